import type { da } from './da'

/** Keys of all texts below `T`, joined with dots. */
type Leaves<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}` }[keyof T & string]

/** The same tree of keys, each with a text of its own. */
export type SameShape<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameShape<T[K]> }

/** Every text that the window can show. */
export type WordKey = Leaves<typeof da>
