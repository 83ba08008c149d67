import assert from 'node:assert/strict';
import type { Case } from '../../../src/guidance/walk/case.ts';
import type { Place } from '../../../src/guidance/walk/place.ts';
import { type Action, type Walked, walk } from '../../../src/guidance/walk/walk.ts';
import { atNode, caseAt, caseIn, later, now } from '../../cases.ts';
import { article, both, madeUp, procedure, question, step, tree } from '../../made-up-content.ts';

const { content } = madeUp({
  articles: [
    article('plain', { steps: [step('one'), step('two', { purpose: 'continue' }), step('three')] }),
    article('jump', {
      steps: [question('q', ['on', ['far', 'last']]), step('middle'), step('last')],
    }),
    article('caller', {
      steps: [step('before'), { kind: 'do', id: 'call', procedure: 'shared' }, step('after')],
      escalate: { team: 'windows-dcom' },
    }),
    article('facts', {
      steps: [
        question('which', ['windows', 'linux'], { fact: 'platform' }),
        step('work'),
        question('again', ['windows', ['linux', 'penguin']], { fact: 'platform' }),
        step('window', { next: 'penguin' }),
        step('penguin'),
      ],
    }),
    article('handed', {
      steps: [
        step('first'),
        { kind: 'escalate', id: 'team', team: 'antivirus-vendor', next: 'afterwards' },
        step('afterwards'),
      ],
    }),
  ],
  procedures: [procedure('shared', [step('inner'), step('last-inner')])],
  trees: [
    tree('start', [
      question('what', [['known', 'to-plain'], ['else', 'over'], 'team']),
      { kind: 'escalate', id: 'team', team: 'technical-support' },
      { kind: 'article', id: 'to-plain', article: 'plain', next: 'over' },
      { kind: 'end', id: 'over', text: both('Over') },
    ]),
    tree(
      'elsewhere',
      [
        question('which', [
          ['a', 'to-plain'],
          ['b', 'to-facts'],
        ]),
        { kind: 'article', id: 'to-plain', article: 'plain' },
        { kind: 'article', id: 'to-facts', article: 'facts' },
      ],
      '95222',
    ),
    tree(
      'apart',
      [
        question('which', [
          ['a', 'to-plain'],
          ['b', 'to-jump'],
        ]),
        { kind: 'article', id: 'to-plain', article: 'plain' },
        { kind: 'article', id: 'to-jump', article: 'jump' },
      ],
      '95111',
    ),
  ],
});

const play = (start: Case, ...chosen: (string | Action)[]): Walked =>
  chosen.reduce<Walked>(
    ({ case: current }, action) =>
      walk(content, current, typeof action === 'string' ? { choose: action } : action, later),
    { case: start },
  );
const placeAfter = (start: Case, ...chosen: string[]): Place => play(start, ...chosen).case.place;
const at = (...stack: string[]): Place => ({ at: 'node', stack });

