//! Data of Romanian.
//!
//! The lists were written for this project from general knowledge of Romanian, and are
//! under the project's licence. The stemmer is Snowball's.

use super::Abbreviation::{Inner, Name, Number};
use super::{Abbreviation, LanguageData, ReferenceWords};
use rust_stemmers::{Algorithm, Stemmer};

pub(super) static LANGUAGE: LanguageData = LanguageData {
    references: REFERENCES,
    abbreviations: &ABBREVIATIONS,
    calendar: CALENDAR,
    letters: "ășțâîţş",
    ..LanguageData::tuned("ro", STOP_WORDS, || Stemmer::create(Algorithm::Romanian))
};

const STOP_WORDS: &str = "\
    a acea aceasta această aceea acei aceia acel acele acelea acest acesta aceste acestea \
    acestei acestora acestui aceşti acum aici al ale alt alta alte altele altul am apoi ar \
    are asemenea asta astfel au avea avut aş aţi ca cam care ce cea ceea cei cel cele celor \
    ceva chiar ci cine cu cum când că către d da dacă dar data de deci decât deja din dintre \
    doar doi două după e ea ei el ele era erau este eu face fel fi fie fiecare fost fără i \
    iar in la le li lor lui m mai mult multe mulţi mă n ne nici nişte noi nostru nu o or ori \
    orice pe pentru peste poate pot prea prin puţin sa sale sau se spre sub sunt să său te \
    toate toată tot toţi trebuie tu un una unde unei unele unor unui unul va voi vom vor vă \
    îi îl în înainte însă într între îşi şi";

const REFERENCES: ReferenceWords = ReferenceWords {
    connectives: "\
        adică,alte,altele,altfel,altminteri,alţii,apoi,astfel,aşadar,bineînţeles,ci,căci,\
        dar,deci,desigur,dimpotrivă,iar,ori,sau,totodată,totuşi,ulterior,însă,într-adevăr,\
        şi,ba mai mult,de exemplu,mai mult decât atât,prin urmare,spre exemplu,în plus,\
        în schimb",
    adverbs: "aşadar deci totuşi însă",
    pronouns: "\
        acesteia acestuia dânsa dânsul ea ei el ele lor sale săi său",
    demonstratives: "\
        aceasta această acel acest acesta aceste acestea acestei acestor acestui aceşti \
        aceştia",
    captions: "foto video",
    labels: "citeşte mai mult,citeşte mai multe,citeşte şi,citiţi şi",
    ..ReferenceWords::NONE
};

const ABBREVIATIONS: [(Abbreviation, &str); 3] = [
    (
        Inner,
        "\
    adj arh av bd bl cca conf d dl dna ed ex gral hr ing jud loc mun pl pr prep prim psih r \
    reg resp sf sg str subl urm v ş.a şos",
    ),
    (
        Number,
        "\
    alin aprox art cap ian iul iun lit pag pct",
    ),
    (
        Name,
        "\
    col com ec gen lt.col max min",
    ),
];

const CALENDAR: &str = "\
    aprilie august decembrie februarie ianuarie iulie iunie mai martie noiembrie octombrie \
    septembrie";
