import { ServiceProblem } from '../../service.js';

/** Refusals that belong to one field of a form, by their code. */
const FIELD_OF: Readonly<Record<string, readonly string[]>> = {
  'sign-in-refused': ['password'],
  'current-password-wrong': ['currentPassword'],
  'second-factor-wrong': ['code', 'recoveryCode'],
  'email-code-wrong': ['code'],
  'password-refused': ['newPassword', 'password'],
  'login-name-taken': ['loginName'],
  'patient-not-found': ['patientIdentifier'],
  'compartment-name-taken': ['name'],
  'client-name-taken': ['name'],
  'destination-name-taken': ['name'],
  'address-not-allowed': ['address'],
};

/** Which fields of a form a refusal belongs to, to stand there; null where it belongs to none. */
export function fieldProblems(
  error: unknown,
  fields: readonly string[],
  say: (error: ServiceProblem) => string,
): Readonly<Record<string, string>> | null {
  if (!(error instanceof ServiceProblem)) return null;
  const field = FIELD_OF[error.code]?.find((name) => fields.includes(name));
  if (field) return { [field]: say(error) };
  const known = error.errors.filter(({ path }) => fields.includes(path));
  if (known.length === 0 || known.length < error.errors.length) return null;
  return Object.fromEntries(known.map(({ path, message }) => [path, message]));
}
