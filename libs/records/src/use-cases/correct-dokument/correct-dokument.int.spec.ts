import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { body, json, refusal, type Person } from '#libs/identity/testing';
import { newId } from '#libs/kernel';
import { one, rows, sql } from '#libs/platform';
import { noBetreff, RecordsHouse, workersHear } from '../../testing/records-house.js';
import { CorrectDokumentUseCase } from './correct-dokument.use-case.js';

const KNOWN = {
  betreff: 'Sondernutzung Markt',
  kind: 'Antrag',
  dokumentDate: '2026-11-05',
  sender: 'Sparkasse Musterstadt',
  addressee: 'Stadt Musterstadt',
  foreignReference: 'SP-4711/26',
  deadline: '2026-12-01',
};

describe(CorrectDokumentUseCase.name, () => {
  let house: RecordsHouse;
  let clerk: Person;

  beforeAll(async () => {
    house = await RecordsHouse.open();
    clerk = await house.clerk();
  }, 60_000);
  afterAll(() => house.close());

  const correct = (id: string, values: object, person = clerk) =>
    person('PATCH', `/api/dokumente/${id}`, json({ version: 1, ...values }));
  const fresh = async () => (await house.scene()).dokumentId;
  const corrections = async (id: string) =>
    (await recordedOn(house.db, id)).filter(({ action }) => action === 'dokument.corrected');
  const inLine = async () => {
    const found = await house.db.run((ctx) =>
      one<{ n: number }>(
        ctx,
        sql`select count(*)::int as n from pgboss.job
            where data -> 'payload' ->> 'event' = 'records.betreff-changed'`,
      ),
    );
    return found?.n ?? 0;
  };

  it('is for those who work in its unit; to others it is not there', async () => {
    const ask = async (person: Person) => correct(await fresh(), KNOWN, person);
    expect(await house.heardBy(ask)).toEqual(workersHear(200));
  });

  it('shows all that was corrected, as typed and under a new version', async () => {
    const id = await fresh();
    const shown = await body(correct(id, KNOWN));
    expect(shown).toMatchObject({ ...KNOWN, version: 2, readFields: [] });
    expect(shown.names).toMatchObject([{ betreff: 'Brief' }, { betreff: KNOWN.betreff }]);
  });

  it('leaves what is not named, and empties what is null', async () => {
    const id = await fresh();
    await correct(id, KNOWN);
    const shown = await body(correct(id, { version: 2, sender: null, deadline: null, kind: null }));
    const rest = { sender: null, deadline: null, kind: null };
    expect(shown).toMatchObject({ ...KNOWN, ...rest, version: 3 });
  });

  it('keeps every value it has had, each with its end', async () => {
    const id = await fresh();
    await correct(id, { sender: 'Amt A' });
    await correct(id, { version: 2, sender: 'Amt B' });
    await correct(id, { version: 3, sender: null });
    const kept = await house.db.run((ctx) =>
      rows(
        ctx,
        sql`select value, version, valid_to is null as present from records.dokument_value
            where dokument_id = ${id} and field = 'sender' order by version`,
      ),
    );
    expect(kept).toEqual([
      { value: 'Amt A', version: 2, present: false },
      { value: 'Amt B', version: 3, present: false },
      { value: null, version: 4, present: true },
    ]);
  });

  it('ends the day that held before, and says who has noted the new one', async () => {
    const id = await fresh();
    await correct(id, { deadline: '2026-12-01' });
    await correct(id, { version: 2, deadline: '2026-12-24' });
    const days = await house.db.run((ctx) =>
      rows(
        ctx,
        sql`select day::text, noted_by_kind as by, ended_at is null as holds from records.deadline
            where dokument_id = ${id} order by day`,
      ),
    );
    expect(days).toEqual([
      { day: '2026-12-01', by: 'user', holds: false },
      { day: '2026-12-24', by: 'user', holds: true },
    ]);
  });

  it('records old and new values and the reason, apart from the log that names nobody', async () => {
    const id = await fresh();
    await correct(id, { sender: 'Herr Meier', reason: 'Schreibfehler bei Meier' });
    const recorded = await corrections(id);
    expect(recorded).toMatchObject([{ details: { version: 2, fields: ['sender'] } }]);
    expect(JSON.stringify(recorded)).not.toContain('Meier');
    const apart = await house.db.run((ctx) =>
      rows(
        ctx,
        sql`select p.field, p.value from audit.personal_value p
            join audit.event e on e.id = p.event_id
            where e.object_id = ${id} and e.action = 'dokument.corrected' order by p.field`,
      ),
    );
    expect(apart).toEqual([
      { field: 'changes', value: [{ field: 'sender', from: null, to: 'Herr Meier' }] },
      { field: 'statedReason', value: 'Schreibfehler bei Meier' },
    ]);
  });

  it('changes and records nothing where it says that already', async () => {
    const id = await fresh();
    expect(await body(correct(id, { betreff: 'Brief' }))).toMatchObject({ version: 1 });
    expect(await corrections(id)).toEqual([]);
  });

  it('has search follow what a Dokument is found by, and nothing else', async () => {
    const id = await fresh();
    const before = await inLine();
    await correct(id, { sender: 'Amt A' });
    expect(await inLine()).toBe(before);
    await correct(id, { version: 2, kind: 'Bescheid' });
    expect(await inLine()).toBe(before + 1);
  });

  it('has one result of two at the same moment, and tells the other who and when', async () => {
    const id = await fresh();
    const answers = await Promise.all(['eins', 'zwei'].map((sender) => correct(id, { sender })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = await body(answers.find(({ status }) => status === 409) ?? new Response('{}'));
    expect(late).toMatchObject({ code: 'DOKUMENT.CHANGED_MEANWHILE', data: { version: 2 } });
    expect(late.detail).toMatch(/^.+ hat am .+ Uhr etwas geändert: Angaben zum Dokument/);
    expect(await corrections(id)).toHaveLength(1);
  });

  it.each(noBetreff)('refuses %s as a Betreff and leaves the old one', async (_, betreff) => {
    const id = await fresh();
    expect(await refusal(correct(id, { betreff }))).toMatchObject({ code: 'REQUEST.INVALID' });
    expect(await corrections(id)).toEqual([]);
  });

  it.each([
    ['nothing', {}],
    ['an empty sender, which null would say', { sender: ' ' }],
    ['a day that is none', { deadline: '2026-02-30' }],
    ['what nobody corrects', { receivedAt: '2026-02-03' }],
    ['a reason longer than a page', { sender: 'x', reason: 'x'.repeat(501) }],
    ['no version', { sender: 'x', version: null }],
  ])('refuses %s', async (_, values) => {
    const refused = await refusal(correct(await fresh(), values));
    expect(refused).toMatchObject({ status: 400, code: 'REQUEST.INVALID' });
  });

  it('answers for what was never there as for what belongs to others', async () => {
    const foreign = await refusal(correct(await fresh(), KNOWN, await house.clerkOfAnotherUnit()));
    expect(foreign).toMatchObject({ status: 404, code: 'DOKUMENT.NOT_FOUND' });
    expect(await refusal(correct(newId(), KNOWN))).toEqual(foreign);
  });

  it('changes nothing of what is z. d. A.', async () => {
    const { akteId, dokumentId } = await house.scene();
    await house.closeAkte(akteId);
    const refused = await refusal(correct(dokumentId, KNOWN));
    expect([refused.status, refused.code]).toEqual([409, 'AKTE.CLOSED']);
    expect(await corrections(dokumentId)).toEqual([]);
  });
});
