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
        addig,addigra,akkor,azaz,azonban,aztán,azután,azóta,csakhogy,cserébe,de,egyikük,\
        egyszersmind,egyébként,egyúttal,ehelyett,ekkor,eközben,ellenben,emellett,emiatt,\
        ennélfogva,ezenkívül,ezután,ezáltal,ezért,hanem,harmadrészt,hasonlóképpen,helyette,\
        hiszen,időközben,illetve,ismét,következésképpen,közben,különben,különösen,majd,mert,\
        mindazonáltal,mindegyikük,mindeközben,mindenesetre,mindez,mindezek,mindezt,\
        mindketten,mindkettő,másfelől,másodszor,mások,másrészt,mégis,néhányuk,onnantól,ott,\
        pedig,persze,például,ráadásul,röviden,s,szintén,sőt,tehát,természetesen,továbbá,\
        többségük,ugyanakkor,ugyancsak,ugyanekkor,ugyanez,ugyanezt,ugyanis,ugyanígy,vagy,\
        vagyis,valóban,valójában,viszont,válaszul,végül,ám,és,így,összességében,újból,újra,\
        a másik,a többi,a többiek,attól kezdve,az előbbi,e célból,egy másik,egy másikuk,\
        más szóval,végső soron,végtére is,épp ezért,éppen ezért",
    adverbs: "\
        azonban egyébként eközben ellenben emellett ezután ezért ismét mégis pedig például \
        szintén tehát továbbá ugyanakkor ugyancsak ugyanis viszont így",
    pronouns: "\
        belőle belőlük benne bennük neki nekik nála náluk róla róluk tőle tőlük vele velük \
        övé övék ő ők őket őt",
    demonstratives: "\
        ebből effajta efféle ehhez ennek erre erről ettől ez ezek ezekben ezekből ezeket \
        ezekkel ezeknek ezekre ezekről ezen ezt ezzel ilyen ilyenek",
    articles: "a az",
    captions: "fotó kép videó",
    labels: "\
        iratkozzon fel,kapcsolódó cikk,kapcsolódó cikkek,kattints ide,kattintson ide,\
        olvasd el,olvassa el,olvasson tovább",
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
