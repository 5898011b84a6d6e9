// Every closed list of values in the content model, once. The studio shows titles and descriptions,
// the query library validates values, content files are completed from both.
// This file is long because it is a table: split it and a list could be written twice.

/** One allowed value: what is stored, what editors read, and what it means. */
export interface VocabularyEntry {
  readonly value: string
  readonly title: string
  readonly description: string
}

/** The union of a vocabulary's values. */
export type ValueOf<Vocabulary extends readonly Pick<VocabularyEntry, 'value'>[]> =
  Vocabulary[number]['value']

/** The values of a vocabulary in order, as their union type, for a parser that accepts nothing else. */
export const valuesOf = <const Vocabulary extends readonly VocabularyEntry[]>(
  vocabulary: Vocabulary,
): ValueOf<Vocabulary>[] => vocabulary.map((entry) => entry.value)

/** The language that every page is written in first. What is not translated yet is shown in it. */
export const baseLanguage = 'en'

/** The languages of pages (BCP 47), the base language first. */
export const languages = [
  {
    value: baseLanguage,
    title: 'English',
    description: 'The base language: every page is written in it first.',
  },
  {value: 'es', title: 'Spanish', description: 'Español. A translation of the English page.'},
] as const satisfies readonly VocabularyEntry[]

export type Language = ValueOf<typeof languages>

/** From what a person can do alone to what a surgeon does. The order is the order of the treatment ladder. */
export const invasiveness = [
  {
    value: 'self-care',
    title: 'Self-care',
    description: 'What a person can do at home without a professional.',
  },
  {
    value: 'conservative',
    title: 'Conservative care',
    description: 'Hands-on, device or talking care; nothing enters the body except needles.',
  },
  {value: 'medication', title: 'Medication', description: 'Medicine by mouth or on the skin.'},
  {value: 'injection', title: 'Injection', description: 'Medicine or heat delivered through a needle.'},
  {
    value: 'minimally-invasive-surgery',
    title: 'Minimally invasive surgery',
    description: 'Surgery through a small opening.',
  },
  {value: 'open-surgery', title: 'Open surgery', description: 'Surgery through a full incision.'},
] as const satisfies readonly VocabularyEntry[]

/** What sort of thing a treatment is, in the terms schema.org separates. */
export const therapyKinds = [
  {
    value: 'lifestyle-modification',
    title: 'Change in daily life',
    description: 'Activity, rest, position, habits (schema.org LifestyleModification).',
  },
  {
    value: 'physical-therapy',
    title: 'Physical therapy',
    description: 'Care by a physical therapist (schema.org PhysicalTherapy).',
  },
  {
    value: 'medical-therapy',
    title: 'Therapy',
    description: 'Any other therapy: heat, cold, massage, acupuncture (schema.org MedicalTherapy).',
  },
  {
    value: 'psychological-treatment',
    title: 'Psychological treatment',
    description: 'Talking or mind-body therapy (schema.org PsychologicalTreatment).',
  },
  {value: 'medical-device', title: 'Device', description: 'A brace or machine (schema.org MedicalDevice).'},
  {value: 'drug', title: 'Medicine', description: 'One medicine (schema.org Drug).'},
  {
    value: 'drug-class',
    title: 'Group of medicines',
    description: 'Medicines of one kind (schema.org DrugClass).',
  },
  {
    value: 'percutaneous-procedure',
    title: 'Procedure through the skin',
    description: 'A needle procedure (schema.org MedicalTherapy, PercutaneousProcedure).',
  },
  {
    value: 'surgical-procedure',
    title: 'Surgery',
    description: 'An operation (schema.org SurgicalProcedure).',
  },
] as const satisfies readonly VocabularyEntry[]

/** Where a treatment stands for one condition. */
export const treatmentLines = [
  {value: 'first', title: 'First choice', description: 'Try this first.'},
  {
    value: 'next',
    title: 'Next choice',
    description: 'An option when first choices are not enough or not suitable.',
  },
  {
    value: 'specialist',
    title: 'Specialist only',
    description: 'For a proven, different problem, after other care and a specialist’s advice.',
  },
  {
    value: 'not-advised',
    title: 'Not advised',
    description: 'Guidance advises against it, or it does not help this condition.',
  },
] as const satisfies readonly VocabularyEntry[]

