import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { languages } from '../e2e/languages.ts';
import type { Exchange } from './exchange.ts';
import { withTeams } from './with-teams.ts';

const [english, french] = languages as [(typeof languages)[0], (typeof languages)[0]];
const log = readFileSync(new URL('../e2e/installer-log.txt', import.meta.url), 'utf8').trim();
const isPress = ({ activity }: Exchange): boolean => activity.name === 'adaptiveCard/action';

describe('in a personal chat', () => {
  it(
    'greets, answers a code with a card, and goes on in that card',
    withTeams(async (teams) => {
      await teams.sees('95107');
      await teams.keepPicture('personal-1-welcome');

      await teams.say('95107');
      await teams.sees(english.step(1));
      await teams.keepPicture('personal-2-step');
      const before = await teams.cards.count();

      await teams.press(english.done);
      await teams.press(english.localAccount);
      await teams.sees(english.step(2));
      await teams.keepPicture('personal-3-next-step');
      await teams.press(english.failed);
      await teams.sees(english.step(3));
      assert.equal(await teams.cards.count(), before, 'a press must not add a message');

      await teams.press(english.allSteps);
      await teams.sees(english.thisStep);
      await teams.keepPicture('personal-4-all-steps');
      await teams.press(english.handOver);
      await teams.sees(english.support);
      await teams.keepPicture('personal-5-hand-over');
      assert.equal(await teams.cards.count(), before, 'a press must not add a message');
    }),
  );

  it(
    'answers a press that comes twice with where the case stands',
    withTeams(async (teams) => {
      await teams.say('95107');
      await teams.sees(english.step(1));
      await teams.press(english.done);
      await teams.sees(english.question);
      const { activity } = await teams.exchange(isPress);

      const { name, value, from, conversation, replyToId } = activity;
      const answer = await teams.page.evaluate(
        async (body) => {
          const headers = { 'content-type': 'application/json' };
          const init = { method: 'POST', headers, body: JSON.stringify(body) };
          return (await fetch('/_conversation/v1/invoke', init)).json();
        },
        { name, value, from, conversation, replyToId },
      );
      assert.equal(answer.type, 'application/vnd.microsoft.card.adaptive');
      assert.match(JSON.stringify(answer.value), new RegExp(`"${english.localAccount}"`));
    }),
  );

  it(
    'has one card with buttons: the last message that shows the case',
    withTeams(async (teams) => {
      await teams.say('95107');
      await teams.sees(english.step(1));
      await teams.press(english.done);
      await teams.sees(english.question);
      const earlier = teams.cards.nth((await teams.cards.count()) - 1);
      await teams.say('back');
      await teams.sees(english.step(1));
      await earlier.getByRole('button').first().waitFor({ state: 'detached' });
      await teams.sees(english.article, earlier);
      await teams.keepPicture('personal-9-went-on-below');
    }),
  );

  it(
    'sends a command as text that can be copied',
    withTeams(async (teams) => {
      await teams.say('95107');
      await teams.sees(english.step(1));
      await teams.press(english.sendText);
      const { activity } = await teams.exchange(
        (exchange) => exchange.from === 'Errata' && exchange.activity.text !== undefined,
      );
      assert.match(`${activity.text}`, /net localgroup Administrators/);
      await teams.keepPicture('personal-10-command-as-text');
    }),
  );

  it(
    'speaks French to who asks for it',
    withTeams(async (teams) => {
      await teams.say('français');
      await teams.sees(/Essayez|Collez/);
      await teams.keepPicture('personal-6-french-welcome');
      await teams.say('95107');
      await teams.sees(french.step(1));
      await teams.keepPicture('personal-7-french-step');
      await teams.press(french.done);
      await teams.press(french.localAccount);
      await teams.sees(french.step(2));
    }),
  );

  it(
    'speaks French to a client that is French',
    withTeams(async (teams) => {
      await teams.say('help');
      const { activity } = await teams.exchange((exchange) => exchange.activity.text === 'help');
      const { page } = teams;
      await page.getByRole('button', { name: 'Mock an Activity' }).click();
      await page.getByRole('menuitem', { name: 'Custom activity' }).click();
      await page.getByRole('textbox', { name: /^Editor content/ }).focus();
      const fresh = { id: randomUUID(), text: '95107', locale: 'fr-FR' };
      const text = JSON.stringify({ ...activity, ...fresh });
      await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.press('ControlOrMeta+V');
      await page.getByRole('button', { name: 'Send activity' }).click();
      await teams.sees(french.step(1));
    }),
  );

  it(
    'diagnoses a pasted log, although the Playground loses the ends of its lines',
    withTeams(async (teams) => {
      await teams.paste(log);
      await teams.sees('0x800706BE (-2147023170)');
      await teams.sees(english.step(1));
      await teams.keepPicture('personal-8-log');
    }),
  );
});
