import { Module } from '@nestjs/common';
import { DocumentContentController } from './document-content.controller.js';
import { DocumentPatientController } from './document-patient.controller.js';
import { DocumentHistories } from './document-histories.js';
import { DocumentViews } from './document-views.js';
import { DocumentsController } from './documents.controller.js';
import { Downloads } from './downloads.js';
import { Upload } from './upload.js';

@Module({
  controllers: [DocumentContentController, DocumentPatientController, DocumentsController],
  providers: [DocumentHistories, DocumentViews, Downloads, Upload],
  exports: [Downloads],
})
export class DocumentsApiModule {}
