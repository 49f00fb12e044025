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

/** Who comes with which key. */
type Guests = Map<string, Somebody | null>;

/** A server of the platform alone. Whoever shows the key of a guest is that guest. */
export class GateHouse {
  /** The header that makes a request one of the guest. */
  readonly key = keyOf('somebody');

  private constructor(
    readonly db: TestDatabase,
    readonly app: NestFastifyApplication,
    private readonly guests: Guests,
  ) {}

  static async open(...imports: NonNullable<DynamicModule['imports']>): Promise<GateHouse> {
    const db = await createTestDatabase({ parts: [] });
    const guests: Guests = new Map();
    const module = {
      module: class GateHouseModule {},
      imports: [
        PlatformModule.forRoot(db.config, []),
        identityOf(guests),
        PlatformHttpModule,
        ...imports,
      ],
    };
    const app = await createHttpApp({ module, config: db.config, webDirectory: '/nonexistent' });
    await app.listen(0, '127.0.0.1');
    return new GateHouse(db, app, guests);
  }

  /** From now on the key is that person's, or nobody's. */
  admit(guest: Somebody | null, { authorization } = this.key): void {
    this.guests.set(authorization, guest);
  }

  http() {
    return request(this.app.getHttpServer());
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.db.drop();
  }
}

/** The header of another guest than the one. */
export function keyOf(name: string): { authorization: string } {
  return { authorization: `Bearer ${name}` };
}

function identityOf(guests: Guests): DynamicModule {
  const guestOf = async ({ headers }: { headers: { authorization?: string | undefined } }) =>
    guests.get(headers.authorization ?? '') ?? null;
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
