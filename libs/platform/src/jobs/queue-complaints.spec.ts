import { EventEmitter } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { JsonLogger } from '../telemetry/json-logger.js';
import { hearComplaints } from './queue-complaints.js';

const SECRET = 'host=10.0.0.7 password=geheim';

describe(hearComplaints.name, () => {
  function listen() {
    const lines: string[] = [];
    const boss = new EventEmitter();
    let ms = 0;
    const log = new JsonLogger('error', { write: (line) => lines.push(line) });
    hearComplaints(boss, log, () => ms);
    /** As pg-boss 12 does it: a plain object with the fields of the error. */
    const complain = (code: string, queue: string): void => {
      const error = Object.assign(new Error(SECRET), { code, detail: SECRET });
      boss.emit('error', { ...error, message: error.message, stack: error.stack, queue });
    };
    return { lines, complain, wait: (by: number) => void (ms += by) };
  }

  it('writes nothing of what the database said', () => {
    const { lines, complain } = listen();
    complain('ECONNREFUSED', 'a');
    expect(lines.join('')).not.toMatch(/geheim|10\.0\.0\.7/);
    expect(lines.join('')).toContain('"code":"ECONNREFUSED"');
  });

  it('writes one line a minute for a database that is away, whatever the number of queues', () => {
    const { lines, complain, wait } = listen();
    for (let second = 0; second < 60; second += 1) {
      for (const queue of ['a', 'b', 'c']) complain('ECONNREFUSED', queue);
      wait(1_000);
    }
    expect(lines).toHaveLength(1);
    complain('ECONNREFUSED', 'a');
    expect(lines).toHaveLength(2);
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({ repeated: 179 });
  });

  it('keeps quiet about nothing of another kind', () => {
    const { lines, complain } = listen();
    complain('ECONNREFUSED', 'a');
    complain('42501', 'a');
    expect(lines).toHaveLength(2);
  });
});
