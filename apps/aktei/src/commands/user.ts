import type { INestApplicationContext } from '@nestjs/common';
import {
  ConfirmRolesUseCase,
  createUserBody,
  CreateUserUseCase,
  DeactivateUserUseCase,
  Directory,
  LiftWaitUseCase,
  ListRoleGrantsQuery,
  ListUsersQuery,
  RejectRolesUseCase,
  ResetPasswordUseCase,
} from '#libs/identity';
import {
  passwordReset,
  roleGrantsListed,
  rolesConfirmed,
  rolesRejected,
  userCreated,
  userDeactivated,
  usersListed,
  waitLifted,
} from '#libs/identity/contracts';
import { AkteiError, describeError } from '#libs/kernel';
import { systemCaller, Transactions, type Ctx } from '#libs/platform';
import { inColumns } from '../columns.js';
import { parseOptions } from '../parse-options.js';
import { withOperatorContext } from '../operator-context.js';
import { withDatabase } from '../settings.js';
import { Usage } from '../usage.js';

type Action = (app: INestApplicationContext, ctx: Ctx, args: string[]) => Promise<string>;

const actions: Readonly<Record<string, Action>> = {
  async list(app, ctx) {
    const { items: users } = await app.get(ListUsersQuery).execute(ctx);
    const rows = users.map(({ username, displayName, roles, active }) => [
      username,
      active ? 'offen' : 'geschlossen',
      roles.join(','),
      displayName,
    ]);
    return inColumns(rows).join('\n');
  },

  async create(app, ctx, args) {
    const { positionals, values } = parseOptions(args, {
      display: { type: 'string' },
      roles: { type: 'string' },
      unit: { type: 'string' },
    });
    const unit = values.unit ? await app.get(Directory).orgUnitByName(ctx, values.unit) : null;
    if (values.unit && !unit) throw new Usage(`Die Einheit „${values.unit}“ gibt es nicht.`);
    const input = createUserBody.safeParse({
      username: positionals[0],
      displayName: values.display,
      roles: values.roles?.split(','),
      orgUnitIds: unit ? [unit.id] : [],
    });
    if (!input.success) throw new Usage('Name, --display oder --roles fehlt oder ist ungültig.');
    const { username, password } = await app.get(CreateUserUseCase).executeAtHost(ctx, input.data);
    return `Konto ${username} angelegt. Kennwort, nur hier gezeigt: ${password}`;
  },

  async waiting(app, ctx) {
    const { items } = await app.get(ListRoleGrantsQuery).execute(ctx);
    const open = items.filter(({ state }) => state === 'open');
    if (open.length === 0) return 'Keine Rollen warten auf eine zweite Person.';
    const rows = open.map(({ user, roles, orgUnits, askedBy }) => [
      user.username,
      roles.join(',') || '–',
      orgUnits.map(({ name }) => name).join(', ') || '–',
      `vergeben von ${askedBy?.name ?? 'diesem Rechner'}`,
    ]);
    return inColumns(rows).join('\n');
  },

  async 'confirm-roles'(app, ctx, [username]) {
    if (!username) throw new Usage('Für welches Konto? Der Name fehlt.');
    const { secondHalf } = await app.get(ConfirmRolesUseCase).executeByName(ctx, username);
    const done = `Rollen von ${username} bestätigt; sie gelten ab jetzt.`;
    if (secondHalf === null) return done;
    return `${done}\nZweite Hälfte des Einmal-Kennworts, nur hier gezeigt, nur der Person selbst geben: ${secondHalf}`;
  },

  async 'reject-roles'(app, ctx, [username]) {
    if (!username) throw new Usage('Für welches Konto? Der Name fehlt.');
    await app.get(RejectRolesUseCase).executeByName(ctx, username);
    return `Rollen für ${username} abgelehnt.`;
  },

  async 'reset-password'(app, ctx, [username]) {
    if (!username) throw new Usage('Für welches Konto? Der Name fehlt.');
    const { password } = await app.get(ResetPasswordUseCase).executeByName(ctx, username);
    return `Neues Kennwort, nur hier gezeigt: ${password}`;
  },

  async lift(app, ctx, [username]) {
    if (!username) throw new Usage('Für welches Konto? Der Name fehlt.');
    await app.get(LiftWaitUseCase).executeByName(ctx, username);
    return `Wartezeit von ${username} aufgehoben.`;
  },

  async deactivate(app, ctx, [username]) {
    if (!username) throw new Usage('Für welches Konto? Der Name fehlt.');
    await app.get(DeactivateUserUseCase).executeByName(ctx, username);
    return `Konto ${username} geschlossen.`;
  },
};

/** Manages accounts where no operator can sign in yet, or any more. */
export async function userCommand([name = '', ...args]: string[]): Promise<void> {
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (!action) throw new Usage(`Welche Aufgabe? ${Object.keys(actions).join(', ')}.`);
  const caller = systemCaller(`aktei user ${name}`, {
    reads: [],
    records: [
      usersListed,
      userCreated,
      roleGrantsListed,
      rolesConfirmed,
      rolesRejected,
      passwordReset,
      waitLifted,
      userDeactivated,
    ],
  });
  try {
    const text = await withDatabase((config) =>
      withOperatorContext(config, (app) =>
        app.get(Transactions).run(caller, (ctx) => action(app, ctx, args)),
      ),
    );
    console.log(text);
  } catch (error) {
    throw error instanceof AkteiError ? new Error(describeError(error)) : error;
  }
}
