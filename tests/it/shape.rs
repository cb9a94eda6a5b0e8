//! The shape of a form: how it is divided, and how large it is.

use std::sync::Arc;

use copboard::board::{Area, Axis, Board, Division, Form, Note, Shape, SlotId};
use copboard::edit::{Command, History, Selection, apply};
use copboard::file::{self, salvage};
use copboard::geom::{Point, Rect, contains_rect};
use copboard::layout::{Fonts, Layouter, SystemFonts, hidden_notes, make_room};
use copboard::scene::{Group, Hit};
use copboard::style::{Look, Style};
use copboard::tool::{Hand, evened, resized};

use crate::examples::{example, scene};

fn division(form: &Form, axis: Axis, slot: &str) -> Division {
    let divisions = form.divisions().iter().filter(|division| division.axis == axis);
    divisions.into_iter().find(|division| division.part_of(&slot.into()).is_some()).unwrap().clone()
}

/// The usual form with one part of a division this many times as large as it is printed.
fn with_part(axis: Axis, slot: &str, times: f64) -> Arc<Form> {
    let form = Form::usual();
    let division = division(&form, axis, slot);
    let mut sizes = division.sizes();
    sizes[division.part_of(&slot.into()).unwrap()] *= times;
    let sizes = division.settled(&sizes);
    form.reshaped(&Shape::default().with_sizes(&division, &sizes))
}

fn rect(Area(x, y, width, height): Area) -> Rect {
    Rect::new(x, y, x + width, y + height)
}

#[test]
fn rows_columns_and_boxes_can_be_divided_and_nothing_beside_the_page() {
    let form = Form::usual();
    let found: Vec<(Axis, usize)> = form.divisions().iter().map(|all| (all.axis, all.parts.len())).collect();
    assert_eq!(found, [(Axis::Across, 5), (Axis::Down, 4), (Axis::Down, 5), (Axis::Across, 2), (Axis::Across, 2)]);
    assert!(form.divisions().iter().all(|division| division.part_of(&form.catch_all).is_none()));
}

#[test]
fn a_form_in_another_shape_is_as_much_in_order_as_the_printed_one() {
    let shapes = [
        with_part(Axis::Across, "collaboration/who/cop", 2.5),
        with_part(Axis::Down, "cooperation/how/cop", 0.1),
        with_part(Axis::Down, "co-create/3", 3.0),
        with_part(Axis::Across, "coordination/members", 1.6),
        with_part(Axis::Across, "co-create/1", 3.0),
        with_part(Axis::Across, "co-create/1", 0.1),
        Form::usual().reshaped(&Shape { doublings: 3, ..Shape::default() }),
    ];
    for form in shapes {
        let page = Rect::new(0.0, 0.0, form.page.0, form.page.1).inflate(0.02, 0.02);
        let slots: Vec<_> = form.slots().filter(|slot| !slot.beside).collect();
        for (nth, slot) in slots.iter().enumerate() {
            assert!(contains_rect(page, rect(slot.area)), "{}", slot.id);
            assert!(
                contains_rect(rect(slot.area), rect(slot.notes)),
                "{}: {:?} in {:?}",
                slot.id,
                slot.notes,
                slot.area
            );
            assert!(slot.notes.2 >= 12.0 && slot.notes.3 >= 7.9, "{}: {:?}", slot.id, slot.notes);
            for other in &slots[nth + 1..] {
                let both = rect(slot.area).intersect(rect(other.area));
                assert!(both.width() < 0.02 || both.height() < 0.02, "{} and {}", slot.id, other.id);
            }
        }
    }
}

#[test]
fn what_is_printed_around_notes_keeps_its_size_and_goes_with_its_part() {
    let (printed, form) = (Form::usual(), with_part(Axis::Down, "co-create/2", 1.8));
    let slot = |form: &Form, id: &str| form.slot(&id.into()).unwrap().clone();
    for id in ["co-create/1", "co-create/2", "co-create/3"] {
        let (before, after) = (slot(&printed, id), slot(&form, id));
        assert!((after.notes.1 - after.area.1 - (before.notes.1 - before.area.1)).abs() < 0.02, "{id}");
        let below = |slot: &copboard::board::SlotDef| slot.area.1 + slot.area.3 - slot.notes.1 - slot.notes.3;
        assert!((below(&after) - below(&before)).abs() < 0.03, "{id}");
    }
    let bottom = |form: &Form| slot(form, "co-create/5").area.1 + slot(form, "co-create/5").area.3;
    assert!((bottom(&printed) - bottom(&form)).abs() < 0.02);
    let untouched = |form: &Form| slot(form, "cooperation/how/cop").area;
    assert_eq!(untouched(&printed), untouched(&form));
}

