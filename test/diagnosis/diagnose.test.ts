import assert from 'node:assert/strict';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { compileKnowledge } from '../../src/diagnosis/knowledge.ts';
import type { Outcome } from '../../src/diagnosis/outcome.ts';
import { article, madeUp, question, symptoms, tree } from '../made-up-content.ts';
import { knowledge } from '../test-content.ts';

const diagnosed = (text: string): Outcome => diagnose(knowledge, text);

describe('diagnosis', () => {
  const answers: [string, string[]][] = [
    [
      'account-not-administrator',
      [
        '95107',
        'ErrorID: 95107',
        'erreur n° 95 107',
        'EP0858',
        'please help with 95107, thanks',
        'bonjour, que veut dire 95107 ?',
        '<at>Errata</at> 95107',
      ],
    ],
    [
      'vss-antivirus-blocks',
      [
        '-2147023170',
        '2147023170',
        '2147944126',
        '0x800706BE',
        '800706beh',
        '\u22122147023170',
        'VSS-2147023170',
        '[0x800706BE] - exit code 511',
        '[0x800706BE] - code de sortie 511',
      ],
    ],
    ['vss-cscript-denied', ['exit code 806', 'code de sortie 806']],
  ];
  for (const [id, texts] of answers)
    for (const text of texts)
      it(`answers "${text}" with ${id}`, () => {
        const { kind, articles } = diagnosed(text);

        assert.equal(kind, 'answer');
        assert.deepEqual(articles, [id]);
      });

  it('shows all spellings of an error number as one code', () => {
    const codes = ['-2147023170', '2147944126', '0x800706BE', '800706beh'].map(
      (text) => diagnosed(text).evidence[0]?.code,
    );

    assert.deepEqual([...new Set(codes)], ['0x800706BE']);
  });

  const shared: [string, string, string[]][] = [
    ['exit code 511', 'exit-511', ['vss-antivirus-blocks', 'vss-out-of-memory']],
    ['code de sortie 511', 'exit-511', ['vss-antivirus-blocks', 'vss-out-of-memory']],
    ['95105', 'error-95105', ['admin-share-unreachable', 'file-sharing-disabled']],
    ['erreur 95105', 'error-95105', ['admin-share-unreachable', 'file-sharing-disabled']],
    ['95523', 'error-95523', ['admin-share-unreachable', 'network-not-found']],
    ['erreur 95523', 'error-95523', ['admin-share-unreachable', 'network-not-found']],
    ['0x8004E00F', 'com-plus-unavailable', ['vss-cluster-service', 'vss-dcom-critical']],
    ['erreur 0x8004E00F', 'com-plus-unavailable', ['vss-cluster-service', 'vss-dcom-critical']],
  ];
  for (const [text, asks, articles] of shared)
    it(`asks by ${asks} which problem "${text}" is`, () => {
      const outcome = diagnosed(text);

      assert.equal(outcome.kind, 'choose');
      assert.equal(outcome.reason.kind, 'shared');
      assert.equal(outcome.asks, asks);
      assert.deepEqual([...outcome.articles].sort(), articles);
    });

  const byWords: [string, string[]][] = [
    [
      'account-not-administrator',
      ["le compte n'est pas administrateur", 'the account is not an administrator'],
    ],
    ['wmi-blocked', ['wmi blocked by firewall', 'wmi bloqué par le pare-feu']],
    ['vss-out-of-memory', ['vss memoire insufisante', 'vss not enough memmory']],
  ];
  for (const [id, texts] of byWords)
    for (const text of texts)
      it(`finds ${id} by the words "${text}", or offers it first of three at most`, () => {
        const outcome = diagnosed(text);

        assert.notEqual(outcome.kind, 'unknown');
        assert.equal(outcome.reason.kind, 'words');
        assert.equal(outcome.articles[0], id);
        assert.ok(outcome.articles.length <= 3);
        assert.ok(outcome.reason.words.length > 0);
      });

  for (const text of ['95017', 'ErrorID 95017', 'erreur 95017'])
    it(`asks which code "${text}" is a slip of`, () => {
      const { kind, articles, near, reason } = diagnosed(text);

      assert.equal(kind, 'unknown');
      assert.equal(reason.kind, 'near');
      assert.deepEqual(articles, []);
      assert.deepEqual(
        near.map(({ code }) => code),
        ['95107', '95117', '95517'],
      );
    });

  for (const text of ['806', '806 ?', '806 svp'])
    it(`asks whether "${text}" is an exit code`, () => {
      const { kind, articles, reason, evidence } = diagnosed(text);

      assert.equal(kind, 'choose');
      assert.equal(reason.kind, 'bare');
      assert.deepEqual(articles, ['vss-cscript-denied']);
      assert.equal(evidence[0]?.kind, 'exitCode');
    });

  for (const text of [
    'hello',
    'bonjour',
    'INC0095107',
    'ticket INC0095107',
    'my printer is broken',
    'mon imprimante est en panne',
    'azerty qwerty',
    '',
    '   ',
    '?!',
  ])
    it(`says honestly that "${text}" is unknown`, () => {
      const { kind, articles, near } = diagnosed(text);

      assert.equal(kind, 'unknown');
      assert.deepEqual(articles, []);
      assert.deepEqual(near, []);
    });

  it('offers two known codes, the root cause first, in whatever order they stand', () => {
    for (const text of ['95521 then 95522', '95522 puis 95521']) {
      const outcome = diagnosed(text);

      assert.equal(outcome.kind, 'choose');
      assert.equal(outcome.reason.kind, 'several');
      assert.deepEqual(outcome.articles, ['netlogon-stopped', 'logon-servers-unavailable']);
    }
  });

  it('offers two unrelated codes as they stand', () => {
    assert.deepEqual(diagnosed('95107 and 95117').articles, [
      'account-not-administrator',
      'source-unreachable',
    ]);
    assert.deepEqual(diagnosed('95117 et 95107').articles, [
      'source-unreachable',
      'account-not-administrator',
    ]);
  });

  it('tells a shared code apart by a second one', () => {
    const { kind, articles } = diagnosed('exit code 511, then 0x7');

    assert.equal(kind, 'answer');
    assert.deepEqual(articles, ['vss-out-of-memory']);
  });

  it('passes over a weak number beside a sure code', () => {
    const { kind, articles } = diagnosed('error 806, then ErrorID 95107');

    assert.equal(kind, 'answer');
    assert.deepEqual(articles, ['account-not-administrator']);
  });

  it('never answers by a single word', () => {
    for (const text of ['netlogon', 'antivirus', 'cscript', 'administrateur'])
      assert.notEqual(diagnosed(text).kind, 'answer', text);
  });

  it('asks where another product is named, except for codes that are ours alone', () => {
    const outcome = diagnosed('outlook says 0x800706BE');

    assert.equal(outcome.kind, 'choose');
    assert.equal(outcome.reason.kind, 'product');
    assert.deepEqual(outcome.articles, ['vss-antivirus-blocks']);
    assert.equal(diagnosed('outlook says ErrorID 95107').kind, 'answer');
  });

  it('is honest on a code of which it has no article', () => {
    const { kind, near, evidence } = diagnosed('0x80070005');

    assert.equal(kind, 'unknown');
    assert.deepEqual(near, []);
    assert.deepEqual(
      evidence.map(({ code, known }) => ({ code, known })),
      [{ code: '0x80070005', known: false }],
    );
  });

  it('never answers by words alone beside a code that it does not know', () => {
    const { kind } = diagnosed('site recovery error 0x80070005: wmi blocked by firewall');

    assert.equal(kind, 'choose');
  });

  it('gives the same outcome for the same text', () => {
    assert.deepEqual(diagnosed('wmi blokced by firewal'), diagnosed('wmi blokced by firewal'));
  });
});

