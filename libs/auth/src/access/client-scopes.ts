/** What may be given to a client. The order is that of the bits in which the database says them: append only. */
export const CLIENT_SCOPES = [
  'documents',
  'documents.read',
  'summaries',
  'summaries.read',
  'audit',
] as const;
export type ClientScope = (typeof CLIENT_SCOPES)[number];

/** What a client is given where nobody says otherwise: to bring documents and have them summarized. */
export const DEFAULT_SCOPES: readonly ClientScope[] = ['documents', 'summaries'];
