import { RealPatientsService } from '@app/auth';
import type { Actor } from '@app/platform';
import { ModelForRealPatients } from '@app/model-ops';
import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
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

  @Route(
    { get: '', access: 'tenant:manage', answers: RealPatientsView },
    'Read whether the organization has declared real patient data',
  )
  async getRealPatients(@Caller() actor: Actor): Promise<RealPatientsView> {
    return { declared: await this.realPatients.areDeclared(actor) };
  }

  @Route(
    { put: '', access: 'tenant:manage', problems: [409] },
    'Declare that there is, or is no, real patient data',
  )
  async setRealPatients(
    @Caller() actor: Actor,
    @Body({ schema: RealPatientsView }) { declared }: RealPatientsView,
  ): Promise<void> {
    if (declared) await this.model.require(actor);
    await this.realPatients.declare(actor, declared);
  }
}
