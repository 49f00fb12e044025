import { describe, expect, it } from '@jest/globals';
import type { Session } from '../api/types.js';
import { allows, isAuditor, permissionFor } from './abilities.js';
import { areasOf, mayEnter } from './areas.js';

function having(permissions: string[], roles: Session['user']['roles'] = ['clerk']): Session {
  const user = { id: 'u', username: 'u', displayName: 'U', roles, permissions, orgUnits: [] };
  return { user, mustChangePassword: false, csrfToken: 't', expiresAt: '2026-11-29T18:00:00.000Z' };
}

const all = Object.values(permissionFor);
const paths = (session: Session | null) => areasOf(session).map(({ to }) => to);

/** Without these a control could be shown to whom the server refuses it, or hidden from who may. */
describe('what a person may do', () => {
  it('is what the session says and nothing without one', () => {
    expect(allows(having(['posteingang.file']), 'file')).toBe(true);
    expect(allows(having(['posteingang.read']), 'file')).toBe(false);
    expect(allows(null, 'search')).toBe(false);
  });

  it('does not follow from a role', () => {
    expect(allows(having([], ['registrar']), 'openAkte')).toBe(false);
    expect(isAuditor(having(all))).toBe(false);
    expect(isAuditor(having([], ['auditor']))).toBe(true);
  });
});

describe('the areas of a person', () => {
  it('begin with the one that is used most', () => {
    expect(paths(having(all))).toEqual(['/eingang', '/akten', '/suche', '/verwaltung']);
    expect(paths(having(['history.read', 'akte.read'], ['auditor']))).toEqual([
      '/pruefung',
      '/akten',
    ]);
  });

  it('hold the inbox for those who only scan', () => {
    expect(paths(having(['stapel.create'], ['scan_operator']))).toEqual(['/eingang']);
  });

  it('hold who got which role for those who decide on it', () => {
    expect(paths(having(['role-grant.read'], ['operator']))).toEqual(['/verwaltung']);
  });

  it('can be entered and no other', () => {
    expect(mayEnter(having(['akte.read']), '/akten')).toBe(true);
    expect(mayEnter(having(['akte.read']), '/eingang')).toBe(false);
    expect(mayEnter(null, '/akten')).toBe(false);
  });

  it('are none for who may nothing, and for nobody', () => {
    expect(paths(having([], ['operator']))).toEqual([]);
    expect(paths(null)).toEqual([]);
  });
});
