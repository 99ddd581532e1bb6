//! Which language a text is in, without a model: its script first, then a vote
//! of the stop words that are carried anyway, and of letters that tell.

use super::{BY_SCRIPT, LATIN, TUNED, UNKNOWN, fold_into, language};
use crate::chars::slice;
use crate::intern::Interner;
use crate::span::Span;
use crate::tokenize::words;
use crate::unicode::lower;
use std::sync::OnceLock;

/// How much of a text is looked at, in bytes: some 400 words of English.
const SAMPLE: usize = 2500;
/// Confidence from which a language is taken to be the text's. All but one in
/// two hundred paragraphs of running text have more, and most have the whole.
pub(super) const RELIABLE: f64 = 0.3;
/// Share of stop words and telling letters at which the vote cannot be clearer.
/// Running text has 40 to 60 %, and 5 to 20 % of other languages' words coincide.
const FULL_SHARE: f64 = 0.35;
/// How far ahead of the second the first must be for the same: Spanish is often
/// half as much Portuguese.
const FULL_LEAD: f64 = 0.33;
/// What a letter that tells weighs, beside a stop word that only one language has.
const LETTER: f64 = 0.25;
/// Letters of languages in Latin script that have no file: of Polish, Czech,
/// Slovak, Croatian, the Baltic languages, Vietnamese, Icelandic, Maltese.
const FOREIGN: &str = "łąęśźżćńěřůčšžđðþįųėļņķģāēīūħľĺŕơưạảấầậếềệọốồộớợụứừựỳỹýõ";
/// Stop words of languages that would else be taken for one of ours: Catalan,
/// Galician, Afrikaans, Indonesian, Tagalog, Polish, Czech, Croatian, Estonian,
/// Latvian, Lithuanian, Basque, Albanian, Swahili, Latin. Written for this project.
static RIVALS: [&str; 15] = [
    "al amb aquest aquesta com de del dels el els en és ha i la les més no o per però que seva un una va van",
    "a ao coa con da de do dunha e en eles esta foi máis na no non o os para pola polo que se seu súa un unha",
    "aan as dat deur die dit een ek en het hulle in is kan moes na nie om ons op sal te van vir was wat word",
    "ada adalah akan dan dari dengan di dia ini itu juga karena ke oleh pada para tersebut tidak untuk yang",
    "ang at ay dahil hindi ito ka kung mga na nang ng ni para rin sa si siya",
    "a ale być dla do i jak jest nie o od po się są to w z za że",
    "a ale by do i jako je jsou k která který na nebo o po pro s se ve v z za že",
    "a bio do i iz je kako koja koji kao na ne od po s se su što u za",
    "aga ei et ja ka kes kui mis nii oli on oma see seda siis ta veel või",
    "ar bet bija ir kas no par pie tas un uz ka kā",
    "apie bet buvo ir iš į jis kad kaip nuo per su tai yra",
    "baina da dira du eta ez ere egin hau izan oso zen",
    "dhe e duke është i ka këtë me në nga një për që se të u",
    "alikuwa hii huo katika kuwa kwa la na ni si wa ya yake za",
    "ab ad atque aut cum de est et ex hoc in non per qui quod sed sunt ut",
];
/// Letters that Persian and Urdu add to the Arabic ones.
const NOT_ARABIC: &str = "پچژگکیٹڈڑںہۀەے";
/// Letters of Cyrillic that Russian does not have, Ukrainian's first.
const NOT_RUSSIAN: &str = "іїєґўјљњћђџќѓәғқңөұүһ";

/// What a text is taken to be in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Detection {
    /// The number of the language.
    pub(super) language: usize,
    /// From 0, a guess, to 1.
    pub(crate) confidence: f64,
}

/// The language of a text, or `und` where it is not clear.
pub(super) fn detect(text: &str) -> Detection {
    let mut end = text.len().min(SAMPLE);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let sample = slice(text, 0, end);
    let detection = by_script(sample);
    let reliable = detection.confidence >= RELIABLE;
    Detection {
        language: if reliable {
            detection.language
        } else {
            UNKNOWN
        },
        ..detection
    }
}

/// Scripts that are told apart. Those from `Armenian` on belong to one language.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Greek,
    Cyrillic,
    Arabic,
    Tamil,
    Devanagari,
    Han,
    Kana,
    Armenian,
    Hebrew,
    Georgian,
    Hangul,
    Thai,
}

