import { canonicalJson, hmacSha256Hex, sha256Hex } from '#libs/kernel';

/** Version of the body; a reader in ten years must know which fields to expect. */
export const BODY_VERSION = 2;

/** What happened to which object, checked against the definition of its action. */
export interface AuditEntry {
  /** `noun.past-participle`, e.g. `akte.renamed`. */
  readonly action: string;
  readonly object: { readonly type: string; readonly id: string };
  /** The Akte in whose history the event belongs, where there is one. */
  readonly akteId: string | null;
  /** Ids, codes, hashes and numbers; never a name or other personal data. */
  readonly details: Readonly<Record<string, unknown>>;
  readonly personal: readonly PersonalValue[];
}

/** A personal detail and the 32 random bytes without which its commitment says nothing. */
export interface PersonalValue {
  readonly field: string;
  readonly value: unknown;
  readonly salt: Buffer;
}

/** Who did it and why; the same for all events of a unit of work. */
export interface AuditOrigin {
  readonly actorKind: string;
  readonly actorId: string;
  readonly onBehalfOf: string | null;
  readonly reason: string;
  readonly requestId: string;
  readonly causedBy: string | null;
}

/** An event as it is stored: the body holds every field, so that its hash covers them all. */
export interface SealedEvent {
  readonly id: string;
  readonly body: string;
  /** SHA-256 of the UTF-8 body, 64 hex digits. */
  readonly bodyHash: string;
}

/** Puts an event into the one form that is hashed (RFC 8785). */
export function sealEvent(
  identity: { id: string; at: Date },
  origin: AuditOrigin,
  entry: AuditEntry,
): SealedEvent {
  const { actorKind: kind, actorId, onBehalfOf, reason, requestId, causedBy } = origin;
  const { action, object, akteId, details } = entry;
  const personal = Object.fromEntries(
    entry.personal.map((value) => [value.field, commitment(value)]),
  );
  const body = canonicalJson({
    v: BODY_VERSION,
    id: identity.id,
    at: identity.at.toISOString(),
    actor: { kind, id: actorId, onBehalfOf },
    action,
    object,
    akteId,
    reason,
    requestId,
    causedBy,
    details,
    personal,
  });
  return { id: identity.id, body, bodyHash: sha256Hex(body) };
}

/**
 * What an event holds of a personal detail: HMAC-SHA-256 (RFC 2104) under a salt of its own, hex. Once
 * salt and value are erased, nobody can find out by trying what the value was.
 */
export function commitment({ salt, value }: Pick<PersonalValue, 'salt' | 'value'>): string {
  return hmacSha256Hex(salt, canonicalJson(value));
}

/** The hash that stands for a list of ids in one event: order matters, length is bounded. */
export function hashOfIds(ids: readonly string[]): string {
  return sha256Hex(canonicalJson(ids));
}
