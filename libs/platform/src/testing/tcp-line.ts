import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/**
 * A line to a database that a spec can break: whatever stands behind its address is reached through
 * it. `cut` ends every connection, `hold` keeps them open and lets nothing through, `refuse` lets no
 * new one in, `cutAfter` ends the line at a chosen message and `loseAnswerTo` before the answer to one, so
 * that no run depends on luck.
 */
export class TcpLine {
  private readonly sockets = new Set<Socket>();
  private held = false;
  private refusing = false;
  private left = Infinity;
  private unanswered: string | null = null;
  private deaf = false;

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
  ) {
    server.on('connection', (inside) => this.join(inside));
  }

  /** @param url of the real database */
  static async to(url: string): Promise<TcpLine> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new TcpLine(server, new URL(url));
  }

  /** The same login through this line. */
  get url(): string {
    const own = new URL(this.target.href);
    const { port } = this.server.address() as AddressInfo;
    own.hostname = '127.0.0.1';
    own.port = String(port);
    return own.href;
  }

  cut(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  /** The next `messages` go through; then everything is cut and refused until {@link mend}. */
  cutAfter(messages: number): void {
    this.left = messages;
  }

  /** The next message that holds this text arrives; what comes back is lost with the line, until {@link mend}. */
  loseAnswerTo(text: string): void {
    this.unanswered = text;
  }

  /** As a stopped process: the connection stands, and nobody answers. */
  hold(): void {
    this.held = true;
    for (const socket of this.sockets) socket.pause();
  }

  refuse(): void {
    this.refusing = true;
    this.cut();
  }

  mend(): void {
    this.left = Infinity;
    this.unanswered = null;
    this.deaf = false;
    this.held = false;
    this.refusing = false;
    for (const socket of this.sockets) socket.resume();
  }

  async close(): Promise<void> {
    this.cut();
    this.server.close();
    await once(this.server, 'close');
  }

  private join(inside: Socket): void {
    if (this.refusing) {
      inside.destroy();
      return;
    }
    const outside = connect(Number(this.target.port || 5432), this.target.hostname);
    this.pass(inside, outside, (bytes) => this.count(bytes));
    this.pass(outside, inside, () => this.deaf && this.refuse());
  }

  private pass(from: Socket, to: Socket, seen: (bytes: Buffer) => void): void {
    this.sockets.add(from);
    from.on('data', (bytes: Buffer) => {
      seen(bytes);
      if (!to.destroyed && !this.refusing) to.write(bytes);
    });
    from.on('error', () => undefined);
    from.on('close', () => {
      this.sockets.delete(from);
      to.destroy();
    });
    if (this.held) from.pause();
  }

  private count(bytes: Buffer): void {
    if (this.unanswered !== null && bytes.includes(this.unanswered)) this.deaf = true;
    this.left -= 1;
    if (this.left < 0) this.refuse();
  }
}
