//! Data of Spanish.
//!
//! The lists were written for this project from general knowledge of Spanish, and are
//! under the project's licence. The stemmer is Snowball's.

use super::Abbreviation::{Inner, Name, Number};
use super::{Abbreviation, LanguageData, ReferenceWords};
use rust_stemmers::{Algorithm, Stemmer};

pub(super) static LANGUAGE: LanguageData = LanguageData {
    references: REFERENCES,
    unspecific: UNSPECIFIC,
    abbreviations: &ABBREVIATIONS,
    calendar: CALENDAR,
    letters: "ñ¿¡",
    ..LanguageData::tuned("es", STOP_WORDS, || Stemmer::create(Algorithm::Spanish))
};

const STOP_WORDS: &str = "\
    a ahora al algo alguna algunas algunos ante antes aquel aquella así aunque aún bajo bien \
    cada casi como con contra cual cuales cuando cuanto cómo d de del desde después dice \
    dijo donde dos durante e el ella ellas ellos en entonces entre era eran es esa ese eso \
    esos esta estaba estado estar estas este esto estos está están fue fueron ha haber había \
    habían hace hacer hacia han hasta hay hoy incluso la las le les lo los luego mas me \
    menos mi mientras mis misma mismo mucho muchos muy más mí nada ni no nos nosotros \
    nuestra nuestro nunca o otra otras otro otros para parte pero poco por porque puede \
    pueden pues que quien quienes qué se sea según ser será si sido siempre sin sino sobre \
    solo son su sus sí sólo también tan tanto te tenía ti tiempo tiene tienen toda todas \
    todavía todo todos tras tu u un una uno unos usted veces y ya yo él";

const UNSPECIFIC: &str = "\
    año años dos día días gente hora horas mes meses parte personas semana semanas tiempo \
    tres veces vez";

const REFERENCES: ReferenceWords = ReferenceWords {
    connectives: "\
        además,asimismo,así,e,efectivamente,entonces,entretanto,finalmente,igualmente,\
        nuevamente,o,otra,otras,otro,otros,pero,posteriormente,pues,sino,también,tampoco,u,\
        y,como resultado,en consecuencia,no obstante,por consiguiente,por lo tanto,\
        por tanto,sin embargo",
    adverbs: "además asimismo también tampoco",
    pronouns: "ella ellas ello ellos le su sus suya suyas suyo suyos él",
    demonstratives: "\
        aquel aquella aquellas aquellos esa esas ese esos esta estas este estos",
    articles: "el la las los",
    defining: "de del en que",
    honorifics: "don doña señor señora sr sra",
    captions: "foto fotografía fotos imagen vídeo",
    labels: "lea más,lea también,lee también,leer más",
    ..ReferenceWords::NONE
};

const ABBREVIATIONS: [(Abbreviation, &str); 3] = [
    (
        Inner,
        "\
    admr admón av avda c.ª ca cap capt cnel cte ctra d da dg dir dpto dra dres dña ee ej excma \
    excmo fdo gdor gob gral hno hnos ilmo ing izq jr lcdo ldo lic lun ma mons mtro p.ej pbro \
    pdta pdte profa prov ptas rdo rte sgto sr sra sras sres srta sta sto subt tfno trad téc ud \
    uds univ v vd vda vds",
    ),
    (
        Number,
        "\
    abr ago art arts c cra dic ene fasc km mar may núm pag pág págs párr párrf s set siglo tlf",
    ),
    (
        Name,
        "\
    cent cia col cía ed ltda min uu",
    ),
];

const CALENDAR: &str = "\
    abril agosto diciembre enero febrero julio junio marzo mayo noviembre octubre septiembre \
    setiembre";
