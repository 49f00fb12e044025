import { defineError } from '#libs/platform/contracts';

/** Nobody is let in; whether name, password or a lock is the reason is not said. */
export class InvalidCredentials extends defineError('SESSION.INVALID_CREDENTIALS', {
  status: 401,
  title: 'Anmeldung nicht möglich',
  detail:
    'Benutzername oder Kennwort stimmt nicht, oder das Konto ist nach mehreren Fehlversuchen ' +
    'für einige Zeit gesperrt.',
}) {}

/** Too many failures from this address. */
export class LoginLocked extends defineError('SESSION.LOCKED', {
  status: 429,
  title: 'Vorübergehend gesperrt',
  detail:
    'Zu viele Fehlversuche von diesem Anschluss. Bitte in {minutes} Minuten noch einmal versuchen.',
}) {
  constructor(retryAfterSeconds: number) {
    super({ retryAfterSeconds, minutes: Math.ceil(retryAfterSeconds / 60) });
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
