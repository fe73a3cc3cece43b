import { capabilityStatement } from '@app/fhir';
import { VERSION } from '@app/platform';
import type { CapabilityStatement } from '@medplum/fhirtypes';
import { Controller, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { TOKEN_PATH } from '../http/problems/oauth-error.js';
import { Site } from '../session/site.js';
import { baseOf } from './fhir-answer.js';
import { FhirRoute } from './fhir-exchange.js';

/** What this service does in FHIR, for everybody. */
@Controller('fhir/R4')
export class MetadataController {
  private readonly since = new Date();

  constructor(private readonly site: Site) {}

  @FhirRoute({ get: 'metadata', access: 'anyone' })
  getCapabilityStatement(@Req() request: FastifyRequest): CapabilityStatement {
    return capabilityStatement({
      base: baseOf(this.site, request),
      tokenUrl: `${this.site.originOf(request)}${TOKEN_PATH}`,
      version: VERSION,
      date: this.since,
    });
  }
}
