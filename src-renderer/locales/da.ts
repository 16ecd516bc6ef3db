import { breakEven } from './da/break-even'
import { calculators } from './da/calculators'
import { chart } from './da/chart'
import { economy } from './da/economy'
import { importing } from './da/importing'
import { initiative } from './da/initiative'
import { overview } from './da/overview'
import { shell } from './da/shell'
import { start } from './da/start'
import { trace } from './da/trace'
import { trouble } from './da/trouble'

/** Every text of the window, in Danish: the language that the keys are typed by. */
export const da = {
  ...shell,
  breakEven,
  calculators,
  chart,
  overview,
  economy,
  start,
  importing,
  initiative,
  trace,
  trouble,
} as const
