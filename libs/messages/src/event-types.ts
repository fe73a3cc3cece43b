/** What other libraries may learn of from this one. Stored with events and confirmations: a name is never changed. */
export const MESSAGE_EVENT_TYPES = [
  'connection.clashed',
  'connection.message-failed',
  'connection.silent',
  'message.received',
  'message.taken',
] as const;

declare module '@app/database' {
  interface DomainEventTypes {
    readonly messages: (typeof MESSAGE_EVENT_TYPES)[number];
  }
}
