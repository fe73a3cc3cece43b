// This file is generated from apps/api/generated/openapi.json by: npm run openapi
// @ts-nocheck

export type ClientOptions = {
    baseUrl: string;
};

export type AcceptedFormat = {
    mediaType: string;
    extensions: Array<string>;
    name: string;
};

export type Actor = {
    kind: 'person' | 'client' | 'service';
    /**
     * For the service itself, the name of the component.
     */
    id: string;
    /**
     * Name of a person or client system.
     */
    name: string | null;
};

export type AdapterRetirement = {
    /**
     * Whether an adapter is permanently deactivated once rows that it was trained on are erased. If not, it is only listed.
     */
    retires: boolean;
};

export type AdministratorRequest = {
    /**
     * The login name, for example "m.weber".
     */
    loginName: string;
    /**
     * Name shown to others, for example "Dr. Maria Weber".
     */
    displayName: string;
    password: string;
};

export type AllowedModel = {
    /**
     * SHA-256 of the file
     */
    sha256: string;
    name: string;
    allowedAt: string;
};

export type AllowedModelRequest = {
    /**
     * SHA-256 of the file
     */
    sha256: string;
    /**
     * An id from the model catalog, or the name of the file.
     */
    name: string;
    /**
     * Reason for the audit trail.
     */
    reason?: string;
};

export type AnsweredSource = {
    documentId: string;
    leftOut: Array<LeftOut>;
    /**
     * Possible strike-outs that the signer confirmed.
     */
    struck: number;
    /**
     * Possible strike-outs that the signer rejected.
     */
    valid: number;
};

export type ApprovalRequest = {
    /**
     * The address that was checked: no other address is approved with it.
     */
    address: string;
};

export type AssignMessageRequest = {
    identifier: string;
    /**
     * The authority that assigned the identifier.
     */
    authority?: string;
};

export type AssignPatientRequest = {
    /**
     * Identifier of the right patient; null if it is not known yet.
     */
    identifier: string | null;
    authority?: string;
    name?: string;
    birthDate?: string;
    reason: string;
};

export type AuditEntry = {
    /**
     * Audit entry id
     */
    id: string;
    at: string;
    /**
     * Its leaf number in the tree; null for up to a second until it is numbered.
     */
    leaf: number | null;
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
    related: Array<{
        type: string;
        id: string | null;
    }>;
    /**
     * The id of the patient row, not the patient’s identity.
     */
    patientId: string | null;
    /**
     * Numbers and codes, depending on the action.
     */
    details: {
        [key: string]: string | number | boolean;
    };
    /**
     * Columns of the row that differ from its bytes. Empty unless the database was tampered with.
     */
    altered: Array<string>;
};

export type AuditEntryDetails = {
    entry: AuditEntry;
    /**
     * The exact text that the leaf hashes (RFC 8785).
     */
    canonical: string;
    /**
     * Where the request came from; null if there was no caller.
     */
    address: string | null;
    /**
     * The account of a local operator on the machine.
     */
    operator: string | null;
    /**
     * Fields that the entry commits to and that remain encrypted here.
     */
    sealed: Array<string>;
    proof: AuditEntryProofState;
};

export type AuditEntryList = {
    items: Array<AuditEntry>;
    /**
     * Cursor of the next page; null on the last page.
     */
    nextCursor: string | null;
    /**
     * A page searches at most 20,000 entries. If it reaches that limit before it is full, this is the time of the last entry searched; nextCursor continues from there.
     */
    searchedTo: string | null;
};

/**
 * What audit-verifier checks with only the public key of the log.
 */
export type AuditEntryProof = {
    format: string;
    entry: string;
    leaf: number;
    size: number;
    path: Array<string>;
    checkpoint: string;
};

export type AuditEntryProofState = {
    /**
     * `waiting`: not in a checkpoint yet; `proved`: recomputed now, up to the root of a checkpoint; `broken`: the stored data is not what was signed.
     */
    state: 'waiting' | 'proved' | 'broken';
    /**
     * Number of entries in the checkpoint.
     */
    size: number | null;
    /**
     * When the first checkpoint that covers the entry was signed.
     */
    signedAt: string | null;
};

export type AuditFeed = {
    name: string;
    kind: 'syslog' | 'fhir';
    state: 'ok' | 'behind' | 'failing';
    /**
     * Reason if it is not ok.
     */
    reason: string | null;
    /**
     * The number of the first entry of the trail, of all tenants, that is not delivered yet.
     */
    deliveredTo: number;
    deliveredAt: string | null;
    /**
     * Since when an entry has not been delivered.
     */
    behindSince: string | null;
};

export type AuditTrailIntegrity = {
    state: 'intact' | 'none' | 'mismatch';
    reason: 'set-back' | 'rewritten' | 'tree-broken' | 'checkpoint-not-trusted' | 'mark-not-trusted' | 'mark-missing' | null;
    /**
     * Null until a worker has checked it.
     */
    since: string | null;
    /**
     * What this host has seen signed.
     */
    mark: {
        size: number;
        /**
         * Base64.
         */
        root: string;
    } | null;
    /**
     * The newest checkpoint in the database.
     */
    found: {
        size: number;
        /**
         * Base64.
         */
        root: string;
    } | null;
};

/**
 * Whether the audit trail in the database matches what this installation signed. A mismatch blocks signatures; documents and messages are still accepted. `none`: nothing is signed yet. `unknown`: it could not be compared.
 */
export type AuditTrailState = 'intact' | 'none' | 'mismatch' | 'unknown';

export type AuditedActors = {
    items: Array<Actor>;
};

export type AuditedPatients = {
    /**
     * At most 50.
     */
    patientIds: Array<string>;
};

export type AuditedPatientsRequest = {
    identifier: string;
    /**
     * The authority that assigned it; if omitted, any authority.
     */
    authority?: string;
};

export type BreakGlass = {
    /**
     * Break-glass access id
     */
    id: string;
    personId: string;
    patientId: string;
    /**
     * Null once the patient is erased.
     */
    reason: string | null;
    openedAt: string;
    expiresAt: string;
    endedAt: string | null;
    /**
     * Whether an auditor has reviewed it.
     */
    state: 'open' | 'reviewed';
    reviewedAt: string | null;
    reviewedBy: string | null;
};

export type BreakGlassList = {
    items: Array<BreakGlass>;
};

export type BreakGlassRequest = {
    patientIdentifier: string;
    /**
     * The authority that assigned the identifier; required if several patients have it.
     */
    authority?: string;
    /**
     * Reason, printed on the certificate; no patient data.
     */
    reason: string;
    minutes?: number;
};

export type BreakGlassReview = {
    /**
     * Reason, printed on the certificate; no patient data.
     */
    finding: string;
};

