/** A moment as the signature of AWS writes it: `20261130T170000Z` (Signature Version 4, `x-amz-date`). */
export function amzDate(moment: Date): string {
  return moment.toISOString().replace(/[-:]|\.\d{3}/g, '');
}
