import { CompartmentsService } from '@app/auth';
import type { Actor } from '@app/platform';
import { Body, Controller, Get, Param, Patch, Post, SerializeOptions } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { ApiProblems } from '../openapi/api-problems.js';
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

  @Get()
  @Access('person:manage')
  @ApiOperation({ summary: 'List the compartments by name' })
  @ApiOkResponse({ standardSchema: CompartmentList })
  @ApiProblems(401, 403)
  @SerializeOptions({ schema: CompartmentList })
  async listCompartments(@Caller() actor: Actor): Promise<CompartmentList> {
    return { items: (await this.compartments.list(actor)).map(toCompartmentView) };
  }

  @Post()
  @Access('person:manage')
  @ApiOperation({ summary: 'Add a compartment; its confidentiality cannot be changed later' })
  @ApiCreatedResponse({ standardSchema: CompartmentView })
  @ApiProblems(400, 401, 403, 409)
  @SerializeOptions({ schema: CompartmentView })
  async addCompartment(
    @Caller() actor: Actor,
    @Body({ schema: CompartmentRequest }) { name, confidentiality }: CompartmentRequest,
  ): Promise<CompartmentView> {
    return toCompartmentView(await this.compartments.add(actor, name, confidentiality));
  }

  @Patch(':compartmentId')
  @Access('person:manage')
  @ApiOperation({ summary: 'Rename a compartment' })
  @ApiOkResponse({ standardSchema: CompartmentView })
  @ApiProblems(400, 401, 403, 404, 409)
  @SerializeOptions({ schema: CompartmentView })
  async renameCompartment(
    @Caller() actor: Actor,
    @Param('compartmentId', { schema: CompartmentId }) id: string,
    @Body({ schema: CompartmentChange }) { name }: CompartmentChange,
  ): Promise<CompartmentView> {
    return toCompartmentView(await this.compartments.rename(actor, id, name));
  }
}
