import type { Content } from '../../content/content.ts';
import type { Evidence } from '../../diagnosis/evidence.ts';
import type { Facts } from '../walk/place.ts';
import { factsSaid } from './facts-said.ts';
import { machineSaid } from './machine-said.ts';
import { ticketSaid } from './ticket-said.ts';

/** What a message tells besides what is wrong. */
export interface Told {
  readonly facts: Facts;
  /** The machine that it names. */
  readonly machine?: string;
  /** The number of a ticket that it gives. */
  readonly ticket?: string;
}

/** Reads what a message tells besides what is wrong. */
export const toldBy = (content: Content, text: string, evidence: readonly Evidence[]): Told => {
  const machine = machineSaid(content, text, evidence);
  const { ticket } = ticketSaid(text);
  return {
    facts: factsSaid(content.lists.facts, text),
    ...(machine !== undefined && { machine }),
    ...(ticket !== undefined && { ticket }),
  };
};
