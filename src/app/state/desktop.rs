//! What people have chosen for all programs on their desktop.

/// What people have chosen for all programs on their desktop.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Desktop {
    /// By what text is larger than usual, where the window's scale doesn't say so already.
    pub text_scale: f64,
    /// Whether nothing is to move that need not.
    pub is_still: bool,
    /// Whether windows are to be dark, if the desktop says anything about that.
    pub is_dark: Option<bool>,
    /// Whether windows are to be in high contrast.
    pub has_high_contrast: bool,
}

impl Default for Desktop {
    /// A desktop that says nothing.
    fn default() -> Self {
        Self { text_scale: 1.0, is_still: false, is_dark: None, has_high_contrast: false }
    }
}
