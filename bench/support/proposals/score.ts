import { table } from '../report.js';

/** What was proposed for a letter, and where it belongs; null where it begins something new. */
export interface Answer {
  readonly right: string | null;
  /** The unit under which the Akte stands; null where nobody has said. */
  readonly einheitId: string | null;
  readonly proposed: {
    readonly akten: readonly { akteId: string; sureness: string }[];
    readonly isNew: boolean;
    readonly einheiten: readonly { id: string }[];
  };
}

const GOALS = { first: 80, three: 95, certain: 99, fresh: 90 };

/** Places that count as shown; "Neue Akte" takes the first where it is the first proposal. */
const PLACES = 3;

/** Counts of answers of one kind of letters. */
export class Score {
  private existing = 0;
  private first = 0;
  private three = 0;
  private certain = 0;
  private certainRight = 0;
  private fresh = 0;
  private freshKnown = 0;
  private units = 0;
  private unitFirst = 0;
  private unitThree = 0;

  add({ right, einheitId, proposed: { akten, isNew, einheiten } }: Answer): void {
    const [top] = akten;
    if (top?.sureness === 'sicher') {
      this.certain += 1;
      if (top.akteId === right) this.certainRight += 1;
    }
    if (right === null) {
      this.fresh += 1;
      if (isNew) this.freshKnown += 1;
      if (einheitId !== null) this.addEinheit(einheiten.findIndex(({ id }) => id === einheitId));
      return;
    }
    this.existing += 1;
    const rank = akten.findIndex(({ akteId }) => akteId === right);
    const place = rank < 0 ? Infinity : rank + (isNew ? 1 : 0);
    if (place === 0) this.first += 1;
    if (place < PLACES) this.three += 1;
  }

  private addEinheit(rank: number): void {
    this.units += 1;
    if (rank === 0) this.unitFirst += 1;
    if (rank >= 0) this.unitThree += 1;
  }

  row(name: string): string[] {
    return [
      name,
      `${this.existing} + ${this.fresh}`,
      share(this.first, this.existing),
      share(this.three, this.existing),
      `${share(this.certainRight, this.certain)} of ${this.certain}`,
      share(this.freshKnown, this.fresh),
      share(this.unitFirst, this.units),
      share(this.unitThree, this.units),
    ];
  }
}

/** The figures of several kinds of letters, below their goals. */
export function scoreTable(rows: readonly string[][]): string {
  const { first, three, certain, fresh } = GOALS;
  const goals = [first, three, certain, fresh].map((goal) => `≥ ${goal} %`);
  return table(
    [
      ...['letters', 'known + new', 'right first', 'in three', '„sicher“ right'],
      ...['new known as new', 'its unit first', 'unit in three'],
    ],
    [['goal', '', ...goals, '', ''], ...rows],
  );
}

function share(found: number, all: number): string {
  return all === 0 ? '–' : `${((100 * found) / all).toFixed(1)} %`;
}
