//! Finds programs on PATH and elsewhere.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use crate::process::error::{Failure, Result};

/// The first of these programs that PATH has.
pub(crate) fn find<'a>(names: impl IntoIterator<Item = &'a str>) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    names.into_iter().find_map(|name| find_in(&folders, name))
}

/// PATH with these folders before all others.
pub(crate) fn with_first(first: &[PathBuf]) -> Result<OsString> {
    let path = env::var_os("PATH").unwrap_or_default();
    let all = first.iter().cloned().chain(env::split_paths(&path));
    env::join_paths(all).map_err(|error| Failure::new(format!("cannot extend PATH: {error}")))
}

/// A program in one of these folders. Windows knows a program by its file's ending.
pub(crate) fn find_in(folders: &[PathBuf], name: &str) -> Option<PathBuf> {
    let endings: &[&str] = if cfg!(windows) {
        &[".exe", ".cmd"]
    } else {
        &[""]
    };
    folders
        .iter()
        .flat_map(|folder| {
            endings
                .iter()
                .map(move |ending| folder.join(format!("{name}{ending}")))
        })
        .find(|candidate| is_program(candidate))
}

#[cfg(unix)]
fn is_program(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(path).is_ok_and(|file| file.is_file() && file.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(path: &Path) -> bool {
    path.is_file()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Folder;

    #[test]
    fn first_folders_come_first() {
        let path = with_first(&[PathBuf::from("first"), PathBuf::from("second")]).unwrap();
        let folders: Vec<PathBuf> = env::split_paths(&path).take(2).collect();
        assert_eq!(folders, [PathBuf::from("first"), PathBuf::from("second")]);
    }

    #[cfg(unix)]
    #[test]
    fn only_what_can_be_run_is_a_program() {
        use std::os::unix::fs::PermissionsExt;

        let folder = Folder::new("path-programs");
        for file in ["notes/tool", "bin/tool", "late/tool"] {
            folder.write(file, "");
        }
        for file in ["bin/tool", "late/tool"] {
            fs::set_permissions(folder.path(file), fs::Permissions::from_mode(0o755)).unwrap();
        }
        let folders = ["none", "notes", "bin", "late"].map(|name| folder.path(name));
        assert_eq!(find_in(&folders, "tool"), Some(folder.path("bin/tool")));
        assert_eq!(find_in(&folders, "bin"), None);
    }
}
