import { z } from 'zod';

/** As long as a header of a resource's identifier can be. */
const IF_NONE_EXIST_MAX = 500;

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

export const IfNoneExist = z.string().max(IF_NONE_EXIST_MAX);

/** What names the next page of a search: ids of this service, and nothing that was sought. */
export const SearchPage = z.strictObject({
  cursor: z.string().max(200),
  patient: z.uuid().nullable(),
  status: z.enum(['current', 'superseded', 'entered-in-error']).nullable(),
  count: z.int().min(1).max(200),
});
export type SearchPage = z.infer<typeof SearchPage>;

export function writePage(page: SearchPage): string {
  return Buffer.from(JSON.stringify(page)).toString('base64url');
}

/** Null where it is none that was given out. */
export function readPage(text: string): SearchPage | null {
  try {
    return SearchPage.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    return null; // whatever is wrong with it, it is not ours
  }
}
