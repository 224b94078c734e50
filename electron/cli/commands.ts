// commands.ts - the commands of the command line; each answers its exit code, and is loaded when it is the one that was asked for.

export type Command = (words: readonly string[]) => Promise<number>;

const later =
  (load: () => Promise<Command>): Command =>
  async (words) =>
    (await load())(words);
const ofProject = (pick: (from: typeof import('./projectCommands.ts')) => Command): Command =>
  later(async () => pick(await import('./projectCommands.ts')));

export const commands: Readonly<Record<string, Command>> = {
  new: ofProject((from) => from.newProject),
  import: later(async () => (await import('./import.ts')).importFiles),
  documents: ofProject((from) => from.documents),
  text: ofProject((from) => from.text),
  annotate: later(async () => (await import('./annotate.ts')).annotate),
  annotations: ofProject((from) => from.annotations),
  change: later(async () => (await import('./annotate.ts')).change),
  correct: later(async () => (await import('./correct.ts')).correct),
  original: later(async () => (await import('./original.ts')).original),
  link: later(async () => (await import('./link.ts')).link),
  links: later(async () => (await import('./link.ts')).links),
  undo: ofProject((from) => from.undoOrRedo('undo')),
  redo: ofProject((from) => from.undoOrRedo('redo')),
  find: later(async () => (await import('./find.ts')).find),
  history: later(async () => (await import('./history.ts')).history),
  codebook: later(async () => (await import('./codebook.ts')).codebook),
  export: ofProject((from) => from.exportProject),
  check: ofProject((from) => from.check),
  pack: ofProject((from) => from.pack),
  unpack: ofProject((from) => from.unpack),
  call: ofProject((from) => from.call),
  serve: ofProject((from) => from.serve),
};
