// wordChanges.ts - a Word document's elements as they are read: with all tracked changes accepted, or as before them.
//
// What only wraps other elements (controls, smart tags, alternatives for older programs) is looked through.

import { childNamed, childrenNamed, isElement, type XmlElement, type XmlPart } from './xmlTree.ts';

const inserted = new Set(['w:ins', 'w:moveTo']);
const deleted = new Set(['w:del', 'w:moveFrom']);
const wrappers = new Set(['w:smartTag', 'w:customXml', 'w:dir', 'w:bdo', 'w:sdtContent', 'mc:Choice', 'mc:Fallback']);

export type Reading = 'accepted' | 'original';

export interface ChangeCounts {
  insertions: number;
  deletions: number;
  moves: number;
}

export class WordChanges {
  readonly reading: Reading;

  constructor(reading: Reading) {
    this.reading = reading;
  }

  #isGone(name: string): boolean {
    return (this.reading === 'accepted' ? deleted : inserted).has(name);
  }

  /** The elements that an element holds in this reading. */
  childrenOf(element: XmlElement, into: XmlElement[] = []): XmlElement[] {
    for (const child of element.children) {
      if (!isElement(child) || this.#isGone(child.name)) continue;
      if (inserted.has(child.name) || deleted.has(child.name) || wrappers.has(child.name)) this.childrenOf(child, into);
      else if (child.name === 'w:sdt') {
        const content = childNamed(child, 'w:sdtContent');
        // A control that nobody has filled in shows its instruction, which is not the document's text.
        const isPrompt = childNamed(childNamed(child, 'w:sdtPr'), 'w:showingPlcHdr') !== undefined;
        if (content && !isPrompt) this.childrenOf(content, into);
      } else if (child.name === 'mc:AlternateContent') {
        const chosen = childNamed(child, 'mc:Choice') ?? childNamed(child, 'mc:Fallback');
        if (chosen) this.childrenOf(chosen, into);
      } else into.push(child);
    }
    return into;
  }

  /** The properties of a paragraph as they are, or were before the change that is tracked. */
  paragraphProperties(paragraph: XmlElement | undefined): XmlElement | undefined {
    const now = childNamed(paragraph, 'w:pPr');
    const before = this.reading === 'original' ? childNamed(childNamed(now, 'w:pPrChange'), 'w:pPr') : undefined;
    return before ?? now;
  }

  runProperties(run: XmlElement): XmlElement | undefined {
    const now = childNamed(run, 'w:rPr');
    const before = this.reading === 'original' ? childNamed(childNamed(now, 'w:rPrChange'), 'w:rPr') : undefined;
    return before ?? now;
  }

  /** Whether the end of a paragraph is not there, so that the next goes on in it. */
  isEndGone(paragraph: XmlElement): boolean {
    return this.#hasGone(childNamed(childNamed(paragraph, 'w:pPr'), 'w:rPr'));
  }

  isRowGone(row: XmlElement): boolean {
    return this.#hasGone(childNamed(row, 'w:trPr'));
  }

  isCellGone(cell: XmlElement): boolean {
    return childNamed(childNamed(cell, 'w:tcPr'), this.reading === 'accepted' ? 'w:cellDel' : 'w:cellIns') !== undefined;
  }

  #hasGone(properties: XmlElement | undefined): boolean {
    return [...(this.reading === 'accepted' ? deleted : inserted)].some((name) => childNamed(properties, name) !== undefined);
  }
}

/** Whether a part may hold any: its characters are looked through sooner than its elements. */
const MAY_CHANGE = /<(?:[\w.-]+:)?(?:ins|del|cellIns|cellDel|moveFromRangeStart)[\s/>]/;

/** How many stretches of tracked changes there are in a part. */
export function countChanges({ root, source }: XmlPart, counts: ChangeCounts): void {
  if (!MAY_CHANGE.test(source)) return;
  const open = [root];
  for (let element = open.pop(); element; element = open.pop()) {
    if (element.name === 'mc:Fallback') continue;
    if (element.name === 'w:ins' || element.name === 'w:cellIns') counts.insertions += 1;
    if (element.name === 'w:del' || element.name === 'w:cellDel') counts.deletions += 1;
    if (element.name === 'w:moveFromRangeStart') counts.moves += 1;
    for (const child of element.children) if (isElement(child)) open.push(child);
  }
}

/** The text boxes within an element, but not those within them. */
export function boxesWithin(element: XmlElement, changes: WordChanges): XmlElement[] {
  const found = childrenNamed(element, 'w:txbxContent');
  for (const child of changes.childrenOf(element)) if (child.name !== 'w:txbxContent') found.push(...boxesWithin(child, changes));
  return found;
}
