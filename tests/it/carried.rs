//! Pictures that are boards: what is carried inside comes back identical, and nothing else does.

use std::sync::Arc;

use copboard::board::{Board, Form, Note, NoteId, SlotId};
use copboard::export::Format;
use copboard::export::png::Resolution;
use copboard::file::embedded::Carrier;
use copboard::file::store::{LoadError, load};
use copboard::file::{ReadError, read_carried, write};
use copboard::layout::{Fonts, SystemFonts};
use copboard::publish::{Order, Part, Studio};
use proptest::prelude::*;

use crate::boards::board;
use crate::examples::example;
use crate::tools::poppler;
use crate::unpack::holds;

const CARRIERS: [(Format, Carrier); 3] =
    [(Format::Png, Carrier::Png), (Format::Svg, Carrier::Svg), (Format::Pdf, Carrier::Pdf)];

fn publish(board: &Board, order: &Order) -> Vec<u8> {
    let fonts = Fonts::new(SystemFonts::Never);
    let studio = Studio { fonts: &fonts, board };
    studio.publish(order, &|_| true).unwrap().bytes
}

/// The order of a file that is quickly made.
fn small(format: Format) -> Order {
    Order { resolution: Resolution::Width(300), ..Order::usual(format) }
}

fn picture(board: &Board, format: Format, board_inside: bool) -> Vec<u8> {
    publish(board, &Order { board_inside, ..small(format) })
}

#[test]
fn each_example_comes_back_as_it_was() {
    for name in ["empty", "sparse", "full", "overfull"] {
        let board = example(name);
        for (format, carrier) in CARRIERS {
            let bytes = picture(&board, format, true);
            assert_eq!(Carrier::of(&bytes), Some(carrier));
            let text = carrier.board_text(&bytes).unwrap();
            assert_eq!(text, write(&board), "{name} in {format:?}");
            let reading = read_carried(carrier, &bytes).unwrap();
            assert_eq!(reading.board, board);
            assert!(reading.carried && reading.remarks.is_empty());
        }
    }
}

#[test]
fn a_picture_holds_no_board_unless_asked_to() {
    for (format, carrier) in CARRIERS {
        let bytes = picture(&example("full"), format, false);
        assert!(matches!(carrier.board_text(&bytes), Err(ReadError::NoBoardInside { .. })));
        let refused = read_carried(carrier, &bytes).unwrap_err();
        assert!(matches!(refused, ReadError::NoBoardInside { .. }), "{refused}");
    }
}

/// Words of notes, none of which is part of another one.
const SHOWN: &str = "Quittenmus";
const ELSEWHERE: &str = "Haselnusseis";
const PARKED: &str = "Pflaumenkompott";

/// A board with a word in a place, in another one, and in the parking lot.
fn board_with_words() -> Board {
    let note = |text: &str| vec![Arc::new(Note::new(NoteId::from(text), &format!("Not without {text}")))];
    Board::new(&Form::usual(), "Erdbeertorte")
        .with_notes(&SlotId::from("co-create/1"), note(SHOWN))
        .with_notes(&SlotId::from("cooperation/how/cop"), note(ELSEWHERE))
        .with_notes(&SlotId::from("parking"), note(PARKED))
}

