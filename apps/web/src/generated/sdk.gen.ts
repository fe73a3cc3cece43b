// This file is generated from apps/api/generated/openapi.json by: npm run openapi
// @ts-nocheck

import { client } from './client.gen.js';
import { type Client, type ClientMeta, formDataBodySerializer, type Options as Options2, type RequestResult, type ServerSentEventsResult, type TDataShape } from './client/index.js';
import type { AddClientData, AddClientErrors, AddClientResponses, AddPersonData, AddPersonErrors, AddPersonResponses, AllowModelData, AllowModelErrors, AllowModelResponses, AskUploadProtocolData, AskUploadProtocolErrors, AskUploadProtocolResponses, CancelDocumentData, CancelDocumentErrors, CancelDocumentResponses, CancelSummaryData, CancelSummaryErrors, CancelSummaryResponses, ChangePasswordData, ChangePasswordErrors, ChangePasswordResponses, CreateAdministratorData, CreateAdministratorErrors, CreateAdministratorResponses, CreateChatCompletionData, CreateChatCompletionErrors, CreateChatCompletionResponses, CreateDocumentData, CreateDocumentErrors, CreateDocumentResponses, CreateLinkData, CreateLinkErrors, CreateLinkResponses, CreatePersonLinkData, CreatePersonLinkErrors, CreatePersonLinkResponses, CreateSummaryData, CreateSummaryErrors, CreateSummaryResponses, CreateUploadData, CreateUploadErrors, CreateUploadResponses, DisallowModelData, DisallowModelErrors, DisallowModelResponses, DiscardUploadData, DiscardUploadErrors, DiscardUploadResponses, FollowSummaryData, FollowSummaryErrors, FollowSummaryResponse, FollowSummaryResponses, FollowWorkData, FollowWorkErrors, FollowWorkResponse, FollowWorkResponses, GetDocumentContentData, GetDocumentContentErrors, GetDocumentContentResponses, GetDocumentData, GetDocumentErrors, GetDocumentResponses, GetDocumentStoryData, GetDocumentStoryErrors, GetDocumentStoryResponses, GetDocumentTextData, GetDocumentTextErrors, GetDocumentTextResponses, GetHealthData, GetHealthResponses, GetSessionData, GetSessionErrors, GetSessionResponses, GetStartData, GetStartResponses, GetStatusData, GetStatusErrors, GetStatusResponses, GetSummaryData, GetSummaryErrors, GetSummaryResponses, GetUploadRulesData, GetUploadRulesErrors, GetUploadRulesResponses, HeadUploadBytesData, HeadUploadBytesErrors, HeadUploadBytesResponses, ListClientsData, ListClientsErrors, ListClientsResponses, ListDocumentsData, ListDocumentsErrors, ListDocumentsResponses, ListModelsData, ListModelsErrors, ListModelsResponses, ListPeopleData, ListPeopleErrors, ListPeopleResponses, ListProfilesData, ListProfilesErrors, ListProfilesResponses, ListSessionsData, ListSessionsErrors, ListSessionsResponses, ListSummariesData, ListSummariesErrors, ListSummariesResponses, ListUploadsData, ListUploadsErrors, ListUploadsResponses, LookUpData, LookUpErrors, LookUpResponses, OpenLinkData, OpenLinkErrors, OpenLinkResponses, RemovePersonData, RemovePersonErrors, RemovePersonResponses, RetrySummaryData, RetrySummaryErrors, RetrySummaryResponses, RevokeClientData, RevokeClientErrors, RevokeClientResponses, RevokeOtherSessionsData, RevokeOtherSessionsErrors, RevokeOtherSessionsResponses, RevokeSessionData, RevokeSessionErrors, RevokeSessionResponses, SendUploadBytesData, SendUploadBytesErrors, SendUploadBytesResponses, SetPasswordByLinkData, SetPasswordByLinkErrors, SetPasswordByLinkResponses, SignInData, SignInErrors, SignInResponses, SignOutData, SignOutErrors, SignOutResponses, UnlockPersonData, UnlockPersonErrors, UnlockPersonResponses } from './types.gen.js';

