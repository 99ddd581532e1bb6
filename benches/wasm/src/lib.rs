//! The stages that `benches/pipeline.rs` measures, for a browser to measure.

#[path = "../../stages/mod.rs"]
mod stages;

use std::cell::RefCell;
use std::hint::black_box;
use wasm_bindgen::prelude::wasm_bindgen;

/// As the module that ships has it.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

thread_local! {
    static TEXT: RefCell<String> = const { RefCell::new(String::new()) };
}

/// The names of the stages, a line each.
#[wasm_bindgen]
pub fn names() -> String {
    stages::STAGES.map(|(name, _)| name).join("\n")
}

/// The text that is read from now on.
#[wasm_bindgen]
pub fn take(text: String) {
    TEXT.set(text);
}

/// Reads it once, by a stage.
#[wasm_bindgen]
pub fn run(stage: usize) -> usize {
    TEXT.with_borrow(|text| black_box(stages::STAGES[stage].1(black_box(text))))
}
