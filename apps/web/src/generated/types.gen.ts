// This file is generated from apps/api/generated/openapi.json by: npm run openapi
// @ts-nocheck

export type ClientOptions = {
    baseUrl: string;
};

export type AllowedModelRequest = {
    /**
     * SHA-256 of the file
     */
    sha256: string;
    /**
     * An id of the model catalog, or the name of the file.
     */
    name: string;
    /**
     * Why, for the audit trail.
     */
    reason?: string;
};

export type AllowedModel = {
    /**
     * SHA-256 of the file
     */
    sha256: string;
    name: string;
    allowedAt: string;
};

export type Problem = {
    type: string;
    title: string;
    status: number;
    code: string;
    /**
     * A finer code, where there is one.
     */
    reason?: string;
    errors?: Array<{
        path: string;
        message: string;
    }>;
};

export type ClientRequest = {
    /**
     * Names the system, for example "ward-ehr".
     */
    name: string;
    /**
     * Whether it may send texts of its own to the model, at /v1.
     */
    completions?: boolean;
};

export type NewClient = {
    /**
     * Client id
     */
    id: string;
    name: string;
    completions: boolean;
    createdAt: string;
    /**
     * The API key. Shown this once.
     */
    key: string;
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
    completions: boolean;
    createdAt: string;
};

export type ChatCompletionRequest = {
    model: string;
    messages: Array<{
        role: 'system' | 'developer' | 'user' | 'assistant';
        content: string | Array<{
            type: 'text';
            text: string;
        }>;
        /**
         * Taken, and without effect.
         */
        name?: string;
    }>;
    stream?: boolean | null;
    stream_options?: {
        include_usage?: boolean;
    } | null;
    max_completion_tokens?: number | null;
    max_tokens?: number | null;
    temperature?: number | null;
    top_p?: number | null;
    seed?: number | null;
    n?: 1 | null;
    stop?: null;
    presence_penalty?: 0 | null;
    frequency_penalty?: 0 | null;
    logit_bias?: {
        [key: string]: never;
    } | null;
    logprobs?: false | null;
    response_format?: {
        type: 'text';
    } | null;
    /**
     * Taken, and without effect.
     */
    user?: unknown;
    /**
     * Taken, and without effect.
     */
    metadata?: unknown;
    /**
     * Taken, and without effect.
     */
    store?: unknown;
    /**
     * Taken, and without effect.
     */
    service_tier?: unknown;
    /**
     * Taken, and without effect.
     */
    safety_identifier?: unknown;
    /**
     * Taken, and without effect.
     */
    prompt_cache_key?: unknown;
};

export type ChatCompletion = {
    id: string;
    object: 'chat.completion';
    created: number;
    model: string;
    choices: Array<{
        index: number;
        message: {
            role: 'assistant';
            content: string;
            refusal: null;
        };
        logprobs: null;
        finish_reason: 'stop' | 'length';
    }>;
    usage: CompletionUsage;
};

export type CompletionUsage = {
    prompt_tokens: number;
    completion_tokens: number;
    total_tokens: number;
};

export type OpenAiError = {
    error: {
        message: string;
        type: string;
        param: string | null;
        code: string;
    };
};

export type ModelList = {
    object: 'list';
    data: Array<{
        id: string;
        object: 'model';
        created: number;
        owned_by: string;
        /**
         * Tokens of messages and completion together.
         */
        context_length: number;
    }>;
};

export type DocumentText = {
    /**
     * The canonical text. Show it as text, never as HTML.
     */
    text: string;
    pages: number | null;
    warnings: Array<ExtractionWarning>;
    extractor: {
        name: string;
        version: number;
    };
};

export type ExtractionWarning = {
    /**
     * A stable code.
     */
    code: string;
    message: string;
    /**
     * Counts and page numbers.
     */
    detail: {
        [key: string]: number | Array<number>;
    };
};

export type DocumentStory = {
    /**
     * Oldest first.
     */
    entries: Array<StoryEntry>;
    /**
     * Whether there are older entries than the 500 that are shown.
     */
    olderLeftOut: boolean;
};

