// germanWords.ts - common words of German.

import type { LanguageWords } from './commonWords.ts';

const lines = (text: string): string => text.trim().replace(/\s+/gu, ' ');

export const german: LanguageWords = {
  determiner: lines(`
    der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner dieser diese dieses diesen diesem jeder jede jedes
    jeden sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer ihres unser unsere mein meine alle allen aller viele vielen mehrere mehreren
    einige einigen manche beide beiden zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig hundert`),
  preposition: lines(`
    in im ins an am ans auf aus bei beim mit nach von vom vor zu zum zur für durch gegen ohne um über unter zwischen seit während wegen trotz
    bis entlang neben hinter innerhalb außerhalb oberhalb laut gemäß statt als wie pro ab
    binnen samt anhand aufgrund infolge mithilfe zugunsten jenseits diesseits inmitten unweit anlässlich angesichts hinsichtlich nebst dank`),
  joining: 'und oder aber sondern denn weil dass daß wenn ob obwohl während nachdem bevor damit sodass indem falls wo woher wohin sowie',
  pronoun: 'er sie es wir ich du ihn ihm ihnen uns mich mir sich man niemand jemand nichts etwas alles wer was welche welcher dies',
  auxiliary: lines(`
    ist sind war waren sei seien wäre wären hat haben hatte hatten habe hätte hätten wird werden wurde wurden werde würde würden worden
    gewesen geworden kann können konnte konnten könne könnte muss müssen musste mussten müsse soll sollen sollte sollten will wollen wollte
    wollten darf dürfen durfte mag möchte bleibt blieb lässt ließ`),
  adverb: lines(`
    nicht auch nur noch schon sehr mehr wieder immer nie niemals oft jetzt nun dann hier dort heute gestern morgen bereits bald fast etwa rund
    kaum zuletzt zuerst zunächst später früher seitdem inzwischen derzeit damals danach davor dabei dafür dagegen daran darauf darüber deshalb
    daher trotzdem jedoch allerdings außerdem ebenfalls besonders vor allem scharf deutlich schwer stark offen öffentlich mehrfach wiederholt
    kürzlich endlich teilweise vollständig völlig ganz sofort schnell langsam plötzlich offiziell angeblich ursprünglich schließlich
    tatsächlich einfach sicher wahrscheinlich vielleicht gemeinsam einstimmig politisch zurück weg weiter hinaus darunter mindestens höchstens
    zusammen voraus statt teil fest los weiterhin bisher erneut lange länger viel wenig weniger meist meistens erst so doch gar wohl eben
    gerade schließlich nahezu knapp gut besser schlecht hoch tief spät früh kurz lang rasch heimlich dennoch ohnehin sogar sonst überall
    nirgends irgendwo hierher dorthin dorther hinein heraus hinauf hinunter herunter herum umher vorbei entlang daraus darin dazu hiermit
    damit davon dadurch dahinter daneben darunter somit folglich zudem ferner ebenso genauso ziemlich äußerst höchst überaus zumindest
    wenigstens spätestens frühestens vorerst vorher nachher künftig ehemals einst neulich anfangs zeitweise allmählich ständig häufig
    selten gelegentlich manchmal mitunter morgens abends nachts tagsüber sonntags östlich westlich nördlich südlich unterwegs`),
  verb: lines(`
    sagte sagten sagt sagen teilte teilten teilt erklärte erklärten erklärt kündigte kündigten angekündigt verurteilte verurteilten
    verurteilt kritisierte kritisierten kritisiert wies wiesen lehnte lehnten abgelehnt forderte forderten fordert gefordert warnte warnten
    gewarnt warf warfen vorgeworfen versprach versprachen versprochen berichtete berichteten berichtet meldete meldeten gemeldet bestätigte
    bestätigt behauptete nannte nannten genannt fand fanden gefunden gab gaben gibt gegeben ging gingen gegangen kam kamen kommt gekommen
    stand standen steht gestanden lag lagen liegt nahm nahmen genommen hielt hielten gehalten brachte brachten gebracht brach brachen
    gebrochen begann begannen begonnen endete geendet schloss schlossen geschlossen öffnete geöffnet eröffnet stimmte stimmten gestimmt
    führte führten geführt traf trafen getroffen sah sahen gesehen wusste wussten weiß zeigte zeigten gezeigt machte machten macht gemacht
    ließen lassen gelassen verlor verloren gewann gewonnen verletzt getötet festgenommen freigelassen zerstört beschädigt geräumt gesperrt
    gerettet gebaut verkauft gekauft bezahlt gezahlt veröffentlicht geprüft untersucht vorgelegt versammelt fortgesetzt beschlossen
    entschieden erwartet geplant verlangt verlangte verlangten beklagte beklagen wartet warten wohnt wohnen lebt leben arbeitet arbeiten
    fiel fielen gefallen stieg stiegen steigt gestiegen sank gesunken starb gestorben versuchte versuchten versucht äußern rechnet rechnen
    ablehnen absagen achten ändern änderte anfangen angekommen angegriffen ankündigen annehmen antwortete antworten arbeitete arbeiteten
    aufgeben aufgefordert aufgenommen aufhalten aufnehmen ausgebrochen ausgesprochen äußerte äußerten bat baten baut bauen bauten bedroht
    bedeutet befindet befinden befreit befürchtet befürchten beginnt beginnen begleitet begrüßt begrüßte begründete behandelt behauptet
    behaupten bekam bekannt bekannte bekommen bekräftigte belegt bemüht benötigt beobachtet beobachteten berichten beruft beschäftigt
    beschloss beschrieb beschuldigt beschuldigte besetzt besetzten besteht bestehen bestellt bestimmt bestritt besucht besuchte betont
    betonte betrachtet beträgt betrifft betroffen betroffenen bewacht bewachen bezeichnet bezeichnete bezeichneten bietet bilden bildet
    bittet blieben bleiben brauchen braucht brennt brannte brannten bringen bringt dankte dauert demonstrierten denken denkt diente drängen
    drohen droht drohte durchsucht durchsuchen einführen eingeladen eingesetzt eingestellt einreichen empfangen empfing enthält entfernt
    entlassen entschied entschuldigte entsteht entstanden entwickelt erfahren erfuhr erfüllt ergab ergeben erhält erhalten erhielt erhielten
    erhöht erinnerte erinnert erkannte erkennen erklären erlaubt ermordet ernannt erreicht erreichte errichtet erschien erschossen
    erschüttert erwarten erwartete erwies erzählte erzählt existiert fährt fahren fehlt feierte feiern finden findet flicken flog flohen
    fliehen folgt folgte folgen fordern fragen fragte freut frei fuhr fuhren füllt führen führt funktioniert fürchten geben gedroht geehrt
    gefahren gegründet gehen geht gehört gehörte gekämpft gelang gelingt gelten gilt galt genießen genutzt gerät geschah geschehen geschickt
    geschrieben gesteht gestoppt gestohlen gesucht gestürzt gewählt gezwungen glaubt glauben greift griff grüßt hält halten handelt hängt
    hängen hieß heißt heißen hilft half helfen hinnehmen hoffen hofft hoffte hörte hören informiert informierte interessiert kämpfen kämpft
    kämpften kannte kaufen kauft kehrte kehren kehrt kennt klagt klagen klagte klärt klingt kommentieren kommen konzentriert kostet kosten
    kostete kritisieren kümmert kürzen lädt landet landete laufen läuft lief liefen leeren leert lebten lehnen lehnt leidet leiden leistet
    leitet leitete lernen lernt lesen liegen liefert lobte löschen löste lösen machen meint meinte meinten melden misst mitgeteilt nehmen
    nimmt nennen nennt nutzen nutzt öffnet öffnen organisiert passiert plant planen planten prüft prüfe prüfen protestieren protestierten
    protestiert räumte reagiert reagierte rechnete reden redet regiert reicht reist reiste retten rettete richten richtet riefen ruft
    sammeln sammelte schätzt schätzen scheint scheiterte scheitert schickt schickte schießen schlägt schlagen schleppen schließen schließt
    schlug schreibt schrieb schrieben schützen schützt schweigt sehen sieht setzt setzte setzten setzen sitzen sitzt saß saßen sorgt sorgte
    sperren sperrt sperrte spielen spielt spielte sprach sprachen sprechen spricht spürt startet startete stammt starben stehen stellen
    stellt stellte stellten sterben steigen steuert stimmen stirbt stoppt stoppen stoßen streiken streiten stürzte stürzt suchen sucht
    suchte suchten tanzt teilen tötete tragen trägt trug trugen trat traten treten tritt trennt trinken tun tut überlebte überlebt übernahm
    übernehmen übernimmt überprüft übt unterbrochen untergebracht unterrichten unterschrieb unterschrieben unterstützt unterstützte
    unterstützen untersuchen verbietet verboten verbrannt verbringen verdient vereinbart verfolgt verfolgte vergessen vergleicht verhaftet
    verhandeln verhandelt verhindern verhindert verhängt verkaufen verkaufte verkündet verkündete verlassen verläuft verließ verließen
    verletzte verletzten verlieren verliert vermisst vermutet vermuten verneinte verschwand verschwunden versichert versicherte versorgt
    verspricht verstand verstehen versteht versuchen verteidigt verteidigte verteilt verteilen vertreten vertrieben verurteilen verwendet
    verwiesen verzichtet verzögert vorgestellt wächst wählen wählt wählten warnen warnt warteten wartete wechselt wehrt weigert weigerte
    weinte weist werben wirbt wirft wirkt wirken wissen wünscht zählt zahlen zahlt zahlte zeigen zerstören zieht ziehen zog zogen zugestimmt
    zündeten zwang zwingt zurückgewiesen zurückgetreten zurückgekehrt zustimmen`),
  adjective: lines(`
    neue neuen neuer neues alte alten alter altes große großen großer großes kleine kleinen kleiner kleines gute guten erste ersten zweite
    zweiten dritte dritten letzte letzten nächste nächsten vergangene vergangenen junge jungen ganze ganzen deutsche deutschen politische
    politischen internationale internationalen ausländische ausländischen regionale örtliche staatliche öffentliche nördliche nördlichen
    südliche südlichen östliche westliche leere offene geschlossene zerstörte verbrannte eingestürzte weitere weiteren andere anderen
    aktuelle aktuellen allgemeine allgemeinen amerikanische amerikanischen ängstliche arme armen bekannten besondere besonderen bessere
    besten betroffene blaue blauen breite breiten britische britischen bunte deutliche dichter dichte dichten direkte dringende dunkle
    dunklen dünne echte ehemalige ehemaligen eigene eigenen einfache einzelne einzelnen einzige einzigen endgültige enge englische
    entscheidende erfolgreiche ernste europäische europäischen falsche faire fehlende ferne feste finanzielle flache freie freien fremde
    fremden frische frühere früheren gefährliche gefährlichen gegenwärtige geheime gelbe gemeinsame gemeinsamen genaue gerechte gesamte
    gesamten geschlossenen gewaltige gewisse gleiche gleichen globale graue grobe grüne grünen günstige halbe halben harte harten hässliche
    häufige heftige heftigen heilige heiße helle historische hohe hohen höhere höchste höchsten humanitäre illegale industrielle innere
    inneren jetzige jüngere jüngsten kalte kalten katholische klare klaren kluge knappe komplette konkrete kommende kommenden kostenlose
    kranke kranken künftige künftigen kulturelle kurze kurzen langen langsame laufende laute lebende leichte leichten leise lokale lokalen
    maßgebliche mehrfache menschliche militärische militärischen mittlere moderne modernen mögliche möglichen mutige nahe nahen nasse
    nationale nationalen natürliche nette neueste niedrige niedrigen niedrigsten normale nötige notwendige obere oberen offenen offizielle
    offiziellen östlichen persönliche polnische positive private privaten rasche rechte rechten regierende regierenden reiche reichen reine
    religiöse restliche richtige riesige riesigen rote roten ruhige russische russischen saubere scharfe scharfen schlechte schlechten
    schlimme schnelle schöne schönen schwache schwarze schwarzen schwere schweren schwierige schwierigen seltene sichere sofortige
    sogenannte solche sonstige soziale sozialen späte spätere starke starken steigende stille stolze strenge städtische städtischen süße
    technische teure tiefe tiefen tote toten traditionelle traurige trockene trockenen tägliche tödliche tödlichen türkische übrige übrigen
    umfangreiche umstrittene umstrittenen unabhängige unbekannte unbekannten undichte ungewöhnliche unklare unterschiedliche untere unteren
    ungelernten überfluteten überflutete verantwortliche verantwortlichen verlorene verschiedene verschiedenen volle vollen vollständige
    vollständiges vollständigen vorige vorigen wahre warme weiße weißen weite weiten wertvolle westlichen wichtige wichtigen wichtigste
    wilde wirtschaftliche wirtschaftlichen wissenschaftliche wütende zahlreiche zahlreichen zentrale zivile zukünftige zusätzliche
    zuständige zuständigen zweitägigen`),
  // Nouns, which German writes with a capital letter.
  other: lines(`
    abend abgeordnete abkommen abstimmung abteilung adresse agentur akten aktion alarm alltag alter amt angebot angehörige angriff angst
    anhänger anklage anlage anlass anschlag ansicht anspruch anteil antrag antwort anwalt anwälte anwohner anzahl anzeige apotheke arbeit
    arbeiter arbeiterinnen arbeitsplätze archiv arm armee art artikel arzt ärzte aufgabe aufklärung aufnahme auftrag auge augen ausbau
    ausgaben auskunft ausland ausnahme ausstellung auswahl auto autobahn autos bäcker bäckerei bahn bahnhof bank banken basis bau bauern
    baum bäume beamte bedarf bedeutung bedingungen befragung befürworter beginn begründung behörde behörden beispiel beitrag belastung
    berater bereich berg berge bericht beruf beschluss beschwerde besitz besitzer besuch besucher beteiligte betreiber betrieb bett
    bevölkerung beweis beweise bewegung bewohner beziehungen bild bilder bildung blick blut boden boot boote botschaft botschafter brand
    brief briefe brücke brücken bruder buch bücher bühne bund bündnis bürger bürgermeister bürgermeisterin büro bus busse chance chef chefin
    dach dächer damm daten dauer debatte decke demonstration demonstranten demokratie dienst dienstag ding dinge direktor direktorin dorf
    dörfer druck dunkelheit dürre ebene ecke ehe eigentümer einfluss eingang einheit einigung einkommen einrichtung einsatz einwohner eis
    eisenbahn eltern ende energie entfernung entlassung entscheidung entwicklung erde erfahrung erfolg ergebnis ergebnisse erklärung
    ermittler ermittlungen ernte eröffnung ersatz erwartung essen experte experten explosion fabrik fabriken fach fachleute fahne fahrer
    fahrgäste fahrt fahrzeug fahrzeuge fähre fähren fall fälle familie familien farbe fassung fehler feier feinde feld felder fenster ferien
    fernsehen festnahme feuer feuerwehr feuerwehrleute film firma fisch fische fischer fläche flammen flasche fleisch flucht flüchtlinge
    flug flughafen flugzeug fluss flüsse flut folge folgen forderung form forscher forschung foto fotograf frage fragen fraktion frau frauen
    freiheit freilassung freund freunde frieden frist front frühjahr frühling frühschicht führer führung fuß garten gas gast gäste gastgeber
    gebäude gebiet gebiete geburt gefahr gefängnis gefühl gegend gegenteil gegner geheimnis geist geld gelände gelegenheit gemeinde
    gemeinschaft generation gericht gerichte geschäft geschäfte geschichte gesellschaft gesetz gesetze gesicht gespräch gespräche gesundheit
    gewalt gewerkschaft gewerkschaften gewicht gewinn glas glaube glück gold gott grab graben grenze grenzen grenzübergang grund gründe
    grundlage gruppe gruppen hafen hafenbecken häfen haft hälfte halle hals haltung hand hände handel haus häuser hauptstadt haut heimat
    heizung helfer herbst hering herr herz hilfe himmel hinweis hinweise hitze hochwasser hof hoffnung höhe holz horizont hotel hotels hügel
    hund hunde hunger idee industrie informationen innenministerium insel inseln institut interesse internet investor jahr jahre jahrhundert
    jahrzehnt journalist journalisten journalistin jugend jugendliche junge jungen kabinett kaffee kai kampf kämpfe kanal kandidat
    kandidaten kapitän karte karten kasse katastrophe kaufhaus keller kenntnis kern kette kilometer kinder kind kindergarten kino kirche
    kirchen klage klasse kleidung klima klinik koalition kohle kollegen kommission konferenz konflikt kongress könig königin kontakt
    kontrolle kontrollen konzept konzern kopf körper kosten kraft kräfte kraftwerk kran kranke krankenhaus krankheit kredit kredite kreis
    kreise krieg krise kritik kritiker krone kronen küche kultur kunde kunden kunst kurs kürzung küste labor lage lager land länder
    landesregierung landtag landschaft landwirte landwirtschaft länge laster lastwagen lauf leben leistung leiter leiterin leitung leitungen
    lehrer lehrerin lehrerinnen licht liebe lied liste lösung luft macht mädchen mai mangel mann männer mannschaft mark marine markt
    maschine maschinen maß maßnahme maßnahmen mauer medien meer mehrheit meinung meldung menge mensch menschen messe meter miete milch
    militär million millionen milliarden minderheit minister ministerin ministerium ministerpräsident minute minuten mitarbeiter mitglied
    mitglieder mittag mitte mitteilung mittel mitternacht mittwoch modell monat monate mord morgen motor mühle müll mund museum musik mutter
    mütter nachbarn nachfrage nachmittag nachricht nachrichten nacht nähe name namen nation natur nebel netz netze niederlage norden nordkai
    not notfall nummer oberfläche offizier offiziere ohr öl opfer opposition ordnung organisation organisationen ort orte osten ostsee
    papier park parlament partei parteien partner passagiere patienten pause person personal personen pfarrer pferd pferde pflanze pflicht
    pilot pläne plan platz plätze podium politik politiker polizei polizist polizisten position post präsident präsidentin preis preise
    presse priester prinzip problem probleme produkt produktion programm projekt protest proteste provinz prozent prozess prüfung publikum
    pumpe punkt punkte qualität quelle quoten raffinerie rahmen rakete raketen rand rat rathaus rauch raum räume reaktion rechnung recht
    rechte rede redner reform regal regale regel regeln regen regierung regierungschef region reich reihe reise reisende rektor religion
    rennen rest restaurant retter rettung revolution richter richterin richtung risiko rolle route ruhe ruine ruinen saal sache sachen sand
    sandsäcke schaden schäden schatten schicht schicksal schiene schiff schiffe schlacht schlaf schlag schlamm schleuse schloss schluss
    schlüssel schnee schritt schritte schuld schule schulen schüler schülerin schülerinnen schuss schüsse schutz schwester see seite seiten
    sekretär senat sender sicherheit sicht sieg signal sitz sitzung sitzungen sohn söhne soldat soldaten sommer sonne sorge spiel spieler
    spital spitze sport sprache sprecher sprecherin staat staaten stadion stadt städte stadtrat stahl stand standort stärke start station
    stauseen stausee steuer steuern stimme stimmen stoff strafe strand straße straßen strecke streik streit strom stück student studenten
    studentin stufe stuhl stunde stunden sturm suche süden supermarkt system szene tag tage tal tankstelle täter täterin technik teil teile
    teilnehmer telefon termin test text theater thema themen tier tiere tisch titel tochter tod tor tore tote touristen tradition transport
    traum treffen treppe trümmer truppen tür turm türme übergang überlebende überschwemmung ufer uhr umgebung umgehungsstraße umwelt
    umweltschützer umzug unfall unglück union universität unruhen unternehmen unterricht unterschied unterschrift unterstützung untersuchung
    ursache urteil vater väter verband verbindung verbot verbrechen verdacht verein verfahren verfassung vergangenheit vergleich verhältnis
    verhandlung verhandlungen verkauf verkehr verlag verletzte verlust verluste vermögen versammlung versicherung version verspätung versuch
    verteidigung vertrag verträge vertrauen vertreter verwaltung videos volk vorbereitung vorfall vorgang vorhaben vorhang vormittag
    vorschlag vorsitzende vorsitzender vorstellung vorteil vortrag vorwurf vorwürfe waffe waffen wagen wahl wahlen wahlkampf wahrheit wald
    wälder wand wände waren wasser weg wege weihnachten wein welle welt werft werk werke wert westen wetter widerstand wiese wind winter
    wirkung wirtschaft wissen wissenschaft wissenschaftler woche wochen wochenende wohnung wohnungen wolken wort worte wunsch zahl zahlen
    zeichen zeit zeiten zeitpunkt zeitung zeitungen zelt zelte zentrum zeuge zeugen ziel ziele zimmer zoll zug züge zukunft zusammenarbeit
    zustand zustimmung zweck zweifel zwischenfall`),
  name: 'januar februar märz april mai juni juli august september oktober november dezember montag dienstag mittwoch donnerstag freitag samstag sonntag',
};
