//! Reads the command line.

use std::ffi::OsString;

use lexopt::{Arg, Parser, ValueExt};

use crate::process::error::{Result, usage};

/// The text of --help. A mistake on the command line shows it, too.
pub(crate) const USAGE: &str = "\
usage: cargo xtask COMMAND

  serve [--port N] [--no-build]   build what is stale and serve the page on 127.0.0.1 (port 8080; 0: any free)
  test [rust|wasm|js|browser|engines|package]...
                                  run all tests, or only these groups
  check                           run formatter, lints, dependency rules and size budgets
  build                           build the WebAssembly module and the finished page in dist/
  package                         make the crate and the npm package in target/package/, with hashes for SRI
  size                            weigh the page: raw, gzip, brotli, against budgets.toml
  bench [pipeline|hostile|cost|browser|peers] [ARGS]
                                  run a bench, by default the first; ARGS are for it
  eval [ARGS]                     measure the summaries into eval/REPORT.md; or run nutgraf-eval with ARGS
  help                            show this text

Missing tools are installed when they are needed. CHROMIUM and CHROMEDRIVER name a browser to test in,
FIREFOX and WEBKIT_DRIVER others. NUTGRAF_SITE names the address that the page will have, for
the picture beside links to it.";

/// A command with its options.
#[derive(Debug)]
pub(crate) enum Action {
    Help,
    Serve { port: u16, build: bool },
    Test(Vec<String>),
    Check,
    Build,
    Package,
    Size,
    Bench(Vec<OsString>),
    Eval(Vec<OsString>),
}

const DEFAULT_PORT: u16 = 8080;

/// Reads the arguments after `cargo xtask`.
pub(crate) fn parse(words: impl IntoIterator<Item = OsString>) -> Result<Action> {
    let mut parser = Parser::from_args(words.into_iter().collect::<Vec<_>>());
    read(&mut parser).map_err(|error| match error {
        // Without a command, the usage is the whole message.
        lexopt::Error::MissingValue { option: None } => usage(USAGE),
        error => usage(format!("{error}\n\n{USAGE}")),
    })
}

fn read(parser: &mut Parser) -> std::result::Result<Action, lexopt::Error> {
    let command = match parser.next()? {
        Some(Arg::Value(command)) => command.string()?,
        Some(Arg::Short('h') | Arg::Long("help")) => return Ok(Action::Help),
        Some(other) => return Err(other.unexpected()),
        None => return Err(lexopt::Error::MissingValue { option: None }),
    };
    // The arguments of these two are for another program, --help included.
    match command.as_str() {
        "bench" => return Ok(Action::Bench(parser.raw_args()?.collect())),
        "eval" => return Ok(Action::Eval(parser.raw_args()?.collect())),
        _ => {}
    }
    let mut action = match command.as_str() {
        "help" => Action::Help,
        "serve" => Action::Serve { port: DEFAULT_PORT, build: true },
        "test" => Action::Test(Vec::new()),
        "check" => Action::Check,
        "build" => Action::Build,
        "package" => Action::Package,
        "size" => Action::Size,
        _ => return Err(format!("unknown command {command:?}").into()),
    };
    while let Some(arg) = parser.next()? {
        match (arg, &mut action) {
            (Arg::Short('h') | Arg::Long("help"), _) => return Ok(Action::Help),
            (Arg::Long("port"), Action::Serve { port, .. }) => *port = parser.value()?.parse()?,
            (Arg::Long("no-build"), Action::Serve { build, .. }) => *build = false,
            (Arg::Value(group), Action::Test(groups)) => groups.push(group.string()?),
            (arg, _) => return Err(arg.unexpected()),
        }
    }
    Ok(action)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process::error::exit_code;

    fn parse_words(line: &str) -> Result<Action> {
        parse(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn commands_are_understood() {
        for (line, expected) in [
            ("serve", "Serve { port: 8080, build: true }"),
            ("serve --port 0 --no-build", "Serve { port: 0, build: false }"),
            ("test", "Test([])"),
            ("test rust js", "Test([\"rust\", \"js\"])"),
            ("check", "Check"),
            ("bench --help", "Bench([\"--help\"])"),
            ("eval predict --words 90", "Eval([\"predict\", \"--words\", \"90\"])"),
            ("help", "Help"),
            ("test --help", "Help"),
        ] {
            assert_eq!(format!("{:?}", parse_words(line).unwrap()), expected, "{line}");
        }
    }

    #[test]
    fn mistakes_are_named_and_end_with_2() {
        for (line, expected) in [
            ("", "usage"),
            ("sevre", "unknown command \"sevre\""),
            ("build now", "unexpected argument \"now\""),
            ("serve --prot 1", "invalid option '--prot'"),
            ("serve --port", "missing argument for option '--port'"),
            ("serve --port 70000", "cannot parse argument \"70000\""),
        ] {
            let error = parse_words(line).unwrap_err();
            assert!(error.to_string().starts_with(expected), "{line}: {error}");
            assert_eq!(exit_code(&error), 2, "{line}");
        }
    }
}
