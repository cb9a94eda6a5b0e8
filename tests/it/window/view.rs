//! What of the board is seen: pan, zoom, and the keys that show a part whole.

use copboard::app::ScreenPoint;
use copboard::geom::Rect;
use copboard::scene::{Group, Item};
use copboard::style::Look;
use copboard::ui::OnScreen as _;
use egui::{Event, Key, Modifiers, PointerButton, vec2};

use super::desktop::Window;
use super::person::CTRL;
use super::{CONTENT, PARKING, WHO_COP};

/// The part of the page that is seen.
fn seen(window: &Window) -> Rect {
    window.harness.state().view().visible()
}

fn covers(outer: Rect, inner: Rect) -> bool {
    outer.x0 <= inner.x0 && outer.y0 <= inner.y0 && outer.x1 >= inner.x1 && outer.y1 >= inner.y1
}

#[test]
fn the_whole_page_is_seen_at_first_and_stays_so_in_another_size() {
    let mut window = Window::new();
    let page = window.harness.state().scene().page;
    assert!(covers(seen(&window), page));
    for size in [vec2(640.0, 420.0), vec2(1920.0, 1080.0)] {
        window.harness.set_size(size);
        window.settle();
        assert!(covers(seen(&window), page), "{size:?}");
    }
}

#[test]
fn keys_show_a_part_whole_and_large() {
    let mut window = Window::new();
    let app = window.harness.state();
    let (page, grid) = (app.scene().page, app.scene().area("grid").unwrap());
    let parking = app.scene().slots.iter().find(|slot| slot.name == PARKING).unwrap().area;
    window.click(window.corner(WHO_COP));
    for (keys, part) in [("ctrl+1", grid), ("ctrl+3", parking), ("ctrl+0", page)] {
        window.keys(keys);
        let seen = seen(&window);
        assert!(covers(seen, part), "{keys}");
        let fill = (part.width() / seen.width()).max(part.height() / seen.height());
        assert!(fill > 0.85, "{keys} shows it small: {fill}");
    }
    assert_eq!(window.board(), "[Collaboration · WHO · CoP]", "no digit was written");
}

#[test]
fn the_wheel_pans_and_with_ctrl_zooms_about_the_pointer() {
    let mut window = Window::new();
    window.keys("ctrl+1");
    let before = seen(&window);
    window.point(window.middle(WHO_COP));
    window.wheel(vec2(0.0, -2.0));
    let panned = seen(&window);
    assert!(panned.y0 > before.y0 + 1.0 && (panned.width() - before.width()).abs() < 1e-6, "{before:?} to {panned:?}");

    let at = window.middle(WHO_COP);
    window.point(at);
    let on_screen = ScreenPoint::new(at.x.into(), at.y.into());
    let under = window.harness.state().view().board_from_screen(on_screen);
    window.hold(CTRL);
    window.wheel(vec2(0.0, 3.0));
    window.hold(Modifiers::NONE);
    let zoomed = window.harness.state().view();
    assert!(zoomed.visible().width() < panned.width() * 0.95);
    let still = zoomed.board_from_screen(on_screen).distance(under);
    assert!(still < zoomed.mm_from_points(3.0), "moved by {still} mm");
}

#[test]
fn the_wheel_leaves_a_whole_page_alone_and_ends_at_its_edge() {
    let mut window = Window::new();
    window.point(window.middle(WHO_COP));
    let before = *window.harness.state().view();
    for delta in [vec2(0.0, -5.0), vec2(0.0, 5.0), vec2(-5.0, 0.0), vec2(5.0, 0.0)] {
        window.wheel(delta);
        assert_eq!(*window.harness.state().view(), before, "{delta:?}");
    }
    window.keys("ctrl+1");
    let world = window.harness.state().scene().world;
    let margin = window.harness.state().view().mm_from_points(15.0);
    for (delta, edge) in [(vec2(0.0, -5.0), "lower"), (vec2(0.0, 5.0), "upper"), (vec2(-5.0, 0.0), "right")] {
        (0..20).for_each(|_| window.wheel(delta));
        let seen = seen(&window);
        let (beyond, reached) = match edge {
            "lower" => (seen.y1 - world.y1, seen.y1 - world.y1),
            "upper" => (world.y0 - seen.y0, world.y0 - seen.y0),
            _ => (seen.x1 - world.x1, seen.x1 - world.x1),
        };
        assert!(beyond < margin && reached > -0.1, "{edge} edge: {seen:?} of {world:?}");
    }
}

#[test]
fn two_fingers_zoom() {
    let mut window = Window::new();
    let before = seen(&window);
    window.point(window.middle(CONTENT));
    window.frame(vec![Event::Zoom(1.5)]);
    window.settle();
    assert!((seen(&window).width() - before.width() / 1.5).abs() < 1e-3);
}

