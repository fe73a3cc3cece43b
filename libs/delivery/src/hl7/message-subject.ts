import type { Transaction } from '@app/database';
import { type DocumentDetails, DocumentsService } from '@app/documents';
import {
  type BuiltSegment,
  documentFactsOf,
  echoed,
  firstSegment,
  type Hl7Message,
  headerComponent,
  patientOf,
} from '@app/hl7';
import { type Message, type OwnNames, StoredMessages } from '@app/messages';
import { serviceActor } from '@app/platform';
import { type Summary, SummarySource } from '@app/summaries';
import { Inject, Injectable } from '@nestjs/common';
import { OWN_NAMES_TOKEN } from './own-names.js';
import type { NamedSource } from './message-text.js';

/** Whom and what a message is about, as the source said it where it came by HL7. */
export interface MessageSubject {
  /** Null where nobody knows an identifier of the patient. */
  readonly pid: BuiltSegment | null;
  readonly pv1: BuiltSegment;
  readonly orc: BuiltSegment | null;
  readonly obr: BuiltSegment | null;
  /** In the order of the summary. */
  readonly sources: readonly NamedSource[];
  /** When a person last said of one of them that it is of another patient. */
  readonly reassignedAt: Date | null;
  /** What the source itself said, where a person has said since that it is of another patient. */
  readonly former: Pick<MessageSubject, 'pid' | 'pv1' | 'orc' | 'obr'> | null;
  /** MSH-11.1 of the messages that brought them. */
  readonly processingIds: readonly string[];
}

/** Puts together whom a summary is about. */
@Injectable()
export class MessageSubjects {
  constructor(
    private readonly documents: DocumentsService,
    private readonly stored: StoredMessages,
    @Inject(OWN_NAMES_TOKEN) private readonly self: OwnNames,
  ) {}

  /** Throws `ObjectErased`. */
  async of(tx: Transaction, { id: summaryId, tenantId }: Summary): Promise<MessageSubject> {
    const rows = await tx.find(SummarySource, {
      where: { summaryId },
      order: { ordinal: 'asc' },
    });
    const ids = rows.map(({ documentId }) => documentId);
    const described = await this.documents.describeAll(tx, serviceActor('deliver', tenantId), ids);
    const sources = ids.flatMap(
      (documentId) => described.find(({ document }) => document.id === documentId) ?? [],
    );
    const brought = await this.stored.bringing(tx, ids);
    const messages = await this.read(tx, [...new Set(brought.values())]);
    const [first] = ids.flatMap((id) => messages.get(brought.get(id)?.id ?? '') ?? []);
    const whose = first !== undefined && isOf(first, sources[0]);
    const said = first ? saidBy(first.read, sources[0]) : null;
    // a visit and an order of the patient before are none of the one that a person has named since
    const isFormer = !whose && (sources[0]?.document.reassignedAt ?? null) !== null;
    return {
      pid: (whose ? said?.pid : null) ?? knownPatient(sources[0]),
      pv1: (isFormer ? null : said?.pv1) ?? knownEncounter(sources[0]),
      orc: (isFormer ? null : said?.orc) ?? null,
      obr: (isFormer ? null : said?.obr) ?? null,
      reassignedAt: latest(sources.map(({ document }) => document.reassignedAt)),
      former: isFormer ? said : null,
      sources: sources.map((source) =>
        this.named(source, messages.get(brought.get(source.document.id)?.id ?? '')),
      ),
      processingIds: [
        ...new Set([...messages.values()].map(({ read }) => headerComponent(read.header, 11, 1))),
      ],
    };
  }

  private async read(
    tx: Transaction,
    rows: readonly Message[],
  ): Promise<ReadonlyMap<string, ReadSource>> {
    const read = new Map<string, ReadSource>();
    for (const row of rows) read.set(row.id, { row, read: await this.stored.read(tx, row) });
    return read;
  }

  private named(
    { externalNumber: number, document }: DocumentDetails,
    source: ReadSource | undefined,
  ): NamedSource {
    if (number === null) return { number: document.id, authority: this.self.namespace };
    if (!source) return { number, authority: null };
    const { documentAuthority } = documentFactsOf(source.read);
    return { number, authority: documentAuthority ?? headerComponent(source.read.header, 3, 1) };
  }
}

interface ReadSource {
  readonly row: Message;
  readonly read: Hl7Message;
}

/** Not after the patient's documents were moved to another identifier: the source's would be the old one. */
function isOf({ read, row }: ReadSource, source: DocumentDetails | undefined): boolean {
  const patient = patientOf(read, row.reading.patient);
  return patient !== null && patient.identifier === source?.patientIdentifier;
}

function saidBy(
  read: Hl7Message,
  source: DocumentDetails | undefined,
): NonNullable<MessageSubject['former']> {
  return {
    pid: segmentOf(read, 'PID'),
    pv1: segmentOf(read, 'PV1') ?? knownEncounter(source),
    orc: segmentOf(read, 'ORC'),
    obr: segmentOf(read, 'OBR'),
  };
}

function latest(times: readonly (Date | null)[]): Date | null {
  const known = times.filter((time) => time !== null);
  return known.length === 0 ? null : new Date(Math.max(...known.map((time) => time.getTime())));
}

export function segmentOf(message: Hl7Message, name: string): BuiltSegment | null {
  const segment = firstSegment(message, name);
  return segment ? echoed(message, segment) : null;
}

function knownPatient(source: DocumentDetails | undefined): BuiltSegment | null {
  if (!source || source.patientIdentifier === null) return null;
  const { patientIdentifier, patientAuthority, patientName } = source;
  return {
    name: 'PID',
    fields: {
      1: '1',
      3: { components: [patientIdentifier, '', '', patientAuthority ?? ''] },
      // a name of which nobody says what is given and what is family; without one, of the type U: unspecified
      5: { components: patientName === null ? ['', '', '', '', '', '', 'U'] : [patientName] },
    },
  };
}

function knownEncounter(source: DocumentDetails | undefined): BuiltSegment {
  const { encounterIdentifier = null, encounterAuthority = null } = source ?? {};
  return {
    name: 'PV1',
    fields: {
      1: '1',
      2: 'U',
      ...(encounterIdentifier !== null && {
        19: { components: [encounterIdentifier, '', '', encounterAuthority ?? ''] },
      }),
    },
  };
}
