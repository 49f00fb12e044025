import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { newId } from '#libs/kernel';
import { one, sql } from '#libs/platform';
import { body, json } from '../../testing/intake-house.js';
import { PostOffice, refusal } from '../../testing/post-office.js';
import { ReReadDokumentUseCase } from './re-read-dokument.use-case.js';

describe(ReReadDokumentUseCase.name, () => {
  let office: PostOffice;

  beforeAll(async () => {
    office = await PostOffice.open();
  }, 60_000);
  afterAll(() => office.close());

  const reRead = (id: string, person = office.clerk) =>
    person('POST', `/api/dokumente/${id}/re-read`);
  const asked = async (id: string) =>
    (await recordedOn(office.house.db, id)).filter(({ action }) => action.endsWith('requested'));

  async function filed(...texts: string[]) {
    const post = await office.ready(...texts);
    return { ...post, ...(await office.file(post)) };
  }

  const waiting = async (originalId: string) => {
    const found = await office.house.db.run((ctx) =>
      one<{ n: number }>(
        ctx,
        sql`select count(*)::int as n from intake.page
            where original_id = ${originalId} and state = 'waiting'`,
      ),
    );
    return found?.n;
  };

  it('puts all pages in line and says so in the history of the Akte', async () => {
    const { dokumentId, akteId, originalId } = await filed('eins', 'zwei');
    expect((await reRead(dokumentId)).status).toBe(204);
    expect(await waiting(originalId)).toBe(2);
    expect(await asked(dokumentId)).toEqual([
      { action: 'dokument.re-reading-requested', actor: 'user', akteId, details: { pages: 2 } },
    ]);
  });

  it('leaves the letter filed where it is', async () => {
    const { id, dokumentId, akteId } = await filed('eins');
    await reRead(dokumentId);
    const shown = await body(office.clerk('GET', `/api/posteingang/${id}`));
    expect(shown).toMatchObject({ state: 'filed', filed: { akteId, dokumentId } });
  });

  it('changes nothing of an Akte that is closed', async () => {
    const { dokumentId, akteId, originalId } = await filed('eins');
    await office.clerk('POST', `/api/akten/${akteId}/close`, json({ reason: 'erledigt' }));
    expect(await refusal(reRead(dokumentId))).toMatchObject({ status: 409, code: 'AKTE.CLOSED' });
    expect([await waiting(originalId), await asked(dokumentId)]).toEqual([0, []]);
  });

  it('tells nobody of another unit that there is such a Dokument', async () => {
    const { dokumentId, originalId } = await filed('eins');
    const stranger = await office.house.newcomer(`fremd-${dokumentId.slice(-6)}`, 'FB 2');
    const foreign = await refusal(reRead(dokumentId, stranger));
    expect(foreign).toMatchObject({ status: 404, code: 'DOKUMENT.NOT_FOUND' });
    expect(await refusal(reRead(newId()))).toEqual(foreign);
    expect(await waiting(originalId)).toBe(0);
  });

  it.each(['scan', 'auditor'] as const)('is not for %s, who files nothing', async (who) => {
    const { dokumentId } = await filed('eins');
    expect((await reRead(dokumentId, office[who])).status).toBe(403);
    expect(await asked(dokumentId)).toEqual([]);
  });
});
