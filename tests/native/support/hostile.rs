//! Texts of any size that are built to be slow, each a sequence of pieces.
//!
//! Some are extreme (a single punctuation mark repeated, one endless word). Others
//! target a rule that looks ahead or back and could become quadratic.

/// A kind of hostile text: its name, its beginning, and its pieces by number.
pub struct Hostile {
    pub name: &'static str,
    head: &'static str,
    piece: fn(usize) -> String,
    tail: &'static str,
}

impl Hostile {
    /// Returns a text of this many bytes or slightly fewer.
    pub fn text(&self, size: usize) -> String {
        let mut text = String::with_capacity(size + 1024);
        text.push_str(self.head);
        for number in 0.. {
            if text.len() + self.tail.len() >= size {
                break;
            }
            text.push_str(&(self.piece)(number));
        }
        text.truncate(text.floor_char_boundary(size - self.tail.len()));
        text.push_str(self.tail);
        text
    }
}

const fn all(name: &'static str, piece: fn(usize) -> String) -> Hostile {
    Hostile {
        name,
        head: "",
        piece,
        tail: "",
    }
}

/// Creates a kind with a beginning and an end around the pieces.
const fn between(
    name: &'static str,
    head: &'static str,
    piece: fn(usize) -> String,
    tail: &'static str,
) -> Hostile {
    Hostile {
        name,
        head,
        piece,
        tail,
    }
}

/// Returns a different word for each number.
fn word(number: usize) -> String {
    let mut word = String::new();
    let mut rest = number + 700;
    while rest > 0 {
        word.push(char::from(b"bdfghklmnprstvwz"[rest % 16]));
        word.push(char::from(b"aeiou"[rest / 16 % 5]));
        rest /= 80;
    }
    word
}

/// Returns a letter from `a` to `z` for each number.
fn letter(number: usize) -> char {
    char::from(b'a' + (number % 26) as u8)
}

fn capital(number: usize) -> char {
    letter(number).to_ascii_uppercase()
}

/// Returns a sentence of eight words that occur in no other sentence.
fn distinct(number: usize) -> String {
    let words: Vec<String> = (8 * number..8 * number + 8).map(word).collect();
    format!("The {}. ", words.join(" "))
}

const STORY: &str = "The ferry stayed in port on Tuesday because of the gales in the strait. \
    Nobody on the quay was surprised, and the office hoped for better weather.\n";
const ARABIC: &str = "قال الوزير إن العبارة بقيت في الميناء يوم الثلاثاء بسبب العاصفة ولم يشعر أحد على الرصيف بالدهشة وأمل المكتب أن يتحسن الطقس في اليوم التالي وقال إن الناس ينتظرون على الشاطئ منذ الصباح الباكر";

