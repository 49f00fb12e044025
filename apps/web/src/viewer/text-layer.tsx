import { memo, useEffect, useMemo, useRef } from 'react';
import type { PageText } from '../api/types.js';
import { deViewer } from '../i18n/de-viewer.js';
import { padBox, setInto, textRuns, type Box, type PlacedWord, type TextRun } from './geometry.js';

const SETTLING_FRAMES = 20;

interface TextLayerProps {
  page: PageText;
  marked: readonly number[];
  current: number | null;
  boxes: readonly Box[];
  /** A place that is pointed at from outside, e.g. by a proposal. */
  pointedAt?: Box | undefined;
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

function PointedAt({ box }: { box: Box }) {
  const rect = useRef<SVGRectElement>(null);
  useEffect(() => (rect.current ? bringIntoView(rect.current) : undefined), [box.x, box.y]);
  const { x, y, w, h } = box;
  return <rect ref={rect} className="pointed" x={x} y={y} width={w} height={h} rx={h / 8} />;
}

function WordText({ word, next }: { word: PlacedWord; next: PlacedWord | undefined }) {
  const { fontSize, baseline } = setInto(word);
  const right = word.x + word.w;
  const gap = next ? next.x - right : 0;
  return (
    <>
      <tspan
        x={word.x}
        y={baseline}
        fontSize={fontSize}
        textLength={word.w}
        lengthAdjust="spacingAndGlyphs"
        data-word=""
      >
        {word.readAs !== undefined && <title>{deViewer.repaired(word.readAs)}</title>}
        {word.text}
      </tspan>
      {next && (
        <tspan
          x={right}
          fontSize={fontSize}
          textLength={Math.max(1, gap)}
          lengthAdjust="spacingAndGlyphs"
        >
          {' '}
        </tspan>
      )}
    </>
  );
}

/** One run of text, and a quiet line under words that a rule has repaired. */
function Run({ run }: { run: TextRun }) {
  const repaired = run.words.filter((word) => word.readAs !== undefined);
  return (
    <>
      {repaired.map(({ x, y, w, h }) => (
        <line key={x} className="repaired" x1={x} x2={x + w} y1={y + h} y2={y + h} />
      ))}
      <text>
        {run.words.map((word, index) => (
          <WordText key={index} word={word} next={run.words[index + 1]} />
        ))}
      </text>
    </>
  );
}

/**
 * Marks and invisible, selectable text over a page image. Each word takes place and width from its
 * own box (textLength), so selection and marks lie over the scanned words at every zoom without
 * measuring fonts.
 */
export const TextLayer = memo(function TextLayer(props: TextLayerProps) {
  const { page, current, pointedAt } = props;
  const runs = useMemo(() => textRuns(page.words), [page]);
  const marks = marksOf(props);
  return (
    <svg
      className="text-layer"
      viewBox={`0 0 ${page.widthPx} ${page.heightPx}`}
      preserveAspectRatio="none"
      role="group"
      aria-label={deViewer.textOf(page.pageNo)}
    >
      {marks.map(({ index, box }) => (
        <Mark key={index} box={box} isCurrent={index === current} />
      ))}
      {pointedAt && <PointedAt box={padBox(pointedAt)} />}
      {runs.map((run, index) => (
        <Run key={index} run={run} />
      ))}
    </svg>
  );
});
