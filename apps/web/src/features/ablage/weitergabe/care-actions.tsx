import { lazy } from 'react';
import { Clock, UserPlus } from 'lucide-react';
import { assignPosteingang, deferPosteingang, setPosteingangAside } from '../../../api/actions.js';
import type { PosteingangItem } from '../../../api/types.js';
import { deWeitergabe } from '../../../i18n/de-weitergabe.js';
import { Kbd } from '../../../keys/kbd.js';
import { useHotkeys } from '../../../keys/use-hotkeys.js';
import { useOpen } from '../../../shell/drafts.js';
import { TypeAhead, usePreloaded } from '../../../shell/typed-ahead.js';
import { Button } from '../../../ui/button.js';
import { EnvelopeActions } from '../umschlag/envelope-actions.js';
import { useCare } from './use-care.js';

const loadAssign = () => import('./assign-dialog.js');
const loadDefer = () => import('./defer-dialog.js');
const loadAside = () => import('./aside-dialog.js');
const LOADS = [loadAssign, loadDefer, loadAside];
const AssignDialog = lazy(() => loadAssign().then((m) => ({ default: m.AssignDialog })));
const DeferDialog = lazy(() => loadDefer().then((m) => ({ default: m.DeferDialog })));
const AsideDialog = lazy(() => loadAside().then((m) => ({ default: m.AsideDialog })));

/** The dialogs by which somebody arranges something about a letter, and their keys. */
export function useCareDialogs(item: PosteingangItem) {
  const assign = useOpen(`zuweisen:${item.id}`);
  const defer = useOpen(`zurückstellen:${item.id}`);
  const aside = useOpen(`beiseite:${item.id}`);
  const { group } = deWeitergabe;
  usePreloaded(LOADS);
  useHotkeys([
    { keys: 'z', label: deWeitergabe.assign, group, run: assign.open },
    { keys: 's', label: deWeitergabe.defer, group, run: defer.open },
    { keys: 'l', label: deWeitergabe.aside, group, run: aside.open },
  ]);
  return { assign, defer, aside, isOpen: assign.isOpen || defer.isOpen || aside.isOpen };
}

interface CareProps {
  item: PosteingangItem;
  dialogs: ReturnType<typeof useCareDialogs>;
  onGone: (id: string) => void;
}

/** The dialogs that are open. */
function CareDialogs({ item, dialogs: { assign, defer, aside }, onGone }: CareProps) {
  const { arranged } = useCare(item, onGone);
  const { id, careVersion: version } = item;
  return (
    <>
      {assign.isOpen && (
        <TypeAhead title={deWeitergabe.assignTitle} onClose={assign.close}>
          {(typed) => (
            <AssignDialog
              purpose={id}
              hasOwner={item.owner !== null}
              typed={typed}
              onClose={assign.close}
              onTake={async (to, said) => {
                await assignPosteingang(id, { version, ...to });
                arranged(said);
              }}
            />
          )}
        </TypeAhead>
      )}
      {defer.isOpen && (
        <TypeAhead title={deWeitergabe.deferTitle} onClose={defer.close}>
          {({ text }) => (
            <DeferDialog
              purpose={id}
              typed={text}
              onClose={defer.close}
              onTake={async (until, said) => {
                await deferPosteingang(id, { version, until });
                arranged(said, true);
              }}
            />
          )}
        </TypeAhead>
      )}
      {aside.isOpen && (
        <TypeAhead title={deWeitergabe.asideTitle} onClose={aside.close}>
          {({ text }) => (
            <AsideDialog
              purpose={id}
              typed={text}
              onClose={aside.close}
              onTake={async (reason) => {
                await setPosteingangAside(id, { version, reason });
                arranged(deWeitergabe.laidAside, true);
              }}
            />
          )}
        </TypeAhead>
      )}
    </>
  );
}

/** What can become of a letter that is not filed now: somebody else's, later, or no record. */
export function CareActions(props: CareProps) {
  const { item, onGone } = props;
  const { assign, defer, aside } = props.dialogs;
  const { arranged } = useCare(item, onGone);
  return (
    <div className="care-actions">
      <Button icon={UserPlus} onClick={assign.open}>
        {deWeitergabe.assign} <Kbd keys="z" />
      </Button>
      <Button icon={Clock} onClick={defer.open}>
        {deWeitergabe.defer} <Kbd keys="s" />
      </Button>
      <Button onClick={aside.open}>
        {deWeitergabe.asideShort} <Kbd keys="l" />
      </Button>
      {item.sealed && item.asideReason === null && (
        <EnvelopeActions item={item} onDone={(said) => arranged(said, true)} />
      )}
      <CareDialogs {...props} />
    </div>
  );
}
