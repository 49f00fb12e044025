import ts from 'typescript';

/** A set of class names. */
export type Names = ReadonlySet<string>;

/** Anything that can be called and may have a body. */
export type Callable = ts.FunctionLikeDeclaration;

export function isCallable(node: ts.Node): node is Callable {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isFunctionExpression(node) ||
    ts.isArrowFunction(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isConstructorDeclaration(node) ||
    ts.isAccessor(node)
  );
}

export function union(...sets: Names[]): Names {
  return new Set(sets.flatMap((set) => [...set]));
}

/** Looks at a node and everything in it. */
export function walk(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => {
    walk(child, look);
  });
}

export function contains(node: ts.Node, wanted: (node: ts.Node) => boolean): boolean {
  let found = false;
  walk(node, (inner) => {
    found ||= wanted(inner);
  });
  return found;
}
