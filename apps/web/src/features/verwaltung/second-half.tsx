import { useEffect, useRef } from 'react';
import { deVerwaltung } from '../../i18n/de-verwaltung.js';
import { Button } from '../../ui/button.js';

/** The half of a one-time password that whoever confirms sees this once. */
export interface SecondHalf {
  readonly name: string;
  readonly half: string;
}

const texts = deVerwaltung;

/** Stays until it is put away, and has the focus: nobody sees it again. */
export function SecondHalfNote({ name, half, onGiven }: SecondHalf & { onGiven: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [half]);
  return (
    <section aria-labelledby="zweite-haelfte" className="second-half">
      <h2 id="zweite-haelfte" ref={heading} tabIndex={-1}>
        {texts.secondHalfOf(name)}
      </h2>
      <p>
        <code>{half}</code>
      </p>
      <p>{texts.secondHalfHint}</p>
      <p>
        <Button onClick={onGiven}>{texts.secondHalfGiven}</Button>
      </p>
    </section>
  );
}
