/** What German words say of how severe, how long, of what kind or where something is, by attribute; in small letters. Written for Cloister. */
const ATTRIBUTES: readonly (readonly RegExp[])[] = [
  [
    /^(?:leicht|gering|mild|diskret|minimal|leichtgradig|geringgradig|minimalst)(?:e[mnrs]?|gradige?[mnrs]?|fügige?[mnrs]?)?$/u,
    /^(?:mäßig|mässig|mittel|moderat|mittelschwer|mittelgradig|mäßiggradig)(?:e[mnrs]?|gradige?[mnrs]?)?$/u,
    /^(?:schwer|stark|hochgradig|höchstgradig|ausgeprägt|massiv|erheblich|deutlich|schwerst|schwergradig|heftig)(?:e[mnrs]?|gradige?[mnrs]?)?$/u,
  ],
  [/^akut(?:e[mnrs]?)?$/u, /^subakut(?:e[mnrs]?)?$/u, /^chronisch(?:e[mnrs]?)?$/u],
  [
    /^(?:plötzlich|schlagartig|abrupt)(?:e[mnrs]?)?$/u,
    /^(?:schleichend|allmählich|langsam)(?:e[mnrs]?)?$/u,
  ],
  [
    /^(?:intermittierend|zeitweise|gelegentlich)(?:e[mnrs]?)?$/u,
    /^(?:konstant|ständig|dauerhaft|andauernd|anhaltend|permanent)(?:e[mnrs]?)?$/u,
  ],
  [/^(?:gutartig|benigne?)(?:e[mnrs]?|[mnrs])?$/u, /^(?:bösartig|maligne?)(?:e[mnrs]?|[mnrs])?$/u],
  [/^stabil(?:e[mnrs]?)?$/u, /^instabil(?:e[mnrs]?)?$/u],
  [/^(?:fokal|umschrieben|lokalisiert)(?:e[mnrs]?)?$/u, /^(?:diffus|generalisiert)(?:e[mnrs]?)?$/u],
  [
    /^(?:partiell|teilweise|inkomplett|unvollständig)(?:e[mnrs]?)?$/u,
    /^(?:komplett|vollständig|total)(?:e[mnrs]?)?$/u,
  ],
  [/^klein(?:e[mnrs]?)?$/u, /^groß(?:e[mnrs]?)?$/u],
  [
    /^(?:disloziert|verschoben)(?:e[mnrs]?)?$/u,
    /^(?:undisloziert|unverschoben|nichtdisloziert)(?:e[mnrs]?)?$/u,
  ],
  [/^offen(?:e[mnrs]?)?$/u, /^geschlossen(?:e[mnrs]?)?$/u, /^laparoskopisch(?:e[mnrs]?)?$/u],
  [/^elektiv(?:e[mnrs]?)?$/u, /^(?:notfallmäßig|dringlich|notfall)(?:e[mnrs]?)?$/u],
  [/^präoperativ(?:e[mnrs]?)?$/u, /^intraoperativ(?:e[mnrs]?)?$/u, /^postoperativ(?:e[mnrs]?)?$/u],
  [/^systolisch(?:e[mnrs]?)?$/u, /^diastolisch(?:e[mnrs]?)?$/u],
  [/^(?:primär|idiopathisch)(?:e[mnrs]?)?$/u, /^sekundär(?:e[mnrs]?)?$/u],
  [/^viral(?:e[mnrs]?)?$/u, /^bakteriell(?:e[mnrs]?)?$/u],
  [/^isch(?:ä|ae)misch(?:e[mnrs]?)?$/u, /^h(?:ä|ae)morrhagisch(?:e[mnrs]?)?$/u],
  [
    /^ober(?:e[mnrs]?|\p{L}+)$/u,
    /^mittlere?[mnrs]?$/u,
    /^unter(?:e[mnrs]?|lappen\p{L}*|bauch\p{L}*|schenkel\p{L}*|arm\p{L}*|pol\p{L}*|lid\p{L}*|kiefer\p{L}*|feld\p{L}*)$/u,
  ],
  [/^proximal(?:e[mnrs]?)?$/u, /^distal(?:e[mnrs]?)?$/u],
  [/^(?:anterior|ventral|vorder)(?:e[mnrs]?)?$/u, /^(?:posterior|dorsal|hinter)(?:e[mnrs]?)?$/u],
  [/^medial(?:e[mnrs]?)?$/u, /^lateral(?:e[mnrs]?)?$/u],
  [/^(?:superior|kranial)(?:e[mnrs]?)?$/u, /^(?:inferior|kaudal)(?:e[mnrs]?)?$/u],
  [/^(?:aszendierend|ascendens)(?:e[mnrs]?)?$/u, /^(?:deszendierend|descendens)(?:e[mnrs]?)?$/u],
  [/^oberflächlich(?:e[mnrs]?)?$/u, /^tief(?:e[mnrs]?)?$/u],
  [/^trocken(?:e[mnrs]?)?$/u, /^produktiv(?:e[mnrs]?)?$/u],
];

/** Which attribute a word tells, and what of it; null of other words. */
export function germanQualifier(
  word: string,
): { readonly attribute: number; readonly value: number } | null {
  for (const [attribute, values] of ATTRIBUTES.entries()) {
    const value = values.findIndex((words) => words.test(word));
    if (value !== -1) return { attribute, value };
  }
  return null;
}
