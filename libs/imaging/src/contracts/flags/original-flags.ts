import { defineFlag } from '../define-flag.js';

/** Flags of an original of any format, and of pictures. */
export const originalFlags = [
  defineFlag('ORIGINAL.UNKNOWN_FORMAT', {
    textOfOriginal:
      'Das Format wird nicht gelesen. Die Datei ist unverändert gespeichert und kann abgelegt werden.',
  }),
  defineFlag('ORIGINAL.DAMAGED', {
    textOfOriginal: 'Die Datei ist beschädigt oder unvollständig. Sie ist unverändert gespeichert.',
    textOfPage: 'Die Seite ist beschädigt oder unvollständig.',
  }),
  defineFlag('ORIGINAL.NO_PAGES', {
    textOfOriginal:
      'Die Datei enthält keine Seite. Sie ist unverändert gespeichert und kann abgelegt werden.',
  }),
  defineFlag('ORIGINAL.NO_TEXT', {
    textOfOriginal: 'In der Datei wurde kein Text gefunden. Die Suche findet nur ihren Titel.',
    textOfPage: 'Auf der Seite wurde kein Text gefunden.',
  }),
  defineFlag('ORIGINAL.TOO_MANY_PAGES', {
    textOfOriginal:
      'Die Datei hat mehr Seiten, als gelesen werden dürfen. Keine wurde gelesen; die Datei ist ' +
      'vollständig gespeichert und kann abgelegt werden.',
  }),
  defineFlag('ORIGINAL.DISGUISED', {
    textOfOriginal: 'Der Inhalt passt nicht zur Endung des Dateinamens.',
  }),
  defineFlag('IMAGE.TOO_LARGE', {
    textOfOriginal: 'Ein Bild ist zu groß, um gelesen zu werden. Es ist unverändert gespeichert.',
    textOfPage: 'Das Bild der Seite ist zu groß, um gelesen zu werden.',
  }),
  defineFlag('IMAGE.NOT_SHOWN', {
    textOfOriginal:
      'Ein Bild lässt sich hier nicht darstellen. Die Datei ist unverändert gespeichert.',
    textOfPage: 'Das Bild der Seite lässt sich hier nicht darstellen; leer ist sie nicht.',
  }),
  defineFlag('IMAGE.PART_MISSING', {
    textOfOriginal: 'In der Datei ist ein Bild beschädigt. Ein Teil von ihm fehlt.',
    textOfPage: 'Ein Bild der Seite ist beschädigt: Ein Teil von ihm fehlt oder ist verfälscht.',
  }),
  defineFlag('IMAGE.NO_DECODER', {
    textOfOriginal:
      'Für dieses Bildformat ist hier kein Leseprogramm vorhanden. Die Datei ist unverändert ' +
      'gespeichert.',
    textOfPage: 'Für das Bild der Seite ist hier kein Leseprogramm vorhanden.',
  }),
] as const;