export type StoryEntry = {
    id: string;
    at: string;
    /**
     * A stable code, such as document.received.
     */
    action: string;
    outcome: 'success' | 'refused' | 'failed';
    /**
     * A stable code.
     */
    reason: string | null;
    actor: Actor;
    subject: {
        type: string;
        id: string | null;
    };
    /**
     * Of a run its summary, of a summary its documents.
     */
    related: Array<{
        type: string;
        id: string | null;
    }>;
    /**
     * Numbers and codes, by action.
     */
    details: {
        [key: string]: string | number | boolean;
    };
};

export type Actor = {
    kind: 'person' | 'client' | 'service';
    /**
     * For the service itself, the name of its part.
     */
    id: string;
    /**
     * Of a person or a client system.
     */
    name: string | null;
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
    patientId: string | null;
    patientIdentifier: string | null;
    encounterId: string | null;
    encounterIdentifier: string | null;
    externalNumber: string | null;
    extraction: {
        characters: number;
        pages: number | null;
        warnings: Array<string>;
    } | null;
    summary: NewestSummary | null;
    broughtInBy: Actor;
    createdAt: string;
    changedAt: string;
};

/**
 * Normal, restricted or very restricted (HL7 v2 table 0177, FHIR v3-Confidentiality).
 */
export type Confidentiality = 'N' | 'R' | 'V';

/**
 * The newest summary that has it as a source.
 */
export type NewestSummary = {
    id: string;
    state: 'queued' | 'running' | 'draft' | 'in_review' | 'signed' | 'amended' | 'withdrawn' | 'failed' | 'cancelled' | 'rejected' | 'superseded';
    reason: string | null;
    profile: string;
};

export type DocumentList = {
    items: Array<Document>;
    /**
     * Names the next page; null on the last one.
     */
    nextCursor: string | null;
};

export type LookupRequest = {
    /**
     * Of a patient, an encounter or a document: its own id or its external number.
     */
    identifier: string;
};

export type Lookup = {
    /**
     * Narrows GET /api/documents.
     */
    patientId: string | null;
    /**
     * Narrows GET /api/documents.
     */
    encounterId: string | null;
    /**
     * The newest 50, newest first.
     */
    documentIds: Array<string>;
    /**
     * Whether there are more than these 50.
     */
    moreDocuments: boolean;
};

export type PersonRequest = {
    /**
     * What the person signs in with, for example "m.weber".
     */
    loginName: string;
    /**
     * The login name, if left out.
     */
    displayName?: string;
    roles?: Array<Role>;
};

export type Role = 'author' | 'reviewer' | 'auditor' | 'administrator' | 'model_steward' | 'integration';

export type NewPerson = {
    /**
     * Person id
     */
    id: string;
    loginName: string;
    displayName: string;
    roles: Array<Role>;
    /**
     * False until the first link was used.
     */
    hasPassword: boolean;
    /**
     * After too many wrong passwords.
     */
    lockedUntil: string | null;
    createdAt: string;
    link: Link;
};

export type Link = {
    /**
     * Good for one use within an hour.
     */
    path: string;
};

export type PersonList = {
    items: Array<Person>;
    /**
     * Names the next page; null on the last one.
     */
    nextCursor: string | null;
};

export type Person = {
    /**
     * Person id
     */
    id: string;
    loginName: string;
    displayName: string;
    roles: Array<Role>;
    /**
     * False until the first link was used.
     */
    hasPassword: boolean;
    /**
     * After too many wrong passwords.
     */
    lockedUntil: string | null;
    createdAt: string;
};

export type Session = {
    person: {
        id: string;
        loginName: string;
        displayName: string;
        roles: Array<Role>;
    };
    tenantName: string;
    /**
     * Sent back as X-CSRF-Token with everything but GET. The same as long as the session lasts.
     */
    csrfToken: string;
    /**
     * After so long without use the session ends.
     */
    idleSeconds: number;
    /**
     * When the session ends, however it is used.
     */
    expiresAt: string;
    passwordRules: {
        /**
         * In Unicode characters.
         */
        minLength: number;
        maxLength: number;
    };
};

