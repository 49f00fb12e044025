import type { Anlage } from '../../../api/types.js';
import { de } from '../../../i18n/de.js';
import { deAnlagen } from '../../../i18n/de-anlagen.js';

/** What a file is, in a word, by what its bytes are. */
export function kindOf(mime: string): string {
  const { kinds } = deAnlagen;
  if (mime === 'application/pdf') return kinds.pdf;
  if (mime.startsWith('image/')) return kinds.picture;
  if (/^message\/|ms-outlook|ms-tnef|mbox/.test(mime)) return kinds.mail;
  if (/officedocument|opendocument|msword|ms-excel|ms-powerpoint|rtf/.test(mime))
    return kinds.office;
  if (mime.startsWith('text/') || mime === 'application/xml') return kinds.text;
  if (/zip|tar|gzip|7z|rar/.test(mime)) return kinds.archive;
  return kinds.other;
}

/** Bytes as people say them. */
export function sizeText(bytes: number): string {
  const units = ['Byte', 'kB', 'MB'];
  let [value, unit] = [bytes, 0];
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const shown = new Intl.NumberFormat('de-DE', { maximumFractionDigits: value < 10 ? 1 : 0 });
  return `${shown.format(value)} ${units[unit]}`;
}

/** What is said of a file beside its name. */
export function factsOf(anlage: Anlage, all: readonly Anlage[]): string {
  const { mime, size, state, pages, within } = anlage;
  const holder = all.find(({ place }) => place === within);
  return [
    kindOf(mime),
    size === null ? deAnlagen.tooLarge : size === 0 ? deAnlagen.empty : sizeText(size),
    pages.length > 0 && de.common.pages(pages.length),
    holder && deAnlagen.within(holder.name),
    state === 'waiting' && deAnlagen.reading,
    state === 'unread' && deAnlagen.unread,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Whether it can become a Dokument of its own now. */
export function canBeOwn({ state, sha256 }: Anlage): boolean {
  return state !== 'waiting' && sha256 !== null;
}