export type CancelledRereads = {
    documents: number;
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

export type ChatCompletionRequest = {
    model: string;
    messages: Array<{
        role: 'system' | 'developer' | 'user' | 'assistant';
        content: string | Array<{
            type: 'text';
            text: string;
        }>;
        /**
         * Accepted, without effect.
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
     * Accepted, without effect.
     */
    user?: unknown;
    /**
     * Accepted, without effect.
     */
    metadata?: unknown;
    /**
     * Accepted, without effect.
     */
    store?: unknown;
    /**
     * Accepted, without effect.
     */
    service_tier?: unknown;
    /**
     * Accepted, without effect.
     */
    safety_identifier?: unknown;
    /**
     * Accepted, without effect.
     */
    prompt_cache_key?: unknown;
};

export type CheckpointStore = {
    name: string;
    kind: string;
    state: 'ok' | 'failing' | 'inconsistent';
    /**
     * Reason if it is not ok.
     */
    reason: string | null;
    /**
     * Number of entries that its newest checkpoint covers.
     */
    sentSize: number;
    sentAt: string | null;
    /**
     * Since when a checkpoint is missing there.
     */
    behindSince: string | null;
    stopsNewWork: boolean;
};

export type Client = {
    /**
     * Client id
     */
    id: string;
    name: string;
    completions: boolean;
    scopes: Array<ClientScope>;
    memberships: Array<Membership>;
    createdAt: string;
};

export type ClientKeysRequest = {
    keys: Array<{
        kid: string;
        use?: 'sig';
        key_ops?: Array<'verify'>;
        kty: 'RSA';
        alg?: 'RS384';
        n: string;
        e: string;
    } | {
        kid: string;
        use?: 'sig';
        key_ops?: Array<'verify'>;
        kty: 'EC';
        alg?: 'ES384';
        crv: 'P-384';
        x: string;
        y: string;
    }>;
};

export type ClientList = {
    items: Array<Client>;
};

export type ClientRequest = {
    /**
     * Name of the system, for example "ward-ehr".
     */
    name: string;
    /**
     * Whether the client may send its own texts to the model, at /v1.
     */
    completions?: boolean;
    /**
     * Scopes of the client; empty for a client that only uses the model.
     */
    scopes?: Array<ClientScope>;
};

export type ClientScope = 'documents' | 'documents.read' | 'summaries' | 'summaries.read' | 'audit';

export type CommentRequest = {
    text: string;
    /**
     * Version and number of a sentence: `2-14` is sentence 14 of version 2.
     */
    sentenceId?: string;
};

/**
 * A model compares the sentences of the draft with the documents.
 */
export type ComparingEvent = {
    kind: 'comparing';
    /**
     * Summary id
     */
    summaryId: string;
    sentence: number;
    sentences: number;
};

export type Comparison = {
    model: string;
    /**
     * How many sentences of this text it compared. The rules alone judged the others, such as those that were edited since.
     */
    sentences: number;
};

export type Compartment = {
    /**
     * Compartment id
     */
    id: string;
    name: string;
    /**
     * Minimum confidentiality of documents that arrive here.
     */
    confidentiality: Confidentiality;
    isDefault: boolean;
};

export type CompartmentChange = {
    name: string;
};

export type CompartmentList = {
    items: Array<Compartment>;
};

export type CompartmentRequest = {
    name: string;
    confidentiality?: Confidentiality;
};

export type CompletionUsage = {
    prompt_tokens: number;
    completion_tokens: number;
    total_tokens: number;
};

/**
 * Normal, restricted or very restricted (HL7 v2 table 0177, FHIR v3-Confidentiality).
 */
export type Confidentiality = 'N' | 'R' | 'V';

export type ConfirmPatientRequest = {
    reason?: string;
};

export type Dataset = {
    /**
     * Data set id
     */
    id: string;
    profile: string;
    purpose: string;
    state: 'requested' | 'approved' | 'ready' | 'failed' | 'discarded' | 'expired';
    stateReason: string | null;
    keepDays: number;
    maxSummaries: number;
    requestedBy: Actor;
    requestedAt: string;
    approvedBy: Actor | null;
    approvedAt: string | null;
    producedAt: string | null;
    /**
     * The most recent time.
     */
    exportedAt: string | null;
    endedAt: string | null;
    /**
     * When the request expires or, once approved, the rows are destroyed.
     */
    expiresAt: string;
    /**
     * The current number.
     */
    rows: number;
    report: {
        /**
         * Signed summaries of the profile that were available.
         */
        available: number;
        taken: number;
        /**
         * By reason: no-longer-signed, no-sections, source-too-long, unreadable.
         */
        skipped: {
            [key: string]: number;
        };
        /**
         * What was replaced, by kind: patient, identifier, name, place, email, url, phone, date, number. What was not recognized remains in the rows.
         */
        replaced: {
            [key: string]: number;
        };
    } | null;
};

export type DatasetList = {
    items: Array<Dataset>;
};

export type DatasetRequest = {
    /**
     * Id of the summaries’ profile.
     */
    profile: string;
    /**
     * What the rows are for. Stored in the audit trail; no patient data.
     */
    purpose: string;
    /**
     * How many days after approval the rows are kept.
     */
    keepDays?: number;
    /**
     * Maximum number of signed summaries to use, newest first.
     */
    maxSummaries?: number;
};

/**
 * Events to notify about: a draft is ready for review, a version was signed, amended or withdrawn, or one of its sources changed.
 */
export type DeliveredEvent = 'drafted' | 'signed' | 'amended' | 'withdrawn' | 'source-changed';

export type Delivery = {
    /**
     * Sent as webhook-id; its last 20 characters without hyphens are sent as MSH-10.
     */
    id: string;
    /**
     * Destination id
     */
    destinationId: string;
    event: 'drafted' | 'signed' | 'amended' | 'withdrawn' | 'source-changed' | 'edited' | 'acknowledgement' | 'test';
    /**
     * Summary id
     */
    summaryId: string | null;
    version: number | null;
    /**
     * The message that an acknowledgement answers.
     */
    messageId: string | null;
    state: 'pending' | 'sent' | 'acknowledged' | 'dead-lettered';
    attempts: number;
    /**
     * Answer to the last attempt: HTTP, or ERR-3 of HL7.
     */
    status: number | null;
    /**
     * Acknowledgement code of an HL7 message, such as AA.
     */
    answer: string | null;
    /**
     * Why the last attempt was not accepted: a stable code.
     */
    reason: string | null;
    /**
     * Whether it waits for an earlier delivery about the same patient.
     */
    heldBack: boolean;
    occurredAt: string;
    /**
     * When the last attempt started.
     */
    sentAt: string | null;
    nextAttemptAt: string | null;
    endedAt: string | null;
    createdAt: string;
};

export type DeliveryList = {
    items: Array<Delivery>;
    /**
     * Cursor of the next page; null on the last page.
     */
    nextCursor: string | null;
};

export type Destination = {
    /**
     * Destination id
     */
    id: string;
    kind: 'webhook' | 'hl7' | 'subscription';
    name: string;
    address: string;
    events: Array<DeliveredEvent>;
    compartmentIds: Array<string> | null;
    confidentiality: Confidentiality;
    alerts: boolean;
    maxAttempts: number;
    giveUpHours: number;
    hl7: Hl7Agreement | null;
    /**
     * While it is off, events wait. A destination requested by a client system is `requested` until it is approved.
     */
    state: 'on' | 'off' | 'requested';
    /**
     * Why it is off without action by an administrator: gone, if the receiver answered 410; by-client, if the client system that requested it has turned it off.
     */
    stateReason: string | null;
    /**
     * Until then the previous secret signs too.
     */
    previousSecretUntil: string | null;
    waiting: number;
    deadLettered: number;
    /**
     * Consecutive failures to get an answer; 0 if the last attempt was answered.
     */
    failures: number;
    /**
     * Deferred until then.
     */
    nextAttemptAt: string | null;
    lastAcknowledgedAt: string | null;
    /**
     * The client system that requested it, through a FHIR Subscription.
     */
    subscriber: {
        clientId: string;
        clientName: string;
        isRevoked: boolean;
        /**
         * When it ends.
         */
        endsAt: string | null;
    } | null;
    createdAt: string;
    changedAt: string;
};

export type DestinationList = {
    items: Array<Destination>;
    /**
     * Allowed hosts of destinations, from CLOISTER_DELIVERY_HOSTS.
     */
    allowedHosts: Array<string>;
};

export type DestinationRequest = {
    name: string;
    /**
     * Must begin with https, or with mllps for HL7. Its host must be listed in CLOISTER_DELIVERY_HOSTS; http and mllp are allowed where that list says so, or on this machine.
     */
    address: string;
    /**
     * At least one; `source-changed` for webhooks only, and about drafts only together with `drafted`; empty if an HL7 destination receives only the acknowledgements of a connection.
     */
    events?: Array<DeliveredEvent>;
    /**
     * Null: all compartments, including future ones.
     */
    compartmentIds?: Array<string> | null;
    /**
     * The highest confidentiality label that it is notified about.
     */
    confidentiality?: Confidentiality;
    /**
     * Whether administrators are notified when a delivery is dead-lettered.
     */
    alerts?: boolean;
    maxAttempts?: number;
    giveUpHours?: number;
    /**
     * Settings of the HL7 messages; null for a webhook.
     */
    hl7?: Hl7AgreementRequest | null;
};

export type DestinationStateRequest = {
    state: 'on' | 'off';
};

export type DiffSentence = {
    kind: 'same' | 'changed' | 'inserted' | 'removed';
    /**
     * Id of the section; null in a text without sections.
     */
    section: string | null;
    before: {
        /**
         * Version and number of a sentence: `2-14` is sentence 14 of version 2.
         */
        id: string;
        text: string;
    } | null;
    after: {
        /**
         * Version and number of a sentence: `2-14` is sentence 14 of version 2.
         */
        id: string;
        text: string;
    } | null;
};

export type Disclosure = {
    entryId: string;
    at: string;
    recipient: Actor;
    /**
     * Network address.
     */
    address: string | null;
    /**
     * The audit action, such as document.content-read.
     */
    what: string;
    subject: {
        type: string;
        id: string | null;
    };
    purpose: 'emergency' | 'system' | 'work';
    /**
     * The break-glass access.
     */
    breakGlass: string | null;
};

export type DisclosureList = {
    from: string;
    to: string;
    items: Array<Disclosure>;
    /**
     * Cursor of the next page; null on the last page.
     */
    nextCursor: string | null;
};

export type Document = {
    /**
     * Document id
     */
    id: string;
    state: 'received' | 'quarantined' | 'extracting' | 'extracted' | 'rejected' | 'erased';
    /**
     * Why it was rejected: a stable code.
     */
    reason: string | null;
    /**
     * Details of the reason: file types, and the limit that was exceeded.
     */
    reasonDetails: {
        found?: string;
        stated?: string;
        limit?: number;
        languages?: string;
    } | null;
    /**
     * What happened and what to do next, in English.
     */
    reasonText: string | null;
    source: 'web' | 'rest' | 'fhir' | 'hl7';
    mediaType: string;
    sizeBytes: number;
    confidentiality: Confidentiality;
    fileName: string | null;
    /**
     * The e-mail that it was attached to.
     */
    parentId: string | null;
    patientId: string | null;
    patientIdentifier: string | null;
    patientAuthority: string | null;
    patientName: string | null;
    /**
     * Whether the patient named in the document matches the assigned one. While it is `open`, no summary is written. Null if the document names no patient.
     */
    patientCheck: 'fits' | 'open' | 'confirmed' | 'reassigned' | null;
    /**
     * The patient named on arrival, if merged with another one since.
     */
    patientReference: {
        identifier: string;
        authority: string | null;
        /**
         * The merge or moved visit that changed the patient of this document.
         */
        movedBy: {
            mergeId: string;
            kind: 'merge' | 'visit' | 'link';
            at: string;
        } | null;
    } | null;
    encounterId: string | null;
    encounterIdentifier: string | null;
    encounterAuthority: string | null;
    encounterCancelledAt: string | null;
    externalNumber: string | null;
    extraction: {
        characters: number;
        pages: number | null;
        warnings: Array<string>;
    } | null;
    /**
     * Current status according to its source; null if the source states none.
     */
    sourceStatus: 'final' | 'preliminary' | 'addended' | 'corrected' | 'replaced' | 'cancelled' | 'wrong-patient' | null;
    /**
     * When it stopped being current according to its source.
     */
    outdatedAt: string | null;
    /**
     * Documents that replace it or add to it.
     */
    successors: Array<{
        id: string;
        kind: 'replaces' | 'adds-to';
    }>;
    summary: NewestSummary | null;
    broughtInBy: Actor;
    /**
     * Whether a legal hold covers the document or its patient.
     */
    held: boolean;
    /**
     * Its retention period is over: it is erased after this time.
     */
    eraseAfter: string | null;
    /**
     * The erasure that removed it.
     */
    erasureId: string | null;
    createdAt: string;
    changedAt: string;
};

export type DocumentEvent = {
    kind: 'document';
    /**
     * Document id
     */
    id: string;
    state: 'received' | 'quarantined' | 'extracting' | 'extracted' | 'rejected' | 'erased';
    /**
     * Why it ended: a stable code.
     */
    reason: string | null;
};

export type DocumentHistory = {
    /**
     * Oldest first.
     */
    entries: Array<HistoryEntry>;
    /**
     * Whether there are entries older than the 500 shown.
     */
    olderLeftOut: boolean;
};

export type DocumentList = {
    items: Array<Document>;
    /**
     * Cursor of the next page; null on the last page.
     */
    nextCursor: string | null;
};

export type DocumentText = {
    /**
     * The canonical text. Show it as text, never as HTML.
     */
    text: string;
    /**
     * Parts of the text that must be displayed differently: hidden, struck out, possibly struck out, inserted by a tracked change, handwritten, or added by the reader (column names, `[empty]`).
     */
    marks: Array<TextMark>;
    /**
     * Headings, tables, fields and so on, by their offsets in the text.
     */
    blocks: Array<TextBlock>;
    /**
     * Content of the file that is not in its text.
     */
    leftOut: Array<LeftOut>;
    /**
     * Characters in the file, without white space. Null if they were not counted.
     */
    sourceCharacters: number | null;
    pages: number | null;
    /**
     * What the document states in its header. It has no effect on processing.
     */
    stated: {
        title?: string;
        code?: string;
        date?: string;
        confidentiality?: string;
        language?: string;
        patientIdentifiers?: Array<{
            authority: string;
            identifier: string;
        }>;
        patients?: Array<{
            name?: string;
            birthDate?: string;
            identifiers: Array<{
                authority: string;
                identifier: string;
            }>;
        }>;
    } | null;
    warnings: Array<ExtractionWarning>;
    extractor: {
        name: string;
        version: number;
    };
};

export type DueList = {
    items: Array<{
        id: string;
        source: 'web' | 'rest' | 'fhir' | 'hl7';
        createdAt: string;
        eraseAfter: string;
    }>;
    /**
     * HL7 messages without a document.
     */
    messages: {
        /**
         * Past their retention period; up to 10,000.
         */
        count: number;
        /**
         * When the first of them is erased.
         */
        eraseAfter: string | null;
    };
};

export type EmailAddressRequest = {
    address: string;
    /**
     * Language of the mails.
     */
    language: 'en' | 'de';
};

export type EmailCodeRequest = {
    code: string;
};

export type Erasure = {
    /**
     * Erasure id
     */
    id: string;
    documentId: string;
    trigger: 'request' | 'retention' | 'restore';
    requestedAt: string;
    /**
     * Null until every part of the service has confirmed the erasure.
     */
    completedAt: string | null;
    certificateSha256: string | null;
};

export type ErasureDetails = {
    /**
     * Erasure id
     */
    id: string;
    documentId: string;
    trigger: 'request' | 'retention' | 'restore';
    requestedAt: string;
    /**
     * Null until every part of the service has confirmed the erasure.
     */
    completedAt: string | null;
    certificateSha256: string | null;
    reason: string;
    /**
     * certificateSha256 is the hash of its canonical JSON (RFC 8785).
     */
    certificate: {
        v: 1;
        certificate: string;
        tenant: string;
        document: string;
        trigger: 'request' | 'retention' | 'restore';
        actor: {
            kind: string;
            id: string;
        };
        reason: string;
        requestedAt: string;
        completedAt: string;
        erased: Array<{
            type: string;
            id: string;
            key: string | null;
        }>;
        counts: {
            [key: string]: number;
        };
        keys: Array<string>;
        confirmed: Array<{
            by: string;
            at: string;
        }>;
        copies: Array<{
            holder: string;
            type: string;
            id: string;
            deliveredAt: string;
        }>;
    } | null;
    /**
     * The certificate as readable text.
     */
    certificateText: string | null;
};

export type ErasureList = {
    items: Array<Erasure>;
    /**
     * Cursor of the next page; null on the last page.
     */
    nextCursor: string | null;
};

export type ErasureRequest = {
    /**
     * Reason, printed on the certificate; no patient data.
     */
    reason: string;
};

export type EvaluationRecord = {
    version: 1;
    madeAt: string;
    set: {
        sha256: string;
        size: number;
        items: number;
    };
    profiles: Array<{
        id: string;
        version: number;
        sha256: string;
    }>;
    cloister: string;
    candidate: {
        model: {
            id: string;
            sha256: string;
        } | null;
        adapter: {
            id: string;
            sha256: string;
        } | null;
        engine: 'llama-cpp' | 'extractive';
        engineBuild: string;
        startedAt: string;
        failed: number;
        files: {
            manifest: string;
            items: string;
            report: string;
        };
    };
    present: {
        model: {
            id: string;
            sha256: string;
        } | null;
        adapter: {
            id: string;
            sha256: string;
        } | null;
        engine: 'llama-cpp' | 'extractive';
        engineBuild: string;
        startedAt: string;
        failed: number;
        files: {
            manifest: string;
            items: string;
            report: string;
        };
    };
    metrics: Array<{
        id: string;
        title: string;
        unit: 'percent' | 'times' | 'tokens/s';
        better: 'higher' | 'lower' | null;
        candidate: {
            mean: number;
            low: number;
            high: number;
            items: number;
        } | null;
        present: {
            mean: number;
            low: number;
            high: number;
            items: number;
        } | null;
        difference: {
            mean: number;
            low: number;
            high: number;
            items: number;
        } | null;
        p: number | null;
    }>;
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

export type Factors = {
    /**
     * Null if codes are off.
     */
    totpSince: string | null;
    recoveryCodesLeft: number;
    passkeys: Array<{
        /**
         * Passkey id
         */
        id: string;
        name: string;
        createdAt: string;
        lastUsedAt: string | null;
    }>;
    /**
     * Whether this page is at the address that passkeys belong to.
     */
    passkeysHere: boolean;
};

export type FoundMessages = {
    /**
     * The newest 50.
     */
    items: Array<Message>;
    /**
     * Whether there are more than these 50.
     */
    more: boolean;
};

export type HandOverRequest = {
    /**
     * The revision that the caller saw. If two people act on the same revision, the second is refused.
     */
    revision: number;
    /**
     * May be your own id, to take it over.
     */
    personId: string;
    note?: string;
};

/**
 * What a reader must know before relying on a text; show left out, to check and unchecked first.
 */
export type Headline = {
    /**
     * Facts in the documents that must be answered and are left out without a reason.
     */
    leftOut: number;
    /**
     * Facts that are left out and only listed.
     */
    listed: number;
    /**
     * Sentences that the documents contradict or do not support, and that have no reason.
     */
    toCheck: number;
    /**
     * Sentences that the check could not judge: compare them with the documents.
     */
    unchecked: number;
    /**
     * Sentences that the documents support.
     */
    supported: number;
    /**
     * All sentences, including those that could not be judged.
     */
    statements: number;
};

export type Health = {
    status: 'ok' | 'failing';
    version: string;
};

export type HealthCheck = {
    name: 'database' | 'schema' | 'queue' | 'event-loop' | 'disk' | 'trail';
    state: 'ok' | 'failed';
    /**
     * A code; null if everything is fine.
     */
    reason: string | null;
};

export type HistoryEntry = {
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
     * For a run, its summary; for a summary, its documents.
     */
    related: Array<{
        type: string;
        id: string | null;
    }>;
    /**
     * Numbers and codes, depending on the action.
     */
    details: {
        [key: string]: string | number | boolean;
    };
};

export type Hl7Agreement = {
    receivingApplication: string;
    receivingFacility: string;
    sendingApplication: string | null;
    sendingFacility: string | null;
    messages: 'MDM' | 'ORU';
    draftStatus: 'IP' | 'PA';
    withdrawal: 'T10' | 'T11';
    processingId: 'P' | 'T' | 'D';
    charset: 'UNICODE UTF-8' | 'ASCII' | '8859/1' | '8859/2' | '8859/3' | '8859/4' | '8859/5' | '8859/6' | '8859/7' | '8859/8' | '8859/9' | '8859/15';
    acknowledgement: 'original' | 'accept' | 'both';
    tryAgain: 'AE' | 'AR';
    answerSeconds: number;
    applicationSeconds: number;
};

export type Hl7AgreementRequest = {
    receivingApplication: string;
    receivingFacility?: string;
    sendingApplication?: string | null;
    sendingFacility?: string | null;
    messages?: 'MDM' | 'ORU';
    draftStatus?: 'IP' | 'PA';
    withdrawal?: 'T10' | 'T11';
    processingId?: 'P' | 'T' | 'D';
    charset?: 'UNICODE UTF-8' | 'ASCII' | '8859/1' | '8859/2' | '8859/3' | '8859/4' | '8859/5' | '8859/6' | '8859/7' | '8859/8' | '8859/9' | '8859/15';
    acknowledgement?: 'original' | 'accept' | 'both';
    tryAgain?: 'AE' | 'AR';
    answerSeconds?: number;
    applicationSeconds?: number;
};

export type Hold = {
    /**
     * Hold id
     */
    id: string;
    documentId: string | null;
    patientId: string | null;
    /**
     * Null once what was held is erased.
     */
    reason: string | null;
    placedBy: {
        kind: 'person' | 'client' | 'service';
        id: string;
    };
    placedAt: string;
    releasedBy: {
        kind: 'person' | 'client' | 'service';
        id: string;
    } | null;
    releasedAt: string | null;
    releaseReason: string | null;
};

export type HoldList = {
    items: Array<Hold>;
};

/**
 * Of a document, or of all documents of a patient.
 */
export type HoldRequest = {
    documentId: string;
    /**
     * Reason, printed on the certificate; no patient data.
     */
    reason: string;
} | {
    patientId: string;
    /**
     * Reason, printed on the certificate; no patient data.
     */
    reason: string;
};

export type IntegrityReport = {
    integrity: AuditTrailIntegrity;
    /**
     * The newest checkpoint; null before the first.
     */
    checkpoint: {
        /**
         * Number of entries that it covers, of all tenants.
         */
        size: number;
        /**
         * Base64.
         */
        root: string;
        /**
         * The signed note; keep it to compare later.
         */
        note: string;
        signedAt: string;
        /**
         * Whether it is signed with the log’s key and the stored tree has its root: checked now.
         */
        holds: boolean;
    } | null;
    /**
     * Where checkpoints are sent. Empty: the trail has no external witness.
     */
    checkpointStores: Array<CheckpointStore>;
    /**
     * Audit repositories that its entries are sent to.
     */
    auditFeeds: Array<AuditFeed>;
    /**
     * When `cloister audit verify` last recomputed the whole trail.
     */
    verified: {
        at: string;
        inOrder: boolean;
        size: number;
        /**
         * Whether a checkpoint stored elsewhere was compared. If not, the trail was in order as far as this host could tell.
         */
        comparedOutside: boolean;
    } | null;
};

export type KeptOpenEdits = {
    revision: number;
    savedAt: string;
};

export type KeyRotationRequest = {
    /**
     * root: encrypts the tenant keys. tenant: encrypts the keys of documents and summaries. index: used to look up identifiers.
     */
    what: 'root' | 'tenant' | 'index';
};

export type Keys = {
    provider: 'file' | 'vault';
    rootKeys: Array<{
        name: string;
        /**
         * Whether it is the active one.
         */
        wraps: boolean;
        /**
         * Tenant keys encrypted with it.
         */
        keys: number;
    }>;
    /**
     * Tenant keys encrypted with a root key from before root keys had names.
     */
    keysWithoutName: number;
    versions: Array<{
        purpose: 'wrap' | 'blind_index' | 'audit';
        version: number;
        rootKey: string | null;
        createdAt: string;
        destroyedAt: string | null;
        rows: Array<{
            name: string;
            count: number;
            /**
             * time: some remain until nothing needs them any more.
             */
            movesBy: 'work' | 'time';
        }>;
    }>;
};

export type LeftOut = {
    kind: 'picture' | 'chart' | 'attachment' | 'embedded-object' | 'script' | 'comment' | 'header' | 'footer' | 'field' | 'value' | 'segment' | 'section' | 'entry' | 'page' | 'hidden-sheet' | 'deleted-text' | 'unseen-characters' | 'linked-content' | 'unknown-element';
    count: number;
    /**
     * Number of characters without white space, if counted.
     */
    characters: number | null;
    /**
     * Pages on which it occurs.
     */
    pages: Array<number> | null;
    /**
     * A name from the standard, such as `AL1`.
     */
    name: string | null;
};

/**
 * Limits that are not listed are those of the installation; quotas that are not listed do not exist.
 */
export type LimitList = {
    items: Array<{
        /**
         * For one file or document; the quotas per day are for one client system or person, over the last 24 hours.
         */
        name: 'file-bytes' | 'extract-seconds' | 'pages' | 'scanned-pages' | 'pixels' | 'unpacked-bytes' | 'nesting' | 'attachments' | 'documents-per-day' | 'bytes-per-day';
        value: number;
        changedAt: string;
    }>;
};

export type LimitValue = {
    /**
     * Bytes, seconds or a count, depending on the name.
     */
    value: number;
};

export type Link = {
    /**
     * Works once, within one hour.
     */
    path: string;
};

export type LinkToken = {
    /**
     * The value after # in the link.
     */
    token: string;
};

export type LinkedAccountRequest = {
    /**
     * Another account of the same person; null if it belongs to nobody else.
     */
    personId: string | null;
};

export type Liveness = {
    status: 'alive';
};

export type Lookup = {
    /**
     * At most 50.
     */
    patients: Array<{
        /**
         * Filter for GET /api/documents.
         */
        id: string;
        identifier: string | null;
        authority: string | null;
        name: string | null;
    }>;
    /**
     * Each is a filter for GET /api/documents.
     */
    encounterIds: Array<string>;
    /**
     * The newest 50, newest first.
     */
    documentIds: Array<string>;
    /**
     * Whether there are more than these 50.
     */
    moreDocuments: boolean;
};

export type LookupRequest = {
    /**
     * Of a patient, an encounter or a document: its own id or its external number.
     */
    identifier: string;
    /**
     * The authority that assigned it; if omitted, patients and encounters of any authority.
     */
    authority?: string;
} | {
    /**
     * Whole words of a patient’s name, in any order.
     */
    name: string;
};

export type MakersInUse = {
    /**
     * Version of the readers in this version of Cloister.
     */
    currentVersion: number;
    readers: Array<{
        /**
         * Null: not recorded.
         */
        reader: string | null;
        version: number | null;
        documents: number;
        drafts: number;
        signed: number;
        recalled: boolean;
    }>;
    models: Array<{
        engine: string | null;
        modelId: string | null;
        adapterId: string | null;
        /**
         * Null: it has no hash and is recalled by its `modelId`.
         */
        modelSha256: string | null;
        adapterSha256: string | null;
        /**
         * False for older drafts, until a recall determines it from their records.
         */
        adapterKnown: boolean;
        drafts: number;
        signed: number;
        recalled: boolean;
    }>;
};

export type ManyPatients = {
    actor: Actor;
    from: string;
    /**
     * When the last record was viewed.
     */
    to: string;
    patients: number;
    looks: number;
};

export type ManyPatientsList = {
    items: Array<ManyPatients>;
    /**
     * Set if there were more than 50,000 views: the time that was reached.
     */
    searchedFrom: string | null;
};

export type Membership = {
    /**
     * Compartment id
     */
    compartmentId: string;
    /**
     * The highest confidentiality that the membership gives access to.
     */
    clearance: Confidentiality;
};

export type MembershipsRequest = {
    memberships: Array<{
        /**
         * Compartment id
         */
        compartmentId: string;
        /**
         * The highest confidentiality that the membership gives access to.
         */
        clearance?: Confidentiality;
    }>;
};

export type Message = {
    /**
     * Message id
     */
    id: string;
    /**
     * Name in the connections file.
     */
    connection: string;
    state: MessageState;
    /**
     * Reason for the state: a stable code.
     */
    reason: string | null;
    rule: string | null;
    profileId: string | null;
    /**
     * MSH-9.1.
     */
    type: string | null;
    /**
     * MSH-9.2.
     */
    event: string | null;
    sourceStatus: string | null;
    sizeBytes: number;
    /**
     * Deviations that were tolerated: stable codes.
     */
    warnings: Array<string>;
    /**
     * How often it was repeated and got the same answer.
     */
    repeats: number;
    /**
     * Summary id
     */
    summaryId: string | null;
    arrivedAt: string;
    reprocessedAt: string | null;
};

export type MessageAnswer = {
    /**
     * MSA-1.
     */
    code: string;
    /**
     * ERR-3, from table 0357.
     */
    error: string | null;
};

export type MessageConnection = {
    id: string;
    name: string;
    /**
     * Whether a process reported this within a minute.
     */
    listening: boolean;
    lastFrameAt: string | null;
    /**
     * Since when it has been silent for longer than its setting allows.
     */
    silentSince: string | null;
    silentAfterMinutes: number | null;
    /**
     * Number of messages in the last 24 hours, by outcome.
     */
    lastDay: {
        [key: string]: number;
    };
};

export type MessageConnectionList = {
    items: Array<MessageConnection>;
};

export type MessageDetails = {
    /**
     * Message id
     */
    id: string;
    /**
     * Name in the connections file.
     */
    connection: string;
    state: MessageState;
    /**
     * Reason for the state: a stable code.
     */
    reason: string | null;
    rule: string | null;
    profileId: string | null;
    /**
     * MSH-9.1.
     */
    type: string | null;
    /**
     * MSH-9.2.
     */
    event: string | null;
    sourceStatus: string | null;
    sizeBytes: number;
    /**
     * Deviations that were tolerated: stable codes.
     */
    warnings: Array<string>;
    /**
     * How often it was repeated and got the same answer.
     */
    repeats: number;
    /**
     * Summary id
     */
    summaryId: string | null;
    arrivedAt: string;
    reprocessedAt: string | null;
    /**
     * The documents in it that the caller has access to.
     */
    documentIds: Array<string>;
    /**
     * In order; null once it is erased.
     */
    answers: Array<MessageAnswer> | null;
};

export type MessageList = {
    items: Array<Message>;
    /**
     * Cursor of the next page; null on the last page.
     */
    nextCursor: string | null;
};

export type MessageLookupRequest = {
    /**
     * MSH-10.
     */
    controlId: string;
} | {
    /**
     * An identifier from PID-3 or MRG-1, of any authority.
     */
    patientIdentifier: string;
};

export type MessageState = 'received' | 'taken' | 'filtered' | 'held' | 'own' | 'stored' | 'acknowledgement' | 'refused' | 'failed';

export type ModelList = {
    object: 'list';
    data: Array<{
        id: string;
        object: 'model';
        created: number;
        owned_by: string;
        /**
         * Tokens of the messages and the completion together.
         */
        context_length: number;
    }>;
};

export type ModelRelease = {
    /**
     * Release id
     */
    id: string;
    /**
     * `approved` is active, unless `active` shows that it may serve only one of several organizations.
     */
    state: 'proposed' | 'approved' | 'refused' | 'rolled-back' | 'superseded' | 'retired';
    /**
     * Whether workers load it.
     */
    active: boolean;
    model: {
        id: string;
        sha256: string;
    };
    adapter: {
        id: string;
        sha256: string;
    } | null;
    /**
     * Trained on data of this tenant: active only while there is no other tenant.
     */
    ofOneTenant: boolean;
    datasetIds: Array<string>;
    /**
     * When rows that its adapter was trained on were last erased.
     */
    rowsErasedAt: string | null;
    /**
     * What was active before; null: the model in the settings.
     */
    replaces: string | null;
    proposedBy: Actor;
    proposedAt: string;
    approvals: Array<{
        by: Actor;
        at: string;
    }>;
    approvalsNeeded: number;
    activatedAt: string | null;
    endedBy: Actor | null;
    endedAt: string | null;
    evaluationSha256: string;
};

export type ModelReleaseDetails = {
    /**
     * Release id
     */
    id: string;
    /**
     * `approved` is active, unless `active` shows that it may serve only one of several organizations.
     */
    state: 'proposed' | 'approved' | 'refused' | 'rolled-back' | 'superseded' | 'retired';
    /**
     * Whether workers load it.
     */
    active: boolean;
    model: {
        id: string;
        sha256: string;
    };
    adapter: {
        id: string;
        sha256: string;
    } | null;
    /**
     * Trained on data of this tenant: active only while there is no other tenant.
     */
    ofOneTenant: boolean;
    datasetIds: Array<string>;
    /**
     * When rows that its adapter was trained on were last erased.
     */
    rowsErasedAt: string | null;
    /**
     * What was active before; null: the model in the settings.
     */
    replaces: string | null;
    proposedBy: Actor;
    proposedAt: string;
    approvals: Array<{
        by: Actor;
        at: string;
    }>;
    approvalsNeeded: number;
    activatedAt: string | null;
    endedBy: Actor | null;
    endedAt: string | null;
    evaluationSha256: string;
    evaluation: EvaluationRecord;
};

export type ModelReleaseList = {
    items: Array<ModelRelease>;
    /**
     * What workers load; null: the model in the settings.
     */
    active: string | null;
    /**
     * Another organization activated what workers load.
     */
    ofAnother: boolean;
    /**
     * The model in the settings; null if a remote server is used.
     */
    configured: Weights | null;
    /**
     * Languages (RFC 5646) that the adapter in use was trained to write: under every profile, or under those with these ids. Documents in other languages are copied in parts. null: not stated; then the model gets documents in any language.
     */
    languages: {
        [key: string]: 'every' | Array<string>;
    } | null;
    /**
     * Settings that determine the model regardless of the active release. Empty: releases determine it.
     */
    pinnedBy: Array<string>;
    /**
     * How the list of model files that comes with this version was signed. Files that are only on a development list are not loaded if an organization processes real patient data.
     */
    modelList: 'release' | 'development';
};

export type ModelSpeed = {
    engine: string;
    /**
     * `none` for an engine without a model.
     */
    model: string;
    promptTokensPerSecond: number;
    tokensPerSecond: number;
    measuredAt: string;
};

export type MustAnswer = {
    /**
     * Kinds of facts that must be answered in addition to those that always must.
     */
    classes: Array<'allergy' | 'medication' | 'diagnosis' | 'result' | 'procedure' | 'complication' | 'device' | 'anticoagulation' | 'pregnancy' | 'treatment-limitation' | 'follow-up' | 'pending-result' | 'safety-warning' | 'conclusion' | 'decision' | 'party' | 'amount' | 'date' | 'obligation' | 'termination'>;
};

export type NewClient = {
    /**
     * Client id
     */
    id: string;
    name: string;
    completions: boolean;
    scopes: Array<ClientScope>;
    memberships: Array<Membership>;
    createdAt: string;
    /**
     * The API key. Shown only once.
     */
    key: string;
};

export type NewCodes = {
    /**
     * Shown only once; null if the person already has some.
     */
    recoveryCodes: Array<string> | null;
};

export type NewDestination = {
    /**
     * Destination id
     */
    id: string;
    kind: 'webhook' | 'hl7' | 'subscription';
    name: string;
    address: string;
    events: Array<DeliveredEvent>;
    compartmentIds: Array<string> | null;
    confidentiality: Confidentiality;
    alerts: boolean;
    maxAttempts: number;
    giveUpHours: number;
    hl7: Hl7Agreement | null;
    /**
     * While it is off, events wait. A destination requested by a client system is `requested` until it is approved.
     */
    state: 'on' | 'off' | 'requested';
    /**
     * Why it is off without action by an administrator: gone, if the receiver answered 410; by-client, if the client system that requested it has turned it off.
     */
    stateReason: string | null;
    /**
     * Until then the previous secret signs too.
     */
    previousSecretUntil: string | null;
    waiting: number;
    deadLettered: number;
    /**
     * Consecutive failures to get an answer; 0 if the last attempt was answered.
     */
    failures: number;
    /**
     * Deferred until then.
     */
    nextAttemptAt: string | null;
    lastAcknowledgedAt: string | null;
    /**
     * The client system that requested it, through a FHIR Subscription.
     */
    subscriber: {
        clientId: string;
        clientName: string;
        isRevoked: boolean;
        /**
         * When it ends.
         */
        endsAt: string | null;
    } | null;
    createdAt: string;
    changedAt: string;
    /**
     * Signs deliveries. Shown only once; null if nothing is signed.
     */
    secret: string | null;
};

export type NewPasskeyRequest = {
    /**
     * Name of the passkey, for example "Key on my ring".
     */
    name: string;
    attestation: PasskeyAttestation;
};

export type NewPassword = {
    password: string;
};

export type NewPerson = {
    /**
     * Person id
     */
    id: string;
    loginName: string;
    displayName: string;
    roles: Array<Role>;
    /**
     * False until the first link has been used.
     */
    hasPassword: boolean;
    hasSecondFactor: boolean;
    /**
     * Set after too many wrong passwords.
     */
    lockedUntil: string | null;
    memberships: Array<Membership>;
    /**
     * Roles that replace these once a second person confirms them, or the waiting time is over.
     */
    pendingRoles: Array<Role> | null;
    /**
     * Compartments that replace these in the same way.
     */
    pendingMemberships: Array<Membership> | null;
    /**
     * Whether the account can confirm what another administrator requests; null for an account that is not an administrator.
     */
    verifiedAdministrator: boolean | null;
    createdAt: string;
    link: Link;
};

export type NewTenant = {
    id: string;
    name: string;
    shortName: string;
    /**
     * Whether it has no administrator yet.
     */
    administratorNeeded: boolean;
    suspendedAt: string | null;
    createdAt: string;
    link: Link;
};

export type NewTotp = {
    /**
     * In base32, to type into an app.
     */
    secret: string;
    /**
     * otpauth://…, to show as a QR code.
     */
    uri: string;
};

/**
 * The newest summary that uses it as a source.
 */
export type NewestSummary = {
    id: string;
    state: 'queued' | 'running' | 'draft' | 'in_review' | 'signed' | 'amended' | 'withdrawn' | 'failed' | 'cancelled' | 'rejected' | 'superseded' | 'erased';
    reason: string | null;
    profile: string;
};

export type Notification = {
    /**
     * Notification id
     */
    id: string;
    kind: NotificationKind;
    /**
     * The first source of a summary; null if it is about something else.
     */
    documentId: string | null;
    /**
     * Summary id
     */
    summaryId: string | null;
    /**
     * The destination that no longer accepts deliveries, or that a client system requested.
     */
    destinationId: string | null;
    /**
     * An HL7 connection that needs attention.
     */
    connectionId: string | null;
    /**
     * A release of an adapter that was trained on erased data.
     */
    releaseId: string | null;
    /**
     * A change of the caller’s rights or, for administrators, of anyone’s.
     */
    rightsChangeId: string | null;
    /**
     * Why it failed, or its outcome: a stable code.
     */
    reason: string | null;
    createdAt: string;
    readAt: string | null;
};

export type NotificationKind = 'assigned' | 'returned' | 'stat' | 'failed' | 'changed' | 'patient-doubted' | 'dead-lettered' | 'connection' | 'requested' | 'training-erased' | 'rights' | 'trail-mismatch';

export type NotificationList = {
    items: Array<Notification>;
    /**
     * Cursor of the next page; null on the last page.
     */
    nextCursor: string | null;
    /**
     * On all pages together.
     */
    unread: number;
};

export type NotificationSettings = {
    kinds: Array<{
        kind: NotificationKind;
        inApp: boolean;
        byEmail: boolean;
    }>;
    /**
     * Whether a mail server is configured.
     */
    emailsOffered: boolean;
    email: {
        address: string;
        confirmedAt: string | null;
        /**
         * Whether the code that was sent there is still valid.
         */
        codeWaits: boolean;
    } | null;
};

/**
 * Settings that are omitted stay unchanged.
 */
export type NotificationSettingsRequest = {
    kinds: Array<{
        kind: NotificationKind;
        inApp: boolean;
        byEmail: boolean;
    }>;
};

/**
 * The list of notifications has changed, or may have.
 */
export type NotifiedEvent = {
    kind: 'notified';
};

export type OAuthError = {
    error: string;
    error_description: string;
};

/**
 * A fact in the documents that a text does not state.
 */
export type Omission = {
    /**
     * Version and number of an omission: `2-o3` is omission 3 of version 2. In unsaved edits, `0-o3` is one that their base does not have.
     */
    id: string;
    /**
     * Null for a text that reflects almost none of its documents.
     */
    class: 'allergy' | 'medication' | 'diagnosis' | 'result' | 'procedure' | 'complication' | 'device' | 'anticoagulation' | 'pregnancy' | 'treatment-limitation' | 'follow-up' | 'pending-result' | 'safety-warning' | 'conclusion' | 'decision' | 'party' | 'amount' | 'date' | 'obligation' | 'termination' | null;
    /**
     * Each one that must be answered blocks signing until it is.
     */
    tier: 'must-answer' | 'listed';
    /**
     * Why it must be answered.
     */
    reason: 'allergy' | 'high-alert-drug' | 'changed-drug' | 'critical-result' | 'corrected-result' | 'treatment-limitation' | 'complication' | 'pending-result' | 'dated-follow-up' | 'decision' | 'amount' | 'termination' | 'nearly-empty' | 'organization' | null;
    /**
     * The section of the text where it belongs; null if no section covers it.
     */
    sectionId: string | null;
    /**
     * The part of the documents that states it.
     */
    spans: Array<SourceSpan>;
    /**
     * The part of that span that names it.
     */
    name: SourceSpan | null;
    /**
     * Why it is left out.
     */
    answer: {
        by: Actor;
        at: string;
        /**
         * Null once the summary is erased.
         */
        reason: string | null;
    } | null;
};

export type OmissionAnswerRequest = {
    /**
     * The revision that the caller saw. If two people act on the same revision, the second is refused.
     */
    revision: number;
    /**
     * Version and number of an omission: `2-o3` is omission 3 of version 2. In unsaved edits, `0-o3` is one that their base does not have.
     */
    omissionId: string;
    reason: string;
};

export type OpenAiError = {
    error: {
        message: string;
        type: string;
        param: string | null;
        code: string;
    };
};

export type OpenEdit = {
    /**
     * The sentence of the base version that is rewritten; null for a new one or a rewritten new one.
     */
    from: string | null;
    /**
     * Id of the section; null in a text without sections.
     */
    section: string | null;
    /**
     * The current text of an added sentence that is rewritten; null for all others.
     */
    was: string | null;
    /**
     * The sentence of the base version that a new one follows; null: it is the first.
     */
    behind: string | null;
    /**
     * As typed so far; may be empty.
     */
    text: string;
};

export type OpenEditsRequest = {
    /**
     * The `openRevision` that the caller saw; 0 if there is no working copy.
     */
    revision: number;
    baseVersion: number;
    /**
     * Text in editors that was neither applied nor cancelled: not part of the text.
     */
    edits: Array<OpenEdit>;
};

export type Organization = {
    name: string;
    shortName: string;
    /**
     * Whether people must give the short name to sign in.
     */
    askedAtSignIn: boolean;
};

export type OrganizationRequest = {
    /**
     * Name that its people see, for example "St. Anna Hospital".
     */
    name: string;
};

export type OverrideRequest = {
    /**
     * The revision that the caller saw. If two people act on the same revision, the second is refused.
     */
    revision: number;
    /**
     * Version and number of a sentence: `2-14` is sentence 14 of version 2.
     */
    sentenceId: string;
    reason: string;
};

export type Passages = {
    count: number;
    characters: number;
    tokens: number;
    pages: Array<{
        source: number;
        pages: Array<number>;
    }>;
};

export type PassagesRead = {
    count: number;
    characters: number;
    ofCharacters: number;
};

export type PasskeyAssertion = {
    id: string;
    rawId: string;
    type: 'public-key';
    response: {
        clientDataJSON: string;
        authenticatorData: string;
        signature: string;
        userHandle?: string;
    };
    authenticatorAttachment?: 'cross-platform' | 'platform';
    clientExtensionResults: {
        [key: string]: unknown;
    };
};

export type PasskeyAttestation = {
    id: string;
    rawId: string;
    type: 'public-key';
    response: {
        clientDataJSON: string;
        attestationObject: string;
        transports?: Array<string>;
    };
    authenticatorAttachment?: 'cross-platform' | 'platform';
    clientExtensionResults: {
        [key: string]: unknown;
    };
};

export type PasskeyCreationOptions = {
    rp: {
        id?: string;
        name: string;
    };
    user: {
        id: string;
        name: string;
        displayName: string;
    };
    challenge: string;
    pubKeyCredParams: Array<{
        alg: number;
        type: 'public-key';
    }>;
    timeout?: number;
    excludeCredentials?: Array<{
        id: string;
        /**
         * Always "public-key".
         */
        type: string;
        transports?: Array<string>;
    }>;
    authenticatorSelection?: {
        residentKey?: 'required' | 'preferred' | 'discouraged';
        requireResidentKey?: boolean;
        userVerification?: 'required' | 'preferred' | 'discouraged';
    };
    attestation?: 'none' | 'indirect' | 'direct' | 'enterprise';
};

export type PasskeyRequestOptions = {
    challenge: string;
    timeout?: number;
    rpId?: string;
    allowCredentials?: Array<{
        id: string;
        /**
         * Always "public-key".
         */
        type: string;
        transports?: Array<string>;
    }>;
    userVerification?: 'required' | 'preferred' | 'discouraged';
};

export type PasskeySignInRequest = {
    passkey: PasskeyAssertion;
};

export type PasswordChange = {
    currentPassword: string;
    newPassword: string;
};

export type PatientCheck = {
    state: 'fits' | 'open' | 'confirmed' | 'reassigned';
    /**
     * What does not match.
     */
    reasons: Array<'name' | 'birth-date' | 'number' | 'two-patients'>;
    /**
     * The patient named in the document.
     */
    found: Array<{
        name: string | null;
        /**
         * As written.
         */
        birthDate: string | null;
        numbers: Array<{
            identifier: string;
            authority: string | null;
        }>;
        /**
         * Position in the text, in UTF-16 units; null if it is in the header of the file.
         */
        place: {
            start: number;
            end: number;
        } | null;
    }>;
    /**
     * The patient that it is assigned to, as far as known.
     */
    expected: {
        names: Array<string>;
        birthDate: string | null;
        numbers: Array<{
            identifier: string;
            authority: string | null;
        }>;
    } | null;
    checkedAt: string;
    decidedAt: string | null;
    decidedBy: Actor | null;
};

export type PatientCheckAnswer = {
    check: PatientCheck | null;
};

export type PatientMerge = {
    /**
     * Id of a merge of patients
     */
    id: string;
    /**
     * One patient was merged into the other; one visit was moved to the other; or they are one person and stay separate.
     */
    kind: 'merge' | 'visit' | 'link';
    fromPatientId: string;
    /**
     * Null if the caller has no access to any of their documents, and once they are erased.
     */
    from: {
        identifier: string;
        authority: string | null;
    } | null;
    intoPatientId: string;
    /**
     * Null if the caller has no access to any of their documents, and once they are erased.
     */
    into: {
        identifier: string;
        authority: string | null;
    } | null;
    /**
     * The connection that reported it: `hl7/` and its name.
     */
    by: string;
    mergedAt: string;
    /**
     * Number of documents affected, also after it is undone: all for people who may read records, otherwise those they have access to.
     */
    documentCount: number;
    undoneAt: string | null;
    /**
     * A person, or the connection that withdrew it; null while it is active.
     */
    undoneBy: Actor | null;
    /**
     * Null if no reason was given, once the patient is erased, and for people who see neither records nor the patients.
     */
    undoReason: string | null;
};

export type PatientMergeList = {
    items: Array<PatientMerge>;
    /**
     * Cursor of the next page; null on the last page.
     */
    nextCursor: string | null;
};

export type PendingSignIn = {
    /**
     * The proofs that the person can give; one of them is enough.
     */
    secondFactors: Array<'totp' | 'passkey' | 'recovery-code'>;
    expiresAt: string;
};

export type Permission = 'audit:export' | 'audit:read' | 'break-glass:review' | 'break-glass:use' | 'client:manage' | 'dataset:allow' | 'dataset:approve' | 'dataset:discard' | 'dataset:export' | 'dataset:read' | 'dataset:request' | 'destination:manage' | 'document:add' | 'document:erase' | 'document:read' | 'document:reread' | 'key:manage' | 'limit:manage' | 'merge:read' | 'message:process' | 'message:read' | 'message:unmask' | 'model:approve' | 'model:manage' | 'person:manage' | 'profile:manage' | 'profile:read' | 'quarantine:manage' | 'queue:manage' | 'recall:manage' | 'records:manage' | 'records:read' | 'status:read' | 'subscription:manage' | 'subscription:read' | 'summary:read' | 'summary:request' | 'summary:review' | 'summary:sign' | 'tenant:manage' | 'work:follow';

export type Person = {
    /**
     * Person id
     */
    id: string;
    loginName: string;
    displayName: string;
    roles: Array<Role>;
    /**
     * False until the first link has been used.
     */
    hasPassword: boolean;
    hasSecondFactor: boolean;
    /**
     * Set after too many wrong passwords.
     */
    lockedUntil: string | null;
    memberships: Array<Membership>;
    /**
     * Roles that replace these once a second person confirms them, or the waiting time is over.
     */
    pendingRoles: Array<Role> | null;
    /**
     * Compartments that replace these in the same way.
     */
    pendingMemberships: Array<Membership> | null;
    /**
     * Whether the account can confirm what another administrator requests; null for an account that is not an administrator.
     */
    verifiedAdministrator: boolean | null;
    createdAt: string;
};

export type PersonList = {
    items: Array<Person>;
    /**
     * Cursor of the next page; null on the last page.
     */
    nextCursor: string | null;
};

/**
 * A person by displayed name.
 */
export type PersonName = {
    /**
     * Person id
     */
    id: string;
    displayName: string;
};

export type PersonRequest = {
    /**
     * The login name, for example "m.weber".
     */
    loginName: string;
    /**
     * Default: the login name.
     */
    displayName?: string;
    roles?: Array<Role>;
};

export type Problem = {
    type: string;
    title: string;
    status: number;
    code: string;
    /**
     * A more specific code, if there is one.
     */
    reason?: string;
    /**
     * Who acted first, if another person did.
     */
    meanwhile?: {
        action: 'claimed' | 'handed-over' | 'released' | 'returned' | 'rejected' | 'regenerated' | 'edited' | 'overridden' | 'source-overridden' | 'recall-answered' | 'signed' | 'amended' | 'withdrawn';
        by: Actor;
        at: string;
    };
    errors?: Array<{
        path: string;
        message: string;
    }>;
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
     * Lower-case words that suggest it when they occur in a file name.
     */
    fileNameWords: Array<string>;
    /**
     * How many people must sign a summary before it is active.
     */
    approvals: number;
    /**
     * In the order of the summary.
     */
    sections: Array<ProfileSection>;
};

export type ProfileChange = {
    /**
     * Path in the content, with dots; sections are named by their id.
     */
    field: string;
    before: string | null;
    after: string | null;
};

export type ProfileChangeList = {
    items: Array<ProfileChange>;
};

export type ProfileContent = {
    title: string;
    description: string;
    translations: {
        [key: string]: {
            title: string;
            description: string;
        };
    };
    readonly fileNameWords: Array<string>;
    approvals: number;
    legallyResponsible: boolean;
    readonly mustKeep?: Array<'allergy' | 'medication' | 'diagnosis' | 'result' | 'procedure' | 'complication' | 'device' | 'anticoagulation' | 'pregnancy' | 'treatment-limitation' | 'follow-up' | 'pending-result' | 'safety-warning' | 'conclusion' | 'decision' | 'party' | 'amount' | 'date' | 'obligation' | 'termination'>;
    extractive?: true;
    instructions: string;
    readonly sections: Array<{
        id: string;
        title: string;
        translations: {
            [key: string]: string;
        };
        request: string;
        readonly alsoKnownAs: Array<string>;
        topic?: 'reason' | 'history' | 'past-history' | 'family-history' | 'social-history' | 'review-of-systems' | 'allergies' | 'medication' | 'immunizations' | 'examination' | 'results' | 'imaging' | 'diagnoses' | 'procedures' | 'course' | 'condition' | 'follow-up' | 'question' | 'contract' | 'whole';
        readonly terms: Array<string>;
        readonly copies?: Array<'medication' | 'discharge-medication' | 'allergies' | 'laboratory' | 'results' | 'recorded-medication' | 'sentences'>;
        readonly copiesBelow?: Array<'reason' | 'history' | 'past-history' | 'family-history' | 'social-history' | 'review-of-systems' | 'allergies' | 'medication' | 'immunizations' | 'examination' | 'results' | 'imaging' | 'diagnoses' | 'procedures' | 'course' | 'condition' | 'follow-up' | 'question' | 'contract' | 'whole'>;
        onRequest: boolean;
        whereCopied?: true;
        insteadOf?: string;
        outputTokens: number;
    }>;
};

export type ProfileDecision = {
    /**
     * Reason; no patient data.
     */
    reason: string;
    /**
     * The active version that you saw: refused if another one is active now.
     */
    active: number | null;
};

export type ProfileHistory = {
    id: string;
    title: string;
    translations: {
        [key: string]: {
            title: string;
            description: string;
        };
    };
    /**
     * Version of the file that comes with Cloister; null: created by the organization.
     */
    installed: number | null;
    /**
     * The version used for new requests; null: it cannot be requested.
     */
    active: number | null;
    /**
     * Versions that wait for a decision.
     */
    proposed: number;
    /**
     * The active version, or the one that would be changed next.
     */
    current: number;
    /**
     * Content of that version.
     */
    content: ProfileContent;
    /**
     * The newest 200, newest first.
     */
    versions: Array<ProfileVersion>;
    /**
     * The newest 50, newest first.
     */
    trials: Array<ProfileTrialSummary>;
};

export type ProfileList = {
    items: Array<Profile>;
};

export type ProfilePreview = {
    content: ProfileContent;
};

export type ProfileProposal = {
    content: ProfileContent;
    /**
     * Reason; no patient data.
     */
    reason: string;
    /**
     * The version it is based on; default: the active one.
     */
    parent?: number | null;
    /**
     * For a new profile: the profile it was copied from.
     */
    copiedFrom?: string | null;
};

export type ProfileRefusal = {
    /**
     * Reason; no patient data.
     */
    reason: string;
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
     * Written only if requested by id.
     */
    onRequest: boolean;
    /**
     * Also written without a request if it can be copied from the documents.
     */
    whereCopied: boolean;
};

export type ProfileStatus = {
    id: string;
    title: string;
    translations: {
        [key: string]: {
            title: string;
            description: string;
        };
    };
    /**
     * Version of the file that comes with Cloister; null: created by the organization.
     */
    installed: number | null;
    /**
     * The version used for new requests; null: it cannot be requested.
     */
    active: number | null;
    /**
     * Versions that wait for a decision.
     */
    proposed: number;
};

export type ProfileStatusList = {
    items: Array<ProfileStatus>;
};

export type ProfileTrial = {
    /**
     * Test id
     */
    id: string;
    profile: string;
    version: number;
    /**
     * The active version that summarizes the same text; null if there was none.
     */
    beside: number | null;
    state: 'queued' | 'running' | 'finished' | 'failed' | 'cancelled';
    /**
     * Why it failed: a stable code.
     */
    reason: string | null;
    /**
     * Whether its text is the sample of the profile.
     */
    sampled: boolean;
    /**
     * Which of the two is being written.
     */
    writing: 'none' | 'tried' | 'beside';
    /**
     * Which call of this text, out of `calls`.
     */
    call: number;
    calls: number;
    requestedBy: Actor;
    requestedAt: string;
    /**
     * The test fails if it is not finished by then, 20 minutes after it was requested.
     */
    deadlineAt: string;
    endedAt: string | null;
    /**
     * When its texts are destroyed.
     */
    expiresAt: string;
    /**
     * Null once it has been deleted.
     */
    text: string | null;
    /**
     * How the texts were made, in words.
     */
    label: string | null;
    model: string | null;
    /**
     * Written by the tested version.
     */
    written: ProfileTrialText | null;
    /**
     * Written by the version that was active.
     */
    writtenBeside: ProfileTrialText | null;
};

export type ProfileTrialRequest = {
    /**
     * The test text; null for the synthetic sample of the profile. Stored encrypted, and deleted after 7 days.
     */
    text: string | null;
};

export type ProfileTrialSummary = {
    /**
     * Test id
     */
    id: string;
    profile: string;
    version: number;
    /**
     * The active version that summarizes the same text; null if there was none.
     */
    beside: number | null;
    state: 'queued' | 'running' | 'finished' | 'failed' | 'cancelled';
    /**
     * Why it failed: a stable code.
     */
    reason: string | null;
    /**
     * Whether its text is the sample of the profile.
     */
    sampled: boolean;
    /**
     * Which of the two is being written.
     */
    writing: 'none' | 'tried' | 'beside';
    /**
     * Which call of this text, out of `calls`.
     */
    call: number;
    calls: number;
    requestedBy: Actor;
    requestedAt: string;
    /**
     * The test fails if it is not finished by then, 20 minutes after it was requested.
     */
    deadlineAt: string;
    endedAt: string | null;
    /**
     * When its texts are destroyed.
     */
    expiresAt: string;
};

export type ProfileTrialText = {
    text: string;
    sections: Array<{
        id: string;
        title: string;
        start: number;
        end: number;
    }>;
    promptTokens: number;
    generatedTokens: number;
    durationMs: number;
};

export type ProfileVersion = {
    number: number;
    /**
     * `installed` is the version in a file of Cloister.
     */
    state: 'installed' | 'proposed' | 'active' | 'retired' | 'refused';
    /**
     * Hash of the whole content as canonical JSON.
     */
    sha256: string;
    parent: number | null;
    copiedFrom: string | null;
    reason: string | null;
    writtenBy: Actor;
    writtenAt: string;
    /**
     * Whether a test of it has finished.
     */
    tried: boolean;
    activatedBy: Actor | null;
    activatedAt: string | null;
    endedBy: Actor | null;
    endedAt: string | null;
};

export type ProfileVersionDetails = {
    number: number;
    content: ProfileContent;
    /**
     * Null if it is in the file of Cloister and has not been requested yet.
     */
    version: ProfileVersion | null;
};

export type Proof = {
    password: string;
    /**
     * Six digits from the authenticator app; each code works once.
     */
    code?: string;
    /**
     * One of the recovery codes, which were shown only once; each works once.
     */
    recoveryCode?: string;
} | {
    passkey: PasskeyAssertion;
} | {
    /**
     * The value after #sign-on= in the address that single sign-on returned to.
     */
    signOn: string;
};

export type ProofRequest = {
    proof: Proof;
};

export type QueueItem = {
    /**
     * Summary id
     */
    summaryId: string;
    state: 'queued' | 'running' | 'failed' | 'cancelled';
    /**
     * Why it ended: a stable code.
     */
    reason: string | null;
    profile: string;
    profileVersion: number;
    priority: 'stat' | 'routine' | 'batch';
    /**
     * Number of attempts.
     */
    attempts: number;
    queue: QueuePlace | null;
    /**
     * When the last attempt started.
     */
    startedAt: string | null;
    createdAt: string;
    changedAt: string;
};

export type QueueList = {
    items: Array<QueueItem>;
    /**
     * Cursor of the next page; null on the last page.
     */
    nextCursor: string | null;
};

export type QueuePlace = {
    /**
     * Starting at 1.
     */
    position: number;
    tokensAhead: number;
    /**
     * Until the draft, at the measured speed.
     */
    expectedSeconds: number;
};

export type QueueStatus = {
    name: 'extract' | 'count-tokens' | 'summarize' | 'try' | 'domain-event';
    waiting: number;
    active: number;
    /**
     * Failed before, and waiting for the next attempt.
     */
    delayed: number;
    /**
     * Number of online workers that take its jobs. 0: nothing is processed.
     */
    workers: number;
};

export type ReadNotificationsRequest = {
    /**
     * The newest one that the caller has seen in the list.
     */
    upTo: string;
};

export type Readiness = {
    status: 'ready' | 'not-ready';
    checks: Array<HealthCheck>;
};

/**
 * A call of the model starts.
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
 * The current state has been sent; updates follow.
 */
export type ReadyEvent = {
    kind: 'ready';
};

export type RealPatients = {
    /**
     * Whether the organization processes real patient data. If one does, `CLOISTER_SANDBOX=reduced` and models that are only on a development list are refused.
     */
    declared: boolean;
};

export type ReasonedActRequest = {
    /**
     * The revision that the caller saw. If two people act on the same revision, the second is refused.
     */
    revision: number;
    reason: string;
};

export type Reassignment = {
    /**
     * `open` if the document does not name the new patient either.
     */
    patientCheck: 'fits' | 'open' | 'confirmed' | 'reassigned';
    /**
     * Its summaries that were cancelled, rejected or withdrawn.
     */
    withdrawn: Array<{
        summaryId: string;
        before: 'queued' | 'running' | 'draft' | 'in_review' | 'signed' | 'amended' | 'withdrawn' | 'failed' | 'cancelled' | 'rejected' | 'superseded' | 'erased';
        after: 'queued' | 'running' | 'draft' | 'in_review' | 'signed' | 'amended' | 'withdrawn' | 'failed' | 'cancelled' | 'rejected' | 'superseded' | 'erased';
    }>;
    /**
     * People who were shown the document, anything that came with it, or a summary of it, from the audit trail.
     */
    readers: Array<{
        reader: Actor;
        firstAt: string;
        lastAt: string;
        times: number;
    }>;
};

export type Recall = {
    id: string;
    scope: RecallScope;
    reason: string | null;
    by: Actor;
    begunAt: string;
    /**
     * Nothing is left to be written; people may still have to answer.
     */
    endedAt: string | null;
    liftedAt: string | null;
    drafts: number;
    /**
     * Drafts that have been replaced.
     */
    remade: number;
    signed: number;
    /**
     * Signed summaries that nobody has answered yet.
     */
    unanswered: number;
    waiting: number;
    /**
     * They stay locked until their documents are read again.
     */
    failed: number;
};

export type RecallDetails = {
    id: string;
    scope: RecallScope;
    reason: string | null;
    by: Actor;
    begunAt: string;
    /**
     * Nothing is left to be written; people may still have to answer.
     */
    endedAt: string | null;
    liftedAt: string | null;
    drafts: number;
    /**
     * Drafts that have been replaced.
     */
    remade: number;
    signed: number;
    /**
     * Signed summaries that nobody has answered yet.
     */
    unanswered: number;
    waiting: number;
    /**
     * They stay locked until their documents are read again.
     */
    failed: number;
    /**
     * Those the caller has access to, signed ones first; at most 1,000.
     */
    items: Array<{
        summaryId: string;
        documentId: string;
        was: 'draft' | 'signed';
        state: 'locked' | 'waiting' | 'done' | 'failed';
        reason: string | null;
        newerId: string | null;
        open: boolean;
        summaryState: string;
        profile: string;
        signedVersion: number | null;
        signers: Array<Actor>;
        recipients: Array<{
            destinationId: string;
            name: string | null;
            kind: string | null;
            what: string;
            state: string;
            at: string;
        }>;
    }>;
};

export type RecallList = {
    items: Array<Recall>;
};

/**
 * It was made with a reader or model that is recalled.
 */
export type RecallMark = {
    id: string;
    /**
     * A draft is locked; a signed summary waits for an answer from its signer.
     */
    open: boolean;
};

export type RecallOfSummary = {
    id: string;
    scope: RecallScope;
    reason: string | null;
    begunAt: string;
    open: boolean;
    was: 'draft' | 'signed';
    state: 'locked' | 'waiting' | 'done' | 'failed';
    stateReason: string | null;
    /**
     * For a draft: the summary that replaces it.
     */
    newerId: string | null;
    sources: Array<{
        documentId: string;
        readerBefore: {
            name: string;
            version: number;
        };
        /**
         * Null: not read again.
         */
        readerNow: {
            name: string;
            version: number;
        } | null;
        difference: {
            lines: Array<{
                kind: 'added' | 'removed';
                text: string;
            }>;
            /**
             * Number of lines not shown.
             */
            more: number;
        };
    }>;
    /**
     * The text written now, compared with the signed one.
     */
    draft: {
        state: 'queued' | 'running' | 'draft' | 'in_review' | 'signed' | 'amended' | 'withdrawn' | 'failed' | 'cancelled' | 'rejected' | 'superseded' | 'erased';
        difference: {
            lines: Array<{
                kind: 'added' | 'removed';
                text: string;
            }>;
            /**
             * Number of lines not shown.
             */
            more: number;
        } | null;
    } | null;
};

export type RecallPreview = {
    /**
     * Documents whose newest text was made with it; 0 for a model.
     */
    documents: number;
    drafts: number;
    signed: number;
    /**
     * Destinations that received one of them.
     */
    recipients: number;
};

export type RecallReason = {
    reason: string;
};

export type RecallRequest = {
    scope: RecallScope;
    reason: string;
};

export type RecallScope = {
    kind: 'reader';
    /**
     * Null: all readers.
     */
    reader: string | null;
    /**
     * 0: includes what was read before versions were recorded.
     */
    fromVersion: number;
    throughVersion: number;
} | {
    kind: 'model';
    modelSha256: string;
    /**
     * Null: with any adapter.
     */
    adapterSha256: string | null;
} | {
    kind: 'model-name';
    /**
     * For a model without a hash: its name on its server; for an engine without a model: the engine.
     */
    modelId: string;
};

export type Receipt = {
    sourceCharacters: number;
    readCharacters: number;
    /**
     * Of what the model is given of the documents.
     */
    sourceTokens: number;
    /**
     * Characters of codes in tables, the empty cells beside them and repeated column names. Rules read them; the model was not given them. 0 for older summaries.
     */
    codeCharacters: number;
    /**
     * How many lines of the documents address a program instead of a reader.
     */
    instructions: number;
    /**
     * In the order of the documents. Empty for older summaries.
     */
    sources: Array<SourceReceipt>;
    /**
     * The stretches read in one call each, in order: together they are the source.
     */
    stretches: Array<Stretch>;
    /**
     * The parts the model was given of a source that is longer than it reads well, and their pages in each document. The rest was searched by rules only. Null if the model was given everything.
     */
    passages: Passages | null;
    calls: Array<{
        ask: 'whole' | 'part' | 'combine' | 'passages';
        /**
         * Which stretch it read, starting at 0. Null if it read passages or answers.
         */
        stretch: number | null;
        /**
         * What was requested.
         */
        section: string | null;
        sentTokens: number;
        evaluatedTokens: number;
        /**
         * Tokens evaluated for the previous call, which began with the same tokens. Together with the evaluated ones they are the sent tokens.
         */
        reusedTokens: number;
        generatedTokens: number;
        /**
         * Characters of the source that tell a program what to write. The previous call read and followed them; this call, which replaces it, was not given them.
         */
        setAsideCharacters: number;
        /**
         * False if the check rated another answer to the same question higher; nobody sees this one.
         */
        used: boolean;
        /**
         * True if the source contains nothing on what was requested, and the answer is not in the source or is about another topic. The draft says "Not mentioned." or "Nicht erwähnt." instead.
         */
        replaced: boolean;
        ended: 'stop' | 'length' | 'repetition';
    }>;
    /**
     * Language of a document that the model was not trained to write. All of the draft is then sentences of the documents. Null otherwise, and where that is not known.
     */
    untrainedLanguage: 'en' | 'de' | 'other' | null;
    /**
     * Whether the profile has sentences of the documents copied instead of having a model write.
     */
    extractive: boolean;
    /**
     * Sections not written by a call: rows or sentences of the documents, word for word. Empty for older summaries.
     */
    copied: Array<{
        section: string;
        /**
         * Number of rows or sentences.
         */
        rows: number;
        /**
         * Rows or sentences that did not fit into the section.
         */
        rowsLeftOut: number;
    }>;
};

export type Redelivered = {
    /**
     * Number of deliveries sent again.
     */
    count: number;
};

/**
 * Deliveries of events in this period.
 */
export type RedeliveryRequest = {
    from: string;
    to: string;
    /**
     * Only deliveries in this state; default: both.
     */
    state?: 'acknowledged' | 'dead-lettered';
};

export type RegenerationRequest = {
    /**
     * The revision that the caller saw. If two people act on the same revision, the second is refused.
     */
    revision: number;
    profile: string;
    sections?: Array<string>;
    priority?: 'stat' | 'routine' | 'batch';
};

export type ReleaseDecision = {
    /**
     * Reason for the audit trail; no patient data.
     */
    reason: string;
};

export type ReleaseProposal = {
    evaluation: EvaluationRecord;
    /**
     * Kept data sets that the adapter was trained on.
     */
    datasetIds?: Array<string>;
    /**
     * Reason for the audit trail; no patient data.
     */
    reason?: string;
};

export type ReleaseRequest = {
    /**
     * Reason, printed on the certificate; no patient data.
     */
    reason: string;
};

export type RenewedSecret = {
    /**
     * Signs deliveries from now on. Shown only once.
     */
    secret: string;
    previousSecretUntil: string;
};

export type Reproduction = {
    /**
     * Also the id of the summary that reproduces the run: use it to follow and cancel.
     */
    id: string;
    /**
     * Run id
     */
    runId: string;
    state: 'queued' | 'running' | 'draft' | 'in_review' | 'signed' | 'amended' | 'withdrawn' | 'failed' | 'cancelled' | 'rejected' | 'superseded' | 'erased';
    /**
     * Why it ended: a stable code.
     */
    reason: string | null;
    /**
     * Set once it has ended with a draft.
     */
    outcome: ReproductionOutcome | null;
};

export type ReproductionOutcome = {
    identical: boolean;
    /**
     * What was different, the likeliest cause first. As JSON.
     */
    differences: Array<{
        fact: 'source' | 'extraction' | 'profile' | 'copied' | 'prompts' | 'stretches' | 'passages' | 'engine' | 'model' | 'adapter' | 'template' | 'context' | 'sampling' | 'sequences' | 'alone' | 'host' | 'cloister';
        was: string;
        is: string;
    }>;
    /**
     * The text of the run.
     */
    was: string;
    /**
     * The text of its reproduction.
     */
    is: string;
};

export type RequestedRereads = {
    documents: number;
    /**
     * How many of these were already waiting to be read.
     */
    waited: number;
};

export type RereadProgress = {
    waiting: number;
    reading: number;
    /**
     * Ended within the last 30 days, like those below.
     */
    done: number;
    failed: number;
    cancelled: number;
    /**
     * All that were requested since the oldest that is still waiting; 0 if none is waiting.
     */
    current: number;
    /**
     * How many of these were read again, or could not be.
     */
    currentEnded: number;
    /**
     * New documents, which are read first.
     */
    newDocuments: number;
    /**
     * The newest 100. Their earlier texts are still in use.
     */
    failures: Array<{
        documentId: string;
        reason: string;
        endedAt: string;
    }>;
};

export type RereadRequest = {
    documentId?: string;
    /**
     * Documents whose newest text was made by this reader, such as `docx`.
     */
    reader?: string;
    /**
     * Version of the reader that made the newest text.
     */
    readerVersion?: number;
    /**
     * Below this version of the readers. A version that was not recorded counts as below every version.
     */
    beforeVersion?: number;
    /**
     * Made by readers older than those of this version of Cloister.
     */
    outdated?: true;
};

export type Retention = {
    rules: Array<{
        /**
         * How documents arrived; message for HL7 messages without a document, which otherwise follow hl7; all for categories without their own rule.
         */
        category: 'all' | 'web' | 'rest' | 'fhir' | 'hl7' | 'message';
        keepDays: number;
        graceDays: number;
        changedAt: string;
    }>;
};

export type RetentionTerms = {
    /**
     * From the day of arrival.
     */
    keepDays: number;
    /**
     * Between marking and erasure.
     */
    graceDays?: number;
};

/**
 * The new summary that replaces the old one.
 */
export type RetriedSummary = {
    /**
     * Summary id
     */
    summaryId: string;
};

export type Review = {
    /**
     * Summary id
     */
    summaryId: string;
    /**
     * The revision that the caller saw. If two people act on the same revision, the second is refused.
     */
    revision: number;
    state: 'queued' | 'running' | 'draft' | 'in_review' | 'signed' | 'amended' | 'withdrawn' | 'failed' | 'cancelled' | 'rejected' | 'superseded' | 'erased';
    reason: string | null;
    priority: 'stat' | 'routine' | 'batch';
    profile: string;
    assignee: Actor | null;
    assignedAt: string | null;
    lastAction: {
        action: 'claimed' | 'handed-over' | 'released' | 'returned' | 'rejected' | 'regenerated' | 'edited' | 'overridden' | 'source-overridden' | 'recall-answered' | 'signed' | 'amended' | 'withdrawn';
        by: Actor;
        at: string;
    } | null;
    /**
     * The number of the newest or the active version. Null if there is none.
     */
    version: number | null;
    signedVersion: number | null;
    sourceChange: SourceChange | null;
    recall: RecallMark | null;
    approvals: {
        given: number;
        needed: number;
    };
    /**
     * In the order of the text.
     */
    findings: Array<ReviewFinding>;
    /**
     * Findings without a reason: they block signing.
     */
    openFindings: number;
    /**
     * Facts that must be answered and are not: they block signing too.
     */
    openOmissions: number;
    /**
     * Nothing is known about findings: no check was done.
     */
    unchecked: boolean;
    /**
     * Why there is no evidence: the source has more characters than the limit, the check took more seconds, or it was judged by an earlier version of the check (`earlier-check`, its version as the limit) and could not be judged by the current one yet.
     */
    uncheckedBecause: {
        reason: 'too-long' | 'too-slow' | 'earlier-check';
        limit: number;
    } | null;
    /**
     * Null if nothing was checked.
     */
    headline: Headline | null;
    /**
     * Facts in the documents that it leaves out, first those that must be answered.
     */
    omissions: Array<Omission>;
    /**
     * Lines of the documents that address a program instead of a reader.
     */
    instructions: Array<SourceSpan>;
    /**
     * Classes of findings that the check has no rules for in a language of the texts: the marks say nothing about them.
     */
    notMade: Array<{
        class: 'number' | 'unit' | 'negation' | 'side' | 'drug' | 'problem' | 'person' | 'no-source' | 'absence' | 'experiencer' | 'permission' | 'realization' | 'certainty' | 'qualifier' | 'time' | 'change' | 'dose' | 'result' | 'ambiguous' | 'entailment';
        language: 'en' | 'de' | 'other';
    }>;
    /**
     * The version of the rules that judged it; null for older summaries.
     */
    checkVersion: number | null;
    /**
     * The model that also compared the sentences with the documents; null if the rules judged alone.
     */
    comparison: Comparison | null;
    /**
     * The newest 500, oldest first.
     */
    comments: Array<ReviewComment>;
    /**
     * For all versions, oldest first.
     */
    signatures: Array<Signature>;
    /**
     * The caller’s unsaved edits.
     */
    workingCopy: {
        revision: number;
        baseVersion: number;
        savedAt: string;
        /**
         * How many sentences are open in an editor, neither applied nor cancelled.
         */
        openEdits: number;
    } | null;
};

export type ReviewActRequest = {
    /**
     * The revision that the caller saw. If two people act on the same revision, the second is refused.
     */
    revision: number;
};

export type ReviewComment = {
    id: string;
    kind: 'comment' | 'handed-over' | 'returned' | 'rejected' | 'source-overridden' | 'recall-answered' | 'amended' | 'withdrawn';
    by: Actor;
    at: string;
    version: number;
    /**
     * Version and number of a sentence: `2-14` is sentence 14 of version 2.
     */
    sentenceId: string | null;
    /**
     * Null once the summary is erased.
     */
    text: string | null;
};

export type ReviewFinding = {
    /**
     * Version and number of a sentence: `2-14` is sentence 14 of version 2.
     */
    sentenceId: string;
    status: 'unsupported' | 'contradicted';
    codes: Array<'number' | 'unit' | 'negation' | 'side' | 'drug' | 'problem' | 'person' | 'no-source' | 'absence' | 'experiencer' | 'permission' | 'realization' | 'certainty' | 'qualifier' | 'time' | 'change' | 'dose' | 'result' | 'ambiguous' | 'entailment'>;
    override: {
        id: string;
        by: Actor;
        at: string;
        reason: string | null;
    } | null;
};

export type ReviewItem = {
    /**
     * Summary id
     */
    summaryId: string;
    /**
     * The revision that the caller saw. If two people act on the same revision, the second is refused.
     */
    revision: number;
    state: 'queued' | 'running' | 'draft' | 'in_review' | 'signed' | 'amended' | 'withdrawn' | 'failed' | 'cancelled' | 'rejected' | 'superseded' | 'erased';
    priority: 'stat' | 'routine' | 'batch';
    profile: string;
    confidentiality: Confidentiality;
    documentIds: Array<string>;
    /**
     * Of the first document.
     */
    fileName: string | null;
    patientIdentifier: string | null;
    assignee: Actor | null;
    assignedAt: string | null;
    /**
     * The number of the newest version.
     */
    version: number;
    /**
     * Null if nothing was checked.
     */
    openFindings: number | null;
    /**
     * For the newest version. Null if nothing was checked, or if it was checked by an earlier check and nobody has opened the review since.
     */
    headline: Headline | null;
    signatures: {
        given: number;
        needed: number;
    };
    /**
     * The number of the signed version that is being amended.
     */
    amends: number | null;
    sourceChange: SourceChange | null;
    recall: RecallMark | null;
    requestedBy: Actor;
    createdAt: string;
    changedAt: string;
};

export type ReviewList = {
    items: Array<ReviewItem>;
    /**
     * Cursor of the next page; null on the last page.
     */
    nextCursor: string | null;
};

export type ReviewerList = {
    items: Array<Actor>;
};

export type RightsChange = {
    /**
     * Id of a change of rights
     */
    id: string;
    person: PersonName;
    /**
     * All roles that the person will have; null if the change is about compartments.
     */
    roles: Array<Role> | null;
    memberships: Array<Membership> | null;
    /**
     * A person whose displayed name is easily confused with this one.
     */
    lookAlikeOf: PersonName | null;
    /**
     * Null if it was not requested by an administrator.
     */
    requestedBy: PersonName | null;
    requestedThrough: 'administration' | 'operator' | 'sign-on';
    requestedAt: string;
    /**
     * When it takes effect without confirmation; null if never, because the person who requested it is no longer an administrator.
     */
    takesEffectAt: string | null;
    /**
     * Code of the refusal if the caller tried to confirm it; null if there is none.
     */
    refusal: string | null;
};

export type RightsChangeList = {
    items: Array<RightsChange>;
    /**
     * Number of people who can confirm what another person requested. If it is below two, signatures state this.
     */
    verifiedAdministrators: number;
};

export type Role = 'author' | 'reviewer' | 'auditor' | 'administrator' | 'model_steward' | 'integration';

export type RolesRequest = {
    roles: Array<Role>;
};

export type RunRecord = {
    /**
     * The record of the run, as canonical JSON (RFC 8785): the exact text that was hashed.
     */
    record: string;
    /**
     * Of that text in UTF-8. Also in the audit entry for the end of the run.
     */
    sha256: string;
};

export type ScopesRequest = {
    scopes: Array<'documents' | 'documents.read' | 'summaries' | 'summaries.read' | 'audit'>;
};

export type SecondFactorRequest = {
    /**
     * Six digits from the authenticator app; each code works once.
     */
    code: string;
} | {
    /**
     * One of the recovery codes, which were shown only once; each works once.
     */
    recoveryCode: string;
} | {
    passkey: PasskeyAssertion;
};

export type SecondFactorRule = {
    /**
     * Whether people who signed in with only a password may do nothing but add a second factor.
     */
    required: boolean;
};

export type SentMessage = {
    /**
     * Id of a sent message
     */
    id: string;
    /**
     * Destination id
     */
    destinationId: string;
    /**
     * Null once it is removed.
     */
    destination: string | null;
    /**
     * Delivery id
     */
    deliveryId: string;
    /**
     * Summary id
     */
    summaryId: string | null;
    /**
     * The message that an acknowledgement answers.
     */
    messageId: string | null;
    /**
     * MSH-10, the same for each attempt.
     */
    controlId: string;
    type: 'MDM' | 'ORU' | 'ACK';
    /**
     * MSH-9.2.
     */
    event: string;
    /**
     * TXA-12, or OBR-3 of a result, assigned by Cloister. Null for an acknowledgement.
     */
    number: string | null;
    /**
     * TXA-13: an earlier number assigned by Cloister.
     */
    parent: string | null;
    status: 'draft' | 'final' | 'addendum' | 'withdrawn' | 'acknowledgement';
    state: 'unanswered' | 'taken' | 'refused';
    /**
     * Answer to the last attempt.
     */
    answers: Array<MessageAnswer>;
    sizeBytes: number;
    builtAt: string;
    answeredAt: string | null;
};

export type SentMessageList = {
    items: Array<SentMessage>;
    /**
     * Cursor of the next page; null on the last page.
     */
    nextCursor: string | null;
};

export type SentenceEvidence = {
    start: number;
    end: number;
    status: 'supported' | 'partly' | 'unsupported' | 'contradicted' | 'not-found' | 'unchecked';
    /**
     * The parts of the documents that support it.
     */
    spans: Array<SourceSpan>;
    /**
     * How it differs, and where those words are in the text.
     */
    findings: Array<{
        code: 'number' | 'unit' | 'negation' | 'side' | 'drug' | 'problem' | 'person' | 'no-source' | 'absence' | 'experiencer' | 'permission' | 'realization' | 'certainty' | 'qualifier' | 'time' | 'change' | 'dose' | 'result' | 'ambiguous' | 'entailment';
        start: number;
        end: number;
    }>;
    /**
     * What was searched for, if it states that something is absent.
     */
    absence: {
        topic: 'reason' | 'history' | 'past-history' | 'family-history' | 'social-history' | 'review-of-systems' | 'allergies' | 'medication' | 'immunizations' | 'examination' | 'results' | 'imaging' | 'diagnoses' | 'procedures' | 'course' | 'condition' | 'follow-up' | 'question' | 'contract' | 'whole' | null;
        terms: Array<string>;
        limit: 'unread' | 'unsure' | 'language' | null;
    } | null;
};

export type Session = {
    person: {
        id: string;
        loginName: string;
        displayName: string;
        roles: Array<Role>;
        /**
         * What the roles allow: pages hide what is not listed here.
         */
        permissions: Array<Permission>;
    };
    tenantName: string;
    /**
     * The short name to give at the next sign-in; null if only one organization uses the installation.
     */
    organization: string | null;
    /**
     * Whether the organization requires a second factor that this session lacks: it may do nothing but add one.
     */
    secondFactorMissing: boolean;
    /**
     * If rights of the person wait for a second administrator: when they take effect at the latest.
     */
    rightsTakeEffectAt: string | null;
    /**
     * Sent back as X-CSRF-Token with every request except GET. Unchanged for the whole session.
     */
    csrfToken: string;
    /**
     * The session ends after this time without use.
     */
    idleSeconds: number;
    /**
     * When the session ends at the latest.
     */
    expiresAt: string;
    passwordRules: {
        /**
         * Length in Unicode characters.
         */
        minLength: number;
        maxLength: number;
    };
    /**
     * Null if the session did not begin by single sign-on.
     */
    signOn: {
        /**
         * Where the browser ends its session at the provider too, if the provider offers it.
         */
        endUrl: string | null;
    } | null;
};

export type SessionList = {
    items: Array<{
        /**
         * Session id
         */
        id: string;
        /**
         * Whether it is the current session.
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

export type SignInRequest = {
    loginName: string;
    password: string;
    /**
     * The short name of the organization; required if several use the installation.
     */
    organization?: string;
};

export type SignOn = {
    /**
     * Where the browser goes next, at the provider.
     */
    url: string;
};

export type SignOnConfirmationRequest = {
    /**
     * The page to return to.
     */
    returnTo?: string;
    /**
     * The hash of the content to be signed, if something is.
     */
    signs?: string;
};

export type SignOnRequest = {
    /**
     * The page to return to.
     */
    returnTo?: string;
};

export type Signature = {
    id: string;
    version: number;
    person: Actor;
    /**
     * The name at the time of signing; null once the summary is erased.
     */
    printedName: string | null;
    /**
     * The roles that the person had at that time.
     */
    role: string;
    meaning: 'authorship' | 'review' | 'approval' | 'responsibility';
    /**
     * How the person proved their identity.
     */
    method: string;
    signedAt: string;
    /**
     * Time zone of the signer, by its IANA name.
     */
    timeZone: string;
    /**
     * The content hash: SHA-256 of everything that the signature covers. Null once it is erased.
     */
    contentSha256: string | null;
    withdrawnAt: string | null;
    /**
     * Whether there was no second verified administrator at the time of signing.
     */
    singleAdministrator: boolean;
    /**
     * What the signer answered about the sources: what was not read, and what may be struck out. Null once it is erased.
     */
    answered: Array<AnsweredSource> | null;
    /**
     * How many facts of the sources it leaves out. Null if none was known.
     */
    omissions: {
        /**
         * Left out with a reason.
         */
        answered: number;
        /**
         * Left out and only listed.
         */
        listed: number;
    } | null;
    /**
     * Sentences that no check had compared with the sources and that the signer states they compared.
     */
    unchecked: number;
    /**
     * The parts of the documents that the model was given; the signer states that they know the rest. Null if the model was given everything, and once it is erased.
     */
    passages: PassagesRead | null;
};

export type SignatureDetails = {
    id: string;
    version: number;
    person: Actor;
    /**
     * The name at the time of signing; null once the summary is erased.
     */
    printedName: string | null;
    /**
     * The roles that the person had at that time.
     */
    role: string;
    meaning: 'authorship' | 'review' | 'approval' | 'responsibility';
    /**
     * How the person proved their identity.
     */
    method: string;
    signedAt: string;
    /**
     * Time zone of the signer, by its IANA name.
     */
    timeZone: string;
    /**
     * The content hash: SHA-256 of everything that the signature covers. Null once it is erased.
     */
    contentSha256: string | null;
    withdrawnAt: string | null;
    /**
     * Whether there was no second verified administrator at the time of signing.
     */
    singleAdministrator: boolean;
    /**
     * What the signer answered about the sources: what was not read, and what may be struck out. Null once it is erased.
     */
    answered: Array<AnsweredSource> | null;
    /**
     * How many facts of the sources it leaves out. Null if none was known.
     */
    omissions: {
        /**
         * Left out with a reason.
         */
        answered: number;
        /**
         * Left out and only listed.
         */
        listed: number;
    } | null;
    /**
     * Sentences that no check had compared with the sources and that the signer states they compared.
     */
    unchecked: number;
    /**
     * The parts of the documents that the model was given; the signer states that they know the rest. Null if the model was given everything, and once it is erased.
     */
    passages: PassagesRead | null;
    /**
     * What the installation signed: a heading, and who, when and what for as canonical JSON.
     */
    statement: string;
    /**
     * The canonical JSON that was hashed.
     */
    content: string;
    /**
     * The statement as a C2SP signed note (Ed25519).
     */
    note: string;
    /**
     * Whether everything it covers is unchanged and it is signed with the installation’s key.
     */
    intact: boolean;
};

export type SignatureRequest = {
    /**
     * The revision that the caller saw. If two people act on the same revision, the second is refused.
     */
    revision: number;
    /**
     * Hash of what the signer was shown, from the preview of the signature.
     */
    contentSha256: string;
    meaning: 'authorship' | 'review' | 'approval' | 'responsibility';
    /**
     * Time zone of the signer, by its IANA name, for example `Europe/Berlin`.
     */
    timeZone: string;
    /**
     * One for each question in the preview of the signature.
     */
    answers?: Array<SourceAnswer>;
    /**
     * Whether the signer has compared the sentences that no check has compared with the sources: `unchecked` in the preview.
     */
    comparedUnchecked?: boolean;
    /**
     * Whether the signer knows the content of the documents beyond the passages that the model was given: `passages` in the preview.
     */
    passagesSeen?: boolean;
    proof: Proof;
};

/**
 * The session or key has ended, and so does the stream.
 */
export type SignedOutEvent = {
    kind: 'signed-out';
};

export type SigningPreview = {
    version: number;
    contentSha256: string;
    needed: number;
    given: number;
    openFindings: number;
    /**
     * Facts that must be answered and are left out without a reason.
     */
    openOmissions: number;
    /**
     * Null if nothing was checked.
     */
    headline: Headline | null;
    /**
     * Sentences that no check has compared with the sources: all of them if nothing was checked. The signer confirms that they did.
     */
    unchecked: number;
    /**
     * The parts of the documents that the model was given; null if it was given everything. The signer confirms that they know the rest.
     */
    passages: PassagesRead | null;
    overrides: number;
    /**
     * Facts that must be answered and are left out with a reason.
     */
    answeredOmissions: number;
    /**
     * Code of the refusal if the caller tried to sign now.
     */
    blockedBy: string | null;
    /**
     * Whether the signature will state that there is no second verified administrator.
     */
    singleAdministrator: boolean;
    /**
     * What the signer must answer about the sources; a document that was read completely has no questions.
     */
    questions: Array<SourceQuestion>;
    /**
     * When the caller may sign again after a reset of their password or factors.
     */
    signableFrom: string | null;
};

export type SmartConfiguration = {
    token_endpoint: string;
    grant_types_supported: Array<string>;
    token_endpoint_auth_methods_supported: Array<string>;
    token_endpoint_auth_signing_alg_values_supported: Array<string>;
    scopes_supported: Array<string>;
    capabilities: Array<string>;
};

export type SourceAnswer = {
    documentId: string;
    /**
     * Whether the signer knows the content of the document that was not read.
     */
    leftOutSeen: boolean;
    /**
     * Whether each of them is struck out or valid.
     */
    strikes: Array<{
        start: number;
        end: number;
        answer: 'struck' | 'valid';
    }>;
};

/**
 * A source has changed since the text was written; show this with the text.
 */
export type SourceChange = {
    /**
     * How its sources have changed: the most serious change.
     */
    status: 'final' | 'preliminary' | 'addended' | 'corrected' | 'replaced' | 'cancelled' | 'wrong-patient';
    at: string;
    /**
     * Nobody has given a reason yet.
     */
    open: boolean;
};

/**
 * Facts that two documents of a summary state differently.
 */
export type SourceConflict = {
    code: 'stopped' | 'dose' | 'allergy' | 'denied' | 'side';
    /**
     * The older document first.
     */
    places: Array<SourceSpan>;
};

export type SourceQuestion = {
    documentId: string;
    /**
     * What was not read of the document.
     */
    leftOut: Array<LeftOut>;
    /**
     * What may be struck out.
     */
    strikes: Array<UnsureStrike>;
};

export type SourceReceipt = {
    documentId: string;
    characters: number;
    /**
     * Text that a reader of the document does not see. It was left out.
     */
    hiddenCharacters: number;
    /**
     * Text that is struck out in the document itself. It was left out.
     */
    struckCharacters: number;
    /**
     * Content of the document that is not in its text, counted in the source.
     */
    leftOut: Array<LeftOut>;
    /**
     * Characters in the document, without white space. Null if they were not counted.
     */
    sourceCharacters: number | null;
    /**
     * How many of those were read.
     */
    readCharacters: number | null;
    /**
     * Text that may be struck out. The signer must state whether it is.
     */
    unsureStrikes: Array<UnsureStrike>;
    /**
     * Lines of it that address a program instead of a reader.
     */
    instructions: Array<{
        start: number;
        end: number;
    }>;
    /**
     * The part of its text that the model was given, as offsets. Null if it was given everything, and for older summaries.
     */
    passages: Array<{
        start: number;
        end: number;
    }> | null;
    pages: number | null;
    unreadPages: Array<{
        reason: 'no-text' | 'not-recognized' | 'broken';
        pages: Array<number>;
    }>;
    /**
     * Stable codes.
     */
    warnings: Array<string>;
};

/**
 * A span of a document’s text, as UTF-16 offsets.
 */
export type SourceSpan = {
    /**
     * Which document of the summary, starting at 0.
     */
    source: number;
    start: number;
    end: number;
    /**
     * Line by line: left, top, width and height in points, from the top left corner of the displayed page. Empty without pages.
     */
    places: Array<{
        page: number;
        box: [
            number,
            number,
            number,
            number
        ] | null;
    }>;
};

export type Start = {
    version: string;
    /**
     * Whether nobody can sign in yet: then use the link that "npm start" printed.
     */
    administratorNeeded: boolean;
    /**
     * Empty if there are several.
     */
    tenantName: string;
    /**
     * Whether several organizations use the installation, so that people name theirs to sign in.
     */
    organizationNeeded: boolean;
    /**
     * Whether this page is at the address that passkeys belong to.
     */
    passkeys: boolean;
    auditTrail: AuditTrailState;
    /**
     * Whether people may sign in at a provider of the organization, from this page.
     */
    signOn: boolean;
};

export type StartLink = {
    /**
     * Create the first administrator, or set the password of the person named here.
     */
    purpose: 'administrator' | 'password';
    loginName: string | null;
    expiresAt: string;
    passwordRules: {
        /**
         * Length in Unicode characters.
         */
        minLength: number;
        maxLength: number;
    };
};

/**
 * A run starts; text sent before is void.
 */
export type StartedEvent = {
    kind: 'started';
    /**
     * Summary id
     */
    summaryId: string;
    run: number;
};

export type Status = {
    version: string;
    /**
     * What it was built from. Null: not known, as for a build without git.
     */
    commit: string | null;
    committedAt: string | null;
    /**
     * Whether files of the commit had been changed.
     */
    modified: boolean;
    /**
     * False for people of one of several organizations: queues, workers, database, keys, disk and checkpoint stores are shown to the operator only.
     */
    wholeInstallation: boolean;
    /**
     * Whether documents and requests are accepted, and if not, why.
     */
    newWork: {
        taken: boolean;
        reason: 'audit-trail-contradicted' | 'audit-trail-not-kept' | null;
    };
    queues: Array<QueueStatus>;
    workers: Array<WorkerStatus>;
    model: {
        /**
         * Settings that determine the model, regardless of the active release.
         */
        pinnedBy: Array<string>;
        /**
         * The active release; null: the model in the settings.
         */
        release: string | null;
    };
    /**
     * What has generated text here, and how fast; the most recent first.
     */
    models: Array<ModelSpeed>;
    database: {
        /**
         * Version of Postgres.
         */
        version: string;
        embedded: boolean;
        bytes: number;
    } | null;
    rootKeys: {
        provider: 'file' | 'vault';
        state: 'ok' | 'unavailable' | 'unusable';
    } | null;
    /**
     * Checks of the API, as in its `/readyz`; worker and HL7 listener have their own.
     */
    checks: Array<HealthCheck>;
    /**
     * The disk of the data folder. Low: less than 1 GiB is free.
     */
    disk: {
        freeBytes: number;
        totalBytes: number;
        low: boolean;
    } | null;
    trail: {
        integrity: AuditTrailState;
        /**
         * The newest; null before the first.
         */
        checkpoint: {
            size: number;
            signedAt: string;
        } | null;
        /**
         * When `cloister audit verify` last recomputed the whole trail.
         */
        verified: {
            at: string;
            inOrder: boolean;
            size: number;
            /**
             * Whether a checkpoint stored elsewhere was compared.
             */
            comparedOutside: boolean;
        } | null;
    };
    /**
     * Where checkpoints of the audit trail are sent. Empty: it has no external witness.
     */
    checkpointStores: Array<CheckpointStore>;
    /**
     * Audit repositories that entries of the audit trail are sent to.
     */
    auditFeeds: Array<AuditFeed>;
};

export type Stretch = {
    characters: number;
    tokens: number;
    pages: Array<{
        source: number;
        first: number;
        last: number;
    }>;
};

export type Summary = {
    /**
     * Summary id
     */
    id: string;
    state: 'queued' | 'running' | 'draft' | 'in_review' | 'signed' | 'amended' | 'withdrawn' | 'failed' | 'cancelled' | 'rejected' | 'superseded' | 'erased';
    /**
     * Why it ended: a stable code.
     */
    reason: string | null;
    profile: string;
    profileVersion: number;
    /**
     * The sections requested by id, if any.
     */
    sections: Array<string> | null;
    priority: 'stat' | 'routine' | 'batch';
    confidentiality: Confidentiality;
    documentIds: Array<string>;
    tokensIn: number;
    queue: QueuePlace | null;
    /**
     * The latest; null before the first.
     */
    run: SummaryRun | null;
    sourceChange: SourceChange | null;
    recall: RecallMark | null;
    /**
     * The newest one; for a signed summary, the active one.
     */
    version: SummaryVersion | null;
    /**
     * The number of the active version, even while an amendment of it is in review.
     */
    signedVersion: number | null;
    /**
     * The reviewer.
     */
    assigneeId: string | null;
    /**
     * Increased by every review action.
     */
    revision: number;
    createdAt: string;
    changedAt: string;
};

export type SummaryEvent = {
    kind: 'summary';
    /**
     * Summary id
     */
    id: string;
    documentIds: Array<string>;
    state: 'queued' | 'running' | 'draft' | 'in_review' | 'signed' | 'amended' | 'withdrawn' | 'failed' | 'cancelled' | 'rejected' | 'superseded' | 'erased';
    /**
     * Why it ended: a stable code.
     */
    reason: string | null;
    queue: QueuePlace | null;
};

export type SummaryList = {
    items: Array<Summary>;
    /**
     * Cursor of the next page; null on the last page.
     */
    nextCursor: string | null;
};

export type SummaryRequest = {
    /**
     * The sources, in reading order: the newest last. All belong to one patient or name no patient.
     */
    documentIds: Array<string>;
    profile?: string;
    /**
     * Ids of the sections to write, including those written only on request. Default: all others of the profile.
     */
    sections?: Array<string>;
    priority?: 'stat' | 'routine' | 'batch';
};

export type SummaryRun = {
    id: string;
    /**
     * Number of the attempt, starting at 1.
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

export type SummarySection = {
    id: string;
    title: string;
    start: number;
    end: number;
};

export type SummaryVersion = {
    number: number;
    kind: 'generated' | 'edited' | 'signed' | 'amended';
    /**
     * The number of the version that a person edited; null if a model wrote it.
     */
    parent: number | null;
    /**
     * If there are several sections, each follows its title.
     */
    text: string;
    /**
     * Position of each section in the text without its title, as UTF-16 offsets. Empty for a text without sections.
     */
    sections: Array<SummarySection>;
    /**
     * How the text was made; show it with the text.
     */
    label: string;
    model: string | null;
    /**
     * SHA-256 of this version with its evidence and receipt. A signature covers more and has its own `contentSha256`.
     */
    versionSha256: string;
    receipt: Receipt;
    /**
     * For each sentence, the parts of the documents that support it. Null for older summaries, which were not checked.
     */
    evidence: Array<SentenceEvidence> | null;
    /**
     * Null if nothing was checked.
     */
    headline: Headline | null;
    /**
     * Facts in the documents that it leaves out, first those that must be answered.
     */
    omissions: Array<Omission>;
    /**
     * Lines of the documents that address a program instead of a reader.
     */
    instructions: Array<SourceSpan>;
    /**
     * Classes of findings that the check has no rules for in a language of the texts: the marks say nothing about them.
     */
    notMade: Array<{
        class: 'number' | 'unit' | 'negation' | 'side' | 'drug' | 'problem' | 'person' | 'no-source' | 'absence' | 'experiencer' | 'permission' | 'realization' | 'certainty' | 'qualifier' | 'time' | 'change' | 'dose' | 'result' | 'ambiguous' | 'entailment';
        language: 'en' | 'de' | 'other';
    }>;
    /**
     * The version of the rules that judged it; null for older summaries.
     */
    checkVersion: number | null;
    /**
     * The model that also compared the sentences with the documents; null if the rules judged alone.
     */
    comparison: Comparison | null;
    /**
     * Why there is no evidence: the source has more characters than the limit, the check took more seconds, or it was judged by an earlier version of the check (`earlier-check`, its version as the limit) and could not be judged by the current one yet.
     */
    unchecked: {
        reason: 'too-long' | 'too-slow' | 'earlier-check';
        limit: number;
    } | null;
    /**
     * The parts of the documents that no sentence draws on, longest first.
     */
    unused: Array<SourceSpan>;
    conflicts: Array<SourceConflict>;
    createdAt: string;
};

export type Tenant = {
    id: string;
    name: string;
    shortName: string;
    /**
     * Whether it has no administrator yet.
     */
    administratorNeeded: boolean;
    suspendedAt: string | null;
    createdAt: string;
};

export type TenantChange = {
    /**
     * Name that its people see, for example "St. Anna Hospital".
     */
    name?: string;
    /**
     * The name given to sign in, for example "st-anna".
     */
    shortName?: string;
};

export type TenantList = {
    items: Array<Tenant>;
};

export type TenantRequest = {
    /**
     * Name that its people see, for example "St. Anna Hospital".
     */
    name: string;
    /**
     * The name given to sign in, for example "st-anna".
     */
    shortName: string;
};

export type TestedDestination = {
    /**
     * Delivery id
     */
    deliveryId: string;
};

export type TextBlock = {
    kind: 'heading';
    start: number;
    end: number;
    level: number;
} | {
    kind: 'paragraph';
    start: number;
    end: number;
} | {
    kind: 'list-item';
    start: number;
    end: number;
    depth: number;
} | {
    kind: 'table';
    start: number;
    end: number;
    columns: number;
    rows: Array<{
        start: number;
        end: number;
        row: number;
    }>;
    cells: Array<{
        start: number;
        end: number;
        row: number;
        column: number;
        rowSpan: number;
        columnSpan: number;
        header?: 'column' | 'row';
        empty?: true;
    }>;
    columnNames: 'stated' | 'inferred' | 'none';
} | {
    kind: 'field';
    start: number;
    end: number;
    field: 'checkbox' | 'radio' | 'text' | 'choice';
    checked?: boolean;
    empty?: true;
} | {
    kind: 'footnote';
    start: number;
    end: number;
} | {
    kind: 'header' | 'footer' | 'comment';
    start: number;
    end: number;
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

export type TextMark = {
    start: number;
    end: number;
    kind: 'hidden' | 'struck' | 'struck-inferred' | 'inserted' | 'added';
};

export type Token = {
    access_token: string;
    token_type: 'bearer';
    /**
     * Seconds.
     */
    expires_in: number;
    /**
     * The scopes granted out of those requested.
     */
    scope: string;
};

export type TokenRequest = {
    /**
     * client_credentials
     */
    grant_type: string;
    /**
     * For example "system/DocumentReference.rs system/Composition.rs".
     */
    scope: string;
    /**
     * urn:ietf:params:oauth:client-assertion-type:jwt-bearer
     */
    client_assertion_type: string;
    client_assertion: string;
};

export type TotpCode = {
    /**
     * Six digits from the authenticator app; each code works once.
     */
    code: string;
};

export type TrainingUse = {
    /**
     * Whether signed summaries of the organization may be used as training rows.
     */
    allowed: boolean;
};

export type UndoMergeRequest = {
    reason: string;
};

export type UnmaskRequest = {
    /**
     * Why access is needed; stored encrypted in the audit trail, and erased with the message.
     */
    reason: string;
};

export type UnmaskedMessage = {
    /**
     * Null for bytes that are not a message.
     */
    charset: string | null;
    /**
     * One per segment.
     */
    lines: Array<string>;
    /**
     * Number of fields longer than 4,000 characters that are shortened.
     */
    shortened: number;
    /**
     * Each with its segments.
     */
    answers: Array<Array<string>>;
};

export type UnreadDocument = {
    /**
     * Document id
     */
    documentId: string;
    state: 'received' | 'extracting';
    source: 'web' | 'rest' | 'fhir' | 'hl7';
    sizeBytes: number;
    /**
     * Number of attempts to read it.
     */
    attempts: number;
    createdAt: string;
    changedAt: string;
};

export type UnreadList = {
    items: Array<UnreadDocument>;
    /**
     * Cursor of the next page; null on the last page.
     */
    nextCursor: string | null;
};

export type UnsureStrike = {
    start: number;
    end: number;
    before: string;
    text: string;
    after: string;
    page: number | null;
};

export type UnusualAccessRule = {
    /**
     * A time zone such as Europe/Berlin.
     */
    zone: string;
    /**
     * Minutes after midnight.
     */
    opensAt: number;
    closesAt: number;
    /**
     * Working days; 1 is Monday, 7 is Sunday.
     */
    days: Array<number>;
    /**
     * Unusual: at least this many patients …
     */
    patients: number;
    /**
     * … within this many minutes.
     */
    minutes: number;
};

export type Upload = {
    /**
     * Upload id
     */
    id: string;
    state: 'receiving' | 'finished' | 'refused';
    /**
     * A stable code: why it was refused, or why its summary could not be requested.
     */
    reason: string | null;
    fileName: string;
    mediaType: string;
    sizeBytes: number;
    /**
     * Number of bytes stored permanently.
     */
    receivedBytes: number;
    patientIdentifier: string | null;
    encounterIdentifier: string | null;
    externalNumber: string | null;
    confidentiality: Confidentiality;
    profile: string;
    priority: 'stat' | 'routine' | 'batch';
    documentId: string | null;
    summaryId: string | null;
    createdAt: string;
    changedAt: string;
    expiresAt: string;
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

export type UploadList = {
    items: Array<Upload>;
    /**
     * Cursor of the next page; null on the last page.
     */
    nextCursor: string | null;
};

export type UploadRequest = {
    fileName: string;
    sizeBytes: number;
    /**
     * As stated by the sender; empty if unknown.
     */
    mediaType?: string;
    patientIdentifier?: string;
    /**
     * The authority that assigned the identifier of the patient (HL7 v2 CX.4, FHIR Identifier.system).
     */
    patientAuthority?: string;
    /**
     * Name of the patient with this identifier; found again by whole words.
     */
    patientName?: string;
    /**
     * Birth date of the patient with this identifier; compared with the dates in documents.
     */
    patientBirthDate?: string;
    encounterIdentifier?: string;
    /**
     * The authority that assigned the identifier of the encounter.
     */
    encounterAuthority?: string;
    externalNumber?: string;
    confidentiality?: Confidentiality;
    /**
     * Opens a protected PDF. Stored encrypted until the file has been read, then deleted.
     */
    password?: string;
    /**
     * For the requested summary.
     */
    profile?: string;
    priority?: 'stat' | 'routine' | 'batch';
};

export type UploadRules = {
    /**
     * For one file.
     */
    maxBytes: number;
    formats: Array<AcceptedFormat>;
    /**
     * For one caller, all declared sizes together.
     */
    unfinishedMaxBytes: number;
    unfinishedMaxCount: number;
    /**
     * How many bytes are stored at once.
     */
    pieceMaxBytes: number;
    /**
     * How long an unfinished upload is kept.
     */
    keptHours: number;
};

export type VersionDetails = {
    number: number;
    kind: 'generated' | 'edited' | 'signed' | 'amended';
    /**
     * The number of the version that a person edited; null if a model wrote it.
     */
    parent: number | null;
    /**
     * If there are several sections, each follows its title.
     */
    text: string;
    /**
     * Position of each section in the text without its title, as UTF-16 offsets. Empty for a text without sections.
     */
    sections: Array<SummarySection>;
    /**
     * How the text was made; show it with the text.
     */
    label: string;
    model: string | null;
    /**
     * SHA-256 of this version with its evidence and receipt. A signature covers more and has its own `contentSha256`.
     */
    versionSha256: string;
    receipt: Receipt;
    /**
     * For each sentence, the parts of the documents that support it. Null for older summaries, which were not checked.
     */
    evidence: Array<SentenceEvidence> | null;
    /**
     * Null if nothing was checked.
     */
    headline: Headline | null;
    /**
     * Facts in the documents that it leaves out, first those that must be answered.
     */
    omissions: Array<Omission>;
    /**
     * Lines of the documents that address a program instead of a reader.
     */
    instructions: Array<SourceSpan>;
    /**
     * Classes of findings that the check has no rules for in a language of the texts: the marks say nothing about them.
     */
    notMade: Array<{
        class: 'number' | 'unit' | 'negation' | 'side' | 'drug' | 'problem' | 'person' | 'no-source' | 'absence' | 'experiencer' | 'permission' | 'realization' | 'certainty' | 'qualifier' | 'time' | 'change' | 'dose' | 'result' | 'ambiguous' | 'entailment';
        language: 'en' | 'de' | 'other';
    }>;
    /**
     * The version of the rules that judged it; null for older summaries.
     */
    checkVersion: number | null;
    /**
     * The model that also compared the sentences with the documents; null if the rules judged alone.
     */
    comparison: Comparison | null;
    /**
     * Why there is no evidence: the source has more characters than the limit, the check took more seconds, or it was judged by an earlier version of the check (`earlier-check`, its version as the limit) and could not be judged by the current one yet.
     */
    unchecked: {
        reason: 'too-long' | 'too-slow' | 'earlier-check';
        limit: number;
    } | null;
    /**
     * The parts of the documents that no sentence draws on, longest first.
     */
    unused: Array<SourceSpan>;
    conflicts: Array<SourceConflict>;
    createdAt: string;
    sourceChange: SourceChange | null;
    sentences: Array<VersionSentence>;
};

export type VersionDiff = {
    from: number;
    to: number;
    /**
     * In the order of the newer version, with removed sentences at their old position.
     */
    sentences: Array<DiffSentence>;
};

export type VersionList = {
    items: Array<VersionListItem>;
};

export type VersionListItem = {
    number: number;
    kind: 'generated' | 'edited' | 'signed' | 'amended';
    parent: number | null;
    by: Actor;
    createdAt: string;
    /**
     * Null once it is erased.
     */
    versionSha256: string | null;
    /**
     * How many people signed it.
     */
    signatures: number;
};

export type VersionRequest = {
    /**
     * The revision that the caller saw. If two people act on the same revision, the second is refused.
     */
    revision: number;
    workingCopyRevision: number;
};

export type VersionSentence = {
    /**
     * Version and number of a sentence: `2-14` is sentence 14 of version 2.
     */
    id: string;
    /**
     * Id of the section; null in a text without sections.
     */
    section: string | null;
    /**
     * The white space before it.
     */
    lead: string;
    text: string;
    start: number;
    end: number;
    /**
     * Empty for a heading, and if nothing was checked; several if two sentences are written as one.
     */
    evidence: Array<SentenceEvidence>;
    /**
     * Which sentence of the parent version it was.
     */
    from: string | null;
};

export type Weights = {
    model: {
        id: string;
        sha256: string;
    } | null;
    adapter: {
        id: string;
        sha256: string;
    } | null;
};

export type WithdrawalRule = {
    statuses: Array<'cancelled' | 'wrong-patient'>;
};

export type WorkEvent = ReadyEvent | UploadEvent | DocumentEvent | SummaryEvent | StartedEvent | ReadingEvent | TextEvent | ComparingEvent | NotifiedEvent | SignedOutEvent;

export type WorkerStatus = {
    /**
     * Its machine and process.
     */
    name: string;
    roles: Array<string>;
    /**
     * Roles that are not running yet: what they need is being opened, or is tried again.
     */
    notRunning: Array<{
        role: string;
        state: 'starting' | 'failed';
        /**
         * Why it failed, or what it is waiting for, in one sentence.
         */
        reason: string | null;
    }>;
    version: string;
    engine: string | null;
    /**
     * What it computes with. Null: it computes nothing, or not yet.
     */
    model: string | null;
    /**
     * The malware scanner: it answers; it does not, and documents are read without a scan or wait for it; or none is used. Null: this worker reads no documents.
     */
    scanner: 'ready' | 'absent' | 'awaited' | 'off' | null;
    /**
     * The isolation of the document readers.
     */
    sandbox: 'full' | 'landlock' | 'reduced' | null;
    /**
     * The isolation of the model. Null: none of its processes computes.
     */
    modelSandbox: 'full' | 'landlock' | 'reduced' | null;
    startedAt: string;
    seenAt: string;
    /**
     * Not seen for more than 30 s: it has ended, or does not respond. Shown for one hour.
     */
    silent: boolean;
};

export type WorkingCopy = {
    /**
     * Summary id
     */
    summaryId: string;
    baseVersion: number;
    revision: number;
    savedAt: string;
    text: string;
    sections: Array<SummarySection>;
    sentences: Array<WorkingSentence>;
    /**
     * Null if nothing was checked.
     */
    headline: Headline | null;
    /**
     * Facts in the documents that it leaves out, first those that must be answered.
     */
    omissions: Array<Omission>;
    /**
     * Lines of the documents that address a program instead of a reader.
     */
    instructions: Array<SourceSpan>;
    /**
     * Classes of findings that the check has no rules for in a language of the texts: the marks say nothing about them.
     */
    notMade: Array<{
        class: 'number' | 'unit' | 'negation' | 'side' | 'drug' | 'problem' | 'person' | 'no-source' | 'absence' | 'experiencer' | 'permission' | 'realization' | 'certainty' | 'qualifier' | 'time' | 'change' | 'dose' | 'result' | 'ambiguous' | 'entailment';
        language: 'en' | 'de' | 'other';
    }>;
    /**
     * The version of the rules that judged it; null for older summaries.
     */
    checkVersion: number | null;
    /**
     * The model that also compared the sentences with the documents; null if the rules judged alone.
     */
    comparison: Comparison | null;
    /**
     * Why there is no evidence: the source has more characters than the limit, the check took more seconds, or it was judged by an earlier version of the check (`earlier-check`, its version as the limit) and could not be judged by the current one yet.
     */
    unchecked: {
        reason: 'too-long' | 'too-slow' | 'earlier-check';
        limit: number;
    } | null;
    /**
     * Text in editors that was neither applied nor cancelled: not part of the text.
     */
    openEdits: Array<OpenEdit>;
    openRevision: number;
};

export type WorkingCopyRequest = {
    /**
     * The revision of the working copy that the caller saw; 0 if there is none.
     */
    revision: number;
    baseVersion: number;
    /**
     * The whole text, in order. Sentences that are omitted are removed.
     */
    sentences: Array<{
        /**
         * The sentence of the base version; null for a new one.
         */
        from: string | null;
        /**
         * Id of the section; null in a text without sections.
         */
        section: string | null;
        text: string;
    }>;
};

export type WorkingSentence = {
    /**
     * Version and number of a sentence: `2-14` is sentence 14 of version 2.
     */
    from: string | null;
    /**
     * Id of the section; null in a text without sections.
     */
    section: string | null;
    text: string;
    change: 'same' | 'changed' | 'inserted';
    start: number;
    end: number;
    evidence: Array<SentenceEvidence>;
};

export type ModelReleaseListWritable = {
    items: Array<ModelRelease>;
    /**
     * What workers load; null: the model in the settings.
     */
    active: string | null;
    /**
     * Another organization activated what workers load.
     */
    ofAnother: boolean;
    /**
     * The model in the settings; null if a remote server is used.
     */
    configured: Weights | null;
    /**
     * Languages (RFC 5646) that the adapter in use was trained to write: under every profile, or under those with these ids. Documents in other languages are copied in parts. null: not stated; then the model gets documents in any language.
     */
    languages: {
        [key: string]: 'every';
    } | null;
    /**
     * Settings that determine the model regardless of the active release. Empty: releases determine it.
     */
    pinnedBy: Array<string>;
    /**
     * How the list of model files that comes with this version was signed. Files that are only on a development list are not loaded if an organization processes real patient data.
     */
    modelList: 'release' | 'development';
};

export type ProfileContentWritable = {
    title: string;
    description: string;
    translations: {
        [key: string]: {
            title: string;
            description: string;
        };
    };
    approvals: number;
    legallyResponsible: boolean;
    extractive?: true;
    instructions: string;
};

export type ProfileHistoryWritable = {
    id: string;
    title: string;
    translations: {
        [key: string]: {
            title: string;
            description: string;
        };
    };
    /**
     * Version of the file that comes with Cloister; null: created by the organization.
     */
    installed: number | null;
    /**
     * The version used for new requests; null: it cannot be requested.
     */
    active: number | null;
    /**
     * Versions that wait for a decision.
     */
    proposed: number;
    /**
     * The active version, or the one that would be changed next.
     */
    current: number;
    /**
     * Content of that version.
     */
    content: ProfileContentWritable;
    /**
     * The newest 200, newest first.
     */
    versions: Array<ProfileVersion>;
    /**
     * The newest 50, newest first.
     */
    trials: Array<ProfileTrialSummary>;
};

export type ProfilePreviewWritable = {
    content: ProfileContentWritable;
};

export type ProfileProposalWritable = {
    content: ProfileContentWritable;
    /**
     * Reason; no patient data.
     */
    reason: string;
    /**
     * The version it is based on; default: the active one.
     */
    parent?: number | null;
    /**
     * For a new profile: the profile it was copied from.
     */
    copiedFrom?: string | null;
};

export type ProfileVersionDetailsWritable = {
    number: number;
    content: ProfileContentWritable;
    /**
     * Null if it is in the file of Cloister and has not been requested yet.
     */
    version: ProfileVersion | null;
};

export type GetRetirementRuleData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/adapter-retirement';
};

export type GetRetirementRuleErrors = {
    401: Problem;
    403: Problem;
};

export type GetRetirementRuleError = GetRetirementRuleErrors[keyof GetRetirementRuleErrors];

export type GetRetirementRuleResponses = {
    200: AdapterRetirement;
};

export type GetRetirementRuleResponse = GetRetirementRuleResponses[keyof GetRetirementRuleResponses];

export type SetRetirementRuleData = {
    body: AdapterRetirement;
    path?: never;
    query?: never;
    url: '/api/adapter-retirement';
};

export type SetRetirementRuleErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
};

export type SetRetirementRuleError = SetRetirementRuleErrors[keyof SetRetirementRuleErrors];

export type SetRetirementRuleResponses = {
    204: void;
};

export type SetRetirementRuleResponse = SetRetirementRuleResponses[keyof SetRetirementRuleResponses];

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

export type ListAuditedActorsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/audit/actors';
};

export type ListAuditedActorsErrors = {
    401: Problem;
    403: Problem;
};

export type ListAuditedActorsError = ListAuditedActorsErrors[keyof ListAuditedActorsErrors];

export type ListAuditedActorsResponses = {
    200: AuditedActors;
};

export type ListAuditedActorsResponse = ListAuditedActorsResponses[keyof ListAuditedActorsResponses];

export type ListDisclosuresData = {
    body?: never;
    path?: never;
    query: {
        /**
         * The id returned by POST /api/audit/patients.
         */
        patient: string;
        /**
         * `beyond-work`: disclosures to other systems and in emergencies; `all`: also those to the organization’s own people at work.
         */
        include?: 'beyond-work' | 'all';
        /**
         * Default: six years before `to`.
         */
        from?: string;
        /**
         * Exclusive; default: now.
         */
        to?: string;
        limit?: number;
        /**
         * The nextCursor of the previous page.
         */
        cursor?: string;
    };
    url: '/api/audit/disclosures';
};

export type ListDisclosuresErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
};

export type ListDisclosuresError = ListDisclosuresErrors[keyof ListDisclosuresErrors];

export type ListDisclosuresResponses = {
    200: DisclosureList;
};

export type ListDisclosuresResponse = ListDisclosuresResponses[keyof ListDisclosuresResponses];

export type ExportDisclosuresData = {
    body?: never;
    path?: never;
    query: {
        /**
         * The id returned by POST /api/audit/patients.
         */
        patient: string;
        /**
         * `beyond-work`: disclosures to other systems and in emergencies; `all`: also those to the organization’s own people at work.
         */
        include?: 'beyond-work' | 'all';
        /**
         * Default: six years before `to`.
         */
        from?: string;
        /**
         * Exclusive; default: now.
         */
        to?: string;
    };
    url: '/api/audit/disclosures/export';
};

export type ExportDisclosuresErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    503: Problem;
};

export type ExportDisclosuresError = ExportDisclosuresErrors[keyof ExportDisclosuresErrors];

export type ExportDisclosuresResponses = {
    200: Blob | File;
};

export type ExportDisclosuresResponse = ExportDisclosuresResponses[keyof ExportDisclosuresResponses];

export type ListAuditEntriesData = {
    body?: never;
    path?: never;
    query?: {
        limit?: number;
        order?: 'newest' | 'oldest';
        /**
         * The nextCursor of the previous page.
         */
        cursor?: string;
        /**
         * The id returned by POST /api/audit/patients.
         */
        patient?: string;
        /**
         * Entries about a document, its summaries and their runs.
         */
        document?: string;
        /**
         * Id of a person or client, or the name of a component of the service.
         */
        actor?: string;
        /**
         * A stable code, such as document.received.
         */
        action?: string;
        outcome?: 'success' | 'refused' | 'failed';
        /**
         * `looks`: only entries for records that were shown to a person.
         */
        only?: 'looks';
        /**
         * `after-hours`: records viewed outside the hours of GET /api/audit/unusual-access/rule; `break-glass`: break-glass accesses and the actions under them.
         */
        view?: 'after-hours' | 'break-glass';
        /**
         * One break-glass access and the actions under it.
         */
        breakGlass?: string;
        from?: string;
        /**
         * Exclusive.
         */
        to?: string;
    };
    url: '/api/audit/entries';
};

export type ListAuditEntriesErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
};

