import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { languages } from '../e2e/languages.ts';
import { word } from '../word.ts';
import type { Exchange } from './exchange.ts';
import { withTeams } from './with-teams.ts';

const [english] = languages as [(typeof languages)[0]];
/** The people of the Playground have no real ids of a directory. */
const admin = '11111111-2222-3333-4444-555555555555';
const mention = 'that is a channel';

describe('a hand-over', () => {
  it(
    'reaches the channel of the team, and what the team does reaches the requester',
    withTeams(
      async (teams, errata) => {
        const { page, cards } = teams;
        await teams.go('My Team - General');
        await teams.mention(mention, teams.newThread);
        const said = ({ from, activity }: Exchange): boolean =>
          from === 'Playground' && `${activity.text}`.includes(mention);
        const { activity } = await teams.exchange(said);
        const settingUp = {
          ...activity,
          id: randomUUID(),
          from: { ...activity.from, aadObjectId: admin },
          text: '<at>Test Bot</at> use this channel for windows-dcom',
        };
        const { status } = await fetch(`${errata.address}api/messages`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(settingUp),
        });
        assert.equal(status, 200);
        await teams.sees(/will arrive in this channel/, page.locator('body'));
        await teams.keepPicture('hand-over-1-channel');

        await page.getByRole('treeitem', { name: 'Personal Chat' }).click();
        await teams.say('0x8004E00F');
        await teams.sees(english.cluster);
        await teams.press(english.notClustered);
        await teams.sees(english.dcom);
        await teams.press(english.done);
        await teams.sees(english.windowsTeam);
        await teams.keepPicture('hand-over-2-form');
        await cards.last().getByLabel('Since when').fill('this morning');
        await teams.press(english.preview);
        await teams.sees(/this morning/);
        await teams.keepPicture('hand-over-3-preview');
        await teams.press(word('send-to-channel'));
        await teams.sees(/stands in the team's channel/);
        await teams.keepPicture('hand-over-4-sent');

        await page.getByRole('treeitem', { name: 'My Team - General' }).click();
        const team = page.getByRole('group').filter({ hasText: 'Case for:' }).last();
        await teams.sees(/Nobody has taken it yet/, team);
        await teams.keepPicture('hand-over-5-team');
        await teams.press(word('team-take'), team.locator(cards));
        await teams.sees(/Taken by Alex Wilber/, team);
        await teams.keepPicture('hand-over-6-taken');

        await page.getByRole('treeitem', { name: 'Personal Chat' }).click();
        await teams.sees(/taken by Alex Wilber/i);
        await teams.sees(/has taken case/, page.locator('body'));
        await teams.keepPicture('hand-over-7-followed');
      },
      { ERRATA_CHANNEL_ADMINS: admin },
    ),
  );
});
