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
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { BlockedWhilePaused } from '../http/intake-pause.guard.js';
import { Site } from '../session/site.js';
import { answerCreated, baseOf, handlingOf, ifNoneExistOf } from './fhir-answer.js';
import { FhirRoute } from './fhir-exchange.js';
import { AnyResource, ResourceId, SearchParameters } from './fhir.dto.js';

/** Patients in FHIR: a number. Name and date of birth are taken to compare documents with, and not given back. */
@ApiExcludeController()
@Controller('fhir/R4/Patient')
export class PatientController {
  constructor(
    private readonly patients: PatientReferences,
    private readonly site: Site,
  ) {}

  @Post()
  @Access('document:add')
  @BlockedWhilePaused()
  @FhirRoute()
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

  @Get()
  @Access('document:read')
  @FhirRoute()
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
  @Post('_search')
  @Access('document:read')
  @HttpCode(200)
  @FhirRoute()
  async postPatientSearch(
    @Caller() actor: Actor,
    @Body({ schema: SearchParameters }) form: SearchParameters,
    @Query({ schema: SearchParameters }) query: SearchParameters,
    @Req() request: FastifyRequest,
  ): Promise<Bundle> {
    return this.searchPatients(actor, [...form, ...query], request);
  }

  @Get(':patientId')
  @Access('document:read')
  @FhirRoute()
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
