// creditWords.ts - names of news and picture agencies, and words before the name of who took a picture.

import { phrases } from './furnitureWords.ts';

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
