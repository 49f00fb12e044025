import { Controller, Get, Req, Res, type OnModuleDestroy } from '@nestjs/common';
import { ApiExtension, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../../context/ctx.js';
import { nothing } from '../../contracts/duty.js';
import { AccessGate } from '../../http/access-gate.js';
import { RequestCaller } from '../../http/request-state.js';
import { Route } from '../../http/route.decorator.js';
import { LiveNotices } from '../../live/live-notices.js';

/** Milliseconds between two comments that keep a silent connection open, and two looks at who listens. */
const HEARTBEAT_MS = 15_000;

/** Milliseconds after which a browser has to come back and show its session again. */
const LIFETIME_MS = 10 * 60_000;

/** Bytes that may wait for a browser to read them; one that reads no more is sent off. */
const MAX_UNREAD = 256 * 1024;

/** What the gate asks again and again of a connection that stays open. */
const SILENT = {
  permission: 'session',
  records: nothing(
    'says that something has changed; what it is has to be asked for, and that is recorded',
  ),
} as const;

/**
 * Tells browsers what has changed, each only what its person may see. The handler is more than one
 * call: the answer goes on for as long as the browser listens, so the connection itself is its matter.
 */
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
  @ApiExtension('x-event-stream', true)
  @Route({
    ...SILENT,
    summary: 'Was sich ändert, als Server-Sent Events; jeder hört nur, was er sehen darf',
    response: 'binary',
    transaction: false,
    listens: true,
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
    const stop = this.live.listen(
      () => listener.caller.actor,
      ({ topic, data }) => tell(reply, `event: ${topic}\ndata: ${JSON.stringify(data)}\n\n`),
    );
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
    const caller = await this.gate.readmit(request, SILENT).catch(() => null);
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

function tell({ raw }: FastifyReply, notice: string): void {
  if (raw.writableLength > MAX_UNREAD) raw.destroy();
  else raw.write(notice);
}
