import type { DocumentView } from '../documents/documents.dto.js';
import type { SummaryView } from '../summaries/summaries.dto.js';

const REFRESH_SECONDS = 2;

export const START_STYLE = `
  :root { color-scheme: light dark; font: 14px/1.5 system-ui, sans-serif; }
  body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
  h1 { font-size: 1.25rem; } h2 { font-size: 1rem; margin-top: 2rem; }
  table { border-collapse: collapse; } th { text-align: left; padding-right: 1.5rem; font-weight: 600; }
  .draft { border-left: 4px solid #c77700; padding: .5rem 1rem; white-space: pre-wrap; }
  .label { color: #9a5b00; font-weight: 600; } .failed { color: #c0271d; }
  @media (prefers-color-scheme: dark) { .label { color: #f0b35b; } .failed { color: #ff8a80; } }
`;

/** The page behind the one-time link: what the service is doing with the sample, and its draft. */
export function renderStartPage(view: {
  readonly version: string;
  readonly document: DocumentView | null;
  readonly summary: SummaryView | null;
}): string {
  const { document, summary, version } = view;
  const settled = summary ? !['queued', 'running'].includes(summary.state) : !document;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${settled ? '' : `<meta http-equiv="refresh" content="${REFRESH_SECONDS}">`}
<title>Cloister</title>
<link rel="stylesheet" href="/start.css">
</head>
<body>
<main>
<h1>Cloister is running</h1>
<p>Version ${escapeHtml(version)}. Everything stays on this machine.</p>
<h2>The sample note</h2>
${document ? renderProgress(document, summary) : '<p>There is no document yet. Send one with: <code>npx cloister summarize FILE</code></p>'}
${summary?.version ? renderDraft(summary.version, summary.profile) : ''}
</main>
</body>
</html>
`;
}

function renderProgress(document: DocumentView, summary: SummaryView | null): string {
  const rows = [
    ['Document', stateWords(document.state, document.reason)],
    ['Summary', summary ? stateWords(summary.state, summary.reason) : 'not asked for yet'],
    ...(summary?.queue
      ? [
          [
            'Place in the queue',
            `${summary.queue.position}, about ${summary.queue.expectedSeconds} s`,
          ],
        ]
      : []),
  ];
  const body = rows.map(
    ([name = '', value = '']) =>
      `<tr><th scope="row">${name}</th><td>${escapeHtml(value)}</td></tr>`,
  );
  return `<table aria-live="polite">${body.join('')}</table>`;
}

function renderDraft(version: NonNullable<SummaryView['version']>, profile: string): string {
  const { receipt } = version;
  return `<h2>Draft</h2>
<p class="label">Machine draft, not reviewed</p>
<div class="draft">${escapeHtml(version.text)}</div>
<p>${escapeHtml(version.label)}. Profile ${escapeHtml(profile)}. ${receipt.readCharacters} of ${receipt.sourceCharacters} characters read.</p>`;
}

function stateWords(state: string, reason: string | null): string {
  return reason ? `${state} (${reason})` : state;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
