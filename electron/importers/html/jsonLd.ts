// jsonLd.ts - the data that a page holds for search engines (JSON-LD, schema.org), as far as it is about an article.

export interface ArticleData {
  readonly headline?: string | undefined;
  readonly author?: string | undefined;
  readonly outlet?: string | undefined;
  readonly agency?: string | undefined;
  readonly section?: string | undefined;
  readonly published?: string | undefined;
  readonly language?: string | undefined;
  readonly url?: string | undefined;
}

/** Larger scripts are data for programs. */
const LONGEST = 1_000_000;
const MOST_NODES = 500;
const ARTICLE =
  /(^|\/)(Article|NewsArticle|ReportageNewsArticle|OpinionNewsArticle|AnalysisNewsArticle|BackgroundNewsArticle|ReviewNewsArticle|AdvertiserContentArticle|BlogPosting|LiveBlogPosting|Report|ScholarlyArticle|TechArticle|SocialMediaPosting)$/;

type Thing = Readonly<Record<string, unknown>>;
const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value);
const thing = (value: unknown): Thing | null => (isThing(value) ? value : null);
const many = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]);

/** Words as data has them: references and white space are written out in them now and then. */
const words = (value: unknown): string | undefined => many(value).find((one) => typeof one === 'string');

const nameOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : words(thing(value)?.['name']));
const names = (value: unknown): string | undefined => {
  const found = many(value)
    .slice(0, 20)
    .flatMap((one) => nameOf(one)?.trim() ?? []);
  const people = [...new Set(found)].filter((one) => one !== '' && !/^https?:/i.test(one));
  return people.length > 0 ? people.join(', ') : undefined;
};

const isArticle = (one: Thing) => many(one['@type']).some((type) => typeof type === 'string' && ARTICLE.test(type));

/** The first article in the script; null when there is none, or when it is no JSON. */
export function articleData(script: string): ArticleData | null {
  if (script.length > LONGEST) return null;
  let read: unknown;
  try {
    read = JSON.parse(script.trim().replace(/^<!--|-->$/g, ''));
  } catch {
    return null;
  }
  const open: unknown[] = [read];
  const all: Thing[] = [];
  for (let next = 0; next < open.length && next < MOST_NODES; next += 1) {
    const value = open[next];
    if (Array.isArray(value)) open.push(...value.slice(0, MOST_NODES));
    const one = Array.isArray(value) ? null : thing(value);
    if (!one) continue;
    all.push(one);
    open.push(
      ...many(one['@graph']).slice(0, MOST_NODES),
      ...many(one['mainEntity']).slice(0, 5),
      ...many(one['mainEntityOfPage']).filter((page) => typeof page === 'object'),
    );
  }
  const article = all.find(isArticle);
  if (!article) return null;
  // Parts are often told elsewhere in the script and named by their id here.
  const whole = (value: unknown): unknown => {
    const one = thing(value);
    const id = one && one['name'] === undefined ? one['@id'] : undefined;
    return typeof id === 'string' ? (all.find((other) => other['@id'] === id && other['name'] !== undefined) ?? value) : value;
  };
  const page = article['mainEntityOfPage'];
  return {
    headline: words(article['headline']) ?? words(article['name']),
    author: names(many(article['author']).map(whole)),
    outlet: names(many(article['publisher']).map(whole)),
    agency: names(many(article['sourceOrganization']).map(whole)),
    section: words(article['articleSection']),
    published: words(article['datePublished']),
    language: words(article['inLanguage']) ?? words(thing(article['inLanguage'])?.['name']),
    url: words(article['url']) ?? (typeof page === 'string' ? page : words(thing(page)?.['@id'])),
  };
}
