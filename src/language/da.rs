//! Data of Danish.
//!
//! The lists were written for this project from general knowledge of Danish, and are
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
    ..LanguageData::tuned("da", STOP_WORDS, || Stemmer::create(Algorithm::Danish))
};

const STOP_WORDS: &str = "\
    ad af alle alt altid anden andet andre at bare begge blev blevet blive bliver bort bør \
    da dag de dem den denne der deres det dette dig din disse dog du efter eller en end \
    endnu er et flere for fordi fra få før først gennem god godt gør gøre ham han hans har \
    havde have hele hen hende hendes her hos hun hvad hver hvis hvor hvordan hvorfor i igen \
    ikke imod ind ingen intet ja jeg jer jo kan kom kommer kun kunne lige man mange med \
    meget mellem men mens mere mest mig min mod må nej nogen noget nogle nok nu når og også \
    om omkring op os over på sagde selv ser siden sig siger sin sine sit skal skulle som \
    stadig store så sådan tage tid til to ud uden under var ved vi vil ville være været år";

const REFERENCES: ReferenceWords = ReferenceWords {
    connectives: "\
        alligevel,altså,andre,bagefter,dengang,derefter,derfor,derimod,dermed,desuden,dog,\
        eksempelvis,eller,endelig,faktisk,herefter,igen,imidlertid,men,naturligvis,og,også,\
        omvendt,selvfølgelig,så,således,af den grund,af samme grund,for eksempel,i stedet,\
        på den anden side,som følge deraf,som følge heraf",
    adverbs: "alligevel altså derfor derimod desuden dog imidlertid også",
    pronouns: "dem dens deres dets ham han hans hende hendes hun",
    demonstratives: "denne dette disse selvsamme sådan sådanne sådant",
    articles: "de den det",
    honorifics: "fru hr",
    captions: "foto video",
    labels: "klik her,læs mere,læs også,se også",
    ..ReferenceWords::NONE
};

const ABBREVIATIONS: [(Abbreviation, &str); 3] = [
    (
        Inner,
        "\
    adm afd afs ang bl bl.a ca cand dir ds dvs eks evt f.eks ff fhv fr frk gl gr hhv hr iflg \
    ift inkl instr jf jvf kgl kong kr mag medd mht o.a obs ofl opr overs pga pr red sek skt \
    sml stud u.a udg v vedr vha",
    ),
    (
        Number,
        "\
    art bd jvnr kap kl maj maks matr min okt osv par pkt s side stk tlf årg",
    ),
    (
        Name,
        "\
    a/s aps mia mio",
    ),
];

const CALENDAR: &str = "\
    april august december division februar fredag januar juli juni lørdag maj mandag marts \
    november oktober onsdag plads september søndag tirsdag torsdag århundrede";
