import { PatientReferences, type NumberedPatient } from '@app/documents';
import {
  patientFactsOf,
  patientNumber,
  readIfNoneExist,
  readPatientSearch,
  readResource,
  setDataAside,
  SeveralMatches,
  toPatient,
  toSearchset,
} from '@app/fhir';
import type { Actor } from '@app/platform';
import type { Bundle, Patient } from '@medplum/fhirtypes';
import { Body, Controller, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Caller } from '../http/caller.js';
import { Site } from '../session/site.js';
import { answerCreated, baseOf, handlingOf, ifNoneExistOf } from './fhir-answer.js';
import { FhirRoute } from './fhir-exchange.js';
import { AnyResource, ResourceId, SearchParameters } from './fhir.dto.js';

/** Patients in FHIR: a number. Name and date of birth are taken to compare documents with, and not given back. */
@Controller('fhir/R4/Patient')
export class PatientController {
  constructor(
    private readonly patients: PatientReferences,
    private readonly site: Site,
  ) {}

  @FhirRoute({ post: '', access: 'document:add', blockedWhile: 'intake-paused', status: 201 })
  async createPatient(
    @Caller() actor: Actor,
    @Body({ schema: AnyResource }) body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Patient | undefined> {
    const sent = readResource(setDataAside(body).resource, 'Patient');
    const number = patientNumber(sent, 'Patient.identifier');
    const base = baseOf(this.site, request);
    const header = ifNoneExistOf(request);
    if (header !== null) {
      const [found, ...others] = await this.patients.find(actor, readIfNoneExist(header));
      if (others.length > 0) throw new SeveralMatches();
      if (found) {
        return answerCreated(base, request, reply, { resource: viewOf(found), isNew: false });
      }
    }
    const { id, isNew } = await this.patients.name(actor, number, patientFactsOf(sent));
    return answerCreated(base, request, reply, { resource: viewOf({ id, ...number }), isNew });
  }

  @FhirRoute({ get: '', access: 'document:read' })
  async searchPatients(
    @Caller() actor: Actor,
    @Query({ schema: SearchParameters }) query: SearchParameters,
    @Req() request: FastifyRequest,
  ): Promise<Bundle> {
    const { id, identifier, passedOver } = readPatientSearch(query, handlingOf(request));
    const found = identifier
      ? await this.patients.find(actor, identifier)
      : await this.patients.identified(actor, id ?? '');
    const resources = found.filter((one) => id === null || one.id === id).map(viewOf);
    return toSearchset(baseOf(this.site, request), 'Patient', {
      resources,
      next: null,
      passedOver,
    });
  }

  /** The same, with nothing of a patient in the address. */
  @FhirRoute({ post: '_search', access: 'document:read' })
  async postPatientSearch(
    @Caller() actor: Actor,
    @Body({ schema: SearchParameters }) form: SearchParameters,
    @Query({ schema: SearchParameters }) query: SearchParameters,
    @Req() request: FastifyRequest,
  ): Promise<Bundle> {
    return this.searchPatients(actor, [...form, ...query], request);
  }

  @FhirRoute({ get: ':patientId', access: 'document:read' })
  async getPatient(
    @Caller() actor: Actor,
    @Param('patientId', { schema: ResourceId }) id: string,
  ): Promise<Patient> {
    return viewOf(await this.patients.get(actor, id));
  }
}

function viewOf({ id, identifier, authority }: NumberedPatient): Patient {
  return toPatient({ id, number: { identifier, authority } });
}
