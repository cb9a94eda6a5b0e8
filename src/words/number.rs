//! Numbers as a language writes them.

use super::Language;

/// A number of `digits`, of which `places` stand behind the point.
pub(super) fn decimal(language: Language, digits: i64, places: u8) -> String {
    let (group, point) = match language {
        Language::French => ('\u{202f}', ','),
        Language::English | Language::Pseudo | Language::PseudoRtl => (',', '.'),
    };
    let places = usize::from(places);
    let plain = format!("{:0width$}", digits.unsigned_abs(), width = places + 1);
    let (whole, rest) = plain.split_at(plain.len() - places);
    let mut text = String::from(if digits < 0 { "-" } else { "" });
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            text.push(group);
        }
        text.push(digit);
    }
    if places > 0 {
        text.push(point);
        text.push_str(rest);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_stand_in_groups() {
        let english = |digits, places| decimal(Language::English, digits, places);
        assert_eq!([english(0, 0), english(999, 0), english(1_000, 0)], ["0", "999", "1,000"]);
        assert_eq!([english(-1_234_567, 0), english(5, 2), english(-250, 2)], ["-1,234,567", "0.05", "-2.50"]);
        let french = |digits, places| decimal(Language::French, digits, places);
        assert_eq!([french(1_000, 0), french(123_456, 1)], ["1\u{202f}000", "12\u{202f}345,6"]);
    }
}
