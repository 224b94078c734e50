// captions.test.ts - captions glued into sentences, and paragraphs under pictures: what is found, and what must not be.

import { describe, expect, test } from 'vitest';
import { captionsOf, siteOf } from '../../fixtures/captionPages.ts';

const HEADLINE = 'Council condemns closing of the old harbour';

describe('a headline glued into a sentence', () => {
  test.each([
    ['behind a space', `The council today strongly ${HEADLINE}condemned the closing of the port.`],
    ['where the same word follows', `It is the end of the old ${HEADLINE}harbour, the mayor said on Monday.`],
    ['in the middle of a word', `The envoy of the United Natio${HEADLINE}ns came to the harbour on Monday.`],
    ['before a paragraph', `${HEADLINE}When the last ships left the port, nobody stood on the pier.`],
  ])('%s', (_, sentence) => expect(captionsOf(`${HEADLINE}\n\n${sentence}\n\nNobody was there to see it.`)).toEqual([HEADLINE]));

  test('only its end', () =>
    expect(
      captionsOf(
        `From fact to fiction: The closing of the harbour\n\nThe council of the western The closing of the harbourcoast has met again today.`,
      ),
    ).toEqual(['The closing of the harbour']));

  test('only its beginning', () =>
    expect(
      captionsOf(
        'Crane fire stops the dredging of the channel\n\nWork ended on Tuesday after a fire in the engine room of Crane fire stops the dredgingbarge Oda.\n\nNobody was hurt, but the barge is out of service.',
      ),
    ).toEqual(['Crane fire stops the dredging']));

  test('in a text with surrogates before it', () =>
    expect(captionsOf(`${HEADLINE}\n\n👩‍👩‍👧 The council today strongly ${HEADLINE}condemned the closing 👍.`)).toEqual([HEADLINE]));
});

describe('a caption that stands nowhere else', () => {
  test('before a paragraph, with a year at its end', () =>
    expect(captionsOf('The rails\n\nThe shed in Upper Lendar on 8 April 2011When the doors were opened, nobody remembered the rails.')).toEqual([
      'The shed in Upper Lendar on 8 April 2011',
    ]));
  test('before a paragraph, between two words of the page', () =>
    expect(
      captionsOf(
        'The rails\n\nCrowds wait at the gates of LendarWhen the doors were opened, nobody remembered the rails.\n\nWhen it rained, the streets of Lendar were empty.',
      ),
    ).toEqual(['Crowds wait at the gates of Lendar']));
  test('in the middle of a word of the page', () =>
    expect(
      captionsOf(
        'The rails\n\nThe envoy of the United NatioBoats lie in the old harbourns came on Monday.\n\nThe United Nations has an office at the old harbour.',
      ),
    ).toEqual(['Boats lie in the old harbour']));
  test('between two words that stand together elsewhere', () =>
    expect(
      captionsOf(
        'The rails\n\nThe council strongly Boats lie in the old harbourcondemned it on Monday.\n\nThe mayor had strongly condemned it before. She lives by the harbour.',
      ),
    ).toEqual(['Boats lie in the old harbour']));
});

const SITE = 'Home\nNews\nAbout us\nContact us\n\n';

describe('a caption that begins with a capital in the middle of a sentence', () => {
  test('where the page writes that word small, and a name has grown together with the next word', () =>
    expect(
      captionsOf(
        `${SITE}The roof of Karso\n\nSome 640 pupils will be taught outside, Army tents beside the school at Karsobecause the roof is unsafe.\n\nThe army brought nine tents to Karso. They came because the council asked.`,
      ),
    ).toEqual(['Army tents beside the school at Karso']));
  test('no further back than the nearest such word, where only small words stand before', () =>
    expect(
      captionsOf(
        `${SITE}The barge of Velm\n\nThe dredging of the Velm channel stopped on Tuesday in the room of the crane Dredging Velmbarge Oda.\n\nNobody was hurt, but the barge is out of service.`,
      ),
    ).toEqual([]));
  test('not in words that are made of two', () =>
    expect(
      captionsOf(`${SITE}The home of Karso\n\nOn Tuesday the Council of Karso did all its homework.\n\nAt home nobody saw the work of the council.`),
    ).toEqual([]));
});

