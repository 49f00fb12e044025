/** What is known about a page before its text is loaded. */
export interface PageInfo {
  widthPx: number | null;
  heightPx: number | null;
  state: 'waiting' | 'done' | 'failed';
  blank: boolean;
  error: string | null;
}

/** Whether there is a picture to ask for: a page that was never read has none, nor has plain text. */
export function hasPicture(info: PageInfo | undefined): boolean {
  if (!info) return true;
  return info.widthPx === null ? info.state === 'done' : info.widthPx !== 0;
}
