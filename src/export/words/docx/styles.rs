//! The styles that paragraphs and tables name, the bullets, and what holds for the whole document.

use super::element::{Element, el, hex, root, val};
use crate::board::Tone;
use crate::export::words::direction::Direction;
use crate::style::Style;

/// Size of text in cells, in half points.
pub(super) const CELL_SIZE: u32 = 17;

/// Bullets of lists.
pub(super) const LIST: u32 = 1;
/// Bullets in cells, which stand closer.
pub(super) const CELL_LIST: u32 = 2;

/// Styles of paragraphs, of what stands behind a note's text, and of the table.
pub(super) const LIST_STYLE: &str = "ListBullet";
pub(super) const CELL_STYLE: &str = "TableText";
pub(super) const REMARK_STYLE: &str = "Remark";
pub(super) const FOOTER_STYLE: &str = "Footer";
pub(super) const LINK_STYLE: &str = "Hyperlink";
pub(super) const TABLE_STYLE: &str = "BoardTable";

const FONT: &str = "Calibri";

/// Sizes of the headings in half points, by level from 1.
const HEADINGS: [u32; 6] = [40, 28, 23, 21, 21, 21];

/// The styles.
pub(super) fn styles(style: &Style, language: &str) -> Element {
    let headings = HEADINGS.iter().zip(1..).map(|(size, level)| heading(style, level, *size));
    root("w:styles")
        .with(defaults(language))
        .with(
            el("w:style")
                .set("w:type", "paragraph")
                .set("w:default", "1")
                .set("w:styleId", "Normal")
                .all([val("w:name", "Normal"), el("w:qFormat")]),
        )
        .with(
            el("w:style")
                .set("w:type", "table")
                .set("w:default", "1")
                .set("w:styleId", "TableNormal")
                .with(val("w:name", "Normal Table"))
                .with(val("w:uiPriority", 99))
                .with(el("w:semiHidden"))
                .with(el("w:unhideWhenUsed")),
        )
        .all(headings)
        .with(paragraph(LIST_STYLE, "List Bullet").with(el("w:pPr").with(el("w:spacing").set("w:after", 80))))
        .with(
            paragraph(CELL_STYLE, "Table Text")
                .with(el("w:pPr").with(spacing(240).set("w:after", 50)))
                .with(el("w:rPr").all(sizes(CELL_SIZE))),
        )
        .with(
            paragraph(FOOTER_STYLE, "footer")
                .with(el("w:pPr").with(el("w:spacing").set("w:after", 0)).with(val("w:jc", "center")))
                .with(el("w:rPr").with(color(style, Tone::Muted)).all(sizes(16))),
        )
        .with(
            el("w:style")
                .set("w:type", "character")
                .set("w:customStyle", 1)
                .set("w:styleId", REMARK_STYLE)
                .with(val("w:name", "Remark"))
                .with(el("w:rPr").with(color(style, Tone::Muted)).all(sizes(16))),
        )
        .with(
            el("w:style")
                .set("w:type", "character")
                .set("w:styleId", LINK_STYLE)
                .with(val("w:name", "Hyperlink"))
                .with(el("w:rPr").with(color(style, Tone::StrongInk)).with(val("w:u", "single"))),
        )
        .with(table(style))
}

fn defaults(language: &str) -> Element {
    let fonts = ["w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"];
    let fonts = fonts.into_iter().fold(el("w:rFonts"), |fonts, script| fonts.set(script, FONT));
    let run = el("w:rPr").with(fonts).all(sizes(21)).with(self::language(language));
    el("w:docDefaults")
        .with(el("w:rPrDefault").with(run))
        .with(el("w:pPrDefault").with(el("w:pPr").with(spacing(264).set("w:after", 100))))
}

/// A language of text, which Word asks for by kinds of scripts.
pub(super) fn language(tag: &str) -> Element {
    let is_east_asian = matches!(tag.split('-').next(), Some("zh" | "ja" | "ko" | "yue"));
    let name = match Direction::of_language(tag) {
        Direction::RightToLeft => "w:bidi",
        Direction::LeftToRight if is_east_asian => "w:eastAsia",
        Direction::LeftToRight => "w:val",
    };
    el("w:lang").set(name, tag)
}

fn spacing(line: u32) -> Element {
    el("w:spacing").set("w:line", line).set("w:lineRule", "auto")
}

