import type { DocumentEvent, SummaryEvent, UploadEvent } from '@app/api-client';

export type { QueuePlace, WorkEvent } from '@app/api-client';

export type UploadProgress = Readonly<Omit<UploadEvent, 'kind'>>;
export type DocumentProgress = Readonly<Omit<DocumentEvent, 'kind'>>;
export type SummaryState = SummaryEvent['state'];
