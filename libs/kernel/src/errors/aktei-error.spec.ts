import { describe, expect, it } from '@jest/globals';
import { AkteiError, describeError } from './aktei-error.js';

describe(AkteiError.name, () => {
  const definition = {
    code: 'VORGANG.ALREADY_CLOSED',
    status: 409,
    title: 'Vorgang ist geschlossen',
    detail: 'Der Vorgang {number} ist schon geschlossen, {unknown}.',
  };
  class VorgangClosed extends AkteiError {}

  it('carries its definition, its data and the name of its class', () => {
    const error = new VorgangClosed(definition, { number: 3 });
    expect(error).toMatchObject({ code: 'VORGANG.ALREADY_CLOSED', data: { number: 3 } });
    expect(error.name).toBe('VorgangClosed');
  });

  it('is told in its German sentence with what is known', () => {
    const error = new VorgangClosed(definition, { number: 3 });
    expect(describeError(error)).toBe('Der Vorgang 3 ist schon geschlossen, {unknown}.');
  });
});
