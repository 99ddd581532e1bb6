//! Sentence ends at the end of lines and inside them, of lines written for the purpose.

use super::*;

const PARAGRAPH: &str = "The ferry has sailed from the old quay since 1890.";

fn ends(line: &str) -> bool {
    ends_sentence(line, line.split_whitespace().count())
}

#[test]
fn notes_after_a_sentence_are_no_part_of_its_end() {
    for tail in [
        "[1]",
        "[12][13]",
        "[a]",
        "[^1]",
        "{1}",
        "(3)",
        "8",
        "1–3",
        "1,2",
        "¹",
        "†",
        "*",
        "**",
        "[citation needed]",
        "[Note 1]",
        "[8]: 34",
        " [edit]",
        " [...]",
        "\\",
        "</p>",
        "<br>",
    ] {
        assert!(ends(&format!("{PARAGRAPH}{tail}")), "{tail}");
    }
}

#[test]
fn credits_links_and_emoji_after_a_sentence_are_no_part_of_its_end() {
    for tail in [
        "(Reuters)",
        "(O. Fenn)",
        "— NWP",
        "— AP & DPA",
        "– dpa",
        "/ dpa",
        "-PTI",
        "PTI",
        "— Orla Fenn",
        "Source: NWP",
        "#ferry",
        "#ferry #lind",
        "@lind",
        "$LND",
        "🎉",
        "🎉🎉",
        "https://tern.example.org/b3ll9",
        "pic.example.org/b3",
        ">",
        "»",
        "■",
        ":)",
    ] {
        assert!(ends(&format!("{PARAGRAPH} {tail}")), "{tail}");
    }
    assert!(ends_sentence("渡し船は1890年から古い岸壁を出る。(NWP)", 10));
}

#[test]
fn lines_without_a_sentence_before_their_last_words_do_not_end_one() {
    for line in [
        "The ferry stayed in port on Tuesday",
        "The ferry stayed in port (Photo by Orla Fenn)",
        "Everything that the board said about St. Lind",
        "A new ferry for the port costs 3.2",
        "What the board says about the U.S. Senate",
        "Published on the quay April 2, 2021. By Orla Fenn",
        "Read the rest of this story...",
        "The ferry will be in port from Jan. 13-15",
        "The ferry, the quay and the price:",
        "The ferry – what it costs and who pays",
    ] {
        assert!(!ends(line), "{line}");
    }
}

#[test]
fn a_sentence_inside_a_line_is_distinguished_from_abbreviations_and_short_openings() {
    let holds = |line: &str| holds_sentence(line, false);
    assert!(holds(
        "The ferry sails from the quay. It has done so for a hundred years:"
    ));
    assert!(holds(
        "The ferry sails from the quay.[2] It has done so for years"
    ));
    assert!(holds("渡し船は古い岸壁を出る。次の船は明日の朝に出る"));
    for line in [
        "The trial of the ferry that Gov. Hale bought",
        "All that the board of the U.S. Ferry Office said",
        "How the ferry came to No. 5 Quay",
        "It sails. The ferry of Lind is back in port",
        "Will the ferry of Lind sail? The board decides",
        "The ferry sails from the quay.",
    ] {
        assert!(!holds(line), "{line}");
    }
    let question = "Will the ferry of Lind sail? The board decides";
    assert!(holds_sentence(question, true));
}
