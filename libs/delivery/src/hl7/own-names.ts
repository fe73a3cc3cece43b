/** What the site calls itself in HL7 messages, in and out. */
export const OWN_NAMES_TOKEN = Symbol('OwnNames');
