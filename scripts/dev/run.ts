import { Command, InvalidArgumentError } from 'commander';
import { develop } from './develop.ts';

await new Command('npm run dev --')
  .description(
    'Start Cloister from its sources. What you save is compiled, the processes that use it restart, and open pages change.',
  )
  .option('--data <folder>', 'the data folder (CLOISTER_DATA, else ./data)')
  .option('--port <number>', 'port of the api (CLOISTER_PORT, else 7600)')
  .option('--web-port <number>', 'port of the web app (else the port of the api + 10)', portOf)
  .option('--no-sample', 'skip the sample note at the first start')
  .option('--inspect', 'let debuggers attach: api 9229, worker 9230, hl7 9231')
  .addHelpText(
    'after',
    `
Open the web app at the printed address. The port of the api shows the last npm run build.

Examples:
  npm run dev
  npm run dev -- --port 7801 --no-sample
  CLOISTER_MODEL=extractive CLOISTER_DATA=/tmp/trial npm run dev`,
  )
  .showHelpAfterError('Run npm run dev -- --help to see the options.')
  .action(develop)
  .parseAsync();
// an open handle of a library must not keep it from ending
setTimeout(() => process.exit(), 2_000).unref();

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new InvalidArgumentError('Use a number from 0 to 65535.');
}