/// The areas of a form's elements, in their order.
fn areas(form: &Form) -> Vec<Rect> {
    form.elements.iter().map(|element| rect(element.area())).collect()
}

#[test]
fn questions_and_grid_share_the_page_and_what_is_in_them_goes_along() {
    let (printed, form) = (Form::usual(), with_part(Axis::Across, "co-create/1", 1.3));
    let columns = division(&form, Axis::Across, "co-create/1");
    assert!(columns.is_of_page && columns.parts[0].size() > 122.0 * 1.15, "{columns:?}");
    let gap = columns.parts[1].start - columns.parts[0].end;
    assert!((gap - 5.0).abs() < 0.02, "{gap} between them");
    for (before, after) in areas(&printed).into_iter().zip(areas(&form)) {
        assert!((before.y0, before.y1) == (after.y0, after.y1), "{before:?} and {after:?}: nothing moves up or down");
        if before.y1 < 26.0 || before.y0 > 289.0 || before.x0 > 420.0 {
            assert_eq!(before, after, "title, fields, credit and parking lot stay");
        }
        // Numbers on their ground, and bars beside the table.
        if before.width() < 10.0 {
            assert!((before.width() - after.width()).abs() < 0.02, "{before:?} and {after:?}");
        }
        assert!(after.x1 < 410.02 || before == after, "{after:?}");
    }
    let slot = |form: &Form, id: &str| {
        let slot = form.slot(&id.into()).unwrap();
        (rect(slot.area), rect(slot.notes))
    };
    for id in ["co-create/3", "collaboration/who/cop", "cooperation/how/reporting", "coordination/members"] {
        let ((area, notes), (old_area, old_notes)) = (slot(&form, id), slot(&printed, id));
        assert!((area.width() - old_area.width()).abs() > 3.0, "{id}");
        assert!((notes.x0 - area.x0 - (old_notes.x0 - old_area.x0)).abs() < 0.03, "{id}");
        assert!((area.x1 - notes.x1 - (old_area.x1 - old_notes.x1)).abs() < 0.03, "{id}");
    }
    let grid = |form: &Form| rect(form.areas["grid"].area);
    let first = |form: &Form| slot(form, "collaboration/who/conception").0.x0;
    assert!((grid(&form).x0 - first(&form) - (grid(&printed).x0 - first(&printed))).abs() < 0.02);
    assert!((grid(&form).x1 - grid(&printed).x1).abs() < 0.02);
}

#[test]
fn columns_of_the_page_and_of_the_grid_are_divided_one_within_the_other() {
    let wide = with_part(Axis::Across, "co-create/1", 1.3);
    let base = wide.proportions().iter().find(|division| division.part_of(&"collaboration/who/cop".into()).is_some());
    let base = base.unwrap().clone();
    let mut sizes = base.sizes();
    sizes[2] *= 1.6;
    let shape = wide.shape().clone().with_sizes(&base, &base.settled(&sizes));
    let both = wide.reshaped(&shape);
    let (columns, now) = (wide.divisions().last().unwrap(), division(&both, Axis::Across, "collaboration/who/cop"));
    assert_eq!(both.divisions().last().unwrap().parts, columns.parts, "the page is divided as before");
    assert!((now.sizes().iter().sum::<f64>() - base.sizes().iter().sum::<f64>()).abs() < 0.1);
    assert!(now.sizes()[2] > 1.3 * now.sizes()[1]);
    let text = file::write(&example("full").reshaped(&shape));
    let line = text.lines().find(|line| line.contains("widths")).unwrap();
    assert!(line.contains("\"co-create/1\": [") && line.contains("\"collaboration/who/conception\": ["), "{line}");
    let reading = file::read(&text).unwrap();
    assert_eq!((reading.board.form.shape(), reading.remarks.len()), (&shape, 0));
    let back = both.reshaped(&Shape { widths: wide.shape().widths.clone(), ..Shape::default() });
    assert_eq!(areas(&back), areas(&wide), "and comes back");
}

#[test]
fn a_board_as_printed_has_the_bytes_that_it_always_had() {
    let board = example("full");
    let shape = with_part(Axis::Across, "collaboration/who/cop", 1.5).shape().clone();
    let shaped = board.clone().reshaped(&shape);
    assert!(file::write(&shaped).contains("\n    widths: {\"collaboration/who/conception\": ["));
    assert!(!file::write(&board).contains("widths"));
    let back = shaped.reshaped(&Shape::default());
    assert_eq!(file::write(&back), file::write(&board));
    assert!(Arc::ptr_eq(&back.form, &board.form));
}

