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

export function addSimulate(hl7: Command, context: CommandContext): void {
  hl7
    .command('simulate')
    .description('simulate a receiving system: show incoming messages, and answer as configured')
    .requiredOption('--port <number>', 'port to listen on; 0: any free port', wholeNumber)
    .option('--host <address>', 'address of this machine', '127.0.0.1')
    .addOption(
      new Option(
        '--answer <what...>',
        'answers to the messages in order, the last one for all that follow (AA)',
      ).choices(MANNERS),
    )
    .option('--late <seconds>', 'seconds that the application takes to answer', wholeNumber, 0)
    .option('--count <number>', 'exit after this many messages', wholeNumber)
    .option('--text', 'show the full messages: they identify patients')
    .option('--tls-cert <file>', 'listen over TLS; server certificate')
    .option('--tls-key <file>', 'key of the server certificate')
    .option('--tls-client-ca <file>', 'accept only clients with a certificate of this authority')
    .addHelpText(
      'after',
      `
Stores nothing, and does not need Cloister to run. Prints a line for each message: type, control id, TXA-12,
TXA-13, TXA-17 and TXA-19 (or OBR-3 and OBR-25; MSA-1 and MSA-2 of an answer to one of your messages), and
the answer that was sent. An answer is acknowledged only if its MSH-15 is AL.

If MSH-15 requests it, CA is sent first. Besides the codes of table 0008 there are
  CA      the accept acknowledgement only
  none    no answer
  half    half an answer, then the connection is closed
  other   an answer to a different message

Examples:
  cloister hl7 simulate --port 2575
  cloister hl7 simulate --port 2575 --answer AE AE AE AA
  cloister hl7 simulate --port 2575 --late 30 --text`,
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
      context.output.note(`Listening on ${options.host}:${simulator.port}. Press Ctrl-C to stop.`);
      await Promise.race([enough, shutdown.whenAsked()]);
      context.output.note(`${come} received`);
    });
}

async function listen(
  { host, port, answer, late, tlsCert, tlsKey, tlsClientCa }: ListenOptions,
  onMessage: (received: ReceivedMessage) => void,
): Promise<Simulator> {
  const [first = 'AA', ...others] = answer ?? [];
  if ((tlsCert === undefined) !== (tlsKey === undefined)) {
    throw new CommandError('--tls-cert and --tls-key are needed together.');
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
    throw new CommandError(`Can’t listen on ${host}:${port}.`, 1, { cause });
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
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('Give a whole number.');
  return Number(text);
}
