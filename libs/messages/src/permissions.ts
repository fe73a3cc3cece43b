import type { PermissionGrants } from '@app/auth';

/** Who may do what with HL7 messages and their connections. */
export const MESSAGE_PERMISSIONS = {
  'message:process': { roles: ['administrator', 'integration'] },
  'message:read': { roles: ['administrator', 'integration'], looksAfter: 'connection' },
  'message:unmask': { roles: ['reviewer'], answeredForByName: true, showsPatientText: true },
} as const satisfies PermissionGrants;

declare module '@app/auth' {
  interface Permissions {
    readonly messages: typeof MESSAGE_PERMISSIONS;
  }
}
