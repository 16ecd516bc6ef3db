import { cases } from './measure-word'
import { anyOf } from './words'

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
