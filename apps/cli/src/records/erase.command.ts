import { setTimeout as pause } from 'node:timers/promises';
import type { Command } from 'commander';
import { chooseConnection } from '../client/connection.js';
import { type ErasureDetails, ServiceClient } from '../client/clients/service-client.js';
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

export function defineErase(command: Command, context: CommandContext): void {
  command
    .option('--reason <text>', 'reason, printed on the certificate; no patient data')
    .option('--yes', 'confirm: erased data can’t be restored')
    .option('--certificate', 'print the certificate of an earlier erasure')
    .option('--json', 'print the certificate as canonical JSON')
    .addHelpText(
      'after',
      `
Erases the document with its text, every summary based on it (including those with other sources), their
versions and runs, and the patient if no other document refers to them. A legal hold prevents the erasure.

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
          'The document and everything made from it can no longer be read. The certificate is not ready: one part of the service has not confirmed the erasure yet.',
        );
        throw new CommandError(
          'Run the command again with --certificate, and check that a worker is running.',
        );
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
    throw new CommandError('An erasure needs a reason. Give it with --reason TEXT.');
  }
  if (!yes) {
    throw new CommandError(
      `Document ${documentId} and everything made from it will be erased permanently. To confirm, add --yes.`,
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
