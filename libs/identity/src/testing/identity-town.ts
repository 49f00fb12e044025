import type { TestingModule } from '@nestjs/testing';
import { auditPart } from '#libs/audit';
import {
  Directory,
  IdentityModule,
  identityPart,
  SeedDemoIdentityUseCase,
  type DemoAccess,
} from '#libs/identity';
import { rows, sql } from '#libs/platform';
import {
  createTestApp,
  createTestDatabase,
  testCaller,
  type TestDatabase,
} from '#libs/platform/testing';
import { IdentityHttpModule } from '../http.module.js';
import { SignInUseCase, type SignInSource } from '../use-cases/sign-in/sign-in.use-case.js';

/** The people of the demo town on a database of its own. */
export class IdentityTown {
  private constructor(
    readonly db: TestDatabase,
    readonly app: TestingModule,
    readonly demo: DemoAccess,
    readonly orgUnitId: string,
  ) {}

  static async build(): Promise<IdentityTown> {
    const parts = [auditPart, identityPart];
    const db = await createTestDatabase({ parts, env: { AKTEI_DEMO: 'true' } });
    const app = await createTestApp({ db, imports: [IdentityModule, IdentityHttpModule] });
    const demo = await db.run((ctx) => app.get(SeedDemoIdentityUseCase).execute(ctx));
    const unit = await db.run((ctx) => app.get(Directory).orgUnitByName(ctx, 'FB 3 Ordnung'));
    return new IdentityTown(db, app, demo, unit?.id ?? '');
  }

  passwordOf(username: string): string {
    return this.demo.users.find((user) => user.username === username)?.password ?? '';
  }

  /** Signs somebody in from an address of the test net. */
  signIn(
    username: string,
    password = this.passwordOf(username),
    source: Partial<SignInSource> = {},
  ) {
    const from = { address: '192.0.2.1', device: null, agent: '', ...source };
    return this.app.get(SignInUseCase).execute(testCaller(), from, { username, password });
  }

  /** What was recorded of an object, the first action first. */
  async recordedOn(objectId: string): Promise<string[]> {
    const found = await this.db.run((ctx) =>
      rows<{ action: string }>(
        ctx,
        sql`select action from audit.event where object_id = ${objectId} order by seq`,
      ),
    );
    return found.map(({ action }) => action);
  }

  /** How often the log holds that action. */
  async timesRecorded(action: string): Promise<number> {
    const found = await this.db.run((ctx) =>
      rows(ctx, sql`select 1 from audit.event where action = ${action}`),
    );
    return found.length;
  }

  async leave(): Promise<void> {
    await this.app.close();
    await this.db.drop();
  }
}
