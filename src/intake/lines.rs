//! Plain text as blocks: lists with what is nested in them, and lines by themselves.

use super::block::Block;
use super::marker::{Mark, split_mark};
use super::tidy;

/// Characters from which on a line seems to have been broken for its length.
const LONG_LINE: usize = 55;

/// Longest line in letters that a program breaks: mails have lines of some 80.
const LONGEST_BROKEN_LINE: usize = 110;

/// A line of text.
struct Line<'a> {
    /// Columns of blanks before it.
    indent: usize,
    mark: Option<Mark>,
    /// What stands behind the mark.
    text: &'a str,
    /// All of it but blanks around it.
    whole: &'a str,
}

/// A list being read: an item's indent and mark for each level.
type Levels = Vec<(usize, Mark)>;

/// Reads text as blocks: an item of a list is one, with what is nested in it; so is each other line.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let mut lines: Vec<Line<'_>> = text.lines().map(Line::read).collect();
    drop_doubtful(&mut lines);
    let mut blocks: Vec<Block> = vec![];
    let mut levels: Levels = vec![];
    let mut length_before = 0;
    for line in &lines {
        let is_inner = match line.mark {
            _ if line.text.is_empty() && line.mark.is_none() => {
                length_before = 0;
                continue;
            }
            Some(mark) => descend(&mut levels, line.indent, mark) > 0,
            // What is indented below an item goes on with it.
            None => levels.first().is_some_and(|(indent, _)| line.indent > *indent),
        };
        let is_item = line.mark.is_some();
        if is_inner {
            let glue = if !is_item && length_before >= LONG_LINE { " " } else { "\n" };
            go_on(&mut blocks, glue, line.text);
        } else if is_item {
            begin_item(&mut blocks, line.text);
        } else {
            levels.clear();
            blocks.push(Block::Text(tidy(line.text)));
        }
        length_before = line.text.chars().count();
    }
    blocks
}

impl<'a> Line<'a> {
    fn read(line: &'a str) -> Self {
        let text = line.trim_start();
        let before = &line[..line.len() - text.len()];
        let indent = before.chars().map(|c| if c == '\t' { 4 } else { 1 }).sum();
        let whole = text.trim();
        match split_mark(text) {
            Some((mark, text)) => Self { indent, mark: Some(mark), text: text.trim(), whole },
            None => Self { indent, mark: None, text: whole, whole },
        }
    }
}

/// Takes back numbers and letters that no neighbor confirms: *3. October* is a date, and *B. Smith* a name.
fn drop_doubtful(lines: &mut [Line<'_>]) {
    let confirms = |a: &Line<'_>, b: &Line<'_>| match (a.mark, b.mark) {
        (Some(a), Some(b)) if a.is_alike(b) => match (a.doubtful(), b.doubtful()) {
            (Some(a), Some(b)) => b == a + 1 || (a == 1 && b == 1),
            _ => false,
        },
        _ => false,
    };
    let mut is_confirmed = vec![false; lines.len()];
    // The last line of each indent and kind, which the next of them follows.
    let mut last: std::collections::BTreeMap<(usize, u8), usize> = std::collections::BTreeMap::new();
    for (nth, line) in lines.iter().enumerate() {
        let Some(mark) = line.mark else { continue };
        let kind = (line.indent, u8::from(matches!(mark, Mark::Letter(..))));
        if let Some(before) = last.insert(kind, nth)
            && confirms(&lines[before], line)
        {
            is_confirmed[before] = true;
            is_confirmed[nth] = true;
        }
    }
    for (line, is_confirmed) in lines.iter_mut().zip(is_confirmed) {
        if !is_confirmed && line.mark.is_some_and(|mark| mark.doubtful().is_some()) {
            line.mark = None;
            line.text = line.whole;
        }
    }
}

/// Goes to the level of an item, and returns it.
fn descend(levels: &mut Levels, indent: usize, mark: Mark) -> usize {
    while levels.pop_if(|(outer, _)| *outer > indent).is_some() {}
    let same = levels.iter().rposition(|(outer, known)| *outer == indent && known.is_alike(mark));
    match (same, levels.last()) {
        (Some(level), _) => levels.truncate(level + 1),
        // Word writes all levels without blanks before them: only their marks tell.
        (None, Some((outer, above))) if *outer == indent && mark.rank() <= above.rank() => {
            levels.pop();
            levels.push((indent, mark));
        }
        (None, _) => levels.push((indent, mark)),
    }
    levels.len() - 1
}

fn begin_item(blocks: &mut Vec<Block>, text: &str) {
    match blocks.last_mut() {
        Some(Block::Items(items)) => items.push(tidy(text)),
        _ => blocks.push(Block::Items(vec![tidy(text)])),
    }
}

/// Adds to the last item.
fn go_on(blocks: &mut [Block], glue: &str, text: &str) {
    if let Some(Block::Items(items)) = blocks.last_mut()
        && let Some(item) = items.last_mut()
    {
        if !item.is_empty() {
            item.push_str(glue);
        }
        item.push_str(&tidy(text));
    }
}

/// The paragraphs of a text whose lines seem to have been broken for their length, as in mails.
pub(super) fn paragraphs(text: &str) -> Option<Vec<String>> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    if !is_broken_for_length(&lines) {
        return None;
    }
    let paragraphs = lines.split(|line| line.is_empty()).filter(|lines| !lines.is_empty());
    let paragraphs: Vec<String> = paragraphs.map(|lines| tidy(&lines.join(" "))).collect();
    let count = lines.iter().filter(|line| !line.is_empty()).count();
    (paragraphs.len() < count).then_some(paragraphs)
}

