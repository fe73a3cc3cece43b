/** Queries and mutations of TanStack Query over the same calls, for the web app alone. */
export * from './generated/@tanstack/react-query.gen.js';