describe('a walk', () => {
  it('goes from step to step, one action at a time', () => {
    const start = caseIn(content, 'plain');

    assert.deepEqual(start.place, at('plain/one'));
    assert.deepEqual(placeAfter(start, 'failed'), at('plain/two'));
    assert.deepEqual(placeAfter(start, 'failed', 'done'), at('plain/three'));
  });

  it('ends solved where a step worked', () => {
    assert.deepEqual(placeAfter(caseIn(content, 'plain'), 'failed', 'worked'), {
      at: 'solved',
      stack: ['plain/two'],
    });
  });

  it("hands over to the article's team where its steps run out", () => {
    assert.deepEqual(
      placeAfter(caseIn(content, 'caller'), 'failed', 'failed', 'failed', 'failed'),
      {
        at: 'escalation',
        team: 'windows-dcom',
        stack: ['caller/after'],
      },
    );
  });

  it('goes where an option leads, or to the node written next', () => {
    const start = caseIn(content, 'jump');

    assert.deepEqual(placeAfter(start, 'on'), at('jump/middle'));
    assert.deepEqual(placeAfter(start, 'far'), at('jump/last'));
    assert.deepEqual(placeAfter(start, 'on', 'failed'), at('jump/last'));
  });

  it('goes through a procedure and comes back after the call', () => {
    const start = caseIn(content, 'caller');

    assert.deepEqual(placeAfter(start, 'failed'), at('caller/call', 'shared/inner'));
    assert.deepEqual(placeAfter(start, 'failed', 'failed'), at('caller/call', 'shared/last-inner'));
    assert.deepEqual(placeAfter(start, 'failed', 'failed', 'failed'), at('caller/after'));
  });

  it('goes through an article of a tree and on to the target of the call', () => {
    const start = caseIn(content, 'start');

    assert.deepEqual(placeAfter(start, 'known'), at('start/to-plain', 'plain/one'));
    assert.deepEqual(placeAfter(start, 'known', 'failed', 'done', 'failed'), {
      at: 'solved',
      stack: ['start/over'],
    });
  });

  it('stops at an end and at a hand-over of a tree', () => {
    const start = caseIn(content, 'start');

    assert.deepEqual(placeAfter(start, 'else'), { at: 'solved', stack: ['start/over'] });
    assert.deepEqual(placeAfter(start, 'team'), {
      at: 'escalation',
      team: 'technical-support',
      stack: ['start/team'],
    });
  });

  it('goes on after a hand-over once the team has done its part', () => {
    const handed = play(caseIn(content, 'handed'), 'failed').case;

    assert.equal(handed.place.at === 'escalation' && handed.place.team, 'antivirus-vendor');
    assert.deepEqual(placeAfter(handed, 'continue'), at('handed/afterwards'));
  });

  it('does not go on after the last hand-over', () => {
    const { notice } = play(caseIn(content, 'start'), 'team', 'continue');

    assert.equal(notice, 'not-an-option');
  });

  it('solves a handed-over case that worked', () => {
    assert.equal(placeAfter(caseIn(content, 'start'), 'team', 'worked').at, 'solved');
  });

  it('counts a version for each change and notes when', () => {
    const start = caseIn(content, 'plain');

    const moved = play(start, 'failed', 'done').case;

    assert.equal(moved.version, start.version + 2);
    assert.equal(moved.updatedAt, later);
    assert.equal(moved.openedAt, now);
  });

  it('leaves the case that it was given as it was', () => {
    const start = caseIn(content, 'plain');
    const before = structuredClone(start);

    play(start, 'failed', 'back', 'escalate');

    assert.deepEqual(start, before);
  });

  it('remembers what was tried, the last choice at each node', () => {
    const { tried } = play(caseIn(content, 'plain'), 'failed', 'back', 'done', 'done').case;

    assert.deepEqual(
      tried.map(({ node, choose }) => [node, choose]),
      [
        ['plain/one', 'done'],
        ['plain/two', 'done'],
      ],
    );
    assert.equal(tried[0]?.at, later);
  });
});

describe('facts', () => {
  const start = caseIn(content, 'facts');

  it('are asked once: a later question of the same fact is passed', () => {
    assert.deepEqual(placeAfter(start, 'windows', 'failed'), at('facts/window'));
    assert.deepEqual(placeAfter(start, 'linux', 'failed'), at('facts/penguin'));
  });

  it('that an earlier case knew nothing of are asked', () => {
    assert.deepEqual(placeAfter(atNode('facts/work'), 'failed'), at('facts/again'));
  });

  it('of a value that is no option are asked', () => {
    const odd = { ...atNode('facts/work'), facts: { platform: 'amiga' } };

    assert.deepEqual(placeAfter(odd, 'failed'), at('facts/again'));
  });

  it('are known no more once Back has undone the answer', () => {
    const back = play(start, 'windows', 'back').case;

    assert.deepEqual(back.facts, {});
    assert.deepEqual(placeAfter(back, 'linux', 'failed'), at('facts/penguin'));
  });

  it('stay known on Back to a place behind the answer', () => {
    assert.deepEqual(play(start, 'linux', 'failed', 'back').case.facts, { platform: 'linux' });
  });
});

