import { rolesThat, STAND_INS, type MailDuty } from '#libs/identity/contracts';
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
  /** Whose own sealed letters are seen as long as they are for nobody by name. */
  readonly ownSealed: readonly string[];
  /** Whose own sealed letters are seen also when they are for somebody by name; some of the former. */
  readonly ownNamed: readonly string[];
  /** Letters that were passed on to these are seen. */
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
 * sealed letter of these is seen by the mail room and by whom it was passed on to, and by nobody else. One
 * that a unit received for itself is seen by who files or passes on there, and once it is for somebody by name by
 * them, by the registrar and by the mail room over the unit. Where nobody has the mail room's role over a
 * unit that receives for the house, or nobody files in one that receives for itself, `identity` says who stands in.
 */
export function mailScopeOf(actor: Actor): MailScope {
  if (actor.kind === 'system') return actor.realms.includes('mail') ? 'all' : 'none';
  if (actor.kind === 'station') {
    const units = actor.orgUnitIds;
    return { ...NO_REACH, own: units, central: units };
  }
  return actor.kind === 'user' ? reachOf(actor) : 'none';
}

/** Nothing is seen. */
export const NO_REACH: MailReach = {
  own: [],
  central: [],
  sealed: [],
  ownSealed: [],
  ownNamed: [],
  given: [],
  person: null,
};

function reachOf(somebody: Somebody): MailScope {
  const { id, roles, orgUnitIds: units, standsInFor = [], standsInForSealed = [] } = somebody;
  const does = (duty: MailDuty) => rolesThat(duty).some((role) => roles.includes(role));
  if (!does('handle')) return 'none';
  const mayStandIn = STAND_INS.some((role) => roles.includes(role));
  const [standsIn, alone] = mayStandIn ? [standsInFor, standsInForSealed] : [[], []];
  const where = (duty: MailDuty) => (does(duty) ? units : []);
  return {
    own: units,
    central: both(where('see-central'), standsIn),
    sealed: both(where('distribute'), standsIn),
    ownSealed: both(where('receive'), alone),
    ownNamed: both(where('oversee'), alone),
    given: where('receive'),
    person: does('receive') ? id : null,
  };
}

function both(units: readonly string[], more: readonly string[]): readonly string[] {
  return more.length === 0 ? units : [...new Set([...units, ...more])];
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

function unitsThatSee(scope: MailReach, letter: LetterAccess): readonly string[] {
  const { sealed, centralMail, ownerId } = letter;
  if (centralMail) return sealed ? scope.sealed : scope.central;
  if (!sealed) return scope.own;
  return ownerId === null ? scope.ownSealed : scope.ownNamed;
}

/** A sealed letter that was passed on to a person of a unit was not given to the unit. */
function wasGiven(scope: MailReach, { sealed, ownerId, ownerUnitId }: LetterAccess): boolean {
  if (ownerId !== null && ownerId === scope.person) return true;
  const onlyThePerson = sealed && ownerId !== null;
  return ownerUnitId !== null && !onlyThePerson && scope.given.includes(ownerUnitId);
}
