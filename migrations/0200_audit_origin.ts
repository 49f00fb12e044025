import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a column of an event says is computed from the body that was hashed, so that the two cannot
 * contradict each other; who it is written for and when is what the transaction itself says; personal
 * details stand apart, where they can be erased.
 */
export class AuditOrigin1764000000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await runner.query(ORIGIN);
    await runner.query(PERSONAL);
    await runner.query(REFUSALS);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const COLUMNS = `
  create function audit.moment_of(body text) returns timestamptz
    language sql immutable strict parallel safe
    return ((body::jsonb ->> 'at')::timestamp at time zone 'UTC');
  comment on function audit.moment_of(text) is
    'Bodies hold UTC with a final Z, so that no setting of a session has a say';

  drop index audit.event_of_akte;
  alter table audit.event
    drop column at, drop column actor_kind, drop column actor_id, drop column action,
    drop column object_type, drop column object_id, drop column akte_id, drop column reason,
    drop column request_id;
  alter table audit.event
    add constraint event_id_is_that_of_the_body check (id = (body::jsonb ->> 'id')::uuid),
    add column at timestamptz not null
      generated always as (audit.moment_of(body)) stored,
    add column actor_kind text not null
      generated always as (body::jsonb #>> '{actor,kind}') stored
      check (actor_kind in ('user', 'station', 'system', 'anonymous')),
    add column actor_id text not null
      generated always as (body::jsonb #>> '{actor,id}') stored,
    add column on_behalf_of text
      generated always as (body::jsonb #>> '{actor,onBehalfOf}') stored,
    add column action text not null
      generated always as (body::jsonb ->> 'action') stored,
    add column object_type text not null
      generated always as (body::jsonb #>> '{object,type}') stored,
    add column object_id text not null
      generated always as (body::jsonb #>> '{object,id}') stored,
    add column akte_id uuid
      generated always as ((body::jsonb ->> 'akteId')::uuid) stored,
    add column reason text not null
      generated always as (body::jsonb ->> 'reason') stored,
    add column request_id uuid not null
      generated always as ((body::jsonb ->> 'requestId')::uuid) stored,
    add column caused_by uuid
      generated always as ((body::jsonb ->> 'causedBy')::uuid) stored;
  create index event_of_akte on audit.event (akte_id, seq) where akte_id is not null;
  create index event_of_request on audit.event (coalesce(caused_by, request_id));
`;

/**
 * Seconds by which the clock of an application server may differ from that of the database. An event
 * bears the moment its unit of work began, and so does the transaction.
 */
const CLOCK_TOLERANCE = 15;

const ORIGIN = `
  create function audit.refuse_foreign_origin() returns trigger language plpgsql as $$
  begin
    if (new.actor_kind, new.actor_id, coalesce(new.on_behalf_of, ''), new.request_id::text)
      is distinct from (
        current_setting('aktei.actor_kind', true), current_setting('aktei.actor_id', true),
        current_setting('aktei.on_behalf_of', true), current_setting('aktei.request_id', true))
    then
      raise exception 'an event is written by whom the transaction acts for'
        using errcode = 'insufficient_privilege';
    end if;
    if abs(extract(epoch from new.at - transaction_timestamp())) > ${CLOCK_TOLERANCE} then
      raise exception 'an event bears the time of its transaction, not %', new.at
        using errcode = 'insufficient_privilege';
    end if;
    return null;
  end $$;
  create trigger event_has_its_origin after insert on audit.event
    for each row execute function audit.refuse_foreign_origin();
`;

const PERSONAL = `
  create table audit.personal_value (
    event_id uuid not null references audit.event,
    field text not null,
    salt bytea not null check (octet_length(salt) = 32),
    value jsonb not null,
    primary key (event_id, field)
  );
  comment on table audit.personal_value is
    'Personal details of events; an event holds HMAC-SHA-256(salt, canonical JSON of the value)';
  grant select, insert on audit.personal_value to aktei_app;
`;

const REFUSALS = `
  create table audit.anonymous_refusal (
    minute timestamptz not null,
    address text not null,
    kind text not null,
    count integer not null check (count > 0),
    primary key (minute, address, kind)
  );
  comment on table audit.anonymous_refusal is
    'Refusals of senders nobody knows in this minute; each minute becomes one event, and its rows go';
  grant select, insert, update, delete on audit.anonymous_refusal to aktei_app;
`;
