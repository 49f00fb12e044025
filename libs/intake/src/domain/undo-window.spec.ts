import { describe, expect, it } from '@jest/globals';
import { mayUndo, undoUntil } from './undo-window.js';

describe('mayUndo', () => {
  it('ends ten seconds after filing', () => {
    const until = undoUntil(new Date('2026-11-25T10:00:00.000Z'));
    expect(mayUndo(until, new Date('2026-11-25T10:00:10.000Z'))).toBe(true);
    expect(mayUndo(until, new Date('2026-11-25T10:00:10.001Z'))).toBe(false);
  });
});
