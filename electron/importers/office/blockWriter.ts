// blockWriter.ts - how blocks follow each other: the empty line between them, lists with their items, stretches over several.

import type { Mark, PageBuilder } from './pageBuilder.ts';

/** What stands before the text of a list's item. */
export interface ListMarker {
  /** From 0. */
  readonly level: number;
  readonly text: string;
  readonly isOrdered: boolean;
  /** How far its text is moved in, in the format's own unit. */
  readonly indent: number;
  /** A further paragraph of the item before. */
  readonly continues: boolean;
}

interface OpenList {
  readonly level: number;
  readonly isOrdered: boolean;
  readonly indent: number;
  readonly mark: Mark;
  item: Mark;
}

/** Stretches that go on over paragraphs of the same kind. */
type Group = 'quotation' | 'code';
const groups: readonly Group[] = ['quotation', 'code'];

/** Between paragraphs. */
export const BETWEEN = '\n\n';

/** The blocks of one container: a body, a cell, a note. */
export class BlockWriter {
  readonly #builder: PageBuilder;
  readonly #first: string | null;
  readonly #begin: number;
  readonly #lists: OpenList[] = [];
  readonly #groups = new Map<Group, Mark>();

  /** @param first what is to stand before the first block; null when it goes on where the text is. */
  constructor(builder: PageBuilder, first: string | null) {
    this.#builder = builder;
    this.#first = first;
    this.#begin = builder.length;
  }

  /** Lets a block begin. */
  separate(gap: string): void {
    if (this.#builder.length !== this.#begin) this.#builder.separate(gap);
    else if (this.#first !== null) this.#builder.separate(this.#first);
  }

  /** Lets a paragraph begin that is no item: within the list that is open where it is moved in as far as its items. */
  beginParagraph(indent: number, isCode: boolean): void {
    this.endLists(indent === 0 ? -1 : (this.#lists.findLast((list) => list.indent <= indent)?.level ?? -1));
    this.separate(isCode && this.#groups.has('code') ? '\n' : BETWEEN);
  }

  /** Lets a paragraph of a list begin, and puts its marker before it. */
  beginItem({ level, text, isOrdered, indent, continues }: ListMarker): void {
    const builder = this.#builder;
    const wasOpen = this.#lists.length > 0;
    this.endLists(level);
    const top = this.#lists.at(-1);
    if (continues && top) return this.separate(BETWEEN);
    const isOther = top?.level === level && top.isOrdered !== isOrdered;
    if (isOther) this.endLists(level - 1);
    this.separate(wasOpen && (!isOther || this.#lists.length > 0) ? '\n' : BETWEEN);
    const open = this.#lists.at(-1);
    if (open?.level === level) {
      builder.close(open.item, { kind: 'item', level: this.#lists.length });
      open.item = builder.begin();
    } else this.#lists.push({ level, isOrdered, indent, mark: builder.begin(), item: builder.begin() });
    builder.addMarker(text);
  }

  /** Ends the lists that lie deeper than a level. */
  endLists(level: number): void {
    const builder = this.#builder;
    for (let list = this.#lists.at(-1); list && list.level > level; list = this.#lists.at(-1)) {
      builder.close(list.item, { kind: 'item', level: this.#lists.length });
      builder.close(list.mark, { kind: 'list', level: this.#lists.length, ordered: list.isOrdered });
      this.#lists.pop();
    }
  }

  /** Says whether the paragraph that begins belongs to such a stretch. */
  hold(group: Group, isIn: boolean): void {
    if (!isIn) this.#endGroup(group);
    else if (!this.#groups.has(group)) this.#groups.set(group, this.#builder.begin());
  }

  #endGroup(group: Group): void {
    const mark = this.#groups.get(group);
    if (mark) this.#builder.close(mark, { kind: group });
    this.#groups.delete(group);
  }

  /** Ends all that is open. */
  end(): void {
    this.endLists(-1);
    for (const group of groups) this.#endGroup(group);
  }
}
