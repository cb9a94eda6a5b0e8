//! The desktop's own bus for assistive technology, and what a screen reader asks over it.

use std::collections::HashMap;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::pin::Pin;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};

use pollster::block_on;
use zbus::export::futures_core::Stream as _;
use zbus::export::serde::Serialize;
use zbus::export::serde::de::DeserializeOwned;
use zbus::zvariant::{DynamicType, OwnedObjectPath, OwnedValue, Type};
use zbus::{Connection, MatchRule, MessageStream, message};

/// Most elements of the window that are asked about.
const MOST: usize = 1500;

/// A process that ends with this.
pub(super) struct Ends(pub(super) Child);

impl Drop for Ends {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

/// A bus of the session's own, with the one for assistive technology.
pub(super) struct Bus {
    _daemon: Ends,
    pub(super) session: String,
    access: Connection,
    events: Arc<Mutex<Vec<Event>>>,
}

/// What happened to an element.
#[derive(Clone, Debug)]
pub(super) struct Event {
    /// What the interface calls it: `TextChanged`, `Announcement`, …
    pub(super) member: String,
    /// `insert` and `delete`, or what a state or property is called.
    pub(super) kind: String,
    pub(super) detail: (i32, i32),
    /// Its words, if it has any.
    pub(super) words: String,
    path: String,
}

/// An element: the program on the bus, and the element's path there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Element(String, OwnedObjectPath);

/// An element as a screen reader knows it first.
#[derive(Clone, Debug)]
pub(super) struct Known {
    pub(super) element: Element,
    pub(super) role: u32,
    pub(super) name: String,
}

impl Bus {
    /// A bus, or none where its programs are not installed.
    pub(super) fn new(home: &Path) -> Option<Self> {
        let mut daemon = Command::new("dbus-daemon");
        daemon.args(["--session", "--nofork", "--print-address=1"]).stdout(Stdio::piped()).stderr(Stdio::null());
        // What it starts keeps its sockets there.
        daemon.env("XDG_RUNTIME_DIR", home).env("HOME", home).env("XDG_CACHE_HOME", home);
        let mut daemon = Ends(daemon.spawn().ok()?);
        let mut session = String::new();
        BufReader::new(daemon.0.stdout.take()?).read_line(&mut session).ok()?;
        let session = session.trim().to_owned();
        let bus = block_on(connection(&session))?;
        let at = Element("org.a11y.Bus".to_owned(), OwnedObjectPath::try_from("/org/a11y/bus").unwrap());
        let address: String = block_on(call(&bus, &at, "org.a11y.Bus", "GetAddress", &()))?;
        let enabled = ("org.a11y.Status", "IsEnabled", zbus::zvariant::Value::from(true));
        block_on(call::<()>(&bus, &at, "org.freedesktop.DBus.Properties", "Set", &enabled))?;
        let access = block_on(connection(&address))?;
        let events = Arc::<Mutex<Vec<Event>>>::default();
        listen(&access, &events);
        Some(Self { _daemon: daemon, session, access, events })
    }

    /// What happened since this was asked last.
    pub(super) fn take_events(&self) -> Vec<Event> {
        std::mem::take(&mut *self.events.lock().unwrap())
    }

    pub(super) fn happened_to(&self, event: &Event) -> Option<Known> {
        self.all().into_iter().find(|known| known.element.1.as_str() == event.path)
    }

    fn ask<T: DeserializeOwned + Type>(
        &self,
        of: &Element,
        interface: &str,
        method: &str,
        body: &(impl Serialize + DynamicType),
    ) -> Option<T> {
        block_on(call(&self.access, of, &format!("org.a11y.atspi.{interface}"), method, body))
    }

    fn property(&self, of: &Element, interface: &str, name: &str) -> Option<OwnedValue> {
        let asked = (format!("org.a11y.atspi.{interface}"), name);
        block_on(call(&self.access, of, "org.freedesktop.DBus.Properties", "Get", &asked))
    }

    fn children(&self, of: &Element) -> Vec<Element> {
        let found: Option<Vec<(String, OwnedObjectPath)>> = self.ask(of, "Accessible", "GetChildren", &());
        found.unwrap_or_default().into_iter().map(|(program, path)| Element(program, path)).collect()
    }

    fn words(&self, of: &Element, property: &str) -> String {
        let value = self.property(of, "Accessible", property);
        value.and_then(|value| String::try_from(value).ok()).unwrap_or_default()
    }

    fn known(&self, element: Element) -> Known {
        let role = self.ask(&element, "Accessible", "GetRole", &()).unwrap_or_default();
        Known { role, name: self.words(&element, "Name"), element }
    }

