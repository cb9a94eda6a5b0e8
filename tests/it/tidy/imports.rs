//! Which file names which: paths of Rust resolved to the files that define what they lead to.

use std::collections::{BTreeMap, BTreeSet};

use super::tokens::tokens;

/// Where a name comes from that a `use` brings in.
struct Import {
    path: Vec<String>,
    /// Whether it is passed on, such as by `pub use`.
    is_public: bool,
}

/// What a file says that counts here.
struct File {
    module: Vec<String>,
    imports: Vec<(String, Import)>,
    /// Modules of which all names are brought in.
    globs: Vec<Vec<String>>,
    /// Paths of two names or more outside of imports, and every single name there.
    paths: BTreeSet<Vec<String>>,
}

/// Which files name which, and what they name there: pairs of paths in the repository.
pub(super) type Edges = BTreeMap<(String, String), BTreeSet<String>>;

/// The edges between sources of `src`, given as path and text.
pub(super) fn edges<'a>(sources: impl IntoIterator<Item = (&'a str, &'a str)>) -> Edges {
    let files = sources.into_iter().map(|(path, text)| (path.to_owned(), File::read(path, text)));
    let crate_ = Crate { files: files.collect() };
    let mut edges = Edges::new();
    for (path, file) in &crate_.files {
        for named in file.needed() {
            let Some((to, name)) = crate_.home(file, &named, 0) else { continue };
            if to != *path {
                edges.entry((path.clone(), to)).or_default().insert(name);
            }
        }
    }
    edges
}

impl File {
    fn read(path: &str, text: &str) -> Self {
        let inner = path.strip_prefix("src/").unwrap_or(path).trim_end_matches(".rs");
        let mut module: Vec<String> = inner.split('/').map(str::to_owned).collect();
        if matches!(module.last().map(String::as_str), Some("mod" | "lib")) {
            module.pop();
        }
        let mut file = Self { module, imports: vec![], globs: vec![], paths: BTreeSet::new() };
        let tokens = tokens(text);
        let mut at = 0;
        let mut is_public = false;
        while at < tokens.len() {
            match tokens[at].as_str() {
                "use" => {
                    let end = at + tokens[at..].iter().position(|token| token == ";").unwrap_or(tokens.len() - at);
                    file.read_tree(&tokens[at + 1..end], &[], is_public);
                    at = end + 1;
                    is_public = false;
                }
                "pub" => {
                    is_public = true;
                    at += 1;
                    // `pub(super)` and `pub(in crate::a)` name no file.
                    if tokens.get(at).is_some_and(|token| token == "(") {
                        at += tokens[at..].iter().position(|token| token == ")").unwrap_or(0) + 1;
                    }
                }
                "mod" => at += 2,
                token if is_name(token) => {
                    is_public = false;
                    at = file.read_path(&tokens, at);
                }
                _ => {
                    is_public = false;
                    at += 1;
                }
            }
        }
        file
    }

    /// Reads a path, and gives the place behind it.
    fn read_path(&mut self, tokens: &[String], start: usize) -> usize {
        let mut path = vec![tokens[start].clone()];
        let mut at = start + 1;
        while tokens.get(at).is_some_and(|token| token == "::") && tokens.get(at + 1).is_some_and(|next| is_name(next))
        {
            path.push(tokens[at + 1].clone());
            at += 2;
        }
        // What follows a dot is a field or a method, wherever it is defined.
        if start == 0 || tokens[start - 1] != "." {
            self.paths.insert(path);
        }
        at
    }

    /// Reads what stands between `use` and the semicolon, or between brackets of it.
    fn read_tree(&mut self, tokens: &[String], before: &[String], is_public: bool) {
        let mut path = before.to_vec();
        let mut alias = None;
        let mut at = 0;
        while at < tokens.len() {
            match tokens[at].as_str() {
                "{" => {
                    for branch in branches(&tokens[at + 1..]) {
                        self.read_tree(branch, &path, is_public);
                    }
                    return;
                }
                "*" => {
                    self.globs.push(path);
                    return;
                }
                "as" => {
                    alias = tokens.get(at + 1).cloned();
                    break;
                }
                "self" if !path.is_empty() => {}
                token if is_name(token) => path.push(token.to_owned()),
                _ => {}
            }
            at += 1;
        }
        if let Some(name) = alias.or_else(|| path.last().cloned()) {
            self.imports.push((name, Import { path, is_public }));
        }
    }