/// Whether lines end where one word more would have been too much for the longest, and few begin as sentences do.
fn is_broken_for_length(lines: &[&str]) -> bool {
    let length = |text: &str| text.chars().count();
    let longest = lines.iter().map(|line| length(line)).max().unwrap_or(0);
    let first_word = |line: &str| length(line.split_whitespace().next().unwrap_or_default());
    let pairs = || lines.windows(2).filter(|pair| pair.iter().all(|line| !line.is_empty()));
    let is_full = |pair: &&[&str]| length(pair[0]) + 1 + first_word(pair[1]) > longest;
    let begins = |pair: &&[&str]| pair[1].starts_with(char::is_uppercase);
    let count = pairs().count();
    (LONG_LINE..=LONGEST_BROKEN_LINE).contains(&longest)
        && count > 0
        && pairs().filter(is_full).count() * 10 >= count * 8
        && pairs().filter(begins).count() * 10 <= count * 6
}

/// The items of a text that is nested by blanks alone, as outliners write it.
pub(super) fn outline(text: &str) -> Option<Vec<String>> {
    let lines: Vec<Line<'_>> = text.lines().map(Line::read).filter(|line| !line.text.is_empty()).collect();
    if lines.first()?.indent > 0 || lines.iter().all(|line| line.indent < 2) {
        return None;
    }
    let mut items: Vec<String> = vec![];
    for line in lines {
        match items.last_mut() {
            Some(item) if line.indent > 0 => {
                item.push('\n');
                item.push_str(&tidy(line.text));
            }
            _ => items.push(tidy(line.text)),
        }
    }
    Some(items)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn items(text: &str) -> Vec<String> {
        let parts = blocks(text).into_iter().flat_map(|block| match block {
            Block::Text(text) => vec![format!("¶ {text}")],
            Block::Items(items) => items,
            Block::Table(_) => vec![],
        });
        parts.map(|text| text.replace('\n', " / ")).collect()
    }

    #[test]
    fn bullets_and_numbers_fall_away() {
        assert_eq!(items("• one\r\n• two\r\n"), ["one", "two"]);
        assert_eq!(items("1.\tone\n2.\ttwo"), ["one", "two"]);
        assert_eq!(items("1) one\n2) two\n\n3) three"), ["one", "two", "three"]);
        assert_eq!(items("a. one\nb. two"), ["one", "two"]);
        assert_eq!(items("To do\n- one\n- two\nDone"), ["¶ To do", "one", "two", "¶ Done"]);
    }

    #[test]
    fn nested_items_become_lines_of_their_note() {
        assert_eq!(items("- a\n  - b\n    - c\n- d"), ["a / b / c", "d"]);
        assert_eq!(items("•\ta\no\tb\n▪\tc\no\td\n•\te"), ["a / b / c / d", "e"], "as Word writes it");
        assert_eq!(items("1.\ta\na.\tb\nb.\tc\n2.\td"), ["a / b / c", "d"]);
        assert_eq!(items("  * a\n  * b\n      o  c\n  * d"), ["a", "b / c", "d"], "as browsers write it");
    }

    #[test]
    fn broken_lines_of_an_item_come_together() {
        let long = "x".repeat(60);
        assert_eq!(items(&format!("- {long}\n  goes on\n- two")), [format!("{long} goes on"), "two".to_owned()]);
        assert_eq!(items("- short\n  next"), ["short / next"]);
    }

    #[test]
    fn dates_and_names_are_no_numbers() {
        assert_eq!(items("3. October\n24. December"), ["¶ 3. October", "¶ 24. December"]);
        assert_eq!(items("A. Smith\nM. Jones"), ["¶ A. Smith", "¶ M. Jones"]);
        assert_eq!(items("-5 degrees\nplain"), ["¶ -5 degrees", "¶ plain"]);
    }

    #[test]
    fn prose_has_paragraphs_and_outlines_have_items() {
        let long = "word ".repeat(13);
        let text = format!("{long}\nends here.\n\nSecond.");
        assert_eq!(paragraphs(&text).unwrap().len(), 2);
        assert_eq!(paragraphs("a\nb\n\nc"), None);
        let sentences = "A sentence of the kind that people write on a note in a workshop\n".repeat(9);
        assert_eq!(paragraphs(&sentences), None, "each line begins anew");
        let uneven = format!("{long}and more\nshort\nanother one that is short\nlast");
        assert_eq!(paragraphs(&uneven), None, "there was room in the line before");
        assert_eq!(outline("a\n\tb\n\tc\nd"), Some(vec!["a\nb\nc".to_owned(), "d".to_owned()]));
        assert_eq!(outline("  first\nsecond\n\tthird"), None);
    }
}
