import { createReadStream } from 'node:fs';

/** Characters that the two halves of a claim may lie apart, and a claim may be cut by a chunk. */
const REACH = 4096;

const PART = /pdfaid:part(?:\s*=\s*["']|\s*>\s*)([1-4])/;
const CONFORMANCE = /pdfaid:conformance(?:\s*=\s*["']|\s*>\s*)([A-Za-z])/;

/**
 * What a file says about itself in its XMP (ISO 19005-1 §6.7.11), such as `PDF/A-1b`, or null. The
 * metadata of an archival file are not encoded, so that nothing has to be parsed for the question.
 */
export async function pdfaClaim(path: string): Promise<string | null> {
  let text = '';
  for await (const chunk of createReadStream(path, 'latin1')) {
    text = text.slice(-2 * REACH) + String(chunk);
    const part = PART.exec(text);
    // With the part near the end, its other half may follow in the next chunk.
    if (part && part.index < text.length - REACH) return claimAt(text, part);
  }
  const part = PART.exec(text);
  return part && claimAt(text, part);
}

function claimAt(text: string, { index, 1: part = '' }: RegExpExecArray): string {
  const around = text.slice(Math.max(0, index - REACH), index + REACH);
  return `PDF/A-${part}${CONFORMANCE.exec(around)?.[1]?.toLowerCase() ?? ''}`;
}
