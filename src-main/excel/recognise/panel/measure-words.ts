import { type MeasureWords, cases, pupilCount, segregatedCount, words } from './measure-word'
import { placementWords } from './placement-words'

const special = '(?:segreger\\p{L}*|specialtilbud\\p{L}*|specialklasse\\p{L}*|specialskole\\p{L}*|segregated)'
const share = '(?:andel\\p{L}*|pct|procent\\p{L}*|grad\\p{L}*|share|rate|percent\\p{L}*)'
const benefit =
  '(?:\\p{L}*ydelse\\p{L}*|\\p{L}*forsørgelse|\\p{L}*hjælp|\\p{L}*dagpenge|benefits?|(?:offentlig )?støtte|public support)'

/** The words of each measure, Danish and English; of two that fit, the first holds. */
export const measureWords: readonly MeasureWords[] = [
  words(
    'notifications',
    'notification.received',
    ['underretning(?:er|erne|en|stal|stallet)?', '(?:child )?notifications?', 'referrals?'],
    ['und', 'underr'],
  ),
  ...placementWords,
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
