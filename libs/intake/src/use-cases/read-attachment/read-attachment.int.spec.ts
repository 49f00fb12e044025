import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { PageUnreadable, ReadingInterrupted } from '#libs/imaging';
import { letterPdf, mailWith } from '#libs/imaging/testing';
import { rows, sql } from '#libs/platform';
import { Dokumente } from '#libs/records';
import { StoreFull, StoreUnreachable } from '#libs/storage';
import { PageReader } from '../../machines/page-reader.js';
import { body } from '../../testing/intake-house.js';
import { MailRoom, type Received } from '../../testing/mail-room.js';
import { PostOffice, refusal } from '../../testing/post-office.js';
import { readByHand } from '../../testing/read-by-hand.js';
import { AttachmentSettlement } from '../../steps/attachment-settlement.js';
import { ReadAttachmentJob } from './read-attachment.job.js';

describe(ReadAttachmentJob.name, () => {
  let office: PostOffice;
  let room: MailRoom;

  beforeAll(async () => {
    office = await PostOffice.open();
    room = new MailRoom(office.house, office.scan);
  }, 60_000);
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(() => office.close());

  /** A mail with a PDF of so many pages, taken out. */
  async function takenOut(...texts: string[]): Promise<Received> {
    const bytes = Buffer.from(await letterPdf({ pages: texts.map((text) => [text]) }));
    const mail = mailWith({ subject: 'Antrag' }, { name: 'Gutachten.pdf', bytes });
    const received = await room.receive(mail, 'antrag.eml');
    await room.takeOut(received);
    return received;
  }
  const item = async (received: Received) => (await room.shown(received)).items[0];
  const reader = () => office.house.app.get(PageReader, { strict: false }).get();
  const eventsOf = async ({ originalId }: Received) =>
    (await recordedOn(office.house.db, originalId)).filter(
      ({ action }) => action === 'original.attachment-read',
    );
  const file = async (received: Received) => {
    await readByHand(office.house, received.originalId, {
      pageNo: 1,
      text: 'Guten Tag',
      previewSha256: null,
    });
    return office.file({ ...received, stapelId: '', bytes: Buffer.alloc(0) });
  };
  const textsOf = (dokumentId: string) =>
    office.house.db.run(async (ctx) => {
      const dokumente = office.house.app.get(Dokumente, { strict: false });
      const { versions } = await dokumente.get(ctx, dokumentId);
      return dokumente.attachmentTextsOf(ctx, versions[0]?.id ?? '');
    });

  it('reads each page with its picture, and says once that the file is read', async () => {
    const received = await takenOut('Siebenschläfer', 'Haselmaus');
    expect(await room.read(received, 1)).toBe('SUCCESS');
    expect(await item(received)).toMatchObject({
      state: 'read',
      pages: [
        { pageNo: 1, state: 'done', blank: false },
        { pageNo: 2, state: 'done' },
      ],
    });
    expect(await eventsOf(received)).toMatchObject([{ details: { place: 1 } }]);
    expect(await room.read(received, 1)).toBe('SKIPPED');
    const path = `/api/posteingang/${received.id}/attachments/1/pages/2`;
    expect((await body(office.scan('GET', path))).text).toContain('Haselmaus');
    const picture = await office.scan('GET', `${path}/image`);
    expect(picture.headers.get('content-type')).toBe('image/jpeg');
  });

  it('goes on where a killed worker was, and reads no page twice', async () => {
    const received = await takenOut('eins', 'zwei', 'drei');
    const warm = await reader();
    const readPage = jest.spyOn(warm, 'readPage');
    const original = readPage.getMockImplementation();
    readPage.mockImplementationOnce((path, pageNo) => {
      readPage.mockRejectedValueOnce(new ReadingInterrupted('killed'));
      if (original) readPage.mockImplementation(original);
      return Object.getPrototypeOf(warm).readPage.call(warm, path, pageNo);
    });
    await expect(room.read(received, 1)).rejects.toThrow('killed');
    expect((await item(received)).pages).toMatchObject([
      { state: 'done' },
      { state: 'waiting' },
      {},
    ]);
    readPage.mockClear();
    await room.read(received, 1);
    expect(readPage.mock.calls.map(([, pageNo]) => pageNo)).toEqual([2, 3]);
    expect(await item(received)).toMatchObject({ state: 'read' });
  });

  it('ends with the page it is at when its time is over, and goes on in the next attempt', async () => {
    const received = await takenOut('eins', 'zwei');
    const time = new AbortController();
    const settlement = office.house.app.get(AttachmentSettlement, { strict: false });
    const settle = settlement.settle.bind(settlement);
    jest.spyOn(settlement, 'settle').mockImplementationOnce((...page) => {
      time.abort();
      return settle(...page);
    });
    await expect(room.read(received, 1, { signal: time.signal })).rejects.toThrow('aborted');
    expect((await item(received)).pages).toMatchObject([{ state: 'done' }, { state: 'waiting' }]);
    expect(await room.read(received, 1)).toBe('SUCCESS');
    expect(await item(received)).toMatchObject({ state: 'read' });
  });

  it('lets a poisoned page cost itself', async () => {
    const received = await takenOut('eins', 'zwei');
    jest
      .spyOn(await reader(), 'readPage')
      .mockRejectedValueOnce(new PageUnreadable('PARSER.MEMORY'));
    await room.read(received, 1);
    expect(await item(received)).toMatchObject({
      state: 'read',
      pages: [{ state: 'failed', error: { code: 'PARSER.MEMORY' } }, { state: 'done' }],
    });
  });

  it('is given up after some jobs that have failed, is said to be, and can be filed all the same', async () => {
    const received = await takenOut('eins');
    const settlement = office.house.app.get(AttachmentSettlement, { strict: false });
    jest.spyOn(settlement, 'settle').mockRejectedValue(new Error('the bytes are not those'));
    const again = () => room.read(received, 1, { lastAttempt: true });
    await expect(room.read(received, 1, { lastAttempt: false })).rejects.toThrow('the bytes');
    for (let round = 1; round <= 4; round += 1) await expect(again()).rejects.toThrow('the bytes');
    expect(await item(received)).toMatchObject({ state: 'waiting' });
    expect(await again()).toBe('FAILED');
    expect(await item(received)).toMatchObject({
      state: 'unread',
      pages: [{ state: 'failed', error: { code: 'PAGE.UNREADABLE' } }],
    });
    expect(await again()).toBe('SKIPPED');
    const events = await recordedOn(office.house.db, received.originalId);
    expect(events.filter(({ action }) => action === 'original.attachment-given-up')).toMatchObject([
      { details: { place: 1 } },
    ]);
    jest.restoreAllMocks();
    const page = `/api/posteingang/${received.id}/attachments/1/pages/1`;
    expect(await refusal(office.scan('GET', page))).toMatchObject({
      status: 404,
      code: 'POSTEINGANG.PAGE_NOT_FOUND',
    });
    const { dokumentId } = await file(received);
    expect(await textsOf(dokumentId)).toEqual([]);
  });

  it('is never given up for what a busy machine, its store or its database are to blame for', async () => {
    const received = await takenOut('eins');
    const settlement = office.house.app.get(AttachmentSettlement, { strict: false });
    const settle = jest.spyOn(settlement, 'settle');
    const faults = [new ReadingInterrupted('memory'), new StoreUnreachable(), new StoreFull()];
    for (const fault of [...faults, ...faults, ...faults]) {
      settle.mockRejectedValueOnce(fault);
      await expect(room.read(received, 1, { lastAttempt: true })).rejects.toThrow();
    }
    const signal = AbortSignal.abort();
    for (let round = 1; round <= 6; round += 1) {
      await expect(room.read(received, 1, { lastAttempt: true, signal })).rejects.toThrow();
    }
    expect(await item(received)).toMatchObject({ state: 'waiting' });
    settle.mockRestore();
    expect(await room.read(received, 1)).toBe('SUCCESS');
  });

  it('gives the text to a Dokument that was filed before, and to one that is filed after', async () => {
    const [early, late] = [await takenOut('Haubentaucher'), await takenOut('Feldhamster')];
    const filed = await file(early);
    expect(await textsOf(filed.dokumentId)).toEqual([]);
    await room.read(early, 1);
    expect(await textsOf(filed.dokumentId)).toEqual([expect.stringContaining('Haubentaucher')]);
    await room.read(late, 1);
    const after = await file(late);
    expect(await textsOf(after.dokumentId)).toEqual([expect.stringContaining('Feldhamster')]);
  });

  it('waits for what somebody has stopped', async () => {
    const received = await takenOut('eins');
    await office.house.db.asOwner(
      `update intake.original set reading_cancelled_at = now() where id = '${received.originalId}'`,
    );
    expect(await room.read(received, 1)).toBe('SKIPPED');
    const pages = await office.house.db.run((ctx) =>
      rows(
        ctx,
        sql`select 1 from intake.attachment_page where original_id = ${received.originalId}`,
      ),
    );
    expect(pages).toEqual([]);
  });
});
