import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeOn } from './axe.js';
import { DESKTOP, PHONE } from './stage.js';

/** Screenshots for looking at. */
const pictures = resolve('test-results/screens');

/** Left out by axe unless it is asked for: what is read aloud begins with what is seen. */
const NAMES = { 'label-content-name-mismatch': { enabled: true } };

/** The same screen for the eye and for axe: wide and narrow, light and dark; ends wide and light. */
export async function looksWell(page: Page, name: string): Promise<void> {
  await mkdir(pictures, { recursive: true });
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const viewport of [PHONE, DESKTOP]) {
      await page.setViewportSize(viewport);
      await page.evaluate('document.fonts.ready.then(() => undefined)');
      const file = `${name}-${viewport.width}-${colorScheme}.png`;
      await page.screenshot({ path: join(pictures, file) });
      const { violations } = await axeOn(page, { rules: NAMES })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      expect({ file, found }).toMatchObject({ found: [] });
    }
  }
}