/// A board with all that a shape can have.
fn shaped_board() -> Board {
    let form = Form::usual();
    let mut shape = Shape { doublings: 2, ..Shape::default() };
    for division in form.divisions() {
        let sizes: Vec<f64> =
            division.sizes().iter().enumerate().map(|(nth, size)| size * [1.3, 0.8][nth % 2]).collect();
        shape = shape.with_sizes(division, &division.settled(&sizes));
    }
    example("full").reshaped(&shape)
}

#[test]
fn a_shape_is_read_as_it_was_written() {
    let board = shaped_board();
    assert_eq!(board.form.shape().widths.len() + board.form.shape().heights.len(), 5);
    let text = file::write(&board);
    let reading = file::read(&text).unwrap();
    assert_eq!((reading.board, reading.remarks), (board, vec![]));
}

#[test]
fn a_shape_that_means_nothing_on_the_form_is_remarked_and_the_notes_stay() {
    let text = file::write(&shaped_board());
    for (from, to) in [
        ("\"co-create/1\": [", "\"nowhere\": ["),
        ("\"co-create/1\": [", "\"co-create/1\": [100, "),
        ("doublings: 2", "doublings: 200"),
        ("doublings: 2", "doublings: -2"),
    ] {
        let reading = file::read(&text.replacen(from, to, 1)).unwrap();
        assert_eq!(reading.remarks.len(), 1, "{to}");
        assert_eq!(reading.board.note_count(), shaped_board().note_count());
    }
    let mad = text.replace("[130, ", "[99999999999, ");
    assert_eq!(file::read(&mad).unwrap().board.note_count(), shaped_board().note_count());
    file::read(&text.replacen("widths: {", "widths: {\"a\": 3, ", 1)).unwrap_err();
}

#[test]
fn a_shape_is_saved_from_a_damaged_file() {
    let board = shaped_board();
    let text = file::write(&board);
    let cut = &text[..text.len() - 3];
    let salvaged = salvage(cut.as_bytes()).unwrap();
    assert_eq!(salvaged.reading.board.form.shape(), board.form.shape());
}

#[test]
fn dividing_is_one_step_of_undo() {
    let before = example("full");
    let shape = with_part(Axis::Across, "collaboration/who/cop", 1.5).shape().clone();
    let command = Command::Reshape(shape);
    let mut history = History::new(before.clone());
    history.push(apply(&before, &command).unwrap(), command.label());
    assert_ne!(*history.present(), before);
    assert!(history.undo());
    assert_eq!(*history.present(), before);
    assert!(!history.undo());
}

#[test]
fn a_border_follows_the_pointer_as_far_as_there_is_room_and_snaps() {
    let board = example("full");
    let scene = scene(&board, Look::Light);
    let from = Point::new(300.0, 230.0);
    let border = scene.borders.iter().find(|border| border.id.axis == Axis::Across).unwrap().clone();
    let at = Point::new(border.gap.center().x, from.y);
    assert!(matches!(scene.hit(at), Hit::Border(id, _) if id == border.id));
    let drag = |by: f64| {
        let (hand, _) = Hand::press(&scene, &Selection::default(), at, false);
        let to = Point::new(at.x + by, at.y);
        let hand = hand.moved(to, 1.0, &board.form, || unreachable!("no notes are taken up"));
        let after = hand.release(&scene);
        after.map(|deed| match deed {
            copboard::tool::Deed::Do(command) => apply(&board, &command).unwrap(),
            copboard::tool::Deed::Select(_) => unreachable!("a border was dragged"),
        })
    };
    let widths = |board: &Board| division(&board.form, Axis::Across, "collaboration/who/cop").sizes();
    let before = widths(&board);
    let after = widths(&drag(10.0).unwrap());
    assert!((after[0] - before[0] - 10.0).abs() < 0.3 && (after[1] - before[1] + 10.0).abs() < 0.3, "{after:?}");
    assert!(after.iter().zip(&before).skip(2).all(|(after, before)| (after - before).abs() < 0.02));
    let far = widths(&drag(500.0).unwrap());
    assert!(far[1] > 14.0 && far[1] < before[1] / 2.0, "{far:?}");
    let moved = drag(10.0).unwrap();
    let even = evened(&moved.form, &border.id).unwrap();
    assert!(even.is_as_printed());
    assert!(drag(1.05).is_some());
}

