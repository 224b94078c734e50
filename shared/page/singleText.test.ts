// singleText.test.ts - pages with one text, by sites that nobody has listed: their dates, what they say of themselves, what stands around.

import { describe, expect, test } from 'vitest';
import { plainPage } from './plainPage.ts';
import { readPage } from './readPage.ts';
import { siteWeight } from './siteSpeech.ts';

const MENU = 'Home\nNews\nSport\nContact us\nSubscribe\n';
const FOOT = 'Related articles\nA bell for the new bridge\nThe miller of Torp retires\nPrivacy policy\n© 2021 Torp Herald. All rights reserved.\n';
const HEADLINE = 'Sluice keeper of Torp finds a door under the weir';
const TEXT = [
  'The keeper of the sluice at Torp found an oak door under the weir on Monday, when the water was at its lowest.',
  'Nobody in the village remembers the door, and no drawing of the weir shows it.',
  'The keeper, Nils Abel, believes that the monks who built the weir went through it to the mill.',
  'A carpenter from Sund will look at the hinges next week.',
].join('\n');

const page = (head: string, behind = '', text = TEXT): string => `${MENU}${head}\n${text}\n${behind}${FOOT}`;
/** The lines of which all is set aside. */
function asideOf(text: string): string[] {
  const { setAside } = readPage(plainPage(text));
  let at = 0;
  return text.split('\n').flatMap((line) => {
    const [start, end] = [at, at + line.length];
    at = end + 1;
    const covered = setAside.reduce((sum, one) => sum + Math.max(0, Math.min(one.end, end) - Math.max(one.start, start)), 0);
    return line !== '' && covered >= line.trim().length ? [line] : [];
  });
}
const dayOf = (head: string): string | undefined => readPage(plainPage(page(head))).metadata.published?.slice(0, 10);

describe('the day of a text beside its headline', () => {
  test.each([
    ['whatever stands in one line with it', `${HEADLINE}\nJune 20, 2021 Peder Solt 0 Comments weirs, doors`, '2021-06-20'],
    ['joined to a name', `${HEADLINE}\nBy Peder Solt20 June 2021, 6:00`, '2021-06-20'],
    ['said twice without a space', `${HEADLINE}\nPublished On 20 Jun 202120 Jun 2021`, '2021-06-20'],
    ['not that of the last change', `${HEADLINE}\nPeder Solt\nSun 20 Jun 2021 06.00 BST\nLast modified on Tue 22 Jun 2021 09.12 BST`, '2021-06-20'],
    ['not that on which the page was shown', `23 June 2021\n${HEADLINE}\nBy Peder Solt\n20 June 2021 10:15`, '2021-06-20'],
    ['over the headline where none stands below', `20.06.2021 | Press release no. 114\n${HEADLINE}`, '2021-06-20'],
    ['below a sentence that announces it', `${HEADLINE}\nIt is made of oak.\nPeder Solt\n2021-06-20 Torp print`, '2021-06-20'],
  ])('%s', (_, head, day) => expect(dayOf(head)).toBe(day));

  test('its line is set aside beside the hour or who wrote', () => {
    expect(asideOf(page(`${HEADLINE}\nBy Peder Solt\nApr 4, 2021`))).toContain('Apr 4, 2021');
    expect(asideOf(page(`${HEADLINE}\nWednesday, April 7, 2021 10:15`))).toContain('Wednesday, April 7, 2021 10:15');
  });
  test('a place beside it is the writer’s, and days between the paragraphs are those of a diary', () => {
    expect(asideOf(page(`${HEADLINE}\nTorp, 4 April 2021`))).not.toContain('Torp, 4 April 2021');
    const diary = asideOf(page(`${HEADLINE}\nBy Peder Solt\n4 April 2021`, '', `${TEXT}\n5 April 2021\n${TEXT}`));
    expect(diary.filter((line) => line.includes('April'))).toEqual([]);
  });
});

describe('what a site says of itself', () => {
  test.each([
    'You have reached the end of this article. Subscribe for 2 € a month to read the others.',
    'Il vous reste 40 % de cet article à lire. La suite est réservée aux abonnés.',
    'Este contenido es exclusivo para suscriptores. Por 1 € al mes, lee sin límites.',
    'Чтобы оставить комментарий, авторизуйтесь на сайте.',
    'Нашли опечатку? Сообщите нам по адресу post@torp.example.',
    'للتعليق على المقال يرجى تسجيل الدخول إلى حسابك.',
    'Have you got a story? Email us at tips@torp.example.',
    'Peder Solt covers rivers for the newsroom. Reach him at 555-0136 or solt@torp.example.',
  ])('is set aside behind the text: %s', (sentence) => expect(asideOf(page(HEADLINE, `${sentence}\n`))).toContain(sentence));

  test.each([
    ['a text that quotes somebody', '"Subscribe to our newsletter on this website," said the mayor to your readers.'],
    ['what an editor corrects', 'Correction: an earlier version of this article on our website gave the wrong month.'],
    ['one such word', 'The keeper declined to comment on the articles of the contract.'],
  ])('is not %s', (_, sentence) => expect(asideOf(page(HEADLINE, '', `${TEXT}\n${sentence}`))).not.toContain(sentence));

  test('words of which the text itself speaks say nothing', () => {
    expect(siteWeight('Your account on this website is free.', '', null)).toBeGreaterThanOrEqual(3);
    expect(siteWeight('Your account on this website is free.', 'every account on the website was read', null)).toBeLessThan(3);
  });
  test('a life begins with the name over the text', () => {
    const life = 'Peder Solt is a correspondent of the Herald who has written about rivers since 1999.';
    expect(asideOf(page(`${HEADLINE}\nBy Peder Solt Herald Staff`, `Peder Solt\n${life}\n`))).toContain(life);
    expect(asideOf(page(`${HEADLINE}\nBy Ada Quist`, `${life}\n`))).not.toContain(life);
  });
});

