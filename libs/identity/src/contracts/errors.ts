import { defineError } from '#libs/platform/contracts';

/** Nobody is let in; whether name, password or a closed account is the reason is not said. */
export class InvalidCredentials extends defineError('SESSION.INVALID_CREDENTIALS', {
  status: 401,
  title: 'Anmeldung nicht möglich',
  detail: 'Benutzername oder Kennwort stimmt nicht.',
}) {}

/** Too many failures under that name from this network, or from this network altogether. */
export class LoginLocked extends defineError('SESSION.LOCKED', {
  status: 429,
  title: 'Bitte etwas warten',
  detail: 'Zu viele Fehlversuche von diesem Anschluss. Bitte in {wait} noch einmal versuchen.',
}) {
  constructor(retryAfterSeconds: number) {
    super({ retryAfterSeconds, wait: waitText(retryAfterSeconds) });
  }
}

/** No living session of that person has that id; whether somebody else has one is not said. */
export class SessionNotFound extends defineError('SESSION.NOT_FOUND', {
  status: 404,
  title: 'Anmeldung nicht gefunden',
  detail: 'Diese Anmeldung gibt es nicht, oder sie ist schon beendet.',
}) {}

/** More people sign in at the moment than passwords can be checked; nothing was tried. */
export class SignInBusy extends defineError('SESSION.BUSY', {
  status: 503,
  title: 'Anmeldung gerade überlastet',
  detail:
    'Gerade melden sich sehr viele an. Es wurde nichts geprüft. ' +
    'Bitte in {wait} noch einmal versuchen.',
}) {
  constructor(retryAfterSeconds: number) {
    super({ retryAfterSeconds, wait: waitText(retryAfterSeconds) });
  }
}

function waitText(seconds: number): string {
  if (seconds > 90) return `${Math.ceil(seconds / 60)} Minuten`;
  return seconds === 1 ? 'einer Sekunde' : `${seconds} Sekunden`;
}

/** Whoever wants another password does not know the one there is. */
export class WrongPassword extends defineError('PASSWORD.WRONG', {
  status: 422,
  title: 'Kennwort nicht geändert',
  detail: 'Das bisherige Kennwort stimmt nicht.',
}) {}

/** A password that is too short, too long or too easy to guess. */
export class PasswordUnfit extends defineError('PASSWORD.UNFIT', {
  status: 422,
  title: 'Kennwort nicht geeignet',
  detail: '{fault}.',
}) {
  constructor(fault: string) {
    super({ fault });
  }
}

/** Without an operator nobody could open or close an account any more. */
export class LastOperator extends defineError('USER.LAST_OPERATOR', {
  status: 409,
  title: 'Letztes Konto der Betreuung',
  detail: 'Dieses Konto ist das letzte der Betreuung. Legen Sie zuerst ein anderes an.',
}) {}

/** Operators see no content; whoever works with Akten gets an account of its own for that. */
export class OperatorAlone extends defineError('USER.OPERATOR_ALONE', {
  status: 409,
  title: 'Die Betreuung hat keine weitere Rolle',
  detail:
    'Wer betreut, liest keine Inhalte. Für andere Rollen braucht die Person ein zweites Konto.',
}) {}

/** Whoever knows the password of another operator could be the second person as well. */
export class OperatorPassword extends defineError('USER.OPERATOR_PASSWORD', {
  status: 409,
  title: 'Nur am Rechner selbst',
  detail:
    'Das Kennwort eines anderen Kontos der Betreuung wird nur am Rechner selbst neu vergeben: ' +
    '„aktei user reset-password NAME“.',
}) {}

/** Whoever confirms sees the other half of the password there is; another one would make it worthless. */
export class PasswordWaiting extends defineError('USER.PASSWORD_WAITING', {
  status: 409,
  title: 'Eine Vergabe wartet',
  detail:
    'Für dieses Konto wartet eine Vergabe von Rollen. Bitte erst über sie entscheiden ' +
    'oder sie zurückziehen, dann das Kennwort neu vergeben.',
}) {}

/** The account is closed and gets neither rights nor a password any more. */
export class UserClosed extends defineError('USER.CLOSED', {
  status: 409,
  title: 'Konto geschlossen',
  detail: 'Dieses Konto ist geschlossen. Es bekommt weder Rollen noch ein Kennwort mehr.',
}) {}

/** The account has everything that was to be given. */
export class NothingToGive extends defineError('USER.NOTHING_TO_GIVE', {
  status: 409,
  title: 'Nichts zu vergeben',
  detail: 'Das Konto hat diese Rollen und Einheiten schon.',
}) {}

/** Two grants at a time for one account would hide from each other what comes of both. */
export class RoleGrantWaiting extends defineError('ROLE-GRANT.WAITING', {
  status: 409,
  title: 'Eine Vergabe wartet schon',
  detail: 'Für dieses Konto wartet schon eine Vergabe von Rollen. Bitte erst über sie entscheiden.',
}) {}

/** No grant with that id, or none that waits for that account. */
export class RoleGrantNotFound extends defineError('ROLE-GRANT.NOT_FOUND', {
  status: 404,
  title: 'Vergabe nicht gefunden',
  detail: 'Diese Vergabe von Rollen gibt es nicht.',
}) {}

/** Whoever asked, or gets the rights, is not the second person. */
export class OwnRoleGrant extends defineError('ROLE-GRANT.OWN', {
  status: 403,
  title: 'Eine zweite Person muss bestätigen',
  detail:
    'Wer Rollen vergibt oder bekommt, bestätigt sie nicht selbst. ' +
    'Das macht eine andere Person der Betreuung.',
}) {}

/** Somebody else was faster. */
export class RoleGrantDecided extends defineError('ROLE-GRANT.DECIDED', {
  status: 409,
  title: 'Schon entschieden',
  detail: 'Über diese Vergabe ist schon entschieden: {outcome}. Es wurde nichts geändert.',
}) {
  constructor(outcome: string) {
    super({ outcome });
  }
}

/** No scan station with that id. */
export class ScanStationNotFound extends defineError('SCAN-STATION.NOT_FOUND', {
  status: 404,
  title: 'Scanstation nicht gefunden',
  detail: 'Diese Scanstation gibt es nicht.',
}) {}

/** No user with that id or name. */
export class UserNotFound extends defineError('USER.NOT_FOUND', {
  status: 404,
  title: 'Konto nicht gefunden',
  detail: 'Dieses Konto gibt es nicht.',
}) {}

/** The user name is taken. */
export class UsernameTaken extends defineError('USER.NAME_TAKEN', {
  status: 409,
  title: 'Benutzername vergeben',
  detail: 'Der Benutzername „{username}“ ist schon vergeben.',
}) {
  constructor(username: string) {
    super({ username });
  }
}

/** No org unit with that id or name. */
export class OrgUnitNotFound extends defineError('ORG-UNIT.NOT_FOUND', {
  status: 404,
  title: 'Organisationseinheit nicht gefunden',
  detail: 'Diese Organisationseinheit gibt es nicht.',
}) {}

/** Another org unit has that name. */
export class OrgUnitThere extends defineError('ORG-UNIT.THERE', {
  status: 409,
  title: 'Organisationseinheit gibt es schon',
  detail: 'Eine Einheit mit dem Namen „{name}“ gibt es schon. Es wurde nichts angelegt.',
}) {
  constructor(name: string) {
    super({ name });
  }
}
