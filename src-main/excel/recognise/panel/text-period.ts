import { type PeriodText, findPeriods, readPeriodText } from '#domain/period-text'
import { measureWords } from './measure-words'
import { plainWords } from './words'

const leading =
  /^(?:skoleåret|skoleår|kalenderåret|kalenderår|regnskabsår|regnskab|året|år|ultimo|ult\.?|primo|prim\.?|opgjort|måned|md\.?|i|pr\.?|den|school year|year|per|end of)\s+/i
/** A month's name at either end of a few words: `Forbrug august`. */
const monthWithin =
  /^(?:\S+ ){1,3}(januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)$/i
/** A month's name in short after the words of a measure: `Anbragte ult. jan`. */
const shortMonthWithin = /^((?:\S+ ){1,4})(jan|feb|mar|apr|maj|jun|jul|aug|sept?|okt|nov|dec)\.?$/i
const speaksOfFigures = /(?:^| )(?:antal|ult|ultimo|prim|primo|pr|tal|i alt)\.?$/i
const dayBefore = /^\d{1,2}\.\s*(?=\p{L})/u
const shortSchoolYear = /^(?:skoleåret? )?(\d{2})\s?[/-]\s?(\d{2})$/i
/** A day with dots and a short year, `31.01.18`; an account function has no main function below 22. */
const dottedDay = /^(\d{1,2})\.(\d{1,2})\.(\d{2})$/
const statisticsMonth = /^(\d{4})\s?m(\d{1,2})$/i
const totalPart = /(?:^|\s)(?:i ?alt|total|sum|subtotal)(?=$|[\s:])/gi

const speaksOf = (words: string): boolean => {
  const plain = plainWords(words)
  return (
    speaksOfFigures.test(words.trim()) ||
    measureWords.some(({ strong, weak }) => strong?.test(plain) === true || weak?.test(plain) === true)
  )
}

/** The period that a text names, alone or among other words; `null` for none, for plan years, or where it names two. */
export const periodOf = (text: string): PeriodText | null => {
  let line = text
    .replace(/[\u00a0\s]+/g, ' ')
    .replace(/\([^)]*\)|\*+|\d\)$/g, ' ')
    .replace(totalPart, ' ')
    .replace(/[:;,]+$/, '')
    .trim()
  const statistics = statisticsMonth.exec(line)
  if (statistics) line = `${statistics[1]}-${(statistics[2] ?? '').padStart(2, '0')}`
  line = line.replace(dottedDay, '$1-$2-$3')
  const short = shortSchoolYear.exec(line)
  // `15/16` is no day of a month; `11/12` may be one.
  if (short && Number(short[2]) === Number(short[1]) + 1 && Number(short[2]) > 12) line = `20${short[1]}/20${short[2]}`
  for (let tries = 0; tries < 4; tries += 1) {
    const read = readPeriodText(line)
    if (read) return read.kind === 'plan-year' ? null : read
    const shorter = line.replace(leading, '').replace(dayBefore, '')
    if (shorter === line) break
    line = shorter
  }
  const shortened = shortMonthWithin.exec(line)
  const named = monthWithin.exec(line)?.[1] ?? (shortened && speaksOf(shortened[1] ?? '') ? shortened[2] : undefined)
  const month = named === undefined ? null : readPeriodText(named)
  const found = findPeriods(text).filter(({ kind }) => kind !== 'plan-year')
  const [first] = found
  if (first === undefined) return month
  return found.every((item) => JSON.stringify(item) === JSON.stringify(first)) ? first : null
}
