import type { Speech } from '../locales/speech'

const orePerThousand = 100_000
/** What would be written as one million or more. */
const million = 99_950_000

/** An amount as the conclusion says it: `1,2 mio. kr.`, below a million whole thousands, so that a small difference is no 0,0. */
export const spoken = (ore: number, { fmt }: Pick<Speech, 'fmt'>): string =>
  Math.abs(ore) >= million ? fmt.mio(ore) : fmt.kr(Math.round(ore / orePerThousand) * orePerThousand)

/** The same with its sign, also when positive. */
export const spokenSigned = (ore: number, speech: Pick<Speech, 'fmt'>): string =>
  ore >= orePerThousand / 2 ? `+${spoken(ore, speech)}` : spoken(ore, speech)
