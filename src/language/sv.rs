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
        alltså,dessutom,dittills,dock,därefter,däremot,därför,därmed,eller,emellertid,\
        exempelvis,faktiskt,givetvis,igen,istället,men,naturligtvis,och,också,slutligen,så,\
        således,sålunda,tvärtom,visserligen,ändå,även,av den anledningen,av det skälet,\
        efter det,i stället,till exempel,under tiden,å andra sidan",
    adverbs: "\
        dessutom dock däremot därför emellertid istället också ändå även",
    pronouns: "dem deras dess han hans hen henne hennes hon honom",
    demonstratives: "denna denne dessa detta dylika sådan sådana sådant",
    articles: "de den det",
    honorifics: "fru herr",
    captions: "bild foto video",
    labels: "läs mer,läs också,läs även,se även",
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
