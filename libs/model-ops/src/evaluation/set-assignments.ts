import { assign, type Assignment, type Profiles, sectionNamed } from '@app/summaries';
import type { SetItem } from './evaluation-set.js';

/** What is to be written for the items of a set: a section of a profile, or all that a summary of it has. */
export class SetAssignments {
  constructor(
    private readonly profiles: Profiles,
    /** For items that name none. */
    private readonly profileId: string,
  ) {}

  /** Throws `ProfileNotFound`. */
  of(item: SetItem): Assignment {
    const profile = this.profiles.get(item.profile ?? this.profileId);
    if (item.section === undefined) return assign(profile, null);
    const section = sectionNamed(profile.sections, item.section);
    return assign(profile, [section?.id ?? item.section]);
  }

  /** What is wrong with an item, for a line of a report that holds nothing of the item itself. */
  problemOf(item: SetItem): string | null {
    const profile = this.profiles.get(item.profile ?? this.profileId);
    if (item.section === undefined || sectionNamed(profile.sections, item.section)) return null;
    const known = profile.sections.flatMap(({ id, alsoKnownAs }) => [id, ...alsoKnownAs]);
    return `section: the profile ${profile.id} has no section with this name; it has ${known.join(', ')}`;
  }
}
