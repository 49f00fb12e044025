import type {
  FiledReceipt,
  InboxCounts,
  PageText,
  Proposal,
  ReadField,
} from '../../../apps/web/src/api/types.js';

export { aLetter, anItem } from '../../../apps/web/src/api/testing/letters.js';

/** An inbox with nothing in it. */
export const noCounts: InboxCounts = {
  all: 0,
  mine: 0,
  group: 0,
  deadline: 0,
  unclear: 0,
  later: 0,
  aside: 0,
};

/** One page of a list, and whether more follow. */
export function aPage<T>(items: T[], nextCursor: string | null = null) {
  return { items, nextCursor };
}

/** Where a letter probably belongs; sure unless the test says otherwise. */
export function aProposal(akteId: string, change: Partial<Proposal> = {}): Proposal {
  return {
    akteId,
    aktenzeichen: `32.13-2026/${akteId}`,
    betreff: `Akte ${akteId}`,
    why: 'Aktenzeichen im Brief',
    sureness: 'sicher',
    ...change,
  };
}

/** A value that a rule has read in a letter. */
export function aRead(
  field: ReadField['field'],
  value: string,
  change: Partial<ReadField> = {},
): ReadField {
  const box = { x: 100, y: 200, w: 300, h: 40 };
  const place = { text: value, pageNo: 1, box };
  return { field, value, ...place, why: 'steht im Brief', sureness: 'sicher', ...change };
}

/** What the town answers to a filing; `undoUntil` is a moment. */
export function aFiling(aktenzeichen: string, undoUntil: string): FiledReceipt {
  return { dokumentId: 'd-1', akteId: 'a-1', aktenzeichen, undoUntil };
}

/** The text of a page, a word beside the other, one line below the other. */
export function aPageText(pageNo: number, ...lines: string[]): PageText {
  const words = lines.flatMap((line, l) =>
    line
      .split(' ')
      .map((t, index) => ({ t, x: 80 + index * 150, y: 100 + l * 60, w: 140, h: 40, c: 95, l })),
  );
  return {
    pageNo,
    widthPx: 1000,
    heightPx: 1400,
    source: 'ocr',
    text: lines.join('\n'),
    words,
    engine: 'tesseract',
    model: 'deu',
    engineVersion: '5',
    meanConfidence: 95,
    blank: lines.length === 0,
    previewSha256: null,
  };
}
