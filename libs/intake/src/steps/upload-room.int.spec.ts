import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { newId } from '#libs/kernel';
import { FreeSpace, Health, Metrics } from '#libs/platform';
import { until } from '#libs/platform/testing';
import { body, IntakeHouse, json, type Person } from '../testing/intake-house.js';
import { UploadFolder } from '../use-cases/resumable-upload/upload-folder.js';
import { UploadRoom } from './upload-room.js';

const tus = { 'tus-resumable': '1.0.0' };
const GIB = 1024 ** 3;
const MIB = 1024 ** 2;
const boundary = 'grenze';
const HEAD = `--${boundary}\r\nContent-Disposition: form-data; name="original"; filename="a.pdf"\r\n\r\n`;
const END = `\r\n--${boundary}--\r\n`;

/** Everything but the clock on the wall goes on as it does. */
const TICKING = [
  ...(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate'] as const),
  ...(['clearImmediate', 'nextTick', 'queueMicrotask', 'hrtime', 'performance'] as const),
];

/** A plain upload that has begun and sends on when told to. */
interface Sending {
  readonly answer: Promise<Response>;
  send(text: string | Uint8Array): void;
  end(): void;
  leave(): void;
}

describe(UploadRoom.name, () => {
  let house: IntakeHouse;
  let scan: Person;
  let other: Person;
  let stapelId: string;

  beforeAll(async () => {
    house = await IntakeHouse.open();
    scan = await house.person('scan');
    other = await house.person('registratur');
    stapelId = (await body(scan('POST', '/api/stapel', json({ title: 'Stapel' })))).id;
  });
  afterEach(async () => {
    jest.useRealTimers();
    jest.restoreAllMocks();
    const folder = house.app.get(UploadFolder, { strict: false });
    const names = await readdir(join(house.db.config.home, 'uploads'));
    for (const name of names) await folder.forget(name.replace('.json', ''));
  });
  afterAll(() => house.close());

  /** A disk of which that much is free above its floor. */
  function leave(bytes: number): void {
    const space = house.app.get(FreeSpace, { strict: false });
    jest.spyOn(space, 'look').mockResolvedValue({ free: 2 * GIB + bytes, floor: 2 * GIB });
  }

  function begin(size: number, person = scan): Promise<Response> {
    const names = { stapelId, clientRef: newId(), filename: 'brief.pdf' };
    const metadata = Object.entries(names)
      .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
      .join(',');
    const headers = { ...tus, 'upload-length': String(size), 'upload-metadata': metadata };
    return person('POST', '/api/uploads', { headers });
  }

  function plain(length: number | null): Sending {
    const leaving = new AbortController();
    let control: ReadableStreamDefaultController<Uint8Array> | null = null;
    const stream = new ReadableStream<Uint8Array>({ start: (given) => void (control = given) });
    const send = (bytes: string | Uint8Array): void => control?.enqueue(Buffer.from(bytes));
    send(HEAD);
    const type = { 'content-type': `multipart/form-data; boundary=${boundary}` };
    const headers = length === null ? type : { ...type, 'content-length': String(length) };
    const init = { headers, body: stream, duplex: 'half', signal: leaving.signal } as const;
    const answer = scan('POST', `/api/stapel/${stapelId}/originals`, init);
    answer.catch(() => undefined);
    return { answer, send, end: () => control?.close(), leave: () => leaving.abort() };
  }

  async function reserved(): Promise<number> {
    const { registry } = house.app.get(Metrics, { strict: false });
    const line = /^aktei_upload_reserved_bytes (\d+)/m.exec(await registry.metrics());
    return Number(line?.[1]);
  }
  const booked = (bytes: number) =>
    until(async () => (await reserved()) === bytes, { timeoutMs: 10_000 });
  const framed = (size: number): number => HEAD.length + size + END.length;

  it('lets announcements of which nothing comes stop nobody else for longer than ten minutes', async () => {
    leave(10 * GIB);
    for (let n = 0; n < 5; n += 1) expect((await begin(GIB)).status).toBe(201);
    expect((await begin(1000, other)).status).toBe(507);
    jest.useFakeTimers({ now: Date.now() + 10 * 60_000, doNotFake: TICKING });
    expect((await begin(1000, other)).status).toBe(201);
  });

  it('asks again for the room of a sender who comes back after others have taken it', async () => {
    leave(10_000);
    const path = (await begin(5_000)).headers.get('location') ?? '';
    jest.useFakeTimers({ now: Date.now() + 10 * 60_000, doNotFake: TICKING });
    expect((await begin(5_000, other)).status).toBe(201);
    const type = 'application/offset+octet-stream';
    const headers = { ...tus, 'content-type': type, 'upload-offset': '0' };
    const init = { headers, body: Buffer.alloc(4_000, 'x') };
    expect((await scan('PATCH', path, init)).status).toBe(507);
    leave(20_000);
    expect((await scan('PATCH', path, init)).status).toBe(204);
  });

  it('counts what has come once, as it lies on the disk, with the copy that the commit makes', async () => {
    leave(GIB);
    const path = (await begin(5_000)).headers.get('location') ?? '';
    expect(await reserved()).toBe(10_000);
    const type = 'application/offset+octet-stream';
    const headers = { ...tus, 'content-type': type, 'upload-offset': '0' };
    await scan('PATCH', path, { headers, body: Buffer.alloc(4_000, 'x') });
    expect(await reserved()).toBe(6_000);
  });

  it('tells whoever watches what is reserved, and when nothing more fits', async () => {
    const health = house.app.get(Health, { strict: false });
    leave(GIB);
    await begin(1_000);
    health.register('again', async () => ({}));
    expect((await health.report()).checks['uploads']).toEqual({
      ok: true,
      reservedBytes: 2_000,
      idleBytes: 0,
    });
    leave(1_999);
    health.register('again', async () => ({}));
    const { checks } = await health.report();
    expect(checks['uploads']).toMatchObject({ ok: false, reservedBytes: 2_000 });
  });

  it('adds up plain uploads that come at the same time, with what is announced', async () => {
    leave(10_000);
    await begin(2_000);
    const first = plain(framed(5_000));
    await booked(4_000 + 5_000 + HEAD.length + END.length);
    const second = await plain(framed(5_000)).answer;
    expect([second.status, (await body(second)).code]).toEqual([507, 'STORAGE.FULL']);
    expect((await begin(1_000)).status).toBe(507);
    first.send(Buffer.alloc(5_000, newId()));
    first.send(END);
    first.end();
    expect((await first.answer).status).toBe(201);
    expect(await reserved()).toBe(4_000);
  });

  it('gives back what somebody has booked who leaves in the middle, or sends what nobody can read', async () => {
    leave(10_000);
    const left = plain(framed(5_000));
    await booked(framed(5_000));
    left.leave();
    await booked(0);
    leave(20 * MIB);
    const unread = plain(null);
    await booked(16 * MIB);
    unread.end();
    expect((await unread.answer).status).toBe(400);
    await booked(0);
  });

  it('takes a short letter of unknown length on a nearly full disk, and no long one', async () => {
    leave(20 * MIB);
    const short = plain(null);
    short.send(`Brief ${newId()}`);
    short.send(END);
    short.end();
    expect((await short.answer).status).toBe(201);
    const long = plain(null);
    await booked(16 * MIB);
    leave(8 * MIB);
    for (let n = 0; n < 17; n += 1) long.send(Buffer.alloc(MIB, newId()));
    long.send(END);
    long.end();
    const refused = await long.answer;
    expect([refused.status, (await body(refused)).code]).toEqual([507, 'STORAGE.FULL']);
    await booked(0);
  });
});
