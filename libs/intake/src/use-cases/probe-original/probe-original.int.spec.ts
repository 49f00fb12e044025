import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PDFDocument } from 'pdf-lib';
import { testAttempt } from '#libs/platform/testing';
import { letterPdf } from '#libs/imaging/testing';
import { rows, sql } from '#libs/platform';
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

  it('keeps what the XML of an e-invoice says, in the encoding that it declares', async () => {
    const invoice = await PDFDocument.load(await letterPdf({ pages: [['Rechnung']] }));
    const xml = '<?xml version="1.0" encoding="ISO-8859-1"?><a><b>RE-17</b><c>Ger\u00fcst</c></a>';
    await invoice.attach(Buffer.from(xml, 'latin1'), 'factur-x.xml', { mimeType: 'text/xml' });
    await invoice.attach(Buffer.from('kein XML'), 'notiz.txt', { mimeType: 'text/plain' });
    const stapel = await body(scan('POST', '/api/stapel', json({ title: 'Stapel' })));
    const upload = multipart(await invoice.save(), 'rechnung.pdf');
    const path = `/api/stapel/${stapel.id}/originals`;
    const { originalId } = await body(scan('POST', path, upload));
    await house.app.get(ProbeOriginalJob).handle({ originalId }, attempt);
    const kept = await house.db.run((ctx) =>
      rows(
        ctx,
        sql`select name, text from intake.attachment_text where original_id = ${originalId}`,
      ),
    );
    expect(kept).toEqual([{ name: 'factur-x.xml', text: 'RE-17\nGerüst' }]);
  });
});
