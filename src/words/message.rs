//! A sentence by name with its arguments, in no language yet.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use super::Moment;

/// A sentence by name with its arguments, in no language yet.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Message {
    name: &'static str,
    args: Vec<(&'static str, Arg)>,
}

/// A value in a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Arg {
    /// A text, shown as it is.
    Text(String),
    /// A whole number, which also selects the plural.
    Number(i64),
    /// A number with a fixed count of decimals, such as 2.50.
    Decimal {
        /// The number without its point: 250.
        digits: i64,
        /// How many of its digits stand behind the point: 2.
        places: u8,
    },
    /// A date with its time.
    Moment(Moment),
    /// Another sentence, said in the same language.
    Message(Box<Message>),
}

impl Message {
    /// A sentence of the catalogue, without arguments so far.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self { name, args: vec![] }
    }

    /// The sentence with one more argument.
    #[must_use]
    pub fn with(mut self, key: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((key, value.into()));
        self
    }

    /// Its name in the catalogue.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Its arguments with their names.
    #[must_use]
    pub fn args(&self) -> &[(&'static str, Arg)] {
        &self.args
    }
}

impl Arg {
    /// A number rounded to `places` decimals; what is no number is 0.
    #[must_use]
    pub fn decimal(value: f64, places: u8) -> Self {
        #[expect(clippy::cast_possible_truncation, reason = "a cast saturates")]
        let digits = (value * 10_f64.powi(places.into())).round() as i64;
        Self::Decimal { digits, places }
    }
}

impl From<Moment> for Arg {
    fn from(moment: Moment) -> Self {
        Self::Moment(moment)
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<Cow<'_, str>> for Arg {
    fn from(text: Cow<'_, str>) -> Self {
        Self::Text(text.into_owned())
    }
}

impl From<char> for Arg {
    fn from(c: char) -> Self {
        Self::Text(c.into())
    }
}

impl From<&Path> for Arg {
    fn from(path: &Path) -> Self {
        Self::Text(path.display().to_string())
    }
}

impl From<&PathBuf> for Arg {
    fn from(path: &PathBuf) -> Self {
        path.as_path().into()
    }
}

impl From<Message> for Arg {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<i32> for Arg {
    fn from(number: i32) -> Self {
        Self::Number(number.into())
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<u64> for Arg {
    fn from(number: u64) -> Self {
        Self::Number(number.try_into().unwrap_or(i64::MAX))
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(number.try_into().unwrap_or(i64::MAX))
    }
}

/// A [`Message`] with its arguments: `msg!("save-failed", path = &path, why = error.message())`.
///
/// Inside the crate it needs no import.
#[macro_export]
macro_rules! msg {
    ($name:literal $(, $key:ident = $value:expr)* $(,)?) => {
        $crate::words::Message::new($name)$(.with(stringify!($key), $value))*
    };
}