export type Options<TData extends TDataShape = TDataShape, ThrowOnError extends boolean = boolean, TResponse = unknown> = Options2<TData, ThrowOnError, TResponse> & {
    /**
     * You can provide a client instance returned by `createClient()` instead of
     * individual options. This might be also useful if you want to implement a
     * custom client.
     */
    client?: Client;
    /**
     * You can pass arbitrary values through the `meta` object. This can be
     * used to access values that aren't defined as part of the SDK function.
     */
    meta?: keyof ClientMeta extends never ? Record<string, unknown> : ClientMeta;
};

/**
 * Allow a model file to be loaded, beside those that come with Cloister
 */
export const allowModel = <ThrowOnError extends boolean = false>(options: Options<AllowModelData, ThrowOnError>): RequestResult<AllowModelResponses, AllowModelErrors, ThrowOnError> => (options.client ?? client).post<AllowModelResponses, AllowModelErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/allowed-models',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Take back that a model file may be loaded
 */
export const disallowModel = <ThrowOnError extends boolean = false>(options: Options<DisallowModelData, ThrowOnError>): RequestResult<DisallowModelResponses, DisallowModelErrors, ThrowOnError> => (options.client ?? client).delete<DisallowModelResponses, DisallowModelErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/allowed-models/{sha256}',
    ...options
});

/**
 * List the client systems
 */
export const listClients = <ThrowOnError extends boolean = false>(options?: Options<ListClientsData, ThrowOnError>): RequestResult<ListClientsResponses, ListClientsErrors, ThrowOnError> => (options?.client ?? client).get<ListClientsResponses, ListClientsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/clients',
    ...options
});

/**
 * Add a client system and make its API key
 */
export const addClient = <ThrowOnError extends boolean = false>(options: Options<AddClientData, ThrowOnError>): RequestResult<AddClientResponses, AddClientErrors, ThrowOnError> => (options.client ?? client).post<AddClientResponses, AddClientErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/clients',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Revoke a client system and its keys
 */
export const revokeClient = <ThrowOnError extends boolean = false>(options: Options<RevokeClientData, ThrowOnError>): RequestResult<RevokeClientResponses, RevokeClientErrors, ThrowOnError> => (options.client ?? client).delete<RevokeClientResponses, RevokeClientErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/clients/{clientId}',
    ...options
});

/**
 * Have the model answer messages (as OpenAI’s chat completions)
 */
export const createChatCompletion = <ThrowOnError extends boolean = false>(options: Options<CreateChatCompletionData, ThrowOnError>): RequestResult<CreateChatCompletionResponses, CreateChatCompletionErrors, ThrowOnError> => (options.client ?? client).post<CreateChatCompletionResponses, CreateChatCompletionErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/v1/chat/completions',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * List the models that answer (as OpenAI’s list)
 */
export const listModels = <ThrowOnError extends boolean = false>(options?: Options<ListModelsData, ThrowOnError>): RequestResult<ListModelsResponses, ListModelsErrors, ThrowOnError> => (options?.client ?? client).get<ListModelsResponses, ListModelsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/v1/models',
    ...options
});

/**
 * Get the bytes as they came in
 */
export const getDocumentContent = <ThrowOnError extends boolean = false>(options: Options<GetDocumentContentData, ThrowOnError>): RequestResult<GetDocumentContentResponses, GetDocumentContentErrors, ThrowOnError> => (options.client ?? client).get<GetDocumentContentResponses, GetDocumentContentErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/documents/{documentId}/content',
    ...options
});

/**
 * Read the text that was extracted
 */
