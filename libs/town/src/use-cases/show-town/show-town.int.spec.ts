import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Global, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import {
  AUTHENTICATOR,
  createHttpApp,
  PERMISSIONS,
  PlatformModule,
  REFUSALS,
  type Authenticator,
  type PermissionAnswer,
  type RefusalWitness,
} from '#libs/platform';
import { PlatformHttpModule } from '#libs/platform/http';
import { createTestDatabase, type TestDatabase } from '#libs/platform/testing';
import { TownHttpModule } from '../../http.module.js';
import { ShowTownController } from './show-town.controller.js';

const nobody: Authenticator = {
  presents: () => false,
  recheck: () => Promise.resolve(null),
  authenticate: () => Promise.resolve(null),
};
const nothing: PermissionAnswer = { allows: () => false };
const silent: RefusalWitness = { refused: () => Promise.resolve() };

/** A house in which nobody is known and nobody may do anything. */
@Global()
@Module({
  providers: [
    { provide: AUTHENTICATOR, useValue: nobody },
    { provide: PERMISSIONS, useValue: nothing },
    { provide: REFUSALS, useValue: silent },
  ],
  exports: [AUTHENTICATOR, PERMISSIONS, REFUSALS],
})
class StrangersModule {}

describe(ShowTownController.name, () => {
  let db: TestDatabase;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    const env = { AKTEI_TOWN_NAME: 'Stadt Bergheim', AKTEI_TOWN_OWN_NAMES: 'Rathaus' };
    db = await createTestDatabase({ parts: [], env });
    const platform = PlatformModule.forRoot(db.config, []);
    const module = {
      module: class TestModule {},
      imports: [platform, StrangersModule, PlatformHttpModule, TownHttpModule],
    };
    app = await createHttpApp({ module, config: db.config, webDirectory: '/nonexistent' });
    await app.listen(0, '127.0.0.1');
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  it('tells anybody whose E-Akte this is, and nothing else', async () => {
    const { status, body } = await request(app.getHttpServer()).get('/api/town');
    expect(status).toBe(200);
    expect(body).toEqual({ name: 'Stadt Bergheim', letter: 'B', zone: 'Europe/Berlin' });
  });
});
