//! What a screen reader is told by the real window, over the desktop's own bus.

#![cfg(all(target_os = "linux", feature = "gui"))]

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::display::Display;
use crate::examples::example_path;
use crate::journal::now;
use crate::tools::{WINDOW, is_wanted, not_checked};

const LONG: Duration = Duration::from_mins(1);

/// Most elements of the window that are asked for their names.
const MOST: usize = 1500;

/// A process that ends with this.
struct Ends(Child);

impl Drop for Ends {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

/// A bus of the session's own, with the one for assistive technology.
struct Bus {
    _daemon: Ends,
    session: String,
    access: String,
}

/// An element: the program on the bus, and the element's path there.
type Element = (String, String);

impl Bus {
    /// A bus, or none where its programs are not installed.
    fn new(home: &Path) -> Option<Self> {
        let mut daemon = Command::new("dbus-daemon");
        daemon.args(["--session", "--nofork", "--print-address=1"]).stdout(Stdio::piped()).stderr(Stdio::null());
        // What it starts keeps its sockets there.
        daemon.env("XDG_RUNTIME_DIR", home).env("HOME", home).env("XDG_CACHE_HOME", home);
        let mut daemon = Ends(daemon.spawn().ok()?);
        let mut session = String::new();
        BufReader::new(daemon.0.stdout.take()?).read_line(&mut session).ok()?;
        let mut bus = Self { _daemon: daemon, session: session.trim().to_owned(), access: String::new() };
        let session = bus.session.clone();
        let said = call(&session, "org.a11y.Bus", "/org/a11y/bus", &["org.a11y.Bus.GetAddress"])?;
        said.split('"').nth(1)?.clone_into(&mut bus.access);
        let enable = ["org.freedesktop.DBus.Properties.Set", "string:org.a11y.Status", "string:IsEnabled"];
        let enable = [enable.as_slice(), &["variant:boolean:true"]].concat();
        call(&session, "org.a11y.Bus", "/org/a11y/bus", &enable)?;
        Some(bus)
    }

    fn children(&self, (program, path): &Element) -> Vec<Element> {
        let said = call(&self.access, program, path, &["org.a11y.atspi.Accessible.GetChildren"]).unwrap_or_default();
        // Lines of `string ":1.3"` and `object path "/org/a11y/…"`, one after the other.
        let quoted = |line: &str| line.split('"').nth(1).map(str::to_owned);
        let named: Vec<String> = said.lines().filter_map(quoted).collect();
        named.chunks_exact(2).map(|pair| (pair[0].clone(), pair[1].clone())).collect()
    }

    fn name(&self, (program, path): &Element) -> String {
        let ask = ["org.freedesktop.DBus.Properties.Get", "string:org.a11y.atspi.Accessible", "string:Name"].as_slice();
        let said = call(&self.access, program, path, ask).unwrap_or_default();
        let start = said.find('"').map_or(said.len(), |at| at + 1);
        let end = said.rfind('"').map_or(said.len(), |at| at.max(start));
        said[start..end].to_owned()
    }

    /// Names of all elements that programs show, in order.
    fn names(&self) -> Vec<String> {
        let root = ("org.a11y.atspi.Registry".to_owned(), "/org/a11y/atspi/accessible/root".to_owned());
        let (mut left, mut names) = (self.children(&root), vec![]);
        left.reverse();
        while let Some(element) = left.pop() {
            names.push(self.name(&element));
            left.extend(self.children(&element).into_iter().rev());
            if names.len() > MOST {
                break;
            }
        }
        names
    }
}

/// Calls a method, and returns what is answered.
fn call(bus: &str, program: &str, path: &str, method: &[&str]) -> Option<String> {
    let mut send = Command::new("dbus-send");
    send.arg(format!("--bus={bus}")).args(["--print-reply", &format!("--dest={program}"), path]).args(method);
    let out = send.stderr(Stdio::null()).output().ok()?;
    out.status.success().then(|| String::from_utf8_lossy(&out.stdout).into_owned())
}

fn window(display: &Display, bus: &Bus, home: &Path, board: &Path) -> Ends {
    let mut window = Command::new(env!("CARGO_BIN_EXE_copboard"));
    for folder in ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR", "HOME"] {
        window.env(folder, home);
    }
    window.env("DBUS_SESSION_BUS_ADDRESS", &bus.session).env("COPBOARD_LANGUAGE", "en").arg(board);
    window.env("DISPLAY", display.name()).env_remove("WAYLAND_DISPLAY");
    Ends(window.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap())
}

#[test]
fn the_board_and_its_tools_are_read_out() {
    const WHAT: &str = "what a screen reader is told";
    let Some(display) = Display::new(WHAT) else { return };
    let home = tempfile::tempdir().unwrap();
    let Some(bus) = Bus::new(home.path()) else {
        assert!(!is_wanted(WINDOW), "dbus and at-spi2-core are wanted and can't be run");
        not_checked(&format!("{WHAT}, as dbus or at-spi2-core is not installed"));
        return;
    };
    let _window = window(&display, &bus, home.path(), &example_path("full"));
    let wanted = ["Export", "Undo", "What content needs to be curated", "Sprint in mixed pairs", "Parking lot"];
    let is_said = |names: &[String], wanted: &str| names.iter().any(|name| name.contains(wanted));
    let end = now() + LONG;
    loop {
        let names = bus.names();
        if wanted.iter().all(|wanted| is_said(&names, wanted)) {
            return;
        }
        assert!(now() < end, "of {wanted:?} not all are among {names:#?}");
        std::thread::sleep(Duration::from_millis(200));
    }
}
