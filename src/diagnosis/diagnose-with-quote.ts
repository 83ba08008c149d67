import { diagnose } from './diagnose.ts';
import type { Knowledge } from './knowledge.ts';
import type { Outcome } from './outcome.ts';

/** A message, and the one that it quotes; '' where there is none. */
interface QuotingMessage {
  readonly text: string;
  readonly quoted: string;
}

interface MessageDiagnosis {
  readonly outcome: Outcome;
  /** The outcome is that of what the message quotes. */
  readonly isQuoted: boolean;
}

/** Diagnoses a message by its own words; by what it quotes where those lead nowhere and the quote says more. */
export const diagnoseWithQuote = (
  knowledge: Knowledge,
  { text, quoted }: QuotingMessage,
): MessageDiagnosis => {
  const own = diagnose(knowledge, text);
  if (quoted === '' || !isUnknown(own)) return { outcome: own, isQuoted: false };
  const other = diagnose(knowledge, quoted);
  const isQuoted = !isUnknown(other) || (other.evidence.length > 0 && own.evidence.length === 0);
  return { outcome: isQuoted ? other : own, isQuoted };
};

/** Whether an outcome leads nowhere: to no article, and to no code that may be meant. */
export const isUnknown = ({ kind, near }: Outcome): boolean =>
  kind === 'unknown' && near.length === 0;
