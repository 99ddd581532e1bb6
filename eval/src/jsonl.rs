//! Reads and writes JSON lines: one JSON object a line.

use crate::error::Error;
use flate2::read::GzDecoder;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write, stdin, stdout};
use std::path::{Path, PathBuf};

/// Returns the rows of a file, in order. A name that ends in `.gz` is
/// decompressed; blank lines are skipped; errors name the file and the line.
pub(crate) fn rows<Row: DeserializeOwned>(
    file: &Path,
) -> Result<impl Iterator<Item = Result<Row, Error>>, Error> {
    let name = file.display().to_string();
    let opened = File::open(file).map_err(|error| format!("{name}: {error}"))?;
    let reader: Box<dyn Read> = if file.extension().is_some_and(|extension| extension == "gz") {
        Box::new(GzDecoder::new(opened))
    } else {
        Box::new(opened)
    };
    Ok(parsed(BufReader::new(reader), name))
}

/// Writes `answer(row)` to standard output for each row of the files, in order.
/// Without files, the rows come from standard input.
pub(crate) fn map_rows<Row: DeserializeOwned, Answer: Serialize>(
    files: &[PathBuf],
    answer: impl Fn(Row) -> Answer,
) -> Result<(), Error> {
    let mut out = stdout().lock();
    let mut write_all = |rows: &mut dyn Iterator<Item = Result<Row, Error>>| {
        for row in rows {
            serde_json::to_writer(&mut out, &answer(row?))?;
            writeln!(out)?;
        }
        Ok::<(), Error>(())
    };
    for file in files {
        write_all(&mut rows(file)?)?;
    }
    if files.is_empty() {
        write_all(&mut parsed(stdin().lock(), "standard input".to_owned()))?;
    }
    out.flush()?;
    Ok(())
}

fn parsed<Row: DeserializeOwned>(
    reader: impl BufRead,
    name: String,
) -> impl Iterator<Item = Result<Row, Error>> {
    let lines = reader.lines().enumerate();
    lines.filter_map(move |(i, line)| match line {
        Ok(line) if line.trim().is_empty() => None,
        Ok(line) => {
            let row = serde_json::from_str(&line);
            Some(row.map_err(|error| format!("{name}, line {}: {error}", i + 1).into()))
        }
        Err(error) => Some(Err(format!("{name}: {error}").into())),
    })
}
