import type { ActorRef } from '@app/auth';
import {
  blindIndex,
  newKey,
  type ObjectKey,
  type RootKeyFile,
  sealText,
  wrapKey,
} from '@app/crypto';
import {
  createDataSource,
  DATABASE_ENTITIES,
  type DatabaseAccess,
  KeyRing,
  UnitOfWork,
} from '@app/database';
import { newId, serviceActor } from '@app/platform';
import { Client } from 'pg';
import { insertRows } from './insert-rows.js';
import {
  documentRow,
  extractionRow,
  type FileOfMany,
  isExtracted,
  NOTE_OF_MANY,
  type OneOfMany,
  summaryRow,
  versionRow,
} from './many-document-rows.js';
import { sealedFile } from './sealed-file.js';

export interface ManyDocuments {
  readonly access: DatabaseAccess;
  readonly rootKey: RootKeyFile;
  readonly tenantId: string;
  readonly compartmentId: string;
  readonly count: number;
  /** Who brought them in; of two, the second brought in every thousandth. */
  readonly actors: readonly [ActorRef, ...ActorRef[]];
}

/** Rows at a time; each is one statement. */
const CHUNK = 5000;
/** Documents share these keys and bytes, far more than a page shows: a page opens as many keys as it would. */
const FILES_MAX = 1000;
const DOCUMENTS_PER_PATIENT = 20;
const DOCUMENTS_PER_ENCOUNTER = 10;
const ARRIVAL_EVERY_MS = 300_000;

/**
 * Fills an installation with documents as they look after years: extracted, with names, patients,
 * encounters and drafts, all of which open; one in 33 rejected, and the oldest 20 quarantined. Only
 * their audit entries are missing. The newest arrived a moment ago, each other five minutes earlier.
 */
export async function addManyDocuments(options: ManyDocuments): Promise<void> {
  const { access, rootKey, tenantId } = options;
  const dataSource = await createDataSource(access, 'cloister_app', DATABASE_ENTITIES).initialize();
  // past the walls, as migrations are
  const client = new Client(access.as('cloister_owner'));
  await client.connect();
  try {
    const ring = new KeyRing(rootKey);
    const keys = await new UnitOfWork(dataSource).run(
      serviceActor('test', tenantId),
      async (tx) => ({
        wrap: (await ring.tenantKey(tx, tenantId, 'wrap')).key,
        index: (await ring.tenantKey(tx, tenantId, 'blind_index')).key,
      }),
    );
    await new Filler(client, options, keys).fill();
    await client.query(
      'analyze document, patient, encounter, extraction, object_key, summary, summary_source',
    );
  } finally {
    await client.end();
    await dataSource.destroy();
  }
}

interface KeyRow {
  readonly id: string;
  readonly key: ObjectKey;
}

class Filler {
  private readonly now = Date.now();

  constructor(
    private readonly client: Client,
    private readonly options: ManyDocuments,
    private readonly keys: { readonly wrap: ObjectKey; readonly index: ObjectKey },
  ) {}

  async fill(): Promise<void> {
    const { count } = this.options;
    const patients = await this.people('patient', Math.ceil(count / DOCUMENTS_PER_PATIENT));
    const encounters = await this.people('encounter', Math.ceil(count / DOCUMENTS_PER_ENCOUNTER));
    const files = await this.files(Math.min(count, FILES_MAX));
    const [summaryKey] = await this.objectKeys('summary', 1);
    if (!summaryKey) throw new Error('there is no key');
    for (let from = 0; from < count; from += CHUNK) {
      const length = Math.min(CHUNK, count - from);
      const documents = Array.from({ length }, (_, at) => this.one(from + at));
      await this.documents(documents, { patients, encounters }, files);
      await this.summaries(documents, summaryKey);
    }
  }

