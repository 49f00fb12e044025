import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { one, rows, sql } from '#libs/platform';
import type { DokumentValues, ReadFrom, ReadValues } from '../contracts/index.js';
import { RecordsTown } from '../testing/records-town.js';
import { furnished } from '../testing/scene.js';
import { beginValues, deadlineOf, readFieldsOf } from './dokument-values.js';

const printed = (text: string): ReadFrom => ({
  text,
  pageNo: 2,
  box: { x: 1, y: 2, w: 30, h: 4 },
  reason: 'steht hinter „Frist“',
  sureness: 'sure',
});

describe(beginValues.name, () => {
  let town: RecordsTown;

  beforeAll(async () => {
    town = await RecordsTown.build();
  });
  afterAll(() => town.leave());

  /** A Dokument of which only its Betreff, kind and date are known. */
  const plain = async () => (await furnished(town)).dokumentId;
  const begin = (
    dokumentId: string,
    version: number,
    values: Partial<DokumentValues>,
    read: ReadValues = {},
  ) => town.db.run((ctx) => beginValues(ctx, { dokumentId, version, values, read }));
  const present = (id: string) =>
    town.db.run((ctx) =>
      one<{ deadline: string | null; readFields: string[] }>(
        ctx,
        sql`select ${deadlineOf(sql`d.id`)} as deadline, ${readFieldsOf(sql`d.id`)} as "readFields"
            from records.dokument d where d.id = ${id}`,
      ),
    );
  const historyOf = (id: string, field: string) =>
    town.db.run((ctx) =>
      rows(
        ctx,
        sql`select version, value, origin, valid_to is null as present, reading -> 'reason' as why
            from records.dokument_value where dokument_id = ${id} and field = ${field}
            order by version`,
      ),
    );

  it('keeps of what was read where it stood and why, of what was typed that it was typed', async () => {
    const id = await plain();
    const values = { sender: 'Amt A', addressee: 'Stadt' };
    await begin(id, 2, values, { sender: printed('Amt A') });
    expect(await historyOf(id, 'sender')).toEqual([
      { version: 2, value: 'Amt A', origin: 'read', present: true, why: printed('').reason },
    ]);
    expect(await historyOf(id, 'addressee')).toMatchObject([{ origin: 'typed', why: null }]);
    expect(await present(id)).toEqual({ deadline: null, readFields: ['sender'] });
  });

  it('calls a value typed from the moment it was corrected, and leaves the others alone', async () => {
    const id = await plain();
    const read = { sender: printed('Amt A'), foreignReference: printed('SP-1') };
    await begin(id, 2, { sender: 'Amt A', foreignReference: 'SP-1' }, read);
    await begin(id, 3, { sender: 'Amt B' });
    expect(await historyOf(id, 'sender')).toMatchObject([
      { version: 2, value: 'Amt A', present: false },
      { version: 3, value: 'Amt B', origin: 'typed', present: true },
    ]);
    expect(await historyOf(id, 'foreignReference')).toMatchObject([{ version: 2, present: true }]);
    expect((await present(id))?.readFields).toEqual(['foreignReference']);
  });

  it('has one present value of a field at most, and never one that ends before it begins', async () => {
    const id = await plain();
    for (const version of [2, 3, 4]) await begin(id, version, { sender: `Amt ${version}` });
    const [counted] = await town.db.run((ctx) =>
      rows(
        ctx,
        sql`select count(*) filter (where valid_to is null)::int as present,
              count(*) filter (where valid_to < valid_from)::int as backwards
            from records.dokument_value where dokument_id = ${id} and field = 'sender'`,
      ),
    );
    expect(counted).toEqual({ present: 1, backwards: 0 });
  });

  it('notes a day with the words from which it was read, and another one without', async () => {
    const id = await plain();
    const read = { deadline: printed('binnen zwei Wochen') };
    await begin(id, 2, { deadline: '2026-12-01' }, read);
    expect((await present(id))?.deadline).toBe('2026-12-01');
    await begin(id, 3, { deadline: '2026-12-24' });
    const days = await town.db.run((ctx) =>
      rows(
        ctx,
        sql`select day::text, origin, printed, page_no as page, ended_at is null as holds
            from records.deadline where dokument_id = ${id} order by day`,
      ),
    );
    expect(days).toEqual([
      { day: '2026-12-01', origin: 'read', printed: 'binnen zwei Wochen', page: 2, holds: false },
      { day: '2026-12-24', origin: 'typed', printed: null, page: null, holds: true },
    ]);
    expect((await present(id))?.deadline).toBe('2026-12-24');
  });

  it('has no day that holds once it was emptied; what held before stays as a row', async () => {
    const id = await plain();
    await begin(id, 2, { deadline: '2026-12-01' });
    await begin(id, 3, { deadline: null });
    expect((await present(id))?.deadline).toBeNull();
    expect(await historyOf(id, 'deadline')).toMatchObject([
      { version: 2, value: '2026-12-01', present: false },
      { version: 3, value: null, present: true },
    ]);
  });

  it('leaves the day where it is when something else is corrected', async () => {
    const id = await plain();
    await begin(id, 2, { deadline: '2026-12-01' });
    await begin(id, 3, { sender: 'Amt B' });
    expect((await present(id))?.deadline).toBe('2026-12-01');
  });
});
