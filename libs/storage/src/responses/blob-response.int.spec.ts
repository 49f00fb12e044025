import { randomBytes } from 'node:crypto';
import { chmod, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Controller, Get, Global, Module, Req, Res } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import supertest from 'supertest';
import {
  AUTHENTICATOR,
  createHttpApp,
  PERMISSIONS,
  PlatformModule,
  RequestCtx,
  Route,
  type Ctx,
  nothing,
  REFUSALS,
} from '#libs/platform';
import { PlatformHttpModule } from '#libs/platform/http';
import { createTestDatabase, until, type TestDatabase } from '#libs/platform/testing';
import { recordedOn } from '#libs/audit/testing';
import { newId } from '#libs/kernel';
import { BLOB_STORE, blobResponse, Blobs, StorageModule } from '#libs/storage';

/** What the one address of the test leads to; a new rendition puts other bytes there. */
let shown: string;

@Controller('shown')
class ShownController {
  constructor(private readonly blobs: Blobs) {}

  @Get()
  @Route({
    permission: 'public',
    summary: 'Bytes',
    response: 'binary',
    records: nothing('a spec'),
  })
  show(
    @RequestCtx() ctx: Ctx,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const blob = { sha256: shown, mime: 'application/pdf', filename: 'a.pdf' };
    return blobResponse(ctx, this.blobs, blob, { request, reply });
  }
}

@Global()
@Module({
  providers: [
    { provide: AUTHENTICATOR, useValue: { authenticate: async () => null, presents: () => false } },
    { provide: PERMISSIONS, useValue: { allows: () => false } },
    { provide: REFUSALS, useValue: { refused: async () => undefined } },
  ],
  exports: [AUTHENTICATOR, PERMISSIONS, REFUSALS],
})
class NobodyModule {}

