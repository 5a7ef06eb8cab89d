/* oxlint-disable max-lines -- a table of data */

/**
 * Given names, 19,272 in more than 30 languages, in lower case and NFC, the dotted İ as i: the dictionary of
 * docs/spec.md §4. Family names that also stand among the given names of a list were taken out, unless more
 * languages have them as given names.
 *
 * Derived from the locale data of Faker, https://github.com/faker-js/faker:
 * Copyright (c) 2022-2025 Faker, (c) 2011-2020 Marak Squires; with definitions from https://github.com/stympy/faker/,
 * Copyright (c) 2007-2010 Benjamin Curtis, and Data-Faker-0.07, Copyright 2004-2005 by Jason Kohles. MIT License:
 * Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
 * documentation files (the "Software"), to deal in the Software without restriction, including without limitation
 * the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and
 * to permit persons to whom the Software is furnished to do so, subject to the following conditions: The above
 * copyright notice and this permission notice shall be included in all copies or substantial portions of the
 * Software. THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT
 * LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT
 * SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION
 * OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER
 * DEALINGS IN THE SOFTWARE.
 * Added by hand, under the licence of this project: names of the older generations in twenty languages,
 * everyday forms of Russian and Ukrainian names, Latin transliterations, and the titles.
 */

/** What stands before a name and is none of it, without the final point; those with one need it, because
 * without it they are names. */
export const TITLES = `
mr mrs ms miss mx mister dr doctor prof professor sir madam rev reverend
herr frau fräulein mag. ing. dipl.-ing
mme mlle monsieur madame mademoiselle
señor señora señorita sr sra srta dra profa senhor senhora
sig. signor signora signorina sig.ra dott dottor dott.ssa dottoressa avv
dhr mevr mevrouw meneer drs.
г-н г-жа господин госпожа гражданин гражданка д-р доктор проф профессор
пане пані добродій
sayın
`;

