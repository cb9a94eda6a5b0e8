//! What the command line says stays on its lines: nothing in a file, in its name or in an argument moves the cursor,
//! rings, colors or turns a line around. And what is no file is refused at once.

use std::process::Command;

use crate::program::Test;

/// Characters that a terminal obeys, among others that it shows.
const EVIL: &str =
    "a\u{1b}[31m\u{7}\u{8}\r\u{7f}\u{85}\u{9b}2J\u{200e}\u{200f}\u{202a}\u{202e}\u{2066}\u{2069}\u{2028}\u{2029}é";

/// The same as it is shown.
const SHOWN: &str =
    r"a\u{1b}[31m\u{7}\u{8}\r\u{7f}\u{85}\u{9b}2J\u{200e}\u{200f}\u{202a}\u{202e}\u{2066}\u{2069}\u{2028}\u{2029}é";

/// What of them turns a line around, as it is shown.
const TURNING: &str = r"\u{200e}\u{200f}\u{202a}\u{202e}\u{2066}\u{2069}";

/// Runs it, and returns all that it says after a check that a terminal obeys none of it.
fn said(test: Test) -> String {
    let said = test.output();
    let text = [said.stdout, said.stderr].map(|bytes| String::from_utf8(bytes).unwrap()).concat();
    let is_obeyed = |c: &char| {
        c.is_control() && *c != '\n'
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
    };
    assert_eq!(text.chars().find(is_obeyed), None, "{text:?}");
    text
}

/// The characters as RON escapes them.
fn escaped() -> String {
    EVIL.chars().flat_map(char::escape_default).collect()
}

#[test]
fn a_name_of_a_file_is_spelled_out() {
    for name in [format!("{EVIL}.ron"), format!("{EVIL}\n{EVIL}.ron")] {
        for line in ["check", "open-from --to b.ron", "export --to a.png", "print-blank --to a.png"] {
            let missing = said(Test::new().args(line).arg(&name));
            assert!(missing.contains(SHOWN) && missing.lines().count() == 1, "{missing}");
        }
        let there = said(
            Test::new()
                .file(&name, "(format: 1, template: \"collaboration-and-cooperation\")")
                .args("check")
                .arg(&name),
        );
        assert!(there.contains(SHOWN) && there.lines().count() == 1, "{there}");
        let target = said(Test::with_example("sparse").args("export board.ron --to").arg(format!("{EVIL}/a.png")));
        assert!(target.contains(SHOWN), "{target}");
    }
}

#[test]
fn a_text_of_a_file_is_spelled_out() {
    let board = format!("(format: 1, template: \"{}\")", escaped());
    let unknown = said(Test::new().file("a.ron", &board).args("check a.ron"));
    // Reading leaves out the rest.
    assert!(unknown.contains(TURNING), "{unknown}");
    let note = format!("(id: \"{0}\", text: \"{0}\")", escaped());
    let board = format!("(format: 1, fields: {{\"{0}\": \"{0}\"}}, slots: {{\"{0}\": [{note}, {note}]}})", escaped());
    let remarks = said(Test::new().file("a.ron", &board).args("check a.ron"));
    assert!(remarks.contains(TURNING) && remarks.lines().count() > 1, "{remarks}");
    let form = include_str!("../../assets/board/collaboration-and-cooperation.ron");
    let evil = form.replace("\"Collaboration and cooperation\",", &format!("\"{}\",", escaped()));
    assert_ne!(form, evil);
    said(Test::new().file("form.ron", &evil).args("check form.ron"));
    for damaged in [format!("(format: 1, {EVIL})"), format!("(format: 1, slots: {{\"a\" {EVIL}}})")] {
        said(Test::new().file("a.ron", &damaged).args("check a.ron"));
    }
}

#[test]
fn an_argument_is_spelled_out() {
    for argument in [EVIL.to_owned(), format!("--{EVIL}"), format!("--dpi={EVIL}"), format!("{EVIL}\nerror: {EVIL}")] {
        let wrong = said(Test::new().args("export a.ron --to a.png --theme").arg(&argument));
        let right = said(
            Test::new()
                .args("export a.ron --to a.png --theme")
                .arg(argument.replace(|c: char| !c.is_ascii_graphic(), "")),
        );
        assert_eq!(wrong.lines().count(), right.lines().count(), "{wrong}");
        let wrong = said(Test::new().args("export a.ron --to a.png").arg(format!("--dpi={argument}")));
        assert!(wrong.contains(SHOWN), "{wrong}");
        said(Test::new().args("export").arg(&argument));
        said(Test::new().arg(&argument).args("--no-such"));
        said(Test::new().args("check a.ron").arg(format!("--{argument}")));
        said(Test::new().args("man").arg(&argument));
    }
    said(Test::new().args("export board.ron --to").arg(format!("{EVIL}.jpg")));
    said(Test::with_example("sparse").args("export board.ron --to a.png --area").arg(EVIL));
    let help = said(Test::new().args("export --help"));
    assert!(help.lines().count() > 10, "{help}");
}

#[test]
#[cfg(unix)]
fn what_is_no_file_is_refused_at_once() {
    use std::os::unix::net::UnixListener;
    for line in ["check", "export --to a.png", "open-from --to a.ron", "print-blank --to a.png"] {
        let refused = |path: &str, test: Test| {
            let said = test.args(line).arg(path).output();
            let text = String::from_utf8(said.stderr).unwrap();
            assert_eq!(said.status.code(), Some(1), "{line} {path}: {text}");
            assert!(text.contains("is a device, not a file") || text.contains("is a folder"), "{line} {path}: {text}");
        };
        for device in ["/dev/zero", "/dev/null", "/dev/random", "/dev/tty", "/dev", "."] {
            refused(device, Test::new());
        }
        let test = Test::new();
        assert!(Command::new("mkfifo").arg(test.path("pipe.ron")).status().unwrap().success());
        refused("pipe.ron", test);
        let test = Test::new();
        let _socket = UnixListener::bind(test.path("socket.ron")).unwrap();
        refused("socket.ron", test);
        // A link leads there, too.
        let test = Test::new();
        std::os::unix::fs::symlink("/dev/zero", test.path("link.ron")).unwrap();
        refused("link.ron", test);
    }
}
