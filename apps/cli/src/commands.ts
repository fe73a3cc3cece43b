import type { Command } from 'commander';
import type { CommandContext } from './context.js';

/** Gives a command its options, its subcommands and what it does. */
export type Define = (command: Command, context: CommandContext) => void;

/** A command right below `cloister`, as its help lists it. What it does is loaded only where it is named. */
export interface ListedCommand {
  /** The name, "[options]" if it has any, and its arguments. */
  readonly usage: string;
  readonly description: string;
  readonly load: () => Promise<Define>;
}

/** In the order of the help. */
export const COMMANDS: readonly ListedCommand[] = [
  {
    usage: 'up [options]',
    description: 'start everything and keep it running until Ctrl-C',
    load: async () => (await import('./up/up.command.js')).defineUp,
  },
  {
    usage: 'summarize [options] <file>',
    description: 'turn a document into a draft summary and print it',
    load: async () => (await import('./summarize/summarize.command.js')).defineSummarize,
  },
  {
    usage: 'reproduce [options] <run>',
    description: 'reproduce a run with the current installation, and compare the text',
    load: async () => (await import('./reproduce/reproduce.command.js')).defineReproduce,
  },
  {
    usage: 'status [options]',
    description: 'show the state of the running service and its queues',
    load: async () => (await import('./client/status.command.js')).defineStatus,
  },
  {
    usage: 'client',
    description: 'client systems that may use the service, each with its own API key',
    load: async () => (await import('./client/client.command.js')).defineClient,
  },
  {
    usage: 'tenant',
    description: 'organizations that share this installation, separate from each other',
    load: async () => (await import('./tenant/tenant.command.js')).defineTenant,
  },
  {
    usage: 'user',
    description: 'manage the people who sign in',
    load: async () => (await import('./user/user.command.js')).defineUser,
  },
  {
    usage: 'link',
    description: 'print a new one-time link for creating the first administrator',
    load: async () => (await import('./client/link.command.js')).defineLink,
  },
  {
    usage: 'keys',
    description: 'show and rotate the keys that encrypt all stored data',
    load: async () => (await import('./keys/keys.command.js')).defineKeys,
  },
  {
    usage: 'audit',
    description: 'verify and export the audit trail, and prove single entries',
    load: async () => (await import('./audit/audit.command.js')).defineAudit,
  },
  {
    usage: 'erase [options] <document>',
    description:
      'permanently erase a document and everything made from it, and print the certificate',
    load: async () => (await import('./records/erase.command.js')).defineErase,
  },
  {
    usage: 'retention',
    description: 'how long documents are kept, and which must not be erased',
    load: async () => (await import('./records/retention.command.js')).defineRetention,
  },
  {
    usage: 'patient',
    description: 'patients that their sources merged or linked',
    load: async () => (await import('./records/patient.command.js')).definePatient,
  },
  {
    usage: 'quarantine',
    description: 'documents in which the malware scanner found something',
    load: async () => (await import('./records/quarantine.command.js')).defineQuarantine,
  },
  {
    usage: 'documents',
    description: 'manage received documents',
    load: async () => (await import('./documents/documents.command.js')).defineDocuments,
  },
  {
    usage: 'recall',
    description: 'recall a version of a reader or a model, and track everything made with it',
    load: async () => (await import('./recall/recall.command.js')).defineRecall,
  },
  {
    usage: 'limits',
    description: 'limits of the tenant below those of the installation',
    load: async () => (await import('./records/limits.command.js')).defineLimits,
  },
  {
    usage: 'dataset',
    description:
      'create training rows from signed summaries; one person requests them, another approves',
    load: async () => (await import('./dataset/dataset.command.js')).defineDataset,
  },
  {
    usage: 'hl7',
    description: 'test HL7 connections, and resolve held messages',
    load: async () => (await import('./hl7/hl7.command.js')).defineHl7,
  },
  {
    usage: 'destination',
    description: 'systems that are notified of signed summaries',
    load: async () => (await import('./destination/destination.command.js')).defineDestination,
  },
  {
    usage: 'delivery',
    description: 'show what was sent to destinations and what is waiting',
    load: async () => (await import('./destination/delivery.command.js')).defineDelivery,
  },
  {
    usage: 'profile',
    description: 'manage profile versions: propose, test, activate, revert',
    load: async () => (await import('./profile/profile.command.js')).defineProfile,
  },
  {
    usage: 'migrate [options]',
    description: 'update roles, database and schema to this version (up does this too)',
    load: async () => (await import('./up/migrate.command.js')).defineMigrate,
  },
  {
    usage: 'data',
    description: 'move all data to another Postgres: a newer major version, or your own server',
    load: async () => (await import('./data/data.command.js')).defineData,
  },
  {
    usage: 'database',
    description: 'manage the passwords that the service uses for Postgres',
    load: async () => (await import('./database/database.command.js')).defineDatabase,
  },
  {
    usage: 'doctor [options]',
    description: 'show what is missing on this machine',
    load: async () => (await import('./doctor/doctor.command.js')).defineDoctor,
  },
  {
    usage: 'eval [options]',
    description: 'measure a model on a set of sources with reference summaries',
    load: async () => (await import('./eval/eval.command.js')).defineEval,
  },
  {
    usage: 'model',
    description: 'manage models: list, allow, compare, release',
    load: async () => (await import('./model/model.command.js')).defineModel,
  },
  {
    usage: 'version [options]',
    description: 'show the version, and the commit that it was built from',
    load: async () => (await import('./version/version.command.js')).defineVersion,
  },
];
