import ts from 'typescript';
import type { Source } from './sources.js';

/** Schemas and what lies in them, as the migrations create it. */
export type Objects = ReadonlyMap<string, ReadonlySet<string>>;

/** The one schema that is published: functions that answer whether somebody may see a record. */
const PUBLISHED = 'access';

/** Made by a package and not by a migration; it belongs to `platform`. */
const queue = { schema: 'pgboss', tables: ['job', 'queue', 'schedule', 'subscription', 'version'] };

const creating =
  /\b(?:table|view|function|procedure|type|sequence)\s+(?:if\s+not\s+exists\s+)?"?(\w+)"?\."?(\w+)"?/gi;
const renaming = /\balter\s+table\s+"?(\w+)"?\."?\w+"?\s+rename\s+to\s+"?(\w+)"?/gi;
const statement =
  /\b(?:select\b[^]*\bfrom|insert\s+into|update\s+\S+\s+(?:as\s+)?(?:\w+\s+)?set|delete\s+from|merge\s+into|truncate|(?:create|alter|drop)\s+(?:or\s+replace\s+)?(?:unique\s+)?(?:table|index|view|function|trigger|schema|materialized)|grant|references|from|join|call)\s/i;

/** Every table, view, function, type and sequence that a migration creates or renames to. */
export function createdObjects(migrations: readonly Source[], schemas: readonly string[]): Objects {
  const objects = new Map([...schemas, PUBLISHED].map((name) => [name, new Set<string>()]));
  for (const { text } of migrations) {
    for (const [, schema = '', name = ''] of [
      ...text.matchAll(creating),
      ...text.matchAll(renaming),
    ]) {
      objects.get(schema.toLowerCase())?.add(name.toLowerCase());
    }
  }
  return objects.set(queue.schema, new Set(queue.tables));
}

/**
 * What a source of `module` (null: of an app) names of the schemas of others. Every string and
 * template counts, however it is put together: `schema.name` when that object exists there, or when
 * the text is SQL; also a schema given to an entity or to the search path.
 */
export function foreignObjects(module: string | null, source: Source, objects: Objects): string[] {
  const foreign = [...objects.keys()].filter(
    (schema) => schema !== PUBLISHED && ownerOf(schema) !== module,
  );
  return strings(source).flatMap(({ text, line, schemaOption }) => {
    const found = schemaOption
      ? foreign.filter((schema) => schema === text.toLowerCase())
      : [...named(text, foreign, objects), ...searched(text, foreign)];
    return found.map((name) => `${source.path}:${line} ${name}`);
  });
}

function ownerOf(schema: string): string {
  return schema === queue.schema ? 'platform' : schema;
}

function named(text: string, foreign: readonly string[], objects: Objects): string[] {
  const naming = new RegExp(
    `(?<![\\w.$/#@-])"?(${foreign.join('|')})"?\\s*\\.\\s*"?([\\w$]+)"?(?![\\w$-])`,
    'gi',
  );
  return [...text.matchAll(naming)]
    .map(([, schema = '', name = '']) => ({
      schema: schema.toLowerCase(),
      name: name.toLowerCase(),
    }))
    .filter(({ schema, name }) => objects.get(schema)?.has(name) === true || statement.test(text))
    .map(({ schema, name }) => `${schema}.${name}`);
}

function searched(text: string, foreign: readonly string[]): string[] {
  const paths = text.matchAll(/\bsearch_path\b['",\s]*(?:to|=)?([^;]*)/gi);
  return [...paths].flatMap(([, path = '']) =>
    foreign.filter((schema) => new RegExp(`\\b${schema}\\b`, 'i').test(path)),
  );
}

interface Text {
  readonly text: string;
  readonly line: number;
  /** The text stands as `schema: '…'` in an object. */
  readonly schemaOption: boolean;
}

function strings({ path, text }: Source): Text[] {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
  const found: Text[] = [];
  const visit = (node: ts.Node): void => {
    const written = spelled(node);
    if (written === null) return ts.forEachChild(node, visit);
    if (ts.isImportDeclaration(node.parent) || ts.isExportDeclaration(node.parent)) return;
    const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
    found.push({ text: written, line, schemaOption: isSchemaOption(node) });
    // What stands between the pieces of a template may hold texts of its own.
    if (!ts.isStringLiteralLike(node)) ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The text of a literal, a template or a sum of these, `$` for what is put in; null for the rest. */
function spelled(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map(({ literal }) => `$${literal.text}`).join('');
  }
  if (!ts.isBinaryExpression(node)) return null;
  if (node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return null;
  const [left, right] = [spelled(node.left), spelled(node.right)];
  return left === null && right === null ? null : (left ?? '$') + (right ?? '$');
}

function isSchemaOption({ parent }: ts.Node): boolean {
  return ts.isPropertyAssignment(parent) && parent.name.getText() === 'schema';
}
