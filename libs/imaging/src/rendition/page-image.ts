import type { RenditionImage } from '../decode/protocol.js';

/** Entries of the dictionary of a picture whose stream is taken as it is. */
export function imageEntries(image: RenditionImage): string {
  const { widthPx, heightPx, bits, components, inverted, coding } = image;
  const space = components === 1 ? '/DeviceGray' : '/DeviceRGB';
  const decode = inverted ? ` /Decode [${Array(components).fill('1 0').join(' ')}]` : '';
  return (
    `/Type /XObject /Subtype /Image /Width ${widthPx} /Height ${heightPx} ` +
    `/BitsPerComponent ${bits} /ColorSpace ${space}${decode} ` +
    `/Filter /${coding.filter}${decodeParms(image)}`
  );
}

/** How the filter has to decode (ISO 32000-2 §7.4.4.3 and §7.4.6). */
function decodeParms({ widthPx, heightPx, bits, components, coding }: RenditionImage): string {
  if (coding.filter === 'CCITTFaxDecode') {
    const size = `/Columns ${widthPx} /Rows ${heightPx}`;
    return ` /DecodeParms << /K ${coding.k} ${size} /BlackIs1 ${coding.blackIs1} >>`;
  }
  if (coding.filter === 'FlateDecode' && coding.pngPredictor) {
    const row = `/Columns ${widthPx} /Colors ${components} /BitsPerComponent ${bits}`;
    return ` /DecodeParms << /Predictor 15 ${row} >>`;
  }
  return '';
}