export const GIVEN_NAMES = `
aadi aadidev aadinath aaditya aadrika aagam aagney aagneya aaliyah aalok aaltje aamod aanand aanandaswarup
aanandinii aanjaneya aaratrika aaron aarya aaryan aarón aasa aasha aashritha aatmaj aatmaja aatreya
aayushmaan aayushman aba abaco abadon abagail abak abaka abakan abakay abani abar abbas abbey abbie abbigail
abbondanzio abbondio abbos abby abd abdallah abdel abdelkader abdellah abdelrahman abderrahmane abdiel abdon
abdone abdonie abdou abdoul abdoulaye abdourahmane abdramane abdul abdulahad abdulazim abdulaziz abdulboriy
abdulhafiz abdulhakim abdulhay abdulholiq abduljabbor abduljalil abdulkarim abdulla abdullah abdullatif
abdulmalik abdulqahhor abdulqodir abdulrahman abdulvahhob abdulvali abdulvohid abdurrahiym abdurrahmon
abdurrauf abdurrazzoq abdussamad abe abel abelard abelardo abele abelin abeline abendam abenzio abhaidev
abhaya abhirath abhisyanta abibatou abibo abidin abigaelle abigail abigale abigayle abigaël abigaëlle
abigaïl abigél abluç abner abondance abou aboubacar aboubakar abraham abrahám abramio abramo abril absalon
absolon absolón aby abyasa abélard abı abılay abşar acace acacie acacio acanthe acario acaryatanaya accursio
ace achaire achalesvara acharyanandana acharyasuta achil achiles achille achintya achraf achyut acilia
acilio aciscolo acrisio aculina acun ada adah adalan adalard adalardo adalbald adalbaude adalbert adalberta
adalberto adalbéron adaldı adalfredo adalgisa adalgiso adaline adalmış adalric adalrico adalsinde adam adama
adaş adberilgen addie addison addo addolorata adea adegrin adegrine adel adela adelaida adelaide adelajda
adelardo adelasia adelayida adelaïde adelbert adelberto adelchi adele adelfo adelgardo adelia adelie adelin
adelina adeline adeliya adell adella adelle adelmo adelphe adeltrude adelya adem aden adenet adeodato
adheesh adhiarja adhiraj adhrit adhémar adi adiarja adib adiba adika adikara adikavi adil adile adin adina
adinata adinath aditeya aditya adityanandan adityanandana adja adjutor adlı adlıbeğ adnân ado adolf adolfa
adolfo adolfína adolph adolphe adolphie adolphus adone adonis adonise adrain adraman adrastée adrehilde
adria adriaan adrian adriana adrianna adriano adriel adrien adriena adrienne adriian adrijana adrione
adripathi adriyan adrián adriána adsız advaya adwitiya adán adèle adél adéla adélaïde adélie adéodat
adıgüzel adık adıkutlu adıkutlutaş afanasi afanasie afanasii afanasiia afanasiy afanasiya afanasy afaq affan
afi afinogen afitap afonso afra afro afruza afton afzuna afşar afşin afşın afəl afərim afət agabio agafia
agafon agafya agamennone agap agape agapet agapito agasti agastya agata agatha agathange agathe agathon
agaton agazio agenore agesilao aggei aggey agilbert agilberte aglae aglaia aglaja aglaé agnan agnane
agneflète agnes agnesa agnese agneta agneya agnieszka agnimitra agniprava agnivesh agnos agnès agostina
agostino agrata agripina agrippa agrippin agrippine agrypina agus agustin agustina agustín agáta agâh
ahafiia ahafiya ahalya ahapiia ahapiya ahata ahenk ahilya ahlem ahmad ahmed ahmet ahnesa ahniia ahniya ahror
ahrypyna ahsen aiace aicha aida aidan aidano aiden aidə aigerim aileen aimable aimee aimone aimé aimée aina
aino ainur ainārs aisha aishani aissatou aisyah aiyana aizhan ajan ajana ajay ajda ajeet ajeng ajiman ajimat
ajimin ajiono ajit ajla ajlin ajna ak akalp akarsana akata akaş akbatur akbaş akboğa akbudak akbulak akbuğra
akbörü akdoğan akeem akif akifa akim akkun akkunlu akkuş akmal akpıra akram akroor aksel akshainie akshaj
akshat akshata akshayakeerti akshita aksil aktekin aktimur akula akulina akvelīna akça akçakoca akçora akı
akıbudak akım akıner akınçı ala alaban alabörü aladağ aladino aladoğan alain alaina alaine alakurt alamanno
alambana alan alana alanna alano alara alarico alassane alayna alayunt alayuntlu alaïs alba alban albane
albena alberico albert alberta alberte albertha albertina albertine alberto albertýna albertīne albin albina
albino alboino albrico albérade albéric albín albína alceo alceste alcibiade alcide alcidie alcime alcina
alcine alcino alcyone alda aldegonde aldemir alden aldo aldobrando aldonce aldoğan aldric aldıgerey alea
aleandro aleardo aleaume alec aleen alejandra alejandrin alejandro alek aleksa aleksandar aleksander
aleksandr aleksandra aleksei aleksej aleksey aleksi aleksy alemka alen alena alene alenia alenka aleodor
aleramo alesea alessa alessandra alessandro alessia alessio aleth aletha alevtina alevtyn alevtyna alex
alexa alexander alexandr alexandra alexandre alexandrea alexandria alexandrina alexandrine alexandro
alexandros alexandru alexane alexanne alexei alexej alexey alexia alexie alexine alexis alexys alexzander
aleya aleyna aleš aleška alf alfio alfons alfonsa alfonso alfonz alfonzo alford alfred alfreda alfredo
alfréd alfréda alfrēds algiso algu ali alia alibek alic alica alican alice alicia alicja alida alienor
aliette alighiero alika alima alin alina aline aliona aliou alioune alis alisa alisha alisher alison alissa
alissia alistair alistar alivia alix alixe aliya aliyah aliza alize alizee alizé aliénor alişan alişir aljaž
aljoša alka alkabölük alkaevli alkaşı alkış alla allan allegra allene alliaume allie allison ally alma
almerigo almila almine almira almire almiro alois aloisie aloisio alojz alojza alojzije alok alon alone
alonzo aloys aloyse aloïs aloïse aloīzs alp alpagut alpamış alparsbeğ alparslan alpata alpay alpaya
alpaykağan alpbamsı alpbilge alpdirek alpdoğan alper alperen alpertunga alpgerey alpha alphan alphonse
alphonsine alphonso alphée alpike alpilig alpinien alpkara alpkutlu alpkülük alptegin alptunga alpturan
alptutuk alptuğrul alpuluğ alpurungu alpurungututuk alpyörük alpış alpşalçı alsu alta altankan altankağan
altay altea altemur althea althée altmışkara alton altuga altın altınkan altınkağan altınoba altıntamgan
altıntamgantarkan altıntarkan altıntay alva alvah alvar alvaro alvena alvera alverta alverède alviero alvin
alvina alvis alvise alvīne alwar aly alya alyah alyce alycia alyona alysa alysha alyson alyssa alyssia
alysson alícia alíz alımga alžbeta alžběta amabela amadea amadeo amadeus amadou amady amal amalia amaliane
amalie amalija amalric amalthée amand amanda amande amandin amandine amando amani amant amante amanzio amar
amara amaranaath amarande amaranthe amaranto amaresh amari amarnath amaryllis amata amath amatore amauri
amaury amaya amaç amaël ambar amber ambra ambre ambrine ambrogio ambroise ambroisie ambrose ambrosiano
ambroży ambróz amdy amea amedeo amedeu amel amelia amelie ameline amelio amely amelya amen america americo
amerigo ameth ameyatma ami amicie amid amie amiel amilcare amin amina aminata amine aminte amintore amir
amira amish amit amiya amleto ammâr amodini amogh amon amone among amore amos amour amparo ampelio amra
amrak amrit amrita amritambu amul amvrosii amvrosiy amvrosy amy amya amza amália amálie amát amáta amédée
amélia améliane amélie amélien améthyste amālija ana ana-maria anaadi anabel anabela anabelle anacleto anae
anael anaelle anagh anahi anahita anaida anais anal anala anamaria anamarija anamika anand anandamayi anang
ananii ananiy ananta anany anar anas anasooya anass anastacio anastas anastase anastasia anastasie anastasii
anastasiia anastasija anastasije anastasiy anastasiya anastazija anastazja anastáz anastázia anastázie
anasuya anatol anatole anatoli anatolia anatolie anatolii anatoliia anatoliy anatoliya anatoly anatázie
anatólie anaël anaëlle anaïs anca ancelin anceline anci ancica ancilla ancuța anda andarıman andaç andel
andelin andelko andelo anders andi andjelina andoche andra andrada andras andraž andre andrea andreane
andreanne andreas andreea andrei andrej andreja andres andrew andrey andri andrian andriana andrii andrija
andrijana andrin andrina andris andriy andro andromeda andron andronik andrzej andrás andré andréa andréas
andrée andrés andy andéol anděla andělín andělína andżelika andžejs andžs anej anemona anes anesa aneta
anette anežka anfisa angadrême ange angel angela angelica angelika angelina angeline angelique angelita
angelo anggabaya anggun anghelina angie angilbe angilberte angilran angoustan angus angèle angélina
angélique anhelina ani ania anibal anica anicet aniceto anicette anicée aniello anik anika anikei anikey
anikita anikó anil anila anilaabh anilabh anina anis anise anish anisim anissa anita aniya aniyah anișoara
anja anjali anjaneya anjela anjelica anjushree anjushri anka ankal anke anko ann ann-christin ann-marie anna
annabel annabell annabella annabelle annagrazia annalena annalise annamae annamaria annamarie annapurna
annaëlle anne anne-laure anne-marie anne-sophie anneke anneli annelie anneliese annemarie annemijn annetta
annette anni annibal annibale annie annika annikki annonciade annunziata anny anom anora anouar anouck anouk
anrijs ansaldo ansbert ansberte ansel anselm anselma anselme anselmo ansgar ansgary anshula ansley ansovino
anstrudie ant ante antea antek antelmo antero anthelme anthelmette anthony antide antigone antim antimo
antin antino antioco antip antje antoaneta antoine antoinette anton antone antonela antonella antonello
antonetta antonette antonia antonie antonietta antonii antoniia antonija antonin antonina antonine antonio
antoniu antoniy antoniya antony antonyda antonín antti antun antwan antwon antónia antónio antônio anuar
anuja anunay anuraag anurag anusuya anuška anuța anvar anwesha anya anzhela anzhelika ançuk anémone anči
ančica anđela anđelika anđelina anıl anšlavs anže aoife apa apak apatarkan aphélie apolena apollina
apollinaire apollinare apollinarii apollinariia apollinariy apollinariya apollinary apolline apollo apollon
apollonia apolloniia apolloniya appoline aprançur april apsara apuleio aqil aquilin aquiline aquilino ara
arabela arabella arabelle araboğa araceli aracely arademir aral araldo aram arame aranka aratone arbay arbuz
arcade arcadi arcadie arcadii arcadio arch archambaud archan archange archibald archie archimede archippo
arcibaldo arda ardella arden ardith ardito arduino ardıç arefii arefiy arefy arely aren aresio areta argelia
argentina argimiro argine argo argono argu argun argıl arhip ari aria ariadna arialdo arian ariana ariane
arianna ariberto aric aricie arie ariel ariela ariele arielle arif arij arina arindam arion ariosto aris
arisa aristarco aristarh aristarkh ariste aristeo aristid aristide aristione aristița aristo aristofane
aristotele arjun arkadii arkadiia arkadiusz arkadiy arkadiya arkady arkhip arkhyp arkád arkādijs arkın arkış
arlene arleta arlette arlie arlo arman armance armand armande armandine armando armani armağan armel
armeline armelle armida armide armin armine arminio armīns arna arnaldo arnaud arnaude arnaç arne arnesh
arno arnold arnolda arnoldo arnould arnošt arnoštka arnulfo arolde aron arona aronne arpat arpád arrigo
arsal arsen arsenie arsenii arsenije arseniusz arseniy arseny arsinoé arsipatra arslanargun arslanbörü
arslansungur arslantegin arslanyabgu arslon arsène arsènie arsıl art arta artanto artawan artem artemii
artemiia artemis artemisa artemiy artemiya artemy arthaud arthur arthurine arthus arthème artiom arto artuk
artukaç artur arturo artus artut artuš artyom artémis artıınal artūrs aruk arun aruna arunthavanathan arved
arvel arvid arvilla arvīds arwa arwen arya aryan aryanna arystarch arzen arçuk arı arıboğa arıkağan
arıkdoruk arın arınç arşun asa asad asadulloh asal asartegin ascanio ascelin asceline ascension asdrubale
asel asella asha ashlee ashleigh ashlesh ashley ashly ashlynn ashok ashton ashtyn asia asija asila asilbek
asimodeo asirwada asirwanda asiya asja askold aslan aslesha aslijan asliya aslım asma asmaa asmadi asman
asmianto asmuni asolat asrı assa assel assetou assia assil assomption assunta assunto assya asta astarté
asterio astianatte astou astrid astrida astride astrée astrīda astérie asuela asuğ aswani asya asım asığ
atakan atakağan atalan atalay ataldı ataleo atalmış ataman atanas atanasia atanasio atanazy atanázie atanáš
atasagun atasu ataç atberilgen atena athalie athanase athanasie athena athenaïs athina athos athéna athénaïs
atila atilla atlas atlıbeğ atlıkağan atma atmaca atmaja atmanand atmananda atreyee atreyi atsız atta attila
attilano attilio atunçu atâullah atıf atıgay atıkutlu atıkutlutaş atıla atım atımer atış aube aubertine
auberto aubin aubree aubrey audace aude audebert audeline audie audouin audra audran audreanne audrey august
augusta auguste augustin augustina augustine augusto augustus augustín augustýn augustýna aulia aura aure
aurel aurelia aurelian aureliana aureliano aurelie aurelien aurelio aureliu aurelián aurelle aurian auriane
aurica aurică auro auron aurora aurore aurèle aurélia aurélie aurélien aurélienne aurēlija ausilia
ausiliatrice ausilio austen austin austyn autumn auxane auxence ava avadhesh avani avantika avar avaz avdei
avdey ave aveline averardo averian averkii averkiy averky avery averyan avgust avhustyn avi aviel avigaëlle
avis avital avksentii avksentiy avksenty avluç avni avoye avrelii avreliia avreliy avreliya avril avrora
avtonom avşar awa axel axeline axelle axenia axinte ay aya ayaan ayah ayan ayana ayas ayaz ayaçı ayaş
aybalta ayban aybars aybeğ aydan aydarkağan aydemir ayden aydoğan aydoğmuş aydınalp ayem aygül aygün aygırak
ayhan aykal aykağan aykut ayla aylan ayleen aylin ayline ayluç ayluçtarkan ayma ayman aymane aymard
aymardine aymen aymeric aymon aymonde aynur ayoub ayren ayruk aysar ayse aysel aysılığ aytak aytuğ aytən ayu
ayushmati ayvaz ayyıldız ayıtmış ayız ayızdağ ayşe ayşıl aza azak azalea azaliia azaliya azalée azamat
azarii azariy azary azban azeglio azelia azeline azelio azer azgan azganaz aziz aziza azizhan azmi azra
azzurra azélie azıl açela açelya açuk açık açılay açığ aïcha aïda aïdan aïna aïsha aïssa aïssata aïssatou
aćim ağabay ağakağan ağalak ağlamış ağça aīda aļģirds aļģis aşan aşanboğa aşantudun aşantuğrul aştaloğul
aşuk aşıkbulmuş baala baalaaditya baalagopaal baba babacar babeta babette babila babur baby babır bacco
badabul bade badis badr badruk badur bafode bagas bagiya bagus bagya baha bahadır bahar bahia bahodir bahri
bahriddin bahrom bahtiyar bahula bahuraksa bahuwarna bahuwirya baidehi baijayanti bailee bajragin bakary
bakağul bakda bakhtiyor bakiadi bakianto bakidin bakijan bakiman bakiono baksı bakti baktiadi baktianto
baktiono bakula bakır bakırsokum bakşı bala balaaditya balachandra baladitya balagopal balagovind balaka
balakatay balamani balamantri balamır balangga balapati baldassarre balderico baldomero baldovino baldu
baldwin balgopal balidin balijan balkık balta baltar baltazar balthazar baltur baltır balázs balçar balın
bambang bambina bamsı banara banawa banawi bancar bandhu bandhul bangu bankim bankimchandra banna baptiste
bara barak baraktöre barbara barbarigo barbe barbeğ barbol barbora barboğa barbro barbulsun barchinoy bardo
bardomiano bardıbay barica baris barkan barkdoğdu barkdoğmuş barkdurdu barkdurmuş barkın barlıbay barmaklak
barmaklı barman barnaba barnabe barnabás barnabáš barnabé barney barno barrett barry bars barsaba barsbeğ
barsboğa barsgan barsimeo barskan barsurungu bart barthelemy bartholome barthélemy bartimée bartolo
bartolomea bartolomej bartolomeo bartolomeu bartoloměj bartu barça barçadoğdu barçadoğmuş barçadurdu
barçadurmuş barçan barçatoyun barımtay barın barış bas basademir basan basanti basanyalavaç basar basarab
basat basil basile basileo basilia basilio basilisse baskın basma basmıl bassiano bassilla bastiaan bastian
bastiano bastien bastuğrul bastı basu basut bathilde batilda batrak battal batu batuhan batuk batur baudouin
bay baya bayankağan bayançar bayat baybars baybayık baybiçen baybora bayboğa baybüre baydemir baydur baykal
baykara baykoca baykuzu baylee baymünke bayna baynal baypüre bayrak bayram bayraç bayruk bayrı bayrın
baysungur baytara baytaş bayunçur bayur bayurku bayutmuş bayuttu bayık bayındır bayınçur bazhen bazil bazyli
bazır baçara baçman baççayman bağa bağaalp bağan bağatarkan bağatengrikağan bağatur bağaturgerey bağaturipi
bağatursepi bağaturçigşi bağaışbara bağaşatulu bağdagül bağtaş baņuta başak başbuğ başgan başkurt başkırt
baştar başçı beat beata beato beatrice beatrix beatriz beatrycze beatus beau beaulah bebe becky bedir
bedirhan bediz bedran bedreddin bedri bedřich bedřiška begi begil begine begitutuk beglen begni begoyim
behiç behlül behram behrem behruz behzat behçet bek bekazıl bekbekeç beker bekeç bekeçarslan
bekeçarslantegin bekeçtegin bekir beklemiş bekmurod bektür bela belek belemir belgi belgüc belimir belina
belinda bella belle bellino belma belo beltir beltramo beltun belçim belçir ben bence bende bendegúz benedek
benedetta benedetto benedict benedicte benedikt benedikta benedita benedykt benett bengi bengt bengü
beniamin beniamina beniamino benice benigna benigno benito benja benjamim benjamin benjamín benjámin benli
benlidemir bennet bennie benno benny benoit benone benoît bent bente benthe bentley benton benvenuta
benyamin benício bera berardo berat berceste berdibeğ berend berendey berengario berenice berenika
berginsenge bergü berinay berislav berit berk berkan berkay berke berkin berkiş berkyaruk bermek bernadetta
bernadette bernadine bernard bernarda bernardo bernd berneice bernhard bernice bernie berniece bernita
beronico berran berre bert berta bertalan bertha berthe bertil bertille bertold bertolda bertoldo bertolfo
bertram bertrand berva beryl berçin besentegin besim besra bessie betania betemir beth bethany bethel beti
betina betsy betta bette bettie bettina betty bettye beulah beuve beverly beya beyizçi beyrek beyrem beáta
beçeapa beçkem beāte beğ beğarslan beğbars beğbilgeçikşin beğboğa beğdemir beğdilli beğdurmuş beğkulu beğtaş
beğtegin beğtüzün beğçur beňadik beşer beşir bhaanumati bhaasvan bhaaswar bhadra bhadrak bhadraksh bhadran
bhagavaan bhagirathi bhagvan bhagwanti bhagwati bhamini bhanumati bharat bhardwaj bhargava bhargavi bhasvan
bhaswar bhaumik bhavani bhaves bheeshma bhilangana bhima bhisham bhishma bhoj bhoopat bhoopati bhooshan
bhooshit bhramar bhudev bhudeva bhupati bhupen bhushan bhushit bhuvanesh bhuvaneshwar biagio bianca bianka
bibi bibiana bibianna bibiano bibiána bice bigna bilal bilel bilge bilgebayunçur bilgebeğ bilgekan
bilgekağan bilgekutluk bilgekülüçur bilgetamgacı bilgetardu bilgetaçam bilgetegin bilgetonyukuk bilgez
bilgeçikşin bilgeışbara bilgeışbaratamgan biliana bilig biligköngülsengün bilik biljana bill billie billurə
billy bilol bilomyr biloslav biloslava bilva bilwa bilyana bilâl binafsha binbeği bindir bindo bineta bino
binta bintou birane birdie birgit birgita birgitta birgitte birino birjesh birol birthe bisenija biserka
bishnu bivoj biçek bjarne bjorn björn bjørn blagica blagoje blahomil blahomila blahomír blahomíra blahoslav
blahoslava blahovista blair blaise blake blanca blanche blandine blanduzia blanka blaze blaž blažej blažena
blessing bo boas boaz bob boban bobana bobbi bobbie bobby bobur bodhan bodhi bodi bodil boet bogdan bogdana
boglárka bogoljub bogusław bohdan bohdana bohuchval bohumil bohumila bohumír bohumíra bohun bohuna bohuslav
bohuslava bohuš bohuše bohémond boian bojan bojana bojislava bolat boldaz boldizsár bolemír boleslav
boleslava bolmuş bolsun bolun bon bonagiunta bonaldo bonaventura bonavita boncuk bongul bongulboğa boniface
bonifacio bonifác bonita bonito bonnie bora boran borbála boris borislav borislava borivoje borjan borka
borko borlukçu borna bornak bortolo borut borymyr borymysl borys boryslav boryslava borçul boróka bosiljka
botir botond bouba boubacar boubou bouchard bouchra bowie boyan boyankulu boylabağa boylabağatarkan
boylakutlutarkan bozan bozbörü bozhemyr bozhen bozhena bozkuş bozok boğa boğaç boğaçuk boļeslavs bořek
bořislav bořislava bořivoj boško bożena boža božena božetěch božetěcha božica božidar božidara božislav brad
braden bradford bradley bradly brady braeden brahim brahma brahmaanand brahmabrata brahmanandam brahmdev
brain brajan brajendra brajesh bram brancaleone brandi brando brandon brandy brandyn branimir branimira
branimír branimíra branislav branislava branka brankica branko brannon branson brant bratislav bratislava
bratomyl bratoslav bratymyr bratyslav braulio braxton brayan breana breanna breanne brenda brendan brenden
brendon brenn brenna brennan brennon breno brent bret brett bria briac briachyslav brian briana brianne
brice bridget bridgette bridie brielle brieuc brigida brigita brigitta brigitte brijesh brionna brisa brit
brita britney britt britt-marie brittany brock broderick brody bronislav bronislava bronwen brook brooke
brooklyn broņislavs bruce bruna brune brunehaut brunehilde brunhilda brunilde bruno bruto bryachyslav bryan
bryana bryce brycen brygida bryon brájen brândușa brăduț buck bud budağ buddhana buddy budhil budi budimir
budimír budislav budivoj budunlu budymyr buford buitur bukak bukaktutuk bulah bulan bulaçapan buldur bulgak
bulmaz bulmuş buluk buluç buluğ buluş bumın bunsuz burak burdette burevist burguçan burhan burhon burkay
burley burnice burslan burulday burulgu burunduk burçak buster butak butuk buyan buyandemir buyankara
buyançuk buyat buyraç buyruk buyruç buytur buzaç buzaçtutuk buçan buçur buğday buğra buğrakarakağan buşulgan
byron bystrík bálint bárbara bâki bärbel béatrice béla bénigne bénédicte béranger bérangère bérard béryl
bérénice bíborka bögde böge bögü bökde böke bölen bönek bönge börteçine börü börübars börüsengün büdüs
büdüstudun bügdüz bügdüzemen büge bügü bükdüz büke bükebuyraç bükebuyruç bükey büktegin büküşboğa bülent
bümen bünyamin bünül büre bürgüt bürkek bürküt bürlük büğübilge büşra bārbala bănel běla bıdın bıtaybıkı
bıtrı bıçkı bıçkıcı błażej břetislav břetislava bəhram bəhruz bəxtiyar bəyaz cade caden caesar caetana cafer
cagak cager cahid cahya cahyadi cahyanto cahyo cahyono caino caio caitlin caitlyn caius caket cakrabirawa
cakrabuana cakrajiya cakrawala cakrawangsa calanico calcedonio cale caleb calebe caleigh calin calina
calista calixte callie callisto callum calogera calogero calpurnia calvin camden camelia cameron camil
camila camilia camilla camille camillien camillo camren camron camryn camylle camélia camélien can canalp
candace candelario candice candida candide candido candra candrakanta canel caner cangül cankan cannur
cansel cansu cansın cantemir cantidio canziano capa capitolina capucine cara caraka carey caribert caridad
carina carine carissa carl carla carlee carles carleton carley carlie carlijn carlo carloman carlos carlota
carlotta carlton carmel carmela carmella carmelo carmen carmina carmine carminho carmo carol carola
carolanne carole carolin carolina caroline carolyn carolyne caronte carponio carrie carson carsten carub
cary cas casandra casey casiana casilda casimer casimir casimira casimiro caspar casper cassandra cassandre
cassiano cassidy cassie cassien cassio cassiopea cassiopee castille casto cataleya catalin catalina catarina
catena caterina catharina catharine catherine cathrine cathryn cathy catinca cato catrin catrina catrinel
catullo catur caturangga cauã cavid cawisadi cawisono cawuk cayadi cayla cazimir ceasar cebe ceca cecco
cecelia cecep cecil cecile cecilia cecilie cecilio cecylia cecyliusz cecília cecílie cedric cedrick cedrik
cedrin celal celasun celeste celestin celestina celestine celestino celestýn celestýna celia celian celie
celil celina celine celinia celso celâleddin cem cemal cemali cemani cemeti cemil cemplunk cene cengiz
cengkal cengkir cenk cerasela ceren cesar cesare cesario cevahir cevat ceyda ceyhun ceyla ceylan ceylin
ceylinaz cezar cezara cezary cezmi chaanakya chaaruchandra chad chadd chadrick chahine chahinez chaim
chaitan chakor chakradhar chakravartee chakravarti chakrika chanakya chance chanda chandak chandan chandani
chandi chandini chandira chandler chandni chandra chandraayan chandrabhaga chandrabhan chandradev
chandrakala chandraketu chandrakin chandramani chandramauli chandramohan chandran chandranath chandrani
chandraprabha chandraswaroopa chandravati chanel chanelle chantal chapal chapala charak charity charl
charlaine charleen charlemagne charlene charles charley charli charlie charline charlize charlotta charlotte
charly charlène charuchandra charumati charuvrat charvi chase chasity chaten chatur chatura chaturaanan
chaturbhuj chauncey chaya chayenne chayma chaz chaï chaïma cheick cheick-oumar cheikh cheikhou chekhouna
chelsea chelsey chelsie cherif cherubino cheryl cheslav chesley chester chet chetan chetanaanand cheyanne
cheyenne chiaffredo chiara chidaakaash chidaatma chidambar chidambaram chidananda childebert chilpéric
chinmayanand chinmayananda chira chiranjeev chiranjeeve chiril chirill chirine chitraksh chitrali chitramala
chitrangada chloe chloé chornota chrabroš chraniboj chranibor chranislav chranislava chris christa
christelle christer christiaan christian christiana christiane christiano christie christin christina
christine christodule christoffer christop christoph christophe christopher christy chrudoš chrysole
chrysostome chrétien chval chyna ciaobella ciara cicero cici cielo cierra cihad cihan cihangir cihanşah
cilvenaz cindy cino cinta cinthia cinzia ciprian cipriana cipriano cirano ciriaco ciril cirilla cirino ciro
citlalli citra civan claas claes clair claire clara clarabelle clare clarence clarenzio clarisa clarissa
clarisse claud claude claudia claudie claudien claudine claudio claudiu claus clavdia clay clayton clea
cleandro clelia clelie clemence clemens clement clemente clementina clementine clemenzia clemmie cleo cleofe
cleonico cleopatra cleophee cleora cleta cletus cleveland clifford clifton climaco clinio clint clinton clio
clodomiro clodoveo cloe clorinda clotaire clothilde clotilde clovis cloyd cloé clyde cléa cléandre clélie
clémence clément clémentine cléo cléophée cléry coby coco codin codrin codrina codruț codruța cody coen
cointa colby cole colette colin coline colleen collien collin colmanno colmazio colomba colombano colombe
colt colten colton columbus conceição concepcion concepción conception concetta concetto conchita concordio
conner connie connor conor conrad consolata constance constant constanta constantia constantin constantina
constança constanța constatin consuela consuelo cora coralia coralie coraline corbin corbiniano cordelia
cordell cordia cordie corene coreno corentin corentine corey corina corine corinna corinne coriolano cornel
cornelia cornelio cornelis corneliu cornelius cornell coronato corrado corrine cortney corto corvin cory
cosima cosimo cosmin cosmina costante costantino costanza costanzo costel costin coty coumba courtney coy
coşkun coşkuner craig cremenzio crenguța creola crescente crescenzia crescenzio crespignano crin crina
cristal cristaldo cristian cristiana cristiano cristin cristina cristián cristobal cristofor cristoforo
cristopher cristóbal crocefissa crocefisso cronida crystal crystel csaba csanád csenge csongor ctibor
ctibora ctirad ctirada ctislav ctislava cullen cumhur cunegonda cuniberto cupido curt curtis cuzia cvetka
cydney cynthia cyntie cyprien cyprián cyra cyrian cyriaque cyrielle cyril cyrila cyrille cyrine cyrus cyryl
czesław cândar cécile cédric céleste célestin célestine célia célian célien céline césaire césar cézar côme
cübeyr cüneyt călin cătălin cătălina cılasun daan daantje dabiživ dacian daciana daciano dacin dacio dada
dadap dadi dado daevi daevika dafina dafne dag dagel dagmar dagmara dagmāra dagoberto dahlia daiana daija
dainuvīte daisha daisy daiwik dajana dakota daksha dakshayani dale dalemyr daleslava daley dalia dalibor
dalibora daliborka dalida dalie dalila dalima daliman dalimil dalimila dalimin dalimír dalimíra daliono
dalla dallas dallin dalmazio dalton damar damaris damaso dame dameon damian damiana damiano damien damil
damin damion damir damián damiána damjan damjanka damla damocle damodara damon damu dan dana danae danang
dandak dandapaani dandre dane dangelo dani dania danial danica daniel daniela daniele daniella danielle
daniil danijel danijela danika danil danila danilo danio danique daniswara daniyar daniël danka dannie danny
dante danu danuja danuta danuše dany danyka danyl danylo daouda daphne daphnee daphney daphné dara darby
darcy darek daren daria darian dariana dariati darie darien darii darija darijan darimin darin darina darine
darinka dario darion daris darius dariusz dariy darja darko darla darleen darlene darmaji darman darmana
darmanto darnell daromyr daron darrel darrell darren darrick darrin darrion darron darryl darshan darshwana
darsirah dartono daru daruna darwin darya daryani daryl daryna daryslava dasa dasha dashawn dasia datta
dauren dave davey davi david davida davide davin davina davino davion davon davonte davor davorin davriya
davron davud davy davyd dawid dawn dawson dax dayaamay dayaananda dayaanidhi dayamayee dayan dayana dayane
dayna dayne dayton dağhan dea dean deangelo deanna deb debbie debora deborah debra decebal decimo declan
dedric dedrick dee deeksha deen deenabandhu deepak deepali deepan deepankar deependra deepesh deepika
deeptanshu deeptendu deeptiman deeptimay deeptimayee deeptimoy deeptimoyee deevakar defne degna deion
deirdre deja dejah dejan dejana dejon dejuan delbert delfina delia delie delilah delinda delizia dell della
delmer delores delpha delphia delphin delphine delta demarco demarcus demario demba dementii dementiy
dementy demet demetra demetria demetrio demetris demetrius demetriusz demi demian demid demiralp demirhan
democrito demond demostene demyan dena deneval denis denisa denise denisz deniz denizalp dennis denny denys
deodata deodato deon deondre deontae deonte dereck derek derick derin deron derrick derviş derya desanka
desdemona deshaun deshawn desiderata desiderato desiderio desimir desiree desmond despina dessie destan
destany deste destin destinee destiney destini destiny detlef dev devadatt devagya devajyoti devak devan
devangana devani devante devasree devdan deven devesh deveshwar devi devika devin devon devonte devota
devran devvrat devyn dewayne dewey dewi dewitt dex dexter dexx dezider dezső dhaanyalakshmi dhana dhanadeepa
dhanalakshmi dhananjay dhanapati dhanesh dhanpati dhanu dhanvin dhara dharani dharitri dharmaketu dhatri
dhruv dhyanesh dhyaneshwar diah diamante diamond dian diana diane dianna dianne dianora diar diara dicle
diclehan dida didem didier didimo didina diede diego dieke dieter dieudonné dieudonnée dieynaba digambar
digambara digdaya diiana dijana dikmen diksha dilafruz dilan dilara dilarə dilaver dilay dilbar dilberay
dildora dildâr dilek diler diletta dilfuza dilhan dillan dillon dilmurod dilnoza dilorom dilrabo dilruba
dima dimas dimaz dimitri dimitrii dimitrij dimitrije dimitrina dina dinakar dinara dinda dinesh dinis dinkar
dino dinç dinçer diocleziano diodata diodoro diogene diogo diomede dion dionigi dionisia dionisio dionizy
dionýz dionýzos dior dipa dipali dipankar dipendra dipesh diptendu direnç diri dirja dirk dita ditte-marie
ditya divaakar divakar divine diviška divjot divna divo divya dixie diyana diyor diyora dizik diána diāna
djayden djeneba djenna djibril dluhoš dmitri dmitrii dmitriy dmitry dmytro dobrava dobrila dobromil
dobromila dobromyla dobromyr dobromyra dobromysl dobromysla dobromír dobromíra dobroslav dobroslava dobrynka
dochia dock doda dodato dodo doina doinita doleslava doliana dolly dolores dolunay dolyana domagoj domen
domenic domenica domenick domenico domenik domezio domingo dominic dominick dominik dominika dominique
domitille domiziano domnica don dona donald donalda donat donata donatella donatello donato donavon donka
donna donnell donnie donny dono donát donáta dora dorana dorcas doreen dorel dorian doriana doriane doriano
dorica dorin dorina dorine dorinel doris dorit dorián dorka dorli dorofei dorofey dorota dorotea doroteja
doroteo dorothea dorothy dorothée dorottya dorris dortha dorthe dorthy doru doubravka douce doug douglas
dounia douwe dov dovie dovud doğanay doğaner doğu draga dragan dragana dragica draginja dragiša dragoje
dragojlo dragoljub dragomir dragos dragoslav dragoș dragutin drahomil drahomila drahomír drahomíra drahoslav
drahoslava drahotín drahotína drahoň drahoš drahutin drahuše drajat drake draupadi draža dražen dren drew
dries drina driss dron drona druina držimir držislav dua duane duanne duarte dubravka dubravko duccio duco
ducu dudley duilio duje dujo dulari dulce dulcinea dulina dumitra dumitrana dumitrita dumitru duncan dune
dunja durdona durga durgeshwari durmuş duru dururbunsuz durward dustin dusty duuk duygu dušan dušana dušanka
dušica duška duško dwaipayan dwaipayana dwayne dwi dwight dyah dylan dylano dyna dzirkstīte dzīle dániel
dávid dáša dâver débora désiré dóra döndü dündar dünya dürdane dürriye dāgs dārta dāvids dāvis děpold dětmar
dětřich dəniz ea earl earlene earline earnest earnestine easter easton ebba ebe eberardo ebin ebkızı ebony
ebren ebru ebuzer ecaterina ecclesio ece ecehan ecem ecevit eckhard ecmel ecrin ecvet ed eda edd edda eddi
eddie eddy ede edelberga edeltraud eden edgar edgard edgardo edgars edhem edi edil edilberto edison edit
edita edith editta ediz edmond edmondo edmund edmée edna edoardo edouard eduard eduarda eduardo eduards
edvard edvarda edvige edvin edvín edvīns edward edwardo edwin edwina edyta edyth edythe edīte edžus eef
eefje eekalabya eero eeva efe effie efim efimia efisio efken eflah efraim efrain efrem efren efrosinia efsun
eftalya eftimia eftimie ega ege egemen egeo egidio eginardo egisto egizia eglantine egle egmont egon egona
egor egīls eileen einar eino einārs eirik eižens eja eka ekaaksh ekadant ekaksh ekalavya ekaling ekaparnika
ekaterina ekdant ekeç ekim ekin ekkehard ekmel eko ekrem ela eladio elaide elaina elaine elakshi elanur
elbek elbert elda eldon eldor eldora eldred eldridge elea eleanor eleanora eleanore eleazar electa elektra
elena eleni elenor elenora eleonora eleonore eleonóra elettra eleuterio elfrieda elfriede elfrída elfrīda
elgin eli elia eliah eliahou elian eliana eliane eliano elias eliasz elide elie eliel eliette eliezer elif
elifio eligio elija elijah elimena elin elina eline elinor elinore elio eliodoro elion eliona elior eliot
eliott elisa elisabet elisabeta elisabeth elisabetta elisaveta elise elisea elisei eliseo elisey elisha
elissa elita eliza elizabet elizabeta elizabeth elizar elizaveta elize elizej elizeus eliáš eliška elka elke
elkin ella ellada elle ellen ellen-margrethe elli ellie elliot elliott ellsworth elly elma elmar elmas elmer
elmira elmo elmore elmurod elmārs elmīra elna elnarə elnora elnur eloan eloane elodia elodie elody elogio
eloi eloisa eloise elon elona elone elora elouan elouise eloy eloá eloïse elpidio elroy elsa elsbeth else
elsie elta elti elton eluh elva elvan elvera elvezio elvia elvie elvin elvino elvira elvire elvis elvíra
elvīra elwin elwira elwyn elya elyanora elyas elyes elyne elynn elyor elyse elyssa elyès elza elçin elène
eléa eléanore eléonore elías elísio elīna elīza elżbieta ema eman emanoil emanuel emanuela emanuele
emanuelly emanuil emas embuh emced emel emelia emelian emelie emeline emely emelyan emerald emerich emerson
emese emi emidio emie emiel emil emile emili emilia emilian emiliana emiliano emilie emilien emiliia emilija
emilijan emilio emiliya emilián emily emin emine emir emirhan emma emmalee emmanuel emmanuelle emmanuil
emmelie emmely emmerico emmet emmett emmi emmie emmitt emmy emna emong emory empirio empluk emrah emre
emrullah emy emília emílie emīlija emīls ena enakshi encarnación endah ender enderun endra endrigo enea
enecone enes engelbert engin enguerrand enid enie enimia enio enis enise enna ennio enno enoch enola enora
enos enrica enrico enrique ensar ensio enteng enver enya enyo enzo eoin ephraim ephraïm epifan era eracla
eraclide eraldo eralp erardo erasmo erast eray erazim erazmus erberto ercan ercolano ercole ercüment erda
erdal erdem erdeni erdenikatun erdeniözük erdinç erdoğan erel eremei eremey eremia eren erenia erentüz
ergene ergenekatun ergin ergün ergüner erhan erhard eriberto eric erica erich erick ericka erico erik erika
erin erine erinç erke erkki erkâm erkân erling erma erman ermanno ermelinda ermen ermenegarda ermenegilda
ermenegildo ermes ermete ermil ermilo erminia erminio ermolai ermolay ermīns erna ernest ernesta ernestina
ernestine ernesto ernestīne ernie ernst erofei erofey erol eron eros ersilia ersin ertan erten ertenözük
ertuğrul ervin ervín ervína ervīns erwan erwann erwin eryn erzsébet erçin erşan esat esaù esben esen
esenbike eser esha eshana eshita esin esma esmee esmeralda esmeray esmira esmée esperanza esra essie esta
esteban estefania estefanía estel estela estell estella estelle ester estera esterina estevan esther
estiawan estiono estrella esuperio eszter etela eterie etha ethan ethann ethel ethelyn ethem ethyl etienne
etil ettie ettore eubert euclide eudes eudochia eudokia eudoksja eudora eudoxe eudoxie eufebio eufemia
eufemio eufrasia eufronio eufrosina eufrozina eufrozína eugen eugene eugenia eugenie eugenio eugeniu
eugeniusz eugène eugénia eugénie eula eulah eulalia eulalie eulálie euna eunice eunika euphrasie euridice
eurydice eusebia eusebie eusebio eusebiu eusebius euseo eustache eustațiu eustorgio eustosio eustracjusz
eusèbe eusébie eutalia eutalio eva evald evaldo evalyn evan evandro evangelina evangeline evanghelina evann
evarist evaristo evasio evdochia evdokia evdokiia evdokija evdokim evdokiya eve evelien eveliina evelin
evelina eveline evelyn evelyne evelína evelīna even everardo everett everette evert evfrosinia evfrosiniia
evfrosiniya evgenia evgenii evgeniia evgeniy evgeniya evgeny evgheni evghenia evghenii evgraf evi evidio
evie evin evlampii evlampiy evlampy evodio evpraksia evpraksiia evpraksiya evran evremondo evren evsei evsey
evstafii evstafiy evstafy evstignei evstigney evy evşen evžen evženie ewa ewald ewan ewelina ewell ewen
ewenn eya eyal eyiz eylül eymen eytan eythan eyüp eyşan ezechiel ezechiele ezekiel ezequiel ezio ezra ezrak
eğrim eşref e’zoza faas fabia fabian fabiana fabiano fabie fabien fabienne fabijan fabio fabiola fabián
fabiána fabiënne fabrice fabrizio fabrícia fabrício fadei fadey fadi fadime fady fadıl fae fahad fahrettin
fahri fahriddin fahriye fahrünissa faik faina faiq faisal faith faizah falba famiano famke fanika fanni
fannie fanny fantin fantine fara farah farangiz fardau fares farhunnisa farida faris farouk farruh faruk
farès fasih fathonah fatih fatim fatima fatimata fatimə fatin fatma fatou fatouma fatoumata fatoş faust
fausta faustin faustina faustine faustino fausto faustýn faustýna favian fay faya faye fayen fayenne fayina
faysal fayzbek fazilat fazilet fazliddin fazlı fazullah fazıl febe febi febriana febrina feda fedai fedde
federica federico fedor fedora fedosii fedosiy fedosy fedot fedro fehime fehmi fekla felice felicia
feliciano felicie felicien felicita felicitas felicity felicián feliks felina feline felipa felipe felix
felton felícia felície fem femke femm fender fenja fenna fenne feodor feodora feodosia feodosiia feodosiya
feofan feoktist ferah feramuz feramuş ferapont feray ferda ferdi ferdinand ferdinanda ferdinando ferdynanda
ferenc ferhan ferhat feride feridun feriel feriha ferit ferman fermiano fermin fermo fern fernanda fernando
ferne ferre ferruccio ferruh feruza feryel festo fevronia fevroniia fevroniya fevzi feyyaz feyza feyzullah
fiacre fiammetta fidan fidel fidelie fidelius fidenziano fidenzio fidèle fieke fien fiene fiep fiete figen
fikret fikri fikriye filaret filemon filibert filiberto filimon filip filipa filipe filipp filippa filippo
filiz filofteia filomen filomena filomeno filoména filotije filou fily fine finia finja finlay finley finn
finnja finnley fiodor fiona fionn fiordaliso fiorella fiorenza fiorenziano fiorenzo firas firdavs firdevs
firmin firs firuzə fitrat fitri fitria fitriani flaminia flavia flaviana flaviano flavie flavien flavio
flaviu flavius flavián fleano fleta fletcher fleur flip flo floare floarea flodoard floor floortje flor
flora flore florence florencia florencio florencja florent florentin florentina florentine florentýn
florentýna florența florestan florian floriana floriane floriano florica florida florie florin florina
florine floris florián flossie floy floyd flurin flurina flynn flóra foca fode foka folco foma forest
forrest fortunat fortunata fortunát fortuné fortunée fos fosca fosco foss fotih fotii fotima fotiy foty
foucauld foulques fran franc franca france frances francesca francesco francette franci francia francine
francis francisc francisca francisco francisque franciszek franciszka franck franco francois franjo frank
franka frankie franklin františek františka franz franziska françois françoise fred freda freddie freddy
frederic frederica frederick frederico frederik frederike frederique fredrick fredrik fredy freeda freek
freida freja frenkie freya frida frido fridolin fridolín fridrich frieda friederike friedrich fritz frol
frontiniano frusina fruzsina fryderyk fráňa frédéric frédérique frída frīda fuat fulbert fulberto fulcran
fuldem fulden fulgence fulgenzio fulvia fulvio fulya funda furio furkan furkân furseo fuscolo fuzuli fynn
fyodor fyokla fábio fátima fâlih féba félicie félicité féline félix füreyya füruzan füsun fərqanə fərəh
fəxriyyə g'affor g'afur g'iyos g'ulom gabe gabi gabin gabino gabriel gabriela gabriele gabriella gabrielle
gabrijela gabriël gad gada gadang gading gadis gaduh gael gaetan gaetano gaffar gage gaglioffo gaia gail
gaiman gaio gaj gaja gajaadhar gajabahu gajadhar gajana gajbaahu gala galak galaktion galang galar galatea
galdino galeazzo galfryd galih galileo galina galiono gallicano galuh galur gaman gamani gamanto gambira
gamblang gamze ganak ganapati ganda gandewa gandharv gandharva gandi ganep ganesh ganesha gangesh gangsa
gangsar ganjaran gara garan garance garang garda gareth garett garfield garik garika garimberto garland
garnet garnett garret garrett garrick garrison garry garth garud garuda gary gaspar gaspard gaspare gasti
gaston gastone gati gatien gatik gatot gatra gaud gaudenzia gaudenzio gaudino gauraang gaurang gauranga
gautam gautama gautami gauthier gautiero gavin gavino gavril gavrila gavrilo gavxar gawati gayatri gayle
gazanfer gazi gaétan gaël gaëlle gaëtan gaïa gašpar gašper geanina gedeon gedeone geeta geetanjali geir
gejza gelila gelin gelincik gellért gelsomina geltrude gelu gema gemine gemini geminiano gemma genadij
gencer gene general generosa generoso genesia genesio genesis geneva genevieve geneviève gennadii gennadiy
gennady gennaro genoveffa genoveva genowefa genta genziano gențiana geo geoffrey geoffroy georg george
georgel georges georgeta georgette georgia georgian georgiana georgianna georgii georgije georgiy georgy
geovanni geovanny geovany geraint gerald geralda geraldina geraldine gerard gerarda gerardina gerardo
gerasim gerasimo gerazim gerazym gerberge gerbert gerd gerda geremia gergely gergő gerhard gerharda gerino
germain germaine german germana germano germán gerolamo geronimo geronzio gerrit gerry gertrud gertruda
gertrude gertrúda gervais gervasio gesualdo geta gevheri ghaliyati ghanaanand ghanashyam ghani ghanshyam
ghenadi ghenadie ghennadi gheorghe gheorghi gheorghii gheorghina gheorghiță gherardo gherghina ghislain
ghiță gia giacinta giacinto giacobbe giacomo giada giadero giambattista gian gianbattista giancarlo
giandomenico gianfranco gianina gianluca gianluigi gianmarco gianmaria gianmario gianna gianni gianpaolo
gianpiero gianpietro gianuario giasone gibran gicu gică gideon giel gigi gigliola gijs gil gilang gilbert
gilberta gilberto gilda gildo giles giliola gilles gillian gillo gina gineto ginette ginevra ginewra ginger
gino gioacchina gioacchino giobbe gioberto gioconda giocondo gioele gioia gion giona gionata giordano
giorgia giorgian giorgiana giorgio giosuele giosuè giotto giovani giovanna giovanni giovanny giove
gioventino giovenzio girardo girart giray giri girija girik girika girindra giriraaj giriraj girish girja
girolamo gisela gisella gislebert gisselle gisèle gita gitanjali gitte giuda giuditta giulia giuliana
giuliano giulio giulitta giuseppa giuseppe giuseppina giusta giustiniano giusto gizela gizem gladyce gladys
glafira glauco gleb glen glenda glenn glenna glennie gligorije gloria glorie gobinda godeberta godfrey
godiva goffredo gojko golda golden golia golub gomberto gonca gondebaud gondulfo gonerio gonsalwy gonthier
gontran gonzaga gonzague gonzalo gonçalo gopaal gopal gopee gopi gorakhanatha gorakhnath goran gorana
goranka gorazd gordan gordana gordei gordey gordiano gordon gosto gostomysl goswamee goswami gothard
gottardo gottfried gotum goundo gouranga goutam govinda grace gracie graciela graciliano gracián graciána
gracja gradimir graham grant granville grato grayce grayson grazia graziana graziano graziella grażyna
gražina grațian grațiana grațiela greg gregg gregoire gregor gregoria gregorian gregorio gregory gremislav
greta gretchen grete greyson grga grgo grgur grigore grigori grigorii grigorije grigoriy grigory grimaldo
griselda grizelda grover grozdana gry grzegorz grácie grâce grégoire gréta guadalupe gualberto gualtiero
gudakesa gudakesha gudrun gudrīte guelfo guenda guendalina guenièvre guerrino guglielmo gui guiberto guido
guilhem guilhemine guilherme guillaume guillemette guillermina guillermo guiscardo guiseppe gulbaxor
gulchexra guljamol guljaxon gulnara gulnora gulnoza guloy gulsora gulzira gulzoda gumesindo gun gundelinda
gunilla gunnar gunnel gunner gunter gunārs gurdev gurii guriy guru gury gus gussie gust gustav gustava
gustave gustavine gustavo gustáv guus guusje guy guérin gvendolina gvendolína gvozden gwen gwenaëlle
gwendoline gwendolyn gwido gyula györgy györgyi gábor gédéon gérald gérard géraud géza gökalp gökben gökbörü
gökmen göknur gökçe gökçegöl gökçen gökçiçek gökşin gönenç göngör gönül göran görkem görün gövhər gözde
gúbio güher gül gülay gülbahar gülben güldem gülden güldeste gülegen gülemen gülen gülgün gülhan gülnaz
gülpembe gülriz gülsen gülsüm gültekin gülçin gülümser gülşen gülər gümüş gün günay gündoğdu gündoğmuş güner
güngör güniz günnur günsel günseli günter günther günyaruk günçiçek gürbüz gürcan gürdal gürhan gürkan gürol
gürsel güven güvenalp güvercin güzey gıyas gűnter habbab habib habiba habil haby hacib hadi hadja hadley
hadriel hadrien hafi hafid hafsa hafshah hafız hailee hailey hailie hairyanto hajar hakan hakem haki hakim
hakkı hal haldun hale haleigh haley halie halil halim halima halina halit halle hallie haluk halyna hamdi
hamdullah hamed hami hamid hamidou hamima hamish hamit hammâd hamsini hamza hamzah hana hanae hanaé handan
hande hanefi hanga hani hania hanifa hanife hank hanna hannah hanne hannele hannelore hannes hanno hannu
hans hans-peter hans-rudolf hans-ulrich hansjörg hanspeter hansruedi hansueli haralamb haralambie harald
hardana hardi hardouin hari harimurti harinakshi harinarayan harit harita hariton harja harjasa harjaya
harjo harlampiy harlampy harley harmon harmony harnoslav harold haron haroun harouna haroune harriet harry
harsana harsanto harsaya hartaka hartana harto harun harvey hasan haseki hasibi hasim hasin haskell hasna
hassan hassane hassie hasta hatem hatice hatip hatouma hattie hattâb hauke hava haven havla havrylo havva
hawa haya hayal hayali hayat hayati haydar hayden haylee hayley haylie hazan hazar hazel hazle hazım haïm
haşim haşmet haštal heath heather heaven heber hector heda hedda hedi hedvig hedviga hedvika heema
heidemarie heidi heidrun heike heikki hein heinrich heinz heitor helen helena helene helga helie helin
helios helle hellen helmer helmut heloise heloísa heloïse helèna helène helēna hendra hendri hendrik
hendrika henk hennadii hennadiy henning henri henrich henrick henrie henrieta henrietta henriette henrik
henrike henrique henry henryk henryka heorhii heorhiy heracleea herasym herbert herberta herluin herman
hermann hermenegildo hermina hermine herminia herminio hermína hermīne hernán hershel herta hertha heru
hervé heryanto hester hesti hettie hiba hicabi hicham hidaya hidde hieronim hikmat hikmet hilaire hilal
hilar hilario hilarion hilarius hilary hilbert hilda hilde hildebert hildegard hillary hillel hilma hilmi
hilola hilton himadri himani himmet hincmar hind hipolit hipolito hippolyte hira hiram hiranmay hiranmaya
hiranya hisham hişam hjalmar hlib hnat hobart hojimurod holden holger hollie hollis holly homer homero homér
honor honore honorine honorius honoré hope horace horacio horacy horațiu hordii hordiy horea horia horst
hortense hortensia hortensie hortenzia hortenzie horymyr horymír horymíra horyslav horác hosea hosiyat
hostimil hostimila hostimír hostimíra hostislav hostislava hostivít houda houston hovard hoyt hradymyr
hristofor hrvoj hrvoje hrvojka hryhorii hryhoriy hubert hud huda hugh hugo hugues huguette hulda hulki
hulusi humaira humay humberto hunor hunter hurram hurshida hurşit husein husida husnida husniya husnora
hussain hussein huub huzeyfe hvalimir hvězdoslav hvězdoslava hyacint hyacinta hyman hynek hypolit háta hâdi
hâlis hâtem håkan håkon héctor hédelin hédi hélie hélier hélio héloïse hélène hüccet hüdayi hüdâvendigâr
hülya hüma hümayun hümeyra hüner hüriyə hürkan hüsameddin hüsamettin hüseyin hüsnü hüsrev hıfzı hızır ia
iacopo iacopone iacov iago iakov iakub ian iana ianina ianira ianis ianna ianos ianuarii ianuary iarema
iaromyl iaromyr iaropolk iaroslav iaroslava iarovyd iaryna iasmina ib iban ibodulloh iboja ibou ibra ibrahim
ibrahima ibrani ibrohim ibun ica icaro icha icie icilio iclal ico ida idan idea idell idella idil idir ido
idris idriss idrissa idy ieremia ieremii ievhen ifa iffar iffet ifora iginia iginio igino ignacio ignacy
ignatii ignatius ignatiy ignaty ignazio ignjat ignác ignácie ignát ignáta igor igori ihor ihsan ihtiyor
ihvan iia ika ikbal ike ikeme iker ikhsan ikin ikiçitoyun ikrime ikrom ila ilai ilan ilana ilaria ilarie
ilario ilarion ilay ilayda ilaçın ilbey ilbilge ilda ildar ildebrando ildefonso ildegarda ildegonda ildika
ildike ildikó ileana ilene ilenia ilgegü ilgmārs ilgın ilham ilhami ilhan ilia ilian iliana iliane ilias
ilie ilies ilija ilinca ilinka ilja iljana ilkay ilkben ilke ilker ilkka ilknur ilko ilksen ilkyaz illia
illidio illuminato illya ilmari ilmārs ilona ilqar ilsa ilse ilva ilya ilyan ilyana ilyane ilyas ilyass
ilyes ilyess ilyos ilyès ilza ima imad imam iman imane imani imelda imen imene imge imke immacolata
immacolato immanuel imogen imogene imran imrane imre imrem imrich imron imène ina inanç inara inaya inci
incoronata indah inder indira indra indriķis indro indy ineke ines inesa inessa inez inga inge ingeborg
ingeborga inger ingmārs ingrid ingrida ingrīda ingūna inja inka inkeri inmaculada inna innesa innocent
innocente innocenty innocenza innocenzo innokentii innokentiy innokenty ino inocenc inocențiu insa intan
inza inç inès inés inéz inês inës ināra inārs ioan ioana ioanina iolanda iole ion iona ione ionel ionela
ionelia ionică ionne ionuț iosefina iosif ipat ipatii ipatiy ipaty ipek ippocrate ippolit ippolito ira
iraida iraklii irakliy irakly irawati irem irena irene irenej ireneo ireneus ireneusz irfan iriana iride
iridenta irina irinel irinç irinçköl iris irma irmak irmeli irmgard irmina irnanto iroda irsad irtiş irvin
irving irwan irwin iryna irène irēna isa isaac isabeau isabel isabela isabell isabella isabelle isabelly
isac isacco isadora isadore isai isaia isaiah isaias isak isaure isay ischirione ise isee iseult ishaq iside
isidor isidora isidore isidoro isidro isis isla islam islom ismael ismaele ismail ismaël ismaïl ismaïla
ismet ismoil ismérie isobel isolda isom isotta isra israa israel israël issa issac issam issiaka istván isık
isığ ita italia italo itil itri itzel itziar itır iukhym iukhyma iukhymiia iulia iulian iuliana iulianna
iulii iuliia iuliu iuly iuri iurie iurii iury iustin iustina iustinian iustyna iuvenalii iuvenaly iva ivah
ivan ivana ivanka ivanna ivano ivanoe ivančica ivar ive ivek iven iveta ivetta ivica ivna ivo ivona ivone
ivonne ivor ivory ivy iván iwan iwona ixtiyar iya iyad iyed iyık iyıktağ iza izaak izabela izabella izaiah
izaiáš izajasz ize izel izia iziaslav izidor izidora izmael izmail izolda izot iztok izyaslav izydor izzet
izzettin izzy izák iľja işıl işılay işın işıner işığ jaakko jabal jabari jace jacek jacey jacinthe jacinto
jack jackeline jackie jacklyn jacky jaclyn jaco jacob jacoba jacobo jacobus jacqueline jacquelyn jacques
jacynthe jad jada jade jaden jadon jadran jadrana jadranka jadranko jadwiga jadyn jaeden jael jaelynn jaeman
jaga jagadish jagadisha jagapati jagaraga jagathi jagdeep jagdish jagmeet jahnu jai jaida jaiden jail jailey
jailyn jaiman jaime jaimini jaimy jairo jais jaivey jaka jakayla jake jakob jakov jakub jakuba jakubina
jakubka jale jaleel jalen jalil jalol jalon jalou jalyn jalə jamaal jamal jamalia jamar jamarcus jamel james
jameson jamey jamie jamil jamila jamir jamiro jamison jammie jamol jamshid jan jana janae janaína jane janek
janelle janessa janet janeta janez jani janica janice janick janie janin janina janine janis janiya janja
janka janko janna jannah janne jannek jannes janni jannie jannik jannis jano janosch janusz jany janīna
japhet jaquan jaquelin jaqueline jara jared jaren jari jarmil jarmila jarne jarno jaro jarod jarolím
jarolíma jaromil jaromír jaromíra jaron jaroslav jaroslava jarosław jarred jarrell jarret jarrett jarrod
jarvis jarwa jarwadi jarwi jasen jasenko jasin jasmani jasmijn jasmin jasmina jasmine jasmína jasmīna jasna
jasněna jason jasoň jasper jassem jassim jasur jaswadi jati jatmiko jaunita jautrīte javas javi javier
javlon javohir javon javonte jawad jawed jax jaxon jaxx jay jaya jayadi jayce jaycee jayda jayde jayden
jaydon jayeng jaylan jaylano jaylen jaylin jaylinn jaylon jayme jayne jayson jayvano jazlyn jazmin jazmyn
jazmyne jazz jazzlyn jazzlynn jean jean-baptiste jean-claude jean-daniel jean-françois jean-jacques
jean-louis jean-luc jean-marc jean-marie jean-paul jean-pierre jeana jeanette jeanie jeanne jeannel
jeannette jeannie jeannot jed jedediah jedidiah jef jeff jefferey jeffery jeffrey jeffry jefri jefta jehanne
jela jelena jelica jelisaveta jelka jella jelle jelmer jelte jena jenel jenifer jenna jennah jennie jennifer
jennings jenny jennyfer jenovéfa jens jente jenő jeppe jerad jerald jeramie jeramy jerel jeremi jeremiah
jeremias jeremiasz jeremie jeremiáš jeremy jerguš jermain jermaine jermey jernej jerod jeroen jerome jeromy
jeroným jerrell jerrod jerrold jerry jerzy jerónimo jerôme jesika jesper jess jesse jessica jessie jessika
jesslyn jesslynn jessy jessyca jesus jesús jet jett jette jettie jevgeņijs jevon jevrosima jewel jewell
jezdimir ješa jibril jidde jihane jil jiljí jill jillian jim jimena jimi jimmie jimmy jimram jinane jinawi
jindra jindřich jindřiška jinte jinthe jip jitender jitendra jitka jiřina jiří jo joachim joah joakim joan
joana joanie joann joanna joanne joannie joanny joany joaquim joaquin joaquín joas job jocelyn jocelyne
jochen jodi jodie jody joe joel joelina joeline joelle joep joes joesph joey johan johana johann johanna
johanne johannes johathan john johnathan johnathon johnnie johnny johnpaul joko jolana jolanda jolanta
joleen jolie jolien jolijn jolin jolina joline jon jona jonah jonas jonatan jonathan jonathon jonna jono
jonte jonáš joost jop jordan jordana jordane jordi jordon jordy jordyn jorga jorge jorin joris jorn jorrit
jort joscha joschua jose josef josefa josefien josefin josefina josefine josefína josep joseph josephin
josephine josette josh joshua joshuah josiah josiane josianne josie josip josipa joso josse josselin josua
josue josué josy josé joséphine joud jourdain jovan jovana jovani jovanka jovanny jovany jovin joy joya
joyce jozef jozefa jozefína jozue joão joël joëlle joško jošt joža jože jožef jožica juan juana juanita juda
judah judd jude judge judicaël judit judita judith judson judy judyta judīte jugoslav juha juhani juho jukka
jula julan jule jules juli julia julian juliana juliane julianna julianne julide julie julien julienne
juliet julieta juliette julija julijana julika julina julio julita julius juliusz julián juliána juliëtte
jumadi jumagul jumari juna junayd june junior junius juno junon jur juraj jure juri jurre jurģis jusra juste
justen justice justin justina justine juston justus justyn justyna justína justýn justýna justīne jusuf juta
jutta juul juvenal juwan jyoti jyotis jyotsana jáchym ján jános jázmin jérémie jérémy jérôme jéssica józef
józefina józsef jörg jörgen jörn jørgen júlia júlio július jürg jürgen jānis jāzeps jēkabs jūlija jūlijs
jūsma kaan kaarina kaat kabil kacey kaci kacie kacper kacung kade kadem kaden kader kadiatou kadidia
kadidiatou kadin kadir kadrican kadriye kady kadı kaela kaelyn kahina kai kaia kailash kailee kailey kailyn
kairav kaisa kaitlin kaitlyn kaj kaja kajen kajetán kale kalea kaleb kaleigh kalender kalervo kalevi kaley
kali kalidou kalim kalinda kalinik kalistrat kalle kallie kallistrat kalpana kalyani kalyna kama kamal
kamala kamalesh kamaria kambali kamel kamelya kameron kamidin kamil kamila kamile kamilla kamille kamla
kamlesh kamol kamola kamoliddin kamran kamren kamron kamryn kamuran kanak kanaka kanat kanchan kancı kanda
kani kania kanishka kannan kannen kanti kançı kapgar kapiton kara karaca karahan karak karamba karamoko
karan karaça kardi kareem karel karelle karen kargılaç kari kariane karianne karim karima karimah kariman
karin karina karine karja karl karl-emil karl-johan karla karlee karley karli karlie karlijn karlo karlotta
karlıgaç karma karman karmela karmen karna karol karolann karoliina karolina karoline karolína karp karsa
karsana karson karsten karta karthik kartik kartika karunanidhi karya karīna kasandra kasey kashyap kashyapi
kasian kasim kasiran kasiyah kasián kasper kassandra kassim kastor kasusra kasyan kasım kata katalin
katariina katarina katarzyna katarína kate katelin katell katelyn katelynn katerina kateryna kateřina
katharina katherine katheryn kathleen kathlyn kathrin kathrine kathryn kathryne kathy katia katica katie
katija katina katja katlyn katlynn kato katrin katrina katrine katryn katrīna kattie katun katunkız katya
kavita kavon kawaca kawaya kawtar kay kayaalp kayacık kayaçık kaycee kayden kayla kaylah kaylee kayleigh
kayley kayli kayliah kaylie kaylin kayna kaynak kayra kays kayun kayça kazanç kazi kazimierz kazimir kazimír
kazimíra kazkatun kaïna kaïs kağan keagan keano keanu keara keaton keegan keeley keely keenan keerti kees
keet keira keisha keith kekik keklik keleş kellen kelli kellie kelly kelsi kelsie kelton kelvin kelya kelyan
kemal kemalettin kemba kemâl ken kenan kenari kendall kende kendra kendrick kenes kenji kenna kennedi
kennedy kenneth kennith kenny keno kensi kent kenton kenya kenyatta kenyon kenza kenzi kenzie kenzo kenzy
keon kepez keramet kerami kerem keremşah keren kerim kerry kerstin keshaun keshawn kesme ketsia keven kevin
kevon kevser keyan keyken keyla keyon keyshawn kezia kezlik keşşaf khadidiatou khadidja khadija khadim khady
khaled khalid khalifa khalil khariton kharlampii kharlampiy kharlampy kharytyna khoryv khoudia khristofor
khrystia khrystya khrystyna khvalymyr kian kiana kiandra kianna kiano kiara kiarra kiel kiera kieran kika
kiki kiley kilian kilián killian kilyan kim kimberley kimberly kimi kimo kin kincső kinga kiné kip kir kira
kiran kirana kiraz kirill kirilo kirk kirsten kirstin kirti kitty kiyan kjeld kjell klaas klara klarencjusz
klaudia klaudie klaudius klaudiusz klaudián klaus klavdia klavdii klavdiia klavdiy klavdiya klavdy klea
klemen klemens klement klementina klementyna klementýna kleopatra kliment klotylda klára kléber klāra klāvs
knut kobe koby kody koen koko kolby kole koleta koloman kolombín kolombína kolos kolumbán kolumbín kolumbína
kolya komil komila komron kondrat kondratii kondratiy kondraty konon konrad konrád konrāds konstance
konstancie konstancja konstantin konstanty konstantyn konstantýn konstantīns konsuela konzuela konštantín
kopano kora koralia koray korbin korbinian kordula korey korina korinna korkut kornel korneli kornelia
kornelii kornelius korneliusz korneliy kornii kornil korniy kornylii kornyliy kornylo kornél kornélia
kornélie kory kosma kosmas kosta kostiantyn kostya kostyantyn kraig krasava krasomil krasomila krasoslav
krentta krešimir krijn kris krishna krishnadas krishnadasa krista kristen kristi kristian kristie kristiina
kristijan kristin kristina kristine kristián kristiāna kristiāns kristjan kristofer kristoffer kristopher
kristy kristína kristóf kristýna kristīne krisztina krisztián krisztofer krišjānis krišs krištof krsto kruno
krunoslav krystal krystel krystian krystina krystyna kryšpín kryštof krzysztof ksawera ksawery ksenia
kseniia ksenija kseniya ksenofont kubad kubat kubilay kuddusi kumar kumari kumru kumuda kumush kuncara
kunhuta kunthara kupava kupriian kupriyan kurnia kurt kurtis kutbettin kuzey kuzma kuzman kvetoslava kvido
kvitka kvitoslava květa květoslav květoslava květoň květoš květuše kwintyn ky kyan kyano kyara kyi kyla kyle
kylee kyleigh kyler kylian kyliann kylie kyllian kyllikki kyra kyrylo kyy károly kâmil kâzım kåre kéba kévin
köksal kübra kürşad kārlis kımız kımızalma kımızalmıla kımızın kırgavul kırlangıç kırçiçek kısmet kıvanç
kıvılcım kıymet kızdurmuş kızılalma křesomysl křišťan laal labuh lacey lachlan lacy lad lada ladarius
ladimir ladina ladislao ladislau ladislav ladislava ladji lado ladomyr ladyslav laetitia lafayette lahna lai
laia laila laisha lajos laksana lakshman lakshmi lakshmidhar lakshminath lal lala lale lalie lalita lalə
lamar lambert lamberto lamia lamih lamine lamiyə lamont lana lanang lance lancelot lancilotto landen lander
landolfo landry laney lanfranco langgeng lanjar lantar lapo lara laras larina larisa larissa laron larry
lars larue larysa lascăr lasmanto lasmono lassana lasse laswi laszlo latif latifa latife latika latofat
latoya laura laurane laure laureen laurel laureline lauren laurenc laurence laurencie laurencja laurencjusz
laurens laurent laurentia laurentino laurentiu laurenty laurentyna laurenz laurenția laurențiu lauretta
lauri laurian lauriane laurianne lauriano laurie laurin laurine laury lauryn laurène lautone lavada lavanya
lavern laverna laverne lavina lavinia lavinio lavon lavonne lavr lavrentii lavrentiy lavrenty lavrin lavínia
lavīze lawrence lawson laxman laxmi layana layanah layla laylo layne lazar lazare lazaro laziz lazzaro lazăr
laëtitia lea leah lean leana leander leandr leandra leandre leandro leane leann leanna leanne leano leart
leatha leda ledion lee leela leelou leena leendert lega legawa lehna leia leif leigh leila leilani lejla
lela lelah leland lelia leman lembah lemide lempi lemuel len lena lene leni lenia lenja lenka lenn lenna
lennard lennart lenne lennert lenni lennie lennon lennox lenny lenora lenore leny lenya leo leo-paul
leodegar leokádie leola leon leona leonard leonardo leone leonel leonhard leoni leonia leonid leonida
leonidas leonie leonilda leonio leonis leonor leonora leonore leontii leontin leontina leontine leontiy
leonty leontýn leontýna leontīne leonzio leonīda leonīds leopardo leopold leopolda leopoldina leopoldine
leopoldo leopoldýna leora leoš leposava lera leroy lerzan lesana lesha lesia lesley leslie lesly lessie
lester lesya leszek leta letha leticia leticie letitia letizia letiția letterio letícia leufroy lev levana
levent levente levi levin levio levke levko levoslav levy lew lewis lex lexi lexie lexus leya leyan leyla
leyna leïla leïna lešek lia liah liam lian liana liara lias libbie libby liberata liberato liberatore
liberio libero liberto libor libora liboria liborio liboslav liboslava libuša libuše libère liběna licia
lică lida lidania lidia lidiia lidija lidio lidiya lidmila lidya lieke lien liene lieselotte lieto lieuwe
lieve lieze ligia liisa lila lilas lili lili-rose lilia lilian liliana liliane lilianna lilie lilien liliia
lilith liliya liliána liliāna lilla lilli lillian lilliana lillie lilly lilou lilwenn lily lily-rose lilya
lilyan liman limar lina lincoln linda linde lindsay lindsey line linett linn linne linnea linnie linnéa lino
linoy linoï lintang linus linwood lio lioara lion lionel lior liora liron lirone lisa lisandro lisann
lisanne lisbeth lise liselotte lisette lison lital litzy liuba liubava liubim liubodar liubomir liubomyla
liubomyr liubomyra liuborada liuboslava liubosmysl liubov liubovi liubozar liubyslava liudmila liudmyla
liudomyla liusea liv liva livia liviana livie livino livio liviu livius liya liyah liyam liyan liyana liz
liza lizbeth lize lizeth lizz lizzie lizzy liétald liāna ljiljana ljuba ljubica ljubiša ljubomir ljudevit
llewellyn lloyd loa loan loane lobar lodovica lodovico loek loes loet logan lohan lois lola lolita loma lon
london lone longin lonie lonnie lonny lonzo lora loraine lore loredana loreen lorelei lorella loren lorena
lorenc lorene loreno lorenz lorenza lorenzo loreta loretta lori lorian loriana lorik lorin lorine loris
lorna lorrain lorraine lot lota lotar lothaire lothar lotta lotte lottie lou lou-ann lou-anne loua louan
louane louann louay loubna louca louie louis louis-marie louisa louise louison louka loula louna lounis
lourdes lourenço louvenia lova lovisa lovorka lovro lowell lowie loyal loyce loïc loïs loïse lua luan luana
lubin lubomír lubomíra lubor luboslav luboslava lubov luboš luc luca lucas lucca luce lucențiu luchezar
lucia lucian luciana luciano lucica lucie lucien lucienne lucija lucijan lucile lucilla lucille lucinda
lucio lucious lucius lucián luciána lucja lucjan lucretia lucrezia lucreția lucrețiu lucy lucyna lucía
ludano ludie ludivine ludivoj ludiše ludmila ludolphe ludomír ludomíra ludoslav ludoslava ludovic ludovica
ludovico ludvig ludvika ludvík ludvíka ludwig ludwik ludwika luděk lue luella luena luhung luigi luigia luis
luisa luise luiz luiza lujza luka lukas luke lukia lukian lukiia lukita lukiya lukman lukrecius lukrécie
lukyan lukáš lula lulu luluh lulut luminita luminița luminosa lumír lumíra luna lune lungelo lupe lura
lurdes lurhur lurline lutfan lutfi lutfiya lutfulloh luther luthfi lutibor lutobor luuk luus luwar luwes lux
luz luzie luís luísa luďka luīze lya lyam lyan lyana lyda lydia lydie lyes lykera lykke lyla lyle lylia
lylou lyn lyna lynda lyne lynette lynn lynne lyric lysanne lystvych lyubava lyubim lyubodar lyubomir
lyubomyla lyubomyr lyubomyra lyuborada lyuboslava lyubosmysl lyubov lyubozar lyubyslava lyudmila lyudmyla
lyudomyla lászló léa léana léandre léda léna léo léon léonard léonie léonne léopold léopoldine lévi lívia
lütfi lütfullah lýdia lýdie lāsma lăcrămioara lība līga līksma līna līva līvija līze lūcija ləman maad
maaike maan maarit maarten maartje maayane mabel mabela mabelle mable mabruk maca macaire macaria macario
maccabeo mace maceo macey maci macie mack mackenzie mactar macy madalena madaline madalyn maddalena maddison
maddox madeleine madelief madeline madelyn madelynn madge madhuri madid madie madilyn madina madisen madison
madisyn madita madlaina madleen madlen mads mady madyson mae maegan mael maelle maelys maeva maeve mafalda
maffeo magali magda magdalen magdalena magdaléna maggie maggiorino magnolia magnus maguelone maguette
mahamadou mahan mahault mahaut mahdi mahe maher mahesa mahesh maheswar mahfud mahir mahmoud mahmud mahmut
mahrus mahulena mahzan mahzun mahé mai maia maica maida maiia maija maik maike maila mailin mailo maimunah
maiorico maira maitê maiya maja majda majed makan makar makara makary makayla makenna makenzie makhtar maks
maksim maksimilian maksimilyan maksud maksym maksymilian makuta mala malachi malak malati malco malcolm
malea malek malena malene malia malick malik malika malin malina malinda mališa mallaury mallie mallory malo
malone malou maloxat malte malthe malti malva malvina malvína malvīne malwina mama mamadou mamady maman
mamante mamert mamie mamoudou mamour manah manal manar manassé mancio manda mandaakin mandakini mandy manel
manelle manetto manfred manfredo manfréd mangala mangalya mani manik manikya manil manilio manisha manjusha
manley manlio manoah manoj manon manona mansour mansueto mansur mansvet manu manuel manuela manuele maqsud
mara marah maram marana maras marat marc marc-antoine marceau marcel marcela marceli marcelin marcelina
marceline marcelino marcell marcella marcelle marcello marcellus marcelo marcelína marcheta marcia marcin
marco marcos marcus mardon mare mareike marek maren marena mareta marfa marga margana margaret margareta
margarete margarett margaretta margarette margarida margarita margaréta margaux marge margherita margie
margit margita margo margot margret margrit margrith marguerite mari maria mariadi mariah mariam mariama
mariame marian mariana mariane marianna marianne mariano maribel marica maricarmen marichka maricica marie
marie-ange marie-lou marieke mariela mariella marielle mariem marieta marietta mariia marija marijan
marijana marijn marika marilena marilie marilou marilu marilyn marilyne marilú marin marina marine marinela
marinella marinetta marinko marinus mario marioara mariola marion marisa marisol marissa marit marita
maritza marius mariusz mariya marián marième marja marjan marjane marjatta marjeta marjolaine marjorie
marjory mark markiian markika markiyan markku marko markus markéta marla marlee marleen marlen marlena
marlene marley marli marlie marlies marlin marlis marlo marlon marly marlène marnie marolo marouane maroš
marquis marquise marrit marsha marsito marsudi marta martaka martana martani marte marten martha marthe
martial martian martim martin martina martine martino martti marty martyan martyn martyna martín marut
maruta marvin marwa marwan marwane marwata marwen marwin mary maryam maryan maryana maryann maryanto marylou
maryna maryse marzena marzia marzio marème maría marína marģers mas masha mashxura mason massamba massima
massimiliano massimo massinissa matan matar mate matei matej mateja mateo mateus mateusz matheo matheus
mathew mathias mathieu mathijs mathilda mathilde mathis mathurin mathuys mathys mathéo matias matija matilda
matilde matis matisse matjaž matko mato matouš matroniano mats matt mattea matteo mattes mattheo matthew
matthias matthieu matthijs matthis matti mattia mattias mattie mattis mattéo matvei matvey matvii matviy
matylda matyáš matz matías matúš matěj matīss maud maude maudie maugis maura maureen maurice mauricette
mauricio maurilio maurine maurits maurizio mauro maurycy mavdud maverick mavis mavlon mavluda max maxbuba
maxellende maxence maxens maxfuza maxi maxie maxim maxima maxime maximilian maximiliano maximilien
maximilián maximillia maximillian maximo maximus maxine maxmilián maxsuma maxwell may maya mayane mayar
maybell maybelle maye mayeul mayla mayline maylis maymie maynard mayoor mayra maysa mayson mayssa mayte
mayya mazbut mazhar mazie maé maélis maël maëlie maëline maëlis maëlle maëly maëlyne maëlys maëva maï maïa
maïly maïlys maïmouna maïna maïssa maïssane maïwenn małgorzata maša mašinka ma’mur ma’ruf ma’sud mckayla
mckenna mckenzie meagan meaghan mechislav mechyslav mechyslava meda medard medardo medea medine medoro meena
meenakshi mees mefodii mefodiy mefody megan megane meggie meghan meghnad meghnath mehdi mehmet mehriban
mehtap meik meike meire mekhi melani melania melanie melaniia melanio melaniya melany melba melchiade
melchior melchiorre melda melek melenija melezio melia melih melike melikşah melina melinda meline melis
melisa melissa melita melitina melle mellie mellina melodi melodie melody mels meltem melusine melvil melvin
melvina melvyn melyna melyssa melánia melánie memduh menahem menaka menardo mence mendel menelao meneo menka
menno mennone menodora meral mercede mercedes meredith merel merete meriam meriem merih merijn meriç merjem
merl merle merlin merritt mert mertie merve mervin merwan meryam meryem meryl messalina mestan mesut meta
mete metello metin metod metoděj metrofane mette mevlüt mex meyra meïssa mečislav mečislava mia mica micael
micaela micah micha michael michaela michal michala michale michalina michaël michał micheal michel michela
michelangelo michele micheline michelle michèle mick mickael mickaël midas mieczysław mieke miel miguel miha
mihael mihaela mihai mihail mihailo mihajlo mihey mihnea mihriban mihály mija mijat mik mika mikael mikaela
mikail mikayla mikaïl mike mikel mikhail mikhei mikhey mikkel mikki mikko miklós mikoláš mikołaj mikuláš
mila milada miladin milan milana milanka milanko mildred mile milen milena miles mileta miley milford milhan
milica milii milisav militsa milivoj miliy milić miljan miljana miljenko milka milla mille millie milly milo
milojica milomir milorad miloslav miloslava milota milou milouš milovan milovín miloň miloš milred milton
milutin milutín miluše mily milán milík milíč mima mimma mimo mina minakshi mindy mine minerva minervina
minervino minh mink minka minna minnie minodora mio mioara miodrag miomir mir mira mirabela mirac miran
miranda miray miraziz miraç mircea mirco mireille mirek mirela mirella mireya miriam miriama mirja mirjam
mirjana mirka mirkelam mirko mirkó mirna miro mirocleto miromil miromila miron mirona miroslav miroslava
mirosław mirre mirta mirte mirthe mirtil miruna mirza mirziyo misael misaele misbah mischa misha mislav
missouri misty mitar mitch mitchel mithat mitică mitja mitofan mitra mitruț mittie miya miķelis miša miško
mlad mladen mlađana mnata mnislav mnislava moa moche moctar modest modesta modesto modibo modou modrīte mody
mohamad mohamadou mohamed mohamed-ali mohamed-amine mohammad mohammed mohan mohana mohinder mohini mohir
moira moisei moises moisey moisés mojca mojmír mojżesz mokei mokey mokryna mollie molly momir momira mona
monaldo monalisa monde monica monika monique monitore monroe monserrat monserrate montana monte montserrat
monty monvīds moos morena morgan morgana morgane moriah moric moris moritz morne morten mortimer mory mose
moses moshe mossie mostafa mosè motria motrya mouctar mouhamadou mouhamed mouhameth mouhammadou moussa
moustafa moustapha moxidil moxigul moxina moxinur moxira mozell mozelle mozes moïra moïse moïsette mořic
mpho mstislav mstyslav mstyslava muammer muattar muaviye muaz muazzam mubina mudīte mufiz mugur mugurel
muhammad muhammed muharrem muhsin muhtar muhterem muhteşem muhtor muhyiddin mujur mukadder mukaddes mukesh
muktedi muktedir muktefi mukul mulya mulyanto mulyono mumpuni muni munif murat muriel muriela murilo murl
murod mursinin mursita murti musa musii musiy muslih mustafa mustafo mustapha musulmon mutahhar mutasım
muteber mutemed mutia muttalib muyassar muzaffar muzaffer muziano mya myah mykhailo mykhaylo mykola mykyta
myla mylan mylene myles mylo mylodara myloslava mylène myra myriam myrl myrna myron myroslav myroslava
myrthe myrtice myrtie myrtil myrtille myrtis myrtle mája márcia márcio mária mário márk márton mátyás máté
médea médoune médéric mégane mélanie méline mélisande mélissa mélissandre mélodie mércia mérovée mína mónica
mónika móric müesser müfid müge müjdat müjde müjgan mükerrem mümtaz münevver münir müren müzdad müşir māra
mārcis māris mārtiņš mārīte mădălin mădălina mălina mărioara măriuca mētra mısra mələk nabi nabil nabila
naci nada nadalina nadejda nadezhda nadežda nadi nadia nadiia nadine nadir nadiya nadja nadzieja nadège
naděžda nae nael naemi nafisa nafiz nagabhushanam nahel nahid nahil nahla nail naim naina naja najam najib
najla najmiddin najwa nakia nala nalan nalar nalini namazio name namık nana nancy nand nanda nando naneta
nanna nannie naomi naomie naoufal naoufel napoleon napoleone nara naradi narayan narcis narcisa narciso
narcisse narendra nargiza narimon narinder narji narkis narseo narsete nasab nash nasiba nasim nasir
nasriddin nasrullah nasser nassim nastja nastya nat natacha natalia natalie nataliia natalija natalina
nataliya natalya natan natanael nataniel natasa natasha nataša natașa nate nathalie nathan nathanael
nathanaël nathanial nathaniel nathen natiq natka natália natálie naud naudet naum naura naval naveen navin
nawal nawel nawfel naya nayel nayeli nayla naz nazan nazar nazarii nazariusz nazariy nazary nazif nazim
nazlı nazmi nazrulloh nazzareno nazım naël naëlle naïa naïl naïla naïm naïma naïs naďa nađa nea neal nebojša
necat necati necdet nechifor necib necla necmettin ned neda nedeljko nedim nedjeljka nedjeljko nedra neela
neele neeltje nefeli neha nehir neil neiva neja nejat nejc nejla neklan nela nelda nele nelea neli nelia
nelio nell nella nelle nellea nelli nellie nelly nels nelu nelya nemanja nemyr nemyra nena nenad nene neo
neoma neonila neopolo neoterio nepomuk nera nerea nereo nergis nermine nesa nesim neslişah nesrin nesrine
nestor nestore nettie neva neven nevena nevenka nevin nevio nevra nevzat newell neyla nezamysl neïla neşet
ne’matulloh nia niame niamh nicanor nicarete nicea niceforo niceto nicezio nichifor nicholas nicholaus
nichole nick nicklas nicklaus nickolas nicla niclas nico nicoară nicodemo nicodim nicola nicolae nicolai
nicolaie nicolas nicole nicoleen nicoleta nicoletta nicolette nicoline nicolás nicolò nicon nicu niculina
niculiță nicușor nicuță nicéphore nida nidia niek niels niels-christian niene nienke nifont nigar nigel
nigora nihad nihal nihan nihat nik nika nikandr nikanor nike nikifor nikita nikki nikkie nikko niklas
niklaus niklāvs niko nikodem nikodim nikodém nikodéma nikol nikola nikolai nikolas nikolasz nikolay nikoleta
nikolina nikon niké nikša nil nila nilam nilde nilgün nils nilufar nimas nimit nimród nina nine ninel nineli
ninfa niniano nino ninon ninthe nio niouma niranjan nirbhay niro nisa nisan nives niyaga niyazi nizamettin
nizar nizom nizomiddin njegomirka noa noah noam noami noan noar noble nodira noe noel noelia noelie noema
noemi noemie noemy noha noham nohan noila nola nolan nolann nolen nolhan nomi nona nonna noor noortje nora
norah norbert norberta norberto nore norene norhane norica norina norma norman normand norval norwood nosir
nosirjon nostriano noud nouha nour noura nourane nouri nout nova novan novella novi noviana novita nowi nox
nozima noâm noè noé noémi noémie noë noël noëlla noëlle nqobile nrima nthabiseng nuccia numan nuno nunziata
nunzio nur nural nuran nuray nurbek nurcan nurettin nurgül nurgün nuri nuria nuriddin nurlan nursel nurseli
nurul nurullah nusrat nusratulloh nusret nuša nya nyah nyana nyasia nynke nyoman nándor nátán néhémie nélia
néné nóra núbia núria nükhet něhoslav nərgiz oana obid obie obrad obren oceane ocie octav octave octavia
octavian octaviana octavio octaviu océane oda odd oddone odelia odell oderico odessa odeta odetta odette
odidone odie odil odile odilia odilon odin odolen odon odorico ofelia ofelya ofélia ofélie oger ognjana
ognjen ohniana ohnyana ojaswini ojārs okan oke okey okhrim oksana okta oktavie oktavius oktavián oktay
oktiabrina okto oktyabrina oktávie okşan ola olaf olavi olbram olcay oldrich oldřich oldřiška ole oleg oleh
oleksandr oleksandra oleksii oleksiy olelko olen olena oles olesea olesia olesya oleta olga olgica olha
oliga olim olimpia olimpiada olimpian olimpii olimpio olimpiu olimpiy olimpy olin olinda olindo olive oliver
olivia olivie olivier oliviera oliviero oliviu olivér oliwia oliwier olle ollie olof olympe olympia olympie
olívia olīvija oma omad oman omana omar omari ombeline ombline ombretta omelian omelyan omer omero omina ona
ondina ondine ondrej ondřej ondřejka onesta onesto oni onie onofrio onorata onorina onorino onorio onufrii
onufriy onufry onur oona oormila opal opalina opaline opan ophelia ophelie ophélie opung oqil ora oral oran
orazio orchidea orell oren orenzio orest oresta oreste orestes orfeo orhan oriana oriande oriane orie
orietta orif oriiana orin orio orion oriyana orkhyp orland orlando orlane orlo ornella oronzo orpha orrin
orsino orso orsola orsolina ortansa ortensia ortensio orval orville orvokki oryna orysia oryslava orysya
orzu osanna osbaldo osborne oscar osip oskar oskari osman osmondo osmund ostap ostoja ostromir osvald
osvaldo oswald oswaldo ota otabek otakar otakara otello otha othmane otho otilia otilie otis otmar oto
otokar otomar ottaviano ottavio ottilia ottilie ottis otto ottone otávio otília otýlie otīlija oumar oumayra
oumou oury ousmane oussama outi ova ovidio ovidiu ovidius owen oxana oya oybek oyga oynur oysha ozan ozana
ozanne ozella ozod ozoda ozodbek ozren ozy oğuz oğuzhan oļegs oļģerts oľga pablo paciano paco pacomio pacôme
padma padmi padraig pahom paige paiman paja pakhom pakize palatino palazhka palladia palladio palmazio
palmira palmiro paloma palémon pam pamela pamfil pammachio panagachie panas panca pancario pancrazio pandu
panfil panfilo pangeran panji panka pankracy pankrat pankratii pankratiy pankraty pankrác panna pansy
pantaleo pantaleon pantaleone pantelei panteleimon panteleymon paola paolo param paramartha paramita paramon
paraschiva parascovia pardi pardo parfait parfen paride paris parla parman parmenio parsival parvati pascal
pascale pasha paskal paskala pasquale pat paterne paterniano pathé patience patrice patricia patricie
patricija patricio patrick patrik patrizia patrizio patroclo patrycja patrycjusz patrycy patryk patrícia
patrīcija patsy patti pattie patty paul paul-antoine paul-arthur paula paule paulette paulica paulien
pauliina paulin paulina pauline paulo paulína paulīne pauside pava pave pavel pavica pavla pavle pavlina
pavlo pavlín pavlína pavol paweł paxton payidar payton pearl pearlie pearline pedro peer peggie peggy pekka
pelageia pelageya pelaghia pelagia pelagie pelaheia pelaheya pelahiia pelahiya peleo pelhřim pelin pelinsu
pelle pembe penda penelopa penelope penny pentti pepijn pepo per pera perceval percival percy peri perica
pericle perihan perikles perkasa perla perle pernilla pero perran perrine perry perseo persida pertev peruna
perver pervin perzida petar pete peter petko petr petra petrana petre petri petrică petrija petrișor petro
petronela petronila petronilla petronille petronius petru petruše petruț petruța petteri petula peyami
peyton pharell phil phileas phileine philemon philibert philine philip philipp philippa philippe philippine
phillip philomène philothée philou philémon phoebe phoenix phyllis pia pie pien piera pierangelo piergiorgio
pierluigi piermarco piero pierre pierre-alain pierre-alexandre pierre-andré pierre-antoine pierre-louis
pierrick piersilvio piet pieter pietro pilar pim pimen pink pinkie pio piotr pip piper pippa pippo piraye
pirjo pirkko piroska pit pius placida placido platon platone platón pleun plinio plutarco podolian podolyan
pol pola poliana polidoro polifemo polikarp polina polissena pollione polly polona polyana polykarp polyxena
pompeo pompilia pompiliu pomponio pontus ponziano ponzio pooja poornima poppy porfirii porfirio porfiriusz
porfiriy porfiry porzia porziano postumio potap potishana poul praba prabawa prabu prakosa pramila pran
pranata pranawa pranay prasad prasanna prascovia praskovia praskovya prassede prathamesh pravdan pravdomil
pravdomila pravomil pravomila pravoslav pravoslava prayag prayitna prayogo precious predrag preity prem
prema presley preston priamo prima primerose primo primož prince prisca priscila priscilla priscille priska
prita privato priya priyala profira prohor prokhor prokl prokles prokofii prokofiy prokofy prokop prokopa
prokul proserpina prosper prospera prospero protasio proteo providenci prudence prudenzia prudenzio prune
prvoslav przemysław publio puck puji puk pulchérie puneet pupolo puput purnima purushottam purwa purwanto
pushti pusicio puspa puti putri putu pylyp pyotr päivi pécine pélagie pénélope pépin péter pétronille pío
pārsla pāvils pătru pēteris pınar přemysl přibyslav přibyslava pəri qizilgul qobil qori qosim quartilla
quarto quasimodo qudrat queenie quentin quentine querano quieta quin quincy quinn quinten quintia
quintiliano quintilio quintino quinton quinty quinziano quinzio quirin quirino quiteria quitterie quiéta
rabia rachael rachel rachela rachele rachelle rachid raci radan radana radegast radek raden radenko radha
radhost radika radim radimír radimíra radina radion radislav radislava radit raditya radivoj radivoje radiša
radka radko radmil radmila radmilo rado radojka radolfo radomil radomila radomir radomír radomíra radosav
radoslav radoslava radovan radovana radoš radslava radu radul radvan radym radymyr radúz rae raegan raf
rafael rafaela rafaël rafał rafet raff raffaele raffaella rafi rafid rafila rafiq rageshwari rageswari
raharja raheem rahel rahim rahime rahma rahman rahmat rahmi rahsaan rahul rahşan raide raif raihan raik
raimondo raimund raina rainald rainaldo rainelda rainer rainhard rainold raisa raj rajab rajan rajana
rajendra rajesh rajinder rajiv rajko rajmund rajna rajnold rajsa rakesh rakita rakıp raleigh ralf ralph
raluca rama ramaa ramata ramatoulaye ramazan ramesh rameshwar rami ramiro ramiz ramon ramona ramy ramziddin
ramziya ramón rana randal randall randi randolf randolph randy ranek rangga rania raniero ranim ranjeet
ranjit ranko ranolfo ransom ranya raoul raphael raphaelle raphaël raphaëlle rapulane raquel rareș rashad
rashawn rasheed rashid rasifa rasim rasmus rastislav rastislava rati ratibor ratih ratimir ratmir ratmír
ratna ratybor ratymyr rauf raul raven ravi ravshan rawane raxmatulloh ray rayan rayane rayen rayina rayisa
raymond raymonde raymundo rayona rayxona rayyan raúl raşit raško ra’no reagan reanna reba rebeca rebecca
rebeka rebekah rebekka recai recep reda redmond reece reem reese refah refet refik regan reggie reghina
regina reginald reginaldo regitze regnārs regolo regula regína regīna reha rein reina reine reiner reinhard
reinhold rejan rekha reksa relja relu remi remig remigio remington remo remondo remus remy remzi renat
renata renate renato rendy rene renee renette rengin renja rens renske renzo renát renáta rené renée renārs
renāte respati respicio ressie restu resûl resül reta retha retno reto retta reuben reva revi rex reybaud
reyhan reymundo reza rezzan reşat rhea rhett rhianna rhiannon rhoda rhonda rhys ria riaan riad rian riana
ricardo ricario riccarda riccardo richard richarda richelmo richie richmond richárd rick rickard rickey
rickie ricky rico ridwan rieke rifat riff rigard rigoberto riitta rija rika rike rikke riley rim rima rimma
rina rinaldo rini rino rio ristana risto rita ritesh ritva riurik riv river rivka riyad rizki rizvon ričards
roan robaldo robb robbe robbie robert roberta robertina roberto robi robin robina robiya robyn rocco roch
rochelle rocio rocky rocío rod rodan roderick roderik roderyk rodger rodiano rodica rodion rodney rodolfo
rodoljub rodolphe rodoslav rodrick rodrigo rodrigue roel rogelio roger rohan rohana rohit rok rokhaya rokia
roko roksana roksolan roksolana roland rolande rolando rolf rolfo rollin roma romain romaine roman romana
romane romanița romee romena romeo romeu romilda romina romoaldo romola romolo romuald romualdo romul
romulus romy roméo romāns ron rona ronald ronaldo ronan ronja ronnie ronny roos roosevelt rory rosa
rosa-maria rosalee rosalia rosalie rosalina rosalind rosalinda rosalyn rosamond rosamunda rosana rosanna
rosario roscoe rose roselin roseline rosella roselyn rosemarie rosemary rosendo roser rosetta rosie rosina
rosita roslyn rosman rosmunda rossana rossella rossie rostislav rostislava rostyslav rostyslava rovena rover
rowan rowena rowland roxana roxane roxanne roxelana roxy roy royal royce roza rozalia rozalija rozalinda
rozamunda rozana rozella rozina rozita roziya rozvita rozália rozálie ruben rubiano rubie ruby rubye rubén
rudi rudolf rudolfa rudolfina rudolfína rudolph rudra rudy rudīte ruedi rufina rufino rufo rufus ruggero
ruhsar rui rukhmani rukmin rumena runa rune rupert ruperto rupinder ruprecht ruslan ruslana rusman russ
russel russell rustam rusty rut ruta ruth ruthe ruthie rutilo ruud ruxanda ruxandra ruža ružena ružica ryad
ryan ryann ryder rylan rylee ryleigh ryley rym ryszard ryurik ráchel régine régis réjean réjeanne réka rémi
róbert róza róża röya rúben rút rükneddin rüya rüçhan rüştü răducu răzvan rıdvan rıfat rıfkı rıza rūdis
rūdolfs rūsiņš rūta růžena rəşad rəşid saad saadat saadi saar sabar sabazio sabele sabin sabina sabine sabir
saboxat saboxon sabri sabrina sabrine sabryna sabína sabīne sacha sachin sacid sada sadar sadberk sadettin
sadi sadie sadina sadoqat sadri sadriddin sadullah sadye sadık safa safae saffet saffiro saffo safia
safiatou safina safir safira safiya safiétou safouan safouane safta safura sagar sage sahra said saida
saiful saige saim saka sakari sakina sakti sakura salif salih salim salimah salimata salimatou saliou sallie
sally salma salman saloh salome salomea salomena salomon salomè salomé salomë salsabila salustio salvador
salvatore salvo salwa salwator saly sam samandar samanta samantha samara samed sameer sami samia samiah
samih samim samina samir samira samiya sammie sammy samona samson samsul samu samuel samuela samuele samuil
samuël samy sana sanaa sancho sanda sander sandra sandrine sandro sandy sanem sanja sanjay sanjin sanka
sanne sanobar santa sante santiago santina santino sanya saodat saoirse saphira sapiente sara sarada sarah
sarai sarala sarbello sardor sare sari sarina sarisha sarla sarmīte saroja sarra sartika sarvar sarvin
sarvinoz sascha sasha saskia saskie satine satish satu saturniano saturnin saturnino satya satyen saul
saulcerīte saule sauveur savanah savanna savannah savaş savelii saveliy savely saverio saveta savi savina
savinien savino savion savva savvatii savvatiy savvaty saxida saxona sayyora saèr saïd saúl saša sašo
sa’dulloh scarlett scholastika scholastique schuyler scolastica scot scott scottie scotty seamus sean seb
sebas sebastiaan sebastian sebastiana sebastiano sebastien sebastián sebastião sebastjan sebestian seckou
seconda secondiano secondina secondo seda sedat sedef seden sedrick sedrik sef sefer seff sefora seghei
seher seija sekou selahattin selami selcan selda selen selena selene selim selin selina selivan seliverst
selma selmer selvaggia selvi selyan selçuk selène sem sema semen semenica semih semion semiramide semplicio
sempronio semra semybor semyon sena senay senesio senka senna senne senofonte senta sep sephora sepp seppe
seppo septi serafim serafima serafina serafino serafín serafína seraina serap serapione serbülent seren
serena serenity serenus serge sergei sergej sergen sergey serghei sergi sergii sergio sergiu sergiusz serhat
serhii serhiy serik serin serine serkan sermet serpil sertap sertaç server servidio serviliano servác sesto
seth settar settimio settimo setya sev seval sevara sevastian sevastyan sevda severiano severin severina
severino severo severín sevgi sevil sevim sevinç sevtap seweryn seydou seyfettin seyfi seyfullah seynabou
seyyit seçil seçkin shad shahboz shahobiddin shahriyor shahzod shaina shakila shakira shakti shakuntala
shamsiddin shana shane shanel shanelle shani shania shanice shanie shaniya shankar shanna shannon shanny
shanon shantanu shanti shany sharda shari sharmila sharon shashi shashikala shaun shawn shawna shay shayan
shaylee shayma shayna shayne shaï shaïly shaïma shaïna shchastyslav shchek shea sheela sheila sheldon shelia
shelley shelly shemar sher sheri sheridan sherine sherly sherman sherri sherry sherwood sheryl sherzod
shirel shirine shirley shiv shivakari shobhana shodiyor shresth shresthi shreya shreyashi shridevi shrishti
shubha shubhaprada shwet shyann shyanne shyrel siana siara sibel sibilla sibyl sibyla sibylle sico sicuro
sid siddarth siddhi siddhran sidiq sidney sidoine sidon sidonia sidonie sidonio sidor sidra sidy sidónia
siebe siegfried siem sien siena sienna siep sierra sigebert sigfrido sigfríd sigismond sigismondo sigizmund
sigmund signe sigrid sigurd sihem sil sila silantii silantiy silanty silas silja silje silke siloe silvan
silvana silvano silverio silvester silvestr silvestro silvia silvian silviana silvie silvija silvio silviu
silvius silván silvána silvère sim simea simen simeon simeona simeone simge simi simina simo simon simona
simone simonetta simonida simão siméon sina sinan sincere sindre sinead sinem sinesio sinfronio sinică
sinikka siniša sinja sinkler sinklitikia sinklitikiia sinklitikiya sintia siobhan sira sireno siria siriano
siricio sirine sirineu sirio siro sirojiddin siré siska sissel sister sisto sita sitara siti siuzana siv
sixt sixte sixtine sixtus siân siënna sjoerd sjors skaidrīte skander skarlet skarleta skipped sky skye skyla
skylar slamet slava slavek slaven slaviboj slavibor slavica slavka slavko slavoboj slavoj slavoliub
slavoljub slavolyub slavomil slavomila slavomyr slavomír slavomíra slavuta slavěna slađana slobodan
slobodanka sloka sláva slávek slávka smaranda smeralda smiiana smil smiljana smilla smita smiyana smriti
snejana snežana snizhan snizhana snježana soan soave sobit soběslav soběslava soccorso socrate soda sodiq
sofia sofiane sofie sofiia sofija sofiya sofon sofron sofronia sofronie sofya sofía sohan sohane sohib
sokhna sokrat solal solange soledad soleh solenn soline solocone solohub solomiia solomiya solomon solon
solveig solveiga solène som soma somnath somu sondre songül sonia sonja sonny sonya soof sophia sophie
soraia sorana soraya soren sorin sorina sostene sosteneo sostrato soter sotira souleyman souleymane soumaya
soňa spartaco spartak speranzio speranța spiridon spirydion spytihněv spīdola srboljub sredoje srećko srečko
srna stacey stacy stan stana stanca stanford stanimir stanimír stanislao stanislas stanislav stanislava
stanisław stanisława stanko stanley stanyslava staša steen steeve stef stefan stefana stefania stefanie
stefanii stefaniy stefano steffen stela stelian steliana stella steluta steluța sten stepan stepanida
stephaans stephan stephane stephania stephanie stephany stephen stephon sterling sterre stevan steve steven
stevie stig stijn stiliano stina stine stipan stipe stiriaco stjepan stoian stojan stojanka stojmír stoyan
stozhar strahinja stribor stuart stáza stéphane stéphanie su suat subhash subhashini subhasini subhi subodh
sucheta suci sude sudeva sudi sue sue-marie suhrob sujata sukanya sulaymon sultan sulton suma suman sumitra
summer sunay sune sunil sunita sunniva sunny sunčica surano suresh sururi surya suryakant suryakanta
suryakantam susan susana susanna susanne susheel sushil sushma susie suus suyuna suzan suzana suzanne suze
suzie suzon suélen svatava svatoboj svatobor svatomír svatopluk svatoslav svatoslava svea sveatoslav svebor
svein sven svend svenja sverre svetislav svetlana svetolik svetomir svetoslav svetozar svetozár sveva
sviatopolk sviatoslav sviatoslava svitlana sviturno svyatopolk svyatoslav svyatoslava svätopluk světla
světlana světluše swami swan swann swapnil swara swarnalata swassane sweta syahrini sybilla sybille syble
sydnee sydney sydni sydnie sylva sylvain sylvan sylvester sylvestre sylvia sylviane sylvie sylwester sylwia
synne synook syrine syuzana szabolcs szczepan szilvia szofi szofia szonja szymon szófia sába sámo sámuel
sándor sára sáva sâkıp sânziana sébastien ségolène sékou séléna séraphin sérgio sérine séréna séverin
séverine sílvia sönke sören søren süheyl süleyman sıdkı sıla sırrı sławomir səbinə tabea tabita tabitha
tabris taceddin tacjana tad taddeo tadej tadeo tadeusz tadeáš tadija taha tahir tahlia tahsin taib taide
taisia taisiia taisiya tal talat talay talea talgat talha tali talia talip talita talon talya tamara tamer
tami tamia tamina tamino tammo tammy tamás tamāra tancredi tancrède taner tanguy tania tanirika tanja tanju
tankred tansu tantri tanushree tanushri tanya tanyeli tao tapan tapani tapio tara taras tarcisio tarek tari
tarik tariq tarja tarkan tarquinia tarsilla tarso tarun taryn tarık tasa tasdik tasha tasnim tasnime taswir
tate tatiana tatjana tatum tatyana taufan taufik taurean taurin taya tayfun tayisiya tayler taylor tayyar
taziana taziano tazio taïna taïs taşkın taťána tea teagan tecla ted teddy tedi teea teguh teije tej teja
tejas tekinalp tekla telchide telemaco telica tellervo telly temel temistocle teo teobald teobaldo teodata
teodolinda teodor teodora teodorik teodoro teodosia teodosio teodoto teodoz teodozie teofan teofil teofila
teogene teohari teoman teona terenc terence terencius terencjusz terentii terentiy terenty terenzio teresa
tereza terezie terezija teri terje terrance terrell terrence terri terrill terry tertuliano terézia terēze
tesauro tesifonte tesnim tesnime tess tessa tessie tetiana tetyana teudosia teun teunis tevfik tevhid tevin
tezcan tezel tezer thad thaddeus thalea thalia thanina thaïs thea thelma theo theobald theodor theodora
theodore theodorik theodosie theofan theofil theofila theophane theophile theotime theresa therese theresia
therèse theunis theuns thiago thibaud thibault thibaut thibert thibo thierno thierry thies thije thijmen
thijn thijs thilo thirza thom thomas thora thorben thore thorge thorsten thurman théa théo théodora théodore
théodose théophane théophile théophraste thérèse tia tiago tian tiana tianna tiara tibaldo tibbe tiber
tiberia tiberio tiberiu tiberius tibo tibor tiburcius tiburzio tichomil tichomír tichon ticone tidiane tieme
tierra ties tiffany tiguida tihomir tihon tiina tija tijana tijmen tijn tijs tikhon til tilda tilen tilio
till tilla tillmann tim timbul timea timeo timm timmothy timmy timo timofei timofey timoléon timon timotei
timotej timoteo timoteus timothe timothee timothy timothée timur timéo tina tinca tincuța tine tino tiphaine
tira tiril tirone tirta tirtayasa tirza tit titi titien titin tito titouan titus tizian tiziana tiziano
tizio tjark tjaša tobia tobias tobiasz tobin tobiáš toby tod todd todor tohir tolga tolunay tom toma tomas
tomasa tomasz tomaž tome tomi tomislav tomislava tomke tommaso tommie tommy tomo tomás tomáš tomáška tomé
tone toney toni tonija tonka tonko tonnin tony tonya tonči tončica toon tor torben torbjörn tore torey
torkvát torquato torrance torrey torsten tosca toscane tosco toska toussaint toyip trace tracey traci tracy
traian trajan tranquillo trasea travis travon tre tremaine tremayne trent trenton tressa tressie treva
trever trevion trevor trey tri tricia trifon trilochan trilochana trilok trilokanath trilokesh triloki trine
trinity trisha tristan tristano tristian tristin triston troels trofim troy trpimir trpko trudie truus
trycia trystan trīne tsabita tsipora tuana tuba tudor tudora tudorița tudosia tufan tugay tugiman tuhfe
tullia tulliano tullio tunahan tunar tunay tunçer tuomas tur turgay turgut turi turibio turid turna turold
tushar tussio tutku tuula tuulikki tuur tuva tuğba tuğrul tuğtekin tverdislav tvorimir tvrtko twan twila
tybalt tycho tygo tykhon tyler tymeo tymish tymofii tymofiy tymon tymoteusz tyra tyree tyreek tyrel tyrell
tyrese tyrique tyron tyrone tyshawn tyson táňa tímea tülay tülin tümer türkan türkay türker türkeş tālis
tālivaldis tālrīts tīna tınas tərlan ubaldo ubaydulloh ubertino uberto uchita uchqun uda udai udit udo ueli
uffe ufuk ugo ugolina ugolino uguccione uhra ujjawal ujjwal ukbe ulberto ulderico ulduz ulf ulfa ulfo uli
ulian uliana ulices ulises ulisse uliva ulla ulpiano ulrich ulrico ulrik ulrika ulrike ulstano ultimo ulus
ulva ulvi ulviye ulya ulyan ulyana ulysse uma umang umar umay umaya umberto umi umid umida umidulloh umile
umur umuralp umut una undīne unggul unique unjani unna upendra upik uqbaloy uranio urbain urban urdino urfon
uriah uriel uriele urmila uroš urs ursicio ursino ursmaro ursula ursule urszula urška uršula uršuľa usame
usha usman usmon ustin ustym ustyna usyi ute utku uttam uve uwe uygu uzayr uzbegim uğur uģis vada vadim
vadym vafo vagn vahdet vahid vahide vahâ vaidehi vaijayanthi vaijayanti vaishnavi vaishno vaishvi vala
valburga valdemar valdemara valdemārs valentijn valentim valentin valentina valentine valentino valentyn
valentyna valentín valentína valentýn valentýna valentīna valentīns valera valeri valeria valerian valeriana
valeriano valerico valerie valerii valeriia valerija valerio valeriu valeriy valeriya valerián valery
valeryan valfredo valfrido vali valid vallie valtena valter valtr valtteri valère valér valéria valérie
valéry valērija valērijs vance vanda vanesa vanessa vania vanja vanna vanya varalakshmi varfolomei
varfolomey varlaam varo varvara vasanti vasco vasil vasile vasili vasilica vasilică vasilie vasilii vasilina
vasilisa vasiliy vasily vasja vasko vasliddin vasudev vasudeva vasudha vasundhara vasyl vasylyna vatroslav
vatslav vaughn vavrinec vavřinec veaceslav vecdi veceaslav veceslav veda vedang vedanga vedanshi vedasto
vedat vedran vedrana veerle vefa vefik vehbi veikko veit velana velda velemyr veleslav veleslava veli
velibor velimir velimira velimír velina velio velislav velislava velma velva vena venance venanzio vencel
venceslao venceslas vendel vendelín vendelína vendula vendulka venedikt venera veneranda venerando venere
venerio veniamin venusta venustiano venusto venuše vera verano verda verdiana verdie vere verecondo verena
verenzio vergie vergiliu verginia veriana verica veridiana verla verlie vern verna verner vernice vernie
vernon vero verona veronica veronika verulo verónica veselinka vesile vesna vespasiano vesper vesta veta
veysel veysi vezio viacheslav viacheslava vianney vibeke vic vica vicdan vicenta vicente vicenția vicențiu
vicki vickie vicky victoire victor victoria victorien victorin vid vida vidak vidhur vidhya vidiano vidone
vidor vidur vidya vienna viera vieroslava vieve viggo vigile vigo vijay vijeko vijolīte vik vikentii
vikentiy vikenty vikram viktor viktoria viktorie viktoriia viktorija viktorin viktoriya viktorín viktória
vildan vilde vilemína vilena vilenina vilfredo vilhelm vilhelmīne viliam viliana vilibald viliberto vilina
viljem ville villy vilma vilmar vilmos vilmārs vilém viléma vimal vimala viman vin vinay vince vincenc
vincencie vincent vincenza vincenzo vincențiu vinciane vindonio vinebaldo vinfrido vinicio vinka vinnie vino
vinod vinsen vinz vinícius viola violante violet violeta violetta violette violina viorel viorela viorelia
viorica vira virgie virgil virgile virgilio virgiliu virgin virginia virginie virginio virgínie virhiniia
virhiniya virman virone visarion viscardo vishnu vishwamitra vissarion vissia vita vital vitali vitalia
vitalico vitalie vitalii vitalina vitaliy vitaly vito vitold vitor vittore vittoria vittoriano vittorio
vitus vitória vitālijs viva vivaldo vive vivi vivian viviana viviane vivianne viviano vivien vivienne
vizbulīte višnja vjekoslav vjenceslav vlad vlada vladan vladana vladek vladilen vladilena vladimer vladimir
vladimira vladimiro vladimír vladimíra vladislav vladislava vladivoj vladlen vladlena vlado vladyslav
vladyslava vladěna vlaicu vlas vlasta vlastimil vlastimila vlastimir vlastimír vlastimíra vlastislav
vlastislava vlatka vlatko vodingo voichița vojen vojin vojislava vojmil vojmír vojmíra vojslav vojslava
vojtech vojtěch vojtěška vok voldemārs volfango volfgang volkan volker volodymyr volodyslav voršila vosil
vova vratislav vratislava vratko vreni vrinda vrund vsemil vseslav vseslava vsevlad vsevolod vujadin vujica
vuk vukan vukašin vukica vukota vulmaro vulpiano vuslat vyacheslav vyacheslava vyas vysheslav václav václava
vânia véronique víctor vít víta vítor vítoslav vítězslav vítězslava víťazoslav vēsma věduna věnceslav
věnceslava věnek věnka věra věroslav věroslava věslava všeboj všebor všerad všeslav wacław wade wadi wael
wage wahyu waino wakiman waldo walenty walentyn walentyna waleran waleria walerian walery walgierz walid
walter waltraud waly wanda wandrille wanesa wani wannes waqila wardaya wardi warji warley warre warren warsa
warsita warta wasis wassim wava wawan wawrzyniec waylon wayne waël webster weldon wellington wenche wende
wendell wendy werner weronika wes wesley wessel westley weston whitney wiara wibke widya wiebke wiem wies
wiesława wiktor wiktoria wilber wilbert wilbur wilburn wiley wilford wilfred wilfredo wilfrid wilfried
wilfryd wilhelm wilhelmina wilhelmine willa willard willem willi william willie willow willy wilma wilmer
wilton wincenty winda winfield winifred winnifred winona winston wira wirda wirginia wisnu wissam wissem
witalis wm wojciech wolfgang woodrow wout wouter wulan wyatt władysław włodzimierz xalima xanana xander
xaver xaverie xaverius xavi xavier xavière xem xenia xenie ximena xochitl xzavier xénia xénophon yacine
yacouba yadira yael yago yahya yahyo yakov yakub yalgın yaman yamileth yamina yan yana yance yango yani
yanis yann yanni yannic yannick yannik yannis yanuariy yanuary yaprak yara yarah yarema yaren yaretzi yaro
yaromyl yaromyr yaron yaropolk yaroslav yaroslava yarovyd yaryna yasemin yasin yasmeen yasmin yasmina
yasmine yasser yassin yassine yassir yaya yazid yazmin yaël yaëlle yağmur yağız yaşar yekaterina yekta yelda
yelena yeliz yener yenthe yeremiy yerlan yesenia yessenia yessi yetkin yevgeniy yevgeny yevhen yeşim yfke
yinthe yiğit ylan ylvi ylvie yoan yoann yoav yoel yoga yogendra yogesh yoginder yohan yohann yolanda yolande
yona yonca yoni yono yoqub yorbek yoro yorqin yosef yoshiko yosra yossef yosun youcef youmna youna younes
youness younès youp youri yousef yousra youssef youssou youssouf youssouph youssoupha yozida yoznur yoël
ysaline yse ysee yseult ysé ysée yukhym yukhyma yukhymiya yulia yulian yuliana yulianna yuliy yuliya yuly
yumi yuna yuni yunita yunus yuri yurii yuriy yury yustyna yusuf yuvenaliy yuvenaly yvan yven yves yvette
yvonne yüce yücel yümni zabava zabedeo zabina zabir zac zaccheo zachar zacharia zachariah zachariasz
zacharie zachariáš zachary zachery zaché zack zackary zackery zadig zaenab zafar zafer zafir zahar zahide
zahir zahra zaida zain zainab zaira zakaria zakariya zakary zakarya zakhar zakharii zakhariy zaki zakir zala
zalindra zalán zama zamfira zamir zamira zander zane zanita zanobi zara zaraza zaria zarije zarina zaur
zavida zayd zayn zayneb zayniddin zbigniew zbislav zboryslav zbyhněv zbyhněva zbyněk zbyslav zbyslava zbyňka
zbyšek zbyška zdena zdenka zdenko zdeněk zderad zdeslav zdeslava zdeňka zdirad zdislav zdislava zdravko
zdzisław zdík zechariah zef zefiro zehra zeinab zejnep zekai zekeriyyâ zekiye zelda zelie zeliha zelinda
zella zelma zeltīte zemyslav zena zenaide zenebio zeno zenobia zenobie zenobio zenon zenone zenovia zenovii
zenoviy zente zephyr zerrin zetico zetta zev zeyd zeynab zeyneb zeynel zeynep zhanna zhenya zhozefina ziad
ziedīte zigfrīda zigfrīds zigmārs zigrīda zihnî zikmund zilola zina zinaida zinayida zineb zinedine zinovia
zinovii zinoviy zinovy zion zita ziva ziver ziya ziyad ziyanda ziyo ziyâd zizi zlat zlata zlatan zlatica
zlatka zlatko zlatomyr zlatomír zlatomíra zlatuše zoe zoey zofia zofija zohid zohir zohra zoia zoie zoila
zoilo zoja zokir zola zoltan zoltán zora zoran zorana zoremyr zoreslav zoreslava zorian zoriana zorina zorka
zoroslav zoroslava zoryan zoryana zoryna zosim zosima zosimo zoya zoyir zoé zoéva zoë zrinislav zrinko
zselyke zsolt zsombor zsuzsanna zsófia zubayr zula zulaikha zulfa zulfikar zuxra zuzana zuzanna zvenyhor
zvenymyr zvenyslav zvenyslava zvezdana zvonimir zvonimír zvonimíra zvonko zyad zygmunt zynovii zynoviy záboj
záviš zâfir zâhit zénó zéphirin zétény zübeyde zübeyr zühal zülal züleyha zülfikâr zümrüt zīle ábel ádám
ágnes ákos álvaro ámos ángel ángela ármin áron árón áurea âmir ângelo åke åsa çaba çabdar çablı çabuş
çalapkulu çankız çağan çağatay çağdaş çağla çağlar çağlayan çağru çağrı çağrıbeğ çağrıhan çağrıtegin çağıl
çelen çemen çemgen çetinel çeykün çeşminaz çilay çilenti çiler çimen çise çisil çiçek çiçem çiğdem çişem
çobulmak çocukbörü çokramayul çolman çolpan çölü çıgıl çıngır ève édith édouard éleuthère élia éliane élias
élie élisabeth élise élisée élodie éloïse élzéar éléna éléonore émeline émeric émile émilie émérance
émérencie énora épiphane éric érica étienne éva évangéline évariste évelyne évrard ígor íris óscar ömer
önder öykü özden özge özgür özhan özlem özlen öznur øyvind ülfet ülgen ülkü ülkər ülviyyə ümit ümmiye ümran
ünsel ünseli üzeyir ādams ādolfs ārija ārijs āris čarna časlav čedomir čeněk čestmír čestmíra čeňka
čistoslav čistoslava đina đorđe đura đurađ đurda đurica ērika ēriks ēvalds ģederts ģertrūde ģirts īrisa
ľubica ľubomír ľubomíra ľubor ľuboslav ľuboslava ľuboš ľudmila ľudomil ľudomila ľudovít łazarz łucja łukasz
řehoř řehořka şaban şadan şahap şahinalp şahsuvar şahsüvar şaiq şakir şamil şarani şayan şebnem şecaeddin
şefik şehlevent şehrazat şelale şemsi şenay şener şengül şennur şenol şerafettin şeref şerif şerife şermin
şevket şevki şevval şeyban şeyda şeyma şihab şihabeddin şiir şinasi şir şule şâfi şükran şükrü şəhriyar
šalamoun šalomoun šarlota šavel šebastián šimon šimona špela štef štefan štefánia štěpán štěpána štěpánka
šárka šťasta żaneta žakelina žakelína žan žaneta žanete žanis žanna žarko ždan ždana želibor želimír
želimíra želislav želislava željka željko želmír želmíra ženija žiga žigmund žitomír žitomíra žitoslav
žitoslava živa živan živana žofia žofie žubīte șerban ștefan ștefana ștefania əhməd άγγελος αθανάσιος
αθανασια αικατερινη αλέξανδρος αλεξανδρα αναστάσιος αναστασια ανδρέας αννα αντώνης απόστολος αριστείδης
βασίλης γεωργια γεώργιος γρηγόριος δεσποινα δημήτρης δημητρα διονύσιος ελενη ελευθέριος εμμανουήλ ευάγγελος
ευαγγελια ευστάθιος ηλίας θεόδωρος ιωάννης ιωαννα κωνσταντινα κώστας λεωνίδας μαρια μιχαήλ νικόλαος πέτρος
παναγιωτα παναγιώτης παρασκευάς παρασκευη παύλος σοφια σπύρος στέφανος σταυρουλα σταύρος στυλιανός σωτήριος
φώτιος χαράλαμπος χρήστος χριστινα χρυσουλα ава август августин авдей аверкий аверьян авксентий аврелій
аврелія аврора автоном агап агапія агата агафон агафья агафія аггей агнеса агнія агрипина ада адам аделаїда
аделіна адриан адріана адріян азалія азарий азарій азат айгуль айдар айжан айрат аким акулина алевтин
алевтина александар александр александра алексей алексо алена алина алиса алия алла алмас альберт альбіна
альвіна алёна аліна амвросий амос ана ананий анара анастас анастасия анастасија анастасій анастасія анатолий
анатолій анатолія ангел ангела ангеле ангелина ангеліна андон андрей андреј андреја андрон андроник андрій
анжела анжелика аникей аникита анисим анна анте антим антип антон антонида антонин антонина антониј антоній
антоніна антонія антін анфіса анче аня анѓа аполлинарий аполлон аполлонія аполлінарія апостол арефий арина
аристарх аркадий аркадій аркадія арман армен арсен арсений арсениј арсеній артем артемий артемія артур архип
асель асен аскольд аслан атанас атанасиј атанасија афанасий афанасій афанасія афиноген ахмед ацо ашот бажен
бауыржан бахыт бекзат билјана бисера бистра блага благе благица благовіста благородна благој благоја
благојка благуна блаже блаженка богатин богдан богдана богиња богослав богоја богуслава божана божемир божен
божена божидар божин божо болат болеслав болеслава боримир боримисл борис борислав борислава борка борко
боро борјан борјана босилка бошко боян бојан бојана бранка бранко братимир братислав братомил братослав
бронислав броніслава брячислав будимир буйтур буревіст біломир білослав білослава біляна вадим валентин
валентина валерий валерия валерьян валерій валерія валя вангел ване ванче ванчо ваня варвара варлаам вартан
варфоломей васил василий василина василиса василиј василија василка василко василь васка вася вахтанг вацлав
вања велемир велика велимир величко велјан венедикт вениамин вера вероника весела веселин весна вељо видое
викентий виктор викторин виктория виолета виссарион виталий витя влад влада владилен владимир владислав
владислава владлен владо влас власта властимир вова воислав володимир володислав волче воскресија војдан
војданка војкан всевлад всеволод всемил всеслав всеслава вышеслав вячеслав віктор вікторія вілена віленіна
віліна віола віолетта віра віргінія віта віталій віталіна в’ячеслав в’ячеслава габриела гаврил гаврила
гаврило галаба галактион галена галина галя гане ганна гарнослав гаянэ гедеон гелена гена геннадий геннадій
георги георгий георгій герасим герман гиви глафира глеб глигор гліб гнат гого голубинка горан гордана гордей
гордій горимир горислав горица горјан горјана гостомысл гоце гоша градимир гремислав григор григорий
григорій гриша грозда гроздан гульмира гульнар гульнара гурам гурий давид давыд далемир далеслава дамјан
дамјана дана данаил даниел даниил данил данила данило даница данка данчо дарина даринка дарислава дарко
даромир дарья дарій даурен дафина даша делчо делјан дементий демид демьян денис деница десанка деспина дејан
диана дивна дима диме димитар димитрие димитриј димитрија димко димо димче динара дмитрий дмитро добри
добрила добринка добромила добромир добромира добромисл добромисла добромысл доброслав доброслава долеслава
доляна домника донка доротеј дорофей дојчин драга драган драгана драги драгиша драгомир драгослав драгољуб
душан душанка душка душко діана діяна ева евгений евгения евгениј евгенија евграф евдоким евдокия евдокија
евлампий евпраксия евсей евстафий евстигней евтим евфросиния егор екатерина елена елеонора елизавета елизар
елисавета елисей елица елка емануел емельян емил епифан еразмо еремей ержан ерлан ермил ермолай ерофей есма
ефим ефимија ефрем ефросина ефтим жанна женя живка живко жозефіна жора жулдыз забава загорка заур зафир
зафирка захар захаринка захариј захарій зборислав звенигор звенимир звенислав звенислава здравка здравко
земислав зеновій зина зинаида зиновий зиновій злат злата златан злате златко златомир зора зоран зоремир
зореслав зореслава зорина зорица зорка зорян зоряна зосима зоя зураб зінаїда ива иван ивана иванка иванна
ивко иво игнат игнатий игор игорь измаил изот изяслав иларион илинденка илинка илия илија ильдар илья
иннокентий иосиф ипат ипатий ипполит ира ираида ираклий ирина исай исак исидор искра ислам ия казимир калина
каллистрат канат капитон каранфилка карина карл карп каріна касьян ката катерина катина катица катя катја
квітка квітослава кераца кий ким кир кира кирил кирилл киро кита клавдий клавдия клавдія климент климентина
козма коле коля кондрат кондратий конон константин константина корнелій корнил корнило корнилій корній
косара костадин костадинка костя костянтин коце кочо крентта кристина крстана крсте крсто круме ксения
ксенте ксенія кузман кузьма купава куприян лавр лаврентий лаврентій лаврін лад лада ладимир ладислав ладо
ладомир лазар лазарь лазо лариса лев леван левко лейла лена ленче леня леон леонид леонтий лепа леся леша
лидия лидија лика ликера лилјана лина листвич лонгин лора лука лукия лукьян лук’ян лучезар люба любава любим
любислава любов любовь любодар любозар любомила любомир любомира люборада любослава любосмысл людмила
людомила лёня лёша лідія лілія магдалена магомед мадина майя макар македон македонка макрина макс максим
максимильян мальва мара марат маргарита мариан марика марин марина мария марија марк марко маркіян марта
мартын мартьян марфа марічка марія марјан мар’ян мар’яна матвей матвій мате матеја матрона маша меглена
меланија меланія мена мери мето методи методиј методија мефодий мечислав мечислава микита микола милан
милана миле милева милен милена милий милица милка милован милодара милослава милош милчо мина минчо миодраг
мир мирка мирко мирон мирослав мирослава мирче мирјана митофан митре михаил михайло михајло михей михо мичо
миша младен модест моисей мокей мокрина момо момчило мотря мстислав мстислава мурад мусій мілана нада
надежда надя надія назар назарій наина нанче наркис настя наталья наталя наталія натан наташа наум наумка
небојша невенка неда неделка неделко неля немир немира ненад неофит нестор нешо никандр никанор никита
никифор никодим никодина никола николай николина никон нина нинель нино нифонт нонна нурлан нурсултан ніна
огнен огняна оксана октябрина олга олег олександр олександра олексій олелько олена олесь олеся оливер
оливера олимпиада олимпий ольга оля омелян онуфрий орде орест ореста орина орислава орися орхип оріяна осип
остап остромир охрім павел павле павлина павлинка павло павліна палажка панас панкрат панкратий пантелеймон
пантелејмон панфил панче парамон параскева партениј парфен паскал пауна пахом паша пелагея пелагија пелагія
пенчо перо петар петкана петко петр петра петранка петре петро петя пеце пилип пимен писана платон подолян
поликарп полина поляна поліна порфирий потап потішана прасковья прокл прокопиј прокофий прохор раде радим
радимир радислав радмила радміла радован радослава раиса ракита рамзан ранко ратибор ратимир ратмир рауан
рафаила рахела рахилка рашид раїна раїса рајко рајна регина ризо ринат ристана ристе ристо родион родна
родослав родіон роксолан роксолана рома роман ромена ромил роса роска ростислав ростислава рубен ружа румена
русалина русанка руслан руслана рустам рюрик сава савва савватий саве савелий саво самоил самсон самуил
санде сандра сара сауле саша сашка сашко света светлана светозар святополк святослав святослава світлана
севастьян селиван селиверст семен семибор серафим серафима сергей сергій сережа серик серёжа сигизмунд сидор
сила силантий сильвестр силјан симон симона симјанка синклитикия синьоок слава славе славенка славица славка
славко славолюб славомир славута славчо славјанка слободан слободанка сміяна снежана сніжан сніжана сократ
сологуб соломон соломія сончица соня сотир софе софия софија софон софрон софрониј софія спартак спаса спасе
спасена спиридон спиро споменка србо сребра сребре стале стамена станимир станислав станислава станіслав
стас стево степан стефан стефанија стефанка стефаній стожар стоилко стоян стојан стојанка стојмен стојмена
стојна стојче страте страхил сузана сюзана таисия талгат тамара танас таня тарас таска татьяна татјана ташко
ташо таїсія твердислав творимир темелко темјана тенгиз теодор теодора теодосиј теодосија теофан теофил
теофилка терентий тетяна тигран тимофей тимофій тимур тиміш тит тихо тихомир тихон тоде тодор тодорка толя
томе томирис томислав тоня трајан трајанка трајко трајче трена трендафилка трифон трифун тришо трофим тур
убавка ульян ульяна устим устин устина фадей фаина фана фанка фаїна феврония февронія федор федора федосий
федот федя фекла феликс феодосія феоктист феофан ферапонт филарет филимена филимон филип филипп фирс
флорентин флоринка фока фома фортунат фотий фрол фросина фёдор фёкла харалампие харитина харитон харлампий
хвалимир хорив христина христијан христо христофор христя цара цвета цветан цветанка цветко цеко часлав чедо
чедомир чеслав чорнота шамиль шишман щастислав щек эдуард элеонора эльвира эльдар эмилия эмиль эммануил
эраст эрнест эрнст ювеналий юлиан юлий юлия юля юліан юліанна юлія юра юрий юрій юстина юхим юхима юхимія
яков якуб ян яна януарий ярема ярина яровид яромил яромир ярополк ярослав ярослава ѓоко ѓоре ѓорче ѓорѓи
ѓурчин ѓурѓа ѓурѓица євген єремій ѕвезда ѕвездан ѕвонко іван іванна ігор ізяслав ілля ілона інна іннеса
ірина ірма јаворка јагода јадранка јана јане јанка јасна јоаким јован јована јованче јовица јовка јово јозо
јонче јордан јордана јорданка јосиф јулијана љуба љубе љубен љубинка љубица љубиша љубомир љупка љупчо
ալբերտ ալեն ալեքս ալեքսանդր անահիտ անգելինա անդրանիկ անի աննա անուշ աշոտ ավետ արամ արեգ արեն արթուր արիանա
արինա արման արմեն արսեն արտյոմ արփի արևիկ գագիկ գայանե գարիկ գոհար գոռ գրիգոր գևորգ դանիել դավիթ եվա էդուարդ
էլեն էլինա էմիլի էվա էրիկ լիա լիանա լիլի լիլիթ լիկա լյուսի լուսինե լևոն կարեն կարինա կարինե հակոբ համլետ
հայկ հասմիկ հարություն հովհաննես մանե մարի մարիա մարիամ մարկ մերի միլենա միքայել մհեր մոնթե մոնիկա յանա նանե
նատալի նարե նարեկ նարինե ռաֆայել ռոբերտ ռուբեն ռուզաննա սամվել սառա սարգիս սոնա սուսաննա սուրեն սոֆի սոֆյա
վահե վարդան վիկտորյա տաթև տիգրան אביאל אביבית אביגדור אביגיל אביה אביחי אבירן אבישג אברהם אבשלום אגם אדווה
אדיר אדל אדם אהבה אהוד אהרון אודיה אודליה אווה אופירה אופל אורטל אורי אורית אורלי אורן אושרי אחיה איב איה
איילה איילת איל אילנה אילנית אימרי אירית איתי איתמר איתן אלדר אלה אלומה אלון אלחי אלחנן אליאור אליאנה אליאס
אליה אליהו אלימלך אלין אלינור אליסף אליענה אלירז אלירן אלישבע אלישמע אלישע אלכס אלכסנדר אלקנה אלרועי אמונה
אמור אמנון אן אנאבל אנה אניעם אסנת אסף אסתר אפיק אפריל אפרים אראלה ארז ארטיום ארי אריאל אריאלה אריאנה ארייה
ארתור בועז בל בלה בניה בנימין ברי ברית בת בתיה ג'וי ג'ון גאיה גבריאל גבריאלה גדעון גוון גוני גור גיא גיורא
גילי גלי גליה גלית גלעד דבורה דגנית דוד דור דורון דורין דורית דיאנה דינה דליה דן דנה דני דניאל דניאלה דנית
דפנה דקלה הגר הדסה הוד הודיה הילה הלל ויויאן ויטה ויקטוריה ולדימיר זאב זהבה חביב חגי חגית חושן חיים חיננית
חירות חמוטל חמי חנה חנית חנן חסד טובה טופז טל טלי טליה טנא יאן יגאל יגל ידידיה יהודה יהודית יהונתן יהורם יהל
יהלי יואב יואל יובל יודפת יוחאי יוכבד יוליה יונית יונת יונתן יוסף יורם יותם ים ימית יסכה יסמין יעל יעלה יעקב
יערה יפית יפעת יפתח יצחק ירדן ישראל כוכב כליל כרם כרמית לאה לבנה לוסי לי ליאון ליאור ליאורה ליאל ליאם ליאן
ליאת ליב ליבי ליה ליהיא ליזה ליטל לילי ליליה לילך ליעד ליר לירוי לירון לירז לירן מאי מאיה מגי מור מורן מיה
מיטב מיטל מיכאל מיכאלה מיכל מיקה מירן מלאכי מצדה מרב מרדכי מריה מרים מרינה משה מתן מתנה מתת נאוה נבו נגה נדב
נהוראי נוי נויה נועה נועם נופר נורית נח נטלי נטע נטעלי נילי נינט ניסן ניקולס ניר ניתאי נמרוד נעמה נעמי נפתלי
נרי נתן סביון סול סופיה סטפן סיגלית סיון סרגיי סשה עדי עדן עדנה עודד עוזיה עומר עומרי עופרי עידו עיינה עילאי
עינת עלי עלמא עלמה עמיחי עמליה עמנואל ענהאל ענת עפרה עקיבא ערגה פלא פלג צאלה צבי צדק צוף צופיה צח צחי ציון
צליל צמרת קורין קורל קטיה קליה קסם קסניה קרן ראובן ראם רבקה רויטל רוית רומי רון רונהלי רוני רונית רועי רות
רותם רחל ריטה ריי רימון רינת רננה רעות רעי רפאל שגית שולמית שונית שושנה שי שיראל שירה שירז שירי שלהבת שלום
שלומית שלי שלמה שמאי שמואל שמחה שמעון שמרית שקמה שרה שרית תאיר תאנה תהילה תו תום תומר תיאו תכלת תלמה תמר
תמרה תפארת آبتین آتوسا آذین آراه آرتام آرتمن آرتین آرزو آرش آرشام آرمان آرمیتا آرمین آریا آرین آزاده آزرم
آزرمدخت آزیتا آسر آفر آمنہ آنا آناهیتا آنوشا آنیتا آهو آونگ آیدا آیدین أحمد أركان أسامة أسعد أشرف أكرم أليف
أمان أمجد أمل أمير أمين أنس أنيس أوس أيمن إبراهيم إسلام إياد إياس إيهاب ابراهيم ابراہیم احسن احمد اختر ارد
اردشیر اردوان ارسلان ارغوان ارمغان ارنواز اروانه اروي ارژن ارژنگ استر اسفندیار اشکان اشکبوس افسانه افسون
افشین اقدس القاسم المقداد امید امیر امیرحسین امیرسینا امین انوشروان اهورا اورنگ اوستا اوژن اویس ایاز ایران
ایراندخت ایرج ایزدیار ایمان بابک باربد بارمان باسل باسم بامداد بامشاد بانو باپوک بتول بختیار بدر بدران براءة
برانوش بردیا برزو برزویه برزین بركات برمک برهان بزرگمهر بسام بسيم بشار بلال بلبل بلسم بليغ بندر بنفشه بهار
بهاره بهارک بهتاش بهداد بهدیس بهرام بهرخ بهرنگ بهروز بهزاد بهشاد بهمن بهناز بهنام بهنود بهنوش بهيج بوژان
بویان بیتا بیژن تابان تاباندخت تاجی تارا تاویار ترانه تميم تناز توران توراندخت تورتک تورج توفان توفيق توژال
تيسير تینا تینو ثابت جابان جابر جاد جاسر جاسم جامین جاوید جبريل جریره جسور جعفر جلال جليل جمال جمشید جمعة
جميل جهاد جهان جهانبخت جهانبخش جهاندار جهاندخت جهانگیر جواد جوان جوهر جویا جیران حاتم حاجب حارث حازم حافظ
حامد حبيب حدید حذيفة حسام حسان حسن حسني حسنہ حسون حسين حسین حطاب حفصہ حفيظ حكيم حلمي حليم حمدان حمدي حمزة
حمزہ حمودة حميد حمید حمیرہ حيدرة خالد خاوردخت خباب خداداد خدایار خديجة خدیجہ خرم خرمدخت خسرو خشایار خلدون
خلود خليل خورشید خيري دادمهر دارا داراب داریا داریوش دانوش دانیال داوود دایان درسا دريد دریا دلارام دلبر
دلبند دلربا دلشاد دلناز دلنواز دلکش دنیا دورشاسب ديسم دينا دیااکو دیانوش دیبا ذاكر رؤوف رائد رائف رابح رابعہ
رابو رابین راتب رادبانو رادمان رازبان راسا راسم راسپینا راشد راغب راكان رامتین رامز رامش رامشگر رامونا رامي
رامیار رامیلا رامین رانيا راویار راژانه ربيع رتيب رجب رخسار رخشانه رخشنده رخپاک رز رزق رزمیار رستم رسلان
رشاد رشدي رشيد رضا رضوان رعد رفيع رفيق ركان رمزي رمضان رنيم رهام رهی روبینا روبینہ رودابه روزبه روزینہ روشنک
روناک رویا رياض ريان ريم رژینا رکسانا ریبار زادبخت زادماسب زال زاهر زاوا زردشت زرنگار زری زرین زرینه زمانه
زونا زياد زيدون زينب زیبا زیبار زیما زینب زینو سارا سارة سارنگ ساره سارک ساسان ساغر سالم سام سامان سامح سامر
سامي سانا ساناز سانیار ساهی ساویز ساینا سایه ستاره ستی سجاد سراج سرافراز سرحان سرمد سرور سروش سريج سعد سعيد
سعید سفيان سلامة سلطان سلمان سلمى سليم سماح سمير سميرة سمیرا سمیه سنبله سهراب سهره سهند سهيل سهیل سوبا سوبار
سودابه سورن سورنا سوری سوزان سوزه سوسن سولان سولماز سومار سوگند سيف سپنتا سپند سپهر سپهرداد سپیدار سپیده
سیامک سیاوش سیف سیما سیمدخت سیمین سینا شادمهر شادي شادی شاران شاكر شاهدخت شاهرخ شاهپور شاهین شاهیندخت شاپرک
شایان شایسته شباهنگ شبدیز شبنم شراره شرمین شروین شريف شعبان شفيع شفيق شفیع شكري شكيب شمشاد شمیلا شمین شهاب
شهبار شهباز شهبال شهداد شهرآرا شهرام شهربانو شهرزاد شهرناز شهرنوش شهره شهروز شهریار شهلا شهنواز شهپر شهین
شوان شورانگیز شوری شوقي شکفته شکوفه شکوه شہناز شیبا شیدا شیده شیردل شیرزاد شیرنگ شیرو شیرین شیما شینا شیوا
صابر صادق صبحي صبري صخر صداح صدرا صدقي صفوان صقر صلاح صمد صهيب ضياء طارق طاهر طلال طهماسب طهمورث طوس طوطی
طيب ظافر عائشة عادل عاصم عاصي عاطف عامر عایشہ عباس عبد عبدالله عبداللہ عثمان عجمي عدلان عدلي عدنان عدي عرفات
عرفان عزام عزمي عزيز عطا عطية عفيف علاء علوي على علي علی علیرضا عمائم عماد عمار عمر عمران عمیر عنود عوضية
عياض غازي غانم غزاله غسان غفار غنچه غوغا غيث فؤاد فائز فاخر فادي فارس فاروق فاضل فاطمة فاطمه فاكر فتاح فتانه
فتحي فخري فدا فراز فراس فرامرز فرانک فراهان فربار فربد فربغ فرجاد فرحات فرخ فرداد فردیس فرزاد فرزام فرزان
فرزانه فرزین فرشاد فرشته فرشید فرمان فرناز فرنود فرنوش فرنگیس فرنیا فرهاد فرهود فرود فروز فروزان فروزش
فروزنده فروغ فريد فرگام فرہان فریبا فریبرز فرید فریدخت فریدون فریمان فریماه فرین فریناز فرینوش فریوش فضل
فضيل فكري فهد فهمي فواز فوزي فيصل فیروز فیروزه قابوس قاسم قباد قدري قدسی قيس كاظم كامل كرم كريم كمال لادن
لاله لبخند لبيب لطفي لقاء لهراسب لومانا ليث ليلى مأمون مؤمن مؤنس ماجد مارال ماری مازن مازیار مامک مانا
ماندانا مانوش مانی مانیا ماهان ماهاندخت ماهدخت ماهرخ ماهزاد ماهور ماهچهر ماکان مبارك مبروك مجد مجدي مجيد
مجید محدثه محرز محسن محفوظ محمد محمدرضا محمود مختار مخلص مراد مرتضى مردآویز مرداس مرزبان مرزوق مرسي مرشد
مرعي مرمر مروارید مروان مريم مریم مزدک مستان مستانه مستعين مسعد مسعود مسود مشال مشکاندخت مشکناز مصطفى مصعب
مصلح مطيع معاذ معتز معز معين مقداد ملیسا ملیکا ممتاز ممدوح منایل منتصر منذر منصف منصور منعم منوچهر منى منيب
منير منیژه مهبانو مهبد مهتاب مهدي مهدی مهدیار مهدیس مهرآب مهراد مهرام مهران مهراندخت مهراندیش مهرانفر
مهرانگیز مهرداد مهرناز مهرنوش مهرنکار مهرنیا مهروز مهری مهریار مهسا مهستی مهشاد مهشید مهناز مهنام مهند مهنوش
مهوش مهيب مهیار مهین مژده مژگان میترا میخک میلاد مینا مینو مینودخت ناجح ناجي نادر نادية نازبانو نازفر نازلی
نازنین نازپرور نازچهر نازی نازیدخت ناصح ناصر ناصف ناظم نافع ناهید نبيل نجيب ندا نديم نرسی نرمک نرمین نرگس
نریمان نزار نزيه نسترن نسرین نسيم نصحي نصر نضال نعمان نعيم نهاد نوا نور نوري نوش نوشا نوشدخت نوشروان نوشفر
نوشناز نوشین نوف نوفل نوید نوین نکیسا نگار نگاره نگارین نگین نیشا نیلوفر نیما نیکداد نیکدخت نیکدل نیکزاد
هادی هاشم هاني هانیه هخامنش هدى هرمز هستی هشام هلیا هما همادخت همایون همدم همراز همراه هناء هنگامه هوتن هور
هورتاش هورداد هوردخت هورزاد هورمند هوروش هورچهر هوشنگ هومان هومن هونام هویدا هيثم هيكل هژیر هیتاسب هیربد
هیرمند هیما هیوا وائل واصف وامق وجدي وحید وديع ورجاوند وردہ وریا وسام وسيم وسیم وشمگیر وصفي وليد ولید وهرز
وهسودان ویدا ویس ویشتاسب ویگن ياسر ياسمين ياسين يامن يحيى يوسف پارسا پارمیس پاکان پاکتن پاکدخت پدرام پرتو
پردیس پرستو پرشنگ پرناز پرنیا پرنیان پرهام پروانه پرویز پروین پری پریا پریدخت پریسا پریناز پریوش پریچهر پشنگ
پوران پوراندخت پوریا پولاد پونه پوپک پویا پژمان پژوا پگاه پیام پیروز پیمان چابک چالاک چاوش چهرزاد چوبین
چکاوک ژالان ژاله ژیار ژینا ژیوار کابان کابوک کارا کاراکو کارو کامبخت کامبخش کامبیز کامجو کامدین کامران
کامراوا کامنوش کامک کامیار کانیار کاوه کاووس کتایون کرشمه کسرا کسری کلاله کمال کمبوجیه کهبد کهرام کهزاد کوشا
کیارش کیان کیانا کیاندخت کیانوش کیانچهر کیاوش کیخسرو کیقباد کیمیا کیهان کیهانه کیوان کیومرث کیکاووس گردان
گرشا گرشاسب گرشین گرگین گزل گشتاسب گل گلاره گلاله گلاویز گلباد گلبار گلبام گلبان گلبانو گلبرگ گلبهار گلبو
گلبیز گلدخت گلدیس گلربا گلرخ گلرنگ گلرو گلریز گلزاد گلزار گلسا گلشن گلشید گلنار گلناز گلنسا گلنواز گلنوش
گلپاره گلپر گلپری گلپوش گلچین گلی گودرز گوماتو گیتی گیسو گیلدا گیو یاسمن یاسین یاشار یاور یزدان یوشیتا یگانه
აგული აგუნა ადოლა ავთანდილ ავთო აკაკი აკო ალეკო ალექსანდრე ალექსი ალიო ამირან ანა ანანო ანზორ ანნა ანუკა
ანუკი არჩილ ასკილა ასლანაზ აჩიკო ბადრი ბაია ბარბარე ბაქარ ბაჩა ბაჩანა ბაჭუა ბაჭუკი ბახვა ბელა ბერა ბერდია
ბესიკ ბესო ბექა ბიძინა ბიჭიკო ბოჩია ბოცო ბროლა ბუბუ ბუდუ ბუხუტი გაგა გაგი გახა გეგა გეგი გედია გელა გენადი
გვადი გვანცა გვანჯი გვიტია გვრიტა გია გიგა გიგი გიგილო გიგლა გიგოლი გივი გივიკო გიორგი გოგი გოგიტა გოგიჩა
გოგოთურ გოგოლა გოდერძი გოლა გოჩა გრიგოლ გუგა გუგუ გუგულა გუგული გუგუნა გუკა გულარისა გულვარდი გულვარდისა
გულთამზე გულია გულიკო გულისა გულნარა გურამ დავით დალი დარეჯან დიანა დიმიტრი დოდო დუტუ ეთერ ეთო ეკა ეკატერინე
ელგუჯა ელენა ელენე ელზა ელიკო ელისო ემზარ ეშხა ვალენტინა ვალერი ვანო ვაჟა ვარდო ვარსკვლავისა ვასიკო ვასილ
ვატო ვახო ვახტანგ ვენერა ვერა ვერიკო ზაზა ზაირა ზაურ ზეზვა ზვიად ზინა ზოია ზუკა ზურა ზურაბ ზურია ზურიკო თაზო
თათა თათია თათული თაია თაკო თალიკო თამაზ თამარ თამარა თამთა თამთიკე თამი თამილა თამრიკო თამრო თამუნა თამჩო
თანანა თანდილა თაყა თეა თებრონე თეიმურაზ თემურ თენგიზ თენგო თეონა თიკა თიკო თიკუნა თინა თინათინ თინიკო
თმაგიშერა თორნიკე თუთა თუთია ია იათამზე იამზე ივანე ივერი ივქირიონ იზოლდა ილია ილიკო იმედა ინგა იოსებ ირაკლი
ირინა ირინე ირინკა ირმა იური კაკო კალე კატო კახა კახაბერ კეკელა კესანე კესო კვირია კიტა კობა კოკა
კონსტანტინე კოსტა კოტე კუკური ლადო ლალი ლამაზა ლამარა ლამზირა ლაშა ლევან ლეილა ლელა ლენა ლერწამისა ლექსო ლია
ლიანა ლიზა ლიზიკო ლილე ლილი ლილიკო ლომია ლუიზა მაგული მადონა მათიკო მაია მაიკო მაისა მაკა მაკო მაკუნა მალხაზ
მამამზე მამია მამისა მამისთვალი მამისიმედი მამუკა მამულა მანანა მანჩო მარადი მარი მარია მარიამი მარიკა
მარინა მარინე მარიტა მაყვალა მაშიკო მაშო მაცაცო მგელია მგელიკა მედეა მეკაშო მელანო მერაბ მერი მეტია მზაღო
მზევინარ მზეთამზე მზეთვალა მზეონა მზექალა მზეხა მზეხათუნი მზია მზირა მზისადარ მზისთანადარი მზიულა მთვარისა
მინდია მიშა მიშიკო მიხეილ მნათობი მნათობისა მოგელი მონავარდისა მურმან მუხრან ნაზი ნაზიკო ნათელა ნათია ნაირა
ნანა ნანი ნანიკო ნანუკა ნანული ნარგიზი ნასყიდა ნატალია ნატო ნელი ნენე ნესტან ნია ნიაკო ნიკა ნიკოლოზ ნინა
ნინაკა ნინი ნინიკო ნინო ნინუკა ნინუცა ნოდარ ნოდო ნონა ნორა ნუგზარ ნუგო ნუკა ნუკი ნუკრი ნუნუ ნუნუკა ნუცა ნუცი
ოთარ ოთია ოთო ომარ ორბელ ოტია ოქროპირ პაატა პაპუნა პატარკაცი პატარქალი პეპელა პირვარდისა პირიმზე ჟამიერა
ჟამიტა ჟამუტა ჟუჟუნა რამაზ რევაზ რეზი რეზო როზა რომან რუსკა რუსუდან საბა სალი სალომე სანათა სანდრო სერგო
სესია სეხნია სვეტლანა სიხარულა სოსო სოფიკო სოფიო სოფო სულა სულიკო ტარიელ ტასიკო ტასო ტატიანა ტატო ტეტია
ტურია უმანკო უტა უჩა ფაქიზო ფაცია ფეფელა ფეფენა ფეფიკო ფეფო ფოსო ფოფო ქაბატო ქავთარი ქალია ქართლოს ქეთათო
ქეთევან ქეთი ქეთინო ქეთო ქველი ქიტესა ქიშვარდი ქობული ქრისტესია ქტისტეფორე ქურციკა ღარიბა ღვთისავარი ღვთისია
ღვთისო ღვინია ღუღუნა ყაითამზა ყაყიტა ყვარყვარე ყიასა შაბური შაკო შალვა შალიკო შანშე შარია შაქარა შაქრო შოთა
შორენა შოშია შუქია ჩიორა ჩიტო ჩოყოლა ცაგო ცაგული ცანგალა ცარო ცაცა ცაცო ციალა ციკო ცინარა ცირა ცისანა ცისია
ცისკარა ცისკარი ცისმარა ცისმარი ციური ციცი ციცია ციცინო ცოტნე ცოქალა ცუცა ცხვარი ძაბული ძამისა ძაღინა ძიძია
წათე წყალობა ჭაბუკა ჭიაბერ ჭიკჭიკა ჭიჭია ჭიჭიკო ჭოლა ხათუნა ხარება ხატია ხახულა ხახუტა ხეჩუა ხვიჩა ხიზანა
ხირხელა ხობელასი ხოხია ხოხიტა ხუტა ხუცია ჯაბა ჯარჯი ჯემალ ჯონდო ჯოტო ჯუბი ჯულიეტა ჯუმბერ ჰამლეტ あゆみ きみ きよ
さくら はる ひなた めぐみ ゆかり キミ キヨ トミ ハナ ハル フミ マサ ヨシ 一全 一男 一诺 一輝 一郎 七海 万佳 三郎 三锋 中海 丽芬 丽芳 丽萍 久子 久美子 义轩 乐驹 乙萍 亜美 京子 亮太
伟宸 伟泽 伟祺 伟诚 佳奈 佳琪 依诺 俊凯 俊杰 俊熙 俊馳 俊驰 信子 修傑 修杰 修洁 修潔 偉宸 偉澤 偉祺 偉誠 健一 健太 健太郎 健柏 健雄 優太 優奈 優子 優斗 優花 優衣 光子 八重子 兰英
典子 凤英 凯瑞 凱瑞 勝利 勝子 千代 千代子 千夏 千尋 博之 博文 博涛 博濤 博超 友美 君子 君浩 呈轩 和也 和夫 和子 和彦 咲良 哲也 哲新 哲瀚 啓子 嘉懿 嘉熙 国兰 国华 国平 国强 国栋 国珍
国琴 国秀 国良 国芳 国英 国荣 国辉 国香 大介 大和 大地 大樹 大翔 大貴 大輔 大輝 大雅 天娇 天宇 天磊 天翊 太一 太陽 奈々 奕泽 奕辰 婷婷 婷方 子欣 子涵 子豪 子軒 子轩 子騫 子骞 子默
孝子 宇泽 宇航 宇轩 安琪 家明 家豪 展鵬 展鹏 峻熙 幸子 幸雄 康平 建军 建华 建国 建輝 建辉 开慧 弘子 弘文 彩乃 彩花 彩香 心優 心愛 心春 心結 志国 志強 志强 志明 志泽 志澤 思佳 思淼
思源 思聪 思聰 思远 思遠 恵子 恵美 恵美子 悠人 悠太 悠希 悠斗 悠真 悠翔 悦子 愛子 愛美 愛莉 愛菜 懿軒 懿轩 成美 拓也 拓哉 拓海 振东 振家 擎宇 擎苍 擎蒼 政君 敏子 敬彪 敬阳 文博 文子
文昊 文軒 文轩 文韬 早紀 旭堯 旭尧 昊天 昊強 昊强 昊焱 昊然 明哲 明日香 明杰 明美 明軒 明輝 明轩 明辉 昭一 昭三 昭二 昭子 晉鵬 晋鹏 晓博 晓啸 晟睿 晨阳 智也 智子 智宸 智杰 智淵 智渊
智美 智輝 智辉 曉博 曉嘯 朝陽 未来 栄子 桂兰 桂英 桃子 梓妍 梓晨 梓浩 梓涵 梓玥 梓睿 梓萱 梓诚 梓豪 梓馨 楷瑞 榕融 榮軒 樂駒 欣怡 正一 正三 正二 正夫 正子 正治 正男 正豪 正雄 武雄
歩夢 沐宸 沐辰 沐阳 沙織 治文 治涛 泽洋 洋子 洋平 浩一 浩之 浩二 浩子 浩宇 浩晨 浩然 浩軒 浩轩 浩辰 海斗 海燕 海翔 涼太 清子 潇然 澤洋 瀟然 炎彬 炫明 烨伟 烨华 烨磊 烨霖 煜城 煜祺
照子 熙成 熙瑶 熠彤 燁偉 燁磊 燁華 燁霖 玉兰 玉梅 玉珍 玉英 玲奈 理恵 琴音 瑛太 瑞霖 瑾瑜 由佳 由美 由美子 癸霖 百花 皓軒 皓轩 直人 直子 直樹 直美 真央 真由 真由美 睿淵 睿渊 祐介
秀兰 秀樹 秀珍 秀英 秀雄 立伟 立果 立誠 立诚 立軒 立輝 立轩 立辉 竜也 笑愚 節子 紀子 純子 紫林 紹輝 紹齊 結愛 結月 結翔 結菜 結衣 絵美 绍辉 绍齐 美代子 美優 美咲 美方 美智子 美月
美桜 美穂 美紀 美結 美羽 美香 義雄 翔太 翔平 耀傑 耀杰 聪健 聰健 胤祥 致远 致遠 良子 艺涵 花音 芳子 芽依 苑博 苡沫 若汐 英樹 茗泽 荣轩 莉子 菜々子 菜摘 菜月 蒼空 裕子 裕美 語堂 诗雨
语堂 语桐 语汐 貞子 貴大 超栋 越彬 越泽 越澤 辰男 辰雄 远航 達也 遠航 里奈 金鑫 鈺軒 錦程 鑫磊 鑫鵬 鑫鹏 钰轩 锦程 陸斗 陽向 陽大 陽太 陽子 陽斗 陽翔 陽菜 陽葵 雄大 雄太 雅婷 雅鑫
雨桐 雨欣 雨泽 雨涵 雨澤 雪松 雯静 靖琪 静子 静怡 順子 風華 颯太 颯真 风华 香織 馥君 馨羽 鴻濤 鴻煊 鵬濤 鵬煊 鵬飛 鶴軒 鷺洋 鸿涛 鸿煊 鹏涛 鹏煊 鹏飞 鹤轩 鹭洋 麻美 麻衣 麻衣子 黎昕
龍生 가람 가빈 가연 가영 가온 가윤 가은 가을 가인 가현 강민 강우 강현 건우 건호 건후 건희 경민 고은 규리 규민 규빈 규현 나경 나린 나연 나영 나윤 나율 나은 나현 다경 다빈 다솜 다연
다영 다온 다원 다윤 다율 다은 다인 다현 다혜 다희 단비 단아 단우 대현 도겸 도경 도아 도연 도영 도원 도윤 도율 도은 도준 도진 도하 도현 도훈 도희 동건 동규 동우 동욱 동윤 동준 동하
동혁 동현 동훈 라엘 라온 라윤 라희 로아 로운 로이 루아 리나 리아 리안 리원 미소 민건 민결 민경 민규 민기 민서 민석 민성 민솔 민수 민아 민영 민우 민재 민정 민주 민준 민지 민찬 민채
민하 민혁 민호 범준 보경 보미 보민 사랑 상민 상우 상윤 상현 새봄 서린 서빈 서아 서연 서영 서우 서원 서윤 서율 서은 서인 서정 서준 서진 서하 서현 서호 서후 서희 석현 선우 선율 선호
설아 성민 성빈 성우 성원 성윤 성준 성진 성현 성훈 세린 세빈 세아 세연 세영 세은 세인 세준 세현 세훈 세희 소담 소미 소민 소연 소영 소원 소윤 소율 소은 소이 소정 소현 소희 수민 수빈
수아 수연 수인 수정 수지 수진 수혁 수현 수호 순기 슬아 승민 승빈 승아 승연 승우 승원 승유 승윤 승재 승주 승준 승찬 승현 승호 승환 승후 승훈 시아 시안 시연 시온 시완 시우 시원 시윤
시율 시은 시준 시헌 시현 시호 시환 시후 시훈 신우 아라 아름 아린 아연 아영 아윤 아인 아준 아진 아현 여원 여준 여진 연서 연수 연아 연우 연재 연주 연준 연지 연호 영민 영우 영준 예나
예담 예린 예림 예빈 예서 예성 예솔 예슬 예원 예은 예인 예주 예준 예지 예진 예찬 온유 요한 용준 우빈 우성 우영 우주 우준 우진 우찬 우현 원우 원준 유건 유경 유나 유라 유리 유림 유민
유빈 유성 유안 유은 유이 유정 유주 유준 유진 유찬 유하 유현 윤건 윤서 윤성 윤슬 윤아 윤우 윤재 윤주 윤지 윤진 윤찬 윤채 윤하 윤호 윤후 은별 은비 은빈 은서 은설 은성 은솔 은수 은우
은유 은율 은재 은준 은지 은찬 은채 은혁 은혜 은호 이나 이든 이서 이솔 이안 이준 이한 이현 인우 재민 재영 재우 재원 재윤 재율 재은 재이 재인 재준 재하 재혁 재현 재호 재훈 재희 정민
정빈 정연 정우 정원 정윤 정은 정현 정후 정훈 제이 제인 종현 주아 주안 주연 주영 주완 주원 주은 주하 주한 주혁 주현 주호 주환 주희 준서 준석 준성 준수 준영 준우 준원 준혁 준현 준형
준호 준후 준희 지민 지성 지수 지아 지안 지연 지영 지오 지온 지완 지용 지우 지운 지웅 지원 지유 지윤 지율 지은 지인 지한 지혁 지현 지혜 지호 지환 지효 지후 지훈 진서 진우 진혁 진호
찬영 찬우 찬희 채린 채민 채빈 채아 채연 채영 채원 채윤 채율 채은 채이 채현 채희 태건 태경 태리 태린 태민 태성 태양 태연 태영 태오 태우 태윤 태율 태은 태이 태인 태준 태하 태현 태호
태환 태훈 태희 하나 하늘 하람 하랑 하리 하린 하민 하빈 하성 하엘 하연 하영 하온 하윤 하율 하은 하음 하준 하진 한결 한나 한별 한울 한율 해나 해인 해준 현민 현빈 현서 현석 현성 현수
현승 현아 현우 현준 현지 현진 현호 형준 혜린 혜민 혜빈 혜성 혜원 혜윤 혜인 혜정 혜진 호준 호진 효린 효원 효은 효주 효준 희원 희찬
`;