export const getDocumentText = <ThrowOnError extends boolean = false>(options: Options<GetDocumentTextData, ThrowOnError>): RequestResult<GetDocumentTextResponses, GetDocumentTextErrors, ThrowOnError> => (options.client ?? client).get<GetDocumentTextResponses, GetDocumentTextErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/documents/{documentId}/text',
    ...options
});

/**
 * Read what became of it, from the audit trail
 */
export const getDocumentStory = <ThrowOnError extends boolean = false>(options: Options<GetDocumentStoryData, ThrowOnError>): RequestResult<GetDocumentStoryResponses, GetDocumentStoryErrors, ThrowOnError> => (options.client ?? client).get<GetDocumentStoryResponses, GetDocumentStoryErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/documents/{documentId}/story',
    ...options
});

/**
 * List documents by arrival
 */
export const listDocuments = <ThrowOnError extends boolean = false>(options?: Options<ListDocumentsData, ThrowOnError>): RequestResult<ListDocumentsResponses, ListDocumentsErrors, ThrowOnError> => (options?.client ?? client).get<ListDocumentsResponses, ListDocumentsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/documents',
    ...options
});

/**
 * Send a document
 */
export const createDocument = <ThrowOnError extends boolean = false>(options: Options<CreateDocumentData, ThrowOnError>): RequestResult<CreateDocumentResponses, CreateDocumentErrors, ThrowOnError> => (options.client ?? client).post<CreateDocumentResponses, CreateDocumentErrors, ThrowOnError>({
    ...formDataBodySerializer,
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/documents',
    ...options,
    headers: {
        'Content-Type': null,
        ...options.headers
    }
});

/**
 * Cancel a document that is not extracted yet
 */
export const cancelDocument = <ThrowOnError extends boolean = false>(options: Options<CancelDocumentData, ThrowOnError>): RequestResult<CancelDocumentResponses, CancelDocumentErrors, ThrowOnError> => (options.client ?? client).delete<CancelDocumentResponses, CancelDocumentErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/documents/{documentId}',
    ...options
});

/**
 * Read what is known of a document
 */
export const getDocument = <ThrowOnError extends boolean = false>(options: Options<GetDocumentData, ThrowOnError>): RequestResult<GetDocumentResponses, GetDocumentErrors, ThrowOnError> => (options.client ?? client).get<GetDocumentResponses, GetDocumentErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/documents/{documentId}',
    ...options
});

/**
 * Find a patient, an encounter or documents by an identifier
 */
export const lookUp = <ThrowOnError extends boolean = false>(options: Options<LookUpData, ThrowOnError>): RequestResult<LookUpResponses, LookUpErrors, ThrowOnError> => (options.client ?? client).post<LookUpResponses, LookUpErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/lookups',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * List the people who can sign in, by when they were added
 */
export const listPeople = <ThrowOnError extends boolean = false>(options?: Options<ListPeopleData, ThrowOnError>): RequestResult<ListPeopleResponses, ListPeopleErrors, ThrowOnError> => (options?.client ?? client).get<ListPeopleResponses, ListPeopleErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/people',
    ...options
});

/**
 * Add a person, who sets a password through the one-time link
 */
export const addPerson = <ThrowOnError extends boolean = false>(options: Options<AddPersonData, ThrowOnError>): RequestResult<AddPersonResponses, AddPersonErrors, ThrowOnError> => (options.client ?? client).post<AddPersonResponses, AddPersonErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/people',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Make a one-time link with which a person sets a new password
 */
export const createPersonLink = <ThrowOnError extends boolean = false>(options: Options<CreatePersonLinkData, ThrowOnError>): RequestResult<CreatePersonLinkResponses, CreatePersonLinkErrors, ThrowOnError> => (options.client ?? client).post<CreatePersonLinkResponses, CreatePersonLinkErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/people/{personId}/link',
    ...options
});

/**
 * Let a person try again at once who was locked out
 */
