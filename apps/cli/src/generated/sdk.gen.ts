// This file is generated from apps/api/generated/openapi.json by: npm run openapi
// @ts-nocheck

import { client } from './client.gen.js';
import { type Client, type ClientMeta, formDataBodySerializer, type Options as Options2, type RequestResult, type ServerSentEventsResult, type TDataShape } from './client/index.js';
import type { AddClientData, AddClientErrors, AddClientResponses, CancelDocumentData, CancelDocumentErrors, CancelDocumentResponses, CancelSummaryData, CancelSummaryErrors, CancelSummaryResponses, CreateDocumentData, CreateDocumentErrors, CreateDocumentResponses, CreateLinkData, CreateLinkErrors, CreateLinkResponses, CreateSummaryData, CreateSummaryErrors, CreateSummaryResponses, FollowSummaryData, FollowSummaryErrors, FollowSummaryResponse, FollowSummaryResponses, GetDocumentData, GetDocumentErrors, GetDocumentResponses, GetHealthData, GetHealthResponses, GetStatusData, GetStatusErrors, GetStatusResponses, GetSummaryData, GetSummaryErrors, GetSummaryResponses, ListClientsData, ListClientsErrors, ListClientsResponses, ListDocumentsData, ListDocumentsErrors, ListDocumentsResponses, ListProfilesData, ListProfilesErrors, ListProfilesResponses, ListSummariesData, ListSummariesErrors, ListSummariesResponses, RevokeClientData, RevokeClientErrors, RevokeClientResponses } from './types.gen.js';

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
 * Make a one-time link to the start page
 */
export const createLink = <ThrowOnError extends boolean = false>(options?: Options<CreateLinkData, ThrowOnError>): RequestResult<CreateLinkResponses, CreateLinkErrors, ThrowOnError> => (options?.client ?? client).post<CreateLinkResponses, CreateLinkErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/operator/links',
    ...options
});