/// A size of text in half points, for scripts of either direction.
fn sizes(size: u32) -> [Element; 2] {
    [val("w:sz", size), val("w:szCs", size)]
}

/// Bold, for scripts of either direction.
pub(super) fn bold() -> [Element; 2] {
    [el("w:b"), el("w:bCs")]
}

pub(super) fn color(style: &Style, tone: Tone) -> Element {
    val("w:color", hex(style.tone(tone)))
}

fn paragraph(id: &str, name: &str) -> Element {
    let is_own = id == CELL_STYLE;
    let style = el("w:style").set("w:type", "paragraph");
    let style = if is_own { style.set("w:customStyle", 1) } else { style };
    style.set("w:styleId", id).with(val("w:name", name)).with(val("w:basedOn", "Normal")).with(el("w:qFormat"))
}

fn heading(style: &Style, level: u32, size: u32) -> Element {
    let before = if level == 1 { 0 } else { 280 };
    el("w:style")
        .set("w:type", "paragraph")
        .set("w:styleId", format!("Heading{level}"))
        .with(val("w:name", format!("heading {level}")))
        .with(val("w:basedOn", "Normal"))
        .with(val("w:next", "Normal"))
        .with(el("w:qFormat"))
        .with(
            el("w:pPr")
                .with(el("w:keepNext"))
                .with(el("w:spacing").set("w:before", before).set("w:after", 80))
                .with(val("w:outlineLvl", level - 1)),
        )
        .with(el("w:rPr").all(bold()).with(color(style, Tone::StrongInk)).all(sizes(size)))
}

/// The table, whose first row and first column are its heads.
fn table(style: &Style) -> Element {
    let line = hex(style.tone(Tone::Line));
    let sides = ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"];
    let sides = sides.map(|side| val(side, "single").set("w:sz", 4).set("w:space", 0).set("w:color", &line));
    let margin = |side, width: u32| el(side).set("w:w", width).set("w:type", "dxa");
    let heads = |which: &str, text: Tone, fill: Option<Tone>| {
        let ground = |tone| val("w:shd", "clear").set("w:color", "auto").set("w:fill", hex(style.tone(tone)));
        el("w:tblStylePr")
            .set("w:type", which)
            .with(el("w:rPr").all(bold()).with(color(style, text)))
            .all(fill.map(|tone| el("w:tcPr").with(ground(tone))))
    };
    el("w:style")
        .set("w:type", "table")
        .set("w:customStyle", 1)
        .set("w:styleId", TABLE_STYLE)
        .with(val("w:name", "Board Table"))
        .with(val("w:basedOn", "TableNormal"))
        .with(el("w:tblPr").with(el("w:tblBorders").all(sides)).with(el("w:tblCellMar").all([
            margin("w:top", 60),
            margin("w:left", 80),
            margin("w:bottom", 40),
            margin("w:right", 80),
        ])))
        .with(heads("firstRow", Tone::OnStrong, Some(Tone::Strong)))
        .with(heads("firstCol", Tone::StrongInk, None))
}

/// The bullets of both lists.
pub(super) fn numbering() -> Element {
    let lists = [(LIST, 340), (CELL_LIST, 200)];
    let bullets = lists.map(|(id, indent)| {
        let level = el("w:lvl")
            .set("w:ilvl", 0)
            .with(val("w:start", 1))
            .with(val("w:numFmt", "bullet"))
            .with(val("w:lvlText", "•"))
            .with(val("w:lvlJc", "left"))
            .with(el("w:pPr").with(el("w:ind").set("w:left", indent).set("w:hanging", indent)));
        el("w:abstractNum").set("w:abstractNumId", id).with(val("w:multiLevelType", "singleLevel")).with(level)
    });
    let lists = lists.map(|(id, _)| el("w:num").set("w:numId", id).with(val("w:abstractNumId", id)));
    root("w:numbering").all(bullets).all(lists)
}

/// What holds for the whole document. Without the mode Word would lay it out as its version of 2007 did.
pub(super) fn settings(language: &str) -> Element {
    let mode = el("w:compatSetting")
        .set("w:name", "compatibilityMode")
        .set("w:uri", "http://schemas.microsoft.com/office/word")
        .set("w:val", 15);
    let name = if Direction::of_language(language).is_rtl() { "w:bidi" } else { "w:val" };
    root("w:settings").with(el("w:compat").with(mode)).with(el("w:themeFontLang").set(name, language))
}
