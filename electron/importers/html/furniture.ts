// furniture.ts - what an element's name, role, class and id say about being part of the page, but not of its text.
//
// Only what the markup says. Names are those that the usual systems give (WordPress, Drupal, Joomla, Blogger, MediaWiki) and
// what news sites and state agencies call theirs. Whether a hint holds is decided when the element's words are known.

import { attribute, type HtmlElement } from './parseHtml.ts';

export interface Hint {
  readonly kind: 'menu' | 'share' | 'related' | 'dateline' | 'caption' | 'other';
  /** `sure`: the element is that, however long. `likely`: only while it is short or mostly links. `line`: only a short line. `links`: only links. */
  readonly force: 'sure' | 'likely' | 'line' | 'links';
}

const sure = (kind: Hint['kind']): Hint => ({ kind, force: 'sure' });
const likely = (kind: Hint['kind']): Hint => ({ kind, force: 'likely' });
const line = (kind: Hint['kind']): Hint => ({ kind, force: 'line' });
const links = (kind: Hint['kind']): Hint => ({ kind, force: 'links' });

const ROLES: Readonly<Record<string, Hint>> = {
  navigation: sure('menu'),
  menu: sure('menu'),
  menubar: sure('menu'),
  search: sure('menu'),
  'doc-pagelist': sure('menu'),
  'doc-toc': sure('menu'),
  'doc-backlink': sure('other'),
  complementary: likely('related'),
  contentinfo: sure('other'),
  dialog: likely('other'),
  alertdialog: likely('other'),
  tooltip: sure('other'),
};

