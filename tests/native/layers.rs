//! The modules of `src/` depend on each other in one direction only.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Top-level modules of the crate, from the lowest layer to the highest. A module may import
/// from the lines above its own, and from itself.
const LAYERS: [&[&str]; 14] = [
    &["limits"],
    &["text"],
    &["error", "feature"],
    &["score"],
    &["keyword"],
    &["options"],
    &["language"],
    &["document", "sentences"],
    &["ranking"],
    &["summary"],
    &["pipeline"],
    // The crate root: its items and the public re-exports, such as `crate::Error`.
    &["lib"],
    &["internals"],
    &["wasm"],
];

/// Import of one module by another.
struct Import {
    /// Path of the importing file, relative to `src/`.
    file: String,
    /// Imported path after `crate::`.
    path: String,
}

#[test]
fn every_module_imports_from_lower_layers_only() {
    let layer = |module: &str| LAYERS.iter().position(|layer| layer.contains(&module));
    let mut errors = Vec::new();
    for Import { file, path } in imports() {
        let (from, to) = (importing_module(&file), imported_module(&path));
        let Some(own) = layer(from) else {
            errors.push(format!("{file}: module `{from}` has no layer"));
            continue;
        };
        if from != to && layer(to).is_none_or(|other| other >= own) {
            errors.push(format!("{file}: `{from}` must not import `crate::{path}`"));
        }
    }
    assert!(errors.is_empty(), "{}", errors.join("\n"));
}

#[test]
fn the_modules_within_a_layer_import_each_other_without_a_circle() {
    let mut graph: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for Import { file, path } in imports() {
        let from = submodule(file.trim_end_matches(".rs").split('/'));
        let to = submodule(path.split("::"));
        if from != to {
            graph.entry(from).or_default().insert(to);
        }
    }
    for start in graph.keys() {
        let mut seen = BTreeSet::new();
        let mut open = vec![start];
        while let Some(module) = open.pop() {
            for next in graph.get(module).into_iter().flatten() {
                assert!(next != start, "`{start}` imports itself through `{module}`");
                if seen.insert(next) {
                    open.push(next);
                }
            }
        }
    }
}

#[test]
fn imports_are_found_in_groups_too() {
    let source = "use crate::text::{chars::{first, slice}, span::Span};\n\
        pub(crate) use crate::error::Error;\n\
        //! [`crate::lib`] is a comment\n\
        fn f() { crate::options::number(1.0); }\n\
        #[cfg(test)]\nmod tests { use crate::wasm; }";
    let expected = [
        "text::chars::first",
        "text::chars::slice",
        "text::span::Span",
        "error::Error",
        "options::number",
    ];
    assert_eq!(imported_paths(source), expected);
}

/// Finds the imports of all source files, without tests.
fn imports() -> Vec<Import> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut imports = Vec::new();
    for path in rust_files(&root) {
        let file = path.strip_prefix(&root).unwrap();
        let file = file.to_str().unwrap().replace('\\', "/");
        if file.contains("tests/") || file.ends_with("tests.rs") {
            continue;
        }
        let paths = imported_paths(&fs::read_to_string(&path).unwrap());
        imports.extend(paths.into_iter().map(|path| Import {
            file: file.clone(),
            path,
        }));
    }
    assert!(imports.len() > 100, "only {} imports found", imports.len());
    imports
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files
}

/// Returns the paths after each `crate::` outside of comments and of the unit tests at the end.
fn imported_paths(source: &str) -> Vec<String> {
    let code = source.split("#[cfg(test)]\nmod tests").next().unwrap();
    let without_comment = |line| str::split(line, "//").next().unwrap();
    let code: String = code.lines().map(without_comment).collect();
    let mut paths = Vec::new();
    for rest in code.split("crate::").skip(1) {
        expand("", rest, &mut paths);
    }
    paths
}

/// Appends the paths at the beginning of `code`, the members of a group each by itself. Returns
/// the code after them.
fn expand<'c>(prefix: &str, code: &'c str, paths: &mut Vec<String>) -> &'c str {
    let is_path = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    let code = code.trim_start();
    let end = code.find(|c| !is_path(c)).unwrap_or(code.len());
    let (path, mut rest) = code.split_at(end);
    let path = format!("{prefix}{path}");
    if !rest.starts_with('{') {
        paths.push(path);
        return rest;
    }
    while let Some(member) = rest.strip_prefix(['{', ',']) {
        let member = member.trim_start();
        rest = if member.starts_with('}') {
            member
        } else {
            expand(&path, member, paths).trim_start()
        };
    }
    rest.strip_prefix('}').unwrap_or(rest)
}

/// Returns the top-level module of a file.
fn importing_module(file: &str) -> &str {
    file.split(['/', '.']).next().unwrap()
}

/// Returns the top-level module of a path. Items of the crate root count as `lib`.
fn imported_module(path: &str) -> &str {
    let first = path.split("::").next().unwrap();
    let is_module = LAYERS.iter().any(|layer| layer.contains(&first));
    if is_module { first } else { "lib" }
}

/// Returns the first two segments of a module path within the folders that are divided into
/// stages, or else the first.
fn submodule<'p>(mut path: impl Iterator<Item = &'p str>) -> String {
    let first = path.next().unwrap();
    match path.next() {
        Some(second) if ["text", "document", "sentences", "ranking"].contains(&first) => {
            format!("{first}::{second}")
        }
        _ => first.to_string(),
    }
}
