import type { Hl7Outcome, Hl7Report } from './run-hl7.js';

export function toText({ outcomes }: Hl7Report): string {
  const bad = outcomes.filter(({ differences }) => differences.length > 0);
  return [
    ...bad.map(({ file, differences }) => `${file}: ${differences.join('; ')}`),
    summary(outcomes),
  ].join('\n');
}

export function toMarkdown({ outcomes, machine, takenAt }: Hl7Report): string {
  const folders = Map.groupBy(outcomes, ({ file }) => file.split('/')[1] ?? '');
  const rows = [...folders, ['all', outcomes] as const].map(([folder, some]) =>
    [
      folder,
      some.length,
      sum(some, ({ messages }) => messages),
      counted(some.flatMap(({ answers }) => answers)),
      counted(some.flatMap(({ states }) => states.map((state) => state.split(':')[0] ?? ''))),
      sum(some, ({ documents }) => documents),
      sum(some, ({ hashesChecked }) => hashesChecked),
      some.filter(({ differences }) => differences.length > 0).length,
    ].join(' | '),
  );
  const bad = outcomes.filter(({ differences }) => differences.length > 0);
  return [
    '# HL7 v2 messages',
    `Taken ${takenAt.slice(0, 10)} with \`npm run corpora -- hl7v2 --record\`: every file of the corpus \`hl7v2\` through a real socket, over a connection of its own. ${machine.cores} cores (${machine.processor}), ${machine.system}, Node ${machine.node}, Cloister ${machine.cloister}.`,
    'Answers are compared with the [table](../integrate/hl7-acknowledgements.md), read here without the product’s reader; what is kept with what was sent, byte for byte, opened with the keys of the service; embedded files with the hashes of `hl7v2-oracle.tsv`. A file with several messages goes in one frame; the dump of SimHospital goes message by message, and no rule asks for it. Of all others rules ask for MDM and ORU of every status.',
    `| folder | files | messages | answers | what became of them | documents | hashes checked | files that differ |\n| --- | ---: | ---: | --- | --- | ---: | ---: | ---: |\n${rows.map((row) => `| ${row} |`).join('\n')}`,
    bad.length === 0
      ? 'No file differs.'
      : `## What differs\n\n${bad.map(({ file, differences }) => `- \`${file}\`: ${differences.join('; ')}`).join('\n')}`,
  ].join('\n\n');
}

function summary(outcomes: readonly Hl7Outcome[]): string {
  const messages = sum(outcomes, (outcome) => outcome.messages);
  const bad = outcomes.filter(({ differences }) => differences.length > 0).length;
  return `${outcomes.length} files, ${messages} messages, ${sum(outcomes, ({ documents }) => documents)} documents, ${bad} files differ`;
}

function sum(outcomes: readonly Hl7Outcome[], of: (outcome: Hl7Outcome) => number): number {
  return outcomes.reduce((total, outcome) => total + of(outcome), 0);
}

function counted(words: readonly string[]): string {
  return [...Map.groupBy(words, (word) => word)]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([word, some]) => `${word} ${some.length}`)
    .join(', ');
}
