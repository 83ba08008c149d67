import assert from 'node:assert/strict';
import {
  canonicalHresult,
  hresultsOfDecimal,
  knownCodes,
  repairDigits,
  repairHex,
  signedForm,
  treeKey,
} from '../../../src/diagnosis/codes/known-codes.ts';
import { read } from '../../../src/diagnosis/reading.ts';
import { article, madeUp, symptoms } from '../../made-up-content.ts';
import { knowledge } from '../../test-content.ts';

describe('error numbers', () => {
  const canonical: [number, string | undefined][] = [
    [0x800706be, '0x800706BE'],
    [-2147023170, '0x800706BE'],
    [7, '0x7'],
    [0, '0x0'],
    [0xffffffff, '0xFFFFFFFF'],
    [-0x80000000, '0x80000000'],
    [0x100000000, undefined],
    [-0x80000001, undefined],
    [1.5, undefined],
    [Number.NaN, undefined],
  ];
  for (const [value, code] of canonical)
    it(`give ${code} for ${value}`, () => {
      assert.equal(canonicalHresult(value), code);
    });

  it('have the signed form that logs print', () => {
    assert.equal(signedForm('0x800706BE'), '-2147023170');
    assert.equal(signedForm('0x7'), '7');
  });

  it('are read from signed, unsigned and minus-less digits', () => {
    assert.deepEqual(hresultsOfDecimal('2147023170', true), ['0x800706BE']);
    assert.deepEqual(hresultsOfDecimal('2147944126', false), ['0x800706BE']);
    assert.ok(hresultsOfDecimal('2147023170', false).includes('0x800706BE'));
  });

  it('are none where 32 bits do not suffice', () => {
    assert.deepEqual(hresultsOfDecimal('99999999999', false), []);
  });
});

describe('every spelling of an error number', () => {
  const minus = ['-', '\u2212', '\u2013', '\uFE63', '\uFF0D'];
  const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ' ');

  const spellings = (hresult: string): string[] => {
    const digits = hresult.slice(2);
    const signed = signedForm(hresult).slice(1);
    return [
      hresult,
      hresult.toLowerCase(),
      `0X${digits}`,
      `[${hresult}]`,
      `(${hresult})`,
      `"${hresult}"`,
      `error=${hresult};`,
      `HRESULT: ${hresult}.`,
      `hr = ${hresult.toLowerCase()}`,
      `0x${digits.slice(0, 4)} ${digits.slice(4)}`,
      `0x${digits.slice(0, 4)}\u200B${digits.slice(4)}`,
      `<b>${hresult}</b>`,
      `${digits}h`,
      `${digits.toLowerCase()}h`,
      digits,
      hresult.replaceAll('0', 'O').replace('Ox', '0x'),
      ...minus.map((sign) => `${sign}${signed}`),
      ...minus.map((sign) => `VSS${sign}${signed}`),
      `-${grouped(signed)}`,
      signed,
      String(Number(hresult)),
      `error code ${signed}`,
      `${hresult} (-${signed})`,
    ];
  };

  for (const hresult of knowledge.codes.hresults.keys()) {
    if (hresult.length < 10) continue;
    for (const spelling of spellings(hresult))
      it(`reads ${JSON.stringify(spelling)} as ${hresult}`, () => {
        const { evidence } = read(knowledge, spelling);

        assert.deepEqual(
          evidence.map(({ kind, code, known, strength }) => ({ kind, code, known, strength })),
          [{ kind: 'hresult', code: hresult, known: true, strength: 'strong' }],
        );
      });
  }

  for (const spelling of ['0x7', '0x00000007', '0X07', 'VSS error 7', 'erreur VSS 7'])
    it(`reads ${spelling} as 0x7`, () => {
      const found = read(knowledge, spelling).evidence.map(({ kind, code }) => `${kind} ${code}`);

      assert.deepEqual(found, ['hresult 0x7']);
    });
});

describe('repairing digits', () => {
  it('reads the letters that look like digits', () => {
    assert.equal(repairDigits('9Sl07'), '95107');
    assert.equal(repairDigits('OoIi|lsSB'), '001111558');
  });

  it('keeps B where it is a digit of its own', () => {
    assert.equal(repairHex('8OO7O6BE'), '800706BE');
  });
});

describe('the known codes', () => {
  const { content } = madeUp({
    articles: [
      article('a', {
        symptoms: symptoms({
          errorIds: [
            {
              id: '95117',
              printedAs: '97117',
              processServer: { code: 'EP0865', basis: 'documented' },
            },
            { id: '95105', processServer: { code: 'EP0856', basis: 'inferred' } },
          ],
        }),
      }),
      article('b', {
        symptoms: symptoms({
          errorIds: [{ id: '95105' }],
          vss: [{ hresult: '0x7', exitCodes: ['511'] }],
          exitCodes: ['511', '806'],
        }),
      }),
    ],
  });
  const known = knownCodes(content.articles.values(), []);

  it('name their articles, each once', () => {
    assert.deepEqual(
      known.errorIds,
      new Map([
        ['95117', ['a']],
        ['95105', ['a', 'b']],
      ]),
    );
    assert.deepEqual(known.hresults, new Map([['0x7', ['b']]]));
    assert.deepEqual(
      known.exitCodes,
      new Map([
        ['511', ['b']],
        ['806', ['b']],
      ]),
    );
  });

  it('know other numbers and process-server codes of an ErrorID', () => {
    assert.deepEqual(known.printedAs, new Map([['97117', '95117']]));
    assert.deepEqual(known.processServer.get('EP0865'), { errorId: '95117', inferred: false });
    assert.deepEqual(known.processServer.get('EP0856'), { errorId: '95105', inferred: true });
  });

  it('are named as dialog trees name them', () => {
    assert.equal(treeKey('exitCode', '511'), 'exit 511');
    assert.equal(treeKey('errorId', '95105'), '95105');
    assert.equal(treeKey('hresult', '0x7'), '0x7');
  });
});
