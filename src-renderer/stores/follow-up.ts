import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { FollowupSetting } from '#contract/followup-settings'
import type { Message } from '#domain/message'
import { client } from '../app/client'
import { useLatest } from '../composables/use-latest'
import type { PartFields, PartName } from '../follow-up/part-fields'
import { useStatusStore } from './status'

const shared: ReadonlySet<PartName> = new Set<PartName>(['price-index', 'refusion'])

/** How the initiative is followed, and what is being typed of it. Nothing is asked for before a page calls `open`. */
export const useFollowUpStore = defineStore('follow-up', () => {
  const status = useStatusStore()
  const opened = ref(false)
  /** What is typed and not saved, by owner: it stays while a person looks at another page. */
  const drafts = shallowRef<Readonly<Record<string, { readonly [Name in PartName]?: PartFields[Name] | undefined }>>>(
    {},
  )

  const asked = () => ({ initiative: status.initiativeKey })
  const latest = useLatest((signal) => client.following.settings(asked(), { signal }))
  const store = computed(() => status.status?.store ?? '')
  const initiative = computed(() => `${store.value} ${status.initiative?.key ?? ''}`)
  const ownerOf = (name: PartName) => (shared.has(name) ? store.value : initiative.value)

  watch(
    () => [status.revision, opened.value, initiative.value] as const,
    (_now, [, , before]) => {
      // The terms of another initiative must not be saved for this one.
      if (before !== initiative.value) latest.data.value = null
      if (opened.value) void latest.load()
    },
  )
  const open = () => {
    if (opened.value) void latest.load()
    opened.value = true
  }
  const draft = <Name extends PartName>(name: Name): PartFields[Name] | undefined => drafts.value[ownerOf(name)]?.[name]
  const keep = <Name extends PartName>(name: Name, fields: PartFields[Name]) => {
    const owner = ownerOf(name)
    drafts.value = { ...drafts.value, [owner]: { ...drafts.value[owner], [name]: fields } }
  }
  const drop = (name: PartName) => {
    const owner = ownerOf(name)
    drafts.value = { ...drafts.value, [owner]: { ...drafts.value[owner], [name]: undefined } }
  }
  /** Saves one part; what is wrong with it, empty where it was stored. */
  const save = async (setting: FollowupSetting): Promise<readonly Message[]> => {
    const answer = await client.following.saveSetting({ ...asked(), setting })
    latest.data.value = answer.settings
    return answer.findings
  }
  return { view: latest.data, failed: latest.failed, open, load: latest.load, draft, keep, drop, save }
})
