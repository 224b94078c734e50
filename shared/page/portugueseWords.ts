// portugueseWords.ts - common words of Portuguese.

import type { LanguageWords } from './commonWords.ts';

const lines = (text: string): string => text.trim().replace(/\s+/gu, ' ');

export const portuguese: LanguageWords = {
  determiner: lines(`
    o a os as um uma uns umas este esta esse essa aquele seu sua seus suas meu minha nosso nossa cada todo toda todos todas outro outra outros
    outras algum alguma alguns nenhum muitos muitas vários várias dois duas três quatro cinco seis sete oito nove dez onze doze vinte`),
  preposition: 'de do da dos das em no na nos nas a ao à aos às com por pelo pela para sem sobre entre desde até contra após durante segundo',
  joining: 'e ou mas que porque embora enquanto quando onde se quem qual pois nem cujo',
  pronoun: 'ele ela eles elas eu nós você se lhe nos ninguém alguém nada algo isso isto',
  auxiliary: 'é são era eram foi foram ser sido está estão estava estavam há havia tem têm tinha vai vão pode podem deve devem será seria',
  adverb: lines(`
    não já mais menos muito também só apenas ainda sempre nunca hoje ontem amanhã agora depois antes logo aqui ali quase bem mal assim
    duramente gravemente firmemente claramente recentemente finalmente totalmente imediatamente oficialmente atualmente repetidamente`),
  verb: lines(`
    disse diz dizem disseram afirmou afirma acrescentou explicou informou anunciou denunciou negou condenou rejeitou criticou pediu pedem exigiu
    exige exigem alertou prometeu acusou declarou confirmou aprovou votou decidiu ordenou apresentou abriu fechou começou terminou chegou saiu
    voltou ficou perdeu ganhou morreu feriu matou prendeu assinou vendeu comprou pagou recebeu encontrou caiu subiu vivem vive esperam leva`),
  adjective: '',
  other: lines(`
    ano anos dia dias mês semana noite manhã tarde governo ministro ministra presidente parlamento câmara prefeito prefeita partido estado país
    cidade vila região província capital tribunal juiz lei polícia exército soldados guerra paz ataque incêndio acidente crise grupo membros
    trabalhadores sindicato empresa mercado preço milhões escola alunos universidade hospital estrada rua ponte porto barco barcos rio mar
    costa ilha água barragem pescadores floresta casa edifício igreja praça prisão fronteira norte sul velho velha novo nova novos grande
    pequeno jornalistas relatório reunião projeto decisão acordo pessoas homem mulher crianças família famílias moradores autoridades`),
  name: '',
};
