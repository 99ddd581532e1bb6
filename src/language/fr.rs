//! Data of French.
//!
//! The lists were written for this project from general knowledge of French, and are
//! under the project's licence. The stemmer is Snowball's.

use super::Abbreviation::{Inner, Name, Number};
use super::{Abbreviation, LanguageData, ReferenceWords};
use rust_stemmers::{Algorithm, Stemmer};

pub(super) static LANGUAGE: LanguageData = LanguageData {
    references: REFERENCES,
    unspecific: UNSPECIFIC,
    abbreviations: &ABBREVIATIONS,
    calendar: CALENDAR,
    letters: "çœêèûëïùâô",
    ..LanguageData::tuned("fr", STOP_WORDS, || Stemmer::create(Algorithm::French))
};

const STOP_WORDS: &str = "\
    a afin ai ainsi alors après au aucun aucune aussi autre autres aux avait avant avec \
    avoir bien c car ce ceci cela celle celui ces cet cette ceux chaque chez comme comment \
    contre d dans de depuis des deux dit doit donc dont du elle elles en encore entre es est \
    et eu eux faire fait fois font fut ici il ils j jamais je jusqu l la le les leur leurs \
    lors lorsqu lorsque lui là m ma mais me mes moi moins mon même n ne ni non nos notre \
    nous on ont ou où par parce pas pendant peu peut peuvent plus pour pourquoi puis qu \
    quand que quel quelle quelques qui quoi s sa sans se selon sera ses si soit son sont \
    sous sur t ta te tes toi ton toujours tous tout toute toutes trop très tu un une va vers \
    vos votre vous y à étaient était été être";

const UNSPECIFIC: &str = "\
    an année années ans cas deux fois gens heure heures homme hommes jour jours mois monde \
    partie personnes semaine semaines temps trois";

const REFERENCES: ReferenceWords = ReferenceWords {
    connectives: "\
        ainsi,aussi,car,cependant,certes,d'ailleurs,d'autres,donc,ensuite,entre-temps,et,\
        finalement,inversement,jusque-là,l'autre,mais,néanmoins,or,ou,pourtant,puis,sinon,\
        toutefois,également,au contraire,en conséquence,en outre,en revanche,par conséquent,\
        par contre,par exemple",
    adverbs: "aussi cependant donc néanmoins pourtant toutefois également",
    pronouns: "elle elles eux il ils leur leurs lui sa ses son",
    demonstratives: "\
        ce ceci cela celle-ci celles-ci celui-ci celui-là ces cet cette ceux-ci ça",
    articles: "la le les",
    defining: "d de des du à",
    honorifics: "m madame mlle mme monsieur",
    captions: "crédit image images photo photos vidéo",
    labels: "lire aussi,lire la suite,lire également,à lire aussi",
    ..ReferenceWords::NONE
};

const ABBREVIATIONS: [(Abbreviation, &str); 3] = [
    (
        Inner,
        "\
    adj apr av bd bibl bld boul c.-à-d cass cdt ch chap cie coll dir dép ed env ex fasc gal \
    gén hab ibid ing lieut m me mgr mlles mm mmes n.d ouvr p.ex pdt pr prés qq réf rév s.a sté \
    suiv tr trad v éd",
    ),
    (
        Number,
        "\
    al art avr civ com crim déc févr janv juil t tél",
    ),
    (
        Name,
        "\
    av.j.-c fig max min",
    ),
];

const CALENDAR: &str = "\
    août avril dimanche décembre février heures janvier jeudi juillet juin lundi mai mardi \
    mars mercredi novembre octobre samedi septembre siècle vendredi";
