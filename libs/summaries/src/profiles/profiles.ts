import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FACT_CLASSES, TOPICS } from '@app/faithfulness';
import { DomainError, INSTALL_FOLDER } from '@app/platform';
import { parse } from 'yaml';
import { z } from 'zod';
import { areSentences, COPY_KINDS } from '../copied-rows/copy-kinds.js';
import { haveOwnNames } from '../generation/section-names.js';

const KEBAB = /^[a-z]+(-[a-z]+)*$/;
const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/;
// Far beyond what a prompt of any model holds; a form that is sent by mistake is refused with its field.
const LONG = 8_000;
const LINE = 200;
/** Own versions of a tenant count from here, files of Cloister below: a number says whose it is. */
export const FIRST_OWN_VERSION = 101;

const Line = z.string().trim().min(1).max(LINE);
const Long = z.string().trim().min(1).max(LONG);
const Words = { title: Line, description: Long };

export const ProfileId = z
  .string()
  .max(60)
  .regex(KEBAB, 'must be lower-case letters, with single hyphens');

/** One part of a summary, asked for by itself. */
export const ProfileSection = z.strictObject({
  id: ProfileId,
  /** Stands above the section where a summary has more than one. */
  title: Line,
  /** Titles in other languages, by language tag (RFC 5646). */
  translations: z.record(z.string().regex(LANGUAGE_TAG), Line).default({}),
  /** What is asked, after the document. */
  request: Long,
  /** What other systems and data sets call this section; they change no text. */
  alsoKnownAs: z.array(Line).max(50).readonly().default([]),
  /** What it asks for, where title, id and other names do not tell (`topicOf`); it changes no text. */
  topic: z.enum(TOPICS).optional(),
  /** Words that a source has where it has something for this section, besides those of the topic; they change no text. */
  terms: z.array(Line).max(200).readonly().default([]),
  /**
   * Where the source has rows of this (tables, lists below a heading, labelled values), or sentences, they are copied and
   * the model is not asked: `copySections`.
   */
  copies: z
    .array(z.enum(COPY_KINDS))
    .min(1)
    .max(COPY_KINDS.length)
    .readonly()
    .refine(
      (kinds) => kinds.length === 1 || !kinds.some(areSentences),
      'has sentences together with rows',
    )
    .optional(),
  /** Where a note has a heading for each of these topics, what stands below them is copied: `copyBlocks`. */
  copiesBelow: z.array(z.enum(TOPICS)).min(1).max(TOPICS.length).readonly().optional(),
  /** Written only if it is asked for by name. */
  onRequest: z.boolean().default(false),
  /** Written unasked too where it is copied. Absent otherwise, so that the hash of a profile without it stays. */
  whereCopied: z.literal(true).optional(),
  /** Id of the section that is not written where this one is copied unasked. */
  insteadOf: ProfileId.optional(),
  /** The most that one call may write, in tokens of the model. */
  outputTokens: z.int().min(16).max(8192).default(320),
});
export type ProfileSection = z.infer<typeof ProfileSection>;

/** The hash of a profile, by which runs are reproduced, has only what can change a text. */
export type FieldEffect = 'changes text' | 'changes no text';

/** In the order in which a person reads a section. */
export const SECTION_FIELDS: Readonly<Record<keyof ProfileSection, FieldEffect>> = {
  id: 'changes text',
  title: 'changes text',
  translations: 'changes no text',
  request: 'changes text',
  outputTokens: 'changes text',
  onRequest: 'changes text',
  alsoKnownAs: 'changes no text',
  topic: 'changes no text',
  terms: 'changes no text',
  copies: 'changes text',
  copiesBelow: 'changes text',
  whereCopied: 'changes text',
  insteadOf: 'changes text',
};

/** A kind of summary. Any change that can change a text raises its version. */
export const Profile = z.strictObject({
  id: ProfileId,
  version: z.int().positive(),
  ...Words,
  /** Title and description in other languages, by language tag (RFC 5646); they change no text. */
  translations: z.record(z.string().regex(LANGUAGE_TAG), z.strictObject(Words)).default({}),
  /** Words in a file's name that suggest this profile; they change no text. */
  fileNameWords: z
    .array(
      z
        .string()
        .max(60)
        .regex(/^[\p{Ll}\p{N}]+$/u, 'must be words in lower-case letters'),
    )
    .max(200)
    .readonly()
    .default([]),
  /** How many people sign a summary before it is in force; it changes no text. */
  approvals: z.int().min(1).max(2).default(1),
  /** Whether who signs answers for it by law, and other systems are told so; it changes no text. */
  legallyResponsible: z.boolean().default(false),
  /** Facts that its readers must not miss, where they are not those of its kind (`mustKeepOf`); they change no text. */
  mustKeep: z.array(z.enum(FACT_CLASSES)).max(FACT_CLASSES.length).readonly().optional(),
  /**
   * Sentences of the source are copied in place of what a model would write (`copyKeySentences`). Absent otherwise, so that
   * the hash of a profile without it stays.
   */
  extractive: z.literal(true).optional(),
  /** The system message of every call. */
  instructions: Long,
  /** In the order of the summary. */
  sections: z
    .array(ProfileSection)
    .max(100)
    .readonly()
    .refine(
      (sections) => sections.some(({ onRequest }) => !onRequest),
      'has no section that is always written',
    )
    .refine(haveOwnNames, 'has a name that fits two sections')
    .refine(
      (sections) =>
        sections.every(
          ({ id, insteadOf }) =>
            insteadOf === undefined ||
            (insteadOf !== id && sections.some((other) => other.id === insteadOf)),
        ),
      'has a section in the place of one that is not there',
    ),
});
export type Profile = z.infer<typeof Profile>;

/** What a person writes of a profile: its name stays, and versions are counted. */
export const ProfileContent = Profile.omit({ id: true, version: true });
export type ProfileContent = z.infer<typeof ProfileContent>;

/** In the order in which a person reads a profile. */
export const CONTENT_FIELDS: Readonly<Record<keyof ProfileContent, FieldEffect>> = {
  title: 'changes text',
  description: 'changes text',
  instructions: 'changes text',
  extractive: 'changes text',
  approvals: 'changes no text',
  legallyResponsible: 'changes no text',
  fileNameWords: 'changes no text',
  mustKeep: 'changes no text',
  translations: 'changes no text',
  sections: 'changes text',
};

export class ProfileNotFound extends DomainError {
  readonly code = 'profile-not-found';
  readonly kind = 'invalid';

  constructor(known: readonly string[]) {
    super(`This profile does not exist. Available: ${known.join(', ')}.`);
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
        throw new Error(`${file} is not a valid profile: ${z.prettifyError(parsed.error)}`);
      if (byId.has(parsed.data.id)) throw new Error(`${file}: another file has this id already.`);
      if (parsed.data.version >= FIRST_OWN_VERSION) {
        throw new Error(`${file}: a version of Cloister stays below ${FIRST_OWN_VERSION}.`);
      }
      byId.set(parsed.data.id, parsed.data);
    }
    return new Profiles(byId);
  }

  /** Those that are given, whoever wrote them. */
  static of(profiles: readonly Profile[]): Profiles {
    return new Profiles(new Map(profiles.map((profile) => [profile.id, profile])));
  }

  get(id: string): Profile {
    const profile = this.byId.get(id);
    if (!profile) throw new ProfileNotFound([...this.byId.keys()]);
    return profile;
  }

  find(id: string): Profile | null {
    return this.byId.get(id) ?? null;
  }

  all(): readonly Profile[] {
    return [...this.byId.values()];
  }
}
