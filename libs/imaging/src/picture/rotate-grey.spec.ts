import { describe, expect, it } from '@jest/globals';
import type { GreyPicture } from './grey-picture.js';
import { rotateGrey, sizeTurned } from './rotate-grey.js';

const PAPER = 250;

/** A sheet with one black square of 9 pixels, its middle at the place. */
function sheet(x: number, y: number) {
  const [width, height] = [300, 400];
  const data = new Uint8Array(width * height).fill(PAPER);
  for (let dy = -4; dy <= 4; dy += 1)
    data.fill(0, (y + dy) * width + x - 4, (y + dy) * width + x + 5);
  return { data, width, height };
}

const same = Uint8Array.from({ length: 256 }, (_, level) => level);

function rotate(picture: GreyPicture, degrees: number, levels = same): GreyPicture {
  const { width, height } = sizeTurned(picture, degrees);
  const data = new Uint8Array(width * height);
  rotateGrey(picture, { degrees, paper: PAPER, levels }, data);
  return { data, width, height };
}

/** The centre of what is dark. */
function centre({ data, width }: { data: Uint8Array; width: number }) {
  let [weight, x, y] = [0, 0, 0];
  for (const [at, level] of data.entries()) {
    const ink = PAPER - level;
    weight += ink;
    x += ink * ((at % width) + 0.5);
    y += ink * (Math.floor(at / width) + 0.5);
  }
  return { x: x / weight, y: y / weight };
}

describe(rotateGrey.name, () => {
  it('leaves a picture as it is at no angle', () => {
    const { data, width, height } = rotate(sheet(50, 60), 0);
    expect([width, height]).toEqual([300, 400]);
    expect(centre({ data, width })).toEqual({ x: 50.5, y: 60.5 });
  });

  it.each([1.3, -1.3, 4.8])('turns by %d degrees clockwise about the middle', (degrees) => {
    const turned = rotate(sheet(250, 60), degrees);
    const angle = (degrees * Math.PI) / 180;
    const [dx, dy] = [250.5 - 150, 60.5 - 200];
    const found = centre(turned);
    expect(found.x).toBeCloseTo(turned.width / 2 + dx * Math.cos(angle) - dy * Math.sin(angle), 1);
    expect(found.y).toBeCloseTo(turned.height / 2 + dx * Math.sin(angle) + dy * Math.cos(angle), 1);
  });

  it('fills what the sheet did not cover with paper', () => {
    const turned = rotate(sheet(150, 200), 3);
    expect([turned.width, turned.height]).toEqual([321, 416]);
    expect(turned.data[0]).toBe(PAPER);
    expect(turned.data.at(-1)).toBe(PAPER);
  });

  it('changes the levels on the way', () => {
    const white = same.map((level) => (level >= PAPER ? 255 : level));
    const { data } = rotate(sheet(150, 200), 1, white);
    expect([data.includes(0), data.includes(255), data.includes(PAPER)]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
