import { describe, expect, it } from '@jest/globals';
import { mayUndo, undoUntil } from './undo-window.js';

const filedAt = new Date('2026-11-25T10:00:00.000Z');

describe(undoUntil.name, () => {
  it('is ten seconds after filing, as the key on the screen promises', () => {
    expect(undoUntil(filedAt).toISOString()).toBe('2026-11-25T10:00:10.000Z');
  });
});

describe(mayUndo.name, () => {
  it.each([
    ['10:00:00.000', true],
    ['10:00:09.999', true],
    ['10:00:10.000', true],
    ['10:00:10.001', false],
  ])('says at %s: %s', (time, can) => {
    expect(mayUndo(undoUntil(filedAt), new Date(`2026-11-25T${time}Z`))).toBe(can);
  });
});