/** How a second name for something is used. */
export const aliasKinds = [
  {value: 'plain', title: 'Plain', description: 'An everyday name.'},
  {value: 'clinical', title: 'Clinical', description: 'A name that professionals use.'},
  {value: 'misspelling', title: 'Misspelling', description: 'Found by search, never shown.'},
  {value: 'regional', title: 'Regional', description: 'Used in one region.'},
] as const satisfies readonly VocabularyEntry[]

export const symptomKinds = [
  {value: 'symptom', title: 'Symptom', description: 'Something the person feels.'},
  {value: 'sign', title: 'Sign', description: 'Something another person can see or feel.'},
] as const satisfies readonly VocabularyEntry[]

/** How soon to get help: three levels and no more, most urgent first. Source: NHS service manual, care cards. */
export const urgencies = [
  {
    value: 'emergency',
    title: 'Emergency',
    description: 'Call an ambulance or go to an emergency department now.',
  },
  {value: 'urgent', title: 'Urgent', description: 'Get medical help today.'},
  {value: 'non-urgent', title: 'Non-urgent', description: 'Make an ordinary appointment.'},
] as const satisfies readonly VocabularyEntry[]

/** How common a symptom is in people with the condition. */
export const frequencies = [
  {value: 'very-common', title: 'Very common', description: 'Most people have it.'},
  {value: 'common', title: 'Common', description: 'Many people have it.'},
  {value: 'less-common', title: 'Less common', description: 'Some people have it.'},
  {value: 'not-measured', title: 'Not measured', description: 'People report it; no study has counted it.'},
  {
    value: 'points-elsewhere',
    title: 'Points to something else',
    description: 'Not explained by this condition alone.',
  },
] as const satisfies readonly VocabularyEntry[]

export const causeKinds = [
  {value: 'cause', title: 'Cause', description: 'Brings the condition about.'},
  {value: 'trigger', title: 'Trigger', description: 'Sets off an episode.'},
  {value: 'risk-factor', title: 'Risk factor', description: 'Goes with a higher chance of the condition.'},
] as const satisfies readonly VocabularyEntry[]

/** How well studies support a link between a cause and a condition. */
export const causalSupport = [
  {value: 'supported', title: 'Supported', description: 'Studies agree on a link.'},
  {
    value: 'some-support',
    title: 'Some support',
    description: 'A link is seen, but studies are few, mixed or indirect.',
  },
  {value: 'unproven', title: 'Unproven', description: 'Plausible or often said, not shown.'},
  {value: 'disputed', title: 'Disputed', description: 'Studies disagree, or do not support the link.'},
] as const satisfies readonly VocabularyEntry[]

export const conditionRelations = [
  {
    value: 'can-look-like',
    title: 'Can look like it',
    description: 'Another explanation of the same complaint.',
  },
  {value: 'can-go-along-with', title: 'Can go along with it', description: 'Sometimes found together.'},
  {value: 'wider-term', title: 'Wider term', description: 'The condition is one kind of it.'},
] as const satisfies readonly VocabularyEntry[]

export const testKinds = [
  {
    value: 'history-and-examination',
    title: 'History and examination',
    description: 'Questions and a physical examination.',
  },
  {value: 'imaging', title: 'Imaging', description: 'A picture of the inside of the body.'},
  {value: 'laboratory', title: 'Laboratory', description: 'A test of blood or another sample.'},
  {value: 'electrodiagnostic', title: 'Nerve and muscle test', description: 'Measures electrical activity.'},
] as const satisfies readonly VocabularyEntry[]

/** When a test is used for one condition. */
export const testUses = [
  {value: 'everyone', title: 'Everyone', description: 'Part of ordinary care.'},
  {
    value: 'if-warning-signs',
    title: 'If there are warning signs',
    description: 'Only when a red flag is suspected.',
  },
  {
    value: 'if-not-settling',
    title: 'If it does not settle',
    description: 'After weeks of proper care, when the result would change treatment.',
  },
  {value: 'rarely', title: 'Rarely', description: 'Seldom needed for this condition.'},
] as const satisfies readonly VocabularyEntry[]

