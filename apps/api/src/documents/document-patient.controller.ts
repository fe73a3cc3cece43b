import { ActorNames } from '@app/auth';
import { PatientChecks } from '@app/documents';
import type { Actor } from '@app/platform';
import { PatientReassignment } from '@app/summaries';
import { Body, Controller, Get, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { ApiProblems } from '../openapi/api-problems.js';
import {
  AssignPatientRequest,
  ConfirmPatientRequest,
  deciderOf,
  PatientCheckAnswer,
  ReassignmentView,
  toPatientCheckView,
  toReassignmentView,
  toRightPatient,
} from './document-patient.dto.js';
import { DocumentId } from './documents.dto.js';

/** Whether a document is of the patient that it is assigned to, and what is done where it is not. */
@ApiTags('documents')
@Controller('api/documents/:documentId')
export class DocumentPatientController {
  constructor(
    private readonly checks: PatientChecks,
    private readonly reassignment: PatientReassignment,
    private readonly names: ActorNames,
  ) {}

  @Get('patient-check')
  @Access('document:read')
  @ApiOperation({ summary: 'Compare the patient named in the document with the assigned patient' })
  @ApiOkResponse({ standardSchema: PatientCheckAnswer })
  @ApiProblems(400, 401, 403, 404)
  @SerializeOptions({ schema: PatientCheckAnswer })
  async getPatientCheck(
    @Caller() actor: Actor,
    @Param('documentId', { schema: DocumentId }) id: string,
  ): Promise<PatientCheckAnswer> {
    const check = await this.checks.get(actor, id);
    if (!check) return { check: null };
    const names = await this.names.of(actor, check.decidedBy ? [deciderOf(check.decidedBy)] : []);
    return { check: toPatientCheckView(check, names) };
  }

  @Post('patient-check/confirmation')
  @Access('summary:review')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Confirm that the document belongs to the assigned patient',
  })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404, 409)
  async confirmPatient(
    @Caller() actor: Actor,
    @Param('documentId', { schema: DocumentId }) id: string,
    @Body({ schema: ConfirmPatientRequest }) { reason }: ConfirmPatientRequest,
  ): Promise<void> {
    await this.checks.confirm(actor, id, reason ?? null);
  }

  @Post('patient')
  @Access('summary:review')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Assign the document to another patient; its summaries are rejected or withdrawn',
  })
  @ApiOkResponse({ standardSchema: ReassignmentView })
  @ApiProblems(400, 401, 403, 404, 409)
  @SerializeOptions({ schema: ReassignmentView })
  async assignPatient(
    @Caller() actor: Actor,
    @Param('documentId', { schema: DocumentId }) id: string,
    @Body({ schema: AssignPatientRequest }) request: AssignPatientRequest,
  ): Promise<ReassignmentView> {
    const done = await this.reassignment.assign(actor, id, toRightPatient(request));
    return toReassignmentView(done, await this.names.of(actor, [...done.readers]));
  }
}
