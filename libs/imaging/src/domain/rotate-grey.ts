import type { GreyPicture } from './grey-picture.js';

/**
 * Turns a picture by any angle about its middle, on a sheet of that grey which holds all of it, with
 * bilinear interpolation. Half the time of libvips, which puts any picture through four channels.
 *
 * @param degrees clockwise
 */
export function rotateGrey(picture: GreyPicture, degrees: number, paper: number): GreyPicture {
  const { data, width, height } = picture;
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const across = Math.ceil(width * Math.abs(cos) + height * Math.abs(sin));
  const down = Math.ceil(height * Math.abs(cos) + width * Math.abs(sin));
  const turned = new Uint8Array(across * down).fill(paper);
  for (let row = 0, at = 0; row < down; row += 1) {
    const [dx, dy] = [0.5 - across / 2, row + 0.5 - down / 2];
    // Where the middle of the pixel comes from, walking along the row.
    let x = width / 2 + dx * cos + dy * sin - 0.5;
    let y = height / 2 - dx * sin + dy * cos - 0.5;
    for (const end = at + across; at < end; at += 1, x += cos, y -= sin) {
      if (x < 0 || y < 0 || x >= width - 1 || y >= height - 1) continue;
      const left = Math.trunc(x);
      const top = Math.trunc(y);
      const corner = top * width + left;
      const above = between(data[corner], data[corner + 1], x - left);
      const below = between(data[corner + width], data[corner + width + 1], x - left);
      turned[at] = between(above, below, y - top) + 0.5;
    }
  }
  return { data: turned, width: across, height: down };
}

function between(from = 0, to = 0, share = 0): number {
  return from + (to - from) * share;
}
