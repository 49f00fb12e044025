/** Digits that engines take for one another. */
const ALIKE: Readonly<Record<string, string>> = {
  '0': '68',
  '1': '7',
  '2': '7',
  '3': '8',
  '4': '9',
  '5': '6',
  '6': '058',
  '7': '12',
  '8': '036',
  '9': '4',
};

/** What a number may be if one of its digits was misread: each digit once for each that looks like it. */
export function misreadOf(digits: string): string[] {
  return [...digits].flatMap((digit, at) =>
    [...(ALIKE[digit] ?? '')].map((other) => digits.slice(0, at) + other + digits.slice(at + 1)),
  );
}
