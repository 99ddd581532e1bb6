//! Data of Swedish.
//!
//! The lists were written for this project from general knowledge of Swedish, and are
//! under the project's licence. The stemmer is Snowball's.

use super::Abbreviation::{Inner, Name, Number};
use super::{Abbreviation, LanguageData, ReferenceWords};
use rust_stemmers::{Algorithm, Stemmer};

pub(super) static LANGUAGE: LanguageData = LanguageData {
    references: REFERENCES,
    abbreviations: &ABBREVIATIONS,
    calendar: CALENDAR,
    letters: "äö",
    ..LanguageData::tuned("sv", STOP_WORDS, || Stemmer::create(Algorithm::Swedish))
};

const STOP_WORDS: &str = "\
    all alla allt alltid andra att av bara bland blev bli blir blivit både bör de dem den \
    denna deras dess dessa det detta dig din dina dock du där då efter eller en enligt er \
    ett fast finns fler flera fram från få får fått för före först förut ge genom ger gick \
    går gör göra ha hade han hans har hela hellre henne hennes hon honom hur här i in inom \
    inte ja jag ju kan kanske kom kommer kunde lite man med mellan men mer mig min mina mitt \
    mot mycket måste ni nog nu när nästan någon något några och också om oss på redan sade \
    samma samt se sedan sig sin sina sitt ska skall skulle som säga säger så sådan sådana \
    till två under upp ut utan vad var vara varit varje vem vi vid vilka vilken vill ville \
    väl än ännu är även år åt över";

const REFERENCES: ReferenceWords = ReferenceWords {
    connectives: "\
        alltså,annars,bägge,båda,dessförinnan,dessutom,dittills,dock,där,därefter,däremot,\
        därför,däribland,därmed,därutöver,då,eller,emellertid,exempelvis,faktiskt,\
        följaktligen,givetvis,härefter,igen,istället,likaså,men,naturligtvis,nämligen,och,\
        också,resten,samma,samtidigt,slutligen,så,således,sålunda,tvärtom,varpå,vidare,\
        visserligen,ändå,även,återigen,övriga,av den anledningen,av det skälet,det beror på,\
        det betyder,det gör att,det handlar om,det innebär,efter det,i stället,\
        icke desto mindre,på samma sätt,på så sätt,till exempel,trots det,under tiden,\
        å andra sidan",
    adverbs: "\
        alltså dessutom dock därefter däremot därför därmed emellertid igen istället likaså \
        nämligen också ändå även återigen",
    pronouns: "dem deras dess han hans hen henne hennes hon honom",
    demonstratives: "denna denne dessa detta dylika sådan sådana sådant",
    articles: "de den det",
    honorifics: "fru herr",
    captions: "bild foto video",
    labels: "\
        anmäl dig,följ oss,klicka här,läs mer,läs också,läs även,se också,se även",
    ..ReferenceWords::NONE
};

const ABBREVIATIONS: [(Abbreviation, &str); 3] = [
    (
        Inner,
        "\
    ang avd bl bl.a ca d.v.s dvs e.d ev exkl f.d fig fil forts fr fr.o.m g gm hr i.o.m inkl \
    jfr jur kr lantm lic löjtn m.a.o mag med.dr mrd nuv obs omkr p.g.a red ref resp s.k t.ex \
    t.o.m tekn ung äv övers överstelöjtn",
    ),
    (
        Number,
        "\
    art bd kap kl maj okt osv prop s sid årg",
    ),
    (
        Name,
        "\
    ab dir dyl max milj min",
    ),
];

const CALENDAR: &str = "\
    april augusti december februari januari juli juni maj mars november oktober september";