export type SignInRequest = {
    loginName: string;
    password: string;
};

export type PasswordChange = {
    currentPassword: string;
    newPassword: string;
};

export type SessionList = {
    items: Array<{
        /**
         * Session id
         */
        id: string;
        /**
         * Whether it is the one that asks.
         */
        current: boolean;
        createdAt: string;
        lastSeenAt: string;
        expiresAt: string;
        address: string | null;
        /**
         * For example "Firefox on Linux".
         */
        browser: string | null;
    }>;
};

export type Start = {
    version: string;
    /**
     * Whether nobody can sign in yet: then the link that "npm start" printed begins.
     */
    administratorNeeded: boolean;
    tenantName: string;
};

export type LinkToken = {
    /**
     * What stands behind # in the link.
     */
    token: string;
};

export type StartLink = {
    /**
     * Make the first administrator, or set the password of the person named here.
     */
    purpose: 'administrator' | 'password';
    loginName: string | null;
    expiresAt: string;
    passwordRules: {
        /**
         * In Unicode characters.
         */
        minLength: number;
        maxLength: number;
    };
};

export type AdministratorRequest = {
    /**
     * What the person signs in with, for example "m.weber".
     */
    loginName: string;
    /**
     * What others see, for example "Dr. Maria Weber".
     */
    displayName: string;
    password: string;
};

export type NewPassword = {
    password: string;
};

