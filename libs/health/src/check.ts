export const CHECK_NAMES = ['database', 'schema', 'queue', 'event-loop', 'disk', 'trail'] as const;
export type CheckName = (typeof CHECK_NAMES)[number];

/** Why a check failed: a code, and never what a driver, a path or a row says. */
export type CheckReason =
  | 'login-failed'
  | 'no-answer'
  | 'schema-older'
  | 'schema-newer'
  | 'event-loop-blocked'
  | 'disk-full'
  | 'audit-trail-contradicted'
  | 'audit-trail-not-kept'
  | 'audit-trail-mismatch'
  | 'failed';

export interface HealthCheck {
  readonly name: CheckName;
  /** Null where all is well. What it throws is `failed`. */
  run(signal: AbortSignal): Promise<CheckReason | null>;
}

export interface CheckResult {
  readonly name: CheckName;
  readonly state: 'ok' | 'failed';
  readonly reason: CheckReason | null;
}

export interface ReadinessReport {
  readonly status: 'ready' | 'not-ready';
  readonly checks: readonly CheckResult[];
}
