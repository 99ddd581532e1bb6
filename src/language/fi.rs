//! Data of Finnish.
//!
//! The lists were written for this project from general knowledge of Finnish, and are
//! under the project's licence. The stemmer is Snowball's.

use super::Abbreviation::{Inner, Name, Number};
use super::{Abbreviation, LanguageData, ReferenceWords};
use rust_stemmers::{Algorithm, Stemmer};

pub(super) static LANGUAGE: LanguageData = LanguageData {
    references: REFERENCES,
    abbreviations: &ABBREVIATIONS,
    calendar: CALENDAR,
    letters: "äö",
    ordinals: true,
    ..LanguageData::tuned("fi", STOP_WORDS, || Stemmer::create(Algorithm::Finnish))
};

const STOP_WORDS: &str = "\
    aina ainakin ei eikä eivät eli en enemmän ennen ensi entä että he heidän heitä hän \
    häneen hänen häntä ihan ilman itse ja jo johon joiden joissa joita joka jokainen jolla \
    jolloin jonka jos joskus jossa josta jota jotka jotta juuri jälkeen kaikki kaksi kanssa \
    katso kerran kertoi keskellä koko koska kuin kuinka kuitenkin kuka kun kuten lisäksi \
    luona me meidän mihin mikä missä mistä mitä monet mukaan mukana mutta muun muut \
    myöhemmin myös ne niiden niin niitä noin nyt näin näitä nämä ole olen oli olisi olivat \
    olla olleet ollut on ovat paljon pitää saa saada sanoi se sekä sen siellä siihen siinä \
    siis siitä silloin sillä sinä sitten sitä tai te tulee tuli tuo tähän tällä tämä tämän \
    tässä tästä tätä täällä vaan vai vaikka vain varten vasta vielä voi voidaan välillä yhä \
    yksi yli ympäri";

const REFERENCES: ReferenceWords = ReferenceWords {
    connectives: "\
        eli,esimerkiksi,ja,joten,jälleen,kuitenkin,lisäksi,lopulta,mutta,myös,niinpä,\
        puolestaan,samalla,samoin,siis,siksi,sillä,silti,sittemmin,sitten,taas,tai,\
        tietenkin,toisaalta,toiset,toki,tosin,vaan,itse asiassa,loppujen lopuksi,niin ikään,\
        näin ollen,samaan aikaan,toisin sanoen,yksi syy",
    adverbs: "jälleen kuitenkin lisäksi myös niinpä puolestaan siis taas",
    pronouns: "\
        he heidän hän häneen hänelle hänellä häneltä hänen hänessä hänestä hänet häntä",
    demonstratives: "\
        nuo näiden näihin näille näistä näitä nämä tähän tämä tämän tästä tätä",
    captions: "kuva video",
    labels: "katso myös,klikkaa tästä,lue lisää,lue myös",
    ..ReferenceWords::NONE
};

const ABBREVIATIONS: [(Abbreviation, &str); 3] = [
    (
        Inner,
        "\
    ao ap apul em ent esim evl evp hra huom ins joht kapt ko luutn maist maj n neiti ns os rva \
    siht so synt tod toim tri ts v vrt",
    ),
    (
        Number,
        "\
    art jne klo ks max min n:o nro puh s yht ym yms",
    ),
    (
        Name,
        "\
    kenr milj oy ry",
    ),
];

const CALENDAR: &str = "\
    elokuuta heinäkuuta helmikuuta huhtikuuta joulukuuta kesäkuuta lokakuuta maaliskuuta \
    marraskuuta syyskuuta tammikuuta toukokuuta vuosisadalla vuosisadan vuosisata";
