import { execFileSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compiledEntry } from '@app/platform';
import { type Command, Help } from 'commander';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { COMMANDS } from './commands.js';
import { Output } from './output.js';
import { buildProgram, runCloister } from './program.js';

async function cloister(...args: string[]): Promise<{ code: number; said: string }> {
  let said = '';
  const stream = { write: (text: string) => (said += text) };
  const code = await runCloister(args, { env: {}, output: new Output(stream, stream) });
  return { code, said };
}

describe('cloister', () => {
  let program: Command;
  beforeAll(async () => {
    const nowhere = { write: () => undefined };
    program = await buildProgram({ env: {}, output: new Output(nowhere, nowhere) });
  });

  it('lists each command with the arguments and options that it has', () => {
    const usages = program.commands.map((command) => new Help().subcommandTerm(command));
    expect(COMMANDS.map(({ usage }) => usage)).toEqual(usages);
  });

  it('shows the same help of a command in each way to ask for it', async () => {
    const help = await cloister('tenant', '--help');
    expect(help.said).toContain('rename [options] <shortName>');
    expect(await cloister('help', 'tenant')).toEqual(help);
    expect(await cloister('--tenant', 'main', 'help', 'tenant')).toEqual(help);
  });

  it('suggests the command that may be meant', async () => {
    const refused = await cloister('sumarize', 'note.pdf');
    expect(refused.code).toBe(1);
    expect(refused.said).toContain('(Did you mean summarize?)');
  });
});

/** Work on the database or on files themselves. */
const NOT_THROUGH_THE_SERVICE = [
  'up',
  'audit',
  'migrate',
  'data',
  'database',
  'doctor',
  'eval',
  'model',
];

const Loaded = z.array(
  z.object({ line: z.string(), printed: z.string(), loaded: z.array(z.string()) }),
);

/** The libraries and packages that each command line loads, without those that one before it has loaded. */
function loadedBy(lines: readonly string[]): z.infer<typeof Loaded> {
  const script = fileURLToPath(new URL('./fixtures/loaded-modules.mjs', import.meta.url));
  const [program, output] = ['./program.js', './output.js'].map(
    (path) => pathToFileURL(compiledEntry(import.meta.url, path)).href,
  );
  const args = [script, program ?? '', output ?? '', ...lines];
  const found = Loaded.parse(
    JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })),
  );
  return found.map(({ loaded, ...line }) => ({
    ...line,
    loaded: [...new Set(loaded.map(ownerOf))],
  }));
}

/** The package that a module is of, or the library or app. */
function ownerOf(url: string): string {
  const [, owner = url] =
    /\/node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*\/node_modules\/)/.exec(url) ??
    /\/dist\/((?:libs|apps)\/[^/]+)\//.exec(url) ??
    [];
  return owner;
}

describe('a command that asks the service', () => {
  // of libraries: settings, the client of the api, and the codes of HL7 that two commands name
  const LIBRARIES = ['libs/platform', 'libs/api-client', 'libs/hl7'];
  const isHeavy = (owner: string): boolean =>
    (owner.startsWith('libs/') && !LIBRARIES.includes(owner)) ||
    owner.startsWith('@nestjs/') ||
    ['typeorm', 'pg', 'bullmq', 'node-llama-cpp', 'pdfjs-dist'].includes(owner);

  it('loads neither database nor Nest nor engine', () => {
    const names = COMMANDS.map(({ usage }) => usage.replace(/ .*/, ''));
    const light = names.filter((name) => !NOT_THROUGH_THE_SERVICE.includes(name));
    const found = loadedBy([
      'version',
      '--help',
      ...light.map((name) => `${name} --help`),
      'status',
      'audit --help',
    ]);
    const heavyOf = found.map(({ line, loaded }) => ({ line, heavy: loaded.filter(isHeavy) }));
    const control = heavyOf.pop();
    expect(heavyOf.filter(({ heavy }) => heavy.length > 0)).toEqual([]);
    expect(control?.heavy).toEqual(expect.arrayContaining(['libs/audit', 'typeorm', 'pg']));
    // carried out, not only described
    expect(found.find(({ line }) => line === 'status')?.printed).toContain('cloister up');
  });
});
