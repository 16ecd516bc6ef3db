import type { FollowupSettings } from '#contract/followup-settings'
import { yearsWords } from '../follow-up/list-words'
import type { Speech } from '../locales/speech'

/** The sentence of the page: of which years rates and limits are known. */
export const settingsHeadline = ({ settings, importedRates }: FollowupSettings, { t }: Speech): string => {
  const typed = settings['price-index'].flatMap(({ year }) => year ?? [])
  const rates = yearsWords([...typed, ...importedRates.map(({ year }) => year)])
  const limits = yearsWords(settings.refusion.flatMap(({ year }) => year ?? []))
  if (rates === '' && limits === '') return t('settings.headline.none')
  if (limits === '') return t('settings.headline.rates', { rates })
  return rates === '' ? t('settings.headline.limits', { limits }) : t('settings.headline.both', { rates, limits })
}
