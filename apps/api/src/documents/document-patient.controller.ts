import { ActorNames } from '@app/auth';
import { PatientChecks } from '@app/documents';
import type { Actor } from '@app/platform';
import { PatientReassignment } from '@app/review';
import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
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

  @Route(
    { get: 'patient-check', access: 'document:read', answers: PatientCheckAnswer },
    'Compare the patient named in the document with the assigned patient',
  )
  async getPatientCheck(
    @Caller() actor: Actor,
    @Param('documentId', { schema: DocumentId }) id: string,
  ): Promise<PatientCheckAnswer> {
    const check = await this.checks.get(actor, id);
    if (!check) return { check: null };
    const names = await this.names.of(actor, check.decidedBy ? [deciderOf(check.decidedBy)] : []);
    return { check: toPatientCheckView(check, names) };
  }

  @Route(
    { post: 'patient-check/confirmation', access: 'summary:review', problems: [409] },
    'Confirm that the document belongs to the assigned patient',
  )
  async confirmPatient(
    @Caller() actor: Actor,
    @Param('documentId', { schema: DocumentId }) id: string,
    @Body({ schema: ConfirmPatientRequest }) { reason }: ConfirmPatientRequest,
  ): Promise<void> {
    await this.checks.confirm(actor, id, reason ?? null);
  }

  @Route(
    { post: 'patient', access: 'summary:review', answers: ReassignmentView, problems: [409] },
    'Assign the document to another patient; its summaries are rejected or withdrawn',
  )
  async assignPatient(
    @Caller() actor: Actor,
    @Param('documentId', { schema: DocumentId }) id: string,
    @Body({ schema: AssignPatientRequest }) request: AssignPatientRequest,
  ): Promise<ReassignmentView> {
    const done = await this.reassignment.assign(actor, id, toRightPatient(request));
    return toReassignmentView(done, await this.names.of(actor, [...done.readers]));
  }
}
