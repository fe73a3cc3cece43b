import { describe, expect, it } from 'vitest';
import { namesByEnding, unsupportedNames } from './unsupported-names.js';

const names = (source: string): ReadonlySet<string> => new Set(unsupportedNames(source));

describe('names that a source does not have', () => {
  it('are drugs that it names under no name', () => {
    const found = names('Takes Tylenol and lisinopril. Lantus at night.');
    expect(found).toContain('metoprolol');
    for (const named of ['tylenol', 'acetaminophen', 'paracetamol', 'lisinopril', 'insulin']) {
      expect(found).not.toContain(named);
    }
  });

  it('are sides of the body, unless the source has both or a short form', () => {
    expect(names('Pain in the left knee.')).toContain('right');
    expect(names('Pain in the left knee.')).not.toContain('left');
    expect(names('Pain in the L knee, none in the R one.')).not.toContain('right');
    expect(names('Bilateral knee pain.')).not.toContain('left');
    expect(names('No pain.')).toContain('left');
  });
});

describe('names that are known by how they end', () => {
  it('are those that exist, and those of the source', () => {
    const { endings, known } = namesByEnding(
      'Started atorva 20, oddolol and iv methylpred. Two tenotomies.',
    );
    for (const name of [
      'atorvastatin',
      'oddolol',
      'cholecystectomy',
      'tenotomies',
      'tenotomy',
      'magazine',
    ]) {
      expect(known).toContain(name);
    }
    for (const name of ['tenectomies', 'methylocyclosporine']) {
      expect(known).not.toContain(name);
      expect(endings.some((ending) => name.endsWith(ending))).toBe(true);
    }
  });
});
