import { describe, expect, it } from '@jest/globals';
import {
  HOLDING,
  attachmentsState,
  holdsFiles,
  nameOfNameless,
  proposedBetreff,
} from './attachments.js';

describe(holdsFiles.name, () => {
  it('knows mails, PDFs and texts with files in them, and nothing else', () => {
    for (const code of HOLDING) {
      expect(holdsFiles([{ code: 'ORIGINAL.DUPLICATE' }, { code }])).toBe(true);
    }
    expect(holdsFiles([{ code: 'MAIL.SIGNED' }])).toBe(false);
  });
});

describe(attachmentsState.name, () => {
  const flags = [{ code: 'MAIL.ATTACHMENTS' }];
  const takenOutAt = new Date();

  it('says waiting only where there is something to wait for', () => {
    expect(attachmentsState({ flags, takenOutAt: null, failure: null })).toBe('waiting');
    expect(attachmentsState({ flags: [], takenOutAt: null, failure: null })).toBe('none');
  });

  it('tells what was taken out from what cannot be', () => {
    expect(attachmentsState({ flags, takenOutAt, failure: null })).toBe('known');
    expect(attachmentsState({ flags, takenOutAt, failure: 'PARSER.MEMORY' })).toBe('failed');
  });
});

describe(nameOfNameless.name, () => {
  it('counts, and says by the bytes what it is', () => {
    expect(nameOfNameless(2, 'application/pdf')).toBe('Anlage 2.pdf');
    expect(nameOfNameless(3, 'application/octet-stream')).toBe('Anlage 3');
  });
});

describe(proposedBetreff.name, () => {
  it('is the name of a file without its ending, with words parted', () => {
    const plan = { name: 'Lageplan_Breite_Straße_22.pdf', mime: 'application/pdf' };
    expect(proposedBetreff(plan, 'Betreff: etwas anderes')).toEqual({
      value: 'Lageplan Breite Straße 22',
      text: 'Lageplan_Breite_Straße_22.pdf',
      reason: 'Dateiname der Anlage',
    });
  });

  it('is the Betreff of a mail, and its file name where it has none', () => {
    const mail = { name: 'Weitergeleitet.eml', mime: 'message/rfc822' };
    expect(
      proposedBetreff(mail, 'Von: a@b.example\nBetreff: Antrag auf Stundung\n\nText'),
    ).toMatchObject({ value: 'Antrag auf Stundung', text: 'Antrag auf Stundung' });
    expect(proposedBetreff(mail, 'Von: a@b.example').value).toBe('Weitergeleitet');
  });

  it('is never empty, whatever the file is called', () => {
    expect(proposedBetreff({ name: '___.pdf', mime: 'application/pdf' }, '').value).toBe('___.pdf');
  });
});