#[test]
fn keys_zoom_in_and_out() {
    let mut window = Window::new();
    let before = seen(&window).width();
    window.keys("ctrl+Plus");
    let near = seen(&window).width();
    window.keys("ctrl+Minus");
    assert!(near < before * 0.9);
    assert!((seen(&window).width() - before).abs() < 1e-6);
}

#[test]
fn the_page_is_pulled_with_space_or_the_middle_button() {
    let mut window = Window::with("Collaboration · WHO · CoP: a");
    window.keys("ctrl+1");
    let before = seen(&window);
    let from = window.at_note("a");
    window.point(from);
    window.frame(vec![
        Event::Key { key: Key::Space, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE },
        Event::Text(" ".to_owned()),
    ]);
    window.drag(from, from + vec2(-60.0, 0.0));
    window.frame(vec![Event::Key {
        key: Key::Space,
        physical_key: None,
        pressed: false,
        repeat: false,
        modifiers: Modifiers::NONE,
    }]);
    let pulled = seen(&window);
    assert!(pulled.x0 > before.x0 + 5.0, "{before:?} to {pulled:?}");
    assert_eq!(window.board(), "Collaboration · WHO · CoP: a", "neither moved, nor selected, nor written");

    window.point(from);
    window.button(PointerButton::Middle, true);
    window.pull_on(from + vec2(60.0, 30.0));
    window.button(PointerButton::Middle, false);
    window.pause();
    assert!(seen(&window).x0 < pulled.x0 - 5.0 && seen(&window).y0 < pulled.y0 - 2.0);
    assert_eq!(window.board(), "Collaboration · WHO · CoP: a");
}

#[test]
fn what_the_keyboard_goes_to_comes_into_sight() {
    let mut window = Window::with("Co-create · 1 Content: a\nCooperation · HOW · Reporting: z");
    window.click(window.corner(CONTENT));
    window.keys("ctrl+1");
    window.keys("shift+tab");
    assert_eq!(window.board().lines().last(), Some("[Parking lot]"));
    let parking = window.harness.state().scene().slots.last().unwrap().area;
    assert!(seen(&window).overlaps(parking));
    window.type_text("seen");
    let card = window.harness.state().model().card().unwrap();
    assert!(covers(seen(&window), card.rect), "what is written is in sight");
}

#[test]
fn full_screen_shows_nothing_but_the_board() {
    let mut window = Window::with("Co-create · 1 Content: a");
    assert!(window.has_button("Menu") && window.sees("1 note"));
    window.press(Key::F11);
    assert!(window.full_screen);
    assert!(!window.has_button("Menu") && !window.sees("Smallest text") && !window.sees("Saved"));
    assert_eq!(window.board(), "Co-create · 1 Content: a");
    let app = window.harness.state();
    assert_eq!(app.view().canvas_rect().size(), vec2(1280.0, 800.0));
    window.press(Key::Tab);
    window.type_text("still here");
    assert!(window.sees("still here"), "and it can be written on");
    window.press(Key::Escape);
    window.press(Key::F11);
    assert!(!window.full_screen && window.has_button("Menu"));
    window.press(Key::F11);
    window.press_times(Key::Escape, 3);
    assert!(!window.full_screen, "Escape leads out at last");
}

#[test]
fn the_bars_fit_the_smallest_window() {
    let mut window = Window::with("[Co-create · 1 Content]: a");
    window.keys("ctrl+shift+s");
    window.answer_path("A rather long name for the file of a workshop of two days.ron");
    window.type_text("not saved");
    for size in [vec2(1280.0, 800.0), vec2(1000.0, 700.0), vec2(640.0, 420.0)] {
        window.harness.set_size(size);
        window.settle();
        let rects: Vec<_> =
            window.all(egui::Role::Button).map(|button| (super::finding::label(&button), button.rect())).collect();
        assert!(rects.len() >= 10, "{rects:?}");
        for (nth, (words, rect)) in rects.iter().enumerate() {
            assert!(rect.min.x >= 0.0 && rect.max.x <= size.x, "{size:?}: {words} is at {rect}");
            for (other, behind) in &rects[nth + 1..] {
                let common = rect.intersect(*behind);
                assert!(!common.is_positive(), "{size:?}: {words} lies over {other}");
            }
        }
    }
}

