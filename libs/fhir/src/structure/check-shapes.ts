import { crawlTypedValue, type InternalTypeSchema, tryGetDataType } from '@medplum/core';
import type { Resource } from '@medplum/fhirtypes';
import type { FhirIssue } from '../faults/fhir-issue.js';

const WRONG = 'The value has a different JSON type than R4 requires here, or is empty.';

/**
 * Elements that are lists where none is, objects where text or a number is, or empty: the validator takes
 * some of these for extensions of a value that is not there.
 */
export function shapeIssues(resource: Resource): readonly FhirIssue[] {
  const issues: FhirIssue[] = [];
  const schema = tryGetDataType(resource.resourceType);
  if (!schema) return issues;
  const visitProperty = (
    parent: { readonly value: unknown; readonly path: string },
    key: string,
    _path: string,
    _values: unknown,
    of: InternalTypeSchema,
  ): void => {
    const element = of.elements[key];
    if (!element || typeof parent.value !== 'object' || parent.value === null) return;
    for (const [name, type] of namesOf(key, element.type)) {
      const raw: unknown = Reflect.get(parent.value, name);
      if (raw === undefined || hasShape(raw, isPrimitive(type), element.isArray ?? false)) continue;
      issues.push({ code: 'structure', text: WRONG, expression: `${parent.path}.${name}` });
    }
  };
  crawlTypedValue(
    { type: resource.resourceType, value: resource },
    { visitProperty },
    { schema, initialPath: schema.path },
  );
  return issues;
}

/** A choice is spelled with its type: `valueString` for `value[x]`. */
function namesOf(
  key: string,
  types: readonly { readonly code: string }[],
): readonly (readonly [name: string, type: string])[] {
  const [base = '', choice] = key.split('[');
  return types.map(({ code }) => {
    const suffix = `${code.charAt(0).toUpperCase()}${code.slice(1)}`;
    return [choice === undefined ? base : `${base}${suffix}`, code] as const;
  });
}

function hasShape(raw: unknown, primitive: boolean, list: boolean): boolean {
  if (list !== Array.isArray(raw)) return false;
  const values: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  // null keeps the place of an extension in a list of values
  return (
    values.length > 0 && values.every((one) => (one === null ? primitive : hasType(one, primitive)))
  );
}

function hasType(value: unknown, primitive: boolean): boolean {
  if (primitive) return typeof value !== 'object' && value !== '';
  return typeof value === 'object' && !Array.isArray(value) && Object.keys(value ?? {}).length > 0;
}

/** R4 writes its primitive types in lower case, and those of FHIRPath as addresses. */
function isPrimitive(type: string): boolean {
  return /^[a-z]/.test(type);
}
