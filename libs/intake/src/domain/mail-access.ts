import type { Actor, Somebody } from '#libs/platform/contracts';

/** What of a Stapel access depends on. */
export interface MailAccess {
  readonly orgUnitId: string;
  /** Received for the whole house, e.g. by the Scanstelle. */
  readonly centralMail: boolean;
}

/** What of a letter access depends on until it is filed. */
export interface LetterAccess extends MailAccess {
  /** Only the outside of an unopened envelope was scanned. */
  readonly sealed: boolean;
  /** The unit that has been given the letter. */
  readonly ownerUnitId: string | null;
  /** The person who has been given the letter. */
  readonly ownerId: string | null;
}

/** Which incoming mail somebody sees; each list names org units. */
export interface MailReach {
  /** Whose own mail is seen. */
  readonly own: readonly string[];
  /** Whose mail for the whole house is seen. */
  readonly central: readonly string[];
  /** Whose sealed letters for the whole house are seen. */
  readonly sealed: readonly string[];
  /** Letters that were passed on to these are seen, and sealed ones that these received for themselves. */
  readonly given: readonly string[];
  /** The person who may have been given a letter; null for those who are given none. */
  readonly person: string | null;
}

/** Which incoming mail an actor sees. */
export type MailScope = 'all' | 'none' | MailReach;

/**
 * The one rule for mail that is not filed yet. Everybody who handles mail sees that of the own units.
 * What has arrived for the whole house is seen by the mail room over the unit that received it, by the
 * registrar above that unit, by who scans there, and by whom it was passed on to; not by every clerk. A
 * sealed letter of these is seen by the mail room and by whom it was passed on to, and by nobody else; one
 * that a unit received for itself by who files or passes on there. Where nobody has the mail room's role
 * over a unit, `identity` says who stands in.
 */
export function mailScopeOf(actor: Actor): MailScope {
  if (actor.kind === 'system') return actor.realms.includes('mail') ? 'all' : 'none';
  if (actor.kind === 'station') {
    const units = actor.orgUnitIds;
    return { own: units, central: units, sealed: [], given: [], person: null };
  }
  return actor.kind === 'user' ? reachOf(actor) : 'none';
}

function reachOf({ id, roles, orgUnitIds: units, standsInFor = [] }: Somebody): MailScope {
  const has = (wanted: readonly string[]) => wanted.some((role) => roles.includes(role));
  if (!has(HANDLING)) return 'none';
  const receives = has(RECEIVING);
  const standsIn = has(STANDING_IN) ? standsInFor : [];
  return {
    own: units,
    central: has(CENTRAL) ? both(units, standsIn) : standsIn,
    sealed: has(DISTRIBUTING) ? both(units, standsIn) : standsIn,
    given: receives ? units : [],
    person: receives ? id : null,
  };
}

const DISTRIBUTING = ['mail_room'];
const STANDING_IN = ['clerk', 'registrar'];
const RECEIVING = [...STANDING_IN, ...DISTRIBUTING];
const CENTRAL = ['registrar', 'scan_operator', ...DISTRIBUTING];
const HANDLING = [...RECEIVING, 'scan_operator'];

function both(units: readonly string[], more: readonly string[]): readonly string[] {
  return [...new Set([...units, ...more])];
}

/** True when the actor sees that Stapel, as far as it is more than the letters of it. */
export function seesMail(actor: Actor, { orgUnitId, centralMail }: MailAccess): boolean {
  const scope = mailScopeOf(actor);
  if (typeof scope === 'string') return scope === 'all';
  return (centralMail ? scope.central : scope.own).includes(orgUnitId);
}

/** True when the actor sees that letter as long as it is not filed. */
export function seesLetter(actor: Actor, letter: LetterAccess): boolean {
  const scope = mailScopeOf(actor);
  if (typeof scope === 'string') return scope === 'all';
  return unitsThatSee(scope, letter).includes(letter.orgUnitId) || wasGiven(scope, letter);
}

/** A letter as a live notice tells of it: with those who have it and those who had it just before. */
export interface ToldLetter extends MailAccess {
  readonly sealed: boolean;
  readonly owners: readonly Pick<LetterAccess, 'ownerUnitId' | 'ownerId'>[];
}

/** True when the actor sees the letter, or has seen it until now. */
export function hearsOfLetter(actor: Actor, { owners, ...letter }: ToldLetter): boolean {
  const each = owners.length > 0 ? owners : [{ ownerUnitId: null, ownerId: null }];
  return each.some((owner) => seesLetter(actor, { ...letter, ...owner }));
}

function unitsThatSee(scope: MailReach, { sealed, centralMail }: LetterAccess): readonly string[] {
  if (centralMail) return sealed ? scope.sealed : scope.central;
  return sealed ? scope.given : scope.own;
}

/** A sealed letter that was passed on to a person of a unit was not given to the unit. */
function wasGiven(scope: MailReach, { sealed, ownerId, ownerUnitId }: LetterAccess): boolean {
  if (ownerId !== null && ownerId === scope.person) return true;
  const onlyThePerson = sealed && ownerId !== null;
  return ownerUnitId !== null && !onlyThePerson && scope.given.includes(ownerUnitId);
}
