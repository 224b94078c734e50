// dictionaries.test.ts - the words of languages as they are packed, and the captions that they find where the page itself tells too little.

import { describe, expect, test } from 'vitest';
import { captionsOf as captionsIn, siteOf } from '../../fixtures/captionPages.ts';
import { Dictionary } from '../../shared/page/dictionary.ts';
import { packed } from '../tools/dictionaries/graph.ts';
import { hunspellWords } from '../tools/dictionaries/hunspell.ts';
import { dictionaryOf } from './dictionaries.ts';

const captionsOf = (text: string): string[] => captionsIn(text, dictionaryOf);
const site = siteOf('The orchard of Tamsel', 'Tamsel');

describe('a packed list of words', () => {
  const words = ['a', 'as', 'ask', 'asked', 'asking', 'mask', 'masked', 'Äsche', 'tasks', 'task'];
  const dictionary = new Dictionary(packed(words));

  test('has each of them', () => expect(words.filter((word) => !dictionary.has(word))).toEqual([]));
  test('has nothing else', () =>
    expect(['', 's', 'aske', 'masking', 'äsche', 'askedx', 'mas', 'ж'].filter((word) => dictionary.has(word))).toEqual([]));
  test('has the forms that rules make of stems', () =>
    expect([
      ...hunspellWords(
        'SFX S Y 2\nSFX S y ies [^aeiou]y\nSFX S 0 s [^y]\nSFX D N 1\nSFX D 0 ed .\nPFX R Y 1\nPFX R 0 re .',
        '3\ncopy/SR\nmend/DR\nbare',
      ),
    ]).toEqual(['copy', 'copies', 'recopy', 'recopies', 'mend', 'mended', 'remend', 'bare']));
  test('has them too where rules have names of two letters', () =>
    expect([...hunspellWords('FLAG long\nSFX S. Y 1\nSFX S. 0 s .\nSFX .S Y 1\nSFX .S 0 x .', '2\nquai/S.\nchou/.S')]).toEqual([
      'quai',
      'quais',
      'chou',
      'choux',
    ]));
});

test.each([
  ['de', ['kritisiert', 'bienen', 'verurteilt'], ['kaikritisiert']],
  ['en', ['condemned', 'fishermen', 'Reuters'], ['herecondemned', 'quaycondemned']],
  ['es', ['criticado', 'vecinos', 'panadería'], ['muellecriticado']],
  ['fr', ['critiqué', 'pêcheurs', 'maïs'], ['quaicritiqué']],
  ['pt', ['criticado', 'pescadores'], ['caiscriticado']],
  ['ru', ['осудил', 'рыбаки', 'причала'], ['причалаосудил']],
])('the dictionary of %s knows its words', (language, words, others) => {
  expect(words.filter((word) => dictionaryOf(language)?.has(word) !== true)).toEqual([]);
  expect(others.filter((word) => dictionaryOf(language)?.has(word) === true)).toEqual([]);
});

test('there is none of other languages', () => expect(dictionaryOf('xx')).toBeNull());

