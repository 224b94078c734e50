// ownCaptions.test.ts - captions in words of their own, glued into sentences of several languages; and honest sentences that look like it.

import { describe, expect, test } from 'vitest';
import { captionsOf, siteOf } from '../../fixtures/captionPages.ts';

const site = siteOf('The quay of Oddale', 'Oddale');
const ELSEWHERE = 'Nobody in the town had expected it, and the mayor of Oddale was not there. The ferry goes again on Monday.';

describe('a caption in its own words within a sentence', () => {
  test.each([
    ['English, behind a space', 'The council has strongly ', 'Fishermen repair nets on the northern quay', 'condemned the closing of the harbour.'],
    ['English, without any space', 'The council has strongly', 'Fishermen repair nets on the northern quay', 'condemned the closing of the harbour.'],
    ['English, with an article', 'It was the third ', 'A woman waits for the last bus', 'accident in the harbour since the spring of last year.'],
    ['English, with an agency', 'The council has strongly ', 'Ludmila Sorre at the old harbour (Reuters)', 'condemned the closing of the harbour.'],
    ['English, with a name', 'The council has strongly', 'The mayor at the old harbour Photo: Ana Pellor/AFP', 'condemned the closing.'],
    [
      'English, whose picture it is behind a full stop',
      'The council has strongly ',
      'Fishermen repair nets on the northern quay. Harbour Museum',
      'condemned the closing of the harbour.',
    ],
    ['English, in two parts', 'The council has strongly ', 'Children in masks; behind them the old tower', 'condemned the closing of the harbour.'],
    [
      'English, with a day',
      'The council has strongly ',
      'Fishermen repair nets on the northern quay, May 4',
      'condemned the closing of the harbour.',
    ],
    [
      'English, with names in it',
      'The council has strongly ',
      'The singer Dragan Millewit as Count Orso at the harbour',
      'condemned the closing of the harbour.',
    ],
    [
      'English, with a loud owner',
      'The council has strongly ',
      'Fishermen on the northern quay. GETTLER IMAGES',
      'condemned the closing of the harbour.',
    ],
    [
      'English, with a full stop',
      'The council has strongly ',
      'Fishermen repair nets on the northern quay.',
      'condemned the closing of the harbour.',
    ],
    ['English, with a year', 'The council has strongly ', 'Fishermen on the northern quay in May 2011', 'condemned the closing of the harbour.'],
    ['English, behind a day', 'They will be taught outside from Monday, ', 'Army tents beside the school at Oddale', 'because the roof is unsafe.'],
    [
      'English, with a name before a short word',
      'They were without water for the sixth ',
      'Villagers queue for water at Oddale',
      'day on Wednesday.',
    ],
    ['English, with an owner', 'The council has strongly ', 'Fishermen on the northern quay © AFP', 'condemned the closing of the harbour.'],
    ['English, with a month', 'The court has ordered ', 'Members of the union march through Oddale, 4 May 2018', 'the release of the journalist.'],
    [
      'English, with a name at the beginning',
      'The mayor was asked to ',
      'Ludmila Sorre at the old harbour (Reuters)',
      'the first meeting of the council.',
    ],
    [
      'German, behind an adverb',
      'Der Rat hat die Schließung am Montag deutlich ',
      'Die Fischer flicken Netze am Hafen',
      'kritisiert und will mit dem Land reden. Es war nicht der erste Streit um den Hafen und das Wasser.',
    ],
    [
      'Spanish',
      'El consejo ha criticado duramente ',
      'Una mujer espera en el muelle norte',
      'la decisión del gobierno, que no quiere hablar con los vecinos. No es la primera vez que se cierra el puerto de la ciudad.',
    ],
    [
      'French, with a credit behind a full stop',
      'Le conseil a vivement ',
      'Des enfants jouent dans le vieux port, août 2011. Crédit photo : Yann Morvan',
      'critiqué la décision du gouvernement. Ce n’est pas la première fois que la ville perd une partie de son port.',
    ],
    [
      'French',
      'Le conseil a vivement ',
      'Des enfants jouent dans le vieux port',
      'critiqué la décision du gouvernement. Ce n’est pas la première fois que la ville perd une partie de son port.',
    ],
  ])('%s', (language, before, caption, after) =>
    expect(captionsOf(site(`${before}${caption}${after}`, language.startsWith('English') ? ELSEWHERE : ''))).toEqual([caption]),
  );

  test.each([
    ['is known to the language', 'The whole depart', 'The bridge before its collapse', 'ment of forestry will move to the capital, its head said.'],
    ['ends behind a bracket', 'The owners promised to work with the authorit', 'The bridge of Oddale (Reuters)', 'ies of the town, they said.'],
  ])('within a word that %s', (_, before, caption, after) => expect(captionsOf(site(`${before}${caption}${after}`, ELSEWHERE))).toEqual([caption]));

  test('before a paragraph, with an agency', () =>
    expect(captionsOf(site('The old bridge of Oddale in the rain (Reuters)The council has closed the road until Monday.', ELSEWHERE))).toEqual([
      'The old bridge of Oddale in the rain (Reuters)',
    ]));

  test('behind a short paragraph', () =>
    expect(captionsOf(site('The council has closed the road until Monday.The old bridge of Oddale in the rain', ELSEWHERE))).toEqual([
      'The old bridge of Oddale in the rain',
    ]));

  test('behind a paragraph, with an agency, which is no caption as a whole', () =>
    expect(captionsOf(site('The council has closed the road until Monday.The old bridge in the rain (AP Photo/Ana Pellor)', ELSEWHERE))).toEqual([
      'The old bridge in the rain (AP Photo/Ana Pellor)',
    ]));
});

