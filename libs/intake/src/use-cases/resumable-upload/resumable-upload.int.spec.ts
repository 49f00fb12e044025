import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, sha256Hex } from '#libs/kernel';
import { body, IntakeHouse, json, type Person } from '../../testing/intake-house.js';

const tus = { 'tus-resumable': '1.0.0' };

describe('a resumable upload', () => {
  let house: IntakeHouse;
  let scan: Person;
  let stranger: Person;

  beforeAll(async () => {
    house = await IntakeHouse.open();
    scan = await house.person('scan');
    stranger = await house.person('neumann');
  });
  afterAll(() => house.close());

  async function openStapel(): Promise<string> {
    return (await body(scan('POST', '/api/stapel', json({ title: 'Stapel' })))).id;
  }

  async function begin(stapelId: string, size: number, more: Record<string, string> = {}) {
    const clientRef = newId();
    const names = { stapelId, clientRef, filename: 'brief.pdf', ...more };
    const metadata = Object.entries(names)
      .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
      .join(',');
    const headers = { ...tus, 'upload-length': String(size), 'upload-metadata': metadata };
    const answer = await scan('POST', '/api/uploads', { headers });
    return { answer, clientRef, path: answer.headers.get('location') ?? '' };
  }

  function send(path: string, bytes: Buffer, offset = 0): Promise<Response> {
    const type = 'application/offset+octet-stream';
    const headers = { ...tus, 'content-type': type, 'upload-offset': String(offset) };
    return scan('PATCH', path, { headers, body: new Uint8Array(bytes) });
  }

  const head = (path: string, person = scan) => person('HEAD', path, { headers: tus });

  function receiptOf(answer: Response) {
    const header = answer.headers.get('upload-receipt');
    return header && JSON.parse(Buffer.from(header, 'base64url').toString());
  }

  it('ends with a receipt for exactly these bytes and leaves nothing behind', async () => {
    const bytes = Buffer.from(`Brief ${newId()}`);
    const { path, clientRef } = await begin(await openStapel(), bytes.length);
    expect((await send(path, bytes.subarray(0, 9))).status).toBe(204);
    const half = await head(path);
    expect([half.status, half.headers.get('upload-offset')]).toEqual([200, '9']);
    const last = await send(path, bytes.subarray(9), 9);
    expect(receiptOf(last)).toMatchObject({ clientRef, sha256: sha256Hex(bytes) });
    expect((await head(path)).status).toBe(404);
    expect(await readdir(join(house.db.config.home, 'uploads'))).toEqual([]);
  });

  it('of which only the commit failed says so until it is committed', async () => {
    const bytes = Buffer.from(`Brief ${newId()}`);
    const sha256 = sha256Hex(bytes);
    const { path, clientRef } = await begin(await openStapel(), bytes.length);
    const blocked = join(house.db.config.home, 'blobs', 'sha256', sha256.slice(0, 2));
    await mkdir(join(blocked, '..'), { recursive: true });
    await writeFile(blocked, 'in the way');
    expect((await send(path, bytes)).status).toBeGreaterThanOrEqual(500);
    const failed = await head(path);
    expect([failed.status, receiptOf(failed)]).toEqual([423, null]);
    await rm(blocked);
    const mended = await head(path);
    expect(mended.status).toBe(200);
    expect(mended.headers.get('upload-offset')).toBe(String(bytes.length));
    expect(receiptOf(mended)).toMatchObject({ clientRef, sha256 });
    expect((await scan('GET', `/api/receipts/${clientRef}`)).status).toBe(200);
  });

  it('into a Stapel that was closed meanwhile is refused, also when it is asked again', async () => {
    const bytes = Buffer.from(`Brief ${newId()}`);
    const stapelId = await openStapel();
    const { path } = await begin(stapelId, bytes.length);
    await scan('POST', `/api/stapel/${stapelId}/close`);
    const refused = await send(path, bytes);
    expect([refused.status, (await body(refused)).code]).toEqual([409, 'STAPEL.CLOSED']);
    const again = await head(path);
    expect([again.status, again.headers.get('upload-problem')]).toEqual([409, 'STAPEL.CLOSED']);
  });

  it('is committed once, however many ask for the receipt at the same time', async () => {
    const bytes = Buffer.from(`Brief ${newId()}`);
    const stapelId = await openStapel();
    const { path } = await begin(stapelId, bytes.length);
    const answers = await Promise.all([send(path, bytes), head(path), head(path), head(path)]);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    const stapel = await body(scan('GET', `/api/stapel/${stapelId}`));
    expect(stapel.originals).toHaveLength(1);
  });

  it.each([
    ['as it is', (id: string) => id],
    [
      'percent-encoded',
      (id: string) => `%${Buffer.from(id[0] ?? '').toString('hex')}${id.slice(1)}`,
    ],
    ['behind a question mark', (id: string) => `${newId()}?x=/${id}`],
  ])('does not exist for anybody else, its id written %s', async (_, write) => {
    const { path } = await begin(await openStapel(), 100);
    const foreign = `/api/uploads/${write(path.split('/').at(-1) ?? '')}`;
    expect((await head(foreign, stranger)).status).toBe(404);
    const removed = await stranger('DELETE', foreign, { headers: tus });
    expect([removed.status, (await body(removed)).code]).toEqual([404, 'UPLOAD.NOT_FOUND']);
    expect((await head(path)).status).toBe(200);
  });

  it('can be given up by whoever began it', async () => {
    const { path } = await begin(await openStapel(), 100);
    expect((await scan('DELETE', path, { headers: tus })).status).toBe(204);
    expect((await head(path)).status).toBe(404);
  });

  it.each([
    ['no version', 'POST', '', {}, 412, 'UPLOAD.PROTOCOL_VERSION'],
    ['a wrong version', 'POST', '', { 'tus-resumable': '0.2.2' }, 412, 'UPLOAD.PROTOCOL_VERSION'],
    ['no length', 'POST', '', tus, 400, 'UPLOAD.HEADERS_INVALID'],
    [
      'a wrong length',
      'POST',
      '',
      { ...tus, 'upload-length': '-1' },
      400,
      'UPLOAD.HEADERS_INVALID',
    ],
    ['no metadata', 'POST', '', { ...tus, 'upload-length': '9' }, 400, 'REQUEST.INVALID'],
    ['too long', 'POST', '', { ...tus, 'upload-length': '9'.repeat(15) }, 413, 'STORAGE.TOO_LARGE'],
    ['unknown id', 'DELETE', `/${newId()}`, tus, 404, 'UPLOAD.NOT_FOUND'],
    ['no id', 'DELETE', '/..%2f..%2fetc', tus, 404, 'UPLOAD.NOT_FOUND'],
    ['another verb', 'GET', `/${newId()}`, tus, 404, 'ROUTE.NOT_FOUND'],
  ])('is refused in German with a code: %s', async (...sent) => {
    const [, method, path, headers, status, code] = sent;
    const refused = await scan(method, `/api/uploads${path}`, { headers: { ...headers } });
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect([refused.status, await body(refused)]).toEqual([
      status,
      expect.objectContaining({
        code,
        detail: expect.stringMatching(/ist|sind|hat|gibt|wird|wurde/),
      }),
    ]);
  });

  it('that goes on at the wrong place or with too many bytes is refused in German', async () => {
    const { path } = await begin(await openStapel(), 4);
    const wrong = await send(path, Buffer.from('ab'), 2);
    expect([wrong.status, (await body(wrong)).code]).toEqual([409, 'UPLOAD.OFFSET_CONFLICT']);
    const many = await send(path, Buffer.from('abcdef'));
    expect([many.status, (await body(many)).code]).toEqual([413, 'UPLOAD.SIZE_EXCEEDED']);
  });

  it('stands in the description of the interface', async () => {
    const { paths } = await body(scan('GET', '/api/openapi.json'));
    expect(Object.keys(paths['/api/uploads/{id}'])).toEqual(
      expect.arrayContaining(['head', 'patch', 'delete']),
    );
    expect(paths['/api/uploads'].post['x-permission']).toBe('stapel.upload');
  });
});
