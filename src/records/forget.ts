import { inBatches } from '../concurrency/in-batches.ts';
import type { Case } from '../guidance/walk/case.ts';
import { ConflictError, type Store } from '../store/store.ts';
import { keys, pseudonym } from './keys.ts';
import { ownedBy } from './list-cases.ts';
import type { Conversation, StoredCase } from './stored-case.ts';

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
  for (const id of await ownedBy(store, person)) {
    const stored = await store.get<StoredCase>(keys.case(id));
    if (stored?.value.owner === person) await deleteOwn(store, stored.value);
    await store.delete(keys.owned(person, id));
  }
  await inBatches(store.list(keys.case('')), (key) => leaveNoName(store, key, person));
  if (!isShared) await store.delete(keys.conversation(pseudonym(conversation)));
  await store.delete(keys.user(person));
};

/** Deletes a case with all that stands beside it. */
export const deleteCase = async (store: Store, id: string): Promise<void> => {
  for await (const key of store.list(keys.teamCard(id))) await store.delete(key);
  await store.delete(keys.card(id));
  await store.delete(keys.case(id));
};

/** Deletes a case, and that its conversation showed it: the person may have others than this one. */
const deleteOwn = async (store: Store, { case: { id }, conversation }: StoredCase) => {
  await deleteCase(store, id);
  const shows = await store.get<Conversation>(keys.conversation(conversation));
  if (shows?.value.case === id) await store.delete(keys.conversation(conversation));
};

const leaveNoName = async (store: Store, key: string, person: string): Promise<void> => {
  for (;;) {
    const stored = await store.get<StoredCase>(key);
    if (!stored) return;
    if (stored.value.owner === person) return deleteOwn(store, stored.value);
    const without = withoutPerson(stored.value, person);
    if (without === stored.value) return;
    try {
      await store.put(key, without, stored.version);
      // its message may stand in the personal chat of whoever opened it
      if (stored.value.opener === person) await store.delete(keys.card(stored.value.case.id));
      return;
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
    }
  }
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
