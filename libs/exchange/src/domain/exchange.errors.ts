import { AkteiError } from '#libs/kernel';

/** The history could not be set as PDF; the log is as it was. */
export class HistoryNotPrinted extends AkteiError {
  constructor() {
    super('HISTORY.NOT_PRINTED');
  }
}
