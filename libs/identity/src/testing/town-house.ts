import type { ModuleMetadata } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { auditPart } from '#libs/audit';
import {
  CreateUserUseCase,
  identityPart,
  SeedDemoIdentityUseCase,
  type DemoAccess,
} from '#libs/identity';
import type { Role } from '#libs/identity/contracts';
import { newId } from '#libs/kernel';
import { createHttpApp, PlatformModule, type ModulePart } from '#libs/platform';
import { PlatformHttpModule } from '#libs/platform/http';
import { createTestDatabase, type TestDatabase } from '#libs/platform/testing';
import { IdentityHttpModule } from '../http.module.js';
import type { CreateUserBody, UserAtHost } from '../use-cases/create-user/create-user.dto.js';

/** Somebody signed in; answers come as they are. */
export type Person = (method: string, path: string, init?: RequestInit) => Promise<Response>;

/** What a module adds to the house. */
export interface Wing {
  readonly parts: readonly ModulePart[];
  readonly imports: NonNullable<ModuleMetadata['imports']>;
}

/** A refusal as the person gets it. */
export interface Refused {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
}

/** One of the demo town for each role. */
const PEOPLE = {
  clerk: 'neumann',
  registrar: 'registratur',
  scanOperator: 'scan',
  auditor: 'pruefung',
  operator: 'betrieb',
} as const;

/** What each kind of person hears where only operators may ask. */
export const operatorsOnly = (status: number) => ({
  clerk: 403,
  registrar: 403,
  scanOperator: 403,
  auditor: 403,
  operator: status,
  station: 403,
  stranger: 401,
});

interface Built {
  readonly db: TestDatabase;
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly demo: DemoAccess;
}

/** The demo town with the routes of identity and of a wing, listening on a port of its own. */
export class TownHouse {
  readonly db: TestDatabase;
  readonly app: NestFastifyApplication;
  readonly url: string;
  private readonly demo: DemoAccess;
  private readonly known = new Map<string, Person>();

  protected constructor(built: Built) {
    this.db = built.db;
    this.app = built.app;
    this.url = built.url;
    this.demo = built.demo;
  }

  static async open(wing: Wing = { parts: [], imports: [] }): Promise<TownHouse> {
    return new TownHouse(await TownHouse.build(wing));
  }

  protected static async build(wing: Wing): Promise<Built> {
    const parts = [auditPart, identityPart, ...wing.parts];
    const db = await createTestDatabase({ parts, env: { AKTEI_DEMO: 'true' } });
    const imports = [
      PlatformModule.forRoot(db.config, parts),
      PlatformHttpModule,
      IdentityHttpModule,
      ...wing.imports,
    ];
    const module = { module: class HouseModule {}, imports };
    const app = await createHttpApp({ module, config: db.config, webDirectory: '/nonexistent' });
    await app.listen(0, '127.0.0.1');
    const demo = await db.run((ctx) => app.get(SeedDemoIdentityUseCase).execute(ctx));
    return { db, app, url: await app.getUrl(), demo };
  }

  async close(): Promise<void> {
    this.app.getHttpServer().closeAllConnections();
    await this.app.close();
    await this.db.drop();
  }

  passwordOf(username: string): string {
    return this.demo.users.find((user) => user.username === username)?.password ?? '';
  }

  /** Somebody of the demo town. */
  person(username: string): Promise<Person> {
    return this.signIn(username, this.passwordOf(username));
  }

  /** The scan station of the demo town. */
  station(key = this.demo.station.key): Person {
    return this.speak({ authorization: `Bearer ${key}` });
  }

  /** Somebody who is not signed in. */
  stranger(): Person {
    return this.speak({});
  }

  /** The status that each kind of person hears when they ask the same. */
  async heardBy(ask: (person: Person) => Promise<Response>): Promise<Record<string, number>> {
    const heard: Record<string, number> = {};
    for (const [name, person] of await this.everybody()) heard[name] = (await ask(person)).status;
    return heard;
  }

  private async everybody(): Promise<ReadonlyMap<string, Person>> {
    if (this.known.size > 0) return this.known;
    for (const [name, username] of Object.entries(PEOPLE)) {
      this.known.set(name, await this.person(username));
    }
    return this.known.set('station', this.station()).set('stranger', this.stranger());
  }

  /** The id of the unit whose name begins so. */
  async orgUnit(name: string): Promise<string> {
    const operator = await this.person('betrieb');
    const { items } = await body<{ items: { id: string; name: string }[] }>(
      operator('GET', '/api/org-units'),
    );
    return items.find((unit) => unit.name.startsWith(name))?.id ?? '';
  }

  /** A new person in the unit of that name. */
  async newcomer(username: string, unit: string, role: Role = 'clerk'): Promise<Person> {
    return this.settled({ username, roles: [role], orgUnitIds: [await this.orgUnit(unit)] });
  }

  /** A new clerk in the unit of that name, who passes on beside it what arrives for the whole house. */
  async distributor(username: string, unit: string): Promise<Person> {
    const orgUnitIds = [await this.orgUnit(unit), await this.orgUnit('Scanstelle')];
    return this.settled({ username, roles: ['clerk', 'mail_room'], orgUnitIds });
  }

  private async settled(account: Partial<CreateUserBody> & { username: string }): Promise<Person> {
    const { id, password } = await this.account(account);
    // As if an own password had been chosen, which costs two hashes.
    await this.db.asOwner(
      `update identity.app_user set must_change_password = false where id = '${id}'`,
    );
    return this.signIn(account.username, password);
  }

  /** A new account whose roles hold at once, as whoever works on the machine itself opens one. */
  account(own: Partial<CreateUserBody> = {}): Promise<UserAtHost> {
    const username = own.username ?? `u${newId().slice(-12)}`;
    const nobody = { displayName: username, roles: ['clerk' as const], orgUnitIds: [] };
    return this.db.run((ctx) =>
      this.app
        .get(CreateUserUseCase, { strict: false })
        .executeAtHost(ctx, { ...nobody, ...own, username }),
    );
  }

  /** @throws Error when the house does not let that person in */
  async signIn(username: string, password: string): Promise<Person> {
    const answer = await this.knock(username, password);
    if (!answer.ok) throw new Error(`${username} cannot sign in: ${await answer.text()}`);
    const { csrfToken } = await body<{ csrfToken: string }>(answer);
    const cookie = answer.headers.getSetCookie().map((text) => text.split(';')[0]);
    return this.speak({ cookie: cookie.join('; '), 'x-csrf-token': csrfToken });
  }

  /** Tries to sign in, and answers what the house says. */
  knock(username: string, password: string): Promise<Response> {
    return this.stranger()('POST', '/api/session', json({ username, password }));
  }

  /** Somebody who sends those headers with every request. */
  speak(own: Record<string, string>): Person {
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

/** Why somebody was refused, in the words of the answer. */
export async function refusal(answer: Response | Promise<Response>): Promise<Refused> {
  const { status, code, detail } = await body<Refused>(answer);
  return { status, code, detail };
}
