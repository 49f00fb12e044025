/**
 * Passwords of eight letters and more that everybody tries first, in small letters (from the lists that
 * the Hasso-Plattner-Institut and NCSC publish, and what a town hall suggests itself).
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set([
  ...['12345678', '123456789', '1234567890', '87654321', '11111111', '00000000', '12341234'],
  ...['123123123', '11223344', '1q2w3e4r', '1q2w3e4r5t', '1qaz2wsx', 'qwertzui', 'qwertzuiop'],
  ...['qwertyui', 'qwertyuiop', 'qwertz123', 'qwerty123', 'asdfghjk', 'asdfghjkl', 'yxcvbnm123'],
  ...['abcdefgh', 'abcd1234', 'abc12345', 'password', 'password1', 'password123', 'passw0rd'],
  ...['p@ssw0rd', 'passwort', 'passwort1', 'passwort123', 'passwort!', 'kennwort', 'kennwort1'],
  ...['kennwort123', 'geheim123', 'geheimnis', 'hallo123', 'hallo1234', 'hallowelt', 'willkommen'],
  ...['willkommen1', 'welcome1', 'welcome123', 'schatz123', 'iloveyou', 'ichliebedich'],
  ...['fussball', 'fussball1', 'sonnenschein', 'sunshine', 'princess', 'football', 'baseball'],
  ...['superman', 'trustno1', 'starwars', 'computer', 'internet', 'michael1', 'alexander'],
  ...['andreas1', 'stefanie', 'changeme', 'letmein1', 'test1234', 'testtest', 'admin123'],
  ...['admin1234', 'administrator', 'rathaus1', 'rathaus123', 'stadtverwaltung', 'verwaltung'],
  ...['verwaltung1', 'aktei123', 'e-akte123', 'eakte1234', 'start123', 'start1234', 'neustart'],
]);

/** A season and a year, whichever year it is: what people take who have to change it each quarter. */
export const SEASON_AND_YEAR = /^(fr(ü|ue)hling|sommer|herbst|winter)((19|20)?\d\d)?[!.?]?$/;
