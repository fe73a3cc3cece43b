import { markPlace, type MismatchedTrail, mismatchOf, sentenceOf } from '@app/audit';
import { auditLogSigner, openRootKeys, openSiteKey } from '@app/crypto';
import type { Config } from '@app/platform';
import type { Command } from 'commander';
import { z } from 'zod';
import { type Connection, baseUrl, serviceFetch } from '../client/http-client.js';
import { type GivenSignIn, signedIn } from '../client/sign-in.js';
import { CommandError } from '../command-error.js';
import { type CommandContext, configOf, type FolderOptions } from '../context.js';
import { type OpenTrail, withTrail } from './open-trail.js';

const MAY = new Set(['administrator', 'auditor']);
const Session = z.object({
  person: z.object({ id: z.uuid(), displayName: z.string(), roles: z.array(z.string()) }),
});

export interface AcceptOptions extends FolderOptions {
  readonly reason?: string;
  readonly as?: string;
  readonly passwordFile?: string;
  readonly code?: string;
  readonly and?: string;
  readonly andPasswordFile?: string;
  readonly andCode?: string;
}

/** Somebody who has shown to the running service who they are. */
export interface Accepting {
  readonly id: string;
  readonly displayName: string;
  readonly roles: readonly string[];
}

export function addAcceptRestore(command: Command, context: CommandContext): void {
  command
    .command('accept-restore')
    .description(
      'accept a restored database whose audit trail differs from what this host has seen signed; takes two people',
    )
    .option('--reason <text>', 'reason for the audit trail; no patient data')
    .option('--as <name>', 'login name of the first person: an administrator or auditor')
    .option('--password-file <file>', 'a file with their password; - is standard input')
    .option('--code <digits>', 'code from their authenticator app')
    .option('--and <name>', 'login name of the second person, a different human being')
    .option('--and-password-file <file>', 'a file with their password')
    .option('--and-code <digits>', 'code from their authenticator app')
    .option('--data <folder>', 'the data folder (CLOISTER_DATA, else ./data)')
    .addHelpText(
      'after',
      `
Without people, the command shows what differs and changes nothing. With two people, the high-water mark of
this host is set to that of the database, and new entries are signed from there. The audit trail records both
sizes and roots, the two people and the reason. Run cloister audit verify first, and keep a copy of the
database and audit/. Each host that numbers entries has its own mark.`,
    )
    .action(async (options: AcceptOptions) => {
      const config = configOf(context, options);
      await withTrail(config, context, (trail) =>
        acceptRestore(trail, config, context, options, (given) =>
          signedIn(context.env, config, given, whoami),
        ),
      );
    });
}

/** @param signIn as whom the service takes these */
export async function acceptRestore(
  trail: OpenTrail,
  config: Config,
  { output }: CommandContext,
  options: AcceptOptions,
  signIn: (given: GivenSignIn) => Promise<Accepting>,
): Promise<void> {
  const signer = auditLogSigner(
    await openSiteKey(config.data.siteSigningKey, openRootKeys(config)),
  );
  const found = acceptable(await mismatchOf(trail.client, signer, markPlace(config.data)));
  const { finding, tree, accept } = found;
  output.result(sentenceOf(finding));
  output.result(`The trail would continue from ${tree.size} entries, root ${tree.root}.`);
  const { reason } = options;
  const [first, second] = givenSignIns(options);
  if (!first || !second || reason === undefined) {
    output.note(
      'Nothing was changed. To accept, two people must sign in: --as, --password-file, --and, --and-password-file, and --reason.',
    );
    return;
  }
  const people = [await signIn(first), await signIn(second)];
  await refuseUnlessTwo(trail, people);
  // the entry first: a mark that was accepted without one must not be
  await trail.record({
    action: 'audit.restore-accepted',
    subject: { type: 'audit-trail', id: null },
    related: people.map(({ id }) => ({ type: 'person', id })),
    reason: finding.reason,
    details: {
      ...(finding.mark && { markSize: finding.mark.size, markRoot: finding.mark.root }),
      size: tree.size,
      root: tree.root,
    },
    confidential: { reason: { value: reason } },
  });
  await accept();
  output.result(
    `Accepted by ${people.map(({ displayName }) => displayName).join(' and ')}. Entries are signed again from here.`,
  );
  output.note(
    'Stores that have a newer checkpoint keep reporting a mismatch. See docs/operate/audit-trail-mismatch.md for what to do about them.',
  );
}

function acceptable(
  found: MismatchedTrail,
): Extract<MismatchedTrail, { readonly state: 'acceptable' }> {
  switch (found.state) {
    case 'intact':
      throw new CommandError(
        'There is nothing to accept: the database matches what this host has seen signed.',
      );
    case 'broken':
      throw new CommandError(
        `This state can’t be accepted: ${sentenceOf(found.finding)} Restore a backup of the whole database, or see docs/operate/audit-trail-mismatch.md.`,
      );
    case 'acceptable':
      return found;
  }
}

function givenSignIns(options: AcceptOptions): readonly (GivenSignIn | null)[] {
  const { as, passwordFile, code, and, andPasswordFile, andCode } = options;
  return [
    as !== undefined && passwordFile !== undefined
      ? { as, passwordFile, ...(code !== undefined && { code }) }
      : null,
    and !== undefined && andPasswordFile !== undefined
      ? { as: and, passwordFile: andPasswordFile, ...(andCode !== undefined && { code: andCode }) }
      : null,
  ];
}

async function refuseUnlessTwo(trail: OpenTrail, people: readonly Accepting[]): Promise<void> {
  const without = people.find(({ roles }) => !roles.some((role) => MAY.has(role)));
  if (without) {
    throw new CommandError(
      `${without.displayName} is neither an administrator nor an auditor. Nothing was changed.`,
    );
  }
  const humans = await trail.humansOf(people.map(({ id }) => id));
  if (new Set(people.map(({ id }) => humans.get(id) ?? id)).size < people.length) {
    throw new CommandError(
      'Both accounts belong to the same person. Two different people are needed. Nothing was changed.',
    );
  }
}

/** As whom the service takes a session. */
export async function whoami(connection: Connection): Promise<Accepting> {
  const response = await serviceFetch(connection)(`${baseUrl(connection)}/api/session`);
  return Session.parse(await response.json()).person;
}