export type SummaryRequest = {
    /**
     * The sources, in the order in which they are read.
     */
    documentIds: Array<string>;
    profile?: string;
    /**
     * Ids of the sections to write, also of those that are written on request only. Without it, all others of the profile.
     */
    sections?: Array<string>;
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
    /**
     * The sections that were asked for by id, if any were.
     */
    sections: Array<string> | null;
    class: 'stat' | 'routine' | 'batch';
    confidentiality: Confidentiality;
    documentIds: Array<string>;
    tokensIn: number;
    queue: QueuePlace | null;
    /**
     * The latest; null before the first.
     */
    run: SummaryRun | null;
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

export type SummaryRun = {
    /**
     * Which attempt it is, from 1.
     */
    number: number;
    state: 'running' | 'finished' | 'failed' | 'cancelled' | 'lost';
    /**
     * Known once the run is finished.
     */
    engine: string | null;
    startedAt: string;
    endedAt: string | null;
    promptTokens: number | null;
    generatedTokens: number | null;
};

export type SummaryVersion = {
    number: number;
    kind: 'generated' | 'edited' | 'signed' | 'amended';
    /**
     * Where it has several sections, each stands below its title.
     */
    text: string;
    /**
     * Where each section stands in the text without its title, as UTF-16 offsets. Empty for a text without sections.
     */
    sections: Array<SummarySection>;
    /**
     * How the text was made; show it with the text.
     */
    label: string;
    model: string | null;
    contentSha256: string;
    receipt: Receipt;
    createdAt: string;
};

export type SummarySection = {
    id: string;
    title: string;
    start: number;
    end: number;
};

export type Receipt = {
    sourceCharacters: number;
    readCharacters: number;
    sourceTokens: number;
    calls: Array<{
        ask: 'whole' | 'part' | 'combine';
        /**
         * What was asked for.
         */
        section: string | null;
        sentTokens: number;
        evaluatedTokens: number;
        /**
         * Evaluated for the call before, which began with the same tokens. Together with the evaluated ones they are the sent ones.
         */
        reusedTokens: number;
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
    items: Array<Profile>;
};

export type Profile = {
    id: string;
    version: number;
    title: string;
    description: string;
    /**
     * Title and description in other languages, by language tag.
     */
    translations: {
        [key: string]: {
            title: string;
            description: string;
        };
    };
    /**
     * Lower-case words that suggest it when a file's name has them.
     */
    fileNameWords: Array<string>;
    /**
     * In the order in which a summary has them.
     */
    sections: Array<ProfileSection>;
};

export type ProfileSection = {
    id: string;
    title: string;
    /**
     * Title in other languages, by language tag.
     */
    translations: {
        [key: string]: string;
    };
    /**
     * Written only when it is asked for by id.
     */
    onRequest: boolean;
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

export type UploadRules = {
    /**
     * Of one file.
     */
    maxBytes: number;
    formats: Array<AcceptedFormat>;
    /**
     * Of one caller, all declared sizes together.
     */
    unfinishedMaxBytes: number;
    unfinishedMaxCount: number;
    /**
     * How much is stored at once.
     */
    pieceMaxBytes: number;
    /**
     * How long an unfinished upload is kept.
     */
    keptHours: number;
};

export type AcceptedFormat = {
    mediaType: string;
    extensions: Array<string>;
    name: string;
};

export type UploadRequest = {
    fileName: string;
    sizeBytes: number;
    /**
     * As the sender knows it; empty where it knows none.
     */
    mediaType?: string;
    patientIdentifier?: string;
    encounterIdentifier?: string;
    externalNumber?: string;
    confidentiality?: Confidentiality;
    /**
     * Of the summary that is asked for.
     */
    profile?: string;
    class?: 'stat' | 'routine' | 'batch';
};

export type Upload = {
    /**
     * Upload id
     */
    id: string;
    state: 'receiving' | 'finished' | 'refused';
    /**
     * A stable code: why it was refused, or why its summary could not be asked for.
     */
    reason: string | null;
    fileName: string;
    mediaType: string;
    sizeBytes: number;
    /**
     * As many as are stored for good.
     */
    receivedBytes: number;
    patientIdentifier: string | null;
    encounterIdentifier: string | null;
    externalNumber: string | null;
    confidentiality: Confidentiality;
    profile: string;
    class: 'stat' | 'routine' | 'batch';
    documentId: string | null;
    summaryId: string | null;
    createdAt: string;
    changedAt: string;
    expiresAt: string;
};

export type UploadList = {
    items: Array<Upload>;
    /**
     * Names the next page; null on the last one.
     */
    nextCursor: string | null;
};

export type WorkEvent = ReadyEvent | UploadEvent | DocumentEvent | SummaryEvent | StartedEvent | ReadingEvent | TextEvent | SignedOutEvent;

/**
 * How things stand has been told; news follow.
 */
export type ReadyEvent = {
    kind: 'ready';
};

export type UploadEvent = {
    kind: 'upload';
    /**
     * Upload id
     */
    id: string;
    state: 'receiving' | 'finished' | 'refused';
    /**
     * Why it ended: a stable code.
     */
    reason: string | null;
    receivedBytes: number;
    /**
     * Document id
     */
    documentId: string | null;
    /**
     * Summary id
     */
    summaryId: string | null;
};

export type DocumentEvent = {
    kind: 'document';
    /**
     * Document id
     */
    id: string;
    state: 'received' | 'quarantined' | 'extracting' | 'extracted' | 'rejected' | 'replaced' | 'erased';
    /**
     * Why it ended: a stable code.
     */
    reason: string | null;
};

export type SummaryEvent = {
    kind: 'summary';
    /**
     * Summary id
     */
    id: string;
    documentIds: Array<string>;
    state: 'queued' | 'running' | 'draft' | 'in_review' | 'signed' | 'amended' | 'withdrawn' | 'failed' | 'cancelled' | 'rejected' | 'superseded';
    /**
     * Why it ended: a stable code.
     */
    reason: string | null;
    queue: QueuePlace | null;
};

/**
 * A run begins; text told before is void.
 */
export type StartedEvent = {
    kind: 'started';
    /**
     * Summary id
     */
    summaryId: string;
    run: number;
};

/**
 * A call of the model begins.
 */
export type ReadingEvent = {
    kind: 'reading';
    /**
     * Summary id
     */
    summaryId: string;
    call: number;
    calls: number;
};

/**
 * The next words.
 */
export type TextEvent = {
    kind: 'text';
    /**
     * Summary id
     */
    summaryId: string;
    of: 'part' | 'draft';
    text: string;
};

/**
 * The session or key has ended, and so does the stream.
 */
export type SignedOutEvent = {
    kind: 'signed-out';
};

export type AllowModelData = {
    body: AllowedModelRequest;
    path?: never;
    query?: never;
    url: '/api/allowed-models';
};

export type AllowModelErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
};

export type AllowModelError = AllowModelErrors[keyof AllowModelErrors];

export type AllowModelResponses = {
    201: AllowedModel;
};

export type AllowModelResponse = AllowModelResponses[keyof AllowModelResponses];

export type DisallowModelData = {
    body?: never;
    path: {
        /**
         * SHA-256 of the file
         */
        sha256: string;
    };
    query?: never;
    url: '/api/allowed-models/{sha256}';
};

export type DisallowModelErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type DisallowModelError = DisallowModelErrors[keyof DisallowModelErrors];

export type DisallowModelResponses = {
    204: void;
};

export type DisallowModelResponse = DisallowModelResponses[keyof DisallowModelResponses];

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

export type CreateChatCompletionData = {
    body: ChatCompletionRequest;
    path?: never;
    query?: never;
    url: '/v1/chat/completions';
};

export type CreateChatCompletionErrors = {
    400: OpenAiError;
    401: OpenAiError;
    403: OpenAiError;
    404: OpenAiError;
    413: OpenAiError;
    429: OpenAiError;
    503: OpenAiError;
};

export type CreateChatCompletionError = CreateChatCompletionErrors[keyof CreateChatCompletionErrors];

export type CreateChatCompletionResponses = {
    200: ChatCompletion;
};

export type CreateChatCompletionResponse = CreateChatCompletionResponses[keyof CreateChatCompletionResponses];

export type ListModelsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/v1/models';
};

export type ListModelsErrors = {
    401: OpenAiError;
    403: OpenAiError;
};

export type ListModelsError = ListModelsErrors[keyof ListModelsErrors];

export type ListModelsResponses = {
    200: ModelList;
};

export type ListModelsResponse = ListModelsResponses[keyof ListModelsResponses];

export type GetDocumentContentData = {
    body?: never;
    path: {
        /**
         * Document id
         */
        documentId: string;
    };
    query?: never;
    url: '/api/documents/{documentId}/content';
};

export type GetDocumentContentErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    503: Problem;
};

