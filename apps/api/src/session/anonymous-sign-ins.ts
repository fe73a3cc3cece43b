import {
  LinkNotUsable,
  OrganizationNeeded,
  PasskeyUnknown,
  SignInLimited,
  SignInLocked,
  SignInOver,
  SignInRefused,
  SignOnRefused,
} from '@app/auth';
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
      this.count(request, error);
      throw error;
    }
  }

  /** Of a refusal that does not end the request. */
  count(request: FastifyRequest, error: unknown): void {
    if (!isAnonymous(error)) return;
    const tenantId = 'tenantId' in error ? error.tenantId : null;
    this.refusals.count(request, error.code, tenantId);
  }
}

type Refusal =
  | LinkNotUsable
  | OrganizationNeeded
  | PasskeyUnknown
  | SignInLimited
  | SignInLocked
  | SignInOver
  | SignInRefused
  | SignOnRefused;

function isAnonymous(error: unknown): error is Refusal {
  const always = [LinkNotUsable, OrganizationNeeded, SignInLimited, SignInOver, SignOnRefused];
  if (always.some((kind) => error instanceof kind)) return true;
  // of a person who exists the trail has an entry already
  return (
    (error instanceof SignInRefused ||
      error instanceof SignInLocked ||
      error instanceof PasskeyUnknown) &&
    !error.recorded
  );
}
