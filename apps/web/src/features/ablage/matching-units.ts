import type { Aktenplaneinheit } from '../../api/types.js';

/** Those of them whose number or title holds a text; first those whose number begins with it. */
export function matching(units: readonly Aktenplaneinheit[], text: string): Aktenplaneinheit[] {
  const wanted = text.trim().toLocaleLowerCase('de');
  const holds = ({ number, title }: Aktenplaneinheit) =>
    `${number} ${title}`.toLocaleLowerCase('de').includes(wanted);
  const begins = ({ number }: Aktenplaneinheit) => number.startsWith(wanted);
  return units.filter(holds).sort((one, other) => Number(begins(other)) - Number(begins(one)));
}
