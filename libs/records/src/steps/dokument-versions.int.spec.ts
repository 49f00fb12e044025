import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { one, sql, type Actor } from '#libs/platform';
import { RecordsTown } from '../testing/records-town.js';
import { clerkOf, furnished } from '../testing/scene.js';
import { CorrectDokumentUseCase } from '../use-cases/correct-dokument/correct-dokument.use-case.js';
import { DokumentVersions } from './dokument-versions.js';

describe(DokumentVersions.name, () => {
  let town: RecordsTown;

  beforeAll(async () => {
    town = await RecordsTown.build();
  });
  afterAll(() => town.leave());

  const require = (id: string, version: number) =>
    town.db.run(async (ctx) =>
      town.app.get(DokumentVersions).require(ctx, await town.dokumente.get(ctx, id), version),
    );
  /** Somebody of the demo town, by the name she signs in with. */
  const person = async (login: string): Promise<Actor> => {
    const found = await town.db.run((ctx) =>
      one<{ id: string }>(ctx, sql`select id from identity.app_user where username = ${login}`),
    );
    return { ...clerkOf(town.orgUnit('FB 3')), id: found?.id ?? '' };
  };
  const correct = (id: string, actor: Actor) =>
    town.db.run(
      (ctx) =>
        town.app
          .get(CorrectDokumentUseCase)
          .execute(ctx, id, { version: 1, reason: '', sender: 'Amt A' }),
      actor,
    );
  const refused = (id: string, version: number): Promise<unknown> =>
    require(id, version).catch((error: unknown) => error);

  it('lets go on whoever has seen the present version', async () => {
    const { dokumentId } = await furnished(town);
    await expect(require(dokumentId, 1)).resolves.toBeUndefined();
  });

  it('names who has changed it meanwhile and what, with the version to go on from', async () => {
    const { dokumentId } = await furnished(town);
    await correct(dokumentId, await person('neumann'));
    expect(await refused(dokumentId, 1)).toMatchObject({
      data: {
        who: expect.stringContaining('Neumann'),
        when: expect.stringMatching(/\d{2}\.\d{2}\.\d{4}/),
        what: expect.stringContaining('Angaben zum Dokument'),
        version: 2,
      },
    });
  });

  it('tells a move apart from a correction', async () => {
    const { akteId, vorgangId, dokumentId } = await furnished(town);
    await town.db.run((ctx) =>
      town.dokumente.move(ctx, dokumentId, { version: 1, akteId, vorgangId, reason: 'dorthin' }),
    );
    expect(await refused(dokumentId, 1)).toMatchObject({
      data: { what: expect.not.stringContaining('Angaben'), version: 2 },
    });
  });

  it('says somebody where nobody is known by that name, and stays as strict', async () => {
    const { dokumentId } = await furnished(town);
    await correct(dokumentId, clerkOf(town.orgUnit('FB 3')));
    expect(await refused(dokumentId, 1)).toMatchObject({
      data: { who: 'Jemand', version: 2 },
    });
  });

  it.each([0, 2, 99])('refuses version %i, which nobody can have seen', async (version) => {
    const { dokumentId } = await furnished(town);
    expect(await refused(dokumentId, version)).toMatchObject({
      code: 'DOKUMENT.CHANGED_MEANWHILE',
    });
  });
});
