// theirs.ts - Recogito's text annotator with the same paragraphs and spans, as its documentation sets it up.

import '@recogito/text-annotator/text-annotator.css';
import { createTextAnnotator, type TextAnnotation } from '@recogito/text-annotator';
import type { Side } from './bench.ts';
import type { Sample } from './sample.ts';

const COLOURS: Readonly<Record<string, `#${string}`>> = { claim: '#1a50c4', attribution: '#143d22', loaded: '#bf3a00', sourcing: '#761976' };

export function theirs(place: HTMLElement, { text, spans }: Sample): Side {
  let number = 0;
  // It counts in the text of its container, which has no line breaks between paragraphs.
  const breaksBefore = (offset: number): number => text.slice(0, offset).split('\n').length - 1;
  const annotation = (start: number, end: number, tag: string) => {
    number += 1;
    const id = `bench-${number}`;
    return {
      id,
      bodies: [{ id: `${id}-body`, annotation: id, purpose: 'tagging', value: tag }],
      target: {
        annotation: id,
        selector: [{ quote: text.slice(start, end), start: start - breaksBefore(start), end: end - breaksBefore(end) }],
      },
    } as unknown as TextAnnotation;
  };
  const all = spans.map(({ start, end, tag }) => annotation(start, end, tag));
  let anno: ReturnType<typeof createTextAnnotator<TextAnnotation, TextAnnotation>> | null = null;
  let redraws = 0;

  return {
    open: () => {
      const scroll = document.createElement('div');
      scroll.className = 'scroll';
      const sheet = document.createElement('div');
      sheet.className = 'sheet sheet-place';
      for (const line of text.split('\n')) {
        const paragraph = document.createElement('p');
        paragraph.textContent = line;
        sheet.append(paragraph);
      }
      scroll.append(sheet);
      place.append(scroll);
      anno = createTextAnnotator<TextAnnotation, TextAnnotation>(sheet, {
        style: (one) => {
          const value = one.bodies[0]?.value ?? 'claim';
          return { fill: COLOURS[value] ?? '#1a50c4', fillOpacity: 0.2, underlineColor: COLOURS[value] ?? '#1a50c4', underlineThickness: 2 };
        },
      });
      anno.renderer.on('onRedraw', () => {
        redraws += 1;
      });
      anno.setAnnotations(all);
    },
    close: () => {
      anno?.destroy();
      place.replaceChildren();
    },
    isOpen: () => document.querySelectorAll('.r6o-annotation, .r6o-span-highlight-layer > *').length > 10,
    add: (start, end) => {
      const before = redraws;
      anno?.addAnnotation(annotation(start, end, 'claim'));
      return () => redraws > before;
    },
  };
}
