// channels.ts - the names of the two IPC channels, known to the main process and the preload and nobody else.

/** A request of the page: name and input in, a Result out. */
export const CALL = 'pressmark:call';
/** A HostEvent for the page. */
export const EVENT = 'pressmark:event';
