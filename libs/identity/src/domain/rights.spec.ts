import { describe, expect, it } from '@jest/globals';
import { goTogether, without, withMore } from './rights.js';

describe(withMore.name, () => {
  it('adds what is new and keeps the rest, each once', () => {
    expect(withMore(['clerk'], ['auditor', 'clerk', 'auditor'])).toEqual(['clerk', 'auditor']);
  });
});

describe(without.name, () => {
  it('leaves what the others do not have, each once', () => {
    expect(without(['clerk', 'auditor', 'auditor'], ['clerk'])).toEqual(['auditor']);
  });
});

describe(goTogether.name, () => {
  it.each([[[]], [['operator']], [['operator', 'operator']], [['clerk', 'auditor']]])(
    'lets one account hold %j',
    (roles) => expect(goTogether(roles)).toBe(true),
  );

  it.each([[['operator', 'auditor']], [['scan_operator', 'operator']]])(
    'keeps an operator away from content: %j',
    (roles) => expect(goTogether(roles)).toBe(false),
  );
});
