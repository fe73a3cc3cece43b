// This file is generated from apps/api/generated/openapi.json by: npm run openapi
// @ts-nocheck

export type ClientOptions = {
    baseUrl: string;
};

export type ClientRequest = {
    /**
     * Names the system, for example "ward-ehr".
     */
    name: string;
};

export type NewClient = {
    /**
     * Client id
     */
    id: string;
    name: string;
    createdAt: string;
    /**
     * The API key. Shown this once.
     */
    key: string;
};

export type Problem = {
    type: string;
    title: string;
    status: number;
    code: string;
    errors?: Array<{
        path: string;
        message: string;
    }>;
};

export type ClientList = {
    items: Array<Client>;
};

export type Client = {
    /**
     * Client id
     */
    id: string;
    name: string;
    createdAt: string;
};

export type Document = {
    /**
     * Document id
     */
    id: string;
    state: 'received' | 'quarantined' | 'extracting' | 'extracted' | 'rejected' | 'replaced' | 'erased';
    /**
     * Why it was rejected: a stable code.
     */
    reason: string | null;
    source: 'web' | 'rest' | 'fhir' | 'hl7';
    mediaType: string;
    sizeBytes: number;
    confidentiality: Confidentiality;
    fileName: string | null;
    patientIdentifier: string | null;
    encounterIdentifier: string | null;
    externalNumber: string | null;
    extraction: {
        characters: number;
        pages: number | null;
        warnings: Array<string>;
    } | null;
    createdAt: string;
    changedAt: string;
};

/**
 * Normal, restricted or very restricted (HL7 v2 table 0177, FHIR v3-Confidentiality).
 */
export type Confidentiality = 'N' | 'R' | 'V';

export type DocumentList = {
    items: Array<Document>;
    /**
     * Names the next page; null on the last one.
     */
    nextCursor: string | null;
};

export type SummaryRequest = {
    /**
     * The sources, in the order in which they are read.
     */
    documentIds: Array<string>;
    profile?: string;
    class?: 'stat' | 'routine' | 'batch';
};

export type Summary = {
    /**
     * Summary id
     */
    id: string;
    state: 'queued' | 'running' | 'draft' | 'in_review' | 'signed' | 'amended' | 'withdrawn' | 'failed' | 'cancelled' | 'rejected' | 'superseded';
    /**
     * Why it ended: a stable code.
     */
    reason: string | null;
    profile: string;
    profileVersion: number;
    class: 'stat' | 'routine' | 'batch';
    confidentiality: Confidentiality;
    documentIds: Array<string>;
    tokensIn: number;
    queue: QueuePlace | null;
    version: SummaryVersion | null;
    createdAt: string;
    changedAt: string;
};

export type QueuePlace = {
    /**
     * From 1.
     */
    position: number;
    tokensAhead: number;
    /**
     * Until the draft, at the measured speed.
     */
    expectedSeconds: number;
};

export type SummaryVersion = {
    number: number;
    kind: 'generated' | 'edited' | 'signed' | 'amended';
    text: string;
    /**
     * How the text was made; show it with the text.
     */
    label: string;
    model: string | null;
    contentSha256: string;
    receipt: Receipt;
    createdAt: string;
};

export type Receipt = {
    sourceCharacters: number;
    readCharacters: number;
    sourceTokens: number;
    calls: Array<{
        ask: 'whole' | 'part' | 'combine';
        sentTokens: number;
        evaluatedTokens: number;
        generatedTokens: number;
        ended: 'stop' | 'length' | 'repetition';
    }>;
};

export type SummaryList = {
    items: Array<Summary>;
    /**
     * Names the next page; null on the last one.
     */
    nextCursor: string | null;
};

export type Health = {
    status: 'ok';
    version: string;
};

export type ProfileList = {
    items: Array<{
        id: string;
        version: number;
        title: string;
        description: string;
    }>;
};

export type Status = {
    version: string;
    queues: Array<{
        name: string;
        waiting: number;
        active: number;
        delayed: number;
    }>;
};

export type Link = {
    /**
     * Good for one use within an hour.
     */
    path: string;
};

export type ListClientsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/clients';
};

export type ListClientsErrors = {
    401: Problem;
    403: Problem;
};

export type ListClientsError = ListClientsErrors[keyof ListClientsErrors];

export type ListClientsResponses = {
    200: ClientList;
};

export type ListClientsResponse = ListClientsResponses[keyof ListClientsResponses];

export type AddClientData = {
    body: ClientRequest;
    path?: never;
    query?: never;
    url: '/api/clients';
};

export type AddClientErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    409: Problem;
};

export type AddClientError = AddClientErrors[keyof AddClientErrors];

export type AddClientResponses = {
    201: NewClient;
};

export type AddClientResponse = AddClientResponses[keyof AddClientResponses];

export type RevokeClientData = {
    body?: never;
    path: {
        /**
         * Client id
         */
        clientId: string;
    };
    query?: never;
    url: '/api/clients/{clientId}';
};

export type RevokeClientErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type RevokeClientError = RevokeClientErrors[keyof RevokeClientErrors];

export type RevokeClientResponses = {
    204: void;
};

export type RevokeClientResponse = RevokeClientResponses[keyof RevokeClientResponses];

export type ListDocumentsData = {
    body?: never;
    path?: never;
    query?: {
        limit?: number;
        order?: 'newest' | 'oldest';
        /**
         * The nextCursor of the page before.
         */
        cursor?: string;
        state?: 'received' | 'quarantined' | 'extracting' | 'extracted' | 'rejected' | 'replaced' | 'erased';
    };
    url: '/api/documents';
};

export type ListDocumentsErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
};

export type ListDocumentsError = ListDocumentsErrors[keyof ListDocumentsErrors];

