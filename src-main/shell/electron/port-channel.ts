/** Name of the message by which the page hands over its end of a port, and of the channel by which the preload passes it on. */
export const portChannel = 'afkast:port'
