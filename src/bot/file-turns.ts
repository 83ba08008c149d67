import { type ConversationReference, TurnContext } from 'botbuilder';
import type { Speaker } from '../cards/say.ts';
import type { AllowedHosts } from '../files/allowed-hosts.ts';
import type { FileOutcome } from '../files/scan-job.ts';
import type { Scans } from '../files/scans.ts';
import { shownName } from '../files/shown-name.ts';
import type { Log } from '../log.ts';
import type { FileLink } from './message-parts.ts';

/** Goes on in a conversation after the turn that it began in has ended. */
export type Resume = (
  reference: Partial<ConversationReference>,
  run: (context: TurnContext) => Promise<void>,
) => Promise<void>;

export interface FileParts {
  readonly scans: Scans;
  readonly allowedHosts: AllowedHosts;
  readonly resume: Resume;
  readonly log: Log;
}

/** Reads the files of a message: says so at once, and what it found when it is found. */
export type ReadFiles = (
  context: TurnContext,
  files: readonly FileLink[],
  speaker: Speaker,
  found: (context: TurnContext, outcome: FileOutcome) => Promise<void>,
) => Promise<void>;

const mostRemembered = 1000;

export const fileReader = ({ scans, allowedHosts, resume, log }: FileParts): ReadFiles => {
  const seen = new Set<string>();
  /** Teams delivers an activity again when the first answer was late. */
  const isNew = (key: string): boolean => {
    if (seen.has(key)) return false;
    if (seen.size >= mostRemembered) seen.delete(seen.values().next().value as string);
    seen.add(key);
    return true;
  };
  return async (context, files, { say }, found) => {
    const reference = TurnContext.getConversationReference(context.activity);
    for (const { id, name, url } of files) {
      const key = `${context.activity.conversation.id} ${context.activity.id} ${id}`;
      if (!isNew(key)) continue;
      // The link is short-lived: the download begins before anything is said.
      const scan = scans.scan(key, { name, url, allowedHosts });
      scan
        .then((outcome) => resume(reference, (later) => found(later, outcome)))
        .catch((error: Error) => log('file-not-answered', { error: error.name }));
      await context.sendActivity(say('reading-file', { name: shownName(name) }));
    }
  };
};
