import { Logger } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** Headers by which proxies say for whom they ask. */
const FORWARDED = ['x-forwarded-for', 'forwarded', 'x-real-ip'];

/** Senders that are named in the log; a stranger with many addresses does not fill it. */
const SENDERS = 20;

/**
 * Warns once for each sender that says for whom it asks and is not believed. Behind such a proxy all
 * people share one address, in the log and where failures slow down the next try.
 */
export class UnnamedProxies {
  private readonly logger = new Logger(UnnamedProxies.name);
  private readonly warned = new Set<string>();

  note({ headers, ip, socket }: FastifyRequest): void {
    const sender = socket.remoteAddress;
    const isBelieved = ip !== sender;
    if (sender === undefined || isBelieved || !FORWARDED.some((name) => name in headers)) return;
    if (this.warned.has(sender) || this.warned.size >= SENDERS) return;
    this.warned.add(sender);
    this.logger.warn({
      message: 'a proxy that AKTEI_TRUSTED_PROXIES does not name says for whom it asks',
      sender,
    });
  }
}
