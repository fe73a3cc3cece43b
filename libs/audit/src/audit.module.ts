import { Global, Module } from '@nestjs/common';
import { AuditEntry, AuditSecret } from './audit-entry.entities.js';
import { AuditTrail } from './audit-trail.js';

export const AUDIT_ENTITIES = [AuditEntry, AuditSecret];

@Global()
@Module({ providers: [AuditTrail], exports: [AuditTrail] })
export class AuditModule {}
