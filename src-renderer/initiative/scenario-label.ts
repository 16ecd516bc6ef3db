import { scenarioName } from '../cards/scenario-name'
import type { Speech } from '../locales/speech'

/** The name of a scenario; a share is written as the language writes shares. */
export const scenarioLabel = (key: string, speech: Speech): string => scenarioName({ key, rank: 'only' }, speech)
