import { randomBytes } from 'node:crypto';
import { migrations } from '#migrations';
import { newId } from '#libs/kernel';
import type { FieldOptions, FieldPage, FieldProposal } from '#libs/letters';
import { cluesOfLetter } from '#libs/letters/clues';
import type { Clue } from '#libs/letters/contracts';
import { proposeFields } from '#libs/letters/fields';
import { exec, sql, type Actor, type Ctx } from '#libs/platform';
import { startTestCluster, TEST_ADMIN_URL, TEST_TEMPLATE } from '#libs/platform/testing';
import { Akten, Dokumente } from '#libs/records';
import { Blobs } from '#libs/storage';
import { AktenplanRepository } from '../../../libs/records/src/persistence/aktenplan.repository.js';
import { AkteRepository } from '../../../libs/records/src/persistence/akte.repository.js';
import { RecordsTown } from '../../../libs/records/src/testing/records-town.js';
import { plan } from './plan.js';

/** What was read in a letter. */
export interface ReadLetter {
  readonly fields: readonly FieldProposal[];
  readonly clues: readonly Clue[];
}

/** A town hall on a PostgreSQL of its own: the real records, and the rules that read letters. */
export class BenchHouse {
  private readonly einheiten = new Map<string, string>();

  private constructor(
    readonly town: RecordsTown,
    private readonly clerk: Actor,
    private readonly stop: () => Promise<void>,
  ) {}

  static async open(): Promise<BenchHouse> {
    const cluster = await startTestCluster(migrations);
    process.env[TEST_ADMIN_URL] = cluster.adminUrl;
    process.env[TEST_TEMPLATE] = cluster.template;
    const town = await RecordsTown.build();
    // The Akten of the demo would be candidates, and have numbers that letters may name.
    await town.db.asOwner('truncate records.akte cascade');
    const orgUnitIds = [town.orgUnit('FB 3')];
    const clerk: Actor = { kind: 'user', id: newId(), roles: ['clerk'], orgUnitIds };
    return new BenchHouse(town, clerk, () => cluster.stop());
  }

  async close(): Promise<void> {
    await this.town.leave();
    await this.stop();
  }

  run<T>(work: (ctx: Ctx) => Promise<T>): Promise<T> {
    return this.town.db.run(work, this.clerk);
  }

  /** An Akte under the number it is to have. */
  async openAkte(aktenzeichen: string, betreff: string, einheit: string): Promise<string> {
    const id = newId();
    const aktenplaneinheitId = await this.einheit(einheit);
    await this.run(async (ctx) => {
      const facts = {
        state: 'open',
        openedAt: ctx.now,
        closedAt: null,
        lastChangedAt: ctx.now,
      } as const;
      const orgUnitId = this.town.orgUnit('FB 3');
      await new AkteRepository().insert(ctx, {
        ...{ id, aktenzeichen, betreff, aktenplaneinheitId, orgUnitId, version: 1 },
        ...facts,
      });
    });
    return id;
  }

  /** The Aktenplaneinheit of that number, which the town gets where it has none. */
  async einheit(of: string): Promise<string> {
    const known = this.einheiten.get(of);
    if (known !== undefined) return known;
    const { number, title } = plan[of] ?? { number: of, title: of };
    const id = (await this.lowestOf(number)) ?? (await this.newEinheit(number, title));
    this.einheiten.set(of, id);
    return id;
  }

  /** That unit of the demo, where Akten may stand under it. */
  private async lowestOf(number: string): Promise<string | undefined> {
    const units = await this.run((ctx) => new AktenplanRepository().lowest(ctx));
    return units.find((unit) => unit.number === number)?.id;
  }

  /** A unit of its own, under another number where the demo has that one for a group. */
  private async newEinheit(number: string, title: string): Promise<string> {
    const id = newId();
    await this.run((ctx) =>
      exec(
        ctx,
        sql`insert into records.aktenplaneinheit
              (id, number, title, aussonderungsart, retention_years, legal_source, updated_at)
            select ${id}::uuid, case when exists (
                select from records.aktenplaneinheit where number = ${number}) then 'bench ' else '' end
              || ${number}, ${title}::text, 'B', 10, 'Bench', now()`,
      ),
    );
    return id;
  }

  read(pages: readonly FieldPage[], options: FieldOptions): ReadLetter {
    const fields = proposeFields(pages, options);
    return { fields, clues: cluesOfLetter(pages, fields, options) };
  }

  propose(clues: readonly Clue[]) {
    return this.run((ctx) => this.town.app.get(Akten).propose(ctx, clues));
  }

  /** Files a letter as the desk does, with what was read in it. */
  async file(akteId: string, { fields, clues }: ReadLetter): Promise<void> {
    const { sha256, size } = await this.town.app
      .get(Blobs, { strict: false })
      .putBuffer(randomBytes(20));
    const dokumentDate = fields.find(({ field }) => field === 'letter-date')?.value ?? null;
    await this.run((ctx) =>
      this.town.app.get(Dokumente).file(ctx, {
        ...{ akteId, vorgangId: null, betreff: 'Brief', kind: 'Schreiben', dokumentDate, clues },
        receivedAt: ctx.now,
        original: { sha256, mime: 'image/tiff', filename: 'brief.tif', size },
        rendition: null,
        pages: [],
        pageCount: 0,
        source: { type: 'bench', id: newId() },
      }),
    );
  }
}
