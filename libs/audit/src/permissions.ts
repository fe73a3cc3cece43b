/** Who may do what with the audit trail. */
export const TRAIL_PERMISSIONS = {
  'audit:export': { roles: ['auditor'], scopes: ['audit'], smartGrants: ['system/AuditEvent.rs'] },
  'audit:read': { roles: ['auditor'], scopes: ['audit'], smartGrants: ['system/AuditEvent.rs'] },
} as const;