#[test]
fn near_the_printed_place_a_border_snaps_to_it() {
    let board = example("full").reshaped(with_part(Axis::Down, "co-create/1", 1.3).shape());
    let scene = scene(&board, Look::Light);
    let border = scene.borders.iter().find(|border| border.id.division == SlotId::from("co-create/1")).unwrap();
    let at = border.gap.center();
    let printed = division(&Form::usual(), Axis::Down, "co-create/1");
    let now = division(&board.form, Axis::Down, "co-create/1");
    let by = printed.sizes()[0] - now.sizes()[0] + 0.7;
    let (hand, _) = Hand::press(&scene, &Selection::default(), at, false);
    let hand = hand.moved(Point::new(at.x, at.y + by), 1.0, &board.form, || unreachable!("no notes"));
    let Some(copboard::tool::Deed::Do(Command::Reshape(shape))) = hand.release(&scene) else { panic!("no deed") };
    assert_eq!(shape.heights.values().next().unwrap()[0], 100);
}

#[test]
fn a_place_grows_at_the_cost_of_its_neighbors_and_not_without_end() {
    let slot = SlotId::from("co-create/3");
    let mut form = Form::usual();
    let mut height = 0.0;
    let mut steps = 0;
    while let Some(shape) = resized(&form, &slot, Axis::Down, true) {
        form = form.reshaped(&shape);
        let now = form.slot(&slot).unwrap().notes.3;
        assert!(now > height, "{now} after {height}");
        (height, steps) = (now, steps + 1);
        assert!(steps < 100);
    }
    assert!(steps > 3 && height > 80.0, "{steps}, {height}");
    assert!(resized(&Form::usual(), &SlotId::from("parking"), Axis::Down, true).is_none());
}

#[test]
fn a_layout_that_remembers_gives_what_a_new_one_does_while_borders_move() {
    let fonts = Fonts::new(SystemFonts::Never);
    let mut layouter = Layouter::default();
    let board = example("overfull");
    for times in [1.0, 1.2, 1.4, 1.2, 1.0, 0.7] {
        for (axis, slot) in [(Axis::Down, "co-create/2"), (Axis::Across, "collaboration/who/cop")] {
            let board = board.clone().reshaped(with_part(axis, slot, times).shape());
            let step = layouter.layout(&fonts, Style::of(Look::Light), &board);
            let once = scene(&board, Look::Light);
            for (a, b) in step.groups.iter().zip(&once.groups) {
                let rects = |group: &Group| group.children.iter().map(|note| note.bounds).collect::<Vec<_>>();
                assert_eq!((a.bounds, rects(a)), (b.bounds, rects(b)), "{}", a.name);
            }
        }
    }
}

/// A board with many notes in some places and few in others.
fn lopsided(counts: &[(&str, usize)]) -> Board {
    let mut board = Board::new(&Form::usual(), "lopsided");
    for (slot, count) in counts {
        let note = |nth: usize| {
            let text = "What the table said about the plan for the year and who does it";
            Arc::new(Note::new(format!("{slot}-{nth}").as_str(), &text[..20 + (nth * 7) % 40]))
        };
        board = board.with_notes(&(*slot).into(), (0..*count).map(note).collect());
    }
    board
}

#[test]
fn room_is_made_where_it_is_needed() {
    let fonts = Fonts::new(SystemFonts::Never);
    let cases: [&[(&str, usize)]; 5] = [
        &[("collaboration/how/cop", 16)],
        &[("collaboration/how/cop", 14), ("collaboration/who/cop", 3), ("cooperation/who/reporting", 2)],
        &[("co-create/1", 60), ("co-create/2", 4), ("co-create/4", 2)],
        &[("coordination/members", 70), ("coordination/processes", 8)],
        &[("collaboration/how/cop", 16), ("co-create/5", 60), ("coordination/members", 60)],
    ];
    for case in cases {
        let board = lopsided(case);
        let before = hidden_notes(&fonts, &board);
        let shape = make_room(&fonts, &board);
        let after = hidden_notes(&fonts, &board.clone().reshaped(&shape));
        assert!(before > 0, "{case:?} is too full");
        assert!(after * 5 <= before * 3, "{case:?}: {after} hidden, {before} before");
        assert_eq!(make_room(&fonts, &board.clone().reshaped(&shape)), shape, "{case:?}: again changes nothing");
    }
}

