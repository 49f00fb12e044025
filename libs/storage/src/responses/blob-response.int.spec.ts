import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Global, Module, Req, Res } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import request from 'supertest';
import {
  AUTHENTICATOR,
  createHttpApp,
  PERMISSIONS,
  PlatformModule,
  Route,
  nothing,
  REFUSALS,
} from '#libs/platform';
import { PlatformHttpModule } from '#libs/platform/http';
import { createTestDatabase, type TestDatabase } from '#libs/platform/testing';
import { blobResponse, Blobs, StorageModule } from '#libs/storage';

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
  show(@Req() asked: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const blob = { sha256: shown, mime: 'application/pdf', filename: 'a.pdf' };
    return blobResponse(this.blobs, blob, asked, reply);
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
    request(app.getHttpServer()).get('/api/shown').set(headers).buffer();

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
});
