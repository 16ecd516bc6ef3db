import { type Speech, speechFor } from '../../../src-renderer/locales/speech'

/** Danish, as the window speaks it. */
export const danish: Speech = speechFor('da')
