import { readFileSync } from 'node:fs';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { fieldOf, firstSegment, type Hl7Message, headerField, readMessage, typeOf } from '@app/hl7';
import { CommandError } from '../command-error.js';
import type { CommandContext } from '../context.js';
import { Shutdown } from '../up/shutdown.js';
import { type Manner, MANNERS, type ReceivedMessage, Simulator } from './simulator.js';

interface ListenOptions {
  readonly port: number;
  readonly host: string;
  readonly answer?: readonly Manner[];
  readonly late: number;
  readonly count?: number;
  readonly text?: true;
  readonly tlsCert?: string;
  readonly tlsKey?: string;
  readonly tlsClientCa?: string;
}

export function addListen(hl7: Command, context: CommandContext): void {
  hl7
    .command('listen')
    .description('be a system that receives: show what comes, and answer as told')
    .requiredOption('--port <number>', 'where to listen; 0: any that is free', wholeNumber)
    .option('--host <address>', 'of this machine', '127.0.0.1')
    .addOption(
      new Option(
        '--answer <what...>',
        'to the messages in their order, the last one to all that follow (AA)',
      ).choices(MANNERS),
    )
    .option('--late <seconds>', 'how long the application takes to answer', wholeNumber, 0)
    .option('--count <number>', 'end after so many messages', wholeNumber)
    .option('--text', 'show the messages themselves: they name patients')
    .option('--tls-cert <file>', 'listen over TLS; our certificate')
    .option('--tls-key <file>', 'and its key')
    .option('--tls-client-ca <file>', 'let in only who has a certificate of this authority')
    .addHelpText(
      'after',
      `
Keeps nothing, and needs nothing of Cloister to run. A line for each message: type, control id, what TXA-12,
TXA-13, TXA-17 and TXA-19 say (or OBR-3 and OBR-25; MSA-1 and MSA-2 of an answer to a message of yours), and
what was answered. An answer is answered only where its MSH-15 says AL.

Where MSH-15 asks for it, CA goes out first. Besides the codes of table 0008 there are
  CA      the accepting answer, and nothing after it
  none    nothing
  half    half an answer, and the end of the connection
  other   an answer to another message

Examples:
  cloister hl7 listen --port 2575
  cloister hl7 listen --port 2575 --answer AE AE AE AA
  cloister hl7 listen --port 2575 --late 30 --text`,
    )
    .action(async (options: ListenOptions) => {
      using shutdown = new Shutdown(context.output);
      const { promise: enough, resolve: end } = Promise.withResolvers<undefined>();
      let come = 0;
      const onMessage = (received: ReceivedMessage): void => {
        show(received, options, context);
        come += 1;
        // the answer leaves first
        if (come === options.count) setImmediate(end, undefined);
      };
      await using simulator = await listen(options, onMessage);
      context.output.note(`Listening on ${options.host}:${simulator.port}. Ctrl-C ends it.`);
      await Promise.race([enough, shutdown.whenAsked()]);
      context.output.note(`${come} came`);
    });
}

async function listen(
  { host, port, answer, late, tlsCert, tlsKey, tlsClientCa }: ListenOptions,
  onMessage: (received: ReceivedMessage) => void,
): Promise<Simulator> {
  const [first = 'AA', ...others] = answer ?? [];
  if ((tlsCert === undefined) !== (tlsKey === undefined)) {
    throw new CommandError('--tls-cert and --tls-key belong together.');
  }
  const tls =
    tlsCert !== undefined && tlsKey !== undefined
      ? {
          cert: readFileSync(tlsCert),
          key: readFileSync(tlsKey),
          ca: tlsClientCa === undefined ? null : readFileSync(tlsClientCa),
        }
      : null;
  try {
    const manners = [first, ...others] as const;
    return await Simulator.listen({ host, port, manners, lateMs: late * 1000, tls, onMessage });
  } catch (cause) {
    throw new CommandError(`${host}:${port} cannot be listened on.`, 1, { cause });
  }
}

function show(
  { bytes, manner }: ReceivedMessage,
  { text }: ListenOptions,
  { output }: CommandContext,
): void {
  const message = readMessage(bytes, 'UNICODE UTF-8');
  output.result(
    message ? lineOf(message, manner) : `no header, ${bytes.length} bytes -> ${manner}`,
  );
  if (!text || !message) return;
  for (const segment of message.segments) {
    const fields = segment.name === 'MSH' ? segment.fields.slice(1) : segment.fields;
    output.result(`  ${[segment.name, ...fields].join(message.delimiters.field)}`);
  }
}

/** Types, ids and codes: nothing of a patient. */
function lineOf(message: Hl7Message, manner: Manner): string {
  const { type, event } = typeOf(message);
  const txa = firstSegment(message, 'TXA');
  const obr = firstSegment(message, 'OBR');
  const msa = firstSegment(message, 'MSA');
  const said = msa
    ? ([
        ['MSA-1', fieldOf(msa, 1)],
        ['MSA-2', fieldOf(msa, 2)],
      ] as const)
    : txa
      ? ([
          ['TXA-12', fieldOf(txa, 12)],
          ['TXA-13', fieldOf(txa, 13)],
          ['TXA-17', fieldOf(txa, 17)],
          ['TXA-19', fieldOf(txa, 19)],
        ] as const)
      : ([
          ['OBR-3', fieldOf(obr, 3)],
          ['OBR-25', fieldOf(obr, 25)],
        ] as const);
  const facts = said.filter(([, value]) => value !== '').map(([name, value]) => `${name} ${value}`);
  const id = headerField(message.header, 10);
  return `${[`${type}^${event}`, id, ...facts].join('  ')} -> ${manner}`;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('It has to be a whole number.');
  return Number(text);
}
