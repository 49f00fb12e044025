/** How often two people race in a spec, each first in every other round. AKTEI_FULL=1 is the long run. */
export const ROUNDS_OF_A_RACE = process.env['AKTEI_FULL'] === '1' ? 20 : 4;
