/** What a component is to a tool that does not read .vue files (the linter); vue-tsc reads the files themselves. */
declare module '*.vue' {
  import type { DefineComponent } from 'vue'

  const component: DefineComponent
  export default component
}
