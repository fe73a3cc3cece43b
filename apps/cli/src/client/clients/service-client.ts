import { randomUUID } from 'node:crypto';
import { EventSourceParserStream } from 'eventsource-parser/stream';
import { z } from 'zod';
import {
  addClient,
  addPerson,
  type AllowedModel,
  type AllowedModelRequest,
  allowModel,
  cancelRightsChange,
  type Client,
  type ClientKeysRequest,
  type ClientRequest,
  confirmPerson,
  confirmRightsChange,
  createClient,
  createLink,
  createPersonLink,
  createReproduction,
  createSummary,
  disallowModel,
  type Document,
  getDocument,
  getDocumentText,
  getFactorRule,
  getReproduction,
  getStart,
  getStatus,
  getSummary,
  listClients,
  listDocuments,
  listPeople,
  listProfiles,
  listRightsChanges,
  listSummaries,
  type NewClient,
  type NewPerson,
  type Person,
  type PersonRequest,
  type Profile,
  removePerson,
  type Reproduction,
  resetFactors,
  revokeClient,
  type RightsChange,
  setClientKeys,
  setFactorRule,
  type Status,
  type Summary,
  type SummaryRequest,
  unlockPerson,
} from '@app/api-client';
import { CommandError } from '../../command-error.js';
import type { CallOptions } from '../call-options.js';
import { DatasetsClient } from './datasets-client.js';
import { DestinationsClient } from './destinations-client.js';
import { baseUrl, type Connection, serviceFetch } from '../http-client.js';
import { multipartBody } from '../multipart.js';
import { overRestarts } from '../over-restarts.js';
import { refusal } from '../problem.js';
import { ProfilesClient } from './profiles-client.js';
import { RecordsClient } from './records-client.js';
import { RecallsClient } from './recalls-client.js';
import { RereadsClient } from './rereads-client.js';
import { ReleasesClient } from './releases-client.js';
import { TenantsClient } from './tenants-client.js';

export type {
  Document,
  ErasureDetails,
  Hold,
  Keys,
  Person,
  PersonRequest,
  RightsChange,
  Reproduction,
  Summary,
} from '@app/api-client';

/** The most that a list gives at once. */
const PAGE = 200;

const Uploaded = z.object({ id: z.uuid() });

export interface ServiceEvent {
  readonly id: string | undefined;
  readonly data: unknown;
}

/** The calls that the commands make; what the service refuses becomes a CommandError. */
export class ServiceClient {
  private readonly fetch: typeof fetch;
  private readonly options: CallOptions;
  /** Erasures, holds, retention and keys. */
  readonly records: RecordsClient;
  readonly datasets: DatasetsClient;
  /** Where summaries go. */
  readonly destinations: DestinationsClient;
  readonly profileVersions: ProfilesClient;
  /** Which model and adapter are in force. */
  readonly releases: ReleasesClient;
  /** Versions of readers and models that are recalled. */
  readonly recalls: RecallsClient;
  /** Documents that are read again. */
  readonly rereads: RereadsClient;
  readonly tenants: TenantsClient;

  constructor(
    private readonly connection: Connection,
    private readonly signal?: AbortSignal,
  ) {
    this.fetch = serviceFetch(connection);
    const client = createClient({ baseUrl: baseUrl(connection), fetch: this.fetch });
    client.interceptors.error.use((body, response) =>
      // without an answer it is the connection that failed, and its error says why
      response ? refusal(body, response) : body,
    );
    this.options = { client, throwOnError: true, ...(signal && { signal }) };
    this.records = new RecordsClient(this.options);
    this.datasets = new DatasetsClient(this.options);
    this.destinations = new DestinationsClient(this.options);
    this.profileVersions = new ProfilesClient(this.options);
    this.releases = new ReleasesClient(this.options);
    this.recalls = new RecallsClient(this.options);
    this.rereads = new RereadsClient(this.options);
    this.tenants = new TenantsClient(this.options);
  }

  async profiles(): Promise<readonly Profile[]> {
    return (await listProfiles(this.options)).data.items;
  }

  async uploadDocument(file: string, fields: Readonly<Record<string, string>>): Promise<Document> {
    const { contentType, stream } = multipartBody(file, fields);
    const response = await this.send('/api/documents', {
      method: 'POST',
      headers: { 'content-type': contentType },
      body: stream,
      duplex: 'half',
    });
    return await this.document(Uploaded.parse(await response.json()).id);
  }

  /** The newest that a scanner holds back. */
  async quarantined(): Promise<readonly Document[]> {
    const query = { state: 'quarantined', limit: PAGE } as const;
    return (await listDocuments({ ...this.options, query })).data.items;
  }

  async document(documentId: string): Promise<Document> {
    return (await getDocument({ ...this.options, path: { documentId } })).data;
  }

  /** Asked again when the service goes away under way; the key keeps it from being made twice. */
  async requestSummary(body: SummaryRequest): Promise<Summary> {
    const headers = { 'Idempotency-Key': randomUUID() };
    const ask = async (): Promise<Summary> =>
      (await createSummary({ ...this.options, headers, body })).data;
    return await overRestarts(ask, this.signal);
  }

  async summary(summaryId: string): Promise<Summary> {
    return (await getSummary({ ...this.options, path: { summaryId } })).data;
  }