describe('a caption in words that stand nowhere else on the page', () => {
  test('before a sentence that begins with a word and an abbreviation', () => {
    const caption = 'Pickers in the orchard of Tamsel on April 8th, 2011';
    const paragraph = `${caption}When the last U.S. pickers leave, the owners of the orchard are left to their own devices.`;
    expect(captionsOf(site(paragraph))).toEqual([caption]);
  });

  const ELSEWHERE = 'Nobody in the town had expected it, and the owner of the farm was not there. The bus goes again on Monday.';
  test.each([
    ['English', 'The owner was openly ', 'Beekeepers inspect their hives near a chapel', 'ridiculed by those who had lost their apples.'],
    ['English, with attributes that are no verbs', 'The owner was openly ', 'Goats graze beside an abandoned quarry', 'ridiculed by his rivals.'],
    ['English, before a short word', 'The blossoms are the pride ', 'Beekeepers inspect their hives near a chapel', 'of the whole valley.'],
    [
      'English, with the name of a place that nobody knows',
      'The owner was openly ',
      'Beekeepers inspect their hives near Ostravar',
      'condemned by his rivals.',
    ],
    ['English, with an adjective before it', 'The cider press needs a ', 'Pickers carry ladders through an orchard', 'new screw.'],
    ['English, before a full stop and a name', 'The owner was openly ', 'Beekeepers inspect their hives near a chapel', 'ridiculed.'],
    [
      'English, with an agency behind a full stop',
      'The owner was openly ',
      'Beekeepers inspect their hives near a chapel. NORDPIX/Ada Quist',
      'ridiculed by those who had lost their apples.',
    ],
    [
      'English, with a credit in brackets',
      'The owner was openly ',
      'Beekeepers inspect their hives near a chapel. (Staff photo)',
      'ridiculed by those who had lost their apples.',
    ],
    [
      'English, with the place and the day behind commas',
      'The owner was openly ',
      'Beekeepers inspect hives, Altmere, Orme Valley, Saturday, April 9, 2021',
      'ridiculed by those who had lost their apples.',
    ],
    [
      'English, with who stands where',
      'The owner was openly ',
      'Beekeepers inspect their hives near the chapel, left, of Orme, right',
      'ridiculed by those who had lost their apples.',
    ],
    ['English, before a name', 'Among those who came was only ', 'Beekeepers inspect their hives near a chapel', 'Ludmila, who leads it.'],
  ])('%s', (_, before, caption, after) => expect(captionsOf(site(`${before}${caption}${after}`, ELSEWHERE))).toEqual([caption]));

  test.each([
    [
      'German',
      'Der Rat hat die Rodung am Montag deutlich ',
      'Ein Imker prüft die Waben am Waldrand',
      'verurteilt und will mit dem Land reden. Es war nicht der erste Streit um den Wald und das Wasser.',
    ],
    [
      'German, before a verb with a part that stands apart',
      'Die Bauern wollen im Herbst mit ihren Tieren ',
      'Ein Imker prüft die Waben am Waldrand',
      'zurückkehren, wie sie sagten. Es war nicht der erste Streit um den Wald und das Wasser.',
    ],
    [
      'German, before a noun',
      'Der Rat hat am Montag die geplante ',
      'Ein Imker prüft die Waben am Waldrand',
      'Rodung beschlossen und will mit dem Land reden. Es war nicht der erste Streit um den Wald und die Rodung.',
    ],
    [
      'German, with a noun and its verb',
      'Die Seen der Gegend sind auf den niedrigsten Stand gefallen, ',
      'Imker prüfen die Waben am Hafen',
      'mehrere Dörfer werden mit Wasser versorgt. Es war nicht der erste Streit um den Hafen und das Wasser.',
    ],
    [
      'German, with an agency before a short word',
      'Der Rat hat die Rodung deutlich kritisiert und ',
      'Ein Imker prüft die Waben Foto: Otto Sahl/dpa',
      'die Vorwürfe bestritten. Es war nicht der erste Streit um den Wald und das Wasser.',
    ],
    [
      'German, with an agency before a word that ends others',
      'Die Brücke kostete nach Angaben des Rates deutlich mehr, ',
      'Ein Imker prüft die Waben © AFP',
      'rund zehn Millionen Kronen. Es war nicht der erste Streit um den Wald und das Wasser.',
    ],
    [
      'Russian, before a word of one letter',
      'Совет района решительно воспротивился вырубке ',
      'Пасечник осматривает ульи возле часовни',
      'в понедельник, сказал мэр. Это не первый раз, когда лес закрыли на месяц.',
    ],
    [
      'German, with a bracket before a noun',
      'Die Richter stellten am Montag fest, dass die',
      'Ein Imker prüft die Waben (Archivbild)',
      'Anklage zu spät kam. Es war nicht der erste Streit um den Wald und das Wasser.',
    ],
    [
      'Spanish',
      'El consejo ha desestimado rotundamente ',
      'Una apicultora revisa las colmenas junto al camión',
      'semejante propuesta, que no gusta a los vecinos. No es la primera vez que se habla de la tala en el pueblo.',
    ],
    [
      'French, before an elided word',
      'Le conseil a longuement défendu ',
      'Une apicultrice inspecte ses ruches près de la chapelle',
      'l’abattage des arbres. Ce n’est pas la première fois que la ville perd une partie de ses bois.',
    ],
    [
      'Spanish, with an accent before a short word',
      'Los dueños del huerto se han negado ',
      'Excursionistas contemplan el valle desde la estación',
      'a responder a las preguntas. No es la primera vez que se habla de la tala en el pueblo.',
    ],
    [
      'French, with an elided word at its end',
      'Le maire demande une cidrerie plus grande ',
      'Des bergers rentrent leurs chèvres à l’aube',
      'et un nouveau pressoir pour le village. Ce n’est pas la première fois que la ville en parle.',
    ],
    [
      'Russian, with a credit behind its full stop',
      'Потом мы будем ',
      'Садовники подрезают яблони. Фото: Архив',
      'жить на супе, сказал мэр. Это не первый раз, когда лес закрыли на месяц.',
    ],
    [
      'Russian',
      'Совет района решительно ',
      'Пасечник осматривает ульи возле часовни',
      'воспротивился вырубке, которую начали в мае. Это не первый раз, когда лес закрыли на месяц.',
    ],
  ])('%s', (_, before, caption, after) => expect(captionsOf(site(`${before}${caption}${after}`))).toEqual([caption]));

  test.each([
    ['with a credit behind a colon', 'Beekeepers inspect their hives Photo: Otto Sahl', 'The council has closed the road until Monday.'],
    [
      'with a name before an article',
      'Beekeepers inspect their hives near the chapel of Lum Wessel',
      'The council has closed the road until Monday.',
    ],
    ['before a plain noun', 'Beekeepers inspect their hives near a chapel', 'Farmers have closed the road until Monday.'],
  ])('before a paragraph, %s', (_, caption, after) => expect(captionsOf(site(`${caption}${after}`, ELSEWHERE))).toEqual([caption]));

  test('is no part of a German name in one word', () =>
    expect(
      captionsOf(
        site(
          'Zum ersten Mal traf auch der Torwart, was selten vorkommt. Der TuS EintrachtSüd verlor gegen FC MotorWest, weil der Bus in Bad Hellerbach stehen blieb.',
          'Der Verein will mit der Stadt reden. Es war nicht der erste Streit um den Platz und das Wasser.',
        ),
      ),
    ).toEqual([]));

  test.each([
    [
      'the words before one that stands in the middle of its sentence',
      'Reservoirs across the southFishermen bring their boats have fallen to their lowest.',
    ],
    ['the words before one, of which one tells what was', 'The rector said the decisionThe mayor greets pupils had been made.'],
    ['a sentence with a credit in the middle', 'The chapel was closed by Beekeepers inspect their hives (Reuters)Ludmila on Monday.'],
    ['a book without a space', 'He read her bookThe Long Winter of Dunholt twice before the talks.'],
    ['a longer word of which the page has a part', 'In the Network Manager window you find what the farm needs for overfishing and nightwatchmen.'],
  ])('is not %s', (_, sentence) => expect(captionsOf(site(sentence, ELSEWHERE)).filter((one) => !one.startsWith('Beekeepers'))).toEqual([]));

  test.each([
    [
      'a verb with a part in front',
      'Das Amt und der Rat teilten der Süddeutschen Zeitung am Montag weiterführende Einzelheiten mit, die es nicht gab.',
    ],
    ['a Spanish verb with its pronoun', 'Si desea usar el servicio que se ha ocultado, vuelva al panel de Cuentas en línea y actívelo con la tecla.'],
    [
      'a key of a keyboard',
      'Tenez enfoncée la touche Super et appuyez sur Tab pour parcourir les fenêtres du bureau ou MajTab pour revenir. La touche Tab et la touche Maj sont là.',
    ],
    ['a German compound', 'Dafür werden im Allgemeinen mehrere Buchsen mit unterschiedlichen Farbcodes verwendet, wenn es nicht sicher ist.'],
    [
      'a French word with a beginning',
      'Le service Discussion vous permet de parler avec vos amis sur des plateformes populaires, et ce n’est pas tout.',
    ],
    ['a word that no list has', 'Он писал в тот год о мире На электронные волны Невоплощенной мечты и о том, что будет с ним и с его домом.'],
    ['a Russian word with a beginning', 'Если это не работает, попробуйте включить и снова отключить Режим для авиаперелётов на панели.'],
  ])('is not %s', (_, sentence) => expect(captionsOf(site(sentence))).toEqual([]));

  test('no line that goes on behind its credit is a caption as a whole', () =>
    expect(captionsOf(site('Photo: Otto Sahl/AFPaccording to a statement of the owner of the farm', ELSEWHERE))).toEqual([]));
});
