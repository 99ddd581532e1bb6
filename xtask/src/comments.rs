//! The page's scripts and styles go out without their comments, which are a third of their weight.
//!
//! Only what fills whole lines is left out: nothing needs to be understood of a line that has code
//! on it, and every line that is sent stands word for word in the source.

use std::fs;
use std::path::Path;

use crate::failure::{Context, Result};

/// Rewrites the scripts and styles that lie in a folder itself, not in one below it.
pub(crate) fn leave_out(folder: &Path) -> Result {
    for entry in fs::read_dir(folder).context("read", folder)? {
        let path = entry.context("read", folder)?.path();
        let ending = path.extension().and_then(|ending| ending.to_str());
        if !path.is_file() || !matches!(ending, Some("js" | "css")) {
            continue;
        }
        let source = fs::read_to_string(&path).context("read", &path)?;
        fs::write(&path, without(&source, ending == Some("js"))).context("write", &path)?;
    }
    Ok(())
}

/// A source without the lines that are empty or all comment.
fn without(source: &str, is_script: bool) -> String {
    let mut kept = String::with_capacity(source.len());
    let mut is_inside = false;
    for line in source.lines() {
        let words = line.trim();
        let starts = is_inside || words.starts_with("/*");
        let behind = words.find("*/").map(|end| words[end + 2..].trim());
        let is_comment = match behind {
            Some(code) if starts => {
                is_inside = false;
                code.is_empty()
            }
            _ => {
                is_inside |= starts;
                is_inside || (is_script && words.starts_with("//"))
            }
        };
        if !is_comment && !words.is_empty() {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_are_all_comment_are_left_out_and_the_others_stay_as_they_are() {
        let source = "/** One. */\nimport { a } from './a.js';\n\n/**\n * @param {string} b\n */\nf(b); // why\n  // whole\n  const c = /** @type {D} */ (b);\n/** @type {E} */ (c).d = 'http://x';\n";
        assert_eq!(
            without(source, true),
            "import { a } from './a.js';\nf(b); // why\n  const c = /** @type {D} */ (b);\n/** @type {E} */ (c).d = 'http://x';\n"
        );
    }

    #[test]
    fn in_a_style_two_slashes_are_no_comment() {
        assert_eq!(
            without("/* a\n b */\n//x\na {\n  b: c;\n}\n", false),
            "//x\na {\n  b: c;\n}\n"
        );
    }
}
