// This file is generated from apps/api/generated/openapi.json by: npm run openapi
// @ts-nocheck

import { type DefaultError, type InfiniteData, infiniteQueryOptions, queryOptions, type UseMutationOptions } from '@tanstack/react-query';

import { client } from '../client.gen.js';
import { activateProfileVersion, addCheckpoint, addClient, addComment, addCompartment, addDestination, addPasskey, addPerson, addTenant, allowModel, amendSummary, answerOmission, approveDataset, approveDestination, approveRelease, assignMessage, assignPatient, beginConfirmation, beginPasskey, beginPasskeySignIn, beginRecall, beginSecondFactorPasskey, beginSignOn, beginSignOnConfirmation, beginTotp, cancelDocument, cancelProfileTrial, cancelQueued, cancelRereads, cancelRightsChange, cancelSummary, changeDestination, changePassword, claimSummary, clearLimit, clearRetention, compareProfileVersions, compareVersions, confirmEmailAddress, confirmPatient, confirmPerson, confirmRightsChange, confirmTotp, createAdministrator, createChatCompletion, createDocument, createLink, createPersonLink, createProfileTrial, createReproduction, createSummary, createUpload, destroyRootKey, disallowModel, discardDataset, discardDelivery, discardUpload, discardWorkingCopy, endBreakGlass, eraseDocument, exportAuditTrail, exportDataset, exportDisclosures, findAuditedPatients, findManyPatients, getAuditEntry, getClient, getDataset, getDestination, getDocument, getDocumentContent, getDocumentHistory, getDocumentText, getErasure, getFactorRule, getFactors, getHealth, getIntegrityReport, getKeys, getLiveness, getMessage, getMessageBytes, getMustAnswer, getNotificationSettings, getOrganization, getPatientCheck, getPatientMerge, getPerson, getProfileHistory, getProfileTrial, getProfileVersion, getReadiness, getRealPatients, getRecall, getRelease, getReproduction, getRereadProgress, getRetention, getRetirementRule, getReview, getRunRecord, getSession, getSignature, getSmartConfiguration, getStart, getStatus, getSummary, getSummaryRecall, getTrainingUse, getUnusualAccessRule, getUploadRules, getVersion, getWithdrawalRule, getWitnessKey, getWorkingCopy, handOverSummary, issueToken, keepDespiteRecall, liftRecall, listAuditedActors, listAuditEntries, listBreakGlass, listClients, listCompartments, listDatasets, listDeliveries, listDestinations, listDisclosures, listDocuments, listDueDocuments, listErasures, listHolds, listLimits, listMakers, listMessageConnections, listMessages, listModels, listNotifications, listOwnBreakGlass, listPatientMerges, listPeople, listProfiles, listProfileStatuses, listQueue, listRecalls, listReleases, listReviewers, listReviews, listRightsChanges, listSentMessages, listSessions, listSummaries, listTenants, listUnreadDocuments, listUploads, listVersions, lookUp, lookUpMessages, openBreakGlass, openLink, type Options, overrideFinding, overrideSourceChange, placeHold, previewProfileVersion, previewRecall, previewRereads, previewSigning, processMessage, proposeProfileVersion, proposeRelease, proveAuditEntry, readNotification, readNotifications, redeliverDelivery, redeliverToDestination, refuseProfileVersion, refuseRelease, regenerateSummary, rejectSummary, releaseDocument, releaseHold, releaseSummary, removeDestination, removeEmailAddress, removePasskey, removePerson, removeTotp, renameCompartment, renameOrganization, renameTenant, renewDestinationSecret, renewRecoveryCodes, requestDataset, requestRereads, resetFactors, resumeTenant, retireProfile, retryQueued, retrySummary, returnSummary, reviewBreakGlass, revokeClient, revokeOtherSessions, revokeSession, rollBackRelease, rotateKeys, saveOpenEdits, saveVersion, saveWorkingCopy, sendUploadBytes, setClientCompartments, setClientKeys, setClientScopes, setDestinationState, setEmailAddress, setFactorRule, setLimit, setLinkedAccount, setMustAnswer, setNotificationSettings, setPasswordByLink, setPersonCompartments, setPersonRoles, setRealPatients, setRetention, setRetirementRule, setTrainingUse, setUnusualAccessRule, setWithdrawalRule, showSecondFactor, signIn, signInWithPasskey, signOut, signSummary, suspendTenant, testDestination, undoPatientMerge, unlockPerson, unmaskMessage, unmaskSentMessage, withdrawSummary } from '../sdk.gen.js';
import type { ActivateProfileVersionData, ActivateProfileVersionError, ActivateProfileVersionResponse, AddCheckpointData, AddCheckpointError, AddCheckpointResponse, AddClientData, AddClientError, AddClientResponse, AddCommentData, AddCommentError, AddCommentResponse, AddCompartmentData, AddCompartmentError, AddCompartmentResponse, AddDestinationData, AddDestinationError, AddDestinationResponse, AddPasskeyData, AddPasskeyError, AddPasskeyResponse, AddPersonData, AddPersonError, AddPersonResponse, AddTenantData, AddTenantError, AddTenantResponse, AllowModelData, AllowModelError, AllowModelResponse, AmendSummaryData, AmendSummaryError, AmendSummaryResponse, AnswerOmissionData, AnswerOmissionError, AnswerOmissionResponse, ApproveDatasetData, ApproveDatasetError, ApproveDatasetResponse, ApproveDestinationData, ApproveDestinationError, ApproveDestinationResponse, ApproveReleaseData, ApproveReleaseError, ApproveReleaseResponse, AssignMessageData, AssignMessageError, AssignMessageResponse, AssignPatientData, AssignPatientError, AssignPatientResponse, BeginConfirmationData, BeginConfirmationError, BeginConfirmationResponse, BeginPasskeyData, BeginPasskeyError, BeginPasskeyResponse, BeginPasskeySignInData, BeginPasskeySignInError, BeginPasskeySignInResponse, BeginRecallData, BeginRecallError, BeginRecallResponse, BeginSecondFactorPasskeyData, BeginSecondFactorPasskeyError, BeginSecondFactorPasskeyResponse, BeginSignOnConfirmationData, BeginSignOnConfirmationError, BeginSignOnConfirmationResponse, BeginSignOnData, BeginSignOnError, BeginSignOnResponse, BeginTotpData, BeginTotpError, BeginTotpResponse, CancelDocumentData, CancelDocumentError, CancelDocumentResponse, CancelProfileTrialData, CancelProfileTrialError, CancelProfileTrialResponse, CancelQueuedData, CancelQueuedError, CancelQueuedResponse, CancelRereadsData, CancelRereadsError, CancelRereadsResponse, CancelRightsChangeData, CancelRightsChangeError, CancelRightsChangeResponse, CancelSummaryData, CancelSummaryError, CancelSummaryResponse, ChangeDestinationData, ChangeDestinationError, ChangeDestinationResponse, ChangePasswordData, ChangePasswordError, ChangePasswordResponse, ClaimSummaryData, ClaimSummaryError, ClaimSummaryResponse, ClearLimitData, ClearLimitError, ClearLimitResponse, ClearRetentionData, ClearRetentionError, ClearRetentionResponse, CompareProfileVersionsData, CompareProfileVersionsError, CompareProfileVersionsResponse, CompareVersionsData, CompareVersionsError, CompareVersionsResponse, ConfirmEmailAddressData, ConfirmEmailAddressError, ConfirmEmailAddressResponse, ConfirmPatientData, ConfirmPatientError, ConfirmPatientResponse, ConfirmPersonData, ConfirmPersonError, ConfirmPersonResponse, ConfirmRightsChangeData, ConfirmRightsChangeError, ConfirmRightsChangeResponse, ConfirmTotpData, ConfirmTotpError, ConfirmTotpResponse, CreateAdministratorData, CreateAdministratorError, CreateAdministratorResponse, CreateChatCompletionData, CreateChatCompletionError, CreateChatCompletionResponse, CreateDocumentData, CreateDocumentError, CreateDocumentResponse, CreateLinkData, CreateLinkError, CreateLinkResponse, CreatePersonLinkData, CreatePersonLinkError, CreatePersonLinkResponse, CreateProfileTrialData, CreateProfileTrialError, CreateProfileTrialResponse, CreateReproductionData, CreateReproductionError, CreateReproductionResponse, CreateSummaryData, CreateSummaryError, CreateSummaryResponse, CreateUploadData, CreateUploadError, CreateUploadResponse, DestroyRootKeyData, DestroyRootKeyError, DestroyRootKeyResponse, DisallowModelData, DisallowModelError, DisallowModelResponse, DiscardDatasetData, DiscardDatasetError, DiscardDatasetResponse, DiscardDeliveryData, DiscardDeliveryError, DiscardDeliveryResponse, DiscardUploadData, DiscardUploadError, DiscardUploadResponse, DiscardWorkingCopyData, DiscardWorkingCopyError, DiscardWorkingCopyResponse, EndBreakGlassData, EndBreakGlassError, EndBreakGlassResponse, EraseDocumentData, EraseDocumentError, EraseDocumentResponse, ExportAuditTrailData, ExportAuditTrailError, ExportAuditTrailResponse, ExportDatasetData, ExportDatasetError, ExportDatasetResponse, ExportDisclosuresData, ExportDisclosuresError, ExportDisclosuresResponse, FindAuditedPatientsData, FindAuditedPatientsError, FindAuditedPatientsResponse, FindManyPatientsData, FindManyPatientsError, FindManyPatientsResponse, GetAuditEntryData, GetAuditEntryError, GetAuditEntryResponse, GetClientData, GetClientError, GetClientResponse, GetDatasetData, GetDatasetError, GetDatasetResponse, GetDestinationData, GetDestinationError, GetDestinationResponse, GetDocumentContentData, GetDocumentContentError, GetDocumentContentResponse, GetDocumentData, GetDocumentError, GetDocumentHistoryData, GetDocumentHistoryError, GetDocumentHistoryResponse, GetDocumentResponse, GetDocumentTextData, GetDocumentTextError, GetDocumentTextResponse, GetErasureData, GetErasureError, GetErasureResponse, GetFactorRuleData, GetFactorRuleError, GetFactorRuleResponse, GetFactorsData, GetFactorsError, GetFactorsResponse, GetHealthData, GetHealthError, GetHealthResponse, GetIntegrityReportData, GetIntegrityReportError, GetIntegrityReportResponse, GetKeysData, GetKeysError, GetKeysResponse, GetLivenessData, GetLivenessResponse, GetMessageBytesData, GetMessageBytesError, GetMessageBytesResponse, GetMessageData, GetMessageError, GetMessageResponse, GetMustAnswerData, GetMustAnswerError, GetMustAnswerResponse, GetNotificationSettingsData, GetNotificationSettingsError, GetNotificationSettingsResponse, GetOrganizationData, GetOrganizationError, GetOrganizationResponse, GetPatientCheckData, GetPatientCheckError, GetPatientCheckResponse, GetPatientMergeData, GetPatientMergeError, GetPatientMergeResponse, GetPersonData, GetPersonError, GetPersonResponse, GetProfileHistoryData, GetProfileHistoryError, GetProfileHistoryResponse, GetProfileTrialData, GetProfileTrialError, GetProfileTrialResponse, GetProfileVersionData, GetProfileVersionError, GetProfileVersionResponse, GetReadinessData, GetReadinessError, GetReadinessResponse, GetRealPatientsData, GetRealPatientsError, GetRealPatientsResponse, GetRecallData, GetRecallError, GetRecallResponse, GetReleaseData, GetReleaseError, GetReleaseResponse, GetReproductionData, GetReproductionError, GetReproductionResponse, GetRereadProgressData, GetRereadProgressError, GetRereadProgressResponse, GetRetentionData, GetRetentionError, GetRetentionResponse, GetRetirementRuleData, GetRetirementRuleError, GetRetirementRuleResponse, GetReviewData, GetReviewError, GetReviewResponse, GetRunRecordData, GetRunRecordError, GetRunRecordResponse, GetSessionData, GetSessionError, GetSessionResponse, GetSignatureData, GetSignatureError, GetSignatureResponse, GetSmartConfigurationData, GetSmartConfigurationResponse, GetStartData, GetStartResponse, GetStatusData, GetStatusError, GetStatusResponse, GetSummaryData, GetSummaryError, GetSummaryRecallData, GetSummaryRecallError, GetSummaryRecallResponse, GetSummaryResponse, GetTrainingUseData, GetTrainingUseError, GetTrainingUseResponse, GetUnusualAccessRuleData, GetUnusualAccessRuleError, GetUnusualAccessRuleResponse, GetUploadRulesData, GetUploadRulesError, GetUploadRulesResponse, GetVersionData, GetVersionError, GetVersionResponse, GetWithdrawalRuleData, GetWithdrawalRuleError, GetWithdrawalRuleResponse, GetWitnessKeyData, GetWitnessKeyError, GetWitnessKeyResponse, GetWorkingCopyData, GetWorkingCopyError, GetWorkingCopyResponse, HandOverSummaryData, HandOverSummaryError, HandOverSummaryResponse, IssueTokenData, IssueTokenError, IssueTokenResponse, KeepDespiteRecallData, KeepDespiteRecallError, KeepDespiteRecallResponse, LiftRecallData, LiftRecallError, LiftRecallResponse, ListAuditedActorsData, ListAuditedActorsError, ListAuditedActorsResponse, ListAuditEntriesData, ListAuditEntriesError, ListAuditEntriesResponse, ListBreakGlassData, ListBreakGlassError, ListBreakGlassResponse, ListClientsData, ListClientsError, ListClientsResponse, ListCompartmentsData, ListCompartmentsError, ListCompartmentsResponse, ListDatasetsData, ListDatasetsError, ListDatasetsResponse, ListDeliveriesData, ListDeliveriesError, ListDeliveriesResponse, ListDestinationsData, ListDestinationsError, ListDestinationsResponse, ListDisclosuresData, ListDisclosuresError, ListDisclosuresResponse, ListDocumentsData, ListDocumentsError, ListDocumentsResponse, ListDueDocumentsData, ListDueDocumentsError, ListDueDocumentsResponse, ListErasuresData, ListErasuresError, ListErasuresResponse, ListHoldsData, ListHoldsError, ListHoldsResponse, ListLimitsData, ListLimitsError, ListLimitsResponse, ListMakersData, ListMakersError, ListMakersResponse, ListMessageConnectionsData, ListMessageConnectionsError, ListMessageConnectionsResponse, ListMessagesData, ListMessagesError, ListMessagesResponse, ListModelsData, ListModelsError, ListModelsResponse, ListNotificationsData, ListNotificationsError, ListNotificationsResponse, ListOwnBreakGlassData, ListOwnBreakGlassError, ListOwnBreakGlassResponse, ListPatientMergesData, ListPatientMergesError, ListPatientMergesResponse, ListPeopleData, ListPeopleError, ListPeopleResponse, ListProfilesData, ListProfilesError, ListProfilesResponse, ListProfileStatusesData, ListProfileStatusesError, ListProfileStatusesResponse, ListQueueData, ListQueueError, ListQueueResponse, ListRecallsData, ListRecallsError, ListRecallsResponse, ListReleasesData, ListReleasesError, ListReleasesResponse, ListReviewersData, ListReviewersError, ListReviewersResponse, ListReviewsData, ListReviewsError, ListReviewsResponse, ListRightsChangesData, ListRightsChangesError, ListRightsChangesResponse, ListSentMessagesData, ListSentMessagesError, ListSentMessagesResponse, ListSessionsData, ListSessionsError, ListSessionsResponse, ListSummariesData, ListSummariesError, ListSummariesResponse, ListTenantsData, ListTenantsError, ListTenantsResponse, ListUnreadDocumentsData, ListUnreadDocumentsError, ListUnreadDocumentsResponse, ListUploadsData, ListUploadsError, ListUploadsResponse, ListVersionsData, ListVersionsError, ListVersionsResponse, LookUpData, LookUpError, LookUpMessagesData, LookUpMessagesError, LookUpMessagesResponse, LookUpResponse, OpenBreakGlassData, OpenBreakGlassError, OpenBreakGlassResponse, OpenLinkData, OpenLinkError, OpenLinkResponse, OverrideFindingData, OverrideFindingError, OverrideFindingResponse, OverrideSourceChangeData, OverrideSourceChangeError, OverrideSourceChangeResponse, PlaceHoldData, PlaceHoldError, PlaceHoldResponse, PreviewProfileVersionData, PreviewProfileVersionError, PreviewProfileVersionResponse, PreviewRecallData, PreviewRecallError, PreviewRecallResponse, PreviewRereadsData, PreviewRereadsError, PreviewRereadsResponse, PreviewSigningData, PreviewSigningError, PreviewSigningResponse, ProcessMessageData, ProcessMessageError, ProcessMessageResponse, ProposeProfileVersionData, ProposeProfileVersionError, ProposeProfileVersionResponse, ProposeReleaseData, ProposeReleaseError, ProposeReleaseResponse, ProveAuditEntryData, ProveAuditEntryError, ProveAuditEntryResponse, ReadNotificationData, ReadNotificationError, ReadNotificationResponse, ReadNotificationsData, ReadNotificationsError, ReadNotificationsResponse, RedeliverDeliveryData, RedeliverDeliveryError, RedeliverDeliveryResponse, RedeliverToDestinationData, RedeliverToDestinationError, RedeliverToDestinationResponse, RefuseProfileVersionData, RefuseProfileVersionError, RefuseProfileVersionResponse, RefuseReleaseData, RefuseReleaseError, RefuseReleaseResponse, RegenerateSummaryData, RegenerateSummaryError, RegenerateSummaryResponse, RejectSummaryData, RejectSummaryError, RejectSummaryResponse, ReleaseDocumentData, ReleaseDocumentError, ReleaseDocumentResponse, ReleaseHoldData, ReleaseHoldError, ReleaseHoldResponse, ReleaseSummaryData, ReleaseSummaryError, ReleaseSummaryResponse, RemoveDestinationData, RemoveDestinationError, RemoveDestinationResponse, RemoveEmailAddressData, RemoveEmailAddressError, RemoveEmailAddressResponse, RemovePasskeyData, RemovePasskeyError, RemovePasskeyResponse, RemovePersonData, RemovePersonError, RemovePersonResponse, RemoveTotpData, RemoveTotpError, RemoveTotpResponse, RenameCompartmentData, RenameCompartmentError, RenameCompartmentResponse, RenameOrganizationData, RenameOrganizationError, RenameOrganizationResponse, RenameTenantData, RenameTenantError, RenameTenantResponse, RenewDestinationSecretData, RenewDestinationSecretError, RenewDestinationSecretResponse, RenewRecoveryCodesData, RenewRecoveryCodesError, RenewRecoveryCodesResponse, RequestDatasetData, RequestDatasetError, RequestDatasetResponse, RequestRereadsData, RequestRereadsError, RequestRereadsResponse, ResetFactorsData, ResetFactorsError, ResetFactorsResponse, ResumeTenantData, ResumeTenantError, ResumeTenantResponse, RetireProfileData, RetireProfileError, RetireProfileResponse, RetryQueuedData, RetryQueuedError, RetryQueuedResponse, RetrySummaryData, RetrySummaryError, RetrySummaryResponse, ReturnSummaryData, ReturnSummaryError, ReturnSummaryResponse, ReviewBreakGlassData, ReviewBreakGlassError, ReviewBreakGlassResponse, RevokeClientData, RevokeClientError, RevokeClientResponse, RevokeOtherSessionsData, RevokeOtherSessionsError, RevokeOtherSessionsResponse, RevokeSessionData, RevokeSessionError, RevokeSessionResponse, RollBackReleaseData, RollBackReleaseError, RollBackReleaseResponse, RotateKeysData, RotateKeysError, RotateKeysResponse, SaveOpenEditsData, SaveOpenEditsError, SaveOpenEditsResponse, SaveVersionData, SaveVersionError, SaveVersionResponse, SaveWorkingCopyData, SaveWorkingCopyError, SaveWorkingCopyResponse, SendUploadBytesData, SendUploadBytesError, SendUploadBytesResponse, SetClientCompartmentsData, SetClientCompartmentsError, SetClientCompartmentsResponse, SetClientKeysData, SetClientKeysError, SetClientKeysResponse, SetClientScopesData, SetClientScopesError, SetClientScopesResponse, SetDestinationStateData, SetDestinationStateError, SetDestinationStateResponse, SetEmailAddressData, SetEmailAddressError, SetEmailAddressResponse, SetFactorRuleData, SetFactorRuleError, SetFactorRuleResponse, SetLimitData, SetLimitError, SetLimitResponse, SetLinkedAccountData, SetLinkedAccountError, SetLinkedAccountResponse, SetMustAnswerData, SetMustAnswerError, SetMustAnswerResponse, SetNotificationSettingsData, SetNotificationSettingsError, SetNotificationSettingsResponse, SetPasswordByLinkData, SetPasswordByLinkError, SetPasswordByLinkResponse, SetPersonCompartmentsData, SetPersonCompartmentsError, SetPersonCompartmentsResponse, SetPersonRolesData, SetPersonRolesError, SetPersonRolesResponse, SetRealPatientsData, SetRealPatientsError, SetRealPatientsResponse, SetRetentionData, SetRetentionError, SetRetentionResponse, SetRetirementRuleData, SetRetirementRuleError, SetRetirementRuleResponse, SetTrainingUseData, SetTrainingUseError, SetTrainingUseResponse, SetUnusualAccessRuleData, SetUnusualAccessRuleError, SetUnusualAccessRuleResponse, SetWithdrawalRuleData, SetWithdrawalRuleError, SetWithdrawalRuleResponse, ShowSecondFactorData, ShowSecondFactorError, ShowSecondFactorResponse, SignInData, SignInError, SignInResponse, SignInWithPasskeyData, SignInWithPasskeyError, SignInWithPasskeyResponse, SignOutData, SignOutError, SignOutResponse, SignSummaryData, SignSummaryError, SignSummaryResponse, SuspendTenantData, SuspendTenantError, SuspendTenantResponse, TestDestinationData, TestDestinationError, TestDestinationResponse, UndoPatientMergeData, UndoPatientMergeError, UndoPatientMergeResponse, UnlockPersonData, UnlockPersonError, UnlockPersonResponse, UnmaskMessageData, UnmaskMessageError, UnmaskMessageResponse, UnmaskSentMessageData, UnmaskSentMessageError, UnmaskSentMessageResponse, WithdrawSummaryData, WithdrawSummaryError, WithdrawSummaryResponse } from '../types.gen.js';

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

