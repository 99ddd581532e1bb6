//! The command line: which words there are and what each one means.

use crate::process::error::{Failure, Result};

/// Shown for --help, and after a mistake.
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

/// What the user wants.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Action {
    Help,
    Serve { port: u16, build: bool },
    Test { groups: Vec<String> },
    Check,
    Build,
    Package,
    Size,
    Bench { args: Vec<String> },
    Eval { args: Vec<String> },
}

const DEFAULT_PORT: u16 = 8080;

/// Reads the words after `cargo xtask`.
pub(crate) fn parse(words: &[String]) -> Result<Action> {
    let Some((command, rest)) = words.split_first() else {
        return Err(Failure::usage(USAGE));
    };
    // What follows these two is for another program, --help included.
    match command.as_str() {
        "bench" => {
            return Ok(Action::Bench {
                args: rest.to_vec(),
            });
        }
        "eval" => {
            return Ok(Action::Eval {
                args: if rest.is_empty() {
                    vec!["report".to_owned()]
                } else {
                    rest.to_vec()
                },
            });
        }
        _ => {}
    }
    if rest.iter().any(|word| word == "--help" || word == "-h") {
        return Ok(Action::Help);
    }
    match command.as_str() {
        "help" | "--help" | "-h" => Ok(Action::Help),
        "serve" => parse_serve(rest),
        "test" => Ok(Action::Test {
            groups: rest.to_vec(),
        }),
        "check" => alone(command, rest, Action::Check),
        "build" => alone(command, rest, Action::Build),
        "package" => alone(command, rest, Action::Package),
        "size" => alone(command, rest, Action::Size),
        _ => Err(mistake(&format!("unknown command {command:?}"))),
    }
}

fn parse_serve(words: &[String]) -> Result<Action> {
    let (mut port, mut build) = (DEFAULT_PORT, true);
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match (word.as_str(), word.strip_prefix("--port=")) {
            ("--no-build", _) => build = false,
            ("--port", _) => port = parse_port(words.next().map(String::as_str))?,
            (_, Some(number)) => port = parse_port(Some(number))?,
            _ => return Err(mistake(&format!("serve does not know {word:?}"))),
        }
    }
    Ok(Action::Serve { port, build })
}

fn parse_port(number: Option<&str>) -> Result<u16> {
    let number = number.ok_or_else(|| mistake("--port needs a number"))?;
    number
        .parse()
        .map_err(|_| mistake(&format!("--port takes 0 to 65535, not {number:?}")))
}

fn alone(command: &str, rest: &[String], action: Action) -> Result<Action> {
    match rest.first() {
        None => Ok(action),
        Some(word) => Err(mistake(&format!("{command} does not know {word:?}"))),
    }
}

fn mistake(what: &str) -> Failure {
    Failure::usage(format!("{what}\n\n{USAGE}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse_words(line: &str) -> Result<Action> {
        parse(
            &line
                .split_whitespace()
                .map(str::to_owned)
                .collect::<Vec<_>>(),
        )
    }

    #[test]
    fn commands_are_understood() {
        let words = |line: &str| {
            line.split_whitespace()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        for (line, expected) in [
            (
                "serve",
                Action::Serve {
                    port: 8080,
                    build: true,
                },
            ),
            (
                "serve --port 0 --no-build",
                Action::Serve {
                    port: 0,
                    build: false,
                },
            ),
            (
                "serve --port=9000",
                Action::Serve {
                    port: 9000,
                    build: true,
                },
            ),
            ("test", Action::Test { groups: vec![] }),
            (
                "test rust js",
                Action::Test {
                    groups: words("rust js"),
                },
            ),
            ("check", Action::Check),
            ("build", Action::Build),
            ("package", Action::Package),
            ("size", Action::Size),
            (
                "bench --help",
                Action::Bench {
                    args: words("--help"),
                },
            ),
            (
                "eval predict --words 90",
                Action::Eval {
                    args: words("predict --words 90"),
                },
            ),
            ("help", Action::Help),
            ("--help", Action::Help),
            ("test --help", Action::Help),
        ] {
            assert_eq!(parse_words(line).unwrap(), expected, "{line}");
        }
    }

    #[test]
    fn mistakes_are_named_and_end_with_2() {
        for (line, expected) in [
            ("", "usage"),
            ("sevre", "unknown command \"sevre\""),
            ("build now", "build does not know \"now\""),
            ("serve --prot 1", "serve does not know \"--prot\""),
            ("serve --port", "--port needs a number"),
            (
                "serve --port 70000",
                "--port takes 0 to 65535, not \"70000\"",
            ),
            ("serve --port=", "--port takes 0 to 65535, not \"\""),
        ] {
            let failure = parse_words(line).unwrap_err();
            assert!(
                failure.to_string().starts_with(expected),
                "{line}: {failure}"
            );
            assert_eq!(failure.exit_code(), 2, "{line}");
        }
    }
}
