//! The commands of `cargo xtask`, one module each, and the rules that `check` applies.

pub(crate) mod bench;
mod budgets;
pub(crate) mod build;
pub(crate) mod check;
mod dependencies;
pub(crate) mod eval;
mod instruction_budget;
pub(crate) mod package;
mod script_lint;
pub(crate) mod serve;
pub(crate) mod size;
pub(crate) mod test;
