import { CircleAlert, CircleCheck } from 'lucide-react';
import { deScan } from '../../i18n/de-scan.js';
import { Button } from '../../ui/button.js';
import { ProgressBar } from '../../ui/progress-bar.js';
import { percent } from '../../ui/progress.js';
import { formatSize } from './receipt.js';
import { retryUpload, useUploads, type UploadEntry } from './uploads.js';

function stateText(entry: UploadEntry): string {
  if (entry.state === 'sending') return deScan.sending(percent(entry.sent, entry.file.size));
  if (entry.state === 'failed') return entry.error ?? deScan.failed;
  if (entry.state === 'waiting') return deScan.waiting;
  return entry.receipt?.duplicateOf ? deScan.doneBefore : deScan.done;
}

function UploadLine({ entry }: { entry: UploadEntry }) {
  const { file, state, sent, receipt } = entry;
  const isMoving = state === 'sending' || state === 'waiting';
  return (
    <li className={`upload ${state}`}>
      <span className="upload-name">{file.name}</span>
      <span className="quiet">{formatSize(file.size)}</span>
      <span className="upload-state">
        {state === 'done' && <CircleCheck aria-hidden="true" className="icon" />}
        {state === 'failed' && <CircleAlert aria-hidden="true" className="icon" />}
        {stateText(entry)}
      </span>
      {isMoving && <ProgressBar label={file.name} done={sent} total={file.size} />}
      {receipt && (
        <code className="hash" title={`${deScan.checksum} ${receipt.sha256}`}>
          {receipt.sha256}
        </code>
      )}
      {state === 'failed' && <Button onClick={() => retryUpload(entry)}>{deScan.retry}</Button>}
    </li>
  );
}

/** Files of this visit on their way to the server, with the receipt of each. */
export function UploadList() {
  const uploads = useUploads();
  if (uploads.length === 0) return null;
  return (
    <section className="uploads" aria-labelledby="uebertragung">
      <h2 id="uebertragung">{deScan.uploads}</h2>
      <ul>
        {uploads.map((entry) => (
          <UploadLine key={entry.id} entry={entry} />
        ))}
      </ul>
      <p className="quiet">{deScan.resumeHint}</p>
    </section>
  );
}
