//! The print dialog of Linux desktops, by their portal.

use std::collections::HashMap;
use std::future::poll_fn;
use std::os::fd::{AsFd as _, OwnedFd};
use std::path::Path;
use std::pin::Pin;
use std::sync::mpsc::{Sender, channel};
use std::time::Duration;

use zbus::export::futures_core::Stream as _;
use zbus::zvariant::{Fd, OwnedObjectPath, OwnedValue, Value};
use zbus::{Connection, MatchRule, MessageStream};

use super::threads::spawn;
use crate::app::PrintOutcome;
use crate::file::store;

const DESKTOP: &str = "org.freedesktop.portal.Desktop";

/// How long the portal may take to open its dialog.
const PATIENCE: Duration = Duration::from_secs(8);

/// What the portal says of its dialog.
enum News {
    /// It opens.
    Opened,
    /// It was closed: 0 if all is well, 1 if it was cancelled.
    Closed(u32),
}

/// Prints a file by the portal's dialog, and waits until that is closed; returns nothing if there is none.
pub(super) fn print(title: &str, path: &Path) -> Option<PrintOutcome> {
    let file = OwnedFd::from(store::open_for_system(path).ok()?);
    let (title, (send, news)) = (title.to_owned(), channel());
    spawn("print dialog", move || {
        // Where it fails nothing more is sent, and that is the answer.
        pollster::block_on(ask(&title, &file, &send)).ok();
    });
    // A desktop that does not answer is one without a dialog.
    let News::Opened = news.recv_timeout(PATIENCE).ok()? else { return None };
    match news.recv() {
        Ok(News::Closed(0)) => Some(PrintOutcome::Sent),
        Ok(News::Closed(1)) => Some(PrintOutcome::Cancelled),
        // Whoever showed the dialog could not print.
        _ => None,
    }
}

async fn ask(title: &str, file: &OwnedFd, news: &Sender<News>) -> zbus::Result<()> {
    let session = Connection::session().await?;
    // Replies may come before it is known what they are called, so all are listened to.
    let rule = MatchRule::builder()
        .msg_type(zbus::message::Type::Signal)
        .interface("org.freedesktop.portal.Request")?
        .member("Response")?
        .build();
    let mut responses = MessageStream::for_match_rule(rule, &session, None).await?;
    let token = format!("copboard_{}", crate::fresh::name());
    let options: HashMap<&str, Value<'_>> = HashMap::from([("handle_token", Value::from(token))]);
    let arguments = ("", title, Fd::from(file.as_fd()), options);
    let object = "/org/freedesktop/portal/desktop";
    let print = session.call_method(Some(DESKTOP), object, Some("org.freedesktop.portal.Print"), "Print", &arguments);
    let request: OwnedObjectPath = print.await?.body().deserialize()?;
    // Nobody may wait any more.
    news.send(News::Opened).ok();
    while let Some(response) = poll_fn(|cx| Pin::new(&mut responses).poll_next(cx)).await {
        let response = response?;
        if response.header().path().is_some_and(|path| *path == *request) {
            let (answer, _): (u32, HashMap<String, OwnedValue>) = response.body().deserialize()?;
            news.send(News::Closed(answer)).ok();
            break;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use zbus::message::Header;
    use zbus::zvariant::{ObjectPath, OwnedFd as SentFd};

    use super::*;

    /// Says to the test that runs itself what it is to do.
    const ROLE: &str = "COPBOARD_TEST_PRINT";

    /// A portal that prints, or doesn't.
    struct Printer {
        answer: u32,
    }

    #[expect(clippy::too_many_arguments, reason = "as the portal has them")]
    #[zbus::interface(name = "org.freedesktop.portal.Print")]
    impl Printer {
        async fn print(
            &self,
            parent: String,
            title: String,
            file: SentFd,
            options: HashMap<String, OwnedValue>,
            #[zbus(connection)] session: &Connection,
            #[zbus(header)] header: Header<'_>,
        ) -> zbus::fdo::Result<OwnedObjectPath> {
            let mut text = [0; 16];
            let length = rustix::io::read(OwnedFd::from(file), &mut text).unwrap();
            assert_eq!(parent, "", "no window is named");
            assert_eq!((title.as_str(), &text[..length]), ("Board", b"%PDF".as_slice()));
            let caller = header.sender().unwrap().to_owned();
            let token = String::try_from(options["handle_token"].try_clone().unwrap()).unwrap();
            let name = caller.trim_start_matches(':').replace('.', "_");
            let request = format!("/org/freedesktop/portal/desktop/request/{name}/{token}");
            let body = (self.answer, HashMap::<String, OwnedValue>::new());
            let request = ObjectPath::try_from(request).unwrap();
            session
                .emit_signal(Some(caller), &request, "org.freedesktop.portal.Request", "Response", &body)
                .await
                .unwrap();
            Ok(request.into())
        }
    }

    /// No test: prints, with a portal of its own if it is to have one.
    #[test]
    fn one_that_prints() {
        let Ok(role) = std::env::var(ROLE) else { return };
        let portal = role.parse().ok().map(|answer| {
            let portal = zbus::connection::Builder::session().unwrap().name(DESKTOP).unwrap();
            let portal = portal.serve_at("/org/freedesktop/portal/desktop", Printer { answer }).unwrap();
            pollster::block_on(portal.build()).unwrap()
        });
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("board.pdf");
        crate::file::store::save_new(&path, "%PDF").unwrap();
        let code = match print("Board", &path) {
            Some(PrintOutcome::Sent) => 20,
            Some(PrintOutcome::Cancelled) => 21,
            _ => 22,
        };
        drop(portal);
        std::process::exit(code);
    }

    #[test]
    fn a_desktop_with_a_portal_prints_by_it() {
        let bus = std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default())
            .map(|folder| folder.join("dbus-run-session"))
            .find(|bus| bus.is_file());
        let Some(bus) = bus else {
            let words = b"\nNOT CHECKED: printing by a portal, as dbus-run-session is not installed\n";
            return std::io::Write::write_all(&mut std::io::stderr(), words).unwrap();
        };
        for (role, code) in [("0", 20), ("1", 21), ("2", 22), ("nobody", 22)] {
            let mut command = Command::new(&bus);
            command.arg("--").arg(std::env::current_exe().unwrap());
            command.args(["--exact", "ui::runner::print_portal::tests::one_that_prints", "--nocapture"]);
            command.env(ROLE, role).env_remove("DBUS_SESSION_BUS_ADDRESS");
            let ran = command.output().unwrap();
            assert_eq!(ran.status.code(), Some(code), "{role}: {ran:?}");
        }
    }
}
