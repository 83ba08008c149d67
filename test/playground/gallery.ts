import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { locales } from '../../src/content/localised.ts';
import { inEveryLook } from '../e2e/looks.ts';
import { startSetting } from '../e2e/setting.ts';
import { scenes, titleOf } from './scenes.ts';

/* Pictures of every kind of card on the try-it page, in both languages and every look, to look at. */
const folder = fileURLToPath(new URL('screenshots/cards', import.meta.url));
mkdirSync(folder, { recursive: true });
const clients = { en: 'en-GB', fr: 'fr-FR' } as const;
const only = process.argv[2] ?? '';
const setting = await startSetting();

try {
  for (const locale of locales)
    for (const { name, does } of scenes.filter((scene) => scene.name.includes(only))) {
      const chat = await setting.open({ locale: clients[locale] });
      try {
        for (const act of does) {
          const said = await chat.page.locator('.card').count();
          const shown = await chat.card.innerText();
          if ('say' in act) await chat.say(act.say);
          else await chat.press(titleOf(act.press, locale));
          await chat.page.waitForFunction(
            ([count, text]) => {
              const cards = [...document.querySelectorAll<HTMLElement>('.card')];
              return cards.length > count || cards.at(-1)?.innerText !== text;
            },
            [said, shown] as const,
          );
        }
        await inEveryLook(chat.page, async (look) => {
          const card = chat.page.locator('.card').last();
          const { width } = chat.page.viewportSize() ?? { width: 0 };
          await chat.page.setViewportSize({ width, height: 2600 });
          await card.screenshot({
            path: `${folder}/${name}-${locale}-${look.replace(/\W+/g, '-')}.png`,
          });
        });
      } catch (error) {
        process.stderr.write(`${name}, ${locale}: ${(error as Error).message}\n`);
        process.exitCode = 1;
      } finally {
        await chat.close();
      }
    }
} finally {
  await setting.close();
}