export type GetDocumentContentError = GetDocumentContentErrors[keyof GetDocumentContentErrors];

export type GetDocumentContentResponses = {
    /**
     * Of the document’s own media type where that is one which a browser does not run.
     */
    200: Blob | File;
};

export type GetDocumentContentResponse = GetDocumentContentResponses[keyof GetDocumentContentResponses];

export type GetDocumentTextData = {
    body?: never;
    path: {
        /**
         * Document id
         */
        documentId: string;
    };
    query?: never;
    url: '/api/documents/{documentId}/text';
};

export type GetDocumentTextErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type GetDocumentTextError = GetDocumentTextErrors[keyof GetDocumentTextErrors];

export type GetDocumentTextResponses = {
    200: DocumentText;
};

export type GetDocumentTextResponse = GetDocumentTextResponses[keyof GetDocumentTextResponses];

export type GetDocumentStoryData = {
    body?: never;
    path: {
        /**
         * Document id
         */
        documentId: string;
    };
    query?: never;
    url: '/api/documents/{documentId}/story';
};

export type GetDocumentStoryErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type GetDocumentStoryError = GetDocumentStoryErrors[keyof GetDocumentStoryErrors];

export type GetDocumentStoryResponses = {
    200: DocumentStory;
};

export type GetDocumentStoryResponse = GetDocumentStoryResponses[keyof GetDocumentStoryResponses];

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
        source?: 'web' | 'rest' | 'fhir' | 'hl7';
        /**
         * The id that POST /api/lookups gives.
         */
        patient?: string;
        /**
         * The id that POST /api/lookups gives.
         */
        encounter?: string;
        /**
         * Only those that the caller brought in.
         */
        mine?: 'true' | 'false';
        /**
         * Arrived at this moment or later.
         */
        from?: string;
        /**
         * Arrived at this moment or earlier.
         */
        to?: string;
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

export type LookUpData = {
    body: LookupRequest;
    path?: never;
    query?: never;
    url: '/api/lookups';
};

