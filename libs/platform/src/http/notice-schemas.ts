import { z } from 'zod';
import type { HeardTopic } from '../live/live-topics.js';

/** What a stream of server-sent events answers: OpenAPI 3.1 has no word for the single event. */
export const eventStream = {
  description: 'Ereignisse; `data` hat je nach `event` die Form, die in `LiveNotices` steht',
  content: { 'text/event-stream': { schema: { type: 'string' } } },
} as const;

/**
 * The notices as components of the document: `LiveNotices` has one property for each topic, and a
 * notice with a `meta({ id })` is a component of its own.
 */
export function noticeSchemas(topics: readonly HeardTopic[]): Record<string, object> {
  const byName = topics.map(({ definition: { name, data } }) => [name, data] as const);
  const all = z.strictObject(Object.fromEntries(byName)).meta({ id: 'LiveNotices' });
  const { $defs = {} } = z.toJSONSchema(all);
  const text = JSON.stringify($defs).replaceAll('#/$defs/', '#/components/schemas/');
  return z.record(z.string(), z.looseObject({})).parse(JSON.parse(text));
}
