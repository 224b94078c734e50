// frenchWords.ts - common words of French.

import type { LanguageWords } from './commonWords.ts';

const lines = (text: string): string => text.trim().replace(/\s+/gu, ' ');

export const french: LanguageWords = {
  determiner: lines(`
    le la les l un une des ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos chaque tout toute tous toutes autre autres
    plusieurs quelques aucun aucune deux trois quatre cinq six sept huit neuf dix onze douze vingt trente quarante cinquante cent premier
    première second seconde dernier dernière`),
  preposition: lines(`
    de du d en dans à au aux avec par pour sans sur sous entre depuis jusqu vers selon contre devant derrière chez avant après pendant comme
    malgré lors près hors parmi dès`),
  joining: 'et ou mais que qui dont où car parce puisque quand lorsque si quoique tandis alors ni comme',
  pronoun: 'il elle ils elles on je tu nous vous se s lui y ne n me te personne rien quelqu cela ceci ça ce',
  auxiliary: lines(`
    est sont était étaient été être sera seront serait soit fut ont a avait avaient aura aurait aurait avoir eu va vont peut peuvent pouvait
    pourrait doit doivent devait devrait fait font faisait faut`),
  adverb: lines(`
    pas plus moins très aussi encore déjà toujours jamais souvent bientôt hier aujourd demain maintenant puis ensuite ici là presque seulement
    bien mal peu trop tant ainsi notamment nettement vivement gravement fermement clairement récemment finalement entièrement pleinement
    partiellement immédiatement rapidement officiellement actuellement auparavant publiquement largement fortement désormais environ longtemps`),
  verb: lines(`
    dit disent déclaré déclare affirmé affirme affirment assuré assure ajouté expliqué indiqué annoncé annonce dénoncé dénonce nié condamné
    condamne condamnent rejeté rejette refusé refuse critiqué critiquent demandé demande demandent exigé exige averti avertissent promis
    promet accusé accuse rappelé confirmé proposé approuvé voté décidé ordonné présenté ouvert ouvre fermé ferme commencé terminé arrivé
    arrivent parti quitte quittent revenu resté reste perdu perdre gagné mort tué blessé arrêté détenu libéré signé vendu acheté payé coûté
    reçu trouvé trouvait contraint tombé tombés monté parvenus estimé estiment réclament craignent plaignent vivent vit travaille attend
    attendent porte portent montré publié souhaité commenter défendait continueraient envisage respecter abandonner aborder aboutir accepter
    accompagner accomplir accorder accroître accueille accueillent accueillir accuser acheter admettre adopter adresser affirmer agir aider
    aimer ajouter aller allumer améliorer amener annuler apercevoir appartenir appeler appliquer apporter apprendre approcher appuyer
    arracher arranger arrêter arriver aspirer assiéger assister assurer attaquer atteindre attendre attirer augmenter autoriser avancer
    avertir avouer baisser balayer battre bâtir blesser bloque bloquent bloquer boire bouger briser brûler cacher calculer calmer casser
    causer céder célèbrent célébrer cesser changer chanter charger chasser chauffer chercher choisir circuler citer coller combattre
    commander commencer commettre communiquer comparer comprendre compter concerner conclure condamner conduire confier confirmer confondre
    connaître conquérir consacrer conseiller conserver considérer consister constater constituer construire consulter contenir contester
    continuer contraindre contrôler convaincre convenir convoquer coopérer corriger coucher couler couper courir coûter couvrir craindre
    créer creuser crier croire croiser cueillir danser débarquer débattre décharger déchirer décider déclarer découvrir décrire défendre
    défiler définir dégager délivrer demander demeurer démolir démontrer dénoncer dépasser dépendre déplacer déposer déranger descendre
    désigner désirer détenir détruire devenir deviner devoir diriger discuter disparaître disperser disposer distinguer distribuer diviser
    donner dormir durer écarter échanger échapper échouer éclairer éclater écouter écraser écrire effacer effectuer effrayer élever élire
    éloigner embarquer embrasser emmener empêcher employer emporter enfermer enlever ennuyer enseigner entendre enterrer entourer entraîner
    entreprendre entrer envahir envoyer épargner éprouver errer espérer essayer établir éteindre étendre étonner étudier évacuer éviter
    évoquer examiner exécuter exercer exiger exister expliquer exploiter explorer exposer exprimer fabriquer faire falloir féliciter fermer
    fêter finir fixer fleurir flotter fonder forcer former fouillent fouiller fournir franchir frapper fuir fumer gagner garantir garder
    gêner glisser gouverner goûter grandir grimper guérir habiter hésiter honorer identifier ignorer imaginer imiter imposer incendier
    indiquer informer inquiéter inscrire insister installer instruire interdire intéresser interroger interrompre inventer investir inviter
    jeter jouent jouer jouir juger jurer justifier laisser lancer laver libérer lier limiter lire livrer loger louer lutter maintenir
    maîtrisé maîtriser manger manifester manifestent manquer marcher marchent marier marquer méditer mélanger menacer mener mentir mériter
    mesurer mettre mettent modifier montent monter montrent montrer mordre mourir nager naître naviguer négliger négocier neiger nettoyer
    nier nommer noter nourrir noyer obéir obliger observent observer obtenir occupent occuper offrir opérer opposer ordonner organiser orner
    oser ôter oublier ouvrir paraître pardonner parler participer partager partir parvenir passent passer payer pêcher peindre pencher
    pendre pénétrer penser percer périr permettre persister persuader peser piller placer plaindre plaire planter pleurer pleuvoir plier
    plonger porter poser posséder pousser poursuivre préciser prédire préférer prendre préparent préparer présenter préserver prétendre
    prêter prévenir prévoir prier priver procéder produire profiter projeter prolonger promener promettre prononcer proposer protéger
    prouver provoquer publier punir quitter raconter ramasser ramener ranger rappeler rapporter rassembler rassemblent rassurer ravitaillés
    recevoir réclamer recommander recommencer reconnaître reconstruire reculer réduire refuser regarder regardent régler régner regretter
    rejeter rejoindre réjouir relever remarquer remercier remettre remonter remplacer remplir rencontrer rendre renforcer renoncer rentrer
    renverser réparent réparer répartir répéter répondre reposer reprendre représenter réserver résister résoudre respirer ressembler rester
    résumer retarder retenir retirer retourner retrouver réunir réussir révéler revenir rêver revoir risquer rompre rouler rouvrir rouvrira
    ruiner saisir saluer saluent sauter sauver savoir sécher secouer séjourner sembler semer sentir séparer serrer servir signaler signer
    songer sonner sortir souffler souffrir souhaiter soulager soulever soumettre soupçonner sourire soutenir souvenir subir subsister
    succéder suffire suggérer suivre suivent supporter supposer supprimer surgir surprendre surveiller surveillent survivre suspendre taire
    tarder tendre tenir tenter terminer tirer tomber toucher tourner traduire trahir traiter trancher transformer transmettre transporter
    travailler traverser traversent trembler tromper troubler trouver tuer unir utiliser vaincre valoir vendre venger venir verser vider
    vieillir violer viser visiter visitent vivre voir voler voter vouloir voyager`),
  adjective: '',
  other: lines(`
    an ans année années jour jours mois semaine semaines heure heures nuit matin soir midi gouvernement ministre ministres ministère
    président présidente parlement assemblée mairie maire conseil état pays ville villes village villages région province capitale tribunal
    juge juges loi police armée soldats guerre paix attaque incendie inondation accident crise manifestation manifestants groupe membres
    chef porte-parole ouvriers travailleurs syndicat syndicats entreprise société marché prix argent millions couronnes école écoles élèves
    étudiants université hôpital médecins santé route rue pont gare aéroport port bateau bateaux navire train voiture bus fleuve rivière mer
    côte île lac eau barrage champ agriculteurs pêche pêcheurs forêt montagne vallée maison maisons bâtiment bureau église place camp prison
    frontière nord sud ouest vieux vieille nouveau nouvelle nouveaux nouvelles jeune grand grande grands petit petite bon meilleur haut bas
    long local national internationale régional étranger public général politique politiques économique social militaire principal même
    journaliste journalistes journal rapport communiqué lettre réunion vote élections plan projet décision accord enquête affaire gens
    personnes homme femme femmes enfant enfants famille familles habitants victimes secours réfugiés autorités quai photo image archives vue
    lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre
    hiver printemps automne accès accusation achat acier acteur action actions activité adresse adultes affaires affiche âge agence agent
    agents agriculture aide aile air album alcool alerte aliments allée alliance ambassade ambassadeur ambiance ambulance âme amende ami
    amis amitié amour analyse ancêtre ancien ancienne anciens ange angle animal animaux anniversaire appareil appartement appel
    applaudissements appui arbre arbres arc architecte arme armes arrêt arrestation arrivée arrondissement art article artisan artiste
    artistes aspect assassinat association atelier atmosphère attaques attente attentat attention attitude aube auberge audience auteur
    autobus autocar autorité autoroute avance avenir aventure avenue aveugle avion avions avis avocat avocate avocats bagages baie baignade
    bain baisse bal balle ballon banc bande banderole banlieue banque banques barrages barrière base basilique bataille bâtiments bâton bébé
    bénéfice bénévoles berge besoin besoins bétail beurre bibliothèque bicyclette bière bijoux bilan billet blé blessure blessures bloc bois
    boisson boîte bombe bombes bord bordure bouche boucher bouclier boue boulanger boulangerie boulevard bourg bourse bout bouteille
    boutique branche bras brigade brique bris brise brouillard bruit brume budget bulletin but cabane cabinet câble cadavre cadeau cadre
    café cage caisse calcul calme camarade caméra camion camions campagne camps canal cancer candidat candidate candidats canot canton
    cantons capitaine caractère caravane carburant cardinal carré carrière carte cartes cas caserne casque catastrophe cathédrale cause cave
    ceinture célébration cellule cendres centaine centaines centre centres cercle cérémonie cerise cerveau chaîne chair chaise chaleur
    chambre chambres champion champs chance changement chanson chant chantier chantiers chapeau chapelle chapitre char charbon charge
    charges charité chasse chasseurs chat château chaussée chaussures chauffage chauffeur chemin cheminée chemise chêne chèque cheval
    chevaux cheveux chèvre chien chiens chiffre chiffres choc choix chômage chose choses chute ciel cimetière cinéma circonstances
    circulation cité citoyen citoyens clé clef client clients climat cloche clôture club coalition cochon code coeur coin col colère colis
    collaboration collection collège collègue colline colonie colonne combat combats comédie comité commande commandant commencement
    commerce commerçants commissaire commissariat commission commune communes communauté communication compagnie comportement compte comptes
    concert conclusion concours concurrence condition conditions conduite conduites conférence confiance conflit congrès connaissance
    conquête conseillers conséquence conséquences constitution construction consultation contact conte contenu continent contrat contrôle
    contrôles conversation convoi copie corde corps correspondant corruption côté côtés coton cou couche coude couleur couleurs couloir coup
    coups coupable couple cour courage courant courrier cours course coût coûts couteau coutume couverture couvent crainte création crédit
    crime crimes critique croissance croix cuisine culte culture curé cycliste danger dangers danse date débat débats débris début décennie
    décennies déchets déclaration décombres découverte décret dédale défaite défaut défense déficit degré délai délégation délégué délit
    demandeurs démocratie demeure demi démission dent départ département dépenses dépôt député députés désaccord désastre descente désert
    désir désordre dessin destin destruction détail détails détention détenus dette deuil développement diable dialogue dictature dieu
    différence difficulté difficultés digue dimension dîner diplomate diplôme direction directeur directrice dirigeant dirigeants discours
    discussion discussions disparition disparus dispositif dispute disque distance distribution doctrine document documents doigt domaine
    domicile dommages don dos dossier douane doute drame drap drapeau drapeaux droit droits droite durée eaux éboulement écologistes
    économie écran écrivain éducation effet effets efforts effondrement égalité élection électeurs électricité élève élevage éleveurs élu
    élus embarcation embouteillage émeute émeutes émission émotion empire emploi emplois employé employés emprunt encre endroit énergie
    enfance enfer engagement engin énigme ennemi ennemis enquêteurs enseignant enseignants enseignement ensemble entrée entrepôt entretien
    enveloppe environnement épaule épée épicerie époque époux épreuve équipage équipe équipes équipement ère erreur erreurs escalier espace
    espèce espionnage espoir esprit essai essence étage étagères étape étendue étoile étonnement étrangers étude études évacuation événement
    événements évêque évolution examen excès exemple exercice exil exigence existence expérience expert experts explication exploitant
    exploitation explosion exportations exposition expression exterior façade face façon facteur faiblesse faim faits falaise famine fardeau
    farine faute fauteuil faveur fenêtre fenêtres fer fermes fermeture fermiers ferry fête feu feux feuille feuilles fiction fièvre figure
    fil file filet filets fille filles film fils fin finances flamme flammes fleur fleurs fleuves flotte flots foi fois folie fonction
    fonctionnaire fonctionnaires fond fonds fontaine football force forces forêts forge forme formation fort fortune fossé foule four
    fournisseur foyer foyers fraction fragment frais français frein frère frères froid fromage front frontières frontalier fruit fruits
    fuite fumée funérailles fusil fusée futur gains galerie gamin garage garantie garçon garçons garde gardes gardien gardiens gauche gaz
    géant généraux génération genou genre geste gestion glace gloire golf golfe golfs gorge goût gouvernements gouverneur grâce grain
    graines grange gravité grenier grève grévistes grille grippe grotte grue guérison guérilla guerres guichet guide habitant habitation
    habitude haine halle hameau hangar harbour hareng haute hauteur hectare hectares hélicoptère herbe héritage héros heureux hommage
    honneur honte hôpitaux horaire horizon horreur hostilité hôte hôtel hôtels huile humain humanité humeur humour hypothèse idée idées
    identité îles illusion images immeuble immeubles immigrés impact impôt impôts impression incendies incident incidents inconnu
    indépendance indice industrie infirmier infirmière influence information informations ingénieur ingénieurs initiative injustice innocent
    inondations inquiétude inspecteur inspection inspections instant institut institution institutions instruction instrument insurgés
    intention interdiction intérêt intérêts intérieur internet interprète intervention invasion invention inverse investissement
    investisseur investisseurs invité isolement jardin jardins jambe jeu jeux jeunes jeunesse jeûne joie joue joueur joueurs journée
    journées jugement jumeaux jury justice kilomètre kilomètres laboratoire laine lait lampe langue lapin larmes leader leçon lecteur
    lecteurs lecture légende légumes lendemain lettres lever lèvres liaison libération liberté libertés librairie licence lien liens lieu
    lieux ligne lignes limite limites linge lion liquide liste lit litres littérature livraison livre livres locaux locataires logement
    logements logique loisirs longueur lot loup lumière lumières lune lutte luxe lycée machine machines magasin magasins magistrat main
    mains maintien maires maître maîtres majorité malade malades maladie malheur manche mandat manière manœuvre manque manteau manuel marbre
    marchand marchandises marche marchés maréchal marée marge mari mariage marin marins marine marque masque masse match matériaux matériel
    maternité matière matinée maximum mécanisme médecin médecine médias médicament médicaments membre mémoire menace menaces mensonge mère
    mères mérite message messages mesure mesures métal météo méthode métier mètre mètres métro meurtre micro miel milice militant militants
    milieu milieux militaires millier milliers milliard milliards mine mineurs minimum minorité minute minutes miracle miroir mise misère
    missile mission mode modèle moine moitié moisson moment moments monastère monde monnaie monnaies montagnes montant monument morale
    morceau morceaux morte morts mosquée mot mots moteur motif mouche moulin mouton moutons mouvement mouvements moyen moyens multitude mur
    murs muscle musée musicien musique mystère nage naissance nation nations nature naufrage navires nécessité négociation négociations
    neige nez niveau niveaux noblesse noël noir nom noms nombre note notes nourriture nuage nuages nuits numéro obéissance objectif objet
    objets obligation obscurité observateurs observation obstacle occasion occupation océan œil œuf œuvre offensive office officier
    officiers offre oiseau oiseaux ombre oncle opération opérations opinion opposants opposition or orage orateur ordinateur ordre ordres
    oreille organe organisation organisations orgueil orientation origine otage otages oubli outil ouverture ouvrier ouvrage ouvrages pain
    palais panique panneau pape papier papiers paquet paradis parc parcours parents parole paroles part partage partenaire partenaires
    partie parties partisan partisans partis passage passager passagers passé passeport passion patience patient patients patrie patrimoine
    patron patrons pause paysage paysages paysan paysans peau peine peines peintre peinture pèlerins pension pensée pente perception père
    pères période permis permission perquisition perspective perte pertes pétition pétrole peuple peuples peur pharmacie phase phénomène
    philosophie photographe photos phrase pièce pièces pied pieds piège pierre pierres pilote piste pitié placement plage plages plaine
    plainte plaintes plaisir planche plancher planète plantes plat plateau platine pluie pluies plume poche poème poète poids poignée point
    points pointe poisson poissons poitrine pôle policier policiers pollution pomme pompage pompier pompiers population populations portes
    portrait position positions possession possibilité poste postes pot potable poudre pourcentage poursuite poussière pouvoir pouvoirs
    pratique précaution précipitations préfecture préfet préjudice premiers preneurs préparation présence présidents presse pression prêt
    prêts prêtre prêtres preuve preuves prévision prière prince princesse principe principes priorité prise prisonnier prisonniers privé
    privilège prochain problème problèmes procédure procès processus procureur producteur producteurs production produit produits professeur
    professeurs profession profil profit programme programmes progrès proie promenade promesse promesses proportion proposition propriétaire
    propriétaires propriété prospérité protection protestation protestations psychologue publication publicité puissance puits punition
    quais qualité quantité quart quartier quartiers querelle question questions queue quota quotas race racine radeau radio rage raison
    raisons rang rangs rapports rassemblement rayon rayons réaction réalité rébellion rebelles recette recherche recherches récit
    réclamation récolte récoltes recommandation reconnaissance recours recul réduction référence référendum réforme réformes réfugié refuge
    refus regard régime régiment règle règles règlement regret reine rejet relation relations religieux religion remède remplaçant remise
    rencontre rendez-vous rente renfort réparation repas réponse réponses repos représentant représentants répression reprise république
    réputation réseau réseaux réserve réserves réservoir réservoirs résidence résidents résistance résolution respect responsable
    responsables responsabilité ressource ressources restaurant restes résultat résultats retard retour retrait retraite réunions rêve
    réveil révolte révolution revenus revue rideau rire risque risques rive rives rivières riz robe robinet roche rocher rôle roi rois roman
    ronde rose roue routes royaume ruche ruines ruisseau rumeur rumeurs rythme sable sac sacs sacrifice saison salaire salaires salle salles
    salon salut sanctions sang sauvetage sauveteurs savants scandale scène science sciences scientifique scientifiques score scrutin séance
    séances sécheresse secret secrétaire secteur sécurité sécession sel séjour sénat sénateur sens sentence sentiment séparation série
    sergent service services serviette session seuil siècle siècles siège sièges signal signature signe signes silence site sites situation
    sociétés soeur soif soirée sol soldat soleil solidarité solution solutions somme sommeil sommet sommes sort sorte sortie souffle
    souffrance souhait soupçon soupe source sources sous-marin soutien souvenirs spécialiste spécialistes spectacle spectateurs sport stade
    stage station statue statut stock stratégie structure studio style substance succès sucre sueur suite sujet sujets superficie
    supermarché surface surprise surveillance survivants suspect suspects symbole système tableau table tables tabac tache tâche taille
    talent tambour tapis tas taux taxe taxes taxi technique techniques technologie téléphone télévision témoin témoins témoignage tempête
    temple temps tendance tension tente tentes tentative terme termes terrain terrains terrasse terre terres territoire territoires terreur
    terrorisme terroristes test tête têtes texte textes théâtre théorie thé thème tiers tir tirs tissu titre titres toile toilettes toit
    toits tombe tombeau tombes ton tonne tonnes tonnerre torture total tour tours tourisme touriste touristes tournoi trace traces tradition
    traditions trafic tragédie trahison trains trait traité traitement trajet tranche tranchée transport transports travail travaux
    traversée trésor tribu tribunaux tribune tristesse trône trou troupe troupes troupeau tunnel tuyau tuyaux type uniforme union unité
    unités univers urgence urgences usage usagers usine usines vacances vaccin vache vaches vague vagues vainqueur vaisseau vallées valeur
    valeurs vapeur veille vélo vélos vendeur vendeurs vent vents vente ventes verdict verger vérité verre version vertu veste veuve viande
    vice-président victime victoire vide vie vies vieillard vieillards vigne vignoble villa villageois vin violence violences virage virus
    visage visages visite visiteur visiteurs vitesse vitre vœu voie voies voile voisin voisins voitures voix vol vols volcan voleur
    volontaire volontaires volonté volume votes voyage voyages voyageur voyageurs zone zones absent absurde actif active actuel actuelle
    affecté agricole aimable alimentaire amer ample amusant annuel apte armé artificiel asséché assis attentif automatique basse beau beaux
    belle belles blanc blanche blancs bleu bleue bref brillant britannique brûlé brûlée brusque brutal capable catholique central centrale
    certain certaine certains certaines chaud chaude cher chère chimique chrétien civil civile civils clair claire classique clos coloniale
    commercial commun complet complète complexe complexes confus connu connue constant content continu contraire correct couchés courte
    court couvert cruel culturel dangereux dangereuse décisif défini délicat dense dévasté différent différents différente difficile digne
    direct directe distinct divers double doux douce dur dure durable écologique économiques effondré effectif égal égale élevé élevée
    énorme énormes entier entière épais épaisse essentiel étrange étranges européen européenne évident exact excellent exceptionnel
    extérieur extraordinaire extrême fabuleux facile faible faibles fameux familial familier fatal faux fausse féminin fermée fermées
    fertile ferroviaire fidèle fier final financier fine fiscal fixe fluvial fonctionnel fondamental forestier forte forts fou fragile
    fréquent fraîche froide furieux généreux gentil global gouvernementale grandes gratuit gratuite grave graves gris grise gros grosse
    habile hautes heureuse historique honnête horrible hostile humaine humaines humanitaire humide idéal identique illégal immédiat
    immédiate immense impossible inattendu incapable inconnue indépendant indien indigène individuel industriel inférieur initial innocente
    inquiet insuffisant intense interdit intéressant intérieure intime inutile invisible isolé jaune joli juif juste laid large larges latin
    léger légère lent lente libre libres lié lointain longue longues longs lourd lourde magnifique majeur malheureux maritime masculin
    mauvais mauvaise maximal mécanique médical médicale meilleure meilleurs mental mince mobile moderne modernes modeste mondial monétaire
    mou moyenne muet municipal municipale municipaux musulman mutuel mystérieux nationaux naturel naturelle naval navale nécessaire négatif
    nerveux net noble nocturne noire noirs nombreux nombreuses normal normale nucléaire nul obligatoire obscur occidental officiel
    officielle officiels ordinaire oriental original ouverte ouvertes pacifique pâle pareil parfait particulier passée pauvre pauvres peint
    pénible permanent personnel personnelle petits petites physique plastique plein pleine plate poli populaire portuaire positif possible
    possibles précédent précieux précis présent prête primaire principale privée probable prochaine professionnel profond profonde propre
    propres provincial prudent publique publiques puissant pur pure quotidien radical rapide rapides rare rares réel récent récente récents
    régionale régulier religieuse riche riches rigide rond rouge rouges royal rude rural rurale russe sacré sage sain saint sainte sale
    sauvage scolaire sec sèche secondaire secrète semblable sensible sérieux seul seule sévère simple simples sincère singulier sociale
    sociaux solennel solide solitaire sombre soudain spécial spéciale spirituel stable strict stupide suffisant suivant suivante sûr
    supérieur supplémentaire suprême surpris temporaire terrible totale touchés tragique tranquille triste tropical typique ultime unique
    uni universel urbain urgent utile vain vaste véritable vert verte vertical vides vif vigoureux violent violente visible vivant vivante
    voisine vrai vraie vulgaire`),
  name: '',
};
