// usage.ts - what `help` prints, and what of it tells how one command is called.

export const usage = `Usage: npm run -s cli -- <command>

  new <folder> [--title T] [--language en|es|ar]
  import <folder> <path>... [--recursive] [--split] [--encoding E] [--changes original|accepted] [--large] [--json]
      JSON lines {"documentId","title","file","characters","setAside","metadata","warnings"}, one for each document;
      --recursive takes the files in folders, --split makes a document of each article of a page, chapter of a book;
      --encoding is for a file that does not say its own; of several, for those that do not. Where one is needed the error
      encoding-uncertain has a "proposal" and a "preview" of the text as it would then be read;
      "characters" is the length of the whole text, which offsets count in, with what is set aside
  documents <folder> [--json]                            "characters" as above; "counted" and "annotations" leave out
                                                         what is set aside ("annotationsAside" is how many lie in it)
  text <folder> <documentId>
  annotate <folder> [--annotator A] [--json | --ack]     JSON lines on standard input:
      {"documentId","start","end","tag","subtype"?,"note"?,"confidence"?,"voice"?,"attributes"?,"segments"?,"roles"?,"parent"?}
  annotations <folder> [--document ID] [--json]          with "paragraph" as the window numbers them (what is set aside
                                                         has no number) and "aside"
  change <folder> [--json]                               JSON lines: {"id","set":{...}} or {"id","delete":true}
  find <folder> <query> [--regex] [--word] [--case] [--accents] [--document ID] [--tag T[/subtype]] [--json]
                                                         JSON lines {"documentId","start","end","before","match","after"} in order;
                                                         case and accents count only when told to; --tag gives all results this
                                                         tag in one step and prints the "id" of each annotation too
  correct <folder> <documentId> <file> [--encoding E] [--large] [--json]   the file's text replaces the document's
  original <folder> <documentId> <start> <end> [--json]
                                                         where these words stand in the file that the document came from
  link <folder> [--annotator A] [--json]                 JSON lines: {"from","to","kind","note"?} of two annotations;
      kinds same-event, conflicts-with, repeats, relays, backs; also {"id","set":{...}} or {"id","delete":true}
  links <folder> [--document ID] [--annotation ID] [--json]
  undo <folder> / redo <folder>
  history <folder> [--restore N] [--json]                every step so far; brings back the state after step N
  codebook <folder> [--set FILE] [--out F.json|F.qdc [--force]] [--json]
                                                         prints the codebook; --set replaces it (our JSON or REFI-QDA)
  export <folder> --format w3c|csv|xlsx|json --out <file> [--force] [--spreadsheet] [--remove-names]
                                                         --remove-names leaves out who annotated and when; also with pack
  check <folder> [--revision N] [--json]                 exit 0 whole, 10 revision N is not there, 20 damaged
  pack <folder> --out F.pressmark [--force] [--remove-names]
  unpack <file> <folder>                                 a .pressmark file or a Pressmark JSON export
  call <folder> <method> <json>                          any method of the contract
  serve <folder> [--port N]                              the app for a browser; prints the address with its one-time code

Offsets count UTF-16 units, end exclusive. Exit 0 done, 1 refused or failed, 2 wrong usage.`;

/** The lines of one command alone: a sentence that says what is wrong is not pushed out of sight by all the others. */
export function usageOf(name: string): string {
  const lines = usage.split('\n');
  const first = lines.findIndex((line) => line.startsWith(`  ${name} `) || line.includes(` / ${name} `));
  const further = lines.slice(first + 1).findIndex((line) => !line.startsWith('   '));
  return ['Usage: npm run -s cli --', ...lines.slice(first, first + 1 + further), '"help" prints all commands.'].join('\n');
}
