// bare.ts - the text alone: the product's sections and paragraphs as plain elements, nothing on them. What any way of showing it costs.

import { sectionsOf } from '../editor/textToDoc.ts';
import { Positions } from '../editor/positions.ts';
import type { Side } from './bench.ts';
import type { Sample } from './sample.ts';

export function bare(place: HTMLElement, { text }: Sample): Side {
  return {
    open: () => {
      const scroll = document.createElement('div');
      scroll.className = 'scroll';
      const around = document.createElement('div');
      around.className = 'sheet-place';
      const sheet = document.createElement('div');
      sheet.className = 'sheet';
      for (const section of sectionsOf(text, '', new Positions(text))) {
        const element = document.createElement('div');
        element.className = 'section';
        element.style.setProperty('--lines', String(section.height));
        for (const block of section.blocks) {
          const paragraph = document.createElement('p');
          paragraph.dir = 'auto';
          paragraph.dataset['number'] = String(block.attributes.number);
          paragraph.textContent = block.words;
          element.append(paragraph);
        }
        sheet.append(element);
      }
      around.append(sheet);
      scroll.append(around);
      place.append(scroll);
    },
    close: () => place.replaceChildren(),
    isOpen: () => document.elementFromPoint(window.innerWidth / 3, window.innerHeight / 2)?.closest('p') !== null,
  };
}
