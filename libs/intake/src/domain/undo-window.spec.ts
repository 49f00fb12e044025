import { describe, expect, it } from '@jest/globals';
import { undoUntil } from './undo-window.js';

const filedAt = new Date('2026-11-25T10:00:00.000Z');

describe(undoUntil.name, () => {
  it('is ten seconds after filing, as the key on the screen promises', () => {
    expect(undoUntil(filedAt).toISOString()).toBe('2026-11-25T10:00:10.000Z');
  });
});
