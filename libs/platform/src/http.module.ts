import { Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { AccessGate } from './http/access-gate.js';
import { AuthGuard } from './http/auth.guard.js';
import { UseCaseInterceptor } from './http/use-case.interceptor.js';
import { LiveNoticesController } from './use-cases/live-notices/live-notices.controller.js';
import { ShowHealthController } from './use-cases/show-health/show-health.controller.js';
import { ShowMetricsController } from './use-cases/show-metrics/show-metrics.controller.js';

/**
 * Guard, transaction and technical routes of a server. Needs AUTHENTICATOR and PERMISSIONS from a
 * global module of the app.
 */
@Module({
  controllers: [LiveNoticesController, ShowHealthController, ShowMetricsController],
  providers: [
    AccessGate,
    { provide: APP_GUARD, useClass: AuthGuard },
    { provide: APP_INTERCEPTOR, useClass: UseCaseInterceptor },
  ],
  exports: [AccessGate],
})
export class PlatformHttpModule {}
