import { IntakePause } from '@app/audit';
import { DiskSpace, DomainError } from '@app/platform';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { KnownRefusals } from './problems/known-refusals.js';
import { ROUTE_RULE, type RouteRule } from './route.js';

/** Closes routes that take in more while the disk is full, and those that take new work while intake is paused, too. */
@Injectable()
export class IntakePauseGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly stop: IntakePause,
    private readonly refusals: KnownRefusals,
    private readonly disk: DiskSpace,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = this.reflector.get<RouteRule | undefined>(ROUTE_RULE, context.getHandler());
    const takesNewWork = route?.blockedWhile === 'intake-paused';
    // before anything is written, and without an entry of its own: that would need the room, too
    if (takesNewWork || route?.blockedWhile === 'disk-full') await this.disk.check();
    if (!takesNewWork) return true;
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