export type LookUpErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
};

export type LookUpError = LookUpErrors[keyof LookUpErrors];

export type LookUpResponses = {
    200: Lookup;
};

export type LookUpResponse = LookUpResponses[keyof LookUpResponses];

export type ListPeopleData = {
    body?: never;
    path?: never;
    query?: {
        limit?: number;
        order?: 'newest' | 'oldest';
        /**
         * The nextCursor of the page before.
         */
        cursor?: string;
    };
    url: '/api/people';
};

export type ListPeopleErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
};

export type ListPeopleError = ListPeopleErrors[keyof ListPeopleErrors];

export type ListPeopleResponses = {
    200: PersonList;
};

export type ListPeopleResponse = ListPeopleResponses[keyof ListPeopleResponses];

export type AddPersonData = {
    body: PersonRequest;
    path?: never;
    query?: never;
    url: '/api/people';
};

export type AddPersonErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    409: Problem;
};

export type AddPersonError = AddPersonErrors[keyof AddPersonErrors];

export type AddPersonResponses = {
    201: NewPerson;
};

export type AddPersonResponse = AddPersonResponses[keyof AddPersonResponses];

export type CreatePersonLinkData = {
    body?: never;
    path: {
        /**
         * Person id
         */
        personId: string;
    };
    query?: never;
    url: '/api/people/{personId}/link';
};

export type CreatePersonLinkErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type CreatePersonLinkError = CreatePersonLinkErrors[keyof CreatePersonLinkErrors];

export type CreatePersonLinkResponses = {
    201: Link;
};

export type CreatePersonLinkResponse = CreatePersonLinkResponses[keyof CreatePersonLinkResponses];

export type UnlockPersonData = {
    body?: never;
    path: {
        /**
         * Person id
         */
        personId: string;
    };
    query?: never;
    url: '/api/people/{personId}/unlock';
};

export type UnlockPersonErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type UnlockPersonError = UnlockPersonErrors[keyof UnlockPersonErrors];

export type UnlockPersonResponses = {
    204: void;
};

export type UnlockPersonResponse = UnlockPersonResponses[keyof UnlockPersonResponses];

export type RemovePersonData = {
    body?: never;
    path: {
        /**
         * Person id
         */
        personId: string;
    };
    query?: never;
    url: '/api/people/{personId}';
};

export type RemovePersonErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type RemovePersonError = RemovePersonErrors[keyof RemovePersonErrors];

export type RemovePersonResponses = {
    204: void;
};

export type RemovePersonResponse = RemovePersonResponses[keyof RemovePersonResponses];

export type SignOutData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/session';
};

export type SignOutErrors = {
    401: Problem;
    403: Problem;
};

export type SignOutError = SignOutErrors[keyof SignOutErrors];

export type SignOutResponses = {
    204: void;
};

export type SignOutResponse = SignOutResponses[keyof SignOutResponses];

export type GetSessionData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/session';
};

export type GetSessionErrors = {
    401: Problem;
    403: Problem;
};

export type GetSessionError = GetSessionErrors[keyof GetSessionErrors];

export type GetSessionResponses = {
    200: Session;
};

export type GetSessionResponse = GetSessionResponses[keyof GetSessionResponses];

export type SignInData = {
    body: SignInRequest;
    path?: never;
    query?: never;
    url: '/api/session';
};

export type SignInErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    429: Problem;
    503: Problem;
};

export type SignInError = SignInErrors[keyof SignInErrors];

export type SignInResponses = {
    200: Session;
};

export type SignInResponse = SignInResponses[keyof SignInResponses];

export type ChangePasswordData = {
    body: PasswordChange;
    path?: never;
    query?: never;
    url: '/api/session/password';
};

export type ChangePasswordErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    422: Problem;
    429: Problem;
    503: Problem;
};

export type ChangePasswordError = ChangePasswordErrors[keyof ChangePasswordErrors];

export type ChangePasswordResponses = {
    200: Session;
};

export type ChangePasswordResponse = ChangePasswordResponses[keyof ChangePasswordResponses];

