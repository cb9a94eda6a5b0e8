//! The export panel: every format from the window, what is remembered, and files under way.

use std::time::Duration;

use copboard::board::Board;
use copboard::export::Format;
use copboard::export::png::Resolution;
use copboard::export::svg::Letters;
use copboard::file::store;
use copboard::layout::{Fonts, Orientation, Paging, Paper, SystemFonts};
use copboard::publish::{Order, Part, Studio};
use copboard::style::Look;
use copboard::words::Words;
use egui::accesskit::Toggled;
use egui::{Key, Role};
use egui_kittest::Node;
use egui_kittest::kittest::NodeT as _;

use super::CONTENT;
use super::desktop::Window;
use super::finding::label;

const BOARD: &str = "Co-create · 1 Content: a | b+2\nCollaboration · WHO · CoP: c\nParking lot: later";

impl Window {
    /// Waits for other threads, until something can be seen.
    #[track_caller]
    pub(super) fn wait_for(&mut self, what: &str, is_there: impl Fn(&Self) -> bool) {
        const MOST_TRIES: usize = 1500;
        for _ in 0..MOST_TRIES {
            self.frame(vec![]);
            if is_there(self) {
                self.settle();
                return;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        panic!("{what} does not come; there is\n{:#?}", self.words());
    }

    /// Opens the panel, and waits for its preview.
    fn open_export(&mut self) {
        self.keys("ctrl+e");
        self.wait_for_preview();
    }

    fn wait_for_preview(&mut self) {
        self.wait_for("the preview", |window| !window.sees("Making the preview"));
    }

    /// The panel's own button; behind the panel there is the one that opened it.
    #[track_caller]
    fn export_button(&self) -> Node<'_> {
        self.all(Role::Button).filter(|button| label(button) == "Export…").last().unwrap()
    }

    fn press_export(&mut self) {
        self.press_nth_button("Export…", 1);
    }

    fn is_open(&self) -> bool {
        self.all(Role::Button).filter(|button| label(button) == "Export…").count() == 2
    }

    /// A click on a radio button or a box to tick.
    #[track_caller]
    fn choose(&mut self, words: &str) {
        let find = |role| self.all(role).find(|node| label(node) == words).map(|node| node.rect().center());
        let at = find(Role::RadioButton).or_else(|| find(Role::CheckBox));
        let at = at.unwrap_or_else(|| panic!("nothing is called {words:?}; there is\n{:#?}", self.words()));
        self.click(at);
    }

    /// A click on an entry of a list.
    #[track_caller]
    fn choose_from(&mut self, list: &str, entry: &str) {
        let of_list = |window: &Self| window.all(Role::ComboBox).find(|node| label(node) == list).map(|n| n.rect());
        let at = of_list(self).unwrap_or_else(|| panic!("there is no list {list:?}")).center();
        self.click(at);
        let at = self.node(Role::ListBoxOption, entry).rect().center();
        self.click(at);
    }

    #[track_caller]
    fn is_chosen(&self, words: &str) -> bool {
        let roles = [Role::RadioButton, Role::CheckBox].into_iter();
        let found = roles.flat_map(|role| self.all(role)).find(|node| label(node) == words);
        found.unwrap_or_else(|| panic!("{words:?} is not there")).accesskit_node().toggled() == Some(Toggled::True)
    }

    /// Saves what the panel has, under a name.
    #[track_caller]
    fn save_as(&mut self, name: &str) {
        self.press_export();
        self.answer_path(name);
        self.wait_for("the file", |window| window.sees("Exported "));
    }

    #[track_caller]
    fn bytes(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).unwrap()
    }

    /// The bytes that the window's board gives for an order.
    fn published(&self, order: &Order) -> Vec<u8> {
        published(self.harness.state().board(), order)
    }
}

fn published(board: &Board, order: &Order) -> Vec<u8> {
    let fonts = Fonts::new(SystemFonts::Never);
    Studio { fonts: &fonts, board }.publish(order, &|_| true).unwrap().bytes
}

/// What the window orders of a format if nothing else is chosen.
fn usual(format: Format) -> Order {
    Order { board_inside: matches!(format, Format::Png | Format::Pdf), ..Order::usual(format) }
}

/// A picture that takes long.
fn begin_a_long_export(window: &mut Window, name: &str) {
    window.open_export();
    window.choose("Width");
    let width = window.rect("Width in pixels").center();
    window.click(width);
    window.keys("ctrl+a");
    window.type_text("16000\n");
    window.wait_for("its size", |window| window.sees("16000 × "));
    window.press_export();
    window.answer_path(name);
    if window.has_button("Replace") {
        window.press_button("Replace");
    }
    window.assert_sees(&format!("Exporting {name}"));
}

