import assert from 'node:assert/strict';
import { judgeAct } from '../../../src/guidance/talk/judge-act.ts';
import { optionSaid } from '../../../src/guidance/talk/option-said.ts';
import { atNode } from '../../cases.ts';
import { content, guide } from '../../test-content.ts';

const said = (node: string, text: string): string | undefined =>
  optionSaid(content, atNode(node), text, judgeAct(guide.classifyAct, text));

describe('an answer in words', () => {
  const rows: [node: string, option: string | undefined, texts: string[]][] = [
    [
      'account-locked-out/account-kind',
      'domain',
      [
        "it's a domain account",
        'compte AD',
        'CORP\\svc_asr is used',
        'the second one',
        'not a local account',
      ],
    ],
    [
      'account-locked-out/account-kind',
      'local',
      ['its a local admin', '.\\admin', 'workgroup', 'not a domain account', '1.'],
    ],
    [
      'account-locked-out/account-kind',
      undefined,
      [
        'which account?',
        'the account',
        'it is Tuesday',
        "je dois voir avec l'équipe AD d'abord",
        'x'.repeat(300),
      ],
    ],
    ['exit-511/which', 'memory', ['code 7', '0x7', 'out of memory']],
    ['error-95105/which', undefined, ['which folders?']],
    ['exit-511/which', 'other', ['idk', 'aucune idée']],
    ['exit-511/which', 'rpc', ['it says 0x800706BE', '-2147023170']],
  ];

  for (const [node, option, texts] of rows)
    for (const text of texts)
      it(`"${text.slice(0, 30)}" at ${node} is ${option ?? 'none'}`, () => {
        assert.equal(said(node, text), option && `option.${option}`);
      });
});
