import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Message } from '#domain/message'
import { readRefusal, wasAborted } from '../app/refusal'

/** Something to tell: a message of the core, or `fault` where the program itself failed. */
export interface Notice {
  readonly id: number
  readonly message: Message | 'fault'
}

/** What went wrong last, shown above the page until it is closed. */
export const useNoticesStore = defineStore('notices', () => {
  const notices = shallowRef<readonly Notice[]>([])
  let last = 0

  /** Shows why a call failed. A call that the window gave up itself is not told. */
  const tell = (error: unknown) => {
    if (wasAborted(error)) return
    last += 1
    notices.value = [...notices.value.slice(-2), { id: last, message: readRefusal(error) ?? 'fault' }]
  }
  /** Shows a message of the core, unless it stands there already. */
  const say = (message: Message) => {
    if (notices.value.some((notice) => notice.message !== 'fault' && notice.message.key === message.key)) return
    last += 1
    notices.value = [...notices.value.slice(-2), { id: last, message }]
  }
  const close = (id: number) => {
    notices.value = notices.value.filter((notice) => notice.id !== id)
  }
  return { notices, tell, say, close }
})
