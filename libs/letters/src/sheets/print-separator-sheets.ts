import type { SeparatorSheetOrder } from './separator-sheets.js';

/**
 * Separator sheets as a PDF to print; see `separatorSheets`.
 *
 * @throws Error when the value fits into no code
 */
export async function printSeparatorSheets(order: SeparatorSheetOrder): Promise<Uint8Array> {
  // Loaded with the first order: whoever only reads starts the faster.
  const { separatorSheets } = await import('./separator-sheets.js');
  return separatorSheets(order);
}
