import { useEffect, useRef } from 'react';
import type { PageText } from '../api/types.js';
import { deViewer } from '../i18n/de-viewer.js';
import { matchWords, wordsOf } from './find.js';

interface PlainPageProps {
  page: PageText;
  terms: readonly string[];
  currentWord: number | null;
}

function Found({ text, isCurrent }: { text: string; isCurrent: boolean }) {
  const mark = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isCurrent) mark.current?.scrollIntoView({ block: 'center' });
  }, [isCurrent]);
  return (
    <mark ref={mark} className={isCurrent ? 'current' : undefined} data-testid="fundstelle">
      {text}
    </mark>
  );
}

/** The text of an original that has no pages of its own, such as a mail, as one sheet. */
export function PlainPage({ page, terms, currentWord }: PlainPageProps) {
  const found = new Set(matchWords(wordsOf(page), terms));
  let place = -1;
  return (
    <div className="plain-page" role="group" aria-label={deViewer.textOf(page.pageNo)}>
      {page.text.split(/(\s+)/).map((piece, index) => {
        if (piece.trim() === '') return piece;
        place += 1;
        if (!found.has(place)) return piece;
        return <Found key={index} text={piece} isCurrent={place === currentWord} />;
      })}
    </div>
  );
}
