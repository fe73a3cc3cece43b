import { QuarantineService } from '@app/documents';
import type { Actor } from '@app/platform';
import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DocumentId } from '../documents/documents.dto.js';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
import { ReleaseRequest } from './holds.dto.js';

@ApiTags('records')
@Controller('api/documents/:documentId/release')
export class QuarantineController {
  constructor(private readonly quarantine: QuarantineService) {}

  @Route(
    { post: '', access: 'quarantine:manage', problems: [409] },
    'Release a document from quarantine; it is not scanned again',
  )
  async releaseDocument(
    @Caller() actor: Actor,
    @Param('documentId', { schema: DocumentId }) id: string,
    @Body({ schema: ReleaseRequest }) { reason }: ReleaseRequest,
  ): Promise<void> {
    await this.quarantine.release(actor, id, reason);
  }
}