export type RevokeOtherSessionsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/sessions';
};

export type RevokeOtherSessionsErrors = {
    401: Problem;
    403: Problem;
};

export type RevokeOtherSessionsError = RevokeOtherSessionsErrors[keyof RevokeOtherSessionsErrors];

export type RevokeOtherSessionsResponses = {
    204: void;
};

export type RevokeOtherSessionsResponse = RevokeOtherSessionsResponses[keyof RevokeOtherSessionsResponses];

export type ListSessionsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/sessions';
};

export type ListSessionsErrors = {
    401: Problem;
    403: Problem;
};

export type ListSessionsError = ListSessionsErrors[keyof ListSessionsErrors];

export type ListSessionsResponses = {
    200: SessionList;
};

export type ListSessionsResponse = ListSessionsResponses[keyof ListSessionsResponses];

export type RevokeSessionData = {
    body?: never;
    path: {
        /**
         * Session id
         */
        sessionId: string;
    };
    query?: never;
    url: '/api/sessions/{sessionId}';
};

export type RevokeSessionErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type RevokeSessionError = RevokeSessionErrors[keyof RevokeSessionErrors];

export type RevokeSessionResponses = {
    204: void;
};

export type RevokeSessionResponse = RevokeSessionResponses[keyof RevokeSessionResponses];

export type GetStartData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/start';
};

export type GetStartResponses = {
    200: Start;
};

export type GetStartResponse = GetStartResponses[keyof GetStartResponses];

export type OpenLinkData = {
    body: LinkToken;
    path?: never;
    query?: never;
    url: '/api/start/link';
};

export type OpenLinkErrors = {
    400: Problem;
    403: Problem;
    429: Problem;
};

export type OpenLinkError = OpenLinkErrors[keyof OpenLinkErrors];

export type OpenLinkResponses = {
    200: StartLink;
};

export type OpenLinkResponse = OpenLinkResponses[keyof OpenLinkResponses];

export type CreateAdministratorData = {
    body: AdministratorRequest;
    path?: never;
    query?: never;
    url: '/api/start/administrator';
};

export type CreateAdministratorErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    409: Problem;
    422: Problem;
    503: Problem;
};

export type CreateAdministratorError = CreateAdministratorErrors[keyof CreateAdministratorErrors];

export type CreateAdministratorResponses = {
    201: Session;
};

export type CreateAdministratorResponse = CreateAdministratorResponses[keyof CreateAdministratorResponses];

export type SetPasswordByLinkData = {
    body: NewPassword;
    path?: never;
    query?: never;
    url: '/api/start/password';
};

export type SetPasswordByLinkErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    422: Problem;
    503: Problem;
};

export type SetPasswordByLinkError = SetPasswordByLinkErrors[keyof SetPasswordByLinkErrors];

export type SetPasswordByLinkResponses = {
    200: Session;
};

export type SetPasswordByLinkResponse = SetPasswordByLinkResponses[keyof SetPasswordByLinkResponses];

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

export type RetrySummaryData = {
    body?: never;
    headers?: {
        'Idempotency-Key'?: string;
    };
    path: {
        /**
         * Summary id
         */
        summaryId: string;
    };
    query?: never;
    url: '/api/summaries/{summaryId}/retry';
};

export type RetrySummaryErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
    422: Problem;
    429: Problem;
    503: Problem;
};

export type RetrySummaryError = RetrySummaryErrors[keyof RetrySummaryErrors];

export type RetrySummaryResponses = {
    201: Summary;
};

export type RetrySummaryResponse = RetrySummaryResponses[keyof RetrySummaryResponses];

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
    409: Problem;
};

export type CreateLinkError = CreateLinkErrors[keyof CreateLinkErrors];

export type CreateLinkResponses = {
    201: Link;
};

export type CreateLinkResponse = CreateLinkResponses[keyof CreateLinkResponses];

export type HeadUploadBytesData = {
    body?: never;
    headers: {
        'Tus-Resumable': '1.0.0';
    };
    path: {
        /**
         * Upload id
         */
        uploadId: string;
    };
    query?: never;
    url: '/api/uploads/{uploadId}/bytes';
};

