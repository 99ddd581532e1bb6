//! The wasm module: all that it exports is in `nutgraf`'s `wasm.rs`.

pub use nutgraf::*;

/// Half the size of the standard library's allocator.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
