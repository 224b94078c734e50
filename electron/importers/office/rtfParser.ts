// rtfParser.ts - the tokens of a Rich Text file as its stories: which groups are text, and what holds where.
//
// Groups that are not text (pictures, tables of fonts, what a newer program added) are left out by their first word.

import { AppError } from '../../../shared/errors.ts';
import { namedCharacters } from './rtfCharacters.ts';
import { isInInfo, isInLists, isMargin, isSkipped, isValue } from './rtfDestinations.ts';
import { RtfFonts } from './rtfFonts.ts';
import { RtfLetters } from './rtfLetters.ts';
import { RtfLists } from './rtfLists.ts';
import type { RtfDocument, RtfStory, RtfStyle } from './rtfModel.ts';
import { initialState, type RtfState, takeFormat } from './rtfState.ts';
import { RtfStories } from './rtfStories.ts';
import type { RtfStoryBuilder } from './rtfStory.ts';
import { rtfTokens, type RtfToken } from './rtfTokens.ts';

const DEEPEST = 1000;
const LONGEST_VALUE = 10_000;

/** What begins and ends with a group. */
interface Group {
  readonly state: RtfState;
  readonly onEnd: (() => void) | null;
}

class RtfParser {
  #state: RtfState = { ...initialState };
  #onEnd: (() => void) | null = null;
  readonly #groups: Group[] = [];
  readonly #fonts = new RtfFonts();
  readonly #styles = new Map<number, RtfStyle>();
  readonly #lists = new RtfLists();
  readonly #stories = new RtfStories(this.#lists, () => this.#state);
  readonly #letters = new RtfLetters(this.#fonts, () => this.#state, {
    add: (text, start, end) => this.#addText(text, start, end),
    showLevel: (sign) => this.#lists.show(sign),
  });
  readonly #info: Record<string, string> = {};
  #isGroupFresh = false;
  #isStarred = false;
  /** After the file's own closing brace nothing counts. */
  #isOver = false;
  #value = '';
  readonly #shown = { first: false, even: false };

  read(source: string): RtfDocument {
    for (const token of rtfTokens(source)) {
      this.#take(token);
      if (this.#isOver) break;
    }
    this.#letters.flush();
    while (this.#groups.length > 0) this.#endGroup();
    const { margins, notes } = this.#stories;
    const shown = margins.filter(({ kind }) => (kind.endsWith('f') ? this.#shown.first : kind.endsWith('l') ? this.#shown.even : true));
    return {
      body: this.#stories.endBody(),
      notes,
      margins: shown.map(({ story }) => story),
      styles: this.#styles,
      title: this.#info['title'] ?? '',
      author: this.#info['author'] ?? '',
      unreadable: this.#letters.unreadable,
    };
  }

  #take(token: RtfToken): void {
    if (this.#letters.passOver(token)) return;
    if (token.kind !== 'byte' && token.kind !== 'text') this.#letters.flush();
    switch (token.kind) {
      case 'open':
        this.#beginGroup();
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
        this.#letters.takeByte(token.number ?? 0, token.start, token.end);
        break;
      case 'text':
        this.#letters.takeText(token.text, token.start);
        break;
      default:
    }
    this.#isGroupFresh = false;
  }

  #beginGroup(): void {
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
    if (text === '\n' || text === '\r') this.#stories.endParagraph();
    else if (text === '\t') this.#stories.mark('tab', start, end);
    else {
      const character = namedCharacters[text];
      if (character !== undefined) this.#addText(character, start, end);
    }
  }

  #takeWord(token: RtfToken): void {
    const { text: word, number, start, end } = token;
    if (this.#isGroupFresh && this.#beginDestination(word, number)) return;
    const { destination } = this.#state;
    if (destination === 'skip') return;
    const character = namedCharacters[word];
    if (character !== undefined) return this.#addText(character, start, end);
    if (word === 'u') return this.#letters.takeNumber(number ?? 0, start, end);
    if (this.#stories.takeWord(word, start, end)) return;
    if (destination === 'lists') return this.#lists.describe(word, number);
    if (destination === 'fonttbl') return this.#describeFont(word, number);
    if (destination === 'stylesheet') return this.#describeStyle(word, number);
    if (!takeFormat(this.#state, word, number, this.#fonts.usual)) this.#takeSetting(word, number);
  }

  /** What the first word of a group makes of it; false when it is an ordinary word. */
  #beginDestination(word: string, number: number | undefined): boolean {
    const state = this.#state;
    // Of words given twice, for older programs and in all characters, the second.
    if (word === 'ud') return this.#become('text');
    if (state.destination === 'skip') return true;
    if (isSkipped(word, this.#isStarred)) return this.#become('skip');
    if (word === 'fonttbl' || word === 'stylesheet' || word === 'info') return this.#become(word);
    if (word === 'listtable' || word === 'listoverridetable') return this.#become('lists');
    if (state.destination === 'lists') return this.#beginList(word, number);
    if (state.destination === 'info') return isInInfo(word) ? this.#beginValue(word) : this.#become('skip');
    if (isValue(word)) return this.#beginValue(word);
    if (isMargin(word)) return this.#beginStory((story) => this.#stories.margins.push({ kind: word, story }));
    switch (word) {
      case 'footnote':
        return this.#beginStory(this.#stories.noteEnd());
      case 'annotation':
        return this.#beginStory(this.#stories.commentEnd());
      case 'shptxt':
      case 'dptxbxtext':
        return this.#beginStory((story) => this.#stories.add('box', '', 0, 0, story));
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
    if (!isInLists(word)) return this.#become('skip');
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
    const { link } = this.#state;
    if (name === 'fldinst' && link) link.instruction = value;
    else if (name === 'listtext' || name === 'pntext') this.#stories.current.setMarker(value);
    else if (name === 'atnauthor') this.#stories.author = value.trim();
    else if (name === 'atrfstart') this.#stories.add('noteStart', value.trim());
    else if (name === 'atrfend') this.#stories.add('noteEnd', value.trim());
    else if (name === 'atnref') this.#stories.current.reference = value.trim();
    else if (isInInfo(name)) this.#info[name] ??= value;
  }

  /** Text that stands apart: a note, a header, a text box. */
  #beginStory(onEnd: (story: RtfStory, builder: RtfStoryBuilder) => void): true {
    if (this.#state.destination !== 'text') return this.#become('skip');
    this.#onEnd = this.#stories.begin(this.#fonts.usual, onEnd);
    return true;
  }

  #beginStyle(number: number): void {
    const style: RtfStyle = { name: '', basedOn: undefined, outline: undefined };
    if (number >= 0) this.#styles.set(number, style);
    this.#value = '';
    this.#state.style = number;
    this.#onEnd = () => {
      style.name = firstValue(this.#value);
      this.#value = '';
    };
  }

  #describeFont(word: string, number: number | undefined): void {
    const state = this.#state;
    if (word === 'f') {
      state.font = number ?? 0;
      this.#value = '';
      this.#fonts.begin(state.font);
    } else this.#fonts.describe(state.font, word, number);
  }

  #describeStyle(word: string, number: number | undefined): void {
    const style = this.#styles.get(this.#state.style);
    if (style && word === 'sbasedon') style.basedOn = number;
    if (style && word === 'outlinelevel') style.outline = number;
  }

  /** Words that hold for the whole document, or for the rows that come. */
  #takeSetting(word: string, number: number | undefined): void {
    this.#stories.takeNumbering(word);
    if (word === 'ftnalt') this.#stories.isEndnote = true;
    else if (word === 'deff') this.#state.font = this.#fonts.usual = number ?? 0;
    else if (word === 'titlepg') this.#shown.first = true;
    else if (word === 'facingp') this.#shown.even = true;
    else if (word === 'trowd') this.#stories.current.beginRow();
    else if (word === 'clmrg' || word === 'clvmrg') this.#stories.current.coverCell();
    else if (word === 'cellx') this.#stories.current.addEdge(number ?? 0);
    else this.#fonts.takeSetting(word, number);
  }

  #addText(written: string, start: number, end: number): void {
    // Control characters are no text.
    const text = written.replaceAll(/[\0-\x08\x0a-\x1f\x7f-\x9f]/g, '');
    const { destination, font } = this.#state;
    if (destination === 'text') this.#stories.add('text', text, start, end);
    else if (destination === 'leveltext') this.#lists.show(text);
    else if (destination !== 'skip' && destination !== 'info' && destination !== 'lists' && this.#value.length < LONGEST_VALUE) {
      this.#value += text;
      if (destination === 'fonttbl') this.#fonts.name(font, firstValue(this.#value));
    }
  }
}

/** What stands before the semicolon that ends an entry of a table. */
const firstValue = (value: string): string => value.replace(/;.*$/s, '').trim();

/**
 * @param source the file's bytes, a character each.
 * @throws AppError 'file-too-complex'.
 */
export const parseRtf = (source: string): RtfDocument => new RtfParser().read(source);
