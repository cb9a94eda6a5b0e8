//! Text without case and accents, to be searched in.

/// Returns a text in small letters and without the accents of Latin letters.
#[must_use]
pub fn folded(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).fold(String::with_capacity(text.len()), |mut folded, c| {
        match base(c) {
            Some(base) => folded.push_str(base),
            // What is left of an accent that stands by itself.
            None if ('\u{300}'..='\u{36f}').contains(&c) => {}
            None => folded.push(c),
        }
        folded
    })
}

const fn base(c: char) -> Option<&'static str> {
    Some(match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'č' => "c",
        'ď' | 'đ' => "d",
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => "e",
        'ğ' => "g",
        'ì'..='ï' | 'ī' | 'į' | 'ı' => "i",
        'ł' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => "o",
        'œ' => "oe",
        'ř' => "r",
        'ś' | 'ş' | 'š' => "s",
        'ß' => "ss",
        'ť' | 'ţ' => "t",
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn case_and_accents_make_no_difference() {
        assert_eq!(folded("Thème Foncé"), "theme fonce");
        assert_eq!(folded("ŒUVRE, Größe, ŻÓŁĆ"), "oeuvre, grosse, zolc");
        assert_eq!(folded("e\u{301}te\u{301}"), "ete", "accents that stand by themselves");
        assert_eq!(folded("Ελλάδα 漢字 Ctrl+Z"), "ελλάδα 漢字 ctrl+z", "other scripts stay");
    }
}
