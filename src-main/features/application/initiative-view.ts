import type { Initiative } from '#contract/application'
import type { StoredInitiative } from '#store/initiatives'

/** An initiative as a window lists it. */
export const initiativeView = ({ key, name, municipality, start, placeholder }: StoredInitiative): Initiative => ({
  key,
  name,
  municipality,
  start,
  placeholder,
})