export type ListAuditEntriesError = ListAuditEntriesErrors[keyof ListAuditEntriesErrors];

export type ListAuditEntriesResponses = {
    200: AuditEntryList;
};

export type ListAuditEntriesResponse = ListAuditEntriesResponses[keyof ListAuditEntriesResponses];

export type GetAuditEntryData = {
    body?: never;
    path: {
        /**
         * Audit entry id
         */
        entryId: string;
    };
    query?: never;
    url: '/api/audit/entries/{entryId}';
};

export type GetAuditEntryErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type GetAuditEntryError = GetAuditEntryErrors[keyof GetAuditEntryErrors];

export type GetAuditEntryResponses = {
    200: AuditEntryDetails;
};

export type GetAuditEntryResponse = GetAuditEntryResponses[keyof GetAuditEntryResponses];

export type ProveAuditEntryData = {
    body?: never;
    path: {
        /**
         * Audit entry id
         */
        entryId: string;
    };
    query?: never;
    url: '/api/audit/entries/{entryId}/proof';
};

export type ProveAuditEntryErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    503: Problem;
};

export type ProveAuditEntryError = ProveAuditEntryErrors[keyof ProveAuditEntryErrors];

export type ProveAuditEntryResponses = {
    200: AuditEntryProof;
};

