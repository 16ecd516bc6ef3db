import type { Format } from '../locales/format'
import type { Speech } from '../locales/speech'

/** The unit that a table of money is shown in. */
export type MoneyUnit = 'thousand' | 'kroner'

/** How amounts are written in a unit. */
export interface MoneyWriter {
  readonly name: string
  readonly write: Format['kroner']
  readonly signed: Format['kroner']
}

const orePerKrone = 100

/** The writer of a unit. */
export const moneyWriter = (unit: MoneyUnit, { t, fmt }: Speech): MoneyWriter =>
  unit === 'thousand'
    ? { name: t('economy.thousand'), write: fmt.thousands, signed: fmt.signedThousands }
    : {
        name: t('economy.kroner'),
        write: fmt.kroner,
        signed: (ore) => fmt.signed(ore / orePerKrone),
      }
