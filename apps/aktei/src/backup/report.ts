const whole = new Intl.NumberFormat('de-DE');
const tenths = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 });

/** Says how far it is, in few lines. */
export class Report {
  constructor(private readonly write: (line: string) => void) {}

  line(text: string): void {
    this.write(text);
  }

  /** To be called once for each of `total`; speaks at each tenth where there are many. */
  progress(what: string, total: number): () => void {
    const step = Math.max(500, Math.ceil(total / 10));
    let done = 0;
    return () => {
      done += 1;
      if (done % step === 0) this.write(`${what}: ${figure(done)} von ${figure(total)} …`);
    };
  }
}

/** A number as people read it. */
export function figure(value: number): string {
  return whole.format(value);
}

/** Bytes as people read them. */
export function megabytes(bytes: number): string {
  return `${tenths.format(bytes / 1e6)} MB`;
}