    /// All that programs show, in order.
    pub(super) fn all(&self) -> Vec<Known> {
        let root = OwnedObjectPath::try_from("/org/a11y/atspi/accessible/root").unwrap();
        let mut left = self.children(&Element("org.a11y.atspi.Registry".to_owned(), root));
        left.reverse();
        let mut all = vec![];
        while let Some(element) = left.pop() {
            left.extend(self.children(&element).into_iter().rev());
            all.push(self.known(element));
            if all.len() > MOST {
                break;
            }
        }
        all
    }

    pub(super) fn has_state(&self, of: &Element, state: u32) -> bool {
        let states: Vec<u32> = self.ask(of, "Accessible", "GetState", &()).unwrap_or_default();
        states.first().is_some_and(|states| states & (1 << state) != 0)
    }

    pub(super) fn description(&self, of: &Element) -> String {
        self.words(of, "Description")
    }

    pub(super) fn attributes(&self, of: &Element) -> HashMap<String, String> {
        self.ask(of, "Accessible", "GetAttributes", &()).unwrap_or_default()
    }

    pub(super) fn interfaces(&self, of: &Element) -> Vec<String> {
        self.ask(of, "Accessible", "GetInterfaces", &()).unwrap_or_default()
    }

    /// The text of an element, and where its cursor is, in characters.
    pub(super) fn text(&self, of: &Element) -> Option<(String, i32)> {
        let text: String = self.ask(of, "Text", "GetText", &(0_i32, -1_i32))?;
        let caret = self.property(of, "Text", "CaretOffset")?;
        Some((text, i32::try_from(caret).ok()?))
    }

    /// Left, top, width and height of a character in the window.
    pub(super) fn extents(&self, of: &Element, nth: i32) -> Option<(i32, i32, i32, i32)> {
        const IN_WINDOW: u32 = 1;
        self.ask(of, "Text", "GetCharacterExtents", &(nth, IN_WINDOW))
    }

    /// The character, word or line at an offset: 0, 1, 3.
    pub(super) fn around(&self, of: &Element, offset: i32, granularity: u32) -> Option<String> {
        let found: Option<(String, i32, i32)> = self.ask(of, "Text", "GetStringAtOffset", &(offset, granularity));
        found.map(|(text, _, _)| text)
    }

    pub(super) fn set_caret(&self, of: &Element, offset: i32) -> bool {
        self.ask(of, "Text", "SetCaretOffset", &(offset,)).unwrap_or_default()
    }

    pub(super) fn select(&self, of: &Element, start: i32, end: i32) -> bool {
        self.ask(of, "Text", "SetSelection", &(0_i32, start, end)).unwrap_or_default()
    }

    pub(super) fn selection(&self, of: &Element) -> Option<(i32, i32)> {
        self.ask(of, "Text", "GetSelection", &(0_i32,))
    }

    pub(super) fn set_text(&self, of: &Element, text: &str) -> bool {
        self.ask(of, "EditableText", "SetTextContents", &(text,)).unwrap_or_default()
    }
}

async fn connection(address: &str) -> Option<Connection> {
    zbus::connection::Builder::address(address).ok()?.build().await.ok()
}

/// Calls a method, and returns what is answered.
async fn call<T: DeserializeOwned + Type>(
    bus: &Connection,
    of: &Element,
    interface: &str,
    method: &str,
    body: &(impl Serialize + DynamicType),
) -> Option<T> {
    let reply = bus.call_method(Some(of.0.as_str()), of.1.as_str(), Some(interface), method, body).await.ok()?;
    reply.body().deserialize().ok()
}

/// Keeps what happens to elements.
fn listen(access: &Connection, events: &Arc<Mutex<Vec<Event>>>) {
    let rule = MatchRule::builder().msg_type(message::Type::Signal);
    let rule = rule.interface("org.a11y.atspi.Event.Object").unwrap().build();
    let mut stream = block_on(MessageStream::for_match_rule(rule, access, Some(10_000))).unwrap();
    let events = Arc::clone(events);
    std::thread::spawn(move || {
        while let Some(Ok(message)) = block_on(std::future::poll_fn(|cx| Pin::new(&mut stream).poll_next(cx))) {
            events.lock().unwrap().extend(event(&message));
        }
    });
}

fn event(message: &zbus::Message) -> Option<Event> {
    type Body = (String, i32, i32, OwnedValue, HashMap<String, OwnedValue>);
    let (kind, first, second, value, _): Body = message.body().deserialize().ok()?;
    let header = message.header();
    Some(Event {
        member: header.member()?.to_string(),
        kind,
        detail: (first, second),
        words: String::try_from(value).unwrap_or_default(),
        path: header.path()?.to_string(),
    })
}
