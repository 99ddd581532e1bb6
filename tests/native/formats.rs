//! Texts that are more than paragraphs: subtitles, transcripts, chats, mail, text from a PDF,
//! Markdown. Their labels are not counted, and their sentences are whole.

use nutgraf::{Cause, Options, Role, Summary, summarize};

fn summary_of(text: &str) -> Summary {
    summarize(text, &Options::default()).expect("a summary")
}

/// Returns the sentences of a text, with one space for each run of white space.
fn sentences(text: &str) -> Vec<String> {
    let words = |sentence: &str| sentence.split_whitespace().collect::<Vec<_>>().join(" ");
    let summary = summary_of(text);
    summary
        .sentences
        .iter()
        .map(|s| words(s.span.of(text)))
        .collect()
}

/// Returns the lines that are excluded.
fn excluded(text: &str) -> Vec<&str> {
    summary_of(text)
        .excluded()
        .map(|line| line.span.of(text))
        .collect()
}

fn keywords(text: &str) -> Vec<String> {
    let keywords = summary_of(text).keywords;
    keywords
        .iter()
        .map(|k| k.span.of(text).to_lowercase())
        .collect()
}

const SUBTITLES: &str = "\
1
00:00:01,000 --> 00:00:03,500
The pilots of Terschel
row out to every ship.

2
00:00:03,600 --> 00:00:06,000
<i>Their boats are kept</i>

3
00:00:06,100 --> 00:00:08,000
<i>in a shed by the mole.</i>

4
00:00:08,100 --> 00:00:11,000
- Has a pilot ever drowned?
- Nobody has for sixty years.
";

#[test]
fn cues_of_subtitles_are_joined_to_sentences_and_their_stamps_are_excluded() {
    let found = sentences(SUBTITLES);
    assert_eq!(found.len(), 4, "{found:?}");
    assert_eq!(found[0], "The pilots of Terschel row out to every ship.");
    assert!(found[1].starts_with("<i>Their boats are kept</i>"));
    assert!(found[1].ends_with("<i>in a shed by the mole.</i>"));
    assert_eq!(found[3], "- Nobody has for sixty years.");
    let lines = excluded(SUBTITLES);
    assert!(lines.contains(&"2") && lines.contains(&"00:00:08,100 --> 00:00:11,000"));
}

#[test]
fn the_head_and_the_voices_of_web_subtitles_are_labels() {
    let text = "WEBVTT\n\n\
        00:01.000 --> 00:04.000\n<v Orla Fenn>The lighthouse was built on a rock.</v>\n\n\
        00:04.000 --> 00:08.000 align:start\n<v Orla Fenn>Its keeper lived there with two goats.</v>\n\n\
        00:08.000 --> 00:12.000\n<v Ben>Orla, who milked the goats in winter?</v>\n";
    assert_eq!(sentences(text).len(), 3);
    assert!(excluded(text).contains(&"WEBVTT"));
    assert!(keywords(text).contains(&"goats".into()));
    assert!(!keywords(text).contains(&"fenn".into()));
}

#[test]
fn captions_without_full_stops_stay_apart() {
    let text = "0:00\nthe keeper of the lighthouse is leaving\n0:04\n\
        he says the nights have become too long\n0:09\nnobody wants to live there after him\n";
    let found = sentences(text);
    assert_eq!(found.len(), 3, "{found:?}");
    assert_eq!(found[1], "he says the nights have become too long");
    assert_eq!(excluded(text), ["0:00", "0:04", "0:09"]);
}

