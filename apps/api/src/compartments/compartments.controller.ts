import { CompartmentsService } from '@app/auth';
import type { Actor } from '@app/platform';
import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
import {
  CompartmentChange,
  CompartmentId,
  CompartmentList,
  CompartmentRequest,
  CompartmentView,
  toCompartmentView,
} from './compartments.dto.js';

@ApiTags('compartments')
@Controller('api/compartments')
export class CompartmentsController {
  constructor(private readonly compartments: CompartmentsService) {}

  @Route(
    { get: '', access: 'person:manage', answers: CompartmentList },
    'List the compartments by name',
  )
  async listCompartments(@Caller() actor: Actor): Promise<CompartmentList> {
    return { items: (await this.compartments.list(actor)).map(toCompartmentView) };
  }

  @Route(
    { post: '', access: 'person:manage', status: 201, answers: CompartmentView, problems: [409] },
    'Add a compartment; its confidentiality cannot be changed later',
  )
  async addCompartment(
    @Caller() actor: Actor,
    @Body({ schema: CompartmentRequest }) { name, confidentiality }: CompartmentRequest,
  ): Promise<CompartmentView> {
    return toCompartmentView(await this.compartments.add(actor, name, confidentiality));
  }

  @Route(
    { patch: ':compartmentId', access: 'person:manage', answers: CompartmentView, problems: [409] },
    'Rename a compartment',
  )
  async renameCompartment(
    @Caller() actor: Actor,
    @Param('compartmentId', { schema: CompartmentId }) id: string,
    @Body({ schema: CompartmentChange }) { name }: CompartmentChange,
  ): Promise<CompartmentView> {
    return toCompartmentView(await this.compartments.rename(actor, id, name));
  }
}