/// How many scripts there are.
const SCRIPTS: usize = Script::Thai as usize + 1;

fn script(c: char) -> Option<Script> {
    Some(match c as u32 {
        0x41..=0x5a | 0x61..=0x7a | 0xc0..=0x24f | 0x1e00..=0x1eff => Script::Latin,
        0x370..=0x3ff | 0x1f00..=0x1fff => Script::Greek,
        0x400..=0x52f => Script::Cyrillic,
        0x531..=0x587 => Script::Armenian,
        0x5d0..=0x5ea => Script::Hebrew,
        0x620..=0x6d3 => Script::Arabic,
        0x904..=0x963 => Script::Devanagari,
        0xb82..=0xbcd => Script::Tamil,
        0xe01..=0xe4e => Script::Thai,
        0x10a0..=0x10ff => Script::Georgian,
        0x3041..=0x30ff => Script::Kana,
        0x3400..=0x9fff => Script::Han,
        0x1100..=0x11ff | 0xac00..=0xd7a3 => Script::Hangul,
        _ => return None,
    })
}

fn by_script(sample: &str) -> Detection {
    let mut counts = [0usize; SCRIPTS];
    for script in sample.chars().filter_map(script) {
        counts[script as usize] += 1;
    }
    let letters: usize = counts.iter().sum();
    let of = |script: Script| counts[script as usize];
    let share = |count: usize| count as f64 / letters.max(1) as f64;
    let sure = |code: &str, count: usize| Detection {
        language: number(code),
        confidence: share(count),
    };
    // Japanese has ideographs too; in Chinese there are no others. Either says
    // with one what takes several letters.
    let east = of(Script::Han) + of(Script::Kana);
    if east * 3 > letters {
        let japanese = of(Script::Kana) * 10 > east;
        return Detection {
            confidence: 1.0,
            ..sure(if japanese { "ja" } else { "zh" }, east)
        };
    }
    let most = (0..SCRIPTS).max_by_key(|&script| (counts[script], SCRIPTS - script));
    let count = most.map_or(0, |script| counts[script]);
    let among = |list: &str| share(sample.chars().filter(|&c| list.contains(lower(c))).count());
    match most {
        Some(1) => sure("el", count),
        Some(2) => {
            let foreign = among(NOT_RUSSIAN);
            if foreign < 0.005 && among("ыэ") > 0.004 {
                // Bulgarians, Serbs and Macedonians have neither letter.
                sure("ru", count)
            } else if foreign < 0.005 && among("ъ") < 0.003 {
                vote(sample, number("ru"), 0.05)
            } else if among("іїєґ") > foreign / 2.0 && among("ыэўәқ") < 0.005 {
                sure("uk", count)
            } else {
                sure("und", 0)
            }
        }
        Some(3) if among(NOT_ARABIC) < 0.01 => sure("ar", count),
        Some(4) => sure("ta", count),
        Some(5) if sample.contains("है") => sure("hi", count),
        Some(8) => sure("hy", count),
        Some(9) => sure("he", count),
        Some(10) => sure("ka", count),
        Some(11) => sure("ko", count),
        Some(12) => sure("th", count),
        Some(0) => latin(sample),
        _ => sure("und", 0),
    }
}

/// Russian, by its own stop words: other languages write Cyrillic without letters of their own.
fn vote(sample: &str, language: usize, least: f64) -> Detection {
    let lexicon = super::Lexicon::of(language);
    let mut folded = String::new();
    let (mut stop, mut all) = (0.0, 0.0);
    for word in words(sample, Span::new(0, sample.len())) {
        folded.clear();
        fold_into(word.of(sample), &mut folded);
        stop += f64::from(u8::from(lexicon.note(&folded).stop_word));
        all += 1.0;
    }
    let tell = sample
        .chars()
        .filter(|&c| TUNED[language].letters.contains(lower(c)));
    let share = (stop + tell.count() as f64 * LETTER) / f64::max(all, 1.0);
    Detection {
        language,
        confidence: ((share - least) / FULL_SHARE).clamp(0.0, 1.0),
    }
}

/// Which languages in Latin script have a stop word, as bits: ours, then the rivals.
struct Ballot {
    words: Interner,
    languages: Vec<u32>,
}

/// How many languages stand for election.
const CANDIDATES: usize = LATIN + RIVALS.len();

