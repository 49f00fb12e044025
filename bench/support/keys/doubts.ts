import type { Locator } from 'playwright-core';
import { until } from '#libs/platform/testing';
import { PATIENCE, type CountedKeyboard } from './counted-keyboard.js';

/** Each field in doubt stops the filing once; she looks at it and goes on with Enter. */
export async function confirmDoubts(
  keyboard: CountedKeyboard,
  filed: Promise<unknown>,
): Promise<void> {
  const answer = { isThere: false };
  void filed.then(
    () => (answer.isThere = true),
    () => undefined,
  );
  const stop = keyboard.page.locator('.filing-stop');
  const hasHalted = async () => answer.isThere || (await stop.count()) > 0;
  for (;;) {
    await until(hasHalted, PATIENCE);
    if (answer.isThere) return;
    const place = await placeOf(stop);
    await keyboard.press('Enter');
    await until(async () => answer.isThere || (await placeOf(stop)) !== place, PATIENCE);
  }
}

/** Where on the screen the filing is stopped. */
async function placeOf(stop: Locator): Promise<string> {
  const [first] = await stop.all();
  return JSON.stringify(await first?.boundingBox({ timeout: 1_000 }).catch(() => null));
}
