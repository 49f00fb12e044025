import type { FlagCode } from '../contracts/index.js';
import type { Probe } from './probe-result.js';

/** The flags of the first look, what is missing on pages, why others could not be read, and that there is no text where none was found on any page. */
export function flagsOf(
  probe: Pick<Probe, 'flags' | 'pageFlags'>,
  pages: readonly { readonly hasText: boolean; readonly error?: FlagCode | undefined }[],
): FlagCode[] {
  const empty = pages.length > 0 && pages.every(({ hasText }) => !hasText);
  return [
    ...new Set<FlagCode>([
      ...probe.flags,
      ...(probe.pageFlags ?? []).map(({ code }) => code),
      ...pages.flatMap(({ error }) => error ?? []),
      ...(empty ? (['ORIGINAL.NO_TEXT'] as const) : []),
    ]),
  ];
}
