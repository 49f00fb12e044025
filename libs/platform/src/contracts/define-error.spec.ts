import { describe, expect, it } from '@jest/globals';
import { defineError } from './define-error.js';

const text = { title: 'Titel', detail: 'Ein Satz.' };

describe(defineError.name, () => {
  it.each([429, 503, 507])('lets no %i leave that does not say when to come back', (status) => {
    const { definition } = defineError('NOUN.WRONG', { ...text, status });
    expect(definition.retryAfterSeconds).toBeGreaterThan(0);
  });

  it('keeps what a definition says itself, and promises nothing where a repeat is no help', () => {
    const own = defineError('NOUN.LATE', { ...text, status: 503, retryAfterSeconds: 17 });
    expect(own.definition.retryAfterSeconds).toBe(17);
    expect(defineError('NOUN.NO', { ...text, status: 409 }).definition).not.toHaveProperty(
      'retryAfterSeconds',
    );
  });
});
