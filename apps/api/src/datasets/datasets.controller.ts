import { ActorNames } from '@app/auth';
import { type DatasetDetails, DatasetExport, DatasetsService } from '@app/model-ops';
import type { Actor } from '@app/platform';
import { Body, Controller, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { sendExport } from '../audit/send-export.js';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
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

  @Route(
    {
      post: '',
      access: 'dataset:request',
      status: 201,
      answers: DatasetView,
      problems: [409, 422],
    },
    'Request training rows from signed summaries, for a stated purpose',
  )
  async requestDataset(
    @Caller() actor: Actor,
    @Body({ schema: DatasetRequest }) request: DatasetRequest,
  ): Promise<DatasetView> {
    return this.view(actor, await this.datasets.request(actor, request));
  }

  @Route({ get: '', access: 'dataset:read', answers: DatasetList }, 'List the newest 200 data sets')
  async listDatasets(@Caller() actor: Actor): Promise<DatasetList> {
    const found = await this.datasets.list(actor);
    const names = await this.names.of(actor, peopleOf(found));
    return { items: found.map((details) => toDatasetView(details, names)) };
  }

  @Route(
    { get: ':datasetId', access: 'dataset:read', answers: DatasetView },
    'Show the contents of a data set, in numbers',
  )
  async getDataset(
    @Caller() actor: Actor,
    @Param('datasetId', { schema: DatasetId }) id: string,
  ): Promise<DatasetView> {
    return this.view(actor, await this.datasets.get(actor, id));
  }

  @Route(
    {
      post: ':datasetId/approval',
      access: 'dataset:approve',
      answers: DatasetView,
      problems: [409],
    },
    'Approve a data set that another person requested; it is created only then',
  )
  async approveDataset(
    @Caller() actor: Actor,
    @Param('datasetId', { schema: DatasetId }) id: string,
  ): Promise<DatasetView> {
    return this.view(actor, await this.datasets.approve(actor, id));
  }

  @Route(
    { delete: ':datasetId', access: 'dataset:discard', problems: [409] },
    'Destroy the rows, or withdraw a request; the data set remains listed',
  )
  async discardDataset(
    @Caller() actor: Actor,
    @Param('datasetId', { schema: DatasetId }) id: string,
  ): Promise<void> {
    await this.datasets.discard(actor, id);
  }

  @Route(
    {
      get: ':datasetId/rows',
      access: 'dataset:export',
      sends: { content: { [MEDIA_TYPE]: { schema: { type: 'string', format: 'binary' } } } },
      problems: [409],
    },
    'Download the rows as JSON lines: pseudonymized patient text',
  )
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
