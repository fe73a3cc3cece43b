import { LinkNotUsable, SignInLimited, SignInLocked, SignInRefused } from '@app/auth';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AnonymousRefusals } from '../http/anonymous-refusals.js';

/** Refusals of whoever shows a name, password or link that nobody has: counted, not written each. */
@Injectable()
export class AnonymousSignIns {
  constructor(private readonly refusals: AnonymousRefusals) {}

  async counted<T>(request: FastifyRequest, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (isAnonymous(error)) this.refusals.count(request, error.code);
      throw error;
    }
  }
}

type Refusal = LinkNotUsable | SignInLimited | SignInLocked | SignInRefused;

function isAnonymous(error: unknown): error is Refusal {
  if (error instanceof LinkNotUsable || error instanceof SignInLimited) return true;
  // of a person who exists the trail has an entry already
  return (error instanceof SignInRefused || error instanceof SignInLocked) && !error.recorded;
}
