import { describe, expect, it } from '@jest/globals';
import type { FieldProposal } from '#libs/letters';
import { readValues, valuesRead } from './read-values.js';

const field = (name: FieldProposal['field'], value: string): FieldProposal => ({
  field: name,
  value,
  text: `gedruckt: ${value}`,
  pageNo: 2,
  box: { x: 1, y: 2, w: 3, h: 4 },
  reason: 'Steht neben „Datum“',
  confidence: 'sure',
});

describe(readValues.name, () => {
  it('is a value that equals what was read, with its place and how sure it was', () => {
    expect(
      readValues({ dokumentDate: '2026-11-05' }, [field('letter-date', '2026-11-05')]),
    ).toEqual({
      dokumentDate: {
        text: 'gedruckt: 2026-11-05',
        pageNo: 2,
        box: { x: 1, y: 2, w: 3, h: 4 },
        reason: 'Steht neben „Datum“',
        sureness: 'sure',
      },
    });
  });

  it('holds for every value of a letter', () => {
    const fields = [
      field('betreff', 'Antrag'),
      field('kind', 'Rechnung'),
      field('letter-date', '2026-11-05'),
      field('sender', 'Amt A'),
      field('addressee', 'Amt B'),
      field('foreign-reference', '4-711'),
      field('deadline', '2026-12-01'),
    ];
    const values = {
      betreff: 'Antrag',
      kind: 'Rechnung',
      dokumentDate: '2026-11-05',
      sender: 'Amt A',
      addressee: 'Amt B',
      foreignReference: '4-711',
      deadline: '2026-12-01',
    };
    expect(Object.keys(readValues(values, fields)).sort()).toEqual(Object.keys(values).sort());
  });

  it('is not one that a person has corrected, nor one that stands in the letter as something else', () => {
    expect(readValues({ sender: 'Amt B' }, [field('sender', 'Amt A')])).toEqual({});
    expect(readValues({ sender: 'Amt A' }, [field('addressee', 'Amt A')])).toEqual({});
    expect(readValues({ deadline: '2026-11-05' }, [field('letter-date', '2026-11-05')])).toEqual(
      {},
    );
  });

  it('is not what nobody has taken', () => {
    expect(readValues({ sender: null }, [field('sender', 'Amt A')])).toEqual({});
  });

  it('minds neither blanks nor the way an umlaut is made up', () => {
    const read = readValues({ sender: ' Amt für  Grün' }, [field('sender', 'Amt fu\u0308r Grün')]);
    expect(Object.keys(read)).toEqual(['sender']);
  });

  it('takes whichever of several equals it', () => {
    const fields = [field('deadline', '2026-12-01'), field('deadline', '2026-12-24')];
    expect(readValues({ deadline: '2026-12-24' }, fields).deadline?.text).toBe(
      'gedruckt: 2026-12-24',
    );
  });
});

describe(valuesRead.name, () => {
  it('takes of each value what was read most surely', () => {
    const likely = { ...field('sender', 'Amt C'), confidence: 'likely' as const };
    const fields = [likely, field('sender', 'Amt A'), field('sender', 'Amt B')];
    expect(valuesRead([...fields, field('betreff', ' Antrag ')])).toEqual({
      sender: 'Amt A',
      betreff: 'Antrag',
    });
  });

  it('leaves out what nobody could type: durations, days that are none, texts that are too long', () => {
    const fields = [
      field('deadline', 'P1M'),
      field('letter-date', '2026-02-30'),
      field('betreff', 'x'.repeat(501)),
      field('kind', ' '),
      field('iban', 'DE02120300000000202051'),
    ];
    expect(valuesRead(fields)).toEqual({});
    expect(valuesRead([...fields, field('deadline', '2026-12-01')])).toEqual({
      deadline: '2026-12-01',
    });
  });
});
