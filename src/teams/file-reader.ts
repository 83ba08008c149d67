import type { TurnContext } from 'botbuilder';
import type { Tasks } from '../concurrency/tasks.ts';
import { errorName } from '../error-name.ts';
import type { AllowedHosts } from '../files/allowed-hosts.ts';
import { displayName } from '../files/display-name.ts';
import type { FileOutcome } from '../files/scan/scan-job.ts';
import type { Scans } from '../files/scan/scans.ts';
import type { Log } from '../log.ts';
import type { Speaker } from '../wording/scene.ts';
import { createSeen } from './create-seen.ts';
import type { FileLink } from './incoming/message-parts.ts';
import { type Resume, referenceOf } from './outgoing/reference.ts';

interface FileParts {
  readonly scans: Scans;
  readonly allowedHosts: AllowedHosts;
  readonly resume: Resume;
  readonly tasks: Pick<Tasks, 'add'>;
  readonly log: Log;
}

/** Reads the files of a message: says so at once, and what it found when it is found. */
export type ReadFiles = (
  context: TurnContext,
  files: readonly FileLink[],
  speaker: Speaker,
  found: (context: TurnContext, file: string, outcome: FileOutcome) => Promise<void>,
) => Promise<void>;

export const fileReader = ({ scans, allowedHosts, resume, tasks, log }: FileParts): ReadFiles => {
  const isNew = createSeen();
  return async (context, files, { say }, found) => {
    const reference = referenceOf(context.activity);
    const failed = (error: unknown): void => log('file-not-answered', { error: errorName(error) });
    const keyOf = ({ id }: FileLink): string =>
      `${context.activity.conversation.id} ${context.activity.id} ${id}`;
    const fresh = files.filter((file) => isNew(keyOf(file)));
    // The links are short-lived: the downloads begin before anything is said.
    for (const file of fresh)
      void tasks.add(
        scans
          .scan(keyOf(file), { name: file.name, url: file.url, allowedHosts })
          .then((outcome) => resume(reference, (later) => found(later, file.id, outcome)))
          .catch(failed),
      );
    for (const { name } of fresh)
      await context.sendActivity(say('reading-file', { name: displayName(name) })).catch(failed);
  };
};
