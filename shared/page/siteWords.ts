// siteWords.ts - what a site says of itself in whole sentences, and words that begin its lists and notes, in one place for all languages.
//
// As in furnitureWords.ts: lower case, straight apostrophes. A sentence counts only on a page that has other furniture.

import { phrases } from './furnitureWords.ts';

/** Before a section, a person, a place: the head of a list of other pages. */
export const moreFromWords = phrases(`
more from|more on|more in|more stories from|more news from|más de|más en|más noticias de|más sobre|plus de|mehr von|mehr aus|mehr zu|mais de|mais do|mais sobre|altro da|meer van|meer over|ещё от|еще от|больше от|ещё в|المزيد من|المزيد عن|更多来自
recent stories from|latest from|explore more on|read more about|más información sobre|más noticias sobre|alle artikel von|weitere artikel von|tous les articles de|tutti gli articoli di|todos os artigos de|все материалы автора|усі матеріали|alle berichte zu|więcej o|więcej z`);
/** Before a colon and the headline of another page, in the middle of a text. */
export const asideWords = phrases(`
read more|read also|also read|read next|see also|see more|more|watch|watch now|listen|more on this story|further reading|in case you missed it|don't miss|must read|editor's choice|keep reading|in other news|you might like
lea más|leer más|lea|lee|ver más|vea también|mira también|mirá también|más información|no te pierdas|te puede interesar|seguir leyendo|lire plus|lire|à voir|voir aussi|à lire|regarder|écouter|lesen sie mehr|mehr lesen|mehr dazu|mehr|sehen sie auch|lesen sie|leia mais|leia|veja|veja também|leia também|saiba mais|assista|leggi di più|leggi|guarda|guarda anche|lees meer|lees|bekijk|devamını oku|ayrıca oku|izle|baca|simak|lihat juga|czytaj więcej|zobacz|czytaj
читать далее|читайте|подробнее|смотрите|смотрите также|смотри также|читать ещё|по теме|читайте подробнее|дивіться також|дивіться|читайте більше|اقرأ المزيد|المزيد|اقرأ|شاهد|شاهد أيضا|شاهد أيضاً|طالع أيضا|للمزيد|قراءة المزيد|بیشتر بخوانید|ببینید|קראו עוד|עוד בנושא|צפו|קראו גם|阅读更多|更多阅读|点击观看|続きを読む|関連動画`);
export const followerWords = phrases(`
subscribers|followers|members|following|suscriptores|seguidores|abonnés|abonnenten|follower|seguidores|inscritos|abone|takipçi|подписчиков|подписчика|участников|підписників|مشترك|متابع|粉丝|关注`);
/** What stands over or before news of the moment. */
export const breakingWords = phrases(`
breaking|breaking news|just in|live now|developing|última hora|urgente|ao vivo agora|flash info|alerte info|en direct|eilmeldung|eil|liveticker|son dakika|срочно|молния|терміново|عاجل|فوری|突发|快讯|ultim'ora|breaking:`);

/** The same, where a sign or a capital follows without a space. */
export const liveWords = phrases('live|en direct|directo|en vivo|ao vivo|diretta|canlı|прямой эфир|مباشر');

/** Where a newsletter goes: a short line that holds one of these may ask to subscribe to it. */
export const inboxWords = phrases(`
in your inbox|to your inbox|straight to your inbox|in ihr postfach|in dein postfach|in ihrem postfach|dans votre boîte mail|dans votre boîte de réception|en tu correo|en su correo electrónico|en tu bandeja de entrada|no seu e-mail|na sua caixa de entrada|nella tua casella|in je inbox|e-postanıza|на вашу почту|вам на почту|на вашу пошту|إلى بريدك|delivered to your inbox`);
/** The button of such a box. */
export const subscribeWords = phrases(`
subscribe|sign up|sign me up|register|get it|suscríbete|suscribirse|apúntate|abonnieren|jetzt abonnieren|anmelden|s'abonner|je m'abonne|s'inscrire|je m'inscris|ok|assine|assinar|inscreva-se|iscriviti|abbonati|abonneren|abone ol|kaydol|подписаться|подпишитесь|підписатися|اشترك|عضویت|הרשמה|订阅|登録|구독|langganan|zapisz się`);

