import assert from 'node:assert/strict';
import { explanation } from '../../src/cli/explain/explanation.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { read } from '../../src/diagnosis/reading.ts';
import { setAside } from '../../src/diagnosis/set-aside.ts';
import { judgeWords } from '../../src/diagnosis/words/judge-words.ts';
import { sureness } from '../../src/diagnosis/words/sureness.ts';
import { knowledge, scenes } from '../test-content.ts';

describe('what is set aside', () => {
  const cases: [string, { is?: string; word?: string; label?: string }][] = [
    ['95107 at 10:22:33', { is: 'time' }],
    ['build 10.0.95107.1', { is: 'version' }],
    ['6f614b44-433b-431b-9ca1-4dd2f6f74f6b', { is: 'guid' }],
    ['C:\\Temp\\95107.log', { is: 'path' }],
    ['https://example.com/95107', { is: 'url' }],
    ['+33 1 95 10 70 00', { is: 'phone' }],
    ['ticket 95107', { word: 'ticket' }],
    ['95107 rows', { word: 'rows' }],
    ['SRV-95107', { word: 'SRV-' }],
    ['exit code 1603', { label: 'exitCode' }],
  ];
  for (const [text, why] of cases)
    it(`has a reason in "${text}"`, () => {
      const [aside] = setAside(knowledge, text);

      assert.deepEqual(
        { is: aside?.is, word: aside?.word, label: aside?.label },
        { is: undefined, word: undefined, label: undefined, ...why },
      );
    });

  const alike: [string, string, string | undefined][] = [
    ['ticket 95107', '95107', 'known'],
    ['C:\\Temp\\95107.log', '95107', 'known'],
    ['511 MB', '511', 'known'],
    ['ticket 12345', '12345', 'code'],
    ['ticket 1234', '1234', undefined],
    ['10:22:33', '10:22:33', undefined],
  ];
  for (const [text, written, like] of alike)
    it(`of "${text}" is ${written}, which ${like ? 'looks' : 'does not look'} like a code`, () => {
      const [aside] = setAside(knowledge, text);

      assert.deepEqual([aside?.written, aside?.like], [written, like]);
    });

  it('is nothing that is read as a code', () => {
    assert.deepEqual(setAside(knowledge, 'ErrorID 95107, exit code 511'), []);
  });
});

const explained = (text: string, locale: 'en' | 'fr' = 'en'): string[] => {
  const reading = read(knowledge, text);
  const [title, ...lines] = explanation(
    knowledge,
    scenes[locale],
    reading,
    setAside(knowledge, text),
  ).split('\n');
  assert.equal(title, locale === 'en' ? 'Why' : 'Pourquoi');
  return lines.map((line) => line.trim());
};

