import assert from 'node:assert/strict';
import { languages } from '../e2e/languages.ts';
import { word } from '../word.ts';
import { withTeams } from './with-teams.ts';

const [english] = languages as [(typeof languages)[0]];

describe('in any chat', () => {
  it(
    'finds articles from the message box, and puts one into the chat',
    withTeams(async (teams) => {
      const { page } = teams;
      await page.getByRole('button', { name: 'Trigger Message Extension App' }).click();
      await page.getByRole('menuitem', { name: 'Search Command' }).click();
      await page.getByRole('button', { name: 'Specify Command ID or Parameter' }).click();
      await page.getByRole('textbox', { name: 'Command ID' }).fill('findArticle');
      await page.getByRole('textbox', { name: 'Parameter name' }).fill('query');
      await page.getByRole('textbox', { name: 'Enter a search term' }).fill('95107');
      const found = page.getByRole('heading', { name: english.article });
      await found.waitFor();
      await teams.keepPicture('extension-1-search');

      await found.click();
      const box = page.getByRole('textbox').last();
      await teams.sees(english.article, box);
      await page.getByRole('button', { name: 'Send Message' }).click();
      await box.getByText(english.article).first().waitFor({ state: 'detached' });
      const sent = await teams.exchange(
        ({ activity }) =>
          activity.attachments?.length === 1 &&
          activity.type === 'message' &&
          activity.from?.id === 'user-id-0',
      );
      await teams.keepPicture('extension-2-sent');
      assert.equal(sent.status, 200);
    }),
  );

  it(
    'diagnoses a message of the chat',
    withTeams(async (teams) => {
      const { page } = teams;
      await teams.go('Group Chat');
      await teams.say('the installer stops with ErrorID 95107');
      await teams.sees(/^the installer/, page.getByRole('treeitem', { name: 'Group Chat' }));
      await page.getByRole('button', { name: 'Show more information' }).last().click();
      await page.getByRole('menuitem', { name: 'Action Command' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: 'Command ID' }).fill('diagnoseMessage');
      await dialog.getByRole('button', { name: 'Create' }).click();
      await teams.sees(english.article, dialog);
      await teams.keepPicture('extension-3-message');

      await dialog.getByRole('button', { name: word('insert') }).click();
      await teams.sees(english.article, page.getByRole('textbox').last());
    }),
  );
});
