// This file is generated from apps/api/generated/openapi.json by: npm run openapi
// @ts-nocheck

import { type DefaultError, type InfiniteData, infiniteQueryOptions, queryOptions, type UseMutationOptions } from '@tanstack/react-query';

import { client } from '../client.gen.js';
import { addClient, addPerson, allowModel, cancelDocument, cancelSummary, changePassword, createAdministrator, createChatCompletion, createDocument, createLink, createPersonLink, createSummary, createUpload, disallowModel, discardUpload, getDocument, getDocumentContent, getDocumentStory, getDocumentText, getHealth, getSession, getStart, getStatus, getSummary, getUploadRules, listClients, listDocuments, listModels, listPeople, listProfiles, listSessions, listSummaries, listUploads, lookUp, openLink, type Options, removePerson, retrySummary, revokeClient, revokeOtherSessions, revokeSession, sendUploadBytes, setPasswordByLink, signIn, signOut, unlockPerson } from '../sdk.gen.js';
import type { AddClientData, AddClientError, AddClientResponse, AddPersonData, AddPersonError, AddPersonResponse, AllowModelData, AllowModelError, AllowModelResponse, CancelDocumentData, CancelDocumentError, CancelDocumentResponse, CancelSummaryData, CancelSummaryError, CancelSummaryResponse, ChangePasswordData, ChangePasswordError, ChangePasswordResponse, CreateAdministratorData, CreateAdministratorError, CreateAdministratorResponse, CreateChatCompletionData, CreateChatCompletionError, CreateChatCompletionResponse, CreateDocumentData, CreateDocumentError, CreateDocumentResponse, CreateLinkData, CreateLinkError, CreateLinkResponse, CreatePersonLinkData, CreatePersonLinkError, CreatePersonLinkResponse, CreateSummaryData, CreateSummaryError, CreateSummaryResponse, CreateUploadData, CreateUploadError, CreateUploadResponse, DisallowModelData, DisallowModelError, DisallowModelResponse, DiscardUploadData, DiscardUploadError, DiscardUploadResponse, GetDocumentContentData, GetDocumentContentError, GetDocumentContentResponse, GetDocumentData, GetDocumentError, GetDocumentResponse, GetDocumentStoryData, GetDocumentStoryError, GetDocumentStoryResponse, GetDocumentTextData, GetDocumentTextError, GetDocumentTextResponse, GetHealthData, GetHealthResponse, GetSessionData, GetSessionError, GetSessionResponse, GetStartData, GetStartResponse, GetStatusData, GetStatusError, GetStatusResponse, GetSummaryData, GetSummaryError, GetSummaryResponse, GetUploadRulesData, GetUploadRulesError, GetUploadRulesResponse, ListClientsData, ListClientsError, ListClientsResponse, ListDocumentsData, ListDocumentsError, ListDocumentsResponse, ListModelsData, ListModelsError, ListModelsResponse, ListPeopleData, ListPeopleError, ListPeopleResponse, ListProfilesData, ListProfilesError, ListProfilesResponse, ListSessionsData, ListSessionsError, ListSessionsResponse, ListSummariesData, ListSummariesError, ListSummariesResponse, ListUploadsData, ListUploadsError, ListUploadsResponse, LookUpData, LookUpError, LookUpResponse, OpenLinkData, OpenLinkError, OpenLinkResponse, RemovePersonData, RemovePersonError, RemovePersonResponse, RetrySummaryData, RetrySummaryError, RetrySummaryResponse, RevokeClientData, RevokeClientError, RevokeClientResponse, RevokeOtherSessionsData, RevokeOtherSessionsError, RevokeOtherSessionsResponse, RevokeSessionData, RevokeSessionError, RevokeSessionResponse, SendUploadBytesData, SendUploadBytesError, SendUploadBytesResponse, SetPasswordByLinkData, SetPasswordByLinkError, SetPasswordByLinkResponse, SignInData, SignInError, SignInResponse, SignOutData, SignOutError, SignOutResponse, UnlockPersonData, UnlockPersonError, UnlockPersonResponse } from '../types.gen.js';

/**
 * Allow a model file to be loaded, beside those that come with Cloister
 */
