import type { PanelKind } from './kinds'
import { anyOf } from './words'

/** The count of segregated pupils and of all: no measures of ours, but the share follows from the two. */
export const segregatedCount = 'pupil.segregated.count'
/** The count of all pupils. */
export const pupilCount = 'pupil.count'

/** Words that name a measure. */
export interface MeasureWords {
  readonly kind: PanelKind
  readonly measure: string
  /** Words that mean this measure wherever they stand. */
  readonly strong: RegExp | null
  /** Words that mean it in a table that is known to be of the kind. */
  readonly weak: RegExp | null
}

const words = (
  kind: PanelKind,
  measure: string,
  strong: readonly string[],
  weak: readonly string[] = [],
): MeasureWords => ({
  kind,
  measure,
  strong: strong.length === 0 ? null : anyOf(...strong),
  weak: weak.length === 0 ? null : anyOf(...weak),
})

const placed = '(?:anbringelser|anbragte|placements)'
const special = '(?:segreger\\p{L}*|specialtilbud\\p{L}*|specialklasse\\p{L}*|specialskole\\p{L}*|segregated)'
const share = '(?:andel\\p{L}*|pct|procent\\p{L}*|grad\\p{L}*|share|rate|percent\\p{L}*)'
const benefit =
  '(?:\\p{L}*ydelse\\p{L}*|\\p{L}*forsørgelse|\\p{L}*hjælp|\\p{L}*dagpenge|benefits?|(?:offentlig )?støtte|public support)'
const cases =
  '(?:(?:børne|børnefamilie|unge|familie|myndigheds|person|foranstaltnings|handicap|social|aktiv)?sager(?:ne)?|cases)'

