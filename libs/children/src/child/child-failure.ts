/**
 * Why a child gave no answer, in words that know nothing of its work: whoever asked says what that
 * means for a page, a history or a message.
 */
export abstract class ChildFailure extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = new.target.name;
  }
}

/** It took longer than it may, by the clock or in time of the processor, and was killed. */
export class ChildTimedOut extends ChildFailure {
  constructor(readonly by: 'wall' | 'processor') {
    super(`too much ${by} time`);
  }
}

/** It held more memory than it may and was killed, or its answer would have been too large. */
export class ChildTooBig extends ChildFailure {
  constructor(
    readonly by: 'memory' | 'answer',
    readonly bytes: number,
  ) {
    super(`${by} of ${bytes} bytes`);
  }
}

/** It ended while it was at the request. */
export class ChildCrashed extends ChildFailure {
  /** @param ending exit code, signal, or the error of the channel to it */
  constructor(readonly ending: unknown) {
    super(`ended with ${String(ending)}`);
  }
}

/** Two of them, one after the other, ended before the request had reached them. */
export class ChildNotReached extends ChildFailure {
  constructor() {
    super('ended twice before it had begun');
  }
}

/** The system has no process or no memory to give (EAGAIN, ENOMEM, EMFILE): no request is to blame. */
export class ChildNotStarted extends ChildFailure {
  constructor(cause: unknown) {
    super(`no process: ${String(cause)}`, { cause });
  }
}

/** Its owner ended it meanwhile: no request is to blame for that either. */
export class ChildEnded extends ChildFailure {
  constructor() {
    super('ended by its owner');
  }
}

/** A file could not be handed to it or taken from it (ENOENT, EACCES, ENOSPC): no request is to blame. */
export class FileNotHanded extends ChildFailure {
  constructor(cause: unknown) {
    super(`cannot open: ${String(cause).replace(/^Error: /, '')}`, { cause });
  }
}
