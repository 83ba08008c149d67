import { uuidOf } from './random.ts';

/** Where something is said, and by whom. */
export interface Chat {
  readonly conversation: string;
  readonly isGroup: boolean;
  readonly person: string;
}

/**
 * People whose conversations touch no others: a person with a personal chat; in every fourth scene also
 * a group chat with a colleague. Its activities come one at a time.
 */
export interface Scene {
  readonly seed: string;
  readonly id: string;
  /** Where its channel is. */
  readonly serviceUrl: string;
  readonly chats: readonly Chat[];
  readonly turns: number;
}

const scenesOfFour = 4;
const chatsOfFour = 5;

export interface Size {
  /** A multiple of five. */
  readonly conversations: number;
  readonly turns: number;
}

/** As many scenes as have so many conversations and turns together. */
export const scenesOf = (
  seed: string,
  serviceUrl: string,
  { conversations, turns }: Size,
): Scene[] => {
  const count = (conversations / chatsOfFour) * scenesOfFour;
  return Array.from({ length: count }, (_, at) => {
    const id = uuidOf('scene', seed, at);
    const own = { conversation: `own ${id}`, isGroup: false, person: `asker ${id}` };
    const group = { conversation: `group ${id}`, isGroup: true };
    const shared = [own.person, `colleague ${id}`].map((person) => ({ ...group, person }));
    return {
      seed,
      id,
      serviceUrl,
      chats: at % scenesOfFour === 0 ? [own, ...shared] : [own],
      turns: Math.floor((turns * (at + 1)) / count) - Math.floor((turns * at) / count),
    };
  });
};
