import { describe, expect, it } from '@jest/globals';
import { fieldsState, unreadFields, type FieldsSituation } from './letter-fields.js';

const unread: FieldsSituation = { inputs: '1:1.1', awaited: false, verdict: null };

describe(fieldsState.name, () => {
  it('is what a worker has said of the readings that there are', () => {
    expect(fieldsState('ready', { ...unread, verdict: 'read' })).toBe('read');
    expect(fieldsState('ready', { ...unread, verdict: 'not-determined' })).toBe('not-determined');
    expect(fieldsState('ready', unread)).toBe('reading');
  });

  it('waits for a page, but not where none was read or the letter is filed', () => {
    const nothing = { ...unread, inputs: null };
    expect(fieldsState('reading', nothing)).toBe('reading');
    expect(fieldsState('attention', nothing)).toBe('read');
    expect(fieldsState('filed', unread)).toBe('read');
  });
});

describe(unreadFields.name, () => {
  it('names readings of which nobody has said anything', () => {
    expect(unreadFields('ready', unread)).toBe('1:1.1');
    expect(unreadFields('reading', unread)).toBe('1:1.1');
    expect(unreadFields('ready', { ...unread, verdict: 'read' })).toBeNull();
    expect(unreadFields('ready', { ...unread, verdict: 'not-determined' })).toBeNull();
  });

  it('leaves alone what is filed, and what waits for more pages', () => {
    expect(unreadFields('filed', unread)).toBeNull();
    expect(unreadFields('reading', { ...unread, awaited: true })).toBeNull();
    expect(unreadFields('attention', { ...unread, inputs: null })).toBeNull();
  });
});