/// The greatest share of what is printed over the least, in any division of a form.
fn unevenness(form: &Arc<Form>) -> f64 {
    let of_one = |(printed, now): (&Division, &Division)| {
        let shares = || now.sizes().into_iter().zip(printed.sizes()).map(|(now, printed)| now / printed);
        shares().fold(0.0, f64::max) / shares().fold(f64::MAX, f64::min)
    };
    form.proportions().iter().zip(form.divisions()).map(of_one).fold(1.0, f64::max)
}

/// Full boards, each with some places that many like and others that few do.
fn full_boards() -> impl Iterator<Item = Board> {
    (0..60_u64).map(|seed| {
        let mut state = seed;
        let mut random = move |below: u64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) % below
        };
        let form = Form::usual();
        let slots: Vec<String> = form.slots().filter(|slot| !slot.beside).map(|slot| slot.id.to_string()).collect();
        let counts = slots.iter().map(|slot| {
            let most = if slot.starts_with("co-create") || slot.starts_with("coordination") { 40 } else { 9 };
            let count = if random(5) == 0 { most + random(most) } else { random(most) };
            (slot.as_str(), usize::try_from(count).unwrap())
        });
        lopsided(&counts.collect::<Vec<_>>())
    })
}

#[test]
fn room_is_made_without_closing_a_row_or_a_column() {
    let fonts = Fonts::new(SystemFonts::Never);
    let (mut hidden, mut worst, mut sum) = ([0, 0], 0.0_f64, 0.0);
    // A third of them is enough, and takes some seconds.
    for board in full_boards().step_by(3) {
        let shaped = board.clone().reshaped(&make_room(&fonts, &board));
        let counts = [&board, &shaped].map(|board| hidden_notes(&fonts, board));
        assert!(counts[1] <= counts[0], "{counts:?}");
        hidden = [hidden[0] + counts[0], hidden[1] + counts[1]];
        let uneven = unevenness(&shaped.form);
        (worst, sum) = (worst.max(uneven), sum + uneven);
        for (printed, now) in shaped.form.proportions().iter().zip(shaped.form.divisions()) {
            for (printed, now) in printed.sizes().into_iter().zip(now.sizes()) {
                assert!(now > 0.39 * printed, "{now} of {printed}");
            }
        }
    }
    let mean = sum / 20.0;
    assert!(worst < 4.05 && mean < 2.8, "{worst} at worst, {mean} on average");
    assert!(hidden[1] * 10 < hidden[0] * 6, "{hidden:?}");
}

#[test]
fn room_is_never_made_by_hiding_more() {
    let fonts = Fonts::new(SystemFonts::Never);
    for name in ["full", "overfull", "sparse"] {
        let board = example(name);
        let shaped = board.clone().reshaped(&make_room(&fonts, &board));
        assert!(hidden_notes(&fonts, &shaped) <= hidden_notes(&fonts, &board), "{name}");
        let smallest = |board: &Board| scene(board, Look::Light).smallest_note_text().unwrap();
        assert!(smallest(&shaped) >= smallest(&board) - 0.25, "{name}");
    }
    let empty = Board::new(&Form::usual(), "empty");
    assert!(make_room(&fonts, &empty).is_as_printed());
}

#[test]
fn a_larger_form_has_room_for_more_notes_of_the_same_smallest_size() {
    let fonts = Fonts::new(SystemFonts::Never);
    let board = lopsided(&[("collaboration/how/cop", 40), ("co-create/1", 30)]);
    let mut hidden = vec![];
    for doublings in 0..=3 {
        let shape = Shape { doublings, ..Shape::default() };
        let board = board.clone().reshaped(&shape);
        let (short, long) = (board.form.page.1, board.form.page.0);
        assert!((long / short - 420.0 / 297.0).abs() < 0.001);
        assert!((board.form.text.sizes.last().unwrap() - 2.0).abs() < 1e-9);
        hidden.push(hidden_notes(&fonts, &board));
        assert_eq!(board.form.size_name(doublings), format!("A{}", 3 - doublings));
    }
    assert!(hidden.windows(2).all(|two| two[1] < two[0] || two[0] == 0), "{hidden:?}");
    assert_eq!(hidden[3], 0);
}

#[test]
fn the_mark_of_hidden_notes_grows_with_the_form() {
    let board = lopsided(&[("collaboration/how/cop", 400)]);
    let share = |doublings: u8| {
        let scene = scene(&board.clone().reshaped(&Shape { doublings, ..Shape::default() }), Look::Light);
        scene.slot(&"collaboration/how/cop".into()).unwrap().overflow_mark.unwrap().height() / scene.page.height()
    };
    for doublings in 1..=3 {
        assert!((share(doublings) / share(0) - 1.0).abs() < 0.01, "{doublings} doublings");
    }
}
