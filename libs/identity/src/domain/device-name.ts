import { cutText } from '#libs/kernel';

type Sign = readonly [RegExp, string];

/** The first that fits: browsers name each other, Edge says Chrome, and Chrome says Safari. */
const BROWSERS: readonly Sign[] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bVersion\/\S+ .*\bSafari\//, 'Safari'],
];

const MACHINES: readonly Sign[] = [
  [/\biPhone\b/, 'einem iPhone'],
  [/\biPad\b/, 'einem iPad'],
  [/\bAndroid\b/, 'einem Android-Gerät'],
  [/\bWindows\b/, 'einem Windows-Rechner'],
  [/\bCrOS\b/, 'einem Chromebook'],
  [/\bMacintosh\b/, 'einem Mac'],
  [/\bLinux\b/, 'einem Linux-Rechner'],
];

/** Characters that are looked at; the browsers of today send some 150. */
const LOOKED_AT = 400;

/**
 * What a session was begun on, in plain German and in fixed words alone: whatever a sender puts into the
 * header (RFC 9110, 10.1.5), nothing of it is kept or shown.
 */
export function deviceName(userAgent: string): string {
  const said = cutText(userAgent, LOOKED_AT);
  const [browser, machine] = [nameIn(said, BROWSERS), nameIn(said, MACHINES)];
  if (!browser && !machine) return 'Unbekanntes Gerät';
  return `${browser ?? 'Unbekannter Browser'} auf ${machine ?? 'einem unbekannten Gerät'}`;
}

function nameIn(said: string, signs: readonly Sign[]): string | undefined {
  return signs.find(([sign]) => sign.test(said))?.[1];
}
