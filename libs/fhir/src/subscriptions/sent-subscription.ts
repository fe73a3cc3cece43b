import type { Subscription } from '@medplum/fhirtypes';
import { notTaken } from '../faults/fhir-issue.js';
import { readResource } from '../structure/check-structure.js';
import { setDataAside } from '../structure/inline-data.js';
import { type SubscribedChange, readCriteria } from './criteria.js';

const RESOURCE_MAX_CHARACTERS = 16 * 1024;
const ENDPOINT_MAX = 2000;
const HEADERS_MAX = 10;
const HEADER = 'Subscription.channel.header';
/** A name and a value (RFC 9110, 5.5); nothing that ends a line. */
const HEADER_LINE =
  /^([!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}):[ \t]*([\x21-\x7e](?:[\x20-\x7e\t]*[\x21-\x7e])?)[ \t]*$/;
/** What the call says of itself, or of the way that it takes. */
const OWN_HEADERS =
  /^(?:host|connection|keep-alive|te|trailer|transfer-encoding|upgrade|expect|via|forwarded|content-.*|proxy-.*)$/i;

/** What a client asks to be told of. */
export interface SentSubscription {
  readonly endpoint: string;
  readonly changes: readonly SubscribedChange[];
  /** With every call; each name once. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly endsAt: Date | null;
  /** Whether it wants nothing for the time being. */
  readonly isOff: boolean;
  /** As it was said, without what this service says of it. */
  readonly said: Subscription;
}

/**
 * A Subscription of R4 whose channel is a rest-hook without content. Throws `NotR4` and `NotTaken`.
 * @param id of the one that it is to take the place of; null for a new one
 */
export function readSentSubscription(given: unknown, id: string | null): SentSubscription {
  const said = readResource(setDataAside(given).resource, 'Subscription');
  if (JSON.stringify(said).length > RESOURCE_MAX_CHARACTERS) {
    const text = `A Subscription can have at most ${RESOURCE_MAX_CHARACTERS} characters.`;
    throw notTaken('Subscription', text, 'too-long');
  }
  if (id !== null && said.id !== id) {
    throw notTaken('Subscription.id', 'The id differs from that of the address.', 'invalid');
  }
  if (said.modifierExtension || said.implicitRules !== undefined) {
    const element = said.modifierExtension ? 'modifierExtension' : 'implicitRules';
    const text = 'Elements that change the meaning of a Subscription are not supported.';
    throw notTaken(`Subscription.${element}`, text, 'not-supported');
  }
  const { status, criteria, channel, end } = said;
  if (status !== 'requested' && !(status === 'off' && id !== null)) {
    const text =
      id === null
        ? 'Send requested: it becomes active once an administrator has approved it.'
        : 'Send requested, or off. It becomes active once an administrator has approved it.';
    throw notTaken('Subscription.status', text);
  }
  const endsAt = end === undefined ? null : new Date(end);
  if (endsAt !== null && endsAt <= new Date()) {
    throw notTaken('Subscription.end', 'The end is in the past.', 'value');
  }
  if (channel.type !== 'rest-hook') {
    const text = 'Only rest-hook is supported.';
    throw notTaken('Subscription.channel.type', text, 'not-supported');
  }
  if (channel.payload !== undefined) {
    const text = 'Calls have no content. Leave payload out, and fetch what is new.';
    throw notTaken('Subscription.channel.payload', text, 'not-supported');
  }
  return {
    endpoint: endpointOf(channel.endpoint),
    changes: readCriteria(criteria),
    headers: headersOf(channel.header ?? []),
    endsAt,
    isOff: status === 'off',
    said: withoutOurs(said),
  };
}

function endpointOf(endpoint: string | undefined): string {
  const url = endpoint !== undefined && URL.canParse(endpoint) ? new URL(endpoint) : null;
  if (!url || !/^https?:$/.test(url.protocol) || (endpoint ?? '').length > ENDPOINT_MAX) {
    throw notTaken(
      'Subscription.channel.endpoint',
      `The address must begin with https and have at most ${ENDPOINT_MAX} characters.`,
      endpoint === undefined ? 'required' : 'value',
    );
  }
  return url.href;
}

function headersOf(lines: readonly string[]): SentSubscription['headers'] {
  if (lines.length > HEADERS_MAX) {
    throw notTaken(HEADER, `A call can have at most ${HEADERS_MAX} headers.`, 'too-long');
  }
  const names = new Set<string>();
  return lines.map((line, index) => {
    const [, name = '', value = ''] = HEADER_LINE.exec(line) ?? [];
    const refuse = (text: string): never => {
      throw notTaken(`${HEADER}[${index}]`, text, 'value');
    };
    if (name === '') refuse('A header must be a name, a colon and a value in ASCII.');
    if (OWN_HEADERS.test(name)) refuse('This header is set by the service itself.');
    if (names.has(name.toLowerCase())) refuse('This header occurs twice.');
    names.add(name.toLowerCase());
    return [name, value] as const;
  });
}

function withoutOurs({
  id: _id,
  meta: _meta,
  text: _text,
  error: _error,
  ...said
}: Subscription): Subscription {
  return said;
}
