// numberFormat.ts - numbers as lists and notes show them, by the names that Word gives to the ways of writing them.

import { roman } from '../roman.ts';

/** a ... z, aa, bb ...: the letter again for each round. */
const repeated = (letters: readonly string[], number: number): string => {
  const rounds = Math.ceil(number / letters.length);
  return (letters[(number - 1) % letters.length] ?? '').repeat(rounds);
};

const latin = Array.from('abcdefghijklmnopqrstuvwxyz');
const russian = Array.from('абвгдежзиклмнопрстуфхцчшщыэюя');
const arabicAlphabet = Array.from('أبتثجحخدذرزسشصضطظعغفقكلمنهوي');
const abjad = Array.from('أبجدهوزحطيكلمنسعفصقرشتثخذضظغ');
const chicago = ['*', '†', '‡', '§'];

function hebrew(number: number): string {
  const units = ['', ...Array.from('אבגדהוזחט')];
  const tens = ['', ...Array.from('יכלמנסעפצ')];
  const hundreds = ['', 'ק', 'ר', 'ש', 'ת'];
  let left = number % 1000;
  let text = '';
  for (; left >= 500; left -= 400) text += 'ת';
  text += hundreds[Math.floor(left / 100)] ?? '';
  left %= 100;
  if (left === 15 || left === 16) return `${text}ט${left === 15 ? 'ו' : 'ז'}`;
  return text + (tens[Math.floor(left / 10)] ?? '') + (units[left % 10] ?? '');
}

/** 1 to 99 in Chinese figures; beyond that figure by figure. */
function chinese(number: number): string {
  const figures = Array.from('〇一二三四五六七八九');
  if (number > 99)
    return Array.from(String(number))
      .map((figure) => figures[Number(figure)])
      .join('');
  const [tens, units] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? figures[tens] : ''}${tens > 0 ? '十' : ''}${units > 0 ? figures[units] : ''}`;
}

const withZero = (zero: number, number: number): string =>
  Array.from(String(number))
    .map((figure) => String.fromCodePoint(zero + Number(figure)))
    .join('');

function ordinal(number: number): string {
  const isTeen = number % 100 > 10 && number % 100 < 14;
  return `${number}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`;
}

const formats: Readonly<Record<string, (number: number) => string>> = {
  decimalZero: (number) => String(number).padStart(2, '0'),
  lowerRoman: roman,
  upperRoman: (number) => roman(number).toUpperCase(),
  lowerLetter: (number) => repeated(latin, number),
  upperLetter: (number) => repeated(latin, number).toUpperCase(),
  russianLower: (number) => repeated(russian, number),
  russianUpper: (number) => repeated(russian, number).toUpperCase(),
  arabicAlpha: (number) => repeated(arabicAlphabet, number),
  arabicAbjad: (number) => repeated(abjad, number),
  hebrew1: hebrew,
  hebrew2: hebrew,
  chicago: (number) => repeated(chicago, number),
  ordinal,
  numberInDash: (number) => `- ${number} -`,
  decimalFullWidth: (number) => withZero(0xff10, number),
  hindiNumbers: (number) => withZero(0x0966, number),
  thaiNumbers: (number) => withZero(0x0e50, number),
  japaneseCounting: chinese,
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  ideographDigital: chinese,
  taiwaneseCounting: chinese,
  decimalEnclosedCircle: (number) => (number <= 20 ? String.fromCodePoint(0x245f + number) : String(number)),
  decimalEnclosedCircleChinese: (number) => (number <= 20 ? String.fromCodePoint(0x245f + number) : String(number)),
};

/** The number as it is shown; in plain figures where the way of writing is not known or has none for it. */
export function formattedNumber(format: string, number: number): string {
  if (format === 'none') return '';
  const isWritable = Number.isInteger(number) && number > 0 && number < 5000;
  return (isWritable ? formats[format]?.(number) : undefined) ?? String(number);
}