export const unlockPerson = <ThrowOnError extends boolean = false>(options: Options<UnlockPersonData, ThrowOnError>): RequestResult<UnlockPersonResponses, UnlockPersonErrors, ThrowOnError> => (options.client ?? client).post<UnlockPersonResponses, UnlockPersonErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/people/{personId}/unlock',
    ...options
});

/**
 * Remove a person; the sessions end, the name stays in the trail
 */
export const removePerson = <ThrowOnError extends boolean = false>(options: Options<RemovePersonData, ThrowOnError>): RequestResult<RemovePersonResponses, RemovePersonErrors, ThrowOnError> => (options.client ?? client).delete<RemovePersonResponses, RemovePersonErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/people/{personId}',
    ...options
});

/**
 * Sign out
 */
export const signOut = <ThrowOnError extends boolean = false>(options?: Options<SignOutData, ThrowOnError>): RequestResult<SignOutResponses, SignOutErrors, ThrowOnError> => (options?.client ?? client).delete<SignOutResponses, SignOutErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/session',
    ...options
});

/**
 * Who is signed in, and the token that changes are sent with
 */
export const getSession = <ThrowOnError extends boolean = false>(options?: Options<GetSessionData, ThrowOnError>): RequestResult<GetSessionResponses, GetSessionErrors, ThrowOnError> => (options?.client ?? client).get<GetSessionResponses, GetSessionErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/session',
    ...options
});

/**
 * Sign in
 */
export const signIn = <ThrowOnError extends boolean = false>(options: Options<SignInData, ThrowOnError>): RequestResult<SignInResponses, SignInErrors, ThrowOnError> => (options.client ?? client).post<SignInResponses, SignInErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/session',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Change the own password; every other session of the person ends
 */
export const changePassword = <ThrowOnError extends boolean = false>(options: Options<ChangePasswordData, ThrowOnError>): RequestResult<ChangePasswordResponses, ChangePasswordErrors, ThrowOnError> => (options.client ?? client).put<ChangePasswordResponses, ChangePasswordErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/session/password',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * End all own sessions but this one
 */
export const revokeOtherSessions = <ThrowOnError extends boolean = false>(options?: Options<RevokeOtherSessionsData, ThrowOnError>): RequestResult<RevokeOtherSessionsResponses, RevokeOtherSessionsErrors, ThrowOnError> => (options?.client ?? client).delete<RevokeOtherSessionsResponses, RevokeOtherSessionsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/sessions',
    ...options
});

/**
 * List the own sessions, the latest used first
 */
export const listSessions = <ThrowOnError extends boolean = false>(options?: Options<ListSessionsData, ThrowOnError>): RequestResult<ListSessionsResponses, ListSessionsErrors, ThrowOnError> => (options?.client ?? client).get<ListSessionsResponses, ListSessionsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/sessions',
    ...options
});

/**
 * End one of the own sessions
 */
export const revokeSession = <ThrowOnError extends boolean = false>(options: Options<RevokeSessionData, ThrowOnError>): RequestResult<RevokeSessionResponses, RevokeSessionErrors, ThrowOnError> => (options.client ?? client).delete<RevokeSessionResponses, RevokeSessionErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/sessions/{sessionId}',
    ...options
});

/**
 * Whether this installation has an administrator
 */
export const getStart = <ThrowOnError extends boolean = false>(options?: Options<GetStartData, ThrowOnError>): RequestResult<GetStartResponses, unknown, ThrowOnError> => (options?.client ?? client).get<GetStartResponses, unknown, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/start',
    ...options
});

/**
 * Open a one-time link; the cookie of the answer goes on from there
 */
export const openLink = <ThrowOnError extends boolean = false>(options: Options<OpenLinkData, ThrowOnError>): RequestResult<OpenLinkResponses, OpenLinkErrors, ThrowOnError> => (options.client ?? client).post<OpenLinkResponses, OpenLinkErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/start/link',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Make the first administrator and sign in; the link is dead afterwards
 */
