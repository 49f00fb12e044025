import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testAttempt } from '#libs/platform/testing';
import { one, rows, sql } from '#libs/platform';
import { letterPdf } from '#libs/imaging/testing';
import { PageRepository } from '../../persistence/page.repository.js';
import { StapelDesk } from '../../steps/stapel-desk.js';
import { body, IntakeHouse, json, multipart, type Person } from '../../testing/intake-house.js';
import { scannedPage } from '../../testing/stapel-house.js';
import { ProbeOriginalJob } from '../probe-original/probe-original.job.js';
import { TakeOverReadingsJob } from '../take-over-readings/take-over-readings.job.js';
import { ReReadDokumentUseCase } from '../re-read-dokument/re-read-dokument.use-case.js';
import { ReReadLetterUseCase } from './re-read-letter.use-case.js';

const attempt = testAttempt({ attempt: 4 });

describe(`${ReReadLetterUseCase.name} and ${ReReadDokumentUseCase.name}`, () => {
  let house: IntakeHouse;
  let scan: Person;
  let clerk: Person;
  const pages = new PageRepository();

  beforeAll(async () => {
    house = await IntakeHouse.open();
    scan = await house.person('scan');
    clerk = await house.person('neumann');
  }, 60_000);
  afterAll(() => house.close());

  /** What a worker has read on the only page of an original. */
  async function settle(originalId: string, text: string | null, engine = 'old'): Promise<void> {
    const born = { ...scannedPage(1, text ?? ''), source: 'born-digital', engine } as const;
    const outcome = text === null ? { errorCode: 'PAGE.UNREADABLE' } : { reading: born };
    await house.db.run((ctx) =>
      house.app.get(StapelDesk).changeOriginal(ctx, originalId, async (at) => {
        await pages.settlePage(ctx, at, 1, outcome);
        return 'changed';
      }),
    );
  }

  async function letter(text: string): Promise<{ id: string; originalId: string }> {
    const stapel = await body(scan('POST', '/api/stapel', json({ title: 'Stapel' })));
    const bytes = await letterPdf({ pages: [[text]] });
    const path = `/api/stapel/${stapel.id}/originals`;
    const { originalId } = await body(scan('POST', path, multipart(bytes, 'brief.pdf')));
    await house.app.get(ProbeOriginalJob).handle({ originalId }, attempt);
    await settle(originalId, text);
    const found = await house.db.run((ctx) =>
      one<{ id: string }>(
        ctx,
        sql`select id from intake.posteingang where original_id = ${originalId}`,
      ),
    );
    return { id: found?.id ?? '', originalId };
  }

  async function filed(text: string) {
    const { id, originalId } = await letter(text);
    const { items } = await body(clerk('GET', '/api/akten'));
    const open = items.find((akte: { state: string }) => akte.state === 'open');
    const where = json({ akteId: open.id, betreff: text });
    const { dokumentId } = await body(clerk('POST', `/api/posteingang/${id}/file`, where));
    return { id, originalId, dokumentId };
  }

  const text = async (path: string) => (await body(clerk('GET', `${path}/pages/1`))).text;
  const takeOver = (letterId: string) =>
    house.app.get(TakeOverReadingsJob).handle({ letterId }, testAttempt());

  it('lays a new reading of a letter over the old one', async () => {
    const { id, originalId } = await letter('Strase');
    const answer = await body(clerk('POST', `/api/posteingang/${id}/re-read`));
    expect(answer).toMatchObject({ state: 'reading', pagesDone: 0 });
    expect(await text(`/api/posteingang/${id}`)).toBe('Strase');
    await settle(originalId, 'Straße', 'new');
    expect(await text(`/api/posteingang/${id}`)).toBe('Straße');
    const kept = await house.db.run((ctx) =>
      rows(
        ctx,
        sql`select reading_no as no, reading ->> 'engine' as engine from intake.page_reading
            where original_id = ${originalId} order by reading_no`,
      ),
    );
    expect(kept).toEqual([
      { no: 1, engine: 'old' },
      { no: 2, engine: 'new' },
    ]);
  });

  it('keeps what was read before when the new attempt fails', async () => {
    const { id, originalId } = await letter('lesbar');
    await clerk('POST', `/api/posteingang/${id}/re-read`);
    await settle(originalId, null);
    const shown = await body(clerk('GET', `/api/posteingang/${id}`));
    expect(shown).toMatchObject({
      state: 'ready',
      pages: [{ state: 'done', error: { code: 'PAGE.UNREADABLE' } }],
    });
    expect(await text(`/api/posteingang/${id}`)).toBe('lesbar');
  });

  it('gives the Akte a new text and search an event, once', async () => {
    const { id, originalId, dokumentId } = await filed('Strase im Norden');
    const path = `/api/dokumente/${dokumentId}`;
    expect((await clerk('POST', `${path}/re-read`)).status).toBe(204);
    expect(await takeOver(id)).toBe('SKIPPED');
    await settle(originalId, 'Straße im Norden', 'new');
    expect(await text(path)).toBe('Strase im Norden');
    expect(await takeOver(id)).toBe('SUCCESS');
    expect(await takeOver(id)).toBe('SKIPPED');
    expect(await text(path)).toBe('Straße im Norden');
    const log = await house.db.run((ctx) =>
      rows(
        ctx,
        sql`select action, actor_kind as who, body::jsonb #> '{details,engines}' as engines from audit.event
            where object_id = ${dokumentId} and action like 'dokument.re%d%'
              and action not like '%page-read' order by seq`,
      ),
    );
    expect(log).toMatchObject([
      { action: 'dokument.re-reading-requested', who: 'user' },
      { action: 'dokument.read-again', who: 'system', engines: ['new 1'] },
    ]);
    const told = await house.db.run((ctx) =>
      one(
        ctx,
        sql`select 1 from pgboss.job where name = 'search.index-dokument'
            or data::text like '%dokument-read-again%'`,
      ),
    );
    expect(told).not.toBeNull();
  });
});
