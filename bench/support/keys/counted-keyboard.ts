import type { Page } from 'playwright-core';
import { until } from '#libs/platform/testing';

/** How long the app may take on a busy machine; what is measured are keys. */
export const PATIENCE = { timeoutMs: 120_000 };

/** How long the focus may be nowhere before it is lost: what comes next has to be drawn. */
const REDRAWN_MS = 3_000;

/** A keyboard that counts: an act is one stroke of a key or chord; characters of texts are apart. */
export class CountedKeyboard {
  private keys = 0;
  private typed = 0;
  /** Acts after which the focus was nowhere. */
  lost = 0;
  /** Acts after which somebody has looked where the focus is. */
  looked = 0;

  constructor(readonly page: Page) {}

  /** What has been pressed since the last time. */
  taken(): { keys: number; typed: number } {
    const { keys, typed } = this;
    [this.keys, this.typed] = [0, 0];
    return { keys, typed };
  }

  /** One act. */
  async press(key: string): Promise<void> {
    this.keys += 1;
    await this.page.keyboard.press(key);
  }

  /** Characters that go into a field. */
  async type(text: string): Promise<void> {
    this.typed += text.length;
    await this.page.keyboard.type(text);
  }

  /** Looks whether the keyboard is somewhere: on something that is shown, not on the page itself. */
  async looksAtFocus(): Promise<void> {
    const isSomewhere = () =>
      this.page.evaluate<boolean>(
        `document.activeElement !== null &&
         !['BODY', 'HTML'].includes(document.activeElement.tagName) &&
         document.activeElement.getClientRects().length > 0`,
      );
    this.looked += 1;
    const found = until(isSomewhere, { timeoutMs: REDRAWN_MS, everyMs: 30 });
    await found.catch(() => (this.lost += 1));
  }
}
