import { COMMON_PASSWORDS, SEASON_AND_YEAR } from './common-passwords.js';

/** Characters of a password that somebody chooses (NIST SP 800-63B: eight and more, no rules of signs). */
const SHORTEST = 8;
const LONGEST = 200;

/**
 * What is wrong with a password that somebody wants to choose, as a German sentence, or null. It is
 * measured as it is kept: in Unicode form NFC, and one character is one whatever it takes to store.
 */
export function faultOfPassword(password: string, username: string): string | null {
  const normal = password.normalize('NFC');
  const length = [...normal].length;
  if (length < SHORTEST) return `Das Kennwort braucht mindestens ${SHORTEST} Zeichen`;
  if (length > LONGEST) return `Das Kennwort darf höchstens ${LONGEST} Zeichen haben`;
  const plain = normal.trim().toLowerCase();
  if (plain === username.toLowerCase()) return 'Das Kennwort darf nicht der Benutzername sein';
  const isCommon =
    COMMON_PASSWORDS.has(plain) || SEASON_AND_YEAR.test(plain) || new Set(plain).size <= 2;
  return isCommon ? 'Dieses Kennwort wird oft benutzt und als erstes geraten' : null;
}
