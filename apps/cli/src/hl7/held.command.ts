import type { Command } from 'commander';
import { chooseConnection } from '../client/connection.js';
import { ServiceClient } from '../client/clients/service-client.js';
import { type CommandContext, configOf } from '../context.js';

interface AssignOptions {
  readonly patient: string;
  readonly authority?: string;
}

/** Messages that wait for a person to say whose they are. */
export function addHeld(hl7: Command, context: CommandContext): void {
  const { output } = context;
  const connect = (): ServiceClient =>
    new ServiceClient(chooseConnection(context.env, configOf(context, {})));
  hl7
    .command('held')
    .description('list messages without a patient identifier that their connection uses')
    .action(async () => {
      const held = await connect().records.heldMessages();
      if (held.length === 0) output.note('No held messages.');
      for (const { id, connection, type, event, arrivedAt } of held) {
        const what = [type, event].filter((code) => code !== null).join('^');
        output.result(`${id}  ${arrivedAt.slice(0, 16)}  ${connection}  ${what}`);
      }
    });
  hl7
    .command('assign <message>')
    .description('assign a held message to a patient and process it')
    .requiredOption(
      '--patient <identifier>',
      'identifier of the patient; patients are never looked up by name',
    )
    .option('--authority <name>', 'the authority that assigned the identifier')
    .addHelpText(
      'after',
      `
Ask the sender who the patient is, by the control id of the message. The identifier is stored encrypted; the
audit trail contains only a commitment to it.

Examples:
  cloister hl7 held
  cloister hl7 assign 01990f6e-… --patient 4711 --authority HOSP`,
    )
    .action(async (messageId: string, { patient, authority }: AssignOptions) => {
      await connect().records.assignMessage(messageId, {
        identifier: patient,
        ...(authority !== undefined && { authority }),
      });
      output.note('Assigned. Its documents are created now.');
    });
}
