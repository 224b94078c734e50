// toQdc.ts - our codebook as a REFI-QDA codebook (.qdc, codebook standard 1.0).
//
// Tags are its top level, subtypes nest below. A retired code is not codable there. What the format has no field for
// stands in the last line of the description (qdcDescription.ts); every loss is named.

import { type Remark, remark } from '../errors.ts';
import type { Codebook, Subtype, Tag } from '../model/codebook.ts';
import { looksOf } from '../model/codeNames.ts';
import { guidOf } from './codeGuids.ts';
import { toDescription } from './qdcDescription.ts';

/** Characters that XML 1.0 cannot hold. */
// oxlint-disable-next-line no-control-regex
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};
const text = (words: string): string => words.replace(/[&<>\r]/g, (sign) => escapes[sign] ?? sign);
const attribute = (words: string): string => words.replace(/[&<>"\r\n\t]/g, (sign) => escapes[sign] ?? sign);

/** The file, UTF-8 without a byte order mark, and what of the codebook it cannot say. */
export function toQdc(codebook: Codebook): { readonly xml: string; readonly warnings: Remark[] } {
  const warnings: Remark[] = [
    remark(
      'qdc-no-versions',
      'A REFI-QDA codebook has no place for the name, the version and the earlier versions of the codebook; they are not in the file.',
    ),
  ];
  const clean = (words: string, of: string): string => {
    const cleaned = words.replace(NOT_XML, '');
    if (cleaned !== words) warnings.push(remark('qdc-signs', `“${of}” holds signs that XML cannot hold; they were left out.`, { name: of }));
    return cleaned;
  };
  const lines: string[] = [];
  const write = (tag: Tag, code: Tag | Subtype, depth: number): void => {
    const subtype = code === tag ? null : (code as Subtype);
    const { name, definition, example, guid: _guid, subtypes: _subtypes, parent: _parent, ...kept } = code;
    const colour = subtype ? code.colour : looksOf(tag).colour;
    const description = clean(toDescription(definition, example, { ...kept, ...(colour === undefined ? {} : { colour: code.colour }) }), name);
    const pad = '  '.repeat(depth);
    const color = colour === undefined ? '' : ` color="${colour}"`;
    lines.push(
      `${pad}<Code guid="${guidOf(codebook, tag, subtype)}" name="${attribute(clean(name, name))}" isCodable="${code.retired ? 'false' : 'true'}"${color}>`,
      `${pad}  <Description>${text(description)}</Description>`,
    );
    for (const child of tag.subtypes.filter((one) => one.parent === subtype?.id)) write(tag, child, depth + 1);
    lines.push(`${pad}</Code>`);
  };
  for (const tag of codebook.tags) write(tag, tag, 2);
  const body = ['  <Codes>', ...lines, '  </Codes>'].join('\n');
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Pressmark">';
  return { xml: `${head}\n${body}\n</CodeBook>\n`, warnings };
}
