import { TrailIntegrity } from '@app/audit';
import { DomainError } from '@app/platform';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { KnownRefusals } from './problems/known-refusals.js';
import { ROUTE_RULE, type RouteRule } from './route.js';

/** Closes routes that sign while the audit trail is not the one that was signed. What comes in is still taken. */
@Injectable()
export class TrailIntegrityGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly integrity: TrailIntegrity,
    private readonly refusals: KnownRefusals,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = this.reflector.get<RouteRule | undefined>(ROUTE_RULE, context.getHandler());
    if (route?.blockedWhile !== 'trail-mismatch') return true;
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
