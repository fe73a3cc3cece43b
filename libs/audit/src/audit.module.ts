import { Global, Module } from '@nestjs/common';
import { AuditEntry, AuditSecret } from './audit-entry.entities.js';
import { AuditStory } from './audit-story.js';
import { AuditTrail } from './audit-trail.js';
import { Refusals } from './refusals.js';

export const AUDIT_ENTITIES = [AuditEntry, AuditSecret];

@Global()
@Module({
  providers: [AuditStory, AuditTrail, Refusals],
  exports: [AuditStory, AuditTrail, Refusals],
})
export class AuditModule {}
