import { z } from 'zod';

/** PostgreSQL's `text` holds every character but this one; without a check it would be a 500. */
const NUL = '\0';

const withoutNul = (value: string): boolean => !value.includes(NUL);

const message = 'Enthält ein Zeichen, das nicht gespeichert werden kann (U+0000)';

/** Text from outside, exactly as sent, of at most that many UTF-16 units. */
export function text(max: number) {
  return z.string().max(max).refine(withoutNul, { message });
}

/** Text from outside that says something: trimmed and not empty. */
export function filledText(max: number) {
  return z.string().trim().min(1).max(max).refine(withoutNul, { message });
}
