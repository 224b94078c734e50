// WordsAndButton.tsx - a line of words and the button that takes them; Enter does the same.

import { useState } from 'react';
import { UnseenHere } from './UnseenHere.tsx';

interface WordsProps {
  readonly label: string;
  readonly button: string;
  readonly placeholder?: string;
  readonly first?: string;
  readonly disabled?: boolean;
  readonly onDone: (words: string) => void;
}

const LONGEST = 2000;

export function WordsAndButton({ label, button, placeholder = '', first = '', disabled = false, onDone }: WordsProps) {
  const [words, setWords] = useState(first);
  const given = words.trim();
  return (
    <form
      className="words-and-button"
      onSubmit={(event) => {
        event.preventDefault();
        if (given === '') return;
        onDone(given);
        setWords('');
      }}
    >
      <input
        type="text"
        dir="auto"
        aria-label={label}
        placeholder={placeholder}
        maxLength={LONGEST}
        value={words}
        disabled={disabled}
        onChange={(event) => setWords(event.target.value)}
      />
      <button type="submit" className="outlined" disabled={disabled || given === ''}>
        {button}
      </button>
      <UnseenHere words={words} />
    </form>
  );
}
