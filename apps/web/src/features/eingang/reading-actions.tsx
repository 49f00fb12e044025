import { CircleStop, ScanText } from 'lucide-react';
import type { PosteingangDetail } from '../../api/types.js';
import { deViewer } from '../../i18n/de-viewer.js';
import { useAllows } from '../../shell/access.js';
import { IconButton } from '../../ui/button.js';
import { useReading } from './use-reading.js';

/** In the toolbar of a letter: stop reading it, or read it anew when the text is bad. */
export function ReadingActions({ item }: { item: PosteingangDetail }) {
  const allowed = useAllows();
  const { reRead, cancel } = useReading(item.id);
  if (item.state === 'reading') {
    // while its PDF is built there is nothing left to stop
    const waits = item.pagesDone + item.pagesFailed < item.pageCount;
    if (!waits || !allowed('cancelReading')) return null;
    return <IconButton icon={CircleStop} label={deViewer.cancel} onClick={cancel} />;
  }
  if (!allowed('reRead') || item.state === 'filed') return null;
  return <IconButton icon={ScanText} label={deViewer.reRead} onClick={reRead} />;
}
