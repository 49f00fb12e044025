import { until } from '#libs/platform/testing';
import type { Client } from '../../../test/support/client.js';
import { SeededTown, type TownAkte, type TownLetter } from '../proposals/seeded-town.js';

/** Akten that are there, letters that were filed before, letters that lie in the inbox. */
const SIZE = { akten: 60, before: 120, waiting: 50 };

/** Letters to a Stapel while the town learns. */
const TO_A_STAPEL = 40;

/** What the one who judges knows of a letter; null for an Akte that nobody has opened yet. */
export interface Truth extends TownLetter {
  readonly filename: string;
  akteId(): string | null;
}

/** A real town hall with a past, and fifty letters in its inbox that nobody has touched. */
export class MixedInbox {
  private readonly akten = new Map<number, { id: string; aktenzeichen: string }>();
  private units = new Map<string, string>();

  private constructor(private readonly clerk: Client) {}

  /** Opens the Akten, files the letters of before and receives the others; these by their file names. */
  static async prepare(clerk: Client): Promise<{ inbox: MixedInbox; truths: Map<string, Truth> }> {
    const inbox = new MixedInbox(clerk);
    const { body } = await clerk.get('/api/aktenplan');
    inbox.units = new Map(
      body.items.map((unit: { number: string; id: string }) => [unit.number, unit.id]),
    );
    const town = new SeededTown(7, { akten: SIZE.akten, letters: SIZE.before + SIZE.waiting });
    for (const akte of town.akten) await inbox.open(akte);
    const letters: TownLetter[] = [];
    for (const letter of town.letters((no) => inbox.akten.get(no)?.aktenzeichen ?? '')) {
      letters.push(letter);
      if (letter.isNew && letters.length <= SIZE.before) await inbox.open(letter.akte);
    }
    const truths = letters.map((letter, at) => inbox.truthOf(letter, at));
    for (let from = 0; from < SIZE.before; from += TO_A_STAPEL) {
      const some = truths.slice(from, Math.min(from + TO_A_STAPEL, SIZE.before));
      await inbox.receive(`Vorher ${from}`, some);
      await inbox.fileAll(some);
    }
    const waiting = truths.slice(SIZE.before);
    await inbox.receive('Montag', waiting);
    return { inbox, truths: new Map(waiting.map((truth) => [truth.filename, truth])) };
  }

  /** Somebody has opened the Akte of a letter. */
  opened(akte: TownAkte, there: { id: string; aktenzeichen: string }): void {
    this.akten.set(akte.no, there);
  }

  /** Number of the Akte as a clerk knows it. */
  aktenzeichenOf(akte: TownAkte): string {
    return this.akten.get(akte.no)?.aktenzeichen ?? '';
  }

  private truthOf(letter: TownLetter, at: number): Truth {
    const akteId = (): string | null => this.akten.get(letter.akte.no)?.id ?? null;
    return { ...letter, filename: `brief-${String(at).padStart(3, '0')}.txt`, akteId };
  }

  /** The unit of the Aktenplan that an Akte stands under; the demo has not all units of the made-up town. */
  unitOf({ einheit }: TownAkte): string {
    return this.units.has(einheit) ? einheit : ([...this.units.keys()].at(-1) ?? '');
  }

  private async open(akte: TownAkte): Promise<void> {
    const aktenplaneinheitId = this.units.get(this.unitOf(akte));
    const { body } = await this.clerk.post('/api/akten', {
      aktenplaneinheitId,
      betreff: akte.betreff,
    });
    this.opened(akte, body);
  }

  private async receive(title: string, letters: readonly Truth[]): Promise<void> {
    const { body: stapel } = await this.clerk.post('/api/stapel', { title });
    for (const { filename, text } of letters) {
      await this.clerk.upload(stapel.id, { bytes: Buffer.from(text), filename });
    }
    await this.clerk.post(`/api/stapel/${stapel.id}/close`);
    const isReady = async (): Promise<boolean> => {
      const { body } = await this.clerk.get(`/api/posteingang?limit=100&stapelId=${stapel.id}`);
      const items: { state: string }[] = body.items;
      const read = items.filter(({ state }) => state !== 'reading');
      return read.length === letters.length;
    };
    await until(isReady, { timeoutMs: 300_000, everyMs: 1_000 });
  }

  private async fileAll(letters: readonly Truth[]): Promise<void> {
    const { body } = await this.clerk.get('/api/posteingang?limit=100');
    const ids = new Map<string, string>(
      body.items.map((item: { filename: string; id: string }) => [item.filename, item.id]),
    );
    for (const { filename, akteId, meant } of letters) {
      const body = { akteId: akteId(), betreff: meant.subject, dokumentDate: meant.day };
      const filed = await this.clerk.post(`/api/posteingang/${ids.get(filename) ?? ''}/file`, body);
      if (filed.status !== 200) throw new Error(`${filename}: ${JSON.stringify(filed.body)}`);
    }
  }
}
