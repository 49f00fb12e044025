import type { Akte } from '../../api/types.js';

/** The numbers under which the Dokumente of an Akte stand in its tree, by their ids. */
export function numbersOf({ vorgaenge, dokumente }: Pick<Akte, 'vorgaenge' | 'dokumente'>) {
  const numbers = new Map<string, string>();
  for (const vorgang of vorgaenge) {
    vorgang.dokumente.forEach(({ id }, index) => {
      numbers.set(id, `${vorgang.number}.${index + 1}`);
    });
  }
  dokumente.forEach(({ id }, index) => numbers.set(id, String(vorgaenge.length + index + 1)));
  return numbers;
}
