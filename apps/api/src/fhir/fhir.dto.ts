import { z } from 'zod';

/** What it is, libs/fhir says, element by element. */
export const AnyResource = z.unknown();

export const ResourceId = z.uuid();

const Value = z.union([z.string(), z.array(z.string())]);

/** Parameters of a search, in the address or in a form. */
export const SearchParameters = z
  .record(z.string(), Value)
  .nullish()
  .transform((given) =>
    Object.entries(given ?? {}).flatMap(([name, value]) =>
      [value].flat().map((one) => [name, one] as const),
    ),
  );
export type SearchParameters = z.infer<typeof SearchParameters>;

const Cursor = z.string().max(200).nullable();
const Count = z.int().min(1).max(200);

/** What names the next page of a search: ids of this service, and nothing that was sought. */
export const SearchPage = z.strictObject({
  /** Documents come first, and then summaries. */
  of: z.enum(['documents', 'summaries']),
  cursor: Cursor,
  patient: z.uuid().nullable(),
  relatesTo: z.uuid().nullable(),
  status: z.enum(['current', 'superseded', 'entered-in-error']).nullable(),
  count: Count,
  includesPatients: z.boolean().optional(),
  changedFrom: z.iso.datetime().optional(),
  changedTo: z.iso.datetime().optional(),
});
export type SearchPage = z.infer<typeof SearchPage>;

/** The same of the audit trail. */
export const AuditPage = z.strictObject({
  cursor: Cursor,
  patient: z.uuid().nullable(),
  from: z.iso.datetime().nullable(),
  to: z.iso.datetime().nullable(),
  count: Count,
});
export type AuditPage = z.infer<typeof AuditPage>;

export function writePage(page: SearchPage | AuditPage): string {
  return Buffer.from(JSON.stringify(page)).toString('base64url');
}

/** Null where it is none that was given out. */
export function readPageAs<T>(schema: z.ZodType<T>, text: string): T | null {
  try {
    return schema.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    return null; // whatever is wrong with it, it is not ours
  }
}
