//! Dates and times as a language writes them.

use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_datetime::input::{Date, DateTime, Time};

use super::Language;

/// A minute on a calendar and a clock, wherever that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Moment {
    /// The year.
    pub year: i16,
    /// The month, from 1.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
    /// The hour, from 0 to 23.
    pub hour: u8,
    /// The minute.
    pub minute: u8,
}

impl Moment {
    /// The moment some seconds after 1 January 1970 UTC, on the clock of this computer.
    #[must_use]
    pub fn local(unix_seconds: i64) -> Self {
        let time = jiff::Timestamp::from_second(unix_seconds).unwrap_or_default();
        let time = time.to_zoned_datetime(jiff::tz::TimeZone::system());
        let small = |number: i8| number.unsigned_abs();
        Self {
            year: time.year(),
            month: small(time.month()),
            day: small(time.day()),
            hour: small(time.hour()),
            minute: small(time.minute()),
        }
    }
}

/// Date and time, such as *Sep 21, 2026, 2:13 PM*; in digits if there is no such day.
pub(super) fn date_time(language: Language, moment: Moment) -> String {
    let Moment { year, month, day, hour, minute } = moment;
    let parts = Date::try_new_gregorian(year.into(), month, day).ok().zip(Time::try_new(hour, minute, 0, 0).ok());
    let formatter =
        FixedCalendarDateTimeFormatter::try_new(language.locale().into(), YMD::medium().with_time_hm()).ok();
    match parts.zip(formatter) {
        Some(((date, time), formatter)) => formatter.format(&DateTime { date, time }).to_string(),
        None => format!("{year}-{month:02}-{day:02} {hour:02}:{minute:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_follow_the_language() {
        let moment = Moment { year: 2026, month: 9, day: 21, hour: 14, minute: 5 };
        assert_eq!(date_time(Language::English, moment), "Sep 21, 2026, 2:05\u{202f}PM");
        assert_eq!(date_time(Language::French, moment), "21 sept. 2026, 14:05");
        assert_eq!(date_time(Language::French, Moment { day: 32, ..moment }), "2026-09-32 14:05");
    }

    #[test]
    fn this_computer_has_a_clock() {
        let moment = Moment::local(1_790_000_000);
        assert_eq!((moment.year, moment.month), (2026, 9));
    }
}
