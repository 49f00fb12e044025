import ts from 'typescript';
import { contains, isCallable, union, walk, type Callable, type Names } from './syntax.js';

const NONE: Names = new Set();

/** How deep a `catch` may hand its error on before the test for its class is no longer seen. */
const HANDLER_DEPTH = 2;

/**
 * Which errors can leave a function, found in its source and in everything it calls: what is made with
 * `new`, less what a `catch` on the way tests with `instanceof` or swallows. A function without a body,
 * as in a port, is taken at the word of its docstring.
 */
export class ErrorFlow {
  private readonly known = new Map<Callable, Names>();
  private readonly open = new Set<Callable>();

  private readonly checker: ts.TypeChecker;
  private readonly errors: Names;

  constructor(program: ts.Program) {
    this.checker = program.getTypeChecker();
    this.errors = this.errorsOf(program);
  }

  leaving(callable: Callable): Names {
    const known = this.known.get(callable);
    if (known) return known;
    if (!callable.body || this.open.has(callable)) return NONE;
    this.open.add(callable);
    const found = this.within(callable.body);
    this.open.delete(callable);
    if (this.open.size === 0) this.known.set(callable, found);
    return found;
  }

  /** The errors a docstring names after `@throws`. */
  promised(node: ts.Node): Names {
    const names = ts.getJSDocTags(node).flatMap((tag) => {
      if (tag.tagName.text !== 'throws') return [];
      const type = ts.isJSDocThrowsTag(tag) ? tag.typeExpression?.getText() : '';
      const text = `${type ?? ''} ${ts.getTextOfJSDocComment(tag.comment) ?? ''}`;
      return text.match(/\b(?:[A-Z][a-z]+){2,}\b/g) ?? [];
    });
    return new Set(names);
  }

  private within(node: ts.Node): Names {
    if (ts.isTryStatement(node)) return this.ofTry(node);
    if (ts.isCallExpression(node)) return this.caught(node) ?? this.ofCall(node);
    const made = ts.isNewExpression(node) ? this.errorMade(node) : NONE;
    return union(made, ...this.ofChildren(node));
  }

  private ofChildren(node: ts.Node): Names[] {
    const found: Names[] = [];
    ts.forEachChild(node, (child) => {
      if (!ts.isTypeNode(child)) found.push(this.within(child));
    });
    return found;
  }

  private ofTry({ tryBlock, catchClause, finallyBlock }: ts.TryStatement): Names {
    const tried = this.within(tryBlock);
    const left = catchClause ? this.without(tried, catchClause.block) : tried;
    const handled = catchClause ? this.within(catchClause.block) : NONE;
    return union(left, handled, finallyBlock ? this.within(finallyBlock) : NONE);
  }

  /** `promise.catch(handler)`: what the promise raises, less what the handler takes. */
  private caught({ expression, arguments: [handler] }: ts.CallExpression): Names | null {
    if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'catch') return null;
    const body = handler && this.functionsNamed(handler)[0]?.body;
    if (!body) return null;
    return union(this.without(this.within(expression.expression), body), this.within(body));
  }

  private ofCall(call: ts.CallExpression): Names {
    const handedOver = call.arguments
      .filter((argument) => ts.isIdentifier(argument) || ts.isPropertyAccessExpression(argument))
      .flatMap((argument) => this.functionsNamed(argument));
    const target = this.checker.getResolvedSignature(call)?.declaration;
    const called = target ? this.ofTarget(target) : NONE;
    return union(called, ...this.ofChildren(call), ...handedOver.map((each) => this.leaving(each)));
  }

  private ofTarget(target: ts.Node): Names {
    if (!isOwn(target)) return NONE;
    if (isCallable(target) && target.body) return this.leaving(target);
    return new Set([...this.promised(target)].filter((name) => this.errors.has(name)));
  }

  private without(tried: Names, handler: ts.Node): Names {
    const throwers = [handler, ...this.bodiesCalledIn(handler)];
    if (!throwers.some((body) => contains(body, ts.isThrowStatement))) return NONE;
    const taken = this.testedIn(handler, HANDLER_DEPTH);
    return new Set([...tried].filter((name) => !taken.has(name)));
  }

  /** Classes that a handler tests for, itself or in a function it calls. */
  private testedIn(handler: ts.Node, depth: number): Names {
    const own = new Set<string>();
    walk(handler, (node) => {
      if (!ts.isBinaryExpression(node)) return;
      if (node.operatorToken.kind !== ts.SyntaxKind.InstanceOfKeyword) return;
      own.add(node.right.getText().replace(/^.*\./, ''));
    });
    if (depth === 0) return own;
    return union(
      own,
      ...this.bodiesCalledIn(handler).map((body) => this.testedIn(body, depth - 1)),
    );
  }

  private bodiesCalledIn(node: ts.Node): ts.Node[] {
    const found: ts.Node[] = [];
    walk(node, (inner) => {
      if (!ts.isCallExpression(inner)) return;
      const target = this.checker.getResolvedSignature(inner)?.declaration;
      if (target && isOwn(target) && isCallable(target) && target.body) found.push(target.body);
    });
    return found;
  }

  /** The functions of the house that an expression is or names. */
  private functionsNamed(expression: ts.Expression): Callable[] {
    if (isCallable(expression)) return [expression];
    const symbol = this.checker.getSymbolAtLocation(expression);
    const declarations = symbol ? (this.original(symbol).declarations ?? []) : [];
    return declarations
      .map((each) => (ts.isVariableDeclaration(each) ? each.initializer : each))
      .filter((each) => each !== undefined)
      .filter(isCallable)
      .filter(isOwn);
  }

  private errorMade({ expression }: ts.NewExpression): Names {
    const symbol = this.checker.getSymbolAtLocation(expression);
    const name = symbol && this.original(symbol).name;
    return name !== undefined && this.errors.has(name) ? new Set([name]) : NONE;
  }

  private errorsOf(program: ts.Program): Names {
    const classes = program
      .getSourceFiles()
      .filter(isOwn)
      .flatMap(({ statements }) => statements.filter(ts.isClassDeclaration))
      .filter((each) => this.isError(this.checker.getTypeAtLocation(each)));
    return new Set(classes.flatMap(({ name }) => name?.text ?? []));
  }

  private isError(type: ts.Type): boolean {
    if (type.getSymbol()?.name === 'AkteiError') return true;
    const bases = type.isClassOrInterface() ? this.checker.getBaseTypes(type) : [];
    return bases.some((base) => this.isError(base));
  }

  private original(symbol: ts.Symbol): ts.Symbol {
    const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
    return isAlias ? this.checker.getAliasedSymbol(symbol) : symbol;
  }
}

/** What comes from a package raises nothing that people are told of. */
function isOwn(node: ts.Node): boolean {
  const { fileName, isDeclarationFile } = node.getSourceFile();
  return !isDeclarationFile && !fileName.includes('/node_modules/');
}
