// dateWords.ts - names of months, days and the words between them, in the languages whose dates are read.

/** Each month's names and abbreviations, January first. Lower case. */
const months: readonly string[] = [
  'january jan enero ene janvier janv januar jänner janeiro gennaio januari ocak январь января янв січня січень stycznia styczeń janar يناير كانون-الثاني ژانویه ינואר جانفي',
  'february feb febrero février févr fevrier februar fevereiro febbraio februari şubat февраль февраля фев лютого лютий lutego luty shkurt فبراير شباط فوریه פברואר فيفري',
  'march mar marzo mars märz maerz março maart mart март марта березня березень marca marzec مارس آذار מרץ',
  'april apr abril abr avril avr abril aprile nisan апрель апреля апр квітня квітень kwietnia kwiecień prill أبريل إبريل ابريل نيسان آوریل אפריל أفريل افريل',
  'may mayo mai maio maggio mei maj mayıs май мая травня травень maja مايو أيار مه می מאי ماي',
  'june jun junio juin juni junho giugno haziran июнь июня июн червня червень czerwca czerwiec qershor يونيو حزيران ژوئن יוני جوان يونيه',
  'july jul julio juillet juil juli julho luglio temmuz июль июля июл липня липень lipca lipiec korrik يوليو تموز ژوئیه جولای יולי جويلية يوليوز يوليه',
  'august aug agosto ago août aout augustus augusti ağustos август августа авг серпня серпень sierpnia sierpień gusht أغسطس اغسطس آب اوت آگوست אוגוסט أوت غشت',
  'september sep sept septiembre setiembre septembre setembro settembre eylül сентябрь сентября сен сент вересня вересень września wrzesień shtator سبتمبر أيلول سپتامبر ספטמבר شتنبر',
  'october oct octubre octobre oktober okt outubro ottobre ekim октябрь октября окт жовтня жовтень października październik tetor أكتوبر اكتوبر تشرين-الأول اکتبر אוקטובר',
  'november nov noviembre novembre novembro kasım ноябрь ноября ноя листопада листопад listopada nëntor نوفمبر تشرين-الثاني نوامبر נובמבר نونبر',
  'december dec diciembre dic décembre déc decembre dezember dez dezembro dicembre aralık декабрь декабря дек грудня грудень grudnia grudzień dhjetor ديسمبر كانون-الأول دسامبر דצמבר دجنبر',
];
/** The Persian year's months, Farvardin first. */
const persianMonths = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند';

/** Hebrew writes "in" as a letter before the name. */
const forms = (name: string): string[] => (/^[\u05d0-\u05ea]/u.test(name) ? [name, `ב${name}`] : [name]);

const numbered = (names: readonly string[]): Map<string, number> =>
  new Map(
    names.flatMap((line, index) =>
      line.split(' ').flatMap((name) => forms(name).map((form): [string, number] => [form.replace('-', ' '), index + 1])),
    ),
  );

/** Name of a month in lower case -> 1 to 12. */
export const monthNumbers: ReadonlyMap<string, number> = numbered(months);
/** Name of a month of the Persian calendar -> 1 to 12. */
export const persianMonthNumbers: ReadonlyMap<string, number> = numbered(persianMonths.split(' '));

/** Days of the week, with their short forms. */
export const weekdays =
  `יום ראשון שני שלישי רביעי חמישי שישי שבת monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
lunes martes miércoles jueves viernes sábado domingo lundi mardi mercredi jeudi vendredi samedi dimanche
montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag segunda-feira terça-feira quarta-feira quinta-feira sexta-feira
lunedì martedì mercoledì giovedì venerdì sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
pazartesi salı çarşamba perşembe cuma cumartesi pazar понедельник вторник среда четверг пятница суббота воскресенье
الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد شنبه یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه پنج‌شنبه جمعه
星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日`.split(/\s+/u);

/** What stands between a date and its time. */
export const timeJoiners = 'at on the a las à le um uhr am den el la alle ore em às dia tarafından günü в о at. om saat الساعة ساعت ב בשעה'.split(
  ' ',
);
