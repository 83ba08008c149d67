import type { Locale } from '../content/localised.ts';

/** The address of a conversation, as the Bot Framework writes it, without whoever wrote there. */
export interface StoredReference {
  readonly serviceUrl: string;
  readonly channelId: string;
  readonly conversation: {
    readonly id: string;
    readonly conversationType: string;
    readonly isGroup: boolean;
    readonly name: string;
    readonly tenantId?: string;
  };
  readonly bot: { readonly id: string; readonly name: string };
  readonly locale?: string;
}

/** Where the card of a case lives: the message that shows it, and the conversation of that. */
export interface LiveCard {
  readonly format: 1;
  readonly activity: string;
  readonly reference: StoredReference;
}

/** The message that shows a case to a team. */
export interface TeamCard {
  readonly format: 1;
  readonly activity: string;
  readonly reference: StoredReference;
  readonly locale: Locale;
}

/** Where the cases of a team are posted. */
export interface TeamChannel {
  readonly format: 1;
  readonly reference: StoredReference;
  readonly locale: Locale;
}
