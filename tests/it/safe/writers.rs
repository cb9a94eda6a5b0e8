//! Several programs that save one file never lose each other's work.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use super::{child, lineage, names, rounds, text};

/// Lets programs race, and gives the versions that went through and are nowhere any more, with how many there were.
fn race(parts: &[String]) -> (Vec<String>, usize, usize) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(child::board(folder.path()), text("start", "", 20)).unwrap();
    let racers: Vec<_> = parts.iter().map(|part| child::play(part, folder.path()).spawn().unwrap()).collect();
    for mut racer in racers {
        assert!(racer.wait().unwrap().success());
    }
    lost(folder.path())
}

fn lost(folder: &Path) -> (Vec<String>, usize, usize) {
    let mut parents: BTreeMap<String, String> = BTreeMap::new();
    for line in ["a", "b", "f"].iter().flat_map(|name| child::log(folder, name)) {
        let (version, parent) = line.split_once(' ').unwrap_or((&line, ""));
        parents.insert(version.to_owned(), parent.to_owned());
    }
    let conflicts: Vec<String> = names(folder).into_iter().filter(|name| name.contains("(conflict ")).collect();
    let files = conflicts.iter().map(|name| folder.join(name)).chain([child::board(folder)]);
    let kept = files.map(|path| lineage(&path).unwrap().0);
    // What another program displaced is that program's loss, and what it was made from was read.
    let mut open: Vec<String> = kept.chain(child::log(folder, "displaced")).collect();
    let mut found = BTreeSet::new();
    while let Some(version) = open.pop() {
        open.extend(parents.get(&version).filter(|_| !found.contains(&version)).cloned());
        found.insert(version);
    }
    let lost = parents.keys().filter(|version| !found.contains(*version)).cloned().collect();
    (lost, parents.len(), conflicts.len())
}

#[test]
fn two_copboards_lose_nothing_to_each_other() {
    let saves = rounds(150, 3000);
    let (lost, saved, conflicts) = race(&["a", "b"].map(|name| format!("race {name} {saves} carefully")));
    super::tell(&format_args!("{saved} saves, {conflicts} conflict copies"));
    assert_eq!((lost, saved), (vec![], 2 * saves));
}

#[test]
fn the_race_finds_a_careless_save() {
    let saves = rounds(150, 3000);
    let (lost, saved, _) = race(&["a", "b"].map(|name| format!("race {name} {saves} carelessly")));
    super::tell(&format_args!("{} of {saved} lost", lost.len()));
    assert!(!lost.is_empty());
    let (lost, saved, _) = race(&[format!("race a {saves} carelessly"), format!("foreign {}", 2 * saves)]);
    super::tell(&format_args!("{} of {saved} lost to or by a program that asks nobody", lost.len()));
    assert!(!lost.is_empty());
}

#[test]
fn nothing_of_a_program_that_asks_nobody_is_lost() {
    let saves = rounds(300, 3000);
    let (lost, saved, conflicts) = race(&[format!("race a {} carefully", saves / 2), format!("foreign {saves}")]);
    super::tell(&format_args!("{saved} saves, {conflicts} conflict copies"));
    assert_eq!((lost, saved), (vec![], saves / 2 + saves));
}
