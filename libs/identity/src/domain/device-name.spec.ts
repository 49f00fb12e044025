import { describe, expect, it } from '@jest/globals';
import { deviceName } from './device-name.js';

const KHTML = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64';

/** Without it a person could not tell the own desk from somebody else's. */
describe(deviceName.name, () => {
  it.each([
    [`${WINDOWS}; rv:142.0) Gecko/20100101 Firefox/142.0`, 'Firefox auf einem Windows-Rechner'],
    [`${WINDOWS}) ${KHTML} Chrome/140.0 Safari/537.36`, 'Chrome auf einem Windows-Rechner'],
    [`${WINDOWS}) ${KHTML} Chrome/140.0 Safari/537.36 Edg/140.0`, 'Edge auf einem Windows-Rechner'],
    [
      `${WINDOWS}) ${KHTML} Chrome/140.0 Safari/537.36 OPR/120.0`,
      'Opera auf einem Windows-Rechner',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15',
      'Safari auf einem Mac',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Mobile/15E148 Safari/604.1',
      'Safari auf einem iPhone',
    ],
    [
      `Mozilla/5.0 (Linux; Android 15; Pixel 9) ${KHTML} Chrome/140.0 Mobile Safari/537.36`,
      'Chrome auf einem Android-Gerät',
    ],
    [`Mozilla/5.0 (X11; CrOS x86_64 16181) ${KHTML} Chrome/140.0`, 'Chrome auf einem Chromebook'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Firefox/142.0', 'Firefox auf einem Linux-Rechner'],
    ['Firefox/142.0', 'Firefox auf einem unbekannten Gerät'],
    ['Etwas (Windows NT 10.0)', 'Unbekannter Browser auf einem Windows-Rechner'],
    ['', 'Unbekanntes Gerät'],
    ['curl/8.5.0', 'Unbekanntes Gerät'],
    ['<img src=x onerror=alert(1)>\n', 'Unbekanntes Gerät'],
  ])('says of %s: %s', (userAgent, name) => expect(deviceName(userAgent)).toBe(name));

  it('keeps nothing of what was sent but its own words', () => {
    const name = deviceName(`Meine Bank sagt: hier klicken Firefox/1 Windows ${'x'.repeat(9000)}`);
    expect(name).toBe('Firefox auf einem Windows-Rechner');
  });
});
