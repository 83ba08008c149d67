import { send } from './answer.ts';
import { startChannel } from './channel.ts';
import { type Dump, dump } from './dump.ts';
import { newFolder } from './folder.ts';
import { startInstance } from './instance.ts';
import { compose, type Script } from './play.ts';
import { type Size, scenesOf } from './scene.ts';

/** Scripts, and what is kept after they were played once, undisturbed, by one instance. */
export interface Reference {
  readonly scripts: readonly Script[];
  readonly dump: Dump;
}

const channel = await startChannel();
channel.unref();

/** Makes up scripts of a size, and plays them. */
export const referenceOf = async (seed: string, size: Size): Promise<Reference> => {
  const folder = newFolder();
  const instance = await startInstance(folder.settings);
  const scenes = scenesOf(seed, channel.address, size);
  const scripts = await compose(scenes, (activity) => send(instance.address, activity));
  await instance.kill();
  return { scripts, dump: await folder.read(dump) };
};
