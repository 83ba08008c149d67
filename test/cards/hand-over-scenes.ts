import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { fieldsOf } from '../../src/guidance/hand-over/fields-of.ts';
import { longestField } from '../../src/guidance/hand-over/hand-over.ts';
import type { HandOver } from '../../src/guidance/hand-over/hand-over-state.ts';
import type { Case } from '../../src/guidance/walk/case.ts';
import { caseAt, later, now } from '../cases.ts';
import { content, knowledge } from '../test-content.ts';

export const team = 'windows-dcom';
export const ada = { key: 'k1', name: 'Ada **Lovelace**' };

/** One hand-over in every state it can be in. */
export const escalations: readonly HandOver[] = [
  { team, state: 'draft', fields: {}, at: '' },
  { team, state: 'draft', fields: { since: 'Monday' }, at: now },
  {
    team,
    state: 'preview',
    fields: { since: 'Monday', impact: 'Production is affected' },
    at: now,
  },
  { team, state: 'sending', fields: { since: 'Monday' }, at: now },
  { team, state: 'undelivered', fields: {}, at: now, problem: 'no-channel' },
  { team, state: 'undelivered', fields: {}, at: now, problem: 'removed' },
  { team, state: 'undelivered', fields: {}, at: now, problem: 'refused' },
  { team, state: 'undelivered', fields: {}, at: now, problem: 'unreachable' },
  { team, state: 'sent', fields: {}, at: now, via: 'channel' },
  { team, state: 'sent', fields: {}, at: now, via: 'self' },
  { team, state: 'taken', fields: {}, at: now, via: 'channel', by: ada },
  {
    team,
    state: 'resolved',
    fields: {},
    at: later,
    via: 'channel',
    by: ada,
    reason: 'Reset **it**',
  },
  { team, state: 'withdrawn', fields: {}, at: now, via: 'channel' },
];

/** What a state is called in the name of a test. */
export const nameOf = ({ state, problem, via, at }: HandOver): string =>
  [state, problem, via, at === '' ? 'untouched' : ''].filter(Boolean).join(', ');

/** A case with a log line that holds a secret, answers and steps tried. */
export const worked: Case = caseAt(
  { at: 'node', stack: ['vss-dcom-critical/agent-version'] },
  {
    evidence: diagnose(
      knowledge,
      'start\n2026-11-22 10:00:00 ERROR 0x8004E00F for bob@contoso.com, password=Tr0ub4dor',
    ).evidence,
    articles: ['vss-dcom-critical'],
    values: { 'source-host': 'srv-app01' },
    facts: { platform: 'windows' },
    trail: [{ place: { at: 'node', stack: ['com-plus-unavailable/clustered'] }, facts: {} }],
    tried: [
      { node: 'com-plus-unavailable/clustered', choose: 'no', at: now },
      { node: 'vss-dcom-critical/confirm-log', choose: 'done', at: now },
      { node: 'vss-dcom-critical/no-such-step', choose: 'done', at: now },
    ],
  },
);

export const handingOver = (one: HandOver, more: Partial<Case> = {}): Case => ({
  ...worked,
  place: { at: 'escalation', team: one.team, stack: ['vss-dcom-critical/dcom-team'] },
  escalations: [one],
  ...more,
});

const hostile = '**b** [x](https://x.example) <img src=x onerror=y> {{DATE(1)}} ';

/** Every field of a team's form, as long as may be. */
export const longest = (id: string, piece = `${hostile}$\{title} "q" `): HandOver['fields'] =>
  Object.fromEntries(
    fieldsOf(content, id).map((field) => [
      field.id,
      field.options?.[0]?.en ?? piece.repeat(longestField).slice(0, longestField),
    ]),
  );
