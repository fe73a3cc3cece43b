// This file is generated from apps/api/generated/openapi.json by: npm run openapi
// @ts-nocheck

import { client } from './client.gen.js';
import { type Client, type ClientMeta, formDataBodySerializer, type Options as Options2, type RequestResult, type ServerSentEventsResult, type TDataShape, urlSearchParamsBodySerializer } from './client/index.js';
import type { ActivateProfileVersionData, ActivateProfileVersionErrors, ActivateProfileVersionResponses, AddCheckpointData, AddCheckpointErrors, AddCheckpointResponses, AddClientData, AddClientErrors, AddClientResponses, AddCommentData, AddCommentErrors, AddCommentResponses, AddCompartmentData, AddCompartmentErrors, AddCompartmentResponses, AddDestinationData, AddDestinationErrors, AddDestinationResponses, AddPasskeyData, AddPasskeyErrors, AddPasskeyResponses, AddPersonData, AddPersonErrors, AddPersonResponses, AddTenantData, AddTenantErrors, AddTenantResponses, AllowModelData, AllowModelErrors, AllowModelResponses, AmendSummaryData, AmendSummaryErrors, AmendSummaryResponses, AnswerOmissionData, AnswerOmissionErrors, AnswerOmissionResponses, ApproveDatasetData, ApproveDatasetErrors, ApproveDatasetResponses, ApproveDestinationData, ApproveDestinationErrors, ApproveDestinationResponses, ApproveReleaseData, ApproveReleaseErrors, ApproveReleaseResponses, AskUploadProtocolData, AskUploadProtocolErrors, AskUploadProtocolResponses, AssignMessageData, AssignMessageErrors, AssignMessageResponses, AssignPatientData, AssignPatientErrors, AssignPatientResponses, BeginConfirmationData, BeginConfirmationErrors, BeginConfirmationResponses, BeginPasskeyData, BeginPasskeyErrors, BeginPasskeyResponses, BeginPasskeySignInData, BeginPasskeySignInErrors, BeginPasskeySignInResponses, BeginRecallData, BeginRecallErrors, BeginRecallResponses, BeginSecondFactorPasskeyData, BeginSecondFactorPasskeyErrors, BeginSecondFactorPasskeyResponses, BeginSignOnConfirmationData, BeginSignOnConfirmationErrors, BeginSignOnConfirmationResponses, BeginSignOnData, BeginSignOnErrors, BeginSignOnResponses, BeginTotpData, BeginTotpErrors, BeginTotpResponses, CancelDocumentData, CancelDocumentErrors, CancelDocumentResponses, CancelProfileTrialData, CancelProfileTrialErrors, CancelProfileTrialResponses, CancelQueuedData, CancelQueuedErrors, CancelQueuedResponses, CancelRereadsData, CancelRereadsErrors, CancelRereadsResponses, CancelRightsChangeData, CancelRightsChangeErrors, CancelRightsChangeResponses, CancelSummaryData, CancelSummaryErrors, CancelSummaryResponses, ChangeDestinationData, ChangeDestinationErrors, ChangeDestinationResponses, ChangePasswordData, ChangePasswordErrors, ChangePasswordResponses, ClaimSummaryData, ClaimSummaryErrors, ClaimSummaryResponses, ClearLimitData, ClearLimitErrors, ClearLimitResponses, ClearRetentionData, ClearRetentionErrors, ClearRetentionResponses, CompareProfileVersionsData, CompareProfileVersionsErrors, CompareProfileVersionsResponses, CompareVersionsData, CompareVersionsErrors, CompareVersionsResponses, ConfirmEmailAddressData, ConfirmEmailAddressErrors, ConfirmEmailAddressResponses, ConfirmPatientData, ConfirmPatientErrors, ConfirmPatientResponses, ConfirmPersonData, ConfirmPersonErrors, ConfirmPersonResponses, ConfirmRightsChangeData, ConfirmRightsChangeErrors, ConfirmRightsChangeResponses, ConfirmTotpData, ConfirmTotpErrors, ConfirmTotpResponses, CreateAdministratorData, CreateAdministratorErrors, CreateAdministratorResponses, CreateChatCompletionData, CreateChatCompletionErrors, CreateChatCompletionResponses, CreateDocumentData, CreateDocumentErrors, CreateDocumentResponses, CreateLinkData, CreateLinkErrors, CreateLinkResponses, CreatePersonLinkData, CreatePersonLinkErrors, CreatePersonLinkResponses, CreateProfileTrialData, CreateProfileTrialErrors, CreateProfileTrialResponses, CreateReproductionData, CreateReproductionErrors, CreateReproductionResponses, CreateSummaryData, CreateSummaryErrors, CreateSummaryResponses, CreateUploadData, CreateUploadErrors, CreateUploadResponses, DestroyRootKeyData, DestroyRootKeyErrors, DestroyRootKeyResponses, DisallowModelData, DisallowModelErrors, DisallowModelResponses, DiscardDatasetData, DiscardDatasetErrors, DiscardDatasetResponses, DiscardDeliveryData, DiscardDeliveryErrors, DiscardDeliveryResponses, DiscardUploadData, DiscardUploadErrors, DiscardUploadResponses, DiscardWorkingCopyData, DiscardWorkingCopyErrors, DiscardWorkingCopyResponses, EndBreakGlassData, EndBreakGlassErrors, EndBreakGlassResponses, EraseDocumentData, EraseDocumentErrors, EraseDocumentResponses, ExportAuditTrailData, ExportAuditTrailErrors, ExportAuditTrailResponses, ExportDatasetData, ExportDatasetErrors, ExportDatasetResponses, ExportDisclosuresData, ExportDisclosuresErrors, ExportDisclosuresResponses, FindAuditedPatientsData, FindAuditedPatientsErrors, FindAuditedPatientsResponses, FindManyPatientsData, FindManyPatientsErrors, FindManyPatientsResponses, FollowSummaryData, FollowSummaryErrors, FollowSummaryResponse, FollowSummaryResponses, FollowWorkData, FollowWorkErrors, FollowWorkResponse, FollowWorkResponses, GetAuditEntryData, GetAuditEntryErrors, GetAuditEntryResponses, GetClientData, GetClientErrors, GetClientResponses, GetDatasetData, GetDatasetErrors, GetDatasetResponses, GetDestinationData, GetDestinationErrors, GetDestinationResponses, GetDocumentContentData, GetDocumentContentErrors, GetDocumentContentResponses, GetDocumentData, GetDocumentErrors, GetDocumentHistoryData, GetDocumentHistoryErrors, GetDocumentHistoryResponses, GetDocumentResponses, GetDocumentTextData, GetDocumentTextErrors, GetDocumentTextResponses, GetErasureData, GetErasureErrors, GetErasureResponses, GetFactorRuleData, GetFactorRuleErrors, GetFactorRuleResponses, GetFactorsData, GetFactorsErrors, GetFactorsResponses, GetHealthData, GetHealthErrors, GetHealthResponses, GetIntegrityReportData, GetIntegrityReportErrors, GetIntegrityReportResponses, GetKeysData, GetKeysErrors, GetKeysResponses, GetLivenessData, GetLivenessResponses, GetMessageBytesData, GetMessageBytesErrors, GetMessageBytesResponses, GetMessageData, GetMessageErrors, GetMessageResponses, GetMustAnswerData, GetMustAnswerErrors, GetMustAnswerResponses, GetNotificationSettingsData, GetNotificationSettingsErrors, GetNotificationSettingsResponses, GetOrganizationData, GetOrganizationErrors, GetOrganizationResponses, GetPatientCheckData, GetPatientCheckErrors, GetPatientCheckResponses, GetPatientMergeData, GetPatientMergeErrors, GetPatientMergeResponses, GetPersonData, GetPersonErrors, GetPersonResponses, GetProfileHistoryData, GetProfileHistoryErrors, GetProfileHistoryResponses, GetProfileTrialData, GetProfileTrialErrors, GetProfileTrialResponses, GetProfileVersionData, GetProfileVersionErrors, GetProfileVersionResponses, GetReadinessData, GetReadinessErrors, GetReadinessResponses, GetRealPatientsData, GetRealPatientsErrors, GetRealPatientsResponses, GetRecallData, GetRecallErrors, GetRecallResponses, GetReleaseData, GetReleaseErrors, GetReleaseResponses, GetReproductionData, GetReproductionErrors, GetReproductionResponses, GetRereadProgressData, GetRereadProgressErrors, GetRereadProgressResponses, GetRetentionData, GetRetentionErrors, GetRetentionResponses, GetRetirementRuleData, GetRetirementRuleErrors, GetRetirementRuleResponses, GetReviewData, GetReviewErrors, GetReviewResponses, GetRunRecordData, GetRunRecordErrors, GetRunRecordResponses, GetSessionData, GetSessionErrors, GetSessionResponses, GetSignatureData, GetSignatureErrors, GetSignatureResponses, GetSmartConfigurationData, GetSmartConfigurationResponses, GetStartData, GetStartResponses, GetStatusData, GetStatusErrors, GetStatusResponses, GetSummaryData, GetSummaryErrors, GetSummaryRecallData, GetSummaryRecallErrors, GetSummaryRecallResponses, GetSummaryResponses, GetTrainingUseData, GetTrainingUseErrors, GetTrainingUseResponses, GetUnusualAccessRuleData, GetUnusualAccessRuleErrors, GetUnusualAccessRuleResponses, GetUploadRulesData, GetUploadRulesErrors, GetUploadRulesResponses, GetVersionData, GetVersionErrors, GetVersionResponses, GetWithdrawalRuleData, GetWithdrawalRuleErrors, GetWithdrawalRuleResponses, GetWitnessKeyData, GetWitnessKeyErrors, GetWitnessKeyResponses, GetWorkingCopyData, GetWorkingCopyErrors, GetWorkingCopyResponses, HandOverSummaryData, HandOverSummaryErrors, HandOverSummaryResponses, HeadUploadBytesData, HeadUploadBytesErrors, HeadUploadBytesResponses, IssueTokenData, IssueTokenErrors, IssueTokenResponses, KeepDespiteRecallData, KeepDespiteRecallErrors, KeepDespiteRecallResponses, LiftRecallData, LiftRecallErrors, LiftRecallResponses, ListAuditedActorsData, ListAuditedActorsErrors, ListAuditedActorsResponses, ListAuditEntriesData, ListAuditEntriesErrors, ListAuditEntriesResponses, ListBreakGlassData, ListBreakGlassErrors, ListBreakGlassResponses, ListClientsData, ListClientsErrors, ListClientsResponses, ListCompartmentsData, ListCompartmentsErrors, ListCompartmentsResponses, ListDatasetsData, ListDatasetsErrors, ListDatasetsResponses, ListDeliveriesData, ListDeliveriesErrors, ListDeliveriesResponses, ListDestinationsData, ListDestinationsErrors, ListDestinationsResponses, ListDisclosuresData, ListDisclosuresErrors, ListDisclosuresResponses, ListDocumentsData, ListDocumentsErrors, ListDocumentsResponses, ListDueDocumentsData, ListDueDocumentsErrors, ListDueDocumentsResponses, ListErasuresData, ListErasuresErrors, ListErasuresResponses, ListHoldsData, ListHoldsErrors, ListHoldsResponses, ListLimitsData, ListLimitsErrors, ListLimitsResponses, ListMakersData, ListMakersErrors, ListMakersResponses, ListMessageConnectionsData, ListMessageConnectionsErrors, ListMessageConnectionsResponses, ListMessagesData, ListMessagesErrors, ListMessagesResponses, ListModelsData, ListModelsErrors, ListModelsResponses, ListNotificationsData, ListNotificationsErrors, ListNotificationsResponses, ListOwnBreakGlassData, ListOwnBreakGlassErrors, ListOwnBreakGlassResponses, ListPatientMergesData, ListPatientMergesErrors, ListPatientMergesResponses, ListPeopleData, ListPeopleErrors, ListPeopleResponses, ListProfilesData, ListProfilesErrors, ListProfilesResponses, ListProfileStatusesData, ListProfileStatusesErrors, ListProfileStatusesResponses, ListQueueData, ListQueueErrors, ListQueueResponses, ListRecallsData, ListRecallsErrors, ListRecallsResponses, ListReleasesData, ListReleasesErrors, ListReleasesResponses, ListReviewersData, ListReviewersErrors, ListReviewersResponses, ListReviewsData, ListReviewsErrors, ListReviewsResponses, ListRightsChangesData, ListRightsChangesErrors, ListRightsChangesResponses, ListSentMessagesData, ListSentMessagesErrors, ListSentMessagesResponses, ListSessionsData, ListSessionsErrors, ListSessionsResponses, ListSummariesData, ListSummariesErrors, ListSummariesResponses, ListTenantsData, ListTenantsErrors, ListTenantsResponses, ListUnreadDocumentsData, ListUnreadDocumentsErrors, ListUnreadDocumentsResponses, ListUploadsData, ListUploadsErrors, ListUploadsResponses, ListVersionsData, ListVersionsErrors, ListVersionsResponses, LookUpData, LookUpErrors, LookUpMessagesData, LookUpMessagesErrors, LookUpMessagesResponses, LookUpResponses, OpenBreakGlassData, OpenBreakGlassErrors, OpenBreakGlassResponses, OpenLinkData, OpenLinkErrors, OpenLinkResponses, OverrideFindingData, OverrideFindingErrors, OverrideFindingResponses, OverrideSourceChangeData, OverrideSourceChangeErrors, OverrideSourceChangeResponses, PlaceHoldData, PlaceHoldErrors, PlaceHoldResponses, PreviewProfileVersionData, PreviewProfileVersionErrors, PreviewProfileVersionResponses, PreviewRecallData, PreviewRecallErrors, PreviewRecallResponses, PreviewRereadsData, PreviewRereadsErrors, PreviewRereadsResponses, PreviewSigningData, PreviewSigningErrors, PreviewSigningResponses, ProcessMessageData, ProcessMessageErrors, ProcessMessageResponses, ProposeProfileVersionData, ProposeProfileVersionErrors, ProposeProfileVersionResponses, ProposeReleaseData, ProposeReleaseErrors, ProposeReleaseResponses, ProveAuditEntryData, ProveAuditEntryErrors, ProveAuditEntryResponses, ReadNotificationData, ReadNotificationErrors, ReadNotificationResponses, ReadNotificationsData, ReadNotificationsErrors, ReadNotificationsResponses, RedeliverDeliveryData, RedeliverDeliveryErrors, RedeliverDeliveryResponses, RedeliverToDestinationData, RedeliverToDestinationErrors, RedeliverToDestinationResponses, RefuseProfileVersionData, RefuseProfileVersionErrors, RefuseProfileVersionResponses, RefuseReleaseData, RefuseReleaseErrors, RefuseReleaseResponses, RegenerateSummaryData, RegenerateSummaryErrors, RegenerateSummaryResponses, RejectSummaryData, RejectSummaryErrors, RejectSummaryResponses, ReleaseDocumentData, ReleaseDocumentErrors, ReleaseDocumentResponses, ReleaseHoldData, ReleaseHoldErrors, ReleaseHoldResponses, ReleaseSummaryData, ReleaseSummaryErrors, ReleaseSummaryResponses, RemoveDestinationData, RemoveDestinationErrors, RemoveDestinationResponses, RemoveEmailAddressData, RemoveEmailAddressErrors, RemoveEmailAddressResponses, RemovePasskeyData, RemovePasskeyErrors, RemovePasskeyResponses, RemovePersonData, RemovePersonErrors, RemovePersonResponses, RemoveTotpData, RemoveTotpErrors, RemoveTotpResponses, RenameCompartmentData, RenameCompartmentErrors, RenameCompartmentResponses, RenameOrganizationData, RenameOrganizationErrors, RenameOrganizationResponses, RenameTenantData, RenameTenantErrors, RenameTenantResponses, RenewDestinationSecretData, RenewDestinationSecretErrors, RenewDestinationSecretResponses, RenewRecoveryCodesData, RenewRecoveryCodesErrors, RenewRecoveryCodesResponses, RequestDatasetData, RequestDatasetErrors, RequestDatasetResponses, RequestRereadsData, RequestRereadsErrors, RequestRereadsResponses, ResetFactorsData, ResetFactorsErrors, ResetFactorsResponses, ResumeTenantData, ResumeTenantErrors, ResumeTenantResponses, RetireProfileData, RetireProfileErrors, RetireProfileResponses, RetryQueuedData, RetryQueuedErrors, RetryQueuedResponses, RetrySummaryData, RetrySummaryErrors, RetrySummaryResponses, ReturnSummaryData, ReturnSummaryErrors, ReturnSummaryResponses, ReviewBreakGlassData, ReviewBreakGlassErrors, ReviewBreakGlassResponses, RevokeClientData, RevokeClientErrors, RevokeClientResponses, RevokeOtherSessionsData, RevokeOtherSessionsErrors, RevokeOtherSessionsResponses, RevokeSessionData, RevokeSessionErrors, RevokeSessionResponses, RollBackReleaseData, RollBackReleaseErrors, RollBackReleaseResponses, RotateKeysData, RotateKeysErrors, RotateKeysResponses, SaveOpenEditsData, SaveOpenEditsErrors, SaveOpenEditsResponses, SaveVersionData, SaveVersionErrors, SaveVersionResponses, SaveWorkingCopyData, SaveWorkingCopyErrors, SaveWorkingCopyResponses, SendUploadBytesData, SendUploadBytesErrors, SendUploadBytesResponses, SetClientCompartmentsData, SetClientCompartmentsErrors, SetClientCompartmentsResponses, SetClientKeysData, SetClientKeysErrors, SetClientKeysResponses, SetClientScopesData, SetClientScopesErrors, SetClientScopesResponses, SetDestinationStateData, SetDestinationStateErrors, SetDestinationStateResponses, SetEmailAddressData, SetEmailAddressErrors, SetEmailAddressResponses, SetFactorRuleData, SetFactorRuleErrors, SetFactorRuleResponses, SetLimitData, SetLimitErrors, SetLimitResponses, SetLinkedAccountData, SetLinkedAccountErrors, SetLinkedAccountResponses, SetMustAnswerData, SetMustAnswerErrors, SetMustAnswerResponses, SetNotificationSettingsData, SetNotificationSettingsErrors, SetNotificationSettingsResponses, SetPasswordByLinkData, SetPasswordByLinkErrors, SetPasswordByLinkResponses, SetPersonCompartmentsData, SetPersonCompartmentsErrors, SetPersonCompartmentsResponses, SetPersonRolesData, SetPersonRolesErrors, SetPersonRolesResponses, SetRealPatientsData, SetRealPatientsErrors, SetRealPatientsResponses, SetRetentionData, SetRetentionErrors, SetRetentionResponses, SetRetirementRuleData, SetRetirementRuleErrors, SetRetirementRuleResponses, SetTrainingUseData, SetTrainingUseErrors, SetTrainingUseResponses, SetUnusualAccessRuleData, SetUnusualAccessRuleErrors, SetUnusualAccessRuleResponses, SetWithdrawalRuleData, SetWithdrawalRuleErrors, SetWithdrawalRuleResponses, ShowSecondFactorData, ShowSecondFactorErrors, ShowSecondFactorResponses, SignInData, SignInErrors, SignInResponses, SignInWithPasskeyData, SignInWithPasskeyErrors, SignInWithPasskeyResponses, SignOutData, SignOutErrors, SignOutResponses, SignSummaryData, SignSummaryErrors, SignSummaryResponses, SuspendTenantData, SuspendTenantErrors, SuspendTenantResponses, TestDestinationData, TestDestinationErrors, TestDestinationResponses, UndoPatientMergeData, UndoPatientMergeErrors, UndoPatientMergeResponses, UnlockPersonData, UnlockPersonErrors, UnlockPersonResponses, UnmaskMessageData, UnmaskMessageErrors, UnmaskMessageResponses, UnmaskSentMessageData, UnmaskSentMessageErrors, UnmaskSentMessageResponses, WithdrawSummaryData, WithdrawSummaryErrors, WithdrawSummaryResponses } from './types.gen.js';

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
 * Read whether adapters are deactivated when training rows are erased
 */
