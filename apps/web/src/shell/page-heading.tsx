import { useEffect, useRef, type ReactNode } from 'react';
import { de } from '../i18n/de.js';
import { useTown } from './town.js';

const visit = { first: true };

interface PageHeadingProps {
  title: string;
  children?: ReactNode;
  className?: string;
}

/** The one h1 of a route: names the tab and takes the focus when the route was entered. */
export function PageHeading({ title, children, className }: PageHeadingProps) {
  const town = useTown();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = de.title(title, town.name);
  }, [title, town.name]);
  useEffect(() => {
    const inField = document.activeElement?.matches('input, textarea, select') ?? false;
    if (!visit.first && !inField) heading.current?.focus({ preventScroll: true });
    visit.first = false;
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children ?? title}
    </h1>
  );
}
