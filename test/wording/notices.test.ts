import { locales } from '../../src/content/localised.ts';
import type { NoticeKey } from '../../src/guidance/respond/turn-result.ts';
import { assertSound } from '../cards/assert-sound.ts';
import { caseIn } from '../cases.ts';
import { content } from '../test-content.ts';

const notices: NoticeKey[] = [
  'closed',
  'reopened',
  'passed',
  'pass-to-whom',
  'forgotten',
  'no-reason',
  'too-much',
  'ticket-noted',
];

describe('a notice', () => {
  for (const locale of locales)
    for (const notice of notices)
      it(`stands on a sound card in ${locale}: ${notice}`, () => {
        assertSound({ view: 'case', locale, notice, case: caseIn(content, 'start') });
        assertSound({ view: 'help', locale, notice });
      });
});
