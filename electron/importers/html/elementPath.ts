// elementPath.ts - where an element stands, as a selector that a person can follow in a browser's inspector.

import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { type HtmlElement, isElement } from './parseHtml.ts';

/** Steps that are named; of deeper elements the last ones. */
const MOST_STEPS = 24;

/** Gives `html > body > article > p:nth-child(3)`; each element's steps are counted once. */
export function elementPaths(): (element: HtmlElement) => string {
  const paths = new Map<HtmlElement, string>();
  const counted = new Set<Tree.ParentNode>();
  const steps = new Map<HtmlElement, string>();

  const count = (parent: Tree.ParentNode) => {
    counted.add(parent);
    const children = parent.childNodes.filter(isElement);
    const alike = new Map<string, number>();
    for (const child of children) alike.set(child.tagName, (alike.get(child.tagName) ?? 0) + 1);
    for (const [index, child] of children.entries())
      steps.set(child, alike.get(child.tagName) === 1 ? child.tagName : `${child.tagName}:nth-child(${index + 1})`);
  };

  return (element) => {
    const known = paths.get(element);
    if (known !== undefined) return known;
    const found: string[] = [];
    let at: Tree.ParentNode | null = element;
    while (at && isElement(at) && found.length < MOST_STEPS) {
      if (at.parentNode && !counted.has(at.parentNode)) count(at.parentNode);
      found.push(steps.get(at) ?? at.tagName);
      at = at.parentNode;
    }
    const path = `${at && isElement(at) ? '… > ' : ''}${found.reverse().join(' > ')}`;
    paths.set(element, path);
    return path;
  };
}
