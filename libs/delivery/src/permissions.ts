import type { PermissionGrants } from '@app/auth';

/** Who may do what with destinations and subscriptions. */
export const DELIVERY_PERMISSIONS = {
  'destination:manage': { roles: ['administrator'], looksAfter: 'destination' },
  'subscription:manage': {
    scopes: ['summaries', 'summaries.read'],
    smartGrants: ['system/Subscription.cud'],
    ofClientsAlone: true,
  },
  'subscription:read': {
    scopes: ['summaries', 'summaries.read'],
    smartGrants: ['system/Subscription.rs'],
    ofClientsAlone: true,
  },
} as const satisfies PermissionGrants;

declare module '@app/auth' {
  interface Permissions {
    readonly delivery: typeof DELIVERY_PERMISSIONS;
  }
}