describe('short lines around the text', () => {
  test('over the headline, once a site’s lines stand above', () =>
    expect(asideOf(page(`Explainer\nRivers\n${HEADLINE}\nBy Peder Solt`))).toContain('Explainer'));
  test('beside buttons and counts, but for names', () => {
    const found = asideOf(page(`${HEADLINE}\nPeder Solt\nShare\n0:00 0:01:16\nA+ A-\nFull view\nPrint`));
    expect(found).toEqual(expect.arrayContaining(['0:00 0:01:16', 'A+ A-', 'Full view']));
    expect(found).not.toContain('Peder Solt');
  });
  test('the headline of another page behind the words that lead to it', () => {
    const more = 'Read more: A bell for the new bridge';
    expect(asideOf(page(HEADLINE, '', TEXT.replace('\n', `\n${more}\n`)))).toContain(more);
  });
  test('a long headline over a short sentence is not wrapped text', () => {
    const long = 'Sluice keeper of Torp finds an oak door under the weir that no drawing shows';
    const text = `${TEXT}\n${'The water board said that it would look at the door, the weir, the mill and the drawings before the winter. '.repeat(2)}`;
    expect(readPage(plainPage(page(`${long}\nIt is of oak.\nBy Peder Solt`, '', text))).metadata.headline).toBe(long);
  });
  test('a player or a call to sign between two sentences, where words of several say that they are a site’s', () => {
    const box = ['Video loading', 'The door from above', 'Click to play'];
    expect(asideOf(page(HEADLINE, '', TEXT.replace('\n', `\n${box.join('\n')}\n`)))).toEqual(expect.arrayContaining(box));
    const list = ['Oak planks', 'The door from above', 'Hinges of iron'];
    const kept = asideOf(page(HEADLINE, '', TEXT.replace('\n', `\n${list.join('\n')}\n`)));
    expect(kept.filter((line) => list.includes(line))).toEqual([]);
  });
  test('what loads advertisements, and their label in capitals', () => {
    const found = asideOf(page(HEADLINE, '', TEXT.replace('\n', '\ngoogle_ad_client = "ca-1";\nADVERTISEMENT\n')));
    expect(found).toEqual(expect.arrayContaining(['google_ad_client = "ca-1";', 'ADVERTISEMENT']));
  });
  test('a paragraph behind the button of a box is the text’s, of whatever it speaks', () => {
    const paragraph = 'The keeper wrote of the door by email to every house of the village, and nobody answered.';
    const text = TEXT.replace('\n', `\n\nGet our newsletter every morning\nSign up\n\n${paragraph}\n\n`);
    expect(asideOf(page(HEADLINE, '', text))).not.toContain(paragraph);
  });
  test('a sentence right above a box that asks to subscribe is the text’s', () => {
    const sentence = 'The board speaks of seven hinges on the oak door; the keeper and his niece have counted nine.';
    const text = TEXT.replace('\n', `\n\n${sentence}\nGet our newsletter every morning\nSign up\n\n`);
    expect(asideOf(page(HEADLINE, '', text))).not.toContain(sentence);
  });
  test('a note below the headline takes nothing above it along', () => {
    const head = `${HEADLINE}\nThis article is more than 4 years old\nA picture of the door in the low water\nBy Peder Solt`;
    expect(asideOf(page(head))).not.toContain(HEADLINE);
  });
  test('a text goes on behind a box that asks to subscribe, however long, and behind a list of its own', () => {
    const box = ['Sign up to First Light', 'Free daily newsletter', 'Enter your email address', 'Sign up', 'after newsletter promotion'].join('\n');
    const rest = ['Most of the doors were built before the railway came, says the mayor.', 'There are nine drawings in the attic of the school.'];
    const found = asideOf(page(HEADLINE, '', `${TEXT}\n\n${box}\n${box}\n\n${rest.join('\n\n')}\n`));
    expect(found.filter((line) => rest.includes(line))).toEqual([]);
    const items = ['Rope', 'A lamp', 'Salt', 'Two pairs of socks', 'A book that is not yours', 'Patience'];
    const listed = asideOf(`${MENU}\n${HEADLINE}\nBy Peder Solt\n\n${TEXT}\n${items.join('\n')}\n\nShare on Facebook\n${FOOT}`);
    expect(listed.filter((line) => items.includes(line))).toEqual([]);
  });
  test('words of the text below it are its tags', () => {
    const tags = ['Weir', 'Mill', 'Sluice', 'Monks', 'Oak', 'Hinges'];
    const found = asideOf(`${MENU}\n${HEADLINE}\nBy Peder Solt\n\n${TEXT}\n${tags.join('\n')}\n\nShare on Facebook\n${FOOT}`);
    expect(found).toEqual(expect.arrayContaining(tags));
  });
  test('a text goes on below a heading that stands in its list of contents', () => {
    const last = 'The council voted for a tower in 1866, after three ships were lost in one winter.';
    const contents = '• Contact\n• History\n• Subscribe\n• Home\n• Newsletter';
    const text = page(HEADLINE, '', `${TEXT}\n\n${contents}\n\nHistory[edit]\n\n${last}\n\n`);
    expect(asideOf(text)).not.toContain(last);
  });
});
