//! Fresh names: the edge's one source of chance, so that the core needs none.

/// Letters and digits of a name.
const LENGTH: usize = 10;

/// A random name for a note or a board, of small letters and digits: 36¹⁰ of them.
#[must_use]
pub fn name() -> String {
    std::iter::repeat_with(fastrand::alphanumeric).map(|c| c.to_ascii_lowercase()).take(LENGTH).collect()
}