export const getRetirementRule = <ThrowOnError extends boolean = false>(options?: Options<GetRetirementRuleData, ThrowOnError>): RequestResult<GetRetirementRuleResponses, GetRetirementRuleErrors, ThrowOnError> => (options?.client ?? client).get<GetRetirementRuleResponses, GetRetirementRuleErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/adapter-retirement',
    ...options
});

/**
 * Deactivate them, or only list them; takes effect immediately
 */
export const setRetirementRule = <ThrowOnError extends boolean = false>(options: Options<SetRetirementRuleData, ThrowOnError>): RequestResult<SetRetirementRuleResponses, SetRetirementRuleErrors, ThrowOnError> => (options.client ?? client).put<SetRetirementRuleResponses, SetRetirementRuleErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/adapter-retirement',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Allow a model file to be loaded, in addition to those that come with Cloister
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
 * Revoke the permission to load a model file
 */
export const disallowModel = <ThrowOnError extends boolean = false>(options: Options<DisallowModelData, ThrowOnError>): RequestResult<DisallowModelResponses, DisallowModelErrors, ThrowOnError> => (options.client ?? client).delete<DisallowModelResponses, DisallowModelErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/allowed-models/{sha256}',
    ...options
});

/**
 * List the people and clients whose actions can be read, the newest 1,000
 */
export const listAuditedActors = <ThrowOnError extends boolean = false>(options?: Options<ListAuditedActorsData, ThrowOnError>): RequestResult<ListAuditedActorsResponses, ListAuditedActorsErrors, ThrowOnError> => (options?.client ?? client).get<ListAuditedActorsResponses, ListAuditedActorsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/audit/actors',
    ...options
});

/**
 * List disclosures about a patient (45 CFR 164.528)
 */
export const listDisclosures = <ThrowOnError extends boolean = false>(options: Options<ListDisclosuresData, ThrowOnError>): RequestResult<ListDisclosuresResponses, ListDisclosuresErrors, ThrowOnError> => (options.client ?? client).get<ListDisclosuresResponses, ListDisclosuresErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/audit/disclosures',
    ...options
});

/**
 * Download the disclosures about a patient as a file
 */
export const exportDisclosures = <ThrowOnError extends boolean = false>(options: Options<ExportDisclosuresData, ThrowOnError>): RequestResult<ExportDisclosuresResponses, ExportDisclosuresErrors, ThrowOnError> => (options.client ?? client).get<ExportDisclosuresResponses, ExportDisclosuresErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/audit/disclosures/export',
    ...options
});

/**
 * List entries of the audit trail, newest first
 */
export const listAuditEntries = <ThrowOnError extends boolean = false>(options?: Options<ListAuditEntriesData, ThrowOnError>): RequestResult<ListAuditEntriesResponses, ListAuditEntriesErrors, ThrowOnError> => (options?.client ?? client).get<ListAuditEntriesResponses, ListAuditEntriesErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/audit/entries',
    ...options
});

/**
 * Read an entry as it was hashed, and its position in the tree
 */
export const getAuditEntry = <ThrowOnError extends boolean = false>(options: Options<GetAuditEntryData, ThrowOnError>): RequestResult<GetAuditEntryResponses, GetAuditEntryErrors, ThrowOnError> => (options.client ?? client).get<GetAuditEntryResponses, GetAuditEntryErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/audit/entries/{entryId}',
    ...options
});

/**
 * Prove to an outsider that an entry is in the trail
 */
export const proveAuditEntry = <ThrowOnError extends boolean = false>(options: Options<ProveAuditEntryData, ThrowOnError>): RequestResult<ProveAuditEntryResponses, ProveAuditEntryErrors, ThrowOnError> => (options.client ?? client).get<ProveAuditEntryResponses, ProveAuditEntryErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/audit/entries/{entryId}/proof',
    ...options
});

/**
 * Download entries of the trail as a file, oldest first
 */
export const exportAuditTrail = <ThrowOnError extends boolean = false>(options: Options<ExportAuditTrailData, ThrowOnError>): RequestResult<ExportAuditTrailResponses, ExportAuditTrailErrors, ThrowOnError> => (options.client ?? client).get<ExportAuditTrailResponses, ExportAuditTrailErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/audit/export',
    ...options
});

/**
 * Show how far the trail is signed, stored externally, and verified
 */
export const getIntegrityReport = <ThrowOnError extends boolean = false>(options?: Options<GetIntegrityReportData, ThrowOnError>): RequestResult<GetIntegrityReportResponses, GetIntegrityReportErrors, ThrowOnError> => (options?.client ?? client).get<GetIntegrityReportResponses, GetIntegrityReportErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/audit/integrity',
    ...options
});

/**
 * Find the rows of a patient by an identifier, to read their entries
 */
export const findAuditedPatients = <ThrowOnError extends boolean = false>(options: Options<FindAuditedPatientsData, ThrowOnError>): RequestResult<FindAuditedPatientsResponses, FindAuditedPatientsErrors, ThrowOnError> => (options.client ?? client).post<FindAuditedPatientsResponses, FindAuditedPatientsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/audit/patients',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Find people who viewed many patients in a short time
 */
export const findManyPatients = <ThrowOnError extends boolean = false>(options: Options<FindManyPatientsData, ThrowOnError>): RequestResult<FindManyPatientsResponses, FindManyPatientsErrors, ThrowOnError> => (options.client ?? client).get<FindManyPatientsResponses, FindManyPatientsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/audit/unusual-access/many-patients',
    ...options
});

/**
 * Read the rule for unusual access
 */
export const getUnusualAccessRule = <ThrowOnError extends boolean = false>(options?: Options<GetUnusualAccessRuleData, ThrowOnError>): RequestResult<GetUnusualAccessRuleResponses, GetUnusualAccessRuleErrors, ThrowOnError> => (options?.client ?? client).get<GetUnusualAccessRuleResponses, GetUnusualAccessRuleErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/audit/unusual-access/rule',
    ...options
});

/**
 * Set the rule for unusual access
 */
export const setUnusualAccessRule = <ThrowOnError extends boolean = false>(options: Options<SetUnusualAccessRuleData, ThrowOnError>): RequestResult<SetUnusualAccessRuleResponses, SetUnusualAccessRuleErrors, ThrowOnError> => (options.client ?? client).put<SetUnusualAccessRuleResponses, SetUnusualAccessRuleErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/audit/unusual-access/rule',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * List the newest 500 break-glass accesses
 */
export const listBreakGlass = <ThrowOnError extends boolean = false>(options?: Options<ListBreakGlassData, ThrowOnError>): RequestResult<ListBreakGlassResponses, ListBreakGlassErrors, ThrowOnError> => (options?.client ?? client).get<ListBreakGlassResponses, ListBreakGlassErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/break-glass',
    ...options
});

/**
 * Start break-glass access to one patient, for a limited time and with a reason
 */
