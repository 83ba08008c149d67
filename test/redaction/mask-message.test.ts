import assert from 'node:assert/strict';
import { maskMessage } from '../../src/redaction/mask-message.ts';

const secret = 'Tr0ub4dor-and-3-horses-of-2026!';

describe('a masked message', () => {
  it('is what was written, where there is nothing to mask', () => {
    assert.equal(maskMessage('  it fails\nsince Monday  '), 'it fails\nsince Monday');
  });

  it('shows no part of a secret, wherever it is cut', () => {
    for (let before = 540; before < 620; before += 1) {
      const kept = maskMessage(`${'x '.repeat(before / 2)} password=${secret} and so on`);

      assert.ok(kept.length <= 600, String(kept.length));
      assert.doesNotMatch(kept, /Tr0ub|horses|‹[a-z-]*$|‹[a-z-]*…/);
    }
  });

  it('shows no part of a key of many lines that is longer than what is kept', () => {
    const key = `-----BEGIN RSA PRIVATE KEY-----\n${`${'MIIEpAIBAAKCAQEA0Z3VS5JJcds3xfn'.repeat(2)}\n`.repeat(40)}`;

    assert.doesNotMatch(maskMessage(`here it is\n${key}${key}${key}${key}`), /MIIE/);
  });

  it('shows no part of a secret that only what follows it tells, where no more of it is masked', () => {
    for (let shift = 0; shift < 60; shift += 1) {
      const token = 'eyJhbGciOiJSUzI1NiJ9'.repeat(395).slice(0, 7850 + shift);
      const text = `it fails\nAuthorization: Bearer ${token}\nproxy https://svc:${secret}@proxy.contoso.com:8080/ and so on`;

      assert.doesNotMatch(maskMessage(text), /Tr0ub|svc:T/);
    }
  });

  it('ends with the mark of its cut', () => {
    assert.match(maskMessage('word '.repeat(300)), / wor…$/);
  });
});
