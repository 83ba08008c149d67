import { setImmediate } from 'node:timers/promises';
import { type Answer, type Card, cardOf } from './answer.ts';
import { CaseNames } from './case-names.ts';
import { nextActivity } from './next-activity.ts';
import type { Scene } from './scene.ts';

/** Sends the text of an activity, as often as it takes until it is answered. */
export type Deliver = (activity: string) => Promise<Answer>;

/** The activities of a scene in order, as text, in which cases have the names of CaseNames. */
export type Script = readonly string[];

/** How many scenes go on at the same time. */
const atOnce = 20;

/** Plays scenes that are made up on the way, and gives their scripts. */
export const compose = async (scenes: readonly Scene[], deliver: Deliver): Promise<Script[]> => {
  const scripts: string[][] = scenes.map(() => []);
  await inParallel(scenes, async (scene, at) => {
    const part = new Part(deliver);
    const cards = new Map<string, Card[]>();
    for (let turn = 0; turn < scene.turns; turn += 1) {
      const activity = nextActivity(scene, turn, (chat) => cards.get(chat) ?? []);
      const { conversation } = activity as { readonly conversation: { readonly id: string } };
      const line = part.names.hidden(JSON.stringify(activity));
      scripts[at]?.push(line);
      const card = await part.say(line);
      cards.set(conversation.id, [card, ...(cards.get(conversation.id) ?? [])]);
    }
  });
  return scripts;
};

/** Plays scenes from their scripts. */
export const perform = async (scripts: readonly Script[], deliver: Deliver): Promise<void> => {
  await inParallel(scripts, async (script) => {
    const part = new Part(deliver);
    for (const line of script) await part.say(line);
  });
};

/** A scene while it is played. */
export class Part {
  readonly names = new CaseNames();
  readonly #deliver: Deliver;
  #said = 0;

  constructor(deliver: Deliver) {
    this.#deliver = deliver;
  }

  /** Says a line of a script; gives the card that answers it. */
  async say(line: string): Promise<Card> {
    // No two turns of a scene in the same millisecond: their order can be told by their times.
    while (Date.now() === this.#said) await setImmediate();
    return this.repeat(this.names.shown(line));
  }

  /** Sends what was said, in the same bytes. */
  async repeat(activity: string): Promise<Card> {
    const answer = await this.#deliver(activity);
    this.#said = Date.now();
    this.names.learn(answer.text);
    return cardOf(answer);
  }
}

/** Does something for each of a list, some at a time. */
const inParallel = async <T>(
  list: readonly T[],
  work: (one: T, at: number) => Promise<void>,
): Promise<void> => {
  const entries = list.entries();
  const worker = async (): Promise<void> => {
    for (const [at, one] of entries) await work(one, at);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
};
