// furnitureWords.ts - the words by which pages name their furniture, in one place for all languages. Lower case, straight apostrophes.
//
// A word here is never proof by itself: it counts as a whole line, and mostly only beside other signs (furniture.ts).
// A new language: add its words to each list.

const phrases = (text: string): readonly string[] =>
  text
    .split(/[|\n]/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** Names that stand in share lines and hardly anywhere else. */
export const networks = phrases(`
facebook|twitter|pinterest|whatsapp|telegram|skype|linkedin|reddit|tumblr|google+|google plus|vkontakte|odnoklassniki|viber|wechat|weixin|weibo|sina weibo|qzone
instagram|youtube|mastodon|bluesky|flipboard|digg|delicious|stumbleupon|xing|vimeo|tiktok|snapchat|livejournal|balatarin|linkdump
فيسبوك|تويتر|واتساب|واتس آب|تيليجرام|تلغرام|تليغرام|لينكد إن|انستغرام|إنستغرام|يوتيوب|بينتيريست
فیسبوک|فیس بوک|توییتر|واتساپ|واتس اپ|تلگرام|لینکدین|اینستاگرام|بالاترین|ایتا|سروش
вконтакте|одноклассники|фейсбук|твиттер|телеграм|инстаграм|вацап
微博|新浪微博|微信|qq空间|脸书|脸谱|推特|豆瓣|人人网|朋友圈|פייסבוק|טוויטר|ווטסאפ`);

/** May stand between the names in a share line. */
export const shareFillers = phrases(`
email|e-mail|mail|gmail|print|print friendly|pdf|rss|copy link|copy|link|more|share|tweet|pin|pin it|like|x|vk|ok|qq|line|messenger|threads|pocket|sms|like this|share this|follow us|follow us on|on|via|with|share on|share via|share with
compartir|compartir en|imprimir|correo|correo electrónico|más|síguenos|síguenos en|en|partager|partager sur|imprimer|courriel|plus|sur|suivez-nous|teilen|drucken|mehr|auf|folgen sie uns|compartilhar|compartilhar no|compartilhe|compartilhe no|imprimir|mais|'ta paylaş|'da paylaş|'ta|'da
condividi|stampa|su|delen|paylaş|yazdır|e-posta|поделиться|печать|распечатать|отправить|ещё|еще|почта|вк|شارك|مشاركة|طباعة|البريد الإلكتروني|بريد إلكتروني|عبر|على|اشتراک گذاری|به اشتراک بگذارید|ایمیل|چاپ|چاپ مطلب|در|分享|分享到|打印|邮件|收藏|更多|שתף|הדפס
שתף ב|שתפו ב|שתפו|ב|share in|pin it|shares|total|0
udostępnij|podziel się|drukuj|stampa|deel op|condividi su
читать в|читайте в|смотреть в|share icon|icon`);

/** A whole line that offers to pass the page on. */
export const shareLines = phrases(`
share|share this|share this article|share this story|share this post|share this page|share this entry|share it|share on social media|tweet|tweet this|like this|email this|email this article|print this|print this article|print this page|print friendly|save to favorites|send to a friend|send to friend|follow us|follow us on|like loading...|like loading
compartir|comparte|compartir este artículo|comparte esta noticia|compártelo|comparte esto|síguenos|imprimir|enviar por correo|partager|partager cet article|partagez|imprimer|envoyer par email|suivez-nous|teilen|artikel teilen|beitrag teilen|diesen artikel teilen|drucken|artikel drucken|folgen sie uns
compartilhar|compartilhe|condividi|deel dit|deel dit artikel|paylaş|поделиться|поделиться в соцсетях|поделитесь|распечатать|شارك|شارك المقال|شارك هذا الموضوع|شارك الخبر|مشاركة|طباعة|به اشتراک بگذارید|اشتراک گذاری|اشتراک‌گذاری|چاپ|分享|分享到|分享本文|打印|打印本页
שתף|שתפו|שתפו את הכתבה|שיתוף|pin it|share now|share via|share on|share the article|share to|bunu paylaş|haberi paylaş|compartilhar esta notícia|compartir la noticia|شارك الخبر على|شارك المقالة|شارك على
udostępnij|podziel się|drukuj|deel op|delen via|condividi questo articolo|condividi su|shpërndaje|поділитися|click here to share
save|save article|save this|bookmark|add to favourites|add to favorites|blogthis!|share to x|share to twitter|share to facebook|share to pinterest|enviar por correo electrónico|escribe un blog|compartir en x|compartir con twitter|compartir con facebook|envoyer par e-mail|partager sur x|partager sur facebook|partager sur twitter|ajouter à vos sélections|ajouter aux favoris|diesen post per e-mail versenden|auf x teilen|in facebook freigeben|artikel versenden|artikel merken|druckversion|druckansicht|artikel als e-mail versenden|merken|enviar por e-mail|postar no blog!|compartilhar no x|compartilhar com o facebook|salvar|guardar|отправить по электронной почте|написать об этом в блоге|поделиться в x|опубликовать в facebook|сохранить|bunu e-postayla gönder|x'te paylaş|facebook'ta paylaş|tweetle|kaydet|إرسال بالبريد الإلكتروني|المشاركة في facebook|أرسل|حفظ|حجم الخط|שלח באימייל|שלח|שלחו לחבר|הדפסה|שתפו בפייסבוק|שתפו בטוויטר|שתף בפייסבוק|שמור|关闭窗口|打印本页 关闭窗口`);

/** Entries of menus that hardly stand anywhere else as a line of their own. */
export const menuWords = phrases(`
home|home page|homepage|main page|start page|about|about us|who we are|contact|contact us|contacts|log in|login|log out|sign in|sign up|register|my account|subscribe|menu|main menu|navigation|search|sitemap|site map|privacy|privacy policy|terms|terms of use|terms of service|terms and conditions|cookie policy|legal notice|imprint|disclaimer|careers|jobs|advertise|advertise with us|newsletter|newsletters|rss|rss feed|rss feeds|faq|help|donate|support us|shop|editions|all rights reserved|archives|archive|media kit|site index|accessibility|accessibility statement|back to home|view all|see all|all news|latest news|toggle navigation|close menu|open menu|site search|blog|events|photo gallery|gallery|galleries|videos|podcasts|live tv|e-paper|our team|staff|members
inicio|portada|quiénes somos|quienes somos|sobre nosotros|acerca de|contacto|contáctenos|iniciar sesión|registrarse|regístrate|suscríbete|suscribirse|buscar|menú|aviso legal|política de privacidad|política de cookies|mapa del sitio|hemeroteca|boletín|tienda|ayuda|galería|galerías|vídeos
accueil|à propos|qui sommes-nous|qui sommes nous|contactez-nous|nous contacter|se connecter|connexion|s'inscrire|inscription|s'abonner|abonnement|rechercher|recherche|mentions légales|politique de confidentialité|plan du site|conditions d'utilisation|boutique|aide|faire un don|galerie|vidéos|archives
startseite|über uns|kontakt|impressum|datenschutz|datenschutzerklärung|anmelden|registrieren|suche|suchen|menü|agb|abo|abonnieren|hilfe|mediathek|bildergalerie|archiv|warenkorb|karriere|nutzungsbedingungen|inhaltsverzeichnis der seite
início|página inicial|sobre nós|contato|quem somos|entrar|cadastre-se|assine|pesquisar|política de privacidade|chi siamo|contatti|accedi|abbonati|cerca|over ons|zoeken|inloggen|anasayfa|ana sayfa|hakkımızda|iletişim|arama|künye|ballina|kreu|kontakti|rreth nesh
главная|главная страница|о нас|о проекте|контакты|поиск|войти|вход|регистрация|подписка|подписаться|карта сайта|реклама|архив|редакция|политика конфиденциальности|пользовательское соглашение|фотогалерея|вакансии|меню
الرئيسية|الصفحة الرئيسية|من نحن|اتصل بنا|تواصل معنا|عن الموقع|البحث|بحث|تسجيل الدخول|دخول|تسجيل|اشترك|القائمة|الأرشيف|أرشيف|سياسة الخصوصية|شروط الاستخدام|خريطة الموقع|معرض الصور|أعلن معنا|فريق العمل
صفحه اصلی|خانه|درباره ما|تماس با ما|ارتباط با ما|جستجو|ورود|عضویت|ثبت نام|آرشیو|نقشه سایت|پیوندها|گالری|گالری تصاویر|تبلیغات|منو|اشتراک
首页|主页|关于我们|联系我们|搜索|登录|注册|订阅|网站地图|隐私政策|版权声明|广告服务|菜单|导航|加入我们|法律声明
דף הבית|אודות|צור קשר|חיפוש|התחברות|הרשמה|תנאי שימוש
אודותינו|מי אנחנו|תקנון|מדיניות פרטיות|contact & support|site info|user login|create account|forgot password|your account|submit|go to|press room|get involved|what we do|our work|who we are & what we do|statements|campaigns|members area
not logged in|talk|create account|random page|random article|recent changes|main page|current events|user menu|view history|view source|my watchlist|upload file|community portal
strona główna|kontakt|o nas|szukaj|zaloguj|zaloguj się|redakcja|reklama|regulamin|polityka prywatności|voorpagina|mijn account|adverteren|klantenservice|home page|chi siamo|contatti|redazione|privacy e cookie|na kontaktoni|rreth nesh|αρχική|επικοινωνία|acasă|despre noi|головна|про нас|контакти
ראשי|עמוד ראשי|כניסה למנויים|aller au contenu`);

/** Names of sections: entries of a menu where a sure one stands beside them. */
export const sectionWords = phrases(`
news|world|local|national|international|politics|business|economy|sport|sports|culture|arts|opinion|editorial|editorials|comment|columns|technology|tech|science|health|education|lifestyle|life|travel|weather|entertainment|environment|society|people|features|analysis|interviews|reports|articles|publications|books|media|video|photos|pictures|cartoons|live|podcast|radio|tv|music|film|food|style|obituaries|letters|classifieds|calendar|resources|documents|press|press releases|projects|categories|topics|tags|more|region|regions|africa|asia|europe|middle east|americas|magazine|money|law|history|religion|war|crime|investigations|topnews|breaking news
noticias|mundo|local|nacional|internacional|política|economía|deportes|cultura|opinión|tecnología|ciencia|salud|educación|sociedad|más|artículos|publicaciones|libros|fotos|entrevistas|documentos|prensa
actualités|actualité|monde|politique|économie|sports|société|technologie|sciences|santé|éducation|idées|débats|livres|photos|dossiers|régions|articles
nachrichten|politik|wirtschaft|sport|kultur|meinung|wissenschaft|gesundheit|bildung|gesellschaft|welt|regional|lokales|panorama|reise|wissen|termine|presse|feuilleton|artikel
notícias|esportes|economia|notizie|esteri|cronaca|nieuws|haber|haberler|gündem|siyaset|ekonomi|spor|kültür|lajme|artikuj
новости|политика|экономика|спорт|культура|общество|в мире|мнения|наука|здоровье|технологии|происшествия|интервью|статьи|публикации|видео|фото|книги|регионы
أخبار|الأخبار|سياسة|اقتصاد|رياضة|ثقافة|رأي|مقالات|تقارير|فيديو|صور|علوم|صحة|تكنولوجيا|العالم|محليات|منوعات|حوارات|كتب|مجتمع|تحقيقات
اخبار|سیاسی|سیاست|اقتصادی|اقتصاد|ورزشی|ورزش|فرهنگی|فرهنگ|اجتماعی|بین الملل|بین‌الملل|مقالات|گزارش|گفتگو|یادداشت|عکس|فیلم|ویدئو|کتاب|حوادث|فناوری|علمی|استان ها
新闻|国内|国际|时政|财经|体育|文化|娱乐|科技|军事|社会|评论|观点|图片|视频|教育|健康|旅游|汽车|房产|专题|地方
חדשות|פוליטיקה|כלכלה|ספורט|תרבות|דעות|עולם|חברה|בריאות|opinião|sociedade|saúde|mundo|brasil|cidade|dünya|sağlık|eğitim|yaşam|teknoloji|главное|россия|мир|армия|расследования|محلي|عالمي|عربي|عرب|دولي|اقليمي|nacional|portada|documents & reports
wiadomości|kraj|świat|gospodarka|kultura|opinie|polityka|społeczeństwo|binnenland|buitenland|politiek|economie|cultuur|wetenschap|regio|primo piano|politica|economia|cultura|spettacoli|mondo|società|bota|politika|ekonomia|новини|світ|політика|суспільство`);

/** Languages by their own names: what a language switch holds. */
export const languageNames = phrases(`
english|español|français|deutsch|italiano|português|русский|українська|العربية|عربي|فارسی|دری|پښتو|کوردی|kurdî|türkçe|中文|简体中文|繁體中文|日本語|한국어|shqip|עברית|हिन्दी|বাংলা|اردو|nederlands|polski|svenska|norsk|dansk|suomi|ελληνικά|magyar|čeština|română|български|srpski|српски|bosanski|hrvatski|slovenščina|slovenčina|tiếng việt|bahasa indonesia|bahasa melayu|ไทย|kiswahili|català|euskara|galego|ქართული|հայերեն|azərbaycan|qazaqsha|oʻzbek|en|es|fr|de|ar|fa|ru|zh`);

/** A whole line that leads on through a site. */
export const wayLines = phrases(`
skip to content|skip to main content|skip to navigation|skip navigation|newer posts|older posts|newer|older|next|previous|prev|next page|previous page|next post|previous post|next article|previous article|newer entries|older entries|first|last|load more|show more|more posts|more news|more articles|back to top|to top|top of page|top|return to top|scroll to top|back|go back|go to top|see more|view more|post navigation|page top|jump to comments|skip to comments|print|e-mail|view comments|show comments|hide comments|permalink|full story|view full site|desktop version|mobile version|close|expand|play video|watch video|listen
siguiente|anterior|página siguiente|página anterior|entradas antiguas|entradas anteriores|entradas recientes|volver arriba|ir arriba|ver más|cargar más|volver|suivant|précédent|page suivante|page précédente|articles plus anciens|articles plus récents|haut de page|retour en haut|retour|voir plus|charger plus
weiter|zurück|nächste seite|vorherige seite|nach oben|ältere beiträge|neuere beiträge|mehr anzeigen|mehr laden|seitenanfang|próxima|próximo|voltar ao topo|avanti|indietro|torna su|vorige|volgende|sonraki|önceki
далее|назад|вперёд|вперед|следующая|предыдущая|следующая страница|предыдущая страница|наверх|вверх|показать ещё|показать еще|загрузить ещё|التالي|السابق|الصفحة التالية|الصفحة السابقة|إلى الأعلى|العودة إلى الأعلى|عرض المزيد|تحميل المزيد
بعدی|قبلی|صفحه بعد|صفحه قبل|مطلب بعدی|مطلب قبلی|نوشته‌های قدیمی‌تر|بازگشت به بالا|بیشتر|下一页|上一页|下一篇|上一篇|返回顶部|回到顶部|返回首页|加载更多|尾页|末页
הבא|הקודם|חזרה למעלה|previous post|next post|older entries|posts navigation|zum inhalt springen|zur startseite|zum seitenanfang|saltar al contenido|ir al contenido|aller au contenu|accéder au contenu|aller au contenu principal|pular para o conteúdo|içeriğe geç|перейти к содержимому|перейти к содержанию|к содержанию|انتقل إلى المحتوى|تخطى إلى المحتوى|jump to navigation|jump to search|jump to content|skip to main navigation|start|end|prev|next ›|last »|« first|‹ previous|başa dön|yukarı çık|search for|search form|advanced search|back to home|retour à l'accueil|volver|volver al inicio|назад|обсудить|вернуться
navigation menu|personal tools|jump to: navigation, search|jump to|toggle the table of contents|hidden categories|what links here|related changes|special pages|permanent link|page information|cite this page|printable version|download as pdf|create a book
לעמוד הבא|לעמוד הקודם|entradas más recientes|página principal|neuere posts|ältere posts|postagens mais recentes|postagens mais antigas|следующие|предыдущие|sonraki kayıtlar|önceki kayıtlar|رسائل أحدث|رسائل أقدم|רשומות חדשות יותר|רשומות ישנות יותר`);

/** "Page" before a number. */
export const pageWords = phrases('page|pages|página|páginas|pagina|seite|sayfa|страница|стр.|صفحة|الصفحة|صفحه|第');

/** A whole line that ends a teaser. */
export const moreLines = phrases(`
read more|read more...|continue reading|continue reading...|read full story|read the full story|read full article|read the full article|read the rest|read the rest of this entry|full article|more|learn more|find out more|keep reading
leer más|seguir leyendo|leer artículo completo|continuar leyendo|sigue leyendo|lire la suite|lire plus|en savoir plus|lire l'article|weiterlesen|mehr lesen|mehr erfahren|zum artikel|weiter lesen|leia mais|continue lendo|leggi tutto|continua a leggere|lees meer|devamını oku|devamı
читать далее|читать дальше|читать полностью|подробнее|далее|اقرأ المزيد|إقرأ المزيد|قراءة المزيد|المزيد|اقرأ أكثر|ادامه مطلب|ادامه|بیشتر بخوانید|阅读全文|阅读更多|查看更多|详细|继续阅读|קרא עוד`);

/** The head of a list of other pages. */
export const relatedHeads = phrases(`
related|related articles|related stories|related news|related posts|related content|related links|related topics|related coverage|related reading|see also|read also|also read|read next|recent posts|recent articles|recent news|recent entries|recent comments|latest posts|latest news|latest articles|latest stories|latest|latest headlines|most read|most popular|most viewed|most shared|most commented|popular posts|popular|popular articles|popular stories|popular news|trending|trending now|trending news|top stories|top news|editor's picks|editors' picks|editor's choice|editor's pick|you may also like|you might also like|you may like|you might also be interested in|more stories|more news|more articles|more posts|more like this|more on this story|more on this topic|more on this|more from this author|more in this section|more headlines|other news|other articles|other stories|other headlines|what to read next|recommended|recommended for you|recommended articles|recommended reading|don't miss|around the web|from around the web|from the web|sponsored content|sponsored links|promoted stories|promoted content|blogroll|featured|featured articles|featured stories|featured posts|featured news|in other news|up next|next story|previous story|in this section|elsewhere on the web|our latest|headlines|news feed|just in|similar articles|similar posts|similar stories|explore more|keep reading
artículos relacionados|noticias relacionadas|relacionados|relacionado|contenido relacionado|te puede interesar|también te puede interesar|te puede gustar|también te puede gustar|lo más leído|lo más visto|más leídas|más noticias|lo último|últimas noticias|entradas recientes|entradas relacionadas|artículos recientes|te recomendamos|recomendados|lea también|lee también|más leído|destacados|ver también
articles liés|articles similaires|articles connexes|sur le même sujet|à lire aussi|lire aussi|à lire également|voir aussi|les plus lus|le plus lu|articles récents|dernières nouvelles|derniers articles|dernières actualités|à la une|vous aimerez aussi|vous pourriez aussi aimer|contenus sponsorisés|recommandé pour vous|plus d'articles|plus d'actualités
ähnliche artikel|ähnliche beiträge|verwandte artikel|verwandte themen|verwandte beiträge|mehr zum thema|weitere artikel|weitere beiträge|weitere nachrichten|weitere meldungen|neueste beiträge|neueste artikel|letzte beiträge|aktuelle beiträge|meistgelesen|meist gelesen|meistgelesene artikel|auch interessant|das könnte sie auch interessieren|das könnte dich auch interessieren|lesen sie auch|mehr aus dem ressort|empfehlungen der redaktion|siehe auch|zum thema
artigos relacionados|notícias relacionadas|leia também|veja também|mais lidas|posts recentes|articoli correlati|leggi anche|i più letti|articoli recenti|gerelateerde artikelen|lees ook|meest gelezen|ilgili haberler|çok okunanlar|son yazılar|son haberler|lajme të ngjashme
похожие статьи|похожие новости|похожие материалы|похожие записи|по теме|материалы по теме|новости по теме|статьи по теме|читайте также|читать также|смотрите также|самое читаемое|самое популярное|популярное|популярные статьи|популярные новости|последние новости|свежие записи|свежие новости|другие новости|ещё по теме|еще по теме|главные новости|рекомендуем|лента новостей|новости партнёров|новости партнеров
مقالات ذات صلة|مواضيع ذات صلة|مواضيع مشابهة|مواضيع متعلقة|أخبار ذات صلة|اقرأ أيضا|اقرأ أيضاً|إقرأ أيضا|اقرأ ايضا|الأكثر قراءة|الأكثر مشاهدة|الأكثر شعبية|أحدث المقالات|آخر الأخبار|أحدث الأخبار|قد يعجبك أيضا|قد يعجبك أيضاً|قد يهمك|قد يهمك أيضا|المزيد من الأخبار|أخبار أخرى|ذات صلة
مطالب مرتبط|مطالب مشابه|اخبار مرتبط|نوشته‌های مرتبط|نوشته های مرتبط|نوشته‌های تازه|نوشته های تازه|آخرین مطالب|آخرین اخبار|آخرین نوشته‌ها|پربازدیدترین‌ها|پربازدیدترین|پربازدیدها|پربازدید|پربیننده‌ترین|همچنین بخوانید|بیشتر بخوانید|بخوانید|مطالب پیشنهادی|جدیدترین اخبار|جدیدترین مطالب|تازه ها|تازه‌ها
相关文章|相关新闻|相关阅读|相关报道|相关链接|相关推荐|推荐阅读|热门文章|热门新闻|热门推荐|最新文章|最新新闻|最新消息|延伸阅读|猜你喜欢|你可能感兴趣|更多新闻|更多文章|热点新闻|点击排行|阅读排行|为您推荐|כתבות קשורות|עוד בנושא
אולי יעניין אותך גם|פוסטים אחרונים|הנקראות ביותר|כתבות נוספות|קראו גם|קראו עוד|benzer haberler|benzer yazılar|bunlar da ilginizi çekebilir|diğer haberler|son dakika|posts relacionados|notícias relacionadas|últimas notícias|você também pode gostar|dans la même rubrique|de la même auteure|du même auteur|à découvrir|non classé|mehr aus diesem ressort|mehr von diesem autor|other stories|other posts|more in this category|most recent|most recent posts|latest updates|read more on this|related documents|más en esta sección|más sobre|en portada|más información|sobre el mismo tema|اخترنا لك|مواضيع أخرى|موضوعات متعلقة|المزيد في هذا القسم|другие материалы|ещё новости|ещё в разделе|больше новостей|related items|more articles...|more articles
zobacz także|zobacz też|czytaj także|czytaj też|przeczytaj także|polecane|najnowsze|podobne artykuły|najczęściej czytane|meer nieuws|meer over dit onderwerp|laatste nieuws|ultime notizie|potrebbe interessarti anche|ti potrebbe interessare|lexo edhe|të ngjashme|читайте також|схожі новини|related interviews|related viewpoints|related video|related videos|related documents|related pages|related reports
כתבות נוספות שעשויות לעניין אתכם|ilgili haber|en çok okunanlar`);

/** The head of comments, with a number before or behind or without one. */
export const commentWords = phrases(`
comments|comment|responses|response|replies|reply|responses so far|comments so far|thoughts|reactions
comentarios|comentario|respuestas|commentaires|commentaire|réponses|réactions|kommentare|kommentar|antworten|reaktionen|comentários|comentário|commenti|commento|reacties|yorum|yorumlar|komente
комментариев|комментария|комментарий|комментарии|отзывов|отзывы|ответов|коментарів|коментар|коментарі
تعليقات|تعليق|التعليقات|ردود|نظر|نظرات|دیدگاه|دیدگاه‌ها|دیدگاه ها|دیدگاهها|条评论|评论|则留言|条留言|תגובות
תגובה|comentários|comentário
komentarze|komentarz|komentarzy|reactie|коментарів|коментарі`);
export const commentLines = phrases(`
comments|comentarios|commentaires|kommentare|comentários|commenti|reacties|yorumlar|комментарии|التعليقات|تعليقات|دیدگاه‌ها|תגובות|komentarze|网友评论
leave a comment|leave a reply|leave your comment|add a comment|add comment|add your comment|post a comment|write a comment|join the discussion|join the conversation|comments are closed|comments are closed.|be the first to comment|no comments|no comments yet|no comments yet.|no responses|no responses yet|cancel reply|post comment|comments off|log in to comment|sign in to comment|your email address will not be published|your email address will not be published.
deja un comentario|dejar un comentario|deja una respuesta|dejar una respuesta|escribe un comentario|sin comentarios|no hay comentarios|añadir comentario|comentar|cancelar la respuesta|laisser un commentaire|laissez un commentaire|ajouter un commentaire|poster un commentaire|aucun commentaire|pas de commentaire|pas de commentaires|commenter
schreibe einen kommentar|kommentar schreiben|kommentar verfassen|kommentar hinterlassen|keine kommentare|kommentieren|antworten abbrechen|deixe um comentário|deixe uma resposta|nenhum comentário|lascia un commento|nessun commento|geef een reactie|yorum yap|yorum yok|bir yorum yazın|bir cevap yazın
оставить комментарий|добавить комментарий|написать комментарий|комментариев нет|нет комментариев|комментарии отключены|отменить ответ|اترك تعليقا|اترك تعليقاً|أضف تعليقا|أضف تعليق|أضف تعليقاً|لا تعليقات|لا يوجد تعليقات|لا توجد تعليقات|اترك رد|اترك ردا|إلغاء الرد
ارسال نظر|ارسال دیدگاه|نظر دهید|نظر بدهید|بدون دیدگاه|بدون نظر|دیدگاهتان را بنویسید|دیدگاه خود را بنویسید|لغو پاسخ|نظر شما|发表评论|发表留言|我要评论|写评论|暂无评论|没有评论|网友评论
אין תגובות|כתיבת תגובה|הוספת תגובה|add new comment|leave a comment cancel reply|leave a reply cancel reply|leave a reply to this post|your comment|your comments|post your comment|name *|email *|website|comment *|comment|required fields are marked *|save my name, email, and website in this browser for the next time i comment|deja tu comentario|publicar el comentario|répondre à cet article|réagir à cet article|kommentar abschicken|yorumlar|yorum gönder|отправить комментарий|أضف تعليقك|تعليقات الزوار
dodaj komentarz|brak komentarzy|reageer|geen reacties|lascia una risposta|shto koment|залишити коментар|немає коментарів
הוסף תגובה|henüz yorum yapılmamış|ilk yorumu sen yap|henüz yorum yapılmamış. ilk yorumu sen yap.
ir a los comentarios|ver comentarios|aller aux commentaires|voir les commentaires|zu den kommentaren|ver os comentários|ir para os comentários|к комментариям`);

/** The note above a form for comments holds one of these and one of those: "Your email address will not be published." */
export const mailWords = phrases(`email|e-mail|correo|adresse|endereço|e-posta|почт|بريد|ایمیل|אימייל|דוא"ל|邮件|邮箱`);
export const unpublishedWords = phrases(`
not be published|not be shown|no será publicada|no se publicará|ne sera pas publiée|nicht veröffentlicht|não será publicado|yayımlanmayacak|yayınlanmayacak|не будет опубликован|не публикуется|لن يتم نشر|منتشر نخواهد شد|לא יוצג|לא יפורסם|不会被公开|不会被公布|next time i comment|próxima vez que comente|próxima vez que haga un comentario|prochain commentaire|nächsten kommentar|próxima vez que eu comentar|bir dahaki sefere|последующих моих|المرة المقبلة`);

/** "Posted", "published", "updated": what stands before a date of the site's. */
export const postedWords = phrases(`
posted on|posted by|posted in|posted at|posted|submitted by|submitted on|submitted|uploaded on|uploaded|added on|added|filed under|filed in|filed|written by|written on|date posted|post date|date|created|created on|entry posted|by|author|on
publicado por|publicado el|publicado en|publicada el|publicado|enviado por|escrito por|fecha|por|autor|el|en
soumis par|soumis le|proposé par|posté par|posté le|posté dans|posté|mis en ligne le|mis en ligne par|mis en ligne|rédigé par|écrit par|par|auteur|le|dans
gepostet von|gepostet am|eingestellt am|eingestellt von|geschrieben von|erstellt am|von|autor|am|in
postado por|postado em|por|pubblicato da|pubblicato il|pubblicato in|scritto da|di|geplaatst door|geplaatst op|door|gönderen|yazan
автор|размещено|добавлено|добавил|от|запись от|дата|نشر بواسطة|كتبه|كتب|بواسطة|بقلم|نشر|أضيف|التاريخ|نویسنده|نوشته شده توسط|ارسال شده در|ارسال شده توسط|توسط|تاریخ|作者|编辑|责任编辑|发布者|发表者|来源|日期
פורסם ב|פורסם בתאריך|פורסם|מאת|על ידי|נכתב על ידי|this entry was posted on|this entry was posted in|this entry was posted|this post was published on|this article was published on|this article was posted on|posted here on|yayınlandı|tarafından|escrito el|rédigé le|dodano|אדמין
opublikowano|data publikacji|dodano|autor|geplaatst|di redazione|опубліковано`);
/** "Written by" in one: a form and a person alike put it. */
export const byPhrases = postedWords.filter((word) => /\s(?:by|por|par|von|da|door|от|de|توسط)$/u.test(word));
export const publishedWords = phrases(`
published on|published|published by|published at|publication date|date published|first published|first published on|published date
fecha de publicación|publicado|publicado el|publicada el|publié le|publié par|publié|date de publication|veröffentlicht am|veröffentlicht|erschienen am|veröffentlicht von|stand|publicado em|pubblicato il|gepubliceerd op|yayınlanma tarihi|yayın tarihi
опубликовано|дата публикации|опубликован|опубликована|نشر في|نُشر في|نشر بتاريخ|تاريخ النشر|نشرت في|منتشر شده در|تاریخ انتشار|انتشار|منتشر شده|发布时间|发布于|发表于|发布日期|发表时间|发布|时间
פורסם ב|פורסם בתאריך|תאריך פרסום|נערך ב|yayınlandı|yayınlanma|publication|date de parution|publicada em|publicado em|публикация|نشرت بتاريخ|نشر يوم
opublikowano|data publikacji|gepubliceerd|pubblicato|опубліковано
giriş tarihi|giriş|eklenme tarihi|publicado a|publicada a|publicerad|publikováno`);
export const updatedWords = phrases(`
updated|updated on|last updated|last updated on|last modified|modified|modified on|edited|last edited|actualizado|actualizado el|última actualización|mis à jour le|mis à jour|modifié le|dernière mise à jour|aktualisiert|aktualisiert am|zuletzt aktualisiert|letzte änderung|geändert am|atualizado em|aggiornato il|güncelleme
обновлено|изменено|آخر تحديث|تم التحديث|تحديث|به‌روزرسانی|به روز رسانی|آخرین به روز رسانی|更新时间|最后更新|更新于|更新
עודכן|עודכן ב|עודכן בתאריך|son güncelleme|güncellenme tarihi|güncellendi|última atualização
atualizado|atualizada|atualizada em|güncelleme tarihi|actualizada|actualizada el|this page was last updated on|this page was last updated|this page was last modified on|page last updated|page last updated on|site last updated`);
/** What a site counts beside a date. */
export const countWords = phrases(`
views|view|reads|hits|likes|shares|min read|minute read|minutes read|mins read|min|visitas|vistas|lecturas|vues|lectures|min de lecture|aufrufe|min lesezeit|minuten lesezeit|просмотров|просмотра|просмотр|минут чтения|مشاهدة|مشاهدات|قراءة|دقائق|دقائق قراءة|بازدید|دقیقه|阅读|浏览|次阅读|点击
צפיות|times|okunma|görüntülenme|visualizações|lecturas|просмотры|минуты|min. lesezeit|次浏览|人阅读`);

/** A line of these and a number says how long reading takes: of the first kind one, of the second all the others. */
export const readingWords = phrases(`
read|reading|reading time|lectura|de lectura|tiempo de lectura|lecture|de lecture|temps de lecture|lesezeit|lesedauer|leitura|de leitura|tempo de leitura|lettura|di lettura|tempo di lettura|leestijd|okuma|okuma süresi|чтения|на чтение|время чтения|قراءة|للقراءة|مدة القراءة|وقت القراءة|קריאה|זמן קריאה|阅读|阅读时间|阅读时长|czytania|czas czytania`);
export const minuteWords = phrases(`
min|mins|min.|minute|minutes|minuto|minutos|minuten|minuti|minut|minuty|мин|мин.|минута|минуты|минут|dakika|dk|دقيقة|دقائق|דקה|דקות|分钟`);

/** Beginnings of lines that name tags and categories. */
export const tagBeginnings = phrases(`
tags:|tag:|tagged:|tagged with|tagged as|filed under|categories:|category:|posted in|labels:|keywords:|topics:|etiquetas:|etiquetas|categorías:|categoría:|archivado en|temas:|étiquettes:|étiquettes :|mots-clés:|mots-clés :|mots clés :|catégories:|catégories :|catégorie :|classé dans|schlagwörter:|schlagworte:|kategorie:|kategorien:|stichwörter:|themen:|marcadores:|tag: |etichette:|etiketler:|теги:|метки:|рубрика:|рубрики:|ключевые слова:|категория:|الوسوم:|وسوم:|الكلمات المفتاحية:|كلمات مفتاحية:|التصنيفات:|تصنيفات:|برچسب‌ها:|برچسب ها:|برچسب:|کلیدواژه:|کلیدواژه‌ها:|دسته‌بندی:|دسته:|标签:|标签：|关键词:|关键词：|关键字：|分类:|分类：
תגיות:|קטגוריה:|קטגוריות:|in category:|in categories:|this entry was posted in|bookmark the permalink|filed in:|themen dieses artikels|konu:|kategori:|palavras-chave:|assuntos:|section:|more about:
retrieved from "|retrieved from “|hidden categories:|hidden category:|this page was last edited on|this page was last modified on|text is available under|content is available under|diese seite wurde zuletzt|esta página se editó por última vez|la dernière modification de cette page|эта страница последний раз была`);
/** Beginnings of lines that say where on the site a page is. */
export const crumbBeginnings = phrases(`
available in english|available in:|also available in|leer en español|read in english|disponible en français|you are here|you are here:|estás en:|usted está aquí:|vous êtes ici :|vous êtes ici:|sie sind hier:|sie befinden sich hier:|вы здесь:|вы находитесь здесь:|أنت هنا:|انت هنا:|شما اینجا هستید:|您的位置|您的位置：|当前位置：|您当前的位置|当前位置`);

/** Words one of which a line about cookies holds, and words of which another. */
export const cookieWords = phrases('cookie|cookies|ملفات تعريف الارتباط|الكوكيز|کوکی|файлы cookie|куки|çerez');
export const cookieActs = phrases(`
we use|uses cookies|use cookies|using cookies|this site|this website|our website|our site|by continuing|you agree|you consent|accept|settings|preferences|experience|utilizamos|usamos|este sitio|esta web|aceptar|acepta|navegando|nous utilisons|ce site|notre site|accepter|acceptez|utilise des|wir verwenden|wir nutzen|diese website|diese seite|unsere website|akzeptieren|zustimmen|verwendet cookies|utiliza cookies|este site|aceitar|questo sito|utilizza|accetta|deze website|wij gebruiken|accepteren|мы используем|этот сайт|наш сайт|использует|продолжая|согла|نستخدم|يستخدم|هذا الموقع|موافق|استفاده می|این سایت|本网站|我们使用|使用cookie|kullanıyoruz
אתר זה|האתר|אישור|sitemizde|sitemiz|kabul et|sitesinde
our partners|your device|your privacy|nos partenaires|votre appareil|unsere partner|ihrem gerät|nuestros socios|su dispositivo|nossos parceiros|seu dispositivo|наши партнеры|вашем устройстве|iş ortaklarımız|cihazınız|شركاؤنا|جهازك|שותפינו|合作伙伴`);
export const cookieLines = phrases(`
accept|accept all|accept cookies|accept all cookies|reject all|reject|decline|manage preferences|manage cookies|cookie settings|cookie preferences|privacy settings|got it|i agree|i accept|agree|ok, got it|allow all|necessary cookies only|cookie notice
aceptar|aceptar todo|aceptar todas|aceptar cookies|rechazar|rechazar todo|configurar cookies|configuración de cookies|accepter|tout accepter|tout refuser|refuser|paramétrer les cookies|gérer les cookies|akzeptieren|alle akzeptieren|alle ablehnen|ablehnen|cookie-einstellungen|einstellungen verwalten|принять|принять все|отклонить|согласен|понятно|موافق|قبول|أوافق|رفض|إعدادات ملفات تعريف الارتباط|قبول همه|می‌پذیرم|接受|全部接受|同意|拒绝|接受所有cookie
אישור|אני מסכים|kabul et|kabul ediyorum|tamam|aceito|de acuerdo|j'accepte|einverstanden
manage settings|manage options|more options|manage choices|manage my choices|manage consent|customise|customize|customise settings|save preferences|save settings|save and close|confirm my choices|accept and continue|accept and close|accept & continue|continue without accepting|consent|do not consent|reject non-essential|necessary only|cookies settings|más opciones|gestionar opciones|guardar preferencias|rechazar y continuar|aceptar y continuar|accepter et continuer|accepter et fermer|continuer sans accepter|gérer mes choix|personnaliser|paramétrer|alles akzeptieren|zustimmen und weiter|akzeptieren und weiter|nur notwendige|nur notwendige cookies|auswahl speichern|einstellungen|mehr optionen|aceitar tudo|aceitar todos|rejeitar|rejeitar tudo|gerenciar opções|gerir opções|configurações de cookies|tümünü kabul et|tümünü reddet|reddet|ayarları yönet|çerez ayarları|принять все cookie|настроить|настройки cookie|قبول الكل|رفض الكل|إدارة الخيارات|קבל הכל|הגדרות עוגיות|管理设置|全部拒绝`);

/** A whole line that labels advertising. */
export const adLines = phrases(`
advertisement|advertisements|advertising|ad|ads|sponsored|promoted|story continues below advertisement|article continues below advertisement|advertisement - continue reading below|ads by google|paid content|paid post|continue reading below|article continues after ad|remove ads
publicidad|anuncio|anuncios|patrocinado|publicité|annonce|sponsorisé|anzeige|werbung|anzeigen|publicidade|pubblicità|advertentie|reklam|reklama|реклама|на правах рекламы|إعلان|اعلان|إعلانات|آگهی|تبلیغ|تبلیغات|广告|赞助内容|פרסומת
iklam|publicidad:|- publicidad -|- advertisement -|advertorial`);

/** A line that asks to subscribe or to give, whole or as its beginning. */
export const newsletterBeginnings = phrases(`
subscribe to|subscribe now|subscribe for|subscribe via|subscribe today|sign up for|sign up to|sign up now|sign up today|get our newsletter|get the newsletter|get the latest|get our daily|join our newsletter|join our mailing list|join our telegram|join our whatsapp|join us on|follow us on|like us on|find us on|enter your email|your email address|please consider supporting|please support|please consider donating|please donate|support our work|support our journalism|support independent journalism|donate now|donate to|become a member|make a donation|download our app|get our app|receive our newsletter|receive news|don't miss a story|stay up to date with|stay informed with|stay connected
suscríbete|suscríbase|suscribirse a|recibe nuestro|reciba nuestro|recibe las noticias|síguenos en|apúntate a|únete a nuestro|haz una donación|apoya nuestro|descarga nuestra|abonnez-vous|inscrivez-vous|recevez notre|recevez nos|suivez-nous sur|faites un don|soutenez-nous|soutenez notre|rejoignez-nous
abonnieren sie|newsletter abonnieren|jetzt abonnieren|melden sie sich|folgen sie uns|jetzt spenden|unterstützen sie uns|unterstützen sie unsere|hier anmelden|laden sie unsere|assine nossa|assine a newsletter|inscreva-se|siga-nos|iscriviti|seguici su|schrijf je in|volg ons|abone ol|bültenimize
подпишитесь|подписывайтесь|подписаться на|поддержите нас|поддержать нас|присоединяйтесь к|читайте нас в|следите за нами|اشترك في|اشتركوا في|اشترك الآن|تابعنا على|تابعونا على|تابعونا|انضم إلى|تبرع|سجل بريدك|عضویت در خبرنامه|در خبرنامه|ما را در|به کانال|به ما بپیوندید|扫一扫|扫描二维码|关注我们|订阅我们|订阅本站|关注微信
הירשמו ל|הצטרפו ל|עקבו אחרינו|e-bülten|bültene|bizi takip edin|siga a gente|receba as notícias|сообщить об ошибке|sign up|support us|help us|help support|buy me a coffee|become a patron|become a supporter|make a gift|give now`);
/** A short line that ends so names a newsletter box. */
export const newsletterEndings = phrases(
  'newsletter|newsletters|mailing list|boletín|boletín informativo|infolettre|рассылка|النشرة البريدية|النشرة الإخبارية|خبرنامه|通讯',
);

/** A line that holds one of these and is short states whose the page is. */
export const copyrightWords = phrases(`
all rights reserved|todos los derechos reservados|tous droits réservés|alle rechte vorbehalten|todos os direitos reservados|tutti i diritti riservati|alle rechten voorbehouden|tüm hakları saklıdır|все права защищены|усі права захищені|جميع الحقوق محفوظة|كل الحقوق محفوظة|تمامی حقوق|کلیه حقوق|تمام حقوق|版权所有|保留所有权利|כל הזכויות שמורות|powered by|proudly powered by|theme by|designed by|site by|desarrollado por|propulsé par|работает на
wszelkie prawa zastrzeżone|të gjitha të drejtat e rezervuara|toate drepturile rezervate`);

/** The head of the lines about who wrote. */
export const authorHeads = phrases(`
about the author|about the writer|about the authors|author bio|sobre el autor|sobre la autora|acerca del autor|à propos de l'auteur|à propos de l'auteure|über den autor|über die autorin|sobre o autor|об авторе|نبذة عن الكاتب|عن الكاتب|درباره نویسنده|作者简介|关于作者`);

/** The head of what belongs to the text although it is a list: never set aside. */
export const sourceHeads = phrases(`
references|sources|source|notes|footnotes|endnotes|bibliography|works cited|further reading|ingredients|contents|referencias|fuentes|notas|bibliografía|références|sources|notes|quellen|literatur|anmerkungen|fußnoten|einzelnachweise|источники|примечания|литература|المراجع|المصادر|الهوامش|هوامش|منابع|پانوشت|پی‌نوشت|参考文献|注释|资料来源`);

/** "By" before the name of who wrote, and letters after which no author follows. */
export const byWords = phrases(
  'بواسطة|توسط|نویسنده|автор|auteur|auteure|autor|autora|author|yazan|gönderen|作者|על ידי|by|por|par|von|di|door|автор:|текст:|بقلم|بقلم:|كتب:|نویسنده:|作者：|作者:|文/|yazan:|מאת|מאת:|yazar:|haber:',
);
/** "Source" and "editor" before a name in a stamp. */
export const sourceLabels = phrases('source|via|fuente|quelle|fonte|источник|المصدر|منبع|来源|來源');
export const staffLabels = phrases('editor|edited by|editor:|redacción|редактор|تحرير|编辑|责任编辑|责编|记者|作者');

/** Who posts for everyone: no author. */
export const nobodies = phrases(
  `admin|administrator|webmaster|editor|editors|staff|staff writer|staff reporter|newsroom|news desk|guest|anonymous|redacción|rédaction|la rédaction|redaktion|редакция|админ|المحرر|التحرير|المشرف|مدیر|تحریریه|管理员|编辑|小编|redação|redacao|da redação|ekip|haber merkezi|haber|המערכת|מערכת האתר|אדמין|super user|root|web editor|web team|editorial team|editorial board|the editors|secretariat|press office|oficina de prensa|service de presse|pressestelle|пресс-служба|المكتب الإعلامي`,
);

/** News agencies by the names under which their texts run. */
export const agencies = phrases(`
Reuters|AP|Associated Press|The Associated Press|AFP|Agence France-Presse|dpa|DPA|EFE|ANSA|UPI|TASS|ITAR-TASS|RIA Novosti|Interfax|Xinhua|Kyodo|Kyodo News|Yonhap|PTI|ANI|APA|IRNA|ISNA|Fars|Tasnim|Mehr|Anadolu|Anadolu Agency|AA|MENA|SPA|WAM|QNA|KUNA|Petra|WAFA|SANA|Belga|ANP|ATS|Keystone-SDA|Lusa|PAP|CTK|Bloomberg|AAP|CP|Canadian Press|The Canadian Press|PA|Press Association|Europa Press|Notimex|Prensa Latina|UN News|IPS|RFE/RL|VOA
رويترز|أ ف ب|أ.ف.ب|فرانس برس|أسوشيتد برس|د ب أ|الأناضول|وفا|سانا|واس|وام|قنا|بترا|ایرنا|ایسنا|فارس|تسنیم|مهر|رویترز|فرانسه|Рейтер|ТАСС|РИА Новости|Интерфакс|新华社|路透社|法新社|美联社|共同社|中新社`);

/** With a colon or "by" behind it: whose picture it is. */
export const creditLabels = phrases(`
photo|photos|photograph|picture|image|images|photo credit|image credit|picture credit|photo courtesy|file photo|archive photo|cover photo|illustration|caption
foto|fotos|fotografía|imagen|crédito|pie de foto|crédit photo|photo d'illustration|légende|bild|archivbild|symbolbild|bildquelle|bildunterschrift|фото|изображение|иллюстрация|صورة|الصورة|تصوير|عکس|عکاس|图|图片|资料图|图片来源|摄影|图为`);
/** Who sells pictures, beside the agencies. */
export const pictureAgencies = phrases(
  'Getty Images|Getty|EPA|EPA-EFE|Shutterstock|iStock|Alamy|Wikimedia Commons|Wikimedia|Flickr|Corbis|Magnum|AP Photo|Creative Commons|Imago|picture alliance',
);
