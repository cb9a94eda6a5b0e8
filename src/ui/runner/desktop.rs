//! What people have chosen for all programs, asked of the desktop: the size of text, motion, light or dark, contrast.

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

    use x11rb::protocol::xproto::ConnectionExt as _;
    use x11rb::resource_manager;
    use zbus::zvariant::OwnedValue;

    use super::Desktop;

    /// How long the desktop has to answer.
    const PATIENCE: Duration = Duration::from_secs(3);

    /// Where the desktop portal keeps what is asked.
    const INTERFACE: &str = "org.gnome.desktop.interface";
    const APPEARANCE: &str = "org.freedesktop.appearance";

    /// What scales all windows on X11, if it is set.
    const SCALE: &str = "WINIT_X11_SCALE_FACTOR";

    /// What desktops on X11 call the dots in an inch of text, and most bytes of their settings that are read.
    const DOTS: &[u8] = b"Xft/DPI";
    const MOST_SETTINGS: u32 = 1 << 20;

    /// The least and the greatest scale of text that is followed: others leave no window to work in.
    const TEXT_SCALES: (f64, f64) = (0.75, 2.0);

    /// Settings by name, by their place.
    type Settings = HashMap<String, HashMap<String, OwnedValue>>;

    /// Returns what the desktop says; nothing if nobody answers.
    pub(in crate::ui::runner) fn asked() -> Option<Desktop> {
        let settings = pollster::block_on(settings()).ok()?;
        let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let scales_text = is_set("WAYLAND_DISPLAY") || !(is_set(SCALE) || scales_windows(None).unwrap_or(true));
        Some(read(&settings, scales_text))
    }

    /// Whether an X server says how many dots an inch of text has. Desktops that do multiply that by their scale of
    /// text, and the window is scaled by it already; to follow both would scale twice. None if it can't be asked.
    fn scales_windows(display: Option<&str>) -> Option<bool> {
        let (connection, screen) = x11rb::connect(display).ok()?;
        let resources = resource_manager::new_from_default(&connection).ok()?;
        if resources.get_string("Xft.dpi", "").is_some_and(|dots| dots.parse::<f64>().is_ok()) {
            return Some(true);
        }
        let atom = |name: String| Some(connection.intern_atom(false, name.as_bytes()).ok()?.reply().ok()?.atom);
        let manager = atom(format!("_XSETTINGS_S{screen}"))?;
        let owner = connection.get_selection_owner(manager).ok()?.reply().ok()?.owner;
        if owner == x11rb::NONE {
            return Some(false);
        }
        let property = atom("_XSETTINGS_SETTINGS".to_owned())?;
        let settings = connection.get_property(false, owner, property, property, 0, MOST_SETTINGS / 4).ok()?;
        let settings = settings.reply().ok()?.value;
        Some(settings.windows(DOTS.len()).any(|name| name == DOTS))
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
            has_high_contrast: number(APPEARANCE, "contrast") == Some(1),
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

        /// Says to the test that runs itself that it is to ask.
        const ROLE: &str = "COPBOARD_TEST_DESKTOP";

        /// A desktop on which nothing is to move.
        struct Portal;

        #[zbus::interface(name = "org.freedesktop.portal.Settings")]
        impl Portal {
            #[expect(clippy::unused_self, reason = "a method of an object has one")]
            fn read_all(&self, namespaces: Vec<String>) -> Settings {
                let mut all = settings(&[(INTERFACE, "enable-animations", Value::from(false))]);
                namespaces.into_iter().filter_map(|place| all.remove_entry(&place)).collect()
            }
        }

        /// No test: serves a portal, and asks it.
        #[test]
        fn one_that_asks() {
            if std::env::var_os(ROLE).is_none() {
                return;
            }
            let portal = zbus::connection::Builder::session().unwrap();
            let portal = portal.name("org.freedesktop.portal.Desktop").unwrap();
            let portal = portal.serve_at("/org/freedesktop/portal/desktop", Portal).unwrap();
            let _served = pollster::block_on(portal.build()).unwrap();
            std::process::exit(if asked() == Some(Desktop { is_still: true, ..Desktop::default() }) { 10 } else { 11 });
        }

        #[test]
        fn a_desktop_is_asked_over_its_bus() {
            let path = std::env::var_os("PATH").unwrap_or_default();
            let bus = std::env::split_paths(&path).map(|folder| folder.join("dbus-run-session"));
            let Some(bus) = bus.into_iter().find(|bus| bus.is_file()) else {
                let words = b"\nNOT CHECKED: what a desktop says of motion, as dbus-run-session is not installed\n";
                return std::io::Write::write_all(&mut std::io::stderr(), words).unwrap();
            };
            let mut command = std::process::Command::new(bus);
            command.arg("--").arg(std::env::current_exe().unwrap());
            command.args(["--exact", "ui::runner::desktop::linux::tests::one_that_asks", "--nocapture"]);
            command.env(ROLE, "yes").env_remove("DBUS_SESSION_BUS_ADDRESS").env_remove("WAYLAND_DISPLAY");
            let ran = command.output().unwrap();
            assert_eq!(ran.status.code(), Some(10), "{ran:?}");
        }

        /// An X server without a screen; it ends when this is dropped.
        struct Server(std::process::Child, String);

        impl Server {
            fn start() -> Option<Self> {
                use std::io::{BufRead as _, BufReader};
                use std::process::{Command, Stdio};
                let mut server = Command::new("Xvfb");
                server
                    .args(["-displayfd", "1", "-noreset", "-nolisten", "tcp"])
                    .stdout(Stdio::piped())
                    .stderr(Stdio::null());
                let mut server = server.spawn().ok()?;
                let mut number = String::new();
                BufReader::new(server.stdout.take()?).read_line(&mut number).unwrap();
                Some(Self(server, format!(":{}", number.trim())))
            }
        }

        impl Drop for Server {
            fn drop(&mut self) {
                self.0.kill().ok();
                self.0.wait().ok();
            }
        }

        #[test]
        fn a_window_that_x_scales_by_its_text_is_not_scaled_again() {
            use x11rb::connection::Connection as _;
            use x11rb::protocol::xproto::{AtomEnum, CreateWindowAux, PropMode, WindowClass};
            use x11rb::wrapper::ConnectionExt as _;
            let Some(server) = Server::start() else {
                let words = b"\nNOT CHECKED: whose scale of text is followed on X11, as Xvfb is not installed\n";
                return std::io::Write::write_all(&mut std::io::stderr(), words).unwrap();
            };
            let says = || scales_windows(Some(server.1.as_str()));
            assert_eq!(says(), Some(false));
            let (connection, screen) = x11rb::connect(Some(server.1.as_str())).unwrap();
            let root = connection.setup().roots[screen].root;
            let resources = AtomEnum::RESOURCE_MANAGER;
            connection
                .change_property8(PropMode::REPLACE, root, resources, AtomEnum::STRING, b"Xft.dpi:\t120\n")
                .unwrap();
            connection.sync().unwrap();
            assert_eq!(says(), Some(true));
            connection.delete_property(root, resources.into()).unwrap();
            connection.sync().unwrap();
            assert_eq!(says(), Some(false));
            let atom = |name: &str| connection.intern_atom(false, name.as_bytes()).unwrap().reply().unwrap().atom;
            let (owner, settings) = (connection.generate_id().unwrap(), atom("_XSETTINGS_SETTINGS"));
            let (only, aux) = (WindowClass::INPUT_ONLY, CreateWindowAux::new());
            connection.create_window(0, owner, root, 0, 0, 1, 1, 0, only, 0, &aux).unwrap();
            connection.set_selection_owner(owner, atom("_XSETTINGS_S0"), x11rb::CURRENT_TIME).unwrap();
            connection.sync().unwrap();
            assert_eq!(says(), Some(false));
            let said = b"\0\0\0\0\0\0\0\0\x01\0\0\0\0\0\x07\0Xft/DPI\0\0\0\0\0\0\0\x02\0";
            connection.change_property8(PropMode::REPLACE, owner, settings, settings, said).unwrap();
            connection.sync().unwrap();
            assert_eq!(says(), Some(true));
            assert_eq!(scales_windows(Some(":none")), None);
        }

        #[test]
        fn a_desktop_that_says_nothing_changes_nothing() {
            assert_eq!(read(&Settings::new(), true), Desktop::default());
            let odd = settings(&[
                (INTERFACE, "text-scaling-factor", Value::from("large")),
                (INTERFACE, "enable-animations", Value::from(3_u32)),
                (APPEARANCE, "color-scheme", Value::from(7_u32)),
                (APPEARANCE, "contrast", Value::from("high")),
            ]);
            assert_eq!(read(&odd, true), Desktop::default());
        }

        #[test]
        fn what_it_says_is_followed() {
            let said = settings(&[
                (INTERFACE, "text-scaling-factor", Value::from(1.25)),
                (INTERFACE, "enable-animations", Value::from(false)),
                (APPEARANCE, "color-scheme", Value::from(1_u32)),
                (APPEARANCE, "contrast", Value::from(1_u32)),
            ]);
            let wanted = Desktop { text_scale: 1.25, is_still: true, is_dark: Some(true), has_high_contrast: true };
            assert_eq!(read(&said, true), wanted);
            assert_eq!(read(&said, false), Desktop { text_scale: 1.0, ..wanted });
            let vast = settings(&[(INTERFACE, "text-scaling-factor", Value::from(50.0))]);
            assert!((read(&vast, true).text_scale - TEXT_SCALES.1).abs() < 1e-9);
            let calm = settings(&[(APPEARANCE, "reduced-motion", Value::from(1_u32))]);
            assert!(read(&calm, true).is_still);
        }
    }
}
