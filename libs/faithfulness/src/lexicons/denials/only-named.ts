/** What names a disease and says of nobody that he has it. Written for Cloister. */

/** Before a disease that is feared, looked for or kept away: nobody has it by that. */
export const OF_NOBODY =
  /\b(?:risks? (?:of|for)|signs? (?:and symptoms )?of|symptoms of|prophyla\w+ (?:for|of|against)|prevent\w*(?: of)?|screen(?:ed|ing)? for|educat\w+ (?:on|about)|counsel\w+ (?:on|about|regarding)|warned (?:of|about)|information (?:on|about)|in case of|chance of|fear of|afraid of|worried about|rule out|monitor\w* for|watch(?:ing)? (?:out )?for|assess\w* for|evaluat\w+ for|test(?:ed|ing)? for|work-?up for|leaflet (?:on|about)|(?:vaccin|immuni[sz])\w+ (?:for|against)|look(?:ing)? for|protect\w* (?:from|against))\s+(?:[\w-]+\s+){0,2}$/i;
/** Behind one whose name is part of another: "stroke clinic", "pneumonia vaccine". */
export const OF_OTHER =
  /^[\s-]+(?:clinics?|vaccin\w+|shots?|jabs?|screen\w*|scores?|risks?|educat\w+|protocols?|work-?up|precautions?|prophylaxis|prevention|units?|teams?|nurses?|program\w*|pathways?|leaflets?|diets?|services?|specialists?|centres?|centers?|registry|groups?|guidelines?|questionnaires?|panel|serology|tests?|testing|awareness|kits?)\b/i;
