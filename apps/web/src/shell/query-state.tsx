import { CircleAlert } from 'lucide-react';
import { toApiProblem } from '../api/problem.js';
import { de } from '../i18n/de.js';
import { Button } from '../ui/button.js';
import { Loading } from '../ui/states.js';

/** What happened, what to do and the Kennung under which the server logged it. */
export function ErrorNotice({
  error,
  onRetry,
}: {
  error: unknown;
  onRetry?: (() => void) | undefined;
}) {
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
  if (query.error) {
    const isGone = toApiProblem(query.error).status === 404; // asking again finds nothing either
    const retry = isGone ? undefined : () => void query.refetch();
    return <ErrorNotice error={query.error} onRetry={retry} />;
  }
  return query.isPending ? <Loading lines={lines} /> : null;
}
