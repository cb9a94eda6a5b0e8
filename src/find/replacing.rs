//! Words in place of others, in the very characters that were found.

use std::ops::Range;

use super::fold::{Folded, folded};

/// Returns where a text says something, whatever its case and accents; ends lie between whole characters.
#[must_use]
pub fn occurrences(text: &str, wanted: &str) -> Vec<Range<usize>> {
    let wanted = folded(wanted);
    if wanted.is_empty() {
        return vec![];
    }
    let folded = Folded::new(text);
    let found = folded.text().match_indices(wanted.as_str());
    found.filter_map(|(at, found)| folded.original(at..at + found.len())).collect()
}

/// Returns a text with something in place of all that it says of something else, and how often; none if it says
/// nothing of it.
///
/// What was in capitals stays so, and what began with a capital letter begins with one again.
#[must_use]
pub fn replaced(text: &str, wanted: &str, by: &str) -> Option<(String, usize)> {
    let found = occurrences(text, wanted);
    let mut new = String::with_capacity(text.len());
    let mut done = 0;
    for range in &found {
        new.push_str(text.get(done..range.start)?);
        new.push_str(&in_case_of(text.get(range.clone())?, by));
        done = range.end;
    }
    new.push_str(text.get(done..)?);
    (!found.is_empty()).then_some((new, found.len()))
}

/// Returns a text in the case of another one.
fn in_case_of(found: &str, by: &str) -> String {
    let letters = || found.chars().filter(|c| c.is_alphabetic());
    let are_capitals = letters().all(char::is_uppercase) && letters().count() > 1;
    if are_capitals {
        return by.to_uppercase();
    }
    let mut rest = by.chars();
    match rest.next() {
        Some(first) if found.starts_with(char::is_uppercase) && first.is_lowercase() => {
            first.to_uppercase().chain(rest).collect()
        }
        Some(_) | None => by.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_take_the_place_of_others_in_their_case() {
        let new = |text, wanted, by| replaced(text, wanted, by).map(|(text, _)| text);
        assert_eq!(new("La société", "societe", "firme").as_deref(), Some("La firme"));
        assert_eq!(new("Société et SOCIÉTÉ", "société", "firme").as_deref(), Some("Firme et FIRME"));
        assert_eq!(new("the nhs", "nhs", "NHS").as_deref(), Some("the NHS"), "as it was typed");
        assert_eq!(new("A plan", "a", "the").as_deref(), Some("The plthen"));
        assert_eq!(new("cœur", "o", "a"), None, "half of a letter stays");
        assert_eq!(new("plan", "", "x"), None);
        assert_eq!(replaced("aaa", "a", "aa"), Some(("aaaaaa".to_owned(), 3)));
    }

    #[test]
    fn letters_of_every_script_stay_whole() {
        for (text, wanted) in [("e\u{301}te\u{301}", "e"), ("كِتَاب", "ت"), ("กิน ข้าว", "ข้าว"), ("ＡＢＣ", "b")]
        {
            let (new, count) = replaced(text, wanted, "-").unwrap();
            assert!(count >= 1 && !new.contains('\u{301}'), "{new}");
        }
    }
}
