import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import sinon from 'sinon';
import { MemoryStore } from '../../src/store/memory-store.ts';
import { activity, message, press } from './client.ts';
import { fakeConnector } from './fake-connector.ts';
import { type Served, serve } from './test-server.ts';

const secret = 'the password is Tr0ub4dor';

/** A store whose disk is gone; its error quotes what it was asked for, as drivers do. */
class BrokenStore extends MemoryStore {
  isBroken = true;

  override async put<T>(key: string, value: T, expected: string | undefined): Promise<void> {
    if (!this.isBroken) return super.put(key, value, expected);
    throw new Error(`cannot write ${key}: ${JSON.stringify(value)} ${secret}`);
  }
}

const failure = {
  en: /^Something went wrong on my side\..*the reference (reference-\d+)\.$/,
  fr: /^Une erreur est survenue de mon côté\..*la référence (reference-\d+)\.$/,
} as const;

describe('turn errors', () => {
  let served: Served;
  let store: BrokenStore;
  beforeEach(async () => {
    store = new BrokenStore();
    served = await serve({ store });
  });
  afterEach(async () => {
    sinon.restore();
    await served.close();
  });

  for (const [language, locale] of [
    ['en', 'en-US'],
    ['fr', 'fr-FR'],
    ['en', undefined],
  ] as const)
    it(`are answered with a reference to a client of the language ${locale}`, async () => {
      const { status, json } = await served.ask({
        body: message(`95107 ${secret}`, { locale }),
      });

      const { activities } = json as { activities: { text: string }[] };
      assert.equal(status, 200);
      assert.equal(activities.length, 1);
      const [, reference] = failure[language].exec(activities[0]?.text ?? '') ?? [];
      assert.equal(reference, 'reference-1');
      assert.equal(served.log[0]?.fields.reference, reference);
    });

  it('are logged with what failed and where, and with no word of the user', async () => {
    await served.ask({ body: message(`95107 ${secret}`) });

    const [logged] = served.log;
    assert.equal(served.log.length, 1);
    assert.equal(logged?.event, 'turn-failed');
    assert.equal(logged?.fields.error, 'Error');
    assert.equal(logged?.fields.activity, 'message');
    assert.match(JSON.stringify(logged?.fields.stack), /BrokenStore\.put/);
    assert.doesNotMatch(JSON.stringify(served.log), /Tr0ub4dor|95107|cannot write/);
  });

  it('of a press are an error of the press', async () => {
    const { status, json } = await served.ask({ body: press({ choose: 'browse' }) });

    const { statusCode, type, value } = json as {
      statusCode: number;
      type: string;
      value: { code: string; message: string };
    };
    assert.equal(status, 200);
    assert.equal(statusCode, 500);
    assert.equal(type, 'application/vnd.microsoft.error');
    assert.equal(value.code, 'TurnFailed');
    assert.match(value.message, failure.en);
  });

  it('do not stop the next turn', async () => {
    await served.ask({ body: message('95107') });
    store.isBroken = false;

    const { status, json } = await served.ask({ body: message('help') });

    assert.equal(status, 200);
    assert.match(JSON.stringify(json), /AdaptiveCard/);
  });

  it('are posted to the channel where replies are not expected', async () => {
    const connector = await fakeConnector();

    const { status } = await served.ask({
      body: activity({ text: '95107', serviceUrl: connector.serviceUrl }),
    });

    await connector.close();
    assert.equal(status, 200);
    assert.deepEqual(
      connector.posted.map(({ body }) => failure.en.test(`${body.text}`)),
      [true],
    );
  });

  it('that cannot be told to the channel are logged, and no word of the user is printed', async () => {
    const printed = sinon.stub(console, 'error');
    const connector = await fakeConnector({ status: 400 });
    const working = await serve();

    const { status, text } = await working.ask({
      body: activity({
        text: `the log says\nErrorID 95107 on zanzibar07 ${secret}`,
        serviceUrl: connector.serviceUrl,
      }),
    });

    await working.close();
    await connector.close();
    assert.match(JSON.stringify(connector.posted), /zanzibar07/);
    assert.equal(status, 200);
    assert.equal(text, '');
    assert.match(inspect(working.log), /turn-failed/);
    assert.doesNotMatch(
      inspect([working.log, printed.args], { depth: 20 }),
      /Tr0ub4dor|zanzibar07/,
    );
  });
});
