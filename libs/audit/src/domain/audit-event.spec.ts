import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { sha256Hex } from '#libs/kernel';
import { commitment, hashOfIds, sealEvent } from './audit-event.js';

const identity = { id: '0190', at: new Date('2026-11-25T10:00:00Z') };
const origin = {
  actorKind: 'user',
  actorId: 'u1',
  onBehalfOf: 'u2',
  reason: 'akte.rename',
  requestId: 'r1',
  causedBy: 'r0',
};
const reason = { field: 'statedReason', value: 'Erledigt', salt: Buffer.alloc(32, 7) };
const entry = {
  action: 'akte.renamed',
  object: { type: 'akte', id: 'a1' },
  akteId: 'a1',
  details: { version: 2 },
  personal: [reason],
};

describe(sealEvent.name, () => {
  it('hashes a body that holds every field of the event, and of what is personal a commitment', () => {
    const sealed = sealEvent(identity, origin, entry);
    expect(sealed.bodyHash).toBe(sha256Hex(sealed.body));
    expect(sealed.body).not.toContain('Erledigt');
    expect(JSON.parse(sealed.body)).toEqual({
      v: 2,
      id: '0190',
      at: '2026-11-25T10:00:00.000Z',
      actor: { kind: 'user', id: 'u1', onBehalfOf: 'u2' },
      action: 'akte.renamed',
      object: { type: 'akte', id: 'a1' },
      akteId: 'a1',
      reason: 'akte.rename',
      requestId: 'r1',
      causedBy: 'r0',
      details: { version: 2 },
      personal: { statedReason: commitment(reason) },
    });
  });

  it('gives the same bytes for the same event whatever the order of its fields', () => {
    const { details, object, ...rest } = entry;
    const turned = { details, object: { id: object.id, type: object.type }, ...rest };
    expect(sealEvent(identity, origin, turned).body).toBe(sealEvent(identity, origin, entry).body);
  });
});

describe(`${sealEvent.name} for evidence`, () => {
  const hashOf = (own: object, from = origin) =>
    sealEvent(identity, from, { ...entry, ...own }).bodyHash;

  it.each([
    ['the action', { action: 'akte.closed' }],
    ['the object', { object: { type: 'akte', id: 'a2' } }],
    ['the Akte', { akteId: null }],
    ['a detail', { details: { version: 3 } }],
    ['what is personal', { personal: [{ ...reason, value: 'Verzogen' }] }],
    ['that something is personal', { personal: [] }],
  ])('has another hash when %s is another', (_, own) => {
    expect(hashOf(own)).not.toBe(hashOf({}));
  });

  it.each(['actorId', 'actorKind', 'onBehalfOf', 'reason', 'requestId', 'causedBy'])(
    'has another hash when its origin is another: %s',
    (field) => expect(hashOf({}, { ...origin, [field]: 'x' })).not.toBe(hashOf({})),
  );

  it('has another hash a millisecond later', () => {
    const later = { ...identity, at: new Date(identity.at.getTime() + 1) };
    expect(sealEvent(later, origin, entry).bodyHash).not.toBe(hashOf({}));
  });
});

describe(commitment.name, () => {
  it('can be recomputed by whoever has the salt and the value', () => {
    const again = createHmac('sha256', reason.salt).update('"Erledigt"').digest('hex');
    expect(commitment(reason)).toBe(again);
  });

  it('says nothing about the value without its salt', () => {
    const other = { ...reason, salt: Buffer.alloc(32, 8) };
    expect(commitment(other)).not.toBe(commitment(reason));
  });
});

describe(hashOfIds.name, () => {
  it('depends on the ids and on their order', () => {
    expect(hashOfIds(['a', 'b'])).not.toBe(hashOfIds(['b', 'a']));
    expect(hashOfIds([])).toHaveLength(64);
  });
});
