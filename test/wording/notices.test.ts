import { locales } from '../../src/content/localised.ts';
import type { Said } from '../../src/guidance/respond/response.ts';
import { assertSound } from '../cards/assert-sound.ts';
import { caseIn } from '../cases.ts';
import { content } from '../test-content.ts';

const notices: Said[] = [
  'closed',
  'reopened',
  'passed',
  'pass-to-whom',
  'forgotten',
  'no-reason',
  'too-much',
];

describe('a notice', () => {
  for (const locale of locales)
    for (const said of notices)
      it(`stands on a sound card in ${locale}: ${said}`, () => {
        assertSound({ show: 'case', locale, said, case: caseIn(content, 'start') });
        assertSound({ show: 'help', locale, said });
      });
});
