// PatternSample.tsx - a stretch of a line in any colour, alone or under words, as a theme draws it.

import type { CSSProperties } from 'react';
import { type Theme, themed } from '../../shared/measures/colour.ts';
import type { Pattern } from '../../shared/model/codebook.ts';
import { markOf } from '../styles/tagStyles.ts';

interface PatternSampleProps {
  readonly pattern: Pattern;
  readonly colour: string;
  readonly theme: Theme;
  readonly words?: string;
}

export function PatternSample({ pattern, colour, theme, words }: PatternSampleProps) {
  const mark = markOf(pattern, themed(colour, theme).tag);
  const style: CSSProperties = { backgroundImage: mark.image, backgroundSize: mark.size };
  return (
    <span className={words === undefined ? 'swatch' : 'sample-words'} style={style}>
      {words}
    </span>
  );
}
