import type { LoggerService } from '@nestjs/common';
import { pino, type Logger as Pino } from 'pino';

/**
 * Structured log lines, one JSON object each, without personal data: callers pass ids, codes and
 * counts, never names, Betreffe or file names.
 */
export class JsonLogger implements LoggerService {
  private readonly pino: Pino;

  constructor(level: 'debug' | 'info' | 'warn' | 'error') {
    this.pino = pino({ level, base: { pid: process.pid } });
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
    if (message instanceof Error) this.pino[level]({ ...where, err: message });
    else if (typeof message === 'string') this.pino[level](where, message);
    else this.pino[level]({ ...where, ...Object(message) });
  }
}