/** Certainty of evidence. The first four are GRADE (HL7 certainty-rating); the last two say why there is no grade. */
export const certainties = [
  {
    value: 'high',
    title: 'High',
    description: 'Further research is very unlikely to change it. Write “reduces”.',
  },
  {value: 'moderate', title: 'Moderate', description: 'Write “probably”.'},
  {value: 'low', title: 'Low', description: 'Write “may”.'},
  {value: 'very-low', title: 'Very low', description: 'Write “we are not sure”.'},
  {
    value: 'not-graded',
    title: 'Not graded',
    description: 'Studied, but the source gives no certainty rating. Write “may” or “one study found”.',
  },
  {value: 'none-found', title: 'No evidence found', description: 'No study was found. Say so.'},
  {value: 'consensus', title: 'Consensus', description: 'Expert agreement only.'},
] as const satisfies readonly VocabularyEntry[]

/** What the evidence shows, apart from how certain it is. */
export const directions = [
  {value: 'benefit', title: 'Benefit', description: 'Better than the comparison.'},
  {
    value: 'small-benefit',
    title: 'Small benefit',
    description: 'Better, by less than most people would notice, or for a short time.',
  },
  {value: 'no-difference', title: 'No difference', description: 'No better than the comparison.'},
  {value: 'harm', title: 'Harm', description: 'Worse than the comparison.'},
  {value: 'mixed', title: 'Mixed', description: 'Studies or outcomes disagree.'},
  {value: 'uncertain', title: 'Uncertain', description: 'Cannot be told from what is known.'},
] as const satisfies readonly VocabularyEntry[]

/** How long the pain had lasted in the people studied. Limits differ by source, so a claim also keeps its definition. */
export const durations = [
  {value: 'acute', title: 'Acute', description: 'The first weeks (under 4 or under 6, by source).'},
  {value: 'subacute', title: 'Subacute', description: 'From the first weeks to 12 weeks.'},
  {value: 'acute-and-subacute', title: 'Acute and subacute', description: 'Up to 12 weeks.'},
  {value: 'chronic', title: 'Chronic', description: 'Longer than 12 weeks.'},
  {value: 'any', title: 'Any', description: 'Not limited by duration.'},
] as const satisfies readonly VocabularyEntry[]

export const directness = [
  {value: 'direct', title: 'Direct', description: 'Studied in people with this very condition.'},
  {
    value: 'indirect',
    title: 'Indirect',
    description: 'Studied in a wider or different group, such as all low back pain.',
  },
] as const satisfies readonly VocabularyEntry[]

/** What a guideline says about a treatment, apart from how strongly. */
export const guidelineDirections = [
  {value: 'for', title: 'For', description: 'Advises it.'},
  {value: 'option', title: 'Option', description: 'Allows it for some people.'},
  {value: 'against', title: 'Against', description: 'Advises against it.'},
  {value: 'none', title: 'No position', description: 'Looked at it and makes no recommendation.'},
] as const satisfies readonly VocabularyEntry[]

/** Strength of recommendation (HL7 recommendation-strength), without direction. */
export const recommendationStrengths = [
  {value: 'strong', title: 'Strong', description: 'Applies to almost everyone.'},
  {value: 'weak', title: 'Weak', description: 'Conditional: depends on the person.'},
  {value: 'not-stated', title: 'Not stated', description: 'The source gives no strength.'},
] as const satisfies readonly VocabularyEntry[]

/** Kinds of safety item (FHIR ClinicalUseDefinition, in plain words, plus “ask first”). */
export const safetyKinds = [
  {value: 'contraindication', title: 'Do not use', description: 'People who must not have it.'},
  {
    value: 'ask-first',
    title: 'Ask first',
    description: 'People who should ask a professional before using it.',
  },
  {value: 'caution', title: 'Caution', description: 'Take care in this situation.'},
  {value: 'interaction', title: 'Interaction', description: 'Does not go together with something else.'},
  {value: 'side-effect', title: 'Side effect', description: 'An unwanted effect that can follow.'},
  {value: 'warning', title: 'Warning', description: 'A serious risk to know beforehand.'},
] as const satisfies readonly VocabularyEntry[]

export const settings = [
  {value: 'home', title: 'At home', description: 'No visit needed.'},
  {value: 'pharmacy', title: 'Pharmacy', description: 'From a pharmacist.'},
  {value: 'primary-care', title: 'Primary care', description: 'From a family doctor or their team.'},
  {value: 'therapy-clinic', title: 'Therapy clinic', description: 'From a therapist.'},
  {value: 'specialist', title: 'Specialist clinic', description: 'After referral to a specialist.'},
  {value: 'hospital', title: 'Hospital', description: 'In a hospital.'},
] as const satisfies readonly VocabularyEntry[]

