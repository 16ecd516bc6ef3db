import type { RealisedView } from '#contract/realised'
import type { Speech } from '../locales/speech'

/** The prices that everything is compared in: `2018-priser`, or `løbende priser`. */
export const pricesOf = ({ priceYear }: Pick<RealisedView, 'priceYear'>, { t }: Speech): string =>
  priceYear === null ? t('realised.basis.current') : t('realised.basis.priceYear', { year: priceYear })
