import type { FollowupSettings } from '#contract/followup-settings'
import type { Speech } from '../locales/speech'

/** How is looked ahead, a line for the end of the year and one for the break-even: as proposed, or as chosen with the reason. */
export const forecastLines = ({ settings: { forecast } }: FollowupSettings, { t }: Speech): string[] => {
  if (forecast.yearEnd === null && forecast.breakEven === null) return [t('followUp.forecast.proposed')]
  return (['yearEnd', 'breakEven'] as const).map((what) => {
    const choice = forecast[what]
    const name = t(`followUp.forecast.${what}`)
    if (choice === null) return t('followUp.forecast.asProposed', { what: name })
    const method = t(`followUp.forecast.methods.${choice.method}`)
    return choice.reason.trim() === ''
      ? t('followUp.forecast.chosen', { what: name, method })
      : t('followUp.forecast.chosenFor', { what: name, method, reason: choice.reason.trim() })
  })
}
