import { PendingRightsChanges, RightsChangesService } from '@app/auth';
import type { Actor } from '@app/platform';
import { Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
import { PersonId } from './people.dto.js';
import { RightsChangeId, RightsChangeList, toRightsChangeView } from './rights-changes.dto.js';

/** What one administrator gives and a second person has to confirm. */
@ApiTags('rights')
@Controller('api')
export class RightsChangesController {
  constructor(
    private readonly pending: PendingRightsChanges,
    private readonly changes: RightsChangesService,
  ) {}

  @Route(
    { get: 'rights-changes', access: 'person:manage', answers: RightsChangeList },
    'List the 200 pending changes of rights that take effect first',
  )
  async listRightsChanges(@Caller() actor: Actor): Promise<RightsChangeList> {
    const { changes, verifiedAdministrators } = await this.pending.list(actor);
    return { items: changes.map(toRightsChangeView), verifiedAdministrators };
  }

  @Route(
    {
      post: 'rights-changes/:rightsChangeId/confirmation',
      access: 'person:manage',
      problems: [409],
    },
    'Confirm rights that another administrator gave; they take effect immediately',
  )
  async confirmRightsChange(
    @Caller() actor: Actor,
    @Param('rightsChangeId', { schema: RightsChangeId }) id: string,
  ): Promise<void> {
    await this.changes.confirm(actor, id);
  }

  @Route(
    { delete: 'rights-changes/:rightsChangeId', access: 'person:manage', problems: [409] },
    'Cancel a pending change of rights; the person keeps their current rights',
  )
  async cancelRightsChange(
    @Caller() actor: Actor,
    @Param('rightsChangeId', { schema: RightsChangeId }) id: string,
  ): Promise<void> {
    await this.changes.cancel(actor, id);
  }

  @Route(
    { post: 'people/:personId/confirmation', access: 'person:manage' },
    'Confirm, as a second person, an account that one administrator created alone',
  )
  async confirmPerson(
    @Caller() actor: Actor,
    @Param('personId', { schema: PersonId }) personId: string,
  ): Promise<void> {
    await this.changes.confirmAccount(actor, personId);
  }
}
