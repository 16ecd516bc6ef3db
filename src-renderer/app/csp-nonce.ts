/** The nonce that the shell put on this page, for what must add a style element of its own (Reka). */
export const cspNonce = (): string => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
