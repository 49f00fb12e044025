import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { PDFDocument } from 'pdf-lib';
import { recordedOn } from '#libs/audit/testing';
import { PageUnreadable, ReadingInterrupted } from '#libs/imaging';
import { letterPdf, letterPng, mailWith, winmailWith, zipOf } from '#libs/imaging/testing';
import { sha256Hex } from '#libs/kernel';
import { rows, sql } from '#libs/platform';
import { HOLDING } from '../../domain/attachments.js';
import { PageReader } from '../../machines/page-reader.js';
import { IntakeHouse } from '../../testing/intake-house.js';
import { MailRoom, type Received } from '../../testing/mail-room.js';
import { TakeOutAttachmentsJob } from './take-out-attachments.job.js';

/** At most 45 bytes in one line, as uuencode writes them. */
function uuencoded(bytes: Buffer): string {
  const padded = Buffer.concat([bytes, Buffer.alloc((3 - (bytes.length % 3)) % 3)]);
  const sign = (bits: number): string => String.fromCharCode(bits === 0 ? 96 : bits + 32);
  let line = sign(bytes.length);
  for (let at = 0; at < padded.length; at += 3) {
    const three = padded.readUIntBE(at, 3);
    for (const shift of [18, 12, 6, 0]) line += sign((three >> shift) & 63);
  }
  return line;
}

