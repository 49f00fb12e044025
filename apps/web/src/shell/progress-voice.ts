import { useEffect, useRef } from 'react';
import type { Stapel } from '../api/types.js';
import { deScan } from '../i18n/de-scan.js';
import { milestone, percent } from '../ui/progress.js';
import { announce } from './announcer.js';

function sentence(stapel: Stapel, mark: number): string {
  if (mark === 0) return deScan.begun(stapel.title);
  if (mark === 100) return deScan.finished(stapel.title, stapel.pagesTotal);
  return deScan.progress(stapel.title, stapel.pagesDone, stapel.pagesTotal);
}

/** Tells screen readers of a Stapel at the start, 25, 50, 75 % and the end. */
export function useProgressVoice(stapel: Stapel): void {
  const before = useRef<number | null>(null);
  const isKnown = stapel.pagesTotal > 0;
  const now = percent(stapel.pagesDone + stapel.pagesFailed, stapel.pagesTotal);
  useEffect(() => {
    if (!isKnown) return;
    const mark = milestone(before.current, now);
    before.current = now;
    if (mark !== null) announce(sentence(stapel, mark));
    // speaks on a change of the percentage only
  }, [isKnown, now]);
}
