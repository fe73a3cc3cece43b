import {
  approveDataset,
  type Dataset,
  type DatasetRequest,
  discardDataset,
  getDataset,
  getTrainingUse,
  listDatasets,
  requestDataset,
  setTrainingUse,
} from '@app/api-client';
import type { CallOptions } from '../call-options.js';

/** Training rows out of signed summaries. */
export class DatasetsClient {
  constructor(private readonly options: CallOptions) {}

  async isTrainingAllowed(): Promise<boolean> {
    return (await getTrainingUse(this.options)).data.allowed;
  }

  async allowTraining(allowed: boolean): Promise<void> {
    await setTrainingUse({ ...this.options, body: { allowed } });
  }

  async request(body: DatasetRequest): Promise<Dataset> {
    return (await requestDataset({ ...this.options, body })).data;
  }

  async approve(datasetId: string): Promise<Dataset> {
    return (await approveDataset({ ...this.options, path: { datasetId } })).data;
  }

  async list(): Promise<readonly Dataset[]> {
    return (await listDatasets(this.options)).data.items;
  }

  async get(datasetId: string): Promise<Dataset> {
    return (await getDataset({ ...this.options, path: { datasetId } })).data;
  }

  async discard(datasetId: string): Promise<void> {
    await discardDataset({ ...this.options, path: { datasetId } });
  }
}
