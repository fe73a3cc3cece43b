import type { Command } from 'commander';
import { Output } from '../../apps/cli/src/output.js';
import { buildProgram } from '../../apps/cli/src/program.js';
import { code, type Page, type Section } from './page.js';

const WIDTH = 100;

interface Area {
  readonly file: string;
  readonly title: string;
  readonly commands: readonly string[];
}

const AREAS: readonly Area[] = [
  {
    file: 'run',
    title: 'Run the service',
    commands: ['up', 'doctor', 'status', 'migrate', 'version'],
  },
  {
    file: 'installation',
    title: 'Keys and database',
    commands: ['keys', 'database', 'data'],
  },
  { file: 'organizations', title: 'Organizations and limits', commands: ['tenant', 'limits'] },
  {
    file: 'documents',
    title: 'Documents and summaries',
    commands: ['summarize', 'reproduce', 'documents', 'quarantine', 'patient'],
  },
  {
    file: 'records',
    title: 'Erasure, retention and recalls',
    commands: ['erase', 'retention', 'recall'],
  },
  { file: 'people', title: 'People and client systems', commands: ['user', 'link', 'client'] },
  { file: 'audit', title: 'The audit trail', commands: ['audit'] },
  { file: 'hl7', title: 'HL7 connections and messages', commands: ['hl7'] },
  {
    file: 'destinations',
    title: 'Destinations and deliveries',
    commands: ['destination', 'delivery'],
  },
  { file: 'models', title: 'Models', commands: ['model'] },
  {
    file: 'evaluation',
    title: 'Evaluation and training rows',
    commands: ['eval', 'dataset'],
  },
  { file: 'profiles', title: 'Profiles', commands: ['profile'] },
];

export async function commandPages(): Promise<readonly Page[]> {
  const program = await buildProgram({ env: {}, output: silent() });
  requireKnown(program);
  return [
    {
      path: 'commands/README.md',
      title: 'Commands',
      introduction: `What \`cloister --help\` prints, and every command with its help.\n\n${AREAS.map(({ file, title, commands }) => `- [${title}](${file}.md): ${commands.map(code).join(', ')}`).join('\n')}`,
      sections: [{ title: 'cloister', body: helpOf(program) }],
    },
    ...AREAS.map(({ file, title, commands }) => ({
      path: `commands/${file}.md`,
      title: `Commands: ${title}`,
      introduction:
        'Every command with its help. Each also has the [global options](README.md#cloister).',
      sections: commands.flatMap((name) =>
        program.commands
          .filter((command) => command.name() === name)
          .flatMap((command) => sectionsOf(command, 'cloister')),
      ),
    })),
  ];
}

/** Of a command and those below it. */
function sectionsOf(command: Command, above: string): readonly Section[] {
  const title = `${above} ${command.name()}`;
  return [
    { title, body: helpOf(command) },
    ...command.commands.flatMap((below) => sectionsOf(below, title)),
  ];
}

function helpOf(command: Command): string {
  const printed: string[] = [];
  command.configureOutput({
    writeOut: (text) => printed.push(text),
    getOutHelpWidth: () => WIDTH,
    getOutHasColors: () => false,
  });
  if (command.parent) command.configureHelp({ showGlobalOptions: false });
  command.outputHelp();
  return `\`\`\`text\n${printed.join('').trimEnd()}\n\`\`\``;
}

function requireKnown(program: Command): void {
  const named = AREAS.flatMap(({ commands }) => commands);
  const known = program.commands.map((command) => command.name());
  const wrong = [
    ...known.filter((name) => !named.includes(name)),
    ...named.filter((name) => !known.includes(name)),
  ];
  if (wrong.length > 0) {
    throw new Error(`Not a command, or in no area of the reference: ${wrong.join(', ')}`);
  }
}

function silent(): Output {
  const nowhere = { write: () => undefined };
  return new Output(nowhere, nowhere);
}
