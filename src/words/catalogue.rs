//! All sentences of a language, read from Fluent files.

use std::borrow::Cow;
use std::fmt;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Arg, Language, Message, Moment, moment, number, pseudo};

/// The files of a language.
macro_rules! files {
    ($folder:literal) => {
        [
            include_str!(concat!("../../assets/words/", $folder, "/file.ftl")),
            include_str!(concat!("../../assets/words/", $folder, "/form.ftl")),
            include_str!(concat!("../../assets/words/", $folder, "/edit.ftl")),
            include_str!(concat!("../../assets/words/", $folder, "/cli.ftl")),
            include_str!(concat!("../../assets/words/", $folder, "/export.ftl")),
            include_str!(concat!("../../assets/words/", $folder, "/time.ftl")),
            include_str!(concat!("../../assets/words/", $folder, "/window.ftl")),
            include_str!(concat!("../../assets/words/", $folder, "/verbs.ftl")),
            include_str!(concat!("../../assets/words/", $folder, "/panels.ftl")),
            include_str!(concat!("../../assets/words/", $folder, "/dialogs.ftl")),
            include_str!(concat!("../../assets/words/", $folder, "/keeping.ftl")),
            include_str!(concat!("../../assets/words/", $folder, "/export-panel.ftl")),
            include_str!(concat!("../../assets/words/", $folder, "/find.ftl")),
        ]
    };
}

const ENGLISH: [&str; 13] = files!("en");
const FRENCH: [&str; 13] = files!("fr");

/// All sentences of one language, English where one is missing.
///
/// Arguments stand between marks that isolate their direction only in languages that run from right
/// to left: elsewhere the marks would be stray characters in terminals and files.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

static ALL: [LazyLock<Words>; 4] = [
    LazyLock::new(|| Words::load(Language::English)),
    LazyLock::new(|| Words::load(Language::French)),
    LazyLock::new(|| Words::load(Language::Pseudo)),
    LazyLock::new(|| Words::load(Language::PseudoRtl)),
];

