import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { message } from './client.ts';
import { type Asked, type Served, serve } from './test-server.ts';

const web = (name: string): string => fileURLToPath(new URL(`../../web/${name}`, import.meta.url));

const page = new Map([
  ['/', web('index.html')],
  ['/chat.js', web('chat.js')],
  ['/styles/style.css', web('styles/style.css')],
  ['/favicon.svg', web('favicon.svg')],
]);

describe('server', () => {
  let served: Served;
  before(async () => {
    served = await serve({ page });
  });
  after(() => served.close());

  const lives = async (): Promise<void> => {
    const { status } = await served.ask({ method: 'GET', path: '/health' });
    assert.equal(status, 200);
  };

  it('tells that it is well', async () => {
    const answer = await served.ask({ method: 'GET', path: '/health' });

    assert.equal(answer.status, 200);
    assert.deepEqual(answer.json, { status: 'ok' });
  });

  it('answers a message with its replies', async () => {
    const answer = await served.ask({ body: message('95107') });

    assert.equal(answer.status, 200);
    assert.equal((answer.json as { activities: unknown[] }).activities.length, 1);
  });

  describe('what it refuses before it reads', () => {
    const gzip = { 'content-encoding': 'gzip' };
    const encoded: readonly [string, Asked][] = [
      ['a body that only claims to be gzip', { headers: gzip, body: 'not gzip at all' }],
      ['a real gzip body', { headers: gzip, body: gzipSync(JSON.stringify(message('95107'))) }],
      [
        'a truncated gzip body',
        { headers: gzip, body: gzipSync('x'.repeat(5000)).subarray(0, 20) },
      ],
      ['an unknown encoding', { headers: { 'content-encoding': 'br' }, body: '{}' }],
      ['the encoding identity', { headers: { 'content-encoding': 'identity' }, body: '{}' }],
    ];
    for (const [name, asked] of encoded)
      it(`answers 415 to ${name}, and lives on`, async () => {
        const { status } = await served.ask(asked);

        assert.equal(status, 415);
        await lives();
      });

    it('answers 413 to a body over 256 KB, and lives on', async () => {
      const { status } = await served.ask({ body: message('x'.repeat(256 * 1024)) });

      assert.equal(status, 413);
      await lives();
    });

    const bodies: readonly [string, Asked][] = [
      ['no body', {}],
      ['an empty object', { body: '{}' }],
      ['half an object', { body: '{"type":"message"' }],
      ['an array', { body: '[]' }],
      ['null', { body: 'null' }],
      ['a number', { body: '1' }],
      ['a text', { body: '"message"' }],
      ['plain text', { headers: { 'content-type': 'text/plain' }, body: '95107' }],
      [
        'a form',
        { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'type=message' },
      ],
      [
        'a multipart upload',
        {
          headers: { 'content-type': 'multipart/form-data; boundary=b' },
          body: '--b\r\n\r\n--b--',
        },
      ],
    ];
    for (const [name, asked] of bodies)
      it(`answers 400 to ${name}`, async () => {
        const { status } = await served.ask(asked);

        assert.equal(status, 400);
      });

    it('names the field that is wrong, and what it must be', async () => {
      const { status, json } = await served.ask({ body: message('95107', { conversation: 5 }) });

      assert.equal(status, 400);
      const { code, message: told } = json as { code: string; message: string };
      assert.equal(code, 'BadRequest');
      assert.match(told, /^activity\.conversation: .*object/);
    });

    it('answers 400 at once to a message that could not be answered', async () => {
      const { status, text } = await served.ask({
        body: message('95107', { deliveryMode: undefined, serviceUrl: undefined }),
      });

      assert.equal(status, 400);
      assert.match(text, /serviceUrl/);
    });

    for (const [path, method, status] of [
      ['/api/messages', 'GET', 405],
      ['/nothing', 'GET', 404],
      ['/', 'POST', 405],
    ] as const)
      it(`answers ${status} to ${method} ${path}`, async () => {
        const answer = await served.ask({ method, path });

        assert.equal(answer.status, status);
      });
  });

  describe('without credentials', () => {
    const foreign = ['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example:80', '::'];
    for (const host of foreign)
      for (const path of ['/api/messages', '/health', '/'])
        it(`answers 403 to the host “${host}” at ${path}`, async () => {
          const { status, text } = await served.ask({
            method: path === '/api/messages' ? 'POST' : 'GET',
            path,
            headers: { host },
            body: path === '/api/messages' ? message('95107') : undefined,
          });

          assert.equal(status, 403);
          assert.doesNotMatch(text, /95107|html/);
        });

    for (const host of ['localhost', 'localhost:3978', '127.0.0.1:3978', '[::1]:3978'])
      it(`answers the host ${host}`, async () => {
        const { status } = await served.ask({ headers: { host }, body: message('95107') });

        assert.equal(status, 200);
      });

    for (const serviceUrl of [
      'https://smba.trafficmanager.net/emea/',
      'http://169.254.169.254/latest/',
      'http://127.0.0.1.evil.example/',
      'http://evil.example/?127.0.0.1',
      'http://127.0.0.1@evil.example/',
      'file:///etc/passwd',
      'not an address',
    ])
      it(`refuses the service address ${serviceUrl}`, async () => {
        const { status, text } = await served.ask({ body: message('95107', { serviceUrl }) });

        assert.equal(status, 400);
        assert.match(text, /activity\.serviceUrl: must be a loopback address/);
      });
  });

  describe('page', () => {
    for (const [path, type] of [
      ['/', 'text/html; charset=utf-8'],
      ['/chat.js', 'text/javascript; charset=utf-8'],
      ['/styles/style.css', 'text/css; charset=utf-8'],
      ['/favicon.svg', 'image/svg+xml'],
    ] as const)
      it(`serves ${path} as it is, with the headers that protect it`, async () => {
        const { status, headers, text } = await served.ask({ method: 'GET', path });

        assert.equal(status, 200);
        assert.equal(text, readFileSync(page.get(path) as string, 'utf8'));
        assert.equal(headers['content-type'], type);
        assert.equal(headers['x-content-type-options'], 'nosniff');
        assert.equal(headers['referrer-policy'], 'no-referrer');
        const policy = headers['content-security-policy'];
        assert.match(`${policy}`, /default-src 'none'; script-src 'self';/);
        assert.match(`${policy}`, /frame-ancestors 'none'/);
      });

    it('allows no inline script, and has none', async () => {
      const { headers, text } = await served.ask({ method: 'GET', path: '/' });

      assert.doesNotMatch(`${headers['content-security-policy']}`, /script-src[^;]*unsafe/);
      assert.doesNotMatch(text, /<script(?![^>]*\bsrc=)|\son\w+=/i);
    });

    it('is not there where it is not served', async () => {
      const bare = await serve();

      const { status } = await bare.ask({ method: 'GET', path: '/' });

      await bare.close();
      assert.equal(status, 404);
    });
  });

  describe('with credentials', () => {
    it('answers under any name', async () => {
      const open = await serve({ admission: { loopbackOnly: false } });

      const { status } = await open.ask({
        method: 'GET',
        path: '/health',
        headers: { host: 'bot.contoso.com' },
      });

      await open.close();
      assert.equal(status, 200);
    });
  });
});
