// trial.ts - how well the program finds the captions of a site's pages, and what it takes for one that is none.

import type { Corpus } from '../../../fixtures/captions/corpus.ts';
import { dictionaryOf } from '../../importers/dictionaries.ts';
import { cleanPagesOf, pagesOf } from './pages.ts';
import type { Program } from './programWith.ts';

/** Of captions in one place or language. */
export interface Score {
  of: number;
  found: number;
  /** Those among them whose words stand nowhere else on the page, so that only their signs show them. */
  ownOf: number;
  ownFound: number;
}
/** What was found and is no caption. */
export interface Wrong {
  /** A caption with words beside it, or a part of one. */
  inexact: number;
  /** No word of it is a caption's; on pages with captions, and without. */
  false: number;
  falseOnClean: number;
}
export interface Trial {
  readonly places: Map<string, Score>;
  readonly languages: Map<string, Score & Wrong>;
}

const OWN: ReadonlySet<string> = new Set(['own', 'own with credit']);

/** @param count of pages with captions, and of such without, in each language */
export function tryOn(site: readonly Corpus[], count: number, program: Program): Trial {
  const found = (text: string) => program.readPage(program.plainPage(text), dictionaryOf).setAside.filter(({ kind }) => kind === 'caption');
  const places = new Map<string, Score>();
  const languages = new Map<string, Score & Wrong>();
  for (const corpus of site) {
    const language = { of: 0, found: 0, ownOf: 0, ownFound: 0, inexact: 0, false: 0, falseOnClean: 0 };
    languages.set(corpus.code, language);
    for (const { text, captions } of pagesOf(corpus, count)) {
      const spans = found(text);
      for (const { start, end, place, content } of captions) {
        const isFound = spans.some((span) => span.start === start && span.end === end);
        const here = places.get(place) ?? { of: 0, found: 0, ownOf: 0, ownFound: 0 };
        places.set(place, here);
        for (const score of [here, language]) add(score, isFound, OWN.has(content));
      }
      for (const { start, end } of spans) {
        if (captions.some((caption) => caption.start === start && caption.end === end)) continue;
        language[captions.some((caption) => caption.start < end && start < caption.end) ? 'inexact' : 'false'] += 1;
      }
    }
    for (const { text } of cleanPagesOf(corpus, count)) language.falseOnClean += found(text).length;
  }
  return { places, languages };
}

function add(score: Score, isFound: boolean, isOwn: boolean): void {
  score.of += 1;
  score.found += isFound ? 1 : 0;
  score.ownOf += isOwn ? 1 : 0;
  score.ownFound += isOwn && isFound ? 1 : 0;
}
