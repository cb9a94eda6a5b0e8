//! Whether the system has file dialogs, asked of those who would show them.

/// Whether there is a file dialog. It asks a service on Linux, which may take its time.
#[cfg(not(target_os = "linux"))]
pub(super) const fn has_file_dialog() -> bool {
    true
}

/// Whether there is a file dialog. It asks a service on Linux, which may take its time.
#[cfg(target_os = "linux")]
pub(super) fn has_file_dialog() -> bool {
    pollster::block_on(has_portal()).is_ok_and(|has| has) || is_on_path("zenity")
}

/// Asks the desktop portal for the version of its file dialog. A portal that is not running is started by that,
/// and one that has no file dialogs says so.
#[cfg(target_os = "linux")]
async fn has_portal() -> zbus::Result<bool> {
    let session = zbus::Connection::session().await?;
    let reply = session
        .call_method(
            Some("org.freedesktop.portal.Desktop"),
            "/org/freedesktop/portal/desktop",
            Some("org.freedesktop.DBus.Properties"),
            "Get",
            &("org.freedesktop.portal.FileChooser", "version"),
        )
        .await?;
    let version = reply.body().deserialize::<zbus::zvariant::OwnedValue>()?;
    Ok(u32::try_from(&version).is_ok_and(|version| version > 0))
}

/// Whether a program is among those that can be called by name.
#[cfg(target_os = "linux")]
fn is_on_path(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

#[cfg(test)]
#[cfg(target_os = "linux")]
mod tests {
    use std::path::Path;
    use std::process::Command;

    use super::*;

    /// Says to the test that runs itself what it is to do.
    const ROLE: &str = "COPBOARD_TEST_PORTAL";

    /// What a portal says that has file dialogs.
    struct FileChooser;

    #[zbus::interface(name = "org.freedesktop.portal.FileChooser")]
    impl FileChooser {
        #[zbus(property, name = "version")]
        #[expect(clippy::unused_self, reason = "a property of an object has one")]
        fn version(&self) -> u32 {
            4
        }
    }

    /// No test: looks for a file dialog, with a portal of its own if it is to have one.
    #[test]
    fn one_that_looks() {
        let Ok(role) = std::env::var(ROLE) else { return };
        let portal = (role == "portal").then(|| {
            let portal = zbus::connection::Builder::session().unwrap();
            let portal = portal.name("org.freedesktop.portal.Desktop").unwrap();
            let portal = portal.serve_at("/org/freedesktop/portal/desktop", FileChooser).unwrap();
            pollster::block_on(portal.build()).unwrap()
        });
        std::process::exit(if has_file_dialog() { 10 } else { 11 + i32::from(portal.is_some()) });
    }

    /// Runs the look in another process, and returns whether there was a dialog.
    fn look(role: &str, path: &Path, bus: Option<&str>) -> bool {
        let program = std::env::current_exe().unwrap();
        let own = ["--exact", "ui::runner::portal::tests::one_that_looks", "--nocapture"];
        let mut command = match bus {
            Some(bus) => Command::new(bus),
            None => Command::new(&program),
        };
        if bus.is_some() {
            command.args(["--", program.to_str().unwrap()]);
        }
        command.args(own).env(ROLE, role).env("PATH", path);
        command.env("XDG_RUNTIME_DIR", path).env("XDG_DATA_HOME", path).env("XDG_DATA_DIRS", path);
        command.env_remove("DBUS_SESSION_BUS_ADDRESS");
        let ran = command.output().unwrap();
        match ran.status.code() {
            Some(10) => true,
            Some(11) => false,
            _ => panic!("{role}: {ran:?}"),
        }
    }

    #[test]
    fn without_portal_and_zenity_there_is_no_dialog() {
        let folder = tempfile::tempdir().unwrap();
        assert!(!look("nothing", folder.path(), None));
        crate::file::store::save_new(&folder.path().join("zenity"), "").unwrap();
        assert!(look("zenity", folder.path(), None));
    }

    #[test]
    fn a_bus_is_asked_whether_a_portal_has_dialogs() {
        let bus = std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default())
            .map(|folder| folder.join("dbus-run-session"))
            .find(|bus| bus.is_file());
        let Some(bus) = bus.as_deref().and_then(Path::to_str) else {
            let words = b"\nNOT CHECKED: what a portal says of its dialogs, as dbus-run-session is not installed\n";
            return std::io::Write::write_all(&mut std::io::stderr(), words).unwrap();
        };
        let folder = tempfile::tempdir().unwrap();
        std::os::unix::fs::symlink(Path::new(bus).with_file_name("dbus-daemon"), folder.path().join("dbus-daemon"))
            .unwrap();
        assert!(look("portal", folder.path(), Some(bus)));
        if !Path::new("/usr/share/dbus-1/services/org.freedesktop.portal.Desktop.service").exists() {
            assert!(!look("nothing", folder.path(), Some(bus)));
        }
    }
}
