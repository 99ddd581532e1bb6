//! Data of Greek.
//!
//! The lists were written for this project from general knowledge of Greek, and are
//! under the project's licence. The stemmer is Snowball's.

use super::Abbreviation::{Inner, Name, Number};
use super::{Abbreviation, LanguageData};
use rust_stemmers::{Algorithm, Stemmer};

pub(super) static LANGUAGE: LanguageData = LanguageData {
    dangling: DANGLING,
    abbreviations: &ABBREVIATIONS,
    calendar: CALENDAR,
    also_ends: Some(b';'),
    ..LanguageData::tuned("el", STOP_WORDS, || Stemmer::create(Algorithm::Greek))
};

const STOP_WORDS: &str = "\
    ένα έναν ένασ έτσι έχει έχουμε έχουν ή ήδη ήταν αλλά αν από αυτά αυτέσ αυτή αυτήν αυτήσ \
    αυτοί αυτού αυτούσ αυτό αυτόν αυτόσ αυτών αφού για γιατί γύρω δε δεν δηλαδή διότι δύο \
    εάν είναι είχα είχαν είχε εκεί ενόσ ενώ επί επίσησ η θα ιδιαίτερα κάθε κάποια κάποιεσ \
    κάποιοι κάποιοσ και κατά κι λοιπόν μέσα μέχρι μία μα μασ με μετά μη μην μια μου μπορεί \
    μόνο να ναι ο οι ούτε πάνω παρά περί περισσότερο πιο πολλά πολύ που πρέπει πριν προ προσ \
    πωσ πώσ σαν σασ σε σου στα στη στην στισ στο στον στουσ στων συν τα τη την τησ τι τισ το \
    τον του τουσ των τότε τώρα υπό ωσ όλα όλεσ όλη όλοι όμωσ όπου όπωσ όσα όσο όταν ότι όχι \
    ώστε";

const DANGLING: &str = "\
    άρα έτσι αλλά αυτά αυτέσ αυτή αυτοί αυτό αυτόσ ενώ επίσησ επιπλέον και λοιπόν συνεπώσ \
    τησ του τουσ ωστόσο όμωσ";

const ABBREVIATIONS: [(Abbreviation, &str); 3] = [
    (
        Inner,
        "\
    αγ αγγλ αι αντ βλ γερμ δηλ δισ δρ εκ εκατ εκδ ελλ επιμ κ κ.κ κα καθ καθηγ κοσ λ.χ λατ λεωφ \
    μ.μ μεταφρ μτφρ οδ π.μ π.χ πβ πρβ πρβλ στρ στρατ συγγρ τ.μ υπ χλμ",
    ),
    (
        Number,
        "\
    άρθ αρ αριθ εικ κεφ παρ σ σελ στ σχ τ τηλ τόμ",
    ),
    (
        Name,
        "\
    κλπ κτλ",
    ),
];

const CALENDAR: &str = "\
    απριλίου αυγούστου δεκεμβρίου ιανουαρίου ιουλίου ιουνίου μαΐου μαρτίου νοεμβρίου \
    οκτωβρίου σεπτεμβρίου φεβρουαρίου";
