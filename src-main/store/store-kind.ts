/** A store holds real figures or a demonstration; nothing passes between the two. */
export type StoreKind = 'real' | 'demo'