export type HeadUploadBytesErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type HeadUploadBytesError = HeadUploadBytesErrors[keyof HeadUploadBytesErrors];

export type HeadUploadBytesResponses = {
    /**
     * In the header Upload-Offset.
     */
    200: unknown;
};

export type AskUploadProtocolData = {
    body?: never;
    path: {
        /**
         * Upload id
         */
        uploadId: string;
    };
    query?: never;
    url: '/api/uploads/{uploadId}/bytes';
};

export type AskUploadProtocolErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
};

export type AskUploadProtocolError = AskUploadProtocolErrors[keyof AskUploadProtocolErrors];

export type AskUploadProtocolResponses = {
    204: void;
};

export type AskUploadProtocolResponse = AskUploadProtocolResponses[keyof AskUploadProtocolResponses];

export type SendUploadBytesData = {
    body: Blob | File;
    headers: {
        'Upload-Offset': number;
        'Tus-Resumable': '1.0.0';
    };
    path: {
        /**
         * Upload id
         */
        uploadId: string;
    };
    query?: never;
    url: '/api/uploads/{uploadId}/bytes';
};

export type SendUploadBytesErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
    413: Problem;
    415: Problem;
    503: Problem;
};

export type SendUploadBytesError = SendUploadBytesErrors[keyof SendUploadBytesErrors];

export type SendUploadBytesResponses = {
    /**
     * The header Upload-Offset says how many are stored now.
     */
    204: void;
};

export type SendUploadBytesResponse = SendUploadBytesResponses[keyof SendUploadBytesResponses];

export type GetUploadRulesData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/uploads/rules';
};

export type GetUploadRulesErrors = {
    401: Problem;
    403: Problem;
};

export type GetUploadRulesError = GetUploadRulesErrors[keyof GetUploadRulesErrors];

export type GetUploadRulesResponses = {
    200: UploadRules;
};

export type GetUploadRulesResponse = GetUploadRulesResponses[keyof GetUploadRulesResponses];

export type ListUploadsData = {
    body?: never;
    path?: never;
    query?: {
        limit?: number;
        order?: 'newest' | 'oldest';
        /**
         * The nextCursor of the page before.
         */
        cursor?: string;
    };
    url: '/api/uploads';
};

export type ListUploadsErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
};

export type ListUploadsError = ListUploadsErrors[keyof ListUploadsErrors];

export type ListUploadsResponses = {
    200: UploadList;
};

export type ListUploadsResponse = ListUploadsResponses[keyof ListUploadsResponses];

export type CreateUploadData = {
    body: UploadRequest;
    headers?: {
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/uploads';
};

export type CreateUploadErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    413: Problem;
    415: Problem;
    422: Problem;
    429: Problem;
    503: Problem;
};

export type CreateUploadError = CreateUploadErrors[keyof CreateUploadErrors];

export type CreateUploadResponses = {
    201: Upload;
};

export type CreateUploadResponse = CreateUploadResponses[keyof CreateUploadResponses];

export type DiscardUploadData = {
    body?: never;
    path: {
        /**
         * Upload id
         */
        uploadId: string;
    };
    query?: never;
    url: '/api/uploads/{uploadId}';
};

export type DiscardUploadErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type DiscardUploadError = DiscardUploadErrors[keyof DiscardUploadErrors];

export type DiscardUploadResponses = {
    204: void;
};

export type DiscardUploadResponse = DiscardUploadResponses[keyof DiscardUploadResponses];

export type FollowWorkData = {
    body?: never;
    headers?: {
        'Last-Event-ID'?: string;
    };
    path?: never;
    query?: {
        /**
         * Summaries to follow beside your own, also those others asked for.
         */
        watch?: Array<string>;
    };
    url: '/api/events';
};

export type FollowWorkErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    429: Problem;
};

export type FollowWorkError = FollowWorkErrors[keyof FollowWorkErrors];

export type FollowWorkResponses = {
    200: WorkEvent;
};

export type FollowWorkResponse = FollowWorkResponses[keyof FollowWorkResponses];
