import { defineSource } from '#libs/platform/contracts';

/** Akten by Betreff, since they were opened. */
export const akteSource = defineSource('akte');

/** Dokumente by Betreff within their Akte, since they were received; none that was withdrawn. */
export const dokumentSource = defineSource('dokument');
