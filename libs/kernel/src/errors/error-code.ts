/**
 * The `code` of an error from Node, PostgreSQL or an S3 server, or an empty string. Looks at the
 * shape and not at the class, which differs between realms.
 */
export function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
