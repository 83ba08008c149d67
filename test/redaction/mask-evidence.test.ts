import assert from 'node:assert/strict';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Evidence } from '../../src/diagnosis/evidence.ts';
import { maskEvidence } from '../../src/redaction/mask-evidence.ts';
import { knowledge } from '../test-content.ts';

const filler = 'options of the source machine as the appliance has them, one after the other, ';
const secret = 'Tr0ub4dor-and-3-horses-of-2026!';
const lines: Readonly<Record<string, string>> = {
  'a password among options': `options user=svc_asr,password=${secret},domain=CONTOSO,retries=3,timeout=120,mode=push,channel=https,level=verbose; ErrorID 95107; see the guide`,
  'a key in JSON': `{"AccountKey":"${secret.repeat(2)}","machine":"srv-app01","appliance":"asr-appl-01","mode":"push","ErrorID": 95107, "next":"${filler}"}`,
  'a bearer token': `Authorization: Bearer eyJhbGciOiJSUzI1NiJ9.${'eyJzdWIiOiJlcnJhdGEifQ'.repeat(6)}.c2ln ErrorID: 95107 ${filler}`,
  'a password behind the code': `${filler}ErrorID: 95107 with ${filler.slice(0, 40)}password=${secret}`,
};

const evidenceOf = (line: string): Evidence => {
  const [evidence] = diagnose(knowledge, `start\n${line}\nend`).evidence;
  return evidence as Evidence;
};

describe('masked evidence', () => {
  for (const [what, line] of Object.entries(lines))
    it(`shows nothing of ${what}, wherever the line is cut`, () => {
      for (let shift = 0; shift < 160; shift += 1) {
        const { quote } = maskEvidence(evidenceOf(`${'x'.repeat(shift)} ${line}`));

        assert.ok(quote.includes('95107'), quote);
        assert.ok(quote.length <= 160, quote);
        for (let at = 0; at + 6 <= secret.length; at += 1)
          assert.ok(!quote.includes(secret.slice(at, at + 6)), `${shift}: ${quote}`);
        assert.doesNotMatch(quote, /eyJ|c2ln/);
      }
    });

  it('cuts no mask in two', () => {
    for (let shift = 0; shift < 160; shift += 1) {
      const line = `${'x '.repeat(shift)}password=${secret} ErrorID: 95107 ${filler}token=${secret}`;
      const { quote } = maskEvidence(evidenceOf(line));

      assert.equal(quote.replace(/‹[a-z-]+›/g, '').match(/[‹›]/), null, quote);
    }
  });

  it('keeps the whole line no longer', () => {
    assert.equal(maskEvidence(evidenceOf(`${filler.repeat(3)} ErrorID: 95107`)).whole, undefined);
  });

  it('is the same when it is masked again', () => {
    const once = maskEvidence(evidenceOf(`password=${secret} ErrorID: 95107`));

    assert.equal(maskEvidence(once), once);
  });

  it('drops the beginning of a quote that was cut before it could be masked', () => {
    const old = {
      ...evidenceOf('ErrorID: 95107'),
      quote: '…3-horses!,domain=CONTOSO; ErrorID 95107; see',
    };

    assert.equal(maskEvidence(old).quote, '…95107; see');
  });
});
