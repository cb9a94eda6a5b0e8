//! How the letters of a PDF are drawn.

/// How texts are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Letters {
    /// As text, wherever their fonts allow it.
    Embedded,
    /// As outlines that carry their text.
    Outlined,
}
