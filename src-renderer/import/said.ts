import { defineStore } from 'pinia'
import { ref } from 'vue'

/** What was done last, in words: for the live region of the import page. */
export const useSaidStore = defineStore('import-said', () => {
  const said = ref('')
  const say = (text: string) => {
    said.value = text
  }
  return { said, say }
})
