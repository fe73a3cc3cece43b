import { FairExtraction } from '@app/documents';
import type { JobReference } from '@app/queue';
import { JobProcessor, type JobProcessorOptions, ProcessesJobs } from '@app/queue';
import { Inject, Injectable } from '@nestjs/common';

export const EXTRACT_OPTIONS = Symbol('ExtractOptions');

@Injectable()
@ProcessesJobs('extract')
export class ExtractProcessor extends JobProcessor {
  constructor(
    private readonly extraction: FairExtraction,
    @Inject(EXTRACT_OPTIONS) options: JobProcessorOptions,
  ) {
    super(options);
  }

  protected async carryOut({ tenantId, id }: JobReference, signal: AbortSignal): Promise<void> {
    await this.extraction.run(tenantId, id, signal);
  }

  protected override async ended({ tenantId, id }: JobReference): Promise<void> {
    await this.extraction.ended(tenantId, id);
  }
}
