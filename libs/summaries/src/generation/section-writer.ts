import { informativeAnswers } from './answers.js';
import type { Draft } from './draft.js';
import { ContextTooSmall } from './generation.errors.js';
import type { ReadPlan } from './planning.js';
import type { ProfileSection } from '../profiles/profiles.js';
import type { SectionCalls } from './section-calls.js';
import type { Words } from './whole-words.js';

/** Writes the sections of a plan into a draft: copied, from the whole text, from passages of it, or from answers about its parts. */
export class SectionWriter {
  constructor(
    private readonly calls: SectionCalls,
    private readonly draft: Draft,
    private readonly contextTokens: number,
    private readonly onPart: Words,
  ) {}

  async write(text: string, plan: ReadPlan): Promise<void> {
    if (plan.kind === 'parts') await this.readParts(text, plan);
    else await this.readAtOnce(text, plan);
  }

  private async readAtOnce(text: string, plan: ReadPlan): Promise<void> {
    const { passages } = plan;
    const reading =
      passages === null
        ? ({ ask: 'whole', stretch: 0, source: text } as const)
        : ({ ask: 'passages', stretch: null, source: passages.text } as const);
    let callsAfter = plan.sections.length;
    for (const section of plan.order) {
      if (await this.copy(section, plan)) continue;
      callsAfter -= 1;
      await this.draft.add(section, async (onText) => {
        await this.calls.ask({ ...reading, section, callsAfter, onText });
      });
    }
  }

  /** Whether the section is copied: then it is in the draft. */
  private async copy(section: ProfileSection, { copied }: ReadPlan): Promise<boolean> {
    const own = copied.find((one) => one.section === section);
    if (!own) return false;
    await this.draft.add(section, async (onText) => onText(own.text, 0));
    return true;
  }

  private async readParts(text: string, plan: ReadPlan): Promise<void> {
    const { stretches, sections } = plan;
    const answers = new Map(sections.map((section) => [section, [] as string[]] as const));
    // each section combines once, unless no or only one part says something of it
    let callsAfter = (stretches.length + 1) * sections.length;
    for (const [stretch, { start, end }] of stretches.entries()) {
      const source = text.slice(start, end);
      for (const [section, soFar] of answers) {
        callsAfter -= 1;
        const { onPart: onText } = this;
        const call = { section, source, callsAfter, onText };
        soFar.push(await this.calls.ask({ ask: 'part', stretch, ...call }));
      }
    }
    const informativeBySection = new Map(
      [...answers].map(([section, all]) => [section, informativeAnswers(all)]),
    );
    let combinesAfter = [...informativeBySection.values()].filter(
      (notes) => notes.length > 1,
    ).length;
    for (const section of plan.order) {
      if (await this.copy(section, plan)) continue;
      const notes = informativeBySection.get(section) ?? [];
      if (notes.length > 1) combinesAfter -= 1;
      await this.draft.add(section, (onText) =>
        this.combine(section, notes, combinesAfter, onText),
      );
    }
  }

  /** In one call if the answers fit; otherwise neighbours first, as many at once as the context holds. */
  private async combine(
    section: ProfileSection,
    answers: readonly string[],
    callsAfter: number,
    onDraft: Words,
  ): Promise<void> {
    const notes = informativeAnswers(answers);
    if (notes.length < 2) {
      onDraft(notes[0] ?? '', 0);
      return;
    }
    const groups = await this.groupsThatFit(section, notes);
    const [only] = groups;
    if (groups.length === 1 && only) {
      const source = joined(only);
      const call = { section, source, callsAfter, onText: onDraft };
      await this.calls.ask({ ask: 'combine', stretch: null, ...call });
      return;
    }
    const combined: string[] = [];
    for (const [index, group] of groups.entries()) {
      const call = { section, source: joined(group), onText: this.onPart };
      const after = callsAfter + groups.length - index;
      combined.push(
        group.length === 1
          ? call.source
          : await this.calls.ask({ ask: 'combine', stretch: null, ...call, callsAfter: after }),
      );
    }
    await this.combine(section, combined, callsAfter, onDraft);
  }

  private async groupsThatFit(
    section: ProfileSection,
    notes: readonly string[],
  ): Promise<string[][]> {
    const tokens = (some: readonly string[]): Promise<number> =>
      this.calls.tokensNeeded(section, joined(some));
    const groups: string[][] = [];
    for (const note of notes) {
      const last = groups.at(-1);
      if (last && (await tokens([...last, note])) <= this.contextTokens) last.push(note);
      else groups.push([note]);
    }
    if (groups.length === notes.length) {
      throw new ContextTooSmall(await tokens(notes.slice(0, 2)), this.contextTokens);
    }
    return groups;
  }
}

function joined(notes: readonly string[]): string {
  return notes.join('\n\n');
}
