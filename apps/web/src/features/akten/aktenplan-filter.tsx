import { useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Tree, TreeItem, TreeItemContent } from 'react-aria-components/Tree';
import { ChevronRight } from 'lucide-react';
import { aktenplanQuery } from '../../api/queries.js';
import type { Aktenplaneinheit } from '../../api/types.js';
import { deAkten } from '../../i18n/de-akten.js';
import { QueryState } from '../../shell/query-state.js';
import { Empty } from '../../ui/states.js';
import { aktenplanTree, ancestors, type AktenplanNode } from './aktenplan.js';

const ALL = 'alle';

function Unit({ node }: { node: AktenplanNode }) {
  const { unit, children } = node;
  return (
    <TreeItem id={unit.id} textValue={`${unit.number} ${unit.title}`} className="plan-row">
      <TreeItemContent>
        {({ hasChildItems, level }) => (
          <span className={`plan-cell level-${level}`}>
            {hasChildItems ? (
              <AriaButton slot="chevron" className="chevron">
                <ChevronRight aria-hidden="true" className="icon" />
              </AriaButton>
            ) : (
              <span className="chevron" />
            )}
            <span className="unit-number">{unit.number}</span>
            <span className="plan-title">{unit.title}</span>
          </span>
        )}
      </TreeItemContent>
      {children.map((child) => (
        <Unit key={child.unit.id} node={child} />
      ))}
    </TreeItem>
  );
}

interface PlanTreeProps {
  units: Aktenplaneinheit[];
  selected: string | undefined;
  onSelect: (id: string | undefined) => void;
}

function PlanTree({ units, selected, onSelect }: PlanTreeProps) {
  const [opened, setOpened] = useState(() => new Set<string | number>(ancestors(units, selected)));
  return (
    <Tree
      aria-label={deAkten.plan}
      className="plan-tree"
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[selected ?? ALL]}
      expandedKeys={opened}
      onExpandedChange={(keys) => setOpened(new Set(keys))}
      onSelectionChange={(keys) => {
        const key = keys === 'all' ? ALL : String([...keys][0] ?? ALL);
        onSelect(key === ALL ? undefined : key);
      }}
    >
      <TreeItem id={ALL} textValue={deAkten.planAll} className="plan-row">
        <TreeItemContent>
          <span className="plan-cell level-1">
            <span className="chevron" />
            <span className="plan-title">{deAkten.planAll}</span>
          </span>
        </TreeItemContent>
      </TreeItem>
      {aktenplanTree(units).map((node) => (
        <Unit key={node.unit.id} node={node} />
      ))}
    </Tree>
  );
}

/** The Aktenplan as a filter of the list of Akten. */
export function AktenplanFilter({ selected }: { selected: string | undefined }) {
  const query = useQuery(aktenplanQuery);
  const navigate = useNavigate();
  const select = (einheit: string | undefined) =>
    void navigate({ to: '/akten', search: (before) => ({ ...before, einheit }), replace: true });
  return (
    <>
      <QueryState query={query} lines={10} />
      {query.data?.length === 0 && <Empty title={deAkten.planEmpty} />}
      {query.data && query.data.length > 0 && (
        <PlanTree units={query.data} selected={selected} onSelect={select} />
      )}
    </>
  );
}
