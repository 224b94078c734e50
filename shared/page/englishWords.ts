// englishWords.ts - common words of English.

import type { LanguageWords } from './commonWords.ts';

const lines = (text: string): string => text.trim().replace(/\s+/gu, ' ');

export const english: LanguageWords = {
  determiner: lines(`
    the a an this that these those his her its their our your my no every each some any all both another such many several few most
    two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred first second third fourth last next own`),
  preposition: lines(`
    of in on at by for from with to into onto over under about after against along amid among around as before behind below beneath beside
    between beyond despite down during except inside like near off out outside past per since through throughout till toward towards until
    up upon via within without above across`),
  joining: 'and or but because although though while when where which who whom whose if unless whether than so nor yet that',
  pronoun: 'he she it they we you i him them us me himself herself itself themselves nobody everybody someone nothing everything what one there',
  auxiliary: lines(`
    is are was were be been being am has have had having do does did will would shall should can could may might must cannot isn't wasn't didn't
    don't doesn't hasn't won't`),
  adverb: lines(`
    not never always often also only just still already again soon now then here today yesterday tomorrow even almost nearly about quite very
    too much more most less well far long later earlier early late ago once twice perhaps however meanwhile together apart away back forward
    strongly sharply firmly clearly openly publicly repeatedly recently finally largely mainly mostly partly fully completely entirely
    seriously severely deeply widely highly closely directly immediately quickly slowly suddenly officially formally reportedly allegedly
    currently previously originally initially eventually actually really simply certainly probably possibly especially particularly
    increasingly heavily slightly roughly approximately annually unanimously jointly peacefully illegally legally politically carefully`),
  verb: lines(`
    said says say told tells tell asked asks ask added called calls call condemned condemns rejected rejects denied denies accused accuses
    announced announces reported reports warned warns urged urges demanded demands criticised criticized blamed blames claimed claims argued
    argues agreed agrees refused refuses promised promises planned plans decided decides voted votes approved approves opposed supports
    supported signed won lost took takes take taken gave gives give given made makes make came comes come went goes go gone got gets get
    left leaves leave found finds find held holds hold kept keeps keep brought brings bring built builds build bought sold paid pays pay
    met meets meet led leads lead put sent sends send set stood stands stand spoke speaks speak saw sees see seen knew knows know known
    thought thinks think felt began begins begin begun became becomes become ran runs run rose rises rise fell falls fall fallen broke
    breaks broken closed closes close opened opens open ended ends end started starts start stopped stops stop moved moves move used uses
    use needed needs need wanted wants want tried tries try worked works work lived lives live died dies die killed injured wounded arrested
    released detained charged attacked destroyed damaged burned burnt flooded rescued evacuated forced ordered allowed banned launched
    visited arrived returned remained continued expected caused followed included showed shows shown described explained expressed
    confirmed declared insisted noted quoted published written wrote writes read believed considered accepted offered received provided
    increased reduced raised cut doubled cost costs hit struck hurt fled escaped joined gathered marched protested searched carried
    crossed passed reached turned served created formed founded based located involved related known born elected appointed resigned`),
  adjective: lines(`
    old new young big small large little great good bad better best high low long short early late local national international regional
    foreign public private general political economic social military human main major important different same other free full empty open
    closed dead black white red green blue northern southern eastern western whole former entire several urgent strong serious latest recent
    able absolute active actual additional afraid aged aggressive alive amazing ancient angry annual anxious apparent appropriate armed
    asleep available average aware awful bare basic beautiful bitter blind bold bottom brave brief bright broad brown busy calm capable
    careful cheap chief civil classic clean clear clever cold comfortable comparable complete complex concerned confident conscious
    considerable constant controversial cool correct corrupt crazy critical crowded crucial cruel cultural curious daily damp dangerous dark
    dear deep defensive deliberate democratic desperate detailed difficult direct dirty disabled distant diverse domestic double dramatic
    drunk dry due dull eager easy educational effective elderly electric elegant emotional enormous environmental equal essential ethnic
    evident exact excellent exclusive expensive experienced extensive external extra extraordinary extreme fair false familiar famous fast
    fatal federal fellow female fierce final financial fine firm flat foolish formal fresh friendly frequent front frozen fundamental funny
    generous gentle genuine giant glad global golden grand grateful grave grey guilty handsome happy hard harsh heavy helpful hidden
    historic historical holy honest horrible hostile hot huge humble hungry ideal illegal immediate immense independent indirect individual
    industrial inevitable informal initial inner innocent intense interested interesting interim internal invisible joint junior keen key
    lasting lazy leading legal legitimate lengthy liberal likely limited lively lonely loose loud lovely lucky mad male married massive
    maximum mean medical mental mere mild minor missing mixed mobile modern modest moral mutual mysterious narrow nasty native natural
    nearby neat necessary negative nervous neutral nice noble normal notable nuclear numerous obvious occasional odd official operational
    opposite ordinary organic original outer outstanding overall overwhelming painful pale parliamentary particular partial passive patient
    peaceful perfect permanent personal physical plain pleasant poisonous polite popular positive possible powerful practical precise
    pregnant present previous primary prime primitive principal proper proud provincial pure quick quiet radical random rapid rare raw ready
    real reasonable relative relevant reliable religious reluctant remarkable remote residential responsible rich rigid ripe rough round
    royal rude rural sacred sad safe scientific secondary secret secure select senior sensible sensitive separate severe shallow sharp sheer
    shy sick significant silent silver similar simple single slight slow smart smooth soft solid sorry southeast specific spiritual splendid
    square stable standard steady steep straight strange strict stupid subsequent substantial successful sudden sufficient suitable superior
    supreme sure surprising suspicious sweet tall technical temporary tender tense terrible thick thin thorough tight tiny tired top total
    tough toxic traditional tragic tropical true typical ugly ultimate unable unarmed uncertain unemployed unfair unique united universal
    unknown unlikely unusual upper upset urban useful usual vague valid valuable various vast vertical viable violent virtual visible visual
    vital vulnerable wealthy weak weekly weird welcome wide willing wise wonderful wooden worldwide worse worst worth wrong`),
  other: lines(`
    people man men woman women child children family families year years day days week weeks month months hour hours minute minutes time
    times morning afternoon evening night government minister ministers ministry president parliament council party state states country
    countries city cities town towns village villages region province district capital court judge judges law laws police officer officers
    army soldier soldiers force forces war peace attack attacks fire flood storm accident crisis protest protests protesters group groups
    member members leader leaders officials spokesman spokeswoman worker workers union company companies business market price prices money
    budget tax trade bank economy percent cent million billion school schools student students pupil pupils teacher teachers university
    hospital doctor doctors health patients road roads street bridge station airport port harbour harbor ship ships boat boats ferry train
    plane car cars bus lorry truck river sea coast island islands lake water dam land field fields farm farmer farmers food fish fishing
    fisherman fishermen forest mountain valley house houses home homes building buildings office room door window wall roof church park camp
    prison border north south east west reporter reporters journalist journalists newspaper news report statement letter meeting talks vote
    election plan project decision agreement deal inquiry investigation case charges claim question answer reason result part number lot
    place area side line point way job jobs life death body head hand eye face name word words story history book film music team game world
    resident residents neighbour neighbours crowd crowds victims survivors volunteers refugees migrants troops rebels authorities rescue
    crew crews owner owners visitor visitors scene centre center middle site yard mill mine plant factory shop shops store summer winter
    spring autumn photo photograph picture image file view ability absence academy access account ace activist activists activity actor
    actress addition address adult adviser affair affairs age agency agent agents agenda aid air aircraft airline airspace alarm alcohol
    alliance ally ambassador ambition ambulance amount analysis analyst anger animal animals anniversary apartment appeal application
    approach archive argument arm arms arrangement arrest arrival art artist aspect assembly asset assistance association athlete atmosphere
    attempt attention attitude attorney audience author autonomy award background bag balance ball ballot band banner bar barge barrel
    barrier base basis basket battle bay beach bean bear bed behalf belief bell belt bench benefit bid bill biologist bird birth bishop bit
    blast block blood board bomb bombs bond bone boss bottle box boy boys brain branch bread break breakfast breath brick bride brigade
    broadcast brother brothers bullet bunch burden butter button cabin cabinet cable cake camera campaign campus canal cancer candidate
    candidates candle card care career cargo carriage cash castle cat cattle cause cave ceiling ceasefire celebration cell cemetery century
    ceremony chain chairman challenge chamber champion chance change channel chapter character charity chart choice cinema circle citizen
    citizens civilian civilians class clergy climate clinic clock cloth clothes cloud club coach coal coalition coat code coffee coin
    collapse colleague collection college colony colour column combination comedy comfort command commander comment commerce commission
    commissioner commitment committee communication community companion comparison competition complaint concept concern concert conclusion
    condition conditions conference confidence conflict congress connection consequence consent constitution construction consumer contact
    container content contest context contract contrast contribution control convention conversation convoy cook copy copper corner corps
    corpse corruption cottage cotton councillor count couple courage course cousin cover cow crack craft crane crash cream credit creek
    crime criminal crop cross crossing crossroads crown cry culture cup currency current curtain curve custody custom customer cycle dairy
    damage dance danger data daughter dawn deadline dean debate debris debt decade decades decline decree defeat defence defense deficit
    degree delay delegate delegation delivery demand democracy demonstration demonstrators department departure deposit depth deputy
    description desert design desire desk destination destruction detail details detention determination development device dialogue diary
    diet difference difficulty dignity dinner diplomat direction director disaster discipline discovery discussion disease dish dismissal
    display dispute distance diversity division divorce dock doctrine document documents dog dollar dollars domain donor doubt draft drama
    drawing dream dress drink driver drivers drop drought drug drugs duke dust duty ear earth earthquake ease echo economist edge edition
    editor education effect effort efforts egg electricity element embassy emergency emotion emperor empire employee employees employer
    employment enemy energy engine engineer engineers entrance entry environment envoy equipment error escape espionage essay estate
    estimate event events evidence evil examination example exception excess exchange excuse execution exercise exhibition exile existence
    exit expansion expense experience experiment expert experts explanation explosion export expression extent extremist eyewitness facility
    fact factor failure faith famine fan fashion father fault favour fear feature federation fee feeling fence festival fever fiction
    fighter fighters fighting figure figures finance finding finger firefighter firefighters fishery flag flame flavour fleet flesh flight
    flights flooding floor flow flower focus folk football footage forecast forestry form format formation fort fortune forum foundation
    fraction frame fraud freedom friend friends friendship fruit fuel fund funding funds funeral furniture future gallery gap garage garden
    gas gate gates gathering gender generation gentleman gift girl girls glass glory goal gold golf goods governor grade grain grandfather
    grandmother grant grape grass grief ground growth guard guardian guards guest guide guilt gun gunmen guns habit hair half hall handful
    handle harvest hat heart heat heating height helicopter helicopters hell helmet help heritage hero highway hill hills hint historian
    hole holiday honour hope horizon horse host hostage hostages hotel hotels household housing humanity humour hunger hunting husband ice
    idea ideas identity illness impact import importance impression improvement incident income increase independence index industry
    infantry infection inflation influence information infrastructure inhabitants injury injuries innocence inspection inspections inspector
    inspiration institute institution instruction instrument insurance intelligence intention interest interests interior interpretation
    intervention interview introduction invasion invention investment investor investors invitation iron issue issues item ivory jacket jail
    jet jewel joke journal journey joy judgment juice junction jury justice kick kid kidnapping kilometre kilometres kind king kitchen knee
    knife knowledge label laboratory labour lack lady lamp landing landmine landscape landslide language latter laughter launch lawn lawsuit
    lawyer lawyers layer leadership leaf league leather lecture leg legend legislation leisure length lens lesson level levels liability
    liberation liberty library licence lifeguard lifeguards lift limit limits link links lion lip liquid list literature litre litres loan
    loans location lock logic loss losses love loyalty luck lunch lung machine magazine mail majority maker malaria management manager
    manner manufacturer map margin mark marriage mass massacre mast master match mate material matter meal meaning means measure measures
    meat mechanism media medicine medium mediator memorial memory merchant mercy message metal method metre metres midnight mile miles
    militant militants militia milk mind minimum mining minority miracle mirror mission mistake mixture mob model module moment monarch
    monitor monk monopoly monument mood moon morale mosque mother motion motive motor mountains mouse mouth movement movements mud murder
    muscle museum mystery nation nations nature navy necessity neck needle negotiation negotiations negotiator neighbourhood nephew nerve
    net network nets nightmare nightwatchmen ninth noise nomination noon norm nose note notice notion novel nurse nurses object objection
    objective obligation observation observer observers occasion occupation occurrence ocean offence offensive offer oil olive onion
    operation operations operator opinion opponent opponents opportunity opposition option orange order orders organ organisation
    organisations organization origin outbreak outcome outfit output outrage outskirts overfishing oxygen pace package page pain painting
    pair palace panel panic paper parade parents parish parking particle parties partner partnership passage passenger passengers passion
    passport path patience pattern pause payment peak peasant pen penalty pension percentage perception performance period permission permit
    person personality personnel perspective petition petrol phase phone photographer phrase piece pier pig pile pilgrims pilot pioneer pipe
    pipes pit pitch plains planet plate platform player players pleasure plenty plot plus pocket poem poet poetry poison pole policemen
    policy poll polls pollution pool poor pope population portion portrait position possession possibility post poster potato potential
    pound pounds poverty powder power powers practice prayer prayers preference preparation presence presentation preservation presidency
    pressure pride priest priests prince princess principle printer priority prisoner prisoners privacy privilege prize problem problems
    procedure proceedings process producer producers product production profession professor profile profit program programme progress proof
    propaganda property proportion proposal proposals prosecution prosecutor prosecutors prospect protection protocol provision publication
    publicity publisher pump punishment purchase purpose pursuit quality quantity quarrel quarry quarter queen queue quota quotas race radar
    radiation radio raid rail railway rain rainfall rally range rank rate rates ratio ray reaction reader readers reality reasons rebel
    rebellion receipt reception recession recipe recognition recommendation record records recovery recruitment reduction reef referee
    reference referendum reflection reform reforms refuge refugee refusal regard regime regiment register regret regulation regulations
    rehearsal rejection relation relations relationship relatives release relief religion remains remark remarks remedy removal rent repair
    repairs replacement reply reporting representative representatives reputation request requirement rescuers research researcher
    researchers reserve reservoir reservoirs residence resignation resistance resolution resource resources respect response responsibility
    restaurant restoration restriction restrictions retirement retreat return revenge revenue reverse review revolt revolution reward rhythm
    rice rider rifle rifles right rights riot riots risk risks rival rivals rivers roadside robbery rock rocket rockets role roots rope
    route row rubber rubble rubbish rule ruler rules rumour rush sacrifice safety sailor sailors sake salary sale sales salt sanction
    sanctions sand sandbags satellite sauce saving scale scandal schedule scheme scholar science scientist scientists scope score screen
    search season seat seats secretary section sector security seed seizure selection senate senator sense sentence separation sequence
    series session sessions settlement settlements settlers shade shadow shape share shares sheep sheet shelf shell shelling shelves shelter
    shield shift shipping shipyard shirt shock shoe shooting shore shortage shot shots shoulder show shower sight sign signal signature
    silence silk sin singer sister sisters situation size skill skin sky slave sleep slogan slope smell smile smoke snow society sock
    software soil solution son song sort soul sound soup source sources space speaker species speech speed spell spirit split sponsor
    spokesperson spot spread spy squad stadium staff stage stairs stake stall standards star statesman statistics statue status steam steel
    step steps stock stomach stone stones storage stranger strategy stream strength stress stretch strike strikes string structure struggle
    studio study stuff style subject submarine substance success sugar suggestion suicide suit suitcase sum summary summit sun sunset
    supermarket supply supplies support supporter supporters surface surgery surprise surrender surrounding survey suspect suspects
    suspicion swimming sword symbol sympathy symptom system systems table tail tale talent tank tanks tanker tap target task taste taxes
    taxi tea teaching tear technique technology telephone television temperature temple tendency tension tensions tent tents term terms
    terrace territory terror terrorism terrorist terrorists test text theatre theme theory thief thing things thinking thread threat threats
    throat throne ticket tickets tide timber tin tissue title toilet tomb ton tone tongue tons tool tooth torture tour tourism tourist
    tourists tournament tower towers townspeople track tradition traffic tragedy trail trailer trains transfer transition transport trap
    travel traveller treasure treasury treatment treaty tree trees trench trial tribe tribunal tribute trick trip triumph trouble trousers
    truce trucks trust truth tube tunnel turn twin type tyre umbrella uncle understanding unemployment uniform unit unity universe uprising
    usage user users vacation value van variety vegetable vehicle vehicles venture version vessel vessels veteran victim victory video
    villager villagers violence virus vision visit visits voice volcano volume volumes volunteer voter voters voyage wage wages waist wake
    walk walls warehouse warehouses warfare warning warnings warrant warrior warship waste watch waters waterfront wave waves weakness
    wealth weapon weapons weather weaving web wedding weekend weight welfare wells whale wheat wheel widow widespread wife wild wind winds
    wine wing winner wings wire wisdom wish witness witnesses wolf wonder wood woods wool workforce workshop worry wreck wreckage writer
    writers yacht yield youth zone zones abandon abolish absorb abuse accelerate accompany achieve acquire act adapt adjust admit adopt
    advance advise affect afford aim align allege alter amend apologise appear apply appoint arrange assess assist assume assure attend
    attract avoid await beat beg belong bless boast boost borrow bother bow burst bury calculate cancel capture cast catch celebrate chair
    chase check cheer choose cite clash climb cling coincide collect combat combine commit compare compete complain compose comprise conceal
    concede concentrate conclude conduct connect conquer consist construct consult consume contain contribute convert convince cooperate
    cope create crush cure date decorate decrease defend define delight deliver depart depend deploy depict descend deserve detect determine
    develop devote differ dig disagree disappear discover discuss dismiss distribute disturb divide dominate donate drag draw drift drill
    drive drown earn eat edit educate elect embark emerge emphasise employ enable encounter encourage endanger endorse endure enforce engage
    enhance enjoy ensure enter entertain equip erupt establish evade evolve examine exceed exclude execute exhaust exist expand explode
    exploit explore expose extend extract facilitate fade fail feed fight fill finish fit fix flash float fly forbid forget forgive freeze
    frighten fulfil function gain gaze generate glance govern grab greet grow guarantee guess hang happen harm hate haul heal hear hesitate
    hide highlight hire hunt hurry identify ignore illustrate imagine implement imply impose impress improve incite incline incorporate
    indicate infect inform inhabit inherit initiate inject inspect inspire install instruct insult integrate intend intensify interpret
    interrupt intervene introduce invade invent invest invite isolate join jump justify kidnap kiss knock laugh lay lean learn lend lie
    light listen load locate loot lower maintain manage manufacture march marry mention merge miss mix mourn multiply negotiate nominate
    notify obey observe obtain occupy occur offend operate oppose organise originate overcome overlook overtake owe pack paint participate
    perform persuade pick play plead please pledge pose possess postpone pour practise praise pray preach predict prefer prepare prescribe
    preserve press presume pretend prevail prevent print proceed proclaim produce prohibit prolong promote prompt prosecute protect prove
    provoke pull punish pursue push qualify quit react realise rebuild recall recognise recommend reconsider recover recruit refer reflect
    regain regulate reinforce relate relax relieve relocate rely remember remind remove rename render renew reopen repeat repeal replace
    represent reproduce require resemble resist resolve respond rest restore restrict resume retain retire reveal revise revive ride ring
    rob sack sail satisfy save seal seek seem seize settle shake shine shoot shout shrink shut sing sink sit slide slip smuggle solve spare
    spark specify spend spill spoil stare stay steal steer stem stick strengthen strip submit succeed suffer suggest summon supervise
    suppose suppress surge surround survive suspend sustain swear sweep swim switch tackle talk teach terrorise thank threaten throw tie
    touch trace transform translate transmit treat trigger undergo undermine understand undertake unite unveil update upgrade uphold vanish
    vary violate wait wander warm wash weaken wear win wipe withdraw withstand wound wrap`),
  name: lines(`
    january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday
    sunday`),
};