export type ProveAuditEntryResponse = ProveAuditEntryResponses[keyof ProveAuditEntryResponses];

export type ExportAuditTrailData = {
    body?: never;
    path?: never;
    query: {
        /**
         * The id returned by POST /api/audit/patients.
         */
        patient?: string;
        /**
         * Entries about a document, its summaries and their runs.
         */
        document?: string;
        /**
         * Id of a person or client, or the name of a component of the service.
         */
        actor?: string;
        /**
         * A stable code, such as document.received.
         */
        action?: string;
        outcome?: 'success' | 'refused' | 'failed';
        /**
         * `looks`: only entries for records that were shown to a person.
         */
        only?: 'looks';
        /**
         * `after-hours`: records viewed outside the hours of GET /api/audit/unusual-access/rule; `break-glass`: break-glass accesses and the actions under them.
         */
        view?: 'after-hours' | 'break-glass';
        /**
         * One break-glass access and the actions under it.
         */
        breakGlass?: string;
        from?: string;
        /**
         * Exclusive.
         */
        to?: string;
        /**
         * `csv`: RFC 4180; `fhir`: AuditEvents of FHIR R4 as NDJSON; `ocsf`: events of OCSF 1.5.0 as lines of JSON.
         */
        format: 'csv' | 'fhir' | 'ocsf';
    };
    url: '/api/audit/export';
};

