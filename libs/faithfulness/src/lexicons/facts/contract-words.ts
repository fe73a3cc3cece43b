/** What marks a fact of a contract, in English and German. Written for this product. */
export const PARTY_NAMED =
  /\((?:hereinafter|hereafter|herein|in short|the|nachfolgend|im folgenden|nachstehend)?[^()\n]{0,30}?["“”„'‘]\s?([\p{L}][\p{L} -]{1,30}?)\s?["“”'’][^()\n]{0,20}\)/giu;
export const LEGAL_FORM =
  /(?<![\p{L}\d])((?:\p{Lu}[\p{L}\d&.-]*,? ){1,5}(?:Ltd|Limited|LLC|LLP|Inc|Corp|Corporation|plc|PLC|GmbH|AG|KG|SE|OHG|UG|e\.\s?V|S\.A|B\.V|N\.V|SARL))(?![\p{L}])\.?/gu;
/** An amount of money; its currency before or behind. */
export const CURRENCY = [
  ['eur', String.raw`€|EUR|euros?`],
  ['usd', String.raw`US\$|\$|USD|(?:US )?dollars?`],
  ['gbp', String.raw`£|GBP|pounds?(?: sterling)?`],
  ['chf', String.raw`CHF|Fr\.|(?:Swiss )?francs?|Franken`],
] as const;
/** What somebody is bound to. */
export const OBLIGED =
  /(?<!\p{L})(?:shall|must|agrees? (?:not )?to|undertakes? to|covenants? to|(?:is|are) (?:obliged|obligated|required|bound|responsible|liable) (?:to|for)|has to|have to|verpflichtet sich|verpflichten sich|(?:ist|sind) verpflichtet|(?:hat|haben) [^.;\n]{1,80}? zu \p{L}+|muss|müssen|darf nicht|dürfen nicht|schuldet|(?:ist|sind) [^.;\n]{1,80}? zu \p{L}+en)(?!\p{L})/iu;
export const TERMINATES =
  /(?<!\p{L})(?:terminat\w+|notice period|cancel(?:s|led|lation|ling)?|suspend\w*|rescind\w*|expir(?:es?|y|ation)|kündig\p{L}*|gekündigt|kündbar|beendig\p{L}*|beenden|rücktritt\p{L}*|widerruf\p{L}*|läuft aus|endet)(?!\p{L})/iu;
/** How a plain text says the same. */
export const ENDS =
  /(?<!\p{L})(?:terminat\w+|notice|cancel\w*|suspend\w*|expir\w*|end(?:s|ed|ing)?|leave|stop\w*|clos(?:e|ed|ing)|delet\w+|ban(?:s|ned)?|remov\w+|kick\w*|quit|kündig\p{L}*|gekündigt|kündbar|beend\p{L}*|endet|aufhör\p{L}*|rücktritt\p{L}*|widerruf\p{L}*|auslaufen|läuft aus)(?!\p{L})/iu;
/** A stretch or a date that binds: what stands beside it. */
export const BINDING_TIME =
  /(?<!\p{L})(?:within|no later than|at the latest|not later than|notice|term|period|until|from|commenc\w+|effective|starting|after|before|prior to|every|due|innerhalb|binnen|spätestens|frist|laufzeit|bis|ab|vor|nach|zum|beginn\p{L}*|fällig|jährlich|monatlich)(?!\p{L})/iu;
