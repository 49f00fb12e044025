import { AkteiError } from '#libs/kernel';

/** No such Stapel, or not for this actor. */
export class StapelNotFound extends AkteiError {
  constructor() {
    super('STAPEL.NOT_FOUND');
  }
}

/** The Stapel was closed and takes no more originals. */
export class StapelClosed extends AkteiError {
  constructor() {
    super('STAPEL.CLOSED');
  }
}

/** The sender used the same reference for other bytes. */
export class ClientRefReused extends AkteiError {
  constructor() {
    super('UPLOAD.CLIENT_REF_REUSED');
  }
}

/** The request has no original in it. */
export class UploadMissing extends AkteiError {
  constructor() {
    super('UPLOAD.MISSING');
  }
}

/** The request breaks off or cannot be read. */
export class UploadIncomplete extends AkteiError {
  constructor() {
    super('UPLOAD.INCOMPLETE');
  }
}

/** One receipt is for one original. */
export class OneOriginalOnly extends AkteiError {
  constructor() {
    super('UPLOAD.ONE_ORIGINAL_ONLY');
  }
}

/** No such upload, or somebody else's. */
export class UploadNotFound extends AkteiError {
  constructor() {
    super('UPLOAD.NOT_FOUND');
  }
}

/** No receipt under that reference: the server has not committed such an original. */
export class ReceiptNotFound extends AkteiError {
  constructor() {
    super('UPLOAD.NO_RECEIPT');
  }
}

/** No such letter, or not for this actor. */
export class PosteingangNotFound extends AkteiError {
  constructor() {
    super('POSTEINGANG.NOT_FOUND');
  }
}

/** The letter is still being read. */
export class PosteingangNotReady extends AkteiError {
  constructor() {
    super('POSTEINGANG.NOT_READY');
  }
}

/** Somebody was faster; the letter lies in that Akte. */
export class PosteingangAlreadyFiled extends AkteiError {
  constructor(aktenzeichen: string) {
    super('POSTEINGANG.ALREADY_FILED', { aktenzeichen });
  }
}

/** Somebody was faster, and the letter lies where this actor does not see it. */
export class PosteingangFiledElsewhere extends AkteiError {
  constructor() {
    super('POSTEINGANG.FILED_ELSEWHERE');
  }
}

/** There is no filing that could be undone, or no longer, or it was somebody else's. */
export class UndoNotPossible extends AkteiError {
  constructor() {
    super('POSTEINGANG.UNDO_NOT_POSSIBLE');
  }
}

/** There is no searchable PDF of this letter, or not yet. */
export class MailWithoutRendition extends AkteiError {
  constructor() {
    super('POSTEINGANG.NO_RENDITION');
  }
}

/** The letter has no such page, or it is not read yet. */
export class MailPageNotFound extends AkteiError {
  constructor() {
    super('POSTEINGANG.PAGE_NOT_FOUND');
  }
}
