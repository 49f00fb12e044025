import { AkteiError } from '#libs/kernel';

/** There is no such Akte, or it is not for this actor; the two look the same. */
export class AkteNotFound extends AkteiError {
  constructor() {
    super('AKTE.NOT_FOUND');
  }
}

/** The Akte is closed (z. d. A.) and takes nothing more. */
export class AkteClosed extends AkteiError {
  constructor(aktenzeichen: string) {
    super('AKTE.CLOSED', { aktenzeichen });
  }
}

/** The Akte is closed already. */
export class AkteAlreadyClosed extends AkteiError {
  constructor(aktenzeichen: string) {
    super('AKTE.ALREADY_CLOSED', { aktenzeichen });
  }
}

/** Somebody else has changed the Betreff in the meantime; `current` is what stands there now. */
export class BetreffConflict extends AkteiError {
  constructor(current: string, version: number) {
    super('AKTE.VERSION_CONFLICT', { current, version });
  }
}

/** No such Vorgang, or not for this actor. */
export class VorgangNotFound extends AkteiError {
  constructor() {
    super('VORGANG.NOT_FOUND');
  }
}

/** The Vorgang is closed already. */
export class VorgangAlreadyClosed extends AkteiError {
  constructor(number: number) {
    super('VORGANG.ALREADY_CLOSED', { number });
  }
}

/** The Vorgang is closed (z. d. A.) and takes nothing more. */
export class VorgangClosed extends AkteiError {
  constructor(number: number) {
    super('VORGANG.CLOSED', { number });
  }
}

/** No such Dokument, or not for this actor. */
export class DokumentNotFound extends AkteiError {
  constructor() {
    super('DOKUMENT.NOT_FOUND');
  }
}

/** The Dokument has no page with that number, or no image of it. */
export class PageNotFound extends AkteiError {
  constructor() {
    super('DOKUMENT.PAGE_NOT_FOUND');
  }
}

/** There is no searchable PDF of this Dokument. */
export class NoRendition extends AkteiError {
  constructor() {
    super('DOKUMENT.NO_RENDITION');
  }
}

/** No such unit in the Aktenplan. */
export class AktenplaneinheitNotFound extends AkteiError {
  constructor() {
    super('AKTENPLAN.EINHEIT_NOT_FOUND');
  }
}

/** The actor belongs to no org unit that could be in charge, or not to the one that was named. */
export class NoOrgUnit extends AkteiError {
  constructor() {
    super('AKTE.NO_ORG_UNIT');
  }
}
