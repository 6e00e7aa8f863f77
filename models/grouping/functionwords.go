package grouping

import "strings"

// functionWords says in which languages a word is grammar rather than subject: one bit
// for each language. They are closed classes (articles, pronouns, prepositions,
// auxiliaries), not a list of words that happen to be frequent.
var functionWords = func() map[string]uint16 {
	all := make(map[string]uint16, 1500)
	for l, list := range functionWordLists {
		for _, w := range strings.Fields(list) {
			all[w] |= 1 << l
		}
	}
	return all
}()

var functionWordLists = [languages]string{
	englishText: `a an the and or but if then than as of at by for with about against between into through during before after
above below to from up down in out on off over under again further once here there when where why how all any both each few
more most other some such no nor not only own same so too very can could will would shall should may might must just now i me
my myself we us our ours you your yours he him his she her hers it its they them their theirs what which who whom this that
these those am is are was were be been being have has had having do does did doing don't doesn't didn't isn't aren't wasn't
weren't won't wouldn't can't cannot couldn't shouldn't haven't hasn't hadn't i'm i've i'd i'll it's that's there's we're
we've you're they're let's what's how's where's please also because while until since every ever still yet else per via
without within either neither whether though although however instead across around among along upon onto towards toward unless
despite behind beside beyond whose myself ourselves yourself himself herself itself themselves`,
	germanText: `der die das den dem des ein eine einen einem einer eines und oder aber wenn dann als wie von bei für mit über gegen
zwischen in im ins durch während vor nach auf an am aus zu zum zur um unter wieder hier dort wann wo warum weil dass daß ob
alle alles jeder jede jedes mehr meist andere so zu sehr kann können könnte wird werden wurde würde soll sollte darf muss
müssen muß nur noch nun jetzt ich mich mir mein meine wir uns unser unsere du dich dir dein ihr ihm ihn ihre euch sie er es
man was welche welcher wer wen dies diese dieser dieses jene ist sind war waren sein bin bist habe haben hat hatte hatten
nicht kein keine keinen auch schon doch immer nie bitte da damit denn bis seit ohne sich vom beim ja nein etwas nichts`,
	frenchText: `le la les un une des du de d et ou mais si alors que qui quoi dont où à au aux par pour avec sur sous contre entre
dans en chez vers pendant avant après ici là quand comment pourquoi parce car tout tous toute toutes chaque plus moins autre
autres même mêmes très peut peuvent pouvoir doit doivent je j' me m' moi mon ma mes nous notre nos vous votre vos tu te toi
ton ta tes il elle ils elles on se s' son sa ses leur leurs ce cet cette ces c'est ça cela est sont était étaient être suis
es ai as a ont avait avoir ne n' n'est pas non ni aussi déjà encore toujours jamais rien depuis sans fait faire y l'on qu'il`,
	spanishText: `el la los las un una unos unas lo y e o u pero si que qué quien cual cuando donde dónde como cómo por porque para
con sin sobre entre hasta desde en de del a al ante bajo contra durante antes después aquí allí todo todos toda todas cada
más menos otro otra otros otras mismo muy puede pueden poder debe deben yo me mi mis nosotros nos nuestro nuestra tú te tu tus
él ella ellos ellas se su sus usted ustedes le les esto este esta estos estas ese esa eso es son era eran ser soy está están
estaba estar ha han he había haber no ni sí también ya aún siempre nunca nada hay tiene tenemos`,
	italianText: `il lo la i gli le un uno una e ed o ma se che chi cui quale quando dove come perché per con senza su sul sulla sui
tra fra fino da dal dalla dai in nel nella nei di del della dei delle degli a al alla ai alle prima dopo qui là tutto tutti
tutta tutte ogni più meno altro altra altri altre stesso molto può possono deve devono io mi me mio mia noi ci nostro nostra
tu ti tuo lui lei loro si suo sua suoi voi vi questo questa questi queste quello quella è sono era erano essere sia ha hanno
ho abbiamo aveva avere non né sì anche già ancora sempre mai niente c'è`,
	dutchText: `de het een en of maar als dan dat die wie wat welke wanneer waar hoe waarom omdat voor met zonder over tussen tot
van vanaf in op aan bij uit door naar om onder tegen tijdens na hier daar alle alles elke elk meer minder ander andere
anderen zelfde zo zeer kan kunnen kon zal zullen zou moet moeten mag ik me mij mijn wij we ons onze jij je jou jouw hij hem
zijn haar zij ze hun u uw zich dit deze is was waren ben bent heb heeft hebben had hadden niet geen ook al nog steeds nooit
altijd iets niets er te ten ter wordt worden werd`,
	portugueseText: `o a os as um uma uns umas e ou mas se que quem qual quando onde como porque por para com sem sobre entre até
desde em no na nos nas de do da dos das ao aos à às pelo pela antes depois aqui ali tudo todo todos toda todas cada mais
menos outro outra outros outras mesmo muito pode podem deve devem eu me mim meu minha nós nosso nossa tu te teu você vocês
ele ela eles elas lhe seu sua seus suas isto este esta estes estas esse essa isso é são era eram ser sou está estão estar foi
há tem têm ter tinha não nem sim também já ainda sempre nunca nada`,
	swedishText: `en ett den det de och eller men om så som att för med utan över mellan till från i på av vid hos under efter före
innan när där här hur varför vad vem vilken alla allt varje mer mindre annan annat andra samma mycket kan kunde ska skulle
måste får jag mig min mitt mina vi oss vår vårt våra du dig din er ni han honom hans hon henne hennes dem deras sig sin sitt
denna detta dessa är var vara blir blev har hade inte ingen inget inga också redan ännu alltid aldrig`,
	danishText: `en et den det de og eller men hvis så som at for med uden over mellem til fra i på af ved hos under efter før når
hvor hvordan hvorfor hvad hvem hvilken alle alt hver mere mindre anden andet andre samme meget kan kunne skal skulle må jeg
mig min mit mine vi os vores du dig din i jer han ham hans hun hende hendes dem deres sig sin sit denne dette disse er var
være bliver blev har havde ikke ingen intet også allerede endnu altid aldrig`,
	norwegianText: `en et ei den det de og eller men hvis så som at for med uten over mellom til fra i på av ved hos under etter før
når hvor hvordan hvorfor hva hvem hvilken alle alt hver mer mindre annen annet andre samme mye kan kunne skal skulle må jeg
meg min mitt mine vi oss vår du deg din dere han ham hans hun henne hennes dem deres seg sin sitt denne dette disse er var
være blir ble har hadde ikke ingen intet også allerede ennå alltid aldri`,
	finnishText: `ja tai mutta jos niin kun kuin että koska vaan ei en et emme ette eivät ole on oli olla olen olemme ovat minä
sinä hän me te he se ne tämä nämä tuo mikä mitä missä milloin miten miksi kuka joka jotka kaikki myös vielä jo aina nyt
täällä siellä kanssa ilman ennen jälkeen sitten vain meidän minun`,
	russianText: `и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня
еще нет о из ему теперь когда даже ну ли если уже или ни быть был него до вас нибудь вам ведь там потом себя ничего ей может
они тут где есть надо ней для мы тебя их чем была сам чтоб без будто чего раз тоже себе под будет кто этот того потому этого
какой ним здесь этом один почти мой тем чтобы нее были куда зачем всех при об это наш нам нас`,
}