impl Words {
    /// The sentences of a language; read once.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        let [english, french, pseudo, pseudo_rtl] = &ALL;
        match language {
            Language::English => english,
            Language::French => french,
            Language::Pseudo => pseudo,
            Language::PseudoRtl => pseudo_rtl,
        }
    }

    /// The English sentences, for logs, debugging and `Display` of errors.
    #[must_use]
    pub fn english() -> &'static Self {
        Self::of(Language::English)
    }

    fn load(language: Language) -> Self {
        let (tag, files) = match language {
            Language::French => ("fr", FRENCH),
            Language::English | Language::Pseudo | Language::PseudoRtl => ("en", ENGLISH),
        };
        let locale: LanguageIdentifier = tag.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.set_use_isolating(language.is_rtl());
        bundle.set_formatter(Some(match language {
            Language::French => |value, _| written(Language::French, value),
            Language::English | Language::Pseudo | Language::PseudoRtl => |value, _| written(Language::English, value),
        }));
        bundle.set_transform(match language {
            Language::Pseudo => Some(pseudo::accented),
            Language::PseudoRtl => Some(pseudo::mirrored),
            Language::English | Language::French => None,
        });
        for file in files {
            // What can't be read of a file is left out; a test holds that there is nothing of the kind.
            let resource = FluentResource::try_new(file.to_owned()).unwrap_or_else(|(resource, errors)| {
                debug_assert!(errors.is_empty(), "{tag}: {errors:?}");
                resource
            });
            let added = bundle.add_resource(resource);
            debug_assert!(added.is_ok(), "{tag}: {added:?}");
        }
        Self { language, bundle }
    }

    /// The language.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// A message in this language, with the sentences inside it. One that doesn't exist gives its name.
    ///
    /// It takes a fraction of a microsecond without arguments and some microseconds with them.
    #[must_use]
    pub fn say(&self, message: &Message) -> String {
        let mut faults = vec![];
        let text = self.write(message, &mut faults);
        debug_assert!(faults.is_empty(), "{}: {faults:?}", message.name());
        text.into_owned()
    }

    /// As [`say`](Self::say), or what is wrong with the message or with its sentence.
    ///
    /// # Errors
    /// A line for each name or argument that doesn't exist.
    pub fn try_say(&self, message: &Message) -> Result<String, Vec<String>> {
        let mut faults = vec![];
        let text = self.write(message, &mut faults);
        if faults.is_empty() { Ok(text.into_owned()) } else { Err(faults) }
    }

    /// A text without arguments.
    #[must_use]
    pub fn text(&self, name: &'static str) -> String {
        self.say(&Message::new(name))
    }

    /// A text without arguments by a name made when the program runs, if it exists.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<String> {
        let words = self.with(name)?;
        let message = words.bundle.get_message(name)?;
        Some(words.bundle.format_pattern(message.value()?, None, &mut vec![]).into_owned())
    }

    /// A whole number.
    #[must_use]
    pub fn number(&self, number: i64) -> String {
        number::decimal(self.language, number, 0)
    }

    /// A number with `places` decimals.
    #[must_use]
    pub fn decimal(&self, number: f64, places: u8) -> String {
        match Arg::decimal(number, places) {
            Arg::Decimal { digits, places } => number::decimal(self.language, digits, places),
            Arg::Text(_) | Arg::Number(_) | Arg::Moment(_) | Arg::Message(_) => String::new(),
        }
    }

    /// A date with its time.
    #[must_use]
    pub fn date_time(&self, moment: Moment) -> String {
        moment::date_time(self.language, moment)
    }

    /// How long ago something was that is `seconds` past. Clocks jump: what seems to come is now.
    #[must_use]
    pub fn ago(&self, seconds: i64) -> String {
        let minutes = seconds / 60;
        self.say(&match minutes {
            ..1 => msg!("ago-now"),
            1..60 => msg!("ago-minutes", count = minutes),
            60..1_440 => msg!("ago-hours", count = minutes / 60),
            _ => msg!("ago-days", count = minutes / 1_440),
        })
    }

    /// The words that have a message: these or the English ones.
    fn with(&self, name: &str) -> Option<&Self> {
        if self.bundle.has_message(name) {
            return Some(self);
        }
        let english = Self::english();
        english.bundle.has_message(name).then_some(english)
    }

    fn write(&self, message: &Message, faults: &mut Vec<String>) -> Cow<'_, str> {
        let name = message.name();
        let Some(words) = self.with(name) else {
            faults.push(format!("no message {name}"));
            return name.into();
        };
        let mut args = FluentArgs::with_capacity(message.args().len());
        for (key, arg) in message.args() {
            args.set(*key, self.value(arg, faults));
        }
        words.format(name, &args, faults)
    }

    fn format(&self, name: &'static str, args: &FluentArgs<'_>, faults: &mut Vec<String>) -> Cow<'_, str> {
        let Some(pattern) = self.bundle.get_message(name).and_then(|found| found.value()) else {
            faults.push(format!("message {name} without text"));
            return name.into();
        };
        let mut errors = vec![];
        let text = self.bundle.format_pattern(pattern, Some(args), &mut errors);
        faults.extend(errors.iter().map(ToString::to_string));
        text
    }

    fn value<'a>(&'a self, arg: &'a Arg, faults: &mut Vec<String>) -> FluentValue<'a> {
        match arg {
            Arg::Text(text) => text.as_str().into(),
            Arg::Number(number) => (*number).into(),
            Arg::Decimal { digits, places } => decimal_value(*digits, *places),
            Arg::Moment(moment) => self.date_time(*moment).into(),
            Arg::Message(message) => FluentValue::String(self.write(message, faults)),
        }
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

fn decimal_value(digits: i64, places: u8) -> FluentValue<'static> {
    #[expect(clippy::cast_precision_loss, reason = "a sentence has no number of more than 15 digits")]
    let value = digits as f64 / 10_f64.powi(places.into());
    let places = Some(usize::from(places));
    let options = FluentNumberOptions {
        minimum_fraction_digits: places,
        maximum_fraction_digits: places,
        ..FluentNumberOptions::default()
    };
    FluentValue::Number(FluentNumber::new(value, options))
}

/// A number as a language writes it.
fn written(language: Language, value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let places = number.options.minimum_fraction_digits.and_then(|places| u8::try_from(places).ok()).unwrap_or(0);
    match Arg::decimal(number.value, places) {
        Arg::Decimal { digits, places } => Some(number::decimal(language, digits, places)),
        Arg::Text(_) | Arg::Number(_) | Arg::Moment(_) | Arg::Message(_) => None,
    }
}
