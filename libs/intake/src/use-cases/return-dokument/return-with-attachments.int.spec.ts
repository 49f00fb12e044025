import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROUNDS_OF_A_RACE } from '#libs/platform/testing';
import { body, json, type Person } from '../../testing/intake-house.js';
import { PostOffice, refusal, type Post } from '../../testing/post-office.js';
import { ReturnDokumentUseCase } from './return-dokument.use-case.js';

interface Item {
  readonly id: string;
  readonly attachedTo: string | null;
  readonly version: number;
}

/** Without it a letter is open again while its attachment stays in an Akte, and is filed a second time. */
describe(`${ReturnDokumentUseCase.name}: with attachments that lie elsewhere`, () => {
  let office: PostOffice;
  let registrar: Person;
  let inFb2: Person;

  beforeAll(async () => {
    office = await PostOffice.open();
    registrar = await office.house.person('registratur');
    inFb2 = await office.house.newcomer('fern', 'FB 2');
  }, 60_000);
  afterAll(() => office.close());

  const dokumenteIn = async (akteId: string, person = registrar): Promise<Item[]> =>
    (await body(person('GET', `/api/akten/${akteId}`))).dokumente;

  /** A letter in an Akte of FB 3, beside it the one file that came with it. */
  async function filed() {
    const post = await office.ready('Guten Tag');
    await office.attach(post, { name: 'Plan.pdf', texts: ['Plan'] });
    const { id: akteId } = await office.newAkte();
    const ownDokumente = [{ place: 1, betreff: 'Plan' }];
    const wish = json({ akteId, betreff: 'Antrag', ownDokumente });
    const answer = await office.clerk('POST', `/api/posteingang/${post.id}/file`, wish);
    const { dokumentId } = await body(answer);
    const plan = (await dokumenteIn(akteId)).find(({ attachedTo }) => attachedTo !== null);
    return { post, akteId, dokumentId, planId: plan?.id ?? '' };
  }
  const move = (id: string, akteId: string, person = registrar) =>
    person('POST', `/api/dokumente/${id}/move`, json({ version: 1, akteId, reason: 'dorthin' }));
  const undo = ({ id }: Post, person = office.clerk) =>
    person('POST', `/api/posteingang/${id}/undo-filing`);
  const giveBack = (id: string, person = office.clerk) =>
    person('POST', `/api/dokumente/${id}/return`, json({ reason: 'nicht meins' }));
  const state = async ({ id }: Post) =>
    (await body(registrar('GET', `/api/posteingang/${id}`))).state;

  it.each([
    ['undone', ({ post }: { post: Post; dokumentId: string }) => undo(post)],
    ['given back', ({ dokumentId }: { post: Post; dokumentId: string }) => giveBack(dokumentId)],
  ])(
    'cannot be %s once one was moved where the actor sees nothing, who hears by whom and when',
    async (_, back) => {
      const one = await filed();
      const elsewhere = await office.newAkte(inFb2);
      expect((await move(one.planId, elsewhere.id)).status).toBe(200);
      const refused = await refusal(back(one));
      expect(refused).toMatchObject({ status: 409, code: 'POSTEINGANG.CHANGED_MEANWHILE' });
      expect(refused.detail).toMatch(
        /hat am \d\d\.\d\d\.\d{4}, \d\d:\d\d Uhr .*Dokument verschoben/,
      );
      expect(refused.detail).not.toContain(elsewhere.aktenzeichen);
      expect(await state(one.post)).toBe('filed');
      expect(await dokumenteIn(one.akteId)).toMatchObject([{ id: one.dokumentId }]);
      expect(await dokumenteIn(elsewhere.id)).toMatchObject([{ id: one.planId }]);
    },
  );

  it('takes out of the first Akte what stayed there when the letter was moved into another one', async () => {
    const { post, akteId, dokumentId } = await filed();
    const other = await office.newAkte();
    expect((await move(dokumentId, other.id)).status).toBe(200);
    expect((await giveBack(dokumentId)).status).toBe(200);
    expect([await dokumenteIn(akteId), await dokumenteIn(other.id)]).toEqual([[], []]);
    expect(await state(post)).toBe('ready');
  });

  it('tells whoever has the letter by a move that what came with it lies out of their reach', async () => {
    const { post, akteId, dokumentId, planId } = await filed();
    const other = await office.newAkte(inFb2);
    expect((await move(dokumentId, other.id)).status).toBe(200);
    const refused = await refusal(giveBack(dokumentId, inFb2));
    expect(refused).toMatchObject({ status: 409, code: 'POSTEINGANG.CHANGED_MEANWHILE' });
    expect(refused.detail).toContain('Dokument verschoben');
    expect([await state(post), await dokumenteIn(akteId)]).toMatchObject([
      'filed',
      [{ id: planId }],
    ]);
    // Whoever sees both has the way back.
    expect((await giveBack(dokumentId, registrar)).status).toBe(200);
    expect([await dokumenteIn(akteId), await dokumenteIn(other.id)]).toEqual([[], []]);
  });

  it('wins or hears that somebody has moved an attachment at the same moment, and never both', async () => {
    const outcomes = new Set<string>();
    for (let round = 0; round < ROUNDS_OF_A_RACE; round += 1) {
      const { post, akteId, dokumentId, planId } = await filed();
      const other = await office.newAkte();
      const acts = [() => giveBack(dokumentId), () => move(planId, other.id)] as const;
      const both = round % 2 === 0 ? acts : ([acts[1], acts[0]] as const);
      const answers = await Promise.all(both.map((act) => act()));
      if (round % 2 === 1) answers.reverse();
      const [returned, moved] = answers.map(({ status }) => status);
      outcomes.add(`${returned} ${moved}`);
      const left = [...(await dokumenteIn(akteId)), ...(await dokumenteIn(other.id))];
      expect([await state(post), left.length]).toEqual(
        returned === 200 ? ['ready', 0] : ['filed', 2],
      );
    }
    expect([...outcomes].filter((each) => !['200 404', '409 200'].includes(each))).toEqual([]);
  });
});