export const prescriptionStatuses = [
  {value: 'not-applicable', title: 'Not a medicine', description: 'No prescription exists for it.'},
  {value: 'over-the-counter', title: 'Over the counter', description: 'Sold without a prescription.'},
  {
    value: 'some-products',
    title: 'Some products only',
    description: 'Some need a prescription and some do not.',
  },
  {value: 'prescription-only', title: 'Prescription only', description: 'Needs a prescription.'},
  {
    value: 'given-by-clinician',
    title: 'Given by a clinician',
    description: 'Not handed out: a clinician gives it.',
  },
] as const satisfies readonly VocabularyEntry[]

export const hospitalStays = [
  {value: 'none', title: 'No hospital', description: 'Needs no hospital.'},
  {value: 'outpatient', title: 'Outpatient', description: 'Home the same day.'},
  {value: 'varies', title: 'Varies', description: 'Home the same day for some people, a stay for others.'},
  {value: 'inpatient', title: 'Inpatient', description: 'Needs a stay in hospital.'},
] as const satisfies readonly VocabularyEntry[]

/** Places a clinic can be, as ISO 3166-1 alpha-2 codes. */
export const regions = [
  {value: 'US', title: 'United States', description: 'ISO 3166-1 US'},
  {value: 'GB', title: 'United Kingdom', description: 'ISO 3166-1 GB'},
  {value: 'IE', title: 'Ireland', description: 'ISO 3166-1 IE'},
  {value: 'CA', title: 'Canada', description: 'ISO 3166-1 CA'},
  {value: 'AU', title: 'Australia', description: 'ISO 3166-1 AU'},
  {value: 'NZ', title: 'New Zealand', description: 'ISO 3166-1 NZ'},
] as const satisfies readonly VocabularyEntry[]

/** Where a source speaks for: a region, another country that publishes evidence we cite, or everywhere. */
export const jurisdictions = [
  ...regions,
  {value: 'DE', title: 'Germany', description: 'ISO 3166-1 DE'},
  {value: 'international', title: 'International', description: 'Not tied to one country.'},
] as const satisfies readonly VocabularyEntry[]

export const sourceKinds = [
  {value: 'guideline', title: 'Guideline', description: 'Recommendations by a public body or society.'},
  {
    value: 'systematic-review',
    title: 'Systematic review',
    description: 'All studies on a question, weighed together.',
  },
  {value: 'review', title: 'Review', description: 'An overview without a systematic method.'},
  {
    value: 'randomised-trial',
    title: 'Randomised trial',
    description: 'People allotted to treatments by chance.',
  },
  {
    value: 'observational-study',
    title: 'Observational study',
    description: 'People observed without allotting treatment.',
  },
  {
    value: 'patient-information',
    title: 'Patient information',
    description: 'Written for the public by a health body.',
  },
  {value: 'product-label', title: 'Product label', description: 'Official prescribing information.'},
  {value: 'safety-notice', title: 'Safety notice', description: 'A regulator’s warning.'},
  {
    value: 'reference-work',
    title: 'Reference work',
    description: 'A vocabulary, classification or standard.',
  },
  {
    value: 'evidence-search',
    title: 'Evidence search',
    description: 'Our own search, cited to say that nothing was found and when we looked.',
  },
] as const satisfies readonly VocabularyEntry[]

export const sourceStatuses = [
  {value: 'current', title: 'Current', description: 'In force as far as we know.'},
  {value: 'lapsed', title: 'Lapsed', description: 'Past its own expiry rule.'},
  {value: 'superseded', title: 'Superseded', description: 'Replaced by a newer version.'},
  {
    value: 'unverified',
    title: 'Unverified',
    description: 'We could not confirm that this is the latest version.',
  },
] as const satisfies readonly VocabularyEntry[]

