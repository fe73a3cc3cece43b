import { describe, expect, it } from 'vitest';
import { aSentence } from '../../documents/testing/examples.js';
import { aVersionOf } from '../testing/examples.js';
import { toEdited, withAdded, without, withSentence } from './edited-draft.js';
import { shownDraft } from './shown-draft.js';

const base = aVersionOf({
  findings: ['Dry cough.', '- No fever 38.', '- Chest clear.'],
  plan: ['Rest.'],
});
const draft = toEdited(base);
const nothing = new Map();

describe('an edited text as it is shown', () => {
  it('is the version itself until something changes', () => {
    const shown = shownDraft(base, draft, nothing);
    expect(shown.version).toEqual(base);
    expect(shown.sentences.every(({ change }) => change === 'same')).toBe(true);
  });

  it('keeps the evidence of what stayed, where it stands now', () => {
    const doubted = {
      ...base,
      sentences: base.sentences.map((sentence) =>
        sentence.id === '1-2'
          ? {
              ...sentence,
              evidence: [
                aSentence({
                  start: sentence.start,
                  end: sentence.end,
                  status: 'contradicted',
                  findings: [{ code: 'number', start: sentence.end - 3, end: sentence.end - 1 }],
                }),
              ],
            }
          : sentence,
      ),
    };
    const { version } = shownDraft(doubted, without(draft, '1-1'), nothing);
    const [first] = version.evidence ?? [];
    const [finding] = first?.findings ?? [];
    expect(version.text.slice(first?.start, first?.end)).toBe('- No fever 38.');
    expect(version.text.slice(finding?.start, finding?.end)).toBe('38');
    expect(version.sections[1]?.start).toBe(version.text.indexOf('Rest.'));
  });

  it('begins a section without white space, and goes on with a list as a list', () => {
    const edited = withAdded(without(draft, '1-1'), {
      key: 'new-1',
      section: 'findings',
      behind: '1-3',
      text: '- Heart normal.',
    });
    expect(shownDraft(base, edited, nothing).version.text).toBe(
      'FINDINGS\n- No fever 38.\n- Chest clear.\n- Heart normal.\n\nPLAN\nRest.',
    );
  });

  it('says of a changed sentence that it is being checked, until the service has answered', () => {
    const edited = withSentence(draft, '1-4', 'Bed rest.');
    const before = shownDraft(base, edited, nothing);
    expect(before.sentences.at(-1)).toMatchObject({ evidence: null, change: 'changed' });
    expect(before.version.evidence).toHaveLength(3);
    const checked = new Map([
      [
        '1-4',
        {
          from: '1-4',
          section: 'plan',
          text: 'Bed rest.',
          change: 'changed' as const,
          start: 100,
          end: 109,
          evidence: [aSentence({ start: 100, end: 109, status: 'unsupported' })],
        },
      ],
    ]);
    const after = shownDraft(base, edited, checked);
    const found = after.version.evidence?.[after.sentences.at(-1)?.evidence?.first ?? -1];
    expect(found?.status).toBe('unsupported');
    expect(after.version.text.slice(found?.start, found?.end)).toBe('Bed rest.');
  });

  it('has no evidence where the version was not checked', () => {
    const { version, sentences } = shownDraft({ ...base, evidence: null }, draft, nothing);
    expect(version.evidence).toBeNull();
    expect(sentences[0]?.evidence).toEqual({ first: 0, count: 0 });
  });
});
