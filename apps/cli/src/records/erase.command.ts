import { setTimeout as pause } from 'node:timers/promises';
import type { Command } from 'commander';
import { chooseConnection } from '../client/connection.js';
import { type ErasureDetails, ServiceClient } from '../client/service-client.js';
import { CommandError } from '../command-error.js';
import { type CommandContext, configOf } from '../context.js';

const LOOK_EVERY_MS = 200;
const WAIT_MS = 60_000;

interface EraseOptions {
  readonly reason?: string;
  readonly certificate?: boolean;
  readonly json?: boolean;
  readonly yes?: boolean;
}

export function addErase(program: Command, context: CommandContext): void {
  program
    .command('erase <document>')
    .description(
      'erase a document and everything made from it, for good, and print the certificate',
    )
    .option('--reason <text>', 'why; it stands on the certificate, so no patient data in it')
    .option('--yes', 'do it: what is erased cannot be brought back')
    .option('--certificate', 'print the certificate of an erasure that was made before')
    .option('--json', 'print the certificate as canonical JSON facts')
    .addHelpText(
      'after',
      `
With the document go its text, every summary that draws on it (also those with other sources), their
versions and runs, and its patient where no other document speaks of that one. A legal hold forbids it.

Examples:
  cloister erase 01990f6e-… --reason "request of 24 November, file 17/26" --yes
  cloister erase 01990f6e-… --certificate > certificate.txt`,
    )
    .action(async (documentId: string, options: EraseOptions) => {
      const service = new ServiceClient(chooseConnection(context.env, configOf(context, {})));
      const { output } = context;
      const erasure = options.certificate
        ? await earlier(service, documentId)
        : await erase(service, documentId, options);
      const done = await completed(service, erasure);
      if (!done.certificate || done.certificateText === null) {
        output.note(
          'Nothing of it can be read any more. The certificate follows: a part of the service has not confirmed yet.',
        );
        throw new CommandError('Ask again with --certificate, and see that a worker runs.');
      }
      output.raw(
        options.json
          ? `${JSON.stringify({ certificate: done.certificate, sha256: done.certificateSha256 }, null, 2)}\n`
          : done.certificateText,
      );
    });
}

async function erase(
  service: ServiceClient,
  documentId: string,
  { reason, yes }: EraseOptions,
): Promise<string> {
  if (reason === undefined) {
    throw new CommandError('An erasure has a reason. Say it with --reason TEXT.');
  }
  if (!yes) {
    throw new CommandError(
      `Document ${documentId} and everything made from it cannot be brought back. If that is meant, add --yes.`,
    );
  }
  return await service.records.erase(documentId, reason);
}

async function earlier(service: ServiceClient, documentId: string): Promise<string> {
  const { erasureId } = await service.document(documentId);
  if (erasureId === null) throw new CommandError('This document was not erased.');
  return erasureId;
}

async function completed(service: ServiceClient, id: string): Promise<ErasureDetails> {
  const deadline = Date.now() + WAIT_MS;
  for (;;) {
    const erasure = await service.records.erasure(id);
    if (erasure.completedAt !== null || Date.now() > deadline) return erasure;
    await pause(LOOK_EVERY_MS);
  }
}
