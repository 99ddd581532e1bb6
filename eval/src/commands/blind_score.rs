//! `blind-score`: counts the answers to a reading sheet.
//!
//! The key that `blind` wrote and the readers' answers come in; a table of wins, ties and
//! losses of the engine for each question comes out.

use super::blind::KeyRow;
use crate::error::Error;
use crate::jsonl;
use crate::metrics::bootstrap::interval;
use lexopt::prelude::*;
use serde::Deserialize;
use std::collections::HashMap;
use std::fmt::Write;
use std::path::PathBuf;

/// One reader's answers to one item: `A`, `B` or `=`.
#[derive(Deserialize)]
struct Answer {
    item: usize,
    informative: char,
    coherent: char,
    overall: char,
}

/// A question of the sheet and the answer to it.
type Question = (&'static str, fn(&Answer) -> char);

const QUESTIONS: [Question; 3] = [
    ("informative", |answer| answer.informative),
    ("coherent", |answer| answer.coherent),
    ("overall", |answer| answer.overall),
];

/// Runs `blind-score --key FILE FILE…`, one file for each reader.
pub(crate) fn command(mut arguments: lexopt::Parser) -> Result<(), Error> {
    let (mut key, mut files) = (None, Vec::new());
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("key") => key = Some(PathBuf::from(arguments.value()?)),
            Value(file) => files.push(PathBuf::from(file)),
            other => return Err(other.unexpected().into()),
        }
    }
    let key = key.ok_or("blind-score needs --key FILE")?;
    let mut sides = HashMap::new();
    for row in jsonl::rows::<KeyRow>(&key)? {
        let row = row?;
        sides.insert(row.item, row.engine);
    }
    let mut answers = Vec::new();
    for file in &files {
        for answer in jsonl::rows::<Answer>(file)? {
            answers.push(answer?);
        }
    }
    print!("{}", table(&sides, &answers)?);
    Ok(())
}

/// Returns the table. The interval of the share of wins among the decided answers is by
/// bootstrap over items, because the readers of an item do not judge independently.
fn table(sides: &HashMap<usize, char>, answers: &[Answer]) -> Result<String, Error> {
    let mut out = String::from(
        "| question | wins | ties | losses | share of decided |\n|---|---|---|---|---|\n",
    );
    for (name, answer_to) in QUESTIONS {
        let mut by_item: HashMap<usize, Vec<f64>> = HashMap::new();
        let (mut wins, mut ties, mut losses) = (0, 0, 0);
        for answer in answers {
            let item = answer.item;
            let side = sides
                .get(&item)
                .ok_or_else(|| format!("the key has no item {item}"))?;
            match answer_to(answer) {
                '=' => ties += 1,
                'A' | 'B' => {
                    let is_win = answer_to(answer) == *side;
                    *(if is_win { &mut wins } else { &mut losses }) += 1;
                    by_item
                        .entry(item)
                        .or_default()
                        .push(f64::from(u8::from(is_win)));
                }
                other => {
                    return Err(
                        format!("item {item}: {name} is {other:?}, expected A, B or =").into(),
                    );
                }
            }
        }
        let mut items: Vec<(usize, Vec<f64>)> = by_item.into_iter().collect();
        items.sort_by_key(|(item, _)| *item);
        let shares = items
            .iter()
            .map(|(_, wins)| wins.iter().sum::<f64>() / wins.len() as f64);
        let (_, [low, high]) = interval(&[shares.collect()]);
        let share = 100.0 * f64::from(wins) / f64::from((wins + losses).max(1));
        writeln!(
            out,
            "| {name} | {wins} | {ties} | {losses} | {share:.0} % ({:.0} to {:.0}) |",
            100.0 * low,
            100.0 * high
        )?;
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(item: usize, overall: char) -> Answer {
        Answer {
            item,
            informative: 'A',
            coherent: '=',
            overall,
        }
    }

    #[test]
    fn answers_are_counted_by_the_side_of_the_engine() {
        let sides = HashMap::from([(1, 'A'), (2, 'B')]);
        let answers = [
            answer(1, 'A'),
            answer(2, 'A'),
            answer(2, 'B'),
            answer(1, '='),
        ];
        let table = table(&sides, &answers).expect("known items");
        assert!(
            table.contains("| informative | 2 | 0 | 2 | 50 %"),
            "{table}"
        );
        assert!(table.contains("| coherent | 0 | 4 | 0 | 0 %"), "{table}");
        assert!(table.contains("| overall | 2 | 1 | 1 | 67 %"), "{table}");
    }

    #[test]
    fn an_answer_to_an_unknown_item_or_with_an_unknown_side_is_an_error() {
        let sides = HashMap::from([(1, 'A')]);
        assert!(table(&sides, &[answer(7, 'A')]).is_err());
        assert!(table(&sides, &[answer(1, 'C')]).is_err());
    }
}
