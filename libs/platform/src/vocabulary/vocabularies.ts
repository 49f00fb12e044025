import type { ErrorDefinition } from '#libs/kernel';
import type { ActionDefinition, Tells } from '../contracts/define-action.js';
import type { PermissionDefinition } from '../contracts/define-permission.js';
import type { Duty } from '../contracts/duty.js';
import type { Vocabulary } from '../contracts/vocabulary.js';

const CODE = /^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*(\.[A-Z0-9_]+)+$/;
const NAME = /^[a-z][a-z-]*(\.[a-z-]+)+$/;

/** All words of the house, put together by the app. */
export class Vocabularies {
  private readonly errors: ReadonlyMap<string, ErrorDefinition>;
  private readonly permissions: ReadonlyMap<string, PermissionDefinition>;
  private readonly actions: ReadonlyMap<string, ActionDefinition>;

  /** @throws Error with every word that is defined twice, malformed or without its text */
  constructor(vocabularies: readonly Vocabulary[]) {
    const errors = vocabularies.flatMap((words) =>
      words.errors.map(({ definition }) => definition),
    );
    const permissions = vocabularies.flatMap((words) => words.permissions);
    const actions = vocabularies.flatMap((words) => words.actions);
    const faults = [
      ...doubles(errors.map(({ code }) => code)),
      ...doubles(permissions.map(({ name }) => name)).map((name) => `permission ${name}`),
      ...doubles(actions.map(({ name }) => name)).map((name) => `action ${name}`),
      ...errors.flatMap(faultsOfError),
      ...permissions.filter(({ name }) => !NAME.test(name)).map(({ name }) => `permission ${name}`),
      ...actions.filter((action) => !isWhole(action)).map(({ name }) => `action ${name}`),
    ];
    if (faults.length > 0) throw new Error(`faulty vocabulary: ${faults.join(', ')}`);
    this.errors = new Map(errors.map((error) => [error.code, error]));
    this.permissions = new Map(permissions.map((permission) => [permission.name, permission]));
    this.actions = new Map(actions.map((action) => [action.name, action]));
  }

  /** Every permission there is. */
  allPermissions(): PermissionDefinition[] {
    return [...this.permissions.values()];
  }

  /** Every error there is, by code. */
  allErrors(): ErrorDefinition[] {
    return [...this.errors.values()];
  }

  /** Every action there is. */
  allActions(): ActionDefinition[] {
    return [...this.actions.values()];
  }

  /** The German sentence of an action; one out of an older log is shown by its name. */
  actionText(name: string): string {
    return this.actions.get(name)?.text ?? name;
  }

  /** Names of the actions that tell one of these. */
  actionsThatTell(...tells: readonly Tells[]): string[] {
    const found = this.allActions().filter((action) => tells.includes(action.tells));
    return found.map(({ name }) => name);
  }

  /** What an action tells; one out of an older log is a change. */
  tellsOf(name: string): Tells {
    return this.actions.get(name)?.tells ?? 'change';
  }

  /** Names in a declaration that no module of this app has defined. */
  unknown(declared: {
    readonly errors: readonly ErrorDefinition[];
    readonly permission: PermissionDefinition | null;
    readonly duty: Duty;
  }): string[] {
    const { errors, permission, duty } = declared;
    const actions = 'oneOf' in duty ? duty.oneOf : [];
    return [
      ...errors.filter((error) => this.errors.get(error.code) !== error).map(({ code }) => code),
      ...actions
        .filter((action) => this.actions.get(action.name) !== action)
        .map(({ name }) => name),
      ...(permission && this.permissions.get(permission.name) !== permission
        ? [permission.name]
        : []),
    ];
  }
}

function doubles(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

function faultsOfError({ code, status, title, detail }: ErrorDefinition): string[] {
  const whole = status >= 400 && title.length > 3 && /[.!?]$/.test(detail);
  return CODE.test(code) && whole ? [] : [`error ${code}`];
}

function isWhole({ name, text, details, personal }: ActionDefinition): boolean {
  return NAME.test(name) && text !== '' && personal.every((field) => field in details.shape);
}
