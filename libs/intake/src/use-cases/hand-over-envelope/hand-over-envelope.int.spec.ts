import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PostOffice, refusal } from '../../testing/post-office.js';
import { json } from '../../testing/intake-house.js';
import { HandOverEnvelopeController } from './hand-over-envelope.controller.js';

describe(HandOverEnvelopeController.name, () => {
  let office: PostOffice;

  beforeAll(async () => {
    office = await PostOffice.open();
  }, 60_000);
  afterAll(() => office.close());

  it('is for those who pass mail on, who hear that a common letter is not sealed', async () => {
    const { id } = await office.ready('Antrag');
    const heard = await office.house.heardBy((person) =>
      person('POST', `/api/posteingang/${id}/hand-over-envelope`, json({ version: 1 })),
    );
    expect(heard).toMatchObject({ clerk: 409, registrar: 409, scanOperator: 403, auditor: 403 });
  });

  it('keeps no empty note', async () => {
    const { id } = await office.ready('Antrag');
    const sent = json({ version: 1, note: '  ' });
    const answer = office.clerk('POST', `/api/posteingang/${id}/hand-over-envelope`, sent);
    expect(await refusal(answer)).toMatchObject({ code: 'REQUEST.INVALID' });
  });
});
