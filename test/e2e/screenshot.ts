import { fileURLToPath } from 'node:url';
import { word } from '../word.ts';
import { startBrowser } from './browser.ts';
import { openChat } from './chat.ts';
import { startErrata } from './errata.ts';

const docs = fileURLToPath(new URL('../../docs', import.meta.url));
/** Pictures of 1000 x 760 pixels, scaled so that the whole card is in them. */
const desktop = { viewport: { width: 1200, height: 912 }, deviceScaleFactor: 1000 / 1200 };
/**
 * A phone, so long that the whole card is in the picture. ImageMagick halves these pictures:
 * `convert <picture> +dither -colors 12 -define png:bit-depth=4 -define png:color-type=3 <picture>`.
 */
const phone = { viewport: { width: 390, height: 2600 }, deviceScaleFactor: 1.25 };

const line =
  'VSS provider: failed with 0x8004E00F, user=CONTOSO\\user01 password=Spring2026! on srv-app01';
const languages = [
  {
    locale: 'en-GB',
    file: 'helpdesk-preview.png',
    presses: ['No: not installed, or a real cluster', word('done')],
    typed: { 'Since when': 'Since Friday evening', 'How to reach you': 'Phone 4711, until 18:00' },
    preview: word('preview'),
    send: word('send-to-channel'),
  },
  {
    locale: 'fr-FR',
    file: 'helpdesk-preview.fr.png',
    presses: ['Non : absente, ou vrai cluster', word('done', {}, 'fr')],
    typed: {
      'Depuis quand': 'Depuis vendredi soir',
      'Comment vous joindre': "Poste 4711, jusqu'à 18 h",
    },
    preview: word('preview', {}, 'fr'),
    send: word('send-to-channel', {}, 'fr'),
  },
];

const admin = '11111111-2222-3333-4444-555555555555';
const errata = await startErrata({ ERRATA_CHANNEL_ADMINS: admin });
const browser = await startBrowser();

/** Gives a channel to the team of the pictures, as in Teams: the page has none. */
const setUpChannel = async (): Promise<void> => {
  const { ok } = await fetch(`${errata.address}api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      id: 'channel',
      channelId: 'msteams',
      serviceUrl: errata.address,
      deliveryMode: 'expectReplies',
      conversation: { id: 'channel', conversationType: 'channel', isGroup: true },
      from: { id: 'admin', aadObjectId: admin },
      recipient: { id: 'errata' },
      entities: [{ type: 'mention', mentioned: { id: 'errata' }, text: '<at>Errata</at>' }],
      text: '<at>Errata</at> use this channel for windows-dcom',
    }),
  });
  if (!ok) throw new Error('The channel was not set up');
};

try {
  const chat = await openChat(browser, errata.address, { locale: 'en-GB', ...desktop });
  await chat.say('95107');
  await chat.sees('heading', word('step', { step: 1 }));
  for (const colorScheme of ['light', 'dark'] as const) {
    await chat.page.emulateMedia({ colorScheme });
    await chat.page.screenshot({ path: `${docs}/chat-${colorScheme}.png` });
  }

  await setUpChannel();
  for (const { locale, file, presses, typed, preview, send } of languages) {
    const { page, card, ...spoken } = await openChat(browser, errata.address, { locale, ...phone });
    await spoken.say(line);
    for (const button of presses) await spoken.press(button);
    for (const [label, value] of Object.entries(typed)) await card.getByLabel(label).fill(value);
    await spoken.press(preview);
    await spoken.sees('button', send);
    await card.screenshot({ path: `${docs}/images/${file}` });
  }
} finally {
  await browser.close();
  await errata.stop();
}
