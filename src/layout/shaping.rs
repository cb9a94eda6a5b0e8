//! What shaping and the breaking of lines agree on.

/// Text size at which texts are shaped. Only ratios leave this folder.
pub(super) const SHAPING_SIZE: f32 = 16.0;

/// Characters that have no picture of their own: spaces, joiners, direction marks, variation
/// selectors and tags.
pub(super) fn is_invisible(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}
