//! HTML: one file that a browser shows and prints without any other, and a fragment for the clipboard.
//!
//! The file is well-formed XML too, so that any reader of XML can check it. It holds no script
//! and nothing from elsewhere, and says so to the browser; addresses in notes are links.

use super::csv::without_formula;
use super::{Block, Entry, Field, Outline, Slot, Table, TableCell};
use crate::board::{NoteColor, Tone, WebLink, language_beside, web_links};
use crate::style::{Color, Look, Style};

/// Rules of layout; their colours are variables that come from the style.
const RULES: &str = include_str!("html.css");

/// Forbids the page whatever could load or run anything.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// Ends a line in a cell: Excel would begin a new row at a plain one.
const CELL_BREAK: &str = "<br style=\"mso-data-placement:same-cell\"/>";

/// Markup that is being written.
#[derive(Default)]
struct Markup(String);

impl Markup {
    fn push(&mut self, part: impl AsRef<str>) {
        self.0.push_str(part.as_ref());
    }
}

/// The board as one HTML file.
#[must_use]
pub fn html(outline: &Outline) -> String {
    let mut page = Markup::default();
    let name = escaped(&outline.name());
    let (language, style) = (escaped(&outline.language), css());
    page.push(format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\"/>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\"/>\n\
         <title>{name}</title>\n<style>\n{style}</style>\n</head>\n<body>\n<main>\n"
    ));
    page.push(format!("<h1>{}</h1>\n", escaped(&outline.title)));
    body(&mut page, outline);
    page.push("</main>\n");
    if !outline.credits.is_empty() {
        page.push("<footer>");
        outline.credits.iter().for_each(|credit| page.push(escaped(credit)));
        page.push("</footer>\n");
    }
    page.push("</body>\n</html>\n");
    page.0
}

/// The notes alone, as word processors and spreadsheets take them from the clipboard: each heading
/// with its list, and the table.
#[must_use]
pub fn fragment(outline: &Outline) -> String {
    let mut out = Markup::default();
    let mut heading = None;
    for block in &outline.blocks {
        match block {
            Block::Heading(_, text) => heading = Some(text),
            Block::Slot(slot) if !slot.entries.is_empty() => {
                push_heading(&mut out, heading.take());
                let items = slot.entries.iter().map(|entry| {
                    format!(
                        "<li>{} <i>({})</i></li>",
                        lines(&without_formula(entry.text.clone()), "<br/>"),
                        remark(entry)
                    )
                });
                out.push(format!("<ul>{}</ul>\n", items.collect::<String>()));
            }
            Block::Table(table) => {
                push_heading(&mut out, heading.take());
                fragment_table(&mut out, table);
            }
            Block::Paragraph(_) | Block::Fields(_) | Block::Slot(_) => {}
        }
    }
    out.0
}

/// Notes as text that other boards read, where nobody else sees it: in front of a fragment.
#[must_use]
pub fn own_notes(notes: &str) -> String {
    format!("<meta name=\"copboard\" content=\"{}\"/>\n", escaped(notes))
}

fn push_heading(out: &mut Markup, heading: Option<&String>) {
    let heading = heading.into_iter();
    heading.for_each(|heading| out.push(format!("<p><b>{}</b></p>\n", escaped(heading))));
}

/// Everything below the title. Each heading opens a section, which ends before the next of its level.
fn body(page: &mut Markup, outline: &Outline) {
    let mut open: Vec<u8> = vec![];
    let mut heading = outline.title.as_str();
    for block in &outline.blocks {
        match block {
            Block::Heading(level, text) => {
                while open.pop_if(|outer| *outer >= *level).is_some() {
                    page.push("</section>\n");
                }
                open.push(*level);
                heading = text;
                page.push(format!("<section class=\"level-{level}\">\n<h{level}>{}</h{level}>\n", escaped(text)));
            }
            Block::Paragraph(text) => page.push(format!("<p>{}</p>\n", escaped(text))),
            Block::Fields(fields) => page.push(field_list(fields, &outline.language)),
            Block::Slot(slot) if slot.entries.is_empty() => {
                page.push(format!("<p class=\"none\">{}</p>\n", escaped(&outline.words().text("no-notes"))));
            }
            Block::Slot(slot) => page.push(list(slot.entries.iter(), &outline.language)),
            Block::Table(table) => self::table(page, table, (heading, &outline.language)),
        }
    }
    page.push("</section>\n".repeat(open.len()));
}

fn field_list(fields: &[Field], language: &str) -> String {
    let fields = fields.iter().map(|field| {
        let (label, text, other) = (escaped(&field.label), linked(&field.text), lang(None, &field.text, language));
        format!("<div><dt>{label}</dt><dd dir=\"auto\"{other}>{text}</dd></div>\n")
    });
    format!("<dl class=\"fields\">\n{}</dl>\n", fields.collect::<String>())
}

fn list<'a>(entries: impl Iterator<Item = &'a Entry>, language: &str) -> String {
    let items = entries.map(|entry| {
        let (color, text) = (entry.color.name(), linked(&entry.text));
        let other = lang(entry.language.as_deref(), &entry.text, language);
        format!(
            "<li class=\"note {color}\"><span class=\"text\" dir=\"auto\"{other}>{text}</span> \
             <span class=\"remark\">{}</span></li>\n",
            remark(entry)
        )
    });
    format!("<ul class=\"notes\">\n{}</ul>\n", items.collect::<String>())
}

fn remark(entry: &Entry) -> String {
    escaped(&entry.remark())
}

