import { getRouteApi } from '@tanstack/react-router';
import { useAllows } from '../app/access.js';
import { InboxDesk } from '../features/eingang/inbox-desk.js';
import { ScanDesk } from '../features/scan/scan-desk.js';
import '../styles/eingang.css';

const route = getRouteApi('/desk/eingang');

/** The inbox for clerks; Stapel and upload for the scan station. */
export function EingangRoute() {
  const { ansicht, eintrag } = route.useSearch();
  const allowed = useAllows();
  const startsWithScans = !allowed('file') && !eintrag && ansicht === undefined;
  const showsScans = allowed('scan') && (ansicht === 'scans' || startsWithScans);
  return showsScans || !allowed('inbox') ? <ScanDesk /> : <InboxDesk />;
}
