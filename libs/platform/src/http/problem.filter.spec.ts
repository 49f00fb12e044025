import { describe, expect, it } from '@jest/globals';
import { HttpException, NotFoundException } from '@nestjs/common';
import { RequestInvalid, SessionRequired } from '../contracts/errors.js';
import { retryAfterOf } from '../errors/problem.js';
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

  it.each([
    [Object.assign(new Error('wal'), { code: '53100' }), 507, 'SERVICE.FULL'],
    [new Error('Connection terminated unexpectedly'), 503, 'SERVICE.UNAVAILABLE'],
    [new Error('timeout exceeded when trying to connect'), 503, 'SERVICE.BUSY'],
    [new HttpException('x', 503), 503, 'SERVICE.UNAVAILABLE'],
    [{ statusCode: 503 }, 503, 'SERVICE.UNAVAILABLE'],
  ])('calls no fault of a service an unexpected error: %p', (error, status, code) => {
    const problem = toProblem(error, requestId);
    expect([problem.status, problem.code]).toEqual([status, code]);
    expect(Number(retryAfterOf(problem))).toBeGreaterThan(0);
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
