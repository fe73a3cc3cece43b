import { Readiness } from '@app/health';
import { VERSION } from '@app/platform';
import { Controller, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Route } from '../http/route.js';
import { HealthView, LivenessView, ReadinessView } from './health.dto.js';

/** For whoever watches over the process: no secrets, no patients, and no account needed. */
@ApiTags('system')
@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Route(
    { get: 'livez', access: 'anyone', answers: LivenessView },
    'Whether the API answers; if not, restart it',
  )
  getLiveness(): LivenessView {
    return { status: 'alive' };
  }

  @Route(
    {
      get: 'readyz',
      access: 'anyone',
      answers: ReadinessView,
      otherwise: { status: 503, answers: ReadinessView, description: 'A check failed.' },
    },
    'Whether the API can do its work, check by check',
  )
  async getReadiness(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadinessView> {
    const { status, checks } = await this.readiness.report();
    if (status !== 'ready') void reply.status(503);
    return { status, checks: [...checks] };
  }

  @Route(
    {
      get: 'api/health',
      access: 'anyone',
      answers: HealthView,
      otherwise: { status: 503, answers: HealthView, description: 'A check failed.' },
    },
    'Whether the API can do its work, in one word',
  )
  async getHealth(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthView> {
    const { status } = await this.readiness.report();
    if (status !== 'ready') void reply.status(503);
    return { status: status === 'ready' ? 'ok' : 'failing', version: VERSION };
  }
}
