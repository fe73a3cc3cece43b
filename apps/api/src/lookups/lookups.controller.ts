import { LookupsService } from '@app/documents';
import type { Actor } from '@app/platform';
import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
import { LookupRequest, LookupView, toLookupView } from './lookups.dto.js';

/** A POST, so that no identifier stands in an address, a history or a proxy's log. */
@ApiTags('lookups')
@Controller('api/lookups')
export class LookupsController {
  constructor(private readonly lookups: LookupsService) {}

  @Route(
    { post: '', access: 'document:read', answers: LookupView },
    'Find a patient, an encounter or documents by an identifier, or patients by name',
  )
  async lookUp(
    @Caller() actor: Actor,
    @Body({ schema: LookupRequest }) request: LookupRequest,
  ): Promise<LookupView> {
    const sought =
      'name' in request ? request : { ...request, authority: request.authority ?? null };
    return toLookupView(await this.lookups.find(actor, sought));
  }
}
