import type {
  Bundle,
  OperationDefinition,
  Parameters,
  ParametersParameter,
} from '@medplum/fhirtypes';
import { NotR4, notTaken } from '../faults/fhir-issue.js';
import { readResource } from '../structure/check-structure.js';
import type { Lightened } from '../structure/inline-data.js';
import { HEADLINE_NUMBERS, headlineParameter } from './headline.js';
import type { KnownVersion } from './known-summary.js';

export const SUMMARIZE = 'DocumentReference-summarize';
const SOURCES_MAX = 50;
const SECTIONS_MAX = 100;
const PRIORITIES = ['stat', 'routine', 'batch'] as const;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What somebody asks to be summarized. */
export interface SummarizeRequest {
  readonly documentIds: readonly string[];
  readonly profile: string;
  readonly sections: readonly string[] | null;
  readonly priority: (typeof PRIORITIES)[number];
}

/**
 * The parameters of `$summarize`; without a body those of the document that it is called on.
 * Throws `NotR4` and `NotTaken`.
 */
export function readSummarizeRequest(
  { resource }: Lightened,
  documentId: string | null,
): SummarizeRequest {
  const parameters =
    resource === undefined || resource === null
      ? []
      : (readResource(resource, 'Parameters').parameter ?? []);
  const known = ['document', 'profile', 'section', 'class'];
  const unknown = parameters.findIndex(({ name }) => !known.includes(name));
  if (unknown >= 0) {
    const text = `This parameter does not exist. Available: ${known.join(', ')}.`;
    throw notTaken(`Parameters.parameter[${unknown}].name`, text, 'not-supported');
  }
  const named = parameters.flatMap((parameter, index) =>
    parameter.name === 'document' ? [documentOf(parameter, index)] : [],
  );
  const documentIds = documentId === null ? named : [documentId, ...named];
  if (documentIds.length === 0 || documentIds.length > SOURCES_MAX) {
    const text = `Name 1 to ${SOURCES_MAX} documents, each as a parameter "document".`;
    throw notTaken(
      'Parameters.parameter',
      text,
      documentIds.length === 0 ? 'required' : 'too-costly',
    );
  }
  if (new Set(documentIds).size < documentIds.length) {
    throw notTaken('Parameters.parameter', 'Name each document once.', 'duplicate');
  }
  const sections = parameters.flatMap((parameter, index) =>
    parameter.name === 'section' ? [wordOf(parameter, index)] : [],
  );
  if (sections.length > SECTIONS_MAX) {
    const text = `Name at most ${SECTIONS_MAX} sections.`;
    throw notTaken('Parameters.parameter', text, 'too-costly');
  }
  return {
    documentIds,
    profile: onlyWord(parameters, 'profile') ?? 'general',
    sections: sections.length > 0 ? sections : null,
    priority: priorityOf(onlyWord(parameters, 'class')),
  };
}

/** The body of the final answer: the document as it is now, and where it is to be found later. */
export function summarizeResult(
  taskId: string,
  { referenceId, headline }: KnownVersion,
  document: Bundle,
): Parameters {
  return {
    resourceType: 'Parameters',
    parameter: [
      { name: 'document', resource: document },
      { name: 'summary', valueReference: { reference: `DocumentReference/${referenceId}` } },
      { name: 'task', valueReference: { reference: `Task/${taskId}` } },
      ...(headline ? [headlineParameter(headline)] : []),
    ],
  };
}

/** @param base the address of the FHIR service */
export function summarizeDefinition(base: string): OperationDefinition {
  return {
    resourceType: 'OperationDefinition',
    id: SUMMARIZE,
    url: `${base}/OperationDefinition/${SUMMARIZE}`,
    name: 'Summarize',
    title: 'Summarize documents',
    status: 'active',
    kind: 'operation',
    affectsState: true,
    code: 'summarize',
    resource: ['DocumentReference'],
    system: false,
    type: true,
    instance: true,
    description:
      'Asynchronous only: send Prefer: respond-async. The 202 answer names the status address in Content-Location: 202 with X-Progress and Retry-After until the text is ready, then 200 with these output parameters; DELETE cancels, and the address answers 404 from then on. A failed run answers 422. The first result is a draft of a model: Composition.status says so, and a person signs it later, under another document.',
    parameter: [
      inParameter(
        'document',
        0,
        '*',
        'Reference',
        'A source, the newest last. When called on a document, that document is the first.',
      ),
      inParameter('profile', 0, '1', 'code', 'The kind of summary; default: "general".'),
      inParameter(
        'section',
        0,
        '*',
        'code',
        'A section to write; default: all that the profile always has.',
      ),
      inParameter('class', 0, '1', 'code', 'stat, routine or batch; default: "routine".'),
      outParameter('document', 'Bundle', 'The document of the current version.'),
      outParameter(
        'summary',
        'Reference',
        'Its DocumentReference, which stays the same when it is signed.',
      ),
      outParameter('task', 'Reference', 'The request.'),
      {
        ...outParameter(
          'headline',
          undefined,
          'What the draft leaves out of its documents and what must be checked in it, as integers; show leftOut and toCheck first. Absent if nothing was checked.',
        ),
        min: 0,
        part: HEADLINE_NUMBERS.map((name) =>
          outParameter(name, 'integer', 'As in the extension of the DocumentReference.'),
        ),
      },
    ],
  };
}

type Parameter = NonNullable<OperationDefinition['parameter']>[number];

function inParameter(
  name: string,
  min: number,
  max: string,
  type: Parameter['type'] & string,
  documentation: string,
): Parameter {
  return { name, use: 'in', min, max, type, documentation };
}

function outParameter(
  name: string,
  type: (Parameter['type'] & string) | undefined,
  documentation: string,
): Parameter {
  return { name, use: 'out', min: 1, max: '1', ...(type && { type }), documentation };
}

function documentOf({ valueReference }: ParametersParameter, index: number): string {
  const id = /(?:^|\/)DocumentReference\/([^/]+)$/.exec(valueReference?.reference ?? '')?.[1] ?? '';
  if (ID.test(id)) return id;
  const text = 'A document must be a valueReference to a DocumentReference of this service.';
  throw notTaken(`Parameters.parameter[${index}].valueReference`, text);
}

function wordOf({ valueCode, valueString }: ParametersParameter, index: number): string {
  const word = valueCode ?? valueString ?? '';
  if (word !== '' && word.length <= 100) return word;
  throw notTaken(`Parameters.parameter[${index}]`, 'This parameter must be a valueCode.', 'value');
}

function onlyWord(parameters: readonly ParametersParameter[], name: string): string | null {
  const first = parameters.findIndex((one) => one.name === name);
  const last = parameters.findLastIndex((one) => one.name === name);
  const found = parameters[first];
  if (!found) return null;
  if (first !== last) {
    const expression = `Parameters.parameter[${last}]`;
    throw new NotR4([{ code: 'structure', text: 'This parameter occurs twice.', expression }]);
  }
  return wordOf(found, first);
}

function priorityOf(given: string | null): SummarizeRequest['priority'] {
  const found = PRIORITIES.find((known) => known === (given ?? 'routine'));
  if (found) return found;
  throw notTaken('Parameters.parameter', `class must be one of ${PRIORITIES.join(', ')}.`, 'value');
}
