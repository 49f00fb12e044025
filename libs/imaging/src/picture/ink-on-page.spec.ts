import { describe, expect, it } from '@jest/globals';
import type { GreyPicture } from './grey-picture.js';
import { inkOnPage } from './ink-on-page.js';

const WIDTH = 1240;
const HEIGHT = 1754;

/** A sheet of paper at 150 dpi. */
function sheet(paper = 242): GreyPicture {
  return { data: new Uint8Array(WIDTH * HEIGHT).fill(paper), width: WIDTH, height: HEIGHT };
}

function rectangle({ data }: GreyPicture, [x, y, w, h]: readonly number[], level: number): void {
  for (let row = y ?? 0; row < (y ?? 0) + (h ?? 0); row += 1)
    data.fill(level, row * WIDTH + (x ?? 0), row * WIDTH + (x ?? 0) + (w ?? 0));
}

/** A wavy stroke two pixels thick. */
function scribble(page: GreyPicture, level: number): void {
  for (let x = 300; x < 500; x += 1)
    rectangle(page, [x, 700 + Math.round(15 * Math.sin(x / 12)), 2, 2], level);
}

function disc(page: GreyPicture, [cx = 0, cy = 0, r = 0]: readonly number[]): void {
  for (let dy = -r; dy <= r; dy += 1) {
    const half = Math.round(Math.sqrt(r * r - dy * dy));
    rectangle(page, [cx - half, cy + dy, 2 * half + 1, 1], 40);
  }
}

describe(inkOnPage.name, () => {
  it('takes an empty sheet for blank, white or coloured', () => {
    expect(inkOnPage(sheet())).toBe('none');
    expect(inkOnPage(sheet(170))).toBe('none');
  });

  it.each<[string, (page: GreyPicture) => void]>([
    [
      'dust',
      (page) => {
        for (let n = 0; n < 200; n += 1)
          rectangle(page, [(n * 577) % 1200, (n * 911) % 1700, 1 + (n % 4), 1 + (n % 3)], 40);
      },
    ],
    ['a dark edge of the scanner', (page) => rectangle(page, [0, 0, 30, HEIGHT], 20)],
    ['punch holes', (page) => [520, 1234].forEach((y) => disc(page, [70, y, 17]))],
    ['a streak of the scanner', (page) => rectangle(page, [700, 0, 2, HEIGHT], 120)],
    ['a fold', (page) => rectangle(page, [0, 877, WIDTH, 4], 205)],
  ])('sees through %s', (_, draw) => {
    const page = sheet();
    draw(page);
    expect(inkOnPage(page)).toBe('none');
  });

  it('sees through a soft grey picture of the other side, however much of it there is', () => {
    const page = sheet();
    const wave = Int8Array.from({ length: HEIGHT }, (_, n) => 14 * Math.sin(n / 3));
    for (let at = 0; at < page.data.length; at += 1)
      page.data[at] = 214 + (wave[at % WIDTH] ?? 0) + (wave[Math.floor(at / WIDTH)] ?? 0);
    expect(inkOnPage(page)).toBe('none');
  });

  it.each<[string, (page: GreyPicture) => void]>([
    [
      'one short word',
      (page) => {
        for (let n = 0; n < 5; n += 1) rectangle(page, [150 + n * 16, 300, 3, 16], 40);
      },
    ],
    ['a signature', (page) => scribble(page, 50)],
    [
      'a note beside punch holes',
      (page) => {
        disc(page, [70, 520, 17]);
        scribble(page, 100);
      },
    ],
  ])('keeps %s', (_, draw) => {
    const page = sheet();
    draw(page);
    expect(inkOnPage(page)).toBe('clear');
  });

  it('keeps a note in pale pencil, and says that it is pale', () => {
    const page = sheet();
    scribble(page, 178);
    expect(inkOnPage(page)).toBe('faint');
  });

  it('keeps white writing on black', () => {
    const page = sheet(15);
    scribble(page, 230);
    expect(inkOnPage(page)).toBe('clear');
  });
});
