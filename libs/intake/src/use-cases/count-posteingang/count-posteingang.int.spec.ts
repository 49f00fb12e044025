import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { body } from '../../testing/intake-house.js';
import { PostOffice } from '../../testing/post-office.js';
import { CountPosteingangController } from './count-posteingang.controller.js';

describe(CountPosteingangController.name, () => {
  let office: PostOffice;

  beforeAll(async () => {
    office = await PostOffice.open();
  }, 60_000);
  afterAll(() => office.close());

  const counts = (person = office.clerk) => body(person('GET', '/api/posteingang/counts'));

  it('counts what the list shows to the same person, however many there are', async () => {
    await office.ready('Antrag');
    const filed = await office.ready('Antrag');
    expect(await counts()).toMatchObject({ all: 2, mine: 0, deadline: 0, unclear: 0, aside: 0 });
    await office.file(filed);
    expect(await counts()).toMatchObject({ all: 1 });
    expect(await counts(office.outsider)).toMatchObject({ all: 0 });
  });

  it('is for those who handle mail', async () => {
    const heard = await office.house.heardBy((person) => person('GET', '/api/posteingang/counts'));
    expect(heard).toMatchObject({ clerk: 200, scanOperator: 200, auditor: 403, stranger: 401 });
  });
});
