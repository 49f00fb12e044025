import { rows, sql, type Ctx, type Sql } from '#libs/platform';
import { grantsOf } from '../domain/akten-access.js';
import type { Ask } from '../domain/letter-asks.js';
import type { Candidate, EinheitVotes } from '../domain/suggestion.js';
import { visibleAkte } from './akten-visibility.js';

/** Rows of one clue that are looked at in one org unit, the newest first; more of them tell nothing apart. */
const ROWS_OF_A_CLUE = 60;

/**
 * The same of what says who writes: one busy Akte has so many letters of its sender that the others would not be
 * seen behind them.
 */
const ROWS_OF_A_SENDER = 400;
const SENDERS = [
  'sender',
  'office',
  'mail-address',
  'mail-domain',
  'iban',
  'account',
  'sender-address',
];

/** The weight of a word of the Betreff of an Akte that stands in the subject of a letter. */
const MOST_OF_A_WORD = 1_200;

/** Candidates of a letter that are looked at closely. */
const CANDIDATES = 20;

/** What is known of a candidate besides, the newest first. */
const KNOWN_OF_AN_AKTE = 80;

/** A candidate of the letter with that place in the question. */
export interface CandidateOfLetter extends Candidate {
  readonly letter: number;
  /** What speaks for units of the Aktenplan; with the first candidate of a letter, else null. */
  readonly votes: readonly EinheitVotes[] | null;
}

/** Finds Akten by what letters have in common with them. */
export class CandidatesRepository {
  /** Open Akten that the actor may change, for many letters in one statement ({@link candidatesSql}). */
  find(ctx: Ctx, letters: readonly (readonly Ask[])[]): Promise<CandidateOfLetter[]> {
    const isAsked = letters.some((asks) => asks.length > 0);
    return isAsked ? rows(ctx, candidatesSql(ctx, letters)) : Promise.resolve([]);
  }
}

/**
 * Candidates of many letters. Each clue is looked up by an index, in each org unit of the actor apart, so that the
 * work depends neither on how many Akten there are nor on what lies in those of others; they are not counted either.
 */
export function candidatesSql(ctx: Ctx, letters: readonly (readonly Ask[])[]): Sql {
  const asks = letters.flatMap((own, letter) => own.map((ask) => ({ letter, ...ask })));
  return sql`
    with letter as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(asks)}::jsonb)
        as l(letter int, kind text, value text, weight int)
    ),
    hit as materialized (${hits(ctx)}),
    ranked as materialized (${ranked()}),
    matter as materialized (${matters()}),
    vote as materialized (${votes()})
    select r.letter, a.id as "akteId", a.aktenzeichen, a.betreff, r.hits,
      coalesce(k.known, '[]') as known,
      json_build_object('here', coalesce(m.akten, 0), 'most', coalesce(most.akten, 0),
        'all', coalesce(most.all_akten, 0)) as matter,
      case when r.place = 1 then (select v.votes from vote v where v.letter = r.letter) end as votes
    from ranked r
    join records.akte a on a.id = r.akte_id
    left join matter m on m.letter = r.letter and m.einheit = a.aktenplaneinheit_id
    left join matter most on most.letter = r.letter and most.place = 1
    cross join lateral (${known()}) k
    where r.place <= ${CANDIDATES} and ${visibleAkte(ctx, 'a', 'change')}
    order by r.letter, r.place`;
}

/** What letters have in common with each Akte, and with how many others. */
function hits(ctx: Ctx): Sql {
  return sql`
    select found.kind, found.value, found.akte_id, a.aktenplaneinheit_id as einheit, bool_or(d.id is not null) as in_dokument,
      bool_or(found.filed_by = ${ctx.actor.id}) is true as mine,
      max(d.dokument_date)::text as day,
      (array_agg(d.id order by d.filed_at desc) filter (where found.kind = 'message'))[1] as mail,
      count(*) over (partition by found.kind, found.value) as akten
    from (${rowsOfClues(ctx)}) found
    join records.akte a on a.id = found.akte_id
    left join records.dokument d on d.id = found.dokument_id
    where a.state = 'open' and ${visibleAkte(ctx, 'a', 'change')}
      and (found.dokument_id is null or d.withdrawn_at is null and d.id is not null)
    group by found.kind, found.value, found.akte_id, a.aktenplaneinheit_id`;
}