export const openBreakGlass = <ThrowOnError extends boolean = false>(options: Options<OpenBreakGlassData, ThrowOnError>): RequestResult<OpenBreakGlassResponses, OpenBreakGlassErrors, ThrowOnError> => (options.client ?? client).post<OpenBreakGlassResponses, OpenBreakGlassErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/break-glass',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * List your own break-glass accesses
 */
export const listOwnBreakGlass = <ThrowOnError extends boolean = false>(options?: Options<ListOwnBreakGlassData, ThrowOnError>): RequestResult<ListOwnBreakGlassResponses, ListOwnBreakGlassErrors, ThrowOnError> => (options?.client ?? client).get<ListOwnBreakGlassResponses, ListOwnBreakGlassErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/break-glass/own',
    ...options
});

/**
 * End your own break-glass access early
 */
export const endBreakGlass = <ThrowOnError extends boolean = false>(options: Options<EndBreakGlassData, ThrowOnError>): RequestResult<EndBreakGlassResponses, EndBreakGlassErrors, ThrowOnError> => (options.client ?? client).post<EndBreakGlassResponses, EndBreakGlassErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/break-glass/{breakGlassId}/end',
    ...options
});

/**
 * Record the review of another person’s break-glass access
 */
export const reviewBreakGlass = <ThrowOnError extends boolean = false>(options: Options<ReviewBreakGlassData, ThrowOnError>): RequestResult<ReviewBreakGlassResponses, ReviewBreakGlassErrors, ThrowOnError> => (options.client ?? client).post<ReviewBreakGlassResponses, ReviewBreakGlassErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/break-glass/{breakGlassId}/review',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
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
 * Add a client system and create its API key
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
 * Read the rights of a client system
 */
export const getClient = <ThrowOnError extends boolean = false>(options: Options<GetClientData, ThrowOnError>): RequestResult<GetClientResponses, GetClientErrors, ThrowOnError> => (options.client ?? client).get<GetClientResponses, GetClientErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/clients/{clientId}',
    ...options
});

/**
 * Set the compartments of a client system and its access there
 */
export const setClientCompartments = <ThrowOnError extends boolean = false>(options: Options<SetClientCompartmentsData, ThrowOnError>): RequestResult<SetClientCompartmentsResponses, SetClientCompartmentsErrors, ThrowOnError> => (options.client ?? client).put<SetClientCompartmentsResponses, SetClientCompartmentsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/clients/{clientId}/compartments',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Set the public keys that a client system signs with; its current tokens are revoked
 */
export const setClientKeys = <ThrowOnError extends boolean = false>(options: Options<SetClientKeysData, ThrowOnError>): RequestResult<SetClientKeysResponses, SetClientKeysErrors, ThrowOnError> => (options.client ?? client).put<SetClientKeysResponses, SetClientKeysErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/clients/{clientId}/keys',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Set the scopes of a client system
 */
export const setClientScopes = <ThrowOnError extends boolean = false>(options: Options<SetClientScopesData, ThrowOnError>): RequestResult<SetClientScopesResponses, SetClientScopesErrors, ThrowOnError> => (options.client ?? client).put<SetClientScopesResponses, SetClientScopesErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/clients/{clientId}/scopes',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * List the compartments by name
 */
export const listCompartments = <ThrowOnError extends boolean = false>(options?: Options<ListCompartmentsData, ThrowOnError>): RequestResult<ListCompartmentsResponses, ListCompartmentsErrors, ThrowOnError> => (options?.client ?? client).get<ListCompartmentsResponses, ListCompartmentsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/compartments',
    ...options
});

/**
 * Add a compartment; its confidentiality cannot be changed later
 */
export const addCompartment = <ThrowOnError extends boolean = false>(options: Options<AddCompartmentData, ThrowOnError>): RequestResult<AddCompartmentResponses, AddCompartmentErrors, ThrowOnError> => (options.client ?? client).post<AddCompartmentResponses, AddCompartmentErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/compartments',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Rename a compartment
 */
export const renameCompartment = <ThrowOnError extends boolean = false>(options: Options<RenameCompartmentData, ThrowOnError>): RequestResult<RenameCompartmentResponses, RenameCompartmentErrors, ThrowOnError> => (options.client ?? client).patch<RenameCompartmentResponses, RenameCompartmentErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/compartments/{compartmentId}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * List the newest 200 data sets
 */
export const listDatasets = <ThrowOnError extends boolean = false>(options?: Options<ListDatasetsData, ThrowOnError>): RequestResult<ListDatasetsResponses, ListDatasetsErrors, ThrowOnError> => (options?.client ?? client).get<ListDatasetsResponses, ListDatasetsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/datasets',
    ...options
});

/**
 * Request training rows from signed summaries, for a stated purpose
 */
export const requestDataset = <ThrowOnError extends boolean = false>(options: Options<RequestDatasetData, ThrowOnError>): RequestResult<RequestDatasetResponses, RequestDatasetErrors, ThrowOnError> => (options.client ?? client).post<RequestDatasetResponses, RequestDatasetErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/datasets',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Destroy the rows, or withdraw a request; the data set remains listed
 */
export const discardDataset = <ThrowOnError extends boolean = false>(options: Options<DiscardDatasetData, ThrowOnError>): RequestResult<DiscardDatasetResponses, DiscardDatasetErrors, ThrowOnError> => (options.client ?? client).delete<DiscardDatasetResponses, DiscardDatasetErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/datasets/{datasetId}',
    ...options
});

/**
 * Show the contents of a data set, in numbers
 */
export const getDataset = <ThrowOnError extends boolean = false>(options: Options<GetDatasetData, ThrowOnError>): RequestResult<GetDatasetResponses, GetDatasetErrors, ThrowOnError> => (options.client ?? client).get<GetDatasetResponses, GetDatasetErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/datasets/{datasetId}',
    ...options
});

/**
 * Approve a data set that another person requested; it is created only then
 */
export const approveDataset = <ThrowOnError extends boolean = false>(options: Options<ApproveDatasetData, ThrowOnError>): RequestResult<ApproveDatasetResponses, ApproveDatasetErrors, ThrowOnError> => (options.client ?? client).post<ApproveDatasetResponses, ApproveDatasetErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/datasets/{datasetId}/approval',
    ...options
});

/**
 * Download the rows as JSON lines: pseudonymized patient text
 */
export const exportDataset = <ThrowOnError extends boolean = false>(options: Options<ExportDatasetData, ThrowOnError>): RequestResult<ExportDatasetResponses, ExportDatasetErrors, ThrowOnError> => (options.client ?? client).get<ExportDatasetResponses, ExportDatasetErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/datasets/{datasetId}/rows',
    ...options
});

/**
 * List deliveries that were sent or are waiting
 */
export const listDeliveries = <ThrowOnError extends boolean = false>(options?: Options<ListDeliveriesData, ThrowOnError>): RequestResult<ListDeliveriesResponses, ListDeliveriesErrors, ThrowOnError> => (options?.client ?? client).get<ListDeliveriesResponses, ListDeliveriesErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/deliveries',
    ...options
});

/**
 * Discard a dead-lettered delivery; the deliveries it held back continue
 */
export const discardDelivery = <ThrowOnError extends boolean = false>(options: Options<DiscardDeliveryData, ThrowOnError>): RequestResult<DiscardDeliveryResponses, DiscardDeliveryErrors, ThrowOnError> => (options.client ?? client).delete<DiscardDeliveryResponses, DiscardDeliveryErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/deliveries/{deliveryId}',
    ...options
});

/**
 * Send a delivery again under its id; a dead-lettered one is retried
 */
export const redeliverDelivery = <ThrowOnError extends boolean = false>(options: Options<RedeliverDeliveryData, ThrowOnError>): RequestResult<RedeliverDeliveryResponses, RedeliverDeliveryErrors, ThrowOnError> => (options.client ?? client).post<RedeliverDeliveryResponses, RedeliverDeliveryErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/deliveries/{deliveryId}/redelivery',
    ...options
});

/**
 * List the destinations with the number of waiting deliveries
 */
export const listDestinations = <ThrowOnError extends boolean = false>(options?: Options<ListDestinationsData, ThrowOnError>): RequestResult<ListDestinationsResponses, ListDestinationsErrors, ThrowOnError> => (options?.client ?? client).get<ListDestinationsResponses, ListDestinationsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/destinations',
    ...options
});

/**
 * Add a destination and create the secret that signs its deliveries
 */
export const addDestination = <ThrowOnError extends boolean = false>(options: Options<AddDestinationData, ThrowOnError>): RequestResult<AddDestinationResponses, AddDestinationErrors, ThrowOnError> => (options.client ?? client).post<AddDestinationResponses, AddDestinationErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/destinations',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Remove a destination and everything waiting for it
 */
export const removeDestination = <ThrowOnError extends boolean = false>(options: Options<RemoveDestinationData, ThrowOnError>): RequestResult<RemoveDestinationResponses, RemoveDestinationErrors, ThrowOnError> => (options.client ?? client).delete<RemoveDestinationResponses, RemoveDestinationErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/destinations/{destinationId}',
    ...options
});

/**
 * Read a destination
 */
export const getDestination = <ThrowOnError extends boolean = false>(options: Options<GetDestinationData, ThrowOnError>): RequestResult<GetDestinationResponses, GetDestinationErrors, ThrowOnError> => (options.client ?? client).get<GetDestinationResponses, GetDestinationErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/destinations/{destinationId}',
    ...options
});

/**
 * Change the events, the address, and when deliveries are given up
 */
export const changeDestination = <ThrowOnError extends boolean = false>(options: Options<ChangeDestinationData, ThrowOnError>): RequestResult<ChangeDestinationResponses, ChangeDestinationErrors, ThrowOnError> => (options.client ?? client).put<ChangeDestinationResponses, ChangeDestinationErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/destinations/{destinationId}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Approve a destination that a client system requested, at this address
 */
export const approveDestination = <ThrowOnError extends boolean = false>(options: Options<ApproveDestinationData, ThrowOnError>): RequestResult<ApproveDestinationResponses, ApproveDestinationErrors, ThrowOnError> => (options.client ?? client).post<ApproveDestinationResponses, ApproveDestinationErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/destinations/{destinationId}/approval',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Send all deliveries of a period again, each under its id
 */
export const redeliverToDestination = <ThrowOnError extends boolean = false>(options: Options<RedeliverToDestinationData, ThrowOnError>): RequestResult<RedeliverToDestinationResponses, RedeliverToDestinationErrors, ThrowOnError> => (options.client ?? client).post<RedeliverToDestinationResponses, RedeliverToDestinationErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/destinations/{destinationId}/redelivery',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Create a new secret; for one day the previous one signs too
 */
export const renewDestinationSecret = <ThrowOnError extends boolean = false>(options: Options<RenewDestinationSecretData, ThrowOnError>): RequestResult<RenewDestinationSecretResponses, RenewDestinationSecretErrors, ThrowOnError> => (options.client ?? client).post<RenewDestinationSecretResponses, RenewDestinationSecretErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/destinations/{destinationId}/secret',
    ...options
});

/**
 * Turn a destination off or on again
 */
export const setDestinationState = <ThrowOnError extends boolean = false>(options: Options<SetDestinationStateData, ThrowOnError>): RequestResult<SetDestinationStateResponses, SetDestinationStateErrors, ThrowOnError> => (options.client ?? client).put<SetDestinationStateResponses, SetDestinationStateErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/destinations/{destinationId}/state',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Send one test event
 */
export const testDestination = <ThrowOnError extends boolean = false>(options: Options<TestDestinationData, ThrowOnError>): RequestResult<TestDestinationResponses, TestDestinationErrors, ThrowOnError> => (options.client ?? client).post<TestDestinationResponses, TestDestinationErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/destinations/{destinationId}/test',
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
 * Read the details of a document
 */
export const getDocument = <ThrowOnError extends boolean = false>(options: Options<GetDocumentData, ThrowOnError>): RequestResult<GetDocumentResponses, GetDocumentErrors, ThrowOnError> => (options.client ?? client).get<GetDocumentResponses, GetDocumentErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/documents/{documentId}',
    ...options
});

/**
 * Download the original bytes
 */
export const getDocumentContent = <ThrowOnError extends boolean = false>(options: Options<GetDocumentContentData, ThrowOnError>): RequestResult<GetDocumentContentResponses, GetDocumentContentErrors, ThrowOnError> => (options.client ?? client).get<GetDocumentContentResponses, GetDocumentContentErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/documents/{documentId}/content',
    ...options
});

/**
 * Permanently erase a document and everything made from it
 */
export const eraseDocument = <ThrowOnError extends boolean = false>(options: Options<EraseDocumentData, ThrowOnError>): RequestResult<EraseDocumentResponses, EraseDocumentErrors, ThrowOnError> => (options.client ?? client).post<EraseDocumentResponses, EraseDocumentErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/documents/{documentId}/erasure',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Read the history of a document, from the audit trail
 */
export const getDocumentHistory = <ThrowOnError extends boolean = false>(options: Options<GetDocumentHistoryData, ThrowOnError>): RequestResult<GetDocumentHistoryResponses, GetDocumentHistoryErrors, ThrowOnError> => (options.client ?? client).get<GetDocumentHistoryResponses, GetDocumentHistoryErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/documents/{documentId}/history',
    ...options
});

/**
 * Assign the document to another patient; its summaries are rejected or withdrawn
 */
