//! SVG of a part of a scene: self-contained, without script, reference or link.
//!
//! Lengths are millimetres, so that programs that print it print the right size. Letters are outlines
//! unless real text is asked for; either way each group says what it is, for people who can't see it.

mod glyphs;
mod xml;

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use self::glyphs::{Glyphs, Ink, weight_and_tracking};
use self::xml::{escaped, number};
use crate::board::language_beside;
use crate::file::embedded::{SVG_ELEMENT, SVG_NAMESPACE};
use crate::geom::{PathEl, Point, Rect};
use crate::scene::{BoxItem, Group, Item, Line, Role, Scene, SignItem, TextItem};
use crate::style::{Color, FAMILY};

/// How letters are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Letters {
    /// As outlines: the same everywhere.
    #[default]
    Outlines,
    /// As text that can be searched and edited where the font is there. Line breaks and widths are kept.
    Text,
}

/// SVG of `area` on `ground`. `board` is the text of the board's file, if it is to be carried along.
#[must_use]
#[expect(clippy::too_many_arguments, reason = "what is shown, and what goes along with it, handed over once")]
pub fn write(
    scene: &Scene,
    area: Rect,
    ground: Color,
    language: &str,
    letters: Letters,
    board: Option<&str>,
) -> String {
    let head = Head { title: &scene.title(area), area, ground, language };
    let mut writer = Writer {
        out: String::with_capacity(1 << 20),
        letters,
        language: language.to_owned(),
        glyphs: Glyphs::default(),
    };
    writer.head(&head, board);
    for group in &scene.groups {
        if !group.bounds.intersect(area).is_zero_area() {
            writer.group(group);
        }
    }
    writer.out.push_str("</svg>\n");
    writer.out
}

/// What stands before the first group.
struct Head<'a> {
    title: &'a str,
    area: Rect,
    ground: Color,
    language: &'a str,
}

struct Writer {
    out: String,
    letters: Letters,
    language: String,
    glyphs: Glyphs,
}

