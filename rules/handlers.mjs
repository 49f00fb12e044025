const verbs = /^(Get|Post|Put|Patch|Delete|Head|Options|All|Sse)$/;

/** What a handler may call beside its use case: it shapes the answer and does nothing else. */
const shaping =
  /^(blobResponse|fileResponse|sessionTokenOf|setSessionCookie|clearSessionCookie|deviceOf|setDeviceCookie)$/;
const plain = /^(ExpressionStatement|ReturnStatement|VariableDeclaration)$/;
const calling = /^(CallExpression|NewExpression|TaggedTemplateExpression)$/;

export const MORE_THAN_ONE_CALL =
  'A handler makes one call of a use case or query; what more there is to do belongs in there.';
export const NO_USE_CASE =
  'The one call of a handler goes to a use case or query, not to a helper beside it.';
export const MORE_THAN_PLAIN = 'A handler decides nothing: no branch, no loop, no try.';
export const MORE_THAN_ONE_ROUTE = 'A controller is one route.';

/** One handler, one call: beside it only the answer is shaped (a cookie, a status, bytes). */
export const oneCallPerHandler = {
  meta: { type: 'problem', schema: [] },
  create: (context) => ({
    MethodDefinition(method) {
      if (!isHandler(method)) return;
      const statements = method.value.body?.body ?? [];
      const odd = statements.find(({ type }) => !plain.test(type));
      if (odd) context.report({ node: odd, message: MORE_THAN_PLAIN });
      const calls = [...below(method.value.body, context.sourceCode)].filter(
        (node) => calling.test(node.type) && !isShaping(node),
      );
      if (calls.length > 1) context.report({ node: calls[1], message: MORE_THAN_ONE_CALL });
      const [helper] = calls.filter((call) => !isOfDependency(call));
      if (helper) context.report({ node: helper, message: NO_USE_CASE });
    },
  }),
};

/** One controller, one route. */
export const oneRoutePerController = {
  meta: { type: 'problem', schema: [] },
  create: (context) => ({
    ClassBody({ body }) {
      const [, second] = body.filter(isHandler);
      if (second) context.report({ node: second, message: MORE_THAN_ONE_ROUTE });
    },
  }),
};

function isHandler({ type, decorators = [] }) {
  const names = decorators.map(({ expression }) => expression.callee?.name ?? expression.name);
  return type === 'MethodDefinition' && names.some((name) => verbs.test(name));
}

/** `blobResponse(…)`, or something the reply itself is asked to do, link after link. */
function isShaping({ callee }) {
  if (callee?.type === 'Identifier') return shaping.test(callee.name);
  let link = callee;
  while (link?.type === 'MemberExpression' || link?.type === 'CallExpression') {
    link = link.object ?? link.callee;
  }
  return link?.type === 'Identifier' && link.name === 'reply';
}

/** `this.dependency.method(…)`; a method of the controller itself could do anything. */
function isOfDependency({ callee }) {
  let link = callee?.object;
  if (link?.type !== 'MemberExpression') return false;
  while (link.type === 'MemberExpression') link = link.object;
  return link.type === 'ThisExpression';
}

function* below(node, sourceCode) {
  if (!node) return;
  yield node;
  for (const key of sourceCode.visitorKeys[node.type] ?? []) {
    for (const child of [node[key]].flat()) yield* below(child, sourceCode);
  }
}