describe('diagnosis of a log', () => {
  const before = [
    '09:51:02:Trace Session Started. [PID 95107] TID 806',
    '09:51:02:Machine 95107000-1234-4abc-9def-000000000511 build 9.62.7112.1',
    '09:51:03:Listening on 10.0.0.4:511, port 806',
    '09:51:04:2026-11-22T09:51:04.511Z heartbeat 95117 ms',
    '09:51:05:Copied 95517 rows, 511 files',
  ];
  const filler = Array.from({ length: 10 }, (_, at) => `09:51:${10 + at}:step ${at} of 20 ok`);
  const block = [
    'ERROR:',
    '- Error code: -2147023170 [0x800706BE]',
    '- Exit code: 511',
    '- Description: The remote procedure call failed.',
  ];
  const log = [...before, ...filler, ...block, ...filler].join('\r\n');

  it('answers with the article, and names the line', () => {
    const { kind, articles, evidence } = diagnosed(log);

    assert.equal(kind, 'answer');
    assert.deepEqual(articles, ['vss-antivirus-blocks']);
    assert.deepEqual(
      evidence.map(({ code, line, quote }) => ({ code, line, quote })),
      [
        { code: '0x800706BE', line: 17, quote: '- Error code: -2147023170 [0x800706BE]' },
        { code: '511', line: 18, quote: '- Exit code: 511' },
      ],
    );
  });

  it('knows nothing where the error block is missing', () => {
    const { evidence, kind } = diagnosed([...before, ...filler, ...filler].join('\n'));

    assert.deepEqual(evidence, []);
    assert.notEqual(kind, 'answer');
  });

  it('answers a French log as well', () => {
    const french = [
      ...filler,
      "09:52:00:Échec de l'installation Push. Code d'erreur : 95107",
      ...filler,
    ];

    const { kind, articles, evidence } = diagnosed(french.join('\n'));

    assert.equal(kind, 'answer');
    assert.deepEqual(articles, ['account-not-administrator']);
    assert.equal(evidence[0]?.line, 11);
  });
});

