import { originalFlags } from './original-flags.js';
import { parserFlags } from './parser-flags.js';
import { pdfFlags } from './pdf-flags.js';
import { textFlags } from './text-flags.js';

/** All flags that reading an original can raise. */
export const readingFlags = [...originalFlags, ...pdfFlags, ...textFlags, ...parserFlags] as const;

/** The code of one of {@link readingFlags}. */
export type FlagCode = (typeof readingFlags)[number]['code'];
