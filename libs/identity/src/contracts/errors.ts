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
