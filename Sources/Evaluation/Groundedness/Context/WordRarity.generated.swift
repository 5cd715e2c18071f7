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
9 people movie how our them into genre just after world no well starred book good may him over such think yes team film
life where did starring recommend years work great most get only movies than through day way books don't make now sales
use while these
10 because three love help company then meta being last us including th before released very news really information
i'm between those create many used read both language see home back fiction right different model title tell each list
music made given directed national based john name much example provide ai off am long go take during sure agent next
another city series too story end best even seen family similar show find down something business that's following
however part insurance group using around per never game going high number history air health
11 same should american here stars set old school author he's write share social need young second million play client
man top want since com things examples project war university come every email own york anything generate place still
making free james media state little says service plans action big four give heard does personal system few without
called house didn't against support plan technology water real star always else live might why watch month public times
five known space science football night st played black lot increase look products full under energy got experience
season country offer oh range friends player features howard potential found control learning words others community
today week within product films michael left order august please important services games future league united person
working published i've white return novel online small start say better later several days favorite offers program cost
management came human often until cup drama members july actually earnings
12 red change power fan include point research customer kind tv enjoy together director access line looking money light
user government london robert open process current food various park true david june tom women interested office once
march club months design song due early case code international comedy feel ever must podcast become president popular
natural call states though thriller became general related area album again record website doing thing south thought
video article machine keep won men students went hard post performance special development interesting issue market
along age art third across describe you're customers told businesses education interest possible among provides follow
type available check main needs non remote children quarter center co content role major six fantasy suggest king
there's sounds side heart took local yeah software ago started event specific add january quality marketing self
building icon large manager having past users former idea price put reduce www yet sound company's growth away total
easy includes smith https green sport april believe sign function players value final remember sports single america
death impact improve writing can't sense solutions named result tour paul class learn able english lost industry
training september blue recent we're character original west sun text mark taking division october strong law already
document works car romance lead net sentence ways award global job november run computer events playing short someone
william everything asked cannot college everyone pm least report coverage friend word benefits image wanted financial
form makes career north billion overall adjusted born care late done unique writer problem web field living term woman
girl coming latest de stay success head network operations rock according app course thomas close decision digital low
saw stories input level adventure expected move despite either shows far options page party wasn't whether announced
died society let board produced hours enough plays terms february significant summer poem doesn't getting levels
bestinsurancexyz site soon store search earth face phone fact bill further previous bad common takes
13 england offering try december voice force talk understand environment fire teams they're police additionally
facebook means photo room executive half political style industrial mean numbers pretty statement whole details moved
questions behind analysis explain perfect professional reported less nature providing street individuals platform daily
discount east meeting mr study band compared key member road sky currently designed museum records prices production
comes hope beautiful haven't increased british dark suggests i'll identify positive present win basketball fans
complete cricket crime himself policy account clear forward security situation thank trying actor body deep release
results championship chicago date meet resources seven creative harry official question tasks began costs discuss
father richard subject test deal points above bring hand lives women's isn't mind view almost feature recently
australia culture inside variety leading reading therefore historical income medical position recommendations review
mike quite sqn issues simple average designer dream color considered town address happy period church print received
solution williams adult array court professor package fi pre conversation led soccer press table twitter washington
amount student unit what's worked george instead river comprehensive okay son bit european moment sci ability continue
sea travel algorithm material weather johnson lee running india military she's companies conditions credit front artist
images knew sent taken songs below certain difficult rd save systems wild higher hit prior discussing famous hear
interface scott string climate fun join risk track felt added advanced cast couple created outside successful talking
upon version weeks physical towards beauty creating especially classic fox island items pop recognition saying thanks
uk values eventually stage arts needed steve television canada complex held minutes step answer discounts helps maybe
morning personalized pricing revenue stephen competition fall importance speech nd peter projects budget countries
finally land mobile royal seems wars wide al battle coach rate trial although concept datetime los output stand county
focus loss message response taylor tennis dead let's nothing secret stop sum contact healthy modern neil additional
chief journey matrix earlier hall starting throughout train boston characters employees rights san station activities
aircraft brown economic individual near singer via visit gone leave met mission amazing ensure liked served built
capital ii internet kids loved painting size sorry trip types activity awards century directors entertainment lower
probably usa areas asks aug ice necessary receive turn wife leader limited race robin trees collection competitive
difference ideas itself super trust actors break goal guide guy location reach wednesday calls cause child chris goals
involved pay pictures problems stuff decided girls interview likely rise whose carbon conference schools thinking build
comments federal gave tony topic wing cool discusses french ok rather sarah attention existing hot match method propose
sentences dr driving lines movement opening parents scene square apple brand changes experiences factors generation i'd
middle particular private provided studio turned angeles boy eight friday tool buy largest martin plant representative
romantic traffic eyes policies regular sometimes watching episode familiar fourth golden mother multiple schedule tools
act ahead beach communication dance diluted france musical sources staff ask humans included longer moon sort growing
matter offered peace tree walk devices fort gold investment knowledge length ready relationship section skills source
walking beyond colors elements
14 brother gets lake athlete bbc campaign cut effects feeling novels sam wind cars expert horror huge jackson nfl ones
practice structure china effective express frank intelligence justice note partner programs remains artists captain
choice choose department mentioned models percent rest sir sunday variable welcome association fresh funny ground
groups paper radio spent worth challenge helped potter quickly understanding link lord magazine mystery photos
preferences ultimately active addition charles correct council friendly germany goes killed monthly purchase tuesday
we've fast materials base bird consider direct nearly pro reality uses henry highest joined organization owned edition
environmental negative opportunity actress amish avoid concerns edge officials africa allows families giving lady
studies winning bank chance doctrine efficiency explore flight jack prince reports required approximately audience
discussed highly planet population andrew animals bright greatest guys http japan josh associated australian basic
believed california definitely entire german joe pandemic stone application festival guidance host la perform annual
bay demand fight mail oil productivity reason screen trade world's archive army ball men's standard task warm agree
hold joy meaning neural piece politics round shop themselves union eye garden prime prize tim achieve alice bond
changed children's develop essential established glass org property shape aid anyone box brought cultural description
exclusive god hour opportunities producer sweet wonder background beginning display leaves mary minister payment bridge
calculate central challenges committee decrease determine expect moving patriots previously scientific stress ten
thursday blog editor evidence grew guess here's python setting texas academy artificial female particularly smart
spiegel titles alone anchor assistant baby cloud involves jan basis changing collaboration comment communities couldn't
foreign formed jones mental profit quick reducing species updated apps fit followed forest gas greater picture powerful
rules appears civil emergency improving jason kill mountain nine olympic practices protect purpose send sustainable
traditional clean cover cross decisions efficient excellent fear grand independent loop minute opinion places visual
daughter effect founder literature memory region talks economy enter grow healthcare kevin married num re tried waste
constant continued dedicated dog jordan listen looks parts saturday statistics tech african analyze bob drive names
senior signed suite yourself animal cases fc institute library rose speaker vs wrong context covenants element onto
rich russian typically wants automation exercise indian influence leaving netflix opened plus queen southern units
usually acting auto insights luke patterns reaching safety speak techniques tracking winner articles clients coached
debut forces foundation golf nice operating count logo prefer programming speculative spirit strategy topics won't
appeared extra happen happened israel processing quote recording resulting russia steps transportation van yellow
you've ann applications ben efforts equal equation orange paid publisher seem tournament triangle wachowskibros
approach depending diverse functions perhaps ray returns safe shot sides spend alex allow balance election inc pass
pick silver watched breaking congress delivery expenses feet lack lived powered surface temperature trends universe
victory described district featured figure focused hollywood html learned manchester matt missing teacher uh ukraine
agency baseball birds caused connection ended prevent recommended reviews soul tailored trump western airport anti
chinese compare demo effort etc harrison louis password pool responsible speed sub technical vision adding begin coal
completed google hands objects produce seattle serve solar allowed behavior double emily expensive filled finding fully
hotel identity jr milk object singh sydney tomorrow weekend administration amazon anthony beatles biggest blood cat
compose oscar passed ryan shopping adams asking centre degree improved paragraph returned selling summarize wait
brigade cities critical fashion helping increasing journal opinions raised revolution rob sharing speaking updates
videos winter asia brian coffee cold developed easily europe jobs kate launch leaders looked native plants reached
represent workers agreement atmosphere brothers commercial conduct defense disney follows jane letter max promote
remaining stock storage tiktok you'll algorithms anniversary bowl canadian command earned elizabeth fish formula gain
gives hits keeping kid legal premier progress raw route shares solve tale treatment affairs appearance attack forever
launched manage myself storm straight brain bus cheese false notes remain simply writers year's documentary fair giant
leadership threat virtual accuracy adam chess click cutting file historic integration miles miss presented selection
boys chart dreams drug equipment gallery genres impressive maintenance primary runner score we'll agreed connect
feedback hundreds immediately located profile secure sold stores becomes card certainly developing domestic fred gift
heat incredible maximum originally reasons status strange subscription thrillers views wonderful beat bishop calling
continues fine format funds larger ocean producers shooting spread worldwide actions ad applied assistance becoming
birth crucial electric era kept magic maintain northern sleep spring target teachers transferred valley vote anne
celebrity ends explains gordon imagine jessica morgan nations outstanding pages presence reporting seeing senate
violence
15 aware christmas daniel distance emotional funding letters lifestyle monday multi paris privacy recorded respect
select shared theme update begins brings ceremony circle closed enjoyed fell generally hello husband losing premium
russell scientists serious sex wall appropriate campus cd ceo crisis direction disease dollars el firm ford framework
fund hair houston italian jewish maria platforms pollution starts youth bar battalion christian doctor door grace jim
lawrence le mostly nation plastic poor relevant stadium accused covid customizable finished hospital interests mass oct
planning tall unknown vehicle aged allowing appear arthur awarded bear comic conflict construct decide device die dogs
emissions figures fitness francisco gonna mid nov posted posts rule scores swift tax wedding whom damage decade expects
hill justin memories squadron upcoming waiting benefit brazil christopher commitment guard ingredients male murder
noise orders scheme session smaller suggestions surprise tail vehicles amy block copy crew decades directly enhance
gender gentle hockey icc jennifer ordered princess promotion seemed soft strength tells vegas village who's breeze
bringing collins completely contacts criminal dan exchange exciting heavy item manson sight tweet unused woods wouldn't
advertising bell chairman cleaning crm dallas discussion drawing implementing influenced joseph judge lewis raise
require sharon signs spider technologies tough tracks volume animation camera creation driven edward fields gpt hey
homes introduced introduction officer processes sharp standing adventures analytics arrived blake bn chain commerce
composer concert conclusion don empire evening facts fill gaap innovation larry laws methods organizations outdoor
partners shown thousands truly academic agrees brief confirmed everybody francis gary highlights index joint legend
mixed owner paintings palace patient remove requires restaurant rick sean sell thoughts twice winslet authors automated
buying citizens debate discovered electricity excited experienced galaxies ghost holiday info map murray predict
regarding remained rings supply talent technique valuable wilson accurate americans andy computing engineering
interviews israeli jonathan managed mars matches minimum numerous perception performances placed ran sample seek wow
arrested asian continuing ebitda encourage hearing increases inspired massive oliver parties psychological rain rare
renewable solo suitable theater advice appointed cell champions eagle entry fighting gun handle impossible informs
installed japanese kingdom listening millions monitoring path pieces prison spaces spot ancient attempt charges
chocolate column comics elected exploring gay initially ken kong legacy listed meant missed musk protection salt scale
sector snow ticket touch vice websites wildlife absolutely ap aren't authorities consumption contains dangerous digits
distribution faith fame guided hong pacific relations rising spoke summary talented truth wayback cash champion charge
crash extended extensive forbes innovative nature's none recommendation reduced relationships respectively reverse sets
showing strategies struggling subscribe um unfortunately venue whatever wins bears birthday brady cm combined consumer
critics drop exactly fraud grad machines parade retired ross runs serving spending stewart suggested walker coalition
combination conservative consultation covered crazy dave error executed factor ireland jean jeff jerry marking measures
michigan newsletter racing secretary supreme atlantic bold channel commonly contract dawn dinner ed educational
expansion experts guardian involving las matthew miller philosophy pressure streets twenty zero authority commission
consultant dune effectively estimate euros falls fifty forced hidden memorial moves older planned prepare representing
sale sister steven supporting teaching today's vast walked accepted achieved believes bought bush captures clearly
covers debt designing emmy fallen founded grade holy label opposite pair partnership putting upper virginia wales wood
cancer capacity carly causing chemical exhibition finance forms iraq iron links mile phrase ralph regional script
spiritual team's turns ultimate webb allen alternative animated assist butter castle catch childhood classification
dates differences draw eat emma fighter finds finish flowers focuses hearts introducing invites issued knows
nominations pain representation request row signing sing thus toward useful vary waves weekly aimed apollo autonation
bloom brave bruce carry components concepts customized darkness describes easier falling feels hi hunger introduces
layer mcmurray meditation minnesota mix node paint phd shakespeare sitting skip spain theory vegetables zealand
airspace category caught construction creatures crowd drink employee fifth flying footprint holds id intended maggie
nearby opposition pure random rates readers recognized residents returning ride saints scenes separate silence stands
workflow yesterday younger acquired alternatives carried cream electronic favorites fellow furniture graduate hero
horse ill italy labels largely marshall noted olympics optimize option phase philip pierre showed sites squad symbol
tape un visualization abc actual apart aspects attend chicken client's comedies connected consumers cookies cooking
database delivered eric et except faster flag floor governor grant gross height instructions jacob kinds labor moments
panel personality presentation retail secrets symphony tate thompson zone arms audio beliefs brooklyn carolina
characteristics coast confidence contain convert degrees economics engaging entered failed fantastic feelings fly
generated harris hunter instagram interact kelly lisa majority meal mention organized owners passion peaceful phil
physics realized refers reflect requirements rice ship visitors biography categories challenging declared downtown
herbert iii increasingly investigation jedi jon knight leads lies luxury medal networks pga responsibility revealed
risks shirt shut silent solving strike suddenly telescope telling temperatures testing trained adds analogy belief
britain cameron condition diet drew expression files flow foot guilty honor jam johnny mexico rachel regularly
represents samples slow vibrant walls youtube awareness awesome broken celebrate charged clothing conducted
consequences copyright corner escape essay expand goods happens metal mountains navigation pace painted pride recipe
sat saving sequence structures suit trophy vacation adapted albums boss camp capture chi committed communications
conservation creates cruise davis destination eastern edit engagement evolution florida giants integrated landscape
latin literary officially pat proposed quiet recall retirement skin sugar surrounding theatre urban wish worlds writes
accept acted apply attacks attorney burn capability caribbean causes collected columbia confirmation controlled dear
decides democratic emails fee forecast forget happening iihf initiative margin roles root stood treasure willing cnn
courses dancing danny diabetes eating en faced faces featuring feb forum freedom hate herself indians initial kiss
laura modeling paperwork performed push recognize releases seconds soldiers specimens streamline strikes stronger
supported tours triple victims alive appreciate argument breaks busy collections contracts crimes depends determined
discovery drivers eggs emotions encourages engage estate flu gray guest guitar guns housing incredibly iran lyrics
mainly markets master ms neanderthals promotes properly quantumleap questionnaire seasons seat seeking shining slightly
stones suspense tennessee toy trouble vaccine wayne aim booth brad breakfast cbs corporate discover dish driver dvd
engine estimated getty laughter likes luck medicine mine nodes nuclear participants phones raising reply republic
reserve talked thirty usage witches affected afternoon alexander appeal cap clinics clubs contribute decline def del dj
empty ending episodes fruits greg heritage hip indeed industries jersey managing measure mel musician penn people's
photograph routine sensitive simmons situations taste tea ted tips tone tradition transport unable witch wolf worst
advantage anime announcement astronomers attended buckingham ca chiefs consolidated contemporary contributions
creativity curious definition deliver desire ethan explained facing fits flower gathering highway ideal infrastructure
km lights offensive pilot poverty provider rapid religious roger serena sick snacks stated swifthealthcare trail trend
weird xxx
16 abilities apr bands batman bed border broadcast calendar captured classical closer colour cook expectations
expedition flexible friendship galaxy godfather graphic heights hunt jump junior kit linear nor oldest olive otherwise
pearl performing potentially prepared presents realize rumors solid stunning transparency tropical vinyl weight widely
workshops you'd alongside anxiety beijing buildings candidate capable charlie conducting controversy core disaster
dollar doubt factory harm holding kitchen limit nevada outcomes passing productions prove purchased quarterback
reduction reliance reporter rises somewhere streaming victoria weapons wear affordable amounts anyway attendance calm
comfortable cups deaths dies earth's enjoying epic evil ex font formation fruit globe hanks hugh innovations
interactive investments jay jodi lose maintaining motion munich nlp optimumsolutions parks perspective premiere
presidential prominent reader representations respond robots saint selected sensors shall significantly split territory
terry venues welsh weren't window aquasonic banana beer casting chair combat confirms cultures defends displays ease
failure followers gravity hole implement inspiration jeffrey joel latter les log mccartney medium murphy mysterious
newly obviously pakistan parliament profits proud reference register relatively revenues rocket scored semantics sexual
specifically sporting stuck surprising titanic toronto valid ward wearing yoga ab affect angels anywhere boost bread
broke caroline choices christ clare commander constantly diversity embrace endless functionality greek honey ian
identified juliet landed lots mar margaret module operation outcome patrick projected raiders ranked sequel switch
themes they've thousand till wells aaron accurately america's arsenal atlanta bigger cinema cleveland cognitive crop
custom distant drinks edt explanation expressed external facilities gerasimos graph heaven hundred hyakuri influenza
inner integers load marriage miami navigate one's picked pie pizza plenty positions predictive promoting qaida reaction
represented shipping shit smartphones smile tend tests tonight twist warmth wave winners approaches approved bags bible
button classroom dedication donald download draft elvis entrepreneur ernest exceptional fault grab hopes informed
instance islands jasdf kings knowing languages lieutenant meetings michelle nba nicholas oxford percentage phantom plot
remarkable roll simon slave stan symptoms transformation unchanged unexpected adults aspect attached beneath blues
breath carrying collision dating dioxide elections extremely farm graphics guiding hunting improves intelligent joining
killing lion loves membership navy oklahoma palestine paying pet pitch podcasts prioritize proper properties recycling
refused replace sally satisfaction spanish touched translation wake warming warner advance alan amber autumn basically
billy cabinet chat claim classes clouds cluster credits deeply defensive ensuring equipped frequently happiness harper
hosts incident independence introduce invited jul kim lists liverpool losses menu motor newspaper orlando produces
protest reliable representatives republican reputation saudi shoes supplies surrounded teeth turkey turning ups yale
yemen abby afc agriculture angle bang bones boris checking classified compete country's cowboys dataset dc deals dennis
depth dna douglas dragon efficiently guidelines hat honest hop indicating investors jamaica jose journalism journalist
korea lawyer longest mathematical matters monitor normal officers person's populations possibility primarily rated
responses rolling roman scheduled sep struggle stuart substantial sunny syntax tales tesla thrones thunder trading vol
warsaw wizard woody workshop ads arena associate barbara bills broadway capabilities closely commons communicate
competing confirm considering coppola da dad decreased democracy detail detailed dictionary dozen extreme faculty flood
houses hurt int interior irrigation layout lifetime mad marked meaningful newton operate pause peak probability
purposes puzzle quentin relief researchers romeo ronnie semiconductor sen sigmaworks singing somebody tickets tiger
tiny transactions traveling visiting vocabulary warning we'd acquire agripro archives bag banks bayern bottom cambridge
claims colleagues console crown cycle define denver dress electrical fiscal focusing fuel holmes household humanity
iconic integer internal interpretability jamie jun keeps keith kg laugh learns masters mayor messages midnight
passengers sand scientist sending serves sit str survey taught titled transfer viewers abuse afraid alberta angry arr
aside assembly assuming baking baltimore bourne chaos clarke collapse collect dean demonstrate depression digest
documents dramas errors forgotten freeman generations grown hasn't he'd heads highlight improvement injury jail kick
legislation lightning manhattan marks mood mtv nasa ned ohio ongoing panthers patterson peer pink portfolio programme
publication quotes rebecca regardless replaced scenario shell signal snap sri submit tackle tragedy transition
universities virgin voters watson accounts airlines arizona austen bangladesh bulls buttons celebration centers
concerned describing duke duvall egypt excitement guston headlines intense ist king's landing lawmakers lessons
manufacturing meanwhile meat monsters mouth observe organic paths pulled rail regulations resource robot roy rural
salary scarlett sheet skill slowly sony stations studios suggesting ties venture voices wicked agents anderson arrival
assigned autonomous charts chase columns controls cybersecurity damon desert desired diary diseases edgar emerged
emperor engineer enterprises equity evaluate existence findings gaming guests hedge hell hun launching narrative nights
obvious peggy port practical principal publications query removing ring savings seahawks shelter shift shoot smoke
stream trek universal wonderland acts biographical briefly browser cake catalog celebrated charity computers consists
courage dec devil donations editorial establish ethical fought franchise grateful greenhouse invest jake laboratory
lane legendary lively meets min neither nutritional nytimes ojeda opens optimization philadelphia powers preserving
province rabbit refuse rio roster scotland seo server singles sisters sitcom sons speaks strings studying supposed tank
texans transform trials tyler uncertainty vampire veteran virus whereas accessible acid activists anna armed
availability barcelona bedroom berlin besides broad carlos chains championships closing compass composed conan covering
criticism crossing danger deductible defined delicious depp determination dropped drugs elderly elephants enroll
expanded facial facility fees foster hired horizon hurricane il impacts incentives involve iphone joke kansas lineup
manner minor mode modie nra occurred oxygen pattern pepper personally pregnant pub ranging rapidly requests sad seth
shore sleeping sorted tight towns unlike zoo admiral angel announces approval ashes ass bennett biden branch brilliant
canvas cats claiming comfort compares complimentary composition convenient conversion correctly craig css currency
dairy detroit dick dishes doors drinking drunk enable enhancement hernandez hiking hypothesis identifying idol
inclusive indie integrate lauren legs linked lucky magical ministry mockingbird nobel notice noticed optional passes
periodic personnel possibly posting prevention producing protein roots roses rush severe sixth sparks spin spoken steel
strategic suggestion survival syria theft thinks tie tip totally traits tune twilight vital width wise alcohol arab
architecture billions camping candidates classics clothes combining comeback concern confident contained courtesy
deputy detection developer discounted divided earn expresses financially fossil genetic grows hobbit indiana
installation institution ivy leg listeners marc metaphor mitchell modified nick nominated obtained offense origins
outline platinum poetry proposal reasonable religion reminder removed resulted rl shine songwriter specified sunlight
surprised swimming teach technological titans troops unless wine wolverine yields announce answers arrow bars belgium
belong brooks burning cards cheaper claimed continuous cooper creator duties dynamic employment farewell finals fucking
gained governments hbo he'll helpful hills illinois inbox institutions irish johansson launches lay li marco musicians
nation's nbc neanderthal outbreak packed pigeons polar pp prejudice prompt railway redemption referred samantha seed
sims smell soil stopped stranger stressful suffered suspicious tokyo ukrainian user's variables visited workplace
achievement anymore arguments ban boat bundle buried carol chamber city's collecting colorado combine containing cougar
depend designs devils drawn earning endurance enemy equivalent est eve exist frequent habits hmm hoping hopkins
immediate indianapolis inspire memorable mom monk montreal mouton netherlands optimal orchestra ovi patients phoenix
piano plane promises protecting receiving refer referring rent rooms seamlessly shanghai standards studied subsequent
successfully survive tears teen tower tracker twelve venus voa watt worry abroad accident appearances artistic assault
avoiding billboard bound bronx buffalo buzz cage chelsea chosen connections contrast detect distinguished du editing
everyday excellence expertise extend fascinating festivals fired fires flights gans hamilton handed indicate ins joins
kennedy khan labeled lie lily listens lucas lunch manipulate marvel meanings milwaukee mm moore newest nicolas odd
offices optimalflow oregon ourselves outlook packages participating permanent pete pull rams regions reinforcement
repeat restaurants shadow significance sings smartphone somewhat stellar stellarworks struck succeed sudden supervision
surviving theguardian tooth tournaments transcript tribute typical vantagepoint vincent votes walks waters wilde wings
witness yours zombie ages arrest assistants athletes bail beloved boosts branches chapel combines completion complexity
consistent contributed destinations distinct dublin elevated everywhere exact fail fellowship foods frame gaga gail
gauthe grande grants grey historian invitation laughing leonard liam lola lovely melody microsoft mining mistakes mo
notable nuts pan parent participate penalty photographs physically pirates prepositions promise proposes prosecutor
puts px quantum rainy rankings robbins salad sherlock similarly stanley starbucks stick sunshine supports susan
telehealth thick thief threatened thrown tolerance uefa welfare wordpress wright achieving adjust amid approached
assets assume backed balanced becker carefully cells comparison contribution copies cuba dickens distributing dolphins
drafted edmonton eleven elitesportinggoods enterprise entirely exceeding fairly feed fills fishing funded furious
greece hanging harder headquarters implemented intention kent legislative lesson leverage liz locations login lowest
malcolm maximize melbourne mimic mount occupation oceans pants papers participation phillips pittsburgh priest priority
recommends reeves reflects reversed reynolds rocks sacred smooth sponsored staying subtraction symbolic teenager
trilogy url visible voted vulnerable warrior wes worse adversarial afford alaska alfred altogether annie argentina
athletic automatically believing bryan bunch casual catholic chronic classify controversial deeper delete deliveries
detective digit divorce dome eden edwin engaged experiencing founding habit harmful headline hemingway im incorporate
inspiring isaac iv java jokes journalists jurassic lab leonardo lirr marie math meals midfielder nyutabaru oakland
opera oversight pandora's passage picks picnic popularity pounds prediction predictions pursue qualify rating revealing
revenge rowling seats simmers spouse stayed tarantino windows wisconsin youngest adaptation andrews arrange avocado
band's battery beats beckham bend blind bodies boj's browse capitol chapter checks choosing circumstances cloudy
considerable cooperation departing destroyed diploma disposal divine elite embassy emphasizes extraordinary farmers
federation gibson hugely hyde implementation inference instant jgbs lasting lennon literally loan minds mothers mp
occasion organize participated philippines pocket poland protesters protests pt quarterly regiment relaxation
reportedly reveals rivers roads roasted rocky searching sees semantic sentiment sept seriously shortly somehow spare
spencer stages stern submitting tags temporary terrible tested toni trailer warren wimbledon wireless
17 accessibility adopted aims baker bid binance bob's breaching bridget colleges colts competitor complicated democrats
deploy diaries dining disney's eco editors empathy expanding exploration fahrenheit fake flavor fuck gather glad
gradually granted gratitude headed heavily helen hr inches inflation involvement jenny jo julian kelley knife lanka
laptop liberal lighting lordstown loud madrid manitoba manslaughter markings narrow ndp nyu observed occasional occurs
operational ordering owns payments pdf phenomenon phoebe pi predicted radius reaches recalled recovery reflection
resilience reveal rhythm riding ron sauce saved semi simpsons slavery snack sought steering structured suits summit
sylvia ticker tomatoes ultralux valued vegan verb violin wage absence absorbed administrative albert alleged apparently
appliances argued arm arrive asset breathing bros cable canyon cartoon chastain chef constitution curry dealing
designated difficulty directions discussions div divide dredd ehr eliminate essentially evaluating excluding
factorization family's farms favourite fix flat fuels fundamental gate glow graduated graduating illustrated
imagination intensity interpretation investing javits julia kurt logic loyalty madonna mistake mysteries night's nolan
novice oman opposed overview pennsylvania plain pleaded portion preserve proved queen's radiation rap ratio receiver
receives regarded reporters sang sara seeds shark slice smallest thirteen towers tragic troy truman uncertainties
unit's unlimited verse victim voting accordingly addressing aka alert alien allegations assigning attract barry
biodiversity biology bomb bottles bowling bronze careful china's chips chloride citizen completing courts dakota
debates der derailed dialogue dramatic emotion employed eu explicit extract fate filed finishing forgot funcinpec
georgia girlfriend glowing grammy greenfield hang hardware hire histories hosted immigration injured investigators
janklow jets lamar lately laughs leo lionel listener logistician loops midpoint ministers moral morphology neck
nomination novointel occur ocean's ons overheard overtime packaging plate portable presenting principle prisoner proof
purple pushing radar rainbow ranks recordings reform relatable relating relax revolutionary rodriguez russia's
scholarship settings shareholders sharma sheets ships speakers spiral spots stored suffering td transit ugly unlock
usual versions violent warns wildfire xyz advocate agreeing airservices alliance apartment astronauts automotive
beaufort bedford blank blockchain bone bonus brexit butler campaigns cape charlotte cherish coaching coin contributing
correspondence costa deadly defines delight detecting di diamond donna edited eligible fat fictional fifa forth
founders frances gently gods griffin guitarist incorrect initialize jar joan kendrick loving maps massacre mentioning
mexican militants minded mirror motivate ny overcome ozy pin pleased publishing races reduces rep resolution retailers
revolver ridge roberts ruth ryder serene shane sox state's stimulus styles sue sunset sway tailor tel texture thin tier
tired unreleased verification viewed walter wealth wider widespread workspace wounded wrap abbey acquisition agenda
aggressive anybody api arnold assignment athleteathlete audiences banner bass bobby boeing bts budgets calories cannes
carcinogen carter cater cbsn centuries characterized chatbots cinemas circuit cloudtrek colombian concerts contents
cult denied designers developers disabled dressed ego elsewhere emerging encounter equality essence explores exposure
father's fighters filming filter flows gear gifts golfer gov grilled grocery harmony hayden heath hosting injuries
instruments jacksonville jeremy jews jury lakers leanne locked longtime ma mainstream marina matsushima meij modules
motivated mrs nancy neighborhood obstacles pack parsing perceived poison pope principles publicly rank ranking relative
resistance rihanna roof roughly samuel segment sessions shuttle som souls spam speedway spokesman stability stats
supporters sweden teenage thrive throne throw todd traveled travels tsuiki turner undergraduate upgrade victor
volunteer whenever wire activist advantages ambitious anthrax anticipated arabia armstrong assumed attitude awe ballot
bottle cameras celebrities cent chest christians chronicles churches clock colorful component connecting consecutive
cry dale dame defence democrat desk destruction difficulties divergent eddie egg electronics engineers entrepreneurs
establishment ethics experiments fears fever flames flew flint formal forming fortune fur garlic generalization gotta
hadn't hilton imitation infer insert invisible jaguars kylie lawyers life's limits maintained martial maze megacluster
metropolis mutual naming natalie nearest nelson nervous nobody observer parking photography politicians possibilities
poster powell profession professionals promised registered registration rely remembers remind renewed resident
responsibilities rome scream settled shapes shock signals slices spy sqrt temple tension tourism trap unmanned volcanic
warriors wash winds windsor yankees yard abstract accomplished admitted affects alerts android anette anticipates
architectural ariana artwork attending augmentation aviation baseline beans bet blessed builder bull cabin campbell
clinic cole colin conducts consumed contacting convey corporation corps craft creek cuts dashboards dated denmark
dicaprio disbanded distinctive dividend doc dry dying ej elitefit eminem fa failing fixtures frozen functional funeral
gallons gran highlighting holes humor hygiene impression india's indies interactions investigate jackson's janet
javascript komatsu lamb limitations logistics marilyn masterpiece mcquesten measured moderate motivation nationality
neeson normally nose notebook ns orleans passenger photographer phrases pilots pleasure poilievre powder preference
presidency protagonist purchases railroad redskins remembered rookie santa sciences shaped shawshank sin sixty stops
subscriber survived suspended taxes techbridge technobabble toast transaction transformers troubled underground unusual
utilizing vanessa virtually voluntary weightlifting wheels yogurt zelenskyy absolute advertisement agencies banning
baronet beating berkeley binary bluewave calculated callan cardinals catcher catherine cave chile chose clip coaches
competitors concluded considers consultations convicted convinced coup cpp crucible dashboard decomposition destiny
developments diagnosis domain enabling encountered encouraging entering experiment ferguson filmed galleries garrett
generating glenn gossip government's habitat hampshire hopefully immigrants implications inch incomprehensible invasion
jacket jagmeet jimmy juice ladies leeds ltd marcus meters mini misawa morrison necessarily negligible neuro nfc noisy
ownership peacock pen perfectly pole priests prototyping rally reads realistic recipient replay rory ruling satellite
selena silva simultaneously snake soundtrack soy ssvep stable startup statements subsequently superhero tampa terror
they'd trusted vanilla vaughn venice veterans visits wheel wooden xcelerate accessed accountability adapt adjustable
afghanistan amidst anticipate appreciation arc architectures arrives assess attempts bailey beacon bike bitter blend
bruno bureau burns caps cassie cdc celebrating christina chuck closest coat coins colombia concrete consisting contest
convenience converted cozy cuisine departure desktop detention directing displayed disqualified divisions ears
economists ecosystem educated elton enhanced ershad exam finale formerly forwardtech fragrance furthermore gathered
gothic graham gunman harbor harvard hilarious holly honestly horses hues illegal improvements inception insured jackman
kindness kirk laid leagues levine logical lucy marion mask meghan mindy monster morris mouse mumbai naked noting
nutrition ood outfit parody pencil periods pickups pierce possession precision prey propagation provisions qualifying
racism reception recruiting referral regression releasing revolutionize roth rye sa salmon se sergio setup shades shots
showcase signature sized somerset soothing spectral spiegel's stared straus struggles subscribed subtle succeeded
suicide tablet taiwan toll transformed truck unlikely upset viber voluntarily wealthy wikimedia yield actively
aftermath aliens align alike apples argue assign attributes au austin azerbaijan barely beast boundaries brochure cafe
calming canadians careers carriers cemetery chances chitose cl climb clueless clutter comparing comparisons convention
cope criteria daktronics daniels daughters declined decoding demon dixson doctors drove duty eaten ecogenius ecommerce
ecosystems enhances enormous ensures environments equations evacuees evan executives experimental extension fierce
fixed footage footnote gaiman grass grid grindhouse gyllenhaal hardy henderson higgins hitting hospitals hungry illness
incorporating influential initiatives instruction intellectual inviting ioc jealousy lawn loose lyricist mac mats
memoir multiplication multiply museums naha naomi neo notably objective observation odyssey offerings offset oscars
osrd other's passionate patience persons pig pillars pioneer playful poems practicing preferred premise preparation
productive profound propulsion providers qualification qualifier qualities quest ratings rebels remainder repurchase
reserved responded robinson rows saves scary schedules sends seuss shadows she'd shifted shines slaves soda sofia
stretch sustainability tactical theology thor tin treated trips underlying varies visually vivid von walt wellington
whitehaven worker worries ya acclaimed advocates affair algebra alright annually antonio assessment astronaut avengers
bachelor bacteria bale balls baselines bat beef birmingham blanket blocks brandvoice buses con connectivity conscious
consistently cotton countless cov crystal curiosity customize deadline defining delay demands denoising diana diego
disabilities disability discourse distribute drums eagles edinburgh edwards elisabeth ellison emmys enabled equally
essex evolve fewer filmmakers freelance frequency fridge gilbert gomez goodbye grave ha hawaii hers hide hobby
households hudson imagery import insider invented jared karate keanu lands lauderdale lemon lift lone lover marine
matching mediterranean merit naturally neutral nicole northwest observations olivia operated operates organizing outer
outsiders painter parameters parish penalties penguins ph pic preservation printed promoted proven psychology puerto
punk racial rafael rarely reactions reflecting renewables renowned respected rowing ruled rustling sacks salvation
seeks sensibility shelley shoulder situational soldier spell sphere spielberg springs sprint steady stem strip
targeting telegraph tender terminal tfs they'll threats towering traditions treat tries understood unemployment
unveiling usability verge volleyball warned wears whispers whitsunday winnipeg wonders worried wuthering yards
accessories accusations achievements agricultural amelia analyzing anger anthology appealing attractive behalf belongs
benjamin bias bullet carries catching clifftop clips clues coen cohen colored comedian complaint concerning concise
conflicts confusion containers cousin datavault day's deductibles defeated defending delicate dependent deployed
deviation diocese disasters dominant duo dutch eeg effectiveness ejkai emphasis endangered evolved exit extracts fed
float frustration gap gdp globally historians hospitalized inaugural insight install integrity johnson's keen komaki
kristen kyle laughed limerick lp mamba managers mary's mathematics mindfulness minority nathan naval nets nyc o'brien
o'neill obama occasions ordinary overwhelming oz parallel pc peabody peppers perceptual persist perspectives phillip
philosopher's pitt pointed portishead portland portrait printing prints programmability protected purchasing recipes
references reminds renamed residence reunion revival rival rockets roland rough sars savage scandal screens sg shade
shawn shorter slayer smoking stanford strive substantially superior supernatural survivors targeted temptation tensor
thrilling tides unions university's unveiled vandalism vikings week's wikipedia wycombe zodiac zoom ac accelerate
accommodation acknowledge ah allowance alternatively appointment arrangements attentional attracted battles belonging
bite borders brands branwell brazilian brett broadcasting celsius centered chronicle clay clever collaborative
commentary compelling compute conductor cookie counter critic cubs datadriven delhi delivering demonstrated devoted
disc discipline disturbing dividing dnns drift duration echoes elder elliott emmerich entertaining ers ethnic evans
exercises explaining expressing fare farming filling film's forests gilmore gospel gp grenada groceries guards harvey
honour href indigenous inequality innocent intervention intricate inventory invite irene isolated kaling kite korean
lease lebron legislature lengths libraries lloyd loyal maiden mansfield megan memoirs messaging missions municipality
neil's noah occasionally okinawa orbit organisms partial peg permission photosynthesis portugal potato praise praised
precious pregnancy priorities promotions rca rear resolve rewrite rf rifles rivals roommate rugby sack samantha's
samurai scottish shake shocked simplify skull sliced soilhealth sophisticated sorts spacesavers spears stepped stm
stylized superman survivor swap switzerland tackles tent terminator thar thrilled tied timeline tons tourist trains
transparent trapped trio tweets unity urgent username utah velvet viewing villa virat weak weaver willis wisdom wishes
wit york's zip absorb acknowledged addiction albania attempted awkward balloon beasts bin blogs blowing boards bradley
brainstorm broncos burton calgary carve celebrates channels chirping cliff clinical clint clockwork columbus
commissioned conserve constructed conversations corporations creature crews cube declaration defeat defend demons
descriptive differently discrimination doe dot downey draws dystopian encouraged enemies ergonomic ericsson estimates
exists exposed extends feast filing fingers fleet forrest frankenstein fury gabriel gates gatsby giro gotten grades
grain greatly gulf handling hathaway hiding hometown hoped humble iceland immigrant imperial infection israel's iterate
jazz jumped kanye karthik kathryn kenneth keywords kohli landmark lecture lions liquid lit loaded lol luis man's manual
massachusetts medieval meyer millionaire minimal mitigate mixture modify molested momentum mugabe namely nb newsletters
norton obtain offender omar onion oranges outdated overseas panels parker partly perry polish preseason prestige
protocol pullman pursuit pushed ram randy recreation redback respiratory reusable richmond rockman ronaldo runoffs
rupert satisfied shaun shops sia simmer smartwater specialist spinach spirits sponsor sponsors streams strict striking
subjective submitted surfaces tables tac tan terrorist textual th's therapy thesis trick trucks trump's uncertain
uncrewed vegetable viewer vocal volunteers voyage wade warfare warranty weapon withdrawn wizards wondering yea
zombieland abraham adequate adjacent admitting advances advisor ally amendment anonymous attributed backlog bananas
banking bassist batting bengals blow boom breakdown britney bubble calvin carey charm cheap chemistry chiw civilian
civilians closure collaborate commemoration convergence crisp crossed cure customer's cycling cyrus datasets declare
delayed devastating dimensional disappointed dismissed donate drives dunn elephant emailing encyclopedia enhancing
enters erik espn fails favor federer flash fled forty frac franco game's gang genius geographic gregory grounds
guarantee guaranteed hardly header hike hindu honorary honors hs hurricanes ignite impressed inclusion infantry
influences inquires instrument jackie julie kazakhstan keyboard keys kicks labeling lawsuit lean learner license lolita
lush lying madison malta matched mengoni mere metropolitan minimize molecules monkey monument mounted murders odds
organisations oriented patricia paula pbma picking pineapple playoff plea pledge powerhouse preparing prestigious
provincial quantity queensland rae rebel recalls reflected relaxing replacing rescue retention retrieve revered
richardson scott's sells shepard shutouts sizes slope snooker specimen spotlight statue stigma storytelling
surprisingly tense threatening tolkien tranquil treadmill tremendous trending uncle utilize vancouver varied vendetta
vertical viral visibility wendy wherever wi writings yukon zack addresses admits advancements advising affecting albion
alt alumni analyst apologize appearing archbishop athens ato batteries battleship begun beings bender bernie berries
bieber blabbermouth bristol buyers cart cepstra ch chatbot cheer chopped cincinnati clark climbing coding collective
contexts cooler coronavirus crowded cues curse cwc cwgc decent definitive delivers dignity dirty distributed dominated
duncan ear elon embraced emerge enables engines evacuation evident exchange's explosion eyre fabric fairy flexibility
fm fog formats fusion gareth gases genetics gigs giver gladwell gmail graduates grit gruen gwen hamamatsu harsh haven
hitchhiker's honesty howard's illnesses improbable incidents infrared innocence inputs interacts iraqi jaws jet
judgment khalsa kristin kyr lacking leaguenational leslie liberty lincoln listened locker logan lonely louise magnitude
maker manny merchant meter mets milken mon moscow nadal ne nephew nhl nottingham origin ovr parliamentary particles pk
positively pot precise prompted pursuing qualified raises rapper rays rejected reminded residential restore reuters
revised rewards rico robust rohit royals saga sail satisfy scca segura shorts show's solidarity soup soviet spacecraft
specialized stark steal strangers subjects submarine sufficient supervised syntactically talents temporarily theaters
throat timberlake toby torn tramp tvs unforgettable unprecedented usefulness versus volcano vts walmart wed weiling
wellness whilst witnessed wrapped
18 abandoned accelerating accidents accompanied addressed advancement aids alicia americas apocalypse append applicable
atomic attempting audition augmented austria bc berg betty beverly bicycle billie blows bow boxes broader carroll
charging chasing chorus circles clarity clash colleague commissioner companion conrad consciousness consist consult
contentskip contributor conviction coordination correspondent crib critically dashwood dessert diagnostic diesel diiv
disorders dozens drawings dust educators eighth emphasizing employers enchanted entitled entity entrepreneurship
environmentally equilibrium excessive exhibit expecting expense feat finger finland flagship flesh frontman frost
functioning gene gerard gilroy glory gm goldberg goodnight graduation grayson grief gump hamlet handful hans heroes hub
hypothetical incredibles influencer intake interaction irvine islamic it'll jasmine jesus joey js judd jumping knights
lacks lambs lancaster layers ledger letting likelihood listing lobo logos louisiana lovers lowered lunar makeup mario
mason mendes mentions mess minerals mississippi movements mt nonprofit notifications obsessed operator oral orphans
peers persuasive petit pets pg potatoes prada predicting president's pressing progressive promising promptly prompts
psycho quit ranariddh recurring relaxed resort respective restoration reviewed riordan robertson rosie rounded rss
scent scoring screenwriter segment's senses serial servers sf shrek silicon simulation sits sleek slide smith's
speeches statistical strawberry stray sunrise surgery surreal surveillance swan swing swu teaspoon technician threw
timing tobacco tomato tommy trafficking translate translated treatments trustees twinkle uae vacuum variations
vegetarian violations violets vocals wanderers weblike wrigley zimbabwe acceptance advisory ain't allegedly allies
alternate ambassador applying appointments architect arriving astronomy australia's autoencoders automatic azusa
backgrounds backs backyard badge bcci behold blessing boats brick carrie cass casualties celtics challenger cherry
clarkson cleaner colony commit compensation compiled comprises confused continent cooked cooling corresponding
corruption counts crashing crowds d'italia darkest deck deluxe desperate director's dracula dressing eastwood edu
eldest elegant emirates enforcement enthusiasm establishing ewok excel expendables fatigue ferrell fowler fr franklin
fraudulent freshman friend's gadget garage generous gig gps grammar haaretz harold harrison's hawk healthier hence
highlighted hms holland homer honored hughes hulu inducted infections inheritance initiated instrumental intercept
invention iruma irving kane kickboxer killer knee kroos lanes lecque lena lets lindsay lynch mall martian maryland
master's measurements medicaid medication melting messi metro missile missouri mist muscle mw myanmar nemo nest
newspapers nonetheless norman norway notley notorious noun nowhere nujeen opponent opponents owen packers palm pasta
percy petition planets plates possess prayer preserved programmed proposals proverb provisional publish punishment
quinoa recover refreshing repeatedly resilient rider robotics ross's safely scared schemes scholars scope scorch scout
sebastian secretly sectors separated seventh seymour shoe sisterhood skilled snippet soap software's solely spacex
specially spiders staring stephanie strengths struggled stupid subscribers subtract supporter suppose swept sword
syrian tag targets teases tens theological theresa thorpe toys trails tribal triumph tudor umbrella variational varying
victorious vinegar vladimir whitchurch wilkes woman's worthy yoy zach advocacy alexis alice's answering appreciated
assange attacked authentic authentication automate avenue azkaban bake bart bees behaviors belonged beneficial bernard
billingham blair bonds booking booststar boots bowls breast bridges brightly browsing buccaneers businessman candles
census chairs chip civic clicking commenced commented commitments como consideration const container coverages
criminals cristiano crying cuban cuckoo's cute decimal deforestation delighted della delta demise depicted dhoni differ
distractions dodgers donation dow downs doyle drops dumbbells editions ellen em embarked emphasized employer empowering
excuse extent filtering finest fisher flame flip floating floyd fortnite frog glaciers governance grisham group's gym
habitats hart hats havre hazard heckerling herald hudson's hulk illustration immense importantly infected infinite
inquiries inquiry internationally interpret isis john's keeper knicks lancashire lasted lazy leaks lettuce lt lucrative
magnetic maine majestic mccarthy mega megadeth merchandise merge messengers metallica middlesex mph ncaa niro numerical
nutrients o'sullivan orthodox outlet outlets overnight overwhelmed panic panther para passive penny perseverance
pingback pistols pit placement plath plugging poet pose preston principe proceedings programmes prolific prop prospect
quiz rapaport recipients recovered refugee regard regime replacement resume retained rhyme rid rolls rsv sanders
seemingly seniors sentenced settle shout sibling signalfx simplicity slumdog solace sole someone's sparked spieth
sponsorships squared stating steep stohl straightforward strengthen stressed strongly stumbled substance successor
surge tangled tanks tartt tebe thanked thrillerthriller timely timothy touring transforming twin uc uncover unsure
utensils ventures versatile vince vinci walters wickets winnie woolf yo zoolander acknowledging affiliated aired akira
aldrin amiga amongst angles answered aquatic arctic arranged asimov atp auckland avatar backlash badly baldacci bench
bins biological bizarre blaze blonde blu borrowed bovary breathtaking briefing bryson bt bulk cancel carpenter
cathedral cavalry challenged characteristic chicago's clinton communicating conferences congestion continental
continuously coordinates corn corp cos counties counting crest crowne curtis dahl damaged damn dealt decoder dee
demographic demonstration deny departments diaz dilemmas discovering displaying dispute distinction docs dont earliest
eli ella ep equals eurosport exclusively execution executions falcons fitting flour fond fool formally forums fox's
fran frederick freight gaskell gb gmt goalkeeper grooming harassment hawkins heating hondros honours hoops hustle
huxley identification ignore illustrate inform informative insects integrates intoday's investigating ivan je jeans
joshua kafka keyword kindly ladder laini landfills leaf lenses liability listings locals lois lorna madame mandatory
marathon maurice melissa merchants mild mineola mis mls moser murdoch museum's muslim narnia nasal nav ndrc neurons
nevertheless neverwhere nightmare np ontario oven pairs paradise pbs performers performs perks personalities persuasion
pests petals philosophical pioneering planet's playoffs pooh prepares prevalence profitability pseudocode pulitzer ra
rainforest react reasoning recruit reese refugees regina reign relate relatives republicans requiring respectful
retreat rex roald routes salaries scarlet scratch screening scrutiny secondary sensation shelton siblings silly
silverman similarities singapore situated skulls sociology southeast spectacular spike spokesperson spreading spur sql
stereotypes storing stranded stripe stripes summarizing sweep swift's terrorists testament thats theatrical triggered
tulsa tunnel turmoil tyson unconventional unpredictable validation velocity veronica vertices vic vin visitor wagner
washing weir weitz welcoming wet whitney wii wildest winding worn ww accommodate accomplishment acoustic adelaide admit
adventurous aerospace aesthetic alarm ali anthropology anytime apes apparent appeals apprentice armageddon artist's
ashley attacking aus bacon banned bath batsman bishops blast bogie brandon breathe bruges brutal burden bustling calif
cambodia camps canal cancelled celebrations centres char chavkin chen circular compact compassion complications
congressional conspiracy cornell costume cougars criss ct curriculum dashner deadlines deer demanding denis derived
dinosaur dinosaurs dip dirt donnie doug drummer ellis emphasize enjoyable enjoys enlisted essays eurovision everlasting
examination facilitate fade failures fancy figured firmly fitzgerald fitzpatrick flavors fleming flooding floods flynn
forecasting fried frustrated fu functionalities fundraising garfield garner gerald ginger glance glasgow glen
grandfather grandmother guides gunnison halloween ham hangover harvest heading hebrew herbs hitchcock holidays hook
horizontal hugo humanitarian humour hydrogen imposed incorrectly indicated indicates intriguing islanders itunes
journals jules katherine katie kicked knowles krenwinkel kubrick lawrence's lea legends lifted ller loading loans lobby
lock lowry lung macbeth males mammals mann mascot medallist merger metric midst milan mint mixing modest mokena
moreover morpheus mortgage motorsports multimedia nazi negotiations neon nepal nina nineteen nominees norfolk oak
obstacle obtaining openly outdoors panda pension perez philippe pimp plastics pointing poll portola pound precisely
preventing privately processed profiles proposing prospects ranch ranger realm rebuild recognizing rectangle reforms
relation reliability replied researching resigned restored reward rewarding richest royale rum rustle sadly samsung
sandwich scan scissors seas seasonal senator shakira shame shemesh shield shirts shouldn't sid sights similarity
simpson sketch solved spark sparkling sqn's stevenson stopping storyline strawberries stretching subword successes
supremacy surrendered suspected symbols tactics tails takeover tattoo teaches tends terrain texts thankful theodore
timeless tjallingii ton topping toxic trace tranquility trash travelling tribe tribes twists uncensored undefined
unfamiliar utilities valkyrie variation watkins wlur workflows wrestling aboard acute adaptable admission advancing
afterwards agua airplane album's ambleston analysts approaching architects armenia ascending aspirations assignments
assurance atmospheric attractions audacious author's autobiography backing bankrupt barrier bases basket beginnings
bermuda bfg blade blockbuster boyd br bradbury broccoli browns buck bucks byrne cam capex carl carmelo carrots casino
catering chad chan chancellor charming chemicals christensen chung cite clause collectors colonial commanding
commenting committees commodore commonwealth comprising concacaf concentration confidential consequently constitutional
consuming contributors coral costly crack crackers cue dare debuted deemed defendants delays dense depths deserve
designation detachment diameter disappointment discoveries disorder dive documented donovan doo dorval duel edmund
elaborate eleanor elevate elias eligibility entrance examines excess exec explorer fallout fang firefighters folk
framed franz freely fri gaining gardener gardens gasoline gauge generic glucose god's gorge graeme grains grapes
gummies halo hammer haunting henrietta heroic hindsight hobbyists homeless homeowners horrible ieee imagined imitate
incorporated incorporates ink installment instances interviewed intimate iranian jesse josephine joyce juan juicy keane
koch labyrinth lakes lana landscapes larsson lesser magnificent marijuana marketplace mechanics mentor mermaid
midsummer mindset mirza mortal mosul nashville nationwide networking ng nintendo notation notre novak nz odi
organisation overlooked passions peach peel perceive performer phan philippa planting poorly positioned possessed
posters predator pressed procedures publicity pulling putin quoted raine ramis rand recycled rehearsal relying ren
rental repair restricted restrictions retain revolutionized revolutions ridiculous rodgers roosevelt rounds ruby
sacramento salem sandra sawyer scarce scholar schwartz sections secured sensory separating shaping shifting siege
sierra siri skyline slight smoothie snaps societies sophie sophomore southwest splash staples stepping stiller stir
stolen strain suited swab swim taxi teamwork teenagers terrifying thames themed thereby thermal thieves throwing tory
traders treasures trillion trudeau unclear undergo uninsured unnecessary upload utterly variance vera vibe wachowski
wanna watering weakening weekends welcomed wilderness wildfires williamson wolverhampton wolves wore yuvraj zealand's
abundance abundant accepting accomplish acre adrian adviser affiliate affleck ag aldous almond ambulance ananda
announcing ant antarctica anzac aqap arch arguing ariel arise arithmetic arrays asean asians atlas backdrop backup
baked basement biographies boasts booked boring bounty boycott brazil's brisbane broadcaster brooke builds bulbs
bullying burgess burned burnett butterfield cadillac canceled capote captains carpooling categorize chill christianity
cited clayton club's commentator comprised conditional confusing conquer conroy consistency constraints contacted
continents conveys convince cranial craven crosby curtain czech deciding decorated defender demi demonstrates departed
despicable destroy dhawan diagnosed directory disappointing displacement distances distinguish djokovic drag drones
drum eager earl earthquake echoed economist eighty emilia england's enthusiasts entries evaluation everett everyone's
exhibitions exotic fastest fernando fiber firing firms fisci flags flee fortress fulfilling gagsina gangster garcia
gardening gears genuine ghetto glasses grabbed graves graveyard grill hamburg harney hoffman humorous hybrid icrc
ignored imaging independently infamous innings instantly intrigued intuitive invested jekyll jerusalem jodie jpg jungle
karen kenya kiera lafayette lansing laurence leaning legitimate lego lend lengthy linda lined logged lottery magazines
maguire mavericks mechanical mechanisms methodology mia mill mistaken mockingjay monty musk's narratives neighbors
nicki nickname nielsen norms norwich nypd objectives occupied opt organizational osborne outlined overhead owning
pacino palestinian partnerships passwords payoffs pays penh pentecostal pfa phnom piero piero's pitching planes platt
politician pond portman positivity precipitation presenter promotional prospective pseudo qualifications queens
questioning raceway racist radical raymond realizes recognised reg rejection replies requested requirement researcher
restrict rickie rivalry rod rolled romania roundup safer sailed sal salesman salesperson satire scenic school's
scorsese scripts seamless secluded seller serenity severity sheer sheeran shelf shikhar showcases shy sidney sincere
slam smithsonian softball songwriters sorting spectrum speeds spray squads stance static stays stefan stefani suites
supportive surely surroundings suspect sustained sutton swinging swiss sylvester tanner teens tenth terrace territories
thailand tongue toothpaste toss tourists tracy traded transfers traveler turtle tweeted uncomfortable underdog upgraded
urgency usd usdc var vector vi victorian volumes walsh wanting watchmen weeknd westminster wheat whitfield widow wie
willow witchcraft wondered workforce xavier zachary abiding abrams actresses adjectives advertise agreements aide
airborne alabama alexa allan almighty alzheimer's amazed ambition applies artillery assembled assure assures atoms
attic attraction axis azerbaijani babies badminton banquet baptist bard barriers battalions bean behring benson biased
bits bliss bolsonaro bounds boxer brush bugs bun burke butterflies caf canada's cannabis capturing carson catches
caterpillar cc cease celestial cents charitable chia child's clue codes commanded commands conclusions conditioned
connects countryside credentials credited cricketer curated davies deadpool demonstrating demonstrations density denzel
descriptions determining diamonds dim distancing distributor districts diving divisible dorian downturn drizzle
dropping duplessis dylan earnest economies educate emblem enduring es escaped esteem evacuated evenly evolving
examining execute expands explored extending factorial faithful fantasyfantasy fascinated fashioned fearless festival's
fiery filmmaker flies floors flown fluffy folks forcing fringe fulham fusiliers gallagher geographical georgetown
gloria glorious gore greeting griffith groundhog guild hackers harmonix hated hetherington holocaust hotels hummus
hungary idiom illustrations immune implies incoming infinitely intent jacobs jepsen jude kenny kesha kidd kilometres
kinda knocked kung labour lantern leather len lethal lightweight locally lorax lovato luther madagascar mansion
manufacturers masseuse mayo mccoy mcilroy median memorials mentally mercury messenger midwest milestone miley moneyball
mother's mourinho multiplayer nasl nicky norwegian nurse obscure onizuka opposing ordained orientation originals orwell
ours pacquiao padding palindrome paramount partially pendle pine portrayal prayers prep preview priced prizes procedure
professors prosperity proves provoking quadratic quantitative quebec rage rape rashida ravens recycle regards
regulation reid relocated remarks remotely repeating residency rim risen rogers rogue rom rooney rosa rushed sailing
sandler sandwiches scattered scenery scoreboards screaming sculpture seafood searches segments seminole seoul sexually
sexy shannon shed showclix silverstein singers skies skillfully snakes sorrow spaghetti span stallone stealing steam
steelers stevens sticks stomach storms stuffed summers surfing sworn tasked temporal tenure testimony thereafter
thoughtful thu timesslide tipping titular tofu topped totton touching tragedie treating tribune tunes twins ucla uhr
unnamed uw vc villain visuals vr wallflower wardrobe washington's weaknesses weigh weinstein wentworth wesleyan wilder
winston wizard's writer's wukchumni wyrd xenocide yahoo abydos accent accidentally accomplishments accountable
accounting admiration advised airlift altitude apatow apexconnect apexpro apocalyptic approximate archaeology
assassination associations atwell azarenka backpack bahamas baldwin bearing beck biases blame blown bns bondurant
booker boothiebarn bounce bravery breach brees bryant butterfly calculating calculations calculator capitalism cardi
cassandra certified charlotte's cheerful cheers christie classrooms cnn's coloured commemorate compromise concentrate
conclude consent constitute consulting contrary controlling conventional coordinate councils courageous cows crowe
crushes cruz curve cyber dam daphne daring deception decreases delegation demanded dementia dietary dimensions
discovers disruptive diy dock doi doom downfall dreamworks drexel dried duchess dumped durham easton eclipse eerie
electrons elevator elora emotionally ems encounters endowment espa eternal ethic exceed expanse expenditures expose
extinction faithfully farmer fictionfiction fights fist fliggo flowing footsteps formidable friction fry furnishings fx
gaetz gains garry gautam gaze geisha generates gesture gisele glover goodkind gove grail gravitational grogan
guadalajara guarantees hailed handheld hayley heir helicopter hervey hesitate hilary holdings hottest houthis icons
imaginative immersive immortal impacted inappropriate insisted institutes intersection invalid irony irrelevant isaiah
isolate janelle jenkins kai keller kentucky kirsten labianca leone lifespan madness majesty makers manning mapping
marcel marry martel mayes mba mcaloon mcbride mechanism mennonites mesut metrics mg mills minaj mindful miranda
missiles mitsubishi modes molecular monastery monkeys motors nascar negatively neighborhoods newcastle notch nutritious
occurring ol onions organised osbourne outlines pale palette par paranormal pathways patient's paulo peanut pentagon
perimeter perri persona pianist pitched placing playlist portrayed pour poured pouring prato prefecture princeton
proceed profitable pros prosecutors protective proximity queries questioned raging rango rapinoe realise realism reed
regan regulatory relies relieved remastered reminders removal reno resignation retire reus rev revelation rhodes riders
ritchie rushing sabbath salinger salon sandman scanner scavenger scenarios scoreboard screenplay seal seized settlement
shapiro shattered shel siddhartha slogan smiled snoop sometime sonisphere spartanburg specify stairs stakeholders
starter statewide stieg stocks stove streetcar stroke subsidiary subspace supervisor supplied supplier supposedly
surgeon suspects suspension suzanne tablets tanzania tap tarzan tess theories thorough thrill titan torino treaty
trinity trustee tuck turkish typeof uk's unauthorized underneath underwater underway unstable unstoppable unwind urged
urges vacancy venom violation viruses vocalist vulnerability waited warn weiner whatsapp whisper whistle whoever willie
winter's wladimir wondrous wreck wrinkle xi zap zones abc's abortion abu accelerated ace acres activism adele admire
adoption adtechccfullstring africa's airline alejandro alison altered amanda ambitions amc analyzed anatomy andreessen
ang announcements aoki appetite appliance ar arguably arlington assumptions attitudes augustus authored authorized
autonomy ave backstage barr basil basketballbasketball batka battling bbg beautifully beedle believer belt benefited
beyonc bitch blanchard blooming boi bombs bonuses boosted boyfriend boyle breaches brendon bride burger bushes
caddyshack campesinos candy cans caption cardboard carnegie carpet catalogue cds ceiling ceremonies cher chevron choir
cinderella citation classmates clooney coastal coconut commercials complaining computational consequence considerations
constantinople constructing contractors coordinator copley corinth corridor crashed crashes crawford crawl creamy
creators credibility critique crusade culturally cunningham curator custody customs dancers dangers declares default
demos denies depaul depicts deposition derby derek descent deserves desolation devotion dhaka dilemma dimension
diplomat diplomatic disclosed discriminant dislike doctoral doctorate dorothy downloadable downloads drought ds dubbed
edged else's eminence encompasses encouragement ender's escalated esmz eternity evoke exhausted exhibits existed
exports expressions fallon famously fathers fearful feathers fern ferreira fireworks fitzroy fleeting florence fluent
flux footballer forthcoming fossils foundations frames freeze freshly frontier fulfillment gaal gen genocide gentlemen
germs golfgolf gorgeous greetings harbhajan harden heald healing hearted heavens hess hinder hinduism hobbies horton hq
hung icadv iginla incentive indicted indirect indonesia indoor inspirational inspires instability instructed intend
interacting introductory investigations ios ip ipad japan's jefferson jewelry judges juniper junk justify kayaking
killers kittel klitschko knock knocking kubiak kumar lacked lancers lankan lap lava leap lectures legally levitt libya
licensed lighter liking lin literacy loathing louisa macdonald macy magazine's mahut malala manageable marched marley
masks masses mature mcguire mediocre memento mesmerizing mi mice micro microphone miyazaki mma mock mold monarch monica
moon's moonlight mosquito mourning mudd muscles mushrooms mvp nanny nasdaq negatives netflix's niece nursing obituary
oleander olivier onstage op orioles outgoing parameter parmesan payne penguin permits philharmonic pile pill pitches
pivot poetic poets pollutants poses preacher predators preliminary presidents primetime probe processor progressed
projection ps pubs punctuation pv qra quantify quarterfinals rad radiant raimondo rau readings recession recognizable
regret relates relied reloaded remake renewal repeated reputable reservoir reset resistant resolved responsive retailer
ribbon rides riggle riley ringo roam rope rosario rosemary rotation rpg rugged sadness sanctuary season's selecting
sensitivity separation sequences shady shaking shankar sharapova sheep shifts si sikh silverado simpler sinclair siren
sixties skiing slash slasher smoothly soaring songwriting sorcerer's spans sparrow spectacle spelling spices spiegelman
spotted squadrons stack stacy staged stake stargirl stoker striving stylish subscriptions successive sudan suffer sung
sunscreen superstar surveys tastes tecumseh telephone tendency terrorism therapist theron thiago thirds toe toro
trademark travelers tu tuesdays tumbled tutorials unified uniform unlawful unwavering upside usher va valentine's
vatican vault verdict verne verve villages visionary vitamins voter voyager wahlberg wally waltz warmer warrant watches
watermelon webpage wesley wicket wiesel wilkinson wives workout xbox yann zemeckis zoe's
19 abba abolition abused adjective adjusting administrator admired admissions ado aidan airpods airports alcott aligned
alliances almonds alphabet amateur americup amsterdam angela's antarctic anthem antoine apology araniko arcade
arrangement assigns associationnational assumes atl authoritarian autosport aviv awful bare bask batch beaches
behaviour belarus belly beowulf beyonce bio blackbird blooded bluey bollywood boosting bore bot bother bout boxed
boxing branding breakthrough brides brother's buddy caller cardiff cared carle carlsen cartoons casey caution charter
chatting cheadle cheating chirp chit clarify clergy cloudsmart collaboratex collaborating collapsed commissions
competed complaints complexities composite congregation continually conveyed corners criticized cruel cucumber
cultivate cve damian dancer dances dataanalyticspro databases dawson daybeds debuts decca decorative definite
demonstrators derulo dhabi diane diced dinklage disclosure displaced drain dubai dull durable dusk dwayne dynamics
eastman edges einstein elementary eliminating empathetic endorsed endpoint enke enrolled enrollment entertainer
entities epstein euro evergreen evolutionary exception excerpt excerpts exploded exploited extensively faint fairness
farrell fassbender fats feared feeds fert fictionscience fiennes fiercely finances fixing fl flawed flick
footballfootball footer fragments freeing fremaux frustrating fs fumble gambhir geldof generative germans germany's
gifted gigantour glee goonies gould governors grammatically greco greengrass greens grossman groundbreaking grounded
guardians guetta guinea guitars guston's haas hague handbook hannah happily hardest hatch hawking heartfelt heck heidi
heist heller helmet hemsworth herbert's hints hiring historically historie hodgson homemade homework horizons horne
how's hunters huntsman hydration illustrates increment indefinitely indication indiewire inefficient influencers
inherited instinct intensive intentions inter interpreted interscope ive ix jd jeter johns johnston jorge joshi jumbo
kashmir katt kavanaugh keach khmer kills kilometer kingstephen kinsella kiwi kyrie lacrosse lance lara leigh leisure
liberia licensing likewise lillard lime linguistic liturgy loaf locate luiz lyric mahendra mandated manned manufactured
markers markle martha marvin matrices mayweather mcdonald meantime measuring memorialpembroke menace merits michael's
michigan's mickey migration milestones minneapolis minogue mins miscellaneous mlssoccer mobilisation mohamed moisture
monks monson montana mornings morton mosqueda mum myth mythology natasha nationalist navigating neat neues nevadans
newer nichts nikita ninth nitrogen nixon nods noel nominee noon norm notion nova oats omega optimized optimizing owe
owing owl pad paine panettiere paolini partnering patent pavilion peaks pendleton peninsula permitted persistence
persistent peru peters picturesque pigeon pioneers plains planted pleasant pointer poised polk polls polygon popcorn
portraits possessions prediabetes printer prisoners proceeds processautomation progression prosecution provision
psychopaths pulls pulp punch puzo qom quad quaid radamel radically ravi realities recap recommending rehab repairs
replica reservations resist retiring retweet revisited rhodium riddle rifle risky robbery rockwell rode rogen rogier
rouge ruins runway rusty sania sapiens saul scorpio scripted sculptures seamus sellers seminars servings settlers shack
sheffield shipped shmilov shooter shootings shoulders sided sidewalk signatures sister's slim smarter smells socks
sodium softly sonnet sounded southwestern specialize stadiums stanza steak steamboat stillness stint stitch stormy
strengthened stressing stretches strife student's sturdy suicides sullivan superbad superbowl supermodel surged
surpassing symbolize synagogue tagmaster taipei tasty teammates teddy tennistennis tensions terra testified thirst thou
tide timer toilet tolls tortilla torture traditionally trajectory trans trauma trench triptych trunk tuscan twisted
ultra unfortunate unleashed urie valentine vanity vietnam vintage vitamin vulnerabilities waived wallace website's
weekday welcomes westen weyden white's widnes willingness wimmer winger wlir wozniacki yorker zookeeper accessing
accomplice acquiring acquisitions acrostic activation adapting adobe adore adversity advertisers advise aerial
affiliation afterward agatha aging airbnb alley angela antechinus anticipation anxious applicants appropriately argues
aristotle arrests aspirate assumption aston athletics attracting atv authoritative avalon averages avoided awakening
ayn bachelor's bacterial baghdad banker bankruptcy bark barrett basin bates beaten beatrice bee belfast bergman beth
beverages bidding bigelow blooms bmw boesky bolton borker bouchard bowler breeds brenda brent brewery britain's
bulgaria burst calculus cameo campuses cancellation canned canopy capellani car's cares caruana casualty categorized
cellular certificate chapters chil chili chunks cinnamon circumference citing classifying cleared clive clustering
cobra coelho collaborated colonel compassionate competitions complement comprise condolences conjunction connecticut
cons consciously contenders contested contests contracted converting convincing copied cosmos costumes courtney cousins
cow crafted crater credible crichton crops crowned crunchyroll crush darker debris decorations decreasing defended
defensed deficit deleted deliberate delightful deposit des descendants descended desires destructive detained devil's
diagnoses discriminator disrupt dominance dominic doping doubling dough downing drake dramadrama drastically dsmes dude
ebenezer ecological economically educating effortlessly egyptian elle embark encompassing endlessly energetic eng
erected erotic espionage examine examiner exams exceeds exercising expectation factions falcao falcon faq feather
females feta fiba fictionspeculative fielding fifteen finalized financing flickr fold fondo forbidden fraction
fragrances fraser frazier ft furler galactic gaps generator gerhardt gillian glamour google's gop gord governor's
graceling graphs grin grip grove haha han hancock handled harness hatar hawker hayes hbo's heaney hears heartbreak
heather hermann hint ho holden hollywood's hood hopper horn horns horrific housed huh humidity humphrey hyperefficient
hypotenuse ignorance ignoring immersed immunity impose indicators individual's inevitable ingalls insomnia interception
investor iowa ironic isolation ivory jabba junction kamber karl katy kerrang keyboards kilometers kloves knowledgeable
koontz kvinnor lagoon lang lange laptops laser lb lebanon leicester leto liars lifting liman linking ll lopez lowercase
lsj luc lullaby lungs lynsie machinery malik mankind maple margins mariah massage matchcenter mate maurier maya mccourt
md meg melted merely metaphors methane mickelson millennials millimeters milne mines minimalist minimizing minors minus
miracle mirrors missoni moderna monroe monte monuments moons mosque mps mustard myheritage na neglected nehwal neighbor
neptune nevada's neymar ngos niche ninja noinput nouns nucleus oath observing occupational oliva olympia opener opengov
optimistic organization's originated oue outing outliers overcoming overflow oversees owed pa pagadian palacio panama
participant pastoral pauly peculiar pedro pell pencils perfection permit personalization persuade petiver pixar
playbook plead plots plug plural poehler policing politico ports possesses postal postgraduate practically practiced
pratchett premiered presentations presently prevented println prism proclaimed prohibited projecting prominently
prototype pupils purely quarters quietly quinn raid ramirez ranges realizing reconnaissance reds referendum reflective
regrets regulate relevance renaissance renovation repetitive responding restarts restless resumes retrieved ricketts rm
rms robbie rockford rocknroll romanian romano roundabout royalty rubber rufus runners sacrifice safran saina saturn
savvy scans scare scheduling scholarships schwarzenegger scooby scotiabank secondly separately sequels severely sewell
shaw shrugged shutter shutterstock simplifying sink sitcoms smartwatch smiling solitary solomon sounders spa spalding
spice spotify sprawling sprinkle stardust starters stewart's streamed streep su sued sun's suns supplemental suppliers
surrey switched tamyra taxable taxpayers tb tear terrific theorem thermostat thread threshold thriving tina titus
tokarczuk tollbooth tombstone tonys tops touches travis trent tue tumblr tusk twinkling uas unaware understands
unidentified unkrich upton upward ur utility utilized utmost valleys vectors veggies villagers villiers virtue volvo
vonnegut waking warehouse weakened webber weber weddings weights whispering who've widget withdrawal woo worrying wound
wounds xander yacht yemeni ypres zac zionist zoe
"""
}
