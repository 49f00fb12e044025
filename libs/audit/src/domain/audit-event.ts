import { canonicalJson, sha256Hex } from '#libs/kernel';

/** Version of the body; a reader in ten years must know which fields to expect. */
export const BODY_VERSION = 1;

/** What happened to which object, as a use case reports it. */
export interface AuditEntry {
  /** `noun.past-participle`, e.g. `akte.renamed`; German text for people lives in `exchange`. */
  readonly action: string;
  readonly object: { readonly type: string; readonly id: string };
  /** The Akte in whose history the event belongs, where there is one. */
  readonly akteId?: string | null;
  /** Details of the event: ids, codes, hashes and numbers; never a name or other personal data. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** Who did it and why; the same for all events of a unit of work. */
export interface AuditOrigin {
  readonly actorKind: string;
  readonly actorId: string;
  readonly reason: string;
  readonly requestId: string;
}

/** An event as it is stored: the body holds every other field, so that its hash covers them all. */
export interface SealedEvent {
  readonly id: string;
  readonly at: Date;
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
  const body = canonicalJson({
    v: BODY_VERSION,
    id: identity.id,
    at: identity.at.toISOString(),
    actor: { kind: origin.actorKind, id: origin.actorId },
    action: entry.action,
    object: entry.object,
    akteId: entry.akteId ?? null,
    reason: origin.reason,
    requestId: origin.requestId,
    details: entry.body,
  });
  return { ...identity, body, bodyHash: sha256Hex(body) };
}

/** The hash that stands for a list of ids in one event: order matters, length is bounded. */
export function hashOfIds(ids: readonly string[]): string {
  return sha256Hex(canonicalJson(ids));
}
