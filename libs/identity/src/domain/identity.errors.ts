import { AkteiError } from '#libs/kernel';

/** Nobody is let in; whether name, password or a lock is the reason is not said. */
export class InvalidCredentials extends AkteiError {
  constructor() {
    super('SESSION.INVALID_CREDENTIALS');
  }
}

/** Too many failures from this address. */
export class LoginLocked extends AkteiError {
  constructor(retryAfterSeconds: number) {
    super('SESSION.LOCKED', { retryAfterSeconds, minutes: Math.ceil(retryAfterSeconds / 60) });
  }
}

/** A changing request with a session cookie came without the session's CSRF token. */
export class CsrfTokenMissing extends AkteiError {
  constructor() {
    super('SESSION.CSRF');
  }
}

/** No scan station with that id. */
export class ScanStationNotFound extends AkteiError {
  constructor() {
    super('SCAN-STATION.NOT_FOUND');
  }
}

/** No user with that id or name. */
export class UserNotFound extends AkteiError {
  constructor() {
    super('USER.NOT_FOUND');
  }
}

/** The user name is taken. */
export class UsernameTaken extends AkteiError {
  constructor(username: string) {
    super('USER.NAME_TAKEN', { username });
  }
}

/** No org unit with that id or name. */
export class OrgUnitNotFound extends AkteiError {
  constructor() {
    super('ORG-UNIT.NOT_FOUND');
  }
}
