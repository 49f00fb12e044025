import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecordsTown } from '../testing/records-town.js';
import { CorrectDokumentUseCase } from '../use-cases/correct-dokument/correct-dokument.use-case.js';
import { RenameAkteUseCase } from '../use-cases/rename-akte/rename-akte.use-case.js';
import { RenameVorgangUseCase } from '../use-cases/rename-vorgang/rename-vorgang.use-case.js';
import { ShowDokumentQuery } from '../use-cases/show-dokument/show-dokument.query.js';

describe('the Betreffe something has had', () => {
  let town: RecordsTown;

  beforeAll(async () => {
    town = await RecordsTown.build();
  });
  afterAll(() => town.leave());

  const texts = (names: readonly { betreff: string }[] = []) => names.map(({ betreff }) => betreff);

  it('are shown with a Dokument and with its Akte', async () => {
    const akte = await town.open();
    const id = await town.db.run((ctx) => town.file(ctx, akte.id));
    const rename = town.app.get(CorrectDokumentUseCase);
    const answer = await town.db.run((ctx) =>
      rename.execute(ctx, id, { betreff: 'Bescheid', version: 1, reason: '' }),
    );
    const { names } = await town.db.run((ctx) => town.app.get(ShowDokumentQuery).execute(ctx, id));
    expect(names).toEqual([
      { betreff: 'Brief', validFrom: expect.any(String), validTo: names[1]?.validFrom },
      { betreff: 'Bescheid', validFrom: expect.any(String), validTo: null },
    ]);
    expect(answer.names).toEqual(names);
    const tree = await town.db.run((ctx) => town.akten.tree(ctx, akte.id));
    expect(tree.dokumente.map((dokument) => dokument.names)).toEqual([names]);
  });

  it('are shown with a Vorgang and the Dokumente in it', async () => {
    const akte = await town.open();
    const { id } = await town.db.run((ctx) => town.akten.openVorgang(ctx, akte.id, 'Antrag'));
    await town.db.run((ctx) => town.file(ctx, akte.id, { vorgangId: id }));
    const rename = town.app.get(RenameVorgangUseCase);
    await town.db.run((ctx) => rename.execute(ctx, id, { betreff: 'Widerspruch', version: 1 }));
    const { vorgaenge } = await town.db.run((ctx) => town.akten.tree(ctx, akte.id));
    expect(texts(vorgaenge[0]?.names)).toEqual(['Antrag', 'Widerspruch']);
    expect(texts(vorgaenge[0]?.dokumente[0]?.names)).toEqual(['Brief']);
  });

  it('are two, one after the other, where both came within a millisecond', async () => {
    const akte = await town.open('Eins');
    const rename = town.app.get(RenameAkteUseCase);
    await town.db.run(async (ctx) => {
      await rename.execute(ctx, akte.id, { betreff: 'Zwei', version: 1 });
      await rename.execute(ctx, akte.id, { betreff: 'Drei', version: 2 });
    });
    const { names } = await town.db.run((ctx) => town.akten.tree(ctx, akte.id));
    expect(texts(names)).toEqual(['Eins', 'Zwei', 'Drei']);
  });
});
