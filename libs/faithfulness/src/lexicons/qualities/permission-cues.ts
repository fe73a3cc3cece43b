/**
 * Words that permit, require or forbid. A line: the value, which side of the words it rules, and the phrases; braces
 * hold alternatives. Written for this product. `can` is as often an ability as a permission, `no` as often an absence as a
 * prohibition: they are held against a rule, and are none themselves.
 */
export const PERMISSION_CUES = `
permitted after: may | allowed {to/for/} | permitted {to/for/} | {okay/ok/safe/fit/free/fine/all right/alright} {to/for you to/for her to/for him to} | cleared {to/for} | no {restriction/restrictions} {on/to/for} | no {contraindication/contraindications} {to/for} | feel free to | permission to | has been allowed {to/} | entitled to
permitted before: permitted | allowed | as {tolerated/able} | as {comfort/pain} {allows/permits} | wbat | fwb | {is/are} safe | without {restriction/restrictions} | unrestricted | ad lib | no restrictions | {may/can} be {given/taken/used/resumed/started/continued/stopped/removed/changed/discharged/eaten/consumed/administered/applied/worn/performed/repeated/submerged/washed/prescribed/disclosed/assigned/terminated/sublet/shared/mobilised/mobilized}
permitted both: {full/fully} weight
required after: must | should | shall | has to | have to | need to | needs to | required to | make sure to | be sure to | encouraged to
required before: {must/should/shall} be {given/taken/used/resumed/started/continued/removed/changed/eaten/consumed/administered/applied/worn/performed/repeated/washed/prescribed/disclosed} | {is/are} {mandatory/required/obligatory}
forbidden after: {must/may/should/shall/ought} not | {must/may/should/shall} {never/on no account/under no circumstances/in no case} | {mustn't/shouldn't/shan't} | {should/must} n't | avoid | avoids | avoidance of | not {allowed/permitted} {to/for/} | {refrain/refrains/refraining/abstain/abstains} from | {advised/advise/recommend/recommended/cautioned/warned} against | {stay/keep/stays/keeps} away from | {stay/keep/stays/keeps} off | steer clear of | {forbidden/prohibited/barred/banned} {from/to/} | restricted from | not safe {to/for} | unsafe {to/for} | not {cleared/fit/free} {to/for} | unfit {to/for} | {is/are} not to | {told/advised/asked/instructed/warned/cautioned/reminded} not to | contraindicated {for/in/to} | {contraindication/contraindications} {to/for} | no longer {allowed/permitted} {to/} | off limits for | under no circumstances | {her/him/them/you/patient/advised/told/instructed/counseled/asked/needs/must/should/try/trying/continue} to avoid | {should/must/needs to/need to} {stop/discontinue/quit/cease/hold} | nothing by
forbidden before: forbidden | prohibited | {is/are} {strictly/absolutely/currently/} {forbidden/prohibited} | contraindicated | {contra/contra-} indicated | not {permitted/allowed/advised/recommended/safe/acceptable/advisable} | inadvisable | {to/should/must/shall/is to/are to} be {avoided/withheld} | {must/may/should/shall/can} not be {given/taken/used/resumed/started/continued/stopped/removed/changed/eaten/consumed/administered/applied/worn/performed/repeated/submerged/washed/prescribed/disclosed/assigned/terminated/sublet/shared} | {is/are} not to be {given/taken/used/resumed/started/continued/stopped/removed/eaten/administered/applied/worn} | off limits | {is/are} unsafe | banned | not an option | nwb | disallowed | impermissible | unacceptable
forbidden both: non weight
forbidden start: do not | don't | dont | do n't | never | not to | please avoid | avoiding
no start: no
partly both: {partial/partially/toe touch/touch/limited} weight
partly before: pwb | ttwb
can after: can | could | might
can before: {is/are} {fine/okay/ok/acceptable}
ability after: able to
cannot after: cannot | can't | couldn't | unable to | {could/can/ca} {not/n't}
open after: may {be/have/cause/need/also/well/require/develop/become/include/indicate/represent/reflect} | may not {be/have} | {should/must/can/could} {be/have/help/improve/cause} | {in order to/so as to/to help/to/can/help/helps} avoid
open before: not limited to
`;
