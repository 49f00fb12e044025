import { v7, validate } from 'uuid';

/** A new UUIDv7 (RFC 9562 §5.7): time-ordered, so that indexes grow at their right edge. */
export function newId(): string {
  return v7();
}

/** True for any RFC 9562 UUID in its textual form. */
export function isUuid(text: string): boolean {
  return validate(text);
}
