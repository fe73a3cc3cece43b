/** Words that say whether something was done, is planned, was offered, refused or cancelled. Written for this product. */
export const REALIZATION_CUES = `
done after: underwent | undergone | has had | have had | received | {was/were} given | completed | status post | s p | {results/result} of | performed | obtained | tolerated
done before: {was/were/has been/have been/had been} {performed/done/carried out/completed/obtained/taken/given/administered/inserted/placed/removed/repaired/excised/drained/fitted/implanted/undertaken/made/used} | {showed/shows/revealed/reveals/demonstrated/demonstrates} | performed {on/today/in/at/by} | done {on/today/in/at/by/yesterday} | took place | {was/were} {successful/uneventful/uncomplicated/normal/negative/positive/unremarkable} | today showed | went well
planned after: plan {for/to/} | plans {for/to} | planned | planning {for/to/} | {scheduled/booked/listed/due/slated} {for/to/to have/to undergo} | will {undergo/have/get/receive/need/require/order/arrange/schedule/do/perform/obtain} | to undergo | awaiting | awaits | pending | {arrange/arranging/schedule/scheduling} | {order/orders/ordering} | {recommend/recommended/recommends/recommending} | {request/requested/requesting} | {referred/refer/referral} for | {consider/considering} | waiting list for | {going/gon na/gonna} {to/} {get/do/order/have/schedule} | would benefit from | {candidate/consent/consented} for | let's {get/do/order} | {needs/need} {to have/to undergo/a/an} | proceed with | proceed to | prepare for | preparation for
planned before: {is/are/was/were/has been/have been/being/} {planned/scheduled/booked/arranged/ordered/requested/awaited/recommended/intended/proposed} | {is/are/} {pending/due/outstanding} | {will/to/should/can/may} be {performed/done/carried out/completed/obtained/taken/given/administered/inserted/placed/removed/repaired/scheduled/arranged/ordered/booked/repeated/organised/organized} | to follow | next week | next month | tomorrow
offered after: offered | offer | was offered
offered before: {was/were/has been/have been} offered
refused after: {refused/refuses/refusing/declined/declines/declining/rejected/rejects} | {did/does/do} {not/n't} {want/wish/agree to/consent to/wish to have/want to have/wish for} | {didn't/doesn't/don't} {want/wish/agree to/consent to} | opted against | decided against | {unwilling/reluctant} to {have/undergo/take} | prefers not to {have/undergo/take} | {withheld/withdrew} consent for
open after: declined {such/over/since/from/by/in} | {gradually/steadily/progressively/slowly/cognitively/has} {declined/declining}
refused before: {but/and/which} {she/he/patient/the patient/they/} {declined/refused} |  {was/were/has been/have been} {refused/declined/rejected/turned down}
cancelled after: {cancel/cancelled/canceled} | called off | missed | did not attend
cancelled before: {was/were/has been/have been/is/} {cancelled/canceled/called off/abandoned/aborted/dropped/deferred/postponed} | did not take place
`;

/** A heading, in small letters, below which a record names what was done: of an operative note, or of earlier operations. */
export const OPERATION_HEADING =
  /^[\s#*]*(?:(?:surgical|operative|past surgical|invasive|therapeutic|diagnostic) )?(?:procedures?|operations?|surger(?:y|ies)|surgical history)(?: (?:performed|done|description|details))?[\s*]*(?::|$)/;
