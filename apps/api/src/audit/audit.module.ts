import { Module } from '@nestjs/common';
import { AuditExports } from './audit-exports.js';
import { AuditedRead } from './audited-read.js';
import { AuditEntriesController } from './entries.controller.js';
import { ExportPlaces } from './export-places.js';
import { AuditExportsController } from './exports.controller.js';
import { IntegrityReportController } from './integrity-report.controller.js';
import { UnusualAccessController } from './unusual-access.controller.js';

@Module({
  controllers: [
    AuditEntriesController,
    AuditExportsController,
    IntegrityReportController,
    UnusualAccessController,
  ],
  providers: [AuditExports, AuditedRead, ExportPlaces],
})
export class AuditApiModule {}
