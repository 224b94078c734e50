// rowCollection.ts - the rows of the list as react-aria's selection knows them. A row's node is made when it is asked for,
// so that a list of thousands costs no more than what of it is looked at.

import type { Collection, Key, Node } from 'react-stately';
import type { ListedAnnotation } from '../state/listFilter.ts';
import type { Listing } from '../state/followedListing.ts';

type RowNode = Node<ListedAnnotation>;

export class RowCollection implements Collection<RowNode> {
  readonly #listing: Listing;
  readonly #nodes = new Map<Key, RowNode>();

  constructor(listing: Listing) {
    this.#listing = listing;
  }

  get size(): number {
    return this.#listing.rows.length;
  }

  getKeys(): Iterable<Key> {
    return this.#listing.rows.map((one) => one.id);
  }

  getItem(key: Key): RowNode | null {
    const known = this.#nodes.get(key);
    if (known) return known;
    const index = this.#listing.places.get(String(key));
    const value = index === undefined ? undefined : this.#listing.rows[index];
    if (index === undefined || !value) return null;
    const node: RowNode = {
      type: 'item',
      key,
      value,
      index,
      level: 0,
      hasChildNodes: false,
      childNodes: [],
      rendered: null,
      textValue: '',
      parentKey: null,
      prevKey: this.#keyAt(index - 1),
      nextKey: this.#keyAt(index + 1),
      props: {},
    };
    this.#nodes.set(key, node);
    return node;
  }

  at(index: number): RowNode | null {
    const key = this.#keyAt(index);
    return key === null ? null : this.getItem(key);
  }

  getKeyBefore(key: Key): Key | null {
    return this.#beside(key, -1);
  }

  getKeyAfter(key: Key): Key | null {
    return this.#beside(key, 1);
  }

  getFirstKey(): Key | null {
    return this.#keyAt(0);
  }

  getLastKey(): Key | null {
    return this.#keyAt(this.size - 1);
  }

  *[Symbol.iterator](): IterableIterator<RowNode> {
    for (let index = 0; index < this.size; index += 1) {
      const node = this.at(index);
      if (node) yield node;
    }
  }

  #beside(key: Key, by: -1 | 1): Key | null {
    const place = this.#listing.places.get(String(key));
    return place === undefined ? null : this.#keyAt(place + by);
  }

  #keyAt(index: number): Key | null {
    return this.#listing.rows[index]?.id ?? null;
  }
}
