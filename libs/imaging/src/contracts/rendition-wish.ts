import type { OriginalKind } from './original-kind.js';

/** What decides whether a searchable PDF is made. */
export interface RenditionFacts {
  readonly kind: OriginalKind;
  /** True when the file has brought all of its text. */
  readonly ownText: boolean;
  /** Signed or certified. */
  readonly signed: boolean;
  readonly invoice: boolean;
  /** False for a part of an original that was cut. */
  readonly whole: boolean;
}

/** Whether a searchable PDF is to be made, or why none is. */
export type RenditionWish =
  'wanted' | 'no-readable-page' | 'no-pages' | 'own-text' | 'signed' | 'invoice';

/**
 * Whether a searchable PDF of an original or a part of it is to be made. A part always gets one: the
 * whole holds the letters of others. Of a whole one that is searchable already, also by a hidden layer
 * that was proven, a second file would say the same. Signed bytes and e-invoices get none, because it
 * would look like the document without being it.
 */
export function renditionWish(facts: RenditionFacts): RenditionWish {
  const { kind, ownText, signed, invoice, whole } = facts;
  if (kind === 'stored-only') return 'no-readable-page';
  if (!whole) return 'wanted';
  if (kind === 'unreadable') return 'no-readable-page';
  if (kind === 'text') return 'no-pages';
  if (ownText) return 'own-text';
  if (signed) return 'signed';
  return invoice ? 'invoice' : 'wanted';
}
