/** A picture in grey, row by row: 0 is black, 255 is white. */
export interface GreyPicture {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

const histograms = new WeakMap<Uint8Array, Uint32Array>();

/** How many pixels have each of the 256 levels. Counted once: nobody paints over a picture. */
export function histogramOf(data: Uint8Array): Uint32Array {
  const known = histograms.get(data) ?? countLevels(data);
  histograms.set(data, known);
  return known;
}

function countLevels(data: Uint8Array): Uint32Array {
  const histogram = new Uint32Array(256);
  for (let at = 0; at < data.length; at += 1) {
    const level = data[at] ?? 0;
    histogram[level] = (histogram[level] ?? 0) + 1;
  }
  return histogram;
}

/** The level below or at which that share of the pixels lies. */
export function percentile(histogram: Uint32Array, share: number): number {
  let total = 0;
  for (const count of histogram) total += count;
  let seen = 0;
  for (let level = 0; level < 256; level += 1) {
    seen += histogram[level] ?? 0;
    if (seen >= total * share && seen > 0) return level;
  }
  return 255;
}
