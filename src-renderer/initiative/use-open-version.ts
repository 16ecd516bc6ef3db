import { useDebounceFn, useEventListener } from '@vueuse/core'
import { type ComputedRef, computed, watch } from 'vue'
import { client } from '../app/client'
import { useDraftStore } from '../stores/initiative-draft'
import { useVersionStore } from '../stores/initiative-version'
import { useNoticesStore } from '../stores/notices'
import { useStatusStore } from '../stores/status'

const pauseMs = 400

/** What `useOpenVersion` gives. */
export interface UseOpenVersionReturn {
  /** True where a draft is typed and not stored as it stands. */
  readonly changed: ComputedRef<boolean>
}

/** Keeps the version of the page open: asks for it, takes a draft over to be typed, and has it checked as it is typed. */
export const useOpenVersion = (number: () => number): UseOpenVersionReturn => {
  const status = useStatusStore()
  const version = useVersionStore()
  const draft = useDraftStore()
  const notices = useNoticesStore()
  let last = 0

  watch(
    [number, () => status.revision],
    ([wanted]) => {
      // On the way to another page there is none.
      if (Number.isInteger(wanted)) void version.open(wanted)
    },
    { immediate: true },
  )
  watch(
    () => version.detail,
    (detail) => {
      if (detail?.version.state === 'draft') draft.open(detail)
    },
    { immediate: true },
  )
  const isDraft = computed(() => version.detail?.version.state === 'draft')
  const changed = computed(() => isDraft.value && draft.changed)
  const check = useDebounceFn(async () => {
    const { read } = draft
    if (!changed.value || read === null) return
    last += 1
    const mine = last
    const asked = { initiative: status.initiativeKey, version: version.number }
    try {
      const { findings } = await client.businessCase.checkDraft({ ...asked, document: read.document })
      if (mine === last) version.said = findings
    } catch (error) {
      notices.tell(error)
    }
  }, pauseMs)
  watch([() => draft.form, () => version.detail], () => {
    if (changed.value) void check()
    else if (isDraft.value) version.said = null
  })
  // What is typed lives in this window only until it is saved.
  useEventListener(window, 'beforeunload', (event) => {
    if (changed.value) event.preventDefault()
  })
  return { changed }
}