#[test]
fn stamps_and_speakers_are_part_of_a_sentence_but_no_keywords() {
    let turn = |stamp: &str, name: &str, words: &str| format!("{stamp}{name}{words}\n");
    for (stamp, names) in [
        ("[00:03:10] ", ["FENN: ", "BRILL: "]),
        ("[12/03/21, 9:14:02 PM] ", ["Orla: ", "Ben: "]),
        ("12/03/2021, 21:14 - ", ["Orla: ", "Ben: "]),
        ("[21:14] ", ["<orla> ", "<ben> "]),
        ("", ["<orla> ", "<ben> "]),
        ("", ["Speaker 1: ", "Speaker 2: "]),
    ] {
        let text = [
            turn(
                stamp,
                names[0],
                "the keeper of the lighthouse is leaving after thirty years.",
            ),
            turn(
                stamp,
                names[1],
                "Does anybody want to live in the lighthouse after him?",
            ),
            turn(
                stamp,
                names[0],
                "A couple from the mainland wants to keep goats there.",
            ),
            turn(stamp, names[1], "Okay."),
        ];
        let text = text.concat();
        let found = sentences(&text);
        assert_eq!(found.len(), 3, "{found:?}");
        assert!(
            found[0].starts_with(format!("{stamp}{}", names[0]).trim()),
            "{found:?}"
        );
        assert_eq!(excluded(&text), [format!("{stamp}{}Okay.", names[1])]);
        let labels = ["fenn", "brill", "orla", "ben", "speaker", "speaker 1"];
        assert!(
            keywords(&text)
                .iter()
                .all(|k| !labels.contains(&k.as_str())),
            "{text}"
        );
    }
}

#[test]
fn a_name_and_a_stamp_above_each_turn_are_a_label() {
    let text = "Orla Fenn  0:03\nThe keeper of the lighthouse is leaving.\n\n\
        Ben Brill  9:12 AM\nWho will look after the two goats?\n\n\
        Orla Fenn  0:21\nThe goats are coming with him to the mainland.\n";
    assert_eq!(sentences(text).len(), 3);
    assert_eq!(
        excluded(text),
        ["Orla Fenn  0:03", "Ben Brill  9:12 AM", "Orla Fenn  0:21"]
    );
}

const MAIL: &str = "\
From: Orla Fenn <orla@tern.example>
To: Ben Brill <ben@tern.example>
Date: Fri, 12 Mar 2021 21:14:02 +0100
Subject: The goats

Dear Ben,

the keeper of the lighthouse has asked whether he may take his two
goats along on the mail boat. The skipper has nothing against it, but
the post office has, and it wants an answer by the end of this week.

On Thu, 11 Mar 2021 at 18:02, Ben Brill wrote:
> Dear Orla,
>
> has the keeper decided when he will leave? The new couple would like
> to measure the rooms and to see what has to be painted before they
> move in.

--
Orla Fenn, Tern Mail, Quay 4
";

#[test]
fn headers_introductions_and_signatures_of_mail_are_excluded() {
    let lines = excluded(MAIL);
    for label in [
        "From: Orla",
        "Subject: The goats",
        "On Thu, 11 Mar",
        "--",
        "Orla Fenn, Tern",
    ] {
        assert!(
            lines.iter().any(|line| line.starts_with(label)),
            "{label}: {lines:?}"
        );
    }
}

#[test]
fn wrapped_mail_is_joined_also_where_it_is_quoted() {
    let found = sentences(MAIL);
    assert!(
        found.contains(&"> has the keeper decided when he will leave?".into()),
        "{found:?}"
    );
    let quoted = found.last().expect("a sentence");
    assert!(
        quoted.starts_with("The new couple would like > to measure"),
        "{quoted}"
    );
    assert!(quoted.ends_with("before they > move in."), "{quoted}");
}

#[test]
fn a_notice_of_confidentiality_is_a_notice_of_rights() {
    let text = format!(
        "{}\n\nThis message is intended solely for the person that it names.",
        "The keeper of the lighthouse is leaving after thirty years. He takes his goats along."
    );
    assert_eq!(excluded(&text).len(), 1);
}

/// Lines of a text from a PDF; each word at a line's end may be divided.
const PAGE: [&str; 5] = [
    "The lighthouse on the rock was built in the year of the great flood. The",
    "lighthouse is lit by a lamp that its keeper cleans every morning with a",
    "cloth from the island, because the salt of the sea makes the glass blind. The",
    "first lighthouse had no glass at all, only a fire of coal that the wind blew",
    "out and the rain put out, so that no ship ever trusted it in winter. Every",
];
const NEXT_PAGE: &str =
    "lighthouse keeper has complained of the salt, and none of them has ever left the rock.";

