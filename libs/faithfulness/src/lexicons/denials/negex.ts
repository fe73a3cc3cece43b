/**
 * The triggers of NegEx for clinical English, as published: Chapman WW, Bridewell W, Hanbury P, Cooper GF, Buchanan BG,
 * "A simple algorithm for identifying negated findings and diseases in discharge summaries", J Biomed Inform 2001.
 *
 * Taken unchanged from negspacy 1.1.0 on PyPI, `negspacy/termsets.py`, termset `en_clinical`; MIT License, copyright (c)
 * 2019 Jeno Pizarro. SHA-256 of the file:
 * 1b3b8dcdfd37bca9f3547215dde8ef8dc58de6d0d8b485fb912f34fb90827388
 * and of negspacy-1.1.0-py3-none-any.whl:
 * 52b88bf1e842fbcd02c5a3ef594daf4149b8737f6237f01436a2f8b95c16d6b2
 *
 * Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
 * documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
 * rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
 * persons to whom the Software is furnished to do so, subject to the following conditions: the above copyright notice and
 * this permission notice shall be included in all copies or substantial portions of the Software. THE SOFTWARE IS PROVIDED
 * "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
 * MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT
 * HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING
 * FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
 *
 * Additions of Cloister are in `denial-words.ts`, not here.
 */

/** One trigger a line. */
function triggers(text: string): readonly string[] {
  return text.trim().split(/\s*\n\s*/);
}

/** What looks like a denial and denies nothing. */
export const PSEUDO_NEGATIONS = triggers(`
  no further
  not able to be
  not certain if
  not certain whether
  not necessarily
  without any further
  without difficulty
  without further
  might not
  not only
  no increase
  no significant change
  no change
  no definite change
  not extend
  not cause
  gram negative
  not rule out
  not ruled out
  not been ruled out
  not drain
  no suspicious change
  no interval change
  no significant interval change
`);
/** What follows is denied. */
export const PRECEDING_NEGATIONS = triggers(`
  absence of
  declined
  denied
  denies
  denying
  no sign of
  no signs of
  not
  not demonstrate
  symptoms atypical
  doubt
  negative for
  no
  versus
  without
  doesn't
  doesnt
  don't
  dont
  didn't
  didnt
  wasn't
  wasnt
  weren't
  werent
  isn't
  isnt
  aren't
  arent
  cannot
  can't
  cant
  couldn't
  couldnt
  never
  patient was not
  without indication of
  without sign of
  without signs of
  without any reactions or signs of
  no complaints of
  no evidence of
  no cause of
  evaluate for
  fails to reveal
  free of
  never developed
  never had
  did not exhibit
  rules out
  rule out
  rule him out
  rule her out
  rule patient out
  rule the patient out
  ruled out
  ruled him out
  ruled her out
  ruled patient out
  ruled the patient out
  r/o
  ro
`);
/** What stands before is denied. */
export const FOLLOWING_NEGATIONS = triggers(`
  declined
  unlikely
  was not
  were not
  wasn't
  wasnt
  weren't
  werent
  was ruled out
  were ruled out
  free
`);
/** Here a denial ends. */
export const TERMINATIONS = triggers(`
  although
  apart from
  as there are
  aside from
  but
  except
  however
  involving
  nevertheless
  still
  though
  which
  yet
  cause for
  cause of
  causes for
  causes of
  etiology for
  etiology of
  origin for
  origin of
  origins for
  origins of
  other possibilities of
  reason for
  reason of
  reasons for
  reasons of
  secondary to
  source for
  source of
  sources for
  sources of
  trigger event for
`);
