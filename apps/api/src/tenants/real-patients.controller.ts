import { RealPatientsService } from '@app/auth';
import type { Actor } from '@app/platform';
import { ModelForRealPatients } from '@app/releases';
import { Body, Controller, Get, HttpCode, Put, SerializeOptions } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { ApiProblems } from '../openapi/api-problems.js';
import { RealPatientsView } from './tenants.dto.js';

/**
 * Whether the own organization processes real patients' data: then no worker may go without walls, and
 * no model is loaded that only a development list has.
 */
@ApiTags('tenants')
@Controller('api/organization/real-patients')
export class RealPatientsController {
  constructor(
    private readonly realPatients: RealPatientsService,
    private readonly model: ModelForRealPatients,
  ) {}

  @Get()
  @Access('tenant:manage')
  @ApiOperation({ summary: 'Read whether the organization has declared real patient data' })
  @ApiOkResponse({ standardSchema: RealPatientsView })
  @ApiProblems(401, 403)
  @SerializeOptions({ schema: RealPatientsView })
  async getRealPatients(@Caller() actor: Actor): Promise<RealPatientsView> {
    return { declared: await this.realPatients.areDeclared(actor) };
  }

  @Put()
  @Access('tenant:manage')
  @HttpCode(204)
  @ApiOperation({ summary: 'Declare that there is, or is no, real patient data' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 409)
  async setRealPatients(
    @Caller() actor: Actor,
    @Body({ schema: RealPatientsView }) { declared }: RealPatientsView,
  ): Promise<void> {
    if (declared) await this.model.require(actor);
    await this.realPatients.declare(actor, declared);
  }
}
