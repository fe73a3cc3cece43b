import { charsetNamed, SOURCE_STATUSES } from '@app/hl7';
import { z } from 'zod';

const MIB = 1024 * 1024;
/** A message is compared with earlier ones for so long at most; older ones are forgotten. */
export const REPEAT_DAYS_MAX = 30;

const name = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
const path = z.string().startsWith('/');
const code = z.string().min(1).max(80);

/** What is summarized, and how. All conditions that are named have to hold. */
export const MessageRule = z.strictObject({
  name,
  /** MSH-9.1. */
  type: code,
  /** MSH-9.2. @default any */
  events: z.array(code).nullable().default(null),
  /** TXA-2. @default any */
  documentTypes: z.array(code).nullable().default(null),
  /** OBR-4.1. @default any */
  services: z.array(code).nullable().default(null),
  statuses: z.array(z.enum(SOURCE_STATUSES)).default(['final', 'corrected', 'addended']),
  /** True: something to read beside files, text or values; false: no TX, FT or ST line. @default either */
  hasText: z.boolean().nullable().default(null),
  profile: name,
});
export type MessageRule = z.infer<typeof MessageRule>;

export const ConnectionSettings = z.strictObject({
  name,
  /** The short name of the organization whose it is. @default the first */
  organization: z.string().min(1).nullable().default(null),
  /** @default loopback */
  host: z.string().min(1).default('127.0.0.1'),
  port: z.int().min(0).max(65_535),
  /** With client certificates of this authority. */
  tls: z
    .strictObject({ certificate: path, key: path, clientAuthority: path })
    .nullable()
    .default(null),
  /** Needed to listen outside loopback without TLS, on a line that others protect. */
  withoutTls: z.literal('a protected line').nullable().default(null),
  /** MSH-3.1 and MSH-4.1 of those who may send; nobody else may. @default everybody */
  senders: z
    .array(
      z.strictObject({ application: z.string(), facility: z.string().nullable().default(null) }),
    )
    .min(1)
    .nullable()
    .default(null),
  /** MSH-11.1. */
  processingIds: z.array(code).min(1).default(['P']),
  /** Of a message whose MSH-18 is empty. */
  charset: z
    .string()
    .refine((text) => charsetNamed(text) !== null, 'is not a charset of table 0211')
    .default('ASCII'),
  /** Which repetition of PID-3 names the patient. */
  patient: z
    .strictObject({
      type: code.nullable().default(null),
      authority: code.nullable().default(null),
      defaultAuthority: code.nullable().default(null),
    })
    .default({ type: null, authority: null, defaultAuthority: null }),
  answers: z
    .strictObject({
      tryAgain: z.enum(['AE', 'AR']).default('AE'),
      alwaysAnswer: z.boolean().default(false),
      /** The name of the destination that gets what the application says. @default who sent the message */
      destination: z.string().trim().min(1).max(100).nullable().default(null),
    })
    .prefault({}),
  /** People are told when nothing has come for so long. @default nobody is told */
  silentAfterMinutes: z.int().min(1).max(43_200).nullable().default(null),
  repeatDays: z.int().min(1).max(REPEAT_DAYS_MAX).default(7),
  /**
   * A control id that comes again with other content: taken as a new message, with a warning, or refused.
   * @default what the connection did before it was not said, else `accept`
   */
  sameIdOtherContent: z.enum(['refuse', 'accept']).nullable().default(null),
  batches: z.enum(['each', 'refuse']).default('each'),
  /** What no rule asks for: kept and answered AA, or refused with 200 or 201. */
  unsupported: z.enum(['store', 'refuse']).default('store'),
  /**
   * What ADT messages say of patients and visits: followed, or stored like others. @default followed, unless
   * what no rule asks for is refused
   */
  patients: z.enum(['follow', 'ignore']).nullable().default(null),
  /** For trials: everything is kept and answered, and nothing is made of it. */
  storeOnly: z.boolean().default(false),
  /** Where its documents go. @default the organization's default compartment */
  compartmentId: z.uuid().nullable().default(null),
  rules: z.array(MessageRule).default([]),
  limits: z
    .strictObject({
      frameBytes: z
        .int()
        .min(1024)
        .max(64 * MIB)
        .default(50 * MIB),
      /** From VT to FS. */
      frameSeconds: z.int().min(1).max(3600).default(60),
      /** Between two frames. */
      idleSeconds: z.int().min(1).max(86_400).default(3600),
      peers: z.int().min(1).max(10_000).default(250),
    })
    .prefault({}),
});
export type ConnectionSettings = z.infer<typeof ConnectionSettings>;

/** Whether what a connection says of patients is followed. */
export function followsPatients({
  patients,
  unsupported,
}: Pick<ConnectionSettings, 'patients' | 'unsupported'>): boolean {
  return (patients ?? (unsupported === 'refuse' ? 'ignore' : 'follow')) === 'follow';
}

/** What we call ourselves in MSH-3 and MSH-4, and the namespace of our document numbers. */
const OwnNames = z.strictObject({
  application: code.default('CLOISTER'),
  facility: z.string().nullable().default(null),
  namespace: code.default('CLOISTER'),
});
export type OwnNames = z.infer<typeof OwnNames>;

/** Where no file says otherwise. */
export const OWN_NAMES: OwnNames = OwnNames.parse({});

/** The site's file of connections. */
export const Hl7Settings = z.strictObject({
  self: OwnNames.prefault({}),
  connections: z
    .array(ConnectionSettings)
    .min(1)
    .refine((all) => new Set(all.map(({ name: each }) => each)).size === all.length, {
      message: 'Two connections have the same name.',
    }),
});
export type Hl7Settings = z.infer<typeof Hl7Settings>;
