import { QuarantineService } from '@app/documents';
import type { Actor } from '@app/platform';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DocumentId } from '../documents/documents.dto.js';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { ApiProblems } from '../openapi/api-problems.js';
import { ReleaseRequest } from './holds.dto.js';

@ApiTags('records')
@Controller('api/documents/:documentId/release')
export class QuarantineController {
  constructor(private readonly quarantine: QuarantineService) {}

  @Post()
  @Access('quarantine:manage')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Release a document from quarantine; it is not scanned again',
  })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404, 409)
  async releaseDocument(
    @Caller() actor: Actor,
    @Param('documentId', { schema: DocumentId }) id: string,
    @Body({ schema: ReleaseRequest }) { reason }: ReleaseRequest,
  ): Promise<void> {
    await this.quarantine.release(actor, id, reason);
  }
}
