import assert from 'node:assert/strict';
import { languages } from '../e2e/languages.ts';
import { withTeams } from './with-teams.ts';

const [english] = languages as [(typeof languages)[0]];

describe('in a channel', () => {
  it(
    'answers in the thread that mentions it, and goes on there',
    withTeams(async (teams) => {
      const { page, cards } = teams;
      const thread = (text: string) => page.getByRole('group').filter({ hasText: text }).last();
      await teams.go('My Team - General');
      await teams.mention('95107 on the first machine', teams.newThread);
      const first = thread('on the first machine');
      await teams.sees(english.step(1), first);
      await teams.keepPicture('channel-1-post');

      await teams.mention('0x8004E00F on the second machine', teams.newThread);
      const second = thread('on the second machine');
      await teams.sees(english.cluster, second);
      const before = await cards.count();

      await teams.press(english.done, first.locator(cards));
      await teams.sees(english.question, first);
      await teams.sees(english.cluster, second);
      assert.equal(await cards.count(), before, 'a press must not add a message');
      await teams.keepPicture('channel-2-two-threads');

      await teams.mention('back', first);
      await teams.sees(english.step(1), first);
      await teams.keepPicture('channel-3-reply');

      const asked = teams
        .exchanges()
        .filter(
          ({ from, activity }) =>
            from === 'Playground' && /message|invoke/.test(`${activity.type}`),
        );
      const threads = new Set(asked.map(({ activity }) => activity.conversation?.id));
      assert.equal(threads.size, 2);
      for (const id of threads) assert.match(`${id}`, /;messageid=\d+$/);
    }),
  );
});
