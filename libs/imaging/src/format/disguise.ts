import type { OriginalFormat } from './probe-result.js';

/** What a file with that ending has in it; endings that mean many things promise nothing. */
const PROMISED: ReadonlyMap<string, readonly OriginalFormat[]> = new Map([
  ['pdf', ['pdf']],
  ['tif', ['tiff']],
  ['tiff', ['tiff']],
  ['jpg', ['jpeg']],
  ['jpeg', ['jpeg']],
  ['png', ['png']],
  ['webp', ['webp']],
  ['gif', ['gif']],
  ['bmp', ['bmp']],
  ['heic', ['heic']],
  ['avif', ['avif']],
  ['docx', ['office']],
  ['xlsx', ['office']],
  ['pptx', ['office']],
  ['odt', ['office']],
  ['ods', ['office']],
  ['odp', ['office']],
  ['eml', ['mail', 'text']],
  ['zip', ['archive', 'office']],
]);

/** Whether a name promises another content than the bytes have. The name never decides how they are read. */
export function isDisguised(filename: string, format: OriginalFormat): boolean {
  const ending = /\.([A-Za-z0-9]{1,8})$/.exec(filename)?.[1]?.toLowerCase() ?? '';
  return PROMISED.get(ending)?.includes(format) === false;
}