describe('a caption in its own words on a page of a site', () => {
  const site = siteOf('The bakery reopens', 'Marlow');
  const CAPTION = 'The baker shows an empty oven';
  const elsewhere = 'When it opened, the oven was cold. Nobody had an oven like it. Nobody sharply criticised it.';

  test.each([
    ['between two sentences', `The price of bread rose again. ${CAPTION}When it opened, people stood in line.`],
    ['behind a full stop without a space', `The price of bread rose again.${CAPTION}When it opened, people stood in line.`],
  ])('%s', (_, paragraph) => expect(captionsOf(site(paragraph, elsewhere))).toEqual([CAPTION]));

  test('without a space at either end, between two words of the page', () =>
    expect(captionsOf(site('The council sharplyBakers show their emptied ovencriticised the price of bread.', elsewhere))).toEqual([
      'Bakers show their emptied oven',
    ]));

  test.each([
    [
      'Arabic, before a paragraph',
      'سكان البلدة أمام المخبز القديموقالت المحامية إن السعر ارتفع مرة أخرى.',
      'وقالت المحامية ذلك. وهذا هو المخبز القديم منذ سنين.',
      'سكان البلدة أمام المخبز القديم',
    ],
    [
      'Hebrew, before a paragraph',
      'תושבים ממתינים מול המאפייה הישנההפרקליטה אמרה כי המחיר עלה שוב.',
      'הפרקליטה אמרה זאת. זו המאפייה הישנה בעיר כולה.',
      'תושבים ממתינים מול המאפייה הישנה',
    ],
    [
      'Arabic, behind a paragraph',
      `${'ارتفع سعر الخبز مرة أخرى هذا العام. '.repeat(4)}ارتفع سعر الخبز مرة أخرى هذا العام.سكان البلدة أمام المخبز`,
      'وهذا هو المخبز القديم منذ سنين.',
      'سكان البلدة أمام المخبز',
    ],
  ])('in %s', (_, paragraph, other, caption) => expect(captionsOf(site(paragraph, other))).toEqual([caption]));

  test.each([
    [
      'a name with a capital letter within',
      'The price of bread rose. The people of the town use BreadWhen to find an oven. It is an app.',
      elsewhere,
    ],
    [
      'a space that is missing after a full stop',
      'The price of bread rose again this year.When it opened, people stood in line at the door.',
      elsewhere,
    ],
    [
      'a word that is made of two, behind a full stop',
      'The price of bread rose, as the mayor says in his Letters to us. Anything sells.',
      'Any thing sells. The letters say so.',
    ],
    ['two missing spaces in a sentence', 'The price of bread and ofWhen it opened the people like theoven in the town.', elsewhere],
    ['a space that is missing within an Arabic sentence', 'ارتفع سعر الخبز مرةأخرى هذا العام في البلدة كلها.', 'مرة واحدة في العام. ولا مرة أخرى.'],
  ])('is not %s', (_, paragraph, other) => expect(captionsOf(site(paragraph, other))).toEqual([]));

  test('also far into a long page', () => {
    const long = Array.from(
      { length: 6000 },
      (_, index) => `Loaf number ${index} was sold to somebody at the counter before the clock struck nine.`,
    ).join('\n\n');
    expect(captionsOf(site(long, `The price of bread rose again. ${CAPTION}When it opened, people stood in line.`, elsewhere))).toEqual([CAPTION]);
  });
});

describe('what is no caption', () => {
  test.each([
    [
      'names',
      'You may see YouTube and McDonald there.\n\nThe Tube of LinkedIn users is not U’AMI, said the man with the iPhone and the MacBook of LaTeX fame.',
    ],
    ['a sentence that repeats the headline', `${HEADLINE}\n\n${HEADLINE} and the new one too, it said in its statement.`],
    ['its plural', 'Ministers discuss the old bridge\n\nEvery year Ministers discuss the old bridges of the town without any result.'],
    [
      'a form of a word in it',
      'Ministers want to open bridge of Karso soon\n\nIn spring the Ministers want to opened gates, he wrote, and the gates stay.',
    ],
    ['its genitive', "Ministers discuss the old bridge\n\nThe book Ministers discuss the old bridge's pillars was printed in 1999."],
    ['compound words', 'The master of the harbour\n\nThe town of Korva wants its old harbourmaster back. The harbour has a master now.'],
    [
      'a missing space after a quotation',
      'The rails\n\nHe refused the ‘voluntary’Death march of the letters, as he called it, in 2011 and again in 2012.',
    ],
    ['a missing space after a full stop', 'The rails\n\nNobody came to the harbour on that day.When it rained, the streets were empty.'],
    ['wire services', 'The rails\n\nNobody came to the harbour on that day, officials said. (Reuters)'],
    [
      'photographs in a sentence',
      'The rails\n\nThe photo provided by the town shows nobody at all, the museum said.\n\n"Look at me in this photo," he said.',
    ],
  ])('%s', (_, text) => expect(captionsOf(text)).toEqual([]));
});

describe('a paragraph under a picture', () => {
  test.each([
    'Residents leave the harbour after a storm in this April 8, 2011 photo provided by the town of Korva.',
    'Residents leave the harbour after a storm, Korva / Reuters',
    'The mayor of Korva at the opening of the bridge. (AP Photo/Ana Pellor)',
    'Photo: Ana Pellor',
    'Foto: Ana Pellor/dpa',
    'A boat at the pier of Lendar in a file photo.',
    'صورة: آنا بيلور',
  ])('%s', (caption) =>
    expect(captionsOf(`The rails of Lendar\n\nNobody came to the harbour on that day.\n\n${caption}\n\nThe rails are in a shed.`)).toEqual([caption]),
  );
});
