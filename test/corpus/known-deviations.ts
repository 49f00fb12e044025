/** Files for which the manifest expects something else, and why that is so. */
export const knownDeviations: ReadonlyMap<string, string> = new Map([
  [
    'bombs/pdfjs_bomb_giant.pdf',
    'The bomb is page content behind a filter for pictures: PDFium never unpacks it. Flagged as damaged; its text is read.',
  ],
  [
    'born-digital/pdfjs_ThuluthFeatures.pdf',
    'No usable unicode mapping: PDFium guesses 87 % of the signs, and wrongly. Read from its picture.',
  ],
  ['encrypted/pdfjs_pr6531_2.pdf', 'PDFium does not open it with the empty password.'],
  [
    'images/pillow_invalid_header_length.jp2',
    'A length in a box is wrong; OpenJPEG reads the picture all the same.',
  ],
  [
    'pdfa/pass/verapdf_A-1a_6-3-8-t01-pass-i.pdf',
    'Text only by /ActualText, which PDFium does not give. Read from its picture.',
  ],
  [
    'pdfa/pass/verapdf_A-2a_6-2-11-7-3-t01-pass-d.pdf',
    'Text without ink and no scan under it: nobody could see it on paper.',
  ],
  [
    'pdfa/pass/verapdf_A-2u_6-2-11-7-2-t01-pass-j.pdf',
    'Text only by /ActualText, which PDFium does not give. Read from its picture.',
  ],
  ['pdfa/pass/verapdf_TWG_A029-pdfa2-pass-c.pdf', 'The page is blank.'],
  ['scans/imagetiff_int16_zstd.tif', 'libvips is built without ZSTD; flagged IMAGE.NO_DECODER.'],
  ['scans/pdfjs_bug_jpx.pdf', 'PDFium aborts on this JPEG 2000 stream; it costs one child.'],
  [
    'scans/ocrmypdf_cmyk.pdf',
    'The text lies behind six pictures and its bytes are swapped: no reading of the page.',
  ],
  [
    'scans/ocrmypdf_graph_ocred.pdf',
    'The hidden layer reads less than half of the ink: dropped, read anew.',
  ],
]);