describe('Back', () => {
  it('pops one place after the other, and says where the case began', () => {
    const far = play(caseIn(content, 'caller'), 'failed', 'failed', 'failed').case;

    assert.deepEqual(placeAfter(far, 'back'), at('caller/call', 'shared/last-inner'));
    assert.deepEqual(placeAfter(far, 'back', 'back'), at('caller/call', 'shared/inner'));
    assert.deepEqual(placeAfter(far, 'back', 'back', 'back'), at('caller/before'));
    assert.equal(play(far, 'back', 'back', 'back', 'back').notice, 'nothing-before');
  });

  it('leads out of an end', () => {
    assert.deepEqual(placeAfter(caseIn(content, 'plain'), 'worked', 'back'), at('plain/one'));
    assert.deepEqual(placeAfter(caseIn(content, 'plain'), 'escalate', 'back'), at('plain/one'));
  });

  it('leads to the choice that the case began with', () => {
    const offered = caseAt({ at: 'choice' }, { articles: ['plain', 'jump'] });

    assert.deepEqual(placeAfter(offered, 'article.jump', 'back'), { at: 'choice' });
  });

  it('keeps what was given and tried', () => {
    const filled = play(caseIn(content, 'plain'), 'failed', {
      choose: 'fill',
      values: { 'source-host': 'srv1' },
    }).case;

    const back = play(filled, 'back').case;

    assert.deepEqual(back.values, { 'source-host': 'srv1' });
    assert.equal(back.tried.length, 1);
  });

  it('remembers the last hundred places', () => {
    const trail = Array.from({ length: 100 }, () => ({ place: at('plain/two'), facts: {} }));

    const { trail: after } = play(caseIn(content, 'plain', { trail }), 'failed').case;

    assert.equal(after.length, 100);
    assert.deepEqual(after.at(-1)?.place, at('plain/one'));
  });
});

describe('Restart', () => {
  it('leads to where the case began, and forgets answers and steps', () => {
    const { case: restarted } = play(caseIn(content, 'facts'), 'linux', 'failed', 'restart');

    assert.deepEqual(restarted.place, at('facts/which'));
    assert.deepEqual(restarted.facts, {});
    assert.deepEqual(restarted.tried, []);
    assert.deepEqual(restarted.trail, []);
  });

  it('leads to the choice that the case began with', () => {
    const offered = caseAt({ at: 'choice' }, { articles: ['plain'] });

    assert.deepEqual(placeAfter(offered, 'article.plain', 'failed', 'restart'), { at: 'choice' });
  });

  it('keeps the evidence and the values', () => {
    const start = caseIn(content, 'plain', { values: { account: 'svc' } });

    assert.deepEqual(play(start, 'failed', 'restart').case.values, { account: 'svc' });
  });

  it('leads to the start of the article where the first place is gone', () => {
    const trail = [{ place: at('plain/gone'), facts: {} }];

    assert.deepEqual(placeAfter({ ...atNode('plain/two'), trail }, 'restart'), at('plain/one'));
  });
});

describe('Hand over', () => {
  it('hands over to the team of the article, from any place', () => {
    assert.deepEqual(placeAfter(caseIn(content, 'caller'), 'failed', 'escalate'), {
      at: 'escalation',
      team: 'windows-dcom',
      stack: ['caller/call', 'shared/inner'],
    });
  });

  it('hands over from a choice to the team of the first article', () => {
    const offered = caseAt({ at: 'choice' }, { articles: ['caller', 'plain'] });

    assert.deepEqual(placeAfter(offered, 'escalate'), {
      at: 'escalation',
      team: 'windows-dcom',
      stack: [],
    });
  });

  it('hands over to technical support where there is no article', () => {
    const place = placeAfter(caseAt({ at: 'choice' }), 'escalate');

    assert.equal(place.at === 'escalation' && place.team, 'technical-support');
  });

  it('changes nothing where the case is handed over already', () => {
    const { case: current, notice } = play(caseIn(content, 'plain'), 'escalate', 'escalate');

    assert.equal(notice, 'not-an-option');
    assert.equal(current.version, 2);
  });
});

