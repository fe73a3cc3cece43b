import { readSettingsFile } from '@app/audit';
import { ConfigError, LOOPBACK } from '@app/platform';
import { Hl7Settings, OWN_NAMES, type OwnNames } from '../connection-settings.js';

const CONNECTIONS_FILE = { what: 'HL7 connections', variable: 'CLOISTER_HL7_CONNECTIONS' };

/**
 * The connections that the site's file lists; null where it names none. Throws `ConfigError`, also where
 * one would listen outside loopback without TLS and nobody has said why that is safe.
 */
export function readHl7Settings(file: string | null): Hl7Settings | null {
  const settings = readSettingsFile(file, Hl7Settings, CONNECTIONS_FILE);
  const open = settings?.connections.find(
    ({ host, tls, withoutTls }) => !LOOPBACK.includes(host) && !tls && !withoutTls,
  );
  if (open) {
    throw new ConfigError(
      `The HL7 connection ${open.name} would listen on ${open.host} without TLS. Set its tls, or set withoutTls: a protected line.`,
    );
  }
  return settings;
}

/** What the site calls itself in messages, in and out. Throws as `readHl7Settings`. */
export function readOwnNames(file: string | null): OwnNames {
  return readHl7Settings(file)?.self ?? OWN_NAMES;
}