export type ExportAuditTrailErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    503: Problem;
};

export type ExportAuditTrailError = ExportAuditTrailErrors[keyof ExportAuditTrailErrors];

export type ExportAuditTrailResponses = {
    200: Blob | File;
};

export type ExportAuditTrailResponse = ExportAuditTrailResponses[keyof ExportAuditTrailResponses];

export type GetIntegrityReportData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/audit/integrity';
};

export type GetIntegrityReportErrors = {
    401: Problem;
    403: Problem;
};

export type GetIntegrityReportError = GetIntegrityReportErrors[keyof GetIntegrityReportErrors];

export type GetIntegrityReportResponses = {
    200: IntegrityReport;
};

export type GetIntegrityReportResponse = GetIntegrityReportResponses[keyof GetIntegrityReportResponses];

export type FindAuditedPatientsData = {
    body: AuditedPatientsRequest;
    path?: never;
    query?: never;
    url: '/api/audit/patients';
};

export type FindAuditedPatientsErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
};

export type FindAuditedPatientsError = FindAuditedPatientsErrors[keyof FindAuditedPatientsErrors];

export type FindAuditedPatientsResponses = {
    200: AuditedPatients;
};

export type FindAuditedPatientsResponse = FindAuditedPatientsResponses[keyof FindAuditedPatientsResponses];

export type FindManyPatientsData = {
    body?: never;
    path?: never;
    query: {
        from: string;
        to: string;
    };
    url: '/api/audit/unusual-access/many-patients';
};

export type FindManyPatientsErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
};

export type FindManyPatientsError = FindManyPatientsErrors[keyof FindManyPatientsErrors];

export type FindManyPatientsResponses = {
    200: ManyPatientsList;
};

export type FindManyPatientsResponse = FindManyPatientsResponses[keyof FindManyPatientsResponses];

export type GetUnusualAccessRuleData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/audit/unusual-access/rule';
};

export type GetUnusualAccessRuleErrors = {
    401: Problem;
    403: Problem;
};

export type GetUnusualAccessRuleError = GetUnusualAccessRuleErrors[keyof GetUnusualAccessRuleErrors];

export type GetUnusualAccessRuleResponses = {
    200: UnusualAccessRule;
};

export type GetUnusualAccessRuleResponse = GetUnusualAccessRuleResponses[keyof GetUnusualAccessRuleResponses];

export type SetUnusualAccessRuleData = {
    body: UnusualAccessRule;
    path?: never;
    query?: never;
    url: '/api/audit/unusual-access/rule';
};

export type SetUnusualAccessRuleErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
};

export type SetUnusualAccessRuleError = SetUnusualAccessRuleErrors[keyof SetUnusualAccessRuleErrors];

export type SetUnusualAccessRuleResponses = {
    204: void;
};

export type SetUnusualAccessRuleResponse = SetUnusualAccessRuleResponses[keyof SetUnusualAccessRuleResponses];

export type ListBreakGlassData = {
    body?: never;
    path?: never;
    query?: {
        state?: 'open' | 'reviewed';
    };
    url: '/api/break-glass';
};

export type ListBreakGlassErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
};

export type ListBreakGlassError = ListBreakGlassErrors[keyof ListBreakGlassErrors];

export type ListBreakGlassResponses = {
    200: BreakGlassList;
};

export type ListBreakGlassResponse = ListBreakGlassResponses[keyof ListBreakGlassResponses];

export type OpenBreakGlassData = {
    body: BreakGlassRequest;
    path?: never;
    query?: never;
    url: '/api/break-glass';
};

export type OpenBreakGlassErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type OpenBreakGlassError = OpenBreakGlassErrors[keyof OpenBreakGlassErrors];

export type OpenBreakGlassResponses = {
    201: BreakGlass;
};

export type OpenBreakGlassResponse = OpenBreakGlassResponses[keyof OpenBreakGlassResponses];

export type ListOwnBreakGlassData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * `active`: accesses that have not expired, reviewed or not.
         */
        state?: 'open' | 'reviewed' | 'active';
    };
    url: '/api/break-glass/own';
};

export type ListOwnBreakGlassErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
};

export type ListOwnBreakGlassError = ListOwnBreakGlassErrors[keyof ListOwnBreakGlassErrors];

export type ListOwnBreakGlassResponses = {
    200: BreakGlassList;
};

export type ListOwnBreakGlassResponse = ListOwnBreakGlassResponses[keyof ListOwnBreakGlassResponses];

export type EndBreakGlassData = {
    body?: never;
    path: {
        /**
         * Break-glass access id
         */
        breakGlassId: string;
    };
    query?: never;
    url: '/api/break-glass/{breakGlassId}/end';
};

export type EndBreakGlassErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type EndBreakGlassError = EndBreakGlassErrors[keyof EndBreakGlassErrors];

export type EndBreakGlassResponses = {
    204: void;
};

export type EndBreakGlassResponse = EndBreakGlassResponses[keyof EndBreakGlassResponses];

export type ReviewBreakGlassData = {
    body: BreakGlassReview;
    path: {
        /**
         * Break-glass access id
         */
        breakGlassId: string;
    };
    query?: never;
    url: '/api/break-glass/{breakGlassId}/review';
};

export type ReviewBreakGlassErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type ReviewBreakGlassError = ReviewBreakGlassErrors[keyof ReviewBreakGlassErrors];

export type ReviewBreakGlassResponses = {
    204: void;
};

export type ReviewBreakGlassResponse = ReviewBreakGlassResponses[keyof ReviewBreakGlassResponses];

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

export type GetClientData = {
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

export type GetClientErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type GetClientError = GetClientErrors[keyof GetClientErrors];

export type GetClientResponses = {
    200: Client;
};

export type GetClientResponse = GetClientResponses[keyof GetClientResponses];

export type SetClientCompartmentsData = {
    body: MembershipsRequest;
    path: {
        /**
         * Client id
         */
        clientId: string;
    };
    query?: never;
    url: '/api/clients/{clientId}/compartments';
};

export type SetClientCompartmentsErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type SetClientCompartmentsError = SetClientCompartmentsErrors[keyof SetClientCompartmentsErrors];

export type SetClientCompartmentsResponses = {
    204: void;
};

export type SetClientCompartmentsResponse = SetClientCompartmentsResponses[keyof SetClientCompartmentsResponses];

export type SetClientKeysData = {
    body: ClientKeysRequest;
    path: {
        /**
         * Client id
         */
        clientId: string;
    };
    query?: never;
    url: '/api/clients/{clientId}/keys';
};

export type SetClientKeysErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    422: Problem;
};

export type SetClientKeysError = SetClientKeysErrors[keyof SetClientKeysErrors];

export type SetClientKeysResponses = {
    204: void;
};

export type SetClientKeysResponse = SetClientKeysResponses[keyof SetClientKeysResponses];

export type SetClientScopesData = {
    body: ScopesRequest;
    path: {
        /**
         * Client id
         */
        clientId: string;
    };
    query?: never;
    url: '/api/clients/{clientId}/scopes';
};

export type SetClientScopesErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type SetClientScopesError = SetClientScopesErrors[keyof SetClientScopesErrors];

export type SetClientScopesResponses = {
    204: void;
};

export type SetClientScopesResponse = SetClientScopesResponses[keyof SetClientScopesResponses];

export type ListCompartmentsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/compartments';
};

export type ListCompartmentsErrors = {
    401: Problem;
    403: Problem;
};

export type ListCompartmentsError = ListCompartmentsErrors[keyof ListCompartmentsErrors];

export type ListCompartmentsResponses = {
    200: CompartmentList;
};

export type ListCompartmentsResponse = ListCompartmentsResponses[keyof ListCompartmentsResponses];

export type AddCompartmentData = {
    body: CompartmentRequest;
    path?: never;
    query?: never;
    url: '/api/compartments';
};

export type AddCompartmentErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    409: Problem;
};

export type AddCompartmentError = AddCompartmentErrors[keyof AddCompartmentErrors];

export type AddCompartmentResponses = {
    201: Compartment;
};

export type AddCompartmentResponse = AddCompartmentResponses[keyof AddCompartmentResponses];

export type RenameCompartmentData = {
    body: CompartmentChange;
    path: {
        /**
         * Compartment id
         */
        compartmentId: string;
    };
    query?: never;
    url: '/api/compartments/{compartmentId}';
};

export type RenameCompartmentErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type RenameCompartmentError = RenameCompartmentErrors[keyof RenameCompartmentErrors];

export type RenameCompartmentResponses = {
    200: Compartment;
};

export type RenameCompartmentResponse = RenameCompartmentResponses[keyof RenameCompartmentResponses];

export type ListDatasetsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/datasets';
};

export type ListDatasetsErrors = {
    401: Problem;
    403: Problem;
};

export type ListDatasetsError = ListDatasetsErrors[keyof ListDatasetsErrors];

export type ListDatasetsResponses = {
    200: DatasetList;
};

export type ListDatasetsResponse = ListDatasetsResponses[keyof ListDatasetsResponses];

export type RequestDatasetData = {
    body: DatasetRequest;
    path?: never;
    query?: never;
    url: '/api/datasets';
};

export type RequestDatasetErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    409: Problem;
    422: Problem;
};

export type RequestDatasetError = RequestDatasetErrors[keyof RequestDatasetErrors];

export type RequestDatasetResponses = {
    201: Dataset;
};

export type RequestDatasetResponse = RequestDatasetResponses[keyof RequestDatasetResponses];

export type DiscardDatasetData = {
    body?: never;
    path: {
        /**
         * Data set id
         */
        datasetId: string;
    };
    query?: never;
    url: '/api/datasets/{datasetId}';
};

export type DiscardDatasetErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type DiscardDatasetError = DiscardDatasetErrors[keyof DiscardDatasetErrors];

export type DiscardDatasetResponses = {
    204: void;
};

export type DiscardDatasetResponse = DiscardDatasetResponses[keyof DiscardDatasetResponses];

export type GetDatasetData = {
    body?: never;
    path: {
        /**
         * Data set id
         */
        datasetId: string;
    };
    query?: never;
    url: '/api/datasets/{datasetId}';
};

export type GetDatasetErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type GetDatasetError = GetDatasetErrors[keyof GetDatasetErrors];

export type GetDatasetResponses = {
    200: Dataset;
};

export type GetDatasetResponse = GetDatasetResponses[keyof GetDatasetResponses];

export type ApproveDatasetData = {
    body?: never;
    path: {
        /**
         * Data set id
         */
        datasetId: string;
    };
    query?: never;
    url: '/api/datasets/{datasetId}/approval';
};

export type ApproveDatasetErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type ApproveDatasetError = ApproveDatasetErrors[keyof ApproveDatasetErrors];

export type ApproveDatasetResponses = {
    200: Dataset;
};

export type ApproveDatasetResponse = ApproveDatasetResponses[keyof ApproveDatasetResponses];

export type ExportDatasetData = {
    body?: never;
    path: {
        /**
         * Data set id
         */
        datasetId: string;
    };
    query?: never;
    url: '/api/datasets/{datasetId}/rows';
};

export type ExportDatasetErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type ExportDatasetError = ExportDatasetErrors[keyof ExportDatasetErrors];

export type ExportDatasetResponses = {
    200: Blob | File;
};

export type ExportDatasetResponse = ExportDatasetResponses[keyof ExportDatasetResponses];

export type ListDeliveriesData = {
    body?: never;
    path?: never;
    query?: {
        limit?: number;
        order?: 'newest' | 'oldest';
        /**
         * The nextCursor of the previous page.
         */
        cursor?: string;
        /**
         * Destination id
         */
        destination?: string;
        /**
         * Summary id
         */
        summary?: string;
        /**
         * waiting: pending or sent.
         */
        state?: 'pending' | 'sent' | 'acknowledged' | 'dead-lettered' | 'waiting';
    };
    url: '/api/deliveries';
};

export type ListDeliveriesErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
};

export type ListDeliveriesError = ListDeliveriesErrors[keyof ListDeliveriesErrors];

export type ListDeliveriesResponses = {
    200: DeliveryList;
};

