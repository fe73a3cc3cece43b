import { ActorNames } from '@app/auth';
import { type DatasetDetails, DatasetExport, DatasetsService } from '@app/datasets';
import type { Actor } from '@app/platform';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Res,
  SerializeOptions,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { sendExport } from '../audit/send-export.js';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { ApiProblems } from '../openapi/api-problems.js';
import {
  DatasetId,
  DatasetList,
  DatasetRequest,
  DatasetView,
  peopleOf,
  toDatasetView,
} from './datasets.dto.js';

const MEDIA_TYPE = 'application/x-ndjson';

@ApiTags('datasets')
@Controller('api/datasets')
export class DatasetsController {
  constructor(
    private readonly datasets: DatasetsService,
    private readonly exports: DatasetExport,
    private readonly names: ActorNames,
  ) {}

  @Post()
  @Access('dataset:request')
  @ApiOperation({ summary: 'Request training rows from signed summaries, for a stated purpose' })
  @ApiCreatedResponse({ standardSchema: DatasetView })
  @ApiProblems(400, 401, 403, 409, 422)
  @SerializeOptions({ schema: DatasetView })
  async requestDataset(
    @Caller() actor: Actor,
    @Body({ schema: DatasetRequest }) request: DatasetRequest,
  ): Promise<DatasetView> {
    return this.view(actor, await this.datasets.request(actor, request));
  }

  @Get()
  @Access('dataset:read')
  @ApiOperation({ summary: 'List the newest 200 data sets' })
  @ApiOkResponse({ standardSchema: DatasetList })
  @ApiProblems(401, 403)
  @SerializeOptions({ schema: DatasetList })
  async listDatasets(@Caller() actor: Actor): Promise<DatasetList> {
    const found = await this.datasets.list(actor);
    const names = await this.names.of(actor, peopleOf(found));
    return { items: found.map((details) => toDatasetView(details, names)) };
  }

  @Get(':datasetId')
  @Access('dataset:read')
  @ApiOperation({ summary: 'Show the contents of a data set, in numbers' })
  @ApiOkResponse({ standardSchema: DatasetView })
  @ApiProblems(400, 401, 403, 404)
  @SerializeOptions({ schema: DatasetView })
  async getDataset(
    @Caller() actor: Actor,
    @Param('datasetId', { schema: DatasetId }) id: string,
  ): Promise<DatasetView> {
    return this.view(actor, await this.datasets.get(actor, id));
  }

  @Post(':datasetId/approval')
  @Access('dataset:approve')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Approve a data set that another person requested; it is created only then',
  })
  @ApiOkResponse({ standardSchema: DatasetView })
  @ApiProblems(400, 401, 403, 404, 409)
  @SerializeOptions({ schema: DatasetView })
  async approveDataset(
    @Caller() actor: Actor,
    @Param('datasetId', { schema: DatasetId }) id: string,
  ): Promise<DatasetView> {
    return this.view(actor, await this.datasets.approve(actor, id));
  }

  @Delete(':datasetId')
  @Access('dataset:discard')
  @HttpCode(204)
  @ApiOperation({ summary: 'Destroy the rows, or withdraw a request; the data set remains listed' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404, 409)
  async discardDataset(
    @Caller() actor: Actor,
    @Param('datasetId', { schema: DatasetId }) id: string,
  ): Promise<void> {
    await this.datasets.discard(actor, id);
  }

  @Get(':datasetId/rows')
  @Access('dataset:export')
  @ApiOperation({ summary: 'Download the rows as JSON lines: pseudonymized patient text' })
  @ApiOkResponse({ content: { [MEDIA_TYPE]: { schema: { type: 'string', format: 'binary' } } } })
  @ApiProblems(400, 401, 403, 404, 409)
  async exportDataset(
    @Caller() actor: Actor,
    @Param('datasetId', { schema: DatasetId }) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = { mediaType: MEDIA_TYPE, fileName: `dataset-${id}.jsonl` };
    await sendExport(reply, file, this.exports.lines(actor, id));
  }

  private async view(actor: Actor, details: DatasetDetails): Promise<DatasetView> {
    return toDatasetView(details, await this.names.of(actor, peopleOf([details])));
  }
}
