import { ExtractionStep } from '@app/documents';
import type { JobReference } from '@app/queue';
import { JobProcessor, ProcessesJobs } from '@app/queue';
import { Inject, Injectable } from '@nestjs/common';

export const EXTRACT_CONCURRENCY = Symbol('ExtractConcurrency');

@Injectable()
@ProcessesJobs('extract')
export class ExtractProcessor extends JobProcessor {
  constructor(
    private readonly step: ExtractionStep,
    @Inject(EXTRACT_CONCURRENCY) concurrency: number,
  ) {
    super({ concurrency });
  }

  protected async carryOut({ tenantId, id }: JobReference, signal: AbortSignal): Promise<void> {
    await this.step.run(tenantId, id, signal);
  }
}
