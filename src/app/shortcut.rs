//! A key with modifiers, by its usual name, whatever toolkit reports it.

/// A key with modifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shortcut {
    /// Whether Ctrl, or Command on a Mac, is held.
    pub command: bool,
    /// Whether Shift is held.
    pub shift: bool,
    /// Whether Alt is held.
    pub alt: bool,
    /// The key's name, such as `F11`, `N` or `ArrowUp`.
    pub key: &'static str,
}

impl Shortcut {
    /// The key by itself.
    #[must_use]
    pub const fn plain(key: &'static str) -> Self {
        Self { command: false, shift: false, alt: false, key }
    }

    /// The key with Ctrl, or Command on a Mac.
    #[must_use]
    pub const fn ctrl(key: &'static str) -> Self {
        Self { command: true, ..Self::plain(key) }
    }

    /// The key with Ctrl and Shift.
    #[must_use]
    pub const fn ctrl_shift(key: &'static str) -> Self {
        Self { shift: true, ..Self::ctrl(key) }
    }

    /// The key with Ctrl and Alt.
    #[must_use]
    pub const fn ctrl_alt(key: &'static str) -> Self {
        Self { alt: true, ..Self::ctrl(key) }
    }

    /// The key with Shift.
    #[must_use]
    pub const fn shift(key: &'static str) -> Self {
        Self { shift: true, ..Self::plain(key) }
    }

    /// The key with Alt.
    #[must_use]
    pub const fn alt(key: &'static str) -> Self {
        Self { alt: true, ..Self::plain(key) }
    }
}
