// graph.ts - packs a list of words as shared/page/dictionary.ts reads it: words that end alike share their ends.

import { FIRST_NODE, LAST_EDGE, LETTER_SHIFT, WORD_ENDS } from '../../../shared/page/dictionary.ts';

interface Node {
  isEnd: boolean;
  readonly edges: [letter: string, next: Node][];
  /** Its number among those that are shared; 0 before it is. */
  number: number;
}

const newNode = (): Node => ({ isEnd: false, edges: [], number: 0 });

/** All nodes that words make, the one where they begin first. @param words sorted, each once */
function nodesOf(words: readonly string[]): Node[] {
  const root = newNode();
  const shared = new Map<string, Node>();
  const path: Node[] = [root];
  let before = '';
  // What the next word does not go on with is done, and shared with what is like it.
  const close = (depth: number): void => {
    while (path.length > depth + 1) {
      const node = path.pop();
      const parent = path.at(-1)?.edges.at(-1);
      if (node === undefined || parent === undefined) return;
      const key = `${node.isEnd}${node.edges.map(([letter, next]) => letter + next.number).join(' ')}`;
      const known = shared.get(key);
      if (known === undefined) {
        node.number = shared.size + 1;
        shared.set(key, node);
      } else parent[1] = known;
    }
  };
  for (const word of words) {
    let same = 0;
    while (same < word.length && word[same] === before[same]) same += 1;
    close(same);
    for (const letter of word.slice(same)) {
      const node = newNode();
      path.at(-1)?.edges.push([letter, node]);
      path.push(node);
    }
    const last = path.at(-1);
    if (last !== undefined) last.isEnd = true;
    before = word;
  }
  close(0);
  return [root, ...shared.values()];
}

/** @throws Error when the words have too many letters, or make too large a graph */
export function packed(list: Iterable<string>): Buffer {
  const words = [...new Set(list)].sort();
  const letters = [...new Set(words.join(''))].sort();
  const nodes = nodesOf(words).filter((node) => node.edges.length > 0);
  const places = new Map<Node, number>();
  let count = FIRST_NODE;
  for (const node of nodes) {
    places.set(node, count);
    count += node.edges.length;
  }
  if (letters.length > 256 || count > WORD_ENDS) throw new Error(`${words.length} words make ${count} edges with ${letters.length} letters.`);
  const bytes = Buffer.alloc(2 + 2 * letters.length + 4 * count);
  bytes.writeUInt16LE(letters.length, 0);
  for (const [index, letter] of letters.entries()) bytes.writeUInt16LE(letter.charCodeAt(0), 2 + 2 * index);
  let at = 2 + 2 * letters.length + 4 * FIRST_NODE;
  for (const { edges } of nodes) {
    for (const [index, [letter, next]] of edges.entries()) {
      const flags = (index === edges.length - 1 ? LAST_EDGE : 0) | (next.isEnd ? WORD_ENDS : 0);
      at = bytes.writeInt32LE((letters.indexOf(letter) << LETTER_SHIFT) | flags | (places.get(next) ?? 0), at);
    }
  }
  return bytes;
}
