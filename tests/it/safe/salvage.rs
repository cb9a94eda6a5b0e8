//! Of a damaged file, every note whose line is whole comes back.

use std::collections::{HashMap, HashSet};
use std::fs;

use copboard::file::store;
use copboard::file::{Remark, read, salvage};

use crate::examples::example_path;

fn example(name: &str) -> String {
    fs::read_to_string(example_path(name)).unwrap()
}

/// Damages a file in one of four ways.
fn damage(bytes: &mut Vec<u8>, how: usize, random: &mut fastrand::Rng) {
    let at = random.usize(0..bytes.len());
    match how {
        0 => bytes.truncate(at.max(400)),
        1 => {
            let end = (at + 512).min(bytes.len());
            bytes[at..end].fill(0);
        }
        2 => {
            let end = (at + random.usize(1..=300)).min(bytes.len());
            bytes.drain(at..end);
        }
        _ => (0..random.usize(1..20)).for_each(|_| {
            let at = random.usize(0..bytes.len());
            bytes[at] ^= random.u8(1..);
        }),
    }
}

#[test]
fn every_note_on_a_whole_line_comes_back() {
    let mut random = fastrand::Rng::with_seed(7);
    let mut refused = 0;
    let (mut whole, mut placed, mut parked, mut misplaced) = ([0; 4], [0; 4], [0; 4], [0; 4]);
    for round in 0..1000 {
        let text = example(if round % 3 == 0 { "overfull" } else { "full" });
        let board = read(&text).unwrap().board;
        let mut bytes = text.clone().into_bytes();
        let how = round % 4;
        damage(&mut bytes, how, &mut random);
        refused += usize::from(str::from_utf8(&bytes).map_or(true, |text| read(text).is_err()));
        let lines: HashSet<&[u8]> = bytes.split(|byte| *byte == b'\n').collect();
        let Some(salvaged) = salvage(&bytes) else {
            panic!("nothing came back of {}", String::from_utf8_lossy(&bytes));
        };
        assert!(salvaged.reading.salvaged);
        let back: HashMap<_, _> =
            salvaged.reading.board.all_notes().map(|(slot, note)| (note.id.clone(), (slot, note))).collect();
        for (slot, note) in board.all_notes() {
            let line = text.lines().find(|line| line.contains(&format!("(id: \"{}\",", note.id))).unwrap();
            if !lines.contains(line.as_bytes()) {
                continue;
            }
            whole[how] += 1;
            // Damage may have made another note of the same name, before this one.
            let (found, _) = back
                .get(&note.id)
                .filter(|(_, found)| *found == note)
                .or_else(|| {
                    back.values().find(|(_, found)| {
                        (&found.text, found.color, found.votes) == (&note.text, note.color, note.votes)
                    })
                })
                .unwrap_or_else(|| panic!("{note:?} is lost in {}", String::from_utf8_lossy(&bytes)));
            match *found {
                found if found == slot => placed[how] += 1,
                found if found.as_str() == "parking" => parked[how] += 1,
                _ => misplaced[how] += 1,
            }
        }
    }
    super::tell(&format_args!(
        "of {whole:?} whole notes {placed:?} are in their slots, {parked:?} in the parking lot, {misplaced:?} elsewhere"
    ));
    assert!(refused > 800, "most were not damaged at all: {refused}");
    for how in 0..4 {
        assert!(whole[how] > 5000 && placed[how] * 2 > whole[how]);
        assert!(misplaced[how] * 50 < whole[how]);
    }
    assert_eq!((misplaced[0], misplaced[1]), (0, 0));
}

#[test]
fn a_salvaged_board_says_so_and_its_file_stays() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("b.ron");
    let text = example("full");
    let cut = text.split_inclusive('\n').take(40).collect::<String>() + "            (id: \"x";
    fs::write(&path, &cut).unwrap();
    assert!(store::load(&path).is_err());
    let salvaged = store::salvage(&path).unwrap();
    assert_eq!(salvaged.lost_lines, 1);
    assert_eq!(salvaged.reading.board.note_count(), cut.matches("(id: ").count() - 1);
    assert_eq!(salvaged.reading.remarks, [Remark::Salvaged { lost_lines: 1, cut_off: true }]);
    let told = salvaged.reading.remarks[0].to_string();
    let sentence = "This file is damaged: its end is missing, nobody knows how much, and 1 line before couldn't be read. Save the rest under another name";
    assert_eq!(told, sentence);
    let whole = read(&text).unwrap().board;
    assert_eq!(salvaged.reading.board.blanks, whole.blanks);
    assert_eq!(fs::read_to_string(&path).unwrap(), cut);
}

#[test]
fn bytes_that_are_no_text_cost_one_character() {
    let text = example("full");
    let mut bytes = text.clone().into_bytes();
    let at = text.find("Checklist").unwrap();
    bytes[at] = 0xff;
    let salvaged = salvage(&bytes).unwrap();
    let whole = read(&text).unwrap().board;
    assert_eq!((salvaged.lost_lines, salvaged.reading.board.note_count()), (1, whole.note_count()));
    assert!(salvaged.reading.board.all_notes().any(|(_, note)| note.text.starts_with("\u{fffd}hecklist for labels")));
}

#[test]
fn what_never_was_a_board_gives_nothing() {
    for bytes in [
        &b""[..],
        b"\0\0\0\0",
        b"\x89PNG\r\n\x1a\n\0\0",
        b"Dear Marta,\n(see below)\nyours",
        b"(format: 1",
        b"{\"a\": 1}\n",
    ] {
        assert_eq!(salvage(bytes), None, "{}", String::from_utf8_lossy(bytes));
    }
}
