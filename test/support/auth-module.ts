import { AuthModule, type SessionLimits } from '@app/auth';
import { CLOISTER_PERMISSIONS } from '@app/schema';
import type { DynamicModule } from '@nestjs/common';

/** Sign-in and rights as the applications have them, for a library that does not know the permissions of all. */
export function authModule(limits?: SessionLimits): DynamicModule {
  return AuthModule.with(CLOISTER_PERMISSIONS, limits);
}