export type ListDeliveriesResponse = ListDeliveriesResponses[keyof ListDeliveriesResponses];

export type DiscardDeliveryData = {
    body?: never;
    path: {
        /**
         * Delivery id
         */
        deliveryId: string;
    };
    query?: never;
    url: '/api/deliveries/{deliveryId}';
};

export type DiscardDeliveryErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type DiscardDeliveryError = DiscardDeliveryErrors[keyof DiscardDeliveryErrors];

export type DiscardDeliveryResponses = {
    204: void;
};

export type DiscardDeliveryResponse = DiscardDeliveryResponses[keyof DiscardDeliveryResponses];

export type RedeliverDeliveryData = {
    body?: never;
    path: {
        /**
         * Delivery id
         */
        deliveryId: string;
    };
    query?: never;
    url: '/api/deliveries/{deliveryId}/redelivery';
};

export type RedeliverDeliveryErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type RedeliverDeliveryError = RedeliverDeliveryErrors[keyof RedeliverDeliveryErrors];

export type RedeliverDeliveryResponses = {
    204: void;
};

export type RedeliverDeliveryResponse = RedeliverDeliveryResponses[keyof RedeliverDeliveryResponses];

export type ListDestinationsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/destinations';
};

export type ListDestinationsErrors = {
    401: Problem;
    403: Problem;
};

export type ListDestinationsError = ListDestinationsErrors[keyof ListDestinationsErrors];

export type ListDestinationsResponses = {
    200: DestinationList;
};

export type ListDestinationsResponse = ListDestinationsResponses[keyof ListDestinationsResponses];

export type AddDestinationData = {
    body: DestinationRequest;
    path?: never;
    query?: never;
    url: '/api/destinations';
};

export type AddDestinationErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    409: Problem;
    422: Problem;
};

export type AddDestinationError = AddDestinationErrors[keyof AddDestinationErrors];

export type AddDestinationResponses = {
    201: NewDestination;
};

export type AddDestinationResponse = AddDestinationResponses[keyof AddDestinationResponses];

export type RemoveDestinationData = {
    body?: never;
    path: {
        /**
         * Destination id
         */
        destinationId: string;
    };
    query?: never;
    url: '/api/destinations/{destinationId}';
};

export type RemoveDestinationErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type RemoveDestinationError = RemoveDestinationErrors[keyof RemoveDestinationErrors];

export type RemoveDestinationResponses = {
    204: void;
};

export type RemoveDestinationResponse = RemoveDestinationResponses[keyof RemoveDestinationResponses];

export type GetDestinationData = {
    body?: never;
    path: {
        /**
         * Destination id
         */
        destinationId: string;
    };
    query?: never;
    url: '/api/destinations/{destinationId}';
};

export type GetDestinationErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type GetDestinationError = GetDestinationErrors[keyof GetDestinationErrors];

export type GetDestinationResponses = {
    200: Destination;
};

export type GetDestinationResponse = GetDestinationResponses[keyof GetDestinationResponses];

export type ChangeDestinationData = {
    body: DestinationRequest;
    path: {
        /**
         * Destination id
         */
        destinationId: string;
    };
    query?: never;
    url: '/api/destinations/{destinationId}';
};

export type ChangeDestinationErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
    422: Problem;
};

export type ChangeDestinationError = ChangeDestinationErrors[keyof ChangeDestinationErrors];

export type ChangeDestinationResponses = {
    200: Destination;
};

export type ChangeDestinationResponse = ChangeDestinationResponses[keyof ChangeDestinationResponses];

export type ApproveDestinationData = {
    body: ApprovalRequest;
    path: {
        /**
         * Destination id
         */
        destinationId: string;
    };
    query?: never;
    url: '/api/destinations/{destinationId}/approval';
};

export type ApproveDestinationErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type ApproveDestinationError = ApproveDestinationErrors[keyof ApproveDestinationErrors];

export type ApproveDestinationResponses = {
    204: void;
};

export type ApproveDestinationResponse = ApproveDestinationResponses[keyof ApproveDestinationResponses];

export type RedeliverToDestinationData = {
    body: RedeliveryRequest;
    path: {
        /**
         * Destination id
         */
        destinationId: string;
    };
    query?: never;
    url: '/api/destinations/{destinationId}/redelivery';
};

export type RedeliverToDestinationErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type RedeliverToDestinationError = RedeliverToDestinationErrors[keyof RedeliverToDestinationErrors];

export type RedeliverToDestinationResponses = {
    200: Redelivered;
};

export type RedeliverToDestinationResponse = RedeliverToDestinationResponses[keyof RedeliverToDestinationResponses];

export type RenewDestinationSecretData = {
    body?: never;
    path: {
        /**
         * Destination id
         */
        destinationId: string;
    };
    query?: never;
    url: '/api/destinations/{destinationId}/secret';
};

export type RenewDestinationSecretErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type RenewDestinationSecretError = RenewDestinationSecretErrors[keyof RenewDestinationSecretErrors];

export type RenewDestinationSecretResponses = {
    201: RenewedSecret;
};

export type RenewDestinationSecretResponse = RenewDestinationSecretResponses[keyof RenewDestinationSecretResponses];

export type SetDestinationStateData = {
    body: DestinationStateRequest;
    path: {
        /**
         * Destination id
         */
        destinationId: string;
    };
    query?: never;
    url: '/api/destinations/{destinationId}/state';
};

export type SetDestinationStateErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type SetDestinationStateError = SetDestinationStateErrors[keyof SetDestinationStateErrors];

export type SetDestinationStateResponses = {
    204: void;
};

export type SetDestinationStateResponse = SetDestinationStateResponses[keyof SetDestinationStateResponses];

export type TestDestinationData = {
    body?: never;
    path: {
        /**
         * Destination id
         */
        destinationId: string;
    };
    query?: never;
    url: '/api/destinations/{destinationId}/test';
};

export type TestDestinationErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type TestDestinationError = TestDestinationErrors[keyof TestDestinationErrors];

export type TestDestinationResponses = {
    201: TestedDestination;
};

export type TestDestinationResponse = TestDestinationResponses[keyof TestDestinationResponses];

export type ListDocumentsData = {
    body?: never;
    path?: never;
    query?: {
        limit?: number;
        order?: 'newest' | 'oldest';
        /**
         * The nextCursor of the previous page.
         */
        cursor?: string;
        state?: 'received' | 'quarantined' | 'extracting' | 'extracted' | 'rejected' | 'erased';
        source?: 'web' | 'rest' | 'fhir' | 'hl7';
        /**
         * The id returned by POST /api/lookups.
         */
        patient?: string;
        /**
         * The id returned by POST /api/lookups.
         */
        encounter?: string;
        /**
         * What came with this document.
         */
        parent?: string;
        /**
         * `open`: documents that wait for a decision about their patient.
         */
        patientCheck?: 'fits' | 'open' | 'confirmed' | 'reassigned';
        /**
         * Documents affected by a merge of patients or a moved visit.
         */
        merge?: string;
        /**
         * Only those sent by the caller.
         */
        mine?: 'true' | 'false';
        /**
         * Arrived at this time or later.
         */
        from?: string;
        /**
         * Arrived at this time or earlier.
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
        /**
         * The authority that assigned the identifier of the patient (HL7 v2 CX.4, FHIR Identifier.system).
         */
        patientAuthority?: string;
        /**
         * Name of the patient with this identifier; found again by whole words.
         */
        patientName?: string;
        /**
         * Birth date of the patient with this identifier; compared with the dates in documents.
         */
        patientBirthDate?: string;
        encounterIdentifier?: string;
        /**
         * The authority that assigned the identifier of the encounter.
         */
        encounterAuthority?: string;
        externalNumber?: string;
        confidentiality?: Confidentiality;
        /**
         * Opens a protected PDF. Stored encrypted until the file has been read, then deleted.
         */
        password?: string;
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
     * With the media type of the document, if a browser does not execute it.
     */
    200: Blob | File;
};

export type GetDocumentContentResponse = GetDocumentContentResponses[keyof GetDocumentContentResponses];

export type EraseDocumentData = {
    body: ErasureRequest;
    path: {
        /**
         * Document id
         */
        documentId: string;
    };
    query?: never;
    url: '/api/documents/{documentId}/erasure';
};

export type EraseDocumentErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type EraseDocumentError = EraseDocumentErrors[keyof EraseDocumentErrors];

export type EraseDocumentResponses = {
    202: Erasure;
};

export type EraseDocumentResponse = EraseDocumentResponses[keyof EraseDocumentResponses];

export type GetDocumentHistoryData = {
    body?: never;
    path: {
        /**
         * Document id
         */
        documentId: string;
    };
    query?: never;
    url: '/api/documents/{documentId}/history';
};

export type GetDocumentHistoryErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type GetDocumentHistoryError = GetDocumentHistoryErrors[keyof GetDocumentHistoryErrors];

export type GetDocumentHistoryResponses = {
    200: DocumentHistory;
};

export type GetDocumentHistoryResponse = GetDocumentHistoryResponses[keyof GetDocumentHistoryResponses];

export type AssignPatientData = {
    body: AssignPatientRequest;
    path: {
        /**
         * Document id
         */
        documentId: string;
    };
    query?: never;
    url: '/api/documents/{documentId}/patient';
};

export type AssignPatientErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type AssignPatientError = AssignPatientErrors[keyof AssignPatientErrors];

export type AssignPatientResponses = {
    200: Reassignment;
};

export type AssignPatientResponse = AssignPatientResponses[keyof AssignPatientResponses];

export type GetPatientCheckData = {
    body?: never;
    path: {
        /**
         * Document id
         */
        documentId: string;
    };
    query?: never;
    url: '/api/documents/{documentId}/patient-check';
};

export type GetPatientCheckErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type GetPatientCheckError = GetPatientCheckErrors[keyof GetPatientCheckErrors];

export type GetPatientCheckResponses = {
    200: PatientCheckAnswer;
};

export type GetPatientCheckResponse = GetPatientCheckResponses[keyof GetPatientCheckResponses];

export type ConfirmPatientData = {
    body: ConfirmPatientRequest;
    path: {
        /**
         * Document id
         */
        documentId: string;
    };
    query?: never;
    url: '/api/documents/{documentId}/patient-check/confirmation';
};

export type ConfirmPatientErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type ConfirmPatientError = ConfirmPatientErrors[keyof ConfirmPatientErrors];

export type ConfirmPatientResponses = {
    204: void;
};

export type ConfirmPatientResponse = ConfirmPatientResponses[keyof ConfirmPatientResponses];

export type ReleaseDocumentData = {
    body: ReleaseRequest;
    path: {
        /**
         * Document id
         */
        documentId: string;
    };
    query?: never;
    url: '/api/documents/{documentId}/release';
};

export type ReleaseDocumentErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type ReleaseDocumentError = ReleaseDocumentErrors[keyof ReleaseDocumentErrors];

export type ReleaseDocumentResponses = {
    204: void;
};

export type ReleaseDocumentResponse = ReleaseDocumentResponses[keyof ReleaseDocumentResponses];

export type GetDocumentTextData = {
    body?: never;
    path: {
        /**
         * Document id
         */
        documentId: string;
    };
    query?: {
        /**
         * The text that this summary was based on. Evidence refers to it, even if the document was read again since.
         */
        summary?: string;
    };
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

export type ListErasuresData = {
    body?: never;
    path?: never;
    query?: {
        limit?: number;
        order?: 'newest' | 'oldest';
        /**
         * The nextCursor of the previous page.
         */
        cursor?: string;
    };
    url: '/api/erasures';
};

export type ListErasuresErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
};

export type ListErasuresError = ListErasuresErrors[keyof ListErasuresErrors];

export type ListErasuresResponses = {
    200: ErasureList;
};

export type ListErasuresResponse = ListErasuresResponses[keyof ListErasuresResponses];

export type GetErasureData = {
    body?: never;
    path: {
        /**
         * Erasure id
         */
        erasureId: string;
    };
    query?: never;
    url: '/api/erasures/{erasureId}';
};

export type GetErasureErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type GetErasureError = GetErasureErrors[keyof GetErasureErrors];

export type GetErasureResponses = {
    200: ErasureDetails;
};

export type GetErasureResponse = GetErasureResponses[keyof GetErasureResponses];

export type FollowWorkData = {
    body?: never;
    headers?: {
        'Last-Event-ID'?: string;
    };
    path?: never;
    query?: {
        /**
         * Summaries to follow in addition to your own, including those requested by others.
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

export type GetHealthData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/health';
};

export type GetHealthErrors = {
    /**
     * A check failed.
     */
    503: Health;
};

export type GetHealthError = GetHealthErrors[keyof GetHealthErrors];

export type GetHealthResponses = {
    200: Health;
};

export type GetHealthResponse = GetHealthResponses[keyof GetHealthResponses];

export type ListHoldsData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Whether lifted holds are listed too.
         */
        released?: 'with' | 'without';
    };
    url: '/api/holds';
};

export type ListHoldsErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
};

export type ListHoldsError = ListHoldsErrors[keyof ListHoldsErrors];

export type ListHoldsResponses = {
    200: HoldList;
};

export type ListHoldsResponse = ListHoldsResponses[keyof ListHoldsResponses];

export type PlaceHoldData = {
    body: HoldRequest;
    path?: never;
    query?: never;
    url: '/api/holds';
};

export type PlaceHoldErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type PlaceHoldError = PlaceHoldErrors[keyof PlaceHoldErrors];

export type PlaceHoldResponses = {
    201: Hold;
};

export type PlaceHoldResponse = PlaceHoldResponses[keyof PlaceHoldResponses];

export type ReleaseHoldData = {
    body: ReleaseRequest;
    path: {
        /**
         * Hold id
         */
        holdId: string;
    };
    query?: never;
    url: '/api/holds/{holdId}/release';
};

export type ReleaseHoldErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type ReleaseHoldError = ReleaseHoldErrors[keyof ReleaseHoldErrors];

export type ReleaseHoldResponses = {
    200: Hold;
};

export type ReleaseHoldResponse = ReleaseHoldResponses[keyof ReleaseHoldResponses];

export type ListLimitsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/limits';
};

export type ListLimitsErrors = {
    401: Problem;
    403: Problem;
};

export type ListLimitsError = ListLimitsErrors[keyof ListLimitsErrors];

export type ListLimitsResponses = {
    200: LimitList;
};

export type ListLimitsResponse = ListLimitsResponses[keyof ListLimitsResponses];

export type ClearLimitData = {
    body?: never;
    path: {
        /**
         * For one file or document; the quotas per day are for one client system or person, over the last 24 hours.
         */
        name: 'file-bytes' | 'extract-seconds' | 'pages' | 'scanned-pages' | 'pixels' | 'unpacked-bytes' | 'nesting' | 'attachments' | 'documents-per-day' | 'bytes-per-day';
    };
    query?: never;
    url: '/api/limits/{name}';
};

export type ClearLimitErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
};

export type ClearLimitError = ClearLimitErrors[keyof ClearLimitErrors];

export type ClearLimitResponses = {
    204: void;
};

export type ClearLimitResponse = ClearLimitResponses[keyof ClearLimitResponses];

export type SetLimitData = {
    body: LimitValue;
    path: {
        /**
         * For one file or document; the quotas per day are for one client system or person, over the last 24 hours.
         */
        name: 'file-bytes' | 'extract-seconds' | 'pages' | 'scanned-pages' | 'pixels' | 'unpacked-bytes' | 'nesting' | 'attachments' | 'documents-per-day' | 'bytes-per-day';
    };
    query?: never;
    url: '/api/limits/{name}';
};

export type SetLimitErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
};

export type SetLimitError = SetLimitErrors[keyof SetLimitErrors];

export type SetLimitResponses = {
    204: void;
};

export type SetLimitResponse = SetLimitResponses[keyof SetLimitResponses];

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

export type ListMessagesData = {
    body?: never;
    path?: never;
    query?: {
        limit?: number;
        order?: 'newest' | 'oldest';
        /**
         * The nextCursor of the previous page.
         */
        cursor?: string;
        connection?: string;
        state?: MessageState;
    };
    url: '/api/messages';
};

export type ListMessagesErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
};

export type ListMessagesError = ListMessagesErrors[keyof ListMessagesErrors];

export type ListMessagesResponses = {
    200: MessageList;
};

export type ListMessagesResponse = ListMessagesResponses[keyof ListMessagesResponses];

export type ListMessageConnectionsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/messages/connections';
};

export type ListMessageConnectionsErrors = {
    401: Problem;
    403: Problem;
};

export type ListMessageConnectionsError = ListMessageConnectionsErrors[keyof ListMessageConnectionsErrors];

export type ListMessageConnectionsResponses = {
    200: MessageConnectionList;
};

export type ListMessageConnectionsResponse = ListMessageConnectionsResponses[keyof ListMessageConnectionsResponses];

export type LookUpMessagesData = {
    body: MessageLookupRequest;
    path?: never;
    query?: never;
    url: '/api/messages/lookups';
};

export type LookUpMessagesErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
};

export type LookUpMessagesError = LookUpMessagesErrors[keyof LookUpMessagesErrors];

export type LookUpMessagesResponses = {
    200: FoundMessages;
};

export type LookUpMessagesResponse = LookUpMessagesResponses[keyof LookUpMessagesResponses];

export type GetMessageData = {
    body?: never;
    path: {
        /**
         * Message id
         */
        messageId: string;
    };
    query?: never;
    url: '/api/messages/{messageId}';
};

export type GetMessageErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type GetMessageError = GetMessageErrors[keyof GetMessageErrors];

export type GetMessageResponses = {
    200: MessageDetails;
};

export type GetMessageResponse = GetMessageResponses[keyof GetMessageResponses];

export type GetMessageBytesData = {
    body: UnmaskRequest;
    path: {
        /**
         * Message id
         */
        messageId: string;
    };
    query?: never;
    url: '/api/messages/{messageId}/bytes';
};

export type GetMessageBytesErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type GetMessageBytesError = GetMessageBytesErrors[keyof GetMessageBytesErrors];

export type GetMessageBytesResponses = {
    200: Blob | File;
};

export type GetMessageBytesResponse = GetMessageBytesResponses[keyof GetMessageBytesResponses];

export type UnmaskMessageData = {
    body: UnmaskRequest;
    path: {
        /**
         * Message id
         */
        messageId: string;
    };
    query?: never;
    url: '/api/messages/{messageId}/content';
};

export type UnmaskMessageErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type UnmaskMessageError = UnmaskMessageErrors[keyof UnmaskMessageErrors];

export type UnmaskMessageResponses = {
    200: UnmaskedMessage;
};

export type UnmaskMessageResponse = UnmaskMessageResponses[keyof UnmaskMessageResponses];

export type AssignMessageData = {
    body: AssignMessageRequest;
    path: {
        /**
         * Message id
         */
        messageId: string;
    };
    query?: never;
    url: '/api/messages/{messageId}/patient';
};

export type AssignMessageErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type AssignMessageError = AssignMessageErrors[keyof AssignMessageErrors];

export type AssignMessageResponses = {
    204: void;
};

export type AssignMessageResponse = AssignMessageResponses[keyof AssignMessageResponses];

export type ProcessMessageData = {
    body?: never;
    path: {
        /**
         * Message id
         */
        messageId: string;
    };
    query?: never;
    url: '/api/messages/{messageId}/process';
};

export type ProcessMessageErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type ProcessMessageError = ProcessMessageErrors[keyof ProcessMessageErrors];

export type ProcessMessageResponses = {
    204: void;
};

export type ProcessMessageResponse = ProcessMessageResponses[keyof ProcessMessageResponses];

export type ListReleasesData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/model-releases';
};

export type ListReleasesErrors = {
    401: Problem;
    403: Problem;
};

export type ListReleasesError = ListReleasesErrors[keyof ListReleasesErrors];

export type ListReleasesResponses = {
    200: ModelReleaseList;
};

export type ListReleasesResponse = ListReleasesResponses[keyof ListReleasesResponses];

export type ProposeReleaseData = {
    body: ReleaseProposal;
    path?: never;
    query?: never;
    url: '/api/model-releases';
};

export type ProposeReleaseErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    409: Problem;
    422: Problem;
};

export type ProposeReleaseError = ProposeReleaseErrors[keyof ProposeReleaseErrors];

export type ProposeReleaseResponses = {
    201: ModelRelease;
};

export type ProposeReleaseResponse = ProposeReleaseResponses[keyof ProposeReleaseResponses];

export type GetReleaseData = {
    body?: never;
    path: {
        /**
         * Release id
         */
        releaseId: string;
    };
    query?: never;
    url: '/api/model-releases/{releaseId}';
};

export type GetReleaseErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type GetReleaseError = GetReleaseErrors[keyof GetReleaseErrors];

export type GetReleaseResponses = {
    200: ModelReleaseDetails;
};

export type GetReleaseResponse = GetReleaseResponses[keyof GetReleaseResponses];

export type ApproveReleaseData = {
    body: ProofRequest;
    path: {
        /**
         * Release id
         */
        releaseId: string;
    };
    query?: never;
    url: '/api/model-releases/{releaseId}/approval';
};

export type ApproveReleaseErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
    422: Problem;
    429: Problem;
    503: Problem;
};

export type ApproveReleaseError = ApproveReleaseErrors[keyof ApproveReleaseErrors];

export type ApproveReleaseResponses = {
    200: ModelRelease;
};

export type ApproveReleaseResponse = ApproveReleaseResponses[keyof ApproveReleaseResponses];

export type RefuseReleaseData = {
    body: ReleaseDecision;
    path: {
        /**
         * Release id
         */
        releaseId: string;
    };
    query?: never;
    url: '/api/model-releases/{releaseId}/refusal';
};

export type RefuseReleaseErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type RefuseReleaseError = RefuseReleaseErrors[keyof RefuseReleaseErrors];

export type RefuseReleaseResponses = {
    200: ModelRelease;
};

export type RefuseReleaseResponse = RefuseReleaseResponses[keyof RefuseReleaseResponses];

export type RollBackReleaseData = {
    body: ReleaseDecision;
    path: {
        /**
         * Release id
         */
        releaseId: string;
    };
    query?: never;
    url: '/api/model-releases/{releaseId}/rollback';
};

export type RollBackReleaseErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type RollBackReleaseError = RollBackReleaseErrors[keyof RollBackReleaseErrors];

export type RollBackReleaseResponses = {
    200: ModelRelease;
};

export type RollBackReleaseResponse = RollBackReleaseResponses[keyof RollBackReleaseResponses];

export type GetMustAnswerData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/must-answer';
};

export type GetMustAnswerErrors = {
    401: Problem;
    403: Problem;
};

export type GetMustAnswerError = GetMustAnswerErrors[keyof GetMustAnswerErrors];

export type GetMustAnswerResponses = {
    200: MustAnswer;
};

export type GetMustAnswerResponse = GetMustAnswerResponses[keyof GetMustAnswerResponses];

export type SetMustAnswerData = {
    body: MustAnswer;
    path?: never;
    query?: never;
    url: '/api/must-answer';
};

export type SetMustAnswerErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
};

export type SetMustAnswerError = SetMustAnswerErrors[keyof SetMustAnswerErrors];

export type SetMustAnswerResponses = {
    204: void;
};

export type SetMustAnswerResponse = SetMustAnswerResponses[keyof SetMustAnswerResponses];

export type GetNotificationSettingsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/notification-settings';
};

export type GetNotificationSettingsErrors = {
    401: Problem;
    403: Problem;
};

export type GetNotificationSettingsError = GetNotificationSettingsErrors[keyof GetNotificationSettingsErrors];

export type GetNotificationSettingsResponses = {
    200: NotificationSettings;
};

export type GetNotificationSettingsResponse = GetNotificationSettingsResponses[keyof GetNotificationSettingsResponses];

export type SetNotificationSettingsData = {
    body: NotificationSettingsRequest;
    path?: never;
    query?: never;
    url: '/api/notification-settings';
};

export type SetNotificationSettingsErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
};

export type SetNotificationSettingsError = SetNotificationSettingsErrors[keyof SetNotificationSettingsErrors];

export type SetNotificationSettingsResponses = {
    200: NotificationSettings;
};

export type SetNotificationSettingsResponse = SetNotificationSettingsResponses[keyof SetNotificationSettingsResponses];

export type RemoveEmailAddressData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/notification-settings/email';
};

export type RemoveEmailAddressErrors = {
    401: Problem;
    403: Problem;
};

export type RemoveEmailAddressError = RemoveEmailAddressErrors[keyof RemoveEmailAddressErrors];

export type RemoveEmailAddressResponses = {
    204: void;
};

export type RemoveEmailAddressResponse = RemoveEmailAddressResponses[keyof RemoveEmailAddressResponses];

export type SetEmailAddressData = {
    body: EmailAddressRequest;
    path?: never;
    query?: never;
    url: '/api/notification-settings/email';
};

export type SetEmailAddressErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    409: Problem;
    429: Problem;
};

export type SetEmailAddressError = SetEmailAddressErrors[keyof SetEmailAddressErrors];

export type SetEmailAddressResponses = {
    204: void;
};

export type SetEmailAddressResponse = SetEmailAddressResponses[keyof SetEmailAddressResponses];

export type ConfirmEmailAddressData = {
    body: EmailCodeRequest;
    path?: never;
    query?: never;
    url: '/api/notification-settings/email/confirmation';
};

export type ConfirmEmailAddressErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    409: Problem;
    422: Problem;
};

export type ConfirmEmailAddressError = ConfirmEmailAddressErrors[keyof ConfirmEmailAddressErrors];

export type ConfirmEmailAddressResponses = {
    204: void;
};

export type ConfirmEmailAddressResponse = ConfirmEmailAddressResponses[keyof ConfirmEmailAddressResponses];

export type ListNotificationsData = {
    body?: never;
    path?: never;
    query?: {
        limit?: number;
        order?: 'newest' | 'oldest';
        /**
         * The nextCursor of the previous page.
         */
        cursor?: string;
        /**
         * Leaves out read notifications.
         */
        only?: 'unread';
    };
    url: '/api/notifications';
};

export type ListNotificationsErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
};

export type ListNotificationsError = ListNotificationsErrors[keyof ListNotificationsErrors];

export type ListNotificationsResponses = {
    200: NotificationList;
};

export type ListNotificationsResponse = ListNotificationsResponses[keyof ListNotificationsResponses];

export type ReadNotificationsData = {
    body: ReadNotificationsRequest;
    path?: never;
    query?: never;
    url: '/api/notifications/read';
};

export type ReadNotificationsErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type ReadNotificationsError = ReadNotificationsErrors[keyof ReadNotificationsErrors];

export type ReadNotificationsResponses = {
    204: void;
};

export type ReadNotificationsResponse = ReadNotificationsResponses[keyof ReadNotificationsResponses];

export type ReadNotificationData = {
    body?: never;
    path: {
        /**
         * Notification id
         */
        notificationId: string;
    };
    query?: never;
    url: '/api/notifications/{notificationId}/read';
};

export type ReadNotificationErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type ReadNotificationError = ReadNotificationErrors[keyof ReadNotificationErrors];

export type ReadNotificationResponses = {
    204: void;
};

export type ReadNotificationResponse = ReadNotificationResponses[keyof ReadNotificationResponses];

export type IssueTokenData = {
    body: TokenRequest;
    path?: never;
    query?: never;
    url: '/api/oauth/token';
};

export type IssueTokenErrors = {
    400: OAuthError;
    401: OAuthError;
};

export type IssueTokenError = IssueTokenErrors[keyof IssueTokenErrors];

export type IssueTokenResponses = {
    200: Token;
};

export type IssueTokenResponse = IssueTokenResponses[keyof IssueTokenResponses];

export type GetKeysData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/operator/keys';
};

export type GetKeysErrors = {
    401: Problem;
    403: Problem;
    503: Problem;
};

export type GetKeysError = GetKeysErrors[keyof GetKeysErrors];

export type GetKeysResponses = {
    200: Keys;
};

export type GetKeysResponse = GetKeysResponses[keyof GetKeysResponses];

export type DestroyRootKeyData = {
    body: {
        /**
         * As named in the list of keys.
         */
        name: string;
    };
    path?: never;
    query?: never;
    url: '/api/operator/keys/destructions';
};

export type DestroyRootKeyErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
    503: Problem;
};

export type DestroyRootKeyError = DestroyRootKeyErrors[keyof DestroyRootKeyErrors];

export type DestroyRootKeyResponses = {
    204: void;
};

export type DestroyRootKeyResponse = DestroyRootKeyResponses[keyof DestroyRootKeyResponses];

export type RotateKeysData = {
    body: KeyRotationRequest;
    path?: never;
    query?: never;
    url: '/api/operator/keys/rotations';
};

export type RotateKeysErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    409: Problem;
    503: Problem;
};

