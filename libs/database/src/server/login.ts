const INVALID_PASSWORD = '28P01';
const INVALID_AUTHORIZATION = '28000';
// asked only after the password was found right: there is no such database, or the role may not use it
const AFTER_THE_PASSWORD: ReadonlySet<string> = new Set(['3D000', '42501']);

/** Whether the server knows no such role with this password. */
export function isPasswordRefused(error: unknown): boolean {
  return codeOf(error) === INVALID_PASSWORD;
}

/** Whether the server lets the role in from nowhere, or not from here. */
export function isRoleRefused(error: unknown): boolean {
  return codeOf(error) === INVALID_AUTHORIZATION;
}

/** Whether role and password are right, and only the database was refused. */
export function isOnlyDatabaseRefused(error: unknown): boolean {
  return AFTER_THE_PASSWORD.has(codeOf(error) ?? '');
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
