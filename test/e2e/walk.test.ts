import assert from 'node:assert/strict';
import { languages } from './languages.ts';
import { withChat } from './with-chat.ts';

const command =
  'REG ADD HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System' +
  ' /v LocalAccountTokenFilterPolicy /t REG_DWORD /d 1';

for (const words of languages) {
  const { name, locale } = words;

  it(
    `walks through 95107 in ${name}, from the code to the hand-over`,
    withChat({ locale }, async (chat) => {
      await chat.say('95107');
      await chat.sees('heading', words.article);
      await chat.sees('heading', words.step(1));
      await chat.press(words.done);
      await chat.sees('heading', words.question);
      await chat.press(words.localAccount);
      await chat.sees('heading', words.step(2));

      await chat.press(words.copy);
      await chat.sees('button', words.copied);
      assert.equal(await chat.page.evaluate(() => navigator.clipboard.readText()), command);

      await chat.press(words.failed);
      await chat.sees('heading', words.step(3));
      await chat.press(words.back);
      await chat.sees('heading', words.step(2));
      await chat.press(words.allSteps);
      await chat.seesText(...words.statuses);
      await chat.press(words.thisStep);
      await chat.sees('heading', words.step(2));

      await chat.press(words.handOver);
      await chat.sees('heading', words.support);
      await chat.press(words.preview);
      await chat.seesText(...words.tried);
      assert.equal(
        await chat.follow(words.contactSupport),
        'https://azure.microsoft.com/support/create-ticket',
      );
    }),
  );

  it(
    `hands 0x8004E00F over to the Windows team in ${name}`,
    withChat({ locale }, async (chat) => {
      await chat.say('0x8004E00F');
      await chat.sees('heading', words.cluster);
      await chat.press(words.notClustered);
      await chat.sees('heading', words.dcom);
      await chat.press(words.done);
      await chat.sees('heading', words.windowsTeam);
      await chat.press(words.preview);
      assert.equal(await chat.follow(words.contactWindowsTeam), 'https://aka.ms/Windows_Support');
    }),
  );
}
