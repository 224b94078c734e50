// siteSpeech.ts - whether a sentence speaks of the site and to its readers, not of the world: by single words, few of which no text uses together.

import { phrases } from './furnitureWords.ts';
import { oneOf } from './plainWords.ts';

/** Beginnings of words for what a site offers and asks, whole words with a mark behind; of each family one counts. */
const families: readonly (readonly string[])[] = [
  phrases(`
subscri|subskr|suscri|suscripción|abonn|abonné|abo!|assinatur|assine|assinante|iscriv|abbonat|abbonament|hazte socio|become a member|membership|подпис|передплат|اشتراك|اشترك|مشتركين|للمشتركين|מנוי|abone|langgan|prenumer|předplat|订阅|購読|구독`),
  phrases(`
article!|articles|artículo|artikel|articolo|artigo|статья|статью|статьи|статье|статті|стаття|матеріал|материал|مقال|כתבה|makale|haberi!|artykuł|článek|本文|文章|記事|기사|story!|stories|beitrag|beiträge|esta nota|la nota completa|contenu|content!|contenido|conteúdo|المحتوى|post!|posts!`),
  phrases(`
newsletter|boletín|infolettre|rundbrief|рассылк|розсилк|النشرة|خبرنامه|bülten|通讯|メルマガ|mailing list|inbox|postfach|boîte mail|e-mail|email|mail adresse|correo electrónico|courriel|почту!|эл. почт|пошту!|بريدك|البريد الإلكتروني|ایمیل|דוא"ל|e-posta|邮箱|メール|메일`),
  phrases(`
account|konto!|compte!|cuenta!|conta!|аккаунт|обліков|حساب|hesab|账号|アカウント|log in|logged in|sign in|sign up|signed in|register!|registration|registrier|anmelden|anmeldung|melden sie sich|connectez|connecter|inicia sesión|iniciar sesión|regístr|авториз|зарегистр|зареєстр|تسجيل|ثبت نام|להתחבר|להירשם|giriş yap|登录|登録|로그인|inscrivez|inscription|inscreva`),
  phrases(`
cookie|browser|navegador|navigateur|браузер|المتصفح|דפדפן|tarayıcı|浏览器|your device|ihrem gerät|votre appareil|su dispositivo|seu dispositivo|your ios|your phone|устройств|جهازك|cihazınız|设备|javascript|adblock|ad blocker|werbeblocker|advertis|реклам|publicid|publicité|werbung|إعلانات|reklam|广告`),
  phrases(`
website|web site|webseite|webangebot|sitio!|site!|сайт|الموقع|موقعنا|האתר|sitesi!|sitemiz|网站|本站|本网|サイト|사이트|homepage|home page|our page|this page|news page|nuestra página|esta página|diese seite|cette page|notre page|nossa página|esta página`),
  phrases(`
app!|apps!|application mobile|aplicación|aplicativo|приложени|застосун|التطبيق|تطبيق!|אפליקצי|uygulama|客户端|アプリ|앱|download|téléchargez|descarga|herunterladen|baixe|скачай|завантаж|telegram|whatsapp|facebook|instagram|twitter!|youtube|tiktok|телеграм|تلغرام|تلجرام|טלגרם|wechat|微信|微博`),
  phrases(`
donat|spenden|spende!|faire un don|vos dons|faites un don|donación|donativo|doação|doações|пожертв|донат|تبرع|תרומה|תרמו|bağış|捐款|寄付|support us|support our|supporting us|supporting our|your support|unterstützen sie|soutenez|apoya nuestro|apoie o|поддержите|поддержать нас|підтримайте|ادعم|تمكنوا من دعمنا|תמכו|contribute to|faites vivre`),
  phrases(`
comments!|commenting|kommentare|kommentier|comentarios|comentar!|comentários|commentaires|commenter|комментари|коментар|التعليقات|תגובות|yorumlar|评论|コメント|댓글|moderat|moderier|modérat|moderad|модерац|our readers|readers!|leserinnen|lecteurs|lectores|leitores|читател|читач|القراء|קוראינו|okurlar|读者|feedback`),
  phrases(`
privacy|datenschutz|confidentialité|privacidad|privacidade|конфиденц|конфіденц|الخصوصية|פרטיות|gizlilik|隐私|プライバシー|copyright|rights reserved|urheberrecht|reproduc|republish|reprint|licensed under|creative commons|перепечат|передрук|копирован|الحقوق|זכויות יוצרים|telif|转载|版权|terms of|terms and conditions|nutzungsbedingungen|conditions générales|condiciones de uso|términos y|condições de uso|условия использ|пользовательск|شروط الاستخدام|תנאי השימוש|koşulları|条款|gdpr|rgpd|dsgvo|personal data|données personnelles|datos personales|dados pessoais|personenbezogen|персональн`),
  phrases(`
free trial|free of charge|for free|unlimited|unbegrenzt|illimité|ilimitad|безлимит|per month|a month|pro monat|par mois|al mes!|por mês|в месяц|شهريا|בחודש|每月|kostenlos|gratis!|gratuit!|gratuitement|gratuito|бесплатн|безкоштовн|مجانا|בחינם|ücretsiz|免费|無料|무료|sin límites|sans limite|cancel anytime|kündbar|résiliable`),
  phrases(`
redaktion|la rédaction|la redacción|a redação|редакци|التحرير|המערכת|editör|编辑部|newsroom|our journalists|our reporters|our journalism|independent journalism|notre rédaction|tip line|news tip|typo!|ошибку!|опечатк|помилку!|notifications|benachrichtig|alerts!|уведомлени|сповіщен|إشعارات|התראות|bildirimler|our standards|our editors`),
  phrases(`
click here|click below|click on|click the|haz clic|haga clic|cliquez|klicken|clique aqui|clicca|нажмите|кликните|натисніть|اضغط|انقر|לחצו|tıklayın|klik di sini|点击|こちら|thanks for reading|thank you for reading|feel free to share|scan the`),
  phrases(`
latest news|live updates|news updates|últimas noticias|toda la información|toda la actualidad|dernières actualités|toute l'actu|aktuelle nachrichten|mehr nachrichten|ultime notizie|últimas notícias|последние новости|свежие новости|останні новини|آخر الأخبار|أحدث الأخبار|חדשות נוספות|son haberler|berita terbaru|最新消息|最新资讯`),
  phrases(`
breaking news|top headlines|auto-generated|syndicated|exclusive content|contenido exclusivo|exclusivo para|réservé aux|réservée aux|réservés aux|exklusiv für|premium!|эксклюзивн|حصري|בלעדי למנויים|to read the full|weiterlesen|lire la suite|seguir leyendo|читать полностью|لقراءة المزيد|להמשך קריאה`),
];

