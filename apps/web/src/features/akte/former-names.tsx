import type { Akte } from '../../api/types.js';
import { deAkte } from '../../i18n/de-akte.js';

/** The Betreffe a Vorgang or Dokument has had before, quietly beside the present one. */
export function FormerNames({ names }: { names: Akte['names'] }) {
  const former = names.filter((name) => name.validTo !== null).map(({ betreff }) => betreff);
  if (former.length === 0) return null;
  return <span className="quiet"> {deAkte.formerly(former)}</span>;
}
