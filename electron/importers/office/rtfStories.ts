// rtfStories.ts - the stories of a Rich Text file as they open and end: the body, notes, comments, headers, text boxes.

import { formattedNumber } from './numberFormat.ts';
import type { RtfLists } from './rtfLists.ts';
import type { RtfNote, RtfRun, RtfStory } from './rtfModel.ts';
import { changeOf, initialState, type RtfState } from './rtfState.ts';
import { RtfStoryBuilder } from './rtfStory.ts';

const noteFormats: Readonly<Record<string, string>> = { ar: 'decimal', alc: 'lowerLetter', auc: 'upperLetter', rlc: 'lowerRoman', ruc: 'upperRoman' };

export class RtfStories {
  readonly notes: RtfNote[] = [];
  readonly margins: { kind: string; story: RtfStory }[] = [];
  readonly #lists: RtfLists;
  readonly #state: () => RtfState;
  readonly #open: RtfStoryBuilder[] = [];
  readonly #body: RtfStoryBuilder;
  /** The one that words go to. */
  current: RtfStoryBuilder;
  /** Whose comment comes next. */
  author = '';
  /** Whether the note that is open stands at the end of the document. */
  isEndnote = false;
  #isAnchored = false;
  #paragraphs = 0;
  readonly #numbers = { footnote: 0, endnote: 0 };
  readonly #formats = { footnote: 'decimal', endnote: 'decimal' };

  /** @param state what holds at the place that has been reached. */
  constructor(lists: RtfLists, state: () => RtfState) {
    this.#lists = lists;
    this.#state = state;
    this.#body = this.#newStory();
    this.current = this.#body;
  }

  #newStory(): RtfStoryBuilder {
    return new RtfStoryBuilder(() => {
      this.#paragraphs += 1;
      return this.#paragraphs;
    });
  }

  endBody(): RtfStory {
    return this.#body.end();
  }

  /** Opens one for the group that begins. @returns what ends it with the group. */
  begin(font: number, onEnd: (story: RtfStory, builder: RtfStoryBuilder) => void): () => void {
    const builder = this.#newStory();
    this.#open.push(this.current);
    this.current = builder;
    const state = this.#state();
    Object.assign(state, initialState, { fallback: state.fallback, font });
    return () => {
      const story = builder.end();
      this.current = this.#open.pop() ?? this.#body;
      onEnd(story, builder);
    };
  }

  /** What is to be done with a note that ends. */
  noteEnd(): (story: RtfStory) => void {
    const change = changeOf(this.#state());
    const label = this.#isAnchored ? null : this.current.takeRaised();
    const isAnchored = this.#isAnchored;
    this.#isAnchored = false;
    this.isEndnote = false;
    return (story) => {
      const kind = this.isEndnote ? 'endnote' : 'footnote';
      this.isEndnote = false;
      if (label === null) this.#numbers[kind] += 1;
      const shown = label ?? formattedNumber(this.#formats[kind], this.#numbers[kind]);
      if (label === null && !isAnchored) this.add('reference', shown);
      this.current.nameReference(shown);
      this.notes.push({ ...story, label: shown, isEndnote: kind === 'endnote', change });
    };
  }

  /** The same of a comment. */
  commentEnd(): (story: RtfStory, builder: RtfStoryBuilder) => void {
    const { author } = this;
    this.author = '';
    return (story, builder) => this.add('note', `${builder.reference}\0${author}`, 0, 0, story);
  }

  /** A word about how notes are numbered. */
  takeNumbering(word: string): void {
    const numbering = /^s?(a?)ftnn(ar|alc|auc|rlc|ruc)$/.exec(word);
    if (numbering) this.#formats[numbering[1] === 'a' ? 'endnote' : 'footnote'] = noteFormats[numbering[2] ?? ''] ?? 'decimal';
  }

  add(kind: RtfRun['kind'], text: string, start = 0, end = 0, story?: RtfStory): void {
    const state = this.#state();
    const { isStrong, isEmphasis, isHidden, isRaised, link } = state;
    const change = changeOf(state);
    this.current.add({ kind, text, start, end, isStrong, isEmphasis, isHidden, isRaised, change, link, ...(story ? { story } : {}) });
  }

  mark(kind: 'tab' | 'line', start: number, end: number): void {
    if (this.#isText) this.add(kind, '', start, end);
  }

  endParagraph(): void {
    if (!this.#isText) return;
    const state = this.#state();
    const { style, outline, left, right, firstLine, level, list, isInTable } = state;
    if (list > 0) this.current.setMissingMarker(() => this.#lists.next(list, level));
    this.current.endParagraph({ style, outline, left, right, firstLine, level, isEndGone: changeOf(state) }, isInTable);
  }

  /** Takes a word that is text or ends it; false when it is neither. */
  takeWord(word: string, start: number, end: number): boolean {
    switch (word) {
      case 'tab':
      case 'nestcell':
        this.mark('tab', start, end);
        return true;
      case 'line':
      case 'lbr':
      case 'softline':
        this.mark('line', start, end);
        return true;
      case 'par':
      case 'sect':
      case 'nestrow':
        this.endParagraph();
        return true;
      case 'cell':
        this.endParagraph();
        if (this.#isText) this.current.endCell();
        return true;
      case 'row':
        if (this.#isText) this.current.endRow();
        return true;
      case 'chftn':
        this.#anchor(start, end);
        return true;
      default:
        return false;
    }
  }

  /** Marks where the note that comes is referred to; within notes it is their own number. */
  #anchor(start: number, end: number): void {
    if (!this.#isText || this.#open.length > 0) return;
    this.add('reference', '', start, end);
    this.#isAnchored = true;
  }

  get #isText(): boolean {
    return this.#state().destination === 'text';
  }
}
