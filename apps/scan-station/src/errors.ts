/** No answer, or one that says "not now": worth trying again. */
export class ServerUnreachable extends Error {
  constructor(cause?: unknown) {
    super('Der Server antwortet nicht.', { cause });
    this.name = 'ServerUnreachable';
  }
}

/** An answer that will not change by asking again; `code` as in the server's problem documents. */
export class ServerRefused extends Error {
  constructor(
    readonly code: string,
    detail: string,
  ) {
    super(detail);
    this.name = 'ServerRefused';
  }
}

/** The server acknowledged other bytes than those that lie here: the source must stay. */
export class ReceiptMismatch extends Error {
  constructor() {
    super('Die Quittung nennt eine andere Prüfsumme. Die Datei bleibt, wo sie ist.');
    this.name = 'ReceiptMismatch';
  }
}

/** Wrong words on the command line; exit code 2. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}
