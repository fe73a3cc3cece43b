import { Output } from './output.js';
import { runCloister } from './program.js';

process.exitCode = await runCloister(process.argv.slice(2), {
  env: process.env,
  output: new Output(process.stdout, process.stderr),
});
// An open handle of a library must not keep a finished command from ending.
setTimeout(() => process.exit(), 2_000).unref();
