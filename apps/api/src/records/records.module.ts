import { Module } from '@nestjs/common';
import { ErasuresController } from './erasures.controller.js';
import { HoldsController } from './holds.controller.js';
import { LimitsController } from './limits.controller.js';
import { PatientMergesController } from './patient-merges.controller.js';
import { QuarantineController } from './quarantine.controller.js';
import { RereadsController } from './rereads.controller.js';
import { RetentionController } from './retention.controller.js';

@Module({
  controllers: [
    ErasuresController,
    HoldsController,
    LimitsController,
    PatientMergesController,
    QuarantineController,
    RereadsController,
    RetentionController,
  ],
})
export class RecordsApiModule {}
