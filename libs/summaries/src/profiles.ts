import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError, INSTALL_FOLDER } from '@app/platform';
import { parse } from 'yaml';
import { z } from 'zod';
import { haveOwnNames } from './section-names.js';

const KEBAB = /^[a-z]+(-[a-z]+)*$/;
const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/;
const Words = { title: z.string().min(1), description: z.string().min(1) };

/** One part of a summary, asked for by itself. */
export const ProfileSection = z.strictObject({
  id: z.string().regex(KEBAB),
  /** Stands above the section where a summary has more than one. */
  title: z.string().min(1),
  /** Titles in other languages, by language tag (RFC 5646). */
  translations: z.record(z.string().regex(LANGUAGE_TAG), z.string().min(1)).default({}),
  /** What is asked, after the document. */
  request: z.string().min(1),
  /** What other systems and data sets call this section; they change no text. */
  alsoKnownAs: z.array(z.string().min(1)).readonly().default([]),
  /** Written only if it is asked for by name. */
  onRequest: z.boolean().default(false),
  /** The most that one call may write, in tokens of the model. */
  outputTokens: z.int().min(16).max(8192).default(320),
});
export type ProfileSection = z.infer<typeof ProfileSection>;

/** A kind of summary. Any change that can change a text raises its version. */
export const Profile = z.strictObject({
  id: z.string().regex(KEBAB),
  version: z.int().positive(),
  ...Words,
  /** Title and description in other languages, by language tag (RFC 5646); they change no text. */
  translations: z.record(z.string().regex(LANGUAGE_TAG), z.strictObject(Words)).default({}),
  /** Words in a file's name that suggest this profile; they change no text. */
  fileNameWords: z
    .array(z.string().regex(/^[\p{Ll}\p{N}]+$/u))
    .readonly()
    .default([]),
  /** How many people sign a summary before it is in force; it changes no text. */
  approvals: z.int().min(1).max(2).default(1),
  /** The system message of every call. */
  instructions: z.string().min(1),
  /** In the order of the summary. */
  sections: z
    .array(ProfileSection)
    .readonly()
    .refine((sections) => sections.some(({ onRequest }) => !onRequest), 'has none to write')
    .refine(haveOwnNames, 'has a name that means two'),
});
export type Profile = z.infer<typeof Profile>;

export class ProfileNotFound extends DomainError {
  readonly code = 'profile-not-found';
  readonly kind = 'invalid';

  constructor(known: readonly string[]) {
    super(`There is no such profile. Choose one of: ${known.join(', ')}.`);
  }
}

/** The built-in profiles, one YAML file each under profiles/. */
export class Profiles {
  private constructor(private readonly byId: ReadonlyMap<string, Profile>) {}

  /** Throws when a file is no profile or two files share an id. */
  static load(folder: string = join(INSTALL_FOLDER, 'profiles')): Profiles {
    const byId = new Map<string, Profile>();
    for (const file of readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .toSorted()) {
      const parsed = Profile.safeParse(parse(readFileSync(join(folder, file), 'utf8')));
      if (!parsed.success)
        throw new Error(`${file} is no profile: ${z.prettifyError(parsed.error)}`);
      if (byId.has(parsed.data.id)) throw new Error(`${file}: another file has this id already.`);
      byId.set(parsed.data.id, parsed.data);
    }
    return new Profiles(byId);
  }

  get(id: string): Profile {
    const profile = this.byId.get(id);
    if (!profile) throw new ProfileNotFound([...this.byId.keys()]);
    return profile;
  }

  all(): readonly Profile[] {
    return [...this.byId.values()];
  }
}
