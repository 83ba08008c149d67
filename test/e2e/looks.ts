import type { Page } from 'playwright-core';

const schemes = ['light', 'dark'] as const;
const widths = [1200, 360] as const;

/** TurnView the page light and dark, wide and as narrow as a phone. */
export const inEveryLook = async (
  page: Page,
  check: (look: string) => Promise<void>,
): Promise<void> => {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      await check(`${colorScheme}, ${width} pixels wide`);
    }
  }
};