#[test]
fn a_page_break_inside_a_sentence_does_not_divide_it() {
    for furniture in [
        "\n12\n\u{c}",
        "\n\n12\n\nTERN ANNUAL REPORT\n\n",
        "\n\n1 See the report of 1921.\n\n12\n\n",
    ] {
        let text = format!("{}{furniture}{NEXT_PAGE}", PAGE.join("\n"));
        let found = sentences(&text);
        assert_eq!(found.len(), 4, "{found:?}");
        assert!(found[3].starts_with("Every") && found[3].ends_with("left the rock."));
        let focused =
            summarize(&*text, &Options::default().focus(["lighthouse"])).expect("a summary");
        let is_focused =
            |s: &&nutgraf::Sentence| s.reasons().iter().any(|r| r.cause == Cause::Focus);
        assert_eq!(focused.sentences.iter().filter(is_focused).count(), 4);
        assert!(!keywords(&text).contains(&"report".into()));
    }
}

#[test]
fn page_numbers_and_running_heads_after_a_sentence_are_excluded() {
    let text = format!(
        "{} keeper complained.\n\n- 12 -\n\nTERN ANNUAL REPORT\n\nThe {NEXT_PAGE}",
        PAGE.join("\n")
    );
    assert_eq!(excluded(&text), ["- 12 -", "TERN ANNUAL REPORT"]);
}

#[test]
fn words_divided_at_the_ends_of_lines_are_counted_whole() {
    for hyphen in ["-", "\u{2010}", "¬"] {
        let text = format!(
            "The lighthouse on the rock was built in a year of floods. The light{hyphen}\n\
             house is lit by a lamp that its keeper cleans. Nobody on the light{hyphen}\n\
             house has complained of the salt.\nThe board keeps the lighthouse as it is."
        );
        assert_eq!(keywords(&text)[0], "lighthouse");
        assert!(keywords(&text).iter().all(|k| k != "light" && k != "house"));
        let summary =
            summarize(&*text, &Options::default().focus(["lighthouse"])).expect("a summary");
        let gains = |s: &&nutgraf::Sentence| s.reasons().iter().any(|r| r.cause == Cause::Focus);
        assert_eq!(summary.sentences.iter().filter(gains).count(), 4, "{text}");
        assert!(
            summary.sentences[1]
                .span
                .of(&text)
                .contains(&format!("light{hyphen}\nhouse"))
        );
    }
}

#[test]
fn lines_with_a_blank_line_after_each_are_joined_if_they_are_wrapped() {
    let text = [&PAGE[..], &[NEXT_PAGE]].concat().join("\n\n");
    assert_eq!(sentences(&text).len(), 4);
    let paragraphs = "The board of the lighthouse met on Monday.\n\nIt heard the keeper for an hour.\n\n\
        He asked the board for a boat.\n\nthe board had none for him.";
    assert_eq!(sentences(paragraphs).len(), 4);
}

#[test]
fn line_numbers_are_not_counted() {
    let lines = [&PAGE[..], &[NEXT_PAGE]].concat();
    let numbered = lines
        .iter()
        .enumerate()
        .map(|(i, line)| format!("{:3} {line}\n", i + 1));
    let text: String = numbered
        .chain(["  7 The board has read this.".into()])
        .collect();
    let found = sentences(&text);
    assert_eq!(found.len(), 5, "{found:?}");
    assert!(found[1].starts_with("The 2 lighthouse is lit"), "{found:?}");
    let words: u32 = summary_of(&text).sentences.iter().map(|s| s.words).sum();
    let plain: u32 = summary_of(&format!("{} The board has read this.", lines.join(" ")))
        .sentences
        .iter()
        .map(|s| s.words)
        .sum();
    assert_eq!(words, plain);
}

