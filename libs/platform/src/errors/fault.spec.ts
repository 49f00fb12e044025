import { describe, expect, it } from '@jest/globals';
import { QueryFailedError, QueryRunnerAlreadyReleasedError } from 'typeorm';
import { faultBehind } from './fault.js';

const withCode = (code: string, more: object = {}) =>
  Object.assign(new Error('anything'), { code, ...more });

describe(faultBehind.name, () => {
  it.each([
    ['08000', 'unreachable'],
    ['08006', 'unreachable'],
    ['25006', 'unreachable'],
    ['40001', 'busy'],
    ['40P01', 'busy'],
    ['53100', 'full'],
    ['53200', 'busy'],
    ['53300', 'busy'],
    ['55P03', 'busy'],
    ['57014', 'busy'],
    ['57P01', 'unreachable'],
    ['57P02', 'unreachable'],
    ['57P03', 'unreachable'],
    ['ECONNREFUSED', 'unreachable'],
    ['ECONNRESET', 'unreachable'],
    ['EPIPE', 'unreachable'],
    ['ENOTFOUND', 'unreachable'],
  ])('knows %s', (code, fault) => expect(faultBehind(withCode(code))).toBe(fault));

  it.each([
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'timeout exceeded when trying to connect',
    'Client has encountered a connection error and is not queryable',
  ])('knows what pg says without a code: %s', (message) =>
    expect(faultBehind(new Error(message))).not.toBeNull(),
  );

  it('sees through what TypeORM, a cause and a gathering of errors put around it', () => {
    const driver = withCode('53100');
    expect(faultBehind(new QueryFailedError('insert', [], driver))).toBe('full');
    expect(faultBehind(new Error('outer', { cause: new Error('inner', { cause: driver }) }))).toBe(
      'full',
    );
    const both = [withCode('ECONNREFUSED'), withCode('ECONNREFUSED')];
    expect(faultBehind(new AggregateError(both))).toBe('unreachable');
    expect(faultBehind(new QueryRunnerAlreadyReleasedError())).toBe('unreachable');
  });

  it.each([
    ['ENOSPC', 'full'],
    ['EDQUOT', 'full'],
    ['EROFS', 'unreachable'],
    ['ENOTDIR', 'unreachable'],
    ['EMFILE', 'busy'],
  ])('knows %s of a file', (code, fault) => {
    expect(faultBehind(withCode(code, { syscall: 'write' }))).toBe(fault);
  });

  it('knows that nobody answers at a socket that is not there', () =>
    expect(faultBehind(withCode('ENOENT', { syscall: 'connect' }))).toBe('unreachable'));

  it.each([
    withCode('23505'),
    withCode('42601'),
    withCode('XX001'),
    withCode('ENOENT', { syscall: 'open' }),
    new TypeError('x is not a function'),
    'text',
    null,
  ])('excuses no mistake of ours: %p', (error) => expect(faultBehind(error)).toBeNull());

  it('comes to an end in a ring of causes', () => {
    const one = new Error('one');
    const two = new Error('two', { cause: one });
    one.cause = two;
    expect(faultBehind(two)).toBeNull();
  });
});
