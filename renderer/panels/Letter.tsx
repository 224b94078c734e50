// Letter.tsx - the badge of a tag: its letter in its colour. The name of the tag always stands beside it.

interface LetterProps {
  readonly letter: string;
  readonly kind?: 'small' | 'orphan';
}

export function Letter({ letter, kind }: LetterProps) {
  return <span className={kind ? `letter ${kind}` : 'letter'} data-tag={letter} data-letter={letter} aria-hidden="true" />;
}
