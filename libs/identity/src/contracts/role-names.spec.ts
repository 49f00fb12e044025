import { describe, expect, it } from '@jest/globals';
import { ROLE_NAMES, roleNamed } from './role-names.js';
import { roleSchema } from './roles.js';

describe(roleNamed, () => {
  it('knows every role by both of its names', () => {
    for (const role of roleSchema.options) {
      expect([roleNamed(role), roleNamed(ROLE_NAMES[role])]).toEqual([role, role]);
    }
  });

  it('minds neither blanks nor capitals, and knows nothing else', () => {
    expect(roleNamed(' rechnungsprüfung ')).toBe('auditor');
    expect(roleNamed('constructor')).toBeNull();
    expect(roleNamed('')).toBeNull();
  });
});