describe('a choice', () => {
  const near = [
    {
      kind: 'errorId',
      code: '95111',
      written: '95101',
      slip: 'wrong',
      articles: ['plain', 'jump'],
    },
    { kind: 'errorId', code: '95222', written: '95101', slip: 'wrong', articles: ['facts'] },
  ] as const;
  const unknown = {
    kind: 'errorId',
    code: '95101',
    written: '95101',
    line: 3,
    quote: 'ErrorID: 95101',
    strength: 'strong',
    known: false,
    count: 1,
    articles: [],
  } as const;
  const slipped = caseAt({ at: 'choice' }, { near, evidence: [unknown] });

  it('opens the article that was picked', () => {
    const offered = caseAt({ at: 'choice' }, { articles: ['plain', 'facts'] });

    assert.deepEqual(placeAfter(offered, 'article.facts'), at('facts/which'));
  });

  it('opens no article that was not offered', () => {
    const offered = caseAt({ at: 'choice' }, { articles: ['plain'] });

    assert.equal(play(offered, 'article.facts').notice, 'not-an-option');
  });

  it('opens no article that is gone', () => {
    const offered = caseAt({ at: 'choice' }, { articles: ['removed'] });

    assert.equal(play(offered, 'article.removed').notice, 'not-an-option');
  });

  it('opens no near code whose article is gone', () => {
    const gone = [{ ...near[1], articles: ['removed'] }];

    assert.equal(play({ ...slipped, near: gone }, 'code.95222').notice, 'not-an-option');
  });

  it('opens the article of the code that was meant', () => {
    assert.deepEqual(placeAfter(slipped, 'code.95222'), at('facts/which'));
  });

  it('asks which article, where the code that was meant has several', () => {
    assert.deepEqual(placeAfter(slipped, 'code.95111'), at('apart/which'));
  });

  it('takes the code that was meant into the evidence, with how it was written', () => {
    const [evidence, ...more] = play(slipped, 'code.95222').case.evidence;

    assert.deepEqual(more, []);
    assert.deepEqual(evidence, {
      ...unknown,
      code: '95222',
      known: true,
      articles: ['facts'],
    });
  });

  for (const leaves of ['back', 'restart'])
    it(`gives the evidence back as it was read on "${leaves}"`, () => {
      assert.deepEqual(play(slipped, 'code.95222', leaves).case.evidence, slipped.evidence);
    });

  it('opens no code that was not offered', () => {
    assert.equal(play(slipped, 'code.95107').notice, 'not-an-option');
  });

  for (const none of ['none', 'browse'])
    it(`leads to the questions without a code on "${none}"`, () => {
      assert.deepEqual(placeAfter(slipped, none), at('start/what'));
    });
});

