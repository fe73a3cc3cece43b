import { CHECK_NAMES } from '@app/health';
import { z } from 'zod';

export const LivenessView = z.object({ status: z.literal('alive') }).meta({ id: 'Liveness' });
export type LivenessView = z.infer<typeof LivenessView>;

export const CheckView = z
  .object({
    name: z.enum(CHECK_NAMES),
    state: z.enum(['ok', 'failed']),
    reason: z.string().nullable().meta({ description: 'A code; null if everything is fine.' }),
  })
  .meta({ id: 'HealthCheck' });

export const ReadinessView = z
  .object({ status: z.enum(['ready', 'not-ready']), checks: z.array(CheckView) })
  .meta({ id: 'Readiness' });
export type ReadinessView = z.infer<typeof ReadinessView>;

export const HealthView = z
  .object({ status: z.enum(['ok', 'failing']), version: z.string() })
  .meta({ id: 'Health' });
export type HealthView = z.infer<typeof HealthView>;
