import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { body, json, refusal, type Person } from '#libs/identity/testing';
import { newId, sha256Hex } from '#libs/kernel';
import { noBetreff, RecordsHouse, workersHear, type Scene } from './records-house.js';

/** What has a Betreff, and how it is asked for. */
interface Named {
  /** Its place in the address, e.g. `akten`. */
  readonly path: string;
  readonly idOf: (scene: Scene) => string;
  readonly action: string;
  /** Code of the answer to somebody for whom it is not there. */
  readonly notFound: string;
  /** Code of the answer once it is z. d. A. */
  readonly closed: string;
}

/** The rule that holds for every Betreff: Akte and Vorgang are renamed alike. */
export function tellsOfRenaming(name: string, named: Named): void {
  const { path, idOf, action, notFound, closed } = named;
  describe(`${name}, as every renaming,`, () => {
    let house: RecordsHouse;
    let clerk: Person;

    beforeAll(async () => {
      house = await RecordsHouse.open();
      clerk = await house.clerk();
    }, 60_000);
    afterAll(() => house.close());

    const rename = (id: string, own: object = {}, person = clerk) =>
      person('PATCH', `/api/${path}/${id}`, json({ betreff: 'Neu', version: 1, ...own }));
    const fresh = async () => idOf(await house.scene());
    const renamings = async (id: string) =>
      (await recordedOn(house.db, id)).filter((event) => event.action === action);

    it('is for those who work in its unit; to others it is not there', async () => {
      const ask = async (person: Person) => rename(await fresh(), {}, person);
      expect(await house.heardBy(ask)).toEqual(workersHear(200));
    });

    it('shows the new Betreff with its version', async () => {
      const id = await fresh();
      await rename(id, { betreff: 'eins' });
      const shown = await body(rename(id, { betreff: '  zwei ', version: 2 }));
      expect(JSON.stringify(shown)).toContain('"betreff":"zwei"');
      expect(await renamings(id)).toMatchObject([
        { details: { version: 2 } },
        { details: { version: 3 } },
      ]);
    });

    it('records version and hash of the new Betreff, so that the log names nobody', async () => {
      const scene = await house.scene();
      const id = idOf(scene);
      await rename(id, { betreff: 'Pfändung Meier' });
      const details = { version: 2, betreffHash: sha256Hex('Pfändung Meier') };
      const { akteId } = scene;
      expect(await renamings(id)).toEqual([{ action, actor: 'user', akteId, details }]);
    });

    it('lets one of two win at the same moment, and shows the other what stands there', async () => {
      const id = await fresh();
      const both = ['eins', 'zwei'].map((betreff) => rename(id, { betreff }));
      const answers = await Promise.all(both);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const late = await body(answers.find(({ status }) => status === 409) ?? new Response('{}'));
      expect(late).toMatchObject({ code: 'AKTE.VERSION_CONFLICT', data: { version: 2 } });
      expect(late.detail).toMatch(/lautet jetzt „(eins|zwei)“/);
      expect(await renamings(id)).toHaveLength(1);
    });

    it.each(noBetreff)('refuses %s and leaves the old Betreff', async (_, betreff) => {
      const id = await fresh();
      const refused = await refusal(rename(id, { betreff }));
      expect(refused).toMatchObject({ status: 400, code: 'REQUEST.INVALID' });
      expect(await renamings(id)).toEqual([]);
    });

    it.each([0, -1, 1.5, '1', null])('refuses %j as a version', async (version) => {
      const refused = await refusal(rename(await fresh(), { version }));
      expect(refused).toMatchObject({ status: 400, code: 'REQUEST.INVALID' });
    });

    it('answers for what was never there as for what belongs to others', async () => {
      const outsider = await house.clerkOfAnotherUnit();
      const foreign = await refusal(rename(await fresh(), {}, outsider));
      expect(foreign).toMatchObject({ status: 404, code: notFound });
      expect(await refusal(rename(newId()))).toEqual(foreign);
    });

    it('changes nothing of what is z. d. A.', async () => {
      const scene = await house.scene();
      await house.closeAkte(scene.akteId);
      const refused = await refusal(rename(idOf(scene)));
      expect([refused.status, refused.code]).toEqual([409, closed]);
      expect(await renamings(idOf(scene))).toEqual([]);
    });
  });
}
