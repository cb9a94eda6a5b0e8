//! What the program does, without a window: on the model alone, with an outside made of maps.

mod adversary;
mod closing;
mod desk;
mod dropping;
mod earlier;
mod editing;
mod files;
mod find;
mod many;
mod pasting;
mod read_only;
mod replay;
mod shaping;
mod stakes;
mod walk;

/// Slots that many tests use.
const CONTENT: &str = "co-create/1";
const WHO: &str = "collaboration/who/cop";