/** Names that a class or an id of the page's own making is, or begins or ends with as a word. The first that fits is taken. */
const NAMES: readonly (readonly [RegExp, Hint])[] = [
  // Captions first: their names also hold words like "media" and "meta".
  [
    /^(caption|wp-caption-text|wp-element-caption|thumbcaption|gallerytext|caption-text|captiontext|image-?caption|photo-?caption|picture-?caption|media-?caption|figure-?caption|img-?caption|tr-caption|field--name-field-(image-)?caption|photo-?credit|image-?credit|img-?credit)$/,
    line('caption'),
  ],
  [
    /^(sr-only|visually-?hidden|screen-reader-text|element-invisible|a11y-hidden|u-hidden-visually|mw-editsection|mw-cite-backlink|cite-accessibility-label|reference-accessibility-label|footnote-back(link|ref)?|reversefootnote)$/,
    sure('other'),
  ],
  [
    /^(cookie|cookies|consent|gdpr|ccpa|onetrust|cookiebot|cybotcookiebotdialog|didomi|cmp|cmpbox|cmpwrapper|cmplz|qc-cmp2?|fc-consent|fc-dialog|usercentrics|sp[-_]message|truste|trustarc|iubenda-cs|klaro|osano-cm|borlabs|moove[-_]gdpr|termly|axeptio|tarteaucitron|cky)([-_]|$)|([-_])(cookie|cookies|consent)([-_](bar|banner|notice|popup|modal|law|dialog|wrapper|container|message|info))?$|^cli-bar|^cc-(banner|window)$|^cookie(bar|banner|notice|consent|policy|law|info|message|hinweis)/,
    sure('other'),
  ],
  [
    /^(comments?|comments?-?(area|list|section|wrapper|block|form|thread|container)|commentlist|respond|disqus(_thread|-thread)?|fb-comments|livefyre|discussion-?thread|field--name-comment.*)$/,
    sure('other'),
  ],
  [
    /(^|[-_])(share|sharing|sharer|socials?|social-?(media|share|sharing|links|icons|buttons|bar|nav|menu|follow)|followus|follow-us)([-_](this|bar|buttons?|icons?|links?|list|tools?|widget|block|box|wrapper|container|menu|panel|post|article|print|email|top|bottom|count|options|label|title|on|with|us))*$|^(sharedaddy|sd-(sharing|social|block|content|title)|sharethis.*|addtoany.*|a2a_(kit|button.*|dd)|addthis.*|ssba.*|shareaholic.*|heateor.*|jp-sharing.*|robots-nocontent|post-share-buttons|sharebar|sharebuttons?|sharelinks?|sharetools?|shariff|ya-share2?|pluso|uptolike.*|likely|fb-(like|share-button)|twitter-share-button|g-plusone|pin-it-button|print-?(link|button|page|friendly|this|mail|version)|printfriendly.*|email-?(this|link|article|friend)|send-?to-?friend|article-?tools|page-?tools|post-?tools|tools-?share|service-links|like-?button|wpulike|tweet(-this)?|tweetmeme.*)$/,
    likely('share'),
  ],
  [
    /^(jp-relatedposts|yarpp.*|crp_related.*|wp-block-latest-posts|outbrain.*|ob-widget|taboola.*|trc_rbox.*|mgid.*|zergnet.*|recent-?(posts?|entries|comments?|articles|news)|widget_(recent.*|categories|archive|tag_cloud|meta|text|search|calendar|pages|links|nav_menu)|popular(-?(posts?|articles|now|news))?|most-?(read|viewed|popular|shared|commented)|trending(-?(now|topics|news))?|top-?stories|more-?(stories|news|from|on|articles|posts|in)|also-?(read|like|on)|see-?also-?(box|links)|read-?(more|next|also)(-?(box|links?|list|block))?|up-?next|you-?(may|might).*|recommend(ed|ations?)?([-_].*)?|suggested([-_].*)?|similar-?(posts?|articles|news)|(.*[-_])?related([-_]?(posts?|articles?|news|stories|content|links?|items?|list|box|block|materials?|topics|reading|videos?|widget|section|wrapper|container|entries|pages|documents|publications|stuff))*|latest-?(posts?|news|stories|articles)|news-?(ticker|list-side)|ticker)$/,
    likely('related'),
  ],
  [
    /^(side-?bar|sidebars?|side-?(column|col|rail|content)|rail|right-?(rail|col(umn)?|bar|side)|left-?(rail|bar|side)|(.*[-_])?sidebar([-_].*)?|region-sidebar.*|widgets|widget-?area|widget[-_]wrap.*|moduletable.*|secondary-?sidebar|aside)$/,
    likely('related'),
  ],
  [
    /^(ad|ads|adv|advert|adverts|advertising|advertisements?|banner-?ad|ad-?(slot|unit|box|container|wrapper|banner|block|label|placeholder|space|text)|adsbygoogle|dfp.*|gpt-ad.*|google-?ad.*|sponsor(ed|s)?([-_].*)?|promo(s|tion|box|-?(block|box|bar|banner|unit|text))?|newsletter([-_].*)?|(.*[-_])?newsletter(-?(signup|form|box|block|subscribe))?|subscri(be|ption)([-_].*)?|sign-?up([-_].*)?|mailing-?list|donat(e|ion)([-_](box|bar|banner|button|block|form|widget))?|support-?us|paywall([-_].*)?|login-?(form|box|bar|block)?|pop-?up([-_].*)?|modal([-_].*)?|overlay|lightbox|app-?(banner|promo))$/,
    likely('other'),
  ],
  // Also what some call the first sentences of a text.
  [
    /^(.*[-_])?(teasers?|cta|call-?to-?action|encart|inline-?(card|link|promo)|breaking(-?(news|bar))?|story-?card|link-?box)([-_].*)?$/,
    links('related'),
  ],
  [
    /^(nav|navs|navbar([-_].*)?|navigation([-_].*)?|nav-?(menu|bar|links?|list|wrapper|container|primary|main|top|secondary|previous|next|below|above|single)|(left|right|top|main|sub|side|global|foot|page)(nav|menu)|(.*[-_])?(nav|navigation|menu|submenu|megamenu|menubar|navbar|breadcrumbs?)|menu([-_].*)?|main-?menu.*|sub-?menu|mega-?menu|top-?(bar|menu|nav|links)|breadcrumbs?([-_].*)?|crumbs?|bread-?crumb.*|you-?are-?here|pagination([-_].*)?|pager([-_].*)?|pagenav(i|igation)?|wp-pagenavi|page-?links|page-?numbers|post-?navigation|blog-pager|paging([-_].*)?|skip-?(link|links|to-?content|nav|navigation|main)|jump-?to-?nav|mw-jump(-link)?|mw-portlet.*|portlet|vector-(menu|header|sticky|column|toc|page|dropdown|user|main-menu|body-before|settings|toolbar|appearance|feature).*|mw-(panel|head|navigation|indicators)|p-(logo|navigation|tb|lang|search|cactions|views|personal|namespaces|interaction)|sitesub|contentsub|toc|toccontainer|ez-toc-container|table-of-contents|search-?(form|box|bar|block|widget|wrapper|container|field)?|searchform|lang(uage)?-?(switch(er)?|selector|bar|list|menu|nav|links|select)|languages|language-switcher.*|site-?(header|nav|navigation|menu|branding|title|description|logo|map|search|top)|masthead|global-?(header|nav)|page-?top|header-?(top|bar|links|menu|nav|logo|wrapper|inner|search|main|container)|top-?header|logo|branding|tabs|tabbar|back-?to-?top|to-?top|scroll-?(top|up)|gototop|accessibility-?(bar|menu|links|tools)|quick-?links|utility-?(nav|bar|menu|links)|hamburger|drawer|offcanvas([-_].*)?|off-canvas.*)$/,
    likely('menu'),
  ],
  [
    /^(posted-?(on|in|by|date)?|entry-?(meta|date|utility|header-meta)|post-?(meta|date|info|timestamp|header-line.*|byline|details|published|time)|article-?(meta|date|info|info-term|time|timestamp|published|publish-?date|details|header-?meta)|story-?(date|meta|time|info)|news-?(date|meta|info|time)|meta-?(data|info|date|line)|date|date-?(header|line|posted|published|time|display-single|stamp|created)|dateline|datetime|time-?stamp|timeago|pub-?date|publish(ed)?(-?(on|at|date|time|info))?|publication-?(date|info)|create(d)?-?(date|on)?|createdate|modif(ied|y)(-?date)?|modifydate|updated?(-?(on|at|date|time))?|last-?(updated|modified|edited)|submitted|submitted-?by|node-?(submitted|info|meta|date)|node__(meta|submitted)|field--name-(created|post-date|field-date|field-published.*)|lastmod|byline-?(date|wrapper)?|dt-published)$/,
    line('dateline'),
  ],
  [
    /^(entry-?(footer|tags|categories|utility)|post-?(footer|tags?|labels|categories|author-?box|views|comments-?link)|tags?-?(links|list|cloud|block|wrapper|container)?|tagcloud|tag-?list|cat-?links|categories-?(list|links)?|labels|catlinks|printfooter|mw-hidden-catlinks|navbox.*|noprint|metadata-?box|author-?(box|bio|info|card|profile|description|about)|about-?(the-?)?author|bio-?box|comments?-?(link|count|number)|views?-?count|view-?counter|post-?views.*|rating|ratings|votes?|star-?rating|field--name-field-tags|node__links|links-?inline|copyright.*|credits|site-?(footer|info|generator)|footer([-_].*)?|(.*[-_])footer|page-?footer|foot|colophon|legal([-_].*)?|disclaimer-?(bar|footer)|region-footer.*|powered-?by|back-?link|play-?audio|audio-?player|text-?size|font-?(size|resize|resizer)|listen-?(to|button).*|edit-?(link|post|section)|post-edit-link|icons|pull-right-icons)$/,
    likely('other'),
  ],
];

