//! Data of Hungarian.
//!
//! The lists were written for this project from general knowledge of Hungarian, and are
//! under the project's licence. The stemmer is Snowball's.

use super::Abbreviation::{Inner, Name, Number};
use super::{Abbreviation, LanguageData, ReferenceWords};
use rust_stemmers::{Algorithm, Stemmer};

pub(super) static LANGUAGE: LanguageData = LanguageData {
    references: REFERENCES,
    abbreviations: &ABBREVIATIONS,
    calendar: CALENDAR,
    letters: "őűáéíóúöü",
    ordinals: true,
    ..LanguageData::tuned("hu", STOP_WORDS, || Stemmer::create(Algorithm::Hungarian))
};

const STOP_WORDS: &str = "\
    a abban ad addig ahhoz ahogy ahol aki akik akkor akár alatt amely amelyek amelyet ami \
    amikor amit annak arra arról az azok azonban azt aztán be belül ben csak csupán de e egy \
    egyes egyik egyre el ellen elég ennek erre ez ezek ezen ezt ezzel ezért fel felé ha \
    hanem hiszen hogy hogyan igen ill is itt jó jól kell keresztül ki kívül között közül le \
    legalább lehet lesz lett ma maga magát meg mellett mely mert mi mind minden mindig mint \
    mintha mit most már más másik még nagy nagyon ne neki nem nincs olyan ott pedig persze \
    rá s saját sem semmi sok sokkal szerint szinte számára talán tehát teljes tovább továbbá \
    több ugyan utolsó után vagy vagyis valaki való van vannak vele vissza viszont volna volt \
    voltak által át és így úgy új ő ők őket";

const REFERENCES: ReferenceWords = ReferenceWords {
    connectives: "\
        addigra,azonban,azóta,de,ellenben,emellett,ezenkívül,ezért,mégis,pedig,persze,\
        ráadásul,s,szintén,sőt,tehát,természetesen,továbbá,ugyanakkor,vagy,valóban,\
        valójában,viszont,végül,ám,és,így,a többiek,egy másik,más szóval,végső soron,\
        végtére is,épp ezért,éppen ezért",
    adverbs: "\
        azonban ellenben ezért mégis pedig szintén tehát ugyanakkor viszont",
    pronouns: "neki nekik róla róluk tőle tőlük vele velük ő ők őket őt",
    demonstratives: "\
        ebből ennek erre ez ezek ezeket ezekkel ezeknek ezekre ezen ezt ezzel",
    articles: "a az",
    captions: "fotó kép videó",
    labels: "kapcsolódó cikk,olvasd el,olvassa el,olvasson tovább",
    ..ReferenceWords::NONE
};

const ABBREVIATIONS: [(Abbreviation, &str); 3] = [
    (
        Inner,
        "\
    alez bek br cca dny ford főhdgy gr hdgy ifj ill ism kb ker közr lsd mb megj mo ny pl rend \
    szerk szt tsz törzsőrm u u.n uo vm vö ált évf özv ún",
    ),
    (
        Number,
        "\
    e febr fej júl jún max máj márc okt sz szept",
    ),
    (
        Name,
        "\
    i.e id min nyrt",
    ),
];

const CALENDAR: &str = "\
    augusztus december február január július június május március november október \
    szeptember század században századi április";