describe('filling in values', () => {
  const start = caseIn(content, 'plain');
  const fill = (values: Record<string, string>, current = start): Walked =>
    play(current, { choose: 'fill', values });

  it('keeps them for the whole case, and does not move it', () => {
    const { case: filled, notice } = fill({ 'source-host': ' srv-app01 ' });

    assert.equal(notice, undefined);
    assert.deepEqual(filled.values, { 'source-host': 'srv-app01' });
    assert.deepEqual(filled.place, start.place);
    assert.deepEqual(filled.trail, []);
    assert.equal(filled.version, start.version + 1);
  });

  it('adds to what is known, and replaces what is given anew', () => {
    const first = fill({ 'source-host': 'srv1', account: 'svc' }).case;

    assert.deepEqual(fill({ 'source-host': 'srv2' }, first).case.values, {
      'source-host': 'srv2',
      account: 'svc',
    });
  });

  it('changes nothing where nothing, or nothing that is known, is given', () => {
    const nothing: Record<string, string>[] = [{}, { other: 'x' }];

    for (const values of nothing) assert.equal(fill(values).notice, 'not-an-option');
    assert.equal(play(start, 'fill').notice, 'not-an-option');
    assert.equal(fill({ 'source-host': '  ' }).notice, 'bad-value');
  });

  const accepted: [string, string[]][] = [
    ['source-host', ['srv-app01', '10.0.0.4', 'a', 'SRV.contoso.example', 'x'.repeat(64)]],
    ['account', ['svc-asr', 'Jean Dupont', 'éloïse', 'svc_1', 'a.b', '#1']],
    ['domain', ['CONTOSO', 'contoso.example']],
    ['device', ['/dev/sda2', '/dev/mapper/vg-lv_root', '/dev/disk/by-id/x.1']],
  ];
  for (const [input, values] of accepted)
    for (const value of values)
      it(`accepts ${JSON.stringify(value)} as ${input}`, () => {
        assert.deepEqual(fill({ [input]: value }).case.values, { [input]: value });
      });

  const refused: [string, string[]][] = [
    [
      'source-host',
      [
        'srv app',
        'srv;calc',
        'srv&calc',
        'srv|calc',
        '$(calc)',
        '`calc`',
        '-srv',
        'srv-',
        '.srv',
        'srv..x',
        'srv\ncalc',
        '%COMSPEC%',
        '"srv"',
        "srv'",
        'srv\\x',
        '/etc',
        'ｓrv',
        'x'.repeat(65),
      ],
    ],
    [
      'account',
      [
        'CONTOSO\\svc',
        'svc@contoso.example',
        'svc"',
        "svc'",
        'a&b',
        'a|b',
        'a;b',
        'a$b',
        'a`b',
        '$(x)',
        'a%b%',
        'a!b!',
        'a^b',
        'a<b',
        'a>b',
        'a\nb',
        'a\u0000b',
        'a{b}',
        'a/b',
        'x'.repeat(65),
      ],
    ],
    ['domain', ['contoso.example;x', 'con toso', '$env:X', '-x']],
    ['device', ['sda2', '/dev/', '/dev/sda;x', '/dev/$x', '/dev/sda x', '/etc/passwd', '/dev/`x`']],
  ];
  for (const [input, values] of refused)
    for (const value of values)
      it(`refuses ${JSON.stringify(value)} as ${input}, and says which`, () => {
        const { case: current, notice, refused: ids } = fill({ [input]: value });

        assert.equal(notice, 'bad-value');
        assert.deepEqual(ids, [input]);
        assert.deepEqual(current, start);
      });

  it('refuses all where one is bad', () => {
    const { case: current, refused: ids } = fill({ account: 'svc', 'source-host': 'a b' });

    assert.deepEqual(current.values, {});
    assert.deepEqual(ids, ['source-host']);
  });
});

describe('a case on a node that an edit has removed', () => {
  it('is re-anchored at the start of its article, and says so', () => {
    const { case: current, notice } = play(
      { ...atNode('plain/removed'), trail: [{ place: at('plain/one'), facts: {} }] },
      'failed',
    );

    assert.equal(notice, 're-anchored');
    assert.deepEqual(current.place, at('plain/one'));
    assert.deepEqual(current.trail, []);
    assert.equal(current.version, 2);
  });

  it('is re-anchored where the call that led to it is gone', () => {
    const { case: current } = play(atNode('caller/removed', 'shared/inner'), 'failed');

    assert.deepEqual(current.place, at('caller/before'));
  });

  it('is re-anchored at the article of a tree', () => {
    const { case: current } = play(atNode('start/removed', 'plain/two'), 'failed');

    assert.deepEqual(current.place, at('plain/one'));
  });

  it('stands at the choice where the article is gone, too', () => {
    for (const ref of ['removed/one', 'start/removed', 'nonsense', '']) {
      const { case: current, notice } = play(atNode(ref), 'failed');

      assert.equal(notice, 're-anchored', ref);
      assert.deepEqual(current.place, { at: 'choice' }, ref);
    }
  });

  it('is re-anchored where Back leads to it', () => {
    const trail = [{ place: at('caller/removed'), facts: {} }];

    const { case: current, notice } = play({ ...atNode('plain/two'), trail }, 'back');

    assert.equal(notice, 're-anchored');
    assert.deepEqual(current.place, at('caller/before'));
  });
});
