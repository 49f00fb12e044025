import type { FieldConfidence } from './field-proposal.js';
import type { Flow } from './flow.js';
import type { Span } from './labels.js';

/** What the engine is less sure of than that is often another word. */
const BLURRED = 50;

/** Never `sure` of a text with a word that the engine has hardly read. */
export function asRead(
  flow: Flow,
  spans: readonly Span[],
  confidence: FieldConfidence,
): FieldConfidence {
  const isIn = (start: number, end: number): boolean =>
    spans.some((span) => span.start < end && start < span.end);
  const blurred = flow.words.some(({ start, end, c }) => c < BLURRED && isIn(start, end));
  return blurred ? 'likely' : confidence;
}
