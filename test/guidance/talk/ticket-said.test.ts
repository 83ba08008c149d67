import assert from 'node:assert/strict';
import { ticketSaid } from '../../../src/guidance/talk/ticket-said.ts';

describe('the ticket that a message gives', () => {
  for (const [text, ticket, rest] of [
    ['INC0095107', 'INC0095107', ''],
    ['ticket INC0012345', 'INC0012345', ''],
    ['my ticket number is INC0012345.', 'INC0012345', ''],
    ['SR 2411280050001234', 'SR 2411280050001234', ''],
    ['case number 1234567', '1234567', ''],
    ['ticket: OPS-123456', 'OPS-123456', ''],
    ["c'est pour le ticket INC0012345", 'INC0012345', ''],
    ['mon ticket est RITM0012345', 'RITM0012345', ''],
    ['dossier n° 1234567', '1234567', ''],
    ['95107 on SRV-A, ticket INC0012345 please', 'INC0012345', '95107 on SRV-A'],
    ["it didn't help (ticket INC0012345)", 'INC0012345', "it didn't help"],
  ] as const)
    it(`is ${ticket} in "${text}"`, () => assert.deepEqual(ticketSaid(text), { ticket, rest }));

  for (const text of [
    '95107',
    'ticket 95107',
    'open a ticket',
    'case 95107',
    'SR 95107',
    'incident',
  ])
    it(`is none in "${text}"`, () =>
      assert.deepEqual(ticketSaid(text), { ticket: undefined, rest: text }));
});
