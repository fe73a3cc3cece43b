import type { WorkerRole } from '@app/platform';
import type { FactoryProvider, InjectionToken, Provider } from '@nestjs/common';

/** What a worker of a role does again and again. */
export interface PeriodicWork {
  readonly name: string;
  /** From the end of a turn to the next; the first one comes as soon as the role runs. */
  readonly everyMs: number;
  readonly role: WorkerRole;
  /** One turn; it ends early where the signal says so. */
  readonly carryOut: (signal: AbortSignal) => Promise<void>;
  /** Has the next turn come before its time whenever `wake` is called. */
  readonly listen?: (wake: () => void) => void;
  /** After the last turn. */
  readonly close?: () => Promise<void>;
}

/** A line of the table: work, before there is the part that does it. */
export interface PeriodicLine {
  readonly role: WorkerRole;
  readonly provider: FactoryProvider<readonly PeriodicWork[]>;
}

interface WorkOf<Part> extends Pick<PeriodicWork, 'name' | 'everyMs' | 'role'> {
  readonly carryOut: (part: Part, signal: AbortSignal) => Promise<void>;
  readonly listen?: (part: Part, wake: () => void) => void;
  readonly close?: (part: Part) => Promise<void>;
}

/** Work of the part that is provided under `by`; where there is none, there is no work. */
export function periodic<Part>(by: InjectionToken<Part>, work: WorkOf<Part>): PeriodicLine {
  return lineOf(by, work, (part?: Part) => (part === undefined ? [] : [bind(work, part)]));
}

/** Such work for each part of a list, each at its own pace. */
export function periodicEach<Part>(
  by: InjectionToken<readonly Part[]>,
  work: WorkOf<Part>,
): PeriodicLine {
  return lineOf(by, work, (parts: readonly Part[] = []) => parts.map((part) => bind(work, part)));
}

/** Provides under `token` what these lines say, in their order. */
export function providePeriodicWork(token: symbol, lines: readonly PeriodicLine[]): Provider[] {
  const providers = lines.map(({ provider }) => provider);
  const inject = providers.map(({ provide }) => provide);
  return [...providers, { provide: token, inject, useFactory: flattened }];
}

function flattened(...work: (readonly PeriodicWork[])[]): readonly PeriodicWork[] {
  return work.flat();
}

function lineOf(
  token: InjectionToken,
  { name, role }: Pick<PeriodicWork, 'name' | 'role'>,
  useFactory: FactoryProvider<readonly PeriodicWork[]>['useFactory'],
): PeriodicLine {
  const inject = [{ token, optional: true }];
  return { role, provider: { provide: Symbol(name), inject, useFactory } };
}

function bind<Part>(work: WorkOf<Part>, part: Part): PeriodicWork {
  const { carryOut, listen, close, ...rest } = work;
  return {
    ...rest,
    carryOut: (signal) => carryOut(part, signal),
    ...(listen && { listen: (wake) => listen(part, wake) }),
    ...(close && { close: () => close(part) }),
  };
}