/// Whether every point of the page in sight lies in a picture, in the frame that was drawn last.
fn has_no_blank(window: &Window) -> bool {
    let view = window.harness.state().view();
    let seen = view.screen_rect(window.harness.state().scene().page).intersect(view.canvas_rect()).shrink(2.0);
    let shapes = window.harness.output().shapes.iter();
    let pictures: Vec<egui::Rect> = shapes
        .filter_map(|shape| match &shape.shape {
            egui::Shape::Rect(rect) if rect.fill_texture_id() != egui::TextureId::default() => Some(rect.rect),
            egui::Shape::Mesh(mesh) if mesh.texture_id != egui::TextureId::default() => Some(mesh.calc_bounds()),
            _ => None,
        })
        .collect();
    let at = |nth: usize, from: f32, to: f32| egui::lerp(from..=to, f32::from(u16::try_from(nth).unwrap()) / 30.0);
    let points = (0..=30).flat_map(|x| (0..=30).map(move |y| (x, y)));
    let points = points.map(|(x, y)| egui::pos2(at(x, seen.left(), seen.right()), at(y, seen.top(), seen.bottom())));
    points.into_iter().all(|point| pictures.iter().any(|picture| picture.contains(point)))
}

#[test]
fn a_jump_shows_no_blank_paper() {
    let mut window = Window::with("Co-create · 1 Content: a | b");
    // The painters have their time.
    for _ in 0..100 {
        window.frame(vec![]);
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    window.point(window.corner("Co-create · 1 Content"));
    for _ in 0..12 {
        window.keys("ctrl+plus");
    }
    for key in [Key::Num0, Key::Num1, Key::Num3, Key::Num0] {
        window.hold(super::person::CTRL);
        window.tap(key);
        assert!(has_no_blank(&window), "Ctrl+{key:?}");
        window.hold(egui::Modifiers::NONE);
        window.keys("ctrl+plus");
        window.keys("ctrl+plus");
    }
}

#[test]
fn the_theme_is_there_again_at_the_next_start() {
    let mut window = Window::new();
    assert_eq!(window.harness.state().model().session.look, Look::Light);
    window.find_command("Dark theme");
    for _ in 0..250 {
        let next = window.neighbour();
        if next.harness.state().model().session.look == Look::Dark {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    panic!("the theme is forgotten");
}

#[test]
fn the_hint_on_an_empty_board_covers_nothing_that_is_printed() {
    let mut window = Window::new();
    for size in [vec2(1280.0, 720.0), vec2(1366.0, 700.0), vec2(1920.0, 1080.0), vec2(900.0, 820.0)] {
        window.harness.set_size(size);
        window.settle();
        let app = window.harness.state();
        let page = app.view().screen_rect(app.scene().page);
        for words in ["Point at a place and type", "Paste a list", "Open an example"] {
            let hint = window.rect(words);
            assert!(!hint.intersects(page), "{words:?} at {hint:?} on the page {page:?}, window {size:?}");
            assert!(app.view().canvas_rect().contains_rect(hint), "{words:?} at {hint:?}");
        }
    }
}

#[test]
fn what_happened_can_be_read_whole_however_long_it_is() {
    for width in [1280.0, 700.0] {
        let mut window = Window::with("Co-create · 1 Content: a");
        window.harness.set_size(vec2(width, 720.0));
        window.settle();
        window.keys("ctrl+p");
        window.wait_for("the end", |window| window.sees("print it:"));
        window.settle();
        let words = window.words();
        let said = words.iter().find(|words| words.contains("print it:")).unwrap();
        assert!(said.contains(".pdf"), "{said}");
        let (line, strip) = (window.rect("1 note"), window.rect(said));
        assert!(strip.right() < width && strip.bottom() < line.top(), "{strip:?} in {width}");
        assert!(width > 1000.0 || strip.height() > 1.6 * line.height(), "{strip:?} takes more lines than one");
        assert!(window.has_button("Show in folder"));
        let canvas = window.harness.state().view().canvas_rect();
        assert!(canvas.bottom() <= strip.top(), "the board is not covered");
        window.type_text("b");
        assert!(!window.sees(said));
    }
}

#[test]
fn signs_of_colors_come_and_go_in_each_kind_of_theme() {
    let mut window = Window::new();
    window.click(window.corner(WHO_COP));
    window.type_text("We");
    window.keys("escape");
    let signs = |window: &Window| {
        fn count(group: &Group) -> usize {
            let own = group.items.iter().filter(|item| matches!(item, Item::Sign(_))).count();
            own + group.children.iter().map(count).sum::<usize>()
        }
        window.harness.state().scene().groups.iter().map(|group| count(group)).sum::<usize>()
    };
    assert_eq!(signs(&window), 0);
    window.find_command("signs of colors");
    assert_eq!(signs(&window), 2, "on the note and in the legend");
    window.find_command("dark theme");
    assert_eq!(signs(&window), 2, "the same choice holds for another screen");
    window.find_command("signs of colors");
    assert_eq!(signs(&window), 0);
    window.find_command("print theme");
    assert_eq!(signs(&window), 2, "on paper they are usual");
    window.find_command("signs of colors");
    assert_eq!(signs(&window), 0);
}
