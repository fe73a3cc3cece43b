import { Global, Module, StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { AccessGuard } from './http/access.guard.js';
import { AnonymousRefusals } from './http/anonymous-refusals.js';
import { CallerIdentity } from './http/caller-identity.js';
import { IntakePauseGuard } from './http/intake-pause.guard.js';
import { KnownRefusals } from './http/problems/known-refusals.js';
import { ProblemFilter } from './http/problems/problem.filter.js';
import { SessionRevalidation } from './http/session-revalidation.js';
import { TrailIntegrityGuard } from './http/trail-integrity.guard.js';
import { createValidationPipe } from './http/validation.js';

const SHARED = [AnonymousRefusals, CallerIdentity, KnownRefusals, SessionRevalidation];

/** What every request goes through: who calls and whether they may, what is read of it, and how it is refused. */
@Global()
@Module({
  providers: [
    ...SHARED,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_GUARD, useClass: IntakePauseGuard },
    { provide: APP_GUARD, useClass: TrailIntegrityGuard },
    { provide: APP_PIPE, useFactory: createValidationPipe },
    { provide: APP_INTERCEPTOR, useClass: StandardSchemaSerializerInterceptor },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
  exports: SHARED,
})
export class HttpModule {}
