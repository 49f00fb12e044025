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
  ROLE_NAMES,
  roleGrantsListed,
  roleNamed,
  rolesConfirmed,
  rolesRejected,
  userCreated,
  userDeactivated,
  usersListed,
  waitLifted,
  type Role,
} from '#libs/identity/contracts';
import { inColumns } from '../command-line/columns.js';
import { oneWord, runHouseTask, type HouseTask } from '../command-line/house-tasks.js';
import { parseOptions } from '../command-line/parse-options.js';
import { Usage } from '../command-line/usage.js';

const ACCOUNT = 'Für welches Konto? Der Name';

const tasks: Readonly<Record<string, HouseTask>> = {
  async list(app, ctx) {
    const { items: users } = await app.get(ListUsersQuery).execute(ctx);
    const rows = users.map(({ username, displayName, roles, orgUnits, active }) => [
      username,
      active ? 'offen' : 'geschlossen',
      namesOf(roles),
      orgUnits.join(', ') || '–',
      displayName,
    ]);
    return { text: inColumns(rows).join('\n'), data: users };
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
      username: oneWord(positionals, 'Der Name des Kontos'),
      displayName: required('--display mit Vor- und Nachnamen', values.display),
      roles: rolesNamed(required('--roles', values.roles)),
      orgUnitIds: unit ? [unit.id] : [],
    });
    if (!input.success) throw new Usage(faultOf(input.error.issues[0]?.path[0]));
    const { username, password } = await app.get(CreateUserUseCase).executeAtHost(ctx, input.data);
    const text = `Konto ${username} angelegt. Kennwort, nur hier gezeigt: ${password}`;
    return { text, data: { username, password } };
  },

  async waiting(app, ctx) {
    const { items } = await app.get(ListRoleGrantsQuery).execute(ctx);
    const open = items.filter(({ state }) => state === 'open');
    const rows = open.map(({ user, roles, orgUnits, askedBy }) => [
      user.username,
      namesOf(roles) || '–',
      orgUnits.map(({ name }) => name).join(', ') || '–',
      `vergeben von ${askedBy?.name ?? 'diesem Rechner'}`,
    ]);
    const text = inColumns(rows).join('\n') || 'Keine Rollen warten auf eine zweite Person.';
    return { text, data: open };
  },

  async 'confirm-roles'(app, ctx, args) {
    const username = oneWord(args, ACCOUNT);
    const { secondHalf } = await app.get(ConfirmRolesUseCase).executeByName(ctx, username);
    const done = `Rollen von ${username} bestätigt; sie gelten ab jetzt.`;
    const half = `Zweite Hälfte des Einmal-Kennworts, nur hier gezeigt, nur der Person selbst geben: ${String(secondHalf)}`;
    const text = secondHalf === null ? done : `${done}\n${half}`;
    return { text, data: { username, secondHalf } };
  },

  async 'reject-roles'(app, ctx, args) {
    const username = oneWord(args, ACCOUNT);
    await app.get(RejectRolesUseCase).executeByName(ctx, username);
    return { text: `Rollen für ${username} abgelehnt.`, data: { username } };
  },

  async 'reset-password'(app, ctx, args) {
    const username = oneWord(args, ACCOUNT);
    const { password } = await app.get(ResetPasswordUseCase).executeByName(ctx, username);
    const text = `Neues Kennwort, nur hier gezeigt: ${password}`;
    return { text, data: { username, password } };
  },

  async lift(app, ctx, args) {
    const username = oneWord(args, ACCOUNT);
    await app.get(LiftWaitUseCase).executeByName(ctx, username);
    return { text: `Wartezeit von ${username} aufgehoben.`, data: { username } };
  },

  async deactivate(app, ctx, args) {
    const username = oneWord(args, ACCOUNT);
    await app.get(DeactivateUserUseCase).executeByName(ctx, username);
    return { text: `Konto ${username} geschlossen.`, data: { username } };
  },
};

/** Manages accounts where no operator can sign in yet, or any more. */
export function userCommand(words: string[]): Promise<void> {
  const records = [
    usersListed,
    userCreated,
    roleGrantsListed,
    rolesConfirmed,
    rolesRejected,
    passwordReset,
    waitLifted,
    userDeactivated,
  ];
  return runHouseTask({ command: 'user', tasks, records }, words);
}

function namesOf(roles: readonly Role[]): string {
  return roles.map((role) => ROLE_NAMES[role]).join(', ');
}

/** @throws Usage for a name that is none, with those there are */
function rolesNamed(text: string): Role[] {
  return text.split(',').map((name) => {
    const role = roleNamed(name);
    if (role) return role;
    const known = Object.values(ROLE_NAMES).join(', ');
    throw new Usage(`Die Rolle „${name.trim()}“ gibt es nicht. Es gibt: ${known}.`);
  });
}

/** @throws Usage */
function required(what: string, text: string | undefined): string {
  if (text === undefined) throw new Usage(`Es fehlt ${what}.`);
  return text;
}

function faultOf(field: PropertyKey | undefined): string {
  if (field === 'username') {
    return 'Der Name eines Kontos hat 2 bis 50 Zeichen: Buchstaben a–z, Ziffern, Punkt, Strich; vorn ein Buchstabe.';
  }
  return field === 'displayName'
    ? '--display hat 1 bis 100 Zeichen.'
    : 'Die Betreuung hat keine weitere Rolle.';
}
