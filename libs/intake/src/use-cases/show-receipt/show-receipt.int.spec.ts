import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn } from '#libs/audit/testing';
import { newId } from '#libs/kernel';
import { body, multipart } from '../../testing/intake-house.js';
import { PostOffice, refusal } from '../../testing/post-office.js';
import { ShowReceiptQuery } from './show-receipt.query.js';

describe(ShowReceiptQuery.name, () => {
  let office: PostOffice;

  beforeAll(async () => {
    office = await PostOffice.open();
  }, 60_000);
  afterAll(() => office.close());

  const receipt = (clientRef: string, person = office.scan) =>
    person('GET', `/api/receipts/${clientRef}`);

  /** Sends an original; its receipt is what the sender may never have got. */
  async function sent(person = office.scan) {
    const stapelId = await office.newStapel(person);
    const path = `/api/stapel/${stapelId}/originals`;
    return body(person('POST', path, multipart(Buffer.from(newId()), 'brief.pdf')));
  }

  it('is the same that the sender got, or would have got, for the original', async () => {
    const given = await sent();
    expect(await body(receipt(given.clientRef))).toEqual(given);
  });

  it('was shown, the log says', async () => {
    const { clientRef, originalId } = await sent();
    await receipt(clientRef);
    expect((await recordedOn(office.house.db, originalId)).at(-1)).toMatchObject({
      action: 'original.receipt-shown',
      actor: 'user',
    });
  });

  it('is not there for what was never committed, and the sender hears what to do', async () => {
    expect(await refusal(receipt(newId()))).toMatchObject({
      status: 404,
      code: 'UPLOAD.NO_RECEIPT',
      detail: expect.stringContaining('noch einmal senden'),
    });
  });

  it('is for the sender alone, not even for a colleague who guesses the reference', async () => {
    const { clientRef, originalId } = await sent();
    const others = [office.clerk, office.outsider, office.house.station()];
    for (const other of others) expect((await receipt(clientRef, other)).status).toBe(404);
    expect(await recordedOn(office.house.db, originalId)).toMatchObject([
      { action: 'original.received' },
    ]);
  });

  it('is for a machine too', async () => {
    const station = office.house.station();
    const { clientRef, originalId } = await sent(station);
    expect(await body(receipt(clientRef, station))).toMatchObject({ originalId });
  });

  it('is asked for by the reference of the sender and nothing else', async () => {
    expect(await refusal(receipt('1'))).toMatchObject({ status: 400, code: 'REQUEST.INVALID' });
  });
});