export type ListDocumentsResponses = {
    200: DocumentList;
};

export type ListDocumentsResponse = ListDocumentsResponses[keyof ListDocumentsResponses];

export type CreateDocumentData = {
    body: {
        file: Blob | File;
        patientIdentifier?: string;
        encounterIdentifier?: string;
        externalNumber?: string;
        confidentiality?: Confidentiality;
    };
    headers?: {
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/documents';
};

export type CreateDocumentErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    413: Problem;
    422: Problem;
    429: Problem;
    503: Problem;
};

export type CreateDocumentError = CreateDocumentErrors[keyof CreateDocumentErrors];

export type CreateDocumentResponses = {
    201: Document;
};

export type CreateDocumentResponse = CreateDocumentResponses[keyof CreateDocumentResponses];

export type CancelDocumentData = {
    body?: never;
    path: {
        /**
         * Document id
         */
        documentId: string;
    };
    query?: never;
    url: '/api/documents/{documentId}';
};

export type CancelDocumentErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type CancelDocumentError = CancelDocumentErrors[keyof CancelDocumentErrors];

export type CancelDocumentResponses = {
    204: void;
};

export type CancelDocumentResponse = CancelDocumentResponses[keyof CancelDocumentResponses];

export type GetDocumentData = {
    body?: never;
    path: {
        /**
         * Document id
         */
        documentId: string;
    };
    query?: never;
    url: '/api/documents/{documentId}';
};

export type GetDocumentErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type GetDocumentError = GetDocumentErrors[keyof GetDocumentErrors];

export type GetDocumentResponses = {
    200: Document;
};

export type GetDocumentResponse = GetDocumentResponses[keyof GetDocumentResponses];

export type ListSummariesData = {
    body?: never;
    path?: never;
    query?: {
        limit?: number;
        order?: 'newest' | 'oldest';
        /**
         * The nextCursor of the page before.
         */
        cursor?: string;
        state?: 'queued' | 'running' | 'draft' | 'in_review' | 'signed' | 'amended' | 'withdrawn' | 'failed' | 'cancelled' | 'rejected' | 'superseded';
        /**
         * Document id
         */
        documentId?: string;
    };
    url: '/api/summaries';
};

export type ListSummariesErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
};

export type ListSummariesError = ListSummariesErrors[keyof ListSummariesErrors];

export type ListSummariesResponses = {
    200: SummaryList;
};

export type ListSummariesResponse = ListSummariesResponses[keyof ListSummariesResponses];

export type CreateSummaryData = {
    body: SummaryRequest;
    headers?: {
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/summaries';
};

export type CreateSummaryErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
    422: Problem;
    429: Problem;
    503: Problem;
};

export type CreateSummaryError = CreateSummaryErrors[keyof CreateSummaryErrors];

export type CreateSummaryResponses = {
    201: Summary;
};

export type CreateSummaryResponse = CreateSummaryResponses[keyof CreateSummaryResponses];

export type CancelSummaryData = {
    body?: never;
    path: {
        /**
         * Summary id
         */
        summaryId: string;
    };
    query?: never;
    url: '/api/summaries/{summaryId}';
};

export type CancelSummaryErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type CancelSummaryError = CancelSummaryErrors[keyof CancelSummaryErrors];

export type CancelSummaryResponses = {
    204: void;
};

export type CancelSummaryResponse = CancelSummaryResponses[keyof CancelSummaryResponses];

export type GetSummaryData = {
    body?: never;
    path: {
        /**
         * Summary id
         */
        summaryId: string;
    };
    query?: never;
    url: '/api/summaries/{summaryId}';
};

export type GetSummaryErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type GetSummaryError = GetSummaryErrors[keyof GetSummaryErrors];

export type GetSummaryResponses = {
    200: Summary;
};

export type GetSummaryResponse = GetSummaryResponses[keyof GetSummaryResponses];

export type FollowSummaryData = {
    body?: never;
    headers?: {
        'Last-Event-ID'?: string;
    };
    path: {
        /**
         * Summary id
         */
        summaryId: string;
    };
    query?: never;
    url: '/api/summaries/{summaryId}/events';
};

export type FollowSummaryErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type FollowSummaryError = FollowSummaryErrors[keyof FollowSummaryErrors];

export type FollowSummaryResponses = {
    /**
     * Events: waiting, started, reading, text, ended.
     */
    200: string;
};

export type FollowSummaryResponse = FollowSummaryResponses[keyof FollowSummaryResponses];

export type GetHealthData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/health';
};

export type GetHealthResponses = {
    200: Health;
};

export type GetHealthResponse = GetHealthResponses[keyof GetHealthResponses];

export type ListProfilesData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/profiles';
};

export type ListProfilesErrors = {
    401: Problem;
    403: Problem;
};

export type ListProfilesError = ListProfilesErrors[keyof ListProfilesErrors];

export type ListProfilesResponses = {
    200: ProfileList;
};

export type ListProfilesResponse = ListProfilesResponses[keyof ListProfilesResponses];

export type GetStatusData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/status';
};

export type GetStatusErrors = {
    401: Problem;
    403: Problem;
    503: Problem;
};

export type GetStatusError = GetStatusErrors[keyof GetStatusErrors];

export type GetStatusResponses = {
    200: Status;
};

export type GetStatusResponse = GetStatusResponses[keyof GetStatusResponses];

export type CreateLinkData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/operator/links';
};

export type CreateLinkErrors = {
    401: Problem;
    403: Problem;
};

export type CreateLinkError = CreateLinkErrors[keyof CreateLinkErrors];

export type CreateLinkResponses = {
    201: Link;
};

export type CreateLinkResponse = CreateLinkResponses[keyof CreateLinkResponses];
