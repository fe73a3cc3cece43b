/** Who may do what with keys: the operator alone. */
export const KEY_PERMISSIONS = {
  'key:manage': { roles: [] },
} as const;
