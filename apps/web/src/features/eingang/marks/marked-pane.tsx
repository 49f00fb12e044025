import { X } from 'lucide-react';
import { deBulk } from '../../../i18n/de-bulk.js';
import { IconButton } from '../../../ui/button.js';
import { betreffOf, senderOf } from '../inbox.js';
import type { MarkState } from './use-marks.js';

/** What is marked, in the place where a single letter is filed: nobody files one by mistake now. */
export function MarkedPane({ state: { marks, toggle } }: { state: MarkState }) {
  return (
    <div className="filing">
      <div className="filing-scroll">
        <div className="marked-head">
          <h2 tabIndex={-1}>{deBulk.marked(marks.size)}</h2>
          <p className="quiet">{deBulk.paneHint}</p>
        </div>
        <ul className="marked-list">
          {[...marks.values()].map((letter) => {
            const betreff = betreffOf(letter).text;
            return (
              <li key={letter.id} className="spread">
                <span className="stacked">
                  <strong>{senderOf(letter)}</strong>
                  <span>{betreff}</span>
                </span>
                <IconButton
                  icon={X}
                  label={deBulk.unmark(betreff)}
                  onClick={() => toggle(letter.id)}
                />
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}
