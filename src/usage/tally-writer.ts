import type { Content } from '../content/content.ts';
import { errorName } from '../error-name.ts';
import type { Unclear } from '../guidance/respond/turn-result.ts';
import type { Log } from '../log.ts';
import type { CaseChanged } from '../records/case-changed.ts';
import { keys, type RecordKey } from '../records/keys.ts';
import { readRecord, writeRecord } from '../records/read-record.ts';
import type { Counted } from '../records/tally.ts';
import type { Store } from '../store/store.ts';
import { countEvents, nothingCounted } from './count-events.ts';
import { eventsOf, type TallyEvent } from './tally-event.ts';

interface TallyParts {
  readonly now: () => Date;
  readonly newId: () => string;
  readonly content: Content;
  readonly store: Store;
  readonly log: Log;
}

export interface TallyWriter {
  /** Counts a change of a case. Takes no time that counts, and never throws. */
  readonly learn: CaseChanged;
  /** Counts something said that was not understood, in the same way. */
  readonly unclear: (unclear: Unclear) => void;
  /** Writes what is not written yet. Never rejects. */
  readonly flush: () => Promise<void>;
}

/** The record of one day, which nobody else writes, and what it does not count yet. */
interface DayRecord {
  readonly key: RecordKey<'tally'>;
  readonly day: string;
  counted: Counted;
  events: TallyEvent[];
  isWritten: boolean;
}

/** In milliseconds: an end of the program without a warning loses no more of the counts. */
const pause = 1000;

/**
 * Counts what is learnt from cases, each process for itself: a record a day in the store, by the day of
 * UTC on which it happened. One that cannot be written is tried again with the next.
 *
 * Records are left as they are, also those of many restarts: 1,000 of a usual day (3 KB) are read in 0.1 s,
 * and of a day with everything in it (21 KB) in 1 s (lmdb, two busy cores).
 */
export const createTallyWriter = ({ content, store, now, newId, log }: TallyParts): TallyWriter => {
  let records: DayRecord[] = [];
  let resting: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  let isFailing = false;

  const recordOf = (day: string): DayRecord => {
    const last = records.at(-1);
    if (last?.day === day) return last;
    // A new id for every day: should the clock go back, no record is written over.
    const record: DayRecord = {
      key: keys.tally(day, newId()),
      day,
      counted: nothingCounted,
      events: [],
      isWritten: true,
    };
    records.push(record);
    return record;
  };

  const write = async (record: DayRecord): Promise<void> => {
    const { key, day } = record;
    record.counted = countEvents(record.counted, record.events);
    record.events = [];
    record.isWritten = true;
    try {
      const stored = await readRecord(store, key);
      const tally = { format: 1, day, counted: record.counted } as const;
      await writeRecord(store, key, tally, stored?.version);
      isFailing = false;
    } catch (error) {
      record.isWritten = false;
      if (!isFailing) log('tally-not-written', { error: errorName(error) });
      isFailing = true;
    }
  };

  const flush = (): Promise<void> => {
    writing = writing.then(async () => {
      for (const record of [...records]) if (!record.isWritten) await write(record);
      records = records.filter((one, at) => !one.isWritten || at === records.length - 1);
    });
    return writing;
  };

  /** Writes at once what comes after a pause, and after each pause what has come meanwhile. */
  const writeSoon = (): void => {
    if (resting || records.every(({ isWritten }) => isWritten)) return;
    resting = setTimeout(() => {
      resting = undefined;
      writeSoon();
    }, pause);
    resting.unref();
    void flush();
  };

  const count = (learnt: () => readonly TallyEvent[]): void => {
    try {
      const events = learnt();
      if (events.length === 0) return;
      const record = recordOf(now().toISOString().slice(0, 10));
      record.events.push(...events);
      record.isWritten = false;
      writeSoon();
    } catch (error) {
      log('not-counted', { error: errorName(error) });
    }
  };

  return {
    learn: (before, after) => count(() => eventsOf(content, before, after)),
    unclear: (unclear) => count(() => [{ is: 'unclear', ...unclear }]),
    flush,
  };
};
