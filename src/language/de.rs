//! Data of German.
//!
//! The lists were written for this project from general knowledge of German, and are
//! under the project's licence. The stemmer is Snowball's.

use super::Abbreviation::{Inner, Name, Number};
use super::{Abbreviation, LanguageData, ReferenceWords};
use rust_stemmers::{Algorithm, Stemmer};

pub(super) static LANGUAGE: LanguageData = LanguageData {
    references: REFERENCES,
    unspecific: UNSPECIFIC,
    capital_nouns: true,
    abbreviations: &ABBREVIATIONS,
    calendar: CALENDAR,
    letters: "äöüß",
    ordinals: true,
    ..LanguageData::tuned("de", STOP_WORDS, || Stemmer::create(Algorithm::German))
};

const STOP_WORDS: &str = "\
    aber alle allem allen aller alles als also am an ander andere anderen auch auf aus bei beim \
    bereits bin bis bist da dabei damit dann daran darauf das dass dein dem den denen denn der \
    deren des dessen deutlich die dies diese diesem diesen dieser dieses doch dort du durch ein \
    eine einem einen einer eines einige er erst es etwa etwas euch für gab gegeben gegen geht \
    gewesen gibt habe haben hat hatte hatten hier hinter ich ihm ihn ihnen ihr ihre ihrem ihren \
    ihrer im immer in ins ist ja jede jeden jeder jedoch jetzt kann kein keine keinen können \
    könnte machen man mehr mein meine mich mir mit muss müssen nach nicht nichts niemand noch \
    nun nur ob oder ohne sagt sagte schon sehr sei sein seine seinem seinen seiner seit selbst \
    sich sie sind so sogar solche soll sollen sollte sondern sowie um und uns unser unter viel \
    viele vom von vor war waren was weil weiter welche wenn wer werde werden wie wieder will wir \
    wird wo wollen worden wurde wurden zu zum zur zwar zwei zwischen über";

const UNSPECIFIC: &str = "\
    drei fall frau frauen fünf jahr jahre jahren leute mann mensch menschen monat monate \
    monaten prozent stunden tag tage tagen teil uhr vier woche wochen zeit zwei";

const REFERENCES: ReferenceWords = ReferenceWords {
    connectives: "\
        aber,allerdings,anschliessend,auch,dabei,dadurch,dagegen,daher,damit,danach,\
        daraufhin,darum,denn,dennoch,deshalb,deswegen,doch,freilich,hingegen,jedoch,\
        letztendlich,letztlich,natürlich,oder,schliesslich,sondern,tatsächlich,trotzdem,und,\
        zwar,darüber hinaus,das bedeutet,das heisst,hinzu kommt,im gegensatz dazu,\
        in der tat,zum beispiel",
    adverbs: "\
        aber allerdings auch dagegen daher deshalb deswegen hingegen jedoch",
    pronouns: "er ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres sein sie",
    demonstratives: "\
        dies diese diesem diesen dieser dieses jene jenem jenen jener jenes solch",
    articles: "das dem den der des die",
    defining: "der des im in von zu",
    honorifics: "dr frau herr herrn prof",
    captions: "bild bilder foto fotos grafik video",
    labels: "lesen sie auch,lesen sie hier,lesen sie mehr,mehr zum thema",
    ..ReferenceWords::NONE
};

const ABBREVIATIONS: [(Abbreviation, &str); 3] = [
    (
        Inner,
        "\
    abt abzgl allg bes betr bez bzgl bzw ca d.h dipl dipl.-ing ehem eigtl einschl entspr erg \
    europ ev evang evtl exkl ff fr franz frl geb gegr gem geschl gest gg ggf ggü griech hl \
    hptm hr hrn hrsg i.d.r ing inkl insb insbes jur kath kgl mdl med mind mitgl niederl nördl \
    o.ä oberlt phil pol preuss rd rer russ röm s.o s.u schweiz sen sog sogen spez staatl \
    stellv städt südl teilw u.u u.ä urspr urt verf verh versch verst vgl westl wiss z.b z.t \
    z.zt zeitschr zit zool zzgl östl",
    ),
    (
        Number,
        "\
    abb abschn anh anl anm art az bd bde bsp dez ebd febr hs jg kap lit mär okt pos rn rz \
    s tsd usf usw ziff",
    ),
    (
        Name,
        "\
    aufl em max mill min mio sek str ver",
    ),
];

const CALENDAR: &str = "\
    april auflage august bundesliga dezember dienstag donnerstag fc feber februar freitag \
    jahrhundert jahrhunderte jahrhunderts jahrtausend januar juli juni jänner klasse liga mai \
    mittwoch montag märz november oktober platz rang runde samstag september sinfonie sonntag \
    spieltag stock uhr vorsitzende vorsitzender weltkrieg";
