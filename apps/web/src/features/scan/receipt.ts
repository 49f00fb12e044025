import { hasShape, isNullOr, isText, isWhole } from '../../api/checks.js';
import type { Receipt } from '../../api/types.js';

const isReceipt = hasShape<Receipt>({
  stapelId: isText,
  originalId: isText,
  clientRef: isText,
  filename: isText,
  size: isWhole,
  sha256: isText,
  committedAt: isText,
  duplicateOf: isNullOr(isText),
});

/** Reads the `Upload-Receipt` header (base64url of JSON); null when there is none or it is broken. */
export function readReceipt(header: string | null | undefined): Receipt | null {
  if (!header) return null;
  try {
    const base64 = header.replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isReceipt(value) ? value : null;
  } catch (cause) {
    console.warn('unreadable Upload-Receipt', cause);
    return null;
  }
}

/** Size as people read it: `5 Byte`, `842 kB`, `3,4 MB`. */
export function formatSize(bytes: number): string {
  if (bytes < 1_000) return `${bytes} Byte`;
  const [unit, value] = bytes < 1_000_000 ? ['kB', bytes / 1_000] : ['MB', bytes / 1_000_000];
  const digits = unit === 'kB' ? 0 : 1;
  return `${new Intl.NumberFormat('de-DE', { maximumFractionDigits: digits }).format(value)} ${unit}`;
}