describe('diagnosis by the content', () => {
  const made = (more: Parameters<typeof madeUp>[0]) => compileKnowledge(madeUp(more).content);
  const coded = (id: string, code: string, more: Parameters<typeof article>[1] = {}) =>
    article(id, { symptoms: symptoms({ errorIds: [{ id: code }] }), ...more });

  it('puts causes before what follows from them', () => {
    const articles = [coded('effect', '95111', { causedBy: ['root'] }), coded('root', '95222')];

    assert.deepEqual(diagnose(made({ articles }), '95111, 95222').articles, ['root', 'effect']);
  });

  it('puts errors before warnings', () => {
    const articles = [coded('mild', '95111', { severity: 'warning' }), coded('grave', '95222')];

    assert.deepEqual(diagnose(made({ articles }), '95111, 95222').articles, ['grave', 'mild']);
  });

  it('knows only what is published', () => {
    for (const status of ['draft', 'retired'] as const) {
      const articles = [coded('a', '95111', { status })];

      assert.equal(diagnose(made({ articles }), '95111').kind, 'unknown');
    }
  });

  it('asks with the tree that tells a shared code apart', () => {
    const articles = [coded('a', '95111'), coded('b', '95111')];
    const trees = [
      tree(
        'which',
        [
          question('q', [
            ['one', 'to-a'],
            ['two', 'to-b'],
          ]),
          { kind: 'article', id: 'to-a', article: 'a' },
          { kind: 'article', id: 'to-b', article: 'b' },
        ],
        '95111',
      ),
    ];

    const outcome = diagnose(made({ articles, trees }), '95111');

    assert.equal(outcome.asks, 'which');
    assert.deepEqual(outcome.articles, ['a', 'b']);
  });

  describe('a shared code', () => {
    const speaking = (id: string, words: string) =>
      article(id, {
        symptoms: symptoms({
          errorIds: [{ id: '95111' }],
          phrases: {
            en: [words, 'second', 'third', 'fourth'],
            fr: ['un', 'deux', 'trois', 'quatre'],
          },
        }),
      });
    const filler = ['c', 'd', 'e', 'f', 'g', 'h'].map((id) => article(id));
    const shared = made({
      articles: [
        speaking('a', 'turquoise kettle whistling loudly upstairs'),
        speaking('b', 'broken lamp flickering'),
        ...filler,
      ],
    });
    const found = (words: string): readonly string[] =>
      diagnose(shared, `ErrorID 95111: ${words}`).articles;

    it('is told apart by words that speak clearly for one', () => {
      assert.deepEqual(found('turquoise kettle whistling loudly upstairs'), ['a']);
      assert.equal(diagnose(shared, 'ErrorID 95111').articles.length, 2);
    });

    it('is told apart where the words weigh six nats more for one, and not where they weigh four', () => {
      assert.deepEqual(found('turquoise kettle whistling loudly, lamp'), ['a']);
      assert.deepEqual(found('turquoise kettle whistling, lamp'), ['a', 'b']);
    });
  });

  it('answers by a sure code that a weak one confirms', () => {
    const both = symptoms({ errorIds: [{ id: '95111' }], exitCodes: ['806'] });
    const articles = [article('a', { symptoms: both })];

    const outcome = diagnose(made({ articles }), 'error 806, ErrorID 95111');

    assert.equal(outcome.kind, 'answer');
    assert.equal(outcome.evidence.length, 2);
  });

  it('asks where the words fit two articles as well', () => {
    const phrases = {
      en: ['turquoise kettle whistling loudly', 'second', 'third', 'fourth'],
      fr: ['un', 'deux', 'trois', 'quatre'],
    };
    const twins = ['a', 'b'].map((id) => article(id, { symptoms: symptoms({ phrases }) }));
    const others = ['c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((id) => article(id));

    const outcome = diagnose(
      made({ articles: [...twins, ...others] }),
      'turquoise kettle whistling loudly',
    );

    assert.equal(outcome.kind, 'choose');
    assert.deepEqual(outcome.articles, ['a', 'b']);
  });

  it('offers three articles at most', () => {
    const phrases = { en: ['copper kettle', 'b', 'c', 'd'], fr: ['e', 'f', 'g', 'h'] };
    const five = ['a', 'b', 'c', 'd', 'e'].map((id) =>
      article(id, { symptoms: symptoms({ phrases }) }),
    );

    assert.deepEqual(diagnose(made({ articles: five }), 'copper kettle').articles, ['a', 'b', 'c']);
  });

  it('recognises a problem by a line of its log', () => {
    const articles = [
      article('a', { symptoms: symptoms({ signatures: ['The kettle has boiled over'] }) }),
    ];

    const outcome = diagnose(made({ articles }), '12:00: the KETTLE has  boiled over!');

    assert.equal(outcome.kind, 'answer');
    assert.deepEqual(outcome.articles, ['a']);
    assert.equal(outcome.evidence[0]?.kind, 'signature');
  });
});
