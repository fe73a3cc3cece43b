import { z } from 'zod';

/** What the service said to a file. */
export interface FhirAnswer {
  /** Where it was sent, below the base. */
  readonly to: string;
  readonly status: number;
  /** The code and the element of each issue. */
  readonly issues: readonly string[];
}

const Outcome = z.object({
  resourceType: z.literal('OperationOutcome'),
  issue: z.array(z.object({ code: z.string(), expression: z.array(z.string()).optional() })),
});

/** As whoever has the file would send it: under its type, a Bundle to the base, and in its own form. */
export async function sendFile(
  base: string,
  apiKey: string,
  { path, bytes }: { readonly path: string; readonly bytes: Uint8Array<ArrayBuffer> },
): Promise<FhirAnswer> {
  const to = addressOf(path, Buffer.from(bytes).toString('latin1'));
  const response = await fetch(`${base}${to}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': mediaTypeOf(path) },
    body: bytes,
  });
  const text = await response.text();
  const { status } = response;
  if (status < 400) return { to, status, issues: [] };
  const outcome = Outcome.safeParse(parsed(text));
  if (!outcome.success) return { to, status, issues: ['no OperationOutcome'] };
  const issues = outcome.data.issue.map(({ code, expression }) =>
    [code, ...(expression ?? [])].join(' '),
  );
  return { to, status, issues };
}

/** The first type that is named, as far as it can be seen without reading the file. */
function addressOf(path: string, text: string): string {
  if (!path.endsWith('.json')) return '';
  const type = /"?resourceType"?\s*:\s*"?([A-Za-z]+)/.exec(text)?.[1];
  return type === undefined || type === 'Bundle' ? '' : `/${type}`;
}

function mediaTypeOf(path: string): string {
  if (path.endsWith('.xml')) return 'application/fhir+xml';
  return path.endsWith('.json') ? 'application/fhir+json' : 'text/fhirshorthand';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // what is no JSON is no OperationOutcome
  }
}
