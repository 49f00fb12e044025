import { describe, expect, it } from '@jest/globals';
import { withPictureLines } from './picture-lines.js';

const word = (t: string, y: number, l: number) => ({ t, x: 0, y, w: 10, h: 10, c: 90, l });

describe(withPictureLines.name, () => {
  it('puts a letter that is a picture between its head and its foot', () => {
    const text = [
      word('Kopf', 10, 0),
      word('Ort', 30, 1),
      word('Fuß', 900, 2),
      word('Konto', 920, 3),
    ];
    const picture = [word('Sehr', 200, 0), word('geehrte', 200, 0), word('Gruß', 400, 1)];
    const merged = withPictureLines(text, picture);
    expect(merged.map(({ t, l }) => `${t} ${l}`)).toEqual([
      'Kopf 0',
      'Ort 1',
      'Sehr 2',
      'geehrte 2',
      'Gruß 3',
      'Fuß 4',
      'Konto 5',
    ]);
  });

  it('puts it behind a text that stands nowhere below', () => {
    const merged = withPictureLines([word('Vermerk', 500, 0)], [word('Brief', 900, 0)]);
    expect(merged.map(({ t, l }) => `${t} ${l}`)).toEqual(['Vermerk 0', 'Brief 1']);
    expect(withPictureLines([], [word('Brief', 0, 0)])).toMatchObject([{ t: 'Brief', l: 0 }]);
  });

  it('takes as many words as a picture has', () => {
    const picture = Array.from({ length: 200_000 }, (_, at) => word('x', at, at));
    expect(withPictureLines([word('Kopf', 0, 0)], picture)).toHaveLength(200_001);
  });
});