export const assignPatient = <ThrowOnError extends boolean = false>(options: Options<AssignPatientData, ThrowOnError>): RequestResult<AssignPatientResponses, AssignPatientErrors, ThrowOnError> => (options.client ?? client).post<AssignPatientResponses, AssignPatientErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/documents/{documentId}/patient',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Compare the patient named in the document with the assigned patient
 */
export const getPatientCheck = <ThrowOnError extends boolean = false>(options: Options<GetPatientCheckData, ThrowOnError>): RequestResult<GetPatientCheckResponses, GetPatientCheckErrors, ThrowOnError> => (options.client ?? client).get<GetPatientCheckResponses, GetPatientCheckErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/documents/{documentId}/patient-check',
    ...options
});

/**
 * Confirm that the document belongs to the assigned patient
 */
export const confirmPatient = <ThrowOnError extends boolean = false>(options: Options<ConfirmPatientData, ThrowOnError>): RequestResult<ConfirmPatientResponses, ConfirmPatientErrors, ThrowOnError> => (options.client ?? client).post<ConfirmPatientResponses, ConfirmPatientErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/documents/{documentId}/patient-check/confirmation',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Release a document from quarantine; it is not scanned again
 */
export const releaseDocument = <ThrowOnError extends boolean = false>(options: Options<ReleaseDocumentData, ThrowOnError>): RequestResult<ReleaseDocumentResponses, ReleaseDocumentErrors, ThrowOnError> => (options.client ?? client).post<ReleaseDocumentResponses, ReleaseDocumentErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/documents/{documentId}/release',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Read the extracted text
 */
export const getDocumentText = <ThrowOnError extends boolean = false>(options: Options<GetDocumentTextData, ThrowOnError>): RequestResult<GetDocumentTextResponses, GetDocumentTextErrors, ThrowOnError> => (options.client ?? client).get<GetDocumentTextResponses, GetDocumentTextErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/documents/{documentId}/text',
    ...options
});

/**
 * List erasures by the time they were requested
 */
export const listErasures = <ThrowOnError extends boolean = false>(options?: Options<ListErasuresData, ThrowOnError>): RequestResult<ListErasuresResponses, ListErasuresErrors, ThrowOnError> => (options?.client ?? client).get<ListErasuresResponses, ListErasuresErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/erasures',
    ...options
});

/**
 * Read an erasure with its certificate
 */
export const getErasure = <ThrowOnError extends boolean = false>(options: Options<GetErasureData, ThrowOnError>): RequestResult<GetErasureResponses, GetErasureErrors, ThrowOnError> => (options.client ?? client).get<GetErasureResponses, GetErasureErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/erasures/{erasureId}',
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

/**
 * Whether the API can do its work, in one word
 */
export const getHealth = <ThrowOnError extends boolean = false>(options?: Options<GetHealthData, ThrowOnError>): RequestResult<GetHealthResponses, GetHealthErrors, ThrowOnError> => (options?.client ?? client).get<GetHealthResponses, GetHealthErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/health',
    ...options
});

/**
 * List the newest 500 holds
 */
export const listHolds = <ThrowOnError extends boolean = false>(options?: Options<ListHoldsData, ThrowOnError>): RequestResult<ListHoldsResponses, ListHoldsErrors, ThrowOnError> => (options?.client ?? client).get<ListHoldsResponses, ListHoldsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/holds',
    ...options
});

/**
 * Place a legal hold on a document, or on all documents of a patient
 */
export const placeHold = <ThrowOnError extends boolean = false>(options: Options<PlaceHoldData, ThrowOnError>): RequestResult<PlaceHoldResponses, PlaceHoldErrors, ThrowOnError> => (options.client ?? client).post<PlaceHoldResponses, PlaceHoldErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/holds',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Lift a hold
 */
export const releaseHold = <ThrowOnError extends boolean = false>(options: Options<ReleaseHoldData, ThrowOnError>): RequestResult<ReleaseHoldResponses, ReleaseHoldErrors, ThrowOnError> => (options.client ?? client).post<ReleaseHoldResponses, ReleaseHoldErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/holds/{holdId}/release',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * List the limits of the organization below those of the installation
 */
export const listLimits = <ThrowOnError extends boolean = false>(options?: Options<ListLimitsData, ThrowOnError>): RequestResult<ListLimitsResponses, ListLimitsErrors, ThrowOnError> => (options?.client ?? client).get<ListLimitsResponses, ListLimitsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/limits',
    ...options
});

/**
 * Return to the limit of the installation
 */
export const clearLimit = <ThrowOnError extends boolean = false>(options: Options<ClearLimitData, ThrowOnError>): RequestResult<ClearLimitResponses, ClearLimitErrors, ThrowOnError> => (options.client ?? client).delete<ClearLimitResponses, ClearLimitErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/limits/{name}',
    ...options
});

/**
 * Set a limit; it can only be stricter than that of the installation
 */
export const setLimit = <ThrowOnError extends boolean = false>(options: Options<SetLimitData, ThrowOnError>): RequestResult<SetLimitResponses, SetLimitErrors, ThrowOnError> => (options.client ?? client).put<SetLimitResponses, SetLimitErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/limits/{name}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Find a patient, an encounter or documents by an identifier, or patients by name
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
 * List HL7 messages by arrival, without their content
 */
export const listMessages = <ThrowOnError extends boolean = false>(options?: Options<ListMessagesData, ThrowOnError>): RequestResult<ListMessagesResponses, ListMessagesErrors, ThrowOnError> => (options?.client ?? client).get<ListMessagesResponses, ListMessagesErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/messages',
    ...options
});

/**
 * List the HL7 connections with the messages of the last 24 hours
 */
export const listMessageConnections = <ThrowOnError extends boolean = false>(options?: Options<ListMessageConnectionsData, ThrowOnError>): RequestResult<ListMessageConnectionsResponses, ListMessageConnectionsErrors, ThrowOnError> => (options?.client ?? client).get<ListMessageConnectionsResponses, ListMessageConnectionsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/messages/connections',
    ...options
});

/**
 * Find messages by control id, or by a patient that they name
 */
export const lookUpMessages = <ThrowOnError extends boolean = false>(options: Options<LookUpMessagesData, ThrowOnError>): RequestResult<LookUpMessagesResponses, LookUpMessagesErrors, ThrowOnError> => (options.client ?? client).post<LookUpMessagesResponses, LookUpMessagesErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/messages/lookups',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Read the history of a message and its acknowledgement
 */
export const getMessage = <ThrowOnError extends boolean = false>(options: Options<GetMessageData, ThrowOnError>): RequestResult<GetMessageResponses, GetMessageErrors, ThrowOnError> => (options.client ?? client).get<GetMessageResponses, GetMessageErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/messages/{messageId}',
    ...options
});

/**
 * Download a message byte for byte, with a reason for access
 */
export const getMessageBytes = <ThrowOnError extends boolean = false>(options: Options<GetMessageBytesData, ThrowOnError>): RequestResult<GetMessageBytesResponses, GetMessageBytesErrors, ThrowOnError> => (options.client ?? client).post<GetMessageBytesResponses, GetMessageBytesErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/messages/{messageId}/bytes',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Read the content of a message, with a reason for access
 */
export const unmaskMessage = <ThrowOnError extends boolean = false>(options: Options<UnmaskMessageData, ThrowOnError>): RequestResult<UnmaskMessageResponses, UnmaskMessageErrors, ThrowOnError> => (options.client ?? client).post<UnmaskMessageResponses, UnmaskMessageErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/messages/{messageId}/content',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Assign a held message to a patient by an identifier; it is then processed
 */
export const assignMessage = <ThrowOnError extends boolean = false>(options: Options<AssignMessageData, ThrowOnError>): RequestResult<AssignMessageResponses, AssignMessageErrors, ThrowOnError> => (options.client ?? client).post<AssignMessageResponses, AssignMessageErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/messages/{messageId}/patient',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Process a message again: never creates a second document, and its drafts are not sent anywhere
 */
export const processMessage = <ThrowOnError extends boolean = false>(options: Options<ProcessMessageData, ThrowOnError>): RequestResult<ProcessMessageResponses, ProcessMessageErrors, ThrowOnError> => (options.client ?? client).post<ProcessMessageResponses, ProcessMessageErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/messages/{messageId}/process',
    ...options
});

/**
 * List the newest 200 releases and show which is active
 */
export const listReleases = <ThrowOnError extends boolean = false>(options?: Options<ListReleasesData, ThrowOnError>): RequestResult<ListReleasesResponses, ListReleasesErrors, ThrowOnError> => (options?.client ?? client).get<ListReleasesResponses, ListReleasesErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/model-releases',
    ...options
});

/**
 * Propose a model and adapter that were not found worse
 */
export const proposeRelease = <ThrowOnError extends boolean = false>(options: Options<ProposeReleaseData, ThrowOnError>): RequestResult<ProposeReleaseResponses, ProposeReleaseErrors, ThrowOnError> => (options.client ?? client).post<ProposeReleaseResponses, ProposeReleaseErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/model-releases',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Read a release with the figures of its evaluation
 */
export const getRelease = <ThrowOnError extends boolean = false>(options: Options<GetReleaseData, ThrowOnError>): RequestResult<GetReleaseResponses, GetReleaseErrors, ThrowOnError> => (options.client ?? client).get<GetReleaseResponses, GetReleaseErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/model-releases/{releaseId}',
    ...options
});

/**
 * Approve a release, with renewed proof of identity; the second person’s approval activates it
 */
export const approveRelease = <ThrowOnError extends boolean = false>(options: Options<ApproveReleaseData, ThrowOnError>): RequestResult<ApproveReleaseResponses, ApproveReleaseErrors, ThrowOnError> => (options.client ?? client).post<ApproveReleaseResponses, ApproveReleaseErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/model-releases/{releaseId}/approval',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Reject a proposed release
 */
export const refuseRelease = <ThrowOnError extends boolean = false>(options: Options<RefuseReleaseData, ThrowOnError>): RequestResult<RefuseReleaseResponses, RefuseReleaseErrors, ThrowOnError> => (options.client ?? client).post<RefuseReleaseResponses, RefuseReleaseErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/model-releases/{releaseId}/refusal',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Reactivate what was active before this release, immediately
 */
export const rollBackRelease = <ThrowOnError extends boolean = false>(options: Options<RollBackReleaseData, ThrowOnError>): RequestResult<RollBackReleaseResponses, RollBackReleaseErrors, ThrowOnError> => (options.client ?? client).post<RollBackReleaseResponses, RollBackReleaseErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/model-releases/{releaseId}/rollback',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * List the kinds of facts that must be answered in addition to those that always must
 */
export const getMustAnswer = <ThrowOnError extends boolean = false>(options?: Options<GetMustAnswerData, ThrowOnError>): RequestResult<GetMustAnswerResponses, GetMustAnswerErrors, ThrowOnError> => (options?.client ?? client).get<GetMustAnswerResponses, GetMustAnswerErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/must-answer',
    ...options
});

/**
 * Set them; applies to checks from now on
 */
export const setMustAnswer = <ThrowOnError extends boolean = false>(options: Options<SetMustAnswerData, ThrowOnError>): RequestResult<SetMustAnswerResponses, SetMustAnswerErrors, ThrowOnError> => (options.client ?? client).put<SetMustAnswerResponses, SetMustAnswerErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/must-answer',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Read your notification settings
 */
export const getNotificationSettings = <ThrowOnError extends boolean = false>(options?: Options<GetNotificationSettingsData, ThrowOnError>): RequestResult<GetNotificationSettingsResponses, GetNotificationSettingsErrors, ThrowOnError> => (options?.client ?? client).get<GetNotificationSettingsResponses, GetNotificationSettingsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/notification-settings',
    ...options
});

/**
 * Change your notification settings
 */
export const setNotificationSettings = <ThrowOnError extends boolean = false>(options: Options<SetNotificationSettingsData, ThrowOnError>): RequestResult<SetNotificationSettingsResponses, SetNotificationSettingsErrors, ThrowOnError> => (options.client ?? client).put<SetNotificationSettingsResponses, SetNotificationSettingsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/notification-settings',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Remove the e-mail address
 */
export const removeEmailAddress = <ThrowOnError extends boolean = false>(options?: Options<RemoveEmailAddressData, ThrowOnError>): RequestResult<RemoveEmailAddressResponses, RemoveEmailAddressErrors, ThrowOnError> => (options?.client ?? client).delete<RemoveEmailAddressResponses, RemoveEmailAddressErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/notification-settings/email',
    ...options
});

/**
 * Send a code to the e-mail address you want to use
 */
export const setEmailAddress = <ThrowOnError extends boolean = false>(options: Options<SetEmailAddressData, ThrowOnError>): RequestResult<SetEmailAddressResponses, SetEmailAddressErrors, ThrowOnError> => (options.client ?? client).put<SetEmailAddressResponses, SetEmailAddressErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/notification-settings/email',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Confirm the e-mail address with its code
 */
export const confirmEmailAddress = <ThrowOnError extends boolean = false>(options: Options<ConfirmEmailAddressData, ThrowOnError>): RequestResult<ConfirmEmailAddressResponses, ConfirmEmailAddressErrors, ThrowOnError> => (options.client ?? client).post<ConfirmEmailAddressResponses, ConfirmEmailAddressErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/notification-settings/email/confirmation',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * List your notifications
 */
export const listNotifications = <ThrowOnError extends boolean = false>(options?: Options<ListNotificationsData, ThrowOnError>): RequestResult<ListNotificationsResponses, ListNotificationsErrors, ThrowOnError> => (options?.client ?? client).get<ListNotificationsResponses, ListNotificationsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/notifications',
    ...options
});

