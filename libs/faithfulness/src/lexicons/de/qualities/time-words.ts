/** Past or current, in small letters, on a clause. Written for this product. */
export const OVER =
  /(?<!\p{L})(?:nicht (?:mehr|länger|weiter)|kein\p{L}* (?:\p{L}+ ){1,2}mehr|abgeklungen\p{L}*|abklang\p{L}*|kl[ai]ng\p{L}* [^.;,]{0,40}ab|verschwunden\p{L}*|verschwand\p{L}*|(?:ab|aus|ver)geheilt\p{L}*|geheilt|(?:heilte|bildete)\p{L}* [^.;]{0,40}(?:aus|ab|zurück)|zurückgebildet\p{L}*|sistiert\p{L}*|überstanden\p{L}*|überwunden\p{L}*|remittiert\p{L}*|in remission)(?!\p{L})/u;
/** Past whatever else is said: "Z.n. akutem Infarkt". */
export const STATUS_POST =
  /(?<!\p{L})(?:z\.\s?n\.|zustand nach|st\.?\s?(?:p|n)\.|status (?:post|nach)|durchgemacht\p{L}*|stattgehabt\p{L}*|abgelaufen\p{L}*)(?!\p{L})/u;
export const PAST =
  /(?<!\p{L})(?:(?:in|aus) der (?:vorgeschichte|vergangenheit|anamnese)|früher\p{L}*|ehemal\p{L}*|vormal\p{L}*|damals|seinerzeit|anamnestisch\p{L}*|als (?:kind|jugendliche\p{L}*)|kindheit|jugend|ex-?raucher\p{L}*|vor (?:\d+|\p{L}+) (?:jahren?|monaten?|wochen?)|bis (?:19|20)\d\d|(?:im jahre?|im \p{L}+|anno) (?:19|20)\d\d|alter (?:hinterwand|vorderwand|myokard|hirn)?infarkt\p{L}*|(?<![\d.])\(?(?:19|20)\d\d\)?)(?![\p{L}\d])/u;
export const CURRENT =
  /(?<!\p{L})(?:aktuell\p{L}*|derzeit\p{L}*|zurzeit|zur zeit|gegenwärtig\p{L}*|momentan\p{L}*|akut\p{L}*|frisch\p{L}*|florid\p{L}*|aktive?[rsnm]?|jetzt|heute|nach wie vor|weiter(?:hin)?|noch immer|immer noch|persistier\p{L}*|anhaltend\p{L}*|fortbesteh\p{L}*|bei entlassung (?:bestand|besteht|bestanden))(?!\p{L})/u;
/** What is said in the present tense is so now, where nothing else is said. */
export const PRESENT =
  /(?<!\p{L})(?:leidet|besteht|bestehen|liegt vor|liegt [^.;,]{1,60} vor|raucht|trinkt|nimmt|konsumiert|arbeitet|hat(?! [^.;]*(?<!\p{L})(?:ge\p{L}+|(?:er|ver|be|ent)\p{L}+)(?:t|en)(?!\p{L}))|ist (?:ein )?\p{L}*raucher(?:in)?|ist [^.;,]{0,40}(?:berufs)?tätig)(?!\p{L})/u;
