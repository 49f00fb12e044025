import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { one, rows, sql } from '#libs/platform';
import { body, json } from '../../testing/intake-house.js';
import { PostOffice, refusal, type Post } from '../../testing/post-office.js';
import { FilePosteingangUseCase } from './file-posteingang.use-case.js';

const NOTHING = {
  kind: null,
  dokumentDate: null,
  sender: null,
  addressee: null,
  foreignReference: null,
  deadline: null,
  readFields: [],
};

const KNOWN = {
  betreff: 'Sondernutzung Markt',
  kind: 'Antrag',
  dokumentDate: '2026-11-05',
  sender: 'Sparkasse Musterstadt',
  addressee: 'Stadt Musterstadt',
  foreignReference: 'SP-4711/26',
  deadline: '2026-12-01',
};

describe(`what is known of a letter, after ${FilePosteingangUseCase.name}`, () => {
  let office: PostOffice;
  let akteId: string;

  beforeAll(async () => {
    office = await PostOffice.open();
    akteId = (await office.newAkte()).id;
  }, 60_000);
  afterAll(() => office.close());

  const file = ({ id }: Post, values: object) =>
    office.clerk('POST', `/api/posteingang/${id}/file`, json({ akteId, ...values }));
  async function filed(post: Post, values: object) {
    const { dokumentId } = await body(file(post, values));
    return body(office.clerk('GET', `/api/dokumente/${dokumentId}`));
  }

  it('is kept with the Dokument, and shown with it and in its Akte', async () => {
    const shown = await filed(await office.ready('Antrag'), KNOWN);
    expect(shown).toMatchObject({ ...KNOWN, readFields: [] });
    const { dokumente } = await body(office.clerk('GET', `/api/akten/${akteId}`));
    expect(dokumente).toContainEqual(
      expect.objectContaining({ ...KNOWN, id: shown.id, version: 1, readFields: [] }),
    );
  });

  it('stays empty where nobody has said anything, the kind as well', async () => {
    const shown = await filed(await office.ready('Antrag'), { betreff: 'Antrag' });
    expect(shown).toMatchObject(NOTHING);
    const { dokumente } = await body(office.clerk('GET', `/api/akten/${akteId}`));
    expect(dokumente).toContainEqual(expect.objectContaining({ ...NOTHING, id: shown.id }));
  });

  it('says which of it was read in the letter, and what a person has typed', async () => {
    const post = await office.ready('Antrag');
    await office.find(
      post,
      ['letter-date', KNOWN.dokumentDate],
      ['sender', 'Sparkasse'],
      ['foreign-reference', KNOWN.foreignReference],
      ['deadline', KNOWN.deadline],
    );
    const shown = await filed(post, KNOWN);
    expect(shown.readFields).toEqual(['deadline', 'dokumentDate', 'foreignReference']);
    const kept = await office.house.db.run((ctx) =>
      rows(
        ctx,
        sql`select field, value, origin, reading ->> 'reason' as reason,
              (reading ->> 'pageNo')::int as page, valid_to as ended
            from records.dokument_value
            where dokument_id = ${shown.id} and field in ('dokumentDate', 'sender') order by field`,
      ),
    );
    expect(kept).toEqual([
      {
        field: 'dokumentDate',
        value: '2026-11-05',
        origin: 'read',
        reason: 'Steht so da',
        page: 1,
        ended: null,
      },
      {
        field: 'sender',
        value: 'Sparkasse Musterstadt',
        origin: 'typed',
        reason: null,
        page: null,
        ended: null,
      },
    ]);
  });

  it('takes nobody’s word for what was read', async () => {
    const post = await office.ready('Antrag');
    const refused = await refusal(file(post, { ...KNOWN, readFields: ['sender'] }));
    expect(refused).toMatchObject({ status: 400, code: 'REQUEST.INVALID' });
  });

  it('has its deadline as a row of its own: the day, the words it was read from, who and when', async () => {
    const post = await office.ready('Antrag');
    await office.find(post, ['deadline', KNOWN.deadline]);
    const deadlineOf = (dokumentId: string) =>
      office.house.db.run((ctx) =>
        one(
          ctx,
          sql`select day::text, origin, printed, page_no as page, noted_by_kind as by, ended_at as ended
              from records.deadline where dokument_id = ${dokumentId}`,
        ),
      );
    const read = await filed(post, KNOWN);
    expect(await deadlineOf(read.id)).toEqual({
      day: '2026-12-01',
      origin: 'read',
      printed: '2026-12-01',
      page: 1,
      by: 'user',
      ended: null,
    });
    const typed = await filed(await office.ready('Antrag'), KNOWN);
    expect(await deadlineOf(typed.id)).toMatchObject({
      origin: 'typed',
      printed: null,
      page: null,
    });
    const none = await filed(await office.ready('Antrag'), { betreff: 'Antrag' });
    expect(await deadlineOf(none.id)).toBeNull();
  });

  it('stands in the event of its filing, apart from the log that nobody can erase', async () => {
    const { id } = await filed(await office.ready('Antrag'), KNOWN);
    const [event] = await recordedOn(office.house.db, id);
    expect(event).toMatchObject({ action: 'dokument.filed', details: { vorgangNumber: null } });
    expect(JSON.stringify(event)).not.toContain('Sparkasse');
    const apart = await office.house.db.run((ctx) =>
      one<{ value: unknown }>(
        ctx,
        sql`select p.value from audit.personal_value p join audit.event e on e.id = p.event_id
            where e.object_id = ${id} and p.field = 'values'`,
      ),
    );
    expect(apart?.value).toEqual(KNOWN);
  });

  it('is gone from nowhere when the letter is filed again after an undo', async () => {
    const post = await office.ready('Antrag');
    const first = await filed(post, KNOWN);
    await office.clerk('POST', `/api/posteingang/${post.id}/undo-filing`);
    const second = await filed(post, { betreff: 'Antrag' });
    expect(second).toMatchObject(NOTHING);
    const kept = await office.house.db.run((ctx) =>
      rows(ctx, sql`select 1 from records.dokument_value where dokument_id = ${first.id}`),
    );
    expect(kept).toHaveLength(Object.keys(KNOWN).length);
  });

  it.each([
    ['a deadline that is no day', { deadline: '2026-02-30' }],
    ['a deadline in German', { deadline: '1.12.2026' }],
    ['an empty sender', { sender: ' ' }],
    ['a sender that is no text', { sender: 7 }],
    ['an addressee longer than a page', { addressee: 'x'.repeat(501) }],
    ['a reference longer than a line', { foreignReference: 'x'.repeat(201) }],
    ['a reference with a null character', { foreignReference: 'a\0b' }],
  ])('is refused with %s', async (_, value) => {
    const post = await office.ready('Antrag');
    const refused = await refusal(file(post, { betreff: 'Antrag', ...value }));
    expect(refused).toMatchObject({ status: 400, code: 'REQUEST.INVALID' });
  });
});