/** How close the editor got to the publisher’s own text. */
export const sourceVerifications = [
  {
    value: 'publisher',
    title: 'Publisher’s page',
    description: 'Read on the publisher’s own page or an official index.',
  },
  {value: 'copy', title: 'Copy', description: 'Read in a mirror or syndicated copy.'},
  {value: 'secondary', title: 'Secondary', description: 'Read about in another page only.'},
  {value: 'own-search', title: 'Own search', description: 'Our own record of looking.'},
] as const satisfies readonly VocabularyEntry[]

/** How a statement in the source article stands against evidence. */
export const verdicts = [
  {value: 'supported', title: 'Supported', description: 'Evidence agrees.'},
  {
    value: 'partly',
    title: 'Partly supported',
    description: 'True in part, or only for some people or times.',
  },
  {value: 'not-supported', title: 'Not supported', description: 'Evidence does not bear it out as stated.'},
  {value: 'against', title: 'Against', description: 'Guidance advises the opposite.'},
  {value: 'no-evidence-found', title: 'No evidence found', description: 'We found nothing either way.'},
] as const satisfies readonly VocabularyEntry[]

export const reviewStatuses = [
  {value: 'draft', title: 'Draft', description: 'Still being written.'},
  {
    value: 'awaiting-clinical-review',
    title: 'Awaiting clinical review',
    description: 'Written, not yet checked by a clinician. Websites show this.',
  },
  {value: 'needs-changes', title: 'Needs changes', description: 'A reviewer asked for changes.'},
  {value: 'approved', title: 'Approved', description: 'Checked by a named clinician.'},
] as const satisfies readonly VocabularyEntry[]

/** What happens to a page on its way through review, as its log records it. */
export const reviewEvents = [
  {value: 'submitted', title: 'Submitted for review', description: 'Handed to a clinician.'},
  {value: 'approved', title: 'Approved', description: 'A clinician checked the whole page.'},
  {value: 'needs-changes', title: 'Changes asked for', description: 'A reviewer sent it back.'},
  {
    value: 'published-unapproved',
    title: 'Published without approval',
    description: 'Changed text went out before a clinician checked it.',
  },
  {
    value: 'small-edit',
    title: 'Small edit published',
    description: 'A change such as a typo, which left the review as it was.',
  },
] as const satisfies readonly VocabularyEntry[]

export const personRoles = [
  {value: 'author', title: 'Author', description: 'Writes content.'},
  {value: 'clinical-reviewer', title: 'Clinical reviewer', description: 'A clinician who checks content.'},
  {value: 'editor', title: 'Editor', description: 'Edits and publishes content.'},
] as const satisfies readonly VocabularyEntry[]

export const faqKinds = [
  {value: 'question', title: 'Question', description: 'Something people ask.'},
  {
    value: 'misconception',
    title: 'Misconception',
    description: 'Something people often believe that evidence does not support.',
  },
] as const satisfies readonly VocabularyEntry[]

/**
 * What a part of a page about a condition tells, in the order of the page. `schemaOrg` is the HealthAspectEnumeration
 * value of schema.org 30.0, null where it has none (https://schema.org/HealthAspectEnumeration).
 */
export const healthAspects = [
  {
    value: 'overview',
    title: 'Overview',
    description: 'What it is.',
    schemaOrg: 'OverviewHealthAspect',
  },
  {
    value: 'when-to-get-help',
    title: 'When to get help',
    description: 'The warning signs, most urgent first.',
    schemaOrg: 'SeeDoctorHealthAspect',
  },
  {
    value: 'symptoms',
    title: 'Symptoms',
    description: 'What people feel, and what points to something else.',
    schemaOrg: 'SymptomsHealthAspect',
  },
  {
    value: 'causes',
    title: 'Causes',
    description: 'Causes, triggers and risk factors.',
    schemaOrg: 'CausesHealthAspect',
  },
  {
    value: 'diagnosis',
    title: 'Diagnosis',
    description: 'How a clinician works out what it is.',
    schemaOrg: null,
  },
  {value: 'tests', title: 'Tests', description: 'When a test is used.', schemaOrg: null},
  {
    value: 'self-care',
    title: 'Self-care',
    description: 'What a person can do at home without a professional.',
    schemaOrg: 'SelfCareHealthAspect',
  },
  {
    value: 'treatments',
    title: 'Treatments',
    description: 'All options from self-care to surgery, and what is not advised.',
    schemaOrg: 'TreatmentsHealthAspect',
  },
  {
    value: 'course',
    title: 'What to expect',
    description: 'How long it lasts and whether it comes back.',
    schemaOrg: 'PrognosisHealthAspect',
  },
  {
    value: 'prevention',
    title: 'Prevention',
    description: 'What lowers the chance of another episode.',
    schemaOrg: 'PreventionHealthAspect',
  },
  {
    value: 'misconceptions',
    title: 'Misconceptions',
    description: 'What people often believe and evidence does not support.',
    schemaOrg: 'MisconceptionsHealthAspect',
  },
  {value: 'questions', title: 'Questions', description: 'What people ask.', schemaOrg: null},
  {
    value: 'related',
    title: 'Related conditions',
    description: 'Other conditions, and how they differ.',
    schemaOrg: 'RelatedTopicsHealthAspect',
  },
] as const satisfies readonly (VocabularyEntry & {readonly schemaOrg: string | null})[]

