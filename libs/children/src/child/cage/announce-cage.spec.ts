import { describe, expect, it } from '@jest/globals';
import { announceCage } from './announce-cage.js';
import { claims, saysOf, type CageName } from './cages.js';
import { ChildNotStarted } from '../child-failure.js';

async function said(find: Parameters<typeof announceCage>[2]) {
  const checks = new Map<string, () => Promise<Record<string, unknown>>>();
  const lines: [string, object][] = [];
  await announceCage(
    { register: (name, check) => void checks.set(name, check) },
    { log: (line) => lines.push(['log', line]), warn: (line) => lines.push(['warn', line]) },
    find,
  );
  return { health: await checks.get('cage')?.(), lines };
}

const found = (cage: CageName) => async () => ({
  cage,
  denies: claims[cage],
  says: saysOf[cage],
});

describe(announceCage.name, () => {
  it('says in health which cage was found to hold and what it denies', async () => {
    const { health, lines } = await said(found('own-root'));
    expect(health).toEqual({
      cage: 'own-root',
      denies: claims['own-root'],
      says: saysOf['own-root'],
    });
    expect(lines.map(([level]) => level)).toEqual(['log']);
  });

  it.each(['no-network', 'permissions', 'limits'] as const)('warns of %s', async (cage) => {
    const { lines } = await said(found(cage));
    expect(lines).toEqual([['warn', expect.objectContaining({ cage, says: saysOf[cage] })]]);
  });

  it('claims nothing where nothing could be tried', async () => {
    const { health, lines } = await said(() => Promise.reject(new ChildNotStarted('EAGAIN')));
    expect(health).toEqual({ cage: 'unknown' });
    expect(lines).toEqual([['warn', expect.objectContaining({ cage: 'unknown' })]]);
  });
});
