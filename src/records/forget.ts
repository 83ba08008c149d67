import { inBatches } from '../concurrency/in-batches.ts';
import type { Case } from '../guidance/walk/case.ts';
import type { Store } from '../store/store.ts';
import { keys, pseudonym, type RecordKey } from './keys.ts';
import { deleteAllOf, deleteRecord, keysOfKind, readRecord } from './read-record.ts';
import type { StoredCase } from './stored-case.ts';
import { update } from './update.ts';

/** Whose data is deleted: the ids of a person and of the conversation in which they ask for it. */
interface Forgotten {
  readonly user: string;
  readonly conversation: string;
  readonly isShared: boolean;
}

/**
 * Deletes what is kept of a person: their language, their cases, and their name in the cases of others.
 * What was posted stays in Teams, and so do the numbers of the report, which name nobody.
 */
export const forget = async (store: Store, { user, conversation, isShared }: Forgotten) => {
  const person = pseudonym(user);
  await inBatches(keysOfKind(store, 'case'), (key) => forgetIn(store, key, person));
  if (!isShared) await deleteAllOf(store, 'conversation', pseudonym(conversation));
  await deleteAllOf(store, 'person', person);
};

/** Deletes a case, and that its conversation showed it: the person may have others than this one. */
const deleteOwn = async (store: Store, { case: { id }, conversation }: StoredCase) => {
  await deleteAllOf(store, 'case', id);
  const shows = await readRecord(store, keys.conversation(conversation));
  if (shows?.value.case === id) await deleteAllOf(store, 'conversation', conversation);
};

/** Deletes a case that is a person's own, and their name in one of somebody else's. */
const forgetIn = async (store: Store, key: RecordKey<'case'>, person: string): Promise<void> => {
  const { before, isWritten } = await update(store, key, (stored) => {
    if (!stored || stored.owner === person) return undefined;
    const without = withoutPerson(stored, person);
    return without === stored ? undefined : { put: without };
  });
  if (before?.owner === person) await deleteOwn(store, before);
  // its message may stand in the personal chat of whoever opened it
  else if (isWritten && before?.opener === person)
    await deleteRecord(store, keys.card(before.case.id));
};

/** A case of others in which a person appears as the one who opened it, or who took it for the team. */
const withoutPerson = (stored: StoredCase, person: string): StoredCase => {
  const { escalations = [] } = stored.case;
  const isOpener = stored.opener === person;
  const isNamed = escalations.some(({ by }) => by?.key === person);
  if (!isOpener && !isNamed) return stored;
  return {
    ...stored,
    opener: isOpener ? stored.owner : stored.opener,
    case: {
      ...(isOpener ? withoutMessage(stored.case) : stored.case),
      ...(escalations.length > 0 && {
        escalations: escalations.map((one) => {
          const { by, ...unnamed } = one;
          const { contact: _, ...fields } = one.fields;
          return {
            ...unnamed,
            ...(by && by.key !== person && { by }),
            ...(isOpener && { fields }),
          };
        }),
      }),
    },
  };
};

const withoutMessage = ({ message: _, ...rest }: Case): Case => rest;
