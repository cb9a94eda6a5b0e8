//! No file needs another one that needs the first: whoever reads one can begin at the bottom.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::imports::{Edges, edges};
use super::{NOT_YET, sources};

/// The groups of files in which each needs each other one, directly or not.
fn circles(edges: &Edges) -> Vec<BTreeSet<&str>> {
    let mut next: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (from, to) in edges.keys() {
        next.entry(from).or_default().insert(to);
    }
    let reached: BTreeMap<&str, BTreeSet<&str>> = next.keys().map(|file| (*file, reach(&next, file))).collect();
    let is_back = |from: &str, to: &str| reached.get(to).is_some_and(|files| files.contains(from));
    let groups: BTreeSet<BTreeSet<&str>> = reached
        .iter()
        .map(|(file, files)| files.iter().copied().filter(|other| is_back(file, other)).collect())
        .filter(|group: &BTreeSet<&str>| !group.is_empty())
        .collect();
    groups.into_iter().collect()
}

/// All files that a file needs, directly or not; itself, if it is in a circle.
fn reach<'a>(next: &BTreeMap<&'a str, BTreeSet<&'a str>>, file: &str) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    let mut open: Vec<&str> = next.get(file).into_iter().flatten().copied().collect();
    while let Some(file) = open.pop() {
        if found.insert(file) {
            open.extend(next.get(file).into_iter().flatten().copied());
        }
    }
    found
}

/// Circles in words: the files, and who needs what of whom.
fn told(edges: &Edges) -> String {
    let mut out = String::new();
    for group in circles(edges) {
        writeln!(out, "\n{} files in a circle:", group.len()).unwrap();
        for ((from, to), names) in edges {
            if group.contains(from.as_str()) && group.contains(to.as_str()) {
                let names: Vec<&str> = names.iter().map(String::as_str).collect();
                writeln!(out, "  {from} needs {} of {to}", names.join(", ")).unwrap();
            }
        }
    }
    out
}

#[test]
fn no_files_are_in_a_circle() {
    let sources = sources(&["src"], &[".rs"]);
    let checked = sources.iter().filter(|source| !NOT_YET.iter().any(|place| source.path.starts_with(place)));
    let edges = edges(checked.map(|source| (source.path.as_str(), source.text.as_str())));
    assert!(edges.len() > 150, "most of what is named is not understood: {}", edges.len());
    let told = told(&edges);
    assert!(told.is_empty(), "{told}");
}

/// What the edges of some sources are, as `from > to: names`, the folder and the ending left out.
fn named(sources: &[(&str, &str)]) -> Vec<String> {
    let short = |path: &str| path.trim_start_matches("src/").trim_end_matches(".rs").to_owned();
    let line = |((from, to), names): ((String, String), BTreeSet<String>)| {
        format!("{} > {}: {}", short(&from), short(&to), names.into_iter().collect::<Vec<_>>().join(" "))
    };
    edges(sources.iter().copied()).into_iter().map(line).collect()
}

#[test]
fn names_are_found_where_they_are_defined() {
    let sources = [
        ("src/lib.rs", "pub mod a;\npub mod b;"),
        (
            "src/a/mod.rs",
            "mod one; mod two;\npub use one::{One, one};\npub use two::Two as Second;\npub const HERE: u8 = 1;",
        ),
        ("src/a/one.rs", "pub struct One; pub fn one() {}"),
        ("src/a/two.rs", "use super::One;\npub struct Two(One);"),
    ];
    let of = |text: &'static str| {
        let all = [&sources[..], &[("src/b.rs", text)]].concat();
        named(&all).into_iter().filter(|line| line.starts_with('b')).collect::<Vec<_>>().join("; ")
    };
    assert_eq!(of("use crate::a::{One, Second};"), "b > a/one: One; b > a/two: Two");
    assert_eq!(of("use crate::a; fn f(x: a::Second) -> u8 { a::HERE }"), "b > a/mod: HERE; b > a/two: Two");
    assert_eq!(of("fn f() { crate::a::one() }"), "b > a/one: one");
    assert_eq!(of("fn f() { use super::a::one as two; two(); }"), "b > a/one: one");
    assert_eq!(of("use crate::a::*; fn f(x: One) {}"), "");
    assert_eq!(of("// crate::a::One\nfn f() { let a = \"crate::a::One\"; x.one(); }"), "");
    assert_eq!(of("use std::fmt; use serde::a::One; fn f() { fmt::one() }"), "");
    assert_eq!(of("#[cfg(test)] mod tests { use crate::a::One; }"), "");
    assert_eq!(of("pub use crate::a::One;"), "", "it is only passed on");
    assert_eq!(of("pub use crate::a::One; fn f(x: One) {}"), "b > a/one: One");
    let all = named(&sources);
    assert_eq!(all, ["a/two > a/one: One"], "through what the module passes on");
}

#[test]
fn circles_are_found() {
    let circle = |sources: &[(&str, &str)]| told(&edges(sources.iter().copied()));
    let straight = [
        ("src/a.rs", "use crate::b::B;"),
        ("src/b.rs", "use crate::c::C; pub struct B;"),
        ("src/c.rs", "pub struct C;"),
    ];
    assert_eq!(circle(&straight), "");
    let round = [straight[0], straight[1], ("src/c.rs", "pub struct C; fn f() { crate::a::f() }")];
    assert!(circle(&round).contains("3 files in a circle:\n  src/a.rs needs B of src/b.rs\n"), "{}", circle(&round));

    // A module that only passes its children on is in none with them; one that needs them is.
    let child = ("src/m/child.rs", "use super::Shared; pub fn deed() {}");
    let passes = [("src/m/mod.rs", "mod child; pub use child::deed; pub struct Shared;"), child];
    assert_eq!(circle(&passes), "");
    for text in [
        "mod child; pub struct Shared; fn f() { child::deed() }",
        "mod child; pub use child::deed; pub struct Shared; fn f() { deed() }",
        "mod child; use self::child::deed; pub struct Shared;",
    ] {
        assert!(circle(&[("src/m/mod.rs", text), child]).contains("2 files in a circle"), "{text}");
    }
}
