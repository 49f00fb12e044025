import type { Locator, Page } from 'playwright-core';
import { until } from '#libs/platform/testing';
import type { Client } from '../../../test/support/client.js';
import { isAlike } from './alike.js';
import { confirmDoubts } from './doubts.js';
import { PATIENCE, type CountedKeyboard } from './counted-keyboard.js';
import type { MixedInbox, Truth } from './mixed-inbox.js';

/** How a letter went. */
export type Way = 'proposed' | 'one field' | 'more fields' | 'searched' | 'new' | 'aside';

/** What a letter has cost: acts, and characters that she has typed besides. */
export interface Cost {
  readonly keys: number;
  readonly typed: number;
  readonly way: Way;
}

/** An Akte that the app proposes. */
interface Proposed {
  readonly akteId: string;
  readonly sureness: string;
}

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

/** A clerk who knows where each letter belongs, before the real app, with nothing but a keyboard. */
export class ClerkAtKeys {
  private readonly page: Page;

  constructor(
    private readonly keyboard: CountedKeyboard,
    private readonly eyes: Client,
    private readonly inbox: MixedInbox,
  ) {
    this.page = keyboard.page;
  }

  /** The letter to which the app has gone on; null when none is left. */
  async next(after: string): Promise<string | null> {
    const empty = this.page.getByText('Der Eingang ist leer.');
    const hasGoneOn = async () => ((await this.open()) ?? after) !== after;
    await until(async () => (await hasGoneOn()) || (await empty.count()) > 0, PATIENCE);
    return (await empty.count()) > 0 ? null : this.open();
  }

  /** Files the letter that is open, or lays it aside where it has come before. */
  async settle(id: string, truth: Truth): Promise<Cost> {
    await this.isOpen(id);
    this.keyboard.taken();
    const way = truth.isDuplicate ? await this.layAside(id) : await this.file(id, truth);
    return { ...this.keyboard.taken(), way };
  }

  /** Files it where it does not belong, and counts what it costs to put that right. */
  async putRight(id: string, truth: Truth): Promise<Cost> {
    await this.isOpen(id);
    const filed = this.answerTo(id, 'file');
    const proposals = await this.proposalsFor(id);
    const wrong = placeOf(proposals, truth) === 0 ? 1 : 0;
    if (proposals.length > wrong) await this.take(proposals, wrong);
    else await this.search(this.inbox.aktenzeichenBeside(truth.akte));
    await confirmDoubts(this.keyboard, filed);
    await this.keyboard.looksAtFocus();
    this.keyboard.taken();
    await this.keyboard.press('Control+z');
    await this.isOpen(id);
    return { way: await this.file(id, truth), ...this.keyboard.taken() };
  }

  /** The letter that is marked in the list. */
  private async open(): Promise<string | null> {
    const inbox = this.page.getByRole('region', { name: 'Offene Eingänge' });
    const [row] = await inbox.locator('.inbox-row[aria-current]').all();
    const href = await row?.getAttribute('href', { timeout: 1_000 }).catch(() => null);
    return href ? new URL(href, this.page.url()).searchParams.get('eintrag') : null;
  }

  private async isOpen(id: string): Promise<void> {
    await until(async () => (await this.open()) === id, PATIENCE);
    await this.field('Betreff').waitFor();
    await this.keyboard.looksAtFocus();
  }

  private field(label: string): Locator {
    const panel = this.page.getByRole('complementary', { name: 'Ablage' });
    return panel.getByLabel(label, { exact: true });
  }

  private answerTo(id: string, act: string) {
    const path = `/api/posteingang/${id}/${act}`;
    const { timeoutMs: timeout } = PATIENCE;
    const heard = this.page.waitForResponse((answer) => answer.url().endsWith(path), { timeout });
    heard.catch(() => undefined);
    return heard;
  }

  private async file(id: string, truth: Truth): Promise<Way> {
    const fields = await this.correct(truth);
    const proposals = await this.proposalsFor(id);
    const at = placeOf(proposals, truth);
    const filed = this.answerTo(id, 'file');
    const isNew = at < 0 && truth.akteId() === null;
    if (at >= 0) await this.take(proposals, at);
    else if (isNew) await this.openNew(truth);
    else await this.search(this.inbox.aktenzeichenOf(truth.akte));
    await confirmDoubts(this.keyboard, filed);
    const answer = await (await filed).json();
    if (isNew) this.inbox.opened(truth.akte, { id: answer.akteId, ...answer });
    if (at < 0) return isNew ? 'new' : 'searched';
    if (fields === 0) return 'proposed';
    return fields === 1 ? 'one field' : 'more fields';
  }

  /** Those that have a key of their own. */
  private async proposalsFor(id: string): Promise<Proposed[]> {
    const { body: letter } = await this.eyes.get(`/api/posteingang/${id}`);
    const proposals: Proposed[] = letter.proposals;
    return proposals.slice(0, 3);
  }

  /** The key of a proposal files; of a weak one it only chooses. */
  private async take(proposals: readonly Proposed[], at: number): Promise<void> {
    await this.keyboard.press(String(at + 1));
    if (proposals[at]?.sureness === 'schwach') await this.keyboard.press('Control+Enter');
  }

  private async correct(truth: Truth): Promise<number> {
    let fields = 0;
    for (const { key, label, of } of FIELDS) {
      const right = of(truth);
      if (isAlike(await this.field(label).inputValue(), right)) continue;
      fields += 1;
      await this.keyboard.press(key);
      await this.field(label).and(this.page.locator(':focus')).waitFor();
      await this.keyboard.type(right);
      await this.keyboard.press('Enter');
      await this.keyboard.looksAtFocus();
    }
    return fields;
  }

  /** She does not wait for what is found: Enter comes as fast as the last letter. */
  private async search(aktenzeichen: string): Promise<void> {
    await this.keyboard.press('a');
    await this.keyboard.type(aktenzeichen);
    await this.keyboard.press('Enter');
    await this.page.getByRole('dialog').waitFor({ state: 'detached' });
    await this.keyboard.looksAtFocus();
    await this.keyboard.press('Enter');
  }

  private async openNew({ akte }: Truth): Promise<void> {
    await this.keyboard.press('n');
    const unit = this.inbox.unitOf(akte);
    const dialog = this.page.getByRole('dialog', { name: 'Neue Akte anlegen' });
    const focused = this.page.locator(':focus');
    const units = dialog.getByRole('combobox', { name: 'Aktenplan durchsuchen' }).and(focused);
    await dialog.getByLabel('Betreff der Akte').and(focused).or(units).waitFor();
    const chosen = await dialog.locator('.chosen-unit').allInnerTexts();
    const isAtUnits = (await units.count()) > 0;
    if (!chosen.some((text) => text.startsWith(`${unit} `))) {
      if (!isAtUnits) await this.keyboard.press('Shift+Tab');
      await this.keyboard.type(unit);
      await this.keyboard.press('Enter');
    } else if (isAtUnits) await this.keyboard.press('Enter');
    await this.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await this.keyboard.looksAtFocus();
    await this.keyboard.press('Enter');
  }

  private async layAside(id: string): Promise<Way> {
    const gone = this.answerTo(id, 'set-aside');
    await this.keyboard.press('l');
    await this.keyboard.type('doppelt');
    await this.keyboard.press('Enter');
    await gone;
    return 'aside';
  }
}

/** Place of the right Akte; less than 0 where it is not proposed. */
function placeOf(proposals: readonly Proposed[], truth: Truth): number {
  return proposals.findIndex(({ akteId }) => akteId === truth.akteId());
}
