//! Web and mail addresses in what people wrote, so that exports can make links of them.

use std::ops::Range;

/// Beginnings of an address, in small letters, and what is put before its target.
const BEGINNINGS: [(&str, &str); 4] = [("https://", ""), ("http://", ""), ("mailto:", ""), ("www.", "https://")];

/// Longest part of an address before its `@` and of the name behind it, in bytes (RFC 5321).
const LONGEST_MAIL_PART: usize = 255;

/// Longest address that is looked for, in bytes; programs take no longer ones.
const LONGEST_ADDRESS: usize = 2048;

/// An address in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebLink {
    /// Bytes of the text that show it.
    pub text: Range<usize>,
    /// Where it leads, in ASCII: `http`, `https` or `mailto`, never anything else.
    pub target: String,
}

/// The addresses in `text`, from its beginning to its end.
#[must_use]
pub fn web_links(text: &str) -> Vec<WebLink> {
    let mut links: Vec<WebLink> = vec![];
    let (mut from, mut free) = (0, 0);
    // Each address has one of these in it, and texts without addresses rarely have any.
    while let Some(found) = text.get(from..).and_then(|rest| rest.find([':', '@', '.'])) {
        let at = from + found;
        let link = if text[at..].starts_with('@') { mail(text, at, free) } else { web(text, at, free) };
        from = at + 1;
        if let Some(link) = link {
            (from, free) = (link.text.end, link.text.end);
            links.push(link);
        }
    }
    links
}

/// The address with a scheme, or `www`, whose `:` or `.` is at `at`, if it begins at `from` or later.
fn web(text: &str, at: usize, from: usize) -> Option<WebLink> {
    BEGINNINGS.iter().find_map(|(beginning, before)| {
        let start = at.checked_sub(beginning.find([':', '.'])?).filter(|start| *start >= from)?;
        let is_there = text.get(start..start + beginning.len()).is_some_and(|it| it.eq_ignore_ascii_case(beginning));
        if !is_there || text[..start].ends_with(char::is_alphanumeric) {
            return None;
        }
        let end = end_of_address(text, start + beginning.len());
        let name = text.get(start + beginning.len()..end)?;
        let is_whole = match *beginning {
            "mailto:" => is_mailbox(name.split('?').next()?),
            "www." => host(name).contains('.') && is_name(host(name)),
            _ => is_name(host(name)),
        };
        is_whole.then(|| WebLink { text: start..end, target: in_ascii(before, &text[start..end]) })
    })
}

/// The mail address whose `@` is at `at`, if it begins at `from` or later.
fn mail(text: &str, at: usize, from: usize) -> Option<WebLink> {
    let is_local = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-');
    let is_of_name = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-');
    let near = text.get(from..at)?;
    let local = &near[near.trim_end_matches(is_local).len()..];
    let start = at - local.trim_start_matches('.').len();
    let behind = &text[at + 1..];
    let behind = &behind[..behind.floor_char_boundary(LONGEST_MAIL_PART + 1)];
    let name = behind.find(|c| !is_of_name(c)).map_or(behind, |end| &behind[..end]);
    let end = at + 1 + name.trim_end_matches(['.', '-']).len();
    let address = text.get(start..end)?;
    let is_apart = !text[..start].ends_with(char::is_alphanumeric);
    (is_apart && is_mailbox(address)).then(|| WebLink { text: start..end, target: in_ascii("mailto:", address) })
}

/// Where an address ends whose name begins at `start`: before a space, and before what closes a sentence.
fn end_of_address(text: &str, start: usize) -> usize {
    let rest = &text[start..];
    let ends = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c, '<' | '>' | '"' | '`' | '\\' | '^' | '{' | '|' | '}' | '«' | '»')
            || matches!(c, '\u{200b}'..='\u{206f}' | '\u{feff}' | '\u{3000}'..='\u{3003}' | '\u{3008}'..='\u{301f}')
            || matches!(c, '\u{ff01}' | '\u{ff08}' | '\u{ff09}' | '\u{ff0c}' | '\u{ff1a}' | '\u{ff1b}' | '\u{ff1f}')
    };
    let near = &rest[..rest.floor_char_boundary(LONGEST_ADDRESS)];
    let Some(mut address) = near.find(ends).map(|end| &near[..end]).or((near.len() == rest.len()).then_some(rest))
    else {
        return start;
    };
    let count = |sign: char| address.matches(sign).count();
    let mut unopened = [count(')').saturating_sub(count('(')), count(']').saturating_sub(count('['))];
    while let Some(last) = address.chars().next_back() {
        match last {
            ')' if unopened[0] > 0 => unopened[0] -= 1,
            ']' if unopened[1] > 0 => unopened[1] -= 1,
            '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '*' | '_' | '…' | '’' | '”' | '؟' | '،' | '।' => {}
            _ => break,
        }
        address = &address[..address.len() - last.len_utf8()];
    }
    start + address.len()
}

