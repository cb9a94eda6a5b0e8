//! Numbers as a language writes them.

use std::cell::RefCell;
use std::collections::BTreeMap;

use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::DecimalFormatterOptions;

use super::Language;

thread_local! {
    /// What writes numbers, by language: making one takes longer than most sentences.
    static FORMATTERS: RefCell<BTreeMap<&'static str, Option<DecimalFormatter>>> = const { RefCell::new(BTreeMap::new()) };
}

/// A number of `digits`, of which `places` stand behind the point.
pub(super) fn decimal(language: Language, digits: i64, places: u8) -> String {
    let mut number = Decimal::from(digits);
    number.multiply_pow10(-i16::from(places));
    FORMATTERS.with_borrow_mut(|formatters| {
        let formatter = formatters.entry(language.tag()).or_insert_with(|| {
            DecimalFormatter::try_new(language.locale().into(), DecimalFormatterOptions::default()).ok()
        });
        // Without data, digits alone.
        formatter.as_ref().map_or_else(|| number.to_string(), |formatter| formatter.format(&number).to_string())
    })
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
