import { Output } from './output.js';
import { runCloister } from './program.js';

// A reader that has seen enough (`cloister doctor | head`) is no reason to stop what is being done.
process.stdout.on('error', () => undefined);

process.exitCode = await runCloister(process.argv.slice(2), {
  env: process.env,
  output: new Output(process.stdout, process.stderr),
});
// An open handle of a library must not keep a finished command from ending.
setTimeout(() => process.exit(), 2_000).unref();
