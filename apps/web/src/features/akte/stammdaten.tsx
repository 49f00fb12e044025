import type { ReactNode } from 'react';
import type { Akte } from '../../api/types.js';
import { formatDate, formatMoment } from '../../i18n/dates.js';
import { deAkte } from '../../i18n/de-akte.js';

const AUSSONDERUNG: Record<string, string> = deAkte.aussonderung;

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function retentionText({ years, aussonderungsart }: Akte['retention']): string {
  const after = AUSSONDERUNG[aussonderungsart] ?? aussonderungsart;
  return [deAkte.retention(years), after].filter(Boolean).join(', ');
}

/** Master data of an Akte as a list of facts, not as a form. */
export function Stammdaten({ akte }: { akte: Akte }) {
  const { fields } = deAkte;
  const until = akte.closedAt ? formatDate(akte.closedAt) : fields.stillOpen;
  const former = akte.names.filter((name) => name.validTo !== null);
  return (
    <dl className="facts">
      <Fact name={fields.plan}>
        {akte.einheitNumber} {akte.einheitTitle}
      </Fact>
      <Fact name={fields.unit}>{akte.orgUnitName}</Fact>
      <Fact name={fields.opened}>{fields.until(formatDate(akte.openedAt), until)}</Fact>
      <Fact name={fields.retention}>{retentionText(akte.retention)}</Fact>
      {akte.retention.legalSource && <Fact name={fields.source}>{akte.retention.legalSource}</Fact>}
      <Fact name={fields.changed}>{formatMoment(akte.lastChangedAt)}</Fact>
      {former.length > 0 && (
        <Fact name={fields.names}>
          {former.map((name) => (
            <span key={name.validFrom} className="former-name">
              {name.betreff}{' '}
              <span className="quiet">
                {fields.until(formatDate(name.validFrom), formatDate(name.validTo))}
              </span>
            </span>
          ))}
        </Fact>
      )}
    </dl>
  );
}
