/** Three lists: all, those whose restricted rows open, and those whose very restricted ones do. */
export function membershipsOf(kind: 'client' | 'person', id: string): string {
  return [`'N', 'R', 'V'`, `'R', 'V'`, `'V'`]
    .map(
      (clearances) => `array(select compartment_id from ${kind}_compartment as member
        where member.${kind}_id = ${id} and member.clearance in (${clearances}) order by 1)`,
    )
    .join(', ');
}

/** A column of what the person has opened by break-glass, in one order for every column. */
export function openingsOf(column: string): string {
  return `array(select ${column} from break_glass as opening
    where opening.person_id = session.person_id and opening.ended_at is null
      and opening.expires_at > now() order by opening.id)`;
}
