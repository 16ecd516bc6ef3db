import { breakEven } from './da/break-even'
import { calculators } from './da/calculators'
import { chart } from './da/chart'
import { economy } from './da/economy'
import { followUp } from './da/follow-up'
import { importing } from './da/importing'
import { initiative } from './da/initiative'
import { overview } from './da/overview'
import { realised } from './da/realised'
import { settings } from './da/settings'
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
  realised,
  economy,
  start,
  importing,
  initiative,
  followUp,
  settings,
  trace,
  trouble,
} as const