/** Classes that name a page's subject, not a part of the page: `category-related-news` on an article says nothing. */
const SUBJECT =
  /^(category|tag|post_tag|postid|post|page|term|author|type|status|format|section|topic|subject|single|has|is|js|no|with|theme|layout|template)[-_]/;
/** Never by class: they hold the page. */
const WHOLE = new Set(['html', 'body', 'main', 'article']);
/** Words in a line are judged by class only where that is a line of its own; these are pieces of sentences. */
const INLINE = new Set(['a', 'b', 'i', 'em', 'strong', 'u', 's', 'small', 'sub', 'q', 'cite', 'code', 'abbr', 'mark', 'font']);

const answers = new Map<string, Hint | null>();
function ofName(written: string): Hint | null {
  const known = answers.get(written);
  if (known !== undefined) return known;
  const name = written.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
  const subject = SUBJECT.test(name) && !/^(post|section)[-_](meta|date|share|footer|navigation|tags?|labels|timestamp|info)/.test(name);
  const found = subject ? undefined : NAMES.find(([pattern]) => pattern.test(name) || pattern.test(name.replace(/-/g, '')));
  const answer = found?.[1] ?? null;
  if (answers.size < 10_000) answers.set(written, answer);
  return answer;
}

function named(element: HtmlElement): Hint | null {
  if (element.attrs.length === 0) return null;
  const names = `${attribute(element, 'id') ?? ''} ${attribute(element, 'class') ?? ''}`.slice(0, 1000).trim();
  if (names === '') return null;
  for (const written of names.split(/\s+/, 30)) {
    const found = written.length > 60 ? null : ofName(written);
    if (found) return found;
  }
  return null;
}

