// useTagStyles.ts - puts the looks of the project's own tags on the page.

import { useLayoutEffect } from 'react';
import type { Tag } from '../../shared/model/codebook.ts';
import { useData } from '../context.ts';
import { tagStyles } from '../styles/tagStyles.ts';

const NONE: readonly Tag[] = [];

export function useTagStyles(): void {
  const tags = useData((state) => state.project?.codebook.tags ?? NONE);
  useLayoutEffect(() => {
    const css = tagStyles(tags, (word) => CSS.escape(word));
    if (css === '') return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [tags]);
}
