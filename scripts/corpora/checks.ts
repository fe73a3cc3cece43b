import { type Check, difference, type Findings } from './check.js';
import { cdaNarrative, rtfPairs, wordText } from './other-checks.js';
import { pdfText, pdfWords } from './pdf-checks.js';
import type { Watched } from './read-corpora.js';

const ZIP_BOMB_MS = 1_000;
const GROWTH_MIB = 50;

/** Everything that is said of the chosen corpora beside the tables. */
export function checksOf(
  findings: Findings,
  watched: Watched,
  { limitMs, pdftotext }: { readonly limitMs: number; readonly pdftotext: string },
): readonly Check[] {
  const checks: readonly (Check | null)[] = [
    typedInTime(findings, limitMs),
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

function typedInTime({ outcomes }: Findings, limitMs: number): Check {
  const bad = outcomes.filter(
    ({ verdict, ms }) => verdict === 'crash' || verdict === 'hang' || ms > limitMs,
  );
  return {
    name: 'Every file has an outcome with a reason, in time',
    limit: `none crashes the reader or hangs, none takes more than ${limitMs / 1000} s`,
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
