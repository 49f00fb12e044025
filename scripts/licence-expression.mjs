// Reads an SPDX licence expression (https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/).

/**
 * Whether somebody may be given a package under licences that are allowed. Of `OR` one is chosen, of
 * `AND` all bind, an exception (`WITH`) takes nothing away from the licence it belongs to.
 *
 * @param {string} expression e.g. `(MIT OR GPL-2.0-only) AND Zlib`
 * @param {ReadonlySet<string>} allowed identifiers of licences
 * @throws {Error} for what is no expression
 */
export function permits(expression, allowed) {
  const tokens = expression.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const either = () => {
    let fine = both();
    while (is('OR')) fine = both() || fine;
    return fine;
  };
  const both = () => {
    let fine = one();
    while (is('AND')) fine = one() && fine;
    return fine;
  };
  const one = () => {
    if (is('(')) {
      const fine = either();
      if (!is(')')) throw new Error(`no licence expression: ${expression}`);
      return fine;
    }
    const id = tokens[at++] ?? '';
    if (!/^[A-Za-z][\w.:+-]*$|^\d[\w.:+-]+$/.test(id) || /^(AND|OR|WITH)$/.test(id))
      throw new Error(`no licence expression: ${expression}`);
    if (is('WITH')) at += 1;
    return allowed.has(id);
  };
  const is = (word) => {
    if (tokens[at] !== word) return false;
    at += 1;
    return true;
  };
  const fine = either();
  if (at !== tokens.length) throw new Error(`no licence expression: ${expression}`);
  return fine;
}
