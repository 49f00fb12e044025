import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { newId } from '#libs/kernel';
import { PostOffice, refusal } from '../../testing/post-office.js';
import { ReReadLetterController } from './re-read-letter.controller.js';

describe(ReReadLetterController.name, () => {
  let office: PostOffice;

  beforeAll(async () => {
    office = await PostOffice.open();
  }, 60_000);
  afterAll(() => office.close());

  const reRead = (id: string, person = office.clerk) =>
    person('POST', `/api/posteingang/${id}/re-read`);
  const asked = async (id: string) =>
    (await recordedOn(office.house.db, id)).filter(({ action }) => action.endsWith('requested'));

  it('is recorded with the number of pages', async () => {
    const { id } = await office.ready('Antrag', 'Anlage');
    await reRead(id);
    expect(await asked(id)).toMatchObject([
      { action: 'posteingang.re-reading-requested', actor: 'user', details: { pages: 2 } },
    ]);
  });

  it('is asked for once by two at the same moment', async () => {
    const { id } = await office.ready('Antrag');
    const answers = await Promise.all([reRead(id), reRead(id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await asked(id)).toHaveLength(1);
  });

  it('waits for a letter that is being read', async () => {
    const { id } = await office.inLine(1);
    expect(await refusal(reRead(id))).toMatchObject({ code: 'POSTEINGANG.NOT_READY' });
  });

  it('leaves a letter alone that lies in an Akte: there the Dokument is read again', async () => {
    const post = await office.ready('Antrag');
    await office.file(post);
    expect(await refusal(reRead(post.id))).toMatchObject({ code: 'POSTEINGANG.ALREADY_FILED' });
    expect(await asked(post.id)).toEqual([]);
  });

  it('is for those who file, and not for those who only scan or look', async () => {
    const heard = await office.house.heardBy(async (person) =>
      reRead((await office.ready('Antrag')).id, person),
    );
    expect(heard).toEqual({
      clerk: 200,
      registrar: 200,
      scanOperator: 403,
      auditor: 403,
      operator: 403,
      station: 403,
      stranger: 401,
    });
  });

  it('knows no letter that was never there', async () => {
    expect(await refusal(reRead(newId()))).toMatchObject({ code: 'POSTEINGANG.NOT_FOUND' });
  });
});