describe('a headline in a sentence', () => {
  const HEADLINE = 'Council condemns closing of the old harbour';
  const page = (sentence: string): string => `${HEADLINE}\n\n${sentence}\n\n${ELSEWHERE}`;

  test('glued to the word before it only', () =>
    expect(captionsOf(page(`The council has strongly${HEADLINE} condemned the plan of the ministry.`))).toEqual([HEADLINE]));
  test('with a space at either end, where the sentence breaks off', () =>
    expect(captionsOf(page(`The council has strongly ${HEADLINE} condemned the plan of the ministry.`))).toEqual([HEADLINE]));
  test('not where it is the title of something', () =>
    expect(captionsOf(page(`The report ${HEADLINE} was written in a week and printed by the institute.`))).toEqual([]));
  test('not in a row with another', () => {
    const others = ['Ferry runs aground in thick fog at Oddale', 'Farmers block the road to the border again'];
    expect(captionsOf(`${site(...others)}\n\n${others.join('')} and more of it on the next page.`)).toEqual([]);
  });
  test('not in a row with others', () => {
    const others = [
      'Ferry runs aground in thick fog at Oddale',
      'Farmers block the road to the border again',
      'Museum finds a lost map in its cellar',
    ];
    expect(captionsOf(`${site(...others)}\n\n${others.join('')} and more of it on the next page.`)).toEqual([]);
  });
});

test('a caption that is wrapped with its paragraph', () =>
  expect(
    captionsOf(
      site(
        'The council has strongly Fishermen repair nets on\nthe northern quaycondemned the closing of the harbour, which the ministry\nhad ordered.',
        ELSEWHERE,
      ),
    ),
  ).toEqual(['Fishermen repair nets on\nthe northern quay']));

