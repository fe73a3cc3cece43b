/** Whether a mail server is configured. */
export const EMAILS_OFFERED = Symbol('EmailsOffered');
