import { describe, expect, it } from '@jest/globals';
import { sniff } from './sniff.js';

describe(sniff.name, () => {
  it.each([
    ['II*\0rest', 'tiff'],
    ['MM\0*rest', 'tiff'],
    ['II+\0\x08\0\0\0', 'tiff'],
    ['\xff\xd8\xff\xe0', 'jpeg'],
    ['\x89PNG\r\n\x1a\n', 'png'],
    ['RIFF\0\0\0\0WEBP', 'webp'],
    ['GIF89a', 'gif'],
    ['\0\0\0\x0cjP  \r\n\x87\n', 'jp2'],
    ['\xff\x4f\xff\x51\0', 'jp2'],
    ['\0\0\0\x1cftypavif\0\0\0\0mif1miaf', 'avif'],
    ['\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'heic'],
    ['BM\0\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\0\0\0\0\0\0\0\0', 'bmp'],
    ['BMW Autohaus, Rechnung vom 3. Mai', 'unknown'],
    ['%PDF-1.7', 'pdf'],
    ['\xef\xbb\xbf junk %PDF-1.4', 'pdf'],
    ['%1.4\n1 0 obj \n<<\n/Type /Catalog', 'pdf'],
    ['PK\x03\x04', 'unknown'],
    ['', 'unknown'],
  ])('knows %j as %s', (head, format) => {
    expect(sniff(Buffer.from(head, 'latin1'))).toBe(format);
  });
});
