import type { PosteingangDetail, ReadField } from '../../../api/types.js';
import { ReadFieldsList } from '../read-fields-list.js';
import { CareActions, useCareDialogs } from './care-actions.js';
import { CareNotice } from './care-notice.js';

interface PassingPanelProps {
  item: PosteingangDetail;
  onGone: (id: string) => void;
  onPoint: (field: ReadField | null) => void;
}

/** Right pane for those who pass mail on and file none: whose it is, and what can become of it. */
export function PassingPanel({ item, onGone, onPoint }: PassingPanelProps) {
  const dialogs = useCareDialogs(item);
  return (
    <div className="filing">
      <div className="filing-scroll">
        <CareNotice item={item} />
        <ReadFieldsList item={item} onPoint={onPoint} />
      </div>
      <div className="filing-foot">
        <CareActions item={item} dialogs={dialogs} onGone={onGone} />
      </div>
    </div>
  );
}
