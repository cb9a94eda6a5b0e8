//! The forms in which a board can leave the program.

use crate::words::Message;

/// A form in which a board can leave the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Format {
    /// A picture in pixels.
    #[default]
    Png,
    /// A picture in pixels for programs that take no PNG, without every detail.
    Jpeg,
    /// A picture in pixels for the web, with every detail.
    Webp,
    /// Pages to be printed and read.
    Pdf,
    /// A drawing.
    Svg,
    /// A text document with headings, lists and the grid as a table.
    Docx,
    /// A workbook with all notes and the grid.
    Xlsx,
    /// A web page.
    Html,
    /// Marked-up plain text.
    Markdown,
    /// A table with a row for each note.
    Csv,
    /// The grid as a table.
    GridCsv,
    /// Plain text.
    Text,
    /// For other programs.
    Json,
}

impl Format {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 13] = [
        Self::Png,
        Self::Jpeg,
        Self::Webp,
        Self::Pdf,
        Self::Svg,
        Self::Docx,
        Self::Xlsx,
        Self::Html,
        Self::Markdown,
        Self::Csv,
        Self::GridCsv,
        Self::Text,
        Self::Json,
    ];

    /// Its name on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpeg",
            Self::Webp => "webp",
            Self::Pdf => "pdf",
            Self::Svg => "svg",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Html => "html",
            Self::Markdown => "markdown",
            Self::Csv => "csv",
            Self::GridCsv => "grid-csv",
            Self::Text => "text",
            Self::Json => "json",
        }
    }

    /// Its name in a list.
    #[must_use]
    pub const fn label(self) -> Message {
        Message::new(match self {
            Self::Png => "format-png",
            Self::Jpeg => "format-jpeg",
            Self::Webp => "format-webp",
            Self::Pdf => "format-pdf",
            Self::Svg => "format-svg",
            Self::Docx => "format-docx",
            Self::Xlsx => "format-xlsx",
            Self::Html => "format-html",
            Self::Markdown => "format-markdown",
            Self::Csv => "format-csv",
            Self::GridCsv => "format-grid-csv",
            Self::Text => "format-text",
            Self::Json => "format-json",
        })
    }

    /// What its files end in, without the dot.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpg",
            Self::Webp => "webp",
            Self::Pdf => "pdf",
            Self::Svg => "svg",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Html => "html",
            Self::Markdown => "md",
            Self::Csv => "csv",
            Self::GridCsv => "grid.csv",
            Self::Text => "txt",
            Self::Json => "json",
        }
    }

    /// The format with that name on the command line.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// The format of a file's extension.
    #[must_use]
    pub fn from_file_name(name: &str) -> Option<Self> {
        const ALSO: [(&str, Format); 4] =
            [("jpeg", Format::Jpeg), ("htm", Format::Html), ("markdown", Format::Markdown), ("text", Format::Text)];
        let name = name.to_lowercase();
        let ends =
            |extension: &str| name.strip_suffix(extension).is_some_and(|rest| rest.ends_with('.') && rest.len() > 1);
        // The longest ending counts: `board.grid.csv` is the grid.
        let matching = Self::ALL.into_iter().filter(|format| ends(format.extension()));
        matching
            .max_by_key(|format| format.extension().len())
            .or_else(|| ALSO.into_iter().find(|(extension, _)| ends(extension)).map(|(_, format)| format))
    }

    /// Whether it is words without a picture's size and look.
    #[must_use]
    pub const fn is_words(self) -> bool {
        match self {
            Self::Png | Self::Jpeg | Self::Webp | Self::Pdf | Self::Svg => false,
            Self::Docx
            | Self::Xlsx
            | Self::Html
            | Self::Markdown
            | Self::Csv
            | Self::GridCsv
            | Self::Text
            | Self::Json => true,
        }
    }

    /// Whether it is a picture in pixels.
    #[must_use]
    pub const fn is_pixels(self) -> bool {
        matches!(self, Self::Png | Self::Jpeg | Self::Webp)
    }

    /// Whether its cells are separated by a sign that can be chosen.
    #[must_use]
    pub const fn has_separator(self) -> bool {
        matches!(self, Self::Csv | Self::GridCsv)
    }

    /// Whether a terminal can't show it.
    #[must_use]
    pub const fn is_binary(self) -> bool {
        self.is_pixels() || matches!(self, Self::Pdf | Self::Docx | Self::Xlsx)
    }

    /// Whether it can carry the board itself.
    #[must_use]
    pub const fn carries_board(self) -> bool {
        matches!(self, Self::Png | Self::Pdf | Self::Svg)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_tell_their_format() {
        for format in Format::ALL {
            assert_eq!(Format::from_file_name(&format!("a.b.{}", format.extension().to_uppercase())), Some(format));
            assert_eq!(Format::from_name(format.name()), Some(format));
        }
        assert_eq!(Format::from_file_name("board.htm"), Some(Format::Html));
        assert_eq!(Format::from_file_name("board.jpeg"), Some(Format::Jpeg));
        for none in ["board", ".png", "png", "board.gif", "board.png.bak"] {
            assert_eq!(Format::from_file_name(none), None, "{none}");
        }
    }
}
