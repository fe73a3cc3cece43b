import { WorkStop } from '@app/audit';
import { DomainError } from '@app/platform';
import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { KnownRefusals } from './known-refusals.js';

const NEW_WORK = 'cloister:new-work';

/** For routes that take in documents or have something written: closed while the audit trail is in doubt. */
export const TakesNewWork = (): MethodDecorator => SetMetadata(NEW_WORK, true);

@Injectable()
export class NewWorkGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly stop: WorkStop,
    private readonly refusals: KnownRefusals,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (!this.reflector.get<true | undefined>(NEW_WORK, context.getHandler())) return true;
    try {
      await this.stop.check();
      return true;
    } catch (error) {
      const { actor } = context.switchToHttp().getRequest<FastifyRequest>();
      if (error instanceof DomainError && actor) await this.refusals.record(actor, error.code);
      throw error;
    }
  }
}
