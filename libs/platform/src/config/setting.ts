import { z } from 'zod';

/** What the settings' reference says of a variable; its default and its values come from the schema. */
export interface SettingMeaning {
  readonly description: string;
  /** What holds where it is not set, if no literal default says so. */
  readonly unset?: string;
  /** The page under docs/ that explains more. */
  readonly page?: string;
}

/** A variable's schema with its meaning, which `meaningOf` gives back. */
export function setting<T extends z.ZodType>(
  schema: T,
  description: string,
  more: Omit<SettingMeaning, 'description'> = {},
): T {
  return schema.meta({ description, ...more });
}

const Meaning = z.object({
  description: z.string().min(1),
  unset: z.string().optional(),
  page: z.string().optional(),
});

/** Throws where the schema was not made by `setting`. */
export function meaningOf(schema: z.ZodType): SettingMeaning {
  const { description, unset, page } = Meaning.parse(schema.meta());
  return {
    description,
    ...(unset !== undefined && { unset }),
    ...(page !== undefined && { page }),
  };
}
