import type { report } from '../followup/report'

const kroner = (value: number): string => new Intl.NumberFormat('da-DK', { maximumFractionDigits: 2 }).format(value)

/** The report as a person reads it in a terminal. */
export const reportText = (found: ReturnType<typeof report>): string => {
  const { asOf, initiative, businessCase, scenarios, kpis, gaps } = found
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
  const figures = (kpis ?? []).map(
    ({ label, period, value }) => `${label}, ${period}: ${value === null ? 'mangler' : `${kroner(value)} kr.`}`,
  )
  const missing = (gaps ?? []).map(({ message }) => `Mangler: ${message}`)
  return [head, ...version, ...cases, ...figures, ...missing].join('\n')
}
