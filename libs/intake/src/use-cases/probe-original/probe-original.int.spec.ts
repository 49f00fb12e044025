import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PDFDocument, PDFName } from 'pdf-lib';
import { recordedOn } from '#libs/audit/testing';
import { letterPdf, letterTiff } from '#libs/imaging/testing';
import { newId } from '#libs/kernel';
import { rows, sql } from '#libs/platform';
import { testAttempt } from '#libs/platform/testing';
import { body, IntakeHouse, json, multipart, type Person } from '../../testing/intake-house.js';
import { ProbeOriginalJob } from './probe-original.job.js';

const attempt = testAttempt({ attempt: 4 });

describe(ProbeOriginalJob.name, () => {
  let house: IntakeHouse;
  let scan: Person;

  beforeAll(async () => {
    house = await IntakeHouse.open();
    scan = await house.person('scan');
  });
  afterAll(() => house.close());

  async function upload(bytes: Uint8Array, filename: string) {
    const stapel = await body(scan('POST', '/api/stapel', json({ title: 'Stapel' })));
    const path = `/api/stapel/${stapel.id}/originals`;
    const { originalId } = await body(scan('POST', path, multipart(bytes, filename)));
    return { originalId: String(originalId), stapelId: String(stapel.id) };
  }

  const probe = (originalId: string) =>
    house.app.get(ProbeOriginalJob).handle({ originalId }, attempt);

  const stapel = (stapelId: string) => body(scan('GET', `/api/stapel/${stapelId}`));

  const probesOf = async (originalId: string) =>
    (await recordedOn(house.db, originalId)).filter(({ action }) => action === 'original.probed');

  it('keeps what the XML of an e-invoice says, in the encoding that it declares', async () => {
    const invoice = await PDFDocument.load(await letterPdf({ pages: [['Rechnung']] }));
    const xml = '<?xml version="1.0" encoding="ISO-8859-1"?><a><b>RE-17</b><c>Ger\u00fcst</c></a>';
    await invoice.attach(Buffer.from(xml, 'latin1'), 'factur-x.xml', { mimeType: 'text/xml' });
    await invoice.attach(Buffer.from('kein XML'), 'notiz.txt', { mimeType: 'text/plain' });
    const { originalId } = await upload(await invoice.save(), 'rechnung.pdf');
    await probe(originalId);
    const kept = await house.db.run((ctx) =>
      rows(
        ctx,
        sql`select name, text from intake.attachment_text where original_id = ${originalId}`,
      ),
    );
    expect(kept).toEqual([{ name: 'factur-x.xml', text: 'RE-17\nGerüst' }]);
  });

  it('keeps what nobody can read to the byte and asks a person to look', async () => {
    const bytes = Buffer.from('neither picture nor document \u0000\u0001\u0002');
    const { originalId, stapelId } = await upload(bytes, 'brief.bin');
    expect(await probe(originalId)).toBe('SUCCESS');
    const [original] = (await stapel(stapelId)).originals;
    expect(original).toMatchObject({ id: originalId, pagesTotal: 0, state: 'stored-only' });
    expect(await probesOf(originalId)).toMatchObject([
      { details: { readable: false, pages: 0, flags: [expect.any(String)] } },
    ]);
  });

  it('says on which page something is missing', async () => {
    const letter = await PDFDocument.load(await letterPdf({ pages: [['Seite eins'], ['zwei']] }));
    const half = deflateSync(Buffer.from('0 0 m 10 10 l S')).subarray(0, 8);
    const drawn = letter.context.stream(half, { Filter: 'FlateDecode' });
    letter.getPage(1).node.set(PDFName.of('Contents'), letter.context.register(drawn));
    const { originalId, stapelId } = await upload(await letter.save(), 'halb.pdf');
    await probe(originalId);
    const [original] = (await stapel(stapelId)).originals;
    expect(original).toMatchObject({
      state: 'reading',
      flags: [
        { code: 'ORIGINAL.DAMAGED', page: null },
        { code: 'PDF.PART_MISSING', page: 2, text: expect.stringMatching(/^Die Daten der Seite/) },
      ],
    });
    const { items } = await body(scan('GET', '/api/posteingang'));
    const own = items.find((item: { stapelId: string }) => item.stapelId === stapelId);
    expect(own.flags).toContainEqual(
      expect.objectContaining({ code: 'PDF.PART_MISSING', page: 2 }),
    );
    expect(await probesOf(originalId)).toMatchObject([
      { details: { flags: ['ORIGINAL.DAMAGED', 'PDF.PART_MISSING'] } },
    ]);
  });

  it('is told of once, also when two attempts look at the same time', async () => {
    const { originalId, stapelId } = await upload(
      await letterPdf({ pages: [['a'], ['b']] }),
      'b.pdf',
    );
    await Promise.all([probe(originalId), probe(originalId)]);
    expect(await probe(originalId)).toBe('SKIPPED');
    expect(await probesOf(originalId)).toMatchObject([{ details: { readable: true, pages: 2 } }]);
    const [original] = (await stapel(stapelId)).originals;
    expect(original).toMatchObject({ pagesTotal: 2 });
  });

  it('warns of a name that promises other bytes, and reads what is there', async () => {
    const tiff = await letterTiff({ pages: [['Stadt']], compression: 'g4' });
    const { originalId, stapelId } = await upload(tiff, 'rechnung.pdf');
    await probe(originalId);
    const [original] = (await stapel(stapelId)).originals;
    expect(original).toMatchObject({ filename: 'rechnung.pdf', pagesTotal: 1 });
    const [probed] = await probesOf(originalId);
    expect(probed?.details.flags).toContain('ORIGINAL.DISGUISED');
  });

  it('puts no page in line when somebody has stopped the reading before', async () => {
    const { originalId, stapelId } = await upload(await letterPdf({ pages: [['c']] }), 'c.pdf');
    await scan('POST', `/api/stapel/${stapelId}/cancel-reading`);
    await probe(originalId);
    const pages = await house.db.run((ctx) =>
      rows(ctx, sql`select state from intake.page where original_id = ${originalId}`),
    );
    expect(pages.filter(({ state }: { state?: string }) => state === 'waiting')).toEqual([]);
  });

  it('knows nothing to do for an original that is not there', async () => {
    expect(await probe(newId())).toBe('SKIPPED');
  });
});
