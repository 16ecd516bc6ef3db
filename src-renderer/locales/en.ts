import type { da } from './da'
import { breakEven } from './en/break-even'
import { calculators } from './en/calculators'
import { chart } from './en/chart'
import { economy } from './en/economy'
import { followUp } from './en/follow-up'
import { importing } from './en/importing'
import { initiative } from './en/initiative'
import { overview } from './en/overview'
import { realised } from './en/realised'
import { settings } from './en/settings'
import { shell } from './en/shell'
import { start } from './en/start'
import { trace } from './en/trace'
import { trouble } from './en/trouble'
import type { SameShape } from './words'

/** Every text of the window, in English: the same keys as the Danish ones, or it does not compile. */
export const en = {
  ...shell,
  breakEven,
  calculators,
  chart,
  overview,
  realised,
  economy,
  start,
  importing,
  initiative,
  followUp,
  settings,
  trace,
  trouble,
} satisfies SameShape<typeof da>
