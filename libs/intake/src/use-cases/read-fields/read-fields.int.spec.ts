import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { rows, sql } from '#libs/platform';
import { testAttempt } from '#libs/platform/testing';
import { FieldReader, FieldsNotDetermined } from '../../machines/field-reader.js';
import { body } from '../../testing/intake-house.js';
import { PostOffice, type Post } from '../../testing/post-office.js';
import { ResumeStalledJob } from '../resume-stalled/resume-stalled.job.js';
import { ReadFieldsJob } from './read-fields.job.js';

const LETTER = 'Amt A, 12345 Ort\n\nDatum: 03.03.2026\n\nSehr geehrte Frau B,';

describe(ReadFieldsJob.name, () => {
  let office: PostOffice;

  beforeAll(async () => {
    office = await PostOffice.open();
  }, 60_000);
  afterAll(() => office.close());

  const get = <T>(provider: abstract new (...args: never[]) => T): T =>
    office.house.app.get<T>(provider, { strict: false });
  const read = (letterId: string, attempt = testAttempt()) =>
    get(ReadFieldsJob).handle({ letterId }, attempt);
  /** A letter as its page shows it; the list says the same of its fields. */
  const opened = async (id: string) => {
    const letter = await body(office.clerk('GET', `/api/posteingang/${id}`));
    const state = letter.state === 'filed' ? 'filed' : 'open';
    const list = `/api/posteingang?ids=${id}&state=${state}`;
    const { items } = await body(office.clerk('GET', list));
    expect(items).toMatchObject([{ fieldsState: letter.fieldsState }]);
    return letter;
  };
  const progress = (id: string) => body(office.clerk('GET', `/api/posteingang/${id}/progress`));
  const dateIn = async (id: string) =>
    (await opened(id)).fields.find(({ field }: { field: string }) => field === 'letter-date');
  /** Keys of the jobs in line for a letter. */
  const line = async (id: string) => {
    const found = await office.house.db.run((ctx) =>
      rows<{ key: string }>(
        ctx,
        sql`select singleton_key as key from pgboss.job
            where name = 'intake.read-fields' and state = 'created'
              and data -> 'payload' ->> 'letterId' = ${id} order by created_on`,
      ),
    );
    return found.map(({ key }) => key);
  };
  const forget = (id: string) =>
    office.house.db.asOwner(`delete from intake.letter_fields where letter_id = '${id}'`);

  /** Lets the reader do as it is told for once. */
  async function withReader<T>(own: FieldReader['read'], work: () => Promise<T>): Promise<T> {
    const reader = get(FieldReader);
    const usual = reader.read;
    reader.read = own;
    try {
      return await work();
    } finally {
      reader.read = usual;
    }
  }

  it('is put in line with the last of the pages that are looked at, and says until then that it waits', async () => {
    const post = await office.inLine(2);
    await office.read(post, 1, LETTER);
    expect(await line(post.id)).toEqual([]);
    await office.read(post, 2, 'Seite 2');
    expect(await line(post.id)).toEqual([`${post.id}:1:1.1,2.1`]);
    expect(await opened(post.id)).toMatchObject({
      state: 'ready',
      fieldsState: 'reading',
      fields: [],
    });
  });

  it('has a letter show what stands in it, with its place in the letter', async () => {
    const post = await office.ready(LETTER);
    expect(await read(post.id)).toBe('SUCCESS');
    expect(await opened(post.id)).toMatchObject({ fieldsState: 'read' });
    expect(await dateIn(post.id)).toMatchObject({
      value: '2026-03-03',
      pageNo: 1,
      sureness: 'sicher',
    });
    expect(await progress(post.id)).toMatchObject({ fieldsState: 'read' });
  });

  it('has the inbox say by when something is wanted', async () => {
    const post = await office.ready(`${LETTER}\n\nBitte antworten Sie bis zum 18.12.2026.`);
    const counts = () => body<{ deadline: number }>(office.clerk('GET', '/api/posteingang/counts'));
    const before = await counts();
    await read(post.id);
    const { items } = await body(office.clerk('GET', '/api/posteingang?filter=deadline'));
    expect(items[0]).toMatchObject({ id: post.id, read: { deadline: { value: '2026-12-18' } } });
    expect(await counts()).toMatchObject({ deadline: before.deadline + 1 });
  });

  it('waits for nothing where none of the pages that are looked at could be read', async () => {
    const post = await office.inLine(6);
    for (const pageNo of [1, 2, 3, 4, 5]) await office.fail(post, pageNo);
    await office.read(post, 6, LETTER);
    expect(await opened(post.id)).toMatchObject({ state: 'attention', fieldsState: 'read' });
  });

  it('happens once for the same readings, however often it is asked', async () => {
    const post = await office.ready(LETTER);
    expect(await read(post.id)).toBe('SUCCESS');
    expect(await read(post.id)).toBe('SKIPPED');
    const other = await office.ready(LETTER);
    const both = await Promise.all([read(other.id), read(other.id)]);
    expect(both).toContain('SUCCESS');
    expect(await dateIn(other.id)).toMatchObject({ value: '2026-03-03' });
  });

  it('follows a letter that is read again, and shows nothing of the old text meanwhile', async () => {
    const post = await office.ready(LETTER);
    await read(post.id);
    await office.clerk('POST', `/api/posteingang/${post.id}/re-read`);
    expect(await dateIn(post.id)).toMatchObject({ value: '2026-03-03' });
    await office.read(post, 1, LETTER.replace('03.03.', '04.04.'));
    expect(await opened(post.id)).toMatchObject({ fieldsState: 'reading', fields: [] });
    expect(await line(post.id)).toContain(`${post.id}:1:1.2`);
    await read(post.id);
    expect(await dateIn(post.id)).toMatchObject({ value: '2026-04-04' });
  });

  it('reads the data of an e-invoice inside the letter as those of one that is nothing else', async () => {
    const post = await office.ready('Rechnung\n\nSehr geehrte Damen und Herren,');
    const data =
      'urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended\nRE-9\n380\n20260714\nStreugut\nBogner GmbH\nMusterstadt\nEUR\n20260813';
    await office.house.db.asOwner(`
      insert into intake.attachment_text (original_id, place, name, text)
      values ('${post.originalId}', 1, 'factur-x.xml', '${data}'),
        ('${post.originalId}', 2, 'anlage.xml', '${data.replaceAll('RE-9', 'NIE-1')}')`);
    expect(await read(post.id)).toBe('SUCCESS');
    const { fields } = await opened(post.id);
    const said = Object.fromEntries(
      fields.map(({ field, value }: { field: string; value: string }) => [field, value]),
    );
    expect(said).toMatchObject({
      betreff: 'Rechnung Nr. RE-9',
      'foreign-reference': 'RE-9',
      'letter-date': '2026-07-14',
      sender: 'Bogner GmbH',
      deadline: '2026-08-13',
    });
    expect(JSON.stringify(fields)).not.toContain('NIE-1');
  });

  it('knows which mail a letter is and which it answers, though no page shows it', async () => {
    const post = await office.ready('Von: Otto <otto@web.de>\nBetreff: Zaun\n\nGuten Tag,');
    await office.house.db.asOwner(`
      update intake.page_reading set reading = reading || '{"mail":{"id":"b@x","answers":["a@x"]}}'
      where original_id = '${post.originalId}'`);
    expect(await read(post.id)).toBe('SUCCESS');
    const [known] = await office.house.db.run((ctx) =>
      rows<{ clues: unknown }>(
        ctx,
        sql`select clues from intake.letter_fields where letter_id = ${post.id}`,
      ),
    );
    expect(known?.clues).toEqual(
      expect.arrayContaining([
        { kind: 'message', value: 'b@x' },
        { kind: 'thread', value: 'a@x' },
      ]),
    );
  });

  it('keeps nothing of a text that has changed while it was gone over', async () => {
    const post = await office.ready(LETTER);
    const usual = get(FieldReader).read.bind(get(FieldReader));
    const result = await withReader(
      async (letter) => {
        const found = await usual(letter);
        await office.clerk('POST', `/api/posteingang/${post.id}/re-read`);
        await office.read(post, 1, 'Kein Datum');
        return found;
      },
      () => read(post.id),
    );
    expect(result).toBe('SKIPPED');
    expect(await opened(post.id)).toMatchObject({ fieldsState: 'reading', fields: [] });
    expect(await line(post.id)).toContain(`${post.id}:1:1.2`);
  });

  it('notes of a text that stops it that nothing was determined, only after the last attempt', async () => {
    const post = await office.ready(LETTER);
    const stopped = () => Promise.reject(new FieldsNotDetermined('processor time'));
    const first = testAttempt({ lastAttempt: false });
    await expect(withReader(stopped, () => read(post.id, first))).rejects.toThrow(
      FieldsNotDetermined,
    );
    expect(await opened(post.id)).toMatchObject({ fieldsState: 'reading' });
    expect(await withReader(stopped, () => read(post.id))).toBe('FAILED');
    expect(await opened(post.id)).toMatchObject({
      state: 'ready',
      fieldsState: 'not-determined',
      fields: [],
    });
  });

  it('keeps what it has read of a text whose characters take two places where it is cut', async () => {
    const post = await office.ready(`Posteingang 03.03.2026 ${'-'.repeat(16)}😀 -`);
    expect(await read(post.id)).toBe('SUCCESS');
    expect(await opened(post.id)).toMatchObject({
      fieldsState: 'read',
      fields: [{ field: 'incoming-stamp', value: '2026-03-03' }],
    });
  });

  it.each([
    ['half a character', '\uD83D'],
    ['a NUL', '\0'],
  ])('notes that nothing was determined where the database refuses %s', async (_, refused) => {
    const post = await office.ready(LETTER);
    const usual = get(FieldReader).read.bind(get(FieldReader));
    const spoilt: FieldReader['read'] = async (letter) => {
      const { fields, clues } = await usual(letter);
      return { fields: fields.map((field) => ({ ...field, reason: refused })), clues };
    };
    const first = testAttempt({ lastAttempt: false });
    await expect(withReader(spoilt, () => read(post.id, first))).rejects.toThrow(/json|Unicode/i);
    expect(await withReader(spoilt, () => read(post.id))).toBe('FAILED');
    expect(await opened(post.id)).toMatchObject({ fieldsState: 'not-determined', fields: [] });
  });

  it('says nothing of a letter when the machine is short of something', async () => {
    const post = await office.ready(LETTER);
    const short = () => Promise.reject(new Error('no process'));
    await expect(withReader(short, () => read(post.id))).rejects.toThrow('no process');
    expect(await opened(post.id)).toMatchObject({ fieldsState: 'reading' });
  });

  it('is no matter of a filed letter, and of one that comes back at once', async () => {
    const post = await office.ready(LETTER);
    await office.file(post);
    expect(await read(post.id)).toBe('SKIPPED');
    expect(await opened(post.id)).toMatchObject({
      state: 'filed',
      fieldsState: 'read',
      fields: [],
    });
    await office.clerk('POST', `/api/posteingang/${post.id}/undo-filing`);
    expect(await read(post.id)).toBe('SUCCESS');
    await office.file(post);
    await office.clerk('POST', `/api/posteingang/${post.id}/undo-filing`);
    expect(await dateIn(post.id)).toMatchObject({ value: '2026-03-03' });
  });

  it('leaves alone a letter that is no more', async () =>
    expect(await read(newId())).toBe('SKIPPED'));

  describe('in the net under the queue', () => {
    const net = () => get(ResumeStalledJob).handle({}, testAttempt());
    const emptyLine = ({ id }: Post) =>
      office.house.db.asOwner(
        `delete from pgboss.job where data -> 'payload' ->> 'letterId' = '${id}'`,
      );

    it('is for letters that came before, and for lost jobs', async () => {
      const post = await office.ready(LETTER);
      await read(post.id);
      await emptyLine(post);
      await net();
      expect(await line(post.id)).toEqual([]);
      await forget(post.id);
      await net();
      await net();
      expect(await line(post.id)).toEqual([`${post.id}:1:1.1`]);
    });

    it('is for what older rules have read, which is shown until there is something newer', async () => {
      const post = await office.ready(LETTER);
      await read(post.id);
      await emptyLine(post);
      await office.house.db.asOwner(
        `update intake.letter_fields set reader = 'older' where letter_id = '${post.id}'`,
      );
      expect(await opened(post.id)).toMatchObject({ fieldsState: 'read' });
      await net();
      expect(await line(post.id)).toHaveLength(1);
      expect(await read(post.id)).toBe('SUCCESS');
      expect(await read(post.id)).toBe('SKIPPED');
    });

    const readBy = (post: Post, reader: string, at: string) =>
      office.house.db.asOwner(
        `update intake.letter_fields set reader = '${reader}', read_at = ${at}
         where letter_id = '${post.id}'`,
      );

    it('is not for what newer rules have read, so that two versions side by side come to an end', async () => {
      const post = await office.ready(LETTER);
      await read(post.id);
      await emptyLine(post);
      await readBy(post, 'rules 1000, town x', `'2020-01-01'`);
      await net();
      expect(await line(post.id)).toEqual([]);
      expect(await read(post.id)).toBe('SKIPPED');
    });

    it('is for what the same rules have read with other settings only before this worker began', async () => {
      const post = await office.ready(LETTER);
      await read(post.id);
      await emptyLine(post);
      const other = `rules ${get(FieldReader).rules}, town other`;
      await readBy(post, other, 'now()');
      await net();
      expect(await line(post.id)).toEqual([]);
      expect(await read(post.id)).toBe('SKIPPED');
      await readBy(post, other, `'2020-01-01'`);
      await net();
      expect(await line(post.id)).toHaveLength(1);
      expect(await read(post.id)).toBe('SUCCESS');
    });

    it('leaves room for others where a letter has failed within the hour', async () => {
      const post = await office.ready(LETTER);
      const failed = (minutes: number) =>
        office.house.db.asOwner(
          `update pgboss.job set state = 'failed', completed_on = now() - interval '${minutes} minutes'
           where data -> 'payload' ->> 'letterId' = '${post.id}'`,
        );
      await failed(50);
      await net();
      expect(await line(post.id)).toEqual([]);
      await failed(70);
      await net();
      expect(await line(post.id)).toHaveLength(1);
    });

    it('is not for what could not be determined, for filed letters and for letters without text', async () => {
      const [endless, filed] = [await office.ready(LETTER), await office.ready(LETTER)];
      const stopped = () => Promise.reject(new FieldsNotDetermined('time'));
      await withReader(stopped, () => read(endless.id));
      await office.file(filed);
      const unread = await office.inLine(1);
      for (const post of [endless, filed, unread]) await emptyLine(post);
      await net();
      for (const post of [endless, filed, unread]) expect(await line(post.id)).toEqual([]);
    });
  });
});