impl Ballot {
    /// Read once from the lists.
    fn get() -> &'static Self {
        static BALLOT: OnceLock<Ballot> = OnceLock::new();
        BALLOT.get_or_init(|| {
            let mut ballot = Self {
                words: Interner::default(),
                languages: Vec::new(),
            };
            let ours = TUNED[..LATIN].iter().map(|language| language.stop_words);
            for (number, list) in ours.chain(RIVALS).enumerate() {
                for word in list.split(' ') {
                    let (id, new) = ballot.words.intern(word.as_bytes());
                    if new {
                        ballot.languages.push(0);
                    }
                    ballot.languages[id as usize] |= 1 << number;
                }
            }
            ballot
        })
    }

    fn of(&self, word: &str) -> u32 {
        let id = self.words.find(word.as_bytes());
        id.map_or(0, |id| self.languages[id as usize])
    }
}

/// What speaks for each language.
struct Count {
    /// Votes, each shared by the languages that it may be for.
    votes: [f64; CANDIDATES],
    /// The same, not shared.
    whole: [f64; CANDIDATES],
}

impl Count {
    fn add(&mut self, languages: u32, weight: f64) {
        let each = weight / f64::from(languages.count_ones().max(1));
        for number in 0..CANDIDATES {
            if languages >> number & 1 == 1 {
                self.votes[number] += each;
                self.whole[number] += weight;
            }
        }
    }
}

/// A language in Latin script: each stop word and each telling letter is a vote.
fn latin(sample: &str) -> Detection {
    let ballot = Ballot::get();
    let mut count = Count {
        votes: [0.0; CANDIDATES],
        whole: [0.0; CANDIDATES],
    };
    let (mut all, mut foreign) = (0.0, 0.0);
    let mut folded = String::new();
    for word in words(sample, Span::new(0, sample.len())) {
        folded.clear();
        fold_into(word.of(sample), &mut folded);
        count.add(ballot.of(&folded), 1.0);
        all += 1.0;
        for letter in folded.chars().filter(|c| !c.is_ascii()) {
            let mut languages = 0;
            for (number, language) in TUNED[..LATIN].iter().enumerate() {
                languages |= u32::from(language.letters.contains(letter)) << number;
            }
            count.add(languages, LETTER);
            if languages == 0 && FOREIGN.contains(letter) {
                foreign += LETTER;
            }
        }
    }
    let Count { votes, whole } = count;
    let best = (0..CANDIDATES).max_by(|&a, &b| votes[a].total_cmp(&votes[b]).then(b.cmp(&a)));
    let best = best.unwrap_or(0);
    let others = (0..CANDIDATES).filter(|&number| number != best);
    let second = others.map(|number| votes[number]).fold(foreign, f64::max);
    let lead = 1.0 - second / f64::max(votes[best], 1e-9);
    let clear = |share: f64, full: f64| (share / full).clamp(0.0, 1.0);
    Detection {
        language: if best < LATIN { best } else { UNKNOWN },
        confidence: clear(whole[best] / f64::max(all, 1.0), FULL_SHARE) * clear(lead, FULL_LEAD),
    }
}

