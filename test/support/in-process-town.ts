import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { exchangePart } from '#libs/exchange';
import { intakePart } from '#libs/intake';
import { searchPart } from '#libs/search';
import { auditPart } from '#libs/audit';
import { storagePart } from '#libs/storage';
import { identityPart, SeedDemoIdentityUseCase, type DemoAccess } from '#libs/identity';
import { createHttpApp } from '#libs/platform';
import { createTestDatabase, type TestDatabase } from '#libs/platform/testing';
import { recordsPart, SeedDemoRecordsUseCase } from '#libs/records';
import { ServerModule } from '../../apps/server/src/server.module.js';

/** The headers of somebody who is signed in. */
export type SignedIn = Readonly<Record<'cookie' | 'x-csrf-token', string>>;

/** The whole server with the demo town inside the process of a spec; there is no worker. */
export class InProcessTown {
  private constructor(
    readonly db: TestDatabase,
    readonly app: NestFastifyApplication,
    private readonly demo: DemoAccess,
  ) {}

  /** Without a folder of the web app only the routes answer. */
  static async start(
    webDirectory = '/nonexistent',
    options: Pick<Parameters<typeof createTestDatabase>[0], 'env' | 'line'> = {},
  ): Promise<InProcessTown> {
    const parts = [
      auditPart,
      storagePart,
      identityPart,
      recordsPart,
      intakePart,
      searchPart,
      exchangePart,
    ];
    const env = { AKTEI_DEMO: 'true', ...options.env };
    const db = await createTestDatabase({ parts, ...options, env });
    const module = ServerModule.forConfig(db.config);
    const app = await createHttpApp({ module, config: db.config, webDirectory });
    await app.listen(0, '127.0.0.1');
    const demo = await db.run((ctx) => app.get(SeedDemoIdentityUseCase).execute(ctx));
    await db.run((ctx) => app.get(SeedDemoRecordsUseCase, { strict: false }).execute(ctx));
    return new InProcessTown(db, app, demo);
  }

  http() {
    return request(this.app.getHttpServer());
  }

  /** The password of a demo person. */
  passwordOf(username: string): string {
    return this.demo.users.find((user) => user.username === username)?.password ?? '';
  }

  async signIn(username: string): Promise<SignedIn> {
    const password = this.passwordOf(username);
    const answer = await this.http().post('/api/session').send({ username, password }).expect(200);
    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
    return { cookie, 'x-csrf-token': String(answer.body.csrfToken) };
  }

  async close(): Promise<void> {
    // A browser keeps its connections, and the stream of live notices never ends by itself.
    this.app.getHttpServer().closeAllConnections();
    await this.app.close();
    await this.db.drop();
  }
}
