// swift-format-ignore-file
// Made by scripts/make-word-rarity; do not edit. Counted over HaluEval (MIT), SummEdits (Apache-2.0) and WiCE's evidence.

enum WordRarity {
    /// Words by how many of 153913 sentences contain them: a number is twice the weight of the words behind it.
    static let list: StaticString = """
2 the
3 and of to in
4 is
5 that for you with on it was
6 by as he an from are have this at like be or has
7 do can but about not his they their one also what we who more new
8 all which know up will said wrote time she had your other written so first were when any out would me there if could
some her its my data it's two year been
9 people movie how them our into genre just after world no well starred book good may him over such think yes team film
life where did starring recommend years work great most get only movies than through day way books don't make now sales
use while these
10 because three love help then company meta being last us including th before released very really news information
i'm between those create many used read both language see home back fiction right different title model tell each list
music made given directed national based john name much example provide off ai am long go take during sure agent next
another city series too story end seen even best family similar show find down something that's business following
however part insurance group using around per never game going high number history air health
11 same should american here stars set old school author he's write share social need young second million play client
man want top since things com examples project war university come every email york own anything still place generate
making james free media state little says service plans big action heard give four does personal system few without
called house didn't against support plan technology water real star always else might why live watch month times public
known five space science football night st played black lot increase look products full under got energy experience
season oh country offer range friends player howard features potential found control learning words others community
today week within product films michael left order please august important services games future united league person
working published i've white return novel start small online say better later several days favorite program offers cost
management came human until often drama members cup july actually earnings
12 red change power research fan point include kind tv customer enjoy together director access line looking money light
user government robert london open process various current food true park david tom june women interested once office
march club months song design due early code case international comedy feel ever must podcast become president popular
natural thriller though call states became related general area album again record website doing thing thought south
video machine article keep won went men students hard post special performance interesting issue development market
along art age third you're across describe customers told education interest possible businesses among provides type
follow available check non main needs remote children quarter co role center content major six fantasy suggest king
there's sounds side heart took yeah local software started ago event specific add january quality self marketing large
icon manager building having past users yet price idea former put www reduce sound growth company's away total easy
smith includes https sport green believe april sign players function value remember sports final single america death
writing impact improve can't sense solutions named tour result paul learn class lost english able industry training
september recent we're blue character original west sun text mark taking strong division october law works already
document romance car lead ways net sentence award run job global november events playing computer william someone short
everything everyone cannot college asked pm report least friend word coverage benefits wanted image financial makes
form career north billion overall care born late adjusted writer done unique problem web woman living field term girl
latest coming de stay success network rock head operations course thomas according app saw low stories digital close
decision level input adventure move expected either shows despite wasn't far page whether options party announced
society died let produced board hours plays enough terms summer significant february poem doesn't getting levels soon
store site bestinsurancexyz search earth face phone fact further bill previous bad takes common
13 england try offering voice december understand talk force environment they're fire teams police room facebook means
additionally photo half political executive style pretty mean whole statement numbers industrial details moved
questions behind perfect professional explain analysis reported nature street less providing individuals platform east
meeting daily discount mr study band key compared road member sky currently museum designed records production prices
hope comes beautiful haven't increased dark british suggests i'll identify win present positive basketball fans cricket
crime himself complete policy thank forward trying clear situation account security actor release body deep results
seven date chicago championship meet resources harry question tasks creative official richard subject father began
discuss test costs points deal lives hand above women's bring isn't mind view recently almost feature inside variety
culture australia leading reading therefore historical medical position recommendations review income quite mike sqn
issues simple dream designer average considered town color address happy period williams print received church solution
professor adult court array package fi pre soccer conversation led washington table twitter press what's worked student
amount unit george instead river okay son comprehensive sci bit moment european sea travel continue ability weather
algorithm material johnson lee running she's india military conditions credit front companies artist knew taken sent
images songs wild rd below difficult certain save systems hit higher prior scott famous hear string discussing
interface fun track risk join climate felt couple version upon cast created successful talking outside weeks advanced
added towards physical especially beauty creating thanks island classic pop fox uk recognition values items saying
eventually stage arts needed steve television minutes step complex canada held answer stephen maybe helps morning
personalized revenue pricing discounts fall importance speech competition peter nd projects countries land mobile
finally budget wars seems wide royal al coach battle trial rate los stand although output concept datetime tennis
taylor loss county message response focus secret dead let's nothing stop sum neil modern contact healthy matrix journey
additional chief train hall earlier starting throughout san characters boston station rights employees economic brown
singer near visit individual activities aircraft via mission gone leave met liked amazing served ensure loved sorry ii
kids trip types internet capital painting size built century directors awards activity probably entertainment usa lower
turn wife ice receive necessary areas asks aug robin trees race leader limited super ideas collection difference trust
competitive itself actors break guy guide location reach wednesday goal involved calls chris stuff child pictures cause
pay problems goals girls rise interview whose likely decided thinking conference schools carbon gave tony topic build
wing comments federal ok cool sarah french rather discusses match hot method attention sentences existing propose
parents movement dr opening scene lines square driving turned changes particular i'd private middle provided generation
factors apple brand experiences studio eight angeles boy friday tool romantic martin buy traffic largest plant
representative sometimes eyes regular watching policies familiar golden episode mother schedule multiple fourth tools
ahead france musical dance act beach staff communication sources diluted sort moon ask longer included humans walk tree
peace matter growing offered walking ready relationship source gold knowledge section length skills devices fort
investment elements colors beyond
14 brother gets lake novels athlete sam wind feeling cut campaign effects bbc horror ones nfl jackson cars huge
practice structure expert frank partner china justice express note effective intelligence remains programs welcome
captain artists rest choose choice sunday mentioned sir department models percent variable funny association worth
paper spent radio ground groups fresh potter helped understanding quickly challenge mystery lord link ultimately
preferences magazine photos charles correct addition killed germany purchase tuesday active friendly goes we've monthly
council fast materials pro nearly bird consider direct uses reality base owned henry organization highest joined
negative opportunity environmental edition actress edge concerns avoid officials amish lady africa winning giving
families allows studies jack chance prince flight required bank explore reports efficiency doctrine highly planet
population approximately discussed audience josh greatest animals andrew guys bright japan http stone definitely joe
german entire california associated basic australian believed pandemic festival la host perform application guidance
bay world's fight reason mail trade screen oil demand productivity annual ball warm men's task standard army archive
joy piece agree hold shop politics union round themselves meaning neural eye tim garden prize prime glass alice
children's bond changed essential shape org develop property achieve established wonder sweet god producer anyone box
hour brought description cultural exclusive opportunities aid mary background beginning display payment leaves minister
moving patriots central previously thursday bridge ten scientific expect determine calculate challenges committee
stress decrease python texas grew guess setting editor here's evidence blog titles smart particularly academy female
artificial spiegel baby jan alone involves cloud assistant anchor jones couldn't collaboration changing updated foreign
mental species basis quick formed reducing communities profit comment fit followed forest picture rules powerful
greater apps gas jason mountain civil kill appears nine olympic send traditional purpose protect emergency improving
practices sustainable excellent independent places fear grand cross opinion minute cover clean visual loop decisions
efficient talks literature founder daughter effect memory region married kevin waste re tried grow enter num economy
healthcare statistics listen constant jordan looks saturday dog dedicated parts tech continued names yourself signed
bob african drive analyze suite senior wrong vs rose animal fc library speaker cases institute typically rich element
context wants russian onto covenants influence queen plus southern usually indian netflix leaving exercise units
automation opened luke acting speak winner safety auto insights techniques patterns reaching tracking coached debut
golf nice foundation clients articles forces operating spirit prefer speculative topics won't count logo programming
strategy yellow appeared happen extra recording van happened you've russia steps israel transportation processing quote
resulting ben ann orange seem paid tournament equal triangle equation efforts applications publisher wachowskibros shot
safe returns perhaps ray depending sides spend diverse approach functions silver watched inc alex pick pass allow
balance election breaking universe lack feet temperature lived trends surface victory expenses delivery powered
congress hollywood matt manchester learned teacher described missing district featured uh focused figure html ukraine
western baseball recommended reviews agency soul birds ended connection caused prevent trump tailored speed louis
airport chinese harrison compare vision etc pool password sub technical effort responsible anti demo objects produce
seattle adding google hands begin serve completed solar coal identity allowed jr finding hotel emily tomorrow weekend
double singh behavior sydney fully milk filled object expensive cat ryan anthony blood oscar amazon passed beatles
biggest shopping compose administration adams selling wait improved returned degree asking paragraph summarize centre
cities winter fashion helping opinions revolution brigade rob videos journal speaking updates sharing increasing
critical raised kate plants brian represent cold jobs europe native asia reached developed coffee easily looked workers
launch leaders jane brothers disney you'll letter max follows defense conduct stock atmosphere agreement commercial
promote remaining storage tiktok tale anniversary kid bowl elizabeth fish gives gain premier hits formula canadian
earned legal treatment keeping shares solve progress raw command algorithms route storm appearance myself attack
forever affairs manage launched straight year's notes writers brain cheese false remain simply bus fair documentary
giant virtual leadership threat miss adam presented click selection file cutting miles historic accuracy integration
chess score runner dreams genres boys impressive drug primary chart equipment maintenance we'll gallery agreed located
feedback profile sold immediately connect secure hundreds stores thrillers becomes domestic wonderful heat fred
certainly incredible originally strange gift reasons card maximum developing subscription status views ocean shooting
format beat calling fine producers larger worldwide spread continues funds bishop magic northern target birth actions
electric valley sleep ad becoming era spring kept applied vote maintain assistance teachers crucial transferred
outstanding ends anne celebrity gordon morgan imagine seeing jessica reporting presence pages explains violence nations
senate
15 aware daniel emotional recorded christmas paris theme shared respect select multi distance privacy update lifestyle
monday letters funding generally husband enjoyed wall russell serious losing hello begins circle sex brings fell
scientists ceremony closed premium hair ford houston campus el youth italian firm maria jewish disease direction
appropriate dollars platforms pollution cd ceo crisis starts fund framework jim christian le lawrence poor doctor
mostly stadium grace door nation bar plastic relevant battalion interests planning tall unknown finished covid vehicle
hospital mass accused customizable oct arthur swift rule francisco appear wedding die dogs comic gonna decide bear whom
figures awarded scores device aged construct emissions tax mid fitness allowing nov conflict posts posted waiting
justin hill upcoming decade damage memories expects squadron suggestions christopher guard brazil male murder surprise
session benefit noise tail smaller orders scheme vehicles ingredients commitment tells jennifer who's princess vegas
copy amy soft gender hockey strength crew seemed village decades directly gentle promotion block enhance ordered icc
woods completely exciting dan heavy collins wouldn't criminal sight item exchange tweet breeze bringing contacts unused
manson joseph bell spider lewis influenced dallas drawing raise tough volume signs judge tracks cleaning implementing
advertising require discussion technologies sharon chairman crm animation sharp hey edward fields introduction creation
driven gpt camera standing homes processes introduced officer facts adventures larry composer don blake chain concert
laws empire truly evening shown thousands methods fill outdoor conclusion innovation arrived commerce partners
organizations analytics gaap bn sean legend owner winslet gary rick brief francis mixed highlights twice everybody
restaurant sell thoughts palace remove requires patient joint index academic agrees paintings confirmed authors holiday
wilson murray info rings valuable ghost technique map citizens talent regarding discovered excited buying supply
experienced predict galaxies remained automated electricity debate mars matches perception jonathan wow andy americans
performances seek placed ran engineering sample minimum accurate managed computing interviews numerous israeli hearing
psychological oliver theater rain encourage massive continuing solo inspired suitable rare parties increases renewable
asian arrested ebitda impossible kingdom champions listening path gun advice fighting pieces spot prison japanese entry
eagle millions monitoring spaces handle cell installed informs appointed snow comics gay missed kong listed ken legacy
touch meant protection salt chocolate ancient vice attempt websites scale column wildlife ticket initially exploring
charges musk sector elected dangerous talented truth absolutely ap contains pacific aren't rising summary fame faith
relations hong digits distribution authorities consumption guided spoke wayback unfortunately respectively
recommendation whatever venue crash relationships showing wins champion cash extensive charge um none struggling
reduced nature's sets innovative forbes reverse extended strategies subscribe walker ross suggested brady birthday
retired bears stewart exactly consumer parade runs drop cm spending machines critics serving combined fraud grad crazy
dave jean jerry jeff racing ireland combination factor error newsletter michigan covered marking conservative measures
supreme executed consultation secretary coalition miller zero dawn commonly las matthew streets philosophy ed channel
twenty involving contract educational expansion bold dinner pressure experts atlantic guardian falls sister older
steven dune fifty moves memorial hidden today's sale teaching forced prepare vast supporting walked planned authority
effectively representing estimate euros consultant commission wood holy wales grade virginia founded fallen label
bought debt pair putting designing captures accepted achieved believes opposite covers clearly partnership upper bush
emmy webb ralph phrase iron mile team's carly cancer ultimate turns spiritual forms script iraq links chemical finance
regional causing capacity exhibition allen focuses emma castle animated useful sing dates signing flowers row hearts
pain catch assist knows fighter childhood alternative waves eat toward finish vary butter introducing representation
classification request differences draw thus finds weekly invites nominations issued bloom spain falling hunger
shakespeare brave bruce hi minnesota darkness mix layer carry paint zealand apollo describes feels components easier
node concepts sitting vegetables customized skip aimed meditation introduces theory autonation phd mcmurray creatures
younger yesterday silence ride pure drink category maggie fifth stands saints caught readers flying separate recognized
random intended crowd id employee nearby residents holds footprint rates scenes workflow construction airspace
returning opposition philip favorites symbol olympics pierre hero horse marshall carried electronic fellow italy ill un
noted squad option visualization labels phase graduate cream tape sites showed optimize furniture alternatives acquired
largely governor actual comedies grant thompson except secrets aspects apart eric kinds tate jacob chicken moments
retail zone et cookies floor personality database cooking height symphony instructions attend presentation faster abc
flag connected panel delivered labor gross consumers client's brooklyn ship lisa rice kelly harris fantastic arms
carolina passion phil hunter feelings mention economics owners contain coast realized meal interact fly audio instagram
physics degrees visitors characteristics requirements generated organized majority refers engaging beliefs convert
peaceful reflect confidence failed entered knight lies iii jon herbert biography pga increasingly leads silent shut
medal jedi categories telling downtown shirt challenging revealed testing telescope risks temperatures suddenly solving
responsibility trained luxury networks investigation declared strike walls jam rachel cameron johnny britain drew slow
guilty mexico files regularly flow youtube foot condition represents belief vibrant diet honor adds samples analogy
expression pride broken awesome corner painted suit vacation escape happens metal saving trophy recipe pace essay
clothing mountains navigation copyright consequences goods expand sat charged structures sequence awareness celebrate
conducted writes cruise recall davis giants adapted destination urban latin wish boss literary worlds pat theatre
engagement chi sugar camp quiet florida surrounding skin evolution albums eastern capture creates conservation edit
landscape committed proposed integrated retirement communications officially happening stood forget acted caribbean
roles collected treasure root dear burn decides willing columbia capability margin causes controlled attacks emails
confirmation fee apply accept initiative democratic forecast attorney iihf seconds indians hate faces en danny laura
eating kiss freedom dancing recognize soldiers strikes releases triple featuring faced modeling herself initial cnn
push courses stronger victims supported forum diabetes performed streamline tours paperwork feb specimens shining
tennessee ms breaks trouble alive wayne appreciate mainly suspense guns contracts guitar toy gray eggs guest stones
lyrics incredibly busy discovery seasons estate crimes master seeking engage depends determined argument iran vaccine
encourages emotions promotes drivers housing flu slightly seat properly markets questionnaire collections quantumleap
neanderthals thirty breakfast likes luck republic witches brad talked mine driver discover engine reply nodes usage
laughter dish medicine participants reserve aim booth estimated nuclear dvd corporate phones raising getty cbs greg
wolf penn indeed mel del musician alexander witch simmons tea ted unable dj worst ending hip def appeal contribute
clubs taste jersey empty tone cap afternoon sensitive routine fruits tips transport people's decline situations
managing industries heritage affected photograph measure tradition episodes clinics anime serena weird flower roger
lights trail ethan curious offensive desire xxx sick gathering contemporary ideal chiefs buckingham religious highway
pilot ca fits stated trend provider km infrastructure poverty creativity definition snacks attended explained facing
deliver contributions announcement rapid advantage astronomers consolidated swifthealthcare
16 rumors godfather closer junior you'd nor pearl batman realize heights graphic hunt bands weight solid galaxy
classical expectations bed jump cook kit friendship colour performing flexible oldest border stunning presents
potentially olive tropical abilities prepared linear apr widely calendar captured otherwise transparency workshops
expedition broadcast vinyl victoria quarterback core rises somewhere weapons dollar alongside disaster wear controversy
doubt streaming kitchen limit factory charlie productions purchased outcomes nevada capable passing harm anxiety
holding buildings prove reporter reliance reduction candidate conducting beijing lose robots enjoying jodi jay
attendance hugh hanks epic terry evil reader saint parks cups motion anyway window shall weren't munich premiere ex
prominent territory interactive perspective globe split fruit deaths font investments presidential earth's calm respond
dies amounts maintaining comfortable significantly sensors innovations affordable nlp selected formation venues
representations optimumsolutions welsh mccartney scored yoga les titanic chair joel relatively failure obviously murphy
ward pakistan jeffrey newly mysterious stuck sexual specifically surprising gravity reference toronto followers
displays register banana rocket implement valid proud inspiration ease wearing cultures casting medium beer log
confirms combat sporting hole profits parliament semantics revenues defends aquasonic latter margaret choices broke
patrick sequel angels till ranked lots juliet wells caroline ian raiders greek thousand christ clare mar endless landed
anywhere ab they've commander honey operation bread functionality diversity embrace outcome affect themes module boost
projected constantly identified switch heaven aaron tonight bigger atlanta cinema miami twist marriage cleveland one's
tend promoting winners reaction america's pie wave arsenal pizza picked load hundred drinks integers represented
explanation external distant smile positions graph custom inner warmth smartphones cognitive tests plenty accurately
navigate predictive shipping crop expressed influenza facilities shit edt hyakuri qaida gerasimos nba informed donald
ernest nicholas stan fault elvis kings simon plot michelle bible unexpected button phantom draft languages remarkable
slave hopes download exceptional entrepreneur roll islands knowing bags percentage approved dedication approaches
symptoms meetings instance transformation oxford classroom grab unchanged lieutenant jasdf killing breath translation
farm warner lion beneath blues warming loves oklahoma attached hunting pet sally dating spanish extremely wake aspect
replace podcasts touched pitch navy collision adults properties joining elections dioxide membership graphics
satisfaction intelligent guiding prioritize carrying proper recycling refused paying improves palestine autumn incident
kim orlando shoes independence basically invited amber teeth harper yemen alan ups claim clouds frequently happiness
billy defensive cabinet cluster turning menu lists classes turkey chat ensuring reliable newspaper reputation motor
protest deeply introduce supplies advance surrounded yale representatives equipped produces republican credits losses
saudi hosts jul liverpool thunder classified dc tales honest woody dragon stuart hat primarily checking dennis bones
warsaw thrones bang deals roman longest jamaica jose afc douglas hop cowboys korea rolling vol compete wizard
journalist rated lawyer possibility matters indicating workshop angle depth agriculture person's dataset monitor syntax
officers scheduled tesla struggle sunny responses guidelines mathematical efficiently normal trading dna sep
populations country's investors substantial abby journalism boris singing bills mad newton tiger traveling quentin
closely coppola dad hurt romeo barbara tiny tickets dozen competing arena marked da interior flood associate peak int
ads detailed considering extreme ronnie layout confirm purposes puzzle dictionary communicate meaningful we'd
probability operate somebody pause capabilities relief vocabulary democracy decreased houses visiting commons
transactions detail warning semiconductor irrigation lifetime researchers broadway faculty sen sigmaworks sand holmes
jamie cycle dress crown midnight keeps scientist denver titled laugh bayern masters keith banks viewers transfer serves
colleagues iconic humanity bag mayor sending household sit bottom console focusing fuel integer str define survey
electrical learns taught interpretability internal claims passengers messages cambridge acquire kg fiscal agripro jun
archives bourne dramas afraid freeman baltimore watson dean panthers chaos lightning rebecca tragedy patterson virgin
mtv manhattan mood clarke kick injury pink peer aside angry hasn't ned grown marks assuming forgotten jail generations
depression transition heads collect submit errors demonstrate regardless ongoing nasa highlight ohio scenario
publication arr baking improvement collapse replaced he'd documents shell snap assembly portfolio legislation quotes
tackle abuse universities signal voters digest alberta programme sri scarlett paths austen duvall robot bulls wicked
monsters king's regulations arizona lessons voices roy studios meat slowly rural suggesting concerned sony bangladesh
egypt landing resource manufacturing centers describing headlines intense salary excitement mouth pulled skill
celebration observe organic accounts sheet ties airlines venture rail buttons stations lawmakers ist meanwhile duke
guston edgar ring hell nights desert chase trek peggy diary emperor anderson damon wonderland smoke hedge seahawks
practical narrative universal shift charts arrival controls stream obvious engineer columns port desired guests
existence query gaming diseases evaluate findings emerged assigned shelter savings launching removing autonomous
cybersecurity enterprises shoot principal agents equity publications hun sisters vampire lane supposed jake
biographical trials briefly philadelphia franchise rabbit devil legendary charity min courage strings province neither
fought acts singles texans tyler cake rio sitcom transform powers server speaks sons virus establish roster opens dec
veteran invest tank studying uncertainty nutritional greenhouse grateful nytimes consists lively meets ethical browser
donations computers laboratory optimization celebrated preserving refuse whereas seo catalog editorial scotland ojeda
criticism conan foster anna personally besides seth barcelona elephants composed depp il sad zoo towns compass crossing
tight kansas shore carlos facility occurred sleeping championships drugs minor delicious hurricane iphone horizon
elderly ranging pepper involve requests oxygen sorted availability impacts mode determination joke facial covering
activists bedroom expanded dropped armed unlike rapidly danger defined berlin pub closing pattern accessible pregnant
manner incentives hired broad acid fees chains lineup deductible enroll nra modie doors suggestion indie detroit lauren
steel sixth spoken spin idol twilight lucky mockingbird linked sparks dick craig bennett ashes angel composition cats
survival ass wise brilliant thinks rush magical tune totally approval ministry legs possibly tip drinking roots roses
compares nobel hernandez correctly optional notice width css canvas protein prevention posting severe passes periodic
hiking traits tie dishes inclusive noticed comfort integrate currency dairy biden identifying convenient enable
hypothesis theft vital strategic conversion branch producing personnel complimentary announces claiming enhancement
syria drunk admiral songwriter titans proposal leg grows wolverine marc classics hobbit poetry indiana origins
nominated unless contained mitchell nick institution ivy reminder rl surprised swimming teach offense discounted
billions outline shine clothes divided confident architecture developer metaphor earn sunlight reasonable detection
technological wine genetic combining concern expresses alcohol listeners specified arab camping financially platinum
obtained removed installation religion resulted comeback yields candidates troops fossil modified deputy courtesy
johansson prejudice finals tokyo belgium cooper farewell li marco polar creator belong redemption brooks musicians
referred cards helpful packed lay stranger burning outbreak illinois employment railway hbo visited irish bars
variables continuous seed smell dynamic user's prompt suspicious hills gained duties answers arrow soil samantha he'll
stopped claimed workplace governments announce stressful institutions launches suffered ukrainian inbox nation's sims
fucking nbc pigeons cheaper pp neanderthal tears eve venus shanghai refer phoenix hopkins hoping rooms hmm monk teen
indianapolis chamber carol piano survive rent anymore achievement twelve netherlands referring tower enemy worry
frequent habits colorado standards devils memorable tracker successfully exist watt boat est containing equivalent
patients inspire optimal combine plane designs depend arguments endurance drawn receiving orchestra city's seamlessly
buried collecting promises subsequent protecting studied mom earning immediate bundle ban montreal ovi mouton cougar
voa buffalo lie bound nicolas cage pull rams lily milwaukee odd hamilton moore shadow chelsea vincent tournaments
witness sings buzz du wilde pete artistic fired newest zombie marvel kennedy lucas yours lunch labeled wings
fascinating somewhat accident appearances surviving abroad khan tribute handed fires sudden everyday indicate oregon
participating mm tooth repeat meanings succeed restaurants waters expertise connections walks contrast manipulate
smartphone festivals listens regions reinforcement outlook editing typical significance struck chosen ins avoiding
flights extend billboard detect votes ourselves assault offices transcript packages permanent excellence joins gans
supervision stellar stellarworks vantagepoint optimalflow theguardian bronx distinguished grande gail fellowship
sherlock susan liam gaga athletes pirates historian sunshine parent leonard lovely lola notable thief quantum
everywhere grey stanley wright promise stick uefa robbins pan beloved fail ages laughing exact consistent participate
thick px supports frame branches physically mo similarly melody tolerance complexity threatened puts nuts assistants
foods microsoft salad mistakes invitation wordpress distinct rainy destinations combines mining photographs rankings
arrest boosts contributed completion thrown grants welfare dublin telehealth elevated bail prosecutor starbucks
prepositions penalty proposes chapel gauthe dickens reeves reynolds pittsburgh warrior pants furious trilogy oceans
recommends assume cuba fishing drafted wes eleven worse phillips malcolm harder hanging dolphins fairly papers priest
sponsored mount liz funded feed comparison url lowest fills vulnerable smooth amid achieving balanced carefully
approached visible lesson greece rocks cells reversed adjust occupation reflects locations voted implemented sacred
staying assets contribution enterprise maximize entirely subtraction leverage mimic participation intention kent
priority login exceeding teenager distributing symbolic legislative edmonton backed melbourne elitesportinggoods
headquarters becker copies isaac alaska detective spouse habit alfred eden midfielder marie bryan bunch tarantino
jurassic leonardo hemingway oakland rowling casual im passage divorce revenge athletic dome stayed catholic argentina
rating picks annie pounds edwin founding iv inspiring popularity classify automatically qualify delete adversarial
wisconsin pursue jokes afford incorporate headline windows java seats math revealing digit meals chronic lab deeper
experiencing picnic predictions harmful prediction controversial engaged altogether opera deliveries journalists
oversight pandora's simmers youngest believing nyutabaru lirr lennon rivers gibson andrews participated bodies rocky
divine hyde adaptation poland beckham somehow occasion pocket warren toni elite spencer stern wimbledon instant loan
capitol minds terrible chapter blind trailer seriously bend philippines reveals lasting extraordinary searching sept
beats semantic diploma implementation tags browse embassy choosing avocado relaxation arrange cloudy destroyed
emphasizes battery protesters protests checks roasted tested sentiment stages farmers temporary organize circumstances
wireless spare submitting disposal federation roads cooperation sees inference pt considerable regiment literally
quarterly shortly reportedly jgbs boj's hugely departing band's mothers mp
17 pi gradually sylvia owns violin knife fahrenheit helen baker ron simpsons madrid colts summit riding narrow diaries
disney's glad resilience julian semi tomatoes bridget eco rhythm observed loud reflection jo phenomenon slavery heavily
jenny hr occasional radius exploration empathy suits inflation laptop saved verb valued sauce gather gratitude vegan
dining granted wage flavor bid snack expanding reaches inches colleges complicated occurs lighting headed markings
reveal sought recovery structured fake editors accessibility bob's aims ordering involvement predicted payments
steering operational adopted deploy pdf breaching democrats binance manslaughter competitor lordstown recalled ndp fuck
nyu ultralux phoebe kelley lanka liberal manitoba ticker towers thirteen kurt apparently troy sara mysteries divide
pennsylvania illustrated nolan imagination arm shark julia flat night's curry sang truman gate chastain unlimited
breathing rap intensity cartoon difficulty tragic cable regarded queen's dealing madonna favourite dredd albert
investing interpretation div verse fuels ratio smallest logic slice excluding canyon plain chef appliances receiver
seeds glow evaluating overview radiation factorization preserve discussions absorbed arrive family's loyalty directions
asset receives mistake eliminate portion argued novice designated fix voting absence fundamental essentially
administrative graduated constitution uncertainties victim opposed graduating farms pleaded reporters alleged oman ehr
javits bros proved unit's prisoner sharma revolutionary forgot alien ugly lately der proof dramatic presenting courts
rainbow aka jets ocean's purple moral georgia suffering citizen grammy rodriguez relating lionel lamar bowling versions
plate overheard bronze portable relax dakota leo girlfriend usual emotion relatable pushing barry violent ministers
listener principle speakers ranks ships eu bottles alert extract stored china's fate wildfire employed ons accordingly
biology sheets neck unlock hire overtime loops dialogue glowing injured chips hardware td completing careful warns
settings attract spots biodiversity occur addressing packaging histories finishing hang hosted spiral bomb xyz
allegations assigning radar shareholders immigration chloride recordings scholarship reform debates morphology transit
midpoint russia's investigators derailed explicit greenfield novointel logistician filed laughs nomination funcinpec
janklow gods mexican apartment edited donna blank frances tailor sox joan fictional diamond jar sue walter butler di
fifa shane charlotte guitarist griffin races thin kendrick pleased wealth coaching roberts tel overcome ryder ruth bone
sunset costa ny styles advocate mirror eligible astronauts wider tired agreeing wrap loving fat initialize delight
texture pin sway gently serene cape automotive forth cherish widespread ridge resolution incorrect coin maps campaigns
contributing minded deadly detecting publishing defines reduces retailers motivate bonus blockchain stimulus
verification brexit workspace viewed rep wounded tier revolver ozy massacre airservices mentioning bedford alliance
correspondence state's founders unreleased beaufort militants carter todd roof abbey arnold athleteathlete hayden heath
cannes victor samuel som throne cult jeremy jacksonville bts golfer filming concerts whenever nancy bobby harmony ma
principles ranking anybody lakers spokesman travels mrs stats rihanna souls cater wire poison turner instruments marina
bass teenage hosting colombian pope explores sweden centuries rank locked circuit fighters injuries banner jury
elsewhere relative api throw calories gear obstacles flows thrive stability spam dressed essence denied grocery
characterized filter gifts roughly modules pack emerging equality agenda gov aggressive assignment audiences segment
resistance sessions volunteer motivated encounter traveled upgrade grilled chatbots developers longtime disabled
neighborhood designers exposure acquisition contents perceived publicly shuttle parsing supporters mainstream budgets
boeing meij carcinogen leanne ego cloudtrek undergraduate father's cbsn jews cinemas speedway tsuiki matsushima cry
yard celebrities dame chest hadn't spy maze eddie imitation jaguars warriors remind nelson chronicles attitude
invisible flames natalie wash dale martial kylie assumed scream divergent egg yankees resident shock flew fears gotta
mutual fortune fever clock windsor destruction trap limits tension rome bottle temple winds insert colorful
registration sqrt registered unmanned possibilities poster cameras garlic ambitious anticipated profession awe shapes
nervous responsibilities nearest consecutive slices metropolis ethics life's volcanic difficulties signals fur
connecting armstrong forming photography desk activist experiments generalization renewed politicians rely electronics
settled entrepreneurs observer ballot advantages component engineers promised formal professionals maintained parking
powell naming tourism establishment infer democrat remembers hilton lawyers arabia cent megacluster defence nobody
flint churches christians anthrax ariana unusual cabin vanessa sixty dying redskins nationality doc denmark pleasure
bet janet neeson cole remembered dicaprio rookie passenger preference santa lamb notebook campbell gran holes sin
transformers eminem orleans shawshank colin normally humor creek blessed masterpiece bull dated corporation fa
accomplished frozen protagonist suspended funeral affects javascript convey moderate aviation toast purchases beans
nose investigate consumed impression phrases yogurt powder craft attending limitations shaped measured sciences alerts
interactions abstract dry virtually transaction taxes motivation highlighting utilizing gallons artwork wheels
architectural failing photographer anticipates stops distinctive cuts underground functional android presidency pilots
troubled dashboards logistics hygiene conducts augmentation jackson's indies india's voluntary fixtures builder
railroad dividend zelenskyy admitted survived poilievre technobabble ns contacting clinic elitefit techbridge anette
baseline marilyn subscriber disbanded corps ej komatsu weightlifting mcquesten ferguson tampa ladies marcus cardinals
glenn rory superhero vanilla morrison filmed catherine reads nfc selena chile vaughn crucible garrett experiment terror
catcher hopefully silva jacket coaches venice absolute necessarily berkeley wheel wooden diagnosis jimmy invasion cave
perfectly beating ownership noisy convinced hampshire entering destiny encouraging pen visits recipient satellite
calculated soy advertisement developments habitat enabling juice they'd implications meters inch coup snake
simultaneously statements soundtrack government's realistic mini generating galleries domain stable competitors chose
trusted clip startup encountered binary agencies considers immigrants subsequently pole convicted consultations
prototyping dashboard decomposition negligible peacock banning jagmeet incomprehensible concluded xcelerate bluewave
neuro ssvep replay gossip rally ltd ruling leeds veterans cpp callan misawa priests baronet naked levine stared mumbai
horses jackman sergio elton bitter hilarious subtle bruno lucy roth departure graham divisions gothic bailey inception
reception mask formerly shades somerset salmon honestly struggles morris harbor mindy chuck christina rye se colombia
afghanistan concrete directing bureau holly appreciation coat parody logical mouse arc pierce suicide sa marion
showcase upset finale converted signature racism burns leagues closest gunman prey kirk monster adapt kindness amidst
soothing beacon hues celebrating furthermore ears regression cozy coins harvard cuisine revolutionize displayed
transformed gathered pencil propagation spectral sized consisting unlikely exam yield noting enhanced precision
ecosystem blend convenience outfit wealthy arrives laid fragrance improvements periods assess wikimedia bike
accountability accessed anticipate possession desktop truck illegal attempts releasing caps adjustable nutrition toll
tablet educated referral cdc provisions succeeded contest architectures shots economists voluntarily pickups taiwan
detention recruiting insured setup forwardtech subscribed cassie ood qualifying meghan ershad straus viber disqualified
spiegel's higgins loose poems gaiman tin gyllenhaal evan grindhouse premise shadows thor slaves ya sofia hardy notably
lyricist aliens naomi walt beast hungry robinson pillars seuss alike odyssey varies scary qualities memoir experimental
saves aftermath quest cafe influential preferred pig duty austin von intellectual actively worries fierce chances
passionate daniels grass mac cope daughters cemetery declined demon comparing multiplication attributes wellington
align apples incorporating environments preparation rows inviting visually assign reserved propulsion shines remainder
instruction cl other's stretch au ecosystems enormous climb sustainability criteria hitting calming fixed profound
vivid multiply shifted soda lawn ensures patience equations playful jealousy oscars boundaries ratings sends mats she'd
argue worker illness objective responded museums persons grid hospitals careers eaten observation doctors clutter
practicing schedules ecommerce enhances offerings executives drove footage trips underlying initiatives rebels
providers productive extension treated convention comparisons qualification barely repurchase offset carriers tactical
canadians brochure ecogenius henderson whitehaven decoding neo pioneer dixson theology azerbaijan qualifier footnote
chitose naha clueless ioc daktronics osrd evacuees diana drums keanu northwest shelley affair bale jared soldier lone
alright rafael wears ha gilbert wuthering springs gomez whispers spielberg salvation antonio diego edwards acclaimed
warned outsiders nicole hudson bat curiosity sensibility parish hers eagles goodbye cotton they'll tender wonders
hawaii rowing avengers olivia outer spell terminal punk renowned understood consistently karate reflecting lover grave
psychology verge rarely painter treat crystal astronaut disability naturally con worried countless households customize
seeks lift import unemployment stem filmmakers hobby beef deadline printed steady rustling blanket frequency hide
towering observations respected imagery lemon strip lands parameters algebra equally racial neutral delay reactions
tries connectivity blocks usability balls organizing fridge matching freelance sphere operates conscious yards marine
traditions evolve proven disabilities defining promoted invented bacteria assessment enabled shoulder edinburgh insider
demands ruled distribute mediterranean threats buses fewer preservation advocates ph volleyball targeting operated
discourse cov annually unveiling penguins bachelor penalties pic merit sacks situational lauderdale elisabeth
whitsunday denoising baselines brandvoice essex telegraph puerto sprint birmingham emmys renewables tfs winnipeg
ellison kristen temptation nets phillip philosopher's zodiac portland rockets roland belongs nathan savage supernatural
reunion appealing coen scandal cohen benjamin o'brien tides pitt defending cousin slayer survivors kyle o'neill
comedian confusion defeated reminds vikings thrilling catching zoom shawn stanford oz lp rough rival bullet ordinary
shade anthology minority day's mathematics smoking naval dominant references parallel attractive effectiveness
agricultural gdp overwhelming printing float strive delicate prints peppers containers pointed deviation carries
limerick disasters integrity accessories week's perspectives globally laughed concise insight hospitalized recipes keen
dependent targeted bias colored frustration anger superior screens achievements fed wikipedia deployed unveiled exit
shorter clues pc portrait managers mindfulness analyzing concerning amelia install obama conflicts emphasis protected
endangered occasions complaint purchasing duo persist gap revival historians sars clips evolved residence university's
substantially sg clifftop johnson's accusations extracts programmability vandalism deductibles datavault portishead
perceptual eeg tensor peabody nyc dutch unions renamed inaugural behalf mary's ejkai komaki diocese mamba wycombe evans
scottish ah memoirs samurai elder mansfield occasionally virat emmerich noah tons partial spears weaver ers viewing
guards superman delhi gilmore lebron tent entertaining cubs irene terminator portugal discipline willis timeline drift
pregnancy kaling rca brazilian korean harvey gospel utah switzerland elliott cookie kite tourist echoes lloyd clever
brett clay praise wishes praised potato stepped shocked skull wit film's rivals megan rear filling centered wisdom
shake tied critic survivor trapped expressing belonging ac href groceries duration zip arrangements forests promotions
compute lengths innocent dividing appointment rewrite bite username sliced loyal swap alternatively precious exercises
okinawa simplify urgent brands libraries trio celsius attracted tweets isolated battles sophisticated missions thrilled
stylized sorts intricate intervention honour ethnic inequality unity weak messaging compelling farming priorities
delivering devoted inventory conductor resolve chronicle borders accommodation invite organisms photosynthesis fare
maiden samantha's velvet transparent acknowledge orbit counter explaining indigenous rf demonstrated accelerate trains
permission sack collaborative grenada disc allowance commentary peg tackles disturbing soilhealth datadriven
spacesavers branwell roommate attentional dnns rugby york's gp legislature villa rifles broadcasting stm lease
municipality neil's thar prestige zombieland ram parker randy cliff kohli wizards burton pullman trucks frankenstein
voyage man's forrest shaun demons yea lol dystopian rupert kenneth meyer bradley clockwork perry polish wade gabriel
crews recreation beasts clint weapon ronaldo gotten downey fury broncos hiding tan hathaway enemies gatsby streams
lions lecture jazz feast protocol wondering kathryn millionaire dot hometown norton sia creature mixture attempted
partly lit pursuit columbus luis omar vocal terrorist descriptive kanye cube bin sponsors gates medieval thesis oranges
conversations estimates liquid grades humble keywords spirits massachusetts declaration specialist nb onion chirping
grain spinach iterate exists exposed balloon outdated jumped subjective extends satisfied therapy shops handling
encouraged fingers infection momentum draws greatly vegetable tables conserve defend manual brainstorm doe mitigate
modify uncertain corporations obtain blowing striking volunteers iceland reusable landmark addiction respiratory boards
viewer differently defeat absorb namely surfaces minimal withdrawn loaded trick discrimination channels trump's strict
newsletters panels acknowledged simmer constructed sponsor awkward celebrates textual pushed imperial blogs filing
clinical submitted offender immigrant albania warfare tac overseas israel's carve uncrewed molested preseason ergonomic
warranty smartwater hoped calgary redback commissioned fleet richmond rockman gulf ericsson th's giro karthik runoffs
mugabe abraham richardson donate erik tolkien surprisingly monkey paula shepard britney dunn federer vendetta pledge
writings lolita franco wherever instrument rae jackie attributed anonymous reflected zack uncle patricia murders cyrus
pineapple license guaranteed julie keys cure chemistry calvin vertical elephant rescue favor blow hardly gregory
madison lying flash mere disappointed influences ignite advances kazakhstan trending bengals matched ally crossed
genius lean boom playoff storytelling picking header relaxing quantity datasets molecules minimize malta frac tranquil
retrieve oriented bananas adjacent customer's charm threatening crisp odds bubble hurricanes tense slope declare hike
breakdown keyboard cycling lush viral encyclopedia geographic cheap sizes devastating dimensional fails monument enters
preparing revered inclusion wi enhancing impressed delayed rebel game's advisor sells spotlight utilize collaborate
adequate replacing statue varied banking stigma admitting tremendous civilian drives visibility closure mounted
labeling guarantee grounds retention fled batting kicks amendment prestigious recalls organisations convergence
civilians powerhouse metropolitan carey vancouver queensland backlog commemoration plea gang pbma dismissed provincial
forty inquires treadmill emailing mengoni learner hindu bassist lawsuit honorary espn specimen honors infantry scott's
hs shutouts chiw snooker wendy yukon eyre fairy rohit submarine bieber mets listened curse maker gruen timberlake
louise royals dirty nadal jet gareth bernie leaguenational harsh saga improbable giver judgment manny nephew logan
leslie kristin duncan gladwell battleship decent appearing haven wed cheer hitchhiker's rapper jaws lincoln howard's
fog innocence locker grit merchant torn delivers theaters mon clark soup buyers stark ato toby origin reminded subjects
ne formats cart batteries beings cincinnati strangers enables explosion volcano sail coronavirus coding qualified begun
spacecraft chatbot satisfy gases inputs alt engines advancements pot steal chopped meter cooler ear lonely sufficient
wrapped rays specialized genetics walmart berries emerge positively crowded unforgettable particles prompted shorts
throat restore witnessed raises precise soviet temporarily definitive unprecedented pursuing magnitude supervised
wellness fusion incidents affecting lacking embraced climbing apologize elon addresses flexibility distributed athens
graduates honesty interacts whilst rewards rico robust evident fabric talents contexts infrared analyst dominated
illnesses collective ch cues tramp rejected gmail liberty versus nhl solidarity alumni tvs dignity moscow residential
revised parliamentary exchange's reuters fm advising usefulness vts cepstra segura bristol syntactically show's milken
pk admits blabbermouth albion cwc bender gigs archbishop nottingham cwgc hamamatsu iraqi kyr khalsa gwen scca
evacuation weiling ovr
18 glory enchanted drawings frost psycho mendes ledger joey lambs hamlet swan gump diesel equilibrium prada smith's
hans petit wrigley gerard alicia riordan aids screenwriter clash billie rosie goodnight conrad shrek gene carroll tommy
incredibles translated grayson finger apocalypse betty restoration obsessed oral recurring judd dust vocals goldberg
companion lovers bow chasing knights mississippi grief serial beverly violets americas gilroy translate mario
commissioner lacks entitled blows berg mason boxes circles reviewed jesus dessert robertson letting senses heroes
expecting respective tomato mt graduation sf mess president's entity potatoes js violations consult lunar twinkle
prompts promptly diagnostic entrepreneurship treatments simulation jumping louisiana chorus silicon append scent
applicable variations teaspoon accelerating rounded abandoned statistical excessive logos predicting movements
advancement sleek it'll minerals environmentally clarity pg stray vacuum functioning flesh bc hypothetical likelihood
pressing swing slide pets trafficking sunrise accompanied austria vegetarian charging finland interaction scoring
strawberry consciousness makeup resort colleague flagship bicycle consist mentions threw surveillance feat persuasive
handful jasmine educators atomic operator layers peers notifications surgery surreal relaxed emphasizing intake quit
disorders zimbabwe promising lowered accidents dozens coordination attempting addressed servers hub augmented speeches
listing nonprofit critically expense sits exhibit progressive tobacco employers broader contributor eighth timing
influencer segment's conviction uae weblike islamic correspondent crib audition technician rss irvine wanderers
contentskip lancaster orphans gm trustees frontman ranariddh diiv swu lobo dashwood lynch irving eldest inheritance
colony sword sisterhood zach stephanie packers scorch clarkson ferrell expendables fowler swept victorious harold
hughes kane confused lindsay publish instrumental celtics darkest owen hence eastwood skilled lena nest nowhere hawk
messi alternate mist tag opponent fr continent martian kroos seymour suppose homer staring vladimir cass inducted
invention dracula nonetheless friend's scared nemo blessing missouri percy killer stupid cherry holland lanes lets
cooling carrie sebastian gig rider triumph soap planets franklin shoe norman thorpe specially notorious hulu counts
theresa scout trails subscribers snippet edu vinegar measurements elegant solely myanmar sectors gps toys maryland
behold enthusiasm noun corresponding spiders prayer quinoa resilient refreshing desperate ain't knee pasta gadget
recover repeatedly umbrella plates appointments spacex woman's deck fatigue applying astronomy backs norway possess
separated struggled brick intercept subtract crashing melting backyard muscle worthy tens scope establishing emirates
punishment proverb preserved medication programmed cleaner healthier strengths schemes grammar robotics cooked
backgrounds safely mall compiled varying mw australia's dressing highlighted commit enforcement garage palm generous
ross's targets allegedly excel infections tribal opponents arriving syrian master's compensation deluxe scholars
fraudulent crowds comprises newspapers automatic acceptance medicaid secretly advisory corruption proposals casualties
boats yoy missile seventh kickboxer initiated supporter software's teases variational autoencoders director's honored
allies petition lecque architect ambassador freshman metro haaretz badge theological challenger hms tudor provisional
whitchurch nujeen iruma azusa harrison's d'italia wilkes bcci notley ewok sibling prolific buccaneers stohl doyle
panther keeper commented dodgers zoolander hazard tartt lazy poet blair bernard preston winnie plath bees
thrillerthriller hulk spieth cute rapaport unsure della bridges twin niro sole azkaban alexis timothy vince knicks
fisher principe cristiano alice's mccarthy sanders ellen tangled resume grisham vinci frog pit panic dhoni para como
woolf em regard yo finest illustration cuckoo's majestic hart slumdog solace john's floyd versatile walters bart
internationally middlesex successor infinite bonds answering bowls governance sparked lasted maine extent belonged lt
cuban numerical container crying mph const authentic commitments delta distractions downs rhyme differ pose flame
simplicity someone's gym perseverance plugging stressed overwhelmed authentication breast settle squared merge excuse
stumbled surge lettuce drops passive rolls brightly hats candles magnetic floating shout browsing filtering
straightforward decimal bake substance chairs boots quiz civic utensils flip thanked outlets census penny inquiry
retained uncover embarked seniors infected interpret transforming chip advocacy habitats delighted deforestation
beneficial depicted immense steep booking automate glaciers strongly emphasized rid importantly employer businessman
behaviors nutrients inquiries outlet appreciated timely seemingly stating placement leaks clicking consideration
donation overnight strengthen criminals sentenced editions replacement attacked refugee sponsorships lucrative dow
group's merchandise empowering prospect ventures avenue recovered proceedings demise prop rsv commenced messengers
coverages dumbbells booststar touring programmes pistols ncaa uc herald megadeth mega orthodox tanks recipients regime
pingback fortnite isis metallica havre lancashire billingham o'sullivan heckerling wickets tebe hudson's signalfx
assange recruit persuasion asimov ella thats fool huxley neverwhere weitz informative swift's curtis falcons narnia
kafka hawkins eli shelton carpenter vin silverman scarlet pooh dont spectacular crest mis weir playoffs lois laini
retreat diaz tyson skulls wildest reese avatar reign crowne joshua bryson pulitzer wagner paradise gaskell perks madame
bovary performs vic baldacci blonde amongst sweep mild hustle roald dahl visitor ivan spike maurice regina veronica
inform nightmare aquatic fond whitney wet melissa similarities je borrowed testament marathon fran akira bizarre
validation bt conferences ep siblings stripes relate vertices angles pairs winding kindly flour nav communicating
scratch departments silly ignore storing jeans coordinates mandatory keyword singapore demographic tunnel petals corn
deny cathedral identification arctic docs displaying leaf equals investigating rainforest counting situated summarizing
pseudocode discovering biological worn washing philosophical demonstration welcoming velocity grooming bench performers
continuously continental listings insects stereotypes personalities breathtaking blaze illustrate affiliated congestion
nasal sql cos bulk reasoning locals prepares museum's np dispute react oven gb heating rex pests secondary earliest
muslim landfills distinction salaries requiring neurons screening unpredictable fitting profitability nevertheless
acknowledging integrates spreading stranded ladder merchants stripe sensation backlash scrutiny damaged bins southeast
formally forums planet's respectful prevalence answered characteristic exclusively routes hoops arranged atp execution
aldrin triggered tulsa harassment lenses republicans turmoil pbs liability dilemmas unconventional cancel challenged
spokesperson spur briefing damn sociology dealt pioneering corp decoder theatrical blu honours auckland frederick
refugees murdoch mls amiga ontario relatives clinton intoday's hondros badly counties fox's executions chicago's
cavalry dee gmt goalkeeper aired moser freight eurosport ra ww ndrc mineola terrorists wii lorna armageddon doug
fitzgerald nineteen knowles supremacy hitchcock gerald denis hugo flynn panda fu everlasting donnie dashner valkyrie
intriguing ranger unfamiliar garner alarm journals shame rum ller stevenson sadly harvest hangover macbeth kubrick
shakira lowry humour chen garfield katherine essays fitzpatrick theodore royale fleming ham mann bacon apes precisely
frustrated anytime bruges hook lock apprentice scissors nina ashley brandon modest tattoo fried relation lea philippe
enjoyable ellis similarity holidays milan deer poll ton attacking admit jules batsman realm dinosaurs dinosaur oak
costume perez senator utilities blast glen heading fancy legends mascot wrestling lifted simpson seas dip acoustic
shield timeless adventurous halloween sights ali horizontal solved researching deadlines guides metric strawberries
spark compassion reforms twists aerospace teaches neon hydrogen pound herbs mammals sketch obstacle fade flavors
tranquility floods flooding rustle thankful brutal terrain accomplishment enjoys sparkling recognizing ginger bustling
replied texts circular char variation aesthetic reliability indicates topping curriculum tribe rectangle pointing
shirts seasonal undefined trash trace lung banned breathe tactics rebuild scan processed derived profiles mortgage
failures grandfather symbols plastics travelling rewarding mixing demanding stretching bath samsung celebrations
outdoors moreover sandwich tends tails nepal compact artist's mint storyline loading multimedia loans takeover
preventing tribes emphasize cornell incorrectly forecasting facilitate functionalities conspiracy midst toxic stopping
nazi indicated humanitarian ct reward males restored dirt successes glance accommodate fundraising apparent
complications negotiations grandmother obtaining sid canal firmly workflows camps merger examination shouldn't appeals
itunes burden prospects openly lobby calif cambodia congressional surrendered suspected imposed privately ranch
enlisted mokena uncensored proposing pimp kicked subword katie watkins drummer nominees richest figured portola
adelaide islanders resigned criss morpheus pension centres eurovision norfolk cancelled hebrew motorsports aus cougars
bishops glasgow sqn's anthropology tjallingii medallist chavkin wlur lawrence's bogie krenwinkel shemesh gunnison fang
possessed mortal acute sandra ridiculous wachowski lana lesser predator carl stiller basket buck cam bfg notre franz
koch gardener hammer byrne carmelo chan bucks societies wolves mermaid thieves mirza revolutions ramis jesse elaborate
midsummer donovan labyrinth graeme ren folk utterly sophie yuvraj rand larsson blockbuster autobiography roosevelt
edmund ruby casino sacramento wanna god's blade grapes bradbury rodgers agua christensen heroic halo confidential
williamson horrible wilderness novak author's ascending raine gardens boyd performer browns siege sawyer eleanor stolen
skyline commonwealth taxi strain peel henrietta haunting peach philippa broccoli dare crackers teenagers nashville
framed vera organisation perceive joyce salem incorporates magnificent entrance procedures cite trillion br ink
firefighters mechanics freely cue posters vibe teamwork grains relying audacious generic carrots swim depths gasoline
landscapes shifting wildfires treasures clause recycled poorly beginnings welcomed concentration retain dense passions
juicy disorder unclear scholar lakes themed doo coral glucose putin advancing planting pulling deserve crack
atmospheric aspirations weekends splash dive approaching variance notation watering smoothie assurance staples upload
homeless siri stir commanding delays marijuana chemicals barrier imagined revolutionized explorer assignments excess
charming marketplace gauge aboard incorporated networking rehearsal architects throwing unnecessary undergo elevate
rental terrifying airplane afterwards instances positioned diameter adaptable sierra chad rounds restrictions gaining
scarce suited sensory discoveries pressed examines overlooked separating bases traders consequently analysts nationwide
slight thermal secured shaping mindset thereby commenting restricted chung imitate contributors wore sections catering
repair duel colonial backing mentor intimate costly consuming ng deemed stepping attractions designation snaps
constitutional bankrupt disappointment installment capex admission iranian fallout defendants zealand's quoted trudeau
gummies hobbyists interviewed comprising homeowners uninsured hindsight weakening collectors album's nz sophomore
southwest ieee wolverhampton juan concacaf commodore debuted fri publicity armenia nintendo odi bermuda schwartz
josephine thames chancellor tory documented gorge exec committees detachment phan eligibility ambleston keane dorval
mosul swab elias zachary pacino fisci watchmen aldous laurence seller cadillac tenth eager mockingjay brooke sylvester
eighty willow osborne jodie fernando monty mia fortress boring songwriters adrian rickie jungle conroy ant ariel platt
graves raymond everett burnett burgess emilia jekyll reg politician salesman despicable neighbors scorsese mistaken
portman surely craven sheeran capote maguire graveyard weeknd atlas tracy stefan pond underdog categorize garcia spray
tongue turtle wanting biographies demi affleck departed hoffman walsh ag tanner spectrum kiera disappointing wie
intrigued dhawan shikhar karen mavericks shelf curtain djokovic captains stays diagnosed var lego nickname earl bounty
xavier narratives gangster pays defender clayton broadcaster rivalry economist nicki nielsen confusing satire flags
romania instantly christianity conveys traveler hamburg destroy palestinian vi serenity entries suspect swiss abundance
traded echoed fulfilling mill arch fastest humorous asians genuine fiber transfers usd thailand kenya arise jpg flee
requirement decorated drones drag positivity pseudo arithmetic wheat chill wondered builds demonstrates static almond
sincere baked conquer arrays constraints displacement glasses stance everyone's replies sheer methodology norms
mechanisms tourists shy grabbed legitimate ambulance owning lined grill qualifications seamless enthusiasts abundant
gardening passwords toss backdrop cited researcher supportive leaning accomplish toothpaste burned scenic exotic
precipitation rolled speeds showcases promotional surroundings organizational independently distances lend rod overhead
intuitive realizes workforce sorting musk's requested consistency uncomfortable lengthy contacted softball brazil's
vector magazines bulbs exhibitions continents lottery bullying canceled imaging severity infamous arguing opt occupied
carpooling witchcraft deciding objectives mechanical swinging boasts sailed territories urgency school's safer
distinguish invested slam restrict evaluation lafayette westminster linda affiliate conditional volumes comprised
antarctica czech salesperson firms hybrid announcing victorian planes gears accepting scripts earthquake questioning
secluded teens radical backup drum firing sustained upgraded boycott terrace booked basement prospective partnerships
rejection presenter racist commentator phnom penh tweeted usdc outlined pitching smithsonian ignored recognised acre
queens payoffs sidney pentecostal butterfield logged suites nypd adviser icrc directory jerusalem club's widow lansing
asean brisbane raceway england's anzac piero piero's convince sutton squads norwich cranial innings crosby roundup
gagsina ghetto stefani sal pfa ananda aqap whitfield harney carson silverstein gloria ravens kidd rom allan wizard's
stallone orwell kung denzel gallagher winston wardrobe almighty gore wentworth madagascar tunes lantern len bard fringe
sandler groundhog distributor actresses clue rosa mcilroy child's rooney steelers xenocide nicky singers faithful
jepsen deadpool boxer rim lethal dorian earnest shannon caterpillar fantasyfantasy lorax attic escaped miley tipping
dylan credited wyrd lovato wilder moneyball knocked unnamed abiding mourinho kesha wallflower abrams reid biased
touching kinda tragedie bliss griffith holocaust attraction cricketer locally washington's jude badminton stevens ours
flies benson alabama illustrations burke mccoy catches messenger storms rogue kenny risen pacquiao twins sexy enduring
rashida davies glorious filmmaker rogers norwegian hated sworn assure spaghetti weinstein bean fashioned steam axis
evenly codes padding caf adjectives fearless divisible prosperity demonstrating density babies provoking bounds cease
infinitely mercury festival's mentally idiom tofu hummus stomach evolving extending yahoo median execute fluffy
repeating treating villain alzheimer's rage mother's obscure ambition floors bits esteem butterflies lightweight atoms
sandwiches quadratic skies celestial barriers paramount segments connects regards folks thoughtful explored chia
countryside sticks cc summers conclusions nurse assembled brush es scattered leather hungary sorrow palindrome diamonds
examining fiery seafood geographical commands dim factorial credentials opposing remarks educate shed prep visuals
recycle drizzle weaknesses curated rushed stuffed mayo descriptions remotely forcing alexa snakes capturing pine diving
scenery span multiplayer priced hotels expands weigh determining seminole vr portrayal wesleyan economies distancing
greeting advertise screaming sculpture assures mansion amazed manufacturers procedure orientation hackers writer's
dropping preview bun demonstrations implies topped jacobs quantitative partially intent searches applies charitable
surfing prizes agreements stealing incoming midwest emblem downturn fascinated regulation immune milestone thereafter
proves aide labour sailing prayers bugs districts airborne titular luther banquet temporal kilometres testimony
commanded evacuated rape sexually relocated georgetown residency skillfully ordained cents tasked masseuse conditioned
cannabis thu tribune canada's professors ucla baptist nasl memorials flown originals hetherington artillery quebec uhr
guild uw onizuka bolsonaro vc tenure battalions fusiliers fulham azerbaijani duplessis totton seoul scoreboards
timesslide harmonix showclix pendle behring wukchumni martel azarenka suspects shel miranda discovers monkeys glover
leone reno wladimir willie tarzan goodkind warn mayes weiner apocalyptic mcbride heir grail portrayed sometime rango
siddhartha wreck butterfly turkish gautam mills paranormal faithfully tess unstoppable atwell hayley vacancy kirsten
crowe streetcar eclipse brees fictionfiction charlotte's reus assassination isaiah osbourne farmer torino sandman snoop
manning ritchie stieg screenplay daphne christie grogan fry suzanne wrinkle madness garry kentucky downfall gisele
marry salon tuck titan cassandra notch encounters perri rhodes eternal vocalist salinger deception shattered mesut
regan proceed apatow geisha pianist winter's riders booker whistle baldwin surgeon cheers bryant dreamworks pros
realism pale beck accidentally courageous paulo duchess immortal minaj extinction playlist doom hilary footsteps
jenkins unwind easton underneath daring venom retire bounce fights scanner guadalajara bondurant seal controlling reed
raging princeton nascar motors janelle consulting calculator doi immersive mg dietary tanzania hailed associations
hottest wondrous supervisor seized icons perimeter eerie certified onions cheerful pouring occurring expanse majesty
imaginative blame intersection peanut patient's accomplishments tablets makers thrill nutritious vulnerability smiled
calculations biases fist molecular stocks bravery coordinate dried curve dementia disruptive gaze mapping specify
admiration consent blown cows flowing accent palette underwater urges relies decreases approximate calculating backpack
diy whisper protective whoever waited neighborhoods regulatory negatively impacted pathways dimensions stove poured
subsidiary pour starter unstable mindful theories exceed stroke mechanism handheld metrics breach gains constitute
cyber inappropriate placing slogan invalid thorough removal compromise reminders altitude isolate stairs generates
formidable scavenger queries lifespan supplied proximity conventional revelation ethic modes accountable espa
unauthorized keller rushing irrelevant scenarios friction stakeholders viruses resignation gravitational zones
concentrate hesitate urged profitable archaeology guarantees fx realise tap elevator outlines emotionally gesture
classrooms violation electrons pitched rev treaty whatsapp persona conclude irony par cnn's relieved capitalism
coloured institutes dumped suspension helicopter dock accounting monastery bahamas bearing questioned expenditures
prosecutors underway advised delegation missiles demanded expose pentagon contrary crushes zap ol subspace supplier
apexpro apexconnect remastered councils statewide mba durham mitsubishi uk's trustee cruz insisted holdings kai prato
drexel settlement trinity newcastle dam organised mennonites sabbath furnishings xi endowment gaetz abydos gove
commemorate rapinoe elora marcel supposedly scoreboard bns cardi spartanburg prefecture airlift mcaloon typeof shapiro
boothiebarn hervey ems fliggo sonisphere houthis labianca songwriting miyazaki yann ang malala macy fern beyonc remake
flux theron klitschko harden boyfriend levitt waltz zoe's rosario slasher marley payne basketballbasketball ace
authored spiegelman orioles stoker niece brendon desolation stargirl loathing germs caddyshack golfgolf beedle olivier
liking sheep wahlberg inspirational mice footballer zemeckis wally poets macdonald dorothy stacy toro nanny louisa
derek harbhajan fluent oleander commercials memento rosemary suffer depicts carnegie reservoir copley reloaded
wilkinson horton valentine's monica crusade eternity lin cunningham riggle wesley thiago mma alejandro alison kubiak
bride clooney gaal voyager blanchard sorcerer's bombs adele burger cinderella fallon relates boyle mvp ip tu tuesdays
heald ender's sinclair kumar killers default dislike skiing believer readings famously sharapova ps augustus shady
siren mcguire rad sung descent fathers fearful predators bitch recognizable belt wiesel preacher appetite wicket
arlington mi terrorism wives sparrow unlawful vatican mediocre admire mourning gentlemen usher riley watches gorgeous
verne backstage judges masks florence watermelon amanda announcements webpage rotation preliminary justify repeated
smoothly authorized indonesia sudan candy lava pollutants resistant citation indirect si exhausted junk ar radiant
hearted spices poetic reset choir sanctuary basil freshly parmesan mushrooms knock knocking season's caption freeze
rope anatomy muscles drought tutorials stack soaring mesmerizing cans fulfillment roam travelers vitamins ipad
credibility shaking spotted lighter expressions renewal crashed blooming outgoing heavens regret sadness customs
stylish moonlight sunscreen exhibits inspires therapist manageable crashes workout reputable punctuation dancers
hobbies cardboard jewelry spelling monarch indoor bushes frames fireworks fleeting warrant verdict masses analyzed
considerations encouragement selecting simpler feathers deserves greetings adoption ribbon parameter processor
appliance rugged penguin sequences devotion computational poses moon's creamy coconut instability unwavering surveys
leap toe interacting constructing striving assumptions japan's coordinator benefited projection dilemma mosquito
genocide critique tumbled foundations villages evoke tastes micro autonomy permits coastal altered hinder mold
discriminant introductory pivot microphone dhaka dangers existed ios negatives shifts uniform subscriptions pile
beautifully libya ceiling accelerated licensed bonuses instructed classmates ceremonies incentive spectacle warmer
deposition rides probe africa's else's kayaking abortion activism lap sensitivity recession encompasses declares
breaches ave acres upside tendency va constantinople legally resolved mature responsive lacked carpet exports literacy
voter eminence visionary dimension separation thirds hinduism ambitions diplomatic diplomat consequence demos cds
jefferson healing relied complaining downloads investigations nasdaq spans frontier attitudes stake quantify retailer
hung nursing escalated boosted marched intend disclosed progressed unified custody airline op squadrons raimondo
creators depaul slash telephone cher superstar pill pitches ds dubbed denies magazine's fossils curator aoki culturally
doctoral primetime obituary gen mock indicted sixties lectures presidents forthcoming staged vault crawl catalogue
arguably successive trademark barr onstage quarterfinals edged rpg downloadable chevron mudd contractors doctorate xbox
verve philharmonic iginla abu hq crawford netflix's pubs abc's qra battling amc sikh icadv shankar ringo corridor
adtechccfullstring kittel ferreira andreessen campesinos batka rau derby hess lankan bbg mahut lancers pv juniper
tecumseh esmz fitzroy silverado boi corinth
19 flick sidewalk sister's beyonce greengrass panettiere leigh kyrie dwayne rode paolini newer ive mickey historie
zookeeper dawson tuscan heist stint johnston associationnational tennistennis urie damian lillard wimmer natasha heidi
hemsworth morton gambhir horne gould sapiens revisited noel antoine chatting sania stadiums quaid dances fassbender
hodgson fictionscience anthem popcorn dancer tortilla cheadle fiennes rogen wozniacki heller katt belly dinklage seamus
beowulf kingstephen mythology keach scorpio alcott guetta blooded kinsella ninth eastman carle superbowl omega
realities blackbird stitch jeter rockwell plains pulp endorsed abolition supermodel suicides superbad ado sellers shack
guitars clarify psychopaths mahendra heck peters boxed neues nichts westen goonies luiz radamel martha hawking terra
nova exception winger aidan menace atl specialize bout mayweather boxing farrell footballfootball tolls wallace
guardians buddy hague teddy nikita linguistic bollywood huntsman lara loaf slim punch bother haas jorge entertainer
robbery puzo grossman angela's neat brother's interscope brides casey kills dull socks amsterdam derulo sullivan dusk
mum shooter unleashed thou jumbo kavanaugh rouge admired disclosure twisted diane valentine saul recommending ultra
how's pendleton vanity competed torture einstein permitted corners polygon footer nixon johns pointer guinea cve tasty
caution endpoint markers trans sodium vitamin manufactured tensions strife vietnam hints bot persistent increment
alphabet happily aligned composite ravi glee montana sonnet symbolize sturdy progression dynamics adjective noon
rhodium nitrogen stormy bare diced lime peaks chirp greens durable recap testified empathetic sided thirst indication
sounded trunk softly peninsula website's steak navigating matrices bio apology toilet oats persistence horizons pulls
boosting airpods merits evolutionary riddle stillness peru cucumber almonds faint fiercely locate student's hydration
finances planted trench resist exploited intentions decorative picturesque breakthrough fairness homework bask mornings
yorker alliances feeds kiwi tide bore lyric owl belarus inherited illustrates measuring shoulders heartfelt stanza
miscellaneous frustrating pad criticized possessions myth branding edges milestones stretches beaches printer
vulnerabilities evergreen moisture optimized continually optimizing batch homemade interpreted influencers vintage
generative repairs cruel ruins smarter collaborating rusty drain abused timer enrollment cheating freeing servings fats
feared conveyed smells settlers complexities extensively definite norm grounded leisure kilometer entities steamboat
adjusting complaints liberia caller willingness trauma commissions eliminating databases southwestern hannah excerpt
hunters minneapolis instinct groundbreaking clergy fl historically trajectory fixing traditionally assigns airports
kashmir white's assumes displaced flawed mandated provision inefficient migration pleasant shipped portraits pavilion
seminars hiring partnering arrangement prisoners excerpts intensive congregation indefinitely sculptures polls
unfortunate behaviour grammatically authoritarian reservations dubai cultivate meantime admissions retiring germany's
pigeon surged manned hatch risky helmet fragments lance poised marvin administrator signatures pioneers teammates
welcomes collapsed owing surpassing strengthened demonstrators aviv weekday qom owe stressing proceeds hardest euro
enrolled processautomation dataanalyticspro collaboratex cloudsmart charter likewise antarctic patent handbook
licensing cartoons nationalist gifted nods americup nominee mosqueda arcade rehab quad shootings michigan's governors
taipei debuts elementary exploded awful amateur mohamed michael's cared mcdonald joshi notion germans rifle mins
guston's mobilisation radically jd weyden rogier replica wlir fumble waived decca daybeds carlsen gigantour abba dhabi
epstein khmer indiewire fs prosecution mlssoccer chit retweet cardiff scripted markle runway inter synagogue autosport
monks shmilov prediabetes ix geldof polk fremaux lacrosse sheffield greco memorialpembroke paine tagmaster enke minogue
triptych widnes monson fert nevadans araniko herbert's bluey liturgy liman dough haha ninja advise hermann vonnegut
fictionspeculative kloves malik gillian leto crichton liars participant monte tombstone koontz hayes huh insomnia
schwarzenegger dramadrama zac junction palacio hood milne sequels playbook elle barrett tusk darker erotic kvinnor
hatar titus zoe lullaby heaney unkrich fraser poehler neymar neptune courtney beatrice rufus ramirez ricketts contested
mate ayn shrugged maya cousins maurier agatha mirrors worrying graceling frazier moons outliers hears adore heartbreak
streep ingalls pauly starters mines espionage falcao katy afterward mickelson grip dominic shutter sewell ignorance
hancock bigelow regrets stardust meg touches romanian humphrey utmost saina nehwal postal quinn categorized brenda
horrific furler xander romano switched pratchett knowledgeable mccourt stewart's lungs webber plots tear shaw cameo
renaissance originated egyptian coelho devil's prominently travis bates villiers tollbooth woo tina weber sacrifice
crush minors luc awakening avalon alley safran suns su holden who've royalty karl restless beaten cobra bowler lopez
immersed waking dude miracle upton runners prism pa brent pixar lifting hopper monuments expectation leicester unaware
delightful peculiar pedro lang optimistic ll ho minus horn han graphs mustard solomon overflow exercising falcon
noinput acrostic organization's methane bachelor's aerial connecticut iowa whispering nouns saturn reflective na
calculus blooms valleys println hint cinnamon feta compassionate endlessly grin ivory bark realizing horns crafted
lowercase scare conjunction smiling cares circumference massage twinkling canned savvy thriving laptops keyboards sun's
thread canopy chili feather metaphors observing policing simplifying relevance averages decorations beverages costumes
plug vectors fold desires rubber veggies overcoming adversity fragrances individual's breeds complement classifying
cons separately scheduling authoritative ft drake scooby adobe clustering sprinkle kilometers theorem tops fraction
villagers convincing grove sprawling plural deposit burst panama outing argues wounds melted examine spa practiced
nucleus immunity severely embark collaborated harness retrieved educating cow bee smartwatch car's possesses chunks
pencils upward affiliation millennials persuade credible quietly regulate anxious crops spice maple wound perfection
effortlessly spotify utility generator diagnoses glamour prevented ecological galactic laser crater cellular airbnb
solitary adapting linking responding hollywood's accessing destructive bidding assumption projecting hypotenuse
drastically anticipation investor humidity minimizing suppliers attracting arrests ranges minimalist yacht neighbor rms
aging reds supplemental opener exams repetitive referendum crowned indicators cancellation activation females
thermostat threshold personalization widget converting sink energetic advertisers google's robbie bacterial dominance
cosmos descended purely decreasing impose bankruptcy debris deliberate millimeters isolation downing margins deficit
competitions scans ironic avoided chapters aristotle inevitable presentations appropriately resumes niche acquiring
machinery utilized certificate oath bulgaria contests acquisitions applicants gaps weddings exceeds economically
ignoring withdrawal banker postgraduate pastoral deleted factions disrupt renovation owed presently casualty mankind
weights faq ports ngos mariah forbidden scholarships basin merely proclaimed taxable practically finalized weakened
detained plead contenders moderna contracted roundabout gop accomplice politico unidentified governor's pupils oversees
tumblr uas doubling handled encompassing understands fifteen cleared comprise warehouse hyperefficient ur restarts
discriminator occupational housed premiered rocknroll campuses descendants tue fiba lange shutterstock flickr
condolences sued terrific prototype atv copied lsj erected belfast streamed oliva boesky financing kamber olympia
monroe mps petiver permit secondly consciously beth trent eng clive prohibited bmw reconnaissance quarters sounders
defensed interception lb britain's aston colonel athletics borker caruana angela hawker neglected hbo's antechinus
kerrang virtue surrey rm matchcenter chil pell raid fielding rockford examiner myheritage mosque citing sitcoms
defended crunchyroll des bouchard lebanon baghdad taxpayers brewery md heather dsmes fondo oue tb bolton doping opengov
ebenezer ypres gord yemeni missoni nevada's bergman tokarczuk zionist lagoon tonys scotiabank lynsie spalding tamyra
gerhardt jabba pagadian aspirate volvo capellani
"""
}
