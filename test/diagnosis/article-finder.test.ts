import assert from 'node:assert/strict';
import { articleFinder } from '../../src/diagnosis/article-finder.ts';
import { compileKnowledge } from '../../src/diagnosis/knowledge.ts';
import { article, both, madeUp, symptoms } from '../made-up-content.ts';
import { knowledge } from '../test-content.ts';

const find = articleFinder(knowledge);
const found = (query: string): string[] => find(query).map(({ id }) => id);
const all = [...knowledge.content.articles.values()].map(({ id }) => id);

describe('finding articles as one types', () => {
  it('lists all articles while nothing is typed, by their codes', () => {
    for (const query of ['', '   ', '\u200B']) {
      assert.deepEqual([...found(query)].sort(), [...all].sort());
      assert.deepEqual(found(query).slice(0, 3), [
        'wmi-blocked',
        'admin-share-unreachable',
        'file-sharing-disabled',
      ]);
    }
  });

  const begun: readonly [string, string][] = [
    ['95107', 'account-not-administrator'],
    ['EP0858', 'account-not-administrator'],
    ['0x800706BE', 'vss-antivirus-blocks'],
    ['-2147023170', 'vss-antivirus-blocks'],
    ['2147944126', 'vss-antivirus-blocks'],
    ['806', 'vss-cscript-denied'],
  ];
  for (const [code, id] of begun)
    it(`finds ${id} from the third character of ${code} on`, () => {
      for (let length = 3; length <= code.length; length += 1)
        assert.ok(found(code.slice(0, length)).includes(id), code.slice(0, length));
      assert.equal(found(code)[0], id);
      assert.equal(found(code.toLowerCase())[0], id);
    });

  it('puts the whole code before those that only begin so', () => {
    assert.equal(found('501')[0], 'vss-other');
    assert.deepEqual(found('95107'), ['account-not-administrator']);
  });

  it('reads the words round a code, and looks for exit codes alone where they say so', () => {
    assert.ok(found('ErrorID 951').includes('wmi-blocked'));
    assert.ok(found('erreur n° 951').includes('wmi-blocked'));
    assert.deepEqual(found('exit code 806'), ['vss-cscript-denied']);
    assert.ok(!found('exit code 9').includes('wmi-blocked'));
    assert.ok(found('code de sortie 51').includes('vss-antivirus-blocks'));
  });

  it('offers what a slip may have meant', () => {
    assert.ok(found('95017').includes('account-not-administrator'));
  });

  it('puts what diagnosis says first', () => {
    assert.equal(found('WMI is blocked by the firewall')[0], 'wmi-blocked');
    assert.equal(found('le compte est verrouillé')[0], 'account-locked-out');
  });

  const typed: readonly [string, number, string][] = [
    ['firewall', 3, 'wmi-blocked'],
    ['pare-feu', 4, 'wmi-blocked'],
    ['netlogon', 3, 'netlogon-stopped'],
    ['account locked', 9, 'account-locked-out'],
    ['compte désactivé', 8, 'account-disabled'],
    ['COMPTE DESACTIVE', 8, 'account-disabled'],
    ['mémoire insuffisante', 4, 'memory-low'],
    ['memoire insuffisante', 4, 'memory-low'],
    ['grub', 2, 'grub-device-names'],
  ];
  for (const [query, least, id] of typed)
    it(`finds ${id} while "${query}" is being typed, from "${query.slice(0, least)}" on`, () => {
      for (let length = least; length <= query.length; length += 1)
        assert.ok(found(query.slice(0, length)).includes(id), query.slice(0, length));
    });

  it('finds the same with accents and without, in the same order', () => {
    assert.deepEqual(found('verrouillé'), found('verrouille'));
  });

  it('finds nothing for nonsense and for what is off-topic', () => {
    for (const query of ['zzzz', '***', '(', '🙂', 'outlook', 'teams meeting', 'hello', 'bonjour'])
      assert.deepEqual(found(query), [], query);
    assert.deepEqual(found('could you order a new keyboard for our intern please'), []);
  });

  it('names no article twice', () => {
    for (const query of ['', '95', 'firewall', 'exit code 511', 'account'])
      assert.equal(new Set(found(query)).size, found(query).length);
  });

  it('reads no more than a search box holds', () => {
    assert.deepEqual(found(`${' '.repeat(500)}95107`), found(''));
    assert.ok(found('account '.repeat(20_000)).length > 0);
  });

  it('finds published articles alone', () => {
    const { content } = madeUp({
      articles: [
        article('kept', { symptoms: symptoms({ errorIds: [{ id: '95001' }] }) }),
        article('gone', { status: 'retired', symptoms: symptoms({ errorIds: [{ id: '95002' }] }) }),
        article('draft', { status: 'draft', title: both('Kept title') }),
      ],
    });
    const ownFind = articleFinder(compileKnowledge(content));

    for (const query of ['', '9500', 'title'])
      assert.deepEqual(
        ownFind(query).map(({ id }) => id),
        ['kept'],
        query,
      );
  });
});