describe('an explanation of codes', () => {
  const administrator = '“The account is not an administrator of the Windows source machine”';
  const cases: [string, string[]][] = [
    [
      'x\nErrorID 95107, ticket 95117',
      [
        'Found ErrorID 95107, line 2; nothing else fits',
        'Set aside: 95117, line 2, beside “ticket”',
      ],
    ],
    ['95l07', ['95l07, line 1, is read as ErrorID 95107; nothing else fits']],
    [
      '95017',
      [
        'Found ErrorID 95017, line 1; no article has it',
        'One slip away from 95017: 95107 (two digits swapped), 95117 (a digit wrong), 95517 (a digit wrong)',
      ],
    ],
    [
      '951077',
      [
        'Found ErrorID 951077, line 1; no article has it',
        'One slip away from 951077: 95107 (a digit too many)',
      ],
    ],
    ['ErrorID 99999', ['Found ErrorID 99999, line 1; no article has it']],
    [
      'ErrorID 95213 and ErrorID 95107',
      [
        'Found ErrorID 95107, line 1; nothing else fits',
        'Found ErrorID 95213, line 1; no article has it, so it does not count (the operating system version of the source machine is not supported)',
      ],
    ],
    [
      'exit code 511',
      ['Found exit code 511, line 1 (the COM+ application could not be saved); 2 articles have it'],
    ],
    [
      'exit code 511, 0x7',
      [
        'Found exit code 511, line 1 (the COM+ application could not be saved); 2 articles have it, 0x7 decides',
        'Found 0x7 (7), line 1',
      ],
    ],
    [
      'error 95107\nerror 95517',
      [
        `Found ErrorID 95107, line 1; leads to ${administrator}`,
        'Found ErrorID 95517, line 2; leads to “Access is denied when the agent is copied to the source machine”',
      ],
    ],
    [
      'Veeam: 0x800706BE',
      ['Found 0x800706BE (-2147023170), line 1; other products show it too, and one is named'],
    ],
    [
      '806',
      [
        'Found exit code 806, line 1 (cscript could not run); nothing beside it says for sure what it is, or it is ErrorID 806 (an alert: no heartbeat from the process server)',
      ],
    ],
  ];
  for (const [text, lines] of cases)
    it(`says what became of each in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(explained(text), lines);
    });

  it('says that words decided between the articles of a code', () => {
    const [line] = explained('exit code 511, the antivirus McAfee blocks the VSS provider');

    assert.match(line ?? '', /2 articles have it, the words decide$/);
  });

  it('speaks French', () => {
    assert.deepEqual(explained('code de sortie 511, 0x7, ticket 95117', 'fr'), [
      "Trouvé : code de sortie 511, ligne 1 (l'application COM+ n'a pas pu être enregistrée) ; 2 articles le mentionnent, 0x7 tranche",
      'Trouvé : 0x7 (7), ligne 1',
      'Laissé de côté : 95117, ligne 1, à côté de « ticket »',
    ]);
  });

  it('tells twelve codes at most, those of articles first', () => {
    const unknown = Array.from({ length: 20 }, (_, at) => `ErrorID ${70_000 + at}`);
    const lines = explained([...unknown, 'ErrorID 95107'].join('\n'));

    assert.equal(lines[0], 'Found ErrorID 95107, line 21; nothing else fits');
    assert.equal(lines[12], 'and 9 more');
    assert.equal(lines.length, 13);
  });

  it('hands nothing to the terminal that commands it', () => {
    assert.ok(!explained('see C:\\\u001b[31m\\95107.log').join('').includes('\u001b'));
  });
});

describe('an explanation of what is set aside', () => {
  it('counts what does not look like a code', () => {
    const text = '2026-11-22 10:22:33 ErrorID 95107 from 10.0.0.1\n2026-11-22 10:22:34 job 1234';

    assert.deepEqual(explained(text).slice(1), [
      'Set aside: dates and times (2), IP addresses or versions (1), other numbers (1)',
    ]);
  });

  it('tells a number again set aside for the same reason once, and a known one first', () => {
    assert.deepEqual(explained('ErrorID 95107\nbuild 12345\npid 95117\npid 95117').slice(1), [
      'Set aside: 95117, line 3, beside “pid”, 2 times',
      'Set aside: 12345, line 2, beside “build”',
    ]);
  });

  it('tells twelve at most', () => {
    const text = Array.from({ length: 15 }, (_, at) => `ticket ${12_000 + at}`).join('\n');

    assert.ok(explained(text).includes('and 3 more'));
  });

  it('says of a number in a path where it stands', () => {
    assert.equal(
      explained('C:\\Temp\\95107.log')[0],
      'Set aside: 95107, line 1, inside C:\\Temp\\95107.log',
    );
  });
});

describe('an explanation of what is unknown', () => {
  const nothing = 'No code, log line or words of an article in it';
  const cases: [string, string[]][] = [
    ['hello there', [nothing]],
    ['exit code 1603', ['No article has exit code 1603, line 1', nothing]],
    ['exit code FILESRV02', [nothing]],
    ['exit code 0', ['Exit code 0, line 1, means success', nothing]],
  ];
  for (const [text, lines] of cases)
    it(`says what was looked for in "${text}"`, () => {
      assert.deepEqual(explained(text), lines);
    });

  for (const text of ['', '99999', '75001', '2026-11-22', 'MB', 'error 5', 'exit code', 'C:\\'])
    it(`is never empty: ${JSON.stringify(text)}`, () => {
      assert.equal(diagnose(knowledge, text).kind, 'unknown');
      assert.notDeepEqual(explained(text), []);
    });
});

describe('an explanation of words', () => {
  it('says how each weighs, what comes next, and how sure that makes', () => {
    const lines = explained('the Firewall blocks wmi on the source machine');

    assert.match(
      lines[0] ?? '',
      /^Words for “WMI is blocked on the source machine”, \d+\.\d in all: wmi \(\d\.\d\), Firewall /,
    );
    assert.match(lines[1] ?? '', /^Next: The source machine cannot be reached .+ \(\d\.\d\), /);
    assert.match(
      lines.at(-1) ?? '',
      /^Probability that the first is right: \d+\.\d % \(an answer needs 86\.1 %\)$/,
    );
  });

  it('shows a word that was corrected, and as what, but no other stem', () => {
    const [words = ''] = explained('antivrus blocks the vss provider');

    assert.match(words, /antivrus read as antivirus \(/);
    assert.match(words, / provider \(/);
  });

  it('speaks French, with its decimal comma and its own spelling', () => {
    const [words = ''] = explained('la Relation de confiance a échoué', 'fr');

    assert.match(words, /^Mots pour « La relation d'approbation .+ », \d+,\d en tout : /);
    assert.match(words, / Relation \(\d,\d\)/);
    assert.match(words, / échoué \(/);
  });

  const rules: [string, string][] = [
    ['netlogon', 'Not an answer: only one word matched'],
    ['antivrus bloks the vss provder instal', 'Not an answer: the second article is too close'],
    [
      'veeam backup failed with wmi blocked by firewall',
      'Not an answer: another product is named, not sure enough',
    ],
    [
      'site recovery: ErrorID 99998, wmi blocked by firewall',
      'Not an answer: a number in it is unknown',
    ],
    [
      'my outlook cannot send mail',
      'Not a question either: more likely about “e-mail, Outlook and Exchange”',
    ],
    [
      'ErrorID 99998: wmi blocked by firewall',
      'Words not weighed: nothing else names Site Recovery, and a number in it is unknown',
    ],
  ];
  for (const [text, rule] of rules)
    it(`names the rule that decided on "${text}"`, () => {
      assert.equal(explained(text).at(-1), rule);
    });

  it('judges as the diagnosis does, and gives a rule for all that is no answer', () => {
    for (const text of [...rules.map(([one]) => one), 'wmi blocked by the firewall', 'pid']) {
      const { kind, against } = judgeWords(knowledge, read(knowledge, text));

      assert.equal(diagnose(knowledge, text).kind, kind, text);
      assert.equal(against.length === 0, kind === 'answer', text);
    }
  });

  it('knows what decides', () => {
    const { answer, choose } = sureness(knowledge, read(knowledge, 'wmi blocked by the firewall'));

    for (const { probability } of [answer, choose]) assert.ok(probability > 0 && probability < 1);
    assert.ok(answer.enough > choose.enough);
  });
});