export const allowModelMutation = (options?: Partial<Options<AllowModelData>>): UseMutationOptions<AllowModelResponse, AllowModelError, Options<AllowModelData>> => {
    const mutationOptions: UseMutationOptions<AllowModelResponse, AllowModelError, Options<AllowModelData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await allowModel({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

/**
 * Take back that a model file may be loaded
 */
export const disallowModelMutation = (options?: Partial<Options<DisallowModelData>>): UseMutationOptions<DisallowModelResponse, DisallowModelError, Options<DisallowModelData>> => {
    const mutationOptions: UseMutationOptions<DisallowModelResponse, DisallowModelError, Options<DisallowModelData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await disallowModel({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export type QueryKey<TOptions extends Options> = [
    Pick<TOptions, 'baseUrl' | 'body' | 'headers' | 'path' | 'query'> & {
        _id: string;
        _infinite?: boolean;
        tags?: ReadonlyArray<string>;
    }
];

const createQueryKey = <TOptions extends Options>(id: string, options?: TOptions, infinite?: boolean, tags?: ReadonlyArray<string>): [
    QueryKey<TOptions>[0]
] => {
    const params: QueryKey<TOptions>[0] = { _id: id, baseUrl: options?.baseUrl || (options?.client ?? client).getConfig().baseUrl } as QueryKey<TOptions>[0];
    if (infinite) {
        params._infinite = infinite;
    }
    if (tags) {
        params.tags = tags;
    }
    if (options?.body) {
        params.body = options.body;
    }
    if (options?.headers) {
        params.headers = options.headers;
    }
    if (options?.path) {
        params.path = options.path;
    }
    if (options?.query) {
        params.query = options.query;
    }
    return [params];
};

export const listClientsQueryKey = (options?: Options<ListClientsData>) => createQueryKey('listClients', options);

/**
 * List the client systems
 */
export const listClientsOptions = (options?: Options<ListClientsData>) => queryOptions<ListClientsResponse, ListClientsError, ListClientsResponse, ReturnType<typeof listClientsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listClients({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listClientsQueryKey(options)
});

/**
 * Add a client system and make its API key
 */
export const addClientMutation = (options?: Partial<Options<AddClientData>>): UseMutationOptions<AddClientResponse, AddClientError, Options<AddClientData>> => {
    const mutationOptions: UseMutationOptions<AddClientResponse, AddClientError, Options<AddClientData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await addClient({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

/**
 * Revoke a client system and its keys
 */
export const revokeClientMutation = (options?: Partial<Options<RevokeClientData>>): UseMutationOptions<RevokeClientResponse, RevokeClientError, Options<RevokeClientData>> => {
    const mutationOptions: UseMutationOptions<RevokeClientResponse, RevokeClientError, Options<RevokeClientData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await revokeClient({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

/**
 * Have the model answer messages (as OpenAI’s chat completions)
 */
export const createChatCompletionMutation = (options?: Partial<Options<CreateChatCompletionData>>): UseMutationOptions<CreateChatCompletionResponse, CreateChatCompletionError, Options<CreateChatCompletionData>> => {
    const mutationOptions: UseMutationOptions<CreateChatCompletionResponse, CreateChatCompletionError, Options<CreateChatCompletionData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await createChatCompletion({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listModelsQueryKey = (options?: Options<ListModelsData>) => createQueryKey('listModels', options);

/**
 * List the models that answer (as OpenAI’s list)
 */
export const listModelsOptions = (options?: Options<ListModelsData>) => queryOptions<ListModelsResponse, ListModelsError, ListModelsResponse, ReturnType<typeof listModelsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listModels({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listModelsQueryKey(options)
});

export const getDocumentContentQueryKey = (options: Options<GetDocumentContentData>) => createQueryKey('getDocumentContent', options);

/**
 * Get the bytes as they came in
 */
export const getDocumentContentOptions = (options: Options<GetDocumentContentData>) => queryOptions<GetDocumentContentResponse, GetDocumentContentError, GetDocumentContentResponse, ReturnType<typeof getDocumentContentQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getDocumentContent({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getDocumentContentQueryKey(options)
});

export const getDocumentTextQueryKey = (options: Options<GetDocumentTextData>) => createQueryKey('getDocumentText', options);

/**
 * Read the text that was extracted
 */
export const getDocumentTextOptions = (options: Options<GetDocumentTextData>) => queryOptions<GetDocumentTextResponse, GetDocumentTextError, GetDocumentTextResponse, ReturnType<typeof getDocumentTextQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getDocumentText({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getDocumentTextQueryKey(options)
});

export const getDocumentStoryQueryKey = (options: Options<GetDocumentStoryData>) => createQueryKey('getDocumentStory', options);

/**
 * Read what became of it, from the audit trail
 */
export const getDocumentStoryOptions = (options: Options<GetDocumentStoryData>) => queryOptions<GetDocumentStoryResponse, GetDocumentStoryError, GetDocumentStoryResponse, ReturnType<typeof getDocumentStoryQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getDocumentStory({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getDocumentStoryQueryKey(options)
});

export const listDocumentsQueryKey = (options?: Options<ListDocumentsData>) => createQueryKey('listDocuments', options);

/**
 * List documents by arrival
 */
export const listDocumentsOptions = (options?: Options<ListDocumentsData>) => queryOptions<ListDocumentsResponse, ListDocumentsError, ListDocumentsResponse, ReturnType<typeof listDocumentsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listDocuments({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listDocumentsQueryKey(options)
});

const createInfiniteParams = <K extends Pick<QueryKey<Options>[0], 'body' | 'headers' | 'path' | 'query'>>(queryKey: QueryKey<Options>, page: K) => {
    const params = { ...queryKey[0] };
    if (page.body) {
        params.body = {
            ...queryKey[0].body as any,
            ...page.body as any
        };
    }
    if (page.headers) {
        params.headers = {
            ...queryKey[0].headers,
            ...page.headers
        };
    }
    if (page.path) {
        params.path = {
            ...queryKey[0].path as any,
            ...page.path as any
        };
    }
    if (page.query) {
        params.query = {
            ...queryKey[0].query as any,
            ...page.query as any
        };
    }
    return params as unknown as typeof page;
};

export const listDocumentsInfiniteQueryKey = (options?: Options<ListDocumentsData>): QueryKey<Options<ListDocumentsData>> => createQueryKey('listDocuments', options, true);

/**
 * List documents by arrival
 */
export const listDocumentsInfiniteOptions = (options?: Options<ListDocumentsData>) => {
    const opts = infiniteQueryOptions<ListDocumentsResponse, ListDocumentsError, InfiniteData<ListDocumentsResponse>, QueryKey<Options<ListDocumentsData>>, string | Pick<QueryKey<Options<ListDocumentsData>>[0], 'body' | 'headers' | 'path' | 'query'>>(
    // @ts-ignore
    {
        queryFn: async ({ pageParam, queryKey, signal }) => {
            // @ts-ignore
            const page: Pick<QueryKey<Options<ListDocumentsData>>[0], 'body' | 'headers' | 'path' | 'query'> = typeof pageParam === 'object' ? pageParam : {
                query: {
                    cursor: pageParam
                }
            };
            const params = createInfiniteParams(queryKey, page);
            const { data } = await listDocuments({
                ...options,
                ...params,
                signal,
                throwOnError: true
            });
            return data;
        },
        queryKey: listDocumentsInfiniteQueryKey(options)
    });
    return opts as Omit<typeof opts, 'initialData'>;
};

/**
 * Send a document
 */
export const createDocumentMutation = (options?: Partial<Options<CreateDocumentData>>): UseMutationOptions<CreateDocumentResponse, CreateDocumentError, Options<CreateDocumentData>> => {
    const mutationOptions: UseMutationOptions<CreateDocumentResponse, CreateDocumentError, Options<CreateDocumentData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await createDocument({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

/**
 * Cancel a document that is not extracted yet
 */
export const cancelDocumentMutation = (options?: Partial<Options<CancelDocumentData>>): UseMutationOptions<CancelDocumentResponse, CancelDocumentError, Options<CancelDocumentData>> => {
    const mutationOptions: UseMutationOptions<CancelDocumentResponse, CancelDocumentError, Options<CancelDocumentData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await cancelDocument({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getDocumentQueryKey = (options: Options<GetDocumentData>) => createQueryKey('getDocument', options);

/**
 * Read what is known of a document
 */
export const getDocumentOptions = (options: Options<GetDocumentData>) => queryOptions<GetDocumentResponse, GetDocumentError, GetDocumentResponse, ReturnType<typeof getDocumentQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getDocument({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getDocumentQueryKey(options)
});

/**
 * Find a patient, an encounter or documents by an identifier
 */
export const lookUpMutation = (options?: Partial<Options<LookUpData>>): UseMutationOptions<LookUpResponse, LookUpError, Options<LookUpData>> => {
    const mutationOptions: UseMutationOptions<LookUpResponse, LookUpError, Options<LookUpData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await lookUp({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listPeopleQueryKey = (options?: Options<ListPeopleData>) => createQueryKey('listPeople', options);

/**
 * List the people who can sign in, by when they were added
 */
export const listPeopleOptions = (options?: Options<ListPeopleData>) => queryOptions<ListPeopleResponse, ListPeopleError, ListPeopleResponse, ReturnType<typeof listPeopleQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listPeople({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listPeopleQueryKey(options)
});

export const listPeopleInfiniteQueryKey = (options?: Options<ListPeopleData>): QueryKey<Options<ListPeopleData>> => createQueryKey('listPeople', options, true);

/**
 * List the people who can sign in, by when they were added
 */
export const listPeopleInfiniteOptions = (options?: Options<ListPeopleData>) => {
    const opts = infiniteQueryOptions<ListPeopleResponse, ListPeopleError, InfiniteData<ListPeopleResponse>, QueryKey<Options<ListPeopleData>>, string | Pick<QueryKey<Options<ListPeopleData>>[0], 'body' | 'headers' | 'path' | 'query'>>(
    // @ts-ignore
    {
        queryFn: async ({ pageParam, queryKey, signal }) => {
            // @ts-ignore
            const page: Pick<QueryKey<Options<ListPeopleData>>[0], 'body' | 'headers' | 'path' | 'query'> = typeof pageParam === 'object' ? pageParam : {
                query: {
                    cursor: pageParam
                }
            };
            const params = createInfiniteParams(queryKey, page);
            const { data } = await listPeople({
                ...options,
                ...params,
                signal,
                throwOnError: true
            });
            return data;
        },
        queryKey: listPeopleInfiniteQueryKey(options)
    });
    return opts as Omit<typeof opts, 'initialData'>;
};

/**
 * Add a person, who sets a password through the one-time link
 */
export const addPersonMutation = (options?: Partial<Options<AddPersonData>>): UseMutationOptions<AddPersonResponse, AddPersonError, Options<AddPersonData>> => {
    const mutationOptions: UseMutationOptions<AddPersonResponse, AddPersonError, Options<AddPersonData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await addPerson({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

/**
 * Make a one-time link with which a person sets a new password
 */
export const createPersonLinkMutation = (options?: Partial<Options<CreatePersonLinkData>>): UseMutationOptions<CreatePersonLinkResponse, CreatePersonLinkError, Options<CreatePersonLinkData>> => {
    const mutationOptions: UseMutationOptions<CreatePersonLinkResponse, CreatePersonLinkError, Options<CreatePersonLinkData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await createPersonLink({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

/**
 * Let a person try again at once who was locked out
 */
export const unlockPersonMutation = (options?: Partial<Options<UnlockPersonData>>): UseMutationOptions<UnlockPersonResponse, UnlockPersonError, Options<UnlockPersonData>> => {
    const mutationOptions: UseMutationOptions<UnlockPersonResponse, UnlockPersonError, Options<UnlockPersonData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await unlockPerson({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

/**
 * Remove a person; the sessions end, the name stays in the trail
 */
export const removePersonMutation = (options?: Partial<Options<RemovePersonData>>): UseMutationOptions<RemovePersonResponse, RemovePersonError, Options<RemovePersonData>> => {
    const mutationOptions: UseMutationOptions<RemovePersonResponse, RemovePersonError, Options<RemovePersonData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await removePerson({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

/**
 * Sign out
 */
export const signOutMutation = (options?: Partial<Options<SignOutData>>): UseMutationOptions<SignOutResponse, SignOutError, Options<SignOutData>> => {
    const mutationOptions: UseMutationOptions<SignOutResponse, SignOutError, Options<SignOutData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await signOut({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getSessionQueryKey = (options?: Options<GetSessionData>) => createQueryKey('getSession', options);

/**
 * Who is signed in, and the token that changes are sent with
 */
export const getSessionOptions = (options?: Options<GetSessionData>) => queryOptions<GetSessionResponse, GetSessionError, GetSessionResponse, ReturnType<typeof getSessionQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getSession({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getSessionQueryKey(options)
});

/**
 * Sign in
 */
export const signInMutation = (options?: Partial<Options<SignInData>>): UseMutationOptions<SignInResponse, SignInError, Options<SignInData>> => {
    const mutationOptions: UseMutationOptions<SignInResponse, SignInError, Options<SignInData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await signIn({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

/**
 * Change the own password; every other session of the person ends
 */
export const changePasswordMutation = (options?: Partial<Options<ChangePasswordData>>): UseMutationOptions<ChangePasswordResponse, ChangePasswordError, Options<ChangePasswordData>> => {
    const mutationOptions: UseMutationOptions<ChangePasswordResponse, ChangePasswordError, Options<ChangePasswordData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await changePassword({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

/**
 * End all own sessions but this one
 */
export const revokeOtherSessionsMutation = (options?: Partial<Options<RevokeOtherSessionsData>>): UseMutationOptions<RevokeOtherSessionsResponse, RevokeOtherSessionsError, Options<RevokeOtherSessionsData>> => {
    const mutationOptions: UseMutationOptions<RevokeOtherSessionsResponse, RevokeOtherSessionsError, Options<RevokeOtherSessionsData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await revokeOtherSessions({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listSessionsQueryKey = (options?: Options<ListSessionsData>) => createQueryKey('listSessions', options);

/**
 * List the own sessions, the latest used first
 */
export const listSessionsOptions = (options?: Options<ListSessionsData>) => queryOptions<ListSessionsResponse, ListSessionsError, ListSessionsResponse, ReturnType<typeof listSessionsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listSessions({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listSessionsQueryKey(options)
});

/**
 * End one of the own sessions
 */
export const revokeSessionMutation = (options?: Partial<Options<RevokeSessionData>>): UseMutationOptions<RevokeSessionResponse, RevokeSessionError, Options<RevokeSessionData>> => {
    const mutationOptions: UseMutationOptions<RevokeSessionResponse, RevokeSessionError, Options<RevokeSessionData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await revokeSession({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getStartQueryKey = (options?: Options<GetStartData>) => createQueryKey('getStart', options);

/**
 * Whether this installation has an administrator
 */
export const getStartOptions = (options?: Options<GetStartData>) => queryOptions<GetStartResponse, DefaultError, GetStartResponse, ReturnType<typeof getStartQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getStart({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getStartQueryKey(options)
});

/**
 * Open a one-time link; the cookie of the answer goes on from there
 */
export const openLinkMutation = (options?: Partial<Options<OpenLinkData>>): UseMutationOptions<OpenLinkResponse, OpenLinkError, Options<OpenLinkData>> => {
    const mutationOptions: UseMutationOptions<OpenLinkResponse, OpenLinkError, Options<OpenLinkData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await openLink({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

/**
 * Make the first administrator and sign in; the link is dead afterwards
 */
export const createAdministratorMutation = (options?: Partial<Options<CreateAdministratorData>>): UseMutationOptions<CreateAdministratorResponse, CreateAdministratorError, Options<CreateAdministratorData>> => {
    const mutationOptions: UseMutationOptions<CreateAdministratorResponse, CreateAdministratorError, Options<CreateAdministratorData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await createAdministrator({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

/**
 * Set the password that the link is for and sign in
 */
export const setPasswordByLinkMutation = (options?: Partial<Options<SetPasswordByLinkData>>): UseMutationOptions<SetPasswordByLinkResponse, SetPasswordByLinkError, Options<SetPasswordByLinkData>> => {
    const mutationOptions: UseMutationOptions<SetPasswordByLinkResponse, SetPasswordByLinkError, Options<SetPasswordByLinkData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await setPasswordByLink({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listSummariesQueryKey = (options?: Options<ListSummariesData>) => createQueryKey('listSummaries', options);

/**
 * List summaries, without their texts
 */
export const listSummariesOptions = (options?: Options<ListSummariesData>) => queryOptions<ListSummariesResponse, ListSummariesError, ListSummariesResponse, ReturnType<typeof listSummariesQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listSummaries({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listSummariesQueryKey(options)
});

export const listSummariesInfiniteQueryKey = (options?: Options<ListSummariesData>): QueryKey<Options<ListSummariesData>> => createQueryKey('listSummaries', options, true);

/**
 * List summaries, without their texts
 */
export const listSummariesInfiniteOptions = (options?: Options<ListSummariesData>) => {
    const opts = infiniteQueryOptions<ListSummariesResponse, ListSummariesError, InfiniteData<ListSummariesResponse>, QueryKey<Options<ListSummariesData>>, string | Pick<QueryKey<Options<ListSummariesData>>[0], 'body' | 'headers' | 'path' | 'query'>>(
    // @ts-ignore
    {
        queryFn: async ({ pageParam, queryKey, signal }) => {
            // @ts-ignore
            const page: Pick<QueryKey<Options<ListSummariesData>>[0], 'body' | 'headers' | 'path' | 'query'> = typeof pageParam === 'object' ? pageParam : {
                query: {
                    cursor: pageParam
                }
            };
            const params = createInfiniteParams(queryKey, page);
            const { data } = await listSummaries({
                ...options,
                ...params,
                signal,
                throwOnError: true
            });
            return data;
        },
        queryKey: listSummariesInfiniteQueryKey(options)
    });
    return opts as Omit<typeof opts, 'initialData'>;
};

/**
 * Ask for a summary of one or more documents
 */
export const createSummaryMutation = (options?: Partial<Options<CreateSummaryData>>): UseMutationOptions<CreateSummaryResponse, CreateSummaryError, Options<CreateSummaryData>> => {
    const mutationOptions: UseMutationOptions<CreateSummaryResponse, CreateSummaryError, Options<CreateSummaryData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await createSummary({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

/**
 * Cancel a summary that waits or is being written
 */
export const cancelSummaryMutation = (options?: Partial<Options<CancelSummaryData>>): UseMutationOptions<CancelSummaryResponse, CancelSummaryError, Options<CancelSummaryData>> => {
    const mutationOptions: UseMutationOptions<CancelSummaryResponse, CancelSummaryError, Options<CancelSummaryData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await cancelSummary({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getSummaryQueryKey = (options: Options<GetSummaryData>) => createQueryKey('getSummary', options);

/**
 * Read a summary with its newest version
 */
export const getSummaryOptions = (options: Options<GetSummaryData>) => queryOptions<GetSummaryResponse, GetSummaryError, GetSummaryResponse, ReturnType<typeof getSummaryQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getSummary({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getSummaryQueryKey(options)
});

/**
 * Ask again for a summary that failed or was cancelled
 */
export const retrySummaryMutation = (options?: Partial<Options<RetrySummaryData>>): UseMutationOptions<RetrySummaryResponse, RetrySummaryError, Options<RetrySummaryData>> => {
    const mutationOptions: UseMutationOptions<RetrySummaryResponse, RetrySummaryError, Options<RetrySummaryData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await retrySummary({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getHealthQueryKey = (options?: Options<GetHealthData>) => createQueryKey('getHealth', options);

/**
 * Whether the api answers
 */
export const getHealthOptions = (options?: Options<GetHealthData>) => queryOptions<GetHealthResponse, DefaultError, GetHealthResponse, ReturnType<typeof getHealthQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getHealth({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getHealthQueryKey(options)
});

export const listProfilesQueryKey = (options?: Options<ListProfilesData>) => createQueryKey('listProfiles', options);

/**
 * List the kinds of summary
 */
export const listProfilesOptions = (options?: Options<ListProfilesData>) => queryOptions<ListProfilesResponse, ListProfilesError, ListProfilesResponse, ReturnType<typeof listProfilesQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listProfiles({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listProfilesQueryKey(options)
});

export const getStatusQueryKey = (options?: Options<GetStatusData>) => createQueryKey('getStatus', options);

/**
 * How much work waits
 */
export const getStatusOptions = (options?: Options<GetStatusData>) => queryOptions<GetStatusResponse, GetStatusError, GetStatusResponse, ReturnType<typeof getStatusQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getStatus({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getStatusQueryKey(options)
});

/**
 * Make a one-time link with which the first administrator is made
 */
export const createLinkMutation = (options?: Partial<Options<CreateLinkData>>): UseMutationOptions<CreateLinkResponse, CreateLinkError, Options<CreateLinkData>> => {
    const mutationOptions: UseMutationOptions<CreateLinkResponse, CreateLinkError, Options<CreateLinkData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await createLink({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

/**
 * Send bytes of an upload from an offset on (tus)
 */
export const sendUploadBytesMutation = (options?: Partial<Options<SendUploadBytesData>>): UseMutationOptions<SendUploadBytesResponse, SendUploadBytesError, Options<SendUploadBytesData>> => {
    const mutationOptions: UseMutationOptions<SendUploadBytesResponse, SendUploadBytesError, Options<SendUploadBytesData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await sendUploadBytes({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getUploadRulesQueryKey = (options?: Options<GetUploadRulesData>) => createQueryKey('getUploadRules', options);

/**
 * Read which files are taken, and how much at once
 */
export const getUploadRulesOptions = (options?: Options<GetUploadRulesData>) => queryOptions<GetUploadRulesResponse, GetUploadRulesError, GetUploadRulesResponse, ReturnType<typeof getUploadRulesQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getUploadRules({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getUploadRulesQueryKey(options)
});

export const listUploadsQueryKey = (options?: Options<ListUploadsData>) => createQueryKey('listUploads', options);

/**
 * List one's own uploads: those arriving, and those of the last day
 */
export const listUploadsOptions = (options?: Options<ListUploadsData>) => queryOptions<ListUploadsResponse, ListUploadsError, ListUploadsResponse, ReturnType<typeof listUploadsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listUploads({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listUploadsQueryKey(options)
});

export const listUploadsInfiniteQueryKey = (options?: Options<ListUploadsData>): QueryKey<Options<ListUploadsData>> => createQueryKey('listUploads', options, true);

/**
 * List one's own uploads: those arriving, and those of the last day
 */
export const listUploadsInfiniteOptions = (options?: Options<ListUploadsData>) => {
    const opts = infiniteQueryOptions<ListUploadsResponse, ListUploadsError, InfiniteData<ListUploadsResponse>, QueryKey<Options<ListUploadsData>>, string | Pick<QueryKey<Options<ListUploadsData>>[0], 'body' | 'headers' | 'path' | 'query'>>(
    // @ts-ignore
    {
        queryFn: async ({ pageParam, queryKey, signal }) => {
            // @ts-ignore
            const page: Pick<QueryKey<Options<ListUploadsData>>[0], 'body' | 'headers' | 'path' | 'query'> = typeof pageParam === 'object' ? pageParam : {
                query: {
                    cursor: pageParam
                }
            };
            const params = createInfiniteParams(queryKey, page);
            const { data } = await listUploads({
                ...options,
                ...params,
                signal,
                throwOnError: true
            });
            return data;
        },
        queryKey: listUploadsInfiniteQueryKey(options)
    });
    return opts as Omit<typeof opts, 'initialData'>;
};

/**
 * Begin to send a file; its bytes follow by tus at …/bytes
 */
export const createUploadMutation = (options?: Partial<Options<CreateUploadData>>): UseMutationOptions<CreateUploadResponse, CreateUploadError, Options<CreateUploadData>> => {
    const mutationOptions: UseMutationOptions<CreateUploadResponse, CreateUploadError, Options<CreateUploadData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await createUpload({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

/**
 * Give an upload up, or take an ended one off the list
 */
export const discardUploadMutation = (options?: Partial<Options<DiscardUploadData>>): UseMutationOptions<DiscardUploadResponse, DiscardUploadError, Options<DiscardUploadData>> => {
    const mutationOptions: UseMutationOptions<DiscardUploadResponse, DiscardUploadError, Options<DiscardUploadData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await discardUpload({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};
