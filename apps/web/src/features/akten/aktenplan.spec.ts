import { describe, expect, it } from '@jest/globals';
import { aktenplanTree, ancestors } from './aktenplan.js';

const unit = (id: string, number: string, parentId: string | null) => ({
  id,
  number,
  title: number,
  parentId,
  aussonderungsart: 'B' as const,
  retentionYears: null,
  legalSource: 'Frist nicht festgelegt',
});
const units = [unit('c', '32.13.02', 'b'), unit('b', '32.13', 'a'), unit('a', '32', null)];

describe('aktenplanTree', () => {
  it('nests units and sorts numbers by value', () => {
    const tree = aktenplanTree([...units, unit('d', '4', null)]);
    expect(tree.map((node) => node.unit.number)).toEqual(['4', '32']);
    expect(tree[1]?.children[0]?.children[0]?.unit.id).toBe('c');
  });

  it('keeps a unit whose parent is not in the list', () => {
    expect(aktenplanTree([unit('x', '9.1', 'gone')])).toHaveLength(1);
  });
});

describe('ancestors', () => {
  it('names the way up and ends on a loop', () => {
    expect(ancestors(units, 'c')).toEqual(['b', 'a']);
    expect(ancestors([unit('a', '1', 'b'), unit('b', '2', 'a')], 'a')).toEqual(['b', 'a']);
    expect(ancestors(units, undefined)).toEqual([]);
  });
});
