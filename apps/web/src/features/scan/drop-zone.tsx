import { useId, useState, type ChangeEvent, type DragEvent } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { Upload } from 'lucide-react';
import { deScan } from '../../i18n/de-scan.js';
import { startUploads } from './uploads.js';

const ACCEPTED = '.tif,.tiff,.pdf,.jpg,.jpeg,.png,.webp';

/** Sends files and turns to the newest Stapel, which is theirs. */
function useSend(sealed: boolean, onSent: () => void): (list: FileList | null) => void {
  const navigate = useNavigate();
  return (list) => {
    const files = [...(list ?? [])];
    if (files.length === 0) return;
    startUploads(files, sealed);
    onSent();
    void navigate({
      to: '/eingang',
      search: (before) => ({ ...before, stapel: undefined }),
      replace: true,
    });
  };
}

/** Field for scans: drop them, or press the button, which is the same for the keyboard. */
export function DropZone() {
  const [isOver, setIsOver] = useState(false);
  const id = useId();
  const [isSealed, setIsSealed] = useState(false);
  // The next ones are common post again: a mark that stays on would hide them from their clerks.
  const send = useSend(isSealed, () => setIsSealed(false));
  const onDrag = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(event.type === 'dragenter' || event.type === 'dragover');
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    send(event.dataTransfer.files);
  };
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    send(event.target.files);
    event.target.value = '';
  };
  return (
    <div
      className={`drop-zone ${isOver ? 'over' : ''}`}
      onDragEnter={onDrag}
      onDragOver={onDrag}
      onDragLeave={onDrag}
      onDrop={onDrop}
    >
      <Upload aria-hidden="true" className="icon" />
      <p>{isOver ? deScan.dropNow : deScan.drop}</p>
      <input
        id={id}
        className="sr-only"
        type="file"
        multiple
        accept={ACCEPTED}
        onChange={onChange}
      />
      <label htmlFor={id} className="button plain">
        {deScan.choose}
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={isSealed}
          onChange={({ target }) => setIsSealed(target.checked)}
        />
        {deScan.sealed}
      </label>
      <p className="quiet">{deScan.promise}</p>
    </div>
  );
}
