import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { one, sql } from '#libs/platform';
import { body, multipart } from '../../testing/intake-house.js';
import { PostOffice } from '../../testing/post-office.js';
import { probeByHand, readByHand } from '../../testing/read-by-hand.js';
import { ShowPosteingangQuery } from './show-posteingang.query.js';

describe(`${ShowPosteingangQuery.name}, for bytes that came before,`, () => {
  let office: PostOffice;

  beforeAll(async () => {
    office = await PostOffice.open();
  }, 60_000);
  afterAll(() => office.close());

  /** The same bytes once more, read. */
  async function arrived(bytes: Buffer): Promise<{ id: string }> {
    const stapelId = await office.newStapel();
    const path = `/api/stapel/${stapelId}/originals`;
    const { originalId } = await body(office.scan('POST', path, multipart(bytes, 'brief.tif')));
    await probeByHand(office.house, originalId, 1);
    await readByHand(office.house, originalId, { pageNo: 1, text: 'Brief', previewSha256: null });
    const found = await office.house.db.run((ctx) =>
      one<{ id: string }>(
        ctx,
        sql`select id from intake.posteingang where original_id = ${originalId}`,
      ),
    );
    return { id: found?.id ?? '' };
  }
  const twice = async () => {
    const bytes = Buffer.from(newId());
    return { first: await arrived(bytes), second: await arrived(bytes) };
  };
  const firstOf = async ({ id }: { id: string }) =>
    (await body(office.clerk('GET', `/api/posteingang/${id}`))).firstLetter;
  const asPost = ({ id }: { id: string }) => ({
    ...{ id, stapelId: '', originalId: '', bytes: Buffer.alloc(0) },
  });

  it('leads to the open letter, and from that one nowhere', async () => {
    const { first, second } = await twice();
    expect(await firstOf(second)).toEqual({ letterId: first.id, filed: null });
    expect(await firstOf(first)).toBeNull();
  });

  it('leads to where it was filed', async () => {
    const { first, second } = await twice();
    const { akteId, dokumentId } = await office.file(asPost(first));
    expect(await firstOf(second)).toMatchObject({
      letterId: first.id,
      filed: { akteId, dokumentId, aktenzeichen: expect.stringContaining('32.13.02') },
    });
  });

  it('says nothing of an Akte that is not for the reader', async () => {
    const { first, second } = await twice();
    const { akteId } = await office.file(asPost(first));
    await office.house.db.asOwner(
      `update records.akte set org_unit_id = (select id from identity.org_unit where name like 'FB 4%')
       where id = '${akteId}'`,
    );
    expect(await firstOf(second)).toBeNull();
  });
});
