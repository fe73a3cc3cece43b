import { wordList } from '../word-lists.js';

/** How names of operations and examinations end, in English. */
export const OPERATION_ENDINGS = [
  ...wordList(`
  ectomy ectomies otomy otomies ostomy ostomies oscopy oscopies plasty plasties centesis desis rrhaphy rrhaphies
`),
];

/** Names of operations and examinations that end so. Written for this product. */
export const OPERATIONS = wordList(`
  abdominoplasty acromioplasty adenoidectomy adrenalectomy amniocentesis amniotomy angioplasty anoscopy appendectomy
  appendicectomy arthrocentesis arthrodesis arthroplasty arthroscopy arthrotomy atherectomy blepharoplasty bronchoscopy
  bunionectomy bursectomy capsulotomy cholangioscopy cholecystectomy cholecystostomy cholecystotomy colectomy
  colonoscopy colostomy colporrhaphy colposcopy corpectomy craniectomy cranioplasty craniotomy cystectomy cystoscopy
  cystostomy dermoscopy discectomy diskectomy duodenoscopy embolectomy endarterectomy endoscopy enteroscopy
  enterostomy episiotomy esophagectomy esophagoscopy fasciectomy fasciotomy fistulectomy fistulotomy fluoroscopy
  foraminotomy fundoscopy gastrectomy gastrojejunostomy gastroscopy gastrostomy haemorrhoidectomy hemiarthroplasty
  hemicolectomy hemilaminectomy hemithyroidectomy hemorrhoidectomy hepatectomy hernioplasty herniorrhaphy
  hypophysectomy hysterectomy hysteroscopy hysterotomy ileostomy iridotomy jejunostomy keratoplasty kyphoplasty
  laminectomy laminoplasty laminotomy laparoscopy laparotomy laryngectomy laryngoscopy lobectomy lumpectomy
  lymphadenectomy mammaplasty mammoplasty mastectomy mastoidectomy mediastinoscopy meniscectomy metatarsectomy microdiscectomy
  microscopy myectomy myomectomy myotomy myringoplasty myringotomy necrosectomy nephrectomy nephroscopy nephrostomy
  neurorrhaphy oesophagectomy oesophagoscopy oophorectomy ophthalmoscopy orchidectomy orchiectomy osteotomy ostomy
  otoscopy pancreatectomy panendoscopy papillotomy paracentesis parathyroidectomy parotidectomy pericardiectomy
  pericardiocentesis phlebectomy phlebotomy pleurodesis pneumonectomy polypectomy proctocolectomy proctoscopy
  prostatectomy pyeloplasty pyloroplasty rhinoplasty rhinoscopy salpingectomy salpingoophorectomy salpingostomy septoplasty
  septorhinoplasty sequestrectomy sigmoidoscopy sphincterotomy spondylodesis sternotomy sympathectomy syndesis
  synovectomy tenodesis tenorrhaphy tenotomy thoracentesis thoracocentesis thoracoscopy thoracostomy thoracotomy
  thrombectomy thymectomy thyroidectomy thyroplasty tonsillectomy trabeculectomy tracheostomy tracheotomy
  turbinectomy tympanoplasty ureteroscopy ureterostomy urethroplasty urostomy uvulopalatopharyngoplasty valvuloplasty
  vasectomy ventriculostomy vertebroplasty vitrectomy vulvectomy
`);
