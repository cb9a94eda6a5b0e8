//! Errors and remarks displayed in English, from the catalogue.

/// Displays types with a `message()` in English, for logs and tests.
macro_rules! display_in_english {
    ($($type:ty),+ $(,)?) => {$(
        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&$crate::words::Words::english().say(&self.message()))
            }
        }
    )+};
}

/// The same for errors.
macro_rules! errors_in_english {
    ($($error:ty),+ $(,)?) => {
        display_in_english!($($error),+);
        $(impl std::error::Error for $error {})+
    };
}
