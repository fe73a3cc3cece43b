import { Module } from '@nestjs/common';
import { NewUploads } from './new-uploads.js';
import { TusProtocol } from './tus-protocol.js';
import { UploadBytesController } from './upload-bytes.controller.js';
import { UploadsController } from './uploads.controller.js';

@Module({
  controllers: [UploadBytesController, UploadsController],
  providers: [NewUploads, TusProtocol],
})
export class UploadsApiModule {}
