import { z } from 'zod';
import { flawOfText, plainSigns, type TextFlaw } from '#libs/kernel';

/** What is said of a text that cannot be kept. */
export const UNSTORABLE: Readonly<Record<TextFlaw, string>> = {
  'null-character': 'Enthält ein Zeichen, das nicht gespeichert werden kann (U+0000)',
  'half-character':
    'Enthält ein halbes Zeichen, das nicht gespeichert werden kann (einzeln aus U+D800 bis U+DFFF)',
};

/** A door of ours has refused such texts already; this is for texts that come by another way. */
function storable<T extends z.ZodString>(schema: T): T {
  return schema.superRefine((value, context) => {
    const flaw = flawOfText(value);
    if (flaw !== null) context.addIssue({ code: 'custom', message: UNSTORABLE[flaw] });
  });
}

/** Text from outside, exactly as sent, of at most that many UTF-16 units. */
export function text(max: number) {
  return storable(z.string().max(max));
}

/** UTF-16 units that become one in plain signs at most in what people write (a letter with three marks). */
const MOST_SIGNS = 4;

/** Text from outside that says something: in plain signs, trimmed and not empty; signs nobody sees say nothing. */
export function filledText(max: number) {
  // Composing many marks takes long: what is far too long is refused before.
  const bounded = z.string().max(MOST_SIGNS * max, { abort: true });
  return storable(bounded.overwrite(plainSigns).trim().min(1).max(max));
}
