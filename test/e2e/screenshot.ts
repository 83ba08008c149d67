import { fileURLToPath } from 'node:url';
import { startSetting } from './setting.ts';

const docs = fileURLToPath(new URL('../../docs', import.meta.url));
/** Pictures of 1000 x 760 pixels, scaled so that the whole card is in them. */
const look = { viewport: { width: 1200, height: 912 }, deviceScaleFactor: 1000 / 1200 };
const setting = await startSetting();

try {
  const chat = await setting.open({ locale: 'en-GB', ...look });
  await chat.say('95107');
  await chat.sees('heading', 'Step 1');
  for (const colorScheme of ['light', 'dark'] as const) {
    await chat.page.emulateMedia({ colorScheme });
    await chat.page.screenshot({ path: `${docs}/chat-${colorScheme}.png` });
  }
} finally {
  await setting.close();
}
