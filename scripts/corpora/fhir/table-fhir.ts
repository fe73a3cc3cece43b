import type { FhirOutcome, FhirReport } from './run-fhir.js';

export function toText({ outcomes, unmatched }: FhirReport): string {
  const bad = outcomes.filter(({ differs }) => differs);
  return [
    ...bad.map(({ verdict, answer }) => `${verdict.file}: ${said(answer)}, not ${said(verdict)}`),
    ...unmatched.map((file) => `${file}: a file without a verdict, or a verdict without a file`),
    `${outcomes.length} files, ${bad.length} differ, ${unmatched.length} without a verdict`,
  ].join('\n');
}

export function toMarkdown({ outcomes, unmatched, machine, takenAt }: FhirReport): string {
  const folders = Map.groupBy(outcomes, ({ verdict }) => verdict.file.split('/')[1] ?? '');
  const totals = [...folders, ['all', outcomes] as const].map(([folder, some]) =>
    [folder, some.length, counted(some), some.filter(({ differs }) => differs).length].join(' | '),
  );
  const rows = outcomes.map(({ verdict, answer }) =>
    [
      `\`${verdict.file.replace(/^fhir\//, '')}\``,
      answer.status,
      answer.issues[0] ?? '',
      verdict.reason,
    ].join(' | '),
  );
  const bad = outcomes.filter(({ differs }) => differs).map(({ verdict }) => verdict.file);
  return [
    '# FHIR files',
    `Taken ${takenAt.slice(0, 10)} with \`npm run corpora -- fhir --record\`: every file of the corpus \`fhir\` sent to a running service, as whoever has it would send it: JSON under its type, a Bundle to the base, XML and Shorthand in their own form. ${machine.cores} cores (${machine.processor}), ${machine.system}, Node ${machine.node}, Cloister ${machine.cloister}.`,
    'What was said is compared with a [list of verdicts](../../scripts/corpora/fhir/verdicts.tsv) that people wrote, each with its reason. Supported types are judged by the base structure of R4; what only a profile or a terminology server sees is out of scope. Most files of the corpus are of types that are not kept here.',
    `| folder | files | answers | files that differ |\n| --- | ---: | --- | ---: |\n${totals.map((row) => `| ${row} |`).join('\n')}`,
    bad.length + unmatched.length === 0
      ? 'No file differs.'
      : `## What differs\n\n${[...bad, ...unmatched].map((file) => `- \`${file}\``).join('\n')}`,
    '## Each file',
    `| file | answer | first issue | reason |\n| --- | ---: | --- | --- |\n${rows.map((row) => `| ${row} |`).join('\n')}`,
  ].join('\n\n');
}

function said(given: {
  readonly status: number;
  readonly issue?: string | null;
  readonly issues?: readonly string[];
}): string {
  return `${given.status} ${given.issue ?? given.issues?.[0] ?? ''}`.trim();
}

function counted(outcomes: readonly FhirOutcome[]): string {
  return [...Map.groupBy(outcomes, ({ answer }) => answer.status)]
    .toSorted(([one], [other]) => one - other)
    .map(([status, some]) => `${status}: ${some.length}`)
    .join(', ');
}
