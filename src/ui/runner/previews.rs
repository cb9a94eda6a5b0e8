//! What a file will look like, painted while the old picture stays.

use std::sync::Arc;

use crate::app::{FileResult, Preview, PreviewRequest};
use crate::board::Board;
use crate::layout::Fonts;
use crate::publish::{self, Studio};
use crate::words::Message;

/// Most lines of words that are shown: enough to judge them by.
const MOST_LINES: usize = 300;

/// Most characters of a line that are shown: a picture inside a web page is one long line.
const MOST_IN_LINE: usize = 400;

/// Paints a preview.
pub(super) fn preview(fonts: &Fonts, board: &Board, request: PreviewRequest) -> FileResult {
    let preview = paint(Studio { fonts, board }, &request).unwrap_or_else(Preview::Nothing);
    FileResult::Previewed { request, preview }
}

/// Makes the result of a preview that ended without one.
pub(super) fn failed(request: PreviewRequest) -> impl FnOnce(Message) -> FileResult + Send + 'static {
    move |why| FileResult::Previewed { request, preview: Preview::Nothing(msg!("preview-not-made", why = why)) }
}

fn paint(studio: Studio<'_>, request: &PreviewRequest) -> Result<Preview, Message> {
    let facts = studio.facts(&request.order).map_err(|error| error.message())?;
    let (width, height) = (f64::from(request.width), f64::from(request.height));
    let made = studio.preview(&request.order, request.page, width, height).map_err(|error| error.message())?;
    Ok(match made {
        publish::Preview::Picture { pixels, page, pages } => {
            Preview::Picture { pixels: Arc::new(pixels), page, pages, facts }
        }
        publish::Preview::Text(text) => {
            let (text, more) = beginning(&text);
            Preview::Words { text, more, facts }
        }
    })
}

/// Returns as much of a text as helps to judge it, and how many lines more it has.
fn beginning(text: &str) -> (String, usize) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut shown = String::new();
    for line in text.lines().take(MOST_LINES) {
        match line.char_indices().nth(MOST_IN_LINE) {
            Some((end, _)) => shown.extend([&line[..end], "…"]),
            None => shown.push_str(line),
        }
        shown.push('\n');
    }
    (shown, text.lines().count().saturating_sub(MOST_LINES))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_and_long_lines_are_cut() {
        let (shown, more) = beginning(&"é".repeat(MOST_IN_LINE + 1));
        assert_eq!((shown.chars().count(), more), (MOST_IN_LINE + 2, 0));
        assert_eq!(beginning(&"a\n".repeat(MOST_LINES + 7)).1, 7);
        assert_eq!(beginning("\u{feff}a"), ("a\n".to_owned(), 0));
    }
}
