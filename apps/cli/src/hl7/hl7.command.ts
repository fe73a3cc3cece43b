import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { CommandError } from '../command-error.js';
import type { CommandContext } from '../context.js';
import { Shutdown } from '../up/shutdown.js';
import { addHeld } from './held.command.js';
import { addSimulate } from './simulate.command.js';
import { sendFile } from './send-messages.js';

interface SendOptions {
  readonly to: string;
  readonly seconds: string;
  readonly tlsCa?: string;
  readonly tlsCert?: string;
  readonly tlsKey?: string;
}

export function defineHl7(command: Command, context: CommandContext): void {
  addSimulate(command, context);
  addHeld(command, context);
  command
    .command('send <file>')
    .description('send the messages of a file and show the answers')
    .requiredOption('--to <host:port>', 'address that the connection listens on')
    .option('--seconds <number>', 'seconds to wait for an answer', '10')
    .option('--tls-ca <file>', 'send over TLS; CA certificate of the listener')
    .option('--tls-cert <file>', 'client certificate')
    .option('--tls-key <file>', 'key of the client certificate')
    .addHelpText(
      'after',
      `
Each message of the file is sent in its own frame, byte for byte, over one connection. Cloister does not have
to run on this machine. Answers are printed as they arrive, one segment per line.

Exits with 0 if every message was answered with AA or CA, 2 if one was not, 1 otherwise.

Examples:
  cloister hl7 send report.hl7 --to 127.0.0.1:2575`,
    )
    .action(async (file: string, options: SendOptions) => {
      using shutdown = new Shutdown(context.output);
      const results = await sendFile(readFileSync(file), {
        ...addressOf(options.to),
        waitMs: Number(options.seconds) * 1000,
        tls: tlsOf(options),
        signal: shutdown.asked,
        onAnswer: (answer) => context.output.result(readable(answer)),
      });
      const { messages, taken } = results;
      context.output.note(`${messages} sent, ${taken} accepted`);
      if (taken < messages) throw new CommandError('Not every message was accepted.', 2);
    });
}

function addressOf(text: string): { readonly host: string; readonly port: number } {
  const match = /^(?:\[(?<v6>[^\]]+)\]|(?<host>[^:\s]+)):(?<port>\d{1,5})$/.exec(text);
  const { v6, host = v6, port } = match?.groups ?? {};
  if (!host || !port) throw new CommandError(`--to ${text} is not host:port.`);
  return { host, port: Number(port) };
}

function tlsOf({ tlsCa, tlsCert, tlsKey }: SendOptions): {
  readonly ca: Buffer;
  readonly cert?: Buffer;
  readonly key?: Buffer;
} | null {
  if (!tlsCa) return null;
  return {
    ca: readFileSync(tlsCa),
    ...(tlsCert && { cert: readFileSync(tlsCert) }),
    ...(tlsKey && { key: readFileSync(tlsKey) }),
  };
}

function readable(answer: Buffer): string {
  return answer.toString('latin1').trimEnd().replaceAll(/\r\n?/g, '\n');
}