export const createAdministrator = <ThrowOnError extends boolean = false>(options: Options<CreateAdministratorData, ThrowOnError>): RequestResult<CreateAdministratorResponses, CreateAdministratorErrors, ThrowOnError> => (options.client ?? client).post<CreateAdministratorResponses, CreateAdministratorErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/start/administrator',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Set the password that the link is for and sign in
 */
export const setPasswordByLink = <ThrowOnError extends boolean = false>(options: Options<SetPasswordByLinkData, ThrowOnError>): RequestResult<SetPasswordByLinkResponses, SetPasswordByLinkErrors, ThrowOnError> => (options.client ?? client).post<SetPasswordByLinkResponses, SetPasswordByLinkErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/start/password',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * List summaries, without their texts
 */
export const listSummaries = <ThrowOnError extends boolean = false>(options?: Options<ListSummariesData, ThrowOnError>): RequestResult<ListSummariesResponses, ListSummariesErrors, ThrowOnError> => (options?.client ?? client).get<ListSummariesResponses, ListSummariesErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/summaries',
    ...options
});

/**
 * Ask for a summary of one or more documents
 */
export const createSummary = <ThrowOnError extends boolean = false>(options: Options<CreateSummaryData, ThrowOnError>): RequestResult<CreateSummaryResponses, CreateSummaryErrors, ThrowOnError> => (options.client ?? client).post<CreateSummaryResponses, CreateSummaryErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/summaries',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Cancel a summary that waits or is being written
 */
export const cancelSummary = <ThrowOnError extends boolean = false>(options: Options<CancelSummaryData, ThrowOnError>): RequestResult<CancelSummaryResponses, CancelSummaryErrors, ThrowOnError> => (options.client ?? client).delete<CancelSummaryResponses, CancelSummaryErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/summaries/{summaryId}',
    ...options
});

/**
 * Read a summary with its newest version
 */
export const getSummary = <ThrowOnError extends boolean = false>(options: Options<GetSummaryData, ThrowOnError>): RequestResult<GetSummaryResponses, GetSummaryErrors, ThrowOnError> => (options.client ?? client).get<GetSummaryResponses, GetSummaryErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/summaries/{summaryId}',
    ...options
});

/**
 * Ask again for a summary that failed or was cancelled
 */
export const retrySummary = <ThrowOnError extends boolean = false>(options: Options<RetrySummaryData, ThrowOnError>): RequestResult<RetrySummaryResponses, RetrySummaryErrors, ThrowOnError> => (options.client ?? client).post<RetrySummaryResponses, RetrySummaryErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/summaries/{summaryId}/retry',
    ...options
});

/**
 * Follow a summary as it is written (server-sent events)
 */
export const followSummary = <ThrowOnError extends boolean = false>(options: Options<FollowSummaryData, ThrowOnError, FollowSummaryResponse>): Promise<ServerSentEventsResult<FollowSummaryResponses>> => (options.client ?? client).sse.get<FollowSummaryResponses, FollowSummaryErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/summaries/{summaryId}/events',
    ...options
});

/**
 * Whether the api answers
 */
export const getHealth = <ThrowOnError extends boolean = false>(options?: Options<GetHealthData, ThrowOnError>): RequestResult<GetHealthResponses, unknown, ThrowOnError> => (options?.client ?? client).get<GetHealthResponses, unknown, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/health',
    ...options
});

/**
 * List the kinds of summary
 */
export const listProfiles = <ThrowOnError extends boolean = false>(options?: Options<ListProfilesData, ThrowOnError>): RequestResult<ListProfilesResponses, ListProfilesErrors, ThrowOnError> => (options?.client ?? client).get<ListProfilesResponses, ListProfilesErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/profiles',
    ...options
});

/**
 * How much work waits
 */
export const getStatus = <ThrowOnError extends boolean = false>(options?: Options<GetStatusData, ThrowOnError>): RequestResult<GetStatusResponses, GetStatusErrors, ThrowOnError> => (options?.client ?? client).get<GetStatusResponses, GetStatusErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/status',
    ...options
});

