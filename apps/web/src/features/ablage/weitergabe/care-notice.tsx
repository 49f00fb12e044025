import { useMutation } from '@tanstack/react-query';
import { RotateCcw } from 'lucide-react';
import type { PosteingangDetail, PosteingangItem } from '../../../api/types.js';
import { isoDay } from '../../../i18n/dates.js';
import { deWeitergabe } from '../../../i18n/de-weitergabe.js';
import { ErrorNotice } from '../../../shell/query-state.js';
import { Button } from '../../../ui/button.js';
import { EnvelopeNotice, envelopeText } from '../umschlag/envelope-notice.js';
import { outOfTheWay, ownerName } from './care-text.js';
import { useCare } from './use-care.js';

function Owner({ item }: { item: PosteingangItem }) {
  const name = ownerName(item);
  if (!name) return null;
  const note = item.owner?.note;
  return (
    <div className="notice care">
      <p>{deWeitergabe.ownedBy(name)}</p>
      {note && <p>„{note}“</p>}
    </div>
  );
}

function OutOfTheWay({ item, why }: { item: PosteingangItem; why: string }) {
  const { takeUp } = useCare(item, () => undefined);
  const { mutate, isPending, error } = useMutation({ mutationFn: () => takeUp(item.careVersion) });
  return (
    <div className="notice warn care">
      {error && <ErrorNotice error={error} />}
      <p>{why}</p>
      <Button icon={RotateCcw} onClick={() => mutate()} disabled={isPending}>
        {deWeitergabe.takeUp}
      </Button>
    </div>
  );
}

/** What people have arranged about a letter, above everything else of it; nothing where there is nothing. */
export function CareNotice({ item }: { item: PosteingangDetail }) {
  const why = envelopeText(item) ?? outOfTheWay(item, isoDay(Date.now()));
  return (
    <>
      <Owner item={item} />
      {why && <OutOfTheWay item={item} why={why} />}
      <EnvelopeNotice item={item} />
    </>
  );
}
