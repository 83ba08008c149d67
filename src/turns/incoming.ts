import type { Locale } from '../content/localised.ts';
import type { FileFindings, Message, Press } from '../guidance/respond/turn-result.ts';

/** A pressed button, with the case its card was made for; '' for a card of no case. */
export type CasePress = Press & { readonly case: string };

/** A turn's input, in our own words. */
export interface Incoming {
  readonly conversation: string;
  /** Whether more people than one see the conversation. */
  readonly isShared: boolean;
  /** Tells the activity from others, however often it is delivered; '' where nothing does. */
  readonly activity: string;
  readonly user: string;
  /** The language of the user's client. */
  readonly locale: Locale;
  readonly message: Message;
  /** What was found in a file. */
  readonly file?: FileFindings;
  readonly press?: CasePress;
}
