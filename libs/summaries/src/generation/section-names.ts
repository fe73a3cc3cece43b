interface Named {
  readonly id: string;
  readonly alsoKnownAs: readonly string[];
}

/** The section of this id, or that other systems call so; in any case of letters. */
export function sectionNamed<S extends Named>(sections: readonly S[], name: string): S | null {
  return sections.find((section) => namesOf(section).has(name.toLowerCase())) ?? null;
}

/** Whether every name means one section. */
export function haveOwnNames(sections: readonly Named[]): boolean {
  const names = sections.flatMap((section) => [...namesOf(section)]);
  return new Set(names).size === names.length;
}

function namesOf({ id, alsoKnownAs }: Named): ReadonlySet<string> {
  return new Set([id, ...alsoKnownAs].map((name) => name.toLowerCase()));
}
