import { basename } from 'node:path';
import ts from 'typescript';
import { ErrorFlow } from './error-flow.js';
import { isCallable, walk, type Callable, type Names } from './syntax.js';

/** Errors that the platform adds to a route by its verb, its permission and its input. */
const ADDED = new Set([
  'CsrfTokenMissing',
  'ForeignOrigin',
  'InternalError',
  'OutcomeUnknown',
  'OwnPasswordNeeded',
  'PermissionDenied',
  'RequestInvalid',
  'ServiceBusy',
  'ServiceUnavailable',
  'SessionRequired',
  'TooManyAtOnce',
]);

/** A handler with what its `@Route` says of errors. */
interface RouteHandler {
  readonly name: string;
  readonly method: ts.MethodDeclaration;
  readonly declared: Names;
}

/**
 * Where what a route declares, what its use case promises and what can leave the code differ, each as
 * a sentence.
 */
export function routeErrorFaults(program: ts.Program): string[] {
  const checker = program.getTypeChecker();
  const flow = new ErrorFlow(program);
  const faults = handlersOf(program).flatMap((handler) => [
    ...faultsOfRoute(handler, flow),
    ...faultsOfDocs(handler.method, checker, flow),
  ]);
  return [...new Set(faults)].sort();
}

/** How many routes were looked at. */
export function countRoutes(program: ts.Program): number {
  return handlersOf(program).length;
}

function faultsOfRoute({ name, method, declared }: RouteHandler, flow: ErrorFlow): string[] {
  const thrown = [...flow.leaving(method)].filter((error) => !ADDED.has(error));
  return [
    ...thrown.filter((error) => !declared.has(error)).map((error) => `${name} hides ${error}`),
    ...[...declared]
      .filter((error) => !thrown.includes(error))
      .map((error) => `${name} declares ${error} for nothing`),
  ];
}

/** The docstrings of the use cases and queries that a handler calls. */
function faultsOfDocs(method: ts.MethodDeclaration, checker: ts.TypeChecker, flow: ErrorFlow) {
  return useCasesCalledIn(method, checker).flatMap((called) => {
    const promised = flow.promised(called);
    const thrown = flow.leaving(called);
    const name = nameOf(called);
    return [
      ...[...thrown]
        .filter((error) => !promised.has(error) && !ADDED.has(error))
        .map((error) => `@throws of ${name} hides ${error}`),
      ...[...promised]
        .filter((error) => !thrown.has(error))
        .map((error) => `@throws of ${name} names ${error} for nothing`),
    ];
  });
}

function useCasesCalledIn(method: ts.MethodDeclaration, checker: ts.TypeChecker): Callable[] {
  const found: Callable[] = [];
  walk(method, (node) => {
    if (!ts.isCallExpression(node)) return;
    const target = checker.getResolvedSignature(node)?.declaration;
    if (!target || !isCallable(target)) return;
    if (/\.(use-case|query)\.ts$/.test(target.getSourceFile().fileName)) found.push(target);
  });
  return found;
}

function nameOf(callable: Callable): string {
  const file = basename(callable.getSourceFile().fileName, '.ts');
  return `${file}#${callable.name?.getText() ?? ''}`;
}

function handlersOf(program: ts.Program): RouteHandler[] {
  const checker = program.getTypeChecker();
  return program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.endsWith('.controller.ts'))
    .flatMap(({ statements }) => statements.filter(ts.isClassDeclaration))
    .flatMap(({ members }) => members.filter(ts.isMethodDeclaration))
    .flatMap((method) => {
      const options = routeOptions(method);
      if (!options) return [];
      return [{ name: nameOf(method), method, declared: declaredIn(options, checker) }];
    });
}

function routeOptions(method: ts.MethodDeclaration): ts.ObjectLiteralExpression | undefined {
  return (ts.getDecorators(method) ?? [])
    .map(({ expression }) => expression)
    .filter(ts.isCallExpression)
    .filter(({ expression }) => expression.getText() === 'Route')
    .flatMap(({ arguments: given }) => [...given])
    .find(ts.isObjectLiteralExpression);
}

function declaredIn(options: ts.ObjectLiteralExpression, checker: ts.TypeChecker): Names {
  const errors = options.properties
    .filter(ts.isPropertyAssignment)
    .find(({ name }) => name.getText() === 'errors');
  return new Set(errors ? classesIn(errors.initializer, checker) : []);
}

/** The classes an array names, those of arrays that are spread into it included. */
function classesIn(expression: ts.Expression, checker: ts.TypeChecker): string[] {
  if (ts.isArrayLiteralExpression(expression)) {
    return expression.elements.flatMap((element) => classesIn(element, checker));
  }
  if (ts.isSpreadElement(expression)) return classesIn(expression.expression, checker);
  const symbol = checker.getSymbolAtLocation(expression);
  const [declaration] = (symbol && aliased(symbol, checker).declarations) ?? [];
  if (declaration && ts.isVariableDeclaration(declaration) && declaration.initializer) {
    return classesIn(withoutAs(declaration.initializer), checker);
  }
  return [expression.getText().replace(/^.*\./, '')];
}

function aliased(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** `[…] as const` is the array. */
function withoutAs(expression: ts.Expression): ts.Expression {
  return ts.isAsExpression(expression) || ts.isSatisfiesExpression(expression)
    ? withoutAs(expression.expression)
    : expression;
}
