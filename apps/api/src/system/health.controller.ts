import { Readiness } from '@app/health';
import { VERSION } from '@app/platform';
import { Controller, Get, Res, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access } from '../http/access.guard.js';
import { HealthView, LivenessView, ReadinessView } from './health.dto.js';

/** For whoever watches over the process: no secrets, no patients, and no account needed. */
@ApiTags('system')
@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('livez')
  @Access('anyone')
  @ApiOperation({ summary: 'Whether the API answers; if not, restart it' })
  @ApiOkResponse({ standardSchema: LivenessView })
  @SerializeOptions({ schema: LivenessView })
  getLiveness(): LivenessView {
    return { status: 'alive' };
  }

  @Get('readyz')
  @Access('anyone')
  @ApiOperation({ summary: 'Whether the API can do its work, check by check' })
  @ApiOkResponse({ standardSchema: ReadinessView })
  @ApiResponse({ status: 503, description: 'A check failed.', standardSchema: ReadinessView })
  @SerializeOptions({ schema: ReadinessView })
  async getReadiness(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadinessView> {
    const { status, checks } = await this.readiness.report();
    if (status !== 'ready') void reply.status(503);
    return { status, checks: [...checks] };
  }

  @Get('api/health')
  @Access('anyone')
  @ApiOperation({ summary: 'Whether the API can do its work, in one word' })
  @ApiOkResponse({ standardSchema: HealthView })
  @ApiResponse({ status: 503, description: 'A check failed.', standardSchema: HealthView })
  @SerializeOptions({ schema: HealthView })
  async getHealth(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthView> {
    const { status } = await this.readiness.report();
    if (status !== 'ready') void reply.status(503);
    return { status: status === 'ready' ? 'ok' : 'failing', version: VERSION };
  }
}
