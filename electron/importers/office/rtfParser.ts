// rtfParser.ts - the tokens of a Rich Text file as its stories: which groups are text, and what holds where.
//
// Groups that are not text (pictures, tables of fonts, what a newer program added) are left out by their first word.

import { AppError } from '../../../shared/errors.ts';
import { formattedNumber } from './numberFormat.ts';
import { bytesOf, characterOf, namedCharacters, pageOfCharset, pagesOfTwoBytes } from './rtfCharacters.ts';
import type { RtfDocument, RtfLink, RtfNote, RtfStory, RtfStyle } from './rtfModel.ts';
import { RtfLists } from './rtfLists.ts';
import { RtfStoryBuilder } from './rtfStory.ts';
import { rtfTokens, type RtfToken } from './rtfTokens.ts';
import { drawnCharacter, withDrawnCharacters } from './symbols.ts';

const DEEPEST = 1000;
const LONGEST_VALUE = 10_000;

/** Words that begin a group whose text is none of the document's. */
const skipped = new Set(
  'colortbl filetbl pict sp shprslt nonshppict mmathPict xe tc rxe bxe private template revtbl pnseclvl nesttableprops nonesttables upr txe comment objdata objclass objname'.split(
    ' ',
  ),
);
/** Words after `\*` that are read all the same. */
const readAfterStar = new Set(
  'listtable listoverridetable footnote annotation atnauthor atnref atrfstart atrfend fldinst shpinst do ud cs ds mmath moMath moMathPara'.split(' '),
);
/** Groups whose text is a value, not the document's. */
const values = new Set('fldinst listtext pntext atnauthor atnref atrfstart atrfend atnid title author'.split(' '));
const margins = new Set('header footer headerl headerr headerf footerl footerr footerf'.split(' '));
/** Groups in the tables of lists that say how their items are shown. */
const inLists = new Set('list listlevel listoverride lfolevel leveltext'.split(' '));
const inInfo = new Set('title author'.split(' '));

interface State {
  /** What a group's text is: the document's, a value's (by name), a font's, a style's, or nothing. */
  destination: string;
  font: number;
  /** How many characters stand in for one that is given by its number. */
  fallback: number;
  isStrong: boolean;
  isEmphasis: boolean;
  isHidden: boolean;
  isRaised: boolean;
  isRevised: boolean;
  isDeleted: boolean;
  link: RtfLink | null;
  style: number;
  outline: number | undefined;
  left: number;
  right: number;
  firstLine: number;
  level: number;
  /** The list that paragraphs are items of; 0 for none. */
  list: number;
  isInTable: boolean;
}

/** What begins and ends with a group. */
interface Group {
  readonly state: State;
  readonly onEnd: (() => void) | null;
}

const initial: State = {
  destination: 'text',
  font: -1,
  fallback: 1,
  isStrong: false,
  isEmphasis: false,
  isHidden: false,
  isRaised: false,
  isRevised: false,
  isDeleted: false,
  link: null,
  style: 0,
  outline: undefined,
  left: 0,
  right: 0,
  firstLine: 0,
  level: 0,
  list: 0,
  isInTable: false,
};

class RtfParser {
  #state: State = { ...initial };
  #onEnd: (() => void) | null = null;
  readonly #groups: Group[] = [];
  readonly #fonts = new Map<number, { name: string; page: number | undefined }>();
  readonly #styles = new Map<number, RtfStyle>();
  readonly #notes: RtfNote[] = [];
  readonly #margins: { kind: string; story: RtfStory }[] = [];
  readonly #info: Record<string, string> = {};
  readonly #lists = new RtfLists();
  readonly #open: RtfStoryBuilder[] = [];
  readonly #body: RtfStoryBuilder;
  #story: RtfStoryBuilder;
  #page = 1252;
  #defaultFont = 0;
  #isGroupFresh = false;
  #isStarred = false;
  /** Characters still to be passed over, and where the one began that they stand in for. */
  #toSkip = 0;
  #character: { text: string; start: number; end: number } | null = null;
  /** Bytes of one character that came so far. */
  #bytes: { bytes: number[]; start: number; end: number } | null = null;
  /** The first half of a character that is given in two. */
  #half: { text: string; start: number } | null = null;
  /** After the file's own closing brace nothing counts. */
  #isOver = false;
  #value = '';
  #author = '';
  #isEndnote = false;
  #isAnchored = false;
  #unreadable = 0;
  #paragraphs = 0;
  readonly #numbers = { footnote: 0, endnote: 0 };
  readonly #formats = { footnote: 'decimal', endnote: 'decimal' };
  readonly #shown = { first: false, even: false };

