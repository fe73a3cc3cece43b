export { AuditEntry, type AuditOutcome, AuditSecret } from './audit-entry.entities.js';
export { AuditStory, type Story, type StoryEntry } from './audit-story.js';
export {
  type AuditAction,
  type AuditedAct,
  type AuditSubject,
  AuditTrail,
  type ConfidentialValue,
} from './audit-trail.js';
export { AUDIT_ENTITIES, AuditModule } from './audit.module.js';
export { type Refusal, Refusals } from './refusals.js';
