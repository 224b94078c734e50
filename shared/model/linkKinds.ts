// linkKinds.ts - the ways in which one annotation can be related to another. No schemas here: the page uses it.

export const linkKinds = ['same-event', 'conflicts-with', 'repeats', 'relays', 'backs'] as const;
