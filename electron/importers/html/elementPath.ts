// elementPath.ts - where an element stands, as a selector that a person can follow in a browser's inspector.

import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { type HtmlElement, isElement } from './parseHtml.ts';

/** Steps that are named; of deeper elements the last ones. */
const MOST_STEPS = 24;
/** Children that are looked through again for each of them. */
const FEW = 16;

/** Gives `html > body > article > p:nth-child(3)`; each element's steps are counted once. */
export function elementPaths(): (element: HtmlElement) => string {
  const paths = new Map<HtmlElement, { readonly path: string; readonly steps: number }>();
  const counted = new Map<Tree.ParentNode, ReadonlyMap<HtmlElement, number>>();

  const stepOf = (element: HtmlElement): string => {
    const parent = element.parentNode;
    if (!parent || parent.childNodes.length === 1) return element.tagName;
    let place: number;
    if (parent.childNodes.length <= FEW) place = placeAmong(parent, element);
    else {
      let places = counted.get(parent);
      if (!places) {
        places = placesOf(parent);
        counted.set(parent, places);
      }
      place = places.get(element) ?? 0;
    }
    return place === 0 ? element.tagName : `${element.tagName}:nth-child(${place})`;
  };

  return (element) => {
    const known = paths.get(element);
    if (known) return known.path;
    const { parentNode } = element;
    const above = parentNode && isElement(parentNode) ? paths.get(parentNode) : undefined;
    if (above && above.steps < MOST_STEPS) {
      const path = `${above.path} > ${stepOf(element)}`;
      paths.set(element, { path, steps: above.steps + 1 });
      return path;
    }
    const found: string[] = [];
    let at: Tree.ParentNode | null = element;
    for (; at && isElement(at) && found.length < MOST_STEPS; at = at.parentNode) found.push(stepOf(at));
    const path = `${at && isElement(at) ? '… > ' : ''}${found.reverse().join(' > ')}`;
    paths.set(element, { path, steps: at && isElement(at) ? MOST_STEPS : found.length });
    return path;
  };
}

/** Which child the element is, from 1; 0 when no sibling has its name. */
function placeAmong(parent: Tree.ParentNode, element: HtmlElement): number {
  let [place, alike, seen] = [0, 0, 0];
  for (const child of parent.childNodes) {
    if (!isElement(child)) continue;
    seen += 1;
    if (child === element) place = seen;
    if (child.tagName === element.tagName) alike += 1;
  }
  return alike === 1 ? 0 : place;
}

/** Which child each element is, from 1; 0 when no sibling has its name. */
function placesOf(parent: Tree.ParentNode): ReadonlyMap<HtmlElement, number> {
  const children = parent.childNodes.filter(isElement);
  const alike = new Map<string, number>();
  for (const child of children) alike.set(child.tagName, (alike.get(child.tagName) ?? 0) + 1);
  return new Map(children.map((child, index) => [child, alike.get(child.tagName) === 1 ? 0 : index + 1]));
}
