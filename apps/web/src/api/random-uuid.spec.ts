import { describe, expect, it } from '@jest/globals';
import { randomUuid } from './random-uuid.js';

describe('randomUuid', () => {
  it('is a version 4 UUID', () => {
    expect(randomUuid()).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });
});