export const callToActionKinds = [
  {value: 'phone', title: 'Phone', description: 'Calls a number.'},
  {value: 'link', title: 'Link', description: 'Opens a page.'},
  {value: 'email', title: 'Email', description: 'Writes an email.'},
] as const satisfies readonly VocabularyEntry[]

/** What a list can be sorted by, whatever it lists. */
export const listSortsWithoutReview = [
  {
    value: 'name',
    title: 'Name',
    description: 'Name, title, question or term, A to Z; capitals do not count.',
  },
  {value: 'updated', title: 'Last changed', description: 'What changed last comes first.'},
] as const satisfies readonly VocabularyEntry[]

/** What a list of documents that go through clinical review can be sorted by. */
export const listSorts = [
  ...listSortsWithoutReview,
  {
    value: 'review',
    title: 'Next review',
    description: 'The next review that is due comes first, what has no date last.',
  },
] as const satisfies readonly VocabularyEntry[]

/** Code systems by the URI that FHIR gives them (HL7 UTG), with the form their codes take. */
export const codeSystems = [
  {
    value: 'http://hl7.org/fhir/sid/icd-10-cm',
    title: 'ICD-10-CM',
    description: 'Diagnosis codes, United States. Like M62.830.',
    pattern: /^[A-Z]\d[\dA-Z](\.[\dA-Z]{1,4})?$/,
  },
  {
    value: 'http://snomed.info/sct',
    title: 'SNOMED CT',
    description: 'Clinical terms. Only from the Global Patient Set. Like 203095000.',
    pattern: /^\d{6,18}$/,
  },
  {
    value: 'http://id.nlm.nih.gov/mesh/',
    title: 'MeSH',
    description: 'Medical subject headings. Like D017116.',
    pattern: /^D\d{6,9}$/,
  },
  {
    value: 'http://www.nlm.nih.gov/research/umls/rxnorm',
    title: 'RxNorm',
    description: 'Medicines, United States. Like 5640.',
    pattern: /^\d{1,8}$/,
  },
] as const satisfies readonly (VocabularyEntry & {readonly pattern: RegExp})[]

/**
 * Words in curly braces, such as `{emergency-number}`, that the query library fills in for the chosen clinic. These
 * come from the clinic itself; every other one is the slug of a `localTerm`. A capital first letter is kept.
 */
export const clinicPlaceholders = [
  {
    value: 'emergency-number',
    title: 'Emergency number',
    description: 'The clinic’s emergency number, such as 911 or 999.',
  },
  {value: 'clinic-name', title: 'Clinic name', description: 'The clinic’s name.'},
  {value: 'clinic-phone', title: 'Clinic phone', description: 'The clinic’s phone number.'},
] as const satisfies readonly VocabularyEntry[]

/** How a placeholder is written in text. The first group is its name. */
export const placeholderPattern = /\{([A-Za-z][a-z0-9-]*)\}/g

/** Identifier forms, each checked wherever it is typed. Sources: DOI Handbook 2.2; PubMed; ISO 3166; BCP 47; ITU E.164. */
export const identifierPatterns = {
  slug: /^[a-z0-9]+(-[a-z0-9]+)*$/,
  doi: /^10\.\d{4,9}\/[^\s]+$/,
  pmid: /^[1-9]\d{0,8}$/,
  locale: /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/,
  emergencyNumber: /^\d{2,5}$/,
  statementId: /^[A-Z]\d{1,3}$/,
} as const
