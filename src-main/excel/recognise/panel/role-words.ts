import { anyOf, onlyOf } from './words'

/** A ratio of two figures: never read, it is computed. */
export const ratioWords = anyOf(
  '(?:pr|per) (?:\\p{L}+ )?(?:\\p{L}*rådg\\p{L}*|\\p{L}*sagsbeh\\p{L}*|\\p{L}*årsv\\p{L}*|\\p{L}*stilling|medarb\\p{L}*|ansat|hoved|fuldtids\\p{L}+|advis[eo]r|case ?worker|barn|borger|dag|indbygger\\p{L}*|elev|familie|deltager|person|modtager|helårs\\p{L}+|1000|1\\.000|10\\.000|child|pupil|fte|anbragt|anbringelse|plads|0 17 ?årig\\p{L}*)',
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

/** Running numbers and codes. */
export const numberingWords = onlyOf(
  'nr',
  'løbenr',
  'lb nr',
  'id',
  'kode',
  'nummer',
  'no',
  'code',
  'rækkenr',
  'sortering',
)

/** Headings of a column of years. */
export const yearHeading = onlyOf('år', 'året', 'kalenderår', 'regnskabsår', 'year', 'årstal', 'opgørelsesår')

/** Headings of a column of months. */
export const monthHeading = onlyOf(
  'måned',
  'måneder',
  'md',
  'mdr',
  'mnd',
  'month',
  'månedsnr',
  'måned nr',
  'månedsnummer',
  'kalendermåned',
)

/** Headings of other columns of time. */
export const timeHeading = onlyOf(
  'periode',
  'perioder',
  'skoleår',
  'tidspunkt',
  'dato',
  'opgørelsesdato',
  'opgørelsestidspunkt',
  'opgjort',
  'statusdato',
  'tid',
  'måletidspunkt',
  'period',
  'date',
  'school ?year',
  'time',
)

/** Headings of a column of groups, the nearest to a group of ours first. */
export const groupHeadings: readonly RegExp[] = [
  onlyOf(
    'team',
    'teams',
    'teamnavn',
    'anbringelses(?:form|type|sted|former|typer|steder)',
    'form',
    'investeringspost(?:er)?',
    'post(?:er)?',
    'udgiftspost(?:er)?',
    'ydelse(?:r|stype|styper)?',
    'forsørgelse(?:stype)?',
    'benefit',
    'alder',
    'alders(?:gruppe|grupper|interval|trin|fordeling)',
    'age(?: ?group)?',
    '(?:bopæls)?kommune(?:r|navn)?',
    'municipality',
    'placement ?type',
    'item',
  ),
  onlyOf(
    'gruppe(?:r)?',
    'målgruppe',
    'indsats',
    'afdeling(?:er)?',
    'enhed(?:er)?',
    'distrikt(?:er)?',
    'group',
    'department',
    'unit',
    'type',
    'art',
    'kategori',
    'category',
    'fordeling',
    'foranstaltning(?:er|stype)?',
    'tilbud(?:stype)?',
  ),
  onlyOf('område(?:r)?', 'center', 'sektion', 'forvaltning', 'udvalg', 'geografi', 'area', 'region', 'skole', 'sted'),
]

/** Headings that name no group and no measure: what they say stands elsewhere. */
export const neutralHeading = onlyOf(
  'antal',
  'tal',
  'værdi',
  'count',
  'number',
  'antal personer',
  'personer',
  'stk',
  'måling',
  'nøgletal',
  'indikator',
  'measure',
  'tekst',
  'navn',
  'gennemsnitsscore',
  'score',
)
