import canonicalize from 'canonicalize';

/**
 * The one byte sequence a JSON value is hashed as (RFC 8785, JSON Canonicalization Scheme).
 *
 * @throws TypeError when the value has no JSON form (undefined, functions, symbols)
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('value has no canonical JSON form');
  return text;
}
