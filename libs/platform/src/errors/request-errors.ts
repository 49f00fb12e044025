import { AkteiError } from '#libs/kernel';

/** One faulty field of a request: its path and what is wrong with it, in German. */
export interface FieldFault {
  readonly path: string;
  readonly message: string;
}

/** The request does not fit its schema; nothing was done. */
export class RequestInvalid extends AkteiError {
  constructor(readonly faults: readonly FieldFault[]) {
    super('REQUEST.INVALID');
  }
}

/** Nobody is signed in, or the session has ended. */
export class SessionRequired extends AkteiError {
  constructor() {
    super('SESSION.REQUIRED');
  }
}

/** Somebody is signed in, but the role does not allow the route. */
export class PermissionDenied extends AkteiError {
  constructor() {
    super('PERMISSION.DENIED');
  }
}

/** The cursor of a keyset list was not made by us. */
export class InvalidCursor extends AkteiError {
  constructor() {
    super('REQUEST.INVALID_CURSOR');
  }
}
