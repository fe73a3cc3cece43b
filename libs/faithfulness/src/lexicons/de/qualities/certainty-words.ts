/** How certain a clause is, in small letters. Written for this product. */
export const SUSPECTED =
  /(?<!\p{L})(?:v\.\s?a\.|\p{L}*verdacht(?:s\p{L}*)?|\p{L}*verdächtig\p{L}*|fraglich\p{L}*|fragl\.|am ehesten|a\.\s?e\.|vermut(?:lich|et|en|ung)\p{L}*|mutmaßlich\p{L}*|wahrscheinlich\p{L}*|möglicherweise|mögliche[rsnm]?|eventuell\p{L}*|evtl\.|dd|differen[tz]ialdiagnos\p{L}*|nicht (?:\p{L}+ )?(?:auszuschlie(?:ß|ss)en|ausschlie(?:ß|ss)en|ausgeschlossen)|zum ausschluss|z\.\s?a\.|vereinbar mit|mit [^.;,]{1,50} vereinbar|könnten?|dürften?|spricht für|sprechen für|hinweisend auf|zu denken ist an|anzunehmen|unklar\p{L}*|passt\p{L}* (?:\p{L}+ )?zu|passend (?:zu|mit)|(?:deutet|deuten|weist|weisen) [^.;]{0,40}auf|hindeutend\p{L}*|(?:spricht|sprechen) (?:\p{L}+ ){0,3}für|(?:legt|legen) [^.;]{0,60}nahe|entspricht am|imponier\p{L}*|unsicher\p{L}*|zweifelhaft\p{L}*|nicht klar|abzuklären|(?:soll|sollte|muss|müsste) [^.;]{0,60}(?:ausgeschlossen|abgeklärt)|(?:zur|weitere) abklärung|(?<!nicht )(?<!nicht sicher )auszuschließen|vermutung|annehmen|angenommen\p{L}*|suspekt\p{L}*|arbeitsdiagnose|verdachtsdiagnose|scheint|anscheinend|nicht (?:eindeutig |sicher )?(?:gesichert|bewiesen|belegt)|(?:noch|bislang|bisher) (?:jedoch |aber )?nicht (?:\p{L}+ )?(?:bestätigt|gesichert|nachgewiesen)|nicht sicher|nicht eindeutig|gehen wir [^.;]{0,40}von|befürchte\p{L}*)(?!\p{L})|\?/u;
/** A suspicion that was confirmed, or not: with a denial beside it. */
export const CONFIRMED = /(?<!\p{L})(?:bestätigt\p{L}*|erhärtet\p{L}*|gesichert\p{L}*)(?!\p{L})/u;
/** Of an illness it is a suspicion; a walk that is possible is permitted. */
export const POSSIBLE =
  /(?<!\p{L})(?:möglich|abklärung|abgeklärt|abklären|frage nach|fragestellung|erwägen|zu (?:diskutieren|prüfen)|steht zur (?:debatte|diskussion)|in erwägung|erwogen|(?:in|zur) betracht|diskutiert|denkbar\p{L}*|in frage|infrage|wohl|ausgegangen|gehen [^.;]{0,60} aus|offen|ungeklärt|ungewiss|nicht (?:abschließend|sicher|endgültig) (?:geklärt|beurteilbar)|im raum|liegt nahe|naheliegend|lässt [^.;]{0,60}(?:denken|vermuten)|lassen [^.;]{0,60}(?:denken|vermuten)|zu klären|abklärungsbedürftig|ob)(?!\p{L})/u;
/** Neither certain nor suspected: little is said of how certain it is. */
export const HINTED =
  /(?<!\p{L})(?:\p{L}*hinweise?|anhalt|zeichen|im sinne eine[rs]|bild eine[rs])(?!\p{L})/u;
/** Said so that nothing is left open. */
export const CERTAIN =
  /(?<!\p{L})(?:nachgewiesen\p{L}*|nachweis|beweis(?:t|en)|beweisend|bewiesen\p{L}*|gesichert\p{L}*|sichert|bestätigt\p{L}*|bestätigung|diagnostiziert\p{L}*|festgestellt\p{L}*|eindeutig\p{L}*|definitiv\p{L}*|steht fest|liegt [^.;,]{0,60}vor|es besteht|es bestehen|leidet an|handelt(?:e)? (?:es )?sich (?:\p{L}+ )?um|sicher(?:er?|en|es)?)(?!\p{L})/u;
export const UNLIKELY =
  /(?<!\p{L})(?:unwahrscheinlich\p{L}*|(?:wenig|kaum|nicht) wahrscheinlich\p{L}*)(?!\p{L})/u;

/** Before what they suspect; what stands before them is another thing. */
export const SUSPECTS_NEXT =
  /(?<!\p{L})(?:v\.\s?a\.|verdacht auf|am ehesten|a\.\s?e\.|vermutlich|wahrscheinlich|möglicherweise|fragliche?[rsnm]?|eventuell|evtl\.|dd|zum ausschluss)(?!\p{L})/u;
/** What follows these is the ground of a suspicion. */
export const GROUNDS = new Set(['bei', 'wegen', 'aufgrund', 'nach', 'unter', 'trotz']);
