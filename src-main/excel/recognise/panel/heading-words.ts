import { onlyOf } from './words'

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