  constructor() {
    this.#body = this.#newStory();
    this.#story = this.#body;
  }

  #newStory(): RtfStoryBuilder {
    return new RtfStoryBuilder(() => {
      this.#paragraphs += 1;
      return this.#paragraphs;
    });
  }

  read(source: string): RtfDocument {
    for (const token of rtfTokens(source)) {
      this.#take(token);
      if (this.#isOver) break;
    }
    this.#flush();
    while (this.#groups.length > 0) this.#endGroup();
    const shown = this.#margins.filter(({ kind }) => (kind.endsWith('f') ? this.#shown.first : kind.endsWith('l') ? this.#shown.even : true));
    return {
      body: this.#body.end(),
      notes: this.#notes,
      margins: shown.map(({ story }) => story),
      styles: this.#styles,
      title: this.#info['title'] ?? '',
      author: this.#info['author'] ?? '',
      unreadable: this.#unreadable,
    };
  }

  #take(token: RtfToken): void {
    if (this.#toSkip > 0 && this.#passOver(token)) return;
    if (token.kind !== 'byte' && token.kind !== 'text') this.#flush();
    switch (token.kind) {
      case 'open':
        if (this.#groups.length >= DEEPEST)
          throw new AppError(
            'file-too-complex',
            `The file cannot be read safely: it nests groups more than ${DEEPEST} deep. Nothing was changed; save it as plain text.`,
          );
        this.#groups.push({ state: this.#state, onEnd: this.#onEnd });
        this.#state = { ...this.#state };
        this.#onEnd = null;
        this.#isGroupFresh = true;
        this.#isStarred = false;
        return;
      case 'close':
        this.#endGroup();
        break;
      case 'word':
        this.#takeWord(token);
        break;
      case 'symbol':
        if (token.text === '*') {
          this.#isStarred = true;
          return;
        }
        this.#takeSymbol(token);
        break;
      case 'byte':
        this.#takeByte(token.number ?? 0, token.start, token.end);
        break;
      case 'text':
        this.#takeText(token.text, token.start);
        break;
      default:
    }
    this.#isGroupFresh = false;
  }

  /** Passes over what stands in for a character; false when the token is none of that. */
  #passOver(token: RtfToken): boolean {
    if (token.kind === 'open' || token.kind === 'close') {
      this.#toSkip = 0;
      return false;
    }
    const length = token.kind === 'text' ? Math.min(token.text.length, this.#toSkip) : 1;
    this.#toSkip -= length;
    const end = token.kind === 'text' ? token.start + length : token.end;
    if (this.#character) this.#character.end = end;
    if (this.#toSkip === 0) this.#flush();
    if (token.kind === 'text' && length < token.text.length) this.#takeText(token.text.slice(length), token.start + length);
    return true;
  }

  #endGroup(): void {
    const group = this.#groups.pop();
    this.#onEnd?.();
    if (!group) return;
    this.#state = group.state;
    this.#onEnd = group.onEnd;
    if (this.#groups.length === 0) this.#isOver = true;
  }

  #takeSymbol({ text, start, end }: RtfToken): void {
    if (text === '\n' || text === '\r') this.#endParagraph();
    else if (text === '\t') this.#addMark('tab', start, end);
    else {
      const character = namedCharacters[text];
      if (character !== undefined) this.#addText(character, start, end);
    }
  }

  #takeWord(token: RtfToken): void {
    const { text: word, number, start, end } = token;
    if (this.#isGroupFresh && this.#beginDestination(word, number)) return;
    if (this.#state.destination === 'skip') return;
    const character = namedCharacters[word];
    if (character !== undefined) return this.#addText(character, start, end);
    if (this.#takeTextWord(word, number, start, end)) return;
    if (this.#state.destination === 'lists') return this.#lists.describe(word, number);
    if (this.#state.destination === 'fonttbl' || this.#state.destination === 'stylesheet') return this.#describe(word, number);
    this.#takeFormat(word, number);
  }

  /** What the first word of a group makes of it; false when it is an ordinary word. */
  #beginDestination(word: string, number: number | undefined): boolean {
    const state = this.#state;
    // Of words given twice, for older programs and in all characters, the second.
    if (word === 'ud') return this.#become('text');
    if (state.destination === 'skip') return true;
    if (this.#isStarred && !readAfterStar.has(word) && !values.has(word)) return this.#become('skip');
    if (skipped.has(word)) return this.#become('skip');
    if (word === 'fonttbl' || word === 'stylesheet' || word === 'info') return this.#become(word);
    if (word === 'listtable' || word === 'listoverridetable') return this.#become('lists');
    if (state.destination === 'lists') return this.#beginList(word, number);
    if (state.destination === 'info') return inInfo.has(word) ? this.#beginValue(word) : this.#become('skip');
    if (values.has(word)) return inInfo.has(word) ? false : this.#beginValue(word);
    if (margins.has(word)) return this.#beginStory((story) => this.#margins.push({ kind: word, story }));
    switch (word) {
      case 'footnote':
        return this.#beginNote();
      case 'annotation':
        return this.#beginAnnotation();
      case 'shptxt':
      case 'dptxbxtext':
        return this.#beginStory((story) => this.#addRun('box', '', 0, 0, story));
      case 'field':
        state.link = { instruction: '' };
        return true;
      case 's':
      case 'cs':
      case 'ds':
        if (state.destination === 'stylesheet') this.#beginStyle(word === 's' ? (number ?? 0) : -1);
        return state.destination === 'stylesheet';
      default:
        return false;
    }
  }

  /** A group in the tables of lists; those of which nothing is shown are left out. */
  #beginList(word: string, number: number | undefined): true {
    if (!inLists.has(word)) return this.#become('skip');
    this.#lists.describe(word, number);
    return word === 'leveltext' ? this.#become('leveltext') : true;
  }

  #become(destination: string): true {
    this.#state.destination = destination;
    return true;
  }

  #beginValue(name: string): true {
    const { destination } = this.#state;
    if (destination !== 'text' && destination !== 'info') return this.#become('skip');
    const outer = this.#value;
    this.#value = '';
    this.#onEnd = () => {
      this.#endValue(name, this.#value);
      this.#value = outer;
    };
    return this.#become('value');
  }

  #endValue(name: string, value: string): void {
    switch (name) {
      case 'fldinst':
        if (this.#state.link) this.#state.link.instruction = value;
        break;
      case 'listtext':
      case 'pntext':
        this.#story.setMarker(value);
        break;
      case 'atnauthor':
        this.#author = value.trim();
        break;
      case 'atrfstart':
        this.#addRun('noteStart', value.trim(), 0, 0);
        break;
      case 'atrfend':
        this.#addRun('noteEnd', value.trim(), 0, 0);
        break;
      case 'atnref':
        this.#story.reference = value.trim();
        break;
      default:
        if (inInfo.has(name)) this.#info[name] ??= value;
    }
  }

  /** Text that stands apart: a note, a header, a text box. */
  #beginStory(onEnd: (story: RtfStory, builder: RtfStoryBuilder) => void): true {
    if (this.#state.destination !== 'text') return this.#become('skip');
    const builder = this.#newStory();
    this.#open.push(this.#story);
    this.#story = builder;
    const { fallback } = this.#state;
    Object.assign(this.#state, initial, { fallback, font: this.#defaultFont });
    this.#onEnd = () => {
      const story = builder.end();
      this.#story = this.#open.pop() ?? this.#body;
      onEnd(story, builder);
    };
    return true;
  }

  #beginNote(): true {
    const { isDeleted, isRevised } = this.#state;
    const label = this.#isAnchored ? null : this.#story.takeRaised();
    const isAnchored = this.#isAnchored;
    this.#isAnchored = false;
    this.#isEndnote = false;
    return this.#beginStory((story) => {
      const kind = this.#isEndnote ? 'endnote' : 'footnote';
      this.#isEndnote = false;
      if (label === null) this.#numbers[kind] += 1;
      const shown = label ?? formattedNumber(this.#formats[kind], this.#numbers[kind]);
      if (label === null && !isAnchored) this.#addRun('reference', shown, 0, 0);
      this.#story.nameReference(shown);
      this.#notes.push({ ...story, label: shown, isEndnote: kind === 'endnote', change: isDeleted ? 'deleted' : isRevised ? 'inserted' : null });
    });
  }

  #beginAnnotation(): true {
    const author = this.#author;
    this.#author = '';
    return this.#beginStory((story, builder) => this.#addRun('note', `${builder.reference}\0${author}`, 0, 0, story));
  }

  #beginStyle(number: number): void {
    const style: RtfStyle = { name: '', basedOn: undefined, outline: undefined };
    if (number >= 0) this.#styles.set(number, style);
    this.#value = '';
    this.#state.style = number;
    this.#onEnd = () => {
      style.name = this.#value.replace(/;.*$/s, '').trim();
      this.#value = '';
    };
  }

  /** Words in the tables of fonts and styles. */
  #describe(word: string, number: number | undefined): void {
    const state = this.#state;
    if (state.destination === 'fonttbl') {
      if (word === 'f') {
        state.font = number ?? 0;
        this.#value = '';
        this.#fonts.set(state.font, { name: '', page: undefined });
      }
      const font = this.#fonts.get(state.font);
      // Western letters beside East Asian ones; elsewhere programs name this one of letters that are the document's.
      const western = number === 0 && pagesOfTwoBytes.has(this.#page) ? 1252 : undefined;
      if (font && word === 'fcharset') font.page = number === 2 ? -1 : (western ?? pageOfCharset(number));
      if (font && word === 'cpg' && number) font.page = number;
      return;
    }
    const style = this.#styles.get(state.style);
    if (style && word === 'sbasedon') style.basedOn = number;
    if (style && word === 'outlinelevel') style.outline = number;
  }

  /** Words that are text or end it. */
  #takeTextWord(word: string, number: number | undefined, start: number, end: number): boolean {
    switch (word) {
      case 'u':
        this.#takeNumber(number ?? 0, start, end);
        return true;
      case 'tab':
        this.#addMark('tab', start, end);
        return true;
      case 'line':
      case 'lbr':
      case 'softline':
        this.#addMark('line', start, end);
        return true;
      case 'par':
      case 'sect':
        this.#endParagraph();
        return true;
      case 'cell':
        this.#endParagraph();
        if (this.#isText) this.#story.endCell();
        return true;
      case 'row':
        if (this.#isText) this.#story.endRow();
        return true;
      case 'nestcell':
        this.#addMark('tab', start, end);
        return true;
      case 'nestrow':
        this.#endParagraph();
        return true;
      case 'chftn':
        if (this.#isText && this.#open.length === 0) {
          this.#addRun('reference', '', start, end);
          this.#isAnchored = true;
        }
        return true;
      default:
        return false;
    }
  }

  #takeFormat(word: string, number: number | undefined): void {
    const state = this.#state;
    const isOn = number !== 0;
    switch (word) {
      case 'b':
        state.isStrong = isOn;
        break;
      case 'i':
        state.isEmphasis = isOn;
        break;
      case 'v':
        state.isHidden = isOn;
        break;
      case 'super':
        state.isRaised = isOn;
        break;
      case 'nosupersub':
        state.isRaised = false;
        break;
      case 'revised':
        state.isRevised = isOn;
        break;
      case 'deleted':
        state.isDeleted = isOn;
        break;
      case 'f':
        state.font = number ?? this.#defaultFont;
        break;
      case 'uc':
        state.fallback = Math.min(Math.max(number ?? 1, 0), 100);
        break;
      case 'plain':
        Object.assign(state, { isStrong: false, isEmphasis: false, isHidden: false, isRaised: false, font: this.#defaultFont });
        break;
      case 'pard':
        Object.assign(state, { style: 0, outline: undefined, left: 0, right: 0, firstLine: 0, level: 0, list: 0, isInTable: false });
        break;
      case 's':
        state.style = number ?? 0;
        break;
      case 'outlinelevel':
        state.outline = number;
        break;
      case 'li':
      case 'lin':
        state.left = number ?? 0;
        break;
      case 'ri':
      case 'rin':
        state.right = number ?? 0;
        break;
      case 'fi':
        state.firstLine = number ?? 0;
        break;
      case 'ilvl':
        state.level = Math.min(Math.max(number ?? 0, 0), 8);
        break;
      case 'ls':
        state.list = number ?? 0;
        break;
      case 'intbl':
        state.isInTable = isOn;
        break;
      case 'ftnalt':
        this.#isEndnote = true;
        break;
      default:
        this.#takeSetting(word, number);
    }
  }

  /** Words that hold for the whole document, or for the rows that come. */
  #takeSetting(word: string, number: number | undefined): void {
    const numbering = /^s?(a?)ftnn(ar|alc|auc|rlc|ruc)$/.exec(word);
    if (numbering) this.#formats[numbering[1] === 'a' ? 'endnote' : 'footnote'] = noteFormats[numbering[2] ?? ''] ?? 'decimal';
    switch (word) {
      case 'ansicpg':
        this.#page = number && number > 0 ? number : 1252;
        break;
      case 'mac':
        this.#page = 10000;
        break;
      case 'pc':
        this.#page = 437;
        break;
      case 'pca':
        this.#page = 850;
        break;
      case 'deff':
        this.#defaultFont = number ?? 0;
        this.#state.font = this.#defaultFont;
        break;
      case 'titlepg':
        this.#shown.first = true;
        break;
      case 'facingp':
        this.#shown.even = true;
        break;
      case 'trowd':
        this.#story.beginRow();
        break;
      case 'clmrg':
      case 'clvmrg':
        this.#story.coverCell();
        break;
      case 'cellx':
        this.#story.addEdge(number ?? 0);
        break;
      default:
    }
  }

  #takeText(text: string, start: number): void {
    const page = this.#currentPage();
    const isPlain = !this.#bytes && page !== -1 && this.#state.destination !== 'skip' && /^[\t\x20-\x7e]*$/.test(text);
    if (isPlain) {
      this.#flush();
      this.#addText(text, start, start + text.length);
      return;
    }
    for (let index = 0; index < text.length; index += 1) this.#takeByte(text.charCodeAt(index), start + index, start + index + 1);
  }

  #takeByte(value: number, start: number, end: number): void {
    if (this.#state.destination === 'skip') return;
    if (this.#state.destination === 'leveltext' && value < 32) return this.#lists.show(String.fromCharCode(value));
    const page = this.#currentPage();
    if (page === -1) {
      this.#flush();
      const drawn = drawnCharacter(this.#fonts.get(this.#state.font)?.name ?? '', value);
      this.#addText(drawn ?? (value < 0x80 ? String.fromCharCode(value) : String.fromCharCode(0xf000 + value)), start, end);
      return;
    }
    if (this.#character) this.#flush();
    this.#bytes ??= { bytes: [], start, end };
    this.#bytes.bytes.push(value);
    this.#bytes.end = end;
    if (this.#bytes.bytes.length >= bytesOf(page, this.#bytes.bytes[0] ?? 0)) this.#flush();
  }

  /** The code page of the font; -1 for one that draws signs. */
  #currentPage(): number {
    return this.#fonts.get(this.#state.font)?.page ?? this.#page;
  }

  /** A character by its number, which may be half of one. */
  #takeNumber(number: number, start: number, end: number): void {
    if (this.#state.destination === 'skip') return;
    const unit = String.fromCharCode(((number % 0x10000) + 0x10000) % 0x10000);
    const half = this.#half;
    this.#half = null;
    const isLow = /^[\udc00-\udfff]$/.test(unit);
    if (half && !isLow) this.#unreadable += 1;
    this.#character = half && isLow ? { text: half.text + unit, start: half.start, end } : { text: unit, start, end };
    this.#toSkip = this.#state.fallback;
    if (this.#toSkip === 0) this.#flush();
  }

  /** Gives what has been put together so far. */
  #flush(): void {
    const [character, bytes] = [this.#character, this.#bytes];
    [this.#character, this.#bytes] = [null, null];
    if (character && /^[\ud800-\udbff]$/.test(character.text)) {
      this.#half = character;
      return;
    }
    if (character) {
      const isHalf = /^[\udc00-\udfff]$/.test(character.text);
      if (isHalf) this.#unreadable += 1;
      const font = this.#fonts.get(this.#state.font)?.name ?? '';
      this.#addText(isHalf ? '\ufffd' : withDrawnCharacters(font, character.text), character.start, character.end);
    }
    if (!bytes) return;
    const text = characterOf(this.#currentPage(), bytes.bytes);
    if (text.includes('\ufffd') && this.#isText) this.#unreadable += 1;
    this.#addText(text, bytes.start, bytes.end);
  }

  get #isText(): boolean {
    return this.#state.destination === 'text';
  }

  #addText(written: string, start: number, end: number): void {
    // Control characters are no text.
    const text = written.replaceAll(/[\0-\x08\x0a-\x1f\x7f-\x9f]/g, '');
    const { destination } = this.#state;
    if (destination === 'text') this.#addRun('text', text, start, end);
    else if (destination === 'leveltext') this.#lists.show(text);
    else if (destination !== 'skip' && destination !== 'info' && destination !== 'lists' && this.#value.length < LONGEST_VALUE) {
      this.#value += text;
      const font = destination === 'fonttbl' ? this.#fonts.get(this.#state.font) : undefined;
      if (font) font.name = this.#value.replace(/;.*$/s, '').trim();
    }
  }

  #addMark(kind: 'tab' | 'line', start: number, end: number): void {
    if (this.#isText) this.#addRun(kind, '', start, end);
  }

  #addRun(kind: Parameters<RtfStoryBuilder['add']>[0]['kind'], text: string, start: number, end: number, story?: RtfStory): void {
    const { isStrong, isEmphasis, isHidden, isRaised, isDeleted, isRevised, link } = this.#state;
    const change = isDeleted ? 'deleted' : isRevised ? 'inserted' : null;
    this.#story.add({ kind, text, start, end, isStrong, isEmphasis, isHidden, isRaised, change, link, ...(story ? { story } : {}) });
  }

  #endParagraph(): void {
    if (!this.#isText) return;
    const { style, outline, left, right, firstLine, level, list, isDeleted, isRevised, isInTable } = this.#state;
    if (list > 0) this.#story.setMissingMarker(() => this.#lists.next(list, level));
    const isEndGone = isDeleted ? 'deleted' : isRevised ? 'inserted' : null;
    this.#story.endParagraph({ style, outline, left, right, firstLine, level, isEndGone }, isInTable);
  }
}

const noteFormats: Readonly<Record<string, string>> = { ar: 'decimal', alc: 'lowerLetter', auc: 'upperLetter', rlc: 'lowerRoman', ruc: 'upperRoman' };

/**
 * @param source the file's bytes, a character each.
 * @throws AppError 'file-too-complex'.
 */
export const parseRtf = (source: string): RtfDocument => new RtfParser().read(source);
