import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { auditPart } from '#libs/audit';
import { storagePart } from '#libs/storage';
import { identityPart, SeedDemoIdentityUseCase, type DemoAccess } from '#libs/identity';
import { IdentityHttpModule } from '#libs/identity/http';
import type { Role } from '#libs/identity/contracts';
import { createHttpApp, PlatformModule } from '#libs/platform';
import { PlatformHttpModule } from '#libs/platform/http';
import { createTestDatabase, type TestDatabase } from '#libs/platform/testing';
import { recordsPart, SeedDemoRecordsUseCase } from '#libs/records';
import { RecordsHttpModule } from '#libs/records/http';
import { IntakeHttpModule } from '../http.module.js';
import { IntakeJobsModule } from '../jobs.module.js';
import { intakePart } from '../intake.part.js';

const parts = [auditPart, storagePart, identityPart, recordsPart, intakePart];

class HouseModule {}

/** Somebody signed in; answers come as they are. */
export type Person = (method: string, path: string, init?: RequestInit) => Promise<Response>;

/** The demo town with the routes and jobs of the intake, listening on a port of its own. */
export class IntakeHouse {
  private constructor(
    readonly db: TestDatabase,
    readonly app: NestFastifyApplication,
    readonly url: string,
    private readonly demo: DemoAccess,
  ) {}

  static async open(): Promise<IntakeHouse> {
    const db = await createTestDatabase({ parts, env: { AKTEI_DEMO: 'true' } });
    const module = {
      module: HouseModule,
      imports: [
        PlatformModule.forRoot(db.config, parts),
        PlatformHttpModule,
        IdentityHttpModule,
        RecordsHttpModule,
        IntakeHttpModule,
        IntakeJobsModule,
      ],
    };
    const app = await createHttpApp({ module, config: db.config, webDirectory: '/nonexistent' });
    await app.listen(0, '127.0.0.1');
    const demo = await db.run((ctx) => app.get(SeedDemoIdentityUseCase).execute(ctx));
    await db.run((ctx) => app.get(SeedDemoRecordsUseCase, { strict: false }).execute(ctx));
    return new IntakeHouse(db, app, await app.getUrl(), demo);
  }

  async close(): Promise<void> {
    this.app.getHttpServer().closeAllConnections();
    await this.app.close();
    await this.db.drop();
  }

  /** Somebody of the demo town. */
  person(username: string): Promise<Person> {
    const password = this.demo.users.find((user) => user.username === username)?.password ?? '';
    return this.signIn(username, password);
  }

  /** The scan station of the demo town. */
  station(): Person {
    return this.speak({ authorization: `Bearer ${this.demo.station.key}` });
  }

  /** A new person in the unit of that name. */
  async newcomer(username: string, unit: string, role: Role = 'clerk'): Promise<Person> {
    const operator = await this.person('betrieb');
    const { items } = await body<{ items: { id: string; name: string }[] }>(
      operator('GET', '/api/org-units'),
    );
    const orgUnitIds = items.filter(({ name }) => name.startsWith(unit)).map(({ id }) => id);
    const account = { username, displayName: username, roles: [role], orgUnitIds };
    const created = operator('POST', '/api/users', json(account));
    const { password } = await body<{ password: string }>(created);
    return this.signIn(username, password);
  }

  private async signIn(username: string, password: string): Promise<Person> {
    const answer = await fetch(`${this.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    });
    if (!answer.ok) throw new Error(`${username} cannot sign in: ${await answer.text()}`);
    const { csrfToken } = await body<{ csrfToken: string }>(answer);
    const cookie = answer.headers.getSetCookie().map((text) => text.split(';')[0]);
    return this.speak({ cookie: cookie.join('; '), 'x-csrf-token': csrfToken });
  }

  private speak(own: Record<string, string>): Person {
    return async (method, path, init = {}) => {
      const headers = { ...own, ...(init.headers as Record<string, string>) };
      const answer = await fetch(this.url + path, { ...init, method, headers });
      // Read to its end, so that no connection is left open that the house would wait for.
      const bytes = await answer.arrayBuffer();
      return new Response(bytes.byteLength > 0 ? bytes : null, answer);
    };
  }
}

/** The JSON of an answer; its shape is what the spec is about. */
export async function body<T = any>(answer: Response | Promise<Response>): Promise<T> {
  return JSON.parse(await (await answer).text());
}

/** Something to send as JSON. */
export function json(value: object): RequestInit {
  return { body: JSON.stringify(value), headers: { 'content-type': 'application/json' } };
}

/** One original in a multipart body. */
export function multipart(bytes: Uint8Array, filename: string): RequestInit {
  const form = new FormData();
  form.append('original', new Blob([bytes]), filename);
  return { body: form };
}
