import { anyOf } from './words'

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
