import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger as Pino } from 'pino';
import { isErrorLike, toLoggable } from './loggable-error.js';

/**
 * Structured log lines, one JSON object each, without personal data: callers pass ids, codes and
 * counts, never names, Betreffe or file names. Of an error only {@link toLoggable} is written.
 */
export class JsonLogger implements LoggerService {
  private readonly pino: Pino;

  /** Writes to standard output unless told otherwise. */
  constructor(level: 'debug' | 'info' | 'warn' | 'error', to?: DestinationStream) {
    const options = { level, base: { pid: process.pid } };
    this.pino = to ? pino(options, to) : pino(options);
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  private write(level: 'debug' | 'warn' | 'error', message: unknown, rest: unknown[]): void {
    const context = rest.at(-1);
    const where = typeof context === 'string' ? { context } : {};
    if (isErrorLike(message)) this.pino[level]({ ...where, err: toLoggable(message) });
    else if (typeof message === 'string') this.pino[level](where, message);
    else this.pino[level]({ ...where, ...withoutErrors(message) });
  }
}

function withoutErrors(fields: unknown): Record<string, unknown> {
  if (typeof fields !== 'object') return {};
  const safe = Object.entries<unknown>({ ...fields }).map(([name, value]): [string, unknown] => [
    name,
    isErrorLike(value) ? toLoggable(value) : value,
  ]);
  return Object.fromEntries(safe);
}
