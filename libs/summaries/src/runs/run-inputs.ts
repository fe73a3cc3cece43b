import { UnitOfWork } from '@app/database';
import { DocumentsService } from '@app/documents';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { TenantProfiles } from '../profile-versions/tenant-profiles.js';
import type { Profile } from '../profiles/profiles.js';
import { assign, type Assignment } from '../requests/assignment.js';
import { readSource } from '../sources/read-source.js';
import type { Source } from '../sources/source.js';
import type { Summary } from '../summary.entities.js';
import { mustAnswerOf } from '../tracing/must-answer.js';

export interface AssignedProfile {
  readonly profile: Profile;
  readonly assignment: Assignment;
  readonly mustAnswer: Awaited<ReturnType<typeof mustAnswerOf>>;
}

/** What a summary is written by and of. Each is read in transactions of its own: none is open while an engine works. */
@Injectable()
export class RunInputs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly profiles: TenantProfiles,
    private readonly documents: DocumentsService,
  ) {}

  /** The profile as it was ordered. Throws `SectionNotFound`. */
  async profile(
    actor: Actor,
    { profileId, profileVersion, sectionIds }: Summary,
  ): Promise<AssignedProfile> {
    const { profile, mustAnswer } = await this.unitOfWork.run(actor, async (tx) => ({
      profile: await this.profiles.numbered(tx, profileId, profileVersion),
      mustAnswer: await mustAnswerOf(tx, actor.tenantId),
    }));
    return { profile, assignment: assign(profile, sectionIds), mustAnswer };
  }

  async source(actor: Actor, documentIds: readonly string[]): Promise<Source> {
    return readSource(this.documents, actor, documentIds);
  }
}
