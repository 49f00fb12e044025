import { describe, expect, it } from '@jest/globals';
import { PDFDocument, PDFHexString } from 'pdf-lib';
import { PdfFile } from './pdf-file.js';
import { KeptNotes, notesOf } from './pdf-notes.js';

/** Lengths of what notes of these lengths say, as they are read of one page. */
async function lengths(...notes: readonly number[]): Promise<number[]> {
  const document = await PDFDocument.create();
  const page = document.addPage();
  for (const length of notes) {
    const Contents = PDFHexString.fromText('x'.repeat(length));
    const note = { Type: 'Annot', Subtype: 'Text', Rect: [10, 10, 30, 30], Contents };
    page.node.addAnnot(document.context.register(document.context.obj(note)));
  }
  const file = await PdfFile.openBytes(notes.join(), Buffer.from(await document.save()));
  return file.withPage(1, (opened) => opened.notesAt(1).map(({ text }) => text.length));
}

describe(notesOf.name, () => {
  it('cuts a long note, and loses none', async () => {
    expect(await lengths(30_000, 5)).toEqual([30_000, 5]);
    expect(await lengths(300_000)).toEqual([200_000]);
  });

  it('reads no more of all notes of a page than of a page', async () =>
    expect(await lengths(150_000, 150_000, 150_000)).toEqual([150_000, 50_000]));
});

describe(KeptNotes.name, () => {
  it('forgets the first pages where there are too many, and never the last', () => {
    const kept = new KeptNotes();
    const notes = [{ text: 'x'.repeat(200_000), rect: [0, 0, 1, 1] as const }];
    for (let pageNo = 1; pageNo <= 20; pageNo += 1) kept.keep(pageNo, notes);
    expect([kept.of(1), kept.of(20)?.length, kept.of(15)?.length]).toEqual([undefined, 1, 1]);
  });
});
