import { stem } from '../text/stem.js';
import { wordList } from './word-lists.js';

/**
 * Words of everyday and of official English that a summary may use though its source does not: they name no finding, no
 * procedure, no device and nothing that somebody was exposed to. Written for Cloister, with words that contracts have.
 */
const GENERAL = wordList(`
  abdomen abdominal ability able abnormal abnormalities abnormality about abroad absence absent accept acceptance
  access accessed accessible accessing accompany accord accordance according account accounts accuracy accurate
  achieve acknowledge across act action actions active activities activity actual adapt add addition address addresses
  adequate adjust admission admit ads adult advance advertisements advertisers advertising advice advisable advise
  advised aetiology affect affiliates affiliation afford afraid afternoon against age aged agents ago agree agreed
  agreement ahead aid ailment aim air alert alive alleged allow allowed allows almost alone along already alter
  alternate alternative always ambulatory amend amendment among amongst amount amounts anaesthetic analgesic
  analgesics analytics analyze ankle annually anonymized answered answers antibiotic antibiotics anyone anyway apart
  apparent appear applicable application applications applies apply appoint appointment appreciate approach
  appropriate approve april area arise arising arm around arrange arrangement arrival arrive ask asked asks aspect
  assess assessment assigned assist assistance assistant assume assumes ate attach attack attain attempt attempting
  attend attendance attended attention attribute attribution august author authority authorization authorized
  automatically available average avoid await awake aware away baby back background backup bacteria bad base based
  basis bath bathroom bear became become bed bedside bedtime began begin begun behalf behave behavior behaviour belief
  believe belong below beneficial benefit besides best better bigger billing binding blade blood boards body bone
  bones book boot bore born both bought bound boy bpm brain brand breach break breakfast breath breathe breathing
  brief bring broke broker brother brought browse browsing build built burn burning business busy button buy calculate
  calf call called calm campaigns cancel cancellation capable capsule capsules car care careful carefully carer carry
  case cases catch category caught cause caused cease ceiling celsius certain chain chair chance change changed
  changes character characteristic charge chart cheap check chest chief child childhood children choice choose chose
  circumstance circumstances city claim claims clarify class classify clear cleared clerk client climb climbed clinic
  clinical clinically clinician close club cm code colleague collect collected collection collectively combination
  combine come comfort comfortable comment comments commercial commercially common commons communicate communication
  communications comorbidities comorbidity companies company comparable compare compatible compensate compensation
  competent complain complaint complete compliance compliant complicate complication comply component compose comprise
  computer concern conclude conclusion condition conduct confidentiality confirm confirmation conflict connect
  connected connection conscious consent consequence consequential conservative consider considerable consideration
  considered consist consistent constant constitute constitutes consult consultant consultation contact contain
  contained contains content contents context continuous contract contrast contribute control convenient conversation
  convert convince cook cooperate cope copies copy correct correspond cost costs could count countries country county
  couple course court courts cousin cover create created creating creation creative credit criteria criterion cross
  culture current custom customer cut cycle dad damage damages danger data database date daughter dawn daytime deal
  dear december decide decision decline deemed deep defamatory defects defend defer define definite degree degrees
  delay delete deleted deletion deliver delivery demand demonstrate demonstration deny depart department depend
  dependent derivative describe description deserve desire despite detail details detect detection deteriorate
  determine determined develop developed development device devices diagnose diagnosis diagnostic die died diet differ
  difference different differential difficult difficulty dinner direct direction directly directors disable disagree
  disappear discharge disclaimer disclaims disclose discomfort discontinue discover discretion discuss discussion
  disease disorder dispense display dispute disputes distance distant distribute distribution disturb divide divorced
  dl document domestic dominant donate donor door dosage dose double doubt dozen drank draw dress drew drink drive
  driver drop dropped drove drug dry due duration dusk dwell ear earlier early ears ease eased easily easy eat edge
  edit educate education effect effective effort eight eighth elbow elder elderly eldest elect elective electronic
  element eleven eliminate else elsewhere email emerge emergency emphasise emphasize employ employed employee
  employees employer employment empty enable encounter encourage encrypted end endure enforce enforcement engage enjoy
  enlarge enough ensure enter entire entitled entity environment episode equal equally equivalent erasure error errors
  especially essential establish estimate etiology evening event eventual eventually evident evolve exact examination
  examine example exceed except excess excessive exchange exclude exclusive exclusively exemplary exercise exhibit
  exist existing expand expect expectation expense expenses experience expert explain explained explains explanation
  explicitly exploit explore express expressly extend extending extension extensive extent external extra extreme eye
  eyes face facility fact factor fahrenheit fail failed failure fair fairly faith fall falls false familiar family far
  fashion fast favor favorable favour favourable fear feature features february fed federal feedback feel fees fell
  fellow felt fifth fifty files fill final finally find finding findings fine finger fingers finish firm first fit
  fitness five fix flare flat flew flight floor fluctuate focus follow food foot force foregoing forehead foreign
  forgot form formal former formerly forth fortnight fortnightly forty forward fought found four fourteen fourth frame
  fraudulent free frequent fresh friday fridays friend friendly front froze fulfil full fullest fully function
  functionality further future gain garden gave general generated gentle gentleman girl give given gives giving glad
  glass goal gone good goods got govern governed governing government gp grade gradual gradually gram grams grandchild
  grandchildren grandfather grandmother grandparent grant granted grants great grew groin ground group grow grown
  grows guarantee guard guardian guess guest guide guideline guidelines habit hair half hand handle happen happy hard
  hardly hardware harm harmful harmless haste hazard head header health healthy hear heard heart heel height held help
  helpful helpless hence her hereby hereditary herein hesitate hid hide high higher highly hint hip history hit hold
  holiday home hope horizontal hospital hospitalisation hospitalise hospitalised hospitalization hospitalize host
  hosted hosting hour hourly house household housing however huge human hundred hung hurry hurt husband idea ideal
  identical identifiable identifier identifiers identify identifying identity ignore iii ill illness image imagine
  imaging immediate immediately immunisation immunization impact impersonate imply importance important impossible
  impress impression improve improvement inability inaccurate inadequate inch incident incidental include income
  incomplete incorporated increase incur independent independently index indicate indication indirect individual
  induce ineffective infant infection inflammation influence info inform information informed informs infrastructure
  inherit initial initiate initiation inject injection inpatient inquire inquiry insert inside insist inspect
  inspection instance instead institute institution instruct instruction instrument insufficient insurance intact
  intake intellectual intend intended intense intensity intensive intention interact interactions interest interests
  interfere interim intermediate internal international internet interpret interpretation interpreted interpreter
  interrupt interval intervention interview intraoperative introduce invalid invalidity investigate investigation
  invite involve involved involvement irregular irrevocable isolate issue item items january jaw join joint judge
  judgement judgment july jump june jurisdiction just keep kept key kg kidney kidneys kilogram kin kind kitchen knee
  knelt knew know knowledge known lab label laboratory lack lady language large largely larger last late lately later
  latter laugh law laws lay lead leader leaflet learn lease least leave lecture led left leg legal lend length lent
  lesion less let letter level liabilities liability liable license licensed licenses lie life light like likelihood
  likely limb limbs limit limitation limited limiting line link linked links lip lips liquid list listed listen lists
  liter liters litre litres little live liver living load lobe local locate located location log lone long longer look
  lose loss losses lost lot loud low lower lunch lung lungs lying mail main mainly maintain maintaining maintenance
  major majority make makes making male man manage manageable managed management manager mandatory manner manual march
  mark marked markedly marketing marriage married mass material materials maternal matter maximal maximum may mcg meal
  mean means meant measure measurement measures mechanism media median medical medicament medication medicine medium
  meet meeting member members memory men mend mention merchantability mere message messages met method mg mid middle
  midnight mild mildly military milligram mind minimal minimum minor minute misleading misrepresent miss missing
  mistake misuse mix ml mm mmhg mmol mobile mobilise mobilising mobilize mobilizing mode model moderate moderately
  modern modification modifications modified modify moment monday mondays money monitor month monthly mood moreover
  morning mother mouth move movement much multiple muscle muscles must mutual nail nails name names narrow national
  natural nature near nearby nearly necessary necessity neck need negative neighbor neighbour nephew nerve nerves net
  network networks never new newborn newly next niece night nightly nine nineteen ninth noise non noncommercial none
  nonetheless noon nor normal normalise normalize normally nose note nothing notice noticed notices notification
  notified notify november nowadays number numerous obese object objectionable objective obligation obligations
  observation observe obstacle obtain obtained obvious obviously occasion occasional occasionally occupation occupy
  occur occurrence october odd offensive offer offered office officer officers often old older oldest once one ongoing
  online only onset onward open operate operated operating operation operative opinion opportunity oppose opposite opt
  option options oral order ordinary organise organism organize origin original originally other others otherwise
  ought outcome outpatient output outside outstanding overall overcome overnight overview own owner ownership pace
  pack page pages paid painkiller painkillers pair palm paper paragraph parent part partial partially participate
  particular particularly parties partly partner partners parts party pass passage password past paternal path patient
  pattern pause pay pays peak pelvic pelvis pending people per percent perform performance perhaps period periodic
  periodically perioperative permanent permanently permission permit permits permitted perpetual persist persistence
  persistent person personal personalize personalized personally persons persuade pharmacist pharmacy phase phone
  photos physical physician pick picture piece pill pills place placement plain plan plane planned plate platform play
  pleasant please plus point policies policy poor poorly population portion portions pose position positive possess
  possibility possible possibly post posted posting postoperative postpone postponed potential potentially practical
  practice practices practitioner precede precise predict predominant predominantly prefer preference preferences
  preferred preliminary preoperative preparation prepare prescribe prescriber prescription presence present
  presentation preserve press pressure presumably presume pretty prevent prevention previous previously price
  primarily primary principal principles prior priority privacy private probable probably problem procedure procedures
  proceed proceeding proceedings process processed processing produce product production products profession
  professional profile profits profound prognosis program programme progress progression progressive prohibit
  prohibited prohibits prolong prolonged prominent promise promote promoting promotional prompt proof proper properly
  property proportion propose proprietary prospect protect protected protection protocol prove proven provide provider
  providers province provision provisions proximal public publicity publicly publish published pull purchase purchased
  pure purpose purposes pursuant pursue push put qualify quality quantity quarter quarterly question quick quickly
  quiet quit quite quote race radiate radiates radiating radiograph radiology raise raised ran rang range rapid
  rapidly rare rarely rate rather ratio reach reached reaching react reaction read reader reading readmission readmit
  readmitted ready real realise realize reason reasonable reasonably reassess reassure recall receipt receive received
  receiving recent recently recheck recognise recognize recommend recommendation reconsider record recover recovered
  recovery recur recurrence recurrent reduce reduction refer reference referral referred refill reflect refrain refund
  refusal refuse refused refuses regain regard regardless region regional register registered registering registrar
  registration regular regularly regulate regulation regulations regulatory reject relapse relate relation
  relationship relative relatively release relevant reliability reliable relief relieve rely remain remainder
  remaining remark remember remind remission remote removal remove removed rent repair repeat repeated repeatedly
  replace replacement replies reply report represent representations representative reproduce reputation request
  requests require required requirement requirements requires research reserve reserves resident resist resolution
  resolve resolved resources respect respectively respond response responsibility responsible rest restart restrict
  restriction result resume retain retire retired return returned reveal review revise revised rib ribs rich ride
  right rise rises risk risks role room rose roughly round routine routinely row royalty rule run sad safe safeguard
  safely safety said sale sample sampled sang sank sat satisfactory satisfy saturday saturdays save saw scale scalp
  scan scant scarce schedule scheduled scheme school science scope score scores screen search season seat second
  secondary secret secretary section secure security see seek seem seen select self sell send sending senior sense
  sensible sent separate separately september sequence series serious serve server servers service services session
  set settings settle settled seven seventh several severe severely severity sex shape share shared sharing sharp
  sheet shift shone shook shop short shorten shorter shortly shot should shoulder show shower shown shrink shrunk shut
  sibling sick side sign signal significance significant significantly silent similar similarly simple simply
  simultaneous since single sink sister sit site sites sitting situation six sixteen sixth sixty size skill skin skip
  slept slight slightly slow slowly small smaller smoke smoker smooth social society soft software sold sole solely
  solution solve some somebody someone sometimes somewhat son soon sooner sort sought sound source space spam speak
  special specialist specialty species specific specifically specified specify specimen speed spend spent spinal spine
  spite split spoke spontaneous spontaneously spouse spread spreading stability stable staff stage stair stairs stand
  standard standards standing start state statement statements station stay steadily steady step stick still stitch
  stitches stock stood stop stopped storage store stored story straight straightforward strain strange street strength
  stress strict strictly strike strong strongly structure struggle student studied study stuff style subject
  subjective submit submitted submitting subsequent subsequently subside subsidiaries substance substantial substitute
  succeed success successful successfully successors such sudden suddenly suffer suffice sufficient suggest suggestion
  suggestive suit suitable sum summarise summarize summary summer sunday sundays supervise supervision supply support
  suppose supposedly sure surface surgeon surgery surgical surprise surround surrounding survive suspect suspected
  suspend suspension suspicion suspicious sustain swam swept switch switched swung symptom symptomatic synchronous
  syndrome system systematic systems table tablet tablets tags tail take taken talk talking tall target targeted task
  taste taught teach teacher team technical technician technique technologies technology teenager telephone tell
  temporarily temporary ten tend tendency tenth term terminate terminated termination terms test testing text thank
  theory therapeutic therapy there thereafter therefore thereof thereto thigh thing think third thirteen thirty
  thorough thoroughly thought thousand threaten three threshold threw thrice throat throughout thursday thursdays thus
  tie tight time timeliness timing tiny tip title today toe toes together toilet told tolerable tolerance tolerate
  tomorrow tone tongue tonight took tool tools top topic total touch toward towards town track tracking tracks trade
  trading train training transfer transferable transferred transform transient transition translate transmit
  transparency transport travel treat treatable treatment trend trial tried trigger trip triple trouble true trust
  truth try tube tuesday tuesdays turn twelve twenty twice two type typical typically ultimate ultimately umol unable
  unaffected unaided unaltered unauthorized unavailable unaware uncertain unchanged uncle unclear uncomfortable
  uncommon uncomplicated unconfirmed under undergo undergone underlie underlying understand understood undertake
  undertaken underwent undetermined undisturbed unenforceable unequivocal uneventful unexpected unfit unfortunate
  unfortunately uniform unimpaired unintentional unique unit unite universal university unknown unlawful unless unlike
  unlikely unlimited unnecessary unpaid unrelated unreliable unremarkable unresolved unrestricted unsolicited
  unspecified unstable unsuccessful unsuitable unsure untreated unusual unwilling up upcoming update updated upper
  upright uptake urge urgent urgently urinate urination usage use used useful user users usual usually utilise utilize
  vaccinated vaccination vague valid validity valuable value variable variant variation variety various vary vast
  vehicle venue verbal verify version versions vertical very videos view village violate violates violation visible
  visit visitor vital volume voluntary vs wait waiting waive waiver wake walk walker walking wall want wants ward warm
  warn warning warrant warranties warranty wash watch water way weak weaken weakly wear weather web website websites
  wednesday wednesdays week weekday weekend weekly weigh weight welcome well went west wet whatever whatsoever
  wheelchair whenever whereas wherever whether while whole wide widely widow widowed wife will willing window winter
  wish wishes withdraw withdrawn withheld withhold within without witness woke woman women won wonder word wore work
  worker working works workup world worldwide worn worried worry worse worsen worst worth would wound wrist write
  writing written wrong wrote yard year yearly yellow yes yesterday yet young younger youngest youth zero
  latest later earlier better best worst least most further farther
`);
const STEMS = new Set([...GENERAL].map(stem));

const ENDING = /(?:e?st|r|er|ness|ly|al|able|en|ment)$/;

/** In any form: "latest", "weaker", "tiredness". */
export function isGeneralWord(stemmed: string): boolean {
  return STEMS.has(stemmed) || STEMS.has(stemmed.replace(ENDING, ''));
}