  /** What a summary was written over. */
  async documentText(documentId: string, summaryId: string): Promise<string> {
    const of = { path: { documentId }, query: { summary: summaryId } };
    return (await getDocumentText({ ...this.options, ...of })).data.text;
  }

  async requestReproduction(runId: string): Promise<Reproduction> {
    return (await createReproduction({ ...this.options, path: { runId } })).data;
  }

  async reproduction(runId: string, reproductionId: string): Promise<Reproduction> {
    return (await getReproduction({ ...this.options, path: { runId, reproductionId } })).data;
  }

  async hasSummaries(): Promise<boolean> {
    const { data } = await listSummaries({ ...this.options, query: { limit: 1 } });
    return data.items.length > 0;
  }

  /** Live progress of a summary, from behind the event `lastEventId`. Ends when the service ends it. */
  async *summaryEvents(id: string, lastEventId?: string): AsyncGenerator<ServiceEvent> {
    const response = await this.send(`/api/summaries/${id}/events`, {
      headers: {
        accept: 'text/event-stream',
        ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
      },
    });
    if (!response.body) return;
    const events = response.body
      .pipeThrough(new TextDecoderStream())
      .pipeThrough(new EventSourceParserStream());
    for await (const { id: eventId, data } of events) yield { id: eventId, data: parsed(data) };
  }

  /** JSON lines, as they come. */
  async datasetRows(id: string): Promise<NonNullable<Response['body']>> {
    const { body } = await this.send(`/api/datasets/${encodeURIComponent(id)}/rows`, {});
    if (!body) throw new CommandError('The service sent an empty answer.');
    return body;
  }

  async allowModel(body: AllowedModelRequest): Promise<AllowedModel> {
    return (await allowModel({ ...this.options, body })).data;
  }

  async disallowModel(sha256: string): Promise<void> {
    await disallowModel({ ...this.options, path: { sha256 } });
  }

  async addClient(body: ClientRequest): Promise<NewClient> {
    return (await addClient({ ...this.options, body })).data;
  }

  async clients(): Promise<readonly Client[]> {
    return (await listClients(this.options)).data.items;
  }

  async revokeClient(clientId: string): Promise<void> {
    await revokeClient({ ...this.options, path: { clientId } });
  }

  async addPerson(body: PersonRequest): Promise<NewPerson> {
    return (await addPerson({ ...this.options, body })).data;
  }

  /** All of them, page by page, in the order of their names. */
  /** Rights that wait for a second person. */
  async rightsChanges(): Promise<readonly RightsChange[]> {
    return (await listRightsChanges(this.options)).data.items;
  }

  async confirmRightsChange(rightsChangeId: string): Promise<void> {
    await confirmRightsChange({ ...this.options, path: { rightsChangeId } });
  }

  async cancelRightsChange(rightsChangeId: string): Promise<void> {
    await cancelRightsChange({ ...this.options, path: { rightsChangeId } });
  }

  async confirmPerson(personId: string): Promise<void> {
    await confirmPerson({ ...this.options, path: { personId } });
  }

  async people(): Promise<readonly Person[]> {
    const people: Person[] = [];
    let cursor: string | null = null;
    do {
      const query: { limit: number; cursor?: string } = { limit: PAGE, ...(cursor && { cursor }) };
      const { data } = await listPeople({ ...this.options, query });
      people.push(...data.items);
      cursor = data.nextCursor;
    } while (cursor !== null);
    return people.toSorted((one, other) => one.loginName.localeCompare(other.loginName));
  }

  /** Path of a link for one use, with which the person sets a new password. */
  async createPersonLink(personId: string): Promise<string> {
    return (await createPersonLink({ ...this.options, path: { personId } })).data.path;
  }

  async setClientKeys(clientId: string, body: ClientKeysRequest): Promise<void> {
    await setClientKeys({ ...this.options, path: { clientId }, body });
  }

  async unlockPerson(personId: string): Promise<void> {
    await unlockPerson({ ...this.options, path: { personId } });
  }

  async resetFactors(personId: string): Promise<void> {
    await resetFactors({ ...this.options, path: { personId } });
  }

  async isFactorRequired(): Promise<boolean> {
    return (await getFactorRule(this.options)).data.required;
  }

  async setFactorRule(required: boolean): Promise<void> {
    await setFactorRule({ ...this.options, body: { required } });
  }

  async removePerson(personId: string): Promise<void> {
    await removePerson({ ...this.options, path: { personId } });
  }

  /** Whether nobody can sign in yet, because the first administrator has not been made. */
  async needsAdministrator(): Promise<boolean> {
    return (await getStart(this.options)).data.administratorNeeded;
  }

  /** Path of a link for one use, with which the first administrator is made. */
  async createLink(): Promise<string> {
    return (await createLink(this.options)).data.path;
  }

  async status(): Promise<Status> {
    return (await getStatus(this.options)).data;
  }

  private async send(path: string, init: RequestInit): Promise<Response> {
    const response = await this.fetch(`${baseUrl(this.connection)}${path}`, {
      ...init,
      ...(this.signal && { signal: this.signal }),
    });
    if (response.ok) return response;
    throw refusal(await response.json().catch(() => undefined), response);
  }
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return data;
  }
}
