const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ISO = /(?<!\d)\d{4}-(\d{1,2})-(\d{1,2})(?!\d)/g;
const SHORT = /(?<![\d/.])(\d{1,2})[/.](\d{1,2})(?:[/.](?:\d{4}|\d{2})?)?(?![\d/])/g;
const DAY_FIRST = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\.? (?:of )?([a-z]{3})[a-z]*/gi;
const MONTH_FIRST = /\b([a-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?(?!\d)/gi;

/** Days that a text names, as month and day; both readings of a short date. */
export function daysIn(text: string): ReadonlySet<string> {
  const days = new Set<string>();
  const add = (month: number, day: number): void => {
    if (month >= 1 && month <= 12 && day >= 1 && day <= 31) days.add(`${month}-${day}`);
  };
  for (const [, month, day] of text.matchAll(ISO)) add(Number(month), Number(day));
  const rest = text.replaceAll(ISO, ' ');
  for (const [, one, other] of rest.matchAll(SHORT)) {
    add(Number(one), Number(other));
    add(Number(other), Number(one));
  }
  for (const [, day, month = ''] of rest.matchAll(DAY_FIRST)) add(monthOf(month), Number(day));
  for (const [, month = '', day] of rest.matchAll(MONTH_FIRST)) add(monthOf(month), Number(day));
  return days;
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.toLowerCase()) + 1;
}
