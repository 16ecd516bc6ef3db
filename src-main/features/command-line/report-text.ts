import { terms } from '#contract/messages/terms'
import type { report } from '../followup/report'

const kroner = (value: number): string => new Intl.NumberFormat('da-DK', { maximumFractionDigits: 2 }).format(value)

const methodWords = {
  'last-year-profile': terms.da['forecast.last-year-profile'],
  'straight-line': terms.da['forecast.straight-line'],
  'budget-profile': 'budgettets profil',
  'erp-forecast': terms.da['forecast.erp-forecast'],
} as const

/** The report as a person reads it in a terminal. */
export const reportText = (found: ReturnType<typeof report>): string => {
  const { asOf, initiative, businessCase, scenarios, realised, forecast, kpis, gaps } = found
  const head = `${initiative.name === '' ? initiative.key : initiative.name}${asOf === null ? '' : `, til og med ${asOf}`}`
  const version =
    businessCase === null
      ? []
      : [
          `Business case version ${businessCase.version}, ${
            businessCase.approvedOn === null ? 'godkendelsesdato ikke oplyst' : `godkendt ${businessCase.approvedOn}`
          }`,
        ]
  const cases = (scenarios ?? []).map(
    ({ key, firstSurplusYear, breakEvenYear, breakEvenExact, breakEvenMonth }) =>
      `Scenarie ${key}: overskud fra år ${firstSurplusYear ?? '-'}, break-even ${
        breakEvenYear === null
          ? 'ikke inden for perioden'
          : `år ${breakEvenYear} (${kroner(breakEvenExact ?? 0)}${breakEvenMonth === null ? '' : `, ${breakEvenMonth}`})`
      }`,
  )
  const happened =
    realised === null
      ? []
      : [
          realised.explanation,
          `Investeret ${kroner(realised.investment)} kr., sparet ${kroner(realised.saving)} kr., balance ${kroner(realised.cumulative)} kr.`,
        ]
  // A year that is over needs no forecast.
  const foreseen =
    forecast === null || asOf?.endsWith('-12')
      ? []
      : [
          `Forbrug ${forecast.period} ventet: ${kroner(forecast.value)} kr. (${methodWords[forecast.method]}, ${
            forecast.errorPercent === null
              ? 'for kort historik til at kende fejlen'
              : `har taget fejl med ${kroner(forecast.errorPercent)} % i gennemsnit`
          })`,
        ]
  const figures = (kpis ?? []).map(
    ({ label, period, value }) => `${label}, ${period}: ${value === null ? 'mangler' : `${kroner(value)} kr.`}`,
  )
  const missing = (gaps ?? []).map(({ message }) => `Mangler: ${message}`)
  return [head, ...version, ...happened, ...cases, ...foreseen, ...figures, ...missing].join('\n')
}
