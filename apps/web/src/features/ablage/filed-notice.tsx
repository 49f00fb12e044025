import { Link } from '@tanstack/react-router';
import { Undo2 } from 'lucide-react';
import type { ApiProblem } from '../../api/problem.js';
import type { PosteingangDetail } from '../../api/types.js';
import { deAblage } from '../../i18n/de-ablage.js';
import { ErrorNotice } from '../../shell/query-state.js';
import { Aktenzeichen } from '../../ui/aktenzeichen.js';
import { Button } from '../../ui/button.js';

interface FiledNoticeProps {
  item: PosteingangDetail;
  /** Why it could not be taken back. */
  problem: ApiProblem | null;
  onUndo: () => void;
}

/** Of a letter that is filed: where it lies, and the way back as long as the server knows one. */
export function FiledNotice({ item, problem, onUndo }: FiledNoticeProps) {
  const { filed } = item;
  return (
    <div className="filing">
      <div className="filing-scroll filed">
        {problem && <ErrorNotice error={problem} />}
        <h2 tabIndex={-1}>{deAblage.filedIn}</h2>
        {filed && (
          <Link
            to="/akten/$akteId"
            params={{ akteId: filed.akteId }}
            search={{ dokument: filed.dokumentId }}
          >
            <Aktenzeichen>{filed.aktenzeichen}</Aktenzeichen>
          </Link>
        )}
        <p className="quiet">{deAblage.undoHint}</p>
        <Button icon={Undo2} onClick={onUndo}>
          {deAblage.undoFiling}
        </Button>
      </div>
    </div>
  );
}
