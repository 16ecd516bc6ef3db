import { anyOf } from './words'

/** A ratio of two figures: never read, it is computed. */
export const ratioWords = anyOf(
  '(?:pr|per) (?:\\p{L}+ )?(?:\\p{L}*rådg\\p{L}*|\\p{L}*sagsbeh\\p{L}*|\\p{L}*årsv\\p{L}*|\\p{L}*stilling|medarb\\p{L}*|ansat|hoved|fuldtids\\p{L}+|advis[eo]r|(?:\\p{L}+ )?worker|employee|post|position|barn|borger|dag|indbygger\\p{L}*|elev|familie|deltager|person|modtager|helårs\\p{L}+|1000|1\\.000|10\\.000|child|pupil|fte|anbragt|anbringelse|plads|0 17 ?årig\\p{L}*)',
)

/** A share of a whole. */
export const shareWords = anyOf(
  'andel(?:en|e)?',
  'procent\\p{L}*',
  'pct',
  'share',
  'percent\\p{L}*',
  'rate',
  'ratio',
  'fordeling i',
)

/** A mean. */
export const meanWords = anyOf(
  'gennemsnit(?:lig|ligt|lige)?',
  'gns',
  'gnsn',
  'gnst',
  'snit',
  'average',
  'mean',
  'avg',
  'median',
)

/** A change, a target, a part of another column, an expectation: never read as a figure. */
export const derivedWords = anyOf(
  'udvikling(?:en)?',
  'ændring(?:er|en)?',
  'difference',
  'diff',
  'forskel(?:len)?',
  'afvigelse(?:r|n)?',
  'stigning(?:en)?',
  'fald',
  'vækst',
  'indeks',
  'index',
  'måltal',
  'målsætning',
  'målniveau',
  'norm',
  'target',
  'change',
  'growth',
  'budget(?:ter|tet|teret)?',
  'bevilling',
  'restbudget',
  'rest',
  'heraf',
  'herunder',
  'deraf',
  'hvoraf',
  'of which',
  'helårs\\p{L}+',
  'fuldårs\\p{L}+',
  'full (?:year|time) placements?',
  'full year \\p{L}+',
  'annuali[sz]ed',
  'placement years?',
  'anbringelsesårsværk',
  'prognose',
  'forventet',
  'forventede',
  'forventning',
  'skøn',
  'skønnet',
  'estimat',
  'estimeret',
  'forecast',
  'expected',
  'procentpoint',
  'pct point',
  'mål',
  'rangering',
  'rang',
  'maksimum',
  'minimum',
  'min',
  'max',
)

/** Parts of the year that are no period of ours, and weeks. */
export const partOfYear = anyOf(
  '\\d ?(?:kvartal|kvt|kv|halvår|tertial)',
  '(?:kvartal|kvt|kv|halvår|tertial|q|h) ?\\d',
  'kvartal(?:et)?',
  'halvår(?:et)?',
  'uge ?\\d+',
)

/** A sum of what stands beside or above. */
export const totalWords = new RegExp(
  `${anyOf('i ?alt', 'ialt', 'total(?:t|er|en)?', 'sum(?:men)?', 'hovedtotal', 'subtotal', 'delsum', 'mellemsum', 'grand total', 'all').source}|^samlet(?![\\p{L}])|^alle(?![\\p{L}])|^hele (?:kommunen|året|afdelingen|centeret|centret|perioden)$|^året$|^årets? (?:sum|total)`,
  'u',
)

/** Figures since January. */
export const cumulativeWords = anyOf(
  '(?:ak)?kumuleret',
  'akk',
  'år til dato',
  'åtd',
  'year to date',
  'ytd',
  'til dato',
  'cumulative',
  'accumulated',
)

/** Remarks beside a figure. */
export const remarkWords = anyOf(
  'bemærkning(?:er)?',
  'kommentar(?:er)?',
  'noter?',
  'begrundelse(?:r)?',
  'forklaring(?:er)?',
  'årsag(?:er)?',
  'remarks?',
  'comments?',
  'notes?',
  'kilde',
  'source',
)
