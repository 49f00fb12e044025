import type { AkteDto } from '#libs/records';
import type { HistoryEntry } from '../steps/history-entries.js';

/** What stands at the head of a printed history. */
export type HistoryTitle = Pick<
  AkteDto,
  'aktenzeichen' | 'betreff' | 'einheitNumber' | 'einheitTitle' | 'orgUnitName'
>;

/** An event as it is printed. */
export type PrintedEntry = Pick<HistoryEntry, 'at' | 'actorName' | 'bodyHash'> & {
  readonly what: string;
};

/**
 * One history to be printed. Its input is a file with a {@link PrintedEntry} as JSON in each line,
 * oldest first; its output is the PDF.
 */
export interface PrintTask {
  readonly akte: HistoryTitle;
  readonly printedAt: Date;
  /** IANA name of the zone whose clocks the times are shown by. */
  readonly zone: string;
}

/** What comes back once the PDF lies there. */
export type Printed = 'printed';