/** The words of each measure, Danish and English; of two that fit, the first holds. */
export const measureWords: readonly MeasureWords[] = [
  words(
    'notifications',
    'notification.received',
    ['underretning(?:er|erne|en|stal|stallet)?', '(?:child )?notifications?', 'referrals?'],
    ['und', 'underr'],
  ),
  words(
    'placements',
    'placement.avoided',
    [
      `(?:undgåede|undgået|forebyggede|forhindrede|afværgede|sparede|avoided|prevented) (?:\\p{L}+ )?${placed}`,
      `${placed} (?:undgået|forebygget|forhindret|afværget|avoided|prevented)`,
    ],
    ['undgåede?t?', 'forebyggede', 'forhindrede', 'afværgede', 'avoided', 'prevented'],
  ),
  words(
    'placements',
    'placement.ended',
    [
      `(?:ophørte|afsluttede|hjemgivne|ended|closed) (?:\\p{L}+ )?${placed}`,
      `${placed} (?:ophørt|afsluttet|ended)`,
      'hjemgivelser',
      'ophør af anbringelser?',
      'anbringelsesophør',
    ],
    ['ophørte?', 'ophør', 'afgange?', 'afgået', 'afsluttede', 'udskrevne', 'hjemgivne', 'ended', 'discharged'],
  ),
  words(
    'placements',
    'placement.started',
    [
      `(?:nye|iværksatte|påbegyndte|startede|opstartede|tilkomne|new|started) (?:\\p{L}+ )?${placed}`,
      `${placed} (?:iværksat|påbegyndt|startet|started)`,
      'nyanbringelser',
      'nyanbragte',
    ],
    [
      'nye?',
      'tilgang\\p{L}*',
      'iværksatte?',
      'påbegyndte',
      'opstartede',
      'startede',
      'nyvisiterede',
      'new',
      'started',
      'admitted',
    ],
  ),
  words(
    'placements',
    'placement.days',
    [
      'anbringelses(?:døgn|dage|døgnene)',
      'opholds(?:dage|døgn)',
      'pleje(?:dage|døgn)',
      '(?:placement|care|bed) days',
      'anbragte døgn',
    ],
    ['døgn', 'dage', 'days', 'sengedage'],
  ),
  words(
    'placements',
    'placement.open',
    [
      'anbragte',
      'antal anbringelser',
      '(?:igangværende|løbende|aktive|verserende|open|current) (?:anbringelser|placements)',
      'anbringelser (?:ultimo|i alt|pr)',
      'placed children',
      'children (?:in care|placed)',
      'placements',
    ],
    ['anbringelser', 'ultimo', 'beholdning', 'bestand', 'igangværende', 'open', 'placed'],
  ),
  words('segregation', 'pupil.segregated.share', [
    'segregerings(?:grad|graden|procent|procenten|andel)',
    'segr?(?:eg)? ?(?:grad(?:en)?|pct|procent|andel)',
    `${share} (?:[\\p{L}\\d.]+ ){0,5}?${special}`,
    `${special} (?:[\\p{L}\\d.]+ ){0,6}?${share}`,
    'segregering',
    'segregated share',
  ]),
  words(
    'segregation',
    segregatedCount,
    [
      'segregerede',
      'elever i (?:\\p{L}+ )?specialtilbud',
      'specialklasseelever',
      'specialskoleelever',
      'segregated(?: pupils)?',
    ],
    [special],
  ),
  words(
    'segregation',
    pupilCount,
    [],
    [
      'elever i alt',
      'alle elever',
      'samlede? (?:antal )?elever',
      'samlet elevtal',
      'elevtal\\p{L}*',
      'antal elever(?: i alt)?',
      'elever',
      '(?:all )?pupils',
    ],
  ),
  words(
    'benefits',
    'benefit.weeks',
    [
      '(?:ydelses?|forsørgelses|kontanthjælps|dagpenge)uger',
      `uger (?:på|med|i) (?:\\p{L}+ ){0,2}?${benefit}`,
      `weeks (?:on|of|with) (?:\\p{L}+ ){0,2}?${benefit}`,
      'benefit weeks',
    ],
    ['uger', 'antal uger', 'weeks'],
  ),
  words('caseload', 'case.open', [cases, 'sagstal(?:let|lene)?', 'sagsmængde', 'sagsbeholdning', 'case ?load']),
  words(
    'caseload',
    'adviser.fte',
    [
      '\\p{L}*rådgivere?(?:årsværk|stillinger)?',
      '\\p{L}*rådgiver(?:årsv|ne|normering(?:en)?)',
      'rådg(?: årsv(?:ærk)?)?',
      '\\p{L}*sagsbehandlere?(?:årsværk)?',
      'sagsbeh',
      'advisers?',
      'advisors?',
      'case ?workers?',
      'social workers?',
    ],
    [
      '\\p{L}*årsværk',
      'årsv',
      'fuldtidsstillinger',
      'fuldtidsansatte',
      'fuldtidsmedarbejdere',
      'stillinger',
      'medarbejdere',
      'fte',
      'staff',
    ],
  ),
  words(
    'investment',
    'investment.actual',
    [
      'investering(?:en|ens|er|erne|ernes)?',
      'investerings(?:udgift\\p{L}*|forbrug\\p{L}*|regnskab\\p{L}*|post\\p{L}*)',
      'investments?',
    ],
    [
      '(?:faktisk )?forbrug',
      'forbrugt',
      'udgift(?:er|en|erne)?',
      'regnskab',
      'beløb',
      'realiseret',
      'afholdt',
      'kr',
      'actual',
      'spend(?:ing)?',
      'amount',
    ],
  ),
  words(
    'population',
    'population.0-17',
    [
      '(?:antal )?(?:børn(?: og unge)?|indbyggere|borgere|personer|befolkning\\p{L}*|folketal\\p{L}*|population|children)(?: \\p{L}+){0,4} 0 17(?: ?årige| år| years)?',
      '(?:antal )?0 17 ?årige',
      '0 17 år i (?:kommunen|befolkningen)',
    ],
    [
      'befolkning(?:en|stal|stallet)?',
      'folketal(?:let)?',
      'indbyggere',
      'indbyggertal(?:let)?',
      'børnetal(?:let)?',
      'børn(?: og unge)?',
      'population',
      'inhabitants',
    ],
  ),
]

