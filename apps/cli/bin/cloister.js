#!/usr/bin/env node
// Plain JavaScript for Node 20 and later: finds the Node that the product runs on, compiles once if
// nobody has, and hands over.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED_MAJOR = 24;
const install = fileURLToPath(new URL('../../../', import.meta.url));
const main = join(install, 'dist', 'apps', 'cli', 'src', 'main.js');
const node = suitableNode();
const path = [join(install, 'node_modules', '.bin'), process.env.PATH]
  .filter(Boolean)
  .join(delimiter);

if (!node) {
  fail(
    `Cloister needs Node ${NEEDED_MAJOR} or later, and this is ${process.version}. The one it brings is missing: run npm ci in ${install} without --omit=optional.`,
  );
} else if (!existsSync(main) && !compile()) {
  fail(
    `Cloister could not be compiled. Run npm ci && npm run build in ${install} and read what it says.`,
  );
} else {
  handOver();
}

/** This Node if it is new enough, else the one that npm installed for this platform. */
function suitableNode() {
  if (Number(process.versions.node.split('.')[0]) >= NEEDED_MAJOR) return process.execPath;
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const brought = join(install, 'node_modules', `node-${platform}-${process.arch}`, 'bin', program);
  return existsSync(brought) ? brought : undefined;
}

function compile() {
  process.stderr.write('Compiling Cloister once…\n');
  const { status } = spawnSync(node, [join('scripts', 'build.ts')], {
    cwd: install,
    env: { ...process.env, PATH: path },
    // standard output belongs to the command
    stdio: ['ignore', 2, 2],
  });
  return status === 0 && existsSync(main);
}

function handOver() {
  const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  // Ctrl-C reaches the child by itself, being of the same terminal; we only stay until it has ended.
  process.on('SIGINT', () => undefined);
  for (const name of ['SIGTERM', 'SIGHUP']) process.on(name, () => child.kill(name));
  child.once('error', (error) => fail(`Node could not be started: ${error.message}`));
  child.once('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (signal ? constants.signals[signal] : 0);
  });
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
