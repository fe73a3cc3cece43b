/** Who may see how the installation is. */
export const HEALTH_PERMISSIONS = {
  'status:read': { roles: ['administrator', 'model_steward', 'integration'] },
} as const;
