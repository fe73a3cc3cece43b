import { OperationOutcomeError, type TypedValueWithPath, validateResource } from '@medplum/core';
import type { OperationOutcomeIssue, Resource } from '@medplum/fhirtypes';
import { type FhirIssue, NotR4 } from '../faults/fhir-issue.js';
import { shapeIssues } from './check-shapes.js';
import { r4Definitions } from './r4-definitions.js';

/** Levels in each other: no resource of R4 needs a third of them. */
const DEPTH_MAX = 48;
const ID = /^[A-Za-z0-9\-.]{1,64}$/;
/** Of one refusal: whoever sends more faults finds the rest when these are mended. */
const ISSUES_MAX = 50;
/** What R4 calls an element; a name of another form may be anything, and is not repeated. */
const ELEMENT_PATH = /^[A-Z][A-Za-z]*(\.[a-z_][A-Za-z0-9]{0,63}(\[\d+\])?)*$/;
/** As the validator says it; nothing else of what it says is passed on, since it quotes what was sent. */
const SAID: readonly (readonly [RegExp, string])[] = [
  [/^Missing required property/, 'This element is required.'],
  [/^Invalid additional property/, 'R4 has no such element here.'],
  [/^Expected array/, 'This element must be a list.'],
  [/^Expected single/, 'This element must not be a list.'],
  [/^Invalid number of values/, 'This element occurs more or less often than R4 allows.'],
  [/empty/, 'This element is empty.'],
  [/null value/, 'The value is null, but R4 requires an element here.'],
  [/^Invalid JSON type/, 'The value has a different JSON type than R4 requires here.'],
  [/base64Binary/, 'The value is not valid Base64.'],
  [/non-whitespace/, 'The value is blank.'],
  [/numeric|number/, 'R4 does not allow this number here.'],
  [/larger than/, 'The value is longer than R4 allows.'],
  [/format$|value$/, 'The value does not have the format that R4 requires for its type.'],
];

type OfType<K extends Resource['resourceType']> = Extract<Resource, { readonly resourceType: K }>;

/**
 * What was sent as a resource of R4: by the structure that the base specification has, its invariants
 * and the codes that it requires. Profiles and terminologies are not asked. Throws `NotR4`.
 */
export function readResource<K extends Resource['resourceType']>(
  given: unknown,
  type: K,
): OfType<K> {
  const { codes } = r4Definitions();
  const resource = shapeOf(given, type);
  const shapes = shapeIssues(resource);
  if (shapes.length > 0) throw new NotR4(shapes.slice(0, ISSUES_MAX));
  const tokens: Record<string, TypedValueWithPath[]> = {};
  const issues: FhirIssue[] = [];
  try {
    validateResource(resource, { collect: { tokens } });
  } catch (error) {
    if (!(error instanceof OperationOutcomeError)) throw error;
    issues.push(
      ...error.outcome.issue
        .filter(({ severity }) => severity === 'error' || severity === 'fatal')
        .map((issue) => issueOf(issue, type)),
    );
  }
  for (const [valueSet, values] of Object.entries(tokens)) {
    const list = codes.get(valueSet);
    if (!list) continue;
    issues.push(
      ...values
        .filter(({ value }) => typeof value === 'string' && !list.has(value))
        .map(({ path }) => ({
          code: 'code-invalid' as const,
          text: 'The code is not one of those that R4 requires here.',
          expression: elementOf(path, type),
        })),
    );
  }
  if (issues.length > 0) throw new NotR4(issues.slice(0, ISSUES_MAX));
  return resource;
}

/** The type that a resource says it has; null where it says none. */
export function typeOfResource(given: unknown): string | null {
  const type =
    typeof given === 'object' && given !== null && 'resourceType' in given && given.resourceType;
  return typeof type === 'string' ? type : null;
}