#[test]
fn markdown_is_read_without_its_marks() {
    let text = "---\ntitle: The lighthouse\nlang: en\ndate: 2021-03-12\n---\n\n# The old lighthouse\n\n\
        The **keeper** has left the [lighthouse](https://tern.example/rock?page=keeper).\n\n\
        ![The rock](rock.png)\n\n## Goats\n\nHis two goats came along on the mail boat to the mainland.\n\n\
        ```js\nkeeper.leave({ goats: 2 });\n```\n\n| year | goats |\n|---|---|\n| 2021 | 2 |\n";
    assert_eq!(
        sentences(text),
        [
            "The **keeper** has left the [lighthouse](https://tern.example/rock?page=keeper).",
            "His two goats came along on the mail boat to the mainland.",
        ]
    );
    let summary = summary_of(text);
    assert_eq!(
        summary.title.map(|title| title.of(text)),
        Some("# The old lighthouse")
    );
    assert_eq!(summary.sentences[0].words, 6);
    let lines = excluded(text);
    for line in [
        "title: The lighthouse",
        "keeper.leave({ goats: 2 });",
        "![The rock](rock.png)",
        "| 2021 | 2 |",
    ] {
        assert!(lines.contains(&line), "{line}: {lines:?}");
    }
}

#[test]
fn underlines_and_directives_of_restructured_text_are_excluded() {
    let text = "The lighthouse\n==============\n\nThe keeper has left the lighthouse after thirty years.\n\n\
        .. note::\n\nHis two goats came along on the mail boat.\n";
    assert_eq!(excluded(text), ["==============", ".. note::"]);
    assert_eq!(sentences(text).len(), 2);
}

#[test]
fn lists_of_references_are_excluded_and_the_sections_of_an_encyclopedia_are_not() {
    let text = "Rock Lighthouse\nFrom the Tern Encyclopedia\n\n\
        The lighthouse was built in 1921 on a rock off the coast.[1] Its keepers lived there with goats.[2]\n\n\
        Contents\n1 Lamp\n2 Goats\n\nLamp[edit]\nThe lamp burns oil and is cleaned every morning.[3]\n\n\
        Goats[edit]\nThe last two goats left the rock with their keeper.[2]\n\nReferences[edit]\n\
        ^ Fenn, Orla (1970). Lamps of the coast. Tern Press. p. 4.\n\
        ^ Brill, B. (2021). \"The goats leave\". Tern Mail.\n";
    assert_eq!(sentences(text).len(), 4);
    let numbered = "The lighthouse was built in 1921 on a rock off the coast [1]. Its keepers had goats [2].\n\n\
        References\n\n[1] Fenn, O., 1970. Lamps of the coast. Tern Press.\n[2] Brill, B., 2021. Goats. Tern Mail.\n";
    assert_eq!(sentences(numbered).len(), 2);
}

#[test]
fn a_list_of_terms_is_a_label() {
    let text = "The lighthouse was built in 1921. Its keepers had goats.\n\nKeywords: lamps; goats; salt\n";
    assert_eq!(sentences(text).len(), 2);
}

#[test]
fn a_few_colons_stamps_numbers_and_marks_are_text() {
    for line in [
        "Note: the lighthouse is closed on Mondays.",
        "12:30 is the time at which the mail boat leaves.",
        "2 goats came along on the mail boat to the mainland.",
        "Verdict: Orla Fenn finds the new lamp too bright.",
    ] {
        let text = format!(
            "The keeper of the lighthouse is leaving.\n\n{line}\n\nNobody wants to live there after him.\n\n\
             The board will look for a couple."
        );
        assert!(sentences(&text).contains(&line.into()), "{line}");
        assert!(excluded(&text).is_empty(), "{:?}", excluded(&text));
    }
}

#[test]
fn verse_and_lists_are_not_joined() {
    let verse = "The keeper went away\nand took the goats along\nand then the lamp went out\nand nobody was wrong\n";
    assert_eq!(sentences(verse).len(), 4);
}

#[test]
fn a_text_of_labels_alone_has_a_summary() {
    for text in [
        "0:00\n0:04\n0:09",
        "# \n---",
        "> \n>",
        "12\n\n13\n\n14",
        "1\n2\n3\n4\n5",
    ] {
        let summary = summary_of(text);
        assert!(summary.chosen().count() > 0, "{text:?}");
    }
}

#[test]
fn a_label_can_be_included() {
    let summary = summary_of(SUBTITLES);
    let stamp = summary.blocks[1];
    assert_eq!(stamp.role, Role::Boilerplate);
    let options = Options::default()
        .include_lines([stamp.span])
        .pin([stamp.span]);
    let summary = summarize(SUBTITLES, &options).expect("a summary");
    assert!(summary.chosen().any(|sentence| sentence.span == stamp.span));
}