/**
 * Mark this notification and all earlier ones as read
 */
export const readNotifications = <ThrowOnError extends boolean = false>(options: Options<ReadNotificationsData, ThrowOnError>): RequestResult<ReadNotificationsResponses, ReadNotificationsErrors, ThrowOnError> => (options.client ?? client).post<ReadNotificationsResponses, ReadNotificationsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/notifications/read',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Mark one notification as read
 */
export const readNotification = <ThrowOnError extends boolean = false>(options: Options<ReadNotificationData, ThrowOnError>): RequestResult<ReadNotificationResponses, ReadNotificationErrors, ThrowOnError> => (options.client ?? client).post<ReadNotificationResponses, ReadNotificationErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/notifications/{notificationId}/read',
    ...options
});

/**
 * Get a token valid for five minutes, for a client system that signs its request
 */
export const issueToken = <ThrowOnError extends boolean = false>(options: Options<IssueTokenData, ThrowOnError>): RequestResult<IssueTokenResponses, IssueTokenErrors, ThrowOnError> => (options.client ?? client).post<IssueTokenResponses, IssueTokenErrors, ThrowOnError>({
    ...urlSearchParamsBodySerializer,
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/oauth/token',
    ...options,
    headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        ...options.headers
    }
});

/**
 * Show the keys and how many rows use each version
 */
export const getKeys = <ThrowOnError extends boolean = false>(options?: Options<GetKeysData, ThrowOnError>): RequestResult<GetKeysResponses, GetKeysErrors, ThrowOnError> => (options?.client ?? client).get<GetKeysResponses, GetKeysErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/operator/keys',
    ...options
});

/**
 * Destroy a root key that is no longer used
 */
export const destroyRootKey = <ThrowOnError extends boolean = false>(options: Options<DestroyRootKeyData, ThrowOnError>): RequestResult<DestroyRootKeyResponses, DestroyRootKeyErrors, ThrowOnError> => (options.client ?? client).post<DestroyRootKeyResponses, DestroyRootKeyErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/operator/keys/destructions',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Create a new key; the worker moves everything to it
 */
export const rotateKeys = <ThrowOnError extends boolean = false>(options: Options<RotateKeysData, ThrowOnError>): RequestResult<RotateKeysResponses, RotateKeysErrors, ThrowOnError> => (options.client ?? client).post<RotateKeysResponses, RotateKeysErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/operator/keys/rotations',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Create a one-time link for creating the first administrator
 */
export const createLink = <ThrowOnError extends boolean = false>(options?: Options<CreateLinkData, ThrowOnError>): RequestResult<CreateLinkResponses, CreateLinkErrors, ThrowOnError> => (options?.client ?? client).post<CreateLinkResponses, CreateLinkErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/operator/links',
    ...options
});

/**
 * List the organizations, the default one first
 */
export const listTenants = <ThrowOnError extends boolean = false>(options?: Options<ListTenantsData, ThrowOnError>): RequestResult<ListTenantsResponses, ListTenantsErrors, ThrowOnError> => (options?.client ?? client).get<ListTenantsResponses, ListTenantsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/operator/tenants',
    ...options
});

/**
 * Add an organization, with a link for its first administrator
 */
export const addTenant = <ThrowOnError extends boolean = false>(options: Options<AddTenantData, ThrowOnError>): RequestResult<AddTenantResponses, AddTenantErrors, ThrowOnError> => (options.client ?? client).post<AddTenantResponses, AddTenantErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/operator/tenants',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Rename an organization; a new short name takes effect immediately
 */
export const renameTenant = <ThrowOnError extends boolean = false>(options: Options<RenameTenantData, ThrowOnError>): RequestResult<RenameTenantResponses, RenameTenantErrors, ThrowOnError> => (options.client ?? client).patch<RenameTenantResponses, RenameTenantErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/operator/tenants/{shortName}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Restore access for a suspended organization
 */
export const resumeTenant = <ThrowOnError extends boolean = false>(options: Options<ResumeTenantData, ThrowOnError>): RequestResult<ResumeTenantResponses, ResumeTenantErrors, ThrowOnError> => (options.client ?? client).delete<ResumeTenantResponses, ResumeTenantErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/operator/tenants/{shortName}/suspension',
    ...options
});

/**
 * Suspend an organization: block its people and client systems
 */
export const suspendTenant = <ThrowOnError extends boolean = false>(options: Options<SuspendTenantData, ThrowOnError>): RequestResult<SuspendTenantResponses, SuspendTenantErrors, ThrowOnError> => (options.client ?? client).post<SuspendTenantResponses, SuspendTenantErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/operator/tenants/{shortName}/suspension',
    ...options
});

/**
 * Read the name of your organization
 */
export const getOrganization = <ThrowOnError extends boolean = false>(options?: Options<GetOrganizationData, ThrowOnError>): RequestResult<GetOrganizationResponses, GetOrganizationErrors, ThrowOnError> => (options?.client ?? client).get<GetOrganizationResponses, GetOrganizationErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/organization',
    ...options
});

/**
 * Rename your organization
 */
export const renameOrganization = <ThrowOnError extends boolean = false>(options: Options<RenameOrganizationData, ThrowOnError>): RequestResult<RenameOrganizationResponses, RenameOrganizationErrors, ThrowOnError> => (options.client ?? client).put<RenameOrganizationResponses, RenameOrganizationErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/organization',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Read whether the organization has declared real patient data
 */
export const getRealPatients = <ThrowOnError extends boolean = false>(options?: Options<GetRealPatientsData, ThrowOnError>): RequestResult<GetRealPatientsResponses, GetRealPatientsErrors, ThrowOnError> => (options?.client ?? client).get<GetRealPatientsResponses, GetRealPatientsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/organization/real-patients',
    ...options
});

/**
 * Declare that there is, or is no, real patient data
 */
export const setRealPatients = <ThrowOnError extends boolean = false>(options: Options<SetRealPatientsData, ThrowOnError>): RequestResult<SetRealPatientsResponses, SetRealPatientsErrors, ThrowOnError> => (options.client ?? client).put<SetRealPatientsResponses, SetRealPatientsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/organization/real-patients',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * List merges, links and moved visits, newest first
 */
export const listPatientMerges = <ThrowOnError extends boolean = false>(options?: Options<ListPatientMergesData, ThrowOnError>): RequestResult<ListPatientMergesResponses, ListPatientMergesErrors, ThrowOnError> => (options?.client ?? client).get<ListPatientMergesResponses, ListPatientMergesErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/patient-merges',
    ...options
});

/**
 * Read one merge, link or moved visit
 */
export const getPatientMerge = <ThrowOnError extends boolean = false>(options: Options<GetPatientMergeData, ThrowOnError>): RequestResult<GetPatientMergeResponses, GetPatientMergeErrors, ThrowOnError> => (options.client ?? client).get<GetPatientMergeResponses, GetPatientMergeErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/patient-merges/{mergeId}',
    ...options
});

/**
 * Undo a merge, with a reason: each document belongs to the patient it originally named
 */
export const undoPatientMerge = <ThrowOnError extends boolean = false>(options: Options<UndoPatientMergeData, ThrowOnError>): RequestResult<UndoPatientMergeResponses, UndoPatientMergeErrors, ThrowOnError> => (options.client ?? client).post<UndoPatientMergeResponses, UndoPatientMergeErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/patient-merges/{mergeId}/undo',
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
 * Remove a person; their sessions end, their name stays in the trail
 */
export const removePerson = <ThrowOnError extends boolean = false>(options: Options<RemovePersonData, ThrowOnError>): RequestResult<RemovePersonResponses, RemovePersonErrors, ThrowOnError> => (options.client ?? client).delete<RemovePersonResponses, RemovePersonErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/people/{personId}',
    ...options
});

/**
 * Read the details and rights of a person
 */
export const getPerson = <ThrowOnError extends boolean = false>(options: Options<GetPersonData, ThrowOnError>): RequestResult<GetPersonResponses, GetPersonErrors, ThrowOnError> => (options.client ?? client).get<GetPersonResponses, GetPersonErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/people/{personId}',
    ...options
});

/**
 * Set the compartments of another person and their access there
 *
 * Rights that are removed are lost immediately. Rights beyond authoring that an administrator adds wait for a second person or for CLOISTER_SIGNING_WAIT_HOURS: see `GET /api/rights-changes`.
 */
export const setPersonCompartments = <ThrowOnError extends boolean = false>(options: Options<SetPersonCompartmentsData, ThrowOnError>): RequestResult<SetPersonCompartmentsResponses, SetPersonCompartmentsErrors, ThrowOnError> => (options.client ?? client).put<SetPersonCompartmentsResponses, SetPersonCompartmentsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/people/{personId}/compartments',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Confirm, as a second person, an account that one administrator created alone
 */
export const confirmPerson = <ThrowOnError extends boolean = false>(options: Options<ConfirmPersonData, ThrowOnError>): RequestResult<ConfirmPersonResponses, ConfirmPersonErrors, ThrowOnError> => (options.client ?? client).post<ConfirmPersonResponses, ConfirmPersonErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/people/{personId}/confirmation',
    ...options
});

/**
 * Remove the second factors of another person who has lost them
 */
export const resetFactors = <ThrowOnError extends boolean = false>(options: Options<ResetFactorsData, ThrowOnError>): RequestResult<ResetFactorsResponses, ResetFactorsErrors, ThrowOnError> => (options.client ?? client).post<ResetFactorsResponses, ResetFactorsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/people/{personId}/factors-reset',
    ...options
});

/**
 * Create a one-time link for another person to set a new password
 */
export const createPersonLink = <ThrowOnError extends boolean = false>(options: Options<CreatePersonLinkData, ThrowOnError>): RequestResult<CreatePersonLinkResponses, CreatePersonLinkErrors, ThrowOnError> => (options.client ?? client).post<CreatePersonLinkResponses, CreatePersonLinkErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/people/{personId}/link',
    ...options
});

/**
 * Set whose other account this is: what needs two people needs two different ones
 */
export const setLinkedAccount = <ThrowOnError extends boolean = false>(options: Options<SetLinkedAccountData, ThrowOnError>): RequestResult<SetLinkedAccountResponses, SetLinkedAccountErrors, ThrowOnError> => (options.client ?? client).put<SetLinkedAccountResponses, SetLinkedAccountErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/people/{personId}/linked-account',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Set the roles of another person
 *
 * Rights that are removed are lost immediately. Rights beyond authoring that an administrator adds wait for a second person or for CLOISTER_SIGNING_WAIT_HOURS: see `GET /api/rights-changes`.
 */
export const setPersonRoles = <ThrowOnError extends boolean = false>(options: Options<SetPersonRolesData, ThrowOnError>): RequestResult<SetPersonRolesResponses, SetPersonRolesErrors, ThrowOnError> => (options.client ?? client).put<SetPersonRolesResponses, SetPersonRolesErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/people/{personId}/roles',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Unlock a person
 */
export const unlockPerson = <ThrowOnError extends boolean = false>(options: Options<UnlockPersonData, ThrowOnError>): RequestResult<UnlockPersonResponses, UnlockPersonErrors, ThrowOnError> => (options.client ?? client).post<UnlockPersonResponses, UnlockPersonErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/people/{personId}/unlock',
    ...options
});

/**
 * Read the status of a test and its texts
 */
export const getProfileTrial = <ThrowOnError extends boolean = false>(options: Options<GetProfileTrialData, ThrowOnError>): RequestResult<GetProfileTrialResponses, GetProfileTrialErrors, ThrowOnError> => (options.client ?? client).get<GetProfileTrialResponses, GetProfileTrialErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/profile-trials/{trialId}',
    ...options
});

/**
 * Cancel a test that is waiting or being written
 */
export const cancelProfileTrial = <ThrowOnError extends boolean = false>(options: Options<CancelProfileTrialData, ThrowOnError>): RequestResult<CancelProfileTrialResponses, CancelProfileTrialErrors, ThrowOnError> => (options.client ?? client).post<CancelProfileTrialResponses, CancelProfileTrialErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/profile-trials/{trialId}/cancellation',
    ...options
});

/**
 * List all profiles, including retired ones, with their active versions
 */
export const listProfileStatuses = <ThrowOnError extends boolean = false>(options?: Options<ListProfileStatusesData, ThrowOnError>): RequestResult<ListProfileStatusesResponses, ListProfileStatusesErrors, ThrowOnError> => (options?.client ?? client).get<ListProfileStatusesResponses, ListProfileStatusesErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/profile-versions',
    ...options
});

/**
 * Read a profile with its versions and tests
 */
export const getProfileHistory = <ThrowOnError extends boolean = false>(options: Options<GetProfileHistoryData, ThrowOnError>): RequestResult<GetProfileHistoryResponses, GetProfileHistoryErrors, ThrowOnError> => (options.client ?? client).get<GetProfileHistoryResponses, GetProfileHistoryErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/profile-versions/{profileId}',
    ...options
});

/**
 * Propose a version of a profile, or a new profile as a copy of another
 */
export const proposeProfileVersion = <ThrowOnError extends boolean = false>(options: Options<ProposeProfileVersionData, ThrowOnError>): RequestResult<ProposeProfileVersionResponses, ProposeProfileVersionErrors, ThrowOnError> => (options.client ?? client).post<ProposeProfileVersionResponses, ProposeProfileVersionErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/profile-versions/{profileId}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Show what a version that has not been proposed yet would change
 */
