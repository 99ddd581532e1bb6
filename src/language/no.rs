//! Data of Norwegian.
//!
//! The lists were written for this project from general knowledge of Norwegian, and are
//! under the project's licence. The stemmer is Snowball's.

use super::Abbreviation::{Inner, Name, Number};
use super::{Abbreviation, LanguageData, ReferenceWords};
use rust_stemmers::{Algorithm, Stemmer};

pub(super) static LANGUAGE: LanguageData = LanguageData {
    references: REFERENCES,
    abbreviations: &ABBREVIATIONS,
    calendar: CALENDAR,
    letters: "æø",
    ordinals: true,
    ..LanguageData::tuned("no", STOP_WORDS, || Stemmer::create(Algorithm::Norwegian))
};

const STOP_WORDS: &str = "\
    alle allerede alt andre annen annet at av bare begge ble blei blir blitt både da dag de \
    deg dei deira dem den denne der deres dermed det dette di din disse ditt dog du eg ein \
    eit eller en enn er et ett etter flere for fordi fra frå få før først gjennom gjør gjøre \
    god godt går ha hadde ham han hans har hele henne hennes her ho hos hun hva hver hvilke \
    hvis hvor hvordan hvorfor i igjen ikke ikkje ingen inn jeg kan kom kommer kor korleis \
    kunne kva kvar litt man mange me med meg meget mellom men mens mer mest min mot mye må \
    ned no noe noen nok noko nokre nå når og også om opp oss over på sa sagt samme seg sei \
    seier selv sett siden sier sin sine sitt sjøl skal skulle slik som store så sånn ta til \
    to under ut uten var vart ved vi vil ville vore være vært å år";

const REFERENCES: ReferenceWords = ReferenceWords {
    connectives: "\
        altså,deretter,derfor,derimot,dermed,dessuten,egentlig,eksempelvis,eller,endelig,\
        etterpå,faktisk,igjen,imidlertid,likeledes,likevel,men,naturligvis,og,også,\
        riktignok,samtidig,selvfølgelig,så,således,videre,av den grunn,for eksempel,\
        i stedet,i tillegg,på den andre siden,på den annen side,tvert imot",
    adverbs: "altså derfor derimot dessuten igjen imidlertid likevel også",
    pronouns: "dem dens deres dets ham han hans hen henne hennes hun",
    demonstratives: "denne dette disse slik slike slikt sånn sånne",
    articles: "de den det",
    honorifics: "fru herr",
    captions: "bilde foto video",
    labels: "klikk her,les mer,les også,se også",
    ..ReferenceWords::NONE
};

const ABBREVIATIONS: [(Abbreviation, &str); 3] = [
    (
        Inner,
        "\
    adm alm avd bl bl.a ca cand dir dvs eg ekskl ev evt f.eks ff fr frk fung gl hhv hr høyr \
    iflg inkl jf kand kgl kr mht mrd ndf oblt obs pga pr siv sml stk utg v vedr vha",
    ),
    (
        Number,
        "\
    art bd kap kl maks min okt osv pkt s tlf årg",
    ),
    (
        Name,
        "\
    aml asa mill",
    ),
];

const CALENDAR: &str = "\
    april august desember divisjon februar fredag januar juli juni lørdag mai mandag mars \
    november oktober onsdag plass september søndag tirsdag torsdag århundre";