/** Units first: an index leads from each to its newest rows, past none of another unit. */
function rowsOfClues(ctx: Ctx): Sql {
  const asked = sql`(select distinct kind, value from letter) asked`;
  const alike = sql`c.kind = asked.kind and c.value = asked.value`;
  const columns = sql`c.akte_id, c.dokument_id, c.filed_by`;
  const newest = sql`order by c.id desc limit case when asked.kind = any(${SENDERS}::text[])
    then ${ROWS_OF_A_SENDER}::int else ${ROWS_OF_A_CLUE}::int end`;
  const grants = grantsOf(ctx.actor, 'change');
  if (grants.some(({ kind }) => kind === 'all')) {
    return sql`select asked.kind, asked.value, c.* from ${asked} cross join lateral (
      select ${columns} from records.clue c where ${alike} ${newest}) c`;
  }
  const units = grants.flatMap((grant) => (grant.kind === 'units' ? grant.ids : []));
  return sql`select asked.kind, asked.value, c.* from ${asked}
    cross join (select distinct unnest(${units}::uuid[]) as id) unit
    cross join lateral (
      select ${columns} from records.clue c
      where ${alike} and c.org_unit_id = unit.id ${newest}) c`;
}

/** Whole numbers, so that the order does not depend on the order in which they are added up. */
function ranked(): Sql {
  return sql`
    select l.letter, h.akte_id,
      row_number() over (partition by l.letter
        order by sum(l.weight / h.akten) desc, h.akte_id) as place,
      json_agg(json_build_object('kind', h.kind, 'value', h.value, 'akten', h.akten,
        'inDokument', h.in_dokument, 'mine', h.mine, 'day', h.day, 'no', n.no)
        order by h.kind, h.value) as hits
    from letter l join hit h on h.kind = l.kind and h.value = l.value
    left join lateral (${numberInAkte()}) n on h.mail is not null
    group by l.letter, h.akte_id`;
}

/** The number of a Dokument in the tree of its Akte: behind that of its Vorgang, or after all Vorgänge. */
function numberInAkte(): Sql {
  return sql`
    select case when d.vorgang_id is null
      then ((select count(*) from records.vorgang v where v.akte_id = d.akte_id) + count(*))::text
      else (select v.number from records.vorgang v where v.id = d.vorgang_id) || '.' || count(*)
      end as no
    from records.dokument d join records.dokument earlier on earlier.akte_id = d.akte_id
      and earlier.vorgang_id is not distinct from d.vorgang_id and earlier.withdrawn_at is null
      and (earlier.filed_at, earlier.id) <= (d.filed_at, d.id)
    where d.id = h.mail group by d.akte_id, d.vorgang_id`;
}

/**
 * In how many of these Akten, by their Aktenplaneinheit, letters with words of the subject lie. A word that lies in
 * Akten of all kinds, as a name does, is of none.
 */
function matters(): Sql {
  return sql`
    select l.letter, w.einheit, sum(w.n)::int as akten,
      (sum(sum(w.n)) over (partition by l.letter))::int as all_akten,
      row_number() over (partition by l.letter order by sum(w.n) desc, w.einheit) as place
    from letter l join (
      select h.kind, h.value, h.einheit, h.akten, count(*) as n,
        max(count(*)) over (partition by h.value) as most
      from hit h where h.kind = 'subject-word' and h.akten > 1
      group by h.kind, h.value, h.einheit, h.akten) w on w.kind = l.kind and w.value = l.value
    where w.most * 10 >= w.akten * 6
    group by l.letter, w.einheit`;
}

/**
 * What speaks for the Aktenplaneinheiten of these Akten: of each thing that a letter shares with them the square of
 * the share of the Akten that have it, so that what lies in all kinds of Akten says next to nothing; what few have
 * says less. Whole numbers, as above.
 */
function votes(): Sql {
  return sql`
    select v.letter, json_agg(json_build_object('id', v.einheit, 'subject', v.subject, 'betreff', v.betreff,
      'sender', v.sender) order by v.einheit) as votes
    from (
      select l.letter, w.einheit,
        coalesce(sum(w.vote) filter (where l.kind = 'subject-word'), 0)::int as subject,
        coalesce(sum(w.vote * l.weight / ${MOST_OF_A_WORD}::int) filter (where l.kind = 'akte-word'), 0)::int as betreff,
        coalesce(sum(w.vote) filter (where l.kind = any(${SENDERS}::text[])), 0)::int as sender
      from letter l join (
        select h.kind, h.value, h.einheit, 1000 * count(*) * count(*) / (h.akten * (h.akten + 1)) as vote
        from hit h group by h.kind, h.value, h.einheit, h.akten) w on w.kind = l.kind and w.value = l.value
      group by l.letter, w.einheit) v
    group by v.letter`;
}

/** Of the Dokumente in it and of its Betreff; what was withdrawn is not known any more. */
function known(): Sql {
  return sql`
    select json_agg(json_build_object('kind', c.kind, 'value', c.value, 'dokumentId', c.dokument_id)
      order by c.id) as known
    from (
      select c.id, c.kind, c.value, c.dokument_id from records.clue c
      where c.akte_id = a.id and c.kind in ('reference', 'address', 'subject-word', 'sender', 'office')
        and (c.dokument_id is null or exists (
          select from records.dokument d where d.id = c.dokument_id and d.withdrawn_at is null))
      order by c.id desc limit ${KNOWN_OF_AN_AKTE}
    ) c`;
}
