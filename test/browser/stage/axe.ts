import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

type Options = Parameters<AxeBuilder['options']>[0];

/**
 * axe for what is on the screen. It sums up in the page itself: otherwise it opens a second page each time,
 * with a process of its own, for frames of other origins, which no screen has. And it brings along what is
 * wrong, not every element that is right.
 */
export function axeOn(page: Page, options: Options = {}): AxeBuilder {
  const builder = new AxeBuilder({ page }).setLegacyMode();
  return builder.options({ ...options, resultTypes: ['violations'] });
}