export type RotateKeysError = RotateKeysErrors[keyof RotateKeysErrors];

export type RotateKeysResponses = {
    204: void;
};

export type RotateKeysResponse = RotateKeysResponses[keyof RotateKeysResponses];

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

export type ListTenantsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/operator/tenants';
};

export type ListTenantsErrors = {
    401: Problem;
    403: Problem;
};

export type ListTenantsError = ListTenantsErrors[keyof ListTenantsErrors];

export type ListTenantsResponses = {
    200: TenantList;
};

export type ListTenantsResponse = ListTenantsResponses[keyof ListTenantsResponses];

export type AddTenantData = {
    body: TenantRequest;
    path?: never;
    query?: never;
    url: '/api/operator/tenants';
};

export type AddTenantErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    409: Problem;
};

export type AddTenantError = AddTenantErrors[keyof AddTenantErrors];

export type AddTenantResponses = {
    201: NewTenant;
};

export type AddTenantResponse = AddTenantResponses[keyof AddTenantResponses];

export type RenameTenantData = {
    body: TenantChange;
    path: {
        /**
         * The name given to sign in, for example "st-anna".
         */
        shortName: string;
    };
    query?: never;
    url: '/api/operator/tenants/{shortName}';
};

export type RenameTenantErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type RenameTenantError = RenameTenantErrors[keyof RenameTenantErrors];

export type RenameTenantResponses = {
    200: Tenant;
};

export type RenameTenantResponse = RenameTenantResponses[keyof RenameTenantResponses];

export type ResumeTenantData = {
    body?: never;
    path: {
        /**
         * The name given to sign in, for example "st-anna".
         */
        shortName: string;
    };
    query?: never;
    url: '/api/operator/tenants/{shortName}/suspension';
};

export type ResumeTenantErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type ResumeTenantError = ResumeTenantErrors[keyof ResumeTenantErrors];

export type ResumeTenantResponses = {
    200: Tenant;
};

export type ResumeTenantResponse = ResumeTenantResponses[keyof ResumeTenantResponses];

export type SuspendTenantData = {
    body?: never;
    path: {
        /**
         * The name given to sign in, for example "st-anna".
         */
        shortName: string;
    };
    query?: never;
    url: '/api/operator/tenants/{shortName}/suspension';
};

export type SuspendTenantErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type SuspendTenantError = SuspendTenantErrors[keyof SuspendTenantErrors];

export type SuspendTenantResponses = {
    200: Tenant;
};

export type SuspendTenantResponse = SuspendTenantResponses[keyof SuspendTenantResponses];

export type GetOrganizationData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/organization';
};

export type GetOrganizationErrors = {
    401: Problem;
    403: Problem;
};

export type GetOrganizationError = GetOrganizationErrors[keyof GetOrganizationErrors];

export type GetOrganizationResponses = {
    200: Organization;
};

export type GetOrganizationResponse = GetOrganizationResponses[keyof GetOrganizationResponses];

export type RenameOrganizationData = {
    body: OrganizationRequest;
    path?: never;
    query?: never;
    url: '/api/organization';
};

export type RenameOrganizationErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
};

export type RenameOrganizationError = RenameOrganizationErrors[keyof RenameOrganizationErrors];

export type RenameOrganizationResponses = {
    200: Organization;
};

export type RenameOrganizationResponse = RenameOrganizationResponses[keyof RenameOrganizationResponses];

export type GetRealPatientsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/organization/real-patients';
};

export type GetRealPatientsErrors = {
    401: Problem;
    403: Problem;
};

export type GetRealPatientsError = GetRealPatientsErrors[keyof GetRealPatientsErrors];

export type GetRealPatientsResponses = {
    200: RealPatients;
};

export type GetRealPatientsResponse = GetRealPatientsResponses[keyof GetRealPatientsResponses];

export type SetRealPatientsData = {
    body: RealPatients;
    path?: never;
    query?: never;
    url: '/api/organization/real-patients';
};

export type SetRealPatientsErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    409: Problem;
};

export type SetRealPatientsError = SetRealPatientsErrors[keyof SetRealPatientsErrors];

export type SetRealPatientsResponses = {
    204: void;
};

export type SetRealPatientsResponse = SetRealPatientsResponses[keyof SetRealPatientsResponses];

export type ListPatientMergesData = {
    body?: never;
    path?: never;
    query?: {
        limit?: number;
        order?: 'newest' | 'oldest';
        /**
         * The nextCursor of the previous page.
         */
        cursor?: string;
        /**
         * Whether it is active, or was undone or withdrawn.
         */
        state?: 'in-force' | 'undone';
        kind?: 'merge' | 'visit' | 'link';
        /**
         * The HL7 connection that reported it.
         */
        connection?: string;
        /**
         * On either side, by the id that documents and POST /api/lookups return.
         */
        patient?: string;
        /**
         * Reported at this time or later.
         */
        from?: string;
        /**
         * Reported at this time or earlier.
         */
        to?: string;
    };
    url: '/api/patient-merges';
};

export type ListPatientMergesErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
};

export type ListPatientMergesError = ListPatientMergesErrors[keyof ListPatientMergesErrors];

export type ListPatientMergesResponses = {
    200: PatientMergeList;
};

export type ListPatientMergesResponse = ListPatientMergesResponses[keyof ListPatientMergesResponses];

export type GetPatientMergeData = {
    body?: never;
    path: {
        /**
         * Id of a merge of patients
         */
        mergeId: string;
    };
    query?: never;
    url: '/api/patient-merges/{mergeId}';
};

export type GetPatientMergeErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type GetPatientMergeError = GetPatientMergeErrors[keyof GetPatientMergeErrors];

export type GetPatientMergeResponses = {
    200: PatientMerge;
};

export type GetPatientMergeResponse = GetPatientMergeResponses[keyof GetPatientMergeResponses];

export type UndoPatientMergeData = {
    body: UndoMergeRequest;
    path: {
        /**
         * Id of a merge of patients
         */
        mergeId: string;
    };
    query?: never;
    url: '/api/patient-merges/{mergeId}/undo';
};

export type UndoPatientMergeErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type UndoPatientMergeError = UndoPatientMergeErrors[keyof UndoPatientMergeErrors];

export type UndoPatientMergeResponses = {
    204: void;
};

export type UndoPatientMergeResponse = UndoPatientMergeResponses[keyof UndoPatientMergeResponses];

export type ListPeopleData = {
    body?: never;
    path?: never;
    query?: {
        limit?: number;
        order?: 'newest' | 'oldest';
        /**
         * The nextCursor of the previous page.
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

export type GetPersonData = {
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

export type GetPersonErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type GetPersonError = GetPersonErrors[keyof GetPersonErrors];

export type GetPersonResponses = {
    200: Person;
};

export type GetPersonResponse = GetPersonResponses[keyof GetPersonResponses];

export type SetPersonCompartmentsData = {
    body: MembershipsRequest;
    path: {
        /**
         * Person id
         */
        personId: string;
    };
    query?: never;
    url: '/api/people/{personId}/compartments';
};

export type SetPersonCompartmentsErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type SetPersonCompartmentsError = SetPersonCompartmentsErrors[keyof SetPersonCompartmentsErrors];

export type SetPersonCompartmentsResponses = {
    204: void;
};

export type SetPersonCompartmentsResponse = SetPersonCompartmentsResponses[keyof SetPersonCompartmentsResponses];

export type ConfirmPersonData = {
    body?: never;
    path: {
        /**
         * Person id
         */
        personId: string;
    };
    query?: never;
    url: '/api/people/{personId}/confirmation';
};

export type ConfirmPersonErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type ConfirmPersonError = ConfirmPersonErrors[keyof ConfirmPersonErrors];

export type ConfirmPersonResponses = {
    204: void;
};

export type ConfirmPersonResponse = ConfirmPersonResponses[keyof ConfirmPersonResponses];

export type ResetFactorsData = {
    body?: never;
    path: {
        /**
         * Person id
         */
        personId: string;
    };
    query?: never;
    url: '/api/people/{personId}/factors-reset';
};

export type ResetFactorsErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type ResetFactorsError = ResetFactorsErrors[keyof ResetFactorsErrors];

export type ResetFactorsResponses = {
    204: void;
};

export type ResetFactorsResponse = ResetFactorsResponses[keyof ResetFactorsResponses];

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

export type SetLinkedAccountData = {
    body: LinkedAccountRequest;
    path: {
        /**
         * Person id
         */
        personId: string;
    };
    query?: never;
    url: '/api/people/{personId}/linked-account';
};

export type SetLinkedAccountErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type SetLinkedAccountError = SetLinkedAccountErrors[keyof SetLinkedAccountErrors];

export type SetLinkedAccountResponses = {
    204: void;
};

export type SetLinkedAccountResponse = SetLinkedAccountResponses[keyof SetLinkedAccountResponses];

export type SetPersonRolesData = {
    body: RolesRequest;
    path: {
        /**
         * Person id
         */
        personId: string;
    };
    query?: never;
    url: '/api/people/{personId}/roles';
};

export type SetPersonRolesErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type SetPersonRolesError = SetPersonRolesErrors[keyof SetPersonRolesErrors];

export type SetPersonRolesResponses = {
    204: void;
};

export type SetPersonRolesResponse = SetPersonRolesResponses[keyof SetPersonRolesResponses];

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

export type GetProfileTrialData = {
    body?: never;
    path: {
        /**
         * Test id
         */
        trialId: string;
    };
    query?: never;
    url: '/api/profile-trials/{trialId}';
};

export type GetProfileTrialErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type GetProfileTrialError = GetProfileTrialErrors[keyof GetProfileTrialErrors];

export type GetProfileTrialResponses = {
    200: ProfileTrial;
};

export type GetProfileTrialResponse = GetProfileTrialResponses[keyof GetProfileTrialResponses];

export type CancelProfileTrialData = {
    body?: never;
    path: {
        /**
         * Test id
         */
        trialId: string;
    };
    query?: never;
    url: '/api/profile-trials/{trialId}/cancellation';
};

export type CancelProfileTrialErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type CancelProfileTrialError = CancelProfileTrialErrors[keyof CancelProfileTrialErrors];

export type CancelProfileTrialResponses = {
    200: ProfileTrial;
};

export type CancelProfileTrialResponse = CancelProfileTrialResponses[keyof CancelProfileTrialResponses];

export type ListProfileStatusesData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/profile-versions';
};

export type ListProfileStatusesErrors = {
    401: Problem;
    403: Problem;
};

export type ListProfileStatusesError = ListProfileStatusesErrors[keyof ListProfileStatusesErrors];

export type ListProfileStatusesResponses = {
    200: ProfileStatusList;
};

export type ListProfileStatusesResponse = ListProfileStatusesResponses[keyof ListProfileStatusesResponses];

export type GetProfileHistoryData = {
    body?: never;
    path: {
        /**
         * Id of the profile
         */
        profileId: string;
    };
    query?: never;
    url: '/api/profile-versions/{profileId}';
};

export type GetProfileHistoryErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type GetProfileHistoryError = GetProfileHistoryErrors[keyof GetProfileHistoryErrors];

export type GetProfileHistoryResponses = {
    200: ProfileHistory;
};

export type GetProfileHistoryResponse = GetProfileHistoryResponses[keyof GetProfileHistoryResponses];

export type ProposeProfileVersionData = {
    body: ProfileProposalWritable;
    path: {
        /**
         * Id of the profile
         */
        profileId: string;
    };
    query?: never;
    url: '/api/profile-versions/{profileId}';
};

export type ProposeProfileVersionErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
    422: Problem;
};

export type ProposeProfileVersionError = ProposeProfileVersionErrors[keyof ProposeProfileVersionErrors];

export type ProposeProfileVersionResponses = {
    201: ProfileVersionDetails;
};

export type ProposeProfileVersionResponse = ProposeProfileVersionResponses[keyof ProposeProfileVersionResponses];

export type PreviewProfileVersionData = {
    body: ProfilePreviewWritable;
    path: {
        /**
         * Id of the profile
         */
        profileId: string;
    };
    query?: never;
    url: '/api/profile-versions/{profileId}/preview';
};

export type PreviewProfileVersionErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type PreviewProfileVersionError = PreviewProfileVersionErrors[keyof PreviewProfileVersionErrors];

export type PreviewProfileVersionResponses = {
    200: ProfileChangeList;
};

export type PreviewProfileVersionResponse = PreviewProfileVersionResponses[keyof PreviewProfileVersionResponses];

export type RetireProfileData = {
    body: ProfileDecision;
    path: {
        /**
         * Id of the profile
         */
        profileId: string;
    };
    query?: never;
    url: '/api/profile-versions/{profileId}/retirement';
};

export type RetireProfileErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type RetireProfileError = RetireProfileErrors[keyof RetireProfileErrors];

export type RetireProfileResponses = {
    204: void;
};

export type RetireProfileResponse = RetireProfileResponses[keyof RetireProfileResponses];

export type GetProfileVersionData = {
    body?: never;
    path: {
        /**
         * Id of the profile
         */
        profileId: string;
        /**
         * Number of the version; the organization’s own versions start at 101.
         */
        versionNumber: number;
    };
    query?: never;
    url: '/api/profile-versions/{profileId}/{versionNumber}';
};

export type GetProfileVersionErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type GetProfileVersionError = GetProfileVersionErrors[keyof GetProfileVersionErrors];

export type GetProfileVersionResponses = {
    200: ProfileVersionDetails;
};

export type GetProfileVersionResponse = GetProfileVersionResponses[keyof GetProfileVersionResponses];

export type ActivateProfileVersionData = {
    body: ProfileDecision;
    path: {
        /**
         * Id of the profile
         */
        profileId: string;
        /**
         * Number of the version; the organization’s own versions start at 101.
         */
        versionNumber: number;
    };
    query?: never;
    url: '/api/profile-versions/{profileId}/{versionNumber}/activation';
};

export type ActivateProfileVersionErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type ActivateProfileVersionError = ActivateProfileVersionErrors[keyof ActivateProfileVersionErrors];

export type ActivateProfileVersionResponses = {
    204: void;
};

export type ActivateProfileVersionResponse = ActivateProfileVersionResponses[keyof ActivateProfileVersionResponses];

export type CompareProfileVersionsData = {
    body?: never;
    path: {
        /**
         * Id of the profile
         */
        profileId: string;
        /**
         * Number of the version; the organization’s own versions start at 101.
         */
        versionNumber: number;
        /**
         * Number of the version; the organization’s own versions start at 101.
         */
        otherNumber: number;
    };
    query?: never;
    url: '/api/profile-versions/{profileId}/{versionNumber}/diff/{otherNumber}';
};

export type CompareProfileVersionsErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type CompareProfileVersionsError = CompareProfileVersionsErrors[keyof CompareProfileVersionsErrors];

export type CompareProfileVersionsResponses = {
    200: ProfileChangeList;
};

export type CompareProfileVersionsResponse = CompareProfileVersionsResponses[keyof CompareProfileVersionsResponses];

export type RefuseProfileVersionData = {
    body: ProfileRefusal;
    path: {
        /**
         * Id of the profile
         */
        profileId: string;
        /**
         * Number of the version; the organization’s own versions start at 101.
         */
        versionNumber: number;
    };
    query?: never;
    url: '/api/profile-versions/{profileId}/{versionNumber}/refusal';
};

export type RefuseProfileVersionErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type RefuseProfileVersionError = RefuseProfileVersionErrors[keyof RefuseProfileVersionErrors];

export type RefuseProfileVersionResponses = {
    204: void;
};

export type RefuseProfileVersionResponse = RefuseProfileVersionResponses[keyof RefuseProfileVersionResponses];

export type CreateProfileTrialData = {
    body: ProfileTrialRequest;
    path: {
        /**
         * Id of the profile
         */
        profileId: string;
        /**
         * Number of the version; the organization’s own versions start at 101.
         */
        versionNumber: number;
    };
    query?: never;
    url: '/api/profile-versions/{profileId}/{versionNumber}/trials';
};

export type CreateProfileTrialErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    429: Problem;
    503: Problem;
};

export type CreateProfileTrialError = CreateProfileTrialErrors[keyof CreateProfileTrialErrors];

export type CreateProfileTrialResponses = {
    201: ProfileTrial;
};

export type CreateProfileTrialResponse = CreateProfileTrialResponses[keyof CreateProfileTrialResponses];

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

export type ListQueueData = {
    body?: never;
    path?: never;
    query?: {
        limit?: number;
        /**
         * The nextCursor of the previous page.
         */
        cursor?: string;
        /**
         * Summaries being written, then those waiting, in queue order; or those that failed or were cancelled, newest first.
         */
        part?: 'under-way' | 'ended';
        priority?: 'stat' | 'routine' | 'batch';
    };
    url: '/api/queue';
};

export type ListQueueErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
};

export type ListQueueError = ListQueueErrors[keyof ListQueueErrors];

export type ListQueueResponses = {
    200: QueueList;
};

export type ListQueueResponse = ListQueueResponses[keyof ListQueueResponses];

export type ListUnreadDocumentsData = {
    body?: never;
    path?: never;
    query?: {
        limit?: number;
        /**
         * The nextCursor of the previous page.
         */
        cursor?: string;
    };
    url: '/api/queue/documents';
};

export type ListUnreadDocumentsErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
};

export type ListUnreadDocumentsError = ListUnreadDocumentsErrors[keyof ListUnreadDocumentsErrors];

export type ListUnreadDocumentsResponses = {
    200: UnreadList;
};

export type ListUnreadDocumentsResponse = ListUnreadDocumentsResponses[keyof ListUnreadDocumentsResponses];

export type CancelQueuedData = {
    body?: never;
    path: {
        /**
         * Summary id
         */
        summaryId: string;
    };
    query?: never;
    url: '/api/queue/{summaryId}';
};

export type CancelQueuedErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type CancelQueuedError = CancelQueuedErrors[keyof CancelQueuedErrors];

export type CancelQueuedResponses = {
    204: void;
};

export type CancelQueuedResponse = CancelQueuedResponses[keyof CancelQueuedResponses];

export type RetryQueuedData = {
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
    url: '/api/queue/{summaryId}/retry';
};

export type RetryQueuedErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
    422: Problem;
    429: Problem;
    503: Problem;
};

export type RetryQueuedError = RetryQueuedErrors[keyof RetryQueuedErrors];

export type RetryQueuedResponses = {
    201: RetriedSummary;
};

export type RetryQueuedResponse = RetryQueuedResponses[keyof RetryQueuedResponses];

export type ListRecallsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/recalls';
};

export type ListRecallsErrors = {
    401: Problem;
    403: Problem;
};

export type ListRecallsError = ListRecallsErrors[keyof ListRecallsErrors];

export type ListRecallsResponses = {
    200: RecallList;
};

export type ListRecallsResponse = ListRecallsResponses[keyof ListRecallsResponses];

export type BeginRecallData = {
    body: RecallRequest;
    path?: never;
    query?: never;
    url: '/api/recalls';
};

export type BeginRecallErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    409: Problem;
};

export type BeginRecallError = BeginRecallErrors[keyof BeginRecallErrors];

export type BeginRecallResponses = {
    201: Recall;
};

export type BeginRecallResponse = BeginRecallResponses[keyof BeginRecallResponses];

export type ListMakersData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/recalls/makers';
};

export type ListMakersErrors = {
    401: Problem;
    403: Problem;
};

export type ListMakersError = ListMakersErrors[keyof ListMakersErrors];

export type ListMakersResponses = {
    200: MakersInUse;
};

export type ListMakersResponse = ListMakersResponses[keyof ListMakersResponses];

export type PreviewRecallData = {
    body: RecallScope;
    path?: never;
    query?: never;
    url: '/api/recalls/preview';
};

export type PreviewRecallErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
};

export type PreviewRecallError = PreviewRecallErrors[keyof PreviewRecallErrors];

export type PreviewRecallResponses = {
    200: RecallPreview;
};

export type PreviewRecallResponse = PreviewRecallResponses[keyof PreviewRecallResponses];

export type GetRecallData = {
    body?: never;
    path: {
        /**
         * Recall id
         */
        recallId: string;
    };
    query?: never;
    url: '/api/recalls/{recallId}';
};

export type GetRecallErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type GetRecallError = GetRecallErrors[keyof GetRecallErrors];

export type GetRecallResponses = {
    200: RecallDetails;
};

export type GetRecallResponse = GetRecallResponses[keyof GetRecallResponses];

export type LiftRecallData = {
    body: RecallReason;
    path: {
        /**
         * Recall id
         */
        recallId: string;
    };
    query?: never;
    url: '/api/recalls/{recallId}/lifting';
};

export type LiftRecallErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type LiftRecallError = LiftRecallErrors[keyof LiftRecallErrors];

export type LiftRecallResponses = {
    204: void;
};

export type LiftRecallResponse = LiftRecallResponses[keyof LiftRecallResponses];

export type CancelRereadsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/rereads';
};

export type CancelRereadsErrors = {
    401: Problem;
    403: Problem;
};

export type CancelRereadsError = CancelRereadsErrors[keyof CancelRereadsErrors];

export type CancelRereadsResponses = {
    200: CancelledRereads;
};

export type CancelRereadsResponse = CancelRereadsResponses[keyof CancelRereadsResponses];

export type GetRereadProgressData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/rereads';
};

export type GetRereadProgressErrors = {
    401: Problem;
    403: Problem;
};

export type GetRereadProgressError = GetRereadProgressErrors[keyof GetRereadProgressErrors];

export type GetRereadProgressResponses = {
    200: RereadProgress;
};

export type GetRereadProgressResponse = GetRereadProgressResponses[keyof GetRereadProgressResponses];

export type RequestRereadsData = {
    body: RereadRequest;
    path?: never;
    query?: never;
    url: '/api/rereads';
};

export type RequestRereadsErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type RequestRereadsError = RequestRereadsErrors[keyof RequestRereadsErrors];

export type RequestRereadsResponses = {
    201: RequestedRereads;
};

export type RequestRereadsResponse = RequestRereadsResponses[keyof RequestRereadsResponses];

export type PreviewRereadsData = {
    body: RereadRequest;
    path?: never;
    query?: never;
    url: '/api/rereads/preview';
};

export type PreviewRereadsErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
};

export type PreviewRereadsError = PreviewRereadsErrors[keyof PreviewRereadsErrors];

export type PreviewRereadsResponses = {
    200: RequestedRereads;
};

export type PreviewRereadsResponse = PreviewRereadsResponses[keyof PreviewRereadsResponses];

export type GetRetentionData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/retention';
};

export type GetRetentionErrors = {
    401: Problem;
    403: Problem;
};

export type GetRetentionError = GetRetentionErrors[keyof GetRetentionErrors];

export type GetRetentionResponses = {
    200: Retention;
};

export type GetRetentionResponse = GetRetentionResponses[keyof GetRetentionResponses];

export type ListDueDocumentsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/retention/due';
};

export type ListDueDocumentsErrors = {
    401: Problem;
    403: Problem;
};

export type ListDueDocumentsError = ListDueDocumentsErrors[keyof ListDueDocumentsErrors];

export type ListDueDocumentsResponses = {
    200: DueList;
};

export type ListDueDocumentsResponse = ListDueDocumentsResponses[keyof ListDueDocumentsResponses];

export type ClearRetentionData = {
    body?: never;
    path: {
        /**
         * How documents arrived; message for HL7 messages without a document, which otherwise follow hl7; all for categories without their own rule.
         */
        category: 'all' | 'web' | 'rest' | 'fhir' | 'hl7' | 'message';
    };
    query?: never;
    url: '/api/retention/{category}';
};

export type ClearRetentionErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
};

export type ClearRetentionError = ClearRetentionErrors[keyof ClearRetentionErrors];

export type ClearRetentionResponses = {
    204: void;
};

export type ClearRetentionResponse = ClearRetentionResponses[keyof ClearRetentionResponses];

export type SetRetentionData = {
    body: RetentionTerms;
    path: {
        /**
         * How documents arrived; message for HL7 messages without a document, which otherwise follow hl7; all for categories without their own rule.
         */
        category: 'all' | 'web' | 'rest' | 'fhir' | 'hl7' | 'message';
    };
    query?: never;
    url: '/api/retention/{category}';
};

export type SetRetentionErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
};

export type SetRetentionError = SetRetentionErrors[keyof SetRetentionErrors];

export type SetRetentionResponses = {
    204: void;
};

export type SetRetentionResponse = SetRetentionResponses[keyof SetRetentionResponses];

export type ListReviewsData = {
    body?: never;
    path?: never;
    query?: {
        limit?: number;
        /**
         * The nextCursor of the previous page.
         */
        cursor?: string;
        /**
         * By priority: stat, routine, batch; within each, oldest first.
         */
        order?: 'priority' | 'oldest' | 'newest';
        assigned?: 'mine' | 'unassigned' | 'all';
        state?: 'draft' | 'in_review';
        priority?: 'stat' | 'routine' | 'batch';
        profile?: string;
        /**
         * Summaries with or without a sentence to check or a left-out fact that has no reason.
         */
        findings?: 'open' | 'none';
        /**
         * Summaries with a source affected by a merge of patients or a moved visit.
         */
        merge?: string;
        /**
         * Summaries whose source has changed and for which nobody has given a reason.
         */
        source?: 'changed';
    };
    url: '/api/reviews';
};

export type ListReviewsErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
};

export type ListReviewsError = ListReviewsErrors[keyof ListReviewsErrors];

export type ListReviewsResponses = {
    200: ReviewList;
};

export type ListReviewsResponse = ListReviewsResponses[keyof ListReviewsResponses];

export type ListRightsChangesData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/rights-changes';
};

export type ListRightsChangesErrors = {
    401: Problem;
    403: Problem;
};

export type ListRightsChangesError = ListRightsChangesErrors[keyof ListRightsChangesErrors];

export type ListRightsChangesResponses = {
    200: RightsChangeList;
};

export type ListRightsChangesResponse = ListRightsChangesResponses[keyof ListRightsChangesResponses];

export type CancelRightsChangeData = {
    body?: never;
    path: {
        /**
         * Id of a change of rights
         */
        rightsChangeId: string;
    };
    query?: never;
    url: '/api/rights-changes/{rightsChangeId}';
};

export type CancelRightsChangeErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type CancelRightsChangeError = CancelRightsChangeErrors[keyof CancelRightsChangeErrors];

export type CancelRightsChangeResponses = {
    204: void;
};

export type CancelRightsChangeResponse = CancelRightsChangeResponses[keyof CancelRightsChangeResponses];

export type ConfirmRightsChangeData = {
    body?: never;
    path: {
        /**
         * Id of a change of rights
         */
        rightsChangeId: string;
    };
    query?: never;
    url: '/api/rights-changes/{rightsChangeId}/confirmation';
};

export type ConfirmRightsChangeErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type ConfirmRightsChangeError = ConfirmRightsChangeErrors[keyof ConfirmRightsChangeErrors];

export type ConfirmRightsChangeResponses = {
    204: void;
};

export type ConfirmRightsChangeResponse = ConfirmRightsChangeResponses[keyof ConfirmRightsChangeResponses];

export type GetRunRecordData = {
    body?: never;
    path: {
        /**
         * Run id
         */
        runId: string;
    };
    query?: never;
    url: '/api/runs/{runId}/record';
};

export type GetRunRecordErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type GetRunRecordError = GetRunRecordErrors[keyof GetRunRecordErrors];

export type GetRunRecordResponses = {
    200: RunRecord;
};

export type GetRunRecordResponse = GetRunRecordResponses[keyof GetRunRecordResponses];

export type CreateReproductionData = {
    body?: never;
    path: {
        /**
         * Run id
         */
        runId: string;
    };
    query?: never;
    url: '/api/runs/{runId}/reproductions';
};

export type CreateReproductionErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
    422: Problem;
    429: Problem;
    503: Problem;
};

export type CreateReproductionError = CreateReproductionErrors[keyof CreateReproductionErrors];

export type CreateReproductionResponses = {
    201: Reproduction;
};

export type CreateReproductionResponse = CreateReproductionResponses[keyof CreateReproductionResponses];

export type GetReproductionData = {
    body?: never;
    path: {
        /**
         * Run id
         */
        runId: string;
        /**
         * Reproduction id
         */
        reproductionId: string;
    };
    query?: never;
    url: '/api/runs/{runId}/reproductions/{reproductionId}';
};

export type GetReproductionErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type GetReproductionError = GetReproductionErrors[keyof GetReproductionErrors];

export type GetReproductionResponses = {
    200: Reproduction;
};

export type GetReproductionResponse = GetReproductionResponses[keyof GetReproductionResponses];

export type GetFactorRuleData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/second-factor-rule';
};

export type GetFactorRuleErrors = {
    401: Problem;
    403: Problem;
};

