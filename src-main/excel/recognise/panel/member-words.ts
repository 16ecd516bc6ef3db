import { anyOf, onlyOf } from './words'

/** Known forms of placement, as whole texts; another form is kept as written. */
const forms: readonly (readonly [RegExp, string])[] = [
  [
    onlyOf(
      '(?:åbne? )?døgninstitution(?:er|en|erne)?(?: for børn og unge)?',
      'døgninst',
      'institution(?:er)?',
      'residential institutions?',
    ),
    'residential-institution',
  ],
  [
    onlyOf(
      '(?:social ?pædagogiske? |private? )?opholdssted(?:er|et|erne)?(?: (?:mv|m v|for børn og unge))?',
      '(?:residential|private) (?:facility|facilities)',
    ),
    'residential-facility',
  ],
  [
    onlyOf(
      'familieplejer?',
      '(?:almene? )?plejefamilier?(?:ne)?',
      'familieplejeanbringelser?',
      'foster (?:care|famil(?:y|ies))',
    ),
    'foster-care',
  ],
  [
    onlyOf(
      '(?:slægts?|netværks?)(?: ?(?:og|eller|samt)? ?(?:slægts?|netværks?))?(?: ?pleje(?:familier?)?| ?anbringelser?| ?familier?)?',
      '(?:slægts?|netværks?)pleje(?: ?(?:og|eller) ?(?:slægts?|netværks?)pleje)?',
      'kinship(?: care)?',
      '(?:relatives|network)(?: care)?',
    ),
    'kinship-care',
  ],
  [
    onlyOf(
      'hjemmebasere(?:t|de)(?: (?:anbringelser?|indsats|behandling|tilbud))?',
      '(?:anbragt|anbringelse) i (?:eget )?hjem(?:met)?',
      'home based(?: (?:care|placements?))?',
    ),
    'home-based',
  ],
]

/** The known form of placement that a plain text names, or `null`. */
export const formOf = (plain: string): string | null => {
  const bare = plain.replace(/^(?:i|på) /, '')
  return forms.find(([pattern]) => pattern.test(bare))?.[1] ?? null
}

const items: readonly (readonly [RegExp, string])[] = [
  [
    anyOf(
      'kompetence\\p{L}*',
      'efteruddannelse\\p{L}*',
      'videreuddannelse',
      'uddannelse',
      'kurser',
      'kursus\\p{L}*',
      'competence\\p{L}*',
      'training',
    ),
    'competence',
  ],
  [anyOf('forebyggende', 'indkøbte foranstaltninger', 'foranstaltninger', 'forebyggelse', 'preventive'), 'preventive'],
  [anyOf('løn\\p{L}*', 'personaleudgifter', 'salar(?:y|ies)', 'wages'), 'salary'],
  [new RegExp(`^${anyOf('øvrige?t?', 'andet', 'andre', 'diverse', 'other').source}`, 'u'), 'other'],
]

/** The known item of an investment that a plain text names, or `null`. */
export const itemOf = (plain: string): string | null => items.find(([pattern]) => pattern.test(plain))?.[1] ?? null

const national = new RegExp(
  `${anyOf('(?:hele )?landet', 'landsgennemsnit(?:tet)?', 'landstal', 'landsplan', 'landsniveau', 'nationalt?e?', 'danmark', 'denmark', 'gennemsnit for landet').source}|^land$`,
  'u',
)
const own = new RegExp(
  `${anyOf('(?:egen|vores|vor) kommune', 'kommunen', 'kommunalt', 'own municipality').source}|^(?:kommune|municipality|municipal)$`,
  'u',
)
const region = anyOf(
  'region(?:en)?',
  'landsdel(?:en)?',
  'hovedstadsområdet',
  'sammenligning(?:s\\p{L}*)?',
  'sammenlignelige',
  'klynge(?:n)?',
  'nabokommuner',
  '\\d+ ?by(?:erne)?',
  'omegnskommuner\\p{L}*',
  'kommuner',
)

/** What a plain text says of place: the municipality itself, the nation, a region (never read), or nothing that is known. */
export const placeOf = (plain: string): 'municipality' | 'national' | 'region' | null => {
  if (national.test(plain)) return 'national'
  if (region.test(plain)) return 'region'
  return own.test(plain) ? 'municipality' : null
}
