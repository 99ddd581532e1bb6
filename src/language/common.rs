//! Abbreviations that many languages share.
//!
//! The lists were written for this project from general knowledge, and are under its licence.
//! They hold for texts in any language, because names and sources keep their titles and
//! abbreviations when they are quoted abroad.

use super::Abbreviation::{self, Inner, Name, Number, Time};

/// Abbreviations of each kind; a list of the language itself overrides them.
pub(super) const ABBREVIATIONS: [(Abbreviation, &str); 4] = [
    (
        Inner,
        "\
        capt cf cmdr col dr drs e.g gen hon i.e lt maj mlle mme mr mrs ms mt p.s prof rev sgt st \
        ste vs",
    ),
    (
        Number,
        "\
        abs app apr aug c ch dec eq eqn eqs est etc ext feb fig figs jan jul jun n no nos nov nr \
        num n° nº oct p pp pt ref refs sec sep sept tab tel vol vols",
    ),
    (
        Name,
        "\
    al assn ave blvd bros co corp dept e.u inc jr ltd ph.d plc r.i.p sq sr u.k u.n u.s u.s.a \
    univ פרופ एम एस प्रा श्री শ্রী શ્રી శ్రీ ಶ್ರೀ ശ്രീ ดร",
    ),
    (Time, "a.m p.m"),
];