/// Whether a file says a word, in its bytes however packed or to a reader of its text. PDF numbers the shapes of
/// letters, so there it takes poppler to read it; without poppler it seems to say what `without` says.
fn says(format: Format, bytes: &[u8], word: &str, without: bool) -> bool {
    if format != Format::Pdf || holds(bytes, word) {
        return holds(bytes, word);
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("board.pdf");
    std::fs::write(&path, bytes).unwrap();
    poppler("pdftotext", &["-raw"], &path).map_or(without, |text| holds(&text, word))
}

#[test]
fn nothing_that_is_not_shown_is_in_a_picture_however_packed() {
    let board = board_with_words();
    for (format, _) in CARRIERS {
        let plain = publish(&board, &small(format));
        let check = |bytes: &[u8], word: &str, expected: bool| {
            assert_eq!(says(format, bytes, word, expected), expected, "{word:?} in {format:?}");
        };
        for hidden in [PARKED, "Erdbeertorte", "co-create/1", "collaboration-and-cooperation"] {
            check(&plain, hidden, false);
        }
        // A picture in pixels says nothing; the others can be read out.
        let can_be_read = format != Format::Png;
        check(&plain, SHOWN, can_be_read);
        check(&plain, ELSEWHERE, can_be_read);

        let part = publish(&board, &Order { part: Part::Named("co-create/1".to_owned()), ..small(format) });
        check(&part, SHOWN, can_be_read);
        check(&part, ELSEWHERE, false);
        check(&part, PARKED, false);

        // What is there is found in the bytes alone, or the above proves nothing.
        let carrying = publish(&board, &Order { board_inside: true, ..small(format) });
        for word in [SHOWN, ELSEWHERE, PARKED, "Erdbeertorte", "co-create/1", "collaboration-and-cooperation"] {
            assert!(holds(&carrying, word), "{format:?} has no {word:?}");
        }
    }
}

#[test]
fn the_parking_lot_is_in_a_file_if_it_is_wanted_and_else_not() {
    let board = board_with_words();
    for format in Format::ALL {
        let can_have = !(format.is_pixels() || matches!(format, Format::Svg | Format::GridCsv));
        let file = |parking| publish(&board, &Order { parking, ..small(format) });
        assert!(!says(format, &file(false), PARKED, false), "{format:?}");
        assert_eq!(says(format, &file(true), PARKED, can_have), can_have, "{format:?}");
    }
}

#[test]
fn a_picture_can_be_loaded_like_a_board() {
    let folder = tempfile::tempdir().unwrap();
    for (format, _) in CARRIERS {
        // The name does not tell; the bytes do.
        let path = folder.path().join("board.ron");
        std::fs::write(&path, picture(&example("full"), format, true)).unwrap();
        assert_eq!(load(&path).unwrap().board, example("full"));
        std::fs::write(&path, picture(&example("full"), format, false)).unwrap();
        let Err(LoadError::Unreadable { error: ReadError::NoBoardInside { what }, .. }) = load(&path) else { panic!() };
        assert_eq!(what.name(), format!("kind-{}", format.name()));
    }
}

#[test]
fn other_peoples_pictures_carry_nothing() {
    let svg = "<svg xmlns='http://www.w3.org/2000/svg'><metadata><board>(format: 1)</board></metadata></svg>";
    assert!(Carrier::of(svg.as_bytes()).unwrap().board_text(svg.as_bytes()).is_err());
    for not_one in [&b"(format: 1)"[..], b"<html></html>", b"", b"\x89PNG", b"%PD"] {
        assert_eq!(Carrier::of(not_one), None);
    }
}

#[test]
fn a_board_that_speaks_of_pictures_is_a_board() {
    for said in ["%PDF-1.7", "\n%PDF-1.7", "<svg>"] {
        let board = Board::new(&Form::usual(), said)
            .with_notes(&SlotId::from("co-create/1"), vec![Arc::new(Note::new(NoteId::from("a"), said))]);
        let text = write(&board);
        assert_eq!(Carrier::of(text.as_bytes()), None, "{said}");
        assert_eq!(Carrier::of(format!("\u{feff}\n// {said}\n%PDF-1.7\n{text}").as_bytes()), None, "{said}");
    }
    assert_eq!(Carrier::of(b"junk of a mail\r\n%PDF-1.7"), Some(Carrier::Pdf));
}

#[test]
fn lines_in_a_picture_are_no_damaged_board() {
    let lines = "(id: \"a\", text: \"b\"),\n".repeat(10);
    for picture in [format!("<svg>\n{lines}</svg>"), format!("%PDF-1.7\n{lines}")] {
        assert_eq!(copboard::file::salvage(picture.as_bytes()), None);
    }
    assert!(copboard::file::salvage(lines.as_bytes()).is_some());
}

/// A PNG whose header claims a size that no memory holds.
#[cfg(unix)]
fn forged_size() -> Vec<u8> {
    let mut bytes = picture(&example("sparse"), Format::Png, true);
    bytes[16..24].copy_from_slice(&[0x7f, 0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff]);
    let checksum = crc32(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&checksum.to_be_bytes());
    bytes
}

#[cfg(unix)]
fn crc32(bytes: &[u8]) -> u32 {
    let step = |crc: u32, byte: &u8| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 })
    };
    !bytes.iter().fold(!0, step)
}

#[test]
#[cfg(unix)]
fn a_size_that_a_picture_only_claims_takes_no_memory() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("forged.png"), forged_size()).unwrap();
    // Half a GiB of addresses: whoever made room for the pixels would be aborted.
    let line = "ulimit -v 524288; exec \"$0\" open-from forged.png --to -";
    let mut shell = std::process::Command::new("sh");
    shell.args(["-c", line, env!("CARGO_BIN_EXE_copboard")]).current_dir(folder.path());
    let ran = shell.output().unwrap();
    let said = String::from_utf8_lossy(&ran.stderr);
    match ran.status.code() {
        Some(0) => assert_eq!(ran.stdout, write(&example("sparse")).into_bytes()),
        Some(1) => assert!(said.contains("without a board inside"), "{said}"),
        other => panic!("{other:?}: {said}"),
    }
}

#[test]
fn text_that_unpacks_to_more_than_a_board_can_be_is_refused() {
    let huge = " ".repeat(80 << 20);
    let mut bytes = vec![];
    let mut encoder = png::Encoder::new(&mut bytes, 1, 1);
    encoder.set_color(png::ColorType::Grayscale);
    let mut writer = encoder.write_header().unwrap();
    let mut chunk = png::text_metadata::ITXtChunk::new("copboard", huge);
    chunk.compressed = true;
    writer.write_text_chunk(&chunk).unwrap();
    writer.write_image_data(&[0]).unwrap();
    writer.finish().unwrap();
    assert!(bytes.len() < 1 << 20);
    assert_eq!(Carrier::Png.board_text(&bytes), Err(ReadError::TooLarge));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn every_board_comes_back_as_it_was(board in board()) {
        for (format, carrier) in CARRIERS {
            let bytes = picture(&board, format, true);
            prop_assert_eq!(&read_carried(carrier, &bytes).unwrap().board, &board);
        }
    }

    #[test]
    fn damaged_pictures_are_refused_or_give_the_board(seed: u64, cut in 0.0..1.0_f64, nth in 0..3_usize) {
        let (format, carrier) = CARRIERS[nth];
        let mut bytes = picture(&example("sparse"), format, true);
        let mut random = fastrand::Rng::with_seed(seed);
        for _ in 0..20 {
            let at = random.usize(..bytes.len());
            bytes[at] = random.u8(..);
        }
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a place")]
        bytes.truncate((bytes.len() as f64 * cut * 2.0) as usize);
        // It must come back, and not with a panic; what it finds is a board or none.
        if let Some(found) = Carrier::of(&bytes) {
            prop_assert_eq!(found, carrier);
            prop_assert!(read_carried(carrier, &bytes).ok().is_none_or(|reading| reading.carried));
        }
    }
}
