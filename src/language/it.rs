//! Data of Italian.
//!
//! The lists were written for this project from general knowledge of Italian, and are
//! under the project's licence. The stemmer is Snowball's.

use super::Abbreviation::{Inner, Name, Number};
use super::{Abbreviation, LanguageData, ReferenceWords};
use rust_stemmers::{Algorithm, Stemmer};

pub(super) static LANGUAGE: LanguageData = LanguageData {
    references: REFERENCES,
    abbreviations: &ABBREVIATIONS,
    calendar: CALENDAR,
    letters: "ìò",
    ..LanguageData::tuned("it", STOP_WORDS, || Stemmer::create(Algorithm::Italian))
};

const STOP_WORDS: &str = "\
    a abbiamo ad agli ai al alcuni all alla alle allo altra altre altri altro anche ancora \
    avere aveva avevano c che chi ci come con contro cosa così cui d da dagli dai dal dall \
    dalla dalle dallo degli dei del dell della delle dello dentro di dopo dove due e ed era \
    erano essere fa fare fino fra fu gli ha hanno ho i il in infatti io l la le lei li lo \
    loro ma mai me meno mentre mi mia mio molto ne negli nei nel nell nella nelle nello no \
    noi non nostra nostro o oggi ogni oltre per perché però più poco poi prima proprio può \
    quale quali quando quanto quasi quel quell quella quelle quelli quello quest questa \
    queste questi questo qui s sarà se sempre senza si sia siamo solo sono sopra sotto stata \
    stati stato su sua sue sugli sui sul sull sulla sulle sullo suo suoi tra tutta tutte \
    tutti tutto un una uno v verso vi via è";

const REFERENCES: ReferenceWords = ReferenceWords {
    connectives: "\
        anche,certo,così,dopotutto,dunque,e,ed,eppure,infatti,infine,inoltre,intanto,invece,\
        ma,naturalmente,nuovamente,né,o,oppure,ovviamente,perciò,pertanto,però,poi,quindi,\
        tuttavia,un'altra,ad esempio,al contrario,d'altra parte,d'altro canto,\
        di conseguenza,nel frattempo,per esempio",
    adverbs: "\
        anche dunque infatti inoltre invece però poi quindi tuttavia",
    pronouns: "egli ella essa esse essi esso lei loro lui sua suo suoi",
    demonstratives: "\
        ciò costei costoro costui quest' questa queste questi questo simili tale tali",
    articles: "gli i il la le lo",
    defining: "che del della di",
    honorifics: "signor signora",
    captions: "foto immagine video",
    labels: "continua a leggere,leggi anche,leggi di più,leggi tutto",
    ..ReferenceWords::NONE
};

const ABBREVIATIONS: [(Abbreviation, &str); 3] = [
    (
        Inner,
        "\
    amm arch art.li avv brig ca card cav ce cfr cit co comm d dir dott dott.ssa dr.ssa ecc.mo \
    ed egr es fam gen.le gent geom ill ing int jr lett magg mgr mons on on.le op p.es p.zza \
    pres prof.ssa proff prov psicol ric s segg sen sig sig.na sig.ra sigg soc sost spett ss \
    suppl tab ten trad v v.le vol",
    ),
    (
        Number,
        "\
    art artt dic ecc gen giu lug mag nn ott pag pagg set sett sez",
    ),
    (
        Name,
        "\
    cap col min rag spa",
    ),
];

const CALENDAR: &str = "\
    agosto aprile dicembre domenica febbraio gennaio giovedì giugno luglio lunedì maggio \
    martedì marzo mercoledì novembre ottobre sabato secolo settembre venerdì";
