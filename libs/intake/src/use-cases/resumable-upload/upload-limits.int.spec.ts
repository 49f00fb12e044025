import { readdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { newId } from '#libs/kernel';
import { FreeSpace } from '#libs/platform';
import { body, IntakeHouse, json, multipart, type Person } from '../../testing/intake-house.js';
import { UploadFolder } from './upload-folder.js';

const tus = { 'tus-resumable': '1.0.0' };
const GIB = 1024 ** 3;

describe(`${UploadFolder.name} where room is short`, () => {
  let house: IntakeHouse;
  let scan: Person;
  let stapelId: string;

  beforeAll(async () => {
    house = await IntakeHouse.open();
    scan = await house.person('scan');
    stapelId = (await body(scan('POST', '/api/stapel', json({ title: 'Stapel' })))).id;
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    const folder = house.app.get(UploadFolder, { strict: false });
    for (const name of await uploads()) await folder.forget(name.replace('.json', ''));
  });
  afterAll(() => house.close());

  const uploads = () => readdir(join(house.db.config.home, 'uploads'));

  /** A disk of which that much is free above its floor. */
  function leave(bytes: number): void {
    const space = house.app.get(FreeSpace, { strict: false });
    jest.spyOn(space, 'look').mockResolvedValue({ free: 2 * GIB + bytes, floor: 2 * GIB });
  }

  function begin(size: number, person = scan) {
    const names = { stapelId, clientRef: newId(), filename: 'brief.pdf' };
    const metadata = Object.entries(names)
      .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
      .join(',');
    const headers = { ...tus, 'upload-length': String(size), 'upload-metadata': metadata };
    return person('POST', '/api/uploads', { headers });
  }

  function append(path: string, bytes: Uint8Array) {
    const type = 'application/offset+octet-stream';
    const headers = { ...tus, 'content-type': type, 'upload-offset': '0' };
    return scan('PATCH', path, { headers, body: bytes });
  }

  async function expectRefused(answer: Response, status: number, code: string) {
    const { code: found, detail } = await body(answer);
    expect([answer.status, found]).toEqual([status, code]);
    expect(detail).toMatch(/Es wurde nichts|Bitte/);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  }

  it('a disk that fills while bytes come is 507, and the piece does not keep it full', async () => {
    const begun = await begin(5);
    const path = begun.headers.get('location') ?? '';
    const piece = join(house.db.config.home, 'uploads', path.split('/').at(-1) ?? '');
    await rm(piece);
    await symlink('/dev/full', piece);
    await expectRefused(await append(path, Buffer.from('Brief')), 507, 'STORAGE.FULL');
    expect(await uploads()).toEqual([]);
    expect((await scan('HEAD', path, { headers: tus })).status).toBe(404);
  });

  it('nothing is begun that would take the last room, by either way', async () => {
    leave(10_000);
    expect((await begin(2_000)).status).toBe(201);
    await expectRefused(await begin(4_000), 507, 'STORAGE.FULL');
    const sent = multipart(Buffer.alloc(20_000, 'x'), 'gross.pdf');
    const whole = await scan('POST', `/api/stapel/${stapelId}/originals`, sent);
    await expectRefused(whole, 507, 'STORAGE.FULL');
    const small = multipart(Buffer.from(`Brief ${newId()}`), 'klein.pdf');
    expect((await scan('POST', `/api/stapel/${stapelId}/originals`, small)).status).toBe(201);
  });

  it('nothing goes on below the floor, and what lies there goes soon', async () => {
    const begun = await begin(5);
    leave(-1);
    const path = begun.headers.get('location') ?? '';
    await expectRefused(await append(path, Buffer.from('Brief')), 507, 'STORAGE.FULL');
  });

  it('a sender who begins and never ends is told so, however many are begun at once', async () => {
    leave(100 * GIB);
    const answers = await Promise.all(Array.from({ length: 60 }, () => begin(1)));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(50);
    const refused = answers.find(({ status }) => status !== 201);
    if (!refused) throw new Error('nobody was refused');
    await expectRefused(refused, 429, 'UPLOAD.QUOTA_EXCEEDED');
    const other = await house.person('neumann');
    expect((await begin(1, other)).status).toBe(201);
  });

  it('counts what is announced: nobody reserves more than a sender may', async () => {
    leave(100 * GIB);
    const statuses = [];
    for (let n = 0; n < 6; n += 1) statuses.push((await begin(GIB)).status);
    expect(statuses).toEqual([201, 201, 201, 201, 201, 429]);
  });

  it('takes nothing whose length nobody has announced', async () => {
    const headers = { ...tus, 'upload-defer-length': '1', 'upload-metadata': 'a YQ==' };
    expect((await scan('POST', '/api/uploads', { headers })).status).toBe(501);
  });
});
