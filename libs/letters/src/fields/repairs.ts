/** What OCR writes for a digit, or for the dot between two of them. */
const SLIPS: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  I: '1',
  l: '1',
  '|': '1',
  S: '5',
  B: '8',
  Z: '2',
  ',': '.',
};

/**
 * All texts that come about when one or more of the signs that OCR mistakes for digits are replaced,
 * without the text itself. None where more than `most` such signs stand in it: that is no number.
 */
export function repairsOf(text: string, most: number): string[] {
  const signs = [...text];
  const slips = signs.flatMap((sign, at) => (SLIPS[sign] === undefined ? [] : [at]));
  if (slips.length === 0 || slips.length > most) return [];
  const variants: string[] = [];
  for (let choice = 1; choice < 2 ** slips.length; choice += 1) {
    const repaired = [...signs];
    slips.forEach((at, bit) => {
      if ((choice >> bit) & 1) repaired[at] = SLIPS[signs[at] ?? ''] ?? '';
    });
    variants.push(repaired.join(''));
  }
  return variants;
}
