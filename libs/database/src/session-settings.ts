/**
 * What our statements rely on. A site's server, database or role may say otherwise, so each connection
 * asks for it: that holds for roles that exist already, and takes no right.
 */
const SESSION_SETTINGS = {
  // Compiling a plan of a wide query took seconds, and our queries read few rows.
  jit: 'off',
  // The driver reads dates in this form only.
  datestyle: 'ISO',
  // Whoever waited for a lock looks at what the other one wrote; what needs more asks for it itself.
  default_transaction_isolation: 'read committed',
  // Tables are named without their schema. The queue appends its own.
  search_path: 'public',
  // What was acknowledged outlives a power cut.
  synchronous_commit: 'on',
  // Zero is none: whoever needs a limit sets one, and an export or a migration takes as long as it takes.
  statement_timeout: '0',
  lock_timeout: '0',
  idle_in_transaction_session_timeout: '0',
} as const;

/** As the `options` of a connection; see libpq for how a blank is written. */
export const SESSION_OPTIONS = Object.entries(SESSION_SETTINGS)
  .map(([name, value]) => `-c ${name}=${value.replaceAll(' ', String.raw`\ `)}`)
  .join(' ');
