import assert from 'node:assert/strict';
import { languages } from '../e2e/languages.ts';
import { withTeams } from './with-teams.ts';

const [english] = languages as [(typeof languages)[0]];

describe('in a group chat', () => {
  it(
    'answers who mentions it, and goes on in that card',
    withTeams(async (teams) => {
      await teams.go('Group Chat');
      await teams.mention('95107');
      await teams.sees(english.step(1));
      await teams.keepPicture('group-1-mention');
      const before = await teams.cards.count();

      await teams.press(english.done);
      await teams.sees(english.question);
      await teams.press(english.localAccount);
      await teams.sees(english.step(2));
      await teams.keepPicture('group-2-next-step');
      assert.equal(await teams.cards.count(), before, 'a press must not add a message');
    }),
  );
});
