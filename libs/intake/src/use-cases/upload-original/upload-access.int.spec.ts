import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedOn, timesRecorded } from '#libs/audit/testing';
import { newId, sha256Hex } from '#libs/kernel';
import { body, multipart } from '../../testing/intake-house.js';
import { PostOffice, refusal } from '../../testing/post-office.js';
import { UploadOriginalController } from './upload-original.controller.js';

describe(`${UploadOriginalController.name}: who delivers what once`, () => {
  let office: PostOffice;
  let stapelId: string;

  beforeAll(async () => {
    office = await PostOffice.open();
    stapelId = await office.newStapel();
  }, 60_000);
  afterAll(() => office.close());

  const send = (
    bytes: Buffer,
    headers: Record<string, string> = {},
    { person = office.scan, into = stapelId, name = 'brief.pdf' } = {},
  ) => person('POST', `/api/stapel/${into}/originals`, { ...multipart(bytes, name), headers });
  const random = () => Buffer.from(newId());
  const received = () => timesRecorded(office.house.db, 'original.received');

  it('records with hash, size and reference what has come in, and no name of a file', async () => {
    const bytes = random();
    const { originalId, clientRef } = await body(send(bytes, {}, { name: 'Meier.pdf' }));
    const recorded = await recordedOn(office.house.db, originalId);
    const sha256 = sha256Hex(bytes.toString());
    const details = { stapelId, sha256, size: bytes.length, clientRef, duplicateOf: null };
    expect(recorded).toEqual([
      { action: 'original.received', actor: 'user', akteId: null, details },
    ]);
  });

  it('gives the same receipt for the same reference, and keeps the original once', async () => {
    const [bytes, clientRef] = [random(), newId()];
    const headers = { 'upload-client-ref': clientRef };
    const first = await send(bytes, headers);
    const before = await received();
    const again = await send(bytes, headers);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(await body(again)).toEqual(await body(first));
    expect(await received()).toBe(before);
  });

  it('keeps one original when a sender that has lost patience sends it five times at once', async () => {
    const [bytes, clientRef] = [random(), newId()];
    const before = await received();
    const sent = Array.from({ length: 5 }, () => send(bytes, { 'upload-client-ref': clientRef }));
    const receipts = await Promise.all((await Promise.all(sent)).map((answer) => body(answer)));
    expect(new Set(receipts.map(({ originalId }) => originalId)).size).toBe(1);
    expect(await received()).toBe(before + 1);
  });

  it('takes no other bytes under a reference that is used', async () => {
    const headers = { 'upload-client-ref': newId() };
    await send(random(), headers);
    expect(await refusal(send(random(), headers))).toMatchObject({
      status: 409,
      code: 'UPLOAD.CLIENT_REF_REUSED',
      detail: expect.stringContaining('Es wurde nichts gespeichert'),
    });
  });

  it('lets two senders use the same reference: each has its own', async () => {
    const headers = { 'upload-client-ref': newId() };
    const station = office.house.station();
    const into = await office.newStapel(station);
    const own = await body(send(random(), headers));
    const other = await body(send(random(), headers, { person: station, into }));
    expect(other.originalId).not.toBe(own.originalId);
  });

  it('keeps nothing of bytes that are not those the sender has counted', async () => {
    const before = await received();
    const headers = { 'upload-sha256': sha256Hex('etwas anderes') };
    expect((await refusal(send(random(), headers))).status).toBe(422);
    expect(await received()).toBe(before);
  });

  it('keeps nothing of an original without a byte', async () => {
    const before = await received();
    expect((await refusal(send(Buffer.alloc(0)))).status).toBe(422);
    expect(await received()).toBe(before);
  });

  it.each([
    ['Upload-Client-Ref', '1'],
    ['Upload-Client-Ref', "'; drop table"],
    ['Upload-Sha256', 'abc'],
    ['Upload-Sha256', 'G'.repeat(64)],
  ])('refuses %s: %s and names it', async (name, value) => {
    const answer = await body(send(random(), { [name.toLowerCase()]: value }));
    expect(answer).toMatchObject({
      status: 400,
      code: 'REQUEST.INVALID',
      errors: [{ path: name }],
    });
  });

  it('takes nothing into the Stapel of another unit, and does not say that it is there', async () => {
    const before = await received();
    const foreign = await refusal(send(random(), {}, { person: office.outsider }));
    expect(foreign).toMatchObject({ status: 404, code: 'STAPEL.NOT_FOUND' });
    expect(await refusal(send(random(), {}, { into: newId() }))).toEqual(foreign);
    expect(await received()).toBe(before);
  });

  it('is for all who deliver, machines among them, and for nobody else', async () => {
    const heard = await office.house.heardBy((person) => send(random(), {}, { person }));
    expect(heard).toEqual({
      clerk: 201,
      registrar: 201,
      scanOperator: 201,
      auditor: 403,
      operator: 403,
      station: 201,
      stranger: 401,
    });
  });
});
