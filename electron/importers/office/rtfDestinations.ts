// rtfDestinations.ts - the words that begin groups of a Rich Text file, by what becomes of the group's text.

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that begin a group whose text is none of the document's. */
const skipped = setOf(
  'colortbl filetbl pict sp shprslt nonshppict mmathPict xe tc rxe bxe private template revtbl pnseclvl nesttableprops nonesttables upr txe comment objdata objclass objname',
);
/** Words after `\*` that are read all the same. */
const readAfterStar = setOf(
  'listtable listoverridetable footnote annotation atnauthor atnref atrfstart atrfend fldinst shpinst do ud cs ds mmath moMath moMathPara',
);
/** Groups whose text is a value, not the document's. */
const values = setOf('fldinst listtext pntext atnauthor atnref atrfstart atrfend atnid title author');

/** Whether a group is left out by its first word. */
export const isSkipped = (word: string, isStarred: boolean): boolean =>
  skipped.has(word) || (isStarred && !readAfterStar.has(word) && !values.has(word));

export const isInInfo = (word: string): boolean => word === 'title' || word === 'author';
export const isValue = (word: string): boolean => values.has(word) && !isInInfo(word);
export const isMargin: (word: string) => boolean = (word) => margins.has(word);
const margins = setOf('header footer headerl headerr headerf footerl footerr footerf');

/** Groups in the tables of lists that say how their items are shown. */
export const isInLists = (word: string): boolean => inLists.has(word);
const inLists = setOf('list listlevel listoverride lfolevel leveltext');
