import { Global, Module, type DynamicModule } from '@nestjs/common';
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
import type { Somebody } from '../contracts/actor.js';
import { PlatformHttpModule } from '../http.module.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

const KEY = 'Bearer somebody';

/** A server of the platform alone. Whoever shows {@link GateHouse.key} is its guest. */
export class GateHouse {
  /** The header that makes a request one of the guest. */
  readonly key = { authorization: KEY };
  private constructor(
    readonly db: TestDatabase,
    readonly app: NestFastifyApplication,
    private readonly door: { guest: Somebody | null },
  ) {}

  static async open(...imports: NonNullable<DynamicModule['imports']>): Promise<GateHouse> {
    const db = await createTestDatabase({ parts: [] });
    const door: { guest: Somebody | null } = { guest: null };
    const module = {
      module: class GateHouseModule {},
      imports: [
        PlatformModule.forRoot(db.config, []),
        identityOf(door),
        PlatformHttpModule,
        ...imports,
      ],
    };
    const app = await createHttpApp({ module, config: db.config, webDirectory: '/nonexistent' });
    await app.listen(0, '127.0.0.1');
    return new GateHouse(db, app, door);
  }

  /** From now on the key is that person's, or nobody's. */
  admit(guest: Somebody | null): void {
    this.door.guest = guest;
  }

  http() {
    return request(this.app.getHttpServer());
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.db.drop();
  }
}

function identityOf(door: { guest: Somebody | null }): DynamicModule {
  const guestOf = async ({ headers }: { headers: { authorization?: string | undefined } }) =>
    headers.authorization === KEY ? door.guest : null;
  const authenticator: Authenticator = {
    authenticate: guestOf,
    recheck: guestOf,
    presents: ({ headers }) => headers.authorization !== undefined,
  };
  const permissions: PermissionAnswer = { allows: () => false };
  const witness: RefusalWitness = { refused: async () => {} };
  const providers = [
    { provide: AUTHENTICATOR, useValue: authenticator },
    { provide: PERMISSIONS, useValue: permissions },
    { provide: REFUSALS, useValue: witness },
  ];
  return { module: IdentityOfGateHouse, providers, exports: providers };
}

@Global()
@Module({})
class IdentityOfGateHouse {}
