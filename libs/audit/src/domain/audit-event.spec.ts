import { describe, expect, it } from '@jest/globals';
import { sha256Hex } from '#libs/kernel';
import { hashOfIds, sealEvent } from './audit-event.js';

const identity = { id: '0190', at: new Date('2026-11-25T10:00:00Z') };
const origin = { actorKind: 'user', actorId: 'u1', reason: 'akte.rename', requestId: 'r1' };
const entry = { action: 'akte.renamed', object: { type: 'akte', id: 'a1' }, body: { version: 2 } };

describe(sealEvent.name, () => {
  it('hashes a body that holds every field of the event', () => {
    const sealed = sealEvent(identity, origin, { ...entry, akteId: 'a1' });
    expect(sealed.bodyHash).toBe(sha256Hex(sealed.body));
    expect(JSON.parse(sealed.body)).toEqual({
      v: 1,
      id: '0190',
      at: '2026-11-25T10:00:00.000Z',
      actor: { kind: 'user', id: 'u1' },
      action: 'akte.renamed',
      object: { type: 'akte', id: 'a1' },
      akteId: 'a1',
      reason: 'akte.rename',
      requestId: 'r1',
      details: { version: 2 },
    });
  });

  it('gives the same bytes for the same event whatever the order of its fields', () => {
    const turned = { body: entry.body, object: { id: 'a1', type: 'akte' }, action: entry.action };
    expect(sealEvent(identity, origin, turned).body).toBe(sealEvent(identity, origin, entry).body);
  });
});

describe(hashOfIds.name, () => {
  it('depends on the ids and on their order', () => {
    expect(hashOfIds(['a', 'b'])).not.toBe(hashOfIds(['b', 'a']));
    expect(hashOfIds([])).toHaveLength(64);
  });
});
