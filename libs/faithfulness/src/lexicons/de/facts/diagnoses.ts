/**
 * Ends of the names of illnesses that a reader must know of, in small letters; complaints and findings aside. Written for
 * this product from the words of discharge letters.
 */
export const DIAGNOSIS_DE =
  /(?:itis|itiden|infarkte?s?|blutung(?:en)?|infekte?s?|infektion(?:en)?|frakturen?|(?:knochen|schenkel|arm|bein|hals|rippen|wirbel|leisten|narben)bruch|stenosen?|insuffizienz|embolien?|thrombosen?|tumore?n?|karzinome?|krebs|metastasen?|lymphome?|melanome?|sarkome?|abszesse?|ulkus|ulcus|geschwür|pneumothorax|hernien?|ileus|sepsis|schock|diabetes|hypertonie|hypertonus|epilepsie|asthma|copd|demenz|delir|depression|psoriasis|adipositas|gicht|migräne|(?:gallen|nieren|harn)steine?|aneurysmen|aneurysma|dissektion|dekubitus|flimmern|vhf|vorhofflattern|ruptur|zirrhose|sklerose|leukämie|anämie|pneumonie|schizophrenie|psychose|(?:neuro|nephro|retino|myo|enzephalo|kardio)pathie|arthrose|osteoporose|thyreose|fibrose|tuberkulose|pankreatose|nekrose|gangrän|fisteln?|perforation|dehiszenz|syndrom|schlaganfall|apoplex|hirninfarkt|insult|parkinson|bandscheibenvorfall|prolaps|myelom|aszites|erguss|(?:herz|gefäß|lungen|nieren|leber|schilddrüsen|krebs)erkrankung|abhängigkeit|abusus|(?<!\p{L})(?:khk|pavk|tia|hiv|covid|covid-19|nstemi|stemi|hocm|msa|als))$/u;
/** Of the heading above a list of diagnoses, in small letters. */
export const DIAGNOSES_HEADING_DE = /diagnose|vorerkrankung|nebenbefund|grunderkrankung/u;
