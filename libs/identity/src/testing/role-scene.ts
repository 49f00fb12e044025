import { exec, one, sql } from '#libs/platform';
import { until } from '#libs/platform/testing';
import { ResetPasswordUseCase } from '../use-cases/reset-password/reset-password.use-case.js';
import { body, json, TownHouse, type Person } from './town-house.js';

/** An account whose roles wait for a second person. */
export interface Waiting {
  readonly id: string;
  readonly username: string;
  readonly firstHalf: string;
  readonly roleGrantId: string;
}

/** The demo town with three operators: one asks, any of the others can be the second person. */
export class RoleScene {
  private constructor(
    readonly house: TownHouse,
    readonly asker: Person,
    readonly second: Person,
    readonly third: Person,
  ) {}

  static async open(): Promise<RoleScene> {
    const house = await TownHouse.open();
    const asker = await house.person('betrieb');
    const second = await house.newcomer('betrieb2', 'FB 1', 'operator');
    return new RoleScene(
      house,
      asker,
      second,
      await house.newcomer('betrieb3', 'FB 1', 'operator'),
    );
  }

  /** A new account, as an operator opens one. */
  async waiting(own: object = {}, asker = this.asker): Promise<Waiting> {
    const username = `w${crypto.randomUUID().slice(-12)}`;
    const account = { username, displayName: 'Erika Muster', roles: ['clerk'], ...own };
    return body(asker('POST', '/api/users', json(account)));
  }

  /**
   * Signs in somebody whose password the machine itself has made anew, as if an own one had been chosen
   * since: whoever asks and whoever confirms cannot.
   */
  async enter({ id, username }: Pick<Waiting, 'id' | 'username'>): Promise<Person> {
    const { db, app } = this.house;
    const { password } = await db.run((ctx) =>
      app.get(ResetPasswordUseCase, { strict: false }).executeByName(ctx, username),
    );
    await db.asOwner(
      `update identity.app_user set must_change_password = false where id = '${id}'`,
    );
    return this.house.signIn(username, password);
  }

  /** What that account may and where, as the database has it. */
  async rightsOf(id: string): Promise<{ roles: string[]; units: number } | null> {
    return this.house.db.run((ctx) =>
      one(
        ctx,
        sql`select roles, (select count(*)::int from identity.user_org_unit m where m.user_id = u.id)
              as units from identity.app_user u where id = ${id}`,
      ),
    );
  }

  /** Has all of them arrive at that account while somebody holds it, then lets them go at once. */
  async atOnce(id: string, asks: readonly (() => Promise<Response>)[]): Promise<Response[]> {
    const answers = await this.house.db.run(async (ctx) => {
      await exec(ctx, sql`update identity.app_user set active = active where id = ${id}`);
      const running = asks.map((ask) => ask());
      await until(async () => (await this.held()) === asks.length, { timeoutMs: 20_000 });
      return { running };
    });
    return Promise.all(answers.running);
  }

  /** How many wait for somebody else's lock. Only ids are read: more of it is hidden from the house. */
  private async held(): Promise<number> {
    const [found] = await this.house.db.dataSource.query<{ n: number }[]>(
      `select count(distinct l.pid)::int as n from pg_locks l
       join pg_stat_activity a on a.pid = l.pid and a.datname = current_database()
       where not l.granted`,
    );
    return found?.n ?? 0;
  }

  close(): Promise<void> {
    return this.house.close();
  }
}

/** Asks for a decision on a grant. */
export const decide = (person: Person, what: 'confirm' | 'reject', id: string) =>
  person('POST', `/api/role-grants/${id}/${what}`);
