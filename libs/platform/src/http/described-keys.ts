import type { OpenAPIObject } from '@nestjs/swagger';
import type { ErrorDefinition } from '#libs/kernel';
import * as errors from '../contracts/errors.js';
import { KEY_PATTERN, LONGEST_KEY, REPEAT_KEY } from '../repeats/repeat-key.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

/** What a request with a key is refused for, beside what its route refuses. */
export const errorsOfKeys: readonly ErrorDefinition[] = [
  errors.RepeatKeyReused,
  errors.RequestUnderWay,
  errors.AnswerNotKept,
  errors.AnswerWithheld,
].map(({ definition }) => definition);

/** Adds to the description of a route that it takes a key, and how a repeat is told. */
export function describeKey(operation: Operation): void {
  operation.parameters = [
    ...(operation.parameters ?? []),
    {
      name: REPEAT_KEY,
      in: 'header',
      required: false,
      description:
        'Kennzeichen des Absenders für diesen Schritt, am besten eine UUID. Kommt dieselbe Anfrage ' +
        'binnen 24 Stunden noch einmal, so wird sie nicht wiederholt, sondern antwortet wie beim ersten Mal.',
      schema: { type: 'string', minLength: 1, maxLength: LONGEST_KEY, pattern: KEY_PATTERN },
    },
  ];
  for (const [status, response] of Object.entries(operation.responses)) {
    if (!response || !status.startsWith('2') || '$ref' in response) continue;
    response.headers = {
      ...response.headers,
      'Idempotency-Replayed': {
        description: '„true“, wenn die Antwort die eines früheren Males ist',
        schema: { type: 'string', enum: ['true'] },
      },
    };
  }
}
