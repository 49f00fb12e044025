import { describe, expect, it } from '@jest/globals';
import { NotFoundException } from '@nestjs/common';
import { RequestInvalid, SessionRequired } from '../contracts/errors.js';
import { toProblem } from './problem.filter.js';

const requestId = '01934a6b-0000-7000-8000-0000abcd1234';

describe(toProblem.name, () => {
  it('answers a known code with its German text and the reference of the request', () => {
    expect(toProblem(new SessionRequired(), requestId)).toMatchObject({
      status: 401,
      code: 'SESSION.REQUIRED',
      detail: 'Bitte melden Sie sich an.',
      reference: 'ABCD1234',
    });
  });

  it('says nothing about an error it does not know', () => {
    const problem = toProblem(new Error('password=secret'), requestId);
    expect(problem).toMatchObject({ status: 500, code: 'INTERNAL.ERROR' });
    expect(JSON.stringify(problem)).not.toContain('secret');
  });

  it('names the faulty fields of a request', () => {
    const faults = [{ path: 'betreff', message: 'fehlt' }];
    expect(toProblem(new RequestInvalid(faults), requestId).errors).toEqual(faults);
  });

  it('translates what the framework raises', () => {
    expect(toProblem(new NotFoundException(), requestId).code).toBe('ROUTE.NOT_FOUND');
    expect(toProblem({ statusCode: 413 }, requestId).code).toBe('REQUEST.TOO_LARGE');
    expect(toProblem({ code: 'ECONNREFUSED' }, requestId).code).toBe('SERVICE.UNAVAILABLE');
  });
});
