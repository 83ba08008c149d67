import assert from 'node:assert/strict';
import type { DroppedFile } from './chat.ts';
import { languages } from './languages.ts';
import { log } from './log-file.ts';
import { withChat } from './with-chat.ts';

const program: DroppedFile = {
  name: 'setup.exe',
  buffer: Buffer.from('MZ\0\x01\x02\0\0\0'.repeat(500)),
};

for (const words of languages) {
  const { name, locale } = words;

  describe(`a file, in ${name}`, () => {
    it(
      'is dropped, and one of its findings opened',
      withChat({ locale }, async (chat) => {
        await chat.drop(log);

        await chat.sees('heading', words.severalIn('install.log'));
        await chat.sees('heading', words.harmless);
        assert.match((await chat.said()).join(), words.sent('install.log'));
        await chat.press(words.open(1));
        await chat.sees('heading', words.unreachable);
        await chat.sees('heading', words.question);
      }),
    );

    it(
      'is chosen with the button, with the keyboard alone',
      withChat({ locale }, async (chat) => {
        const { page } = chat;
        const asks = page.waitForEvent('filechooser');
        await chat.tabTo(words.attach, 'Shift+Tab');
        await page.keyboard.press('Enter');
        await (await asks).setFiles({ ...log, mimeType: 'text/plain' });

        await chat.sees('heading', words.severalIn('install.log'));
      }),
    );

    it(
      'is said to be read while it is read',
      withChat({ locale }, async (chat) => {
        const { page } = chat;
        let goOn: () => void = () => undefined;
        const held = new Promise<void>((resolve) => {
          goOn = resolve;
        });
        await page.route('**/upload?*', async (route) => {
          await held;
          await route.continue();
        });
        await chat.drop(log);

        const status = page.getByRole('status').filter({ hasText: words.reading('install.log') });
        await status.waitFor();
        goOn();
        await chat.sees('heading', words.severalIn('install.log'));
        await status.waitFor({ state: 'detached' });
      }),
    );

    it(
      'that is no text is refused, and those after it are read',
      withChat({ locale }, async (chat) => {
        await chat.drop(program, log);

        await chat.sees('heading', words.severalIn('install.log'));
        const order = await chat.page.locator('#log > article').allInnerTexts();
        assert.match(order[1] as string, /setup\.exe/);
        assert.match(order[2] as string, words.notText);
        assert.match(order[3] as string, /install\.log/);
        assert.equal(order.length, 5);
      }),
    );

    it(
      'of more than 100 MB is not sent',
      withChat({ locale }, async (chat) => {
        let sent = 0;
        chat.page.on('request', (request) => {
          if (request.url().includes('/upload')) sent += 1;
        });
        await chat.dropOfSize('huge.log', 100 * 1024 * 1024 + 1);

        await chat.page.getByText(words.tooBig).waitFor();
        assert.equal(sent, 0);
      }),
    );

    it(
      'is sent again after a failure',
      withChat({ locale }, async (chat) => {
        await chat.page.route(
          '**/upload?*',
          (route) => route.fulfill({ status: 200, body: '{}' }),
          {
            times: 1,
          },
        );
        await chat.drop(log);
        await chat.page.getByRole('button', { name: words.again }).click();

        await chat.sees('heading', words.severalIn('install.log'));
      }),
    );
  });
}

it(
  'a file is pasted',
  withChat({ locale: 'en-GB' }, async (chat) => {
    await chat.page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File(['ErrorID: 95107'], 'pasted.txt'));
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    });

    await chat.sees('heading', 'I found one problem in pasted.txt');
  }),
);

it(
  'the page shows where to drop a file, as long as one is dragged over it',
  withChat({ locale: 'en-GB' }, async (chat) => {
    const { page } = chat;
    const place = page.getByText('Drop the log here');
    assert.equal(await place.isVisible(), false);
    await chat.dragOver();
    assert.equal(await place.isVisible(), true);
    await page.evaluate(() => {
      document.body.dispatchEvent(new DragEvent('dragleave', { bubbles: true }));
    });
    assert.equal(await place.isVisible(), false);
  }),
);