#[test]
fn each_format_is_written_as_it_is_published() {
    let mut window = Window::with(BOARD);
    for format in Format::ALL {
        window.open_export();
        window.choose(&Words::english().say(&format.label()));
        window.wait_for_preview();
        if format == Format::Png {
            window.choose("For slides: 1920 pixels wide");
        }
        window.save_as("out");
        let usual = usual(format);
        // Chosen once, for pictures of every kind.
        let slide = format.is_pixels();
        let order = Order { resolution: if slide { Resolution::Width(1920) } else { usual.resolution }, ..usual };
        let name = format!("out.{}", format.extension());
        assert!(window.bytes(&name) == window.published(&order), "{name}");
    }
    assert_eq!(window.saved_state(), "Saved", "an export is no save, and no change");
}

#[test]
fn what_is_chosen_is_what_is_written() {
    let mut window = Window::with(BOARD);
    window.open_export();
    window.assert_sees("4961 × 3508 pixels, 300 dpi");
    window.node(Role::Image, "Preview");
    window.choose("For slides: 1920 pixels wide");
    window.wait_for("its size", |window| window.sees("1920 × 1358 pixels"));
    window.choose("Dark");
    window.save_as("slide");
    window.assert_sees("slide.png (1920 × 1358 pixels)");
    let order = Order { resolution: Resolution::Width(1920), look: Look::Dark, ..usual(Format::Png) };
    assert!(window.bytes("slide.png") == window.published(&order));

    window.open_export();
    window.choose("PDF");
    window.choose_from("Paper", "A4");
    window.choose("Portrait");
    window.choose("Include “Parking lot” on an extra page");
    window.wait_for("its pages", |window| window.sees("Page 1 of 2"));
    window.press_button("Next page");
    window.wait_for("the second page", |window| window.sees("Preview of page 2 of 2"));
    window.save_as("pages");
    window.assert_sees("pages.pdf (2 pages)");
    let paging = Paging { paper: Paper::A4, orientation: Orientation::Portrait, ..Paging::default() };
    let pdf = Order { look: Look::Dark, paging, parking: true, ..usual(Format::Pdf) };
    assert!(window.bytes("pages.pdf") == window.published(&pdf));

    window.open_export();
    window.choose("Poster from several sheets");
    window.choose("Best fit");
    window.choose_from("Poster size", "A2");
    window.save_as("poster");
    let paging = Paging { poster: Some(Paper::A2), orientation: Orientation::Auto, ..paging };
    assert!(window.bytes("poster.pdf") == window.published(&Order { paging, ..pdf.clone() }));

    window.open_export();
    window.choose("SVG drawing");
    window.choose("As text: can be searched and edited");
    window.choose("Print");
    window.choose_from("What to export", "Who, when and how");
    window.press_export();
    assert!(
        window.value("File name and folder").ends_with("board grid.svg"),
        "{}",
        window.value("File name and folder")
    );
    window.press_button("Cancel");
    window.save_as("grid");
    let part = Part::Named("grid".to_owned());
    let svg = Order { letters: Letters::Text, look: Look::Print, part, ..usual(Format::Svg) };
    assert!(window.bytes("grid.svg") == window.published(&svg));
}

#[test]
fn what_was_chosen_is_there_the_next_time() {
    let mut window = Window::with(BOARD);
    window.open_export();
    window.choose("PDF");
    window.choose("Print");
    window.choose("Include the editable board");
    window.choose_from("What to export", CONTENT);
    window.press_button("Cancel");
    window.open_export();
    assert!(window.is_chosen("PNG image"), "what was called off is forgotten");
    window.choose("PDF");
    window.choose("Print");
    window.choose("Include the editable board");
    window.choose_from("What to export", CONTENT);
    window.save_as("a");

    let check = |window: &mut Window| {
        window.open_export();
        assert!(
            window.is_chosen("PDF") && window.is_chosen("Print") && !window.is_chosen("Include the editable board")
        );
        window.assert_sees(CONTENT);
        window.choose("PNG image");
        assert!(window.is_chosen("Include the editable board"), "each format has its own answer");
    };
    check(&mut window);
    check(&mut window.again());

    std::fs::write(window.path("settings").join("export.ron"), "what is this?").unwrap();
    let mut third = window.again();
    third.open_export();
    assert!(third.is_chosen("PNG image") && third.is_chosen("Light"), "a broken file is ignored");
}

