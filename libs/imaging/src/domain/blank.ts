/** Share of a page's edge that is not looked at: punch holes, shadows, scanner borders. */
const MARGIN = 0.04;

/** How much darker than the paper a pixel must be to count as ink, in grey levels. */
const INK_CONTRAST = 60;

/** Below this share of ink a page is blank; text pages of the corpus have 1.7 % and more (measured). */
const BLANK_SHARE = 0.0005;

/** True for a page without anything on it. Such a page is flagged, never dropped. */
export function isBlank(grey: Uint8Array, width: number, height: number): boolean {
  const threshold = medianOf(grey) - INK_CONTRAST;
  const left = Math.floor(width * MARGIN);
  const top = Math.floor(height * MARGIN);
  let ink = 0;
  for (let y = top; y < height - top; y += 1) {
    for (let x = left; x < width - left; x += 1) {
      if ((grey[y * width + x] ?? 255) < threshold) ink += 1;
    }
  }
  const looked = Math.max(1, (width - 2 * left) * (height - 2 * top));
  return ink / looked < BLANK_SHARE;
}

function medianOf(grey: Uint8Array): number {
  const histogram = new Uint32Array(256);
  for (const level of grey) histogram[level] = (histogram[level] ?? 0) + 1;
  let seen = 0;
  for (let level = 0; level < 256; level += 1) {
    seen += histogram[level] ?? 0;
    if (seen * 2 >= grey.length) return level;
  }
  return 255;
}
