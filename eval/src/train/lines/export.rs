//! The Rust source of a trained network.

use super::adam::scale;
use super::network::Network;
use std::fmt::Write;

/// Returns the Rust source of the classifier's weights. The bias is shifted by
/// `threshold`, because the engine keeps the lines whose score is above 0.
pub(crate) fn rust<const C: usize>(network: &Network<C>, threshold: f32, header: &str) -> String {
    let mut scales = Vec::new();
    let (mut rows, mut skip) = (String::new(), String::new());
    let mut bias = 0.0;
    let mut left = network.weights.as_slice();
    for (name, length) in network.tensors() {
        let (tensor, rest) = left.split_at(length);
        left = rest;
        if name == "bias" {
            bias = tensor[0] - threshold;
            continue;
        }
        let scale = scale(tensor);
        scales.push(format!("{scale:e}"));
        let step = |weight: &f32| format!("{}", (weight / scale).round() as i8);
        let line = |weights: &[f32]| weights.iter().map(step).collect::<Vec<_>>().join(", ");
        if name == "skip" {
            skip = line(tensor);
            continue;
        }
        let _ = writeln!(rows, "    // {name}");
        for row in tensor.chunks(C) {
            let _ = writeln!(rows, "    [{}],", line(row));
        }
    }
    let count = (network.weights.len() - network.inputs - 1) / C;
    let dilations: Vec<String> = network.dilations.iter().map(ToString::to_string).collect();
    format!(
        "{header}\n/// Numbers that the network keeps of each line.\n\
        pub(super) const CHANNELS: usize = {C};\n\
        /// How far each block looks, in lines.\n\
        pub(super) const DILATIONS: [usize; {}] = [{}];\n\
        /// Rows of [`WEIGHTS`].\n\
        pub(super) const ROWS: usize = {count};\n\
        /// Inputs of the network: the length of a row of evidence.\n\
        pub(super) const INPUTS: usize = {};\n\
        /// The score of a line of which nothing is known.\n\
        pub(super) const BIAS: f32 = {bias:e};\n\
        \n\
        /// What one step of each tensor is worth, in the order of [`WEIGHTS`]; the last is of [`SKIP`].\n\
        #[rustfmt::skip]\n\
        pub(super) static SCALES: [f32; {}] = [\n    {},\n];\n\
        \n\
        /// What each input gives to the score past the network.\n\
        #[rustfmt::skip]\n\
        pub(super) static SKIP: [i8; INPUTS] = [\n    {},\n];\n\
        \n\
        /// The network, a tensor after the other.\n\
        #[rustfmt::skip]\n\
        pub(super) static WEIGHTS: [[i8; CHANNELS]; ROWS] = [\n{rows}];\n",
        dilations.len(),
        dilations.join(", "),
        network.inputs,
        scales.len(),
        scales.join(", "),
        skip,
    )
}