#[test]
fn the_board_is_inside_if_that_is_wanted() {
    let mut window = Window::with(BOARD);
    let wanted = [("PNG image", "png", true), ("PDF", "pdf", true), ("SVG drawing", "svg", false)];
    for (format, ending, usually) in wanted {
        for inside in [usually, !usually] {
            window.open_export();
            window.choose(format);
            window.assert_sees("Anyone with the file can open the board with all its notes");
            if window.is_chosen("Include the editable board") != inside {
                window.choose("Include the editable board");
            }
            let name = format!("{inside}.{ending}");
            window.save_as(&name);
            match store::load(&window.path(&name)) {
                Ok(reading) => assert!(inside && reading.carried && reading.board == *window.harness.state().board()),
                Err(error) => assert!(!inside && error.to_string().contains("board"), "{error}"),
            }
        }
    }
}

#[test]
fn selected_notes_are_exported_alone() {
    let mut window = Window::with("Co-create · 1 Content: [a] | b\nCollaboration · WHO · CoP: [c]");
    window.open_export();
    window.choose_from("What to export", "Selected notes (2)");
    window.choose("Plain text");
    window.save_as("two");
    let text = window.file("two.txt");
    assert!(text.contains("- a") && text.contains('c') && !text.contains("- b"), "{text}");
    window.open_export();
    window.choose("PNG image");
    window.save_as("two");
    let notes = Part::Notes(vec!["n0-0".into(), "n1-0".into()]);
    assert!(window.bytes("two.png") == window.published(&Order { part: notes, ..usual(Format::Png) }));
    window.press_times(Key::Escape, 2);
    window.open_export();
    assert!(!window.sees("Selected notes"), "nothing is selected now");
    window.assert_sees("4961 × 3508 pixels");
}

#[test]
fn a_long_export_leaves_the_window_to_its_user_and_can_be_stopped() {
    let mut window = Window::with(BOARD);
    std::fs::write(window.path("old.png"), "old").unwrap();
    begin_a_long_export(&mut window, "old.png");
    window.type_text("");
    window.click(window.corner(CONTENT));
    window.type_text("meanwhile");
    window.press(Key::Escape);
    assert!(window.sees("meanwhile") && window.has_button("Cancel export"), "the board goes on");
    window.keys("ctrl+e");
    window.press_button("Cancel");
    window.press_button("Cancel export");
    window.wait_for("the end", |window| window.sees("Cancelled. old.png wasn't written"));
    assert_eq!(window.file("old.png"), "old");
    assert!(!window.has_button("Show in folder"));
    let left: Vec<_> =
        std::fs::read_dir(window.folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left.len(), 4, "the board, the old file, the settings and the journal: {left:?}");
}

#[test]
fn closing_waits_for_an_export() {
    let mut window = Window::with(BOARD);
    begin_a_long_export(&mut window, "new.png");
    window.ask_to_close();
    assert!(!window.closed);
    window.assert_sees("The window closes when the file is finished");
    window.press_button("Keep window open");
    assert!(window.has_button("Cancel export") && !window.closed);
    window.ask_to_close();
    window.press_button("Cancel export and close");
    window.wait_for("the end", |window| window.closed);
    assert!(!window.path("new.png").exists());

    let mut window = Window::with(BOARD);
    begin_a_long_export(&mut window, "new.png");
    window.ask_to_close();
    window.wait_for("the end", |window| window.closed);
    assert_eq!(window.bytes("new.png")[..4], [0x89, b'P', b'N', b'G'], "all of it");
}

#[test]
fn a_finished_file_can_be_found() {
    let mut window = Window::with(BOARD);
    window.open_export();
    window.choose("Plain text");
    window.save_as("here");
    let path = window.path("here.txt").display().to_string();
    window.assert_sees(&format!("Exported {path} (4 notes)"));
    for words in ["Show in folder", "Open"] {
        assert!(window.has_button(words), "{words}");
    }
    window.press_button("Show in folder");
    window.assert_sees(&format!("No application could open it: {path}"));
}

