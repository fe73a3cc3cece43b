/**
 * How notes and letters say that a treatment went wrong, in English and German, and that it did not. Written for this
 * product from the words of operative notes and discharge letters.
 */
export const COMPLICATED_BY =
  /\b(?:(?:was|is|were|been|course|stay|recovery|delivery|pregnancy|surgery|procedure|wound|but|and),? complicated (?:by|with)|(?:as|with) (?:a|an|the) (?:\w+ )?complications? (?:of|after)?|complications? (?:was|were|included?|occurred|noted)|developed (?:a|an) (?:\w+ )?complications?|kompliziert durch|als komplikationen?|komplikationen?:)/i;

/** When it happened: every draft of an operation names that. */
export const CIRCUMSTANCE =
  /\b(?:while|during|after|following|under|at the time of|in the course of)\b/i;

export const NO_COMPLICATION =
  /^\W*(?:none|nil|no|not|nothing|never|without|denies|denied|n\/?a|unknown|uneventful|uncomplicated|keine?|ohne|nicht|komplikationslos|unauffällig)\b|\b(?:no|without|any|possible|potential|risks?(?: of| and)?|prevent|avoid|if|discussed|explained|consent\w*|keine?|ohne|mögliche[nr]?) (?:\w+ ){0,2}(?:complications?|komplikationen?)\b/i;
