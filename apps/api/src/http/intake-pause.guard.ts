import { IntakePause } from '@app/audit';
import { DiskSpace, DomainError } from '@app/platform';
import {
  applyDecorators,
  type CanActivate,
  type ExecutionContext,
  Injectable,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { KnownRefusals } from './problems/known-refusals.js';

const NEW_WORK = 'cloister:new-work';
const ROOM = 'cloister:room';

/** For routes that take in documents or have something written: closed while the audit trail is in doubt, or the disk is full. */
export const BlockedWhilePaused = (): MethodDecorator =>
  applyDecorators(SetMetadata(NEW_WORK, true), NeedsRoom());

/** For routes that take in more of what was begun: closed while the disk is full. */
export const NeedsRoom = (): MethodDecorator => SetMetadata(ROOM, true);

@Injectable()
export class IntakePauseGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly stop: IntakePause,
    private readonly refusals: KnownRefusals,
    private readonly disk: DiskSpace,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const needs = (what: string): boolean =>
      this.reflector.get<true | undefined>(what, context.getHandler()) ?? false;
    // before anything is written, and without an entry of its own: that would need the room, too
    if (needs(ROOM)) await this.disk.check();
    if (!needs(NEW_WORK)) return true;
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
