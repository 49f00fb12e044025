import { Link } from '@tanstack/react-router';
import type { PosteingangDetail } from '../../../api/types.js';
import { formatMoment } from '../../../i18n/dates.js';
import { deUmschlag } from '../../../i18n/de-umschlag.js';

/** What has become of a sealed letter, by whom and when; null for any other. */
export function envelopeText({ envelope }: Pick<PosteingangDetail, 'envelope'>): string | null {
  if (!envelope) return null;
  const { outcome, by, at } = envelope;
  return deUmschlag.said(deUmschlag.outcome[outcome], by, formatMoment(at));
}

/** What was said of a sealed letter, and the way to the Stapel in which its content lies. */
function Opened({ envelope }: { envelope: NonNullable<PosteingangDetail['envelope']> }) {
  const { note, stapel } = envelope;
  return (
    <>
      {note && <p>„{note}“</p>}
      {stapel && (
        <p>
          {deUmschlag.content}{' '}
          <Link to="/eingang" search={{ stapel: stapel.id }}>
            {stapel.title}
          </Link>
        </p>
      )}
    </>
  );
}

/** The ways between a sealed letter and what lay in it, and what was said of it; nothing for any other letter. */
export function EnvelopeNotice({ item: { envelope, cameOutOf } }: { item: PosteingangDetail }) {
  if (!envelope?.note && !envelope?.stapel && !cameOutOf) return null;
  return (
    <div className="notice care">
      {envelope && <Opened envelope={envelope} />}
      {cameOutOf && (
        <p>
          {deUmschlag.envelope}{' '}
          <Link to="/eingang" search={{ eintrag: cameOutOf.id }}>
            {cameOutOf.title}
          </Link>
        </p>
      )}
    </div>
  );
}
