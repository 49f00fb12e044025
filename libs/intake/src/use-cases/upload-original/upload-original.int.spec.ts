import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, sha256Hex } from '#libs/kernel';
import { body, IntakeHouse, json, multipart, type Person } from '../../testing/intake-house.js';
import { UploadOriginalController } from './upload-original.controller.js';

const boundary = 'grenze';
const type = `multipart/form-data; boundary=${boundary}`;

describe(UploadOriginalController.name, () => {
  let house: IntakeHouse;
  let scan: Person;
  let stapelId: string;

  beforeAll(async () => {
    house = await IntakeHouse.open();
    scan = await house.person('scan');
  });
  afterAll(() => house.close());

  async function upload(init: RequestInit): Promise<Response> {
    stapelId = (await body(scan('POST', '/api/stapel', json({ title: 'Stapel' })))).id;
    return scan('POST', `/api/stapel/${stapelId}/originals`, init);
  }

  const raw = (...parts: string[]) =>
    upload({ body: parts.join('\r\n'), headers: { 'content-type': type } });

  const part = (disposition: string, content: string) =>
    [
      `--${boundary}`,
      `Content-Disposition: form-data; ${disposition}`,
      'Content-Type: application/octet-stream',
      '',
      content,
    ].join('\r\n');

  async function names(): Promise<string[]> {
    const { originals } = await body(scan('GET', `/api/stapel/${stapelId}`));
    return originals.map(({ filename }: { filename: string }) => filename);
  }

  it('answers a receipt for exactly these bytes', async () => {
    const bytes = Buffer.from(newId());
    const receipt = await upload(multipart(bytes, 'brief.pdf'));
    expect([receipt.status, (await body(receipt)).sha256]).toEqual([201, sha256Hex(bytes)]);
    expect(await names()).toEqual(['brief.pdf']);
  });

  it('takes fields beside the original, before and after it', async () => {
    const form = new FormData();
    form.append('note', 'vorher');
    form.append('original', new Blob(['Brief']), 'brief.pdf');
    form.append('note', 'nachher');
    expect((await upload({ body: form })).status).toBe(201);
  });

  it('refuses a second original and keeps neither', async () => {
    const form = new FormData();
    form.append('original', new Blob(['eins']), 'eins.pdf');
    form.append('original', new Blob(['zwei'.repeat(100_000)]), 'zwei.pdf');
    const refused = await upload({ body: form });
    expect([refused.status, (await body(refused)).code]).toEqual([422, 'UPLOAD.ONE_ORIGINAL_ONLY']);
    expect(await names()).toEqual([]);
  });

  it('takes an original without a name', async () => {
    const end = `--${boundary}--\r\n`;
    expect((await raw(part('name="original"', 'Brief'), end)).status).toBe(201);
    expect(await names()).toEqual(['unbenannt']);
  });

  it.each([
    ['its end', [part('name="original"; filename="a.pdf"', 'Brief')]],
    [
      'the end of a later part',
      [part('name="original"; filename="a.pdf"', 'Brief'), part('name="note"', 'und')],
    ],
    ['anything that can be read', ['gar nichts']],
  ])('refuses a body without %s and keeps nothing', async (_, parts) => {
    const refused = await raw(...parts);
    expect([refused.status, (await body(refused)).code]).toEqual([400, 'UPLOAD.INCOMPLETE']);
    expect(await names()).toEqual([]);
  });

  it('refuses a body without a boundary and one without an original', async () => {
    const headers = { 'content-type': 'multipart/form-data' };
    const broken = await upload({ body: 'x', headers });
    expect([broken.status, (await body(broken)).code]).toEqual([400, 'UPLOAD.INCOMPLETE']);
    const form = new FormData();
    form.append('note', 'nur Text');
    const missing = await upload({ body: form });
    expect([missing.status, (await body(missing)).code]).toEqual([422, 'UPLOAD.MISSING']);
  });
});
