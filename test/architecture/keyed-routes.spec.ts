import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeApi } from '#libs/platform';
import { InProcessTown } from '../support/in-process-town.js';

/**
 * Routes that change something by POST or PATCH and take no `Idempotency-Key`, with what else keeps a
 * repeat from doing it twice. One more is a decision: whoever adds a line says what a double click does.
 */
const WITHOUT_KEY = {
  'POST /api/session':
    'for strangers, who have no name for a key to belong to; a second session harms nobody and the oldest end',
  'POST /api/stapel/{id}/originals':
    'reads a stream; Upload-Client-Ref names the original, and a repeat is answered by its receipt',
  'POST /api/uploads':
    'tus: an upload that was begun twice and gets no bytes ends by itself, clientRef makes one original of it',
  'PATCH /api/uploads/{id}':
    'tus: Upload-Offset says where the bytes belong, at any other place 409',
};

describe('a repeat of a request', () => {
  let town: InProcessTown;

  beforeAll(async () => {
    town = await InProcessTown.start();
  });
  afterAll(() => town.close());

  it('is harmless on every route: it takes a key, or a reason is known why not', () => {
    const changing = Object.entries(describeApi(town.app).paths).flatMap(
      ([path, { post, patch }]) =>
        Object.entries({ POST: post, PATCH: patch }).flatMap(([verb, operation]) =>
          operation ? [{ route: `${verb} ${path}`, parameters: operation.parameters ?? [] }] : [],
        ),
    );
    expect(changing.length).toBeGreaterThan(20);
    const keyless = changing.filter(
      ({ parameters }) =>
        !parameters.some((each) => 'name' in each && each.name === 'Idempotency-Key'),
    );
    expect(keyless.map(({ route }) => route).sort()).toEqual(Object.keys(WITHOUT_KEY).sort());
  });
});
