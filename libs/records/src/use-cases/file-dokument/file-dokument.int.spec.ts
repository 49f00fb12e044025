import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecordsTown } from '../../testing/records-town.js';
import { auditor, clerkOf, closed, furnished, pageText, recordedOn } from '../../testing/scene.js';
import { CloseVorgangUseCase } from '../close-vorgang/close-vorgang.use-case.js';
import { FileDokumentUseCase, type FileDokument } from './file-dokument.use-case.js';

describe(FileDokumentUseCase.name, () => {
  let town: RecordsTown;

  beforeAll(async () => {
    town = await RecordsTown.build();
  });
  afterAll(() => town.leave());

  const file = (akteId: string, input: Partial<FileDokument> = {}, actor = clerk()) =>
    town.db.run((ctx) => town.file(ctx, akteId, input), actor);
  const clerk = () => clerkOf(town.orgUnit('FB 3'));

  it('lays a Dokument with its pages and attachments into an Akte', async () => {
    const { akteId } = await furnished(town);
    const id = await file(akteId, {
      pages: [pageText(1, 'eins'), pageText(2, 'zwei')],
      pageCount: 2,
      attachments: [{ name: 'rechnung.xml', text: 'XML' }],
    });
    const [texts, attachments] = await town.db.run(async (ctx) => {
      const { versions } = await town.dokumente.get(ctx, id);
      const versionId = versions[0]?.id ?? '';
      const pages = [];
      for await (const page of town.dokumente.pagesOf(ctx, versionId)) pages.push(page.text);
      return [pages, await town.dokumente.attachmentTextsOf(ctx, versionId)];
    });
    expect(texts).toEqual(['eins', 'zwei']);
    expect(attachments).toEqual(['XML']);
    expect((await recordedOn(town, akteId)).at(-1)).toBe('dokument.filed');
  });

  it('lays it into a Vorgang of that Akte and of no other', async () => {
    const { akteId, vorgangId } = await furnished(town);
    const id = await file(akteId, { vorgangId });
    const { dokument } = await town.db.run((ctx) => town.dokumente.get(ctx, id));
    expect(dokument.vorgangId).toBe(vorgangId);
    const other = await furnished(town);
    const elsewhere = file(akteId, { vorgangId: other.vorgangId });
    await expect(elsewhere).rejects.toMatchObject({ code: 'VORGANG.NOT_FOUND' });
  });

  it('says of an attachment with which Dokument it came', async () => {
    const { akteId } = await furnished(town);
    const letter = await file(akteId, { betreff: 'Antrag' });
    const plan = await file(akteId, {
      betreff: 'Lageplan',
      attachedTo: { id: letter, betreff: 'Antrag' },
    });
    const { dokumente } = await town.db.run((ctx) => town.akten.tree(ctx, akteId));
    expect(dokumente.map(({ id, attachedTo }) => [id, attachedTo])).toEqual(
      expect.arrayContaining([
        [letter, null],
        [plan, letter],
      ]),
    );
  });

  it('lays nothing into an Akte that one may only read, or not even that', async () => {
    const { akteId } = await furnished(town);
    for (const actor of [auditor(), clerkOf(town.orgUnit('FB 4'))]) {
      await expect(file(akteId, {}, actor)).rejects.toMatchObject({ code: 'AKTE.NOT_FOUND' });
    }
  });

  it('lays nothing into a closed Akte or Vorgang', async () => {
    const { akteId, vorgangId } = await furnished(town);
    const close = town.app.get(CloseVorgangUseCase);
    await town.db.run((ctx) => close.execute(ctx, vorgangId, { reason: '' }));
    await expect(file(akteId, { vorgangId })).rejects.toMatchObject({ code: 'VORGANG.CLOSED' });
    await closed(town, akteId);
    await expect(file(akteId)).rejects.toMatchObject({ code: 'AKTE.CLOSED' });
  });
});
