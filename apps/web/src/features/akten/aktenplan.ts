import type { Aktenplaneinheit } from '../../api/types.js';

/** A unit of the Aktenplan with what stands below it. */
export interface AktenplanNode {
  unit: Aktenplaneinheit;
  children: AktenplanNode[];
}

const byNumber = (a: Aktenplaneinheit, b: Aktenplaneinheit) =>
  a.number.localeCompare(b.number, 'de', { numeric: true });

/** Builds the tree out of the flat list; a unit without its parent in the list stands on top. */
export function aktenplanTree(units: readonly Aktenplaneinheit[]): AktenplanNode[] {
  const nodes = new Map(units.map((unit) => [unit.id, { unit, children: [] as AktenplanNode[] }]));
  const roots: AktenplanNode[] = [];
  for (const unit of [...units].sort(byNumber)) {
    const node = nodes.get(unit.id);
    const parent = unit.parentId ? nodes.get(unit.parentId) : undefined;
    if (node) (parent?.children ?? roots).push(node);
  }
  return roots;
}

/** Ids of the units above one unit, nearest first; they are opened to show it. */
export function ancestors(units: readonly Aktenplaneinheit[], id: string | undefined): string[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const path: string[] = [];
  let parentId = id ? byId.get(id)?.parentId : null;
  while (parentId && !path.includes(parentId)) {
    path.push(parentId);
    parentId = byId.get(parentId)?.parentId;
  }
  return path;
}
