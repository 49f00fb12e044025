import { memo, useEffect, useMemo, useRef } from 'react';
import type { PageText } from '../api/types.js';
import { de } from '../i18n/de.js';
import { padBox, textRuns, type Box } from './geometry.js';

const SETTLING_FRAMES = 20;

interface TextLayerProps {
  page: PageText;
  marked: readonly number[];
  current: number | null;
  boxes: readonly Box[];
}

function inside(word: Box, box: Box): boolean {
  const x = word.x + word.w / 2;
  const y = word.y + word.h / 2;
  return x >= box.x && x <= box.x + box.w && y >= box.y && y <= box.y + box.h;
}

/** Words the server marked and words found here, each once. */
function marksOf({ page, marked, boxes }: TextLayerProps): { index: number; box: Box }[] {
  const indices = new Set(marked);
  page.words.forEach((word, index) => {
    if (boxes.some((box) => inside(word, box))) indices.add(index);
  });
  return [...indices].flatMap((index) => {
    const word = page.words[index];
    return word ? [{ index, box: padBox(word) }] : [];
  });
}

/**
 * Brings a mark to the middle of the view and looks again for some frames: pages above it that are
 * measured only now move it. Returns how to stop.
 */
function bringIntoView(mark: Element): () => void {
  let left = SETTLING_FRAMES;
  let frame = 0;
  const look = () => {
    const { top, bottom } = mark.getBoundingClientRect();
    const view = mark.closest('.pages')?.getBoundingClientRect();
    const isVisible = view !== undefined && top >= view.top && bottom <= view.bottom;
    if (!isVisible) mark.scrollIntoView({ block: 'center', inline: 'nearest' });
    left -= 1;
    if (left > 0) frame = requestAnimationFrame(look);
  };
  frame = requestAnimationFrame(look);
  return () => cancelAnimationFrame(frame);
}

function Mark({ box, isCurrent }: { box: Box; isCurrent: boolean }) {
  const rect = useRef<SVGRectElement>(null);
  useEffect(() => {
    return isCurrent && rect.current ? bringIntoView(rect.current) : undefined;
  }, [isCurrent]);
  return (
    <rect
      ref={rect}
      className={isCurrent ? 'mark current' : 'mark'}
      data-testid="fundstelle"
      x={box.x}
      y={box.y}
      width={box.w}
      height={box.h}
      rx={box.h / 8}
    />
  );
}

/**
 * Marks and invisible, selectable text over a page image. SVG text takes its width from the word
 * boxes (textLength), so it fits at every zoom without measuring fonts.
 */
export const TextLayer = memo(function TextLayer(props: TextLayerProps) {
  const { page, current } = props;
  const runs = useMemo(() => textRuns(page.words), [page]);
  const marks = marksOf(props);
  return (
    <svg
      className="text-layer"
      viewBox={`0 0 ${page.widthPx} ${page.heightPx}`}
      preserveAspectRatio="none"
      role="group"
      aria-label={de.viewer.textOf(page.pageNo)}
    >
      {marks.map(({ index, box }) => (
        <Mark key={index} box={box} isCurrent={index === current} />
      ))}
      {runs.map((run, index) => (
        <text
          key={index}
          x={run.x}
          y={run.y + run.h * 0.8}
          fontSize={run.h}
          textLength={run.w}
          lengthAdjust="spacingAndGlyphs"
        >
          {run.text}
        </text>
      ))}
    </svg>
  );
});
