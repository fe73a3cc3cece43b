import type { Page } from './page.js';

const PAGES = [
  ['settings.md', 'Settings', 'environment variables, their defaults and values'],
  ['permissions.md', 'Permissions', 'which roles, scopes and operators have them'],
  ['audit-actions/README.md', 'Audit actions', 'what the web app says of each, and its details'],
  ['domain-events.md', 'Domain events', 'which part of the service learns of which action'],
  ['problem-codes/README.md', 'Problem codes', 'refusals with their HTTP status and text'],
  ['commands/README.md', 'Commands', 'every command of `cloister` with its help'],
] as const;

export function contentsPage(): Page {
  return {
    path: 'README.md',
    title: 'Reference',
    introduction: `Lists that are written from the code by \`npm run reference\`, so they match this version.\n\n${PAGES.map(([path, title, holds]) => `- [${title}](${path}): ${holds}`).join('\n')}\n\nThe REST API describes itself in OpenAPI 3.1 at \`/api/openapi.json\` ([REST API](../integrate/rest-api.md)).`,
    sections: [],
  };
}