/** Beginnings of short lines that say what a site was made with. */
export const builtBeginnings = phrases(`
powered by|proudly powered by|theme by|designed by|site by|desarrollado por|propulsé par|работает на
wszelkie prawa zastrzeżone|të gjitha të drejtat e rezervuara|toate drepturile rezervate
rights reserved|used by permission|reproduction prohibited|wszystkie prawa zastrzeżone|všechna práva vyhrazena|minden jog fenntartva|toate drepturile sunt rezervate|всички права запазени|сва права задржана|sva prava pridržana|sva prava zadržana|kaikki oikeudet pidätetään|alla rättigheter|alle rettigheder|alle rettigheter|με επιφύλαξη παντός δικαιώματος|hak cipta|hak cipta dilindungi|semua hak dilindungi|無断転載を禁じます|無断転載禁止|著作権|무단전재|저작권자|版權所有|未经授权|未經授權|не для копирования|при использовании материалов|использование материалов|использование материалов сайта|перепечатка материалов|при цитировании|при копировании|при повному або частковому|використання матеріалів|передрук|учредитель:|главный редактор:|св-во о регистрации|свидетельство о регистрации|جميع الحقوق|كافة الحقوق محفوظة|حقوق النشر محفوظة|تمامی حقوق این|نقل مطالب|website by|hosted by|built with|fièrement propulsé par|erstellt mit|con la tecnología de|funciona con|desenvolvido por|mantido com wordpress|orgulhosamente mantido|realizzato da|mede mogelijk gemaakt|wordpress tarafından|работает на wordpress|сайт работает на|créé par|conception :|realización:`);

/** Who edited, in brackets as a line of its own. */
export const editorWords = phrases('编辑|责任编辑|责编|记者');

/** Sentences that a site says of itself and no text: a line that holds one of these. */
export const noteWords = phrases(`
the video will auto-play|your browser does not support
we have a small favour to ask|please try again later|this article is more than|this post is public|dieser artikel ist älter als|cet article a plus de|este artículo tiene más de|esta noticia tiene más de|placed their trust in our journalism
google's cache of|snapshot of the page as it appeared|the current page could have changed in the meantime|to quickly find your search term on this page|about this capture|you are receiving this email|you are receiving this e-mail|you received this email because|view this email in your browser|unsubscribe from this list|update subscription preferences|originated from outside of the organization|our mailing address is
is not responsible for the content of external|read about our approach to external linking|by signing up you agree|by subscribing you agree|by signing up, you agree|by clicking subscribe, you agree|by clicking sign up, you agree|by using this site, you agree|protected by recaptcha|your tax deductible gift|501(c)(3)|charity registration number|registered charity number|registered charity no|is a reader-supported publication|becoming a free or paid subscriber|if you have telegram, you can view and join|all logos and trademarks in this site|page generation:|best viewed with|best viewed at|articles left this month|free articles this month|support local journalism|support our journalism|funded by readers|is available under the creative commons|required fields are marked
ctrl+enter|ctrl + enter|сетевое издание|зарегистрировано роскомнадзором|зарегистрирован роскомнадзором|свидетельство о регистрации сми|эл № фс|при полном или частичном использовании|активная ссылка на|ссылка обязательна|обязательна ссылка|гиперссылка на|мнение редакции может не совпадать|доступны по лицензии|за умови посилання|гіперпосилання на|посилання на джерело обов'язкове
votre adresse e-mail est utilisée|votre e-mail est utilisé|vous pouvez vous désabonner|vous pouvez vous désinscrire|en vous inscrivant, vous acceptez|avec votre accord, nos partenaires|la rédaction vous conseille|cet article est réservé aux abonnés|sie können sich jederzeit abmelden|sie können den newsletter jederzeit|mit der anmeldung|ihre e-mail-adresse wird|dieses thema im programm|über dieses thema berichtete|für externe inhalte|puede darse de baja|puedes darte de baja|al suscribirte aceptas|al registrarte aceptas|nuestra newsletter semanal|en facebook y twitter, o apuntarte|en facebook, twitter e instagram|si está interesado en licenciar este contenido|conforme a los criterios de|whatsapp channel|canal do g1|canal no whatsapp|no canal do whatsapp|ao se inscrever|você pode cancelar|iscrivendoti accetti|iscrivendoti dichiari|simak breaking news|akses berita|ikuti whatsapp|google haberler|yorumlarınızı|şartlarını kabul etmiş|بتسجيلك|بالضغط على اشترك|未经授权不得转载|转载请注明|责任编辑|扫描二维码
newsletters may contain info about|what's happening and why it matters|this material may not be published, broadcast|enter your contact information|access your subscriber preferences|now signed up to receive|is an independent global news organization|upgrade your subscription|is necessary to click|sufficiente cliccare qui|iscriversi al canale|è anche su whatsapp|riproduzione riservata|reproducción prohibida|reprodução proibida|a força e a vida do jornal|com os seus leitores|если вы стали очевидцем|идея для материала|пришлите нам|в полной версии|声明：|该文观点仅代表作者|仅提供信息存储空间|не несёт ответственности|не несет ответственности|w ramach bezpłatnego limitu|tylko dla prenumeratorów|connectez-vous ou créez|tüm hakları|izinsiz kullanılamaz|kaynak gösterilmeden|شما در حال پاسخ|عدد مقابل را`);
