// qdc.test.ts - REFI-QDA codebooks: ours out and back without loss, other programs' in, and nothing hostile taken.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../errors.ts';
import { type Codebook, defaultCodebook } from '../model/codebook.ts';
import { addSubtype, addTag, editCode, retire } from '../model/codebookEdits.ts';
import { checkCodebook } from '../model/codebookRules.ts';
import { fromQdc } from './fromQdc.ts';
import { toQdc } from './toQdc.ts';
import { readQdcXml } from './qdcXml.ts';

const ID = '00000000-0000-4000-8000-000000000001';
const ours = defaultCodebook(ID);
const wrap = (codes: string, more = '') =>
  `<?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>${codes}</Codes>${more}</CodeBook>`;
const guid = (number: number) => `11111111-2222-3333-4444-${String(number).padStart(12, '0')}`;

function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof AppError) return `${thrown.code}: ${thrown.message}`;
    throw thrown;
  }
  return 'fine';
}

/** What Codebook.xsd asks of the codes: each with a GUID, a name and isCodable, and colours of six digits. */
function expectSchema(xml: string): void {
  const codes = [...xml.matchAll(/<Code ([^>]*)>/g)].map((match) => match[1] ?? '');
  expect(codes.length).toBeGreaterThan(0);
  for (const attributes of codes)
    expect(attributes).toMatch(/^guid="[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}" name="[^"]*" isCodable="(true|false)"( color="#[0-9a-f]{6}")?$/);
  // A description comes first and once, then codes.
  expect(xml).not.toMatch(/<\/(Code|Description)>\s*<Description>/);
  expect(xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<CodeBook xmlns="urn:QDA-XML:codebook:1.0"')).toBe(true);
}

describe('our own codebook', () => {
  it('comes back as it was, with nesting, retired codes, attributes and colours', () => {
    let { codebook } = addTag(ours, {
      name: 'Frame & "angle" <1>',
      guid: guid(7),
      attributes: [{ id: 'side', values: ['a', 'b'], subtypes: ['war'] }],
    });
    const tag = codebook.tags[4]?.id ?? '';
    codebook = addSubtype(codebook, tag, { name: 'War', id: 'war', example: 'a "war" on\n\nwords', colour: '#aa0000' }).codebook;
    codebook = addSubtype(codebook, tag, { name: 'Battle', parent: 'war', definition: 'a\n\nExample: b', pattern: 'dots' }).codebook;
    codebook = retire(codebook, { tag: 'loaded', subtype: 'slogan' }, true).codebook;
    codebook = editCode(codebook, { tag: 'claim', subtype: null }, { colour: '#123456', definition: 'Pressmark: {"id":"x"}' }).codebook;
    checkCodebook(codebook);
    const { xml, warnings } = toQdc(codebook);
    expectSchema(xml);
    expect(warnings).toHaveLength(1);
    expect(fromQdc(xml, codebook)).toEqual({ codebook, warnings: [] });
    // Also into a project that knows none of it.
    const other = { ...codebook, tags: [{ id: 'x', name: 'X', key: '1', letter: 'X', definition: '', attributes: [], subtypes: [] }] };
    expect(fromQdc(xml, other).codebook.tags).toEqual(codebook.tags);
  });

  it('has GUIDs that stay the same, in every project for the codes we ship', () => {
    const guids = (codebook: Codebook) => [...toQdc(codebook).xml.matchAll(/guid="([^"]*)"/g)].map((match) => match[1]);
    const elsewhere = { ...defaultCodebook('00000000-0000-4000-8000-000000000009'), version: 7 };
    expect(guids(elsewhere)).toEqual(guids(ours));
    expect(new Set(guids(ours)).size).toBe(guids(ours).length);
    const own = (id: string) => guids(addTag({ ...ours, id }, { name: 'Own' }).codebook).at(-1);
    expect(own(ID)).toBe(own(ID));
    expect(own(ID)).not.toBe(own('00000000-0000-4000-8000-000000000009'));
  });

  it('comes back whatever words it holds', () => {
    const words = fc.string({
      unit: fc.constantFrom(...Array.from(' \n\t\r"\'&<>]]>{}:Ep😀é\u0301'), 'Example: ', '\n\nExample: ', '\nPressmark: ', 'Pressmark: {}'),
    });
    fc.assert(
      fc.property(words, words, (definition, example) => {
        const codebook = editCode(ours, { tag: 'claim', subtype: 'figure' }, { definition, example }).codebook;
        expect(fromQdc(toQdc(codebook).xml, codebook).codebook).toEqual(codebook);
      }),
    );
  });

  it('says what XML cannot hold', () => {
    const { xml, warnings } = toQdc(editCode(ours, { tag: 'claim', subtype: null }, { definition: 'a\u0000b' }).codebook);
    expect([xml.includes('\u0000'), warnings.length]).toEqual([false, 2]);
  });
});

describe("other programs' codebooks", () => {
  const read = (xml: string) => fromQdc(xml, ours);
  const shape = ({ codebook }: ReturnType<typeof read>) =>
    codebook.tags.map((tag) => [tag.name, tag.subtypes.map((one) => `${one.parent ?? ''}>${one.name}`)]);

  it('become tags and nested subtypes, with letters, keys and patterns of their own', () => {
    const xml = wrap(`
      <Code guid="{${guid(1).toUpperCase()}}" name="Actors" isCodable="true" color="#F00"><Description> who </Description>
        <Code guid="${guid(2)}" name="State" isCodable="true"><Code guid="${guid(3)}" name="Police" isCodable="true"><Code guid="${guid(4)}" name="Chief" isCodable="true"/></Code></Code>
        <Code guid="${guid(5)}" name="Claim" isCodable="true"/></Code>
      <Code guid="${guid(6)}" name="Acts" isCodable="false"/>`);
    const answer = read(xml);
    expect(shape(answer)).toEqual([
      ['Actors', ['>State', 'state>Police', 'police>Chief', '>Claim']],
      ['Acts', []],
    ]);
    const [actors, acts] = answer.codebook.tags;
    expect(actors).toMatchObject({ id: 'actors', letter: 'A', key: '1', colour: '#ff0000', definition: 'who', guid: guid(1) });
    expect(acts).toMatchObject({ letter: 'C', key: '2' });
    expect(actors?.pattern).not.toBe(acts?.pattern);
    expect(answer.warnings.map((one) => one.message)).toEqual(['“Acts” is only a folder in the file; here annotations can have it too.']);
    expect(answer.codebook.version).toBe(ours.version);
  });

  it('are known again by GUID, else by name, so that annotations keep their code', () => {
    const first = read(wrap(`<Code guid="${guid(1)}" name="Actors" isCodable="true"><Code guid="${guid(2)}" name="State" isCodable="true"/></Code>`));
    const second = fromQdc(
      wrap(
        `<Code guid="${guid(9)}" name="claim" isCodable="true"><Code guid="${guid(8)}" name="FIGURE" isCodable="true"/></Code><Code guid="${guid(1)}" name="Persons" isCodable="true"><Code guid="${guid(2)}" name="Power" isCodable="true"/></Code>`,
      ),
      { ...first.codebook, tags: [...ours.tags, ...first.codebook.tags.map((tag) => ({ ...tag, letter: 'Z', key: '9' }))] },
    );
    expect(second.codebook.tags.map((tag) => [tag.id, tag.letter, tag.name, tag.subtypes.map((one) => one.id)])).toEqual([
      ['claim', 'C', 'claim', ['figure']],
      ['actors', 'Z', 'Persons', ['state']],
    ]);
  });

  it('are read from the project of a .qdpx, in any namespace and with any prefix, and sets are told', () => {
    const xml = `\ufeff<?xml version="1.0" encoding="UTF-8"?><q:Project xmlns:q="urn:whatever" xsi:schemaLocation="a b" origin="Some QDA"><q:Users><q:User guid="${guid(3)}" name="Code"/></q:Users>
      <q:CodeBook><q:Codes><q:Code guid="${guid(1)}" name="A" isCodable="true"><q:Description><![CDATA[x <b>]]></q:Description><q:NoteRef targetGUID="${guid(2)}"/></q:Code></q:Codes><q:Sets><q:Set guid="${guid(4)}" name="S"/></q:Sets></q:CodeBook>
      <q:Sources><q:TextSource><q:Description>no</q:Description></q:TextSource></q:Sources></q:Project>`;
    const answer = read(xml);
    expect([answer.codebook.tags.length, answer.codebook.tags[0]?.definition]).toEqual([1, 'x <b>']);
    expect(answer.warnings.map((one) => one.message)).toEqual(['The file has a set of codes; Pressmark has none, so they were left out.']);
    expect(readQdcXml(xml).origin).toBe('Some QDA');
  });

  it('are taken with double names, missing GUIDs and odd colours, and each of it is told', () => {
    const answer = read(
      wrap(
        `<Code name="A" isCodable="true" color="red"/><Code guid="${guid(1)}" name=" a\n " isCodable="true"/><Code guid="${guid(1)}" name="" isCodable="true"/>`,
      ),
    );
    expect(answer.codebook.tags.map((tag) => tag.name)).toEqual(['A', 'a (2)', 'Unnamed code']);
    expect(answer.warnings.map((one) => one.message)).toEqual([
      '“A” has no GUID; it is known by its name from now on.',
      'The colour “red” of “A” is none, and was left out.',
      'Two codes at one place are called “a”; the second is called “a (2)” here.',
      'A code has no name; it is called “Unnamed code” here.',
      '“Unnamed code” has the same GUID as another code; it got one of its own.',
    ]);
  });

  it('may have hundreds of codes at one place', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => `<Code guid="${guid(index)}" name="Code ${index}" isCodable="true"/>`).join('');
    const { codebook } = read(wrap(many(400)));
    expect(() => checkCodebook(codebook)).not.toThrow();
    const below = read(wrap(`<Code guid="${guid(9999)}" name="All" isCodable="true">${many(900)}</Code>`)).codebook;
    expect(new Set(below.tags[0]?.subtypes.map((one) => one.key)).size).toBe(900);
  });

  it.each([
    ['words', 'hello', 'codebook-invalid: The file is not whole XML'],
    ['nothing', '', 'codebook-invalid: '],
    ['another root', '<html><body/></html>', 'codebook-invalid: There is no CodeBook element'],
    ['no codes', wrap(''), 'codebook-invalid: The codebook in the file has no codes'],
    ['a torn file', wrap('<Code name="a"/>').slice(0, -20), 'codebook-invalid: The file is not whole XML'],
    [
      'entities that grow',
      `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>${wrap('<Code guid="" name="&c;" isCodable="true"/>').slice(21)}`,
      'codebook-invalid: The file is not whole XML',
    ],
    [
      'a file of the system',
      `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${wrap('<Code name="&a;"/>').slice(21)}`,
      'codebook-invalid: The file is not whole XML',
    ],
    ['nesting without end', wrap('<Code name="a">'.repeat(5000)), 'codebook-invalid: The file nests its elements more than'],
  ])('refuse %s with a sentence', (_name, xml, sentence) => {
    expect(messageOf(() => read(xml))).toContain(sentence);
  });

  it('take nothing from a line of ours that somebody has spoilt', () => {
    const codebook: Codebook = { ...ours, tags: ours.tags.slice(0, 1) };
    const { xml } = toQdc(codebook);
    const answer = fromQdc(xml.replace('Pressmark: {"id":"claim"', 'Pressmark: {"id":7'), codebook);
    expect(answer.warnings[0]?.message).toBe('What Pressmark had kept in the description of “Claim” cannot be read any more and was left out.');
    expect(answer.codebook.tags[0]).toMatchObject({ id: 'claim', letter: 'C', key: '1', attributes: ours.tags[0]?.attributes });
  });
});