    /// The paths by which it needs other files. What it only passes on, it does not need.
    fn needed(&self) -> impl Iterator<Item = Vec<String>> {
        let is_said = |name: &String| self.paths.iter().any(|path| path[0] == *name);
        let imported = self.imports.iter().filter(move |(name, import)| !import.is_public || is_said(name));
        let paths = self.paths.iter().filter(|path| path.len() > 1);
        imported.map(|(_, import)| import.path.clone()).chain(paths.cloned())
    }
}

fn is_name(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// What commas part up to the closing bracket.
fn branches(tokens: &[String]) -> Vec<&[String]> {
    let mut found = vec![];
    let (mut depth, mut start) = (0, 0);
    for (at, token) in tokens.iter().enumerate() {
        match token.as_str() {
            "{" => depth += 1,
            "}" if depth == 0 => {
                found.push(&tokens[start..at]);
                break;
            }
            "}" => depth -= 1,
            "," if depth == 0 => {
                found.push(&tokens[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    found
}

/// All files of the crate.
struct Crate {
    files: BTreeMap<String, File>,
}

impl Crate {
    /// The file of a module.
    fn file(&self, module: &[String]) -> Option<(&String, &File)> {
        self.files.iter().find(|(_, file)| file.module == module)
    }

    /// The file that defines what a path of `from` leads to, and its name. Nothing for modules as such, and for what
    /// is of another crate.
    fn home(&self, from: &File, path: &[String], depth: usize) -> Option<(String, String)> {
        // Two modules that bring in all of each other.
        if depth > 16 {
            return None;
        }
        let mut at = from.module.clone();
        let mut rest = path;
        match path[0].as_str() {
            "crate" => {
                at.clear();
                rest = &path[1..];
            }
            "self" => rest = &path[1..],
            "super" => {
                while let Some(("super", behind)) = rest.split_first().map(|(first, behind)| (first.as_str(), behind)) {
                    at.pop();
                    rest = behind;
                }
            }
            first => {
                let import = from.imports.iter().find(|(name, _)| name == first).map(|(_, import)| &import.path);
                // A path that begins with its own name is one of another crate, or of a module below.
                if let Some(import) = import.filter(|import| import[0] != first) {
                    return self.home(from, &[import, &path[1..]].concat(), depth + 1);
                }
                self.file(&[&at[..], &path[..1]].concat())?;
            }
        }
        self.walk(at, rest, depth)
    }

    /// The same for a path that begins at a module.
    fn walk(&self, mut at: Vec<String>, mut rest: &[String], depth: usize) -> Option<(String, String)> {
        loop {
            let (name, behind) = rest.split_first()?;
            let below = [&at[..], std::slice::from_ref(name)].concat();
            let Some((path, file)) = self.file(&at) else {
                (at, rest) = (self.file(&below)?.1.module.clone(), behind);
                continue;
            };
            let import = file.imports.iter().find(|(known, _)| known == name).map(|(_, import)| &import.path);
            let is_module = self.file(&below).is_some();
            // A name may be that of a module and of what it passes on; at the end of a path, the latter is meant.
            match import {
                Some(import) if !is_module || behind.is_empty() => {
                    return self.home(file, &[import, behind].concat(), depth + 1);
                }
                _ if is_module => (at, rest) = (below, behind),
                _ => {
                    let passed_on = |glob: &Vec<String>| {
                        self.home(file, &[glob, rest].concat(), depth + 1).filter(|(home, _)| self.defines(home, name))
                    };
                    return file.globs.iter().find_map(passed_on).or_else(|| Some((path.clone(), name.clone())));
                }
            }
        }
    }

    /// Whether a file says a name by itself, as it does if it defines it.
    fn defines(&self, path: &str, name: &str) -> bool {
        self.files[path].paths.iter().any(|path| path.len() == 1 && path[0] == name)
    }
}
