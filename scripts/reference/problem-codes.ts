import {
  HTTP_TITLES,
  STATUS_OF_KIND,
  toProblem,
} from '../../apps/api/src/http/problems/problem.filter.js';
import { code, type Page, plain, table } from './page.js';
import { PROBLEM_NOTES } from './problem-notes.js';
import { type Refusal, refusalsOf } from './refusals.js';
import { readSources } from './source-index.js';

interface Area {
  readonly file: string;
  readonly title: string;
  readonly owners: readonly string[];
}

const AREAS: readonly Area[] = [
  {
    file: 'general',
    title: 'General',
    owners: [
      'apps/api',
      'libs/audit',
      'libs/crypto',
      'libs/database',
      'libs/keys',
      'libs/platform',
      'libs/queue',
      'libs/sandbox',
    ],
  },
  {
    file: 'documents',
    title: 'Documents and messages',
    owners: ['apps/worker', 'libs/documents', 'libs/fhir', 'libs/messages'],
  },
  {
    file: 'summaries',
    title: 'Summaries, review and profiles',
    owners: ['libs/completions', 'libs/review', 'libs/summaries'],
  },
  { file: 'people', title: 'People, sign-in and client systems', owners: ['libs/auth'] },
  {
    file: 'deliveries',
    title: 'Destinations and notifications',
    owners: ['libs/delivery', 'libs/notifications'],
  },
  {
    file: 'models',
    title: 'Models and training rows',
    owners: ['libs/inference', 'libs/model-ops'],
  },
];

const DEPENDS = 'depends on the case';

export function problemCodePages(): readonly Page[] {
  const refusals = refusalsOf(readSources()).toSorted((a, b) => a.code.localeCompare(b.code, 'en'));
  requireKnown(refusals);
  return [
    {
      path: 'problem-codes/README.md',
      title: 'Problem codes',
      introduction: `Every code that the service refuses something with, its HTTP status and its title; \`…\` is where a value is put in. What a problem looks like is in [problem codes for programs](../../integrate/problem-codes.md). Some codes never come over HTTP: a command prints them, or they are the reason of a job.\n\n${AREAS.map(({ file, title }) => `- [${title}](${file}.md)`).join('\n')}`,
      sections: [{ title: 'From HTTP itself', body: httpTable() }],
    },
    ...AREAS.map(({ file, title, owners }) => ({
      path: `problem-codes/${file}.md`,
      title: `Problem codes: ${title}`,
      introduction:
        '`…` is where a value is put in. Several titles: which one depends on the case.',
      sections: [
        {
          title: 'Codes',
          body: tableOf(refusals.filter(({ owner }) => owners.includes(owner))),
        },
      ],
    })),
  ];
}

function tableOf(refusals: readonly Refusal[]): string {
  return table(
    ['code', 'status', 'title', 'more'],
    refusals.map(({ code: name, kind, titles }) => [
      code(name),
      statusOf(kind),
      [...new Set(titles)].map(plain).join('<br>') || DEPENDS,
      PROBLEM_NOTES[name] ?? '',
    ]),
  );
}

function httpTable(): string {
  const internal = toProblem(new Error('of the service'));
  return table(
    ['code', 'status', 'title'],
    [
      ...Object.entries(HTTP_TITLES).map(([status, title]) => [
        code(`http-${status}`),
        status,
        plain(title),
      ]),
      [code(internal.code), String(internal.status), plain(internal.title)],
    ],
  );
}

function statusOf(kind: string): string {
  const status = Object.entries(STATUS_OF_KIND).find(([known]) => known === kind)?.[1];
  if (status === undefined) throw new Error(`No status answers the kind ${kind}.`);
  return String(status);
}

function requireKnown(refusals: readonly Refusal[]): void {
  const placed = new Set(AREAS.flatMap(({ owners }) => owners));
  const owners = [...new Set(refusals.map(({ owner }) => owner))];
  const lost = owners.filter((owner) => !placed.has(owner));
  const known = new Set(refusals.map((refusal) => refusal.code));
  const unknown = Object.keys(PROBLEM_NOTES).filter((name) => !known.has(name));
  if (lost.length > 0 || unknown.length > 0) {
    throw new Error(
      `Not a code, or in no area of the reference: ${[...lost, ...unknown].join(', ')}`,
    );
  }
}
