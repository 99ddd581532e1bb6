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
        "{header}\n/// Number of channels of each line.\n\
        pub(super) const CHANNELS: usize = {C};\n\
        /// Distance in lines that each block looks before and after a line.\n\
        pub(super) const DILATIONS: [usize; {}] = [{}];\n\
        /// Number of rows of [`WEIGHTS`].\n\
        pub(super) const ROWS: usize = {count};\n\
        /// Number of inputs of the network: the length of a feature vector.\n\
        pub(super) const LINE_FEATURES: usize = {};\n\
        /// Score of a line whose features and channels are all 0.\n\
        pub(super) const BIAS: f32 = {bias:e};\n\
        \n\
        /// Size of one quantization step of each tensor, in the order of [`WEIGHTS`]; the last one is for [`SKIP`].\n\
        #[rustfmt::skip]\n\
        pub(super) static SCALES: [f32; {}] = [\n    {},\n];\n\
        \n\
        /// Weight of each input in the linear skip connection.\n\
        #[rustfmt::skip]\n\
        pub(super) static SKIP: [i8; LINE_FEATURES] = [\n    {},\n];\n\
        \n\
        /// Quantized weights of the network, one tensor after the other.\n\
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