/// The name of the machine at the beginning of what follows `https://`.
fn host(address: &str) -> &str {
    let authority = address.split(['/', '?', '#']).next().unwrap_or("");
    let machine = authority.rsplit('@').next().unwrap_or("");
    machine.split(':').next().unwrap_or("")
}

fn is_name(name: &str) -> bool {
    let is_of_name = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_');
    name.starts_with(char::is_alphanumeric) && name.chars().all(is_of_name)
}

fn is_mailbox(address: &str) -> bool {
    address.split_once('@').is_some_and(|(local, name)| {
        let ending = name.rsplit('.').next().unwrap_or("");
        let is_short = local.len().max(name.len()) <= LONGEST_MAIL_PART;
        is_short
            && !local.is_empty()
            && local.chars().all(|c| !c.is_whitespace() && c != '@')
            && is_name(name)
            && name.contains('.')
            && !name.contains("..")
            && ending.chars().count() >= 2
            && ending.chars().all(char::is_alphabetic)
    })
}

/// An address as links have it: its scheme in small letters, all but ASCII as percent signs.
fn in_ascii(before: &str, address: &str) -> String {
    let mut target = String::with_capacity(before.len() + address.len());
    target.push_str(before);
    let scheme = if before.is_empty() { address.find(':').unwrap_or(0) } else { 0 };
    target.push_str(&address[..scheme].to_ascii_lowercase());
    for byte in address[scheme..].bytes() {
        if byte.is_ascii_graphic() {
            target.push(char::from(byte));
        } else {
            let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or('0').to_ascii_uppercase();
            target.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    target
}

#[cfg(test)]
mod tests {
    use super::web_links;

    fn targets(text: &str) -> Vec<(&str, String)> {
        web_links(text).into_iter().map(|link| (&text[link.text.clone()], link.target)).collect()
    }

    #[test]
    fn addresses_are_found_without_the_sentence_around_them() {
        for (text, shown, target) in [
            ("See https://example.org.", "https://example.org", "https://example.org"),
            ("(https://example.org/a_(b))", "https://example.org/a_(b)", "https://example.org/a_(b)"),
            ("HTTP://Example.org/A?b=c&d#e, then", "HTTP://Example.org/A?b=c&d#e", "http://Example.org/A?b=c&d#e"),
            ("www.example.org/x!", "www.example.org/x", "https://www.example.org/x"),
            ("mail anna.b+c@example.co.uk…", "anna.b+c@example.co.uk", "mailto:anna.b+c@example.co.uk"),
            ("mailto:a@example.org?subject=Hi", "mailto:a@example.org?subject=Hi", "mailto:a@example.org?subject=Hi"),
            (
                "見て「https://example.org/日本」。",
                "https://example.org/日本",
                "https://example.org/%E6%97%A5%E6%9C%AC",
            ),
            ("https://bücher.example/ä", "https://bücher.example/ä", "https://b%C3%BCcher.example/%C3%A4"),
            ("http://localhost:8080/x", "http://localhost:8080/x", "http://localhost:8080/x"),
        ] {
            assert_eq!(targets(text), [(shown, target.to_owned())], "{text}");
        }
    }

    #[test]
    fn other_words_are_no_addresses() {
        for text in [
            "@Maja @Tomás",
            "javascript:alert(1)",
            "file:///etc/passwd data:text/html,x ftp://example.org",
            "https:// http://. www. www.x",
            "a@b a@b. me@ @example.org a@b..org 3@4.5",
            "xhttps://example.org/ nowww.example.org",
            "Budget: 3.5 k€, 12:30",
        ] {
            assert_eq!(targets(text), [], "{text}");
        }
    }

    #[test]
    fn several_addresses_stand_in_order_and_apart() {
        let text = "a@example.org https://example.org/?q=a@b.org\nwww.example.org";
        let shown: Vec<&str> = targets(text).into_iter().map(|(shown, _)| shown).collect();
        assert_eq!(shown, ["a@example.org", "https://example.org/?q=a@b.org", "www.example.org"]);
    }
}