fn table(out: &mut Markup, table: &Table, (caption, language): (&str, &str)) {
    // What scrolls is reached by the keyboard, and then says what it is.
    let caption = escaped(caption);
    out.push(format!(
        "<div class=\"scroll\" role=\"region\" aria-label=\"{caption}\" tabindex=\"0\">\n<table>\n\
         <caption>{caption}</caption>\n"
    ));
    let heads = table.header_columns();
    out.push("<colgroup>");
    for column in 0..heads {
        // Room for the cell's padding comes on top.
        let width_em = (table.longest_word_em(column) + 1.2).min(14.0);
        out.push(format!("<col style=\"width: {width_em:.1}em\"/>"));
    }
    out.push("<col/>".repeat(table.columns - heads));
    out.push("</colgroup>\n");
    push_rows(out, table, "<tr>", |cell| {
        let slots = cell.slots.iter().flat_map(|slot| &slot.entries);
        let when =
            cell.when().map(|when| format!(" <span class=\"when\" dir=\"auto\">{}</span>", lines(when, "<br/>")));
        let list = if slots.clone().next().is_some() { list(slots, language) } else { String::new() };
        escaped(&cell.text) + &when.unwrap_or_default() + &list
    });
    out.push("</table>\n</div>\n");
}

/// A table without lists, which spreadsheets would part into several cells.
fn fragment_table(out: &mut Markup, table: &Table) {
    out.push("<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\" width=\"100%\">\n");
    push_rows(out, table, "<tr valign=\"top\">", |cell| {
        let text = Some(escaped(&cell.text)).filter(|text| !text.is_empty());
        let head = text.into_iter().chain(cell.when().map(|when| lines(when, CELL_BREAK)));
        let entries = cell.slots.iter().flat_map(|slot: &Slot| &slot.entries);
        let notes = entries.map(|entry| format!("• {} <i>({})</i>", lines(&entry.text, CELL_BREAK), remark(entry)));
        head.chain(notes).collect::<Vec<_>>().join(CELL_BREAK)
    });
    out.push("</table>\n");
}

/// The rows of a table: the first as its head, the others in groups that no cell reaches beyond.
fn push_rows(out: &mut Markup, table: &Table, row_tag: &str, content: impl Fn(&TableCell) -> String) {
    for row in 0..table.rows {
        match row {
            0 => out.push("<thead>\n"),
            1 => out.push("</thead>\n<tbody>\n"),
            row if reaches_across(table, row) => {}
            _ => out.push("</tbody>\n<tbody>\n"),
        }
        out.push(row_tag);
        for column in 0..table.columns {
            match table.at(row, column) {
                None => out.push("<td></td>"),
                Some(cell) if cell.at.row == row && cell.at.column == column => push_cell(out, cell, &content(cell)),
                Some(_) => {}
            }
        }
        out.push("</tr>\n");
    }
    out.push(if table.rows > 1 { "</tbody>\n" } else { "</thead>\n" });
}

/// Whether a cell begins above a row and reaches into it.
fn reaches_across(table: &Table, row: usize) -> bool {
    table.cells.iter().any(|cell| cell.at.row < row && row < cell.at.row + cell.at.rows)
}

fn push_cell(out: &mut Markup, cell: &TableCell, content: &str) {
    let tag = if cell.is_header() { "th" } else { "td" };
    let scope = match (cell.is_header(), cell.at.row, cell.at.rows) {
        (false, ..) => "",
        (true, 0, _) => " scope=\"col\"",
        (true, _, 1) => " scope=\"row\"",
        (true, ..) => " scope=\"rowgroup\"",
    };
    let span = |name: &str, count| if count > 1 { format!(" {name}=\"{count}\"") } else { String::new() };
    let spans = span("rowspan", cell.at.rows) + &span("colspan", cell.at.columns);
    out.push(format!("<{tag}{scope}{spans}>{content}</{tag}>"));
}

/// The rules with the values of colours that they name.
fn css() -> String {
    let style = Style::of(Look::Print);
    let tones = [
        ("page", Tone::Page),
        ("ink", Tone::Ink),
        ("muted", Tone::Muted),
        ("line", Tone::Line),
        ("strong", Tone::Strong),
        ("on-strong", Tone::OnStrong),
    ];
    let variables = tones.map(|(name, tone)| format!("--{name}: {};", css_color(style.tone(tone)))).join(" ");
    let notes = NoteColor::ALL.map(|color| {
        let tones = style.note(color);
        let (name, fill, edge) = (color.name(), css_color(tones.fill), css_color(tones.edge));
        format!(".{name} {{ background: {fill}; border-color: {edge}; }}\n")
    });
    format!(":root {{ {variables} }}\n{RULES}{}", notes.concat())
}

fn css_color(Color { r, g, b }: Color) -> String {
    format!("#{r:02x}{g:02x}{b:02x}")
}

fn lines(text: &str, line_break: &str) -> String {
    text.split('\n').map(escaped).collect::<Vec<_>>().join(line_break)
}

/// Lines of text, with the addresses in it as links.
fn linked(text: &str) -> String {
    let mut out = Markup::default();
    let mut from = 0;
    for WebLink { text: at, target } in web_links(text) {
        let (before, shown) = (&text[from..at.start], &text[at.clone()]);
        out.push(lines(before, "<br/>"));
        out.push(format!("<a href=\"{}\" rel=\"noopener noreferrer\">{}</a>", escaped(&target), escaped(shown)));
        from = at.end;
    }
    out.push(lines(&text[from..], "<br/>"));
    out.0
}

/// The attribute that says the language of a text, where that is not the page's.
fn lang(own: Option<&str>, text: &str, language: &str) -> String {
    language_beside(own, text, language).map_or_else(String::new, |other| format!(" lang=\"{other}\""))
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
    }
    escaped
}