/** Scales that progression is measured by: the words, and the name that makes the measure's id. */
export const progressionScales: readonly (readonly [RegExp, string])[] = [
  [anyOf('who ?5', 'who five'), 'WHO-5'],
  [anyOf('sdq'), 'SDQ'],
  [anyOf('core ?om'), 'CORE-OM'],
  [anyOf('core ?10'), 'CORE-10'],
  [anyOf('kidscreen(?: \\d+)?'), 'KIDSCREEN'],
  [anyOf('phq ?9'), 'PHQ-9'],
  [anyOf('gad ?7'), 'GAD-7'],
  [anyOf('pss(?: \\d+)?'), 'PSS'],
  [anyOf('cgas'), 'CGAS'],
  [anyOf('cbcl'), 'CBCL'],
  [anyOf('kindl'), 'KINDL'],
]

/** Scales whose name is a word of every day: they are meant in a table about progression alone. */
export const wordScales: readonly (readonly [RegExp, string])[] = [
  [anyOf('funktionsniveau(?:et)?', 'functional level'), 'Funktionsniveau'],
  [anyOf('well being', 'wellbeing'), 'Trivsel'],
  [anyOf('livskvalitet'), 'Livskvalitet'],
  [anyOf('selvværd'), 'Selvværd'],
  [anyOf('mestring'), 'Mestring'],
  [anyOf('forældrekompetencer?'), 'Forældrekompetence'],
  [anyOf('trivsel(?:en)?', 'trivselss?(?:score|måling|tal)\\p{L}*'), 'Trivsel'],
]

/** Words that say that a table measures progression, whatever by. */
export const progressionTitle = anyOf(
  'progression(?:en|s\\p{L}*)?',
  'trivsel(?:en)?',
  'trivselss?(?:måling|score|tal)\\p{L}*',
  'funktionsniveau(?:et)?',
  'effektmåling(?:er)?',
  'functional level',
  'well being',
  'wellbeing',
  'progressionsmåling(?:er)?',
  'gennemsnitsscore',
  'scores?',
)

/** Words of figures that are near to a measure and not it: a column of theirs is not read. */
export const otherFigures = anyOf(
  `(?:nye|lukkede|afsluttede|oprettede|ophørte|genåbnede|behandlede|visiterede|modtagne|afgjorte|opstartede|overdragne|passive|closed|new|reopened) (?:\\p{L}+ )?${cases}`,
  `${cases} (?:lukket|lukkede|afsluttet|afsluttede|oprettet|modtaget|behandlet|closed|opened)`,
  '(?:tilgang|afgang|til|fra)(?: af)? sager',
  '(?:børn|unge|personer|familier|sager|elever|cpr|children)(?: og unge)?(?: \\p{L}+){0,3} (?:med|omfattet af|bag|der) (?:\\p{L}+ ){0,3}?(?:underretning\\p{L}*|notifications?)',
  'underrettede (?:børn|unge)',
  '(?:åbne|ubehandlede|behandlede|afsluttede|lukkede|uvurderede|vurderede|videresendte|gentagne|anonyme|rettidige?|rettidigt) underretninger',
  'genunderretninger',
  'underretninger (?:vurderet|behandlet|afsluttet|videregivet)(?: \\p{L}+)*',
  'primo',
  'netto(?:tilgang|afgang|ændring|bevægelse)?',
  'anlægsinvestering\\p{L}*',
  'besvarelser',
  'svarprocent',
  'normering(?:en)?',
  'normerede? (?:stillinger|årsværk|rådgivere)',
  'budgetterede (?:stillinger|årsværk)',
  'antal (?:besvarelser|målinger|respondenter|deltagere)',
  'respondenter',
  '(?:ledige|vakante|ubesatte) (?:\\p{L}+)',
  'vakancer?',
  'sygefravær',
)

/** Words of money: a table of counts that has them in its title holds amounts. */
export const moneyWords = anyOf(
  'kr',
  'kroner',
  't ?kr',
  'mio',
  'dkk',
  '(?:\\p{L}*)udgift(?:er|en|erne)?',
  '(?:\\p{L}*)forbrug(?:et)?',
  'regnskab(?:et)?',
  'budget\\p{L}*',
  'beløb',
  'besparelse\\p{L}*',
  'takst(?:er)?',
  'pris(?:er)?',
  'costs?',
  'expenditure',
)
