import type { Month } from '#domain/month'
import { type Realised, type RealisedBooks, realised } from '#domain/realised/realised'
import { type Standing, standing } from '#domain/realised/standing'
import { type Shelf, booksAt, comparedScenario, hasData } from './books'

/** What was worked out for one month, and from what. */
export interface Worked {
  readonly books: RealisedBooks
  readonly found: Realised
  readonly said: Standing
}

/** Works out a month. */
export const workOut = (shelf: Shelf, asOf: Month): Worked => {
  const books = booksAt(shelf, asOf)
  const found = realised(books)
  return { books, found, said: standing(found, comparedScenario(shelf)?.rank ?? 'only', hasData(books)) }
}