  private async objectKeys(kind: string, count: number): Promise<readonly KeyRow[]> {
    const { tenantId } = this.options;
    const keys = Array.from({ length: count }, () => ({ id: newId(), key: newKey() }));
    await insertRows(
      this.client,
      'object_key',
      keys.map(({ id, key }) => ({
        id,
        tenant_id: tenantId,
        kind,
        tenant_key_version: 1,
        wrapped: wrapKey(this.keys.wrap, key, { kind: 'object', ids: [tenantId, id], version: 1 }),
        created_at: new Date(),
      })),
    );
    return keys;
  }

  private async people(kind: 'patient' | 'encounter', count: number): Promise<readonly string[]> {
    const { tenantId } = this.options;
    const keys = await this.objectKeys(kind, count);
    const prefix = newId().slice(-6).toUpperCase();
    const rows = keys.map(({ id: keyId, key }, number) => {
      const id = newId();
      const value = `${kind === 'patient' ? 'MRN' : 'VISIT'}-${prefix}-${number}`;
      const field = `${kind}.identifier`;
      return {
        id,
        tenant_id: tenantId,
        object_key_id: keyId,
        index_version: 1,
        identifier_index: blindIndex(this.keys.index, { field, value }),
        identifier_sealed: sealText(key, { tenantId, table: field, rowId: id, version: 1 }, value),
        created_at: new Date(),
      };
    });
    await insertRows(this.client, kind, rows);
    return rows.map(({ id }) => id);
  }

  private async files(count: number): Promise<readonly FileOfMany[]> {
    const { tenantId, compartmentId } = this.options;
    const files = (await this.objectKeys('document', count)).map((key) => ({
      ...key,
      ...sealedFile(key, { tenantId, compartmentId }, NOTE_OF_MANY),
    }));
    await insertRows(
      this.client,
      'blob',
      files.flatMap(({ blobs }) => blobs),
    );
    await insertRows(
      this.client,
      'blob_segment',
      files.flatMap(({ segments }) => segments),
    );
    return files;
  }

  private async documents(
    documents: readonly OneOfMany[],
    about: { readonly patients: readonly string[]; readonly encounters: readonly string[] },
    files: readonly FileOfMany[],
  ): Promise<void> {
    const given = documents.map((document) => ({ document, file: cyclic(files, document.number) }));
    await insertRows(
      this.client,
      'document',
      given.map(({ document, file }) =>
        documentRow(document, file, this.keys.index, {
          patientId: cyclic(about.patients, document.number),
          encounterId: cyclic(about.encounters, document.number),
        }),
      ),
    );
    await insertRows(
      this.client,
      'extraction',
      given
        .filter(({ document }) => isExtracted(document.number))
        .map(({ document, file }) => extractionRow(document, file)),
    );
  }

  /** One for each extracted document. */
  private async summaries(documents: readonly OneOfMany[], { id, key }: KeyRow): Promise<void> {
    const { tenantId } = this.options;
    const given = documents
      .filter(({ number }) => isExtracted(number))
      .map((document) => ({ document, summaryId: newId() }));
    const summaries = given.map(({ document, summaryId }) => summaryRow(document, summaryId, id));
    await insertRows(this.client, 'summary', summaries);
    const sources = given.map(({ document, summaryId }) => ({
      summary_id: summaryId,
      ordinal: 0,
      tenant_id: tenantId,
      document_id: document.id,
    }));
    await insertRows(this.client, 'summary_source', sources);
    const versions = given.map(({ document, summaryId }) => versionRow(document, summaryId, key));
    await insertRows(this.client, 'summary_version', versions);
  }

  private one(number: number): OneOfMany {
    const { tenantId, compartmentId, actors, count } = this.options;
    return {
      number,
      id: newId(),
      tenantId,
      compartmentId,
      actor: (number % 1000 === 0 && actors[1]) || actors[0],
      arrived: new Date(this.now - (count - 1 - number) * ARRIVAL_EVERY_MS),
    };
  }
}

function cyclic<T>(items: readonly T[], number: number): T {
  const item = items[number % items.length];
  if (item === undefined) throw new Error('there is nothing to choose from');
  return item;
}