export const previewProfileVersion = <ThrowOnError extends boolean = false>(options: Options<PreviewProfileVersionData, ThrowOnError>): RequestResult<PreviewProfileVersionResponses, PreviewProfileVersionErrors, ThrowOnError> => (options.client ?? client).post<PreviewProfileVersionResponses, PreviewProfileVersionErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/profile-versions/{profileId}/preview',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Retire a profile of the organization: it can no longer be requested
 */
export const retireProfile = <ThrowOnError extends boolean = false>(options: Options<RetireProfileData, ThrowOnError>): RequestResult<RetireProfileResponses, RetireProfileErrors, ThrowOnError> => (options.client ?? client).post<RetireProfileResponses, RetireProfileErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/profile-versions/{profileId}/retirement',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Read a version of a profile
 */
export const getProfileVersion = <ThrowOnError extends boolean = false>(options: Options<GetProfileVersionData, ThrowOnError>): RequestResult<GetProfileVersionResponses, GetProfileVersionErrors, ThrowOnError> => (options.client ?? client).get<GetProfileVersionResponses, GetProfileVersionErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/profile-versions/{profileId}/{versionNumber}',
    ...options
});

/**
 * Activate a tested version, or reactivate an older one or the built-in one
 */
export const activateProfileVersion = <ThrowOnError extends boolean = false>(options: Options<ActivateProfileVersionData, ThrowOnError>): RequestResult<ActivateProfileVersionResponses, ActivateProfileVersionErrors, ThrowOnError> => (options.client ?? client).post<ActivateProfileVersionResponses, ActivateProfileVersionErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/profile-versions/{profileId}/{versionNumber}/activation',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Compare two versions, field by field
 */
export const compareProfileVersions = <ThrowOnError extends boolean = false>(options: Options<CompareProfileVersionsData, ThrowOnError>): RequestResult<CompareProfileVersionsResponses, CompareProfileVersionsErrors, ThrowOnError> => (options.client ?? client).get<CompareProfileVersionsResponses, CompareProfileVersionsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/profile-versions/{profileId}/{versionNumber}/diff/{otherNumber}',
    ...options
});

/**
 * Reject a proposed version
 */
export const refuseProfileVersion = <ThrowOnError extends boolean = false>(options: Options<RefuseProfileVersionData, ThrowOnError>): RequestResult<RefuseProfileVersionResponses, RefuseProfileVersionErrors, ThrowOnError> => (options.client ?? client).post<RefuseProfileVersionResponses, RefuseProfileVersionErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/profile-versions/{profileId}/{versionNumber}/refusal',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Test a version on a text, and compare it with the active version
 */
export const createProfileTrial = <ThrowOnError extends boolean = false>(options: Options<CreateProfileTrialData, ThrowOnError>): RequestResult<CreateProfileTrialResponses, CreateProfileTrialErrors, ThrowOnError> => (options.client ?? client).post<CreateProfileTrialResponses, CreateProfileTrialErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/profile-versions/{profileId}/{versionNumber}/trials',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
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
 * List summaries that are waiting, being written, or ended without a draft
 */
export const listQueue = <ThrowOnError extends boolean = false>(options?: Options<ListQueueData, ThrowOnError>): RequestResult<ListQueueResponses, ListQueueErrors, ThrowOnError> => (options?.client ?? client).get<ListQueueResponses, ListQueueErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/queue',
    ...options
});

/**
 * List documents that are waiting to be read or are being read, oldest first
 */
export const listUnreadDocuments = <ThrowOnError extends boolean = false>(options?: Options<ListUnreadDocumentsData, ThrowOnError>): RequestResult<ListUnreadDocumentsResponses, ListUnreadDocumentsErrors, ThrowOnError> => (options?.client ?? client).get<ListUnreadDocumentsResponses, ListUnreadDocumentsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/queue/documents',
    ...options
});

/**
 * Remove a summary from the queue, or stop writing it
 */
export const cancelQueued = <ThrowOnError extends boolean = false>(options: Options<CancelQueuedData, ThrowOnError>): RequestResult<CancelQueuedResponses, CancelQueuedErrors, ThrowOnError> => (options.client ?? client).delete<CancelQueuedResponses, CancelQueuedErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/queue/{summaryId}',
    ...options
});

/**
 * Queue a summary again that failed or was cancelled
 */
export const retryQueued = <ThrowOnError extends boolean = false>(options: Options<RetryQueuedData, ThrowOnError>): RequestResult<RetryQueuedResponses, RetryQueuedErrors, ThrowOnError> => (options.client ?? client).post<RetryQueuedResponses, RetryQueuedErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/queue/{summaryId}/retry',
    ...options
});

/**
 * List the newest 100 recalls with their progress
 */
export const listRecalls = <ThrowOnError extends boolean = false>(options?: Options<ListRecallsData, ThrowOnError>): RequestResult<ListRecallsResponses, ListRecallsErrors, ThrowOnError> => (options?.client ?? client).get<ListRecallsResponses, ListRecallsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/recalls',
    ...options
});

/**
 * Recall a version: lock drafts and write them again, and return signed summaries to their signers
 */
export const beginRecall = <ThrowOnError extends boolean = false>(options: Options<BeginRecallData, ThrowOnError>): RequestResult<BeginRecallResponses, BeginRecallErrors, ThrowOnError> => (options.client ?? client).post<BeginRecallResponses, BeginRecallErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/recalls',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * List the readers and models that produced the stored texts
 */
export const listMakers = <ThrowOnError extends boolean = false>(options?: Options<ListMakersData, ThrowOnError>): RequestResult<ListMakersResponses, ListMakersErrors, ThrowOnError> => (options?.client ?? client).get<ListMakersResponses, ListMakersErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/recalls/makers',
    ...options
});

/**
 * Preview what a recall would affect; changes nothing
 */
export const previewRecall = <ThrowOnError extends boolean = false>(options: Options<PreviewRecallData, ThrowOnError>): RequestResult<PreviewRecallResponses, PreviewRecallErrors, ThrowOnError> => (options.client ?? client).post<PreviewRecallResponses, PreviewRecallErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/recalls/preview',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Read a recall with everything made with the recalled version, and which destinations received it
 */
export const getRecall = <ThrowOnError extends boolean = false>(options: Options<GetRecallData, ThrowOnError>): RequestResult<GetRecallResponses, GetRecallErrors, ThrowOnError> => (options.client ?? client).get<GetRecallResponses, GetRecallErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/recalls/{recallId}',
    ...options
});

/**
 * Lift a mistaken recall: what is still locked is unlocked
 */
export const liftRecall = <ThrowOnError extends boolean = false>(options: Options<LiftRecallData, ThrowOnError>): RequestResult<LiftRecallResponses, LiftRecallErrors, ThrowOnError> => (options.client ?? client).post<LiftRecallResponses, LiftRecallErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/recalls/{recallId}/lifting',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Cancel rereading of documents that are still waiting
 */
export const cancelRereads = <ThrowOnError extends boolean = false>(options?: Options<CancelRereadsData, ThrowOnError>): RequestResult<CancelRereadsResponses, CancelRereadsErrors, ThrowOnError> => (options?.client ?? client).delete<CancelRereadsResponses, CancelRereadsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/rereads',
    ...options
});

/**
 * Show how many documents are still to be read again, and which failed
 */
export const getRereadProgress = <ThrowOnError extends boolean = false>(options?: Options<GetRereadProgressData, ThrowOnError>): RequestResult<GetRereadProgressResponses, GetRereadProgressErrors, ThrowOnError> => (options?.client ?? client).get<GetRereadProgressResponses, GetRereadProgressErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/rereads',
    ...options
});

/**
 * Read documents again, after all new ones; earlier texts are kept
 */
export const requestRereads = <ThrowOnError extends boolean = false>(options: Options<RequestRereadsData, ThrowOnError>): RequestResult<RequestRereadsResponses, RequestRereadsErrors, ThrowOnError> => (options.client ?? client).post<RequestRereadsResponses, RequestRereadsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/rereads',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Show how many documents a request would read again
 */
export const previewRereads = <ThrowOnError extends boolean = false>(options: Options<PreviewRereadsData, ThrowOnError>): RequestResult<PreviewRereadsResponses, PreviewRereadsErrors, ThrowOnError> => (options.client ?? client).post<PreviewRereadsResponses, PreviewRereadsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/rereads/preview',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Read how long documents are kept
 */
export const getRetention = <ThrowOnError extends boolean = false>(options?: Options<GetRetentionData, ThrowOnError>): RequestResult<GetRetentionResponses, GetRetentionErrors, ThrowOnError> => (options?.client ?? client).get<GetRetentionResponses, GetRetentionErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/retention',
    ...options
});

/**
 * List the next 500 documents marked for erasure, and how many messages are due
 */
export const listDueDocuments = <ThrowOnError extends boolean = false>(options?: Options<ListDueDocumentsData, ThrowOnError>): RequestResult<ListDueDocumentsResponses, ListDueDocumentsErrors, ThrowOnError> => (options?.client ?? client).get<ListDueDocumentsResponses, ListDueDocumentsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/retention/due',
    ...options
});

/**
 * Remove the rule of a category: its documents follow the general rule
 */
export const clearRetention = <ThrowOnError extends boolean = false>(options: Options<ClearRetentionData, ThrowOnError>): RequestResult<ClearRetentionResponses, ClearRetentionErrors, ThrowOnError> => (options.client ?? client).delete<ClearRetentionResponses, ClearRetentionErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/retention/{category}',
    ...options
});

/**
 * Set how long documents of a category are kept
 */
export const setRetention = <ThrowOnError extends boolean = false>(options: Options<SetRetentionData, ThrowOnError>): RequestResult<SetRetentionResponses, SetRetentionErrors, ThrowOnError> => (options.client ?? client).put<SetRetentionResponses, SetRetentionErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/retention/{category}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * List summaries waiting for review, in review, or signed from a source that has changed
 */
export const listReviews = <ThrowOnError extends boolean = false>(options?: Options<ListReviewsData, ThrowOnError>): RequestResult<ListReviewsResponses, ListReviewsErrors, ThrowOnError> => (options?.client ?? client).get<ListReviewsResponses, ListReviewsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/reviews',
    ...options
});

/**
 * List the 200 pending changes of rights that take effect first
 */
export const listRightsChanges = <ThrowOnError extends boolean = false>(options?: Options<ListRightsChangesData, ThrowOnError>): RequestResult<ListRightsChangesResponses, ListRightsChangesErrors, ThrowOnError> => (options?.client ?? client).get<ListRightsChangesResponses, ListRightsChangesErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/rights-changes',
    ...options
});

/**
 * Cancel a pending change of rights; the person keeps their current rights
 */
export const cancelRightsChange = <ThrowOnError extends boolean = false>(options: Options<CancelRightsChangeData, ThrowOnError>): RequestResult<CancelRightsChangeResponses, CancelRightsChangeErrors, ThrowOnError> => (options.client ?? client).delete<CancelRightsChangeResponses, CancelRightsChangeErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/rights-changes/{rightsChangeId}',
    ...options
});

/**
 * Confirm rights that another administrator gave; they take effect immediately
 */
export const confirmRightsChange = <ThrowOnError extends boolean = false>(options: Options<ConfirmRightsChangeData, ThrowOnError>): RequestResult<ConfirmRightsChangeResponses, ConfirmRightsChangeErrors, ThrowOnError> => (options.client ?? client).post<ConfirmRightsChangeResponses, ConfirmRightsChangeErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/rights-changes/{rightsChangeId}/confirmation',
    ...options
});

/**
 * Read the record of a run
 */
export const getRunRecord = <ThrowOnError extends boolean = false>(options: Options<GetRunRecordData, ThrowOnError>): RequestResult<GetRunRecordResponses, GetRunRecordErrors, ThrowOnError> => (options.client ?? client).get<GetRunRecordResponses, GetRunRecordErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/runs/{runId}/record',
    ...options
});

/**
 * Reproduce a run, to see whether it writes the same text
 */
export const createReproduction = <ThrowOnError extends boolean = false>(options: Options<CreateReproductionData, ThrowOnError>): RequestResult<CreateReproductionResponses, CreateReproductionErrors, ThrowOnError> => (options.client ?? client).post<CreateReproductionResponses, CreateReproductionErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/runs/{runId}/reproductions',
    ...options
});

/**
 * Read the result of a reproduction
 */
export const getReproduction = <ThrowOnError extends boolean = false>(options: Options<GetReproductionData, ThrowOnError>): RequestResult<GetReproductionResponses, GetReproductionErrors, ThrowOnError> => (options.client ?? client).get<GetReproductionResponses, GetReproductionErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/runs/{runId}/reproductions/{reproductionId}',
    ...options
});

/**
 * Read whether everyone in the organization must have a second factor
 */
export const getFactorRule = <ThrowOnError extends boolean = false>(options?: Options<GetFactorRuleData, ThrowOnError>): RequestResult<GetFactorRuleResponses, GetFactorRuleErrors, ThrowOnError> => (options?.client ?? client).get<GetFactorRuleResponses, GetFactorRuleErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/second-factor-rule',
    ...options
});

/**
 * Require a second factor from everyone, or stop requiring it; takes effect immediately
 */
export const setFactorRule = <ThrowOnError extends boolean = false>(options: Options<SetFactorRuleData, ThrowOnError>): RequestResult<SetFactorRuleResponses, SetFactorRuleErrors, ThrowOnError> => (options.client ?? client).put<SetFactorRuleResponses, SetFactorRuleErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/second-factor-rule',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * List sent HL7 messages, without their content
 */
