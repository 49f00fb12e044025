import type { FieldsRead } from '../child/field-reader.protocol.js';

/**
 * The same answer with nothing in it that PostgreSQL keeps in no text and no `jsonb`: half a surrogate pair
 * becomes U+FFFD, and NUL a space (PostgreSQL, 8.14 JSON Types).
 */
export function storable({ fields, clues }: FieldsRead): FieldsRead {
  return {
    fields: fields.map((proposal) => ({
      ...proposal,
      value: clean(proposal.value),
      text: clean(proposal.text),
      reason: clean(proposal.reason),
    })),
    clues: clues.map(({ kind, value }) => ({ kind, value: clean(value) })),
  };
}

function clean(text: string): string {
  return text.toWellFormed().replaceAll('\0', ' ');
}
