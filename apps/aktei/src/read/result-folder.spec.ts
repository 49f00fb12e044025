import { describe, expect, it } from '@jest/globals';
import { safeName } from './result-folder.js';

describe(safeName.name, () => {
  it.each([
    ['Bescheid Müller.pdf', 'Bescheid Müller.pdf'],
    ['Mu\u0308ller.pdf', 'Müller.pdf'],
    ['..', '_'],
    ['.htaccess', 'htaccess'],
    ['rech\u202enung.pdf', 'rechnung.pdf'],
    ['a:b*c?.tif', 'a_b_c_.tif'],
    ['zeile\nzwei.tif ', 'zeilezwei.tif'],
    ['CON', '_CON'],
    ['nul.pdf', '_nul.pdf'],
    ['console.pdf', 'console.pdf'],
  ])('makes of %j the folder %j', (name, expected) => {
    expect(safeName(name)).toBe(expected);
  });

  it('cuts between signs, not in one', () => {
    const name = safeName('😀'.repeat(100));
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(150);
    expect(name).toMatch(/^(?:😀)+$/u);
  });
});