/** Whom a site speaks to. */
const readers = oneOf(
  phrases(
    `you|your|yours|usted|ustedes|tu|tus|te|ti|vos|vous|votre|vos|sie|ihr|ihre|ihrem|ihren|ihrer|ihnen|dein|deine|deinem|dich|dir|você|vocês|seu|sua|voi|vostro|tuo|tua|uw|je|jouw|siz|sizin|size|вы|вас|вам|ваш|ваша|ваше|вашу|вашего|вашей|ви|ваші|anda|państwo|twój|vás|váš`,
  ),
);
/** Who speaks for it. */
const writers = oneOf(
  phrases(
    `we|our|us|nuestro|nuestra|nuestros|nuestras|nous|notre|nos|wir|unser|unsere|unserem|unseren|unserer|uns|nosso|nossa|nossos|nossas|noi|nostro|nostra|ons|onze|biz|bizim|мы|нас|нам|наш|наша|наше|наши|нашу|нашем|нашего|нашей|нашими|ми|наші|kami|kita|nasz|nasza|naszym|náš|naše`,
  ),
);
const word = (all: string): string => `(?<![\\p{L}\\p{M}])(?:${all})(?![\\p{L}\\p{M}])`;
/** In Arabic, Hebrew and Persian they are ends of words; in Chinese and Japanese they need no space. */
const READERS = new RegExp(`${word(readers)}|بريدك|حسابك|اشتراكك|جهازك|يمكنك|يمكنكم|לכם|שלך|שלכם|אתכם|אתם|شما|[您你]|お客様`, 'iu');
const WRITERS = new RegExp(`${word(writers)}|تابعون|تابعنا|موقعنا|صفحتنا|קוראינו|שלנו|אותנו|אצלנו|ما را|我们|本站|本网|本报|当社`, 'iu');
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const EDGE = '(?![\\p{L}\\p{M}])';
const FAMILIES = families.map((words) => {
  const dense = words.filter((word) => DENSE.test(word));
  const spaced = words.filter((word) => !DENSE.test(word));
  const whole = spaced.filter((word) => word.endsWith('!')).map((word) => word.slice(0, -1));
  const stems = spaced.filter((word) => !word.endsWith('!'));
  const front = `(?<![\\p{L}\\p{M}])(?:[وبلהו]?(?:ال)?)(?:${oneOf(stems)}${whole.length === 0 ? '' : `|(?:${oneOf(whole)})${EDGE}`})`;
  return new RegExp(dense.length === 0 ? front : `${front}|${oneOf(dense)}`, 'iu');
});
const SPEECH = /["“”«»„「」]/u;

/** Where to write, or whom to follow: "tips@mail.example", "@mail", "www.mail.example", "mail.example". */
const CONTACT =
  /\S@[\p{L}\d-]+\.\p{L}|(?<![\p{L}\d.])@[\p{L}\d_]{3,}|(?<!\p{L})(?:https?:\/\/|www\.)\S|(?<![\p{L}\d.-])[\p{L}\d-]{3,}\.(?:com|org|net|info|example|tv|de|fr|es|ru|ua|uk|br|it|ir|tr|cn|id)(?![\p{L}\d])/u;
const PRICE = /[£$€¥₽₹]\s?\d|\d\s?[€₽₹]/u;
/** What an editor adds to a text belongs to it. */
const CORRECTION = new RegExp(
  `(?<!\\p{L})(?:${oneOf(
    phrases(
      "amended|corrected|correction|earlier version|previous version|clarification|editor's note|corrigé|rectificatif|précision|première version|note de la rédaction|korrektur|berichtig|richtigstellung|früheren version|anm. d. red|corregid|corrección|fe de errata|rectificación|versión anterior|nota de la redacción|nota del editor|correção|versão anterior|nota da redação|correzione|errata corrige|уточн|исправл|поправк|предыдущей версии|прим. ред|примечание редакции|виправ|تصحيح|تصويب|ملاحظة المحرر|תיקון|הערת המערכת|düzeltme|更正|编者按|編者按|訂正",
    ),
  )})`,
  'iu',
);

/** The words of a sentence that speak of a site, one for each family. */
const siteWordsIn = (text: string): string[] => FAMILIES.flatMap((one) => one.exec(text)?.[0].toLowerCase() ?? []);

/**
 * How much a sentence says that it is a site's and not the text's; 0 for a sentence that quotes somebody, or corrects the text.
 * @param text small letters: words that stand in it too say nothing
 * @param site the site's own name
 */
export function siteWeight(sentence: string, text: string, site: string | null): number {
  if (SPEECH.test(sentence) || CORRECTION.test(sentence)) return 0;
  const words = siteWordsIn(sentence).filter((word) => !text.includes(word)).length;
  const contact = CONTACT.test(sentence);
  if (words === 0 && !contact) return 0;
  const named = site !== null && sentence.includes(site);
  const speaks = READERS.test(sentence) ? 1 : WRITERS.test(sentence) ? 0.5 : 0;
  return words + (contact ? 2 : 0) + (named ? 1 : 0) + (PRICE.test(sentence) ? 1 : 0) + speaks;
}
