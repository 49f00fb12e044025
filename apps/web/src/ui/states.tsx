import type { ReactNode } from 'react';
import { CircleAlert } from 'lucide-react';
import { toApiProblem } from '../api/problem.js';
import { de } from '../i18n/de.js';
import { Button } from './button.js';

/** What belongs here and what to do next. */
export function Empty(props: { title: string; hint?: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{props.title}</p>
      {props.hint && <p>{props.hint}</p>}
      {props.children}
    </div>
  );
}

/** Grey lines while a list or a text is on its way. */
export function Loading({ lines = 3 }: { lines?: number }) {
  return (
    <div className="loading" role="status">
      <span className="sr-only">{de.app.loading}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className="loading-line" aria-hidden="true" />
      ))}
    </div>
  );
}

/** What happened, what to do and the Kennung under which the server logged it. */
export function ErrorNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { problem } = toApiProblem(error);
  return (
    <div className="notice alarm" role="alert">
      <CircleAlert aria-hidden="true" className="icon" />
      <div>
        <p className="notice-title">{problem.title}</p>
        <p>{problem.detail}</p>
        {problem.errors?.map((each) => (
          <p key={each.path}>{each.message}</p>
        ))}
        {problem.reference && <p className="quiet">{de.errors.reference(problem.reference)}</p>}
        {onRetry && <Button onClick={onRetry}>{de.errors.retry}</Button>}
      </div>
    </div>
  );
}

interface QueryLike {
  isPending: boolean;
  error: unknown;
  refetch: () => unknown;
}

/** Loading or fault of a query in its place; nothing once the data is there. */
export function QueryState({ query, lines }: { query: QueryLike; lines?: number }) {
  if (query.error) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  return query.isPending ? <Loading lines={lines} /> : null;
}
