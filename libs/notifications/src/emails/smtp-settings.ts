/** Under which Nest hands out how to reach the mail server. */
export const SMTP_SETTINGS = Symbol('SmtpSettings');
