import {
  faded,
  heldOutElse,
  heldOutNames,
  heldOutTemplates,
  heldOutWords,
  isHeldOut,
  type HeldOutName,
} from './held-out.js';
import { templates, type Draft } from './letters.js';
import { authorNames, matters, type AuthorName, type Matter } from './matters.js';
import { misread, mistyped } from './noise.js';
import { addressOf, citizen, organisation, type Party } from './people.js';
import { Random } from './random.js';

/** An Akte of the town, by its place among them. */
export interface TownAkte {
  readonly no: number;
  readonly einheit: string;
  readonly betreff: string;
}

/** A letter in the order of filing. */
export interface TownLetter {
  readonly author: AuthorName | HeldOutName;
  readonly text: string;
  /** What the author has put into it, before anybody mistypes or misreads it; the day as `YYYY-MM-DD`. */
  readonly meant: { readonly subject: string; readonly sender: string; readonly day: string };
  readonly akte: TownAkte;
  /** True for the letter with which its Akte begins: there is none yet. */
  readonly isNew: boolean;
}

interface Writer {
  readonly author: AuthorName | HeldOutName;
  readonly sender: Party;
  readonly theirs: string | null;
}

/** What the author knows of a matter: who writes of it, under what sign. */
interface Case extends TownAkte {
  readonly matter: Matter;
  readonly address: string;
  readonly party: Party;
  readonly writers: readonly Writer[];
}

export const SIZE = { akten: 200, letters: 2_000 };

/** A town as its seed has it; Aktenzeichen are known only once the Akten are opened. */
export class SeededTown {
  readonly akten: readonly TownAkte[];
  private readonly random: Random;
  private readonly cases: Case[] = [];

  constructor(
    seed: number,
    private readonly size = SIZE,
    private readonly isHeldOut = false,
  ) {
    this.random = new Random(seed);
    for (let no = 0; no < size.akten; no += 1) this.cases.push(this.newCase(no));
    this.akten = [...this.cases];
  }

  /** @param aktenzeichenOf that of an Akte by its number; it was opened before a letter that names it */
  *letters(aktenzeichenOf: (no: number) => string): Generator<TownLetter> {
    for (let n = 0; n < this.size.letters; n += 1) {
      const isNew = this.random.chance(0.12);
      const of = isNew ? this.newCase(this.cases.length) : this.existing();
      if (isNew) this.cases.push(of);
      const writer = this.random.pick(of.writers);
      const written = this.write(of, writer, isNew ? null : aktenzeichenOf(of.no));
      yield { author: writer.author, ...written, akte: of, isNew };
    }
  }

  /** Some Akten get most of the letters. */
  private existing(): Case {
    const { random, cases } = this;
    const at = Math.floor(cases.length * random.next() ** 1.5);
    return cases[at] ?? random.pick(cases);
  }

  private newCase(no: number): Case {
    const { random } = this;
    const matter = random.pick(matters);
    const address = addressOf(random);
    const party = this.returning() ?? citizen(random);
    const betreff = filled(random.pick(matter.subjects), { address, party });
    const count = 1 + random.below(3);
    const writers = Array.from({ length: count }, () => this.writer(party));
    return { no, einheit: matter.einheit, betreff, matter, address, party, writers };
  }

  /** Now and then somebody has a second matter. */
  private returning(): Party | undefined {
    const { random, cases } = this;
    return random.chance(0.15) && cases.length > 0 ? random.pick(cases).party : undefined;
  }

  private writer(party: Party): Writer {
    const { random } = this;
    if (this.isHeldOut) return this.heldOutWriter(party);
    const author = random.pick(authorNames);
    switch (author) {
      case 'citizen':
      case 'mail':
        return { author, sender: random.chance(0.8) ? party : citizen(random), theirs: null };
      case 'authority':
        return { author, sender: organisation(random, 'office'), theirs: this.sign() };
      case 'company':
        return { author, sender: organisation(random, 'trade'), theirs: this.sign() };
      case 'lawyer':
        return { author, sender: organisation(random, 'firm'), theirs: this.sign() };
      case 'club':
        return { author, sender: organisation(random, 'club'), theirs: null };
    }
  }

  private heldOutWriter(party: Party): Writer {
    const { random } = this;
    if (random.pick(heldOutNames) === 'relative')
      return {
        author: 'relative',
        sender: random.chance(0.7) ? party : citizen(random),
        theirs: null,
      };
    const sender = organisation(random, random.pick(['office', 'trade', 'club']));
    return { author: 'form', sender, theirs: this.sign() };
  }

  private sign(): string | null {
    const { random } = this;
    const [year, no] = [25 + random.below(2), 100 + random.below(99_000)];
    return random.chance(0.8)
      ? random.pick([
          `${no}/${year}`,
          `${random.below(90) + 10}-${no}.${year}`,
          `AZ ${no}/20${year}`,
        ])
      : null;
  }

  private write(of: Case, writer: Writer, ours: string | null) {
    const { random } = this;
    const { author } = writer;
    const [words, sentence] = wordsOf(of.matter, author);
    const draft: Draft = {
      ...writer,
      subject: filled(words, of),
      sentence,
      day: `${String(1 + random.below(28)).padStart(2, '0')}.${10 + random.below(2)}.2026`,
      theirs: random.chance(0.9) ? writer.theirs : null,
      ours: ours !== null && random.chance(0.25) ? ours : null,
      address: random.chance(0.5) ? of.address : null,
    };
    const day = draft.day.split('.').reverse().join('-');
    const meant = { subject: draft.subject, sender: writer.sender.name, day };
    return { text: this.sent(templateOf(author)(draft), author), meant };
  }

  /** As it arrives: mistyped, misread, faded. */
  private sent(text: string, author: Writer['author']): string {
    const { random } = this;
    if (isHeldOut(author)) return faded(text, random);
    const typed = mistyped(text, random);
    return random.chance(0.4) ? misread(typed, random, 0.01) : typed;
  }
}

function wordsOf(matter: Matter, author: Writer['author']): readonly [string, string] {
  if (!isHeldOut(author)) return matter.words[author];
  return (heldOutWords[matter.einheit] ?? heldOutElse)[author];
}

function templateOf(author: Writer['author']): (draft: Draft) => string {
  return isHeldOut(author) ? heldOutTemplates[author] : templates[author];
}

function filled(text: string, { address, party }: { address: string; party: Party }): string {
  return text.replaceAll('{ort}', address).replaceAll('{name}', party.name);
}