describe('a headline in Chinese', () => {
  const HEADLINE = '市议会否决第二条环路计划';
  const page = (sentence: string): string =>
    `首页\n新闻\n评论\n体育\n\n${HEADLINE}\n\n${sentence}\n\n地区政府推动这项计划已将近十年，三十名议员中有二十一人投了反对票。`;

  test.each([
    ['within a sentence', `一名发言人星期二坚决${HEADLINE}拒绝对投票发表评论，但谈判将继续进行。`],
    ['before a paragraph', `${HEADLINE}地区政府拒绝对投票发表评论，但谈判将继续进行。`],
    ['behind a paragraph', `一名发言人拒绝对投票发表评论，但谈判将继续进行。${HEADLINE}`],
  ])('%s', (_, sentence) => expect(captionsOf(page(sentence))).toEqual([HEADLINE]));

  test.each([
    ['a part of its sentence', `据悉，${HEADLINE}后，地区政府表示遗憾，并称谈判将继续进行。`],
    ['what a day leads to', `昨日${HEADLINE}引发热议，网民纷纷表示支持，但谈判将继续进行。`],
    ['a part of it behind an evening', `据悉，一名发言人星期二晚上${HEADLINE}后地区政府表示遗憾，并称谈判将继续进行。`],
    ['what is spoken of', `一名发言人星期二对${HEADLINE}表示遗憾，并称谈判将继续进行。`],
    ['quoted', `“${HEADLINE}”一文昨日刊出，引起了许多读者的注意。`],
    ['the beginning of a sentence', `${HEADLINE}，并要求重新谈判，一名发言人星期二表示。`],
  ])('not where it is %s', (_, sentence) => expect(captionsOf(page(sentence))).toEqual([]));
});

describe('what is no caption', () => {
  test.each([
    ['two words without a space', 'The town councilcondemned the plan of the ministry, and The Guardian of Oddale agreed.'],
    ['a title behind what it is a title of', 'In her novel The Long Winter of Oddale she describes the harbour and its crossroads.'],
    ['a title, and a missing space', 'The film Death of a Fishermanopened the festival at the old harbour on Monday.'],
    ['what is widespread', 'The Ministry of Foreign Affairs andthe Council of Ministers told the High Court that overfishing was widespread.'],
    ['a title, and another missing space', 'In her novel The old man at the quaydescribed as hers she tells of the harbour and the town.'],
    [
      'the polite form, and an abbreviation',
      'Das bedeutet, dass Sie alle Farben in einem Bild bzw. in einer Datei ändern können, ohne die Schatten zu verlieren.',
    ],
    ['a month behind a day', 'The council will meet on Monday, March 7 and then each week at the town hall ofOddale until the summer.'],
    [
      'names that end as words do',
      'The judges were Colonel Peter Hathersage, the Reverend Una Blythe, Mrs Doreen Kettlewell and a man from Southmere.',
    ],
    ['an address', 'Among them wereAnna Berg and John McLeod, see www.ferries.example for the times of the boats.'],
    ['abbreviations', 'The price of bread at Oddale rose by 3.5 percent e.g. the price of a loaf, approx. two crowns etc. and so on.'],
    ['names of makers', 'The video on YouTube was removed by McDonald after LinkedIn users complained to eBay and the iPhone maker.'],
    ['an entry of a menu', 'Select Set as Wallpaper, or open the image file in Image Viewer and click the button in the titlebar to close it.'],
    ['the polite form of German', 'Wenn Sie ein externes Speichergerät verwenden, sollten Sie es vor dem Ziehen auswerfen und den Rechner sperren.'],
    ['German women and men', 'Die LehrerInnen und MitarbeiterInnen der Schule nutzen die BahnCard, wie der Sprecher am Montag sagte.'],
    ['a German compound', 'Der Film Die Frau am letzten Bus lief gestern im Filmtheater und wird in der nächsten Woche wiederholt.'],
    ['a Spanish title', 'La película La mujer del último autobús se estrenó anteayer en El Salvador y en Los Ángeles.'],
    ['a Russian title', 'В своей книге Долгая зима он описывает первопроходцев и старообрядцев края, которых знал сам.'],
    [
      'a sentence in which a caption begins',
      'Trade unions have repeatedly warned that safetyFishermen repair nets inspections were carried out by untrained staff.',
    ],
    ['a missing full stop', 'The ferry ended its trip on Monday.the mayor was there with his Council of Elders and the press.'],
  ])('%s', (_, sentence) => expect(captionsOf(site(sentence, ELSEWHERE))).toEqual([]));
});
