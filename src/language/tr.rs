//! Data of Turkish.
//!
//! The lists were written for this project from general knowledge of Turkish, and are
//! under the project's licence. The stemmer is Snowball's.

use super::Abbreviation::{Inner, Name, Number};
use super::{Abbreviation, LanguageData, ReferenceWords};
use rust_stemmers::{Algorithm, Stemmer};

pub(super) static LANGUAGE: LanguageData = LanguageData {
    references: REFERENCES,
    abbreviations: &ABBREVIATIONS,
    calendar: CALENDAR,
    letters: "şğıç",
    ordinals: true,
    ..LanguageData::tuned("tr", STOP_WORDS, || Stemmer::create(Algorithm::Turkish))
};

const STOP_WORDS: &str = "\
    acaba ama ancak artık aslında az bana bazı başka belki ben beni benim beri bile bin bir \
    biraz biri birkaç birçok bize bizi bizim bu buna bunda bundan bunlar bunları bunların \
    bunu bunun burada böyle bütün da daha dahi de dedi değil diye diğer dolayı eden eder \
    ederek edildi edilen en etti fakat gelen gibi göre gün ha hatta hem henüz hep hepsi her \
    hiç iki ile ilgili ilk ise iyi için işte kadar karşı kendi kendine kendini kez ki kim \
    kimse kişi mi mu mü mı nasıl ne neden nedeniyle nerede niye o olan olarak oldu olduğu \
    olduğunu olmak olması olur on ona ondan onlar onları onların onu onun orada oysa pek \
    rağmen sadece sana sen seni senin siz sizin son sonra tarafından tüm var ve veya ya yani \
    yapmak yaptığı yapılan yeni yer yine yok yüzde zaman çok çünkü üzere şekilde şey şimdi \
    şu şunu";

const REFERENCES: ReferenceWords = ReferenceWords {
    connectives: "\
        ama,ancak,ardından,aslında,ayrıca,böylece,böylelikle,dahası,dolayısıyla,elbette,\
        fakat,gerçekten,halbuki,mesela,nihayetinde,oysa,oysaki,sonra,sonunda,tabii,tekrar,\
        ve,veya,yine,örneğin,üstelik,aksi halde,aksi takdirde,daha sonra,sonuç olarak,\
        tam tersine,ya da,öte yandan",
    adverbs: "ancak ayrıca böylece da de dolayısıyla ise tekrar yine",
    pronouns: "\
        o ona ondan onlar onlara onlardan onlarla onları onların onu onun onunla",
    demonstratives: "\
        bu buna bundan bunlar bunlara bunları bunların bunu bunun o şu şunlar",
    honorifics: "bay bayan sayın",
    captions: "foto fotoğraf video",
    labels: "ayrıca bakınız,ayrıca okuyun,bunu da okuyun,devamını oku",
    ..ReferenceWords::NONE
};

const ABBREVIATIONS: [(Abbreviation, &str); 3] = [
    (
        Inner,
        "\
    alb apt arş astsb atğm av bnb bulv bçvş böl bşk cad doç doğ ecz hv hz korg krş mah mim \
    müh opr org orgen prof sn tuğg tümg uzm vd yrd yzb yüzb zf çev çvş ö örn öğr öğr.gör üni \
    ünv ütğm üçvş",
    ),
    (
        Number,
        "\
    bkz bölüm md ort s sf yak şek",
    ),
    (
        Name,
        "\
    ank arş.gör asb dz em erk fak gnkur haz ist kd ltd op psik san sok tar tic uluslar vs yay \
    yy yön üsteğm üstğm şti",
    ),
];

const CALENDAR: &str = "\
    aralık ağustos cadde dünya ekim eylül haziran kasım kat lig mart mayıs nisan ocak sezon \
    sokak sınıf temmuz yüzyıl yüzyılda yüzyılın şubat";
