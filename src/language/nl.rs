//! Data of Dutch.
//!
//! The lists were written for this project from general knowledge of Dutch, and are
//! under the project's licence. The stemmer is Snowball's.

use super::Abbreviation::{Inner, Name, Number};
use super::{Abbreviation, LanguageData, ReferenceWords};
use rust_stemmers::{Algorithm, Stemmer};

pub(super) static LANGUAGE: LanguageData = LanguageData {
    references: REFERENCES,
    abbreviations: &ABBREVIATIONS,
    calendar: CALENDAR,
    letters: "ĳ",
    ..LanguageData::tuned("nl", STOP_WORDS, || Stemmer::create(Algorithm::Dutch))
};

const STOP_WORDS: &str = "\
    aan af al alle alleen als altijd ander andere anders beide bij binnen boven dan dat de \
    deze die dit doch doen door dus een eens eerste elk en er ergens even gaan gaat geen \
    geweest goed haar had hadden heb hebben heeft heel hem hen het hier hij hoe hun iemand \
    iets ik in is ja je jij jou jullie kan komen komt kon kunnen maar maken me mee meer \
    meest men met mij mijn moet moeten na naar niet niets nog nooit nu of om omdat onder ons \
    onze ook op over s sinds t te tegen toch toen tot tussen twee u uit van vanaf vanuit \
    veel verder via volgens voor vooral waar waarom waren was wat we weer wel welke werd \
    werden wie wij wil worden wordt zal ze zei zelf zich zij zijn zo zoals zonder zou zouden \
    zullen";

const REFERENCES: ReferenceWords = ReferenceWords {
    connectives: "\
        bovendien,daarbij,daardoor,daarentegen,daarmee,daarna,daarnaast,daarom,daarop,\
        daartegenover,daarvoor,dus,echter,en,immers,inderdaad,maar,natuurlijk,of,oftewel,\
        ook,opnieuw,tenslotte,toch,uiteindelijk,uiteraard,want,weer,aan de andere kant,\
        als gevolg daarvan,als gevolg hiervan,in feite,in plaats daarvan,om die reden,\
        ondanks dat",
    adverbs: "\
        bovendien daarentegen daarom dus echter ook opnieuw toch weer",
    pronouns: "diens haar hem hen hij hun ze zij",
    demonstratives: "\
        datzelfde dergelijk dergelijke deze diezelfde dit ditzelfde zo'n zulk zulke",
    articles: "de het",
    defining: "dat die in van",
    honorifics: "meneer mevrouw",
    captions: "beeld foto video",
    labels: "lees hier,lees meer,lees ook,lees verder",
    ..ReferenceWords::NONE
};

const ABBREVIATIONS: [(Abbreviation, &str); 3] = [
    (
        Inner,
        "\
    a.d aanw afb bijv bijz burg ca d.d d.w.z dhr div evt excl fam geb gebr i.p.v i.v.m incl \
    jhr jkvr kapt kol luit m.b.t m.i.v mej mevr mgr n.a.v o.a o.l.v past plm red resp secr sr \
    t.a.v t.o.v t.w t/m v.w.b vert vnw wed zgn zr",
    ),
    (
        Number,
        "\
    afd art blz enz hfst max mrt okt pag par vgl",
    ),
    (
        Name,
        "\
    ing ir min",
    ),
];

const CALENDAR: &str = "\
    april augustus december dinsdag donderdag februari januari juli juni maandag maart mei \
    november oktober september vrijdag woensdag zaterdag zondag";
