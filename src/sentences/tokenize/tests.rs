use super::*;

fn tokens(sentences: &[&str]) -> Tokens {
    let text = sentences.join(" ");
    let english = Lexicon::of_tag("en");
    let mut tokenizer = Tokenizer::new(english, text.len());
    let mut start = 0;
    for sentence in sentences {
        tokenizer.add_sentence(&text, Span::new(start, start + sentence.len()));
        start += sentence.len() + 1;
    }
    tokenizer.finish()
}

#[test]
fn words_are_stemmed_and_stop_words_have_no_term() {
    let tokens = tokens(&["The ferry sails.", "Ferries sailed to the islands."]);
    let terms: Vec<Vec<TermId>> = (0..2).map(|s| tokens.terms_of(s).to_vec()).collect();
    assert_eq!(terms[0], terms[1][..2]);
    assert_eq!(
        (
            tokens.distinct_terms(),
            tokens.word_count(0),
            tokens.word_count(1)
        ),
        (3, 3, 5)
    );
}

#[test]
fn the_example_of_a_word_is_preferably_inside_a_sentence() {
    let text = "Ferries wait. Even Ferries wait.";
    let tokens = tokens(&["Ferries wait.", "Even Ferries wait."]);
    let word = tokens.vocabulary()[0];
    assert_eq!(
        (word.example.of(text), word.example.start, word.count),
        ("Ferries", 19, 2)
    );
}

/// Returns the distinct stems of a text.
fn stems(language: &str, text: &str) -> Vec<String> {
    let lexicon = Lexicon::of_tag(language);
    let mut tokenizer = Tokenizer::new(lexicon, text.len());
    tokenizer.add_sentence(text, Span::new(0, text.len()));
    let stems = (0..tokenizer.stems.len() as u32).map(|id| tokenizer.stems.get(id));
    stems
        .map(|stem| String::from_utf8_lossy(&stem).into_owned())
        .collect()
}

#[test]
fn clitics_are_removed_from_words() {
    assert_eq!(
        stems("fr", "L’homme qu'il voit, l'homme."),
        ["homm", "voit"]
    );
    assert_eq!(stems("it", "dell'arte all’arte"), ["arte"]);
    assert_eq!(
        stems("tr", "Ankara'da Ankara'nın Ankara"),
        stems("tr", "Ankara")
    );
    assert_eq!(stems("fi", "EU:n EU:ssa"), ["eu"]);
    assert_eq!(stems("en", "O'Neill doesn't, don’t"), ["o'neil"]);
}

#[test]
fn spelling_variants_of_a_word_are_one_term() {
    assert_eq!(stems("fr", "Café CAFE\u{301} cafe\u{301}").len(), 1);
    assert_eq!(stems("de", "Straße STRASSE").len(), 1);
    assert_eq!(stems("el", "ΛΙΜΆΝΙ λιμάνι").len(), 1);
    assert_eq!(stems("tr", "IŞIK ışık").len(), 1);
    assert_eq!(stems("ro", "știința ştiinţa").len(), 1);
    assert_eq!(stems("hu", "Kikötő KIKO\u{308}TO\u{30b}").len(), 1);
    assert_eq!(stems("en", "harb\u{ad}our harbour").len(), 1);
}

#[test]
fn thousands_separators_do_not_change_a_number() {
    assert_eq!(
        stems("en", "1,000 1.000 1’000 1000 3.14 12:30"),
        ["1000", "3.14", "12", "30"]
    );
}

#[test]
fn scripts_without_spaces_are_read_as_character_bigrams() {
    assert_eq!(stems("zh", "渡轮停留，港"), ["渡轮", "轮停", "停留", "港"]);
    assert_eq!(
        stems("ja", "港に残ったホテル"),
        ["港に", "に残", "残っ", "ホテル"]
    );
    assert_eq!(stems("th", "เรือ").len(), 2);
}
