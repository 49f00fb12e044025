export { AppConfig, ConfigError, platformAreas, provideArea } from './config/app-config.js';
export { databaseArea, DatabaseSettings } from './config/database-settings.js';
export { httpArea, HttpSettings } from './config/http-settings.js';
export { processArea, ProcessSettings } from './config/process-settings.js';
export { anonymous, requestCaller, systemCaller, type SystemWork } from './context/callers.js';
export type { Caller, Ctx } from './context/ctx.js';
export { Scopes } from './context/scopes.js';
export { DutyNeglected, Trail } from './context/duty-trail.js';
export {
  calendarDay,
  defineAction,
  defineError,
  defineEvent,
  defineJob,
  defineListAction,
  definePermission,
  defineScope,
  defineSource,
  defineTopic,
  filledText,
  idParam,
  keysetPage,
  keysetQuery,
  nothing,
  pageNumber,
  text,
  versionNumber,
  vocabulary,
  type ActionDefinition,
  type Actor,
  type Details,
  type ErrorClass,
  type EventDefinition,
  type IdParam,
  type JobDefinition,
  type JobPolicy,
  type ListAction,
  type PermissionDefinition,
  type Realm,
  type Records,
  type Somebody,
  type SystemContext,
  type SourceAction,
  type SourceDefinition,
  type TopicDefinition,
  type Vocabulary,
} from './contracts/index.js';
export {
  CsrfTokenMissing,
  InternalError,
  InvalidCursor,
  PermissionDenied,
  RequestInvalid,
  SessionRequired,
  type FieldFault,
} from './contracts/errors.js';
export { RUNTIME_ROLE, type Entities } from './database/data-source.js';
export { migrate, type MigrateOptions, type MigrationClass } from './database/migrate.js';
export { exec, namedRow, one, RawJson, rows } from './database/query.js';
export { inSession } from './database/session.js';
export { rawSql, Sql, sql, sqlList } from './database/sql.js';
export { Transactions } from './database/transactions.js';
export {
  markRecorded,
  noteBackup,
  unfinishedRestore,
  unrecordedRestores,
  type FinishedBackup,
} from './dump/backup-record.js';
export { DumpRefused } from './dump/dump-session.js';
export { loadDump, type Dump, type RestoreOrigin } from './dump/load-dump.js';
export { occupiedTables } from './dump/occupied.js';
export { Snapshot } from './dump/snapshot.js';
export type { StoredSequence, StoredTable } from './dump/stored-tables.js';
export { ClusterFailed } from './embedded/cluster.js';
export { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded/embedded-postgres.js';
export { problemSchema, retryAfterOf, type Problem } from './errors/problem.js';
export { Events } from './events/events.js';
export { Subscribes, type Subscriber } from './events/subscriber.js';
export { AccessGate } from './http/access-gate.js';
export { createHttpApp, type HttpAppOptions } from './http/create-http-app.js';
export { cursorPart } from './http/cursor-parts.js';
export { decodeCursor, encodeCursor } from './http/cursor.js';
export { keyset, type KeysetPosition, type KeysetRows } from './http/keyset.js';
export { describeApi } from './http/openapi.js';
export { DeclaredRoutes, type DeclaredRoute } from './http/declared-routes.js';
export {
  AUTHENTICATOR,
  PERMISSIONS,
  REFUSALS,
  type Authenticator,
  type PermissionAnswer,
  type Refusal,
  type RefusalWitness,
} from './http/ports.js';
export { Places, type PlaceLimits } from './http/places.js';
export { toProblem } from './http/problem.filter.js';
export { Refusals } from './http/refusals.js';
export { RequestCaller, RequestCtx, RequestGone } from './http/request-state.js';
export { Route, type RouteOptions } from './http/route.decorator.js';
export {
  HandlesJob,
  type JobAttempt,
  type JobHandler,
  type JobOptions,
  type JobResult,
} from './jobs/job-handler.js';
export { Jobs, type EnqueueOptions } from './jobs/jobs.js';
export { SCHEDULE_ZONE, ScheduledJobs } from './jobs/scheduled-jobs.js';
export { LiveNotices, type LiveChannel, type LiveNotice } from './live/live-notices.js';
export { heardBy, LiveTopics, type HeardTopic } from './live/live-topics.js';
export { PlatformModule } from './platform.module.js';
export { closeHome } from './processes/close-home.js';
export { isProcessAlive, processBirth } from './processes/process-life.js';
export { runApp } from './processes/run-app.js';
export { SourceRegistry } from './sources/source-registry.js';
export { Sources, type DeclaredSource, type SourceQuery } from './sources/sources.js';
export { serveHealth } from './telemetry/health-server.js';
export { FreeSpace, hasRoom, type DiskSpace } from './telemetry/free-space.js';
export { Metrics } from './telemetry/metrics.js';
export { Health, type HealthCheck, type HealthReport } from './telemetry/health.js';
export { JsonLogger } from './telemetry/json-logger.js';
export { entitiesOf, type ModulePart } from './vocabulary/module-part.js';
export { Vocabularies } from './vocabulary/vocabularies.js';