export const getRetirementRuleQueryKey = (options?: Options<GetRetirementRuleData>) => createQueryKey('getRetirementRule', options);

/**
 * Read whether adapters are deactivated when training rows are erased
 */
export const getRetirementRuleOptions = (options?: Options<GetRetirementRuleData>) => queryOptions<GetRetirementRuleResponse, GetRetirementRuleError, GetRetirementRuleResponse, ReturnType<typeof getRetirementRuleQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getRetirementRule({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getRetirementRuleQueryKey(options)
});

/**
 * Deactivate them, or only list them; takes effect immediately
 */
export const setRetirementRuleMutation = (options?: Partial<Options<SetRetirementRuleData>>): UseMutationOptions<SetRetirementRuleResponse, SetRetirementRuleError, Options<SetRetirementRuleData>> => {
    const mutationOptions: UseMutationOptions<SetRetirementRuleResponse, SetRetirementRuleError, Options<SetRetirementRuleData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await setRetirementRule({
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
 * Allow a model file to be loaded, in addition to those that come with Cloister
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
 * Revoke the permission to load a model file
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

export const listAuditedActorsQueryKey = (options?: Options<ListAuditedActorsData>) => createQueryKey('listAuditedActors', options);

/**
 * List the people and clients whose actions can be read, the newest 1,000
 */
export const listAuditedActorsOptions = (options?: Options<ListAuditedActorsData>) => queryOptions<ListAuditedActorsResponse, ListAuditedActorsError, ListAuditedActorsResponse, ReturnType<typeof listAuditedActorsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listAuditedActors({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listAuditedActorsQueryKey(options)
});

export const listDisclosuresQueryKey = (options: Options<ListDisclosuresData>) => createQueryKey('listDisclosures', options);

/**
 * List disclosures about a patient (45 CFR 164.528)
 */
export const listDisclosuresOptions = (options: Options<ListDisclosuresData>) => queryOptions<ListDisclosuresResponse, ListDisclosuresError, ListDisclosuresResponse, ReturnType<typeof listDisclosuresQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listDisclosures({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listDisclosuresQueryKey(options)
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

export const listDisclosuresInfiniteQueryKey = (options: Options<ListDisclosuresData>): QueryKey<Options<ListDisclosuresData>> => createQueryKey('listDisclosures', options, true);

/**
 * List disclosures about a patient (45 CFR 164.528)
 */
export const listDisclosuresInfiniteOptions = (options: Options<ListDisclosuresData>) => {
    const opts = infiniteQueryOptions<ListDisclosuresResponse, ListDisclosuresError, InfiniteData<ListDisclosuresResponse>, QueryKey<Options<ListDisclosuresData>>, string | Pick<QueryKey<Options<ListDisclosuresData>>[0], 'body' | 'headers' | 'path' | 'query'>>(
    // @ts-ignore
    {
        queryFn: async ({ pageParam, queryKey, signal }) => {
            // @ts-ignore
            const page: Pick<QueryKey<Options<ListDisclosuresData>>[0], 'body' | 'headers' | 'path' | 'query'> = typeof pageParam === 'object' ? pageParam : {
                query: {
                    cursor: pageParam
                }
            };
            const params = createInfiniteParams(queryKey, page);
            const { data } = await listDisclosures({
                ...options,
                ...params,
                signal,
                throwOnError: true
            });
            return data;
        },
        queryKey: listDisclosuresInfiniteQueryKey(options)
    });
    return opts as Omit<typeof opts, 'initialData'>;
};

export const exportDisclosuresQueryKey = (options: Options<ExportDisclosuresData>) => createQueryKey('exportDisclosures', options);

/**
 * Download the disclosures about a patient as a file
 */
export const exportDisclosuresOptions = (options: Options<ExportDisclosuresData>) => queryOptions<ExportDisclosuresResponse, ExportDisclosuresError, ExportDisclosuresResponse, ReturnType<typeof exportDisclosuresQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await exportDisclosures({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: exportDisclosuresQueryKey(options)
});

export const listAuditEntriesQueryKey = (options?: Options<ListAuditEntriesData>) => createQueryKey('listAuditEntries', options);

/**
 * List entries of the audit trail, newest first
 */
export const listAuditEntriesOptions = (options?: Options<ListAuditEntriesData>) => queryOptions<ListAuditEntriesResponse, ListAuditEntriesError, ListAuditEntriesResponse, ReturnType<typeof listAuditEntriesQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listAuditEntries({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listAuditEntriesQueryKey(options)
});

export const listAuditEntriesInfiniteQueryKey = (options?: Options<ListAuditEntriesData>): QueryKey<Options<ListAuditEntriesData>> => createQueryKey('listAuditEntries', options, true);

/**
 * List entries of the audit trail, newest first
 */
export const listAuditEntriesInfiniteOptions = (options?: Options<ListAuditEntriesData>) => {
    const opts = infiniteQueryOptions<ListAuditEntriesResponse, ListAuditEntriesError, InfiniteData<ListAuditEntriesResponse>, QueryKey<Options<ListAuditEntriesData>>, string | Pick<QueryKey<Options<ListAuditEntriesData>>[0], 'body' | 'headers' | 'path' | 'query'>>(
    // @ts-ignore
    {
        queryFn: async ({ pageParam, queryKey, signal }) => {
            // @ts-ignore
            const page: Pick<QueryKey<Options<ListAuditEntriesData>>[0], 'body' | 'headers' | 'path' | 'query'> = typeof pageParam === 'object' ? pageParam : {
                query: {
                    cursor: pageParam
                }
            };
            const params = createInfiniteParams(queryKey, page);
            const { data } = await listAuditEntries({
                ...options,
                ...params,
                signal,
                throwOnError: true
            });
            return data;
        },
        queryKey: listAuditEntriesInfiniteQueryKey(options)
    });
    return opts as Omit<typeof opts, 'initialData'>;
};

export const getAuditEntryQueryKey = (options: Options<GetAuditEntryData>) => createQueryKey('getAuditEntry', options);

/**
 * Read an entry as it was hashed, and its position in the tree
 */
export const getAuditEntryOptions = (options: Options<GetAuditEntryData>) => queryOptions<GetAuditEntryResponse, GetAuditEntryError, GetAuditEntryResponse, ReturnType<typeof getAuditEntryQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getAuditEntry({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getAuditEntryQueryKey(options)
});

export const proveAuditEntryQueryKey = (options: Options<ProveAuditEntryData>) => createQueryKey('proveAuditEntry', options);

/**
 * Prove to an outsider that an entry is in the trail
 */
export const proveAuditEntryOptions = (options: Options<ProveAuditEntryData>) => queryOptions<ProveAuditEntryResponse, ProveAuditEntryError, ProveAuditEntryResponse, ReturnType<typeof proveAuditEntryQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await proveAuditEntry({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: proveAuditEntryQueryKey(options)
});

export const exportAuditTrailQueryKey = (options: Options<ExportAuditTrailData>) => createQueryKey('exportAuditTrail', options);

/**
 * Download entries of the trail as a file, oldest first
 */
export const exportAuditTrailOptions = (options: Options<ExportAuditTrailData>) => queryOptions<ExportAuditTrailResponse, ExportAuditTrailError, ExportAuditTrailResponse, ReturnType<typeof exportAuditTrailQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await exportAuditTrail({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: exportAuditTrailQueryKey(options)
});

export const getIntegrityReportQueryKey = (options?: Options<GetIntegrityReportData>) => createQueryKey('getIntegrityReport', options);

/**
 * Show how far the trail is signed, stored externally, and verified
 */
export const getIntegrityReportOptions = (options?: Options<GetIntegrityReportData>) => queryOptions<GetIntegrityReportResponse, GetIntegrityReportError, GetIntegrityReportResponse, ReturnType<typeof getIntegrityReportQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getIntegrityReport({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getIntegrityReportQueryKey(options)
});

/**
 * Find the rows of a patient by an identifier, to read their entries
 */
export const findAuditedPatientsMutation = (options?: Partial<Options<FindAuditedPatientsData>>): UseMutationOptions<FindAuditedPatientsResponse, FindAuditedPatientsError, Options<FindAuditedPatientsData>> => {
    const mutationOptions: UseMutationOptions<FindAuditedPatientsResponse, FindAuditedPatientsError, Options<FindAuditedPatientsData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await findAuditedPatients({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const findManyPatientsQueryKey = (options: Options<FindManyPatientsData>) => createQueryKey('findManyPatients', options);

/**
 * Find people who viewed many patients in a short time
 */
export const findManyPatientsOptions = (options: Options<FindManyPatientsData>) => queryOptions<FindManyPatientsResponse, FindManyPatientsError, FindManyPatientsResponse, ReturnType<typeof findManyPatientsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await findManyPatients({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: findManyPatientsQueryKey(options)
});

export const getUnusualAccessRuleQueryKey = (options?: Options<GetUnusualAccessRuleData>) => createQueryKey('getUnusualAccessRule', options);

/**
 * Read the rule for unusual access
 */
export const getUnusualAccessRuleOptions = (options?: Options<GetUnusualAccessRuleData>) => queryOptions<GetUnusualAccessRuleResponse, GetUnusualAccessRuleError, GetUnusualAccessRuleResponse, ReturnType<typeof getUnusualAccessRuleQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getUnusualAccessRule({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getUnusualAccessRuleQueryKey(options)
});

/**
 * Set the rule for unusual access
 */
export const setUnusualAccessRuleMutation = (options?: Partial<Options<SetUnusualAccessRuleData>>): UseMutationOptions<SetUnusualAccessRuleResponse, SetUnusualAccessRuleError, Options<SetUnusualAccessRuleData>> => {
    const mutationOptions: UseMutationOptions<SetUnusualAccessRuleResponse, SetUnusualAccessRuleError, Options<SetUnusualAccessRuleData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await setUnusualAccessRule({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listBreakGlassQueryKey = (options?: Options<ListBreakGlassData>) => createQueryKey('listBreakGlass', options);

/**
 * List the newest 500 break-glass accesses
 */
export const listBreakGlassOptions = (options?: Options<ListBreakGlassData>) => queryOptions<ListBreakGlassResponse, ListBreakGlassError, ListBreakGlassResponse, ReturnType<typeof listBreakGlassQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listBreakGlass({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listBreakGlassQueryKey(options)
});

/**
 * Start break-glass access to one patient, for a limited time and with a reason
 */
export const openBreakGlassMutation = (options?: Partial<Options<OpenBreakGlassData>>): UseMutationOptions<OpenBreakGlassResponse, OpenBreakGlassError, Options<OpenBreakGlassData>> => {
    const mutationOptions: UseMutationOptions<OpenBreakGlassResponse, OpenBreakGlassError, Options<OpenBreakGlassData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await openBreakGlass({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listOwnBreakGlassQueryKey = (options?: Options<ListOwnBreakGlassData>) => createQueryKey('listOwnBreakGlass', options);

/**
 * List your own break-glass accesses
 */
export const listOwnBreakGlassOptions = (options?: Options<ListOwnBreakGlassData>) => queryOptions<ListOwnBreakGlassResponse, ListOwnBreakGlassError, ListOwnBreakGlassResponse, ReturnType<typeof listOwnBreakGlassQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listOwnBreakGlass({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listOwnBreakGlassQueryKey(options)
});

/**
 * End your own break-glass access early
 */
export const endBreakGlassMutation = (options?: Partial<Options<EndBreakGlassData>>): UseMutationOptions<EndBreakGlassResponse, EndBreakGlassError, Options<EndBreakGlassData>> => {
    const mutationOptions: UseMutationOptions<EndBreakGlassResponse, EndBreakGlassError, Options<EndBreakGlassData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await endBreakGlass({
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
 * Record the review of another person’s break-glass access
 */
export const reviewBreakGlassMutation = (options?: Partial<Options<ReviewBreakGlassData>>): UseMutationOptions<ReviewBreakGlassResponse, ReviewBreakGlassError, Options<ReviewBreakGlassData>> => {
    const mutationOptions: UseMutationOptions<ReviewBreakGlassResponse, ReviewBreakGlassError, Options<ReviewBreakGlassData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await reviewBreakGlass({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
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
 * Add a client system and create its API key
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

export const getClientQueryKey = (options: Options<GetClientData>) => createQueryKey('getClient', options);

/**
 * Read the rights of a client system
 */
export const getClientOptions = (options: Options<GetClientData>) => queryOptions<GetClientResponse, GetClientError, GetClientResponse, ReturnType<typeof getClientQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getClient({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getClientQueryKey(options)
});

/**
 * Set the compartments of a client system and its access there
 */
export const setClientCompartmentsMutation = (options?: Partial<Options<SetClientCompartmentsData>>): UseMutationOptions<SetClientCompartmentsResponse, SetClientCompartmentsError, Options<SetClientCompartmentsData>> => {
    const mutationOptions: UseMutationOptions<SetClientCompartmentsResponse, SetClientCompartmentsError, Options<SetClientCompartmentsData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await setClientCompartments({
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
 * Set the public keys that a client system signs with; its current tokens are revoked
 */
export const setClientKeysMutation = (options?: Partial<Options<SetClientKeysData>>): UseMutationOptions<SetClientKeysResponse, SetClientKeysError, Options<SetClientKeysData>> => {
    const mutationOptions: UseMutationOptions<SetClientKeysResponse, SetClientKeysError, Options<SetClientKeysData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await setClientKeys({
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
 * Set the scopes of a client system
 */
export const setClientScopesMutation = (options?: Partial<Options<SetClientScopesData>>): UseMutationOptions<SetClientScopesResponse, SetClientScopesError, Options<SetClientScopesData>> => {
    const mutationOptions: UseMutationOptions<SetClientScopesResponse, SetClientScopesError, Options<SetClientScopesData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await setClientScopes({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listCompartmentsQueryKey = (options?: Options<ListCompartmentsData>) => createQueryKey('listCompartments', options);

/**
 * List the compartments by name
 */
export const listCompartmentsOptions = (options?: Options<ListCompartmentsData>) => queryOptions<ListCompartmentsResponse, ListCompartmentsError, ListCompartmentsResponse, ReturnType<typeof listCompartmentsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listCompartments({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listCompartmentsQueryKey(options)
});

/**
 * Add a compartment; its confidentiality cannot be changed later
 */
export const addCompartmentMutation = (options?: Partial<Options<AddCompartmentData>>): UseMutationOptions<AddCompartmentResponse, AddCompartmentError, Options<AddCompartmentData>> => {
    const mutationOptions: UseMutationOptions<AddCompartmentResponse, AddCompartmentError, Options<AddCompartmentData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await addCompartment({
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
 * Rename a compartment
 */
export const renameCompartmentMutation = (options?: Partial<Options<RenameCompartmentData>>): UseMutationOptions<RenameCompartmentResponse, RenameCompartmentError, Options<RenameCompartmentData>> => {
    const mutationOptions: UseMutationOptions<RenameCompartmentResponse, RenameCompartmentError, Options<RenameCompartmentData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await renameCompartment({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listDatasetsQueryKey = (options?: Options<ListDatasetsData>) => createQueryKey('listDatasets', options);

/**
 * List the newest 200 data sets
 */
export const listDatasetsOptions = (options?: Options<ListDatasetsData>) => queryOptions<ListDatasetsResponse, ListDatasetsError, ListDatasetsResponse, ReturnType<typeof listDatasetsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listDatasets({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listDatasetsQueryKey(options)
});

/**
 * Request training rows from signed summaries, for a stated purpose
 */
export const requestDatasetMutation = (options?: Partial<Options<RequestDatasetData>>): UseMutationOptions<RequestDatasetResponse, RequestDatasetError, Options<RequestDatasetData>> => {
    const mutationOptions: UseMutationOptions<RequestDatasetResponse, RequestDatasetError, Options<RequestDatasetData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await requestDataset({
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
 * Destroy the rows, or withdraw a request; the data set remains listed
 */
export const discardDatasetMutation = (options?: Partial<Options<DiscardDatasetData>>): UseMutationOptions<DiscardDatasetResponse, DiscardDatasetError, Options<DiscardDatasetData>> => {
    const mutationOptions: UseMutationOptions<DiscardDatasetResponse, DiscardDatasetError, Options<DiscardDatasetData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await discardDataset({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getDatasetQueryKey = (options: Options<GetDatasetData>) => createQueryKey('getDataset', options);

/**
 * Show the contents of a data set, in numbers
 */
export const getDatasetOptions = (options: Options<GetDatasetData>) => queryOptions<GetDatasetResponse, GetDatasetError, GetDatasetResponse, ReturnType<typeof getDatasetQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getDataset({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getDatasetQueryKey(options)
});

/**
 * Approve a data set that another person requested; it is created only then
 */
export const approveDatasetMutation = (options?: Partial<Options<ApproveDatasetData>>): UseMutationOptions<ApproveDatasetResponse, ApproveDatasetError, Options<ApproveDatasetData>> => {
    const mutationOptions: UseMutationOptions<ApproveDatasetResponse, ApproveDatasetError, Options<ApproveDatasetData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await approveDataset({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const exportDatasetQueryKey = (options: Options<ExportDatasetData>) => createQueryKey('exportDataset', options);

/**
 * Download the rows as JSON lines: pseudonymized patient text
 */
export const exportDatasetOptions = (options: Options<ExportDatasetData>) => queryOptions<ExportDatasetResponse, ExportDatasetError, ExportDatasetResponse, ReturnType<typeof exportDatasetQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await exportDataset({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: exportDatasetQueryKey(options)
});

export const listDeliveriesQueryKey = (options?: Options<ListDeliveriesData>) => createQueryKey('listDeliveries', options);

/**
 * List deliveries that were sent or are waiting
 */
export const listDeliveriesOptions = (options?: Options<ListDeliveriesData>) => queryOptions<ListDeliveriesResponse, ListDeliveriesError, ListDeliveriesResponse, ReturnType<typeof listDeliveriesQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listDeliveries({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listDeliveriesQueryKey(options)
});

export const listDeliveriesInfiniteQueryKey = (options?: Options<ListDeliveriesData>): QueryKey<Options<ListDeliveriesData>> => createQueryKey('listDeliveries', options, true);

/**
 * List deliveries that were sent or are waiting
 */
export const listDeliveriesInfiniteOptions = (options?: Options<ListDeliveriesData>) => {
    const opts = infiniteQueryOptions<ListDeliveriesResponse, ListDeliveriesError, InfiniteData<ListDeliveriesResponse>, QueryKey<Options<ListDeliveriesData>>, string | Pick<QueryKey<Options<ListDeliveriesData>>[0], 'body' | 'headers' | 'path' | 'query'>>(
    // @ts-ignore
    {
        queryFn: async ({ pageParam, queryKey, signal }) => {
            // @ts-ignore
            const page: Pick<QueryKey<Options<ListDeliveriesData>>[0], 'body' | 'headers' | 'path' | 'query'> = typeof pageParam === 'object' ? pageParam : {
                query: {
                    cursor: pageParam
                }
            };
            const params = createInfiniteParams(queryKey, page);
            const { data } = await listDeliveries({
                ...options,
                ...params,
                signal,
                throwOnError: true
            });
            return data;
        },
        queryKey: listDeliveriesInfiniteQueryKey(options)
    });
    return opts as Omit<typeof opts, 'initialData'>;
};

/**
 * Discard a dead-lettered delivery; the deliveries it held back continue
 */
export const discardDeliveryMutation = (options?: Partial<Options<DiscardDeliveryData>>): UseMutationOptions<DiscardDeliveryResponse, DiscardDeliveryError, Options<DiscardDeliveryData>> => {
    const mutationOptions: UseMutationOptions<DiscardDeliveryResponse, DiscardDeliveryError, Options<DiscardDeliveryData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await discardDelivery({
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
 * Send a delivery again under its id; a dead-lettered one is retried
 */
export const redeliverDeliveryMutation = (options?: Partial<Options<RedeliverDeliveryData>>): UseMutationOptions<RedeliverDeliveryResponse, RedeliverDeliveryError, Options<RedeliverDeliveryData>> => {
    const mutationOptions: UseMutationOptions<RedeliverDeliveryResponse, RedeliverDeliveryError, Options<RedeliverDeliveryData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await redeliverDelivery({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listDestinationsQueryKey = (options?: Options<ListDestinationsData>) => createQueryKey('listDestinations', options);

/**
 * List the destinations with the number of waiting deliveries
 */
export const listDestinationsOptions = (options?: Options<ListDestinationsData>) => queryOptions<ListDestinationsResponse, ListDestinationsError, ListDestinationsResponse, ReturnType<typeof listDestinationsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listDestinations({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listDestinationsQueryKey(options)
});

/**
 * Add a destination and create the secret that signs its deliveries
 */
export const addDestinationMutation = (options?: Partial<Options<AddDestinationData>>): UseMutationOptions<AddDestinationResponse, AddDestinationError, Options<AddDestinationData>> => {
    const mutationOptions: UseMutationOptions<AddDestinationResponse, AddDestinationError, Options<AddDestinationData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await addDestination({
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
 * Remove a destination and everything waiting for it
 */
export const removeDestinationMutation = (options?: Partial<Options<RemoveDestinationData>>): UseMutationOptions<RemoveDestinationResponse, RemoveDestinationError, Options<RemoveDestinationData>> => {
    const mutationOptions: UseMutationOptions<RemoveDestinationResponse, RemoveDestinationError, Options<RemoveDestinationData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await removeDestination({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getDestinationQueryKey = (options: Options<GetDestinationData>) => createQueryKey('getDestination', options);

/**
 * Read a destination
 */
export const getDestinationOptions = (options: Options<GetDestinationData>) => queryOptions<GetDestinationResponse, GetDestinationError, GetDestinationResponse, ReturnType<typeof getDestinationQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getDestination({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getDestinationQueryKey(options)
});

/**
 * Change the events, the address, and when deliveries are given up
 */
export const changeDestinationMutation = (options?: Partial<Options<ChangeDestinationData>>): UseMutationOptions<ChangeDestinationResponse, ChangeDestinationError, Options<ChangeDestinationData>> => {
    const mutationOptions: UseMutationOptions<ChangeDestinationResponse, ChangeDestinationError, Options<ChangeDestinationData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await changeDestination({
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
 * Approve a destination that a client system requested, at this address
 */
export const approveDestinationMutation = (options?: Partial<Options<ApproveDestinationData>>): UseMutationOptions<ApproveDestinationResponse, ApproveDestinationError, Options<ApproveDestinationData>> => {
    const mutationOptions: UseMutationOptions<ApproveDestinationResponse, ApproveDestinationError, Options<ApproveDestinationData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await approveDestination({
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
 * Send all deliveries of a period again, each under its id
 */
export const redeliverToDestinationMutation = (options?: Partial<Options<RedeliverToDestinationData>>): UseMutationOptions<RedeliverToDestinationResponse, RedeliverToDestinationError, Options<RedeliverToDestinationData>> => {
    const mutationOptions: UseMutationOptions<RedeliverToDestinationResponse, RedeliverToDestinationError, Options<RedeliverToDestinationData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await redeliverToDestination({
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
 * Create a new secret; for one day the previous one signs too
 */
export const renewDestinationSecretMutation = (options?: Partial<Options<RenewDestinationSecretData>>): UseMutationOptions<RenewDestinationSecretResponse, RenewDestinationSecretError, Options<RenewDestinationSecretData>> => {
    const mutationOptions: UseMutationOptions<RenewDestinationSecretResponse, RenewDestinationSecretError, Options<RenewDestinationSecretData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await renewDestinationSecret({
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
 * Turn a destination off or on again
 */
export const setDestinationStateMutation = (options?: Partial<Options<SetDestinationStateData>>): UseMutationOptions<SetDestinationStateResponse, SetDestinationStateError, Options<SetDestinationStateData>> => {
    const mutationOptions: UseMutationOptions<SetDestinationStateResponse, SetDestinationStateError, Options<SetDestinationStateData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await setDestinationState({
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
 * Send one test event
 */
export const testDestinationMutation = (options?: Partial<Options<TestDestinationData>>): UseMutationOptions<TestDestinationResponse, TestDestinationError, Options<TestDestinationData>> => {
    const mutationOptions: UseMutationOptions<TestDestinationResponse, TestDestinationError, Options<TestDestinationData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await testDestination({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

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
 * Read the details of a document
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

export const getDocumentContentQueryKey = (options: Options<GetDocumentContentData>) => createQueryKey('getDocumentContent', options);

/**
 * Download the original bytes
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

/**
 * Permanently erase a document and everything made from it
 */
export const eraseDocumentMutation = (options?: Partial<Options<EraseDocumentData>>): UseMutationOptions<EraseDocumentResponse, EraseDocumentError, Options<EraseDocumentData>> => {
    const mutationOptions: UseMutationOptions<EraseDocumentResponse, EraseDocumentError, Options<EraseDocumentData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await eraseDocument({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getDocumentHistoryQueryKey = (options: Options<GetDocumentHistoryData>) => createQueryKey('getDocumentHistory', options);

/**
 * Read the history of a document, from the audit trail
 */
export const getDocumentHistoryOptions = (options: Options<GetDocumentHistoryData>) => queryOptions<GetDocumentHistoryResponse, GetDocumentHistoryError, GetDocumentHistoryResponse, ReturnType<typeof getDocumentHistoryQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getDocumentHistory({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getDocumentHistoryQueryKey(options)
});

/**
 * Assign the document to another patient; its summaries are rejected or withdrawn
 */
export const assignPatientMutation = (options?: Partial<Options<AssignPatientData>>): UseMutationOptions<AssignPatientResponse, AssignPatientError, Options<AssignPatientData>> => {
    const mutationOptions: UseMutationOptions<AssignPatientResponse, AssignPatientError, Options<AssignPatientData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await assignPatient({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getPatientCheckQueryKey = (options: Options<GetPatientCheckData>) => createQueryKey('getPatientCheck', options);

/**
 * Compare the patient named in the document with the assigned patient
 */
export const getPatientCheckOptions = (options: Options<GetPatientCheckData>) => queryOptions<GetPatientCheckResponse, GetPatientCheckError, GetPatientCheckResponse, ReturnType<typeof getPatientCheckQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getPatientCheck({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getPatientCheckQueryKey(options)
});

/**
 * Confirm that the document belongs to the assigned patient
 */
export const confirmPatientMutation = (options?: Partial<Options<ConfirmPatientData>>): UseMutationOptions<ConfirmPatientResponse, ConfirmPatientError, Options<ConfirmPatientData>> => {
    const mutationOptions: UseMutationOptions<ConfirmPatientResponse, ConfirmPatientError, Options<ConfirmPatientData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await confirmPatient({
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
 * Release a document from quarantine; it is not scanned again
 */
export const releaseDocumentMutation = (options?: Partial<Options<ReleaseDocumentData>>): UseMutationOptions<ReleaseDocumentResponse, ReleaseDocumentError, Options<ReleaseDocumentData>> => {
    const mutationOptions: UseMutationOptions<ReleaseDocumentResponse, ReleaseDocumentError, Options<ReleaseDocumentData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await releaseDocument({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getDocumentTextQueryKey = (options: Options<GetDocumentTextData>) => createQueryKey('getDocumentText', options);

/**
 * Read the extracted text
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

export const listErasuresQueryKey = (options?: Options<ListErasuresData>) => createQueryKey('listErasures', options);

/**
 * List erasures by the time they were requested
 */
export const listErasuresOptions = (options?: Options<ListErasuresData>) => queryOptions<ListErasuresResponse, ListErasuresError, ListErasuresResponse, ReturnType<typeof listErasuresQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listErasures({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listErasuresQueryKey(options)
});

export const listErasuresInfiniteQueryKey = (options?: Options<ListErasuresData>): QueryKey<Options<ListErasuresData>> => createQueryKey('listErasures', options, true);

/**
 * List erasures by the time they were requested
 */
export const listErasuresInfiniteOptions = (options?: Options<ListErasuresData>) => {
    const opts = infiniteQueryOptions<ListErasuresResponse, ListErasuresError, InfiniteData<ListErasuresResponse>, QueryKey<Options<ListErasuresData>>, string | Pick<QueryKey<Options<ListErasuresData>>[0], 'body' | 'headers' | 'path' | 'query'>>(
    // @ts-ignore
    {
        queryFn: async ({ pageParam, queryKey, signal }) => {
            // @ts-ignore
            const page: Pick<QueryKey<Options<ListErasuresData>>[0], 'body' | 'headers' | 'path' | 'query'> = typeof pageParam === 'object' ? pageParam : {
                query: {
                    cursor: pageParam
                }
            };
            const params = createInfiniteParams(queryKey, page);
            const { data } = await listErasures({
                ...options,
                ...params,
                signal,
                throwOnError: true
            });
            return data;
        },
        queryKey: listErasuresInfiniteQueryKey(options)
    });
    return opts as Omit<typeof opts, 'initialData'>;
};

export const getErasureQueryKey = (options: Options<GetErasureData>) => createQueryKey('getErasure', options);

/**
 * Read an erasure with its certificate
 */
export const getErasureOptions = (options: Options<GetErasureData>) => queryOptions<GetErasureResponse, GetErasureError, GetErasureResponse, ReturnType<typeof getErasureQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getErasure({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getErasureQueryKey(options)
});

export const getHealthQueryKey = (options?: Options<GetHealthData>) => createQueryKey('getHealth', options);

/**
 * Whether the API can do its work, in one word
 */
export const getHealthOptions = (options?: Options<GetHealthData>) => queryOptions<GetHealthResponse, GetHealthError, GetHealthResponse, ReturnType<typeof getHealthQueryKey>>({
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

export const listHoldsQueryKey = (options?: Options<ListHoldsData>) => createQueryKey('listHolds', options);

/**
 * List the newest 500 holds
 */
export const listHoldsOptions = (options?: Options<ListHoldsData>) => queryOptions<ListHoldsResponse, ListHoldsError, ListHoldsResponse, ReturnType<typeof listHoldsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listHolds({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listHoldsQueryKey(options)
});

/**
 * Place a legal hold on a document, or on all documents of a patient
 */
export const placeHoldMutation = (options?: Partial<Options<PlaceHoldData>>): UseMutationOptions<PlaceHoldResponse, PlaceHoldError, Options<PlaceHoldData>> => {
    const mutationOptions: UseMutationOptions<PlaceHoldResponse, PlaceHoldError, Options<PlaceHoldData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await placeHold({
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
 * Lift a hold
 */
export const releaseHoldMutation = (options?: Partial<Options<ReleaseHoldData>>): UseMutationOptions<ReleaseHoldResponse, ReleaseHoldError, Options<ReleaseHoldData>> => {
    const mutationOptions: UseMutationOptions<ReleaseHoldResponse, ReleaseHoldError, Options<ReleaseHoldData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await releaseHold({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listLimitsQueryKey = (options?: Options<ListLimitsData>) => createQueryKey('listLimits', options);

/**
 * List the limits of the organization below those of the installation
 */
export const listLimitsOptions = (options?: Options<ListLimitsData>) => queryOptions<ListLimitsResponse, ListLimitsError, ListLimitsResponse, ReturnType<typeof listLimitsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listLimits({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listLimitsQueryKey(options)
});

/**
 * Return to the limit of the installation
 */
export const clearLimitMutation = (options?: Partial<Options<ClearLimitData>>): UseMutationOptions<ClearLimitResponse, ClearLimitError, Options<ClearLimitData>> => {
    const mutationOptions: UseMutationOptions<ClearLimitResponse, ClearLimitError, Options<ClearLimitData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await clearLimit({
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
 * Set a limit; it can only be stricter than that of the installation
 */
export const setLimitMutation = (options?: Partial<Options<SetLimitData>>): UseMutationOptions<SetLimitResponse, SetLimitError, Options<SetLimitData>> => {
    const mutationOptions: UseMutationOptions<SetLimitResponse, SetLimitError, Options<SetLimitData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await setLimit({
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
 * Find a patient, an encounter or documents by an identifier, or patients by name
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

export const listMessagesQueryKey = (options?: Options<ListMessagesData>) => createQueryKey('listMessages', options);

/**
 * List HL7 messages by arrival, without their content
 */
export const listMessagesOptions = (options?: Options<ListMessagesData>) => queryOptions<ListMessagesResponse, ListMessagesError, ListMessagesResponse, ReturnType<typeof listMessagesQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listMessages({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listMessagesQueryKey(options)
});

export const listMessagesInfiniteQueryKey = (options?: Options<ListMessagesData>): QueryKey<Options<ListMessagesData>> => createQueryKey('listMessages', options, true);

/**
 * List HL7 messages by arrival, without their content
 */
export const listMessagesInfiniteOptions = (options?: Options<ListMessagesData>) => {
    const opts = infiniteQueryOptions<ListMessagesResponse, ListMessagesError, InfiniteData<ListMessagesResponse>, QueryKey<Options<ListMessagesData>>, string | Pick<QueryKey<Options<ListMessagesData>>[0], 'body' | 'headers' | 'path' | 'query'>>(
    // @ts-ignore
    {
        queryFn: async ({ pageParam, queryKey, signal }) => {
            // @ts-ignore
            const page: Pick<QueryKey<Options<ListMessagesData>>[0], 'body' | 'headers' | 'path' | 'query'> = typeof pageParam === 'object' ? pageParam : {
                query: {
                    cursor: pageParam
                }
            };
            const params = createInfiniteParams(queryKey, page);
            const { data } = await listMessages({
                ...options,
                ...params,
                signal,
                throwOnError: true
            });
            return data;
        },
        queryKey: listMessagesInfiniteQueryKey(options)
    });
    return opts as Omit<typeof opts, 'initialData'>;
};

export const listMessageConnectionsQueryKey = (options?: Options<ListMessageConnectionsData>) => createQueryKey('listMessageConnections', options);

/**
 * List the HL7 connections with the messages of the last 24 hours
 */
export const listMessageConnectionsOptions = (options?: Options<ListMessageConnectionsData>) => queryOptions<ListMessageConnectionsResponse, ListMessageConnectionsError, ListMessageConnectionsResponse, ReturnType<typeof listMessageConnectionsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listMessageConnections({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listMessageConnectionsQueryKey(options)
});

/**
 * Find messages by control id, or by a patient that they name
 */
export const lookUpMessagesMutation = (options?: Partial<Options<LookUpMessagesData>>): UseMutationOptions<LookUpMessagesResponse, LookUpMessagesError, Options<LookUpMessagesData>> => {
    const mutationOptions: UseMutationOptions<LookUpMessagesResponse, LookUpMessagesError, Options<LookUpMessagesData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await lookUpMessages({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getMessageQueryKey = (options: Options<GetMessageData>) => createQueryKey('getMessage', options);

/**
 * Read the history of a message and its acknowledgement
 */
export const getMessageOptions = (options: Options<GetMessageData>) => queryOptions<GetMessageResponse, GetMessageError, GetMessageResponse, ReturnType<typeof getMessageQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getMessage({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getMessageQueryKey(options)
});

/**
 * Download a message byte for byte, with a reason for access
 */
export const getMessageBytesMutation = (options?: Partial<Options<GetMessageBytesData>>): UseMutationOptions<GetMessageBytesResponse, GetMessageBytesError, Options<GetMessageBytesData>> => {
    const mutationOptions: UseMutationOptions<GetMessageBytesResponse, GetMessageBytesError, Options<GetMessageBytesData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await getMessageBytes({
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
 * Read the content of a message, with a reason for access
 */
export const unmaskMessageMutation = (options?: Partial<Options<UnmaskMessageData>>): UseMutationOptions<UnmaskMessageResponse, UnmaskMessageError, Options<UnmaskMessageData>> => {
    const mutationOptions: UseMutationOptions<UnmaskMessageResponse, UnmaskMessageError, Options<UnmaskMessageData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await unmaskMessage({
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
 * Assign a held message to a patient by an identifier; it is then processed
 */
export const assignMessageMutation = (options?: Partial<Options<AssignMessageData>>): UseMutationOptions<AssignMessageResponse, AssignMessageError, Options<AssignMessageData>> => {
    const mutationOptions: UseMutationOptions<AssignMessageResponse, AssignMessageError, Options<AssignMessageData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await assignMessage({
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
 * Process a message again: never creates a second document, and its drafts are not sent anywhere
 */
export const processMessageMutation = (options?: Partial<Options<ProcessMessageData>>): UseMutationOptions<ProcessMessageResponse, ProcessMessageError, Options<ProcessMessageData>> => {
    const mutationOptions: UseMutationOptions<ProcessMessageResponse, ProcessMessageError, Options<ProcessMessageData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await processMessage({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listReleasesQueryKey = (options?: Options<ListReleasesData>) => createQueryKey('listReleases', options);

/**
 * List the newest 200 releases and show which is active
 */
export const listReleasesOptions = (options?: Options<ListReleasesData>) => queryOptions<ListReleasesResponse, ListReleasesError, ListReleasesResponse, ReturnType<typeof listReleasesQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listReleases({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listReleasesQueryKey(options)
});

/**
 * Propose a model and adapter that were not found worse
 */
export const proposeReleaseMutation = (options?: Partial<Options<ProposeReleaseData>>): UseMutationOptions<ProposeReleaseResponse, ProposeReleaseError, Options<ProposeReleaseData>> => {
    const mutationOptions: UseMutationOptions<ProposeReleaseResponse, ProposeReleaseError, Options<ProposeReleaseData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await proposeRelease({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getReleaseQueryKey = (options: Options<GetReleaseData>) => createQueryKey('getRelease', options);

/**
 * Read a release with the figures of its evaluation
 */
export const getReleaseOptions = (options: Options<GetReleaseData>) => queryOptions<GetReleaseResponse, GetReleaseError, GetReleaseResponse, ReturnType<typeof getReleaseQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getRelease({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getReleaseQueryKey(options)
});

/**
 * Approve a release, with renewed proof of identity; the second person’s approval activates it
 */
export const approveReleaseMutation = (options?: Partial<Options<ApproveReleaseData>>): UseMutationOptions<ApproveReleaseResponse, ApproveReleaseError, Options<ApproveReleaseData>> => {
    const mutationOptions: UseMutationOptions<ApproveReleaseResponse, ApproveReleaseError, Options<ApproveReleaseData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await approveRelease({
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
 * Reject a proposed release
 */
export const refuseReleaseMutation = (options?: Partial<Options<RefuseReleaseData>>): UseMutationOptions<RefuseReleaseResponse, RefuseReleaseError, Options<RefuseReleaseData>> => {
    const mutationOptions: UseMutationOptions<RefuseReleaseResponse, RefuseReleaseError, Options<RefuseReleaseData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await refuseRelease({
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
 * Reactivate what was active before this release, immediately
 */
export const rollBackReleaseMutation = (options?: Partial<Options<RollBackReleaseData>>): UseMutationOptions<RollBackReleaseResponse, RollBackReleaseError, Options<RollBackReleaseData>> => {
    const mutationOptions: UseMutationOptions<RollBackReleaseResponse, RollBackReleaseError, Options<RollBackReleaseData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await rollBackRelease({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getMustAnswerQueryKey = (options?: Options<GetMustAnswerData>) => createQueryKey('getMustAnswer', options);

/**
 * List the kinds of facts that must be answered in addition to those that always must
 */
export const getMustAnswerOptions = (options?: Options<GetMustAnswerData>) => queryOptions<GetMustAnswerResponse, GetMustAnswerError, GetMustAnswerResponse, ReturnType<typeof getMustAnswerQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getMustAnswer({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getMustAnswerQueryKey(options)
});

/**
 * Set them; applies to checks from now on
 */
export const setMustAnswerMutation = (options?: Partial<Options<SetMustAnswerData>>): UseMutationOptions<SetMustAnswerResponse, SetMustAnswerError, Options<SetMustAnswerData>> => {
    const mutationOptions: UseMutationOptions<SetMustAnswerResponse, SetMustAnswerError, Options<SetMustAnswerData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await setMustAnswer({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getNotificationSettingsQueryKey = (options?: Options<GetNotificationSettingsData>) => createQueryKey('getNotificationSettings', options);

/**
 * Read your notification settings
 */
export const getNotificationSettingsOptions = (options?: Options<GetNotificationSettingsData>) => queryOptions<GetNotificationSettingsResponse, GetNotificationSettingsError, GetNotificationSettingsResponse, ReturnType<typeof getNotificationSettingsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getNotificationSettings({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getNotificationSettingsQueryKey(options)
});

/**
 * Change your notification settings
 */
export const setNotificationSettingsMutation = (options?: Partial<Options<SetNotificationSettingsData>>): UseMutationOptions<SetNotificationSettingsResponse, SetNotificationSettingsError, Options<SetNotificationSettingsData>> => {
    const mutationOptions: UseMutationOptions<SetNotificationSettingsResponse, SetNotificationSettingsError, Options<SetNotificationSettingsData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await setNotificationSettings({
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
 * Remove the e-mail address
 */
export const removeEmailAddressMutation = (options?: Partial<Options<RemoveEmailAddressData>>): UseMutationOptions<RemoveEmailAddressResponse, RemoveEmailAddressError, Options<RemoveEmailAddressData>> => {
    const mutationOptions: UseMutationOptions<RemoveEmailAddressResponse, RemoveEmailAddressError, Options<RemoveEmailAddressData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await removeEmailAddress({
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
 * Send a code to the e-mail address you want to use
 */
export const setEmailAddressMutation = (options?: Partial<Options<SetEmailAddressData>>): UseMutationOptions<SetEmailAddressResponse, SetEmailAddressError, Options<SetEmailAddressData>> => {
    const mutationOptions: UseMutationOptions<SetEmailAddressResponse, SetEmailAddressError, Options<SetEmailAddressData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await setEmailAddress({
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
 * Confirm the e-mail address with its code
 */
export const confirmEmailAddressMutation = (options?: Partial<Options<ConfirmEmailAddressData>>): UseMutationOptions<ConfirmEmailAddressResponse, ConfirmEmailAddressError, Options<ConfirmEmailAddressData>> => {
    const mutationOptions: UseMutationOptions<ConfirmEmailAddressResponse, ConfirmEmailAddressError, Options<ConfirmEmailAddressData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await confirmEmailAddress({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listNotificationsQueryKey = (options?: Options<ListNotificationsData>) => createQueryKey('listNotifications', options);

/**
 * List your notifications
 */
export const listNotificationsOptions = (options?: Options<ListNotificationsData>) => queryOptions<ListNotificationsResponse, ListNotificationsError, ListNotificationsResponse, ReturnType<typeof listNotificationsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listNotifications({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listNotificationsQueryKey(options)
});

export const listNotificationsInfiniteQueryKey = (options?: Options<ListNotificationsData>): QueryKey<Options<ListNotificationsData>> => createQueryKey('listNotifications', options, true);

/**
 * List your notifications
 */
export const listNotificationsInfiniteOptions = (options?: Options<ListNotificationsData>) => {
    const opts = infiniteQueryOptions<ListNotificationsResponse, ListNotificationsError, InfiniteData<ListNotificationsResponse>, QueryKey<Options<ListNotificationsData>>, string | Pick<QueryKey<Options<ListNotificationsData>>[0], 'body' | 'headers' | 'path' | 'query'>>(
    // @ts-ignore
    {
        queryFn: async ({ pageParam, queryKey, signal }) => {
            // @ts-ignore
            const page: Pick<QueryKey<Options<ListNotificationsData>>[0], 'body' | 'headers' | 'path' | 'query'> = typeof pageParam === 'object' ? pageParam : {
                query: {
                    cursor: pageParam
                }
            };
            const params = createInfiniteParams(queryKey, page);
            const { data } = await listNotifications({
                ...options,
                ...params,
                signal,
                throwOnError: true
            });
            return data;
        },
        queryKey: listNotificationsInfiniteQueryKey(options)
    });
    return opts as Omit<typeof opts, 'initialData'>;
};

/**
 * Mark this notification and all earlier ones as read
 */
export const readNotificationsMutation = (options?: Partial<Options<ReadNotificationsData>>): UseMutationOptions<ReadNotificationsResponse, ReadNotificationsError, Options<ReadNotificationsData>> => {
    const mutationOptions: UseMutationOptions<ReadNotificationsResponse, ReadNotificationsError, Options<ReadNotificationsData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await readNotifications({
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
 * Mark one notification as read
 */
export const readNotificationMutation = (options?: Partial<Options<ReadNotificationData>>): UseMutationOptions<ReadNotificationResponse, ReadNotificationError, Options<ReadNotificationData>> => {
    const mutationOptions: UseMutationOptions<ReadNotificationResponse, ReadNotificationError, Options<ReadNotificationData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await readNotification({
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
 * Get a token valid for five minutes, for a client system that signs its request
 */
export const issueTokenMutation = (options?: Partial<Options<IssueTokenData>>): UseMutationOptions<IssueTokenResponse, IssueTokenError, Options<IssueTokenData>> => {
    const mutationOptions: UseMutationOptions<IssueTokenResponse, IssueTokenError, Options<IssueTokenData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await issueToken({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getKeysQueryKey = (options?: Options<GetKeysData>) => createQueryKey('getKeys', options);

/**
 * Show the keys and how many rows use each version
 */
export const getKeysOptions = (options?: Options<GetKeysData>) => queryOptions<GetKeysResponse, GetKeysError, GetKeysResponse, ReturnType<typeof getKeysQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getKeys({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getKeysQueryKey(options)
});

/**
 * Destroy a root key that is no longer used
 */
export const destroyRootKeyMutation = (options?: Partial<Options<DestroyRootKeyData>>): UseMutationOptions<DestroyRootKeyResponse, DestroyRootKeyError, Options<DestroyRootKeyData>> => {
    const mutationOptions: UseMutationOptions<DestroyRootKeyResponse, DestroyRootKeyError, Options<DestroyRootKeyData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await destroyRootKey({
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
 * Create a new key; the worker moves everything to it
 */
export const rotateKeysMutation = (options?: Partial<Options<RotateKeysData>>): UseMutationOptions<RotateKeysResponse, RotateKeysError, Options<RotateKeysData>> => {
    const mutationOptions: UseMutationOptions<RotateKeysResponse, RotateKeysError, Options<RotateKeysData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await rotateKeys({
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
 * Create a one-time link for creating the first administrator
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

export const listTenantsQueryKey = (options?: Options<ListTenantsData>) => createQueryKey('listTenants', options);

/**
 * List the organizations, the default one first
 */
export const listTenantsOptions = (options?: Options<ListTenantsData>) => queryOptions<ListTenantsResponse, ListTenantsError, ListTenantsResponse, ReturnType<typeof listTenantsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listTenants({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listTenantsQueryKey(options)
});

/**
 * Add an organization, with a link for its first administrator
 */
export const addTenantMutation = (options?: Partial<Options<AddTenantData>>): UseMutationOptions<AddTenantResponse, AddTenantError, Options<AddTenantData>> => {
    const mutationOptions: UseMutationOptions<AddTenantResponse, AddTenantError, Options<AddTenantData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await addTenant({
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
 * Rename an organization; a new short name takes effect immediately
 */
export const renameTenantMutation = (options?: Partial<Options<RenameTenantData>>): UseMutationOptions<RenameTenantResponse, RenameTenantError, Options<RenameTenantData>> => {
    const mutationOptions: UseMutationOptions<RenameTenantResponse, RenameTenantError, Options<RenameTenantData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await renameTenant({
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
 * Restore access for a suspended organization
 */
export const resumeTenantMutation = (options?: Partial<Options<ResumeTenantData>>): UseMutationOptions<ResumeTenantResponse, ResumeTenantError, Options<ResumeTenantData>> => {
    const mutationOptions: UseMutationOptions<ResumeTenantResponse, ResumeTenantError, Options<ResumeTenantData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await resumeTenant({
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
 * Suspend an organization: block its people and client systems
 */
export const suspendTenantMutation = (options?: Partial<Options<SuspendTenantData>>): UseMutationOptions<SuspendTenantResponse, SuspendTenantError, Options<SuspendTenantData>> => {
    const mutationOptions: UseMutationOptions<SuspendTenantResponse, SuspendTenantError, Options<SuspendTenantData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await suspendTenant({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getOrganizationQueryKey = (options?: Options<GetOrganizationData>) => createQueryKey('getOrganization', options);

/**
 * Read the name of your organization
 */
export const getOrganizationOptions = (options?: Options<GetOrganizationData>) => queryOptions<GetOrganizationResponse, GetOrganizationError, GetOrganizationResponse, ReturnType<typeof getOrganizationQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getOrganization({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getOrganizationQueryKey(options)
});

/**
 * Rename your organization
 */
export const renameOrganizationMutation = (options?: Partial<Options<RenameOrganizationData>>): UseMutationOptions<RenameOrganizationResponse, RenameOrganizationError, Options<RenameOrganizationData>> => {
    const mutationOptions: UseMutationOptions<RenameOrganizationResponse, RenameOrganizationError, Options<RenameOrganizationData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await renameOrganization({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getRealPatientsQueryKey = (options?: Options<GetRealPatientsData>) => createQueryKey('getRealPatients', options);

/**
 * Read whether the organization has declared real patient data
 */
export const getRealPatientsOptions = (options?: Options<GetRealPatientsData>) => queryOptions<GetRealPatientsResponse, GetRealPatientsError, GetRealPatientsResponse, ReturnType<typeof getRealPatientsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getRealPatients({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getRealPatientsQueryKey(options)
});

/**
 * Declare that there is, or is no, real patient data
 */
export const setRealPatientsMutation = (options?: Partial<Options<SetRealPatientsData>>): UseMutationOptions<SetRealPatientsResponse, SetRealPatientsError, Options<SetRealPatientsData>> => {
    const mutationOptions: UseMutationOptions<SetRealPatientsResponse, SetRealPatientsError, Options<SetRealPatientsData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await setRealPatients({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listPatientMergesQueryKey = (options?: Options<ListPatientMergesData>) => createQueryKey('listPatientMerges', options);

/**
 * List merges, links and moved visits, newest first
 */
export const listPatientMergesOptions = (options?: Options<ListPatientMergesData>) => queryOptions<ListPatientMergesResponse, ListPatientMergesError, ListPatientMergesResponse, ReturnType<typeof listPatientMergesQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listPatientMerges({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listPatientMergesQueryKey(options)
});

export const listPatientMergesInfiniteQueryKey = (options?: Options<ListPatientMergesData>): QueryKey<Options<ListPatientMergesData>> => createQueryKey('listPatientMerges', options, true);

/**
 * List merges, links and moved visits, newest first
 */
export const listPatientMergesInfiniteOptions = (options?: Options<ListPatientMergesData>) => {
    const opts = infiniteQueryOptions<ListPatientMergesResponse, ListPatientMergesError, InfiniteData<ListPatientMergesResponse>, QueryKey<Options<ListPatientMergesData>>, string | Pick<QueryKey<Options<ListPatientMergesData>>[0], 'body' | 'headers' | 'path' | 'query'>>(
    // @ts-ignore
    {
        queryFn: async ({ pageParam, queryKey, signal }) => {
            // @ts-ignore
            const page: Pick<QueryKey<Options<ListPatientMergesData>>[0], 'body' | 'headers' | 'path' | 'query'> = typeof pageParam === 'object' ? pageParam : {
                query: {
                    cursor: pageParam
                }
            };
            const params = createInfiniteParams(queryKey, page);
            const { data } = await listPatientMerges({
                ...options,
                ...params,
                signal,
                throwOnError: true
            });
            return data;
        },
        queryKey: listPatientMergesInfiniteQueryKey(options)
    });
    return opts as Omit<typeof opts, 'initialData'>;
};

export const getPatientMergeQueryKey = (options: Options<GetPatientMergeData>) => createQueryKey('getPatientMerge', options);

/**
 * Read one merge, link or moved visit
 */
export const getPatientMergeOptions = (options: Options<GetPatientMergeData>) => queryOptions<GetPatientMergeResponse, GetPatientMergeError, GetPatientMergeResponse, ReturnType<typeof getPatientMergeQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getPatientMerge({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getPatientMergeQueryKey(options)
});

/**
 * Undo a merge, with a reason: each document belongs to the patient it originally named
 */
export const undoPatientMergeMutation = (options?: Partial<Options<UndoPatientMergeData>>): UseMutationOptions<UndoPatientMergeResponse, UndoPatientMergeError, Options<UndoPatientMergeData>> => {
    const mutationOptions: UseMutationOptions<UndoPatientMergeResponse, UndoPatientMergeError, Options<UndoPatientMergeData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await undoPatientMerge({
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
 * Remove a person; their sessions end, their name stays in the trail
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

export const getPersonQueryKey = (options: Options<GetPersonData>) => createQueryKey('getPerson', options);

/**
 * Read the details and rights of a person
 */
export const getPersonOptions = (options: Options<GetPersonData>) => queryOptions<GetPersonResponse, GetPersonError, GetPersonResponse, ReturnType<typeof getPersonQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getPerson({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getPersonQueryKey(options)
});

/**
 * Set the compartments of another person and their access there
 *
 * Rights that are removed are lost immediately. Rights beyond authoring that an administrator adds wait for a second person or for CLOISTER_SIGNING_WAIT_HOURS: see `GET /api/rights-changes`.
 */
export const setPersonCompartmentsMutation = (options?: Partial<Options<SetPersonCompartmentsData>>): UseMutationOptions<SetPersonCompartmentsResponse, SetPersonCompartmentsError, Options<SetPersonCompartmentsData>> => {
    const mutationOptions: UseMutationOptions<SetPersonCompartmentsResponse, SetPersonCompartmentsError, Options<SetPersonCompartmentsData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await setPersonCompartments({
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
 * Confirm, as a second person, an account that one administrator created alone
 */
export const confirmPersonMutation = (options?: Partial<Options<ConfirmPersonData>>): UseMutationOptions<ConfirmPersonResponse, ConfirmPersonError, Options<ConfirmPersonData>> => {
    const mutationOptions: UseMutationOptions<ConfirmPersonResponse, ConfirmPersonError, Options<ConfirmPersonData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await confirmPerson({
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
 * Remove the second factors of another person who has lost them
 */
export const resetFactorsMutation = (options?: Partial<Options<ResetFactorsData>>): UseMutationOptions<ResetFactorsResponse, ResetFactorsError, Options<ResetFactorsData>> => {
    const mutationOptions: UseMutationOptions<ResetFactorsResponse, ResetFactorsError, Options<ResetFactorsData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await resetFactors({
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
 * Create a one-time link for another person to set a new password
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
 * Set whose other account this is: what needs two people needs two different ones
 */
export const setLinkedAccountMutation = (options?: Partial<Options<SetLinkedAccountData>>): UseMutationOptions<SetLinkedAccountResponse, SetLinkedAccountError, Options<SetLinkedAccountData>> => {
    const mutationOptions: UseMutationOptions<SetLinkedAccountResponse, SetLinkedAccountError, Options<SetLinkedAccountData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await setLinkedAccount({
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
 * Set the roles of another person
 *
 * Rights that are removed are lost immediately. Rights beyond authoring that an administrator adds wait for a second person or for CLOISTER_SIGNING_WAIT_HOURS: see `GET /api/rights-changes`.
 */
export const setPersonRolesMutation = (options?: Partial<Options<SetPersonRolesData>>): UseMutationOptions<SetPersonRolesResponse, SetPersonRolesError, Options<SetPersonRolesData>> => {
    const mutationOptions: UseMutationOptions<SetPersonRolesResponse, SetPersonRolesError, Options<SetPersonRolesData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await setPersonRoles({
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
 * Unlock a person
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

export const getProfileTrialQueryKey = (options: Options<GetProfileTrialData>) => createQueryKey('getProfileTrial', options);

/**
 * Read the status of a test and its texts
 */
export const getProfileTrialOptions = (options: Options<GetProfileTrialData>) => queryOptions<GetProfileTrialResponse, GetProfileTrialError, GetProfileTrialResponse, ReturnType<typeof getProfileTrialQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getProfileTrial({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getProfileTrialQueryKey(options)
});

/**
 * Cancel a test that is waiting or being written
 */
export const cancelProfileTrialMutation = (options?: Partial<Options<CancelProfileTrialData>>): UseMutationOptions<CancelProfileTrialResponse, CancelProfileTrialError, Options<CancelProfileTrialData>> => {
    const mutationOptions: UseMutationOptions<CancelProfileTrialResponse, CancelProfileTrialError, Options<CancelProfileTrialData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await cancelProfileTrial({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listProfileStatusesQueryKey = (options?: Options<ListProfileStatusesData>) => createQueryKey('listProfileStatuses', options);

/**
 * List all profiles, including retired ones, with their active versions
 */
export const listProfileStatusesOptions = (options?: Options<ListProfileStatusesData>) => queryOptions<ListProfileStatusesResponse, ListProfileStatusesError, ListProfileStatusesResponse, ReturnType<typeof listProfileStatusesQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listProfileStatuses({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listProfileStatusesQueryKey(options)
});

export const getProfileHistoryQueryKey = (options: Options<GetProfileHistoryData>) => createQueryKey('getProfileHistory', options);

/**
 * Read a profile with its versions and tests
 */
export const getProfileHistoryOptions = (options: Options<GetProfileHistoryData>) => queryOptions<GetProfileHistoryResponse, GetProfileHistoryError, GetProfileHistoryResponse, ReturnType<typeof getProfileHistoryQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getProfileHistory({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getProfileHistoryQueryKey(options)
});

/**
 * Propose a version of a profile, or a new profile as a copy of another
 */
export const proposeProfileVersionMutation = (options?: Partial<Options<ProposeProfileVersionData>>): UseMutationOptions<ProposeProfileVersionResponse, ProposeProfileVersionError, Options<ProposeProfileVersionData>> => {
    const mutationOptions: UseMutationOptions<ProposeProfileVersionResponse, ProposeProfileVersionError, Options<ProposeProfileVersionData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await proposeProfileVersion({
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
 * Show what a version that has not been proposed yet would change
 */
export const previewProfileVersionMutation = (options?: Partial<Options<PreviewProfileVersionData>>): UseMutationOptions<PreviewProfileVersionResponse, PreviewProfileVersionError, Options<PreviewProfileVersionData>> => {
    const mutationOptions: UseMutationOptions<PreviewProfileVersionResponse, PreviewProfileVersionError, Options<PreviewProfileVersionData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await previewProfileVersion({
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
 * Retire a profile of the organization: it can no longer be requested
 */
export const retireProfileMutation = (options?: Partial<Options<RetireProfileData>>): UseMutationOptions<RetireProfileResponse, RetireProfileError, Options<RetireProfileData>> => {
    const mutationOptions: UseMutationOptions<RetireProfileResponse, RetireProfileError, Options<RetireProfileData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await retireProfile({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getProfileVersionQueryKey = (options: Options<GetProfileVersionData>) => createQueryKey('getProfileVersion', options);

/**
 * Read a version of a profile
 */
export const getProfileVersionOptions = (options: Options<GetProfileVersionData>) => queryOptions<GetProfileVersionResponse, GetProfileVersionError, GetProfileVersionResponse, ReturnType<typeof getProfileVersionQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getProfileVersion({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getProfileVersionQueryKey(options)
});

/**
 * Activate a tested version, or reactivate an older one or the built-in one
 */
export const activateProfileVersionMutation = (options?: Partial<Options<ActivateProfileVersionData>>): UseMutationOptions<ActivateProfileVersionResponse, ActivateProfileVersionError, Options<ActivateProfileVersionData>> => {
    const mutationOptions: UseMutationOptions<ActivateProfileVersionResponse, ActivateProfileVersionError, Options<ActivateProfileVersionData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await activateProfileVersion({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const compareProfileVersionsQueryKey = (options: Options<CompareProfileVersionsData>) => createQueryKey('compareProfileVersions', options);

/**
 * Compare two versions, field by field
 */
export const compareProfileVersionsOptions = (options: Options<CompareProfileVersionsData>) => queryOptions<CompareProfileVersionsResponse, CompareProfileVersionsError, CompareProfileVersionsResponse, ReturnType<typeof compareProfileVersionsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await compareProfileVersions({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: compareProfileVersionsQueryKey(options)
});

/**
 * Reject a proposed version
 */
export const refuseProfileVersionMutation = (options?: Partial<Options<RefuseProfileVersionData>>): UseMutationOptions<RefuseProfileVersionResponse, RefuseProfileVersionError, Options<RefuseProfileVersionData>> => {
    const mutationOptions: UseMutationOptions<RefuseProfileVersionResponse, RefuseProfileVersionError, Options<RefuseProfileVersionData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await refuseProfileVersion({
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
 * Test a version on a text, and compare it with the active version
 */
export const createProfileTrialMutation = (options?: Partial<Options<CreateProfileTrialData>>): UseMutationOptions<CreateProfileTrialResponse, CreateProfileTrialError, Options<CreateProfileTrialData>> => {
    const mutationOptions: UseMutationOptions<CreateProfileTrialResponse, CreateProfileTrialError, Options<CreateProfileTrialData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await createProfileTrial({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

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

export const listQueueQueryKey = (options?: Options<ListQueueData>) => createQueryKey('listQueue', options);

/**
 * List summaries that are waiting, being written, or ended without a draft
 */
export const listQueueOptions = (options?: Options<ListQueueData>) => queryOptions<ListQueueResponse, ListQueueError, ListQueueResponse, ReturnType<typeof listQueueQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listQueue({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listQueueQueryKey(options)
});

export const listQueueInfiniteQueryKey = (options?: Options<ListQueueData>): QueryKey<Options<ListQueueData>> => createQueryKey('listQueue', options, true);

/**
 * List summaries that are waiting, being written, or ended without a draft
 */
export const listQueueInfiniteOptions = (options?: Options<ListQueueData>) => {
    const opts = infiniteQueryOptions<ListQueueResponse, ListQueueError, InfiniteData<ListQueueResponse>, QueryKey<Options<ListQueueData>>, string | Pick<QueryKey<Options<ListQueueData>>[0], 'body' | 'headers' | 'path' | 'query'>>(
    // @ts-ignore
    {
        queryFn: async ({ pageParam, queryKey, signal }) => {
            // @ts-ignore
            const page: Pick<QueryKey<Options<ListQueueData>>[0], 'body' | 'headers' | 'path' | 'query'> = typeof pageParam === 'object' ? pageParam : {
                query: {
                    cursor: pageParam
                }
            };
            const params = createInfiniteParams(queryKey, page);
            const { data } = await listQueue({
                ...options,
                ...params,
                signal,
                throwOnError: true
            });
            return data;
        },
        queryKey: listQueueInfiniteQueryKey(options)
    });
    return opts as Omit<typeof opts, 'initialData'>;
};

export const listUnreadDocumentsQueryKey = (options?: Options<ListUnreadDocumentsData>) => createQueryKey('listUnreadDocuments', options);

/**
 * List documents that are waiting to be read or are being read, oldest first
 */
export const listUnreadDocumentsOptions = (options?: Options<ListUnreadDocumentsData>) => queryOptions<ListUnreadDocumentsResponse, ListUnreadDocumentsError, ListUnreadDocumentsResponse, ReturnType<typeof listUnreadDocumentsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listUnreadDocuments({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listUnreadDocumentsQueryKey(options)
});

export const listUnreadDocumentsInfiniteQueryKey = (options?: Options<ListUnreadDocumentsData>): QueryKey<Options<ListUnreadDocumentsData>> => createQueryKey('listUnreadDocuments', options, true);

/**
 * List documents that are waiting to be read or are being read, oldest first
 */
export const listUnreadDocumentsInfiniteOptions = (options?: Options<ListUnreadDocumentsData>) => {
    const opts = infiniteQueryOptions<ListUnreadDocumentsResponse, ListUnreadDocumentsError, InfiniteData<ListUnreadDocumentsResponse>, QueryKey<Options<ListUnreadDocumentsData>>, string | Pick<QueryKey<Options<ListUnreadDocumentsData>>[0], 'body' | 'headers' | 'path' | 'query'>>(
    // @ts-ignore
    {
        queryFn: async ({ pageParam, queryKey, signal }) => {
            // @ts-ignore
            const page: Pick<QueryKey<Options<ListUnreadDocumentsData>>[0], 'body' | 'headers' | 'path' | 'query'> = typeof pageParam === 'object' ? pageParam : {
                query: {
                    cursor: pageParam
                }
            };
            const params = createInfiniteParams(queryKey, page);
            const { data } = await listUnreadDocuments({
                ...options,
                ...params,
                signal,
                throwOnError: true
            });
            return data;
        },
        queryKey: listUnreadDocumentsInfiniteQueryKey(options)
    });
    return opts as Omit<typeof opts, 'initialData'>;
};

/**
 * Remove a summary from the queue, or stop writing it
 */
export const cancelQueuedMutation = (options?: Partial<Options<CancelQueuedData>>): UseMutationOptions<CancelQueuedResponse, CancelQueuedError, Options<CancelQueuedData>> => {
    const mutationOptions: UseMutationOptions<CancelQueuedResponse, CancelQueuedError, Options<CancelQueuedData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await cancelQueued({
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
 * Queue a summary again that failed or was cancelled
 */
export const retryQueuedMutation = (options?: Partial<Options<RetryQueuedData>>): UseMutationOptions<RetryQueuedResponse, RetryQueuedError, Options<RetryQueuedData>> => {
    const mutationOptions: UseMutationOptions<RetryQueuedResponse, RetryQueuedError, Options<RetryQueuedData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await retryQueued({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listRecallsQueryKey = (options?: Options<ListRecallsData>) => createQueryKey('listRecalls', options);

/**
 * List the newest 100 recalls with their progress
 */
export const listRecallsOptions = (options?: Options<ListRecallsData>) => queryOptions<ListRecallsResponse, ListRecallsError, ListRecallsResponse, ReturnType<typeof listRecallsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listRecalls({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listRecallsQueryKey(options)
});

/**
 * Recall a version: lock drafts and write them again, and return signed summaries to their signers
 */
export const beginRecallMutation = (options?: Partial<Options<BeginRecallData>>): UseMutationOptions<BeginRecallResponse, BeginRecallError, Options<BeginRecallData>> => {
    const mutationOptions: UseMutationOptions<BeginRecallResponse, BeginRecallError, Options<BeginRecallData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await beginRecall({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listMakersQueryKey = (options?: Options<ListMakersData>) => createQueryKey('listMakers', options);

/**
 * List the readers and models that produced the stored texts
 */
export const listMakersOptions = (options?: Options<ListMakersData>) => queryOptions<ListMakersResponse, ListMakersError, ListMakersResponse, ReturnType<typeof listMakersQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listMakers({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listMakersQueryKey(options)
});

/**
 * Preview what a recall would affect; changes nothing
 */
export const previewRecallMutation = (options?: Partial<Options<PreviewRecallData>>): UseMutationOptions<PreviewRecallResponse, PreviewRecallError, Options<PreviewRecallData>> => {
    const mutationOptions: UseMutationOptions<PreviewRecallResponse, PreviewRecallError, Options<PreviewRecallData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await previewRecall({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getRecallQueryKey = (options: Options<GetRecallData>) => createQueryKey('getRecall', options);

/**
 * Read a recall with everything made with the recalled version, and which destinations received it
 */
export const getRecallOptions = (options: Options<GetRecallData>) => queryOptions<GetRecallResponse, GetRecallError, GetRecallResponse, ReturnType<typeof getRecallQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getRecall({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getRecallQueryKey(options)
});

/**
 * Lift a mistaken recall: what is still locked is unlocked
 */
export const liftRecallMutation = (options?: Partial<Options<LiftRecallData>>): UseMutationOptions<LiftRecallResponse, LiftRecallError, Options<LiftRecallData>> => {
    const mutationOptions: UseMutationOptions<LiftRecallResponse, LiftRecallError, Options<LiftRecallData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await liftRecall({
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
 * Cancel rereading of documents that are still waiting
 */
export const cancelRereadsMutation = (options?: Partial<Options<CancelRereadsData>>): UseMutationOptions<CancelRereadsResponse, CancelRereadsError, Options<CancelRereadsData>> => {
    const mutationOptions: UseMutationOptions<CancelRereadsResponse, CancelRereadsError, Options<CancelRereadsData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await cancelRereads({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getRereadProgressQueryKey = (options?: Options<GetRereadProgressData>) => createQueryKey('getRereadProgress', options);

/**
 * Show how many documents are still to be read again, and which failed
 */
export const getRereadProgressOptions = (options?: Options<GetRereadProgressData>) => queryOptions<GetRereadProgressResponse, GetRereadProgressError, GetRereadProgressResponse, ReturnType<typeof getRereadProgressQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getRereadProgress({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getRereadProgressQueryKey(options)
});

/**
 * Read documents again, after all new ones; earlier texts are kept
 */
export const requestRereadsMutation = (options?: Partial<Options<RequestRereadsData>>): UseMutationOptions<RequestRereadsResponse, RequestRereadsError, Options<RequestRereadsData>> => {
    const mutationOptions: UseMutationOptions<RequestRereadsResponse, RequestRereadsError, Options<RequestRereadsData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await requestRereads({
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
 * Show how many documents a request would read again
 */
export const previewRereadsMutation = (options?: Partial<Options<PreviewRereadsData>>): UseMutationOptions<PreviewRereadsResponse, PreviewRereadsError, Options<PreviewRereadsData>> => {
    const mutationOptions: UseMutationOptions<PreviewRereadsResponse, PreviewRereadsError, Options<PreviewRereadsData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await previewRereads({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getRetentionQueryKey = (options?: Options<GetRetentionData>) => createQueryKey('getRetention', options);

/**
 * Read how long documents are kept
 */
export const getRetentionOptions = (options?: Options<GetRetentionData>) => queryOptions<GetRetentionResponse, GetRetentionError, GetRetentionResponse, ReturnType<typeof getRetentionQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getRetention({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getRetentionQueryKey(options)
});

export const listDueDocumentsQueryKey = (options?: Options<ListDueDocumentsData>) => createQueryKey('listDueDocuments', options);

/**
 * List the next 500 documents marked for erasure, and how many messages are due
 */
export const listDueDocumentsOptions = (options?: Options<ListDueDocumentsData>) => queryOptions<ListDueDocumentsResponse, ListDueDocumentsError, ListDueDocumentsResponse, ReturnType<typeof listDueDocumentsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listDueDocuments({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listDueDocumentsQueryKey(options)
});

/**
 * Remove the rule of a category: its documents follow the general rule
 */
export const clearRetentionMutation = (options?: Partial<Options<ClearRetentionData>>): UseMutationOptions<ClearRetentionResponse, ClearRetentionError, Options<ClearRetentionData>> => {
    const mutationOptions: UseMutationOptions<ClearRetentionResponse, ClearRetentionError, Options<ClearRetentionData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await clearRetention({
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
 * Set how long documents of a category are kept
 */
export const setRetentionMutation = (options?: Partial<Options<SetRetentionData>>): UseMutationOptions<SetRetentionResponse, SetRetentionError, Options<SetRetentionData>> => {
    const mutationOptions: UseMutationOptions<SetRetentionResponse, SetRetentionError, Options<SetRetentionData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await setRetention({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listReviewsQueryKey = (options?: Options<ListReviewsData>) => createQueryKey('listReviews', options);

/**
 * List summaries waiting for review, in review, or signed from a source that has changed
 */
export const listReviewsOptions = (options?: Options<ListReviewsData>) => queryOptions<ListReviewsResponse, ListReviewsError, ListReviewsResponse, ReturnType<typeof listReviewsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listReviews({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listReviewsQueryKey(options)
});

export const listReviewsInfiniteQueryKey = (options?: Options<ListReviewsData>): QueryKey<Options<ListReviewsData>> => createQueryKey('listReviews', options, true);

/**
 * List summaries waiting for review, in review, or signed from a source that has changed
 */
export const listReviewsInfiniteOptions = (options?: Options<ListReviewsData>) => {
    const opts = infiniteQueryOptions<ListReviewsResponse, ListReviewsError, InfiniteData<ListReviewsResponse>, QueryKey<Options<ListReviewsData>>, string | Pick<QueryKey<Options<ListReviewsData>>[0], 'body' | 'headers' | 'path' | 'query'>>(
    // @ts-ignore
    {
        queryFn: async ({ pageParam, queryKey, signal }) => {
            // @ts-ignore
            const page: Pick<QueryKey<Options<ListReviewsData>>[0], 'body' | 'headers' | 'path' | 'query'> = typeof pageParam === 'object' ? pageParam : {
                query: {
                    cursor: pageParam
                }
            };
            const params = createInfiniteParams(queryKey, page);
            const { data } = await listReviews({
                ...options,
                ...params,
                signal,
                throwOnError: true
            });
            return data;
        },
        queryKey: listReviewsInfiniteQueryKey(options)
    });
    return opts as Omit<typeof opts, 'initialData'>;
};

export const listRightsChangesQueryKey = (options?: Options<ListRightsChangesData>) => createQueryKey('listRightsChanges', options);

/**
 * List the 200 pending changes of rights that take effect first
 */
export const listRightsChangesOptions = (options?: Options<ListRightsChangesData>) => queryOptions<ListRightsChangesResponse, ListRightsChangesError, ListRightsChangesResponse, ReturnType<typeof listRightsChangesQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listRightsChanges({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listRightsChangesQueryKey(options)
});

/**
 * Cancel a pending change of rights; the person keeps their current rights
 */
export const cancelRightsChangeMutation = (options?: Partial<Options<CancelRightsChangeData>>): UseMutationOptions<CancelRightsChangeResponse, CancelRightsChangeError, Options<CancelRightsChangeData>> => {
    const mutationOptions: UseMutationOptions<CancelRightsChangeResponse, CancelRightsChangeError, Options<CancelRightsChangeData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await cancelRightsChange({
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
 * Confirm rights that another administrator gave; they take effect immediately
 */
export const confirmRightsChangeMutation = (options?: Partial<Options<ConfirmRightsChangeData>>): UseMutationOptions<ConfirmRightsChangeResponse, ConfirmRightsChangeError, Options<ConfirmRightsChangeData>> => {
    const mutationOptions: UseMutationOptions<ConfirmRightsChangeResponse, ConfirmRightsChangeError, Options<ConfirmRightsChangeData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await confirmRightsChange({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getRunRecordQueryKey = (options: Options<GetRunRecordData>) => createQueryKey('getRunRecord', options);

/**
 * Read the record of a run
 */
export const getRunRecordOptions = (options: Options<GetRunRecordData>) => queryOptions<GetRunRecordResponse, GetRunRecordError, GetRunRecordResponse, ReturnType<typeof getRunRecordQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getRunRecord({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getRunRecordQueryKey(options)
});

/**
 * Reproduce a run, to see whether it writes the same text
 */
export const createReproductionMutation = (options?: Partial<Options<CreateReproductionData>>): UseMutationOptions<CreateReproductionResponse, CreateReproductionError, Options<CreateReproductionData>> => {
    const mutationOptions: UseMutationOptions<CreateReproductionResponse, CreateReproductionError, Options<CreateReproductionData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await createReproduction({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getReproductionQueryKey = (options: Options<GetReproductionData>) => createQueryKey('getReproduction', options);

/**
 * Read the result of a reproduction
 */
export const getReproductionOptions = (options: Options<GetReproductionData>) => queryOptions<GetReproductionResponse, GetReproductionError, GetReproductionResponse, ReturnType<typeof getReproductionQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getReproduction({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getReproductionQueryKey(options)
});

export const getFactorRuleQueryKey = (options?: Options<GetFactorRuleData>) => createQueryKey('getFactorRule', options);

/**
 * Read whether everyone in the organization must have a second factor
 */
export const getFactorRuleOptions = (options?: Options<GetFactorRuleData>) => queryOptions<GetFactorRuleResponse, GetFactorRuleError, GetFactorRuleResponse, ReturnType<typeof getFactorRuleQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getFactorRule({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getFactorRuleQueryKey(options)
});

/**
 * Require a second factor from everyone, or stop requiring it; takes effect immediately
 */
export const setFactorRuleMutation = (options?: Partial<Options<SetFactorRuleData>>): UseMutationOptions<SetFactorRuleResponse, SetFactorRuleError, Options<SetFactorRuleData>> => {
    const mutationOptions: UseMutationOptions<SetFactorRuleResponse, SetFactorRuleError, Options<SetFactorRuleData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await setFactorRule({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listSentMessagesQueryKey = (options?: Options<ListSentMessagesData>) => createQueryKey('listSentMessages', options);

/**
 * List sent HL7 messages, without their content
 */
export const listSentMessagesOptions = (options?: Options<ListSentMessagesData>) => queryOptions<ListSentMessagesResponse, ListSentMessagesError, ListSentMessagesResponse, ReturnType<typeof listSentMessagesQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listSentMessages({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listSentMessagesQueryKey(options)
});

export const listSentMessagesInfiniteQueryKey = (options?: Options<ListSentMessagesData>): QueryKey<Options<ListSentMessagesData>> => createQueryKey('listSentMessages', options, true);

/**
 * List sent HL7 messages, without their content
 */
export const listSentMessagesInfiniteOptions = (options?: Options<ListSentMessagesData>) => {
    const opts = infiniteQueryOptions<ListSentMessagesResponse, ListSentMessagesError, InfiniteData<ListSentMessagesResponse>, QueryKey<Options<ListSentMessagesData>>, string | Pick<QueryKey<Options<ListSentMessagesData>>[0], 'body' | 'headers' | 'path' | 'query'>>(
    // @ts-ignore
    {
        queryFn: async ({ pageParam, queryKey, signal }) => {
            // @ts-ignore
            const page: Pick<QueryKey<Options<ListSentMessagesData>>[0], 'body' | 'headers' | 'path' | 'query'> = typeof pageParam === 'object' ? pageParam : {
                query: {
                    cursor: pageParam
                }
            };
            const params = createInfiniteParams(queryKey, page);
            const { data } = await listSentMessages({
                ...options,
                ...params,
                signal,
                throwOnError: true
            });
            return data;
        },
        queryKey: listSentMessagesInfiniteQueryKey(options)
    });
    return opts as Omit<typeof opts, 'initialData'>;
};

/**
 * Read the content of a sent message, with a reason for access
 */
export const unmaskSentMessageMutation = (options?: Partial<Options<UnmaskSentMessageData>>): UseMutationOptions<UnmaskSentMessageResponse, UnmaskSentMessageError, Options<UnmaskSentMessageData>> => {
    const mutationOptions: UseMutationOptions<UnmaskSentMessageResponse, UnmaskSentMessageError, Options<UnmaskSentMessageData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await unmaskSentMessage({
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
 * Read who is signed in, and the token for changes
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
 * Sign in; 202 if a second factor is required, and its cookie is valid only for that
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
 * Get what a passkey signs as proof; works once, for five minutes
 */
export const beginConfirmationMutation = (options?: Partial<Options<BeginConfirmationData>>): UseMutationOptions<BeginConfirmationResponse, BeginConfirmationError, Options<BeginConfirmationData>> => {
    const mutationOptions: UseMutationOptions<BeginConfirmationResponse, BeginConfirmationError, Options<BeginConfirmationData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await beginConfirmation({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getFactorsQueryKey = (options?: Options<GetFactorsData>) => createQueryKey('getFactors', options);

/**
 * Read the second factors of the person
 */
export const getFactorsOptions = (options?: Options<GetFactorsData>) => queryOptions<GetFactorsResponse, GetFactorsError, GetFactorsResponse, ReturnType<typeof getFactorsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getFactors({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getFactorsQueryKey(options)
});

/**
 * Save the public half of a passkey that a device created
 */
export const addPasskeyMutation = (options?: Partial<Options<AddPasskeyData>>): UseMutationOptions<AddPasskeyResponse, AddPasskeyError, Options<AddPasskeyData>> => {
    const mutationOptions: UseMutationOptions<AddPasskeyResponse, AddPasskeyError, Options<AddPasskeyData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await addPasskey({
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
 * Get what a device needs to create a passkey; works once, for five minutes
 */
export const beginPasskeyMutation = (options?: Partial<Options<BeginPasskeyData>>): UseMutationOptions<BeginPasskeyResponse, BeginPasskeyError, Options<BeginPasskeyData>> => {
    const mutationOptions: UseMutationOptions<BeginPasskeyResponse, BeginPasskeyError, Options<BeginPasskeyData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await beginPasskey({
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
 * Remove one of your passkeys
 */
export const removePasskeyMutation = (options?: Partial<Options<RemovePasskeyData>>): UseMutationOptions<RemovePasskeyResponse, RemovePasskeyError, Options<RemovePasskeyData>> => {
    const mutationOptions: UseMutationOptions<RemovePasskeyResponse, RemovePasskeyError, Options<RemovePasskeyData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await removePasskey({
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
 * Create new recovery codes, which replace all previous ones
 */
export const renewRecoveryCodesMutation = (options?: Partial<Options<RenewRecoveryCodesData>>): UseMutationOptions<RenewRecoveryCodesResponse, RenewRecoveryCodesError, Options<RenewRecoveryCodesData>> => {
    const mutationOptions: UseMutationOptions<RenewRecoveryCodesResponse, RenewRecoveryCodesError, Options<RenewRecoveryCodesData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await renewRecoveryCodes({
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
 * Create a new secret for an authenticator app, active after its first code
 */
export const beginTotpMutation = (options?: Partial<Options<BeginTotpData>>): UseMutationOptions<BeginTotpResponse, BeginTotpError, Options<BeginTotpData>> => {
    const mutationOptions: UseMutationOptions<BeginTotpResponse, BeginTotpError, Options<BeginTotpData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await beginTotp({
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
 * Turn codes on with the first code
 */
export const confirmTotpMutation = (options?: Partial<Options<ConfirmTotpData>>): UseMutationOptions<ConfirmTotpResponse, ConfirmTotpError, Options<ConfirmTotpData>> => {
    const mutationOptions: UseMutationOptions<ConfirmTotpResponse, ConfirmTotpError, Options<ConfirmTotpData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await confirmTotp({
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
 * Turn codes off
 */
export const removeTotpMutation = (options?: Partial<Options<RemoveTotpData>>): UseMutationOptions<RemoveTotpResponse, RemoveTotpError, Options<RemoveTotpData>> => {
    const mutationOptions: UseMutationOptions<RemoveTotpResponse, RemoveTotpError, Options<RemoveTotpData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await removeTotp({
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
 * Sign in with a passkey
 */
export const signInWithPasskeyMutation = (options?: Partial<Options<SignInWithPasskeyData>>): UseMutationOptions<SignInWithPasskeyResponse, SignInWithPasskeyError, Options<SignInWithPasskeyData>> => {
    const mutationOptions: UseMutationOptions<SignInWithPasskeyResponse, SignInWithPasskeyError, Options<SignInWithPasskeyData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await signInWithPasskey({
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
 * Get what a passkey signs to sign in without a password
 */
export const beginPasskeySignInMutation = (options?: Partial<Options<BeginPasskeySignInData>>): UseMutationOptions<BeginPasskeySignInResponse, BeginPasskeySignInError, Options<BeginPasskeySignInData>> => {
    const mutationOptions: UseMutationOptions<BeginPasskeySignInResponse, BeginPasskeySignInError, Options<BeginPasskeySignInData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await beginPasskeySignIn({
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
 * Change your own password; all your other sessions end
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
 * Enter the second factor, in the browser where the password was correct
 */
export const showSecondFactorMutation = (options?: Partial<Options<ShowSecondFactorData>>): UseMutationOptions<ShowSecondFactorResponse, ShowSecondFactorError, Options<ShowSecondFactorData>> => {
    const mutationOptions: UseMutationOptions<ShowSecondFactorResponse, ShowSecondFactorError, Options<ShowSecondFactorData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await showSecondFactor({
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
 * Get what a passkey of the person signs as second factor
 */
export const beginSecondFactorPasskeyMutation = (options?: Partial<Options<BeginSecondFactorPasskeyData>>): UseMutationOptions<BeginSecondFactorPasskeyResponse, BeginSecondFactorPasskeyError, Options<BeginSecondFactorPasskeyData>> => {
    const mutationOptions: UseMutationOptions<BeginSecondFactorPasskeyResponse, BeginSecondFactorPasskeyError, Options<BeginSecondFactorPasskeyData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await beginSecondFactorPasskey({
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
 * Start signing in at the provider of the organization
 */
export const beginSignOnMutation = (options?: Partial<Options<BeginSignOnData>>): UseMutationOptions<BeginSignOnResponse, BeginSignOnError, Options<BeginSignOnData>> => {
    const mutationOptions: UseMutationOptions<BeginSignOnResponse, BeginSignOnError, Options<BeginSignOnData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await beginSignOn({
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
 * Start renewed proof of identity at the provider
 */
export const beginSignOnConfirmationMutation = (options?: Partial<Options<BeginSignOnConfirmationData>>): UseMutationOptions<BeginSignOnConfirmationResponse, BeginSignOnConfirmationError, Options<BeginSignOnConfirmationData>> => {
    const mutationOptions: UseMutationOptions<BeginSignOnConfirmationResponse, BeginSignOnConfirmationError, Options<BeginSignOnConfirmationData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await beginSignOnConfirmation({
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
 * End all your sessions except this one
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
 * List your sessions, most recently used first
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
 * End one of your sessions
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
 * Read whether this installation has an administrator
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
 * Create the first administrator and sign in; the link is invalid afterwards
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
 * Open a one-time link; continue with the cookie of the answer
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
 * Set the password that the link is for and sign in; 202 if a second factor is required
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

export const getStatusQueryKey = (options?: Options<GetStatusData>) => createQueryKey('getStatus', options);

/**
 * Read the queues, the workers and the state of what the service needs
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
 * Request a summary of one or more documents
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
 * Cancel a summary that is waiting or being written
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
 * Start amending a signed summary, which stays active in the meantime
 */
export const amendSummaryMutation = (options?: Partial<Options<AmendSummaryData>>): UseMutationOptions<AmendSummaryResponse, AmendSummaryError, Options<AmendSummaryData>> => {
    const mutationOptions: UseMutationOptions<AmendSummaryResponse, AmendSummaryError, Options<AmendSummaryData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await amendSummary({
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
 * Claim a summary that nobody is reviewing
 */
export const claimSummaryMutation = (options?: Partial<Options<ClaimSummaryData>>): UseMutationOptions<ClaimSummaryResponse, ClaimSummaryError, Options<ClaimSummaryData>> => {
    const mutationOptions: UseMutationOptions<ClaimSummaryResponse, ClaimSummaryError, Options<ClaimSummaryData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await claimSummary({
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
 * Comment on a summary for its other reviewers
 */
export const addCommentMutation = (options?: Partial<Options<AddCommentData>>): UseMutationOptions<AddCommentResponse, AddCommentError, Options<AddCommentData>> => {
    const mutationOptions: UseMutationOptions<AddCommentResponse, AddCommentError, Options<AddCommentData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await addComment({
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
 * Hand a summary over to another reviewer, or take it over
 */
export const handOverSummaryMutation = (options?: Partial<Options<HandOverSummaryData>>): UseMutationOptions<HandOverSummaryResponse, HandOverSummaryError, Options<HandOverSummaryData>> => {
    const mutationOptions: UseMutationOptions<HandOverSummaryResponse, HandOverSummaryError, Options<HandOverSummaryData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await handOverSummary({
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
 * Give a reason why a fact that must be answered is left out
 */
export const answerOmissionMutation = (options?: Partial<Options<AnswerOmissionData>>): UseMutationOptions<AnswerOmissionResponse, AnswerOmissionError, Options<AnswerOmissionData>> => {
    const mutationOptions: UseMutationOptions<AnswerOmissionResponse, AnswerOmissionError, Options<AnswerOmissionData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await answerOmission({
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
 * Give a reason for keeping a sentence with a finding
 */
export const overrideFindingMutation = (options?: Partial<Options<OverrideFindingData>>): UseMutationOptions<OverrideFindingResponse, OverrideFindingError, Options<OverrideFindingData>> => {
    const mutationOptions: UseMutationOptions<OverrideFindingResponse, OverrideFindingError, Options<OverrideFindingData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await overrideFinding({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getSummaryRecallQueryKey = (options: Options<GetSummaryRecallData>) => createQueryKey('getSummaryRecall', options);

/**
 * Show why it was recalled, and how its documents and a new draft differ now
 */
export const getSummaryRecallOptions = (options: Options<GetSummaryRecallData>) => queryOptions<GetSummaryRecallResponse, GetSummaryRecallError, GetSummaryRecallResponse, ReturnType<typeof getSummaryRecallQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getSummaryRecall({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getSummaryRecallQueryKey(options)
});

/**
 * Keep the signed summary, with a reason
 */
export const keepDespiteRecallMutation = (options?: Partial<Options<KeepDespiteRecallData>>): UseMutationOptions<KeepDespiteRecallResponse, KeepDespiteRecallError, Options<KeepDespiteRecallData>> => {
    const mutationOptions: UseMutationOptions<KeepDespiteRecallResponse, KeepDespiteRecallError, Options<KeepDespiteRecallData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await keepDespiteRecall({
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
 * Have a summary written again with another profile
 */
export const regenerateSummaryMutation = (options?: Partial<Options<RegenerateSummaryData>>): UseMutationOptions<RegenerateSummaryResponse, RegenerateSummaryError, Options<RegenerateSummaryData>> => {
    const mutationOptions: UseMutationOptions<RegenerateSummaryResponse, RegenerateSummaryError, Options<RegenerateSummaryData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await regenerateSummary({
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
 * Reject a summary permanently, with a reason
 */
export const rejectSummaryMutation = (options?: Partial<Options<RejectSummaryData>>): UseMutationOptions<RejectSummaryResponse, RejectSummaryError, Options<RejectSummaryData>> => {
    const mutationOptions: UseMutationOptions<RejectSummaryResponse, RejectSummaryError, Options<RejectSummaryData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await rejectSummary({
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
 * Return a claimed summary to the inbox, for any reviewer
 */
export const releaseSummaryMutation = (options?: Partial<Options<ReleaseSummaryData>>): UseMutationOptions<ReleaseSummaryResponse, ReleaseSummaryError, Options<ReleaseSummaryData>> => {
    const mutationOptions: UseMutationOptions<ReleaseSummaryResponse, ReleaseSummaryError, Options<ReleaseSummaryData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await releaseSummary({
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
 * Retry a summary that failed or was cancelled
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

/**
 * Return a summary to a draft, with a reason
 */
export const returnSummaryMutation = (options?: Partial<Options<ReturnSummaryData>>): UseMutationOptions<ReturnSummaryResponse, ReturnSummaryError, Options<ReturnSummaryData>> => {
    const mutationOptions: UseMutationOptions<ReturnSummaryResponse, ReturnSummaryError, Options<ReturnSummaryData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await returnSummary({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getReviewQueryKey = (options: Options<GetReviewData>) => createQueryKey('getReview', options);

/**
 * Read the status of a review
 */
export const getReviewOptions = (options: Options<GetReviewData>) => queryOptions<GetReviewResponse, GetReviewError, GetReviewResponse, ReturnType<typeof getReviewQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getReview({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getReviewQueryKey(options)
});

export const listReviewersQueryKey = (options: Options<ListReviewersData>) => createQueryKey('listReviewers', options);

/**
 * List the people a summary can be handed over to
 */
export const listReviewersOptions = (options: Options<ListReviewersData>) => queryOptions<ListReviewersResponse, ListReviewersError, ListReviewersResponse, ReturnType<typeof listReviewersQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listReviewers({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listReviewersQueryKey(options)
});

/**
 * Sign the newest version, with renewed proof of identity
 */
export const signSummaryMutation = (options?: Partial<Options<SignSummaryData>>): UseMutationOptions<SignSummaryResponse, SignSummaryError, Options<SignSummaryData>> => {
    const mutationOptions: UseMutationOptions<SignSummaryResponse, SignSummaryError, Options<SignSummaryData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await signSummary({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getSignatureQueryKey = (options: Options<GetSignatureData>) => createQueryKey('getSignature', options);

/**
 * Read a signature with everything it covers, and whether it is still valid
 */
export const getSignatureOptions = (options: Options<GetSignatureData>) => queryOptions<GetSignatureResponse, GetSignatureError, GetSignatureResponse, ReturnType<typeof getSignatureQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getSignature({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getSignatureQueryKey(options)
});

export const previewSigningQueryKey = (options: Options<PreviewSigningData>) => createQueryKey('previewSigning', options);

/**
 * Read what the caller would sign now, and what blocks signing
 */
export const previewSigningOptions = (options: Options<PreviewSigningData>) => queryOptions<PreviewSigningResponse, PreviewSigningError, PreviewSigningResponse, ReturnType<typeof previewSigningQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await previewSigning({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: previewSigningQueryKey(options)
});

/**
 * Give a reason for keeping a summary although its source has changed
 */
export const overrideSourceChangeMutation = (options?: Partial<Options<OverrideSourceChangeData>>): UseMutationOptions<OverrideSourceChangeResponse, OverrideSourceChangeError, Options<OverrideSourceChangeData>> => {
    const mutationOptions: UseMutationOptions<OverrideSourceChangeResponse, OverrideSourceChangeError, Options<OverrideSourceChangeData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await overrideSourceChange({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listVersionsQueryKey = (options: Options<ListVersionsData>) => createQueryKey('listVersions', options);

/**
 * List the versions of a summary, newest first
 */
export const listVersionsOptions = (options: Options<ListVersionsData>) => queryOptions<ListVersionsResponse, ListVersionsError, ListVersionsResponse, ReturnType<typeof listVersionsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listVersions({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listVersionsQueryKey(options)
});

/**
 * Save your working copy as the next version
 */
export const saveVersionMutation = (options?: Partial<Options<SaveVersionData>>): UseMutationOptions<SaveVersionResponse, SaveVersionError, Options<SaveVersionData>> => {
    const mutationOptions: UseMutationOptions<SaveVersionResponse, SaveVersionError, Options<SaveVersionData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await saveVersion({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getVersionQueryKey = (options: Options<GetVersionData>) => createQueryKey('getVersion', options);

/**
 * Read a version sentence by sentence
 */
export const getVersionOptions = (options: Options<GetVersionData>) => queryOptions<GetVersionResponse, GetVersionError, GetVersionResponse, ReturnType<typeof getVersionQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getVersion({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getVersionQueryKey(options)
});

export const compareVersionsQueryKey = (options: Options<CompareVersionsData>) => createQueryKey('compareVersions', options);

/**
 * Compare two versions sentence by sentence
 */
export const compareVersionsOptions = (options: Options<CompareVersionsData>) => queryOptions<CompareVersionsResponse, CompareVersionsError, CompareVersionsResponse, ReturnType<typeof compareVersionsQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await compareVersions({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: compareVersionsQueryKey(options)
});

/**
 * Withdraw a signed summary, with a reason
 */
export const withdrawSummaryMutation = (options?: Partial<Options<WithdrawSummaryData>>): UseMutationOptions<WithdrawSummaryResponse, WithdrawSummaryError, Options<WithdrawSummaryData>> => {
    const mutationOptions: UseMutationOptions<WithdrawSummaryResponse, WithdrawSummaryError, Options<WithdrawSummaryData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await withdrawSummary({
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
 * Discard your unsaved edits
 */
export const discardWorkingCopyMutation = (options?: Partial<Options<DiscardWorkingCopyData>>): UseMutationOptions<DiscardWorkingCopyResponse, DiscardWorkingCopyError, Options<DiscardWorkingCopyData>> => {
    const mutationOptions: UseMutationOptions<DiscardWorkingCopyResponse, DiscardWorkingCopyError, Options<DiscardWorkingCopyData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await discardWorkingCopy({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getWorkingCopyQueryKey = (options: Options<GetWorkingCopyData>) => createQueryKey('getWorkingCopy', options);

/**
 * Read your unsaved edits, checked against the documents
 */
export const getWorkingCopyOptions = (options: Options<GetWorkingCopyData>) => queryOptions<GetWorkingCopyResponse, GetWorkingCopyError, GetWorkingCopyResponse, ReturnType<typeof getWorkingCopyQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getWorkingCopy({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getWorkingCopyQueryKey(options)
});

/**
 * Save your edits as they are, and check them
 */
export const saveWorkingCopyMutation = (options?: Partial<Options<SaveWorkingCopyData>>): UseMutationOptions<SaveWorkingCopyResponse, SaveWorkingCopyError, Options<SaveWorkingCopyData>> => {
    const mutationOptions: UseMutationOptions<SaveWorkingCopyResponse, SaveWorkingCopyError, Options<SaveWorkingCopyData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await saveWorkingCopy({
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
 * Save the text in sentence editors that is not applied yet
 */
export const saveOpenEditsMutation = (options?: Partial<Options<SaveOpenEditsData>>): UseMutationOptions<SaveOpenEditsResponse, SaveOpenEditsError, Options<SaveOpenEditsData>> => {
    const mutationOptions: UseMutationOptions<SaveOpenEditsResponse, SaveOpenEditsError, Options<SaveOpenEditsData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await saveOpenEdits({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getTrainingUseQueryKey = (options?: Options<GetTrainingUseData>) => createQueryKey('getTrainingUse', options);

/**
 * Read whether signed summaries may be used as training rows
 */
export const getTrainingUseOptions = (options?: Options<GetTrainingUseData>) => queryOptions<GetTrainingUseResponse, GetTrainingUseError, GetTrainingUseResponse, ReturnType<typeof getTrainingUseQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getTrainingUse({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getTrainingUseQueryKey(options)
});

/**
 * Allow or forbid it; takes effect immediately
 */
export const setTrainingUseMutation = (options?: Partial<Options<SetTrainingUseData>>): UseMutationOptions<SetTrainingUseResponse, SetTrainingUseError, Options<SetTrainingUseData>> => {
    const mutationOptions: UseMutationOptions<SetTrainingUseResponse, SetTrainingUseError, Options<SetTrainingUseData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await setTrainingUse({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const listUploadsQueryKey = (options?: Options<ListUploadsData>) => createQueryKey('listUploads', options);

/**
 * List your uploads: unfinished ones, and those of the last day
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
 * List your uploads: unfinished ones, and those of the last day
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
 * Start an upload; its bytes follow by tus at …/bytes
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

export const getUploadRulesQueryKey = (options?: Options<GetUploadRulesData>) => createQueryKey('getUploadRules', options);

/**
 * Read the accepted file types and limits
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

/**
 * Discard an upload, or remove an ended one from the list
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

/**
 * Send bytes of an upload, starting at an offset (tus)
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

export const getWithdrawalRuleQueryKey = (options?: Options<GetWithdrawalRuleData>) => createQueryKey('getWithdrawalRule', options);

/**
 * List the source statuses that withdraw signed summaries
 */
export const getWithdrawalRuleOptions = (options?: Options<GetWithdrawalRuleData>) => queryOptions<GetWithdrawalRuleResponse, GetWithdrawalRuleError, GetWithdrawalRuleResponse, ReturnType<typeof getWithdrawalRuleQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getWithdrawalRule({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getWithdrawalRuleQueryKey(options)
});

/**
 * Set them; applies to changes from now on
 */
export const setWithdrawalRuleMutation = (options?: Partial<Options<SetWithdrawalRuleData>>): UseMutationOptions<SetWithdrawalRuleResponse, SetWithdrawalRuleError, Options<SetWithdrawalRuleData>> => {
    const mutationOptions: UseMutationOptions<SetWithdrawalRuleResponse, SetWithdrawalRuleError, Options<SetWithdrawalRuleData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await setWithdrawalRule({
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
 * Have a checkpoint of a listed log cosigned (c2sp.org/tlog-witness)
 */
export const addCheckpointMutation = (options?: Partial<Options<AddCheckpointData>>): UseMutationOptions<AddCheckpointResponse, AddCheckpointError, Options<AddCheckpointData>> => {
    const mutationOptions: UseMutationOptions<AddCheckpointResponse, AddCheckpointError, Options<AddCheckpointData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await addCheckpoint({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getWitnessKeyQueryKey = (options?: Options<GetWitnessKeyData>) => createQueryKey('getWitnessKey', options);

/**
 * Read the key that verifies this service’s cosignatures
 */
export const getWitnessKeyOptions = (options?: Options<GetWitnessKeyData>) => queryOptions<GetWitnessKeyResponse, GetWitnessKeyError, GetWitnessKeyResponse, ReturnType<typeof getWitnessKeyQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getWitnessKey({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getWitnessKeyQueryKey(options)
});

export const getSmartConfigurationQueryKey = (options?: Options<GetSmartConfigurationData>) => createQueryKey('getSmartConfiguration', options);

/**
 * Read where and how a client system gets a token
 */
export const getSmartConfigurationOptions = (options?: Options<GetSmartConfigurationData>) => queryOptions<GetSmartConfigurationResponse, DefaultError, GetSmartConfigurationResponse, ReturnType<typeof getSmartConfigurationQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getSmartConfiguration({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getSmartConfigurationQueryKey(options)
});

export const getLivenessQueryKey = (options?: Options<GetLivenessData>) => createQueryKey('getLiveness', options);

/**
 * Whether the API answers; if not, restart it
 */
export const getLivenessOptions = (options?: Options<GetLivenessData>) => queryOptions<GetLivenessResponse, DefaultError, GetLivenessResponse, ReturnType<typeof getLivenessQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getLiveness({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getLivenessQueryKey(options)
});

export const getReadinessQueryKey = (options?: Options<GetReadinessData>) => createQueryKey('getReadiness', options);

/**
 * Whether the API can do its work, check by check
 */
export const getReadinessOptions = (options?: Options<GetReadinessData>) => queryOptions<GetReadinessResponse, GetReadinessError, GetReadinessResponse, ReturnType<typeof getReadinessQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getReadiness({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getReadinessQueryKey(options)
});

/**
 * Have the model answer messages (compatible with OpenAI chat completions)
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
 * List the available models (compatible with OpenAI)
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
