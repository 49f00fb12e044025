/** Share of pages read in whole percent; 0 while the total is not known. */
export function percent(done: number, total: number | null): number {
  return total ? Math.min(100, Math.floor((done / total) * 100)) : 0;
}

const MARKS = [100, 75, 50, 25] as const;

/** What a live region says: the start, 25, 50, 75 % and the end, each once; otherwise nothing. */
export function milestone(before: number | null, now: number): 0 | 25 | 50 | 75 | 100 | null {
  if (before === null) return now >= 100 ? null : 0;
  return MARKS.find((mark) => before < mark && now >= mark) ?? null;
}
