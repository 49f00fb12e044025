import { table } from '../report.js';

/** What was proposed for a letter, and where it belongs; null where it begins something new. */
export interface Answer {
  readonly right: string | null;
  readonly proposed: readonly { akteId: string; sureness: string }[];
}

const GOALS = { first: 80, three: 95, certain: 99, fresh: 90 };

/** Counts of answers of one kind of letters. */
export class Score {
  private existing = 0;
  private first = 0;
  private three = 0;
  private certain = 0;
  private certainRight = 0;
  private fresh = 0;
  private freshKnown = 0;

  add({ right, proposed }: Answer): void {
    const [top] = proposed;
    if (top?.sureness === 'sicher') {
      this.certain += 1;
      if (top.akteId === right) this.certainRight += 1;
    }
    if (right === null) {
      this.fresh += 1;
      if (!top) this.freshKnown += 1;
      return;
    }
    this.existing += 1;
    if (top?.akteId === right) this.first += 1;
    if (proposed.some(({ akteId }) => akteId === right)) this.three += 1;
  }

  row(name: string): string[] {
    return [
      name,
      `${this.existing} + ${this.fresh}`,
      share(this.first, this.existing),
      share(this.three, this.existing),
      `${share(this.certainRight, this.certain)} of ${this.certain}`,
      share(this.freshKnown, this.fresh),
    ];
  }
}

/** The figures of several kinds of letters, below their goals. */
export function scoreTable(rows: readonly string[][]): string {
  const { first, three, certain, fresh } = GOALS;
  const goals = [first, three, certain, fresh].map((goal) => `≥ ${goal} %`);
  return table(
    ['letters', 'known + new', 'right first', 'in three', '„sicher“ right', 'new known as new'],
    [['goal', '', ...goals], ...rows],
  );
}

function share(found: number, all: number): string {
  return all === 0 ? '–' : `${((100 * found) / all).toFixed(1)} %`;
}
