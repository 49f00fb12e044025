import { getRouteApi } from '@tanstack/react-router';
import { useAllows } from '../../shell/access.js';
import { ScanDesk } from '../scan/scan-desk.js';
import { InboxDesk } from './inbox-desk.js';
import '../../styles/eingang.css';

const route = getRouteApi('/desk/eingang');

/** The inbox for clerks; Stapel and upload for the scan station. */
export function EingangScreen() {
  const { ansicht, eintrag } = route.useSearch();
  const allowed = useAllows();
  const worksAtDesk = allowed('file') || allowed('passOn');
  const startsWithScans = !worksAtDesk && !eintrag && ansicht === undefined;
  const showsScans = allowed('scan') && (ansicht === 'scans' || startsWithScans);
  return showsScans || !allowed('inbox') ? <ScanDesk /> : <InboxDesk />;
}