describe(TakeOutAttachmentsJob.name, () => {
  let house: IntakeHouse;
  let room: MailRoom;

  beforeAll(async () => {
    house = await IntakeHouse.open();
    room = new MailRoom(house, await house.person('scan'));
  }, 60_000);
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(() => house.close());

  const eventsOf = async ({ originalId }: Received) =>
    (await recordedOn(house.db, originalId)).filter(({ action }) => action.endsWith('taken-out'));
  const inLine = ({ originalId }: Received) =>
    house.db.run((ctx) =>
      rows<{ name: string; place: number | null }>(
        ctx,
        sql`select name, (data -> 'payload' ->> 'place')::int as place from pgboss.job
            where data -> 'payload' ->> 'originalId' = ${originalId}
              and name in ('intake.take-out-attachments', 'intake.read-attachment') order by 1, 2`,
      ),
    );
  const mail = (...files: Parameters<typeof mailWith>[1][]) =>
    room.receive(mailWith({ subject: 'Antrag' }, ...files), 'antrag.eml');

  it('lists what hangs on a mail by what the bytes are, with hash, size and pages', async () => {
    const pdf = Buffer.from(await letterPdf({ pages: [['Lageplan'], ['Seite zwei']] }));
    const png = Buffer.from(await letterPng({ pages: [['Foto']] }));
    const received = await mail(
      { name: 'Lageplan.pdf', mime: 'text/plain', bytes: pdf },
      { name: 'foto.png', bytes: png },
      { name: 'unterlagen.zip', bytes: await zipOf({ 'a.txt': 'x' }) },
    );
    expect(await room.shown(received)).toEqual({ state: 'waiting', items: [] });
    expect(await room.takeOut(received)).toBe('SUCCESS');
    expect(await room.shown(received)).toMatchObject({
      state: 'known',
      items: [
        {
          place: 1,
          name: 'Lageplan.pdf',
          mime: 'application/pdf',
          size: pdf.length,
          sha256: sha256Hex(pdf),
          state: 'waiting',
          betreff: 'Lageplan',
          pages: [{ pageNo: 1, state: 'waiting' }, { pageNo: 2 }],
        },
        { place: 2, mime: 'image/png', state: 'waiting', pages: [{}] },
        { place: 3, mime: 'application/zip', state: 'stored-only', pages: [] },
      ],
    });
    expect(await inLine(received)).toEqual([
      { name: 'intake.read-attachment', place: 1 },
      { name: 'intake.read-attachment', place: 2 },
      { name: 'intake.take-out-attachments', place: null },
    ]);
    expect(await eventsOf(received)).toMatchObject([
      { details: { files: 3, readable: 2, failure: null } },
    ]);
  });

  it('makes names safe and says where one promises other bytes', async () => {
    const received = await mail(
      { name: '../../etc/pass\u202ewd.pdf', bytes: 'nur Text' },
      { name: ' ', bytes: '%PDF-1.4 kein PDF' },
    );
    await room.takeOut(received);
    const { items } = await room.shown(received);
    expect(items[0].name).not.toMatch(/[/\\\u202e]|\.\./);
    expect(items[0].flags.map(({ code }: { code: string }) => code)).toContain(
      'ORIGINAL.DISGUISED',
    );
    expect(items[1].name).toBe('Anlage 2.pdf');
  });

  it('takes files out of winmail.dat, and out of a PDF whatever page they hang on', async () => {
    const winmail = winmailWith({
      short: 'PLAN.TXT',
      long: 'Plan Süd.txt',
      bytes: Buffer.from('Plan'),
    });
    const sent = await mail({ name: 'winmail.dat', bytes: winmail });
    await room.takeOut(sent);
    expect((await room.shown(sent)).items).toMatchObject([{ name: 'Plan Süd.txt', size: 4 }]);
    const portfolio = await PDFDocument.load(await letterPdf({ pages: [['Mappe']] }));
    await portfolio.attach(await letterPdf({ pages: [['Feldhamster']] }), 'gutachten.pdf', {});
    const pdf = await room.receive(await portfolio.save(), 'mappe.pdf');
    await room.takeOut(pdf);
    expect((await room.shown(pdf)).items).toMatchObject([
      { name: 'gutachten.pdf', mime: 'application/pdf', pages: [{ pageNo: 1 }] },
    ]);
  });

  it('takes files out that stand in a text in letters, and has an index for them', async () => {
    const plan = Buffer.from('Lageplan der Parzelle 7', 'latin1');
    const lines = `begin 644 Plan Nord.txt\n${uuencoded(plan)}\n\`\nend`;
    const text = `Sehr geehrte Damen und Herren,\nanbei der Plan.\n${lines}\nMit freundlichen Grüßen`;
    const received = await room.receive(Buffer.from(text), 'antrag.txt');
    expect(await room.shown(received)).toEqual({ state: 'waiting', items: [] });
    expect(await room.takeOut(received)).toBe('SUCCESS');
    expect(await room.shown(received)).toMatchObject({
      state: 'known',
      items: [{ name: 'Plan Nord.txt', mime: 'text/plain', sha256: sha256Hex(plan) }],
    });
    const [index] = await house.db.run((ctx) =>
      rows<{ indexdef: string }>(
        ctx,
        sql`select indexdef from pg_indexes where indexname = 'original_with_attachments'`,
      ),
    );
    for (const code of HOLDING) expect(index?.indexdef).toContain(`"${code}"`);
  });

  it('says in which mail a file lies, counted from one', async () => {
    const inside = mailWith({ subject: 'Innen' }, { name: 'Plan.txt', bytes: 'Plan' });
    const received = await mail({ name: 'alt.eml', mime: 'message/rfc822', bytes: inside });
    await room.takeOut(received);
    expect((await room.shown(received)).items).toMatchObject([
      { place: 1, within: null, mime: 'message/rfc822' },
      { place: 2, within: 1, name: 'Plan.txt' },
    ]);
  });

  it('keeps an empty file by its name alone, and a bomb as what cannot be read', async () => {
    const huge = Buffer.alloc(40);
    Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR', 'latin1').copy(huge);
    huge.writeUInt32BE(400_000, 16);
    huge.writeUInt32BE(400_000, 20);
    const received = await mail(
      { name: 'leer.txt', bytes: '' },
      { name: 'bombe.png', bytes: huge },
    );
    await room.takeOut(received);
    expect((await room.shown(received)).items).toMatchObject([
      { name: 'leer.txt', size: 0, sha256: null, state: 'stored-only' },
      { name: 'bombe.png', size: 40, state: 'stored-only', pages: [] },
    ]);
  });

  it('reads no more pages of all files together than of one original, and keeps the others', async () => {
    const received = await mail(
      { name: 'a.txt', bytes: 'a' },
      { name: 'b.txt', bytes: 'b' },
      { name: 'c.txt', bytes: 'c' },
    );
    const reader = await house.app.get(PageReader, { strict: false }).get();
    const probed = { format: 'pdf', mime: 'application/pdf', verdict: 'readable' } as const;
    const probe = jest.spyOn(reader, 'probe');
    for (const pageCount of [4_000, 1_001, 1_000]) {
      probe.mockResolvedValueOnce({ ...probed, flags: [], pageCount });
    }
    await room.takeOut(received);
    const { items } = await room.shown(received);
    expect(items.map(({ pages }: { pages: object[] }) => pages.length)).toEqual([4_000, 0, 1_000]);
    expect(items[1]).toMatchObject({ state: 'stored-only' });
    expect(items[1].flags.map(({ code }: { code: string }) => code)).toContain(
      'ORIGINAL.TOO_MANY_PAGES',
    );
  });

  it('does it once, also when two attempts do it at the same time', async () => {
    const received = await mail({ name: 'Plan.txt', bytes: 'Plan' });
    await Promise.all([room.takeOut(received), room.takeOut(received)]);
    expect(await room.takeOut(received)).toBe('SKIPPED');
    expect((await room.shown(received)).items).toHaveLength(1);
    expect(await eventsOf(received)).toHaveLength(1);
  });

  async function fails(failure: Error): Promise<void> {
    const reader = await house.app.get(PageReader, { strict: false }).get();
    jest.spyOn(reader, 'attachments').mockRejectedValueOnce(failure);
  }

  it('says so for good where the original cannot be taken apart, and only then', async () => {
    const received = await mail({ name: 'Plan.txt', bytes: 'Plan' });
    await fails(new ReadingInterrupted('no memory'));
    await expect(room.takeOut(received)).rejects.toThrow('no memory');
    await fails(new PageUnreadable('PARSER.TIMEOUT'));
    await expect(room.takeOut(received, { attempt: 1 })).rejects.toThrow();
    expect((await room.shown(received)).state).toBe('waiting');
    await fails(new PageUnreadable('PARSER.TIMEOUT'));
    expect(await room.takeOut(received)).toBe('FAILED');
    expect(await room.shown(received)).toEqual({ state: 'failed', items: [] });
  });

  it('has nothing to do for a letter without files', async () => {
    const received = await room.receive(Buffer.from('Guten Tag'), 'brief.txt');
    expect(await inLine(received)).toEqual([]);
    expect(await room.shown(received)).toEqual({ state: 'none', items: [] });
  });
});