function shapeOf<K extends Resource['resourceType']>(given: unknown, type: K): OfType<K> {
  if (!isOfType(given, type)) {
    throw new NotR4([
      {
        code: 'structure',
        text: `This is not a ${type}. Send one, with its resourceType.`,
        expression: `${type}.resourceType`,
      },
    ]);
  }
  lookThrough(given, 0, type);
  return given;
}

// what it says of itself; the structure behind it is what the validator then looks at
function isOfType<K extends Resource['resourceType']>(given: unknown, type: K): given is OfType<K> {
  return !Array.isArray(given) && typeOfResource(given) === type;
}

/**
 * Before the validator, which goes as deep as it is led, knows the definitions alone, and takes the id
 * of a resource for any text (R4's own definition says so, against its own words).
 */
function lookThrough(
  value: unknown,
  depth: number,
  path: string,
  inside: ReadonlySet<unknown> = new Set(),
): void {
  if (typeof value !== 'object' || value === null) return;
  const refuse = (code: FhirIssue['code'], text: string, expression = path): never => {
    throw new NotR4([
      { code, text, expression: elementOf(expression, path.split('.', 1)[0] ?? '') },
    ]);
  };
  if (depth > DEPTH_MAX) {
    const root = path.split('.', 1)[0] ?? '';
    refuse('too-costly', `Elements are nested more than ${DEPTH_MAX} deep.`, root);
  }
  const inner = typeOfResource(value);
  if (inner === null && 'resourceType' in value) {
    refuse('structure', 'resourceType must be the name of a type.', `${path}.resourceType`);
  }
  if (inner !== null && !r4Definitions().resources.has(inner)) {
    refuse('not-supported', 'Resources of this type are not accepted.');
  }
  if (inner !== null && 'id' in value && !(typeof value.id === 'string' && ID.test(value.id))) {
    refuse('value', 'An id must have 1 to 64 letters, digits, hyphens and dots.', `${path}.id`);
  }
  const ids = containedIn(value);
  const bad = ids.findIndex((id, index) => id === null || ids.indexOf(id) !== index);
  if (bad >= 0) {
    const text = 'A contained resource needs an id that no other contained resource has.';
    refuse('structure', text, `${path}.contained[${bad}].id`);
  }
  // contained resources stand beside each other; one in a Bundle stands alone
  const isWhole = inner !== null && !/\.contained\[\d+\]$/.test(path);
  const local = isWhole ? new Set(containedIn(value)) : inside;
  const reference = 'reference' in value && value.reference;
  if (typeof reference === 'string' && /^#./.test(reference) && !local.has(reference.slice(1))) {
    const text = 'Constraint ref-1 not met: there is no contained resource of this id.';
    refuse('invariant', text, `${path}.reference`);
  }
  for (const [key, one] of Object.entries(value)) {
    const at = Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`;
    lookThrough(one, depth + 1, at, local);
  }
}

function containedIn(value: object): readonly unknown[] {
  return 'contained' in value && Array.isArray(value.contained) ? value.contained.map(idOf) : [];
}

function idOf(resource: unknown): unknown {
  return typeof resource === 'object' && resource !== null && 'id' in resource ? resource.id : null;
}

function issueOf({ code, details, expression }: OperationOutcomeIssue, type: string): FhirIssue {
  const said = details?.text ?? '';
  const known = SAID.find(([pattern]) => pattern.test(said))?.[1];
  return {
    code: code === 'invariant' ? 'invariant' : 'structure',
    // an invariant is R4's own text, and holds nothing of what was sent
    text: code === 'invariant' ? said : (known ?? 'This element does not conform to R4.'),
    expression: elementOf(expression?.[0] ?? type, type),
  };
}

/** The path, or as much of it as is made of names that R4 has. */
function elementOf(path: string, type: string): string {
  let known = path;
  while (known !== '' && !ELEMENT_PATH.test(known)) {
    known = known.slice(0, Math.max(known.lastIndexOf('.'), 0));
  }
  return known === '' ? type : known;
}
