import { type Check, difference, type Findings } from './check.js';
import type { FileOutcome } from './outcome.js';
import { cdaNarrative, rtfPairs, wordText } from './other-checks.js';
import { pdfText, pdfWords } from './pdf-checks.js';
import type { Watched } from './read-corpora.js';

const ZIP_BOMB_MS = 1_000;
const GROWTH_MIB = 50;

/** Everything that is said of the chosen corpora beside the tables. */
export function checksOf(
  findings: Findings,
  watched: Watched,
  {
    pdftotext,
    ...limits
  }: { readonly limitMs: number; readonly pageLimitMs: number; readonly pdftotext: string },
): readonly Check[] {
  const checks: readonly (Check | null)[] = [
    typedInTime(findings, limits),
    survival(watched),
    pdfText(findings),
    pdfWords(findings, pdftotext),
    wordText(findings),
    rtfPairs(findings),
    cdaNarrative(findings),
    callbacks(watched),
    bombs(findings),
  ];
  return checks.filter((check) => check !== null);
}

function typedInTime(
  { outcomes }: Findings,
  { limitMs, pageLimitMs }: { readonly limitMs: number; readonly pageLimitMs: number },
): Check {
  const limitOf = ({ verdict, pages }: FileOutcome): number =>
    verdict === 'by OCR' ? limitMs + (pages ?? 0) * pageLimitMs : limitMs;
  const bad = outcomes.filter(
    (outcome) =>
      outcome.verdict === 'crash' || outcome.verdict === 'hang' || outcome.ms > limitOf(outcome),
  );
  return {
    name: 'Every file has an outcome with a reason, in time',
    limit: `none crashes the reader or hangs, none takes more than ${limitMs / 1000} s, and ${pageLimitMs / 1000} s for each page that is recognized`,
    found: `${outcomes.length - bad.length} of ${outcomes.length}`,
    holds: bad.length === 0,
    differences: bad.map(({ file, verdict, reason, ms }) =>
      difference(file, `${verdict} (${reason ?? ''}) after ${ms} ms`),
    ),
  };
}

function survival({ survived }: Watched): Check {
  return {
    name: 'The service outlives every file',
    limit: 'api and worker are the same processes as before',
    found: survived ? 'they are' : 'one was replaced',
    holds: survived,
    differences: [],
  };
}

function callbacks({ connections }: Watched): Check | null {
  if (connections === undefined) return null;
  const name = 'Calls of connect() while pdf-callback is read, under strace';
  if (connections === null) {
    return {
      name,
      limit: '0',
      found: 'not seen: there is no strace',
      holds: true,
      differences: [],
    };
  }
  const { calls, processes } = connections;
  return {
    name,
    limit: '0',
    found: `${calls.length}, in ${processes} processes and threads of the reader`,
    holds: calls.length === 0 && processes > 0,
    differences: [],
  };
}

/** Archives at once, PDFs at their limit, and neither grows the service. */
function bombs({ outcomes }: Findings): Check | null {
  const all = outcomes.filter(({ file }) => file.startsWith('bombs/'));
  if (all.length === 0) return null;
  const bad = all.filter(
    ({ file, verdict, ms, growthMiB = 0 }) =>
      verdict !== 'rejected' ||
      growthMiB >= GROWTH_MIB ||
      (file.endsWith('.docx') && ms >= ZIP_BOMB_MS),
  );
  return {
    name: 'Bombs',
    limit: `refused, archives in under ${ZIP_BOMB_MS / 1000} s, with less than ${GROWTH_MIB} MiB in api and worker`,
    found: all
      .map(
        ({ file, reason, ms, growthMiB }) =>
          `${file.split('/').at(-1)}: ${reason}, ${ms} ms, ${growthMiB} MiB`,
      )
      .join('; '),
    holds: bad.length === 0,
    differences: bad.map(({ file, verdict }) => difference(file, verdict)),
  };
}
