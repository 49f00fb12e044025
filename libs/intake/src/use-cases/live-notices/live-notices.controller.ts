import { Controller, Get, Req, Res, type OnModuleDestroy } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  AccessGate,
  LiveNotices,
  RequestCaller,
  Route,
  type Caller,
  type LiveNotice,
} from '#libs/platform';
import { seesMail } from '../../domain/mail-access.js';

/** Milliseconds between two comments that keep a silent connection open, and two looks at who listens. */
const HEARTBEAT_MS = 15_000;

/** Milliseconds after which a browser has to come back and show its session again. */
const LIFETIME_MS = 10 * 60_000;

const PERMISSION = 'live.listen';

const mail = z.looseObject({ orgUnitId: z.string(), centralMail: z.boolean() });

/** Tells browsers what has changed, each only what its person may see. */
@ApiTags('live')
@Controller('live')
export class LiveNoticesController implements OnModuleDestroy {
  private readonly open = new Set<FastifyReply>();
  private ending = false;

  constructor(
    private readonly live: LiveNotices,
    private readonly gate: AccessGate,
  ) {}

  @Get()
  @Route({
    permission: PERMISSION,
    summary: 'Fortschritt als Server-Sent Events: stapel, posteingang',
    response: 'binary',
    transaction: false,
  })
  listen(
    @RequestCaller() caller: Caller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): void {
    reply.hijack();
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    reply.raw.write(': verbunden\n\n');
    if (this.ending) {
      reply.raw.end();
      return;
    }
    this.open.add(reply);
    const listener = { caller };
    const stop = this.live.listen(['stapel', 'posteingang'], (notice) => {
      const text = eventFor(listener.caller, notice);
      if (text) reply.raw.write(text);
    });
    const heartbeat = setInterval(() => void this.beat(listener, request, reply), HEARTBEAT_MS);
    const lifetime = setTimeout(() => reply.raw.end(), LIFETIME_MS);
    reply.raw.once('close', () => {
      stop();
      clearInterval(heartbeat);
      clearTimeout(lifetime);
      this.open.delete(reply);
    });
  }

  /** Ends the stream of somebody whose session is gone, or who cannot be asked for just now. */
  private async beat(
    listener: { caller: Caller },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const caller = await this.gate.readmit(request, PERMISSION).catch(() => null);
    if (reply.raw.writableEnded) return;
    if (!caller) {
      reply.raw.end();
      return;
    }
    listener.caller = caller;
    reply.raw.write(': \n\n');
  }

  /** Before the server closes: it waits for open connections. A browser that comes back is sent off. */
  onModuleDestroy(): void {
    this.ending = true;
    for (const reply of this.open) reply.raw.end();
  }
}

function eventFor({ actor }: Caller, { topic, data }: LiveNotice): string | null {
  const { orgUnitId, centralMail, ...visible } = mail.parse(data);
  if (!seesMail(actor, { orgUnitId, centralMail })) return null;
  return `event: ${topic}\ndata: ${JSON.stringify(visible)}\n\n`;
}
