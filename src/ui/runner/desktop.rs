//! What people have chosen for all programs, asked of the desktop: the size of text, motion, light or dark.

use crate::app::Desktop;

/// Returns what the desktop says. It asks a service on Linux, which may take its time.
#[cfg(not(target_os = "linux"))]
pub(super) fn asked() -> Option<Desktop> {
    None
}

#[cfg(target_os = "linux")]
pub(super) use linux::asked;

#[cfg(target_os = "linux")]
mod linux {
    use std::collections::HashMap;
    use std::time::Duration;

    use zbus::zvariant::OwnedValue;

    use super::Desktop;

    /// How long the desktop has to answer.
    const PATIENCE: Duration = Duration::from_secs(3);

    /// Where the desktop portal keeps what is asked.
    const INTERFACE: &str = "org.gnome.desktop.interface";
    const APPEARANCE: &str = "org.freedesktop.appearance";

    /// The least and the greatest scale of text that is followed: others leave no window to work in.
    const TEXT_SCALES: (f64, f64) = (0.75, 2.0);

    /// Settings by name, by their place.
    type Settings = HashMap<String, HashMap<String, OwnedValue>>;

    /// Returns what the desktop says; nothing if nobody answers.
    pub(in crate::ui::runner) fn asked() -> Option<Desktop> {
        let settings = pollster::block_on(settings()).ok()?;
        // On X11 the scale of all windows has that of text in it.
        let scales_text = std::env::var_os("WAYLAND_DISPLAY").is_some_and(|name| !name.is_empty());
        Some(read(&settings, scales_text))
    }

    async fn settings() -> zbus::Result<Settings> {
        let session = zbus::connection::Builder::session()?.method_timeout(PATIENCE).build().await?;
        let reply = session
            .call_method(
                Some("org.freedesktop.portal.Desktop"),
                "/org/freedesktop/portal/desktop",
                Some("org.freedesktop.portal.Settings"),
                "ReadAll",
                &[INTERFACE, APPEARANCE].as_slice(),
            )
            .await?;
        reply.body().deserialize()
    }

    fn read(settings: &Settings, scales_text: bool) -> Desktop {
        let find = |place: &str, name: &str| settings.get(place).and_then(|all| all.get(name));
        let number = |place, name| find(place, name).and_then(|value| u32::try_from(value).ok());
        let scale = find(INTERFACE, "text-scaling-factor").and_then(|value| f64::try_from(value).ok());
        let has_animations = find(INTERFACE, "enable-animations").and_then(|value| bool::try_from(value).ok());
        Desktop {
            text_scale: scale.filter(|_| scales_text).unwrap_or(1.0).clamp(TEXT_SCALES.0, TEXT_SCALES.1),
            is_still: has_animations == Some(false) || number(APPEARANCE, "reduced-motion") == Some(1),
            is_dark: match number(APPEARANCE, "color-scheme") {
                Some(1) => Some(true),
                Some(2) => Some(false),
                Some(_) | None => None,
            },
        }
    }

    #[cfg(test)]
    mod tests {
        use super::*;
        use zbus::zvariant::Value;

        fn settings(all: &[(&str, &str, Value<'_>)]) -> Settings {
            let mut settings = Settings::new();
            for (place, name, value) in all {
                let value = value.try_to_owned().unwrap();
                settings.entry((*place).to_owned()).or_default().insert((*name).to_owned(), value);
            }
            settings
        }

        #[test]
        fn a_desktop_that_says_nothing_changes_nothing() {
            assert_eq!(read(&Settings::new(), true), Desktop::default());
            let odd = settings(&[
                (INTERFACE, "text-scaling-factor", Value::from("large")),
                (INTERFACE, "enable-animations", Value::from(3_u32)),
                (APPEARANCE, "color-scheme", Value::from(7_u32)),
            ]);
            assert_eq!(read(&odd, true), Desktop::default());
        }

        #[test]
        fn what_it_says_is_followed() {
            let said = settings(&[
                (INTERFACE, "text-scaling-factor", Value::from(1.25)),
                (INTERFACE, "enable-animations", Value::from(false)),
                (APPEARANCE, "color-scheme", Value::from(1_u32)),
            ]);
            let wanted = Desktop { text_scale: 1.25, is_still: true, is_dark: Some(true) };
            assert_eq!(read(&said, true), wanted);
            assert_eq!(read(&said, false), Desktop { text_scale: 1.0, ..wanted });
            let vast = settings(&[(INTERFACE, "text-scaling-factor", Value::from(50.0))]);
            assert!((read(&vast, true).text_scale - TEXT_SCALES.1).abs() < 1e-9);
            let calm = settings(&[(APPEARANCE, "reduced-motion", Value::from(1_u32))]);
            assert!(read(&calm, true).is_still);
        }
    }
}