#[test]
fn what_can_not_be_written_says_why_and_the_board_file_is_safe() {
    let mut window = Window::with(BOARD);
    window.open_export();
    window.choose("Plain text");
    window.press_export();
    window.answer_path("no such folder/a");
    window.wait_for("the error", |window| window.sees("doesn't exist"));

    let board = window.bytes("board.ron");
    window.open_export();
    window.press_export();
    assert!(window.value("File name and folder").ends_with("board.txt"), "{}", window.value("File name and folder"));
    window.answer_path("board.ron");
    window.wait_for("the file", |window| window.sees("Exported "));
    assert!(window.bytes("board.ron") == board && window.path("board.txt").exists(), "another ending is replaced");

    window.open_export();
    window.press_export();
    window.press_button("Cancel");
    assert!(window.is_open(), "without a path, back to the panel");
    window.press(Key::Escape);
    assert!(!window.is_open());
}

#[test]
fn a_board_inside_a_picture_opens_as_a_new_one() {
    let mut window = Window::with(BOARD);
    for (format, name) in [("PNG image", "out.png"), ("SVG drawing", "out.svg"), ("PDF", "out.pdf")] {
        window.open_export();
        window.choose(format);
        if !window.is_chosen("Include the editable board") {
            window.choose("Include the editable board");
        }
        window.save_as(name);
        let picture = window.bytes(name);
        let mut other = Window::new();
        other.drop_file(&window.path(name));
        assert_eq!(other.board(), window.board());
        assert_eq!(other.harness.state().board(), window.harness.state().board());
        other.assert_sees(&format!("This board was embedded in {name}. Save it to keep your changes"));
        assert_eq!(other.saved_state(), "Not saved");
        assert_eq!(other.title, "• out – copboard");
        other.ask_to_close();
        assert!(!other.closed);
        other.press_button("Save");
        assert_eq!(
            other.value("File name and folder"),
            window.path("out.ron").display().to_string(),
            "beside the picture"
        );
        other.press_button("Cancel");
        other.keys("ctrl+s");
        other.answer_path("kept.ron");
        assert_eq!(other.saved_state(), "Saved");
        assert!(other.file("kept.ron").contains("text: \"a\""));
        assert!(window.bytes(name) == picture, "the picture is as it was");
        other.keys("ctrl+o");
        assert!(!other.sees(name), "a picture is no recent board");
    }
    window.keys("ctrl+o");
    window.assert_sees("out.pdf");
    std::fs::write(window.path("plain.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>").unwrap();
    window.press(Key::Escape);
    window.drop_file(&window.path("plain.svg"));
    window.assert_sees("Couldn't open the board");
    assert_eq!(window.board(), BOARD);
}

#[test]
fn the_blank_form_has_no_notes() {
    let mut window = Window::with(BOARD);
    window.find_command("blank form");
    window.wait_for_preview();
    window.assert_sees("Print a blank form");
    assert!(window.is_chosen("PDF") && window.is_chosen("Print"));
    assert!(!window.sees("Include the editable board") && !window.sees("Plain text") && !window.sees("Selected notes"));
    window.save_as("blank");
    let board = window.harness.state().board().without_notes();
    let order = Order { look: Look::Print, ..Order::usual(Format::Pdf) };
    assert!(window.bytes("blank.pdf") == published(&board, &order));
    assert_eq!(window.board(), BOARD);
    window.open_export();
    assert!(window.is_chosen("PNG image"), "the board's own choices are as they were");
    window.press_button("Print a blank form…");
    assert!(window.is_chosen("PDF"));
}

#[test]
fn tables_are_copied_for_spreadsheets() {
    let mut window = Window::with(BOARD);
    window.find_command("copy as table");
    window.assert_sees("Copied “Who, when and how” as a table");
    let lines: Vec<String> = window.clipboard.lines().map(str::to_owned).collect();
    assert!(lines.len() >= 5 && lines.iter().any(|line| line.matches('\t').count() >= 5), "{lines:?}");
    assert!(window.clipboard.contains('c') && !window.clipboard.contains("later"));

    window.click(window.at_note("a"));
    window.find_command("copy as table");
    window.assert_sees("Copied 1 note as a table");
    assert!(window.clipboard.contains("- a") && !window.clipboard.contains("- b"), "{}", window.clipboard);

    window.open_export();
    window.choose_from("What to export", CONTENT);
    window.press_button("Copy as table");
    window.assert_sees("Copied “Co-create · 1 Content” as a table");
    assert!(window.clipboard.contains("- a") && window.clipboard.contains("- b"), "{}", window.clipboard);
}

#[test]
fn pictures_are_copied_of_what_is_chosen() {
    let mut window = Window::with("Co-create · 1 Content: [a] | b");
    window.keys("ctrl+shift+e");
    window.assert_sees("Copied a picture of ");
    let note = window.copied_picture.unwrap();
    assert!(note[0] < 1000 && note[1] < 1000, "{note:?}");
    window.open_export();
    window.choose("For slides: 1920 pixels wide");
    window.press_button("Copy as picture");
    window.wait_for("the picture", |window| window.sees("Copied a picture of 1920 × 1358 pixels"));
    assert_eq!(window.copied_picture, Some([1920, 1358]));
}

#[test]
fn what_can_not_be_is_said_in_place_of_the_preview() {
    let mut window = Window::with(BOARD);
    window.open_export();
    window.choose("Width");
    let width = window.rect("Width in pixels").center();
    window.click(width);
    window.keys("ctrl+a");
    window.type_text("60000\n");
    window.wait_for("the error", |window| window.sees("is too large. Choose at most "));
    assert!(window.export_button().accesskit_node().is_disabled());
    window.choose("For slides: 1920 pixels wide");
    window.wait_for("a preview", |window| window.sees("1920 × 1358 pixels"));
    assert!(!window.export_button().accesskit_node().is_disabled());
}

#[test]
fn a_place_too_full_is_told_where_it_can_not_be_seen() {
    let texts: Vec<String> =
        (0..40).map(|nth| format!("{nth} a thought that takes more words than there is room")).collect();
    let mut window = Window::with(&format!("Collaboration · WHO · CoP: {}", texts.join(" | ")));
    let warning = "1 place is too full to show all its notes, but a PDF has extra pages for them";
    window.open_export();
    window.wait_for("the warning", |window| window.sees(warning));
    window.choose("SVG drawing");
    window.wait_for("its size", |window| window.sees("420 × 297 mm"));
    window.assert_sees(warning);
    window.choose("PDF");
    window.wait_for("its pages", |window| window.sees("Page 1 of 2"));
    assert!(!window.sees(warning));
}

#[test]
fn words_are_previewed_as_words() {
    let mut window = Window::with(BOARD);
    window.open_export();
    for (format, words) in [("Markdown", "- a"), ("JSON for programs", "\"a\""), ("Word document", "- a")] {
        window.choose(format);
        window.wait_for(words, |window| window.sees("Collaboration and cooperation") && window.sees(words));
        window.wait_for("the facts", |window| window.sees("4 notes"));
    }
    window.choose("Include “Parking lot”");
    window.wait_for("the facts", |window| window.sees("3 notes"));
}

#[test]
fn the_panel_fits_a_small_window() {
    for size in [[1024.0, 700.0], [640.0, 420.0]] {
        let mut window = Window::with(BOARD);
        window.harness.set_size(size.into());
        window.settle();
        window.open_export();
        for format in ["PNG image", "PDF", "SVG drawing"] {
            if size[0] > 1000.0 {
                window.choose(format);
            }
            let names = ["Copy as picture", "Copy as table", "Print a blank form…", "Cancel"];
            let others = names.map(|name| window.node(Role::Button, name));
            for button in others.into_iter().chain([window.export_button()]) {
                let (name, rect) = (label(&button), button.rect());
                assert!(rect.right() <= size[0] && rect.bottom() <= size[1], "{name} at {rect:?} in {size:?}");
            }
            if size[0] > 1000.0 {
                let inside =
                    window.all(Role::CheckBox).find(|node| label(node) == "Include the editable board").unwrap().rect();
                assert!(inside.bottom() < window.export_button().rect().top(), "{format}: {inside:?}");
            }
        }
    }
}

#[test]
fn ctrl_p_makes_the_pages_and_says_what_to_do_where_nothing_prints() {
    let mut window = Window::with("Co-create · 1 Content: [a]");
    let ends = |window: &Window| window.words().iter().any(|words| words.contains("Open this file yourself"));
    window.keys("ctrl+p");
    assert!(window.sees("Preparing to print…") || ends(&window), "the key is not dead");
    window.wait_for("the end", ends);
    let words = window.words();
    let said = words.iter().find(|words| words.contains("Open this file yourself")).unwrap();
    let path = said.rsplit_once(": ").unwrap().1;
    assert!(std::fs::read(path).unwrap().starts_with(b"%PDF"), "{path}");
    assert!(path.starts_with(window.path("data").to_str().unwrap()), "{path}");
    window.keys("ctrl+p");
    assert!(window.sees("Preparing to print…") || ends(&window), "nor is it the next time");
}
