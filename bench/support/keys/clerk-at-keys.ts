import type { Locator, Page } from 'playwright-core';
import { until } from '#libs/platform/testing';
import type { Client } from '../../../test/support/client.js';
import type { MixedInbox, Truth } from './mixed-inbox.js';

/** What a letter has cost. */
export interface Cost {
  /** Keys that command: a digit, Enter, a letter that leads to a field. */
  readonly keys: number;
  /** Characters of texts that she has typed besides. */
  readonly typed: number;
  readonly way: 'proposed' | 'searched' | 'new';
}

/** How long the app may take on a busy machine; what is measured are keys. */
const PATIENCE = { timeout: 120_000 };

/** Fields in which she puts right what was read wrong, each with its key and label. */
const FIELDS = [
  { key: 'b', label: 'Betreff', of: ({ meant }: Truth) => meant.subject },
  {
    key: 'd',
    label: 'Datum des Schreibens',
    of: ({ meant }: Truth) => meant.day.split('-').reverse().join('.'),
  },
  { key: 'e', label: 'Absender', of: ({ meant }: Truth) => meant.sender },
] as const;

/** A clerk who knows where each letter belongs, before the real app; she counts what she presses. */
export class ClerkAtKeys {
  private keys = 0;
  private typed = 0;

  constructor(
    private readonly page: Page,
    private readonly eyes: Client,
    private readonly inbox: MixedInbox,
  ) {}

  /** The letter to which the app has gone on; null when none is left. */
  async next(after: string): Promise<string | null> {
    const empty = this.page.getByText('Kein offener Eingang.');
    const hasGoneOn = async () => ((await this.open()) ?? after) !== after;
    await until(async () => (await hasGoneOn()) || (await empty.count()) > 0, {
      timeoutMs: PATIENCE.timeout,
    });
    return (await empty.count()) > 0 ? null : this.open();
  }

  /** The letter that is marked in the list. */
  private async open(): Promise<string | null> {
    const inbox = this.page.getByRole('region', { name: 'Offene Eingänge' });
    const [row] = await inbox.locator('[aria-current]').all();
    const href = await row?.getAttribute('href', { timeout: 1_000 }).catch(() => null);
    return href ? new URL(href, this.page.url()).searchParams.get('eintrag') : null;
  }

  /** Files the letter that is open. */
  async file(id: string, truth: Truth): Promise<Cost> {
    [this.keys, this.typed] = [0, 0];
    const { body: letter } = await this.eyes.get(`/api/posteingang/${id}`);
    await this.isOpen(id);
    await this.putRight(truth);
    const proposals: { akteId: string }[] = letter.proposals;
    const at = proposals.findIndex(({ akteId }) => akteId === truth.akteId());
    const filed = this.page.waitForResponse(
      (response) => response.url().endsWith(`/api/posteingang/${id}/file`),
      PATIENCE,
    );
    filed.catch(() => undefined);
    const way = at >= 0 ? 'proposed' : truth.akteId() === null ? 'new' : 'searched';
    if (at >= 0) await this.press(String(at + 1));
    else if (way === 'new') await this.openNew(truth);
    else await this.search(this.inbox.aktenzeichenOf(truth.akte));
    await this.confirmDoubts(() => filed);
    const answer = await (await filed).json();
    if (way === 'new') this.inbox.opened(truth.akte, { id: answer.akteId, ...answer });
    return { keys: this.keys, typed: this.typed, way };
  }

  private async press(key: string): Promise<void> {
    this.keys += 1;
    await this.page.keyboard.press(key);
  }

  private async type(text: string): Promise<void> {
    this.typed += text.length;
    await this.page.keyboard.type(text);
  }

  private field(label: string): Locator {
    const panel = this.page.getByRole('complementary', { name: 'Ablage' });
    return panel.getByLabel(label, { exact: true });
  }

  private async isOpen(id: string): Promise<void> {
    await until(async () => (await this.open()) === id, { timeoutMs: PATIENCE.timeout });
    await this.field('Betreff').waitFor();
  }

  private async putRight(truth: Truth): Promise<void> {
    for (const { key, label, of } of FIELDS) {
      const right = of(truth);
      if (isAlike(await this.field(label).inputValue(), right)) continue;
      await this.press(key);
      await this.field(label).and(this.page.locator(':focus')).waitFor();
      await this.type(right);
      await this.press('Enter');
    }
  }

  private async search(aktenzeichen: string): Promise<void> {
    await this.press('a');
    await this.page.getByRole('searchbox', { name: 'Aktenzeichen oder Betreff' }).waitFor();
    await this.type(aktenzeichen);
    await this.page.getByRole('option', { name: aktenzeichen }).first().waitFor();
    await this.press('Enter');
    await this.page.getByRole('dialog').waitFor({ state: 'detached' });
    await this.press('Control+Enter');
  }

  private async openNew({ akte }: Truth): Promise<void> {
    await this.press('n');
    const unit = this.inbox.unitOf(akte);
    const dialog = this.page.getByRole('dialog', { name: 'Neue Akte anlegen' });
    await dialog.waitFor();
    const betreff = dialog.getByLabel('Betreff der Akte').and(this.page.locator(':focus'));
    const units = dialog.getByRole('searchbox', { name: 'Aktenplan durchsuchen' });
    const focused = units.and(this.page.locator(':focus'));
    await betreff.or(focused).waitFor();
    const chosen = await dialog.locator('.chosen-unit').allInnerTexts();
    const isProposed = chosen.some((text) => text.startsWith(`${unit} `));
    if (!isProposed) {
      while ((await focused.count()) === 0) await this.press('Shift+Tab');
      await this.type(unit);
      await dialog.getByRole('option', { name: unit }).first().waitFor();
      await this.press('Enter');
    }
    await betreff.waitFor();
    await this.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await this.press('Control+Enter');
  }

  /** Each field in doubt stops the filing once; she looks at it and goes on. */
  private async confirmDoubts(filed: () => Promise<unknown>): Promise<void> {
    const answer = { isThere: false };
    void filed().then(
      () => (answer.isThere = true),
      () => undefined,
    );
    const stop = this.page.locator('.filing-stop');
    const halted = async (): Promise<'filed' | 'stopped' | null> => {
      if (answer.isThere) return 'filed';
      return (await stop.count()) > 0 ? 'stopped' : null;
    };
    while ((await until(halted, { timeoutMs: PATIENCE.timeout })) === 'stopped') {
      const place = await placeOf(stop);
      await this.press('Enter');
      await until(async () => answer.isThere || (await placeOf(stop)) !== place, {
        timeoutMs: PATIENCE.timeout,
      });
    }
  }
}

/** Where on the screen the filing is stopped. */
async function placeOf(stop: Locator): Promise<string> {
  const [first] = await stop.all();
  return JSON.stringify(await first?.boundingBox({ timeout: 1_000 }).catch(() => null));
}

/** As good as the same: a person lets a sign stand that an engine has misread. */
function isAlike(one: string, other: string): boolean {
  const [mine, theirs] = [pairsOf(one), pairsOf(other)];
  const shared = [...mine].filter((pair) => theirs.has(pair)).length;
  return (2 * shared) / Math.max(1, mine.size + theirs.size) > 0.7;
}

function pairsOf(text: string): Set<string> {
  const plain = text.toLocaleLowerCase('de').replace(/\s+/g, ' ').trim();
  return new Set(
    Array.from({ length: Math.max(0, plain.length - 1) }, (_, at) => plain.slice(at, at + 2)),
  );
}
