import { until } from '#libs/platform/testing';
import type { Client } from '../../../test/support/client.js';
import { SeededTown, type TownAkte, type TownLetter } from '../proposals/seeded-town.js';
import { posted, type Posted } from './posted.js';

/**
 * Akten that are there, letters that were filed before, letters that lie in the inbox, and those that come
 * afterwards to be filed wrongly and put right.
 */
const SIZE = { akten: 60, before: 120, waiting: 48, after: 6 };

/** Letters that come a second time: sent ahead by fax or mail, and then by post. */
const DUPLICATES = 2;

/** Letters to a Stapel while the town learns. */
const TO_A_STAPEL = 40;

/** The demo town has no unit of these numbers that Akten can stand under. */
const UNITS = `number;title;parent;aussonderungsart;retentionYears;legalSource
23.02;Pachten und Kleingärten;;B;10;Orientierung
50.11;Hilfe zum Lebensunterhalt, Grundsicherung;;B;6;Orientierung
51.40;Kindertagesbetreuung;;B;6;Orientierung
63.02;Bauanträge;;B;10;Orientierung
`;
const STANDS_FOR: Readonly<Record<string, string>> = { '32.13': '32.13.02' };

/** What the one who judges knows of a letter. */
export interface Truth extends TownLetter {
  readonly posted: Posted;
  readonly isDuplicate: boolean;
  /** Null for an Akte that nobody has opened yet. */
  akteId(): string | null;
}

/** A real town hall with a past, and letters in its inbox that nobody has touched. */
export class MixedInbox {
  private readonly akten = new Map<number, { id: string; aktenzeichen: string }>();
  private units = new Map<string, string>();
  private stapelCount = 0;

  private constructor(private readonly clerk: Client) {}

  /**
   * Opens the Akten, files the letters of before and receives the others.
   *
   * @returns letters in the inbox, and those that come later
   */
  static async prepare(clerk: Client, registrar: Client) {
    const taken = await registrar.post('/api/aktenplan/import', { csv: UNITS });
    if (taken.status >= 300) throw new Error(JSON.stringify(taken.body));
    const inbox = new MixedInbox(clerk);
    const { body } = await clerk.get('/api/aktenplan');
    inbox.units = new Map(
      body.items.map((unit: { number: string; id: string }) => [unit.number, unit.id]),
    );
    const truths = await inbox.begin();
    const [before, waiting] = [truths.slice(0, SIZE.before), truths.slice(SIZE.before)];
    for (let from = 0; from < before.length; from += TO_A_STAPEL) {
      const some = before.slice(from, from + TO_A_STAPEL);
      await inbox.receive(some);
      await inbox.fileAll(some);
    }
    const again = before.slice(-DUPLICATES).map((truth) => inbox.again(truth));
    const monday = [...waiting.slice(0, SIZE.waiting), ...again];
    await inbox.receive(monday);
    return { inbox, monday, later: waiting.slice(SIZE.waiting) };
  }

  /** Somebody has opened the Akte of a letter. */
  opened(akte: TownAkte, there: { id: string; aktenzeichen: string }): void {
    this.akten.set(akte.no, there);
  }

  /** Number of the Akte as a clerk knows it. */
  aktenzeichenOf(akte: TownAkte): string {
    return this.akten.get(akte.no)?.aktenzeichen ?? '';
  }

  /** Number of an Akte that is another one. */
  aktenzeichenBeside(akte: TownAkte): string {
    const [other] = [...this.akten].find(([no]) => no !== akte.no) ?? [];
    return other === undefined ? '' : (this.akten.get(other)?.aktenzeichen ?? '');
  }

  /** Number of the unit that an Akte stands under. */
  unitOf({ einheit }: TownAkte): string {
    return STANDS_FOR[einheit] ?? einheit;
  }

  /** Receives letters in a Stapel and waits until they are read. */
  async receive(letters: readonly Truth[]): Promise<void> {
    this.stapelCount += 1;
    const { body: stapel } = await this.clerk.post('/api/stapel', { title: `${this.stapelCount}` });
    for (const truth of letters) await this.clerk.upload(stapel.id, truth.posted);
    await this.clerk.post(`/api/stapel/${stapel.id}/close`);
    const isReady = async (): Promise<boolean> => {
      const { body } = await this.clerk.get(`/api/posteingang?limit=100&stapelId=${stapel.id}`);
      const items: { state: string }[] = body.items;
      return items.filter(({ state }) => state !== 'reading').length === letters.length;
    };
    await until(isReady, { timeoutMs: 300_000, everyMs: 1_000 });
  }

  private async begin(): Promise<Truth[]> {
    const letters = SIZE.before + SIZE.waiting + SIZE.after;
    const town = new SeededTown(7, { akten: SIZE.akten, letters });
    for (const akte of town.akten) await this.open(akte);
    const truths: Truth[] = [];
    for (const letter of town.letters((no) => this.akten.get(no)?.aktenzeichen ?? '')) {
      truths.push(this.truthOf(letter, truths.length));
      if (letter.isNew && truths.length <= SIZE.before) await this.open(letter.akte);
    }
    return truths;
  }

  private truthOf(letter: TownLetter, no: number): Truth {
    const akteId = (): string | null => this.akten.get(letter.akte.no)?.id ?? null;
    return { ...letter, posted: posted(letter, no), isDuplicate: false, akteId };
  }

  private again(truth: Truth): Truth {
    const filename = `noch-einmal-${truth.posted.filename}`;
    return { ...truth, posted: { ...truth.posted, filename }, isDuplicate: true };
  }

  private async open(akte: TownAkte): Promise<void> {
    const aktenplaneinheitId = this.units.get(this.unitOf(akte));
    const { betreff } = akte;
    const { status, body } = await this.clerk.post('/api/akten', { aktenplaneinheitId, betreff });
    if (status >= 300) throw new Error(`${this.unitOf(akte)}: ${JSON.stringify(body)}`);
    this.opened(akte, body);
  }

  private async fileAll(letters: readonly Truth[]): Promise<void> {
    const { body } = await this.clerk.get('/api/posteingang?limit=100');
    const ids = new Map<string, string>(
      body.items.map((item: { filename: string; id: string }) => [item.filename, item.id]),
    );
    for (const { posted: there, akteId, meant } of letters) {
      const wish = { akteId: akteId(), betreff: meant.subject, dokumentDate: meant.day };
      const id = ids.get(there.filename) ?? '';
      const filed = await this.clerk.post(`/api/posteingang/${id}/file`, wish);
      if (filed.status !== 200) throw new Error(`${id}: ${JSON.stringify(filed.body)}`);
    }
  }
}
