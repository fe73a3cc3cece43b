import type { ProfileProposal } from '@app/api-client';

export type ProfileContent = ProfileProposal['content'];

type SectionContent = ProfileContent['sections'][number];

/** A section as somebody writes it: numbers and lists are texts until it is proposed. */
export interface SectionDraft {
  /** Stays while its name is changed. */
  readonly key: string;
  readonly id: string;
  readonly title: string;
  readonly titles: Readonly<Record<string, string>>;
  readonly request: string;
  readonly outputTokens: string;
  readonly onRequest: boolean;
  readonly alsoKnownAs: string;
  /** All that is no field of the form, as it was: also what this version of the app does not know. */
  readonly kept: Omit<
    SectionContent,
    'id' | 'title' | 'translations' | 'request' | 'outputTokens' | 'onRequest' | 'alsoKnownAs'
  >;
}

export interface ProfileDraft {
  /** Of a new profile; that of another one stays. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly translations: Readonly<
    Record<string, { readonly title: string; readonly description: string }>
  >;
  readonly instructions: string;
  readonly approvals: number;
  readonly legallyResponsible: boolean;
  /** Sentences are copied; no model writes. */
  readonly extractive: boolean;
  readonly fileNameWords: string;
  readonly sections: readonly SectionDraft[];
  /** All that is no field of the form, as it was: also what this version of the app does not know. */
  readonly kept: Omit<
    ProfileContent,
    | 'title'
    | 'description'
    | 'translations'
    | 'instructions'
    | 'approvals'
    | 'legallyResponsible'
    | 'extractive'
    | 'fileNameWords'
    | 'sections'
  >;
  readonly reason: string;
}

/** What is wrong with a field, as a key of the messages. */
export type DraftProblem =
  | 'required'
  | 'long'
  | 'id'
  | 'twice'
  | 'tokens'
  | 'words'
  | 'unasked'
  | 'reason';
export type DraftProblems = Readonly<Record<string, DraftProblem>>;

const LINE = 200;
const LONG = 8000;
const ID_MAX = 60;
const TOKENS = { least: 16, most: 8192 };
const REASON_MIN = 3;
const KEBAB = /^[a-z]+(-[a-z]+)*$/;
const WORD = /^[\p{Ll}\p{N}]+$/u;
/** The languages of this page beside English, in which profiles are written first. */
const LANGUAGES: readonly string[] = ['de'];

/** Those in which the profile says something, and those of the page. */
export function languagesOf({ translations }: Pick<ProfileDraft, 'translations'>) {
  return [...new Set([...LANGUAGES, ...Object.keys(translations)])];
}

export function draftOf({
  title,
  description,
  translations,
  instructions,
  approvals,
  legallyResponsible,
  extractive,
  fileNameWords,
  sections,
  ...kept
}: ProfileContent): ProfileDraft {
  return {
    id: '',
    title,
    description,
    translations,
    instructions,
    approvals,
    legallyResponsible,
    extractive: extractive ?? false,
    fileNameWords: fileNameWords.join(', '),
    sections: sections.map(sectionDraftOf),
    kept,
    reason: '',
  };
}

function sectionDraftOf({
  id,
  title,
  translations,
  request,
  outputTokens,
  onRequest,
  alsoKnownAs,
  ...kept
}: SectionContent): SectionDraft {
  return {
    key: id,
    id,
    title,
    titles: translations,
    request,
    outputTokens: String(outputTokens),
    onRequest,
    alsoKnownAs: alsoKnownAs.join(', '),
    kept,
  };
}

let added = 0;

export function newSection(): SectionDraft {
  added += 1;
  return {
    key: `added ${added}`,
    id: '',
    title: '',
    titles: {},
    request: '',
    outputTokens: '320',
    onRequest: false,
    alsoKnownAs: '',
    kept: { terms: [] },
  };
}

