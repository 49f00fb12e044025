import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecordsTown } from '../../testing/records-town.js';
import { auditor, clerkOf, closed, furnished, recordedOn } from '../../testing/scene.js';
import { AddAttachmentTextUseCase } from './add-attachment-text.use-case.js';

describe(AddAttachmentTextUseCase.name, () => {
  let town: RecordsTown;

  beforeAll(async () => {
    town = await RecordsTown.build();
  });
  afterAll(() => town.leave());

  const add = (id: string, text: string, actor = clerkOf(town.orgUnit('FB 3'))) =>
    town.db.run(
      (ctx) => town.app.get(AddAttachmentTextUseCase).execute(ctx, id, { name: 'Plan.pdf', text }),
      actor,
    );
  const textsOf = (id: string) =>
    town.db.run(async (ctx) => {
      const { versions } = await town.dokumente.get(ctx, id);
      return town.dokumente.attachmentTextsOf(ctx, versions[0]?.id ?? '');
    });

  it('lays the text behind those that came with the filing, and says so in the history', async () => {
    const { akteId } = await furnished(town);
    const attachments = [{ name: 'rechnung.xml', text: 'XML' }];
    const id = await town.db.run((ctx) => town.file(ctx, akteId, { attachments }));
    await add(id, 'Lageplan');
    expect(await textsOf(id)).toEqual(['XML', 'Lageplan']);
    expect((await recordedOn(town, akteId)).at(-1)).toBe('dokument.attachment-read');
  });

  it('keeps both of two that come at the same time', async () => {
    const { dokumentId } = await furnished(town);
    await Promise.all([add(dokumentId, 'eins'), add(dokumentId, 'zwei')]);
    expect((await textsOf(dokumentId)).sort()).toEqual(['eins', 'zwei']);
  });

  it('goes into a closed Akte too, because no bytes change', async () => {
    const { akteId, dokumentId } = await furnished(town);
    await closed(town, akteId);
    await add(dokumentId, 'Lageplan');
    expect(await textsOf(dokumentId)).toEqual(['Lageplan']);
  });

  it('adds nothing for somebody who may only read, or not even that', async () => {
    const { dokumentId } = await furnished(town);
    for (const actor of [auditor(), clerkOf(town.orgUnit('FB 4'))]) {
      const adding = add(dokumentId, 'Lageplan', actor);
      await expect(adding).rejects.toMatchObject({ code: 'DOKUMENT.NOT_FOUND' });
    }
    expect(await textsOf(dokumentId)).toEqual([]);
  });
});