export const listSentMessages = <ThrowOnError extends boolean = false>(options?: Options<ListSentMessagesData, ThrowOnError>): RequestResult<ListSentMessagesResponses, ListSentMessagesErrors, ThrowOnError> => (options?.client ?? client).get<ListSentMessagesResponses, ListSentMessagesErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/sent-messages',
    ...options
});

/**
 * Read the content of a sent message, with a reason for access
 */
export const unmaskSentMessage = <ThrowOnError extends boolean = false>(options: Options<UnmaskSentMessageData, ThrowOnError>): RequestResult<UnmaskSentMessageResponses, UnmaskSentMessageErrors, ThrowOnError> => (options.client ?? client).post<UnmaskSentMessageResponses, UnmaskSentMessageErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/sent-messages/{sentMessageId}/content',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
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
 * Read who is signed in, and the token for changes
 */
export const getSession = <ThrowOnError extends boolean = false>(options?: Options<GetSessionData, ThrowOnError>): RequestResult<GetSessionResponses, GetSessionErrors, ThrowOnError> => (options?.client ?? client).get<GetSessionResponses, GetSessionErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/session',
    ...options
});

/**
 * Sign in; 202 if a second factor is required, and its cookie is valid only for that
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
 * Get what a passkey signs as proof; works once, for five minutes
 */
export const beginConfirmation = <ThrowOnError extends boolean = false>(options?: Options<BeginConfirmationData, ThrowOnError>): RequestResult<BeginConfirmationResponses, BeginConfirmationErrors, ThrowOnError> => (options?.client ?? client).post<BeginConfirmationResponses, BeginConfirmationErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/session/confirmation/options',
    ...options
});

/**
 * Read the second factors of the person
 */
export const getFactors = <ThrowOnError extends boolean = false>(options?: Options<GetFactorsData, ThrowOnError>): RequestResult<GetFactorsResponses, GetFactorsErrors, ThrowOnError> => (options?.client ?? client).get<GetFactorsResponses, GetFactorsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/session/factors',
    ...options
});

/**
 * Save the public half of a passkey that a device created
 */
export const addPasskey = <ThrowOnError extends boolean = false>(options: Options<AddPasskeyData, ThrowOnError>): RequestResult<AddPasskeyResponses, AddPasskeyErrors, ThrowOnError> => (options.client ?? client).post<AddPasskeyResponses, AddPasskeyErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/session/factors/passkeys',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Get what a device needs to create a passkey; works once, for five minutes
 */
export const beginPasskey = <ThrowOnError extends boolean = false>(options: Options<BeginPasskeyData, ThrowOnError>): RequestResult<BeginPasskeyResponses, BeginPasskeyErrors, ThrowOnError> => (options.client ?? client).post<BeginPasskeyResponses, BeginPasskeyErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/session/factors/passkeys/options',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Remove one of your passkeys
 */
export const removePasskey = <ThrowOnError extends boolean = false>(options: Options<RemovePasskeyData, ThrowOnError>): RequestResult<RemovePasskeyResponses, RemovePasskeyErrors, ThrowOnError> => (options.client ?? client).post<RemovePasskeyResponses, RemovePasskeyErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/session/factors/passkeys/{passkeyId}/removal',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Create new recovery codes, which replace all previous ones
 */
export const renewRecoveryCodes = <ThrowOnError extends boolean = false>(options: Options<RenewRecoveryCodesData, ThrowOnError>): RequestResult<RenewRecoveryCodesResponses, RenewRecoveryCodesErrors, ThrowOnError> => (options.client ?? client).post<RenewRecoveryCodesResponses, RenewRecoveryCodesErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/session/factors/recovery-codes',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Create a new secret for an authenticator app, active after its first code
 */
export const beginTotp = <ThrowOnError extends boolean = false>(options: Options<BeginTotpData, ThrowOnError>): RequestResult<BeginTotpResponses, BeginTotpErrors, ThrowOnError> => (options.client ?? client).post<BeginTotpResponses, BeginTotpErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/session/factors/totp',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Turn codes on with the first code
 */
export const confirmTotp = <ThrowOnError extends boolean = false>(options: Options<ConfirmTotpData, ThrowOnError>): RequestResult<ConfirmTotpResponses, ConfirmTotpErrors, ThrowOnError> => (options.client ?? client).put<ConfirmTotpResponses, ConfirmTotpErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/session/factors/totp',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Turn codes off
 */
export const removeTotp = <ThrowOnError extends boolean = false>(options: Options<RemoveTotpData, ThrowOnError>): RequestResult<RemoveTotpResponses, RemoveTotpErrors, ThrowOnError> => (options.client ?? client).post<RemoveTotpResponses, RemoveTotpErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/session/factors/totp/removal',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Sign in with a passkey
 */
export const signInWithPasskey = <ThrowOnError extends boolean = false>(options: Options<SignInWithPasskeyData, ThrowOnError>): RequestResult<SignInWithPasskeyResponses, SignInWithPasskeyErrors, ThrowOnError> => (options.client ?? client).post<SignInWithPasskeyResponses, SignInWithPasskeyErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/session/passkey',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Get what a passkey signs to sign in without a password
 */
export const beginPasskeySignIn = <ThrowOnError extends boolean = false>(options?: Options<BeginPasskeySignInData, ThrowOnError>): RequestResult<BeginPasskeySignInResponses, BeginPasskeySignInErrors, ThrowOnError> => (options?.client ?? client).post<BeginPasskeySignInResponses, BeginPasskeySignInErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/session/passkey/options',
    ...options
});

/**
 * Change your own password; all your other sessions end
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
 * Enter the second factor, in the browser where the password was correct
 */
export const showSecondFactor = <ThrowOnError extends boolean = false>(options: Options<ShowSecondFactorData, ThrowOnError>): RequestResult<ShowSecondFactorResponses, ShowSecondFactorErrors, ThrowOnError> => (options.client ?? client).post<ShowSecondFactorResponses, ShowSecondFactorErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/session/second-factor',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Get what a passkey of the person signs as second factor
 */
export const beginSecondFactorPasskey = <ThrowOnError extends boolean = false>(options?: Options<BeginSecondFactorPasskeyData, ThrowOnError>): RequestResult<BeginSecondFactorPasskeyResponses, BeginSecondFactorPasskeyErrors, ThrowOnError> => (options?.client ?? client).post<BeginSecondFactorPasskeyResponses, BeginSecondFactorPasskeyErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/session/second-factor/options',
    ...options
});

/**
 * Start signing in at the provider of the organization
 */
export const beginSignOn = <ThrowOnError extends boolean = false>(options: Options<BeginSignOnData, ThrowOnError>): RequestResult<BeginSignOnResponses, BeginSignOnErrors, ThrowOnError> => (options.client ?? client).post<BeginSignOnResponses, BeginSignOnErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/session/sign-on',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Start renewed proof of identity at the provider
 */
export const beginSignOnConfirmation = <ThrowOnError extends boolean = false>(options: Options<BeginSignOnConfirmationData, ThrowOnError>): RequestResult<BeginSignOnConfirmationResponses, BeginSignOnConfirmationErrors, ThrowOnError> => (options.client ?? client).post<BeginSignOnConfirmationResponses, BeginSignOnConfirmationErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/session/sign-on/confirmation',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * End all your sessions except this one
 */
export const revokeOtherSessions = <ThrowOnError extends boolean = false>(options?: Options<RevokeOtherSessionsData, ThrowOnError>): RequestResult<RevokeOtherSessionsResponses, RevokeOtherSessionsErrors, ThrowOnError> => (options?.client ?? client).delete<RevokeOtherSessionsResponses, RevokeOtherSessionsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/sessions',
    ...options
});

/**
 * List your sessions, most recently used first
 */
export const listSessions = <ThrowOnError extends boolean = false>(options?: Options<ListSessionsData, ThrowOnError>): RequestResult<ListSessionsResponses, ListSessionsErrors, ThrowOnError> => (options?.client ?? client).get<ListSessionsResponses, ListSessionsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/sessions',
    ...options
});

/**
 * End one of your sessions
 */
export const revokeSession = <ThrowOnError extends boolean = false>(options: Options<RevokeSessionData, ThrowOnError>): RequestResult<RevokeSessionResponses, RevokeSessionErrors, ThrowOnError> => (options.client ?? client).delete<RevokeSessionResponses, RevokeSessionErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/sessions/{sessionId}',
    ...options
});

/**
 * Read whether this installation has an administrator
 */
export const getStart = <ThrowOnError extends boolean = false>(options?: Options<GetStartData, ThrowOnError>): RequestResult<GetStartResponses, unknown, ThrowOnError> => (options?.client ?? client).get<GetStartResponses, unknown, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/start',
    ...options
});

/**
 * Create the first administrator and sign in; the link is invalid afterwards
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
 * Open a one-time link; continue with the cookie of the answer
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
 * Set the password that the link is for and sign in; 202 if a second factor is required
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
 * Read the queues, the workers and the state of what the service needs
 */
export const getStatus = <ThrowOnError extends boolean = false>(options?: Options<GetStatusData, ThrowOnError>): RequestResult<GetStatusResponses, GetStatusErrors, ThrowOnError> => (options?.client ?? client).get<GetStatusResponses, GetStatusErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/status',
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
 * Request a summary of one or more documents
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
 * Cancel a summary that is waiting or being written
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
 * Start amending a signed summary, which stays active in the meantime
 */
export const amendSummary = <ThrowOnError extends boolean = false>(options: Options<AmendSummaryData, ThrowOnError>): RequestResult<AmendSummaryResponses, AmendSummaryErrors, ThrowOnError> => (options.client ?? client).post<AmendSummaryResponses, AmendSummaryErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/summaries/{summaryId}/amendment',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Claim a summary that nobody is reviewing
 */
export const claimSummary = <ThrowOnError extends boolean = false>(options: Options<ClaimSummaryData, ThrowOnError>): RequestResult<ClaimSummaryResponses, ClaimSummaryErrors, ThrowOnError> => (options.client ?? client).post<ClaimSummaryResponses, ClaimSummaryErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/summaries/{summaryId}/claim',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Comment on a summary for its other reviewers
 */
export const addComment = <ThrowOnError extends boolean = false>(options: Options<AddCommentData, ThrowOnError>): RequestResult<AddCommentResponses, AddCommentErrors, ThrowOnError> => (options.client ?? client).post<AddCommentResponses, AddCommentErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/summaries/{summaryId}/comments',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
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
 * Hand a summary over to another reviewer, or take it over
 */
export const handOverSummary = <ThrowOnError extends boolean = false>(options: Options<HandOverSummaryData, ThrowOnError>): RequestResult<HandOverSummaryResponses, HandOverSummaryErrors, ThrowOnError> => (options.client ?? client).post<HandOverSummaryResponses, HandOverSummaryErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/summaries/{summaryId}/hand-over',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Give a reason why a fact that must be answered is left out
 */
export const answerOmission = <ThrowOnError extends boolean = false>(options: Options<AnswerOmissionData, ThrowOnError>): RequestResult<AnswerOmissionResponses, AnswerOmissionErrors, ThrowOnError> => (options.client ?? client).post<AnswerOmissionResponses, AnswerOmissionErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/summaries/{summaryId}/omission-answers',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Give a reason for keeping a sentence with a finding
 */
export const overrideFinding = <ThrowOnError extends boolean = false>(options: Options<OverrideFindingData, ThrowOnError>): RequestResult<OverrideFindingResponses, OverrideFindingErrors, ThrowOnError> => (options.client ?? client).post<OverrideFindingResponses, OverrideFindingErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/summaries/{summaryId}/overrides',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Show why it was recalled, and how its documents and a new draft differ now
 */
export const getSummaryRecall = <ThrowOnError extends boolean = false>(options: Options<GetSummaryRecallData, ThrowOnError>): RequestResult<GetSummaryRecallResponses, GetSummaryRecallErrors, ThrowOnError> => (options.client ?? client).get<GetSummaryRecallResponses, GetSummaryRecallErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/summaries/{summaryId}/recall',
    ...options
});

/**
 * Keep the signed summary, with a reason
 */
export const keepDespiteRecall = <ThrowOnError extends boolean = false>(options: Options<KeepDespiteRecallData, ThrowOnError>): RequestResult<KeepDespiteRecallResponses, KeepDespiteRecallErrors, ThrowOnError> => (options.client ?? client).post<KeepDespiteRecallResponses, KeepDespiteRecallErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/summaries/{summaryId}/recall',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Have a summary written again with another profile
 */
export const regenerateSummary = <ThrowOnError extends boolean = false>(options: Options<RegenerateSummaryData, ThrowOnError>): RequestResult<RegenerateSummaryResponses, RegenerateSummaryErrors, ThrowOnError> => (options.client ?? client).post<RegenerateSummaryResponses, RegenerateSummaryErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/summaries/{summaryId}/regeneration',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Reject a summary permanently, with a reason
 */
export const rejectSummary = <ThrowOnError extends boolean = false>(options: Options<RejectSummaryData, ThrowOnError>): RequestResult<RejectSummaryResponses, RejectSummaryErrors, ThrowOnError> => (options.client ?? client).post<RejectSummaryResponses, RejectSummaryErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/summaries/{summaryId}/rejection',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Return a claimed summary to the inbox, for any reviewer
 */
