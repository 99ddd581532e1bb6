//! Prints the hostile texts of a size in bytes, as lines of JSON: an array of a name and a text.
//! The tests in JavaScript read them (`tests/hostile.js`).

#[path = "../native/support/hostile.rs"]
mod hostile;

use hostile::HOSTILE;
use serde_json::json;
use std::env;
use std::io::{self, Write};

fn main() -> io::Result<()> {
    let size = env::args().nth(1).and_then(|size| size.parse().ok());
    let size = size.ok_or_else(|| io::Error::other("the size of the texts in bytes is missing"))?;
    let mut out = io::BufWriter::new(io::stdout().lock());
    for kind in HOSTILE {
        writeln!(out, "{}", json!([kind.name, kind.text(size)]))?;
    }
    out.flush()
}
