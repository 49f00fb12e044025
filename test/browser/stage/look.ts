import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DESKTOP, PHONE } from './stage.js';

/** Screenshots for looking at. */
const pictures = resolve('test-results/screens');

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
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .options({ rules: { 'label-content-name-mismatch': { enabled: true } } })
        .analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      expect({ file, found }).toMatchObject({ found: [] });
    }
  }
}