export const releaseSummary = <ThrowOnError extends boolean = false>(options: Options<ReleaseSummaryData, ThrowOnError>): RequestResult<ReleaseSummaryResponses, ReleaseSummaryErrors, ThrowOnError> => (options.client ?? client).post<ReleaseSummaryResponses, ReleaseSummaryErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/summaries/{summaryId}/release',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Retry a summary that failed or was cancelled
 */
export const retrySummary = <ThrowOnError extends boolean = false>(options: Options<RetrySummaryData, ThrowOnError>): RequestResult<RetrySummaryResponses, RetrySummaryErrors, ThrowOnError> => (options.client ?? client).post<RetrySummaryResponses, RetrySummaryErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/summaries/{summaryId}/retry',
    ...options
});

/**
 * Return a summary to a draft, with a reason
 */
export const returnSummary = <ThrowOnError extends boolean = false>(options: Options<ReturnSummaryData, ThrowOnError>): RequestResult<ReturnSummaryResponses, ReturnSummaryErrors, ThrowOnError> => (options.client ?? client).post<ReturnSummaryResponses, ReturnSummaryErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/summaries/{summaryId}/return',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Read the status of a review
 */
export const getReview = <ThrowOnError extends boolean = false>(options: Options<GetReviewData, ThrowOnError>): RequestResult<GetReviewResponses, GetReviewErrors, ThrowOnError> => (options.client ?? client).get<GetReviewResponses, GetReviewErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/summaries/{summaryId}/review',
    ...options
});

/**
 * List the people a summary can be handed over to
 */
export const listReviewers = <ThrowOnError extends boolean = false>(options: Options<ListReviewersData, ThrowOnError>): RequestResult<ListReviewersResponses, ListReviewersErrors, ThrowOnError> => (options.client ?? client).get<ListReviewersResponses, ListReviewersErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/summaries/{summaryId}/reviewers',
    ...options
});

/**
 * Sign the newest version, with renewed proof of identity
 */
export const signSummary = <ThrowOnError extends boolean = false>(options: Options<SignSummaryData, ThrowOnError>): RequestResult<SignSummaryResponses, SignSummaryErrors, ThrowOnError> => (options.client ?? client).post<SignSummaryResponses, SignSummaryErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/summaries/{summaryId}/signatures',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Read a signature with everything it covers, and whether it is still valid
 */
export const getSignature = <ThrowOnError extends boolean = false>(options: Options<GetSignatureData, ThrowOnError>): RequestResult<GetSignatureResponses, GetSignatureErrors, ThrowOnError> => (options.client ?? client).get<GetSignatureResponses, GetSignatureErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/summaries/{summaryId}/signatures/{signatureId}',
    ...options
});

/**
 * Read what the caller would sign now, and what blocks signing
 */
export const previewSigning = <ThrowOnError extends boolean = false>(options: Options<PreviewSigningData, ThrowOnError>): RequestResult<PreviewSigningResponses, PreviewSigningErrors, ThrowOnError> => (options.client ?? client).get<PreviewSigningResponses, PreviewSigningErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/summaries/{summaryId}/signing',
    ...options
});

/**
 * Give a reason for keeping a summary although its source has changed
 */
export const overrideSourceChange = <ThrowOnError extends boolean = false>(options: Options<OverrideSourceChangeData, ThrowOnError>): RequestResult<OverrideSourceChangeResponses, OverrideSourceChangeErrors, ThrowOnError> => (options.client ?? client).post<OverrideSourceChangeResponses, OverrideSourceChangeErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/summaries/{summaryId}/source-overrides',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * List the versions of a summary, newest first
 */
export const listVersions = <ThrowOnError extends boolean = false>(options: Options<ListVersionsData, ThrowOnError>): RequestResult<ListVersionsResponses, ListVersionsErrors, ThrowOnError> => (options.client ?? client).get<ListVersionsResponses, ListVersionsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/summaries/{summaryId}/versions',
    ...options
});

/**
 * Save your working copy as the next version
 */
export const saveVersion = <ThrowOnError extends boolean = false>(options: Options<SaveVersionData, ThrowOnError>): RequestResult<SaveVersionResponses, SaveVersionErrors, ThrowOnError> => (options.client ?? client).post<SaveVersionResponses, SaveVersionErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/summaries/{summaryId}/versions',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Read a version sentence by sentence
 */
export const getVersion = <ThrowOnError extends boolean = false>(options: Options<GetVersionData, ThrowOnError>): RequestResult<GetVersionResponses, GetVersionErrors, ThrowOnError> => (options.client ?? client).get<GetVersionResponses, GetVersionErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/summaries/{summaryId}/versions/{versionNumber}',
    ...options
});

/**
 * Compare two versions sentence by sentence
 */
export const compareVersions = <ThrowOnError extends boolean = false>(options: Options<CompareVersionsData, ThrowOnError>): RequestResult<CompareVersionsResponses, CompareVersionsErrors, ThrowOnError> => (options.client ?? client).get<CompareVersionsResponses, CompareVersionsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/summaries/{summaryId}/versions/{versionNumber}/diff/{otherNumber}',
    ...options
});

/**
 * Withdraw a signed summary, with a reason
 */
export const withdrawSummary = <ThrowOnError extends boolean = false>(options: Options<WithdrawSummaryData, ThrowOnError>): RequestResult<WithdrawSummaryResponses, WithdrawSummaryErrors, ThrowOnError> => (options.client ?? client).post<WithdrawSummaryResponses, WithdrawSummaryErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/summaries/{summaryId}/withdrawal',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Discard your unsaved edits
 */
export const discardWorkingCopy = <ThrowOnError extends boolean = false>(options: Options<DiscardWorkingCopyData, ThrowOnError>): RequestResult<DiscardWorkingCopyResponses, DiscardWorkingCopyErrors, ThrowOnError> => (options.client ?? client).delete<DiscardWorkingCopyResponses, DiscardWorkingCopyErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/summaries/{summaryId}/working-copy',
    ...options
});

/**
 * Read your unsaved edits, checked against the documents
 */
export const getWorkingCopy = <ThrowOnError extends boolean = false>(options: Options<GetWorkingCopyData, ThrowOnError>): RequestResult<GetWorkingCopyResponses, GetWorkingCopyErrors, ThrowOnError> => (options.client ?? client).get<GetWorkingCopyResponses, GetWorkingCopyErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/summaries/{summaryId}/working-copy',
    ...options
});

/**
 * Save your edits as they are, and check them
 */
export const saveWorkingCopy = <ThrowOnError extends boolean = false>(options: Options<SaveWorkingCopyData, ThrowOnError>): RequestResult<SaveWorkingCopyResponses, SaveWorkingCopyErrors, ThrowOnError> => (options.client ?? client).put<SaveWorkingCopyResponses, SaveWorkingCopyErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/summaries/{summaryId}/working-copy',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Save the text in sentence editors that is not applied yet
 */
export const saveOpenEdits = <ThrowOnError extends boolean = false>(options: Options<SaveOpenEditsData, ThrowOnError>): RequestResult<SaveOpenEditsResponses, SaveOpenEditsErrors, ThrowOnError> => (options.client ?? client).put<SaveOpenEditsResponses, SaveOpenEditsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/summaries/{summaryId}/working-copy/open-edits',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Read whether signed summaries may be used as training rows
 */
export const getTrainingUse = <ThrowOnError extends boolean = false>(options?: Options<GetTrainingUseData, ThrowOnError>): RequestResult<GetTrainingUseResponses, GetTrainingUseErrors, ThrowOnError> => (options?.client ?? client).get<GetTrainingUseResponses, GetTrainingUseErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/training-use',
    ...options
});

/**
 * Allow or forbid it; takes effect immediately
 */
export const setTrainingUse = <ThrowOnError extends boolean = false>(options: Options<SetTrainingUseData, ThrowOnError>): RequestResult<SetTrainingUseResponses, SetTrainingUseErrors, ThrowOnError> => (options.client ?? client).put<SetTrainingUseResponses, SetTrainingUseErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/training-use',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * List your uploads: unfinished ones, and those of the last day
 */
export const listUploads = <ThrowOnError extends boolean = false>(options?: Options<ListUploadsData, ThrowOnError>): RequestResult<ListUploadsResponses, ListUploadsErrors, ThrowOnError> => (options?.client ?? client).get<ListUploadsResponses, ListUploadsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/uploads',
    ...options
});

/**
 * Start an upload; its bytes follow by tus at …/bytes
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
 * Read the accepted file types and limits
 */
export const getUploadRules = <ThrowOnError extends boolean = false>(options?: Options<GetUploadRulesData, ThrowOnError>): RequestResult<GetUploadRulesResponses, GetUploadRulesErrors, ThrowOnError> => (options?.client ?? client).get<GetUploadRulesResponses, GetUploadRulesErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/uploads/rules',
    ...options
});

/**
 * Discard an upload, or remove an ended one from the list
 */
export const discardUpload = <ThrowOnError extends boolean = false>(options: Options<DiscardUploadData, ThrowOnError>): RequestResult<DiscardUploadResponses, DiscardUploadErrors, ThrowOnError> => (options.client ?? client).delete<DiscardUploadResponses, DiscardUploadErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/uploads/{uploadId}',
    ...options
});

/**
 * Read how many bytes of an upload are stored (tus)
 */
export const headUploadBytes = <ThrowOnError extends boolean = false>(options: Options<HeadUploadBytesData, ThrowOnError>): RequestResult<HeadUploadBytesResponses, HeadUploadBytesErrors, ThrowOnError> => (options.client ?? client).head<HeadUploadBytesResponses, HeadUploadBytesErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/uploads/{uploadId}/bytes',
    ...options
});

/**
 * Read the supported version of tus
 */
export const askUploadProtocol = <ThrowOnError extends boolean = false>(options: Options<AskUploadProtocolData, ThrowOnError>): RequestResult<AskUploadProtocolResponses, AskUploadProtocolErrors, ThrowOnError> => (options.client ?? client).options<AskUploadProtocolResponses, AskUploadProtocolErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/uploads/{uploadId}/bytes',
    ...options
});

/**
 * Send bytes of an upload, starting at an offset (tus)
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
 * List the source statuses that withdraw signed summaries
 */
export const getWithdrawalRule = <ThrowOnError extends boolean = false>(options?: Options<GetWithdrawalRuleData, ThrowOnError>): RequestResult<GetWithdrawalRuleResponses, GetWithdrawalRuleErrors, ThrowOnError> => (options?.client ?? client).get<GetWithdrawalRuleResponses, GetWithdrawalRuleErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/withdrawal-rule',
    ...options
});

/**
 * Set them; applies to changes from now on
 */
export const setWithdrawalRule = <ThrowOnError extends boolean = false>(options: Options<SetWithdrawalRuleData, ThrowOnError>): RequestResult<SetWithdrawalRuleResponses, SetWithdrawalRuleErrors, ThrowOnError> => (options.client ?? client).put<SetWithdrawalRuleResponses, SetWithdrawalRuleErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/withdrawal-rule',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Have a checkpoint of a listed log cosigned (c2sp.org/tlog-witness)
 */
export const addCheckpoint = <ThrowOnError extends boolean = false>(options: Options<AddCheckpointData, ThrowOnError>): RequestResult<AddCheckpointResponses, AddCheckpointErrors, ThrowOnError> => (options.client ?? client).post<AddCheckpointResponses, AddCheckpointErrors, ThrowOnError>({
    bodySerializer: null,
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/witness/add-checkpoint',
    ...options,
    headers: {
        'Content-Type': 'text/plain',
        ...options.headers
    }
});

/**
 * Read the key that verifies this service’s cosignatures
 */
export const getWitnessKey = <ThrowOnError extends boolean = false>(options?: Options<GetWitnessKeyData, ThrowOnError>): RequestResult<GetWitnessKeyResponses, GetWitnessKeyErrors, ThrowOnError> => (options?.client ?? client).get<GetWitnessKeyResponses, GetWitnessKeyErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/api/witness/key',
    ...options
});

/**
 * Read where and how a client system gets a token
 */
export const getSmartConfiguration = <ThrowOnError extends boolean = false>(options?: Options<GetSmartConfigurationData, ThrowOnError>): RequestResult<GetSmartConfigurationResponses, unknown, ThrowOnError> => (options?.client ?? client).get<GetSmartConfigurationResponses, unknown, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/fhir/R4/.well-known/smart-configuration',
    ...options
});

/**
 * Whether the API answers; if not, restart it
 */
export const getLiveness = <ThrowOnError extends boolean = false>(options?: Options<GetLivenessData, ThrowOnError>): RequestResult<GetLivenessResponses, unknown, ThrowOnError> => (options?.client ?? client).get<GetLivenessResponses, unknown, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/livez',
    ...options
});

/**
 * Whether the API can do its work, check by check
 */
export const getReadiness = <ThrowOnError extends boolean = false>(options?: Options<GetReadinessData, ThrowOnError>): RequestResult<GetReadinessResponses, GetReadinessErrors, ThrowOnError> => (options?.client ?? client).get<GetReadinessResponses, GetReadinessErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/readyz',
    ...options
});

/**
 * Have the model answer messages (compatible with OpenAI chat completions)
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
 * List the available models (compatible with OpenAI)
 */
export const listModels = <ThrowOnError extends boolean = false>(options?: Options<ListModelsData, ThrowOnError>): RequestResult<ListModelsResponses, ListModelsErrors, ThrowOnError> => (options?.client ?? client).get<ListModelsResponses, ListModelsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/v1/models',
    ...options
});
