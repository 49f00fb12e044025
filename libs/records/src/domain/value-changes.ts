import { dokumentFields, type DokumentField, type DokumentValues } from '../contracts/index.js';

/** A value of a Dokument that becomes another; null is none. */
export interface ValueChange {
  readonly field: DokumentField;
  readonly from: string | null;
  readonly to: string | null;
}

/** Values somebody wants; undefined leaves the present one. */
type Wanted = { readonly [F in DokumentField]?: DokumentValues[F] | undefined };

/** Which of the wanted values are others than the present ones, in the order of the fields. */
export function changesOf(present: DokumentValues, wanted: Wanted): ValueChange[] {
  return dokumentFields.flatMap((field) => {
    const [from, to] = [present[field], wanted[field]];
    return to === undefined || to === from ? [] : [{ field, from, to }];
  });
}
