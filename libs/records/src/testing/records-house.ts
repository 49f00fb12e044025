import { body, json, TownHouse, type Person } from '#libs/identity/testing';
import { newId } from '#libs/kernel';
import { one, sql } from '#libs/platform';
import { Dokumente, recordsPart, SeedDemoRecordsUseCase } from '#libs/records';
import type { PageText } from '../contracts/index.js';
import { Blobs, storagePart } from '#libs/storage';
import { RecordsHttpModule } from '../http.module.js';

/** An Akte of FB 3 with what lies in it. */
export interface Scene {
  readonly akteId: string;
  readonly vorgangId: string;
  readonly dokumentId: string;
}

/** What each kind of person hears who asks for something in an Akte of FB 3. */
export const readersHear = (status: number) => ({
  clerk: status,
  registrar: status,
  auditor: status,
  clerkOfAnotherUnit: 404,
  scanOperator: 403,
  operator: 403,
  station: 403,
  stranger: 401,
});

/** The same for something that changes it. */
export const workersHear = (status: number) => ({ ...readersHear(status), auditor: 403 });

/** Texts that are no Betreff, each with what is wrong with it. */
export const noBetreff: readonly (readonly [string, unknown])[] = [
  ['nothing', ''],
  ['blanks', ' \t '],
  ['more than a page holds', 'x'.repeat(501)],
  ['a null character', 'Markt\0platz'],
  ['a number', 7],
  ['no text at all', null],
];

/** The demo town with the routes of the records, listening on a port of its own. */
export class RecordsHouse extends TownHouse {
  private outsider: Person | null = null;
  private insider: Person | null = null;

  static override async open(): Promise<RecordsHouse> {
    const imports = [RecordsHttpModule];
    const built = await TownHouse.build({ parts: [storagePart, recordsPart], imports });
    const seed = built.app.get(SeedDemoRecordsUseCase, { strict: false });
    await built.db.run((ctx) => seed.execute(ctx));
    return new RecordsHouse(built);
  }

  /** A clerk of FB 3. */
  async clerk(): Promise<Person> {
    this.insider ??= await this.person('neumann');
    return this.insider;
  }

  /** A clerk of FB 2, who sees nothing of FB 3. */
  async clerkOfAnotherUnit(): Promise<Person> {
    this.outsider ??= await this.newcomer('nebenan', 'FB 2');
    return this.outsider;
  }

  override async heardBy(ask: (person: Person) => Promise<Response>) {
    const outsider = await this.clerkOfAnotherUnit();
    const clerkOfAnotherUnit = (await ask(outsider)).status;
    return { ...(await super.heardBy(ask)), clerkOfAnotherUnit };
  }

  /** The id of the unit of the Aktenplan with that number. */
  async einheit(number = '32.13.02'): Promise<string> {
    const found = await this.db.run((ctx) =>
      one<{ id: string }>(
        ctx,
        sql`select id from records.aktenplaneinheit where number = ${number}`,
      ),
    );
    return found?.id ?? '';
  }

  /** A new Akte of FB 3 with a Vorgang and, beside it, a Dokument with those pages. */
  async scene(pages: readonly PageText[] = []): Promise<Scene> {
    const clerk = await this.clerk();
    const akte = json({ aktenplaneinheitId: await this.einheit(), betreff: 'Sondernutzung' });
    const { id: akteId } = await body(clerk('POST', '/api/akten', akte));
    const path = `/api/akten/${akteId}/vorgaenge`;
    const { vorgaenge } = await body(clerk('POST', path, json({ betreff: 'Antrag' })));
    return { akteId, vorgangId: vorgaenge[0].id, dokumentId: await this.file(akteId, pages) };
  }

  /** Files a Dokument whose original says what it is called. */
  async file(akteId: string, pages: readonly PageText[] = [], filename = 'brief.tif') {
    const original = await this.keep(filename);
    const filed = await this.db.run((ctx) =>
      this.app.get(Dokumente, { strict: false }).file(ctx, {
        akteId,
        vorgangId: null,
        betreff: 'Brief',
        kind: 'Schreiben',
        dokumentDate: null,
        receivedAt: ctx.now,
        original: { ...original, mime: 'image/tiff', filename },
        rendition: null,
        pages: [...pages],
        pageCount: pages.length,
        source: { type: 'test', id: newId() },
      }),
    );
    return filed.dokumentId;
  }

  /** Keeps bytes in the store. */
  keep(text: string) {
    return this.app.get(Blobs, { strict: false }).putBuffer(Buffer.from(text));
  }

  /** z. d. A. */
  async closeAkte(akteId: string): Promise<void> {
    const clerk = await this.clerk();
    await clerk('POST', `/api/akten/${akteId}/close`, json({ reason: 'erledigt' }));
  }
}