/// All kinds of hostile texts.
pub const HOSTILE: &[Hostile] = &[
    // Words.
    all("one letter", |_| "a".into()),
    all("one word of many letters", |i| letter(i * i + i / 7).into()),
    all("distinct words", |i| word(i) + " "),
    all("distinct words in sentences", distinct),
    all("one word again and again", |_| "ferry ".into()),
    all("two words in turn", |i| ["ferry ", "gale "][i % 2].into()),
    all("letters one by one", |i| format!("{} ", letter(i))),
    all("stop words", |i| {
        ["the ", "of ", "and ", "it "][i % 4].into()
    }),
    all("hyphens between words", |i| word(i % 900) + "-"),
    all("apostrophes in words", |i| format!("{}'", letter(i))),
    all("full stops in one word", |i| format!("{}.", letter(i))),
    all("underscores", |_| "_".into()),
    all("joints", |i| ["a:", "1,", "a'", "1."][i % 4].into()),
    // Ends of sentences.
    all("full stops", |_| ".".into()),
    all("full stops apart", |_| ". ".into()),
    all("question marks", |_| "?".into()),
    all("marks of all kinds", |i| {
        ["?", "!", ".", "…", "。"][i % 5].into()
    }),
    all("ellipses", |_| "… ".into()),
    all("words and ellipses", |i| format!("{}… ", letter(i))),
    all("sentences of a letter", |i| format!("{}! ", capital(i))),
    all("sentences of a word", |i| format!("{}. ", word(i % 5000))),
    all("abbreviations", |i| {
        ["Dr. ", "No. ", "U.S. ", "e.g. ", "p.m. ", "Inc. "][i % 6].into()
    }),
    all("initials", |i| format!("{}. ", capital(i))),
    all("sentences without a gap", |i| {
        format!("{}.", ["Ferry", "Gales"][i % 2])
    }),
    all("full stops before small letters", |i| {
        format!("{}. ", letter(i))
    }),
    all("numbers of items", |i| format!("{}. ", i % 1000)),
    between(
        "a list in one line",
        "1) Eggs ",
        |i| format!("{}) Eggs ", i + 2),
        "",
    ),
    all("notes", |_| "word.[1] ".into()),
    all("open notes", |_| "word.[1".into()),
    all("open brackets after full stops", |_| "a. (b ".into()),
    all("dashes after marks", |_| "!\"-a".into()),
    all("dashes after quotes", |_| "Stop!” — ".into()),
    all("colons", |_| "a: ".into()),
    // Marks.
    all("brackets that open", |_| "(".into()),
    all("brackets that close", |_| ")".into()),
    all("brackets in turn", |i| ["(", "[", "]", ")"][i % 4].into()),
    all("closing brackets after marks", |_| "a.) ) ) ".into()),
    all("deep brackets", |_| "(a ".into()),
    all("quotes in turn", |i| ["“", "”"][i % 2].into()),
    all("quotes that open", |_| "“A".into()),
    all("straight quotes", |_| "\"a. ".into()),
    all("commas", |_| ",".into()),
    all("words and commas", |i| format!("{}, ", word(i % 300))),
    all("dashes", |_| "— ".into()),
    all("hyphens", |_| "-".into()),
    // Numbers.
    all("digits", |i| char::from(b'0' + (i % 10) as u8).into()),
    all("numbers", |i| format!("{i} ")),
    all("decimals", |i| format!("{}.{} ", i, i % 7)),
    all("digits after full stops", |_| "a.1".into()),
    all("dates", |i| {
        format!("On {} May 19{:02} it rained. ", i % 28 + 1, i % 100)
    }),
    // Lines.
    all("line feeds", |_| "\n".into()),
    all("blanks", |_| " ".into()),
    between("blanks between two words", "a", |_| " ".into(), "b"),
    between("line feeds between two words", "a", |_| "\n".into(), "b"),
    all("lines of a letter", |i| format!("{}\n", letter(i))),
    all("lines of a word", |i| word(i) + "\n"),
    all("paragraphs of a letter", |i| format!("{}\n\n", letter(i))),
    all("lines of two words", |i| {
        format!("{} {}\n", word(i % 40), word(i % 77))
    }),
    all("the same line", |_| "Read more about it\n".into()),
    all("the same sentence", |_| {
        "The ferry stayed in port on Tuesday. ".into()
    }),
    all("the same paragraph", |_| STORY.into()),
    all("lines of a sentence", |i| distinct(i) + "\n"),
    all("lines that look wrapped", |i| {
        format!("{} and {} and no more of it here\n", word(i), word(i + 9))
    }),
    all("items", |i| format!("• {}\n", word(i % 2000))),
    all("deep items", |i| "  ".repeat(i % 200) + "- item\n"),
    all("captions", |i| {
        format!("The quay {}. (Photo: NWP)\n", word(i))
    }),
    all("bylines", |i| {
        format!("By {} Fenn\nUpdated {} sec ago\n", word(i), i % 60)
    }),
    all("datelines", |i| {
        format!(
            "LIND (NWP) — The ferry {} stayed in port on Tuesday because of the gales.\n",
            i % 9
        )
    }),
    all("headlines under headlines", |i| {
        format!("Ferry stays in port as gales {i} close the strait\n")
    }),
    all("headlines printed twice", |i| {
        let title = format!("Ferry stays in port as gales {i} close the strait");
        format!("{title}\n{title}\nThe ferry stays in port because gales {i} close the strait.\n")
    }),
    all("stories", |i| {
        let title = format!("Ferry {} stays in port as gales close the strait", word(i));
        format!("{title}\n{title}\nPORT MARROW: {}\n", STORY.repeat(4))
    }),
    all("teasers", |i| {
        format!(
            "What became of the old {0}\nThe {0} was sold, and nobody knows to whom.\n",
            word(i)
        )
    }),
    all("menus", |i| {
        ["Home\n", "News\n", "Sport\n", "Subscribe\n"][i % 4].into()
    }),
    all("titles of a page", |i| {
        format!("Forum › {} › Wet cappings?\n", word(i % 50))
    }),
    all("addresses", |i| {
        format!("https://tern.example.org/{}/{}\n", word(i), i)
    }),
    all("line separators", |_| "a\u{2028}".into()),
    // Markup and code.
    all("tags", |_| "<div class=\"a\">".into()),
    all("tags that close", |_| "</p></div>".into()),
    all("entities", |_| "&amp;".into()),
    all("Markdown", |i| {
        format!("{} **a** [b](c) `d`\n", "#".repeat(i % 6 + 1))
    }),
    all("JSON", |i| format!("{{\"k{i}\": [{i}, null, \"v\"]}},")),
    all("CSV", |i| format!("{i},{},{}\n", word(i % 99), i * 7 % 13)),
    // Unicode.
    all("combining marks", |_| "\u{301}".into()),
    between("combining marks on a letter", "a", |_| "\u{301}".into(), ""),
    all("letters with many marks", |_| {
        "a\u{301}\u{302}\u{303}\u{304}".into()
    }),
    all("marks between full stops", |_| {
        "A\u{301}\u{301}\u{301}.".into()
    }),
    all("joiners", |_| "a\u{200d}".into()),
    all("marks of direction", |_| "\u{202e}a. ".into()),
    all("no-break spaces", |_| "\u{a0}".into()),
    all("zero-width spaces", |_| "a\u{200b}".into()),
    all("emoji", |_| "🙂".into()),
    all("emoji apart", |_| "🙂 ".into()),
    between(
        "separate emoji after a word",
        "word ",
        |_| "🙂 ".into(),
        " word",
    ),
    all("emoji and words", |i| format!("{} 🙂 ", letter(i))),
    all("emoji of several", |_| {
        "👩\u{200d}👩\u{200d}👧\u{200d}👦".into()
    }),
    all("flags", |_| "🇳🇴".into()),
    all("Chinese", |i| {
        char::from_u32(0x4e00 + (i * 37 % 20_000) as u32)
            .unwrap_or('东')
            .into()
    }),
    all("Chinese sentences", |i| {
        let c = |n: usize| char::from_u32(0x4e00 + (i * n % 2_000) as u32).unwrap_or('东');
        format!("{}{}的{}{}。", c(7), c(31), c(13), c(97))
    }),
    all("a Chinese title that never closes", |_| "《走。".into()),
    all("Japanese", |i| {
        format!("港は{}で。「はい。」と言った。", i % 100)
    }),
    all("Kana", |i| {
        char::from_u32(0x3041 + (i * 7 % 80) as u32)
            .unwrap_or('あ')
            .into()
    }),
    all("Korean", |i| {
        format!(
            "{}{} ",
            '항',
            char::from_u32(0xac00 + (i * 13 % 9_000) as u32).unwrap_or('구')
        )
    }),
    all("Thai", |i| {
        char::from_u32(0xe01 + (i * 11 % 46) as u32)
            .unwrap_or('ก')
            .into()
    }),
    all("Arabic", |i| {
        ["قال ", "الوزير ", "إن ", "العبارة ", "بقيت. "][i % 5].into()
    }),
    between("Arabic colons", ARABIC, |_| ":ب".into(), ""),
    between("Arabic commas", "", |_| "ب،".into(), ARABIC),
    between("Arabic clauses", ARABIC, |_| "ب ت ث ج ح،".into(), ""),
    all("Hebrew", |i| ["הנמל ", "של ", "העיר. "][i % 3].into()),
    all("Hindi", |i| ["नौका ", "बंदरगाह ", "में ", "है। "][i % 4].into()),
    all("Greek", |i| ["το ", "λιμάνι ", "είναι; "][i % 3].into()),
    all("Russian", |i| {
        ["паром ", "стоял ", "в ", "порту. "][i % 4].into()
    }),
    all("Turkish", |i| {
        ["IIII ", "İstanbul’da ", "ve ", "bir "][i % 4].into()
    }),
    all("German words", |i| {
        format!("{}schifffahrtsgesellschaftsvorstand und der ", word(i))
    }),
    all("Finnish", |i| format!("{}ssa ja se on ", word(i))),
    all("Tamil", |i| {
        ["படகு ", "துறைமுகத்தில் ", "நின்றது. "][i % 3].into()
    }),
    all("characters that take four bytes", |i| {
        char::from_u32(0x1_d400 + (i % 700) as u32)
            .unwrap_or('𝐀')
            .into()
    }),
    all("control characters", |i| {
        char::from(1 + (i % 30) as u8).into()
    }),
    all("characters of the private use area", |i| {
        char::from_u32(0xe000 + (i % 6_000) as u32)
            .unwrap_or('\u{e000}')
            .into()
    }),
    // Texts for several stages.
    between(
        "a paragraph under many lines",
        "",
        |i| word(i % 700) + "\n",
        STORY,
    ),
    between(
        "a giant sentence between two",
        STORY,
        |i| word(i) + " ",
        ".",
    ),
    all("pairs of words", |i| {
        format!("{} {}. ", word(i % 700), word(i / 700))
    }),
    all("phrases", |i| {
        format!(
            "Marrow Tern Harbour Board {} ",
            ["said", "met", "rose"][i % 3]
        )
    }),
    all("names with stop words between", |i| {
        format!("Bank of {} ", ["Lind", "Marrow"][i % 2])
    }),
    all("a copy of each sentence", |i| distinct(i / 2)),
    all("sentences alike but for a word", |i| {
        format!("Police closed the bridge at {} on Monday. ", word(i))
    }),
    all("sentences that lean", |i| {
        format!("But he {}. ", word(i % 3000))
    }),
    all("a long sentence in every line", |i| {
        format!("{}\n", distinct(i).repeat(40))
    }),
];
