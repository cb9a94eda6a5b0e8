//! Which headings stay when only a part of a board is wanted.

use super::block::Block;

/// What a block means for the heading above it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    /// It holds notes that are wanted.
    Wanted,
    /// It would hold notes, but they are not wanted; so it is not written.
    Unwanted,
    /// It holds no notes.
    Neutral,
}

/// A block before it is known whether its heading stays.
pub(super) struct Part(pub(super) Use, pub(super) Option<Block>);

impl Part {
    /// A block with notes, if those are wanted.
    pub(super) fn wanted_if(is_wanted: bool, block: impl FnOnce() -> Block) -> Self {
        if is_wanted { Self(Use::Wanted, Some(block())) } else { Self(Use::Unwanted, None) }
    }
}

/// The blocks without headings under which nothing is wanted, and without the paragraphs under those.
/// Of a whole board, a heading that never had notes stays: it explains.
pub(super) fn without_empty_headings(parts: Vec<Part>, is_part: bool) -> Vec<Block> {
    let uses: Vec<(Use, Option<u8>)> = parts.iter().map(|Part(of, block)| (*of, level(block.as_ref()))).collect();
    let stays = |nth: usize, level: u8| {
        let below = uses[nth + 1..].iter().take_while(|(_, other)| other.is_none_or(|other| other > level));
        let below: Vec<Use> = below.map(|(of, _)| *of).collect();
        below.contains(&Use::Wanted) || !(is_part || below.contains(&Use::Unwanted))
    };
    let mut under_one_that_stays = true;
    let mut kept = vec![];
    for (nth, Part(_, block)) in parts.into_iter().enumerate() {
        if let Some(level) = uses[nth].1 {
            under_one_that_stays = stays(nth, level);
        }
        let always = matches!(block, Some(Block::Fields(_)));
        kept.extend(block.filter(|_| always || under_one_that_stays));
    }
    kept
}

/// The level of a heading.
const fn level(block: Option<&Block>) -> Option<u8> {
    match block {
        Some(Block::Heading(level, _)) => Some(*level),
        _ => None,
    }
}
