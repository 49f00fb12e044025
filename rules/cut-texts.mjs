/** Digits of the longest hash that is shown in part; what is cut at more is a text of somebody. */
const HASH_DIGITS = 32;

export const CUT_TEXT =
  'A text is cut by cutText of the kernel: a cut through a character leaves half of one, which no database keeps.';

/**
 * Finds texts that are cut at a length: a constant in capitals, or a number that is longer than any part of a hash.
 * Where types are known an array may be cut so; where a search has found the place, the text is cut between signs.
 */
export const cutTexts = {
  meta: { type: 'problem', schema: [] },
  create: (context) => ({
    'CallExpression[callee.property.name=/^(slice|substring|substr)$/]'(call) {
      const [start, end] = call.arguments;
      if (start?.value !== 0 || !end || !isLength(end)) return;
      if (isText(call.callee.object, context)) context.report({ node: call, message: CUT_TEXT });
    },
  }),
};

function isLength(node) {
  if (node.type === 'Literal') return node.value > HASH_DIGITS;
  return node.type === 'Identifier' && /^[A-Z][A-Z0-9_]*$/.test(node.name);
}

function isText(node, { sourceCode }) {
  const { program, esTreeNodeToTSNodeMap: nodes } = sourceCode.parserServices;
  if (!program) return true;
  const checker = program.getTypeChecker();
  const type = checker.getTypeAtLocation(nodes.get(node));
  return !checker.isArrayType(type) && !checker.isTupleType(type);
}
