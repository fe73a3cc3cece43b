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
    /**
     * Who was quicker, where somebody was.
     */
    meanwhile?: {
        act: 'claimed' | 'handed-over' | 'released' | 'returned' | 'rejected' | 'regenerated' | 'edited' | 'overridden' | 'source-overridden' | 'recall-answered' | 'signed' | 'amended' | 'withdrawn';
        by: Actor;
        at: string;
    };
    errors?: Array<{
        path: string;
        message: string;
    }>;
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

export type AuditEntryList = {
    items: Array<AuditEntry>;
    /**
     * Names the next page; null on the last one.
     */
    nextCursor: string | null;
    /**
     * A page looks at 20,000 entries at most; where it was that many before the page was full, the time of the last. nextCursor goes on from there.
     */
    searchedTo: string | null;
};

export type AuditEntry = {
    /**
     * Audit entry id
     */
    id: string;
    at: string;
    /**
     * Its place in the tree; null for the second until it has one.
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
     * The row of the patient, not who it is.
     */
    patientId: string | null;
    /**
     * Numbers and codes, by action.
     */
    details: {
        [key: string]: string | number | boolean;
    };
    /**
     * Columns of the row that say something else than its bytes. Empty, unless somebody wrote into the database.
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
     * From where; null where nobody called.
     */
    address: string | null;
    /**
     * The account of a local operator at the machine.
     */
    operator: string | null;
    /**
     * Fields that the entry commits to and that stay sealed here.
     */
    sealed: Array<string>;
    proof: AuditEntryProofState;
};

export type AuditEntryProofState = {
    /**
     * `waiting`: in no checkpoint yet; `proved`: derived now, up to the root of a checkpoint; `broken`: what lies there is not what was signed.
     */
    state: 'waiting' | 'proved' | 'broken';
    /**
     * Entries of the checkpoint.
     */
    size: number | null;
    /**
     * When the first checkpoint that covers the entry was signed.
     */
    signedAt: string | null;
};

/**
 * What audit-verifier checks with the public key of the log alone.
 */
export type AuditEntryProof = {
    format: string;
    entry: string;
    leaf: number;
    size: number;
    path: Array<string>;
    checkpoint: string;
};

export type AuditedPatientsRequest = {
    identifier: string;
    /**
     * Who assigned it; without one, any.
     */
    authority?: string;
};

export type AuditedPatients = {
    /**
     * 50 at most.
     */
    patientIds: Array<string>;
};

export type AuditedActors = {
    items: Array<Actor>;
};

export type DisclosureList = {
    from: string;
    to: string;
    items: Array<Disclosure>;
    /**
     * Names the next page; null on the last one.
     */
    nextCursor: string | null;
};

export type Disclosure = {
    entryId: string;
    at: string;
    recipient: Actor;
    /**
     * Of the network.
     */
    address: string | null;
    /**
     * The act, such as document.content-read.
     */
    what: string;
    subject: {
        type: string;
        id: string | null;
    };
    purpose: 'emergency' | 'system' | 'work';
    /**
     * The emergency access.
     */
    breakGlass: string | null;
};

export type BreakGlassRequest = {
    patientIdentifier: string;
    /**
     * Who assigned the identifier; needed where several patients have it.
     */
    authority?: string;
    /**
     * Why. It stands on the certificate: no patient data in it.
     */
    reason: string;
    minutes?: number;
};

export type BreakGlass = {
    /**
     * Emergency access id
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
     * Whether an auditor has looked at it.
     */
    state: 'open' | 'reviewed';
    reviewedAt: string | null;
    reviewedBy: string | null;
};

export type BreakGlassList = {
    items: Array<BreakGlass>;
};

export type BreakGlassReview = {
    /**
     * Why. It stands on the certificate: no patient data in it.
     */
    finding: string;
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
    /**
     * What it may do besides; none for a client of the model alone.
     */
    scopes?: Array<ClientScope>;
};

export type ClientScope = 'documents' | 'documents.read' | 'summaries' | 'summaries.read' | 'audit';

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
     * The API key. Shown this once.
     */
    key: string;
};

export type Membership = {
    /**
     * Compartment id
     */
    compartmentId: string;
    /**
     * The highest confidentiality that the membership opens.
     */
    clearance: Confidentiality;
};

/**
 * Normal, restricted or very restricted (HL7 v2 table 0177, FHIR v3-Confidentiality).
 */
export type Confidentiality = 'N' | 'R' | 'V';

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
    scopes: Array<ClientScope>;
    memberships: Array<Membership>;
    createdAt: string;
};

export type CompartmentList = {
    items: Array<Compartment>;
};

export type Compartment = {
    /**
     * Compartment id
     */
    id: string;
    name: string;
    /**
     * The least that arrives here has.
     */
    confidentiality: Confidentiality;
    isDefault: boolean;
};

export type CompartmentRequest = {
    name: string;
    confidentiality?: Confidentiality;
};