/** Some systems put the day of posting into a heading; else a heading is text. */
function headingHint(element: HtmlElement): Hint | null {
  const hint = named(element);
  return hint?.kind === 'dateline' ? hint : null;
}

/** What stands in the middle of a line too, and is named there. */
const IN_SENTENCES: ReadonlySet<Hint['kind']> = new Set(['share', 'menu', 'caption']);

/** What the element says of itself; null when nothing, or when it is where the text is. `inArticle`: within an article or the main part. */
export function hintOf(element: HtmlElement, inArticle: boolean): Hint | null {
  const { tagName } = element;
  if (tagName === 'nav') return sure('menu');
  if (tagName === 'search') return sure('menu');
  if (tagName === 'figcaption') return sure('caption');
  if (tagName === 'rt') return sure('other');
  if (tagName === 'button') return line('other');
  if (tagName === 'form' && inArticle) return likely('other');
  const role = attribute(element, 'role')?.trim().toLowerCase() ?? '';
  if (role === 'main' || role === 'article' || WHOLE.has(tagName)) return null;
  if (/^h[1-6]$/.test(tagName)) return headingHint(element);
  if (role.startsWith('doc-') && ROLES[role] === undefined) return null;
  if (role === 'banner' || (tagName === 'header' && !inArticle && role === '')) return likelyBanner;
  if (tagName === 'footer' && !inArticle) return sure('other');
  const byRole = Object.hasOwn(ROLES, role) ? ROLES[role] : undefined;
  if (byRole) return byRole;
  const hint =
    named(element) ??
    (!inArticle && /^(header|hd|page-header)$/i.test(attribute(element, 'id') ?? attribute(element, 'class') ?? '') ? likely('menu') : null);
  if (hint && (hint.force === 'sure' || !INLINE.has(tagName) || IN_SENTENCES.has(hint.kind))) return hint;
  if (tagName === 'aside') return inArticle ? asideOfArticle : sure('related');
  if (tagName === 'time' && (attribute(element, 'pubdate') !== null || /date(Published|Created|Modified)/.test(attribute(element, 'itemprop') ?? '')))
    return line('dateline');
  return null;
}

const likelyBanner: Hint = { kind: 'menu', force: 'sure' };
/** What stands beside an article's text is often part of it. */
const asideOfArticle = links('related');