export function contentOf(draft: ProfileDraft): ProfileContent {
  const { title, description, translations, instructions, approvals, legallyResponsible } = draft;
  const said = Object.entries(translations).filter(
    ([, words]) => words.title.trim() !== '' || words.description.trim() !== '',
  );
  return {
    ...draft.kept,
    title: title.trim(),
    description: description.trim(),
    translations: Object.fromEntries(said),
    fileNameWords: listOf(draft.fileNameWords),
    approvals,
    legallyResponsible,
    ...(draft.extractive && { extractive: true }),
    instructions: instructions.trim(),
    sections: draft.sections.map((section) => ({
      ...section.kept,
      id: section.id.trim(),
      title: section.title.trim(),
      translations: Object.fromEntries(
        Object.entries(section.titles).filter(([, words]) => words.trim() !== ''),
      ),
      request: section.request.trim(),
      alsoKnownAs: listOf(section.alsoKnownAs),
      onRequest: section.onRequest,
      outputTokens: Number(section.outputTokens),
    })),
  };
}

/** By field, as `sections.KEY.request`, in the order of the form. */
export function problemsOf(
  draft: ProfileDraft,
  of: { readonly isNew: boolean; readonly isProposed: boolean },
): DraftProblems {
  const problems: Record<string, DraftProblem | null> = {
    ...(of.isNew && { id: idProblem(draft.id) }),
    title: textProblem(draft.title, LINE),
    description: textProblem(draft.description, LONG),
    ...translationProblems(draft),
    instructions: textProblem(draft.instructions, LONG),
    fileNameWords: listOf(draft.fileNameWords).every((word) => WORD.test(word)) ? null : 'words',
    ...Object.fromEntries(
      draft.sections.flatMap((section) => sectionProblems(section, draft.sections)),
    ),
    sections: draft.sections.some(({ onRequest }) => !onRequest) ? null : 'unasked',
    ...(of.isProposed && { reason: draft.reason.trim().length < REASON_MIN ? 'reason' : null }),
  };
  return Object.fromEntries(
    Object.entries(problems).flatMap(([field, problem]) =>
      problem === null ? [] : [[field, problem]],
    ),
  );
}

/** Where a refusal of the service stands in the form: `content.sections.0.title` is of the first one. */
export function fieldOfPath(path: string, { sections }: ProfileDraft): string {
  const [first = '', ...rest] = path.split('.');
  if (first !== 'content') return path;
  const [of, index, ...inside] = rest;
  const section = of === 'sections' ? sections[Number(index)] : undefined;
  return section ? ['sections', section.key, ...inside].join('.') : rest.join('.');
}

function translationProblems({ translations }: ProfileDraft) {
  return Object.fromEntries(
    Object.entries(translations).flatMap(([tag, words]) => {
      const isSaid = words.title.trim() !== '' || words.description.trim() !== '';
      if (!isSaid) return [];
      return [
        [`translations.${tag}.title`, textProblem(words.title, LINE)],
        [`translations.${tag}.description`, textProblem(words.description, LONG)],
      ];
    }),
  );
}

function sectionProblems(section: SectionDraft, all: readonly SectionDraft[]) {
  const tokens = Number(section.outputTokens);
  const isCount =
    /^\d+$/.test(section.outputTokens) && tokens >= TOKENS.least && tokens <= TOKENS.most;
  const isTwice = all.some(({ key, id }) => key !== section.key && id === section.id);
  const at = `sections.${section.key}`;
  return [
    [`${at}.id`, idProblem(section.id) ?? (isTwice ? 'twice' : null)],
    [`${at}.title`, textProblem(section.title, LINE)],
    [`${at}.request`, textProblem(section.request, LONG)],
    [`${at}.outputTokens`, isCount ? null : 'tokens'],
  ] as const;
}

function idProblem(id: string): DraftProblem | null {
  if (id.trim() === '') return 'required';
  return KEBAB.test(id.trim()) && id.length <= ID_MAX ? null : 'id';
}

function textProblem(text: string, most: number): DraftProblem | null {
  if (text.trim() === '') return 'required';
  return text.trim().length > most ? 'long' : null;
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
}
