//! A scene as text, to compare two of them.

use std::fmt::Write as _;

use copboard::scene::{Group, Item, Lines, Scene};

/// Everything about a scene.
pub(crate) fn dump(scene: &Scene) -> String {
    let mut out = format!("{:?} {:?} {:?} {:?}\n", scene.page, scene.world, scene.areas, scene.missing);
    for group in &scene.groups {
        push_group(&mut out, group, 0, true);
    }
    push_places(&mut out, scene);
    out
}

/// Everything about a scene that no look may change: all places and all line breaks.
pub(crate) fn dump_places(scene: &Scene) -> String {
    let mut out = String::new();
    for group in &scene.groups {
        push_group(&mut out, group, 0, false);
    }
    push_places(&mut out, scene);
    out
}

fn push_group(out: &mut String, group: &Group, depth: usize, colors: bool) {
    writeln!(out, "{:depth$}{:?} {:?} {:?}", "", group.role, group.name, group.bounds).unwrap();
    for item in &group.items {
        match item {
            Item::Box(item) if colors => writeln!(out, "{:depth$} {item:?}", "").unwrap(),
            Item::Box(item) => writeln!(out, "{:depth$} {:?}", "", item.rect).unwrap(),
            // Whether there are signs is a matter of the look, too.
            Item::Sign(item) if colors => writeln!(out, "{:depth$} {item:?}", "").unwrap(),
            Item::Sign(_) => {}
            Item::Text(item) => {
                let color = colors.then_some(item.color);
                let (at, size, upward, shown) = (item.at, item.size, item.upward, item.shown_lines);
                writeln!(out, "{:depth$} {at:?} {size} {upward} {shown} {color:?}", "").unwrap();
                push_lines(out, &item.lines);
            }
        }
    }
    for child in &group.children {
        push_group(out, child, depth + 1, colors);
    }
}

fn push_lines(out: &mut String, lines: &Lines) {
    writeln!(out, "  {:?} {} {} {:?}", lines.text, lines.line_height, lines.rtl, lines.missing).unwrap();
    for line in &lines.lines {
        write!(out, "  {:?} {} {}:", line.text, line.x0, line.x1).unwrap();
        for run in &line.runs {
            write!(out, " {:?}", run.text).unwrap();
            for glyph in &run.glyphs {
                write!(out, " {}@{},{}", glyph.id, glyph.x, glyph.y).unwrap();
            }
        }
        out.push('\n');
    }
}

fn push_places(out: &mut String, scene: &Scene) {
    for slot in &scene.slots {
        let head = (&slot.id, &slot.name, slot.area, slot.notes_area, slot.beside, slot.text_size, slot.columns);
        writeln!(out, "{head:?} {:?} {:?}", slot.hidden, slot.overflow_mark).unwrap();
        for note in &slot.notes {
            writeln!(out, " {} {:?} {:?} {}", note.id, note.rect, note.text_at, note.shown_lines).unwrap();
            push_lines(out, &note.lines);
        }
    }
    for blank in &scene.blanks {
        writeln!(out, "{} {:?} {:?} {:?} {}", blank.id, blank.name, blank.area, blank.text_at, blank.text_size)
            .unwrap();
        push_lines(out, &blank.lines);
    }
}
