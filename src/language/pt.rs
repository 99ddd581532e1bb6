//! Data of Portuguese.
//!
//! The lists were written for this project from general knowledge of Portuguese, and are
//! under the project's licence. The stemmer is Snowball's.

use super::Abbreviation::{Inner, Name, Number};
use super::{Abbreviation, LanguageData, ReferenceWords};
use rust_stemmers::{Algorithm, Stemmer};

pub(super) static LANGUAGE: LanguageData = LanguageData {
    references: REFERENCES,
    abbreviations: &ABBREVIATIONS,
    calendar: CALENDAR,
    letters: "ãõâêô",
    ..LanguageData::tuned("pt", STOP_WORDS, || Stemmer::create(Algorithm::Portuguese))
};

const STOP_WORDS: &str = "\
    a ainda algo alguma algumas alguns alguém além ano antes ao aos apenas após aquela \
    aquele aqueles aquilo as assim até cada com como contra d da daquele das de dela dele \
    deles depois desde dessa desse desta deste deve disse disso dizer do dois dos durante e \
    ela elas ele eles em enquanto entre era eram essa essas esse esses esta estas estava \
    este estes está estão eu fazer foi for foram há isso isto já lhe lhes mais mas me mesma \
    mesmo meu minha muita muito muitos na nada nas nem nenhum nessa nesse nesta neste no nos \
    nossa nosso num numa não nós o onde os ou outra outras outro outros para pela pelas pelo \
    pelos pode podem por porque pouco quais qual quando quanto que quem se segundo seja sem \
    sempre sendo ser será seu seus sido sob sobre sua suas são só também te tem tendo ter \
    teve tinha tinham toda todas todo todos tudo têm um uma umas uns vai você vocês à às é";

const REFERENCES: ReferenceWords = ReferenceWords {
    connectives: "\
        ademais,afinal,aliás,assim,consequentemente,contudo,daí,e,entretanto,então,\
        finalmente,igualmente,mas,naturalmente,novamente,ou,outra,outro,pois,portanto,porém,\
        posteriormente,também,tampouco,todavia,como resultado,em contrapartida,no entanto,\
        pelo contrário,por conseguinte,por exemplo,por outro lado",
    adverbs: "contudo entretanto novamente portanto porém também todavia",
    pronouns: "\
        dela delas dele deles ela elas ele eles nela nelas nele neles",
    demonstratives: "\
        aquela aquelas aquele aqueles essa essas esse esses esta estas este estes",
    articles: "a as o os",
    defining: "da de do que",
    honorifics: "dr dra senhor senhora sr sra",
    captions: "foto fotos imagem vídeo",
    labels: "leia mais,leia também,ler mais,veja também",
    ..ReferenceWords::NONE
};

const ABBREVIATIONS: [(Abbreviation, &str); 3] = [
    (
        Inner,
        "\
    a.c adv alm arq av bat c.el cel cmdt coord d d.c desemb dir dra dras ed eng engª engº ex \
    exa exma exmo fig fl ib il ilmo insp jd lda marq mons p.ex pe pr pres proc profa profª ref \
    sarg ses sr sra sras srs srta sta sto suc ten tr trav v ven vig vol",
    ),
    (
        Number,
        "\
    abr ago aprox art arts cap dez fev fls inc mai mar núm out pag pág págs set séc",
    ),
    (
        Name,
        "\
    cia gen ltda maj min",
    ),
];

const CALENDAR: &str = "\
    abril agosto dezembro fevereiro janeiro julho junho maio março novembro outubro setembro";