export type GetFactorRuleError = GetFactorRuleErrors[keyof GetFactorRuleErrors];

export type GetFactorRuleResponses = {
    200: SecondFactorRule;
};

export type GetFactorRuleResponse = GetFactorRuleResponses[keyof GetFactorRuleResponses];

export type SetFactorRuleData = {
    body: SecondFactorRule;
    path?: never;
    query?: never;
    url: '/api/second-factor-rule';
};

export type SetFactorRuleErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
};

export type SetFactorRuleError = SetFactorRuleErrors[keyof SetFactorRuleErrors];

export type SetFactorRuleResponses = {
    204: void;
};

export type SetFactorRuleResponse = SetFactorRuleResponses[keyof SetFactorRuleResponses];

export type ListSentMessagesData = {
    body?: never;
    path?: never;
    query?: {
        limit?: number;
        order?: 'newest' | 'oldest';
        /**
         * The nextCursor of the previous page.
         */
        cursor?: string;
        /**
         * Destination id
         */
        destination?: string;
        state?: 'unanswered' | 'taken' | 'refused';
        /**
         * MSH-10, assigned by Cloister; it contains no information.
         */
        controlId?: string;
    };
    url: '/api/sent-messages';
};

export type ListSentMessagesErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
};

export type ListSentMessagesError = ListSentMessagesErrors[keyof ListSentMessagesErrors];

export type ListSentMessagesResponses = {
    200: SentMessageList;
};

export type ListSentMessagesResponse = ListSentMessagesResponses[keyof ListSentMessagesResponses];

export type UnmaskSentMessageData = {
    body: UnmaskRequest;
    path: {
        /**
         * Id of a sent message
         */
        sentMessageId: string;
    };
    query?: never;
    url: '/api/sent-messages/{sentMessageId}/content';
};

export type UnmaskSentMessageErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type UnmaskSentMessageError = UnmaskSentMessageErrors[keyof UnmaskSentMessageErrors];

export type UnmaskSentMessageResponses = {
    200: UnmaskedMessage;
};

export type UnmaskSentMessageResponse = UnmaskSentMessageResponses[keyof UnmaskSentMessageResponses];

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
    202: PendingSignIn;
};

export type SignInResponse = SignInResponses[keyof SignInResponses];

export type BeginConfirmationData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/session/confirmation/options';
};

export type BeginConfirmationErrors = {
    401: Problem;
    403: Problem;
    409: Problem;
};

export type BeginConfirmationError = BeginConfirmationErrors[keyof BeginConfirmationErrors];

export type BeginConfirmationResponses = {
    200: PasskeyRequestOptions;
};

export type BeginConfirmationResponse = BeginConfirmationResponses[keyof BeginConfirmationResponses];

export type GetFactorsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/session/factors';
};

export type GetFactorsErrors = {
    401: Problem;
    403: Problem;
};

export type GetFactorsError = GetFactorsErrors[keyof GetFactorsErrors];

export type GetFactorsResponses = {
    200: Factors;
};

export type GetFactorsResponse = GetFactorsResponses[keyof GetFactorsResponses];

export type AddPasskeyData = {
    body: NewPasskeyRequest;
    path?: never;
    query?: never;
    url: '/api/session/factors/passkeys';
};

export type AddPasskeyErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    422: Problem;
};

export type AddPasskeyError = AddPasskeyErrors[keyof AddPasskeyErrors];

export type AddPasskeyResponses = {
    201: NewCodes;
};

export type AddPasskeyResponse = AddPasskeyResponses[keyof AddPasskeyResponses];

export type BeginPasskeyData = {
    body: ProofRequest;
    path?: never;
    query?: never;
    url: '/api/session/factors/passkeys/options';
};

export type BeginPasskeyErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    409: Problem;
    422: Problem;
    429: Problem;
    503: Problem;
};

export type BeginPasskeyError = BeginPasskeyErrors[keyof BeginPasskeyErrors];

export type BeginPasskeyResponses = {
    200: PasskeyCreationOptions;
};

export type BeginPasskeyResponse = BeginPasskeyResponses[keyof BeginPasskeyResponses];

export type RemovePasskeyData = {
    body: ProofRequest;
    path: {
        /**
         * Passkey id
         */
        passkeyId: string;
    };
    query?: never;
    url: '/api/session/factors/passkeys/{passkeyId}/removal';
};

export type RemovePasskeyErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
    422: Problem;
    429: Problem;
    503: Problem;
};

export type RemovePasskeyError = RemovePasskeyErrors[keyof RemovePasskeyErrors];

export type RemovePasskeyResponses = {
    204: void;
};

export type RemovePasskeyResponse = RemovePasskeyResponses[keyof RemovePasskeyResponses];

export type RenewRecoveryCodesData = {
    body: ProofRequest;
    path?: never;
    query?: never;
    url: '/api/session/factors/recovery-codes';
};

export type RenewRecoveryCodesErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    422: Problem;
    429: Problem;
    503: Problem;
};

export type RenewRecoveryCodesError = RenewRecoveryCodesErrors[keyof RenewRecoveryCodesErrors];

export type RenewRecoveryCodesResponses = {
    200: NewCodes;
};

export type RenewRecoveryCodesResponse = RenewRecoveryCodesResponses[keyof RenewRecoveryCodesResponses];

export type BeginTotpData = {
    body: ProofRequest;
    path?: never;
    query?: never;
    url: '/api/session/factors/totp';
};

export type BeginTotpErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    409: Problem;
    422: Problem;
    429: Problem;
    503: Problem;
};

export type BeginTotpError = BeginTotpErrors[keyof BeginTotpErrors];

export type BeginTotpResponses = {
    200: NewTotp;
};

export type BeginTotpResponse = BeginTotpResponses[keyof BeginTotpResponses];

export type ConfirmTotpData = {
    body: TotpCode;
    path?: never;
    query?: never;
    url: '/api/session/factors/totp';
};

export type ConfirmTotpErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    409: Problem;
    422: Problem;
};

export type ConfirmTotpError = ConfirmTotpErrors[keyof ConfirmTotpErrors];

export type ConfirmTotpResponses = {
    200: NewCodes;
};

export type ConfirmTotpResponse = ConfirmTotpResponses[keyof ConfirmTotpResponses];

export type RemoveTotpData = {
    body: ProofRequest;
    path?: never;
    query?: never;
    url: '/api/session/factors/totp/removal';
};

export type RemoveTotpErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    409: Problem;
    422: Problem;
    429: Problem;
    503: Problem;
};

export type RemoveTotpError = RemoveTotpErrors[keyof RemoveTotpErrors];

export type RemoveTotpResponses = {
    204: void;
};

export type RemoveTotpResponse = RemoveTotpResponses[keyof RemoveTotpResponses];

export type SignInWithPasskeyData = {
    body: PasskeySignInRequest;
    path?: never;
    query?: never;
    url: '/api/session/passkey';
};

export type SignInWithPasskeyErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    429: Problem;
};

export type SignInWithPasskeyError = SignInWithPasskeyErrors[keyof SignInWithPasskeyErrors];

export type SignInWithPasskeyResponses = {
    200: Session;
};

export type SignInWithPasskeyResponse = SignInWithPasskeyResponses[keyof SignInWithPasskeyResponses];

export type BeginPasskeySignInData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/session/passkey/options';
};

export type BeginPasskeySignInErrors = {
    403: Problem;
    409: Problem;
    429: Problem;
};

export type BeginPasskeySignInError = BeginPasskeySignInErrors[keyof BeginPasskeySignInErrors];

export type BeginPasskeySignInResponses = {
    200: PasskeyRequestOptions;
};

export type BeginPasskeySignInResponse = BeginPasskeySignInResponses[keyof BeginPasskeySignInResponses];

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

export type ShowSecondFactorData = {
    body: SecondFactorRequest;
    path?: never;
    query?: never;
    url: '/api/session/second-factor';
};

export type ShowSecondFactorErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    422: Problem;
    429: Problem;
};

export type ShowSecondFactorError = ShowSecondFactorErrors[keyof ShowSecondFactorErrors];

export type ShowSecondFactorResponses = {
    200: Session;
};

export type ShowSecondFactorResponse = ShowSecondFactorResponses[keyof ShowSecondFactorResponses];

export type BeginSecondFactorPasskeyData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/session/second-factor/options';
};

export type BeginSecondFactorPasskeyErrors = {
    401: Problem;
    403: Problem;
    409: Problem;
};

export type BeginSecondFactorPasskeyError = BeginSecondFactorPasskeyErrors[keyof BeginSecondFactorPasskeyErrors];

export type BeginSecondFactorPasskeyResponses = {
    200: PasskeyRequestOptions;
};

export type BeginSecondFactorPasskeyResponse = BeginSecondFactorPasskeyResponses[keyof BeginSecondFactorPasskeyResponses];

export type BeginSignOnData = {
    body: SignOnRequest;
    path?: never;
    query?: never;
    url: '/api/session/sign-on';
};

export type BeginSignOnErrors = {
    400: Problem;
    403: Problem;
    409: Problem;
    429: Problem;
    503: Problem;
};

export type BeginSignOnError = BeginSignOnErrors[keyof BeginSignOnErrors];

export type BeginSignOnResponses = {
    200: SignOn;
};

export type BeginSignOnResponse = BeginSignOnResponses[keyof BeginSignOnResponses];

export type BeginSignOnConfirmationData = {
    body: SignOnConfirmationRequest;
    path?: never;
    query?: never;
    url: '/api/session/sign-on/confirmation';
};

export type BeginSignOnConfirmationErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    409: Problem;
    503: Problem;
};

export type BeginSignOnConfirmationError = BeginSignOnConfirmationErrors[keyof BeginSignOnConfirmationErrors];

export type BeginSignOnConfirmationResponses = {
    200: SignOn;
};

export type BeginSignOnConfirmationResponse = BeginSignOnConfirmationResponses[keyof BeginSignOnConfirmationResponses];

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
    202: PendingSignIn;
};

export type SetPasswordByLinkResponse = SetPasswordByLinkResponses[keyof SetPasswordByLinkResponses];

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

export type ListSummariesData = {
    body?: never;
    path?: never;
    query?: {
        limit?: number;
        order?: 'newest' | 'oldest';
        /**
         * The nextCursor of the previous page.
         */
        cursor?: string;
        state?: 'queued' | 'running' | 'draft' | 'in_review' | 'signed' | 'amended' | 'withdrawn' | 'failed' | 'cancelled' | 'rejected' | 'superseded' | 'erased';
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

export type AmendSummaryData = {
    body: ReasonedActRequest;
    path: {
        /**
         * Summary id
         */
        summaryId: string;
    };
    query?: never;
    url: '/api/summaries/{summaryId}/amendment';
};

export type AmendSummaryErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type AmendSummaryError = AmendSummaryErrors[keyof AmendSummaryErrors];

export type AmendSummaryResponses = {
    200: Review;
};

export type AmendSummaryResponse = AmendSummaryResponses[keyof AmendSummaryResponses];

export type ClaimSummaryData = {
    body: ReviewActRequest;
    path: {
        /**
         * Summary id
         */
        summaryId: string;
    };
    query?: never;
    url: '/api/summaries/{summaryId}/claim';
};

export type ClaimSummaryErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type ClaimSummaryError = ClaimSummaryErrors[keyof ClaimSummaryErrors];

export type ClaimSummaryResponses = {
    200: Review;
};

export type ClaimSummaryResponse = ClaimSummaryResponses[keyof ClaimSummaryResponses];

export type AddCommentData = {
    body: CommentRequest;
    path: {
        /**
         * Summary id
         */
        summaryId: string;
    };
    query?: never;
    url: '/api/summaries/{summaryId}/comments';
};

export type AddCommentErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    422: Problem;
};

export type AddCommentError = AddCommentErrors[keyof AddCommentErrors];

export type AddCommentResponses = {
    201: ReviewComment;
};

export type AddCommentResponse = AddCommentResponses[keyof AddCommentResponses];

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
     * Events: waiting, started, reading, text, comparing, ended.
     */
    200: string;
};

export type FollowSummaryResponse = FollowSummaryResponses[keyof FollowSummaryResponses];

export type HandOverSummaryData = {
    body: HandOverRequest;
    path: {
        /**
         * Summary id
         */
        summaryId: string;
    };
    query?: never;
    url: '/api/summaries/{summaryId}/hand-over';
};

export type HandOverSummaryErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
    422: Problem;
};

export type HandOverSummaryError = HandOverSummaryErrors[keyof HandOverSummaryErrors];

export type HandOverSummaryResponses = {
    200: Review;
};

export type HandOverSummaryResponse = HandOverSummaryResponses[keyof HandOverSummaryResponses];

export type AnswerOmissionData = {
    body: OmissionAnswerRequest;
    path: {
        /**
         * Summary id
         */
        summaryId: string;
    };
    query?: never;
    url: '/api/summaries/{summaryId}/omission-answers';
};

export type AnswerOmissionErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
    422: Problem;
};

export type AnswerOmissionError = AnswerOmissionErrors[keyof AnswerOmissionErrors];

export type AnswerOmissionResponses = {
    200: Review;
};

export type AnswerOmissionResponse = AnswerOmissionResponses[keyof AnswerOmissionResponses];

export type OverrideFindingData = {
    body: OverrideRequest;
    path: {
        /**
         * Summary id
         */
        summaryId: string;
    };
    query?: never;
    url: '/api/summaries/{summaryId}/overrides';
};

export type OverrideFindingErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
    422: Problem;
};

export type OverrideFindingError = OverrideFindingErrors[keyof OverrideFindingErrors];

export type OverrideFindingResponses = {
    200: Review;
};

export type OverrideFindingResponse = OverrideFindingResponses[keyof OverrideFindingResponses];

export type GetSummaryRecallData = {
    body?: never;
    path: {
        /**
         * Summary id
         */
        summaryId: string;
    };
    query?: never;
    url: '/api/summaries/{summaryId}/recall';
};

export type GetSummaryRecallErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type GetSummaryRecallError = GetSummaryRecallErrors[keyof GetSummaryRecallErrors];

export type GetSummaryRecallResponses = {
    200: RecallOfSummary;
};

export type GetSummaryRecallResponse = GetSummaryRecallResponses[keyof GetSummaryRecallResponses];

export type KeepDespiteRecallData = {
    body: ReasonedActRequest;
    path: {
        /**
         * Summary id
         */
        summaryId: string;
    };
    query?: never;
    url: '/api/summaries/{summaryId}/recall';
};

export type KeepDespiteRecallErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type KeepDespiteRecallError = KeepDespiteRecallErrors[keyof KeepDespiteRecallErrors];

export type KeepDespiteRecallResponses = {
    200: Review;
};

export type KeepDespiteRecallResponse = KeepDespiteRecallResponses[keyof KeepDespiteRecallResponses];

export type RegenerateSummaryData = {
    body: RegenerationRequest;
    path: {
        /**
         * Summary id
         */
        summaryId: string;
    };
    query?: never;
    url: '/api/summaries/{summaryId}/regeneration';
};

export type RegenerateSummaryErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
    422: Problem;
    429: Problem;
    503: Problem;
};

export type RegenerateSummaryError = RegenerateSummaryErrors[keyof RegenerateSummaryErrors];

export type RegenerateSummaryResponses = {
    201: Summary;
};

export type RegenerateSummaryResponse = RegenerateSummaryResponses[keyof RegenerateSummaryResponses];

export type RejectSummaryData = {
    body: ReasonedActRequest;
    path: {
        /**
         * Summary id
         */
        summaryId: string;
    };
    query?: never;
    url: '/api/summaries/{summaryId}/rejection';
};

export type RejectSummaryErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type RejectSummaryError = RejectSummaryErrors[keyof RejectSummaryErrors];

export type RejectSummaryResponses = {
    200: Review;
};

export type RejectSummaryResponse = RejectSummaryResponses[keyof RejectSummaryResponses];

export type ReleaseSummaryData = {
    body: ReviewActRequest;
    path: {
        /**
         * Summary id
         */
        summaryId: string;
    };
    query?: never;
    url: '/api/summaries/{summaryId}/release';
};

export type ReleaseSummaryErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type ReleaseSummaryError = ReleaseSummaryErrors[keyof ReleaseSummaryErrors];

export type ReleaseSummaryResponses = {
    200: Review;
};

export type ReleaseSummaryResponse = ReleaseSummaryResponses[keyof ReleaseSummaryResponses];

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

export type ReturnSummaryData = {
    body: ReasonedActRequest;
    path: {
        /**
         * Summary id
         */
        summaryId: string;
    };
    query?: never;
    url: '/api/summaries/{summaryId}/return';
};

export type ReturnSummaryErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type ReturnSummaryError = ReturnSummaryErrors[keyof ReturnSummaryErrors];

export type ReturnSummaryResponses = {
    200: Review;
};

export type ReturnSummaryResponse = ReturnSummaryResponses[keyof ReturnSummaryResponses];

export type GetReviewData = {
    body?: never;
    path: {
        /**
         * Summary id
         */
        summaryId: string;
    };
    query?: never;
    url: '/api/summaries/{summaryId}/review';
};

export type GetReviewErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type GetReviewError = GetReviewErrors[keyof GetReviewErrors];

export type GetReviewResponses = {
    200: Review;
};

export type GetReviewResponse = GetReviewResponses[keyof GetReviewResponses];

export type ListReviewersData = {
    body?: never;
    path: {
        /**
         * Summary id
         */
        summaryId: string;
    };
    query?: never;
    url: '/api/summaries/{summaryId}/reviewers';
};

export type ListReviewersErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type ListReviewersError = ListReviewersErrors[keyof ListReviewersErrors];

export type ListReviewersResponses = {
    200: ReviewerList;
};

export type ListReviewersResponse = ListReviewersResponses[keyof ListReviewersResponses];

export type SignSummaryData = {
    body: SignatureRequest;
    path: {
        /**
         * Summary id
         */
        summaryId: string;
    };
    query?: never;
    url: '/api/summaries/{summaryId}/signatures';
};

export type SignSummaryErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
    422: Problem;
    429: Problem;
    503: Problem;
};

export type SignSummaryError = SignSummaryErrors[keyof SignSummaryErrors];

export type SignSummaryResponses = {
    201: SignatureDetails;
};

export type SignSummaryResponse = SignSummaryResponses[keyof SignSummaryResponses];

export type GetSignatureData = {
    body?: never;
    path: {
        /**
         * Summary id
         */
        summaryId: string;
        /**
         * Signature id
         */
        signatureId: string;
    };
    query?: never;
    url: '/api/summaries/{summaryId}/signatures/{signatureId}';
};

export type GetSignatureErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type GetSignatureError = GetSignatureErrors[keyof GetSignatureErrors];

export type GetSignatureResponses = {
    200: SignatureDetails;
};

export type GetSignatureResponse = GetSignatureResponses[keyof GetSignatureResponses];

export type PreviewSigningData = {
    body?: never;
    path: {
        /**
         * Summary id
         */
        summaryId: string;
    };
    query?: never;
    url: '/api/summaries/{summaryId}/signing';
};

export type PreviewSigningErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type PreviewSigningError = PreviewSigningErrors[keyof PreviewSigningErrors];

export type PreviewSigningResponses = {
    200: SigningPreview;
};

export type PreviewSigningResponse = PreviewSigningResponses[keyof PreviewSigningResponses];

export type OverrideSourceChangeData = {
    body: ReasonedActRequest;
    path: {
        /**
         * Summary id
         */
        summaryId: string;
    };
    query?: never;
    url: '/api/summaries/{summaryId}/source-overrides';
};

export type OverrideSourceChangeErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type OverrideSourceChangeError = OverrideSourceChangeErrors[keyof OverrideSourceChangeErrors];

export type OverrideSourceChangeResponses = {
    200: Review;
};

export type OverrideSourceChangeResponse = OverrideSourceChangeResponses[keyof OverrideSourceChangeResponses];

export type ListVersionsData = {
    body?: never;
    path: {
        /**
         * Summary id
         */
        summaryId: string;
    };
    query?: never;
    url: '/api/summaries/{summaryId}/versions';
};

export type ListVersionsErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type ListVersionsError = ListVersionsErrors[keyof ListVersionsErrors];

export type ListVersionsResponses = {
    200: VersionList;
};

export type ListVersionsResponse = ListVersionsResponses[keyof ListVersionsResponses];

export type SaveVersionData = {
    body: VersionRequest;
    path: {
        /**
         * Summary id
         */
        summaryId: string;
    };
    query?: never;
    url: '/api/summaries/{summaryId}/versions';
};

export type SaveVersionErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type SaveVersionError = SaveVersionErrors[keyof SaveVersionErrors];

export type SaveVersionResponses = {
    200: Review;
};

export type SaveVersionResponse = SaveVersionResponses[keyof SaveVersionResponses];

export type GetVersionData = {
    body?: never;
    path: {
        /**
         * Summary id
         */
        summaryId: string;
        /**
         * Number of a version, from 1
         */
        versionNumber: number;
    };
    query?: never;
    url: '/api/summaries/{summaryId}/versions/{versionNumber}';
};

export type GetVersionErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type GetVersionError = GetVersionErrors[keyof GetVersionErrors];

export type GetVersionResponses = {
    200: VersionDetails;
};

export type GetVersionResponse = GetVersionResponses[keyof GetVersionResponses];

export type CompareVersionsData = {
    body?: never;
    path: {
        /**
         * Summary id
         */
        summaryId: string;
        /**
         * Number of a version, from 1
         */
        versionNumber: number;
        /**
         * Number of a version, from 1
         */
        otherNumber: number;
    };
    query?: never;
    url: '/api/summaries/{summaryId}/versions/{versionNumber}/diff/{otherNumber}';
};

export type CompareVersionsErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type CompareVersionsError = CompareVersionsErrors[keyof CompareVersionsErrors];

export type CompareVersionsResponses = {
    200: VersionDiff;
};

export type CompareVersionsResponse = CompareVersionsResponses[keyof CompareVersionsResponses];

export type WithdrawSummaryData = {
    body: ReasonedActRequest;
    path: {
        /**
         * Summary id
         */
        summaryId: string;
    };
    query?: never;
    url: '/api/summaries/{summaryId}/withdrawal';
};

export type WithdrawSummaryErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type WithdrawSummaryError = WithdrawSummaryErrors[keyof WithdrawSummaryErrors];

export type WithdrawSummaryResponses = {
    200: Review;
};

export type WithdrawSummaryResponse = WithdrawSummaryResponses[keyof WithdrawSummaryResponses];

export type DiscardWorkingCopyData = {
    body?: never;
    path: {
        /**
         * Summary id
         */
        summaryId: string;
    };
    query?: never;
    url: '/api/summaries/{summaryId}/working-copy';
};

export type DiscardWorkingCopyErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type DiscardWorkingCopyError = DiscardWorkingCopyErrors[keyof DiscardWorkingCopyErrors];

export type DiscardWorkingCopyResponses = {
    204: void;
};

export type DiscardWorkingCopyResponse = DiscardWorkingCopyResponses[keyof DiscardWorkingCopyResponses];

export type GetWorkingCopyData = {
    body?: never;
    path: {
        /**
         * Summary id
         */
        summaryId: string;
    };
    query?: never;
    url: '/api/summaries/{summaryId}/working-copy';
};

export type GetWorkingCopyErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type GetWorkingCopyError = GetWorkingCopyErrors[keyof GetWorkingCopyErrors];

export type GetWorkingCopyResponses = {
    200: WorkingCopy;
};

export type GetWorkingCopyResponse = GetWorkingCopyResponses[keyof GetWorkingCopyResponses];

export type SaveWorkingCopyData = {
    body: WorkingCopyRequest;
    path: {
        /**
         * Summary id
         */
        summaryId: string;
    };
    query?: never;
    url: '/api/summaries/{summaryId}/working-copy';
};

export type SaveWorkingCopyErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
    413: Problem;
    422: Problem;
};

export type SaveWorkingCopyError = SaveWorkingCopyErrors[keyof SaveWorkingCopyErrors];

export type SaveWorkingCopyResponses = {
    200: WorkingCopy;
};

export type SaveWorkingCopyResponse = SaveWorkingCopyResponses[keyof SaveWorkingCopyResponses];

export type SaveOpenEditsData = {
    body: OpenEditsRequest;
    path: {
        /**
         * Summary id
         */
        summaryId: string;
    };
    query?: never;
    url: '/api/summaries/{summaryId}/working-copy/open-edits';
};

export type SaveOpenEditsErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
    413: Problem;
    422: Problem;
};

export type SaveOpenEditsError = SaveOpenEditsErrors[keyof SaveOpenEditsErrors];

export type SaveOpenEditsResponses = {
    200: KeptOpenEdits;
};

export type SaveOpenEditsResponse = SaveOpenEditsResponses[keyof SaveOpenEditsResponses];

export type GetTrainingUseData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/training-use';
};

export type GetTrainingUseErrors = {
    401: Problem;
    403: Problem;
};

export type GetTrainingUseError = GetTrainingUseErrors[keyof GetTrainingUseErrors];

export type GetTrainingUseResponses = {
    200: TrainingUse;
};

export type GetTrainingUseResponse = GetTrainingUseResponses[keyof GetTrainingUseResponses];

export type SetTrainingUseData = {
    body: TrainingUse;
    path?: never;
    query?: never;
    url: '/api/training-use';
};

export type SetTrainingUseErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
};

export type SetTrainingUseError = SetTrainingUseErrors[keyof SetTrainingUseErrors];

export type SetTrainingUseResponses = {
    204: void;
};

export type SetTrainingUseResponse = SetTrainingUseResponses[keyof SetTrainingUseResponses];

export type ListUploadsData = {
    body?: never;
    path?: never;
    query?: {
        limit?: number;
        order?: 'newest' | 'oldest';
        /**
         * The nextCursor of the previous page.
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
     * The header Upload-Offset states how many bytes are stored now.
     */
    204: void;
};

export type SendUploadBytesResponse = SendUploadBytesResponses[keyof SendUploadBytesResponses];

export type GetWithdrawalRuleData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/withdrawal-rule';
};

export type GetWithdrawalRuleErrors = {
    401: Problem;
    403: Problem;
};

export type GetWithdrawalRuleError = GetWithdrawalRuleErrors[keyof GetWithdrawalRuleErrors];

export type GetWithdrawalRuleResponses = {
    200: WithdrawalRule;
};

export type GetWithdrawalRuleResponse = GetWithdrawalRuleResponses[keyof GetWithdrawalRuleResponses];

export type SetWithdrawalRuleData = {
    body: WithdrawalRule;
    path?: never;
    query?: never;
    url: '/api/withdrawal-rule';
};

export type SetWithdrawalRuleErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
};

export type SetWithdrawalRuleError = SetWithdrawalRuleErrors[keyof SetWithdrawalRuleErrors];

export type SetWithdrawalRuleResponses = {
    204: void;
};

export type SetWithdrawalRuleResponse = SetWithdrawalRuleResponses[keyof SetWithdrawalRuleResponses];

export type AddCheckpointData = {
    body: string;
    path?: never;
    query?: never;
    url: '/api/witness/add-checkpoint';
};

export type AddCheckpointErrors = {
    400: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
    413: Problem;
    422: Problem;
};

export type AddCheckpointError = AddCheckpointErrors[keyof AddCheckpointErrors];

export type AddCheckpointResponses = {
    200: string;
};

export type AddCheckpointResponse = AddCheckpointResponses[keyof AddCheckpointResponses];

export type GetWitnessKeyData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/witness/key';
};

export type GetWitnessKeyErrors = {
    404: Problem;
};

export type GetWitnessKeyError = GetWitnessKeyErrors[keyof GetWitnessKeyErrors];

export type GetWitnessKeyResponses = {
    200: string;
};

export type GetWitnessKeyResponse = GetWitnessKeyResponses[keyof GetWitnessKeyResponses];

export type GetSmartConfigurationData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/fhir/R4/.well-known/smart-configuration';
};

export type GetSmartConfigurationResponses = {
    200: SmartConfiguration;
};

export type GetSmartConfigurationResponse = GetSmartConfigurationResponses[keyof GetSmartConfigurationResponses];

export type GetLivenessData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/livez';
};

export type GetLivenessResponses = {
    200: Liveness;
};

export type GetLivenessResponse = GetLivenessResponses[keyof GetLivenessResponses];

export type GetReadinessData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/readyz';
};

export type GetReadinessErrors = {
    /**
     * A check failed.
     */
    503: Readiness;
};

export type GetReadinessError = GetReadinessErrors[keyof GetReadinessErrors];

export type GetReadinessResponses = {
    200: Readiness;
};

export type GetReadinessResponse = GetReadinessResponses[keyof GetReadinessResponses];

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
