//! Which other texts are said to say the same as a sentence.

use nutgraf::{Length, Options, Page, summarize_all};

/// Returns whether the second text is said to say the same as the first sentence of the first.
fn confirms(statement: &str, other: &str) -> bool {
    // Sentences of no other text, so that terms have different weights.
    let own =
        format!("{statement} Nets dried on every wall. Old men mended them in the evening sun.\n");
    let other = format!(
        "{other} A baker sold plum cake beside the church. Children fed gulls with crumbs.\n"
    );
    reported(&own, &other)
}

fn reported(own: &str, other: &str) -> bool {
    let pages = [Page::from(own), Page::from(other)];
    let summary = summarize_all(&pages, &Options::new(Length::Sentences(3))).expect("a summary");
    let first = summary.sentences.first().expect("a sentence");
    let reasons = first.reasons();
    reasons.iter().any(|reason| reason.sources == [1])
}

const TOLL: &str = "The council of Sandholm raised the bridge toll to 12 crowns on Monday and promised cheaper \
    boats for pupils.";

#[test]
fn a_paraphrase_confirms_a_statement() {
    assert!(confirms(
        TOLL,
        "On Monday evening the Sandholm council raised the toll for the bridge to 12 crowns, but pupils were promised \
         cheaper boats."
    ));
}

#[test]
fn shared_names_and_subject_do_not_confirm_a_statement() {
    for other in [
        "The council of Sandholm met on Monday to greet a choir from the mainland.",
        "Boats from Sandholm bring pupils to the fair each Monday.",
    ] {
        assert!(!confirms(TOLL, other), "{other}");
    }
}

#[test]
fn a_visit_the_other_way_does_not_confirm_a_visit() {
    let visit = "Foreign Minister Ada Brandt of Norland flew to Sarrat on Monday for her first official visit in \
        nine years.";
    assert!(!confirms(
        visit,
        "Foreign Minister Idris Venn of Sarrat ended an official visit to Norland, during which agreements on fishing \
         and trade were signed."
    ));
}

#[test]
fn names_in_the_opposite_roles_do_not_confirm_a_statement() {
    let blame = "On Friday Norland accused Sarrat of secretly shelling fishing villages along the disputed border.";
    assert!(confirms(blame, &blame.replace("secretly ", "")));
    assert!(!confirms(
        blame,
        "On Friday Sarrat accused Norland of secretly shelling fishing villages along the disputed border."
    ));
}

#[test]
fn another_number_beside_the_same_word_does_not_confirm_a_statement() {
    let other = TOLL.replace("promised", "also promised");
    assert!(confirms(TOLL, &other));
    assert!(!confirms(TOLL, &other.replace("12", "15")));
}

#[test]
fn another_year_does_not_confirm_a_statement() {
    let opened = "The new lighthouse museum in Lind opened its doors to visitors in 2012 after long repairs.";
    let other = "The lighthouse museum in Lind opened its doors to its first visitors in 2012 after repairs.";
    assert!(confirms(opened, other));
    assert!(!confirms(opened, &other.replace("2012", "2018")));
}

#[test]
fn a_negation_on_one_side_does_not_confirm_a_statement() {
    let closed =
        "The ferry company will close the northern pier and sell the wooden sheds this autumn.";
    let other = "This autumn the ferry company will close its northern pier and sell the sheds.";
    assert!(confirms(closed, other));
    assert!(!confirms(
        closed,
        &other.replace("will close", "will not close")
    ));
}

#[test]
fn texts_with_dates_far_apart_do_not_confirm_each_other() {
    let article = |date: &str| {
        format!(
            "Sandholm raises the bridge toll\n\n{date}\n\n{TOLL} Nobody had asked for the boats.\n\nThe harbour office \
             will count the passengers until spring and report to the council.\n"
        )
    };
    let own = article("Published 21 February 2018");
    assert!(reported(&own, &article("Updated 1 March 2018")));
    assert!(reported(&own, &article("")));
    assert!(!reported(&own, &article("Published 21 February 2012")));
    let pages = [Page::from(&own)];
    let summary = summarize_all(&pages, &Options::default()).expect("a summary");
    let date = summary.sources[0].date.map(|date| date.of(&own));
    assert_eq!(date, Some("Published 21 February 2018"));
}