impl Writer {
    fn head(&mut self, head: &Head<'_>, board: Option<&str>) {
        let Head { title, area, ground, language } = *head;
        let (x, y, width, height) = (number(area.x0), number(area.y0), number(area.width()), number(area.height()));
        self.put(format_args!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" \
             xmlns:xlink=\"http://www.w3.org/1999/xlink\" \
             width=\"{width}mm\" height=\"{height}mm\" viewBox=\"{x} {y} {width} {height}\" \
             xml:lang=\"{}\" role=\"group\">\n",
            escaped(language)
        ));
        self.put(format_args!("<title>{}</title>\n", escaped(title)));
        if let Some(board) = board {
            self.put(format_args!(
                "<metadata><{SVG_ELEMENT} xmlns=\"{SVG_NAMESPACE}\">{}</{SVG_ELEMENT}></metadata>\n",
                STANDARD.encode(board)
            ));
        }
        self.put(format_args!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{}\"/>\n",
            hex(ground)
        ));
    }

    fn group(&mut self, group: &Group) {
        // A cut note, and one without room, is said whole in its title.
        let is_whole = |item: &Item| match item {
            Item::Text(text) => text.shown_lines >= text.lines.lines.len(),
            Item::Box(_) | Item::Sign(_) => true,
        };
        let is_whole = group.items.iter().all(is_whole) && !group.items.is_empty();
        let (role, is_said) = match &group.role {
            Role::Decoration => (None, false),
            Role::Heading(level) => (Some(format!("role=\"heading\" aria-level=\"{level}\"")), true),
            Role::Paragraph | Role::Label | Role::Blank(_) => (Some(self.running_text().to_owned()), true),
            Role::Slot(_) => (Some("role=\"list\"".to_owned()), false),
            Role::Note(_) => (Some("role=\"listitem\"".to_owned()), true),
            Role::Caption | Role::Votes(_) | Role::Overflow(_) => (Some("role=\"img\"".to_owned()), false),
        };
        match role {
            None if self.letters == Letters::Text => self.out.push_str("<g aria-hidden=\"true\">"),
            None => self.out.push_str("<g>"),
            Some(role) => {
                let is_written = matches!(group.role, Role::Note(_) | Role::Blank(_));
                let other = is_written
                    .then(|| language_beside(group.language.as_deref(), &group.name, &self.language))
                    .flatten();
                let lang = other.map_or_else(String::new, |other| format!(" xml:lang=\"{other}\""));
                self.put(format_args!("<g {role}{lang}>"));
                // Text that stands there as text is not said again.
                let is_read = self.letters == Letters::Text && is_said && is_whole;
                if !is_read && !group.name.is_empty() {
                    self.put(format_args!("<title>{}</title>", escaped(&group.name)));
                }
            }
        }
        for item in &group.items {
            match item {
                Item::Box(item) => self.box_item(item),
                Item::Text(item) => self.text(item, group.role == Role::Decoration || !is_whole),
                Item::Sign(item) => self.sign(item),
            }
        }
        for child in &group.children {
            self.group(child);
        }
        self.out.push_str("</g>\n");
    }

    /// What printed text is to a reader: outlines are a picture of it.
    const fn running_text(&self) -> &'static str {
        match self.letters {
            Letters::Text => "role=\"paragraph\"",
            Letters::Outlines => "role=\"img\"",
        }
    }

    fn box_item(&mut self, item: &BoxItem) {
        let mut rect = item.rect;
        let mut radius = item.radius.min(rect.width() / 2.0).min(rect.height() / 2.0);
        let fill = item.fill.map_or_else(|| "none".to_owned(), hex);
        let frame = item.frame.map(|(color, width)| (hex(color), width));
        if let Some((_, width)) = frame {
            // The frame lies inside the edge; SVG draws it on the edge.
            rect = rect.inset(-width / 2.0);
            radius = (radius - width / 2.0).max(0.0);
        }
        let (x, y, width, height) = (number(rect.x0), number(rect.y0), number(rect.width()), number(rect.height()));
        self.put(format_args!("<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\""));
        if radius > 0.0 {
            self.put(format_args!(" rx=\"{}\"", number(radius)));
        }
        self.put(format_args!(" fill=\"{fill}\""));
        if let Some((color, width)) = frame {
            self.put(format_args!(" stroke=\"{color}\" stroke-width=\"{}\"", number(width)));
        }
        self.out.push_str("/>");
    }

    fn sign(&mut self, item: &SignItem) {
        self.out.push_str("<path d=\"");
        for element in item.outline().elements() {
            let (letter, points): (char, &[Point]) = match element {
                PathEl::MoveTo(to) => ('M', &[*to]),
                PathEl::LineTo(to) => ('L', &[*to]),
                PathEl::QuadTo(a, to) => ('Q', &[*a, *to]),
                PathEl::CurveTo(a, b, to) => ('C', &[*a, *b, *to]),
                PathEl::ClosePath => ('Z', &[]),
            };
            self.out.push(letter);
            for point in points {
                self.put(format_args!("{} {} ", number(point.x), number(point.y)));
            }
        }
        self.put(format_args!("\" fill=\"{}\"/>", hex(item.color)));
    }

    fn text(&mut self, item: &TextItem, is_decoration: bool) {
        let shown = item.shown_lines.min(item.lines.lines.len());
        let lines = &item.lines.lines[..shown];
        if item.lines.text.is_empty() || lines.iter().all(|line| line.runs.is_empty()) {
            return;
        }
        match self.letters {
            Letters::Text if !is_decoration => self.words(item, lines),
            Letters::Text | Letters::Outlines => self.outlines(item, lines),
        }
    }

    fn outlines(&mut self, item: &TextItem, lines: &[Line]) {
        let (turn, at) = (item.upward, item.at);
        if turn {
            self.put(format_args!("<g transform=\"translate({} {}) rotate(-90)\">", number(at.x), number(at.y)));
        }
        let origin = if turn { Point::ZERO } else { at };
        let runs = lines.iter().flat_map(|line| &line.runs);
        let ink = Ink { origin, size: item.size, color: &hex(item.color) };
        self.glyphs.write(runs, ink, &mut self.out);
        if turn {
            self.out.push_str("</g>");
        }
    }

    /// Real text: a line each, as wide as it is in the picture also where the font is not there.
    fn words(&mut self, item: &TextItem, lines: &[Line]) {
        let (weight, tracking) = weight_and_tracking(lines);
        self.put(format_args!(
            "<text xml:space=\"preserve\" font-family=\"{FAMILY}, sans-serif\" font-weight=\"{weight}\" \
             font-size=\"{}\" fill=\"{}\"",
            number(item.size),
            hex(item.color)
        ));
        if tracking.abs() > 1e-3 {
            self.put(format_args!(" letter-spacing=\"{}\"", number(tracking * item.size)));
        }
        if item.lines.rtl {
            self.out.push_str(" direction=\"rtl\"");
        }
        if item.upward {
            self.put(format_args!(" transform=\"translate({} {}) rotate(-90)\"", number(item.at.x), number(item.at.y)));
        }
        self.out.push('>');
        let origin = if item.upward { Point::ZERO } else { item.at };
        for line in lines {
            let text = item.lines.text.get(line.text.clone()).unwrap_or("");
            let words = text.trim_end();
            let baseline = line.runs.first().and_then(|run| run.glyphs.first()).map_or(0.0, |glyph| f64::from(glyph.y));
            let (x0, x1) = (f64::from(line.x0) * item.size, f64::from(line.x1) * item.size);
            let x = origin.x + if item.lines.rtl { x1 } else { x0 };
            if !words.is_empty() {
                self.put(format_args!(
                    "<tspan x=\"{}\" y=\"{}\" textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\">{}</tspan>",
                    number(x),
                    number(origin.y + baseline * item.size),
                    number((x1 - x0).max(0.01)),
                    escaped(words)
                ));
            }
            self.put(format_args!("{}", escaped(&text[words.len()..])));
        }
        self.out.push_str("</text>");
    }

    fn put(&mut self, words: std::fmt::Arguments<'_>) {
        // Writing to a string does not fail.
        self.out.write_fmt(words).ok();
    }
}

fn hex(color: Color) -> String {
    let mut hex = String::from("#");
    for channel in [color.r, color.g, color.b] {
        write!(hex, "{channel:02x}").ok();
    }
    hex
}