export type CompartmentChange = {
    name: string;
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

export type DatasetRequest = {
    /**
     * Id of the profile of the summaries.
     */
    profile: string;
    /**
     * What the rows are for. The trail keeps it; no patient data in it.
     */
    purpose: string;
    /**
     * For how many days from the approval on the rows are kept.
     */
    keepDays?: number;
    /**
     * Of how many signed summaries, the newest, rows are made at most.
     */
    maxSummaries?: number;
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
     * The last time.
     */
    exportedAt: string | null;
    endedAt: string | null;
    /**
     * When the request lapses, or, once it is approved, the rows are destroyed.
     */
    expiresAt: string;
    /**
     * As many as there are now.
     */
    rows: number;
    report: {
        /**
         * Signed summaries of the profile that there were.
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
         * What was replaced, by kind: patient, identifier, name, place, email, url, phone, date, number. What was not recognized stands in the rows.
         */
        replaced: {
            [key: string]: number;
        };
    } | null;
};

export type DatasetList = {
    items: Array<Dataset>;
};

export type DeliveryList = {
    items: Array<Delivery>;
    /**
     * Names the next page; null on the last one.
     */
    nextCursor: string | null;
};

export type Delivery = {
    /**
     * Is the webhook-id; without hyphens its last 20 characters are MSH-10.
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
     * What an acknowledgement answers.
     */
    messageId: string | null;
    state: 'pending' | 'sent' | 'acknowledged' | 'parked';
    attempts: number;
    /**
     * What the last attempt was answered: HTTP, or ERR-3 of HL7.
     */
    status: number | null;
    /**
     * The code that an HL7 message was answered with, such as AA.
     */
    answer: string | null;
    /**
     * Why the last attempt was not taken: a stable code.
     */
    reason: string | null;
    /**
     * Whether it waits for an earlier one of the same patient.
     */
    heldBack: boolean;
    occurredAt: string;
    /**
     * When the last attempt began.
     */
    sentAt: string | null;
    nextAttemptAt: string | null;
    endedAt: string | null;
    createdAt: string;
};

export type DestinationList = {
    items: Array<Destination>;
    /**
     * Where destinations may lie, as CLOISTER_DELIVERY_HOSTS says.
     */
    allowedHosts: Array<string>;
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
     * While it is off, what happens waits; what a client system asked for is requested until it is approved.
     */
    state: 'on' | 'off' | 'requested';
    /**
     * Why it is off without an administrator: gone, where the receiver said 410; by-client, where the client system that asked for it wants nothing for now.
     */
    stateReason: string | null;
    /**
     * Until then the secret before signs too.
     */
    previousSecretUntil: string | null;
    waiting: number;
    parked: number;
    /**
     * In a row, without an answer; 0 when the last attempt got one.
     */
    failures: number;
    /**
     * Put off until then.
     */
    nextAttemptAt: string | null;
    lastAcknowledgedAt: string | null;
    /**
     * The client system that asked for it, by a Subscription of FHIR.
     */
    subscriber: {
        clientId: string;
        clientName: string;
        isRevoked: boolean;
        /**
         * Then it is over.
         */
        endsAt: string | null;
    } | null;
    createdAt: string;
    changedAt: string;
};

/**
 * What is told: that a draft waits, that a version was signed, amended, withdrawn, or that a source of it has changed.
 */
export type DeliveredEvent = 'drafted' | 'signed' | 'amended' | 'withdrawn' | 'source-changed';

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

export type DestinationRequest = {
    name: string;
    /**
     * Begins with https, or with mllps for HL7. Its host is listed in CLOISTER_DELIVERY_HOSTS; http and mllp where that says so, or on this machine.
     */
    address: string;
    /**
     * At least one; `source-changed` for webhooks alone, and of drafts only beside `drafted`; none where a destination of HL7 messages gets the acknowledgements of a connection alone.
     */
    events?: Array<DeliveredEvent>;
    /**
     * Null: of all compartments, also those to come.
     */
    compartmentIds?: Array<string> | null;
    /**
     * The highest label of which it is told.
     */
    confidentiality?: Confidentiality;
    /**
     * Whether administrators are told when something is parked.
     */
    alerts?: boolean;
    maxAttempts?: number;
    giveUpHours?: number;
    /**
     * What HL7 messages are written by; null for a webhook.
     */
    hl7?: Hl7AgreementRequest | null;
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
     * While it is off, what happens waits; what a client system asked for is requested until it is approved.
     */
    state: 'on' | 'off' | 'requested';
    /**
     * Why it is off without an administrator: gone, where the receiver said 410; by-client, where the client system that asked for it wants nothing for now.
     */
    stateReason: string | null;
    /**
     * Until then the secret before signs too.
     */
    previousSecretUntil: string | null;
    waiting: number;
    parked: number;
    /**
     * In a row, without an answer; 0 when the last attempt got one.
     */
    failures: number;
    /**
     * Put off until then.
     */
    nextAttemptAt: string | null;
    lastAcknowledgedAt: string | null;
    /**
     * The client system that asked for it, by a Subscription of FHIR.
     */
    subscriber: {
        clientId: string;
        clientName: string;
        isRevoked: boolean;
        /**
         * Then it is over.
         */
        endsAt: string | null;
    } | null;
    createdAt: string;
    changedAt: string;
    /**
     * Signs what is sent. Shown this once; null where nothing is signed.
     */
    secret: string | null;
};

export type DestinationStateRequest = {
    state: 'on' | 'off';
};

export type ApprovalRequest = {
    /**
     * The one that was looked at: another one is not approved with it.
     */
    address: string;
};

export type RenewedSecret = {
    /**
     * Signs what is sent from now on. Shown this once.
     */
    secret: string;
    previousSecretUntil: string;
};

export type TestedDestination = {
    /**
     * Delivery id
     */
    deliveryId: string;
};

/**
 * Of what happened from a time on, up to another.
 */
export type ReplayRequest = {
    from: string;
    to: string;
    /**
     * Only what is in that state; else both.
     */
    state?: 'acknowledged' | 'parked';
};

export type Replayed = {
    /**
     * How many are sent again.
     */
    count: number;
};

export type MessageState = 'received' | 'taken' | 'filtered' | 'held' | 'own' | 'stored' | 'acknowledgement' | 'refused' | 'failed';

export type MessageList = {
    items: Array<Message>;
    /**
     * Names the next page; null on the last one.
     */
    nextCursor: string | null;
};

export type Message = {
    /**
     * Message id
     */
    id: string;
    /**
     * As the file of connections names it.
     */
    connection: string;
    state: MessageState;
    /**
     * Why it is so: a stable code.
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
     * What was tolerated: stable codes.
     */
    warnings: Array<string>;
    /**
     * How often it came again and was answered alike.
     */
    repeats: number;
    /**
     * Summary id
     */
    summaryId: string | null;
    arrivedAt: string;
    reprocessedAt: string | null;
};

export type MessageConnectionList = {
    items: Array<MessageConnection>;
};

export type MessageConnection = {
    id: string;
    name: string;
    /**
     * Whether a process said so within a minute.
     */
    listening: boolean;
    lastFrameAt: string | null;
    /**
     * When it had been silent for longer than its setting.
     */
    silentSince: string | null;
    silentAfterMinutes: number | null;
    /**
     * How many came in the last 24 hours, by what became of them.
     */
    lastDay: {
        [key: string]: number;
    };
};

export type MessageLookupRequest = {
    /**
     * MSH-10.
     */
    controlId: string;
} | {
    /**
     * One of PID-3 or MRG-1, of any authority.
     */
    patientIdentifier: string;
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

export type MessageDetails = {
    /**
     * Message id
     */
    id: string;
    /**
     * As the file of connections names it.
     */
    connection: string;
    state: MessageState;
    /**
     * Why it is so: a stable code.
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
     * What was tolerated: stable codes.
     */
    warnings: Array<string>;
    /**
     * How often it came again and was answered alike.
     */
    repeats: number;
    /**
     * Summary id
     */
    summaryId: string | null;
    arrivedAt: string;
    reprocessedAt: string | null;
    /**
     * Of the documents in it, those that the caller may see.
     */
    documentIds: Array<string>;
    /**
     * In their order; null once it is erased.
     */
    answers: Array<MessageAnswer> | null;
};

export type MessageAnswer = {
    /**
     * MSA-1.
     */
    code: string;
    /**
     * ERR-3, of table 0357.
     */
    error: string | null;
};

export type UnmaskRequest = {
    /**
     * Why it has to be read; it is kept sealed in the trail, and dies with the message.
     */
    reason: string;
};

export type UnmaskedMessage = {
    /**
     * Null for bytes that are no message.
     */
    charset: string | null;
    /**
     * One for each segment.
     */
    lines: Array<string>;
    /**
     * How many fields of more than 4,000 characters are cut to their beginning.
     */
    shortened: number;
    /**
     * Each by its segments.
     */
    answers: Array<Array<string>>;
};

export type AssignMessageRequest = {
    identifier: string;
    /**
     * Who assigned the identifier.
     */
    authority?: string;
};

export type SentMessageList = {
    items: Array<SentMessage>;
    /**
     * Names the next page; null on the last one.
     */
    nextCursor: string | null;
};

export type SentMessage = {
    /**
     * Id of a message that was sent
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
     * What an acknowledgement answers.
     */
    messageId: string | null;
    /**
     * MSH-10, the same at each attempt.
     */
    controlId: string;
    type: 'MDM' | 'ORU' | 'ACK';
    /**
     * MSH-9.2.
     */
    event: string;
    /**
     * TXA-12, or OBR-3 of a result: ours. An acknowledgement has none.
     */
    number: string | null;
    /**
     * TXA-13: an earlier number of ours.
     */
    parent: string | null;
    standing: 'draft' | 'final' | 'addendum' | 'withdrawn' | 'acknowledgement';
    state: 'unanswered' | 'taken' | 'refused';
    /**
     * To the last attempt.
     */
    answers: Array<MessageAnswer>;
    sizeBytes: number;
    builtAt: string;
    answeredAt: string | null;
};

export type PatientCheckAnswer = {
    check: PatientCheck | null;
};

export type PatientCheck = {
    state: 'fits' | 'open' | 'confirmed' | 'reassigned';
    /**
     * What does not fit.
     */
    reasons: Array<'name' | 'birth-date' | 'number' | 'two-patients'>;
    /**
     * Whom the document names.
     */
    found: Array<{
        name: string | null;
        /**
         * As it is written.
         */
        birthDate: string | null;
        numbers: Array<{
            identifier: string;
            authority: string | null;
        }>;
        /**
         * In the text, in UTF-16 units; null in the header of the file.
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

export type ConfirmPatientRequest = {
    reason?: string;
};

export type AssignPatientRequest = {
    /**
     * Of the right patient; null where nobody knows yet whose it is.
     */
    identifier: string | null;
    authority?: string;
    name?: string;
    birthDate?: string;
    reason: string;
};

export type Reassignment = {
    /**
     * `open` where the document does not name the new patient either.
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
     * Who was shown the document, what came with it, or a summary of it, from the audit trail.
     */
    readers: Array<{
        reader: Actor;
        firstAt: string;
        lastAt: string;
        times: number;
    }>;
};

export type DocumentText = {
    /**
     * The canonical text. Show it as text, never as HTML.
     */
    text: string;
    /**
     * Parts of the text that are to be shown differently: hidden, struck out, perhaps struck out, inserted by a tracked change, written by hand, or added by the reader (names of columns, `[empty]`).
     */
    marks: Array<TextMark>;
    /**
     * Headings, tables, fields and so on, by their offsets in the text.
     */
    blocks: Array<TextBlock>;
    /**
     * What is in the file and not in its text.
     */
    leftOut: Array<LeftOut>;
    /**
     * In the file, without white space. Null where they were not counted.
     */
    sourceCharacters: number | null;
    pages: number | null;
    /**
     * What the document says of itself in its header. It decides nothing.
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

export type TextMark = {
    start: number;
    end: number;
    kind: 'hidden' | 'struck' | 'struck-inferred' | 'inserted' | 'added';
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

export type LeftOut = {
    kind: 'picture' | 'chart' | 'attachment' | 'embedded-object' | 'script' | 'comment' | 'header' | 'footer' | 'field' | 'value' | 'segment' | 'section' | 'entry' | 'page' | 'hidden-sheet' | 'deleted-text' | 'unseen-characters' | 'linked-content' | 'unknown-element';
    count: number;
    /**
     * Without white space, where counted.
     */
    characters: number | null;
    /**
     * On which pages it is.
     */
    pages: Array<number> | null;
    /**
     * A name of the standard, such as `AL1`.
     */
    name: string | null;
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
    /**
     * What the reason is about: types of file, and the limit that was met.
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
     * The e-mail that it came with.
     */
    parentId: string | null;
    patientId: string | null;
    patientIdentifier: string | null;
    patientAuthority: string | null;
    patientName: string | null;
    /**
     * Whether the patient that it names is the one that it is assigned to. While `open`, no summary of it is written. Null where it names none.
     */
    patientCheck: 'fits' | 'open' | 'confirmed' | 'reassigned' | null;
    /**
     * Whom it named when it came, where they were merged with another.
     */
    namedPatient: {
        identifier: string;
        authority: string | null;
        /**
         * The merge or the moved visit by which it is another’s.
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
     * What its source says of it now; null where it says nothing.
     */
    sourceStatus: 'final' | 'preliminary' | 'addended' | 'corrected' | 'replaced' | 'cancelled' | 'wrong-patient' | null;
    /**
     * Since then it is no longer what its source says.
     */
    outdatedAt: string | null;
    /**
     * Documents that came in its place, or that add to it.
     */
    successors: Array<{
        id: string;
        kind: 'replaces' | 'adds-to';
    }>;
    summary: NewestSummary | null;
    broughtInBy: Actor;
    /**
     * By a legal hold on it or on its patient.
     */
    held: boolean;
    /**
     * Its time is over: it is erased after this moment.
     */
    eraseAfter: string | null;
    /**
     * The erasure that it went with.
     */
    erasureId: string | null;
    createdAt: string;
    changedAt: string;
};

/**
 * The newest summary that has it as a source.
 */
export type NewestSummary = {
    id: string;
    state: 'queued' | 'running' | 'draft' | 'in_review' | 'signed' | 'amended' | 'withdrawn' | 'failed' | 'cancelled' | 'rejected' | 'superseded' | 'erased';
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

export type ErasureRequest = {
    /**
     * Why. It stands on the certificate: no patient data in it.
     */
    reason: string;
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
     * Null while a part of the service has not confirmed yet.
     */
    completedAt: string | null;
    certificateSha256: string | null;
};

export type ErasureList = {
    items: Array<Erasure>;
    /**
     * Names the next page; null on the last one.
     */
    nextCursor: string | null;
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
     * Null while a part of the service has not confirmed yet.
     */
    completedAt: string | null;
    certificateSha256: string | null;
    reason: string;
    /**
     * Its canonical JSON (RFC 8785) is what certificateSha256 is the hash of.
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
     * The same for people.
     */
    certificateText: string | null;
};

export type Factors = {
    /**
     * Null where codes are off.
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
     * Whether this page stands at the address that passkeys belong to.
     */
    passkeysHere: boolean;
};

export type ProofRequest = {
    proof: Proof;
};

export type Proof = {
    password: string;
    /**
     * Six digits of the authenticator app; each code is good once.
     */
    code?: string;
    /**
     * One of those that were shown once; each is good once.
     */
    recoveryCode?: string;
} | {
    passkey: PasskeyAssertion;
} | {
    /**
     * What stands behind #sign-on= in the address that single sign-on came back to.
     */
    signOn: string;
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

export type NewTotp = {
    /**
     * In base32, to be typed into an app.
     */
    secret: string;
    /**
     * otpauth://…, to be shown as a QR code.
     */
    uri: string;
};

export type TotpCode = {
    /**
     * Six digits of the authenticator app; each code is good once.
     */
    code: string;
};

export type NewCodes = {
    /**
     * Shown this once; null where the person has some already.
     */
    recoveryCodes: Array<string> | null;
};

/**
 * Of a document, or of all documents of a patient.
 */
export type HoldRequest = {
    documentId: string;
    /**
     * Why. It stands on the certificate: no patient data in it.
     */
    reason: string;
} | {
    patientId: string;
    /**
     * Why. It stands on the certificate: no patient data in it.
     */
    reason: string;
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

export type ReleaseRequest = {
    /**
     * Why. It stands on the certificate: no patient data in it.
     */
    reason: string;
};

/**
 * What is not among them is as the installation has it; a quota there is none.
 */
export type LimitList = {
    items: Array<{
        /**
         * Of one file or document; the quotas per day are of one client system or person, over the last 24 hours.
         */
        name: 'file-bytes' | 'extract-seconds' | 'pages' | 'scanned-pages' | 'pixels' | 'unpacked-bytes' | 'nesting' | 'attachments' | 'documents-per-day' | 'bytes-per-day';
        value: number;
        changedAt: string;
    }>;
};

export type LimitValue = {
    /**
     * Bytes, seconds or a count, as the name says.
     */
    value: number;
};

export type PatientMergeList = {
    items: Array<PatientMerge>;
    /**
     * Names the next page; null on the last one.
     */
    nextCursor: string | null;
};

export type PatientMerge = {
    /**
     * Id of a merge of patients
     */
    id: string;
    /**
     * One goes on as the other; one visit is the other’s; or they are one person and stay apart.
     */
    kind: 'merge' | 'visit' | 'link';
    fromPatientId: string;
    /**
     * Null for who may see no document of them, and once they are erased.
     */
    from: {
        identifier: string;
        authority: string | null;
    } | null;
    intoPatientId: string;
    /**
     * Null for who may see no document of them, and once they are erased.
     */
    into: {
        identifier: string;
        authority: string | null;
    } | null;
    /**
     * The connection that said so: `hl7/` and its name.
     */
    by: string;
    mergedAt: string;
    /**
     * On how many documents it bears, also once it is undone: of all for who may read records, of those they see for the others.
     */
    documentCount: number;
    undoneAt: string | null;
    /**
     * A person, or the connection that took it back; null where it is in force.
     */
    undoneBy: Actor | null;
    /**
     * Null where nobody gave one, once the patient is erased, and for who sees neither records nor the patients.
     */
    undoReason: string | null;
};

export type UndoMergeRequest = {
    reason: string;
};

export type QueueList = {
    items: Array<QueueItem>;
    /**
     * Names the next page; null on the last one.
     */
    nextCursor: string | null;
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
    class: 'stat' | 'routine' | 'batch';
    /**
     * How often it was begun.
     */
    attempts: number;
    queue: QueuePlace | null;
    /**
     * When it was last begun.
     */
    startedAt: string | null;
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

export type UnreadList = {
    items: Array<UnreadDocument>;
    /**
     * Names the next page; null on the last one.
     */
    nextCursor: string | null;
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
     * How often its reading was begun.
     */
    attempts: number;
    createdAt: string;
    changedAt: string;
};

/**
 * The new summary, in the place of the old one.
 */
export type RetriedSummary = {
    /**
     * Summary id
     */
    summaryId: string;
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
     * Of a draft: what is written in its place.
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
             * Lines that are not shown.
             */
            more: number;
        };
    }>;
    /**
     * What is written now, against what is signed.
     */
    draft: {
        state: 'queued' | 'running' | 'draft' | 'in_review' | 'signed' | 'amended' | 'withdrawn' | 'failed' | 'cancelled' | 'rejected' | 'superseded' | 'erased';
        difference: {
            lines: Array<{
                kind: 'added' | 'removed';
                text: string;
            }>;
            /**
             * Lines that are not shown.
             */
            more: number;
        } | null;
    } | null;
};

export type RecallScope = {
    kind: 'reader';
    /**
     * Null: all readers.
     */
    reader: string | null;
    /**
     * 0: also what was read before versions were kept.
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
     * Of a model without a hash: as its server calls it; of an engine without a model, the engine.
     */
    modelId: string;
};

export type ReasonedActRequest = {
    /**
     * The one that the caller saw. Of two who act on the same one the second is refused.
     */
    revision: number;
    reason: string;
};

export type Review = {
    /**
     * Summary id
     */
    summaryId: string;
    /**
     * The one that the caller saw. Of two who act on the same one the second is refused.
     */
    revision: number;
    state: 'queued' | 'running' | 'draft' | 'in_review' | 'signed' | 'amended' | 'withdrawn' | 'failed' | 'cancelled' | 'rejected' | 'superseded' | 'erased';
    reason: string | null;
    class: 'stat' | 'routine' | 'batch';
    profile: string;
    assignee: Actor | null;
    assignedAt: string | null;
    lastAct: {
        act: 'claimed' | 'handed-over' | 'released' | 'returned' | 'rejected' | 'regenerated' | 'edited' | 'overridden' | 'source-overridden' | 'recall-answered' | 'signed' | 'amended' | 'withdrawn';
        by: Actor;
        at: string;
    } | null;
    /**
     * The number of the newest version, or of the one in force. Null without any.
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
     * Those that nobody answers for: they block signing.
     */
    openFindings: number;
    /**
     * Facts that must be answered and are not: they block signing too.
     */
    openOmissions: number;
    /**
     * Nothing is known of findings: nobody checked.
     */
    unchecked: boolean;
    /**
     * Why there is no evidence: the source has more characters than the limit, the check took more seconds, or an earlier version of the check judged it (`earlier-check`, its version as the limit) and that of today could not yet.
     */
    uncheckedBecause: {
        reason: 'too-long' | 'too-slow' | 'earlier-check';
        limit: number;
    } | null;
    /**
     * Null where nothing was checked.
     */
    headline: Headline | null;
    /**
     * Facts of the documents that it leaves out: first those that must be answered.
     */
    omissions: Array<Omission>;
    /**
     * Lines of the documents that address a program instead of a reader.
     */
    instructions: Array<SourceSpan>;
    /**
     * Classes of findings that the check has no rules for in a language of the texts: the marks say nothing of them.
     */
    notMade: Array<{
        class: 'number' | 'unit' | 'negation' | 'side' | 'drug' | 'problem' | 'person' | 'no-source' | 'absence' | 'experiencer' | 'permission' | 'realization' | 'certainty' | 'time' | 'change' | 'dose' | 'result' | 'ambiguous';
        language: 'en' | 'de' | 'other';
    }>;
    /**
     * The version of the rules that judged it; null of older summaries.
     */
    checkVersion: number | null;
    /**
     * The newest 500, oldest first.
     */
    comments: Array<ReviewComment>;
    /**
     * Of all versions, oldest first.
     */
    signatures: Array<Signature>;
    /**
     * Unsaved edits of the caller.
     */
    workingCopy: {
        revision: number;
        baseVersion: number;
        savedAt: string;
        /**
         * How many sentences are in an editor: neither applied nor cancelled.
         */
        openEdits: number;
    } | null;
};

/**
 * A source no longer says what it did when the text was written; show it with the text.
 */
export type SourceChange = {
    /**
     * What its sources say now that they did not, the gravest of them.
     */
    status: 'final' | 'preliminary' | 'addended' | 'corrected' | 'replaced' | 'cancelled' | 'wrong-patient';
    at: string;
    /**
     * Nobody has answered for that yet.
     */
    open: boolean;
};

/**
 * It was made with a reader or a model that is recalled.
 */
export type RecallMark = {
    id: string;
    /**
     * A draft is locked; what is signed waits for an answer of who signed it.
     */
    open: boolean;
};

export type ReviewFinding = {
    /**
     * Version and number of a sentence: `2-14` is the fourteenth of version 2.
     */
    sentenceId: string;
    status: 'unsupported' | 'contradicted';
    codes: Array<'number' | 'unit' | 'negation' | 'side' | 'drug' | 'problem' | 'person' | 'no-source' | 'absence' | 'experiencer' | 'permission' | 'realization' | 'certainty' | 'time' | 'change' | 'dose' | 'result' | 'ambiguous'>;
    override: {
        id: string;
        by: Actor;
        at: string;
        reason: string | null;
    } | null;
};

/**
 * What has to be known of a text before it is believed; show what is left out, to check and unchecked first.
 */
export type Headline = {
    /**
     * Facts of the documents that must be answered, and are left out without a reason.
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
     * All sentences, those that could not be judged too.
     */
    statements: number;
};

/**
 * A fact of the documents that a text does not state.
 */
export type Omission = {
    /**
     * Version and number of an omission: `2-o3` is the third of version 2. In unsaved edits `0-o3` is one that their base does not have.
     */
    id: string;
    /**
     * Null of a text that says nearly nothing of its documents.
     */
    class: 'allergy' | 'medication' | 'diagnosis' | 'result' | 'procedure' | 'complication' | 'device' | 'anticoagulation' | 'pregnancy' | 'treatment-limitation' | 'follow-up' | 'pending-result' | 'safety-warning' | 'party' | 'amount' | 'date' | 'obligation' | 'termination' | null;
    /**
     * Signing waits for an answer to each that must be answered.
     */
    tier: 'must-answer' | 'listed';
    /**
     * Why it must be answered.
     */
    reason: 'allergy' | 'high-alert-drug' | 'changed-drug' | 'critical-result' | 'corrected-result' | 'treatment-limitation' | 'complication' | 'pending-result' | 'dated-follow-up' | 'amount' | 'termination' | 'nearly-empty' | 'organization' | null;
    /**
     * The section of the text where it belongs; null where none asks for it.
     */
    sectionId: string | null;
    /**
     * What of the documents states it.
     */
    spans: Array<SourceSpan>;
    /**
     * What of that names it.
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

/**
 * A stretch of a document’s text, as UTF-16 offsets.
 */
export type SourceSpan = {
    /**
     * Which document of the summary, from 0.
     */
    source: number;
    start: number;
    end: number;
    /**
     * Line by line: left, top, width and height in points from the top left corner of the page as it is shown. Empty without pages.
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

export type ReviewComment = {
    id: string;
    kind: 'comment' | 'handed-over' | 'returned' | 'rejected' | 'source-overridden' | 'recall-answered' | 'amended' | 'withdrawn';
    by: Actor;
    at: string;
    version: number;
    /**
     * Version and number of a sentence: `2-14` is the fourteenth of version 2.
     */
    sentenceId: string | null;
    /**
     * Null once the summary is erased.
     */
    text: string | null;
};

export type Signature = {
    id: string;
    version: number;
    person: Actor;
    /**
     * As it was when the person signed; null once the summary is erased.
     */
    printedName: string | null;
    /**
     * The roles that the person had then.
     */
    role: string;
    meaning: 'authorship' | 'review' | 'approval' | 'responsibility';
    /**
     * How the person proved who they are.
     */
    method: string;
    signedAt: string;
    /**
     * Of the signer, by its IANA name.
     */
    timeZone: string;
    /**
     * The content hash: SHA-256 of all that the signature covers. Null once it is erased.
     */
    contentSha256: string | null;
    withdrawnAt: string | null;
    /**
     * Whether there was no second verified administrator when the person signed.
     */
    singleAdministrator: boolean;
    /**
     * What the signer answered for of the sources: what was not read, and what may be struck out. Null once it is erased.
     */
    answered: Array<AnsweredSource> | null;
    /**
     * How many facts of the sources it leaves out. Null where none was known.
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
     * Sentences that no check had compared with the sources, and the signer says they did.
     */
    unchecked: number;
    /**
     * What the model was given of the documents, of which the signer says that they know the rest. Null where that was the whole, and once it is erased.
     */
    passages: PassagesRead | null;
};

export type AnsweredSource = {
    documentId: string;
    leftOut: Array<LeftOut>;
    /**
     * Possible strikes that the signer says are strikes.
     */
    struck: number;
    /**
     * Possible strikes that the signer says are none.
     */
    valid: number;
};

export type PassagesRead = {
    count: number;
    characters: number;
    ofCharacters: number;
};

export type RecallList = {
    items: Array<Recall>;
};

export type Recall = {
    id: string;
    scope: RecallScope;
    reason: string | null;
    by: Actor;
    begunAt: string;
    /**
     * Nothing is left to be made; people may have to answer still.
     */
    endedAt: string | null;
    liftedAt: string | null;
    drafts: number;
    /**
     * Of the drafts: another one is written in its place.
     */
    remade: number;
    signed: number;
    /**
     * Of what is signed: nobody has answered for it yet.
     */
    unanswered: number;
    waiting: number;
    /**
     * They stay locked until their documents are read again.
     */
    failed: number;
};

export type MakersInUse = {
    /**
     * Of the readers of this version of Cloister.
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
         * Null: it has none, and is recalled by its `modelId`.
         */
        modelSha256: string | null;
        adapterSha256: string | null;
        /**
         * False of older drafts, until a recall looks it up in their records.
         */
        adapterKnown: boolean;
        drafts: number;
        signed: number;
        recalled: boolean;
    }>;
};

export type RecallPreview = {
    /**
     * Documents whose newest text was made with it; 0 for a model.
     */
    documents: number;
    drafts: number;
    signed: number;
    /**
     * Destinations that were sent one of them.
     */
    recipients: number;
};

export type RecallRequest = {
    scope: RecallScope;
    reason: string;
};

export type RecallDetails = {
    id: string;
    scope: RecallScope;
    reason: string | null;
    by: Actor;
    begunAt: string;
    /**
     * Nothing is left to be made; people may have to answer still.
     */
    endedAt: string | null;
    liftedAt: string | null;
    drafts: number;
    /**
     * Of the drafts: another one is written in its place.
     */
    remade: number;
    signed: number;
    /**
     * Of what is signed: nobody has answered for it yet.
     */
    unanswered: number;
    waiting: number;
    /**
     * They stay locked until their documents are read again.
     */
    failed: number;
    /**
     * As far as the caller sees them, what is signed first; 1000 at most.
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

export type RecallReason = {
    reason: string;
};

export type RereadProgress = {
    waiting: number;
    reading: number;
    /**
     * Ended within the last thirty days, as those below.
     */
    done: number;
    failed: number;
    cancelled: number;
    /**
     * All that were requested since the oldest that still waits; 0 where none does.
     */
    current: number;
    /**
     * Of these, the ones that are read again, or could not be.
     */
    currentEnded: number;
    /**
     * New documents, which come first.
     */
    newDocuments: number;
    /**
     * The newest 100. Their earlier texts are in use still.
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
     * Documents whose newest text this reader made, as `docx`.
     */
    reader?: string;
    /**
     * Of the reader of the newest text.
     */
    readerVersion?: number;
    /**
     * Below this version of the readers. One that was not recorded is below each.
     */
    beforeVersion?: number;
    /**
     * Made by older readers than those of this version of Cloister.
     */
    outdated?: true;
};

export type RequestedRereads = {
    documents: number;
    /**
     * Of these, the ones that waited to be read already.
     */
    waited: number;
};

export type CancelledRereads = {
    documents: number;
};

export type Retention = {
    rules: Array<{
        /**
         * How documents came in; message for HL7 messages without a document, which else go by hl7; all for those whose own class has no rule.
         */
        class: 'all' | 'web' | 'rest' | 'fhir' | 'hl7' | 'message';
        keepDays: number;
        graceDays: number;
        changedAt: string;
    }>;
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
         * Whose time is over; up to 10,000.
         */
        count: number;
        /**
         * When the first of them is erased.
         */
        eraseAfter: string | null;
    };
};

export type RetentionTerms = {
    /**
     * From the day of arrival.
     */
    keepDays: number;
    /**
     * Between being marked and being erased.
     */
    graceDays?: number;
};

export type AdapterRetirement = {
    /**
     * Whether an adapter is out of force for good once rows that it was trained on are erased. Else it is only listed.
     */
    retires: boolean;
};

export type MustAnswer = {
    /**
     * Kinds of facts that must be answered besides those that always must.
     */
    classes: Array<'allergy' | 'medication' | 'diagnosis' | 'result' | 'procedure' | 'complication' | 'device' | 'anticoagulation' | 'pregnancy' | 'treatment-limitation' | 'follow-up' | 'pending-result' | 'safety-warning' | 'party' | 'amount' | 'date' | 'obligation' | 'termination'>;
};

export type OmissionAnswerRequest = {
    /**
     * The one that the caller saw. Of two who act on the same one the second is refused.
     */
    revision: number;
    /**
     * Version and number of an omission: `2-o3` is the third of version 2. In unsaved edits `0-o3` is one that their base does not have.
     */
    omissionId: string;
    reason: string;
};

export type WithdrawalRule = {
    statuses: Array<'cancelled' | 'wrong-patient'>;
};

export type SecondFactorRule = {
    /**
     * Whether people who signed in with a password alone may do nothing but add a second factor.
     */
    required: boolean;
};

export type ModelReleaseList = {
    items: Array<ModelRelease>;
    /**
     * What workers load; null is what the settings name.
     */
    inForce: string | null;
    /**
     * What workers load was put in force by people of another organization.
     */
    ofAnother: boolean;
    /**
     * What the settings name; null where a server elsewhere computes.
     */
    configured: Weights | null;
    /**
     * Settings that say what computes, whatever is in force. Empty: releases do.
     */
    pinnedBy: Array<string>;
    /**
     * How the list of model files that came with this version was signed. Files that only a development list has are not loaded where an organization processes real patients’ data.
     */
    modelList: 'release' | 'development';
};

export type ModelRelease = {
    /**
     * Release id
     */
    id: string;
    /**
     * `approved` is in force, unless `inForce` says that it may serve only one of several organizations.
     */
    state: 'proposed' | 'approved' | 'refused' | 'rolled-back' | 'superseded' | 'retired';
    /**
     * Whether workers load it.
     */
    inForce: boolean;
    model: {
        id: string;
        sha256: string;
    };
    adapter: {
        id: string;
        sha256: string;
    } | null;
    /**
     * Trained on data of this tenant: it is in force only while there is no other.
     */
    ofOneTenant: boolean;
    datasetIds: Array<string>;
    /**
     * When rows that its adapter was trained on were last erased.
     */
    rowsErasedAt: string | null;
    /**
     * What was in force before; null is what the settings name.
     */
    replaces: string | null;
    proposedBy: Actor;
    proposedAt: string;
    approvals: Array<{
        by: Actor;
        at: string;
    }>;
    approvalsNeeded: number;
    inForceAt: string | null;
    endedBy: Actor | null;
    endedAt: string | null;
    evaluationSha256: string;
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

export type ModelReleaseDetails = {
    /**
     * Release id
     */
    id: string;
    /**
     * `approved` is in force, unless `inForce` says that it may serve only one of several organizations.
     */
    state: 'proposed' | 'approved' | 'refused' | 'rolled-back' | 'superseded' | 'retired';
    /**
     * Whether workers load it.
     */
    inForce: boolean;
    model: {
        id: string;
        sha256: string;
    };
    adapter: {
        id: string;
        sha256: string;
    } | null;
    /**
     * Trained on data of this tenant: it is in force only while there is no other.
     */
    ofOneTenant: boolean;
    datasetIds: Array<string>;
    /**
     * When rows that its adapter was trained on were last erased.
     */
    rowsErasedAt: string | null;
    /**
     * What was in force before; null is what the settings name.
     */
    replaces: string | null;
    proposedBy: Actor;
    proposedAt: string;
    approvals: Array<{
        by: Actor;
        at: string;
    }>;
    approvalsNeeded: number;
    inForceAt: string | null;
    endedBy: Actor | null;
    endedAt: string | null;
    evaluationSha256: string;
    evaluation: EvaluationRecord;
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

export type ReleaseProposal = {
    evaluation: EvaluationRecord;
    /**
     * Kept data sets that the adapter was trained on.
     */
    datasetIds?: Array<string>;
    /**
     * Why, for the audit trail: no patient data in it.
     */
    reason?: string;
};

export type ReleaseDecision = {
    /**
     * Why, for the audit trail: no patient data in it.
     */
    reason: string;
};

export type ReviewerList = {
    items: Array<Actor>;
};

export type ReviewActRequest = {
    /**
     * The one that the caller saw. Of two who act on the same one the second is refused.
     */
    revision: number;
};

export type HandOverRequest = {
    /**
     * The one that the caller saw. Of two who act on the same one the second is refused.
     */
    revision: number;
    /**
     * Also the own one: to take it over.
     */
    personId: string;
    note?: string;
};

export type RegenerationRequest = {
    /**
     * The one that the caller saw. Of two who act on the same one the second is refused.
     */
    revision: number;
    profile: string;
    sections?: Array<string>;
    class?: 'stat' | 'routine' | 'batch';
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
    sourceChange: SourceChange | null;
    recall: RecallMark | null;
    /**
     * The newest; of a signed summary the one in force.
     */
    version: SummaryVersion | null;
    /**
     * The number of the version in force, also while an amendment of it is in review.
     */
    signedVersion: number | null;
    /**
     * The person who reviews it.
     */
    assigneeId: string | null;
    /**
     * Raised by every act of a review.
     */
    revision: number;
    createdAt: string;
    changedAt: string;
};

export type SummaryRun = {
    id: string;
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
     * The number of the version that a person made it of; null where a model wrote it.
     */
    parent: number | null;
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
    /**
     * SHA-256 of this version with its evidence and receipt. What a signature covers is more, and has its own `contentSha256`.
     */
    versionSha256: string;
    receipt: Receipt;
    /**
     * Sentence by sentence: what of the documents supports it. Null of older summaries, which were not checked.
     */
    evidence: Array<SentenceEvidence> | null;
    /**
     * Null where nothing was checked.
     */
    headline: Headline | null;
    /**
     * Facts of the documents that it leaves out: first those that must be answered.
     */
    omissions: Array<Omission>;
    /**
     * Lines of the documents that address a program instead of a reader.
     */
    instructions: Array<SourceSpan>;
    /**
     * Classes of findings that the check has no rules for in a language of the texts: the marks say nothing of them.
     */
    notMade: Array<{
        class: 'number' | 'unit' | 'negation' | 'side' | 'drug' | 'problem' | 'person' | 'no-source' | 'absence' | 'experiencer' | 'permission' | 'realization' | 'certainty' | 'time' | 'change' | 'dose' | 'result' | 'ambiguous';
        language: 'en' | 'de' | 'other';
    }>;
    /**
     * The version of the rules that judged it; null of older summaries.
     */
    checkVersion: number | null;
    /**
     * Why there is no evidence: the source has more characters than the limit, the check took more seconds, or an earlier version of the check judged it (`earlier-check`, its version as the limit) and that of today could not yet.
     */
    unchecked: {
        reason: 'too-long' | 'too-slow' | 'earlier-check';
        limit: number;
    } | null;
    /**
     * What of the documents no sentence draws on, longest first.
     */
    unused: Array<SourceSpan>;
    conflicts: Array<SourceConflict>;
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
    /**
     * How many lines of the documents address a program instead of a reader.
     */
    instructions: number;
    /**
     * In the order of the documents. Empty of older summaries.
     */
    sources: Array<SourceReceipt>;
    /**
     * What was read in one go, in order: together they are the source.
     */
    stretches: Array<Stretch>;
    /**
     * What the model was given of a source that is more than it reads well, and on which pages of each document. The rest was searched by rules alone. Null where the model was given the whole.
     */
    passages: Passages | null;
    calls: Array<{
        ask: 'whole' | 'part' | 'combine' | 'passages';
        /**
         * Which stretch it read, from 0. Null where it read passages or answers.
         */
        stretch: number | null;
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
        /**
         * Characters of the source that tell a program what to write. The call before read them and did so; this one, in its place, was not given them.
         */
        setAsideCharacters: number;
        /**
         * False where another answer to the same question was better by the check, and nobody sees this one.
         */
        used: boolean;
        ended: 'stop' | 'length' | 'repetition';
    }>;
    /**
     * Sections that no call wrote: rows of the documents, or sentences, word for word. Empty of older summaries.
     */
    copied: Array<{
        section: string;
        /**
         * How many rows, or sentences.
         */
        rows: number;
        /**
         * Rows of the documents that are more than a section may have.
         */
        rowsLeftOut: number;
    }>;
};

export type SourceReceipt = {
    documentId: string;
    characters: number;
    /**
     * Text that a reader of the document does not see. It was left out.
     */
    hiddenCharacters: number;
    /**
     * Text that the document itself says is struck out. It was left out.
     */
    struckCharacters: number;
    /**
     * What is in the document and not in its text, counted at the source.
     */
    leftOut: Array<LeftOut>;
    /**
     * In the document, without white space. Null where they were not counted.
     */
    sourceCharacters: number | null;
    /**
     * How many of those were read.
     */
    readCharacters: number | null;
    /**
     * What may be struck out. The signer has to say whether it is.
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
     * What of its text the model was given, as offsets. Null where that was the whole, and of older summaries.
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

export type UnsureStrike = {
    start: number;
    end: number;
    before: string;
    text: string;
    after: string;
    page: number | null;
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

export type Passages = {
    count: number;
    characters: number;
    tokens: number;
    pages: Array<{
        source: number;
        pages: Array<number>;
    }>;
};

export type SentenceEvidence = {
    start: number;
    end: number;
    status: 'supported' | 'partly' | 'unsupported' | 'contradicted' | 'not-found' | 'unchecked';
    /**
     * What of the documents supports it.
     */
    spans: Array<SourceSpan>;
    /**
     * In what it differs, and where those words are in the text.
     */
    findings: Array<{
        code: 'number' | 'unit' | 'negation' | 'side' | 'drug' | 'problem' | 'person' | 'no-source' | 'absence' | 'experiencer' | 'permission' | 'realization' | 'certainty' | 'time' | 'change' | 'dose' | 'result' | 'ambiguous';
        start: number;
        end: number;
    }>;
    /**
     * What was searched for, where it says that nothing is there.
     */
    absence: {
        topic: 'reason' | 'history' | 'past-history' | 'family-history' | 'social-history' | 'review-of-systems' | 'allergies' | 'medication' | 'immunizations' | 'examination' | 'results' | 'imaging' | 'diagnoses' | 'procedures' | 'course' | 'condition' | 'follow-up' | 'question' | 'contract' | 'whole' | null;
        terms: Array<string>;
        limit: 'unread' | 'unsure' | 'language' | null;
    } | null;
};

/**
 * What two documents of a summary say differently.
 */
export type SourceConflict = {
    code: 'stopped' | 'dose' | 'allergy' | 'denied' | 'side';
    /**
     * The older document’s first.
     */
    places: Array<SourceSpan>;
};

export type CommentRequest = {
    text: string;
    /**
     * Version and number of a sentence: `2-14` is the fourteenth of version 2.
     */
    sentenceId?: string;
};

export type OverrideRequest = {
    /**
     * The one that the caller saw. Of two who act on the same one the second is refused.
     */
    revision: number;
    /**
     * Version and number of a sentence: `2-14` is the fourteenth of version 2.
     */
    sentenceId: string;
    reason: string;
};

export type ReviewList = {
    items: Array<ReviewItem>;
    /**
     * Names the next page; null on the last one.
     */
    nextCursor: string | null;
};

export type ReviewItem = {
    /**
     * Summary id
     */
    summaryId: string;
    /**
     * The one that the caller saw. Of two who act on the same one the second is refused.
     */
    revision: number;
    state: 'queued' | 'running' | 'draft' | 'in_review' | 'signed' | 'amended' | 'withdrawn' | 'failed' | 'cancelled' | 'rejected' | 'superseded' | 'erased';
    class: 'stat' | 'routine' | 'batch';
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
     * Null where nothing was checked.
     */
    openFindings: number | null;
    /**
     * Of the newest version. Null where nothing was checked, or by an earlier check and nobody has opened the review since.
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

export type RightsChangeList = {
    items: Array<RightsChange>;
    /**
     * Human beings who can confirm what another asked for. Below two, signatures say so.
     */
    verifiedAdministrators: number;
};

export type RightsChange = {
    /**
     * Id of a change of rights
     */
    id: string;
    person: PersonName;
    /**
     * All roles that the person is to have; null where it is about compartments.
     */
    roles: Array<Role> | null;
    memberships: Array<Membership> | null;
    /**
     * Somebody whose printed name is hard to tell from this person’s.
     */
    lookAlikeOf: PersonName | null;
    /**
     * Null where no administrator did.
     */
    requestedBy: PersonName | null;
    requestedThrough: 'administration' | 'operator' | 'sign-on';
    requestedAt: string;
    /**
     * When it does without a confirmation; null where it never does, since who asked for it administers no longer.
     */
    takesEffectAt: string | null;
    /**
     * Code of the refusal that the caller would meet who confirms it; null for none.
     */
    refusal: string | null;
};

/**
 * A person by the printed name.
 */
export type PersonName = {
    /**
     * Person id
     */
    id: string;
    displayName: string;
};

export type Role = 'author' | 'reviewer' | 'auditor' | 'administrator' | 'model_steward' | 'integration';

export type RolesRequest = {
    roles: Array<Role>;
};

export type MembershipsRequest = {
    memberships: Array<{
        /**
         * Compartment id
         */
        compartmentId: string;
        /**
         * The highest confidentiality that the membership opens.
         */
        clearance?: Confidentiality;
    }>;
};

export type SamePersonRequest = {
    /**
     * Another account of the same human being; null where it is nobody else’s.
     */
    personId: string | null;
};

export type ScopesRequest = {
    scopes: Array<'documents' | 'documents.read' | 'summaries' | 'summaries.read' | 'audit'>;
};

export type RunRecord = {
    /**
     * The sealed facts of the run, as canonical JSON (RFC 8785): the exact text that was hashed.
     */
    record: string;
    /**
     * Of that text in UTF-8. The audit entry of the run’s end has it too.
     */
    sha256: string;
};

export type Replay = {
    /**
     * Also the id of the summary that repeats the run: follow and cancel that.
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
     * Once it has ended with a draft.
     */
    outcome: ReplayOutcome | null;
};

export type ReplayOutcome = {
    identical: boolean;
    /**
     * What was not the same, the likeliest cause first. As JSON.
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
     * The text of its repetition.
     */
    is: string;
};

export type Keys = {
    provider: 'file' | 'vault';
    rootKeys: Array<{
        name: string;
        /**
         * Whether it is the one that wraps now.
         */
        wraps: boolean;
        /**
         * Keys of tenants that lie under it.
         */
        keys: number;
    }>;
    /**
     * Keys of tenants under a root key from before they had names.
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
             * time: some stay until nobody needs them any more.
             */
            movesBy: 'work' | 'time';
        }>;
    }>;
};

export type KeyRotationRequest = {
    /**
     * root: under which tenants’ keys lie. tenant: under which keys of documents and summaries lie. index: by which identifiers are found.
     */
    what: 'root' | 'tenant' | 'index';
};

export type LookupRequest = {
    /**
     * Of a patient, an encounter or a document: its own id or its external number.
     */
    identifier: string;
    /**
     * Who assigned it; without one, patients and encounters of any authority.
     */
    authority?: string;
} | {
    /**
     * Whole words of a patient’s name, in any order.
     */
    name: string;
};

export type Lookup = {
    /**
     * 50 at most.
     */
    patients: Array<{
        /**
         * Narrows GET /api/documents.
         */
        id: string;
        identifier: string | null;
        authority: string | null;
        name: string | null;
    }>;
    /**
     * Each narrows GET /api/documents.
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

export type NotificationList = {
    items: Array<Notification>;
    /**
     * Names the next page; null on the last one.
     */
    nextCursor: string | null;
    /**
     * On all pages together.
     */
    unread: number;
};

export type Notification = {
    /**
     * Notification id
     */
    id: string;
    kind: NotificationKind;
    /**
     * Of a summary, its first source; null where it is about something else.
     */
    documentId: string | null;
    /**
     * Summary id
     */
    summaryId: string | null;
    /**
     * Where nothing arrives any more, or what a client system asked for.
     */
    destinationId: string | null;
    /**
     * An HL7 connection that needs somebody to look after it.
     */
    connectionId: string | null;
    /**
     * A release of an adapter that was trained on something erased.
     */
    releaseId: string | null;
    /**
     * A change of the rights of the caller or, for administrators, of anybody.
     */
    rightsChangeId: string | null;
    /**
     * Why it failed, or what became of it: a stable code.
     */
    reason: string | null;
    createdAt: string;
    readAt: string | null;
};

export type NotificationKind = 'assigned' | 'returned' | 'stat' | 'failed' | 'changed' | 'patient-doubted' | 'parked' | 'connection' | 'requested' | 'training-erased' | 'rights' | 'trail-mismatch';

export type ReadNotificationsRequest = {
    /**
     * The newest that the caller has seen in the list.
     */
    upTo: string;
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
         * Whether the code that was sent there still counts.
         */
        codeWaits: boolean;
    } | null;
};

/**
 * What is not named stays as it is.
 */
export type NotificationSettingsRequest = {
    kinds: Array<{
        kind: NotificationKind;
        inApp: boolean;
        byEmail: boolean;
    }>;
};

export type EmailAddressRequest = {
    address: string;
    /**
     * What mails are written in.
     */
    language: 'en' | 'de';
};

export type EmailCodeRequest = {
    code: string;
};

export type Organization = {
    name: string;
    shortName: string;
    /**
     * Whether who signs in has to give the short name.
     */
    askedAtSignIn: boolean;
};

export type OrganizationRequest = {
    /**
     * What its people see, for example "St. Anna Hospital".
     */
    name: string;
};

export type RealPatients = {
    /**
     * Whether the organization processes real patients’ data. Where one does, `CLOISTER_SANDBOX=reduced` is refused, and models that only a development list has.
     */
    declared: boolean;
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

export type NewPasskeyRequest = {
    /**
     * What the person calls it, for example "Key on my ring".
     */
    name: string;
    attestation: PasskeyAttestation;
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
    hasSecondFactor: boolean;
    /**
     * After too many wrong passwords.
     */
    lockedUntil: string | null;
    memberships: Array<Membership>;
    /**
     * Roles that take the place of these once a second person confirms, or the wait is over.
     */
    pendingRoles: Array<Role> | null;
    /**
     * Compartments that do.
     */
    pendingMemberships: Array<Membership> | null;
    /**
     * Whether the account confirms what another administrator asks for; null for one that does not administer.
     */
    verifiedAdministrator: boolean | null;
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
    hasSecondFactor: boolean;
    /**
     * After too many wrong passwords.
     */
    lockedUntil: string | null;
    memberships: Array<Membership>;
    /**
     * Roles that take the place of these once a second person confirms, or the wait is over.
     */
    pendingRoles: Array<Role> | null;
    /**
     * Compartments that do.
     */
    pendingMemberships: Array<Membership> | null;
    /**
     * Whether the account confirms what another administrator asks for; null for one that does not administer.
     */
    verifiedAdministrator: boolean | null;
    createdAt: string;
};

export type ProfileTrialRequest = {
    /**
     * What to write of; null for the synthetic sample of the profile. Sealed, and gone after 7 days.
     */
    text: string | null;
};

export type ProfileTrial = {
    /**
     * Trial id
     */
    id: string;
    profile: string;
    version: number;
    /**
     * The version in force that writes of the same text; null where none was.
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
     * What is being written.
     */
    writing: 'none' | 'tried' | 'beside';
    /**
     * Which call of that text, of so many `calls`.
     */
    call: number;
    calls: number;
    requestedBy: Actor;
    requestedAt: string;
    /**
     * It has failed when it is not finished by then, 20 minutes after it was asked for.
     */
    deadlineAt: string;
    endedAt: string | null;
    /**
     * When its texts are destroyed.
     */
    expiresAt: string;
    /**
     * Null once its time is over.
     */
    text: string | null;
    /**
     * How the texts were made, in words.
     */
    label: string | null;
    model: string | null;
    /**
     * By the version that is tried.
     */
    written: ProfileTrialText | null;
    /**
     * By the version that was in force.
     */
    writtenBeside: ProfileTrialText | null;
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

export type ProfileStatusList = {
    items: Array<ProfileStatus>;
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
     * Version of the file that comes with Cloister; null: the organization made it.
     */
    installed: number | null;
    /**
     * The version that summaries are ordered with; null: it cannot be ordered.
     */
    inForce: number | null;
    /**
     * Versions that wait for a decision.
     */
    proposed: number;
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
     * Version of the file that comes with Cloister; null: the organization made it.
     */
    installed: number | null;
    /**
     * The version that summaries are ordered with; null: it cannot be ordered.
     */
    inForce: number | null;
    /**
     * Versions that wait for a decision.
     */
    proposed: number;
    /**
     * What is in force, or would be changed next.
     */
    current: number;
    /**
     * Of that version.
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
    readonly mustKeep?: Array<'allergy' | 'medication' | 'diagnosis' | 'result' | 'procedure' | 'complication' | 'device' | 'anticoagulation' | 'pregnancy' | 'treatment-limitation' | 'follow-up' | 'pending-result' | 'safety-warning' | 'party' | 'amount' | 'date' | 'obligation' | 'termination'>;
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
        readonly copies?: Array<'medication' | 'discharge-medication' | 'allergies' | 'laboratory' | 'results' | 'sentences'>;
        onRequest: boolean;
        outputTokens: number;
    }>;
};

export type ProfileVersion = {
    number: number;
    /**
     * `live` is in force; `installed` is what a file of Cloister says.
     */
    state: 'installed' | 'proposed' | 'live' | 'retired' | 'refused';
    /**
     * Of the whole content as canonical JSON.
     */
    sha256: string;
    parent: number | null;
    copiedFrom: string | null;
    reason: string | null;
    writtenBy: Actor;
    writtenAt: string;
    /**
     * Whether a trial of it has finished.
     */
    tried: boolean;
    liveBy: Actor | null;
    liveAt: string | null;
    endedBy: Actor | null;
    endedAt: string | null;
};

export type ProfileTrialSummary = {
    /**
     * Trial id
     */
    id: string;
    profile: string;
    version: number;
    /**
     * The version in force that writes of the same text; null where none was.
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
     * What is being written.
     */
    writing: 'none' | 'tried' | 'beside';
    /**
     * Which call of that text, of so many `calls`.
     */
    call: number;
    calls: number;
    requestedBy: Actor;
    requestedAt: string;
    /**
     * It has failed when it is not finished by then, 20 minutes after it was asked for.
     */
    deadlineAt: string;
    endedAt: string | null;
    /**
     * When its texts are destroyed.
     */
    expiresAt: string;
};

export type ProfileProposal = {
    content: ProfileContent;
    /**
     * Why; no patient data in it.
     */
    reason: string;
    /**
     * The version that it was made of; without it, what is in force.
     */
    parent?: number | null;
    /**
     * For a profile that is new: the profile that it is a copy of.
     */
    copiedFrom?: string | null;
};

export type ProfileVersionDetails = {
    number: number;
    content: ProfileContent;
    /**
     * Null where the file of Cloister says it and nothing was ordered with it yet.
     */
    version: ProfileVersion | null;
};

export type ProfilePreview = {
    content: ProfileContent;
};

export type ProfileChangeList = {
    items: Array<ProfileChange>;
};

export type ProfileChange = {
    /**
     * As in the content, with dots; a section goes by its id.
     */
    field: string;
    before: string | null;
    after: string | null;
};

export type ProfileDecision = {
    /**
     * Why; no patient data in it.
     */
    reason: string;
    /**
     * The number that you saw in force: refused where it is another now.
     */
    inForce: number | null;
};

export type ProfileRefusal = {
    /**
     * Why; no patient data in it.
     */
    reason: string;
};

export type SecondFactorRequest = {
    /**
     * Six digits of the authenticator app; each code is good once.
     */
    code: string;
} | {
    /**
     * One of those that were shown once; each is good once.
     */
    recoveryCode: string;
} | {
    passkey: PasskeyAssertion;
};

export type Session = {
    person: {
        id: string;
        loginName: string;
        displayName: string;
        roles: Array<Role>;
        /**
         * What the roles allow: a page hides what is not here.
         */
        permissions: Array<Permission>;
    };
    tenantName: string;
    /**
     * What is said at the next sign-in; null where only one organization uses the installation.
     */
    organization: string | null;
    /**
     * Whether the organization demands a second factor that this session lacks: it may do nothing but add one.
     */
    secondFactorMissing: boolean;
    /**
     * Where rights of the person wait for a second administrator: when they take effect at the latest.
     */
    rightsTakeEffectAt: string | null;
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
    /**
     * Null where the session did not begin by single sign-on.
     */
    signOn: {
        /**
         * Where the browser ends its session at the provider too, if that is offered.
         */
        endUrl: string | null;
    } | null;
};

export type Permission = 'audit:export' | 'audit:read' | 'break-glass:review' | 'break-glass:use' | 'client:manage' | 'dataset:allow' | 'dataset:approve' | 'dataset:discard' | 'dataset:export' | 'dataset:read' | 'dataset:request' | 'destination:manage' | 'document:add' | 'document:erase' | 'document:read' | 'document:reread' | 'key:manage' | 'limit:manage' | 'merge:read' | 'message:process' | 'message:read' | 'message:unmask' | 'model:approve' | 'model:manage' | 'person:manage' | 'profile:manage' | 'profile:read' | 'quarantine:manage' | 'queue:manage' | 'recall:manage' | 'records:manage' | 'records:read' | 'status:read' | 'subscription:manage' | 'subscription:read' | 'summary:read' | 'summary:request' | 'summary:review' | 'summary:sign' | 'tenant:manage' | 'work:follow';

export type PasskeySignInRequest = {
    passkey: PasskeyAssertion;
};

export type SignInRequest = {
    loginName: string;
    password: string;
    /**
     * The short name of the organization; needed where several use the installation.
     */
    organization?: string;
};

export type PendingSignIn = {
    /**
     * What the person may show; one of them is enough.
     */
    secondFactors: Array<'totp' | 'passkey' | 'recovery-code'>;
    expiresAt: string;
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

export type SignOnRequest = {
    /**
     * The page to come back to.
     */
    returnTo?: string;
};

export type SignOn = {
    /**
     * Where the browser goes now, at the provider.
     */
    url: string;
};

export type SignOnConfirmationRequest = {
    /**
     * The page to come back to.
     */
    returnTo?: string;
    /**
     * The hash of the content that is to be signed, where something is.
     */
    signs?: string;
};

export type SigningPreview = {
    version: number;
    contentSha256: string;
    needed: number;
    given: number;
    openFindings: number;
    /**
     * Facts that must be answered, and are left out without a reason.
     */
    openOmissions: number;
    /**
     * Null where nothing was checked.
     */
    headline: Headline | null;
    /**
     * Sentences that no check has compared with the sources: all of them where nothing was checked. The signer confirms that they did.
     */
    unchecked: number;
    /**
     * What the model was given of the documents; null where that was the whole. The signer confirms that they know the rest.
     */
    passages: PassagesRead | null;
    overrides: number;
    /**
     * Facts that must be answered, and are left out with a reason.
     */
    answeredOmissions: number;
    /**
     * Code of the refusal that signing would meet now.
     */
    blockedBy: string | null;
    /**
     * Whether the signature will say so: there is no second verified administrator.
     */
    singleAdministrator: boolean;
    /**
     * What of the sources the signer has to answer for: a document of which all was read has none.
     */
    questions: Array<SourceQuestion>;
    /**
     * When the caller may sign again after a reset of their password or factors.
     */
    signableFrom: string | null;
};

export type SourceQuestion = {
    documentId: string;
    /**
     * What was not read of the document.
     */
    leftOut: Array<LeftOut>;
    /**
     * What of it may be struck out.
     */
    strikes: Array<UnsureStrike>;
};

export type SignatureRequest = {
    /**
     * The one that the caller saw. Of two who act on the same one the second is refused.
     */
    revision: number;
    /**
     * Of what the signer was shown, as the preview of the signing says it.
     */
    contentSha256: string;
    meaning: 'authorship' | 'review' | 'approval' | 'responsibility';
    /**
     * Of the signer, by its IANA name, for example `Europe/Berlin`.
     */
    timeZone: string;
    /**
     * To each of the questions that the preview of the signing asks.
     */
    answers?: Array<SourceAnswer>;
    /**
     * Whether the signer has compared with the sources the sentences that no check has: `unchecked` of the preview.
     */
    comparedUnchecked?: boolean;
    /**
     * Whether the signer knows what the documents say besides the passages that the model was given: `passages` of the preview.
     */
    passagesSeen?: boolean;
    proof: Proof;
};

export type SourceAnswer = {
    documentId: string;
    /**
     * Whether the signer knows what was not read of the document.
     */
    leftOutSeen: boolean;
    /**
     * Whether each of them is struck out, or valid.
     */
    strikes: Array<{
        start: number;
        end: number;
        answer: 'struck' | 'valid';
    }>;
};

export type SignatureDetails = {
    id: string;
    version: number;
    person: Actor;
    /**
     * As it was when the person signed; null once the summary is erased.
     */
    printedName: string | null;
    /**
     * The roles that the person had then.
     */
    role: string;
    meaning: 'authorship' | 'review' | 'approval' | 'responsibility';
    /**
     * How the person proved who they are.
     */
    method: string;
    signedAt: string;
    /**
     * Of the signer, by its IANA name.
     */
    timeZone: string;
    /**
     * The content hash: SHA-256 of all that the signature covers. Null once it is erased.
     */
    contentSha256: string | null;
    withdrawnAt: string | null;
    /**
     * Whether there was no second verified administrator when the person signed.
     */
    singleAdministrator: boolean;
    /**
     * What the signer answered for of the sources: what was not read, and what may be struck out. Null once it is erased.
     */
    answered: Array<AnsweredSource> | null;
    /**
     * How many facts of the sources it leaves out. Null where none was known.
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
     * Sentences that no check had compared with the sources, and the signer says they did.
     */
    unchecked: number;
    /**
     * What the model was given of the documents, of which the signer says that they know the rest. Null where that was the whole, and once it is erased.
     */
    passages: PassagesRead | null;
    /**
     * What the site signed: a heading, and who, when and what for as canonical JSON.
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
     * Whether all that it covers is still exactly that, and the site’s key signed it.
     */
    intact: boolean;
};

export type SmartConfiguration = {
    token_endpoint: string;
    grant_types_supported: Array<string>;
    token_endpoint_auth_methods_supported: Array<string>;
    token_endpoint_auth_signing_alg_values_supported: Array<string>;
    scopes_supported: Array<string>;
    capabilities: Array<string>;
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

export type Token = {
    access_token: string;
    token_type: 'bearer';
    /**
     * Seconds.
     */
    expires_in: number;
    /**
     * What was granted of what was asked for.
     */
    scope: string;
};

export type OAuthError = {
    error: string;
    error_description: string;
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

export type Start = {
    version: string;
    /**
     * Whether nobody can sign in yet: then the link that "npm start" printed begins.
     */
    administratorNeeded: boolean;
    /**
     * Empty where there are several.
     */
    tenantName: string;
    /**
     * Whether several organizations use the installation, so that who signs in names theirs.
     */
    organizationNeeded: boolean;
    /**
     * Whether this page stands at the address that passkeys belong to.
     */
    passkeys: boolean;
    auditTrail: AuditTrailState;
    /**
     * Whether people may sign in at a provider of the house, from this page.
     */
    signOn: boolean;
};

/**
 * Whether the audit trail in the database is the one that this installation signed. A mismatch stops signatures; documents and messages are still taken. None: nothing is signed yet. Unknown: it could not be compared.
 */
export type AuditTrailState = 'intact' | 'none' | 'mismatch' | 'unknown';

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
     * The sources, in the order in which they are read: the newest last. All are of one patient, or say of none.
     */
    documentIds: Array<string>;
    profile?: string;
    /**
     * Ids of the sections to write, also of those that are written on request only. Without it, all others of the profile.
     */
    sections?: Array<string>;
    class?: 'stat' | 'routine' | 'batch';
};

export type SummaryList = {
    items: Array<Summary>;
    /**
     * Names the next page; null on the last one.
     */
    nextCursor: string | null;
};

export type Liveness = {
    status: 'alive';
};

export type Readiness = {
    status: 'ready' | 'not-ready';
    checks: Array<HealthCheck>;
};

export type HealthCheck = {
    name: 'database' | 'schema' | 'queue' | 'event-loop' | 'disk' | 'trail';
    state: 'ok' | 'failed';
    /**
     * A code; null where all is well.
     */
    reason: string | null;
};

export type Health = {
    status: 'ok' | 'failing';
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
     * How many people sign a summary before it is in force.
     */
    approvals: number;
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
    /**
     * False for the people of one of several organizations: queues, workers, database, keys, disk and stores of checkpoints are told to the operator alone.
     */
    wholeInstallation: boolean;
    /**
     * Whether documents and orders are taken, and why not.
     */
    newWork: {
        taken: boolean;
        reason: 'audit-trail-contradicted' | 'audit-trail-not-kept' | null;
    };
    queues: Array<QueueStatus>;
    workers: Array<WorkerStatus>;
    model: {
        /**
         * Settings that say what is loaded, whatever release is in force.
         */
        pinnedBy: Array<string>;
        /**
         * The release in force; null is what the settings name.
         */
        release: string | null;
    };
    /**
     * What has written here, and how fast it was; the last one first.
     */
    models: Array<ModelSpeed>;
    database: {
        /**
         * Of Postgres.
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
     * Of the api, as its `/readyz` has them; worker and HL7 listener have their own.
     */
    checks: Array<HealthCheck>;
    /**
     * Where the data folder lies. Low: less than 1 GiB is free.
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
         * When `cloister audit verify` last derived the whole trail again.
         */
        verified: {
            at: string;
            inOrder: boolean;
            size: number;
            /**
             * Whether a checkpoint was compared that lies elsewhere.
             */
            comparedOutside: boolean;
        } | null;
    };
    /**
     * Where checkpoints of the audit trail go. Empty: nobody else vouches for it.
     */
    checkpointStores: Array<CheckpointStore>;
    /**
     * Repositories of the site that entries of the audit trail go to.
     */
    auditFeeds: Array<AuditFeed>;
};

export type QueueStatus = {
    name: 'extract' | 'count-tokens' | 'summarize' | 'try' | 'domain-event';
    waiting: number;
    active: number;
    /**
     * Failed before, and waiting for their next attempt.
     */
    delayed: number;
    /**
     * How many live and take its jobs. None: nothing is done.
     */
    workers: number;
};

export type WorkerStatus = {
    /**
     * Its machine and process.
     */
    name: string;
    roles: Array<string>;
    /**
     * Roles that do nothing yet: what they need is being opened, or tried again.
     */
    notRunning: Array<{
        role: string;
        state: 'starting' | 'failed';
        /**
         * Why it failed, or what it waits for, in one sentence.
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
     * The malware scanner: it answers; it does not, and documents are read without, or wait for it; none is asked. Null: this worker reads no documents.
     */
    scanner: 'ready' | 'absent' | 'awaited' | 'off' | null;
    /**
     * The walls around the readers of documents.
     */
    sandbox: 'full' | 'landlock' | 'reduced' | null;
    /**
     * The walls around the model. Null: none of its processes computes.
     */
    modelSandbox: 'full' | 'landlock' | 'reduced' | null;
    startedAt: string;
    seenAt: string;
    /**
     * Not heard of for longer than 30 s: it has ended, or hangs. Shown for an hour.
     */
    silent: boolean;
};

export type ModelSpeed = {
    engine: string;
    /**
     * `none` of an engine without a model.
     */
    model: string;
    promptTokensPerSecond: number;
    tokensPerSecond: number;
    measuredAt: string;
};

export type CheckpointStore = {
    name: string;
    kind: string;
    state: 'ok' | 'failing' | 'inconsistent';
    /**
     * Why it is not ok.
     */
    reason: string | null;
    /**
     * Entries that its newest checkpoint covers.
     */
    sentSize: number;
    sentAt: string | null;
    /**
     * Since when there has been a checkpoint that it does not have.
     */
    behindSince: string | null;
    stopsNewWork: boolean;
};

export type AuditFeed = {
    name: string;
    kind: 'syslog' | 'fhir';
    state: 'ok' | 'behind' | 'failing';
    /**
     * Why it is not ok.
     */
    reason: string | null;
    /**
     * Entries of the trail, of all tenants, behind it.
     */
    deliveredTo: number;
    deliveredAt: string | null;
    /**
     * Since when there has been an entry that it has not delivered.
     */
    behindSince: string | null;
};

export type TenantList = {
    items: Array<Tenant>;
};

export type Tenant = {
    id: string;
    name: string;
    shortName: string;
    /**
     * Whether nobody administers it yet.
     */
    administratorNeeded: boolean;
    suspendedAt: string | null;
    createdAt: string;
};

export type TenantRequest = {
    /**
     * What its people see, for example "St. Anna Hospital".
     */
    name: string;
    /**
     * What the organization is called at the sign-in, for example "st-anna".
     */
    shortName: string;
};

export type NewTenant = {
    id: string;
    name: string;
    shortName: string;
    /**
     * Whether nobody administers it yet.
     */
    administratorNeeded: boolean;
    suspendedAt: string | null;
    createdAt: string;
    link: Link;
};

export type TenantChange = {
    /**
     * What its people see, for example "St. Anna Hospital".
     */
    name?: string;
    /**
     * What the organization is called at the sign-in, for example "st-anna".
     */
    shortName?: string;
};

export type IntegrityReport = {
    integrity: AuditTrailIntegrity;
    /**
     * The newest; null before the first.
     */
    checkpoint: {
        /**
         * Entries that it covers, of all tenants.
         */
        size: number;
        /**
         * In base64.
         */
        root: string;
        /**
         * The signed note; keep it, and compare.
         */
        note: string;
        signedAt: string;
        /**
         * Whether the log’s key signed it and the kept tree has its root: found now.
         */
        holds: boolean;
    } | null;
    /**
     * Where checkpoints go. Empty: nobody else vouches for the trail.
     */
    checkpointStores: Array<CheckpointStore>;
    /**
     * Repositories of the site that its entries go to.
     */
    auditFeeds: Array<AuditFeed>;
    /**
     * When `cloister audit verify` last derived the whole trail again.
     */
    verified: {
        at: string;
        inOrder: boolean;
        size: number;
        /**
         * Whether a checkpoint was compared that lies elsewhere. Without one it was in order as far as the host could tell.
         */
        comparedOutside: boolean;
    } | null;
};

export type AuditTrailIntegrity = {
    state: 'intact' | 'none' | 'mismatch';
    reason: 'set-back' | 'rewritten' | 'tree-broken' | 'checkpoint-not-trusted' | 'mark-not-trusted' | 'mark-missing' | null;
    /**
     * Null until a worker has seen it.
     */
    since: string | null;
    /**
     * What this host has seen signed.
     */
    mark: {
        size: number;
        /**
         * In base64.
         */
        root: string;
    } | null;
    /**
     * The newest checkpoint in the database.
     */
    found: {
        size: number;
        /**
         * In base64.
         */
        root: string;
    } | null;
};

export type TrainingUse = {
    /**
     * Whether signed summaries of the organization may become training rows.
     */
    allowed: boolean;
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
     * Working days; 1 is Monday, 7 Sunday.
     */
    days: Array<number>;
    /**
     * So many patients are many …
     */
    patients: number;
    /**
     * … within so many minutes.
     */
    minutes: number;
};

export type ManyPatientsList = {
    items: Array<ManyPatients>;
    /**
     * Where there were more than 50,000 looks: the time that was reached.
     */
    searchedFrom: string | null;
};

export type ManyPatients = {
    actor: Actor;
    from: string;
    /**
     * The last look.
     */
    to: string;
    patients: number;
    looks: number;
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
    /**
     * Who assigned the identifier of the patient (HL7 v2 CX.4, FHIR Identifier.system).
     */
    patientAuthority?: string;
    /**
     * Of the patient with this identifier; found again by whole words.
     */
    patientName?: string;
    /**
     * Of the patient with this identifier; compared with what documents say.
     */
    patientBirthDate?: string;
    encounterIdentifier?: string;
    /**
     * Who assigned the identifier of the encounter.
     */
    encounterAuthority?: string;
    externalNumber?: string;
    confidentiality?: Confidentiality;
    /**
     * Opens a PDF that is protected. Kept encrypted until the file has been read, and then deleted.
     */
    password?: string;
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
     * The one that the caller saw. Of two who act on the same one the second is refused.
     */
    revision: number;
    workingCopyRevision: number;
};

export type VersionDetails = {
    number: number;
    kind: 'generated' | 'edited' | 'signed' | 'amended';
    /**
     * The number of the version that a person made it of; null where a model wrote it.
     */
    parent: number | null;
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
    /**
     * SHA-256 of this version with its evidence and receipt. What a signature covers is more, and has its own `contentSha256`.
     */
    versionSha256: string;
    receipt: Receipt;
    /**
     * Sentence by sentence: what of the documents supports it. Null of older summaries, which were not checked.
     */
    evidence: Array<SentenceEvidence> | null;
    /**
     * Null where nothing was checked.
     */
    headline: Headline | null;
    /**
     * Facts of the documents that it leaves out: first those that must be answered.
     */
    omissions: Array<Omission>;
    /**
     * Lines of the documents that address a program instead of a reader.
     */
    instructions: Array<SourceSpan>;
    /**
     * Classes of findings that the check has no rules for in a language of the texts: the marks say nothing of them.
     */
    notMade: Array<{
        class: 'number' | 'unit' | 'negation' | 'side' | 'drug' | 'problem' | 'person' | 'no-source' | 'absence' | 'experiencer' | 'permission' | 'realization' | 'certainty' | 'time' | 'change' | 'dose' | 'result' | 'ambiguous';
        language: 'en' | 'de' | 'other';
    }>;
    /**
     * The version of the rules that judged it; null of older summaries.
     */
    checkVersion: number | null;
    /**
     * Why there is no evidence: the source has more characters than the limit, the check took more seconds, or an earlier version of the check judged it (`earlier-check`, its version as the limit) and that of today could not yet.
     */
    unchecked: {
        reason: 'too-long' | 'too-slow' | 'earlier-check';
        limit: number;
    } | null;
    /**
     * What of the documents no sentence draws on, longest first.
     */
    unused: Array<SourceSpan>;
    conflicts: Array<SourceConflict>;
    createdAt: string;
    sourceChange: SourceChange | null;
    sentences: Array<VersionSentence>;
};

export type VersionSentence = {
    /**
     * Version and number of a sentence: `2-14` is the fourteenth of version 2.
     */
    id: string;
    /**
     * Id of the section; null in a text without sections.
     */
    section: string | null;
    /**
     * The white space in front of it.
     */
    lead: string;
    text: string;
    start: number;
    end: number;
    /**
     * Empty for a heading, and where nothing was checked; several where two sentences are written as one.
     */
    evidence: Array<SentenceEvidence>;
    /**
     * Which sentence of the parent version it was.
     */
    from: string | null;
};

export type VersionDiff = {
    from: number;
    to: number;
    /**
     * In the order of the newer version; what was removed where it stood.
     */
    sentences: Array<DiffSentence>;
};

export type DiffSentence = {
    kind: 'same' | 'changed' | 'inserted' | 'removed';
    /**
     * Id of the section; null in a text without sections.
     */
    section: string | null;
    before: {
        /**
         * Version and number of a sentence: `2-14` is the fourteenth of version 2.
         */
        id: string;
        text: string;
    } | null;
    after: {
        /**
         * Version and number of a sentence: `2-14` is the fourteenth of version 2.
         */
        id: string;
        text: string;
    } | null;
};

export type WorkEvent = ReadyEvent | UploadEvent | DocumentEvent | SummaryEvent | StartedEvent | ReadingEvent | TextEvent | NotifiedEvent | SignedOutEvent;

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
    state: 'queued' | 'running' | 'draft' | 'in_review' | 'signed' | 'amended' | 'withdrawn' | 'failed' | 'cancelled' | 'rejected' | 'superseded' | 'erased';
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
 * The list of what you were told has changed, or may have.
 */
export type NotifiedEvent = {
    kind: 'notified';
};

/**
 * The session or key has ended, and so does the stream.
 */
export type SignedOutEvent = {
    kind: 'signed-out';
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
     * Null where nothing was checked.
     */
    headline: Headline | null;
    /**
     * Facts of the documents that it leaves out: first those that must be answered.
     */
    omissions: Array<Omission>;
    /**
     * Lines of the documents that address a program instead of a reader.
     */
    instructions: Array<SourceSpan>;
    /**
     * Classes of findings that the check has no rules for in a language of the texts: the marks say nothing of them.
     */
    notMade: Array<{
        class: 'number' | 'unit' | 'negation' | 'side' | 'drug' | 'problem' | 'person' | 'no-source' | 'absence' | 'experiencer' | 'permission' | 'realization' | 'certainty' | 'time' | 'change' | 'dose' | 'result' | 'ambiguous';
        language: 'en' | 'de' | 'other';
    }>;
    /**
     * The version of the rules that judged it; null of older summaries.
     */
    checkVersion: number | null;
    /**
     * Why there is no evidence: the source has more characters than the limit, the check took more seconds, or an earlier version of the check judged it (`earlier-check`, its version as the limit) and that of today could not yet.
     */
    unchecked: {
        reason: 'too-long' | 'too-slow' | 'earlier-check';
        limit: number;
    } | null;
    /**
     * What is written in editors and was neither applied nor cancelled: no part of the text.
     */
    openEdits: Array<OpenEdit>;
    openRevision: number;
};

export type WorkingSentence = {
    /**
     * Version and number of a sentence: `2-14` is the fourteenth of version 2.
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

export type OpenEdit = {
    /**
     * Which sentence of the base version is rewritten; null for one that is added, or was added.
     */
    from: string | null;
    /**
     * Id of the section; null in a text without sections.
     */
    section: string | null;
    /**
     * What an added sentence reads that is rewritten; null for every other.
     */
    was: string | null;
    /**
     * Which sentence of the base version a new one follows; null: it is the first.
     */
    behind: string | null;
    /**
     * As it was typed so far; may be empty.
     */
    text: string;
};

export type WorkingCopyRequest = {
    /**
     * The one of the working copy that the caller saw; 0 where there is none.
     */
    revision: number;
    baseVersion: number;
    /**
     * The whole text, in order. What is not named is removed.
     */
    sentences: Array<{
        /**
         * Which sentence of the base version it is; null for a new one.
         */
        from: string | null;
        /**
         * Id of the section; null in a text without sections.
         */
        section: string | null;
        text: string;
    }>;
};

export type OpenEditsRequest = {
    /**
     * The `openRevision` that the caller saw; 0 where there is no working copy.
     */
    revision: number;
    baseVersion: number;
    /**
     * What is written in editors and was neither applied nor cancelled: no part of the text.
     */
    edits: Array<OpenEdit>;
};

export type KeptOpenEdits = {
    revision: number;
    savedAt: string;
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
     * Version of the file that comes with Cloister; null: the organization made it.
     */
    installed: number | null;
    /**
     * The version that summaries are ordered with; null: it cannot be ordered.
     */
    inForce: number | null;
    /**
     * Versions that wait for a decision.
     */
    proposed: number;
    /**
     * What is in force, or would be changed next.
     */
    current: number;
    /**
     * Of that version.
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
    instructions: string;
};

export type ProfileProposalWritable = {
    content: ProfileContentWritable;
    /**
     * Why; no patient data in it.
     */
    reason: string;
    /**
     * The version that it was made of; without it, what is in force.
     */
    parent?: number | null;
    /**
     * For a profile that is new: the profile that it is a copy of.
     */
    copiedFrom?: string | null;
};

export type ProfileVersionDetailsWritable = {
    number: number;
    content: ProfileContentWritable;
    /**
     * Null where the file of Cloister says it and nothing was ordered with it yet.
     */
    version: ProfileVersion | null;
};

export type ProfilePreviewWritable = {
    content: ProfileContentWritable;
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

export type ListAuditEntriesData = {
    body?: never;
    path?: never;
    query?: {
        limit?: number;
        order?: 'newest' | 'oldest';
        /**
         * The nextCursor of the page before.
         */
        cursor?: string;
        /**
         * The id that POST /api/audit/patients gives.
         */
        patient?: string;
        /**
         * Entries about a document, its summaries and their runs.
         */
        document?: string;
        /**
         * Id of a person or client, or the name of a part of the service.
         */
        actor?: string;
        /**
         * A stable code, such as document.received.
         */
        action?: string;
        outcome?: 'success' | 'refused' | 'failed';
        /**
         * `looks`: only what showed somebody a record.
         */
        only?: 'looks';
        /**
         * `after-hours`: what people looked at outside the hours of GET /api/audit/unusual-access/rule; `break-glass`: emergency accesses and what was done under them.
         */
        view?: 'after-hours' | 'break-glass';
        /**
         * One emergency access, and what was done under it.
         */
        breakGlass?: string;
        from?: string;
        /**
         * Not included.
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

export type ExportAuditTrailData = {
    body?: never;
    path?: never;
    query: {
        /**
         * The id that POST /api/audit/patients gives.
         */
        patient?: string;
        /**
         * Entries about a document, its summaries and their runs.
         */
        document?: string;
        /**
         * Id of a person or client, or the name of a part of the service.
         */
        actor?: string;
        /**
         * A stable code, such as document.received.
         */
        action?: string;
        outcome?: 'success' | 'refused' | 'failed';
        /**
         * `looks`: only what showed somebody a record.
         */
        only?: 'looks';
        /**
         * `after-hours`: what people looked at outside the hours of GET /api/audit/unusual-access/rule; `break-glass`: emergency accesses and what was done under them.
         */
        view?: 'after-hours' | 'break-glass';
        /**
         * One emergency access, and what was done under it.
         */
        breakGlass?: string;
        from?: string;
        /**
         * Not included.
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

export type ListDisclosuresData = {
    body?: never;
    path?: never;
    query: {
        /**
         * The id that POST /api/audit/patients gives.
         */
        patient: string;
        /**
         * `beyond-work`: to other systems and in emergencies; `all`: also to the tenant’s own people at their work.
         */
        include?: 'beyond-work' | 'all';
        /**
         * Six years before `to`, unless said.
         */
        from?: string;
        /**
         * Not included; now, unless said.
         */
        to?: string;
        limit?: number;
        /**
         * The nextCursor of the page before.
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
         * The id that POST /api/audit/patients gives.
         */
        patient: string;
        /**
         * `beyond-work`: to other systems and in emergencies; `all`: also to the tenant’s own people at their work.
         */
        include?: 'beyond-work' | 'all';
        /**
         * Six years before `to`, unless said.
         */
        from?: string;
        /**
         * Not included; now, unless said.
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
         * active: those whose time is not over, reviewed or not.
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
         * Emergency access id
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
         * Emergency access id
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
         * The nextCursor of the page before.
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
        state?: 'pending' | 'sent' | 'acknowledged' | 'parked' | 'waiting';
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

export type ReplayDeliveryData = {
    body?: never;
    path: {
        /**
         * Delivery id
         */
        deliveryId: string;
    };
    query?: never;
    url: '/api/deliveries/{deliveryId}/replay';
};

export type ReplayDeliveryErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type ReplayDeliveryError = ReplayDeliveryErrors[keyof ReplayDeliveryErrors];

export type ReplayDeliveryResponses = {
    204: void;
};

export type ReplayDeliveryResponse = ReplayDeliveryResponses[keyof ReplayDeliveryResponses];

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

export type ReplayDestinationData = {
    body: ReplayRequest;
    path: {
        /**
         * Destination id
         */
        destinationId: string;
    };
    query?: never;
    url: '/api/destinations/{destinationId}/replay';
};

export type ReplayDestinationErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type ReplayDestinationError = ReplayDestinationErrors[keyof ReplayDestinationErrors];

export type ReplayDestinationResponses = {
    200: Replayed;
};

export type ReplayDestinationResponse = ReplayDestinationResponses[keyof ReplayDestinationResponses];

export type ListMessagesData = {
    body?: never;
    path?: never;
    query?: {
        limit?: number;
        order?: 'newest' | 'oldest';
        /**
         * The nextCursor of the page before.
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

export type ListSentMessagesData = {
    body?: never;
    path?: never;
    query?: {
        limit?: number;
        order?: 'newest' | 'oldest';
        /**
         * The nextCursor of the page before.
         */
        cursor?: string;
        /**
         * Destination id
         */
        destination?: string;
        state?: 'unanswered' | 'taken' | 'refused';
        /**
         * MSH-10, which is ours and says nothing.
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
         * Id of a message that was sent
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
    query?: {
        /**
         * The text that this summary was written over. Evidence points into it, also where the document was read again.
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
         * What came with this document.
         */
        parent?: string;
        /**
         * `open`: those that wait for a decision on their patient.
         */
        patientCheck?: 'fits' | 'open' | 'confirmed' | 'reassigned';
        /**
         * What a merge of patients or a moved visit is about.
         */
        merge?: string;
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
        /**
         * Who assigned the identifier of the patient (HL7 v2 CX.4, FHIR Identifier.system).
         */
        patientAuthority?: string;
        /**
         * Of the patient with this identifier; found again by whole words.
         */
        patientName?: string;
        /**
         * Of the patient with this identifier; compared with what documents say.
         */
        patientBirthDate?: string;
        encounterIdentifier?: string;
        /**
         * Who assigned the identifier of the encounter.
         */
        encounterAuthority?: string;
        externalNumber?: string;
        confidentiality?: Confidentiality;
        /**
         * Opens a PDF that is protected. Kept encrypted until the file has been read, and then deleted.
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

export type ListErasuresData = {
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

export type ListHoldsData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Whether those that do not stand any more are listed too.
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
         * Of one file or document; the quotas per day are of one client system or person, over the last 24 hours.
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
         * Of one file or document; the quotas per day are of one client system or person, over the last 24 hours.
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

export type ListPatientMergesData = {
    body?: never;
    path?: never;
    query?: {
        limit?: number;
        order?: 'newest' | 'oldest';
        /**
         * The nextCursor of the page before.
         */
        cursor?: string;
        /**
         * Whether it holds, or was undone or taken back.
         */
        state?: 'in-force' | 'undone';
        kind?: 'merge' | 'visit' | 'link';
        /**
         * The HL7 connection that said so.
         */
        connection?: string;
        /**
         * On either side, by the id that documents and POST /api/lookups give.
         */
        patient?: string;
        /**
         * Said at this moment or later.
         */
        from?: string;
        /**
         * Said at this moment or earlier.
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

export type ListQueueData = {
    body?: never;
    path?: never;
    query?: {
        limit?: number;
        /**
         * The nextCursor of the page before.
         */
        cursor?: string;
        /**
         * What is being written, then what waits in the order of its turns; or what failed or was cancelled, newest first.
         */
        part?: 'under-way' | 'ended';
        class?: 'stat' | 'routine' | 'batch';
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
         * The nextCursor of the page before.
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
         * How documents came in; message for HL7 messages without a document, which else go by hl7; all for those whose own class has no rule.
         */
        class: 'all' | 'web' | 'rest' | 'fhir' | 'hl7' | 'message';
    };
    query?: never;
    url: '/api/retention/{class}';
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
         * How documents came in; message for HL7 messages without a document, which else go by hl7; all for those whose own class has no rule.
         */
        class: 'all' | 'web' | 'rest' | 'fhir' | 'hl7' | 'message';
    };
    query?: never;
    url: '/api/retention/{class}';
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

export type ListReviewsData = {
    body?: never;
    path?: never;
    query?: {
        limit?: number;
        /**
         * The nextCursor of the page before.
         */
        cursor?: string;
        /**
         * By priority: stat, routine, batch, and of each the oldest first.
         */
        order?: 'priority' | 'oldest' | 'newest';
        assigned?: 'mine' | 'unassigned' | 'all';
        state?: 'draft' | 'in_review';
        class?: 'stat' | 'routine' | 'batch';
        profile?: string;
        /**
         * Those with a sentence to check or a fact left out that nobody answers for, or without.
         */
        findings?: 'open' | 'none';
        /**
         * Those with a source that a merge of patients or a moved visit is about.
         */
        merge?: string;
        /**
         * Those of which a source has changed and nobody answers for that.
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

export type SetSamePersonData = {
    body: SamePersonRequest;
    path: {
        /**
         * Person id
         */
        personId: string;
    };
    query?: never;
    url: '/api/people/{personId}/same-person';
};

export type SetSamePersonErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
};

export type SetSamePersonError = SetSamePersonErrors[keyof SetSamePersonErrors];

export type SetSamePersonResponses = {
    204: void;
};

export type SetSamePersonResponse = SetSamePersonResponses[keyof SetSamePersonResponses];

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

export type CreateReplayData = {
    body?: never;
    path: {
        /**
         * Run id
         */
        runId: string;
    };
    query?: never;
    url: '/api/runs/{runId}/replays';
};

export type CreateReplayErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
    422: Problem;
    429: Problem;
    503: Problem;
};

export type CreateReplayError = CreateReplayErrors[keyof CreateReplayErrors];

export type CreateReplayResponses = {
    201: Replay;
};

export type CreateReplayResponse = CreateReplayResponses[keyof CreateReplayResponses];

export type GetReplayData = {
    body?: never;
    path: {
        /**
         * Run id
         */
        runId: string;
        /**
         * Replay id
         */
        replayId: string;
    };
    query?: never;
    url: '/api/runs/{runId}/replays/{replayId}';
};

export type GetReplayErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type GetReplayError = GetReplayErrors[keyof GetReplayErrors];

export type GetReplayResponses = {
    200: Replay;
};

export type GetReplayResponse = GetReplayResponses[keyof GetReplayResponses];

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

export type DestroyRootKeyData = {
    body: {
        /**
         * As the list of keys names it.
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

export type ListNotificationsData = {
    body?: never;
    path?: never;
    query?: {
        limit?: number;
        order?: 'newest' | 'oldest';
        /**
         * The nextCursor of the page before.
         */
        cursor?: string;
        /**
         * Leaves out what was read.
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

export type CreateProfileTrialData = {
    body: ProfileTrialRequest;
    path: {
        /**
         * Id of the profile
         */
        profileId: string;
        /**
         * Number of the version: from 101 on the organization’s own.
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

export type GetProfileTrialData = {
    body?: never;
    path: {
        /**
         * Trial id
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
         * Trial id
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
         * Number of the version: from 101 on the organization’s own.
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

export type CompareProfileVersionsData = {
    body?: never;
    path: {
        /**
         * Id of the profile
         */
        profileId: string;
        /**
         * Number of the version: from 101 on the organization’s own.
         */
        versionNumber: number;
        /**
         * Number of the version: from 101 on the organization’s own.
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

export type PutProfileLiveData = {
    body: ProfileDecision;
    path: {
        /**
         * Id of the profile
         */
        profileId: string;
        /**
         * Number of the version: from 101 on the organization’s own.
         */
        versionNumber: number;
    };
    query?: never;
    url: '/api/profile-versions/{profileId}/{versionNumber}/live';
};

export type PutProfileLiveErrors = {
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
};

export type PutProfileLiveError = PutProfileLiveErrors[keyof PutProfileLiveErrors];

export type PutProfileLiveResponses = {
    204: void;
};

export type PutProfileLiveResponse = PutProfileLiveResponses[keyof PutProfileLiveResponses];

export type RefuseProfileVersionData = {
    body: ProfileRefusal;
    path: {
        /**
         * Id of the profile
         */
        profileId: string;
        /**
         * Number of the version: from 101 on the organization’s own.
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
    202: PendingSignIn;
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
         * What the organization is called at the sign-in, for example "st-anna".
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
         * What the organization is called at the sign-in, for example "st-anna".
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
         * What the organization is called at the sign-in, for example "st-anna".
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
