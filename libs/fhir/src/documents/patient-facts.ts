import { z } from 'zod';

/** Of a patient what documents are compared with. */
export interface PatientFacts {
  readonly name: string | null;
  /** As `1970-01-31`; null where it is not a whole date. */
  readonly birthDate: string | null;
}

export const NO_FACTS: PatientFacts = { name: null, birthDate: null };

const LENGTH_MAX = 200;
/** Names that somebody has had, or goes by elsewhere, say nothing of what a letter calls them. */
const PASSED_OVER: ReadonlySet<string> = new Set([
  'old',
  'maiden',
  'temp',
  'nickname',
  'anonymous',
]);
const PREFERRED = ['official', 'usual', ''];

const Words = z.array(z.string()).catch([]);
const Name = z
  .object({
    use: z.string().catch(''),
    text: z.string().catch(''),
    family: z.string().catch(''),
    given: Words,
  })
  .catch({ use: 'old', text: '', family: '', given: [] });
const Facts = z.object({
  name: z.array(Name).catch([]),
  birthDate: z.iso.date().nullable().catch(null),
});

/** Of a Patient that nobody has looked at: what does not say what it should is left out. */
export function patientFactsOf(patient: unknown): PatientFacts {
  const { success, data } = Facts.safeParse(patient);
  if (!success) return NO_FACTS;
  const names = data.name
    .filter(({ use }) => !PASSED_OVER.has(use))
    .map(({ use, text, family, given }) => {
      const parts = [...given, family].map((part) => part.trim()).filter((part) => part !== '');
      return { use, name: parts.length > 0 ? parts.join(' ') : text.trim() };
    })
    .filter(({ name }) => name !== '' && name.length <= LENGTH_MAX);
  const chosen =
    PREFERRED.map((use) => names.find((one) => one.use === use)).find(Boolean) ?? names[0];
  return { name: chosen?.name ?? null, birthDate: data.birthDate };
}