describe(blobResponse.name, () => {
  let db: TestDatabase;
  let app: NestFastifyApplication;
  let first: string;
  let second: string;
  const get = (headers: Record<string, string> = {}) =>
    supertest(app.getHttpServer()).get('/api/shown').set(headers).buffer();

  beforeAll(async () => {
    db = await createTestDatabase({ parts: [] });
    const module = {
      module: class TestModule {},
      imports: [
        PlatformModule.forRoot(db.config, []),
        NobodyModule,
        PlatformHttpModule,
        StorageModule,
      ],
      controllers: [ShownController],
    };
    app = await createHttpApp({ module, config: db.config, webDirectory: '/nonexistent' });
    await app.listen(0, '127.0.0.1');
    const put = async (text: string): Promise<string> => {
      const source = Readable.from([Buffer.from(text)]);
      return (await app.get(Blobs).receive(source, { maxBytes: 100 })).sha256;
    };
    first = await put('original');
    second = await put('durchsuchbar');
  });

  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  it('lets a browser keep bytes, but not believe them without asking', async () => {
    shown = first;
    const { headers } = await get().expect(200);
    expect(headers['cache-control']).toBe('private, no-cache');
    const etag = String(headers['etag']);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
      await get({ 'if-none-match': known }).expect(304);
    }
    shown = second;
    await get({ 'if-none-match': etag }).expect(200);
  });

  it('gives no part of other bytes to somebody who continues a download', async () => {
    shown = first;
    const etag = `"${first}"`;
    await get({ range: 'bytes=0-1', 'if-range': etag }).expect(206);
    shown = second;
    const { headers } = await get({ range: 'bytes=0-1', 'if-range': etag }).expect(200);
    expect(headers['content-length']).toBe(String('durchsuchbar'.length));
  });

  describe('of bytes that somebody, or the disk, has changed', () => {
    /** More than a stream holds, so that something has left before the end is known. */
    const good = randomBytes(1_000_000);
    const small = randomBytes(3_000);
    const file = (sha256: string) =>
      join(db.config.home, 'blobs/sha256', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    const write = async (sha256: string, bytes: Buffer | null) => {
      if (!bytes) return rm(file(sha256), { force: true });
      await chmod(file(sha256), 0o640).catch(() => undefined);
      await writeFile(file(sha256), bytes);
    };
    const adopted = async (bytes: Buffer) => {
      const blobs = app.get(Blobs);
      const { sha256 } = await blobs.putBuffer(bytes);
      await db.run((ctx) => blobs.adopt(ctx, sha256, { ownerType: 'test', ownerId: newId() }));
      return sha256;
    };
    const events = async (sha256: string) => {
      let found: Awaited<ReturnType<typeof recordedOn>> = [];
      await until(async () => (found = await recordedOn(db, sha256)).length > 0, {
        timeoutMs: 10_000,
      });
      return found;
    };
    /** What a client has at the end, and whether it may believe that this is all. */
    const fetched = async (headers: Record<string, string> = {}) => {
      const response = await fetch(`${await app.getUrl()}/api/shown`, { headers });
      const complete = await response.arrayBuffer().then(
        (bytes) => Buffer.from(bytes),
        () => null,
      );
      return { status: response.status, complete };
    };
    const refused = async (headers: Record<string, string> = {}) => {
      const { status, complete } = await fetched(headers);
      if (complete !== null) expect(status).toBe(500);
    };

    const ways: readonly [string, (bytes: Buffer) => Buffer | null][] = [
      ['first byte flipped', (bytes) => Buffer.from(bytes).fill((bytes[0] ?? 0) ^ 1, 0, 1)],
      [
        'last byte flipped',
        (bytes) =>
          Buffer.concat([
            bytes.subarray(0, -1),
            Buffer.from([bytes.at(-1) ?? 0]).map((byte) => byte ^ 128),
          ]),
      ],
      ['a byte missing', (bytes) => bytes.subarray(1)],
      ['half missing', (bytes) => bytes.subarray(0, bytes.length / 2)],
      ['a byte more', (bytes) => Buffer.concat([bytes, Buffer.from([0])])],
      ['emptied', () => Buffer.alloc(0)],
      ['deleted', () => null],
      ['exchanged', (bytes) => randomBytes(bytes.length)],
    ];

    it.each(ways)('gives nobody a whole answer: %s', async (_, spoil) => {
      for (const bytes of [small, good]) {
        shown = await adopted(bytes);
        expect((await fetched()).complete?.equals(bytes)).toBe(true);
        await write(shown, spoil(bytes));
        await refused();
        await refused({ range: 'bytes=0-' });
        await refused({ range: 'bytes=10-1000' });
        expect((await events(shown)).map(({ action }) => action)).toContain('blob.damaged');
        await write(shown, bytes);
        expect((await fetched({ range: 'bytes=10-19' })).complete).toEqual(bytes.subarray(10, 20));
      }
    });

    it('cuts the connection where something has left already, and keeps the last piece back', async () => {
      shown = await adopted(good);
      await write(shown, Buffer.from(good).fill(0, 999_990));
      const { status, complete } = await fetched();
      expect({ status, complete }).toEqual({ status: 200, complete: null });
    });

    it('believes no part of bytes whose time somebody has set back', async () => {
      shown = await adopted(small);
      // Whole seconds, so that the same time can be set again to the nanosecond.
      const then = new Date('2026-01-01T00:00:00Z');
      await utimes(file(shown), then, then);
      expect((await fetched({ range: 'bytes=0-9' })).status).toBe(206);
      await write(shown, Buffer.from(small).fill(0, 2_000, 2_100));
      await utimes(file(shown), then, then);
      expect((await fetched({ range: 'bytes=0-9' })).status).toBe(500);
    });

    it('writes one damage down once, however often it is met, and counts it', async () => {
      shown = await adopted(randomBytes(500));
      await write(shown, Buffer.alloc(500));
      for (let look = 0; look < 4; look += 1) await refused();
      await events(shown);
      await refused();
      expect(await events(shown)).toHaveLength(1);
      const { body } = await supertest(app.getHttpServer()).get('/health/ready').expect(200);
      expect(body.checks.integrity.findings).toBeGreaterThan(0);
      const { text } = await supertest(app.getHttpServer()).get('/metrics').expect(200);
      expect(text).toMatch(/^aktei_storage_findings [1-9]/m);
    });

    it('reads a large blob once for many parts', async () => {
      shown = await adopted(good);
      const store = app.get(BLOB_STORE);
      const opened = jest.spyOn(store, 'open');
      const parts = Array.from({ length: 10 }, () => fetched({ range: 'bytes=5-9' }));
      for (const { complete } of await Promise.all(parts)) {
        expect(complete).toEqual(good.subarray(5, 10));
      }
      const whole = opened.mock.calls.filter(([, range]) => range === undefined);
      opened.mockRestore();
      expect(whole).toHaveLength(1);
    });

    it('calls nothing damaged that a broken way has cut short', async () => {
      shown = await adopted(randomBytes(600));
      const store = app.get(BLOB_STORE);
      const opened = jest
        .spyOn(store, 'open')
        .mockImplementation(async () => Readable.from([Buffer.alloc(10)]));
      const { status } = await fetched();
      opened.mockRestore();
      expect(status).toBe(503);
      expect(await recordedOn(db, shown)).toEqual([]);
      expect((await fetched()).status).toBe(200);
    });
  });
});
