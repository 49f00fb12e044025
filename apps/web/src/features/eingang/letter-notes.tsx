import { Link } from '@tanstack/react-router';
import { CopyCheck, Mail, TriangleAlert, Undo2 } from 'lucide-react';
import type { PosteingangDetail } from '../../api/types.js';
import { formatMoment } from '../../i18n/dates.js';
import { deAblage } from '../../i18n/de-ablage.js';
import { deEingang } from '../../i18n/de-eingang.js';
import { duplicateText, otherFlags } from '../../i18n/duplicate-text.js';
import { flagsByPage } from '../../i18n/flags-by-page.js';
import { Aktenzeichen } from '../../ui/aktenzeichen.js';

/** Flags that say only that there are files inside, which stand beside the letter. */
const HAS_ANLAGEN = ['MAIL.ATTACHMENTS', 'PDF.ATTACHMENTS', 'TEXT.ATTACHMENTS'];

/** What one has to know of a letter before reading it: where it lies, what came first, what is wrong with it. */
export function LetterNotes({ item }: { item: PosteingangDetail }) {
  const duplicate = duplicateText(item.duplicateOf);
  const flags = flagsByPage(otherFlags(item).filter(({ code }) => !HAS_ANLAGEN.includes(code)));
  const { returned } = item;
  const isPlain = !duplicate && flags.length === 0 && !item.filed && !returned;
  if (isPlain && !item.sealed) return null;
  return (
    <ul className="document-notes">
      {item.filed && (
        <li className="notice good">
          <span>
            {deEingang.otherPage} {deAblage.filedIn}{' '}
            <Link to="/akten/$akteId" params={{ akteId: item.filed.akteId }}>
              <Aktenzeichen>{item.filed.aktenzeichen}</Aktenzeichen>
            </Link>
          </span>
        </li>
      )}
      {item.sealed && (
        <li className="notice warn">
          <Mail aria-hidden="true" className="icon" /> {deEingang.sealedHint}
        </li>
      )}
      {returned && (
        <li className="notice warn">
          <Undo2 aria-hidden="true" className="icon" />
          <span>{deEingang.returned(returned.by, formatMoment(returned.at), returned.reason)}</span>
        </li>
      )}
      {duplicate && (
        <li className="notice warn">
          <CopyCheck aria-hidden="true" className="icon" />
          <span>
            {duplicate} <FirstLetter item={item} />
          </span>
        </li>
      )}
      {flags.map(({ code, text }) => (
        <li key={code} className="notice warn">
          <TriangleAlert aria-hidden="true" className="icon" />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

/** The way to what came first, open or filed. */
function FirstLetter({ item: { firstLetter } }: { item: PosteingangDetail }) {
  if (!firstLetter) return null;
  const { letterId, filed } = firstLetter;
  if (!filed) {
    return (
      <Link to="/eingang" search={{ eintrag: letterId }}>
        {deEingang.firstLetter}
      </Link>
    );
  }
  const { akteId, aktenzeichen, dokumentId } = filed;
  return (
    <>
      {deAblage.filedIn}{' '}
      <Link to="/akten/$akteId" params={{ akteId }} search={{ dokument: dokumentId }}>
        <Aktenzeichen>{aktenzeichen}</Aktenzeichen>
      </Link>
    </>
  );
}
