import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Tree, TreeItem, TreeItemContent } from 'react-aria-components/Tree';
import { ChevronRight, Files, FileText, Folder, Mail } from 'lucide-react';
import type { Akte, DokumentListItem, Vorgang } from '../../api/types.js';
import { formatDate } from '../../i18n/dates.js';
import { deAkte } from '../../i18n/de-akte.js';
import { deAkten } from '../../i18n/de-akten.js';
import { deDrop } from '../../i18n/de-drop.js';
import { Empty } from '../../ui/states.js';
import { DropBar } from './drop/drop-bar.js';
import { DropState } from './drop/drop-state.js';
import { useDrop } from './drop/use-drop.js';
import { FormerNames } from './former-names.js';
import { numbersOf } from './numbers.js';

/** Key of the group of those without a Vorgang; no id of the server looks like it. */
const LOOSE = 'ohne-vorgang';

interface DokumentRowProps {
  dokument: DokumentListItem;
  numbers: ReadonlyMap<string, string>;
}

function DokumentRow({ dokument, numbers }: DokumentRowProps) {
  const number = numbers.get(dokument.id);
  const letter = dokument.attachedTo && numbers.get(dokument.attachedTo);
  const Icon = dokument.kind === 'E-Mail' ? Mail : FileText;
  return (
    <TreeItem id={dokument.id} textValue={dokument.betreff} className="tree-row dokument">
      <TreeItemContent>
        <div className="tree-cell">
          <span className="tree-name">
            <span className="tree-number">{number}</span>
            <Icon aria-hidden="true" className="icon" />
            <span className="tree-betreff">
              {dokument.betreff}
              <FormerNames names={dokument.names} />
            </span>
          </span>
          <span className="tree-kind quiet">{dokument.kind}</span>
          <span className="tree-date quiet">
            {formatDate(dokument.dokumentDate ?? dokument.receivedAt)}
          </span>
          <span className="tree-pages number quiet">{dokument.pageCount}</span>
          <span className="tree-state quiet">{letter && deAkte.attachedTo(letter)}</span>
        </div>
      </TreeItemContent>
    </TreeItem>
  );
}

interface VorgangRowProps {
  vorgang: Vorgang;
  numbers: ReadonlyMap<string, string>;
}

function VorgangRow({ vorgang, numbers }: VorgangRowProps) {
  return (
    <TreeItem id={vorgang.id} textValue={vorgang.betreff} className="tree-row vorgang">
      <TreeItemContent>
        <div className="tree-cell">
          <span className="tree-name">
            <AriaButton slot="chevron" className="chevron" aria-label={deAkte.toggle}>
              <ChevronRight aria-hidden="true" className="icon" />
            </AriaButton>
            <span className="tree-number">{vorgang.number}</span>
            <Folder aria-hidden="true" className="icon accent" />
            <span className="tree-betreff">
              {vorgang.betreff}
              <FormerNames names={vorgang.names} />
            </span>
          </span>
          <span className="tree-kind" />
          <span className="tree-date quiet">{formatDate(vorgang.openedAt)}</span>
          <span className="tree-pages" />
          <span className="tree-state quiet">
            {vorgang.state === 'closed'
              ? deAkten.closed
              : deAkten.documents(vorgang.dokumente.length)}
          </span>
        </div>
      </TreeItemContent>
      {vorgang.dokumente.map((dokument) => (
        <DokumentRow key={dokument.id} dokument={dokument} numbers={numbers} />
      ))}
    </TreeItem>
  );
}

/** Documents that belong to no Vorgang, in a group of their own. */
function LooseRow({ akte, numbers }: { akte: Akte; numbers: ReadonlyMap<string, string> }) {
  const { dokumente } = akte;
  return (
    <TreeItem id={LOOSE} textValue={deAkte.loose} className="tree-row vorgang loose">
      <TreeItemContent>
        <div className="tree-cell">
          <span className="tree-name">
            <AriaButton slot="chevron" className="chevron" aria-label={deAkte.toggleLoose}>
              <ChevronRight aria-hidden="true" className="icon" />
            </AriaButton>
            <span className="tree-number" />
            <Files aria-hidden="true" className="icon" />
            <span className="tree-betreff">{deAkte.loose}</span>
          </span>
          <span className="tree-kind" />
          <span className="tree-date" />
          <span className="tree-pages" />
          <span className="tree-state quiet">{deAkten.documents(dokumente.length)}</span>
        </div>
      </TreeItemContent>
      {dokumente.map((dokument) => (
        <DokumentRow key={dokument.id} dokument={dokument} numbers={numbers} />
      ))}
    </TreeItem>
  );
}

function TreeColumns() {
  const { name, kind, date, pages, state } = deAkte.columns;
  return (
    <div className="tree-columns" aria-hidden="true">
      <span>{name}</span>
      <span>{kind}</span>
      <span>{date}</span>
      <span className="number">{pages}</span>
      <span>{state}</span>
    </div>
  );
}

interface AkteTreeProps {
  akte: Akte;
  selected: string | undefined;
  onOpen: (dokumentId: string) => void;
}

/** Vorgänge and Dokumente of an Akte; arrows move and fold, Enter opens a Dokument. */
export function AkteTree({ akte, selected, onOpen }: AkteTreeProps) {
  const groups = akte.vorgaenge.map((vorgang) => vorgang.id).concat(LOOSE);
  const [opened, setOpened] = useState(() => new Set<string | number>(groups));
  const isEmpty = akte.vorgaenge.length + akte.dokumente.length === 0;
  const dokumente = akte.vorgaenge.flatMap((vorgang) => vorgang.dokumente).concat(akte.dokumente);
  const numbers = numbersOf(akte);
  const { over, handlers } = useDrop(akte);
  const open = (key: string | number) => {
    if (dokumente.some((dokument) => dokument.id === key)) onOpen(String(key));
    else setOpened((before) => toggled(before, key));
  };
  return (
    <section
      className={`card akte-content ${over ? 'over' : ''}`}
      aria-labelledby="akte-inhalt"
      {...handlers}
    >
      <header className="card-head">
        <h2 id="akte-inhalt">{deAkte.content}</h2>
        <span className="quiet">{deAkte.counts(akte.vorgaenge.length, dokumente.length)}</span>
      </header>
      <DropBar akte={akte} />
      <DropState akteId={akte.id} />
      {isEmpty ? (
        <Empty title={deAkte.empty} hint={deAkte.emptyHint} />
      ) : (
        <>
          <TreeColumns />
          <Tree
            aria-label={deAkte.tree}
            className="akte-tree"
            selectionMode="single"
            selectionBehavior="replace"
            selectedKeys={selected ? [selected] : []}
            escapeKeyBehavior="none" // Esc goes back to the Akte, from the tree too
            expandedKeys={opened}
            onExpandedChange={(keys) => setOpened(new Set(keys))}
            onAction={open}
            onSelectionChange={(keys) => {
              const key = keys === 'all' ? undefined : [...keys][0];
              if (key !== undefined && key !== selected) open(key);
            }}
          >
            {akte.vorgaenge.map((vorgang) => (
              <VorgangRow key={vorgang.id} vorgang={vorgang} numbers={numbers} />
            ))}
            {akte.dokumente.length > 0 && <LooseRow akte={akte} numbers={numbers} />}
          </Tree>
        </>
      )}
      {over && (
        <p className="drop-over">
          {over.vorgang
            ? deDrop.overVorgang(over.vorgang.number, over.vorgang.betreff)
            : deDrop.overAkte}
        </p>
      )}
    </section>
  );
}

function toggled(keys: Set<string | number>, key: string | number): Set<string | number> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}
