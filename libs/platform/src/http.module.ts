import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { AccessGate } from './http/access-gate.js';
import { AuthGuard } from './http/auth.guard.js';
import { DeclaredRoutes } from './http/declared-routes.js';
import { FairShare } from './http/fair-share.js';
import { ProblemFilter } from './http/problem.filter.js';
import { Refusals } from './http/refusals.js';
import { UseCaseInterceptor } from './http/use-case.interceptor.js';
import { Repeats } from './repeats/repeats.js';
import { LiveNoticesController } from './use-cases/live-notices/live-notices.controller.js';
import { ShowLivenessController } from './use-cases/show-health/show-liveness.controller.js';
import { ShowReadinessController } from './use-cases/show-health/show-readiness.controller.js';
import { ShowMetricsController } from './use-cases/show-metrics/show-metrics.controller.js';

/**
 * Guard, transaction, errors and technical routes of a server. Needs AUTHENTICATOR, PERMISSIONS and
 * REFUSALS from global modules of the app.
 */
@Module({
  imports: [DiscoveryModule],
  controllers: [
    LiveNoticesController,
    ShowLivenessController,
    ShowReadinessController,
    ShowMetricsController,
  ],
  providers: [
    AccessGate,
    DeclaredRoutes,
    FairShare,
    Refusals,
    Repeats,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_GUARD, useClass: AuthGuard },
    { provide: APP_INTERCEPTOR, useClass: UseCaseInterceptor },
  ],
  exports: [AccessGate, FairShare, DeclaredRoutes, Refusals],
})
export class PlatformHttpModule {}
