import { TrailIntegrity } from '@app/audit';
import { DomainError } from '@app/platform';
import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { KnownRefusals } from './problems/known-refusals.js';

const NEEDS_TRAIL = 'cloister:needs-trail';

/** For routes that sign: closed while the audit trail is not the one that was signed. What comes in is still taken. */
export const BlockedOnMismatch = (): MethodDecorator => SetMetadata(NEEDS_TRAIL, true);

@Injectable()
export class TrailIntegrityGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly integrity: TrailIntegrity,
    private readonly refusals: KnownRefusals,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (!this.reflector.get<true | undefined>(NEEDS_TRAIL, context.getHandler())) return true;
    try {
      await this.integrity.check();
      return true;
    } catch (error) {
      const { actor } = context.switchToHttp().getRequest<FastifyRequest>();
      if (error instanceof DomainError && actor) await this.refusals.record(actor, error.code);
      throw error;
    }
  }
}
