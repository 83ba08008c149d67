import assert from 'node:assert/strict';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';

type Role = 'button' | 'heading' | 'link' | 'textbox';
type Name = string | RegExp;

export interface DroppedFile {
  readonly name: string;
  readonly buffer: Buffer;
}

/** The page in a browser, used as a person does. What it waits for in vain, it names. */
export interface Chat {
  readonly page: Page;
  /** The card that came last. */
  readonly card: Locator;
  /** What the page threw, or wrote as an error on its console. */
  readonly errors: readonly string[];
  say(text: string): Promise<void>;
  press(button: string): Promise<void>;
  /** What the user said, oldest first. */
  said(): Promise<string[]>;
  /** Drops files on the page, all at once. */
  drop(...files: readonly DroppedFile[]): Promise<void>;
  /** Drags a file over the page, without dropping it. */
  dragOver(): Promise<void>;
  /** Drops a file of so many bytes, all zero. */
  dropOfSize(name: string, size: number): Promise<void>;
  /** Opens a link of the card, and gives the address of its tab. */
  follow(link: string): Promise<string>;
  /** Moves the focus from place to place until it is on a button. */
  tabTo(button: string, key?: 'Tab' | 'Shift+Tab'): Promise<void>;
  sees(role: Role, name: Name): Promise<void>;
  seesText(...texts: readonly Name[]): Promise<void>;
  seesFocusOn(role: Role, name: Name): Promise<void>;
  close(): Promise<void>;
}

export const openChat = async (
  browser: Browser,
  address: string,
  options: BrowserContextOptions,
): Promise<Chat> => {
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  context.setDefaultTimeout(5_000);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (line) => {
    if (line.type() === 'error') errors.push(line.text());
  });
  const card = page.locator('.card').last();
  const focus = page.locator(':focus');

  const expectToSee = async (what: string, wanted: Locator): Promise<void> => {
    try {
      await wanted.first().waitFor();
    } catch {
      const shown = (await page.locator('#log').allInnerTexts()).join().replace(/\n+/g, '\n  | ');
      const focused = await focus.allInnerTexts();
      assert.fail(
        `${what} is expected. The focus is on “${focused}”. The page shows\n  | ${shown}`,
      );
    }
  };

  const sees = (role: Role, name: Name): Promise<void> =>
    expectToSee(`a ${role} “${name}”`, card.getByRole(role, { name }));

  await page.goto(address);
  await expectToSee('a card of welcome', card);
  return {
    page,
    card,
    errors,
    sees,
    say: async (text) => {
      await page.locator('#input').fill(text);
      await page.keyboard.press('Enter');
    },
    press: async (name) => {
      const button = card.getByRole('button', { name, exact: true }).first();
      await expectToSee(`a button “${name}”`, button);
      await button.click();
    },
    said: () => page.locator('.you .bubble').allInnerTexts(),
    drop: (...files) =>
      page.evaluate(
        (dropped) => {
          const dataTransfer = new DataTransfer();
          for (const { name, text } of dropped) dataTransfer.items.add(new File([text], name));
          const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
          document.body.dispatchEvent(event);
        },
        files.map(({ name, buffer }) => ({ name, text: buffer.toString() })),
      ),
    dragOver: () =>
      page.evaluate(() => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([''], 'dragged.log'));
        const event = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true });
        document.body.dispatchEvent(event);
      }),
    dropOfSize: (name, size) =>
      page.evaluate(
        (file) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([new ArrayBuffer(file.size)], file.name));
          const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
          document.body.dispatchEvent(event);
        },
        { name, size },
      ),
    follow: async (name) => {
      await sees('link', name);
      await context.route(/^https:/, (route) => route.fulfill({ body: 'Elsewhere' }));
      const opened = context.waitForEvent('page');
      await card.getByRole('link', { name }).click();
      const tab = await opened;
      await tab.getByText('Elsewhere').waitFor();
      const address = tab.url();
      await tab.close();
      return address;
    },
    tabTo: async (name, key = 'Tab') => {
      const button = page.getByRole('button', { name, exact: true }).and(focus);
      const passed: string[] = [];
      while ((await button.count()) === 0) {
        assert.ok(passed.length < 30, `${key} never came to “${name}”, only to ${passed}`);
        await page.keyboard.press(key);
        passed.push(...(await focus.allInnerTexts()).map((text) => text.split('\n', 1).join()));
      }
    },
    seesText: async (...texts) => {
      for (const text of texts) await expectToSee(`“${text}”`, card.getByText(text));
    },
    seesFocusOn: (role, name) =>
      expectToSee(`the focus on a ${role} “${name}”`, page.getByRole(role, { name }).and(focus)),
    close: () => context.close(),
  };
};