/**
 * Make a one-time link with which the first administrator is made
 */
export const createLink = <ThrowOnError extends boolean = false>(options?: Options<CreateLinkData, ThrowOnError>): RequestResult<CreateLinkResponses, CreateLinkErrors, ThrowOnError> => (options?.client ?? client).post<CreateLinkResponses, CreateLinkErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/operator/links',
    ...options
});

/**
 * Ask how many bytes of an upload are stored (tus)
 */
export const headUploadBytes = <ThrowOnError extends boolean = false>(options: Options<HeadUploadBytesData, ThrowOnError>): RequestResult<HeadUploadBytesResponses, HeadUploadBytesErrors, ThrowOnError> => (options.client ?? client).head<HeadUploadBytesResponses, HeadUploadBytesErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/uploads/{uploadId}/bytes',
    ...options
});

/**
 * Ask which version of tus is spoken here
 */
export const askUploadProtocol = <ThrowOnError extends boolean = false>(options: Options<AskUploadProtocolData, ThrowOnError>): RequestResult<AskUploadProtocolResponses, AskUploadProtocolErrors, ThrowOnError> => (options.client ?? client).options<AskUploadProtocolResponses, AskUploadProtocolErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/uploads/{uploadId}/bytes',
    ...options
});

/**
 * Send bytes of an upload from an offset on (tus)
 */
export const sendUploadBytes = <ThrowOnError extends boolean = false>(options: Options<SendUploadBytesData, ThrowOnError>): RequestResult<SendUploadBytesResponses, SendUploadBytesErrors, ThrowOnError> => (options.client ?? client).patch<SendUploadBytesResponses, SendUploadBytesErrors, ThrowOnError>({
    bodySerializer: null,
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/uploads/{uploadId}/bytes',
    ...options,
    headers: {
        'Content-Type': 'application/offset+octet-stream',
        ...options.headers
    }
});

/**
 * Read which files are taken, and how much at once
 */
export const getUploadRules = <ThrowOnError extends boolean = false>(options?: Options<GetUploadRulesData, ThrowOnError>): RequestResult<GetUploadRulesResponses, GetUploadRulesErrors, ThrowOnError> => (options?.client ?? client).get<GetUploadRulesResponses, GetUploadRulesErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/uploads/rules',
    ...options
});

/**
 * List one's own uploads: those arriving, and those of the last day
 */
export const listUploads = <ThrowOnError extends boolean = false>(options?: Options<ListUploadsData, ThrowOnError>): RequestResult<ListUploadsResponses, ListUploadsErrors, ThrowOnError> => (options?.client ?? client).get<ListUploadsResponses, ListUploadsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/uploads',
    ...options
});

/**
 * Begin to send a file; its bytes follow by tus at …/bytes
 */
export const createUpload = <ThrowOnError extends boolean = false>(options: Options<CreateUploadData, ThrowOnError>): RequestResult<CreateUploadResponses, CreateUploadErrors, ThrowOnError> => (options.client ?? client).post<CreateUploadResponses, CreateUploadErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/uploads',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Give an upload up, or take an ended one off the list
 */
export const discardUpload = <ThrowOnError extends boolean = false>(options: Options<DiscardUploadData, ThrowOnError>): RequestResult<DiscardUploadResponses, DiscardUploadErrors, ThrowOnError> => (options.client ?? client).delete<DiscardUploadResponses, DiscardUploadErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/uploads/{uploadId}',
    ...options
});

/**
 * Follow all of your work in one stream (server-sent events)
 */
export const followWork = <ThrowOnError extends boolean = false>(options?: Options<FollowWorkData, ThrowOnError, FollowWorkResponse>): Promise<ServerSentEventsResult<FollowWorkResponses>> => (options?.client ?? client).sse.get<FollowWorkResponses, FollowWorkErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/events',
    ...options
});
