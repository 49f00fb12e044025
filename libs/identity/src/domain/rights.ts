/** All of both, each once, in the order in which they come. */
export function withMore<T>(held: readonly T[], more: readonly T[]): T[] {
  return [...new Set([...held, ...more])];
}

/** Those of `some` that are not among `others`, each once. */
export function without<T>(some: readonly T[], others: readonly T[]): T[] {
  return [...new Set(some)].filter((one) => !others.includes(one));
}

/** True when one account may hold these roles together: operators see no content, so they have no other. */
export function goTogether(roles: readonly string[]): boolean {
  return !roles.includes('operator') || new Set(roles).size === 1;
}