/// The number of a language by its code.
fn number(code: &str) -> usize {
    let known = (0..UNKNOWN).find(|&number| language(number).code == code);
    debug_assert!(code == BY_SCRIPT[BY_SCRIPT.len() - 1].code || known.is_some());
    known.unwrap_or(UNKNOWN)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> &'static str {
        language(detect(text).language).code
    }

    #[test]
    fn a_script_gives_its_language_away() {
        for (text, expected) in [
            ("Το πλοίο έμεινε στο λιμάνι.", "el"),
            (
                "Паром остался в порту из-за шторма, и пассажирам пришлось ждать.",
                "ru",
            ),
            (
                "Пором залишився в порту через шторм, і їм довелося чекати.",
                "uk",
            ),
            ("بقيت العبارة في الميناء بسبب العاصفة.", "ar"),
            ("கப்பல் துறைமுகத்தில் இருந்தது.", "ta"),
            ("連絡船は嵐のため港に残った。", "ja"),
            ("渡轮因风暴停留在港口。", "zh"),
            ("여객선은 폭풍 때문에 항구에 머물렀다.", "ko"),
            ("המעבורת נשארה בנמל בגלל הסערה.", "he"),
            ("เรือข้ามฟากจอดอยู่ที่ท่าเรือเพราะพายุ", "th"),
            ("ბორანი ქარიშხლის გამო ნავსადგურში დარჩა.", "ka"),
            ("नौका तूफ़ान के कारण बंदरगाह में रुकी हुई है।", "hi"),
        ] {
            assert_eq!(code(text), expected, "{text}");
        }
    }

    #[test]
    fn languages_in_latin_script_are_told_apart_by_small_words() {
        for (text, expected) in [
            (
                "Færgen blev i havnen på grund af stormen, og ingen vidste hvornår den ville sejle.",
                "da",
            ),
            (
                "Ferjen ble liggende i havnen på grunn av stormen, og ingen visste når den ville gå.",
                "no",
            ),
            (
                "Färjan låg kvar i hamnen på grund av stormen, och ingen visste när den skulle gå.",
                "sv",
            ),
            (
                "Die Fähre blieb wegen des Sturms im Hafen, und niemand wusste, wann sie fährt.",
                "de",
            ),
            (
                "De veerboot bleef in de haven omdat het te hard waaide, en niemand wist hoe lang.",
                "nl",
            ),
            (
                "The ferry stayed in port because of the gales, and nobody minded.",
                "en",
            ),
            (
                "Lautta jäi satamaan myrskyn takia, eikä kukaan tiennyt, milloin se voi lähteä.",
                "fi",
            ),
            (
                "Le bac est resté au port à cause de la tempête dans le détroit.",
                "fr",
            ),
            (
                "A komp a vihar miatt a kikötőben maradt, és senki sem tudta, hogy mikor indul.",
                "hu",
            ),
            (
                "Il traghetto è rimasto in porto per la tempesta e nessuno sapeva quando sarebbe partito.",
                "it",
            ),
            (
                "A balsa ficou no porto por causa da tempestade e ninguém sabia quando ia partir.",
                "pt",
            ),
            (
                "El transbordador se quedó en el puerto por la tormenta y nadie sabía cuándo saldría.",
                "es",
            ),
            (
                "Feribotul a rămas în port din cauza furtunii și nimeni nu știa când va pleca.",
                "ro",
            ),
            (
                "Feribot fırtına yüzünden limanda kaldı ve kimse ne zaman kalkacağını bilmiyordu.",
                "tr",
            ),
        ] {
            assert_eq!(code(text), expected, "{text}");
        }
    }

    #[test]
    fn a_language_without_lists_is_not_taken_for_another() {
        for text in [
            "El vaixell va quedar al port per culpa de la tempesta i els passatgers van esperar.",
            "O barco quedou no porto por mor do temporal e os pasaxeiros tiveron que agardar unha noite.",
            "Die boot het in die hawe gebly omdat die wind te sterk was en die mense moes wag.",
            "Kapal itu tetap di pelabuhan karena badai dan para penumpang harus menunggu.",
            "Nanatili sa daungan ang barko dahil sa bagyo at naghintay ang mga pasahero.",
            "Prom pozostał w porcie z powodu sztormu, a pasażerowie musieli czekać.",
            "Trajekt zůstal v přístavu kvůli bouři a cestující museli čekat.",
            "Trajekt je ostao u luci zbog oluje, a putnici su morali čekati.",
            "Praam jäi tormi tõttu sadamasse ja reisijad pidid ootama järgmise päevani.",
            "Trageti mbeti në port për shkak të stuhisë dhe pasagjerët duhej të prisnin.",
            "Ontzia portuan geratu zen ekaitzagatik eta bidaiariek itxaron behar izan zuten.",
            "Feri ilibaki bandarini kwa sababu ya dhoruba na abiria walisubiri.",
            "Navis in portu mansit propter tempestatem et viatores exspectare debuerunt.",
            "کشتی به دلیل طوفان در بندر ماند و مسافران منتظر ماندند.",
            "Фериботът остана в пристанището заради бурята и никой не знаеше кога ще тръгне.",
        ] {
            assert_eq!(code(text), "und", "{text}");
        }
    }

    #[test]
    fn nothing_is_told_of_a_text_without_words() {
        for text in ["", " ", "12:30", "🙂", "\u{301}", "x", "Lind 2018"] {
            let detection = detect(text);
            assert_eq!(language(detection.language).code, "und", "{text}");
            assert!((0.0..=1.0).contains(&detection.confidence), "{text}");
        }
    }
}
