//! Data of Finnish.
//!
//! The lists were written for this project from general knowledge of Finnish, and are
//! under the project's licence. The stemmer is Snowball's.

use super::Abbreviation::{Inner, Name, Number};
use super::{Abbreviation, LanguageData};
use rust_stemmers::{Algorithm, Stemmer};

pub(super) static LANGUAGE: LanguageData = LanguageData {
    dangling: DANGLING,
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

const DANGLING: &str = "\
    he hän hänen häntä ja joten kuitenkin lisäksi mutta myös ne niiden niin näin nämä se \
    sekä sen siinä siitä siksi silloin silti sitten toisaalta tällöin tämä tämän tässä";

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
