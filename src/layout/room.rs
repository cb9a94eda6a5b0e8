//! Proportions of a form in which the notes of a board have the most room.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::fit::{self, Room, note_setting};
use super::fonts::Fonts;
use crate::board::{Axis, Board, Division, Form, Note, Shape, SlotDef, SlotId};

/// Width of a column of notes, in text sizes, and what a note takes beside its text: across and down.
const LINE: f64 = 11.0;
const SIDES: f64 = 1.2;
const ENDS: f64 = 1.3;

/// By how much more a text takes because lines do not end at their edge.
const RAGGED: f64 = 1.12;

/// How far parts go from the printed proportions to those that their texts ask for, in the order of trying.
const MIXES: [f64; 4] = [0.25, 0.5, 0.75, 1.0];

/// Rounds in which rows and columns of a table adapt to each other, and steps in which a text size is found.
const ROUNDS: usize = 3;
const HALVINGS: usize = 24;

/// Rounds of trying to move one border, and by how much of the part's printed size.
const TRIES: usize = 2;
const NUDGE: f64 = 0.06;

/// The shape of a board's form, of the size that it has, in which the fewest notes are hidden, and then the smallest
/// text is largest. Where several are as good, it is the one nearest to the printed proportions.
#[must_use]
pub fn make_room(fonts: &Fonts, board: &Board) -> Shape {
    let fonts = &fonts.in_language(&board.language);
    let search = Search::new(fonts, board);
    let now = board.form.shape();
    let mut shape = now.with_printed_proportions();
    for group in search.groups() {
        shape = search.best(&group, &shape, now);
    }
    shape
}

/// How well notes fit: less is better.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
struct Loss {
    hidden: usize,
    /// How many notes have a word that is broken.
    broken: usize,
    /// The smallest text size, negative, in steps of which each is worth a change.
    smallest: i64,
}

/// The relation of two text sizes that are worth a change.
const STEP: f64 = 1.06;

struct Search<'a> {
    fonts: &'a Fonts,
    board: &'a Board,
    printed: &'a Arc<Form>,
    /// What the texts of each slot take, in square text sizes.
    demand: BTreeMap<&'a SlotId, f64>,
}

impl<'a> Search<'a> {
    fn new(fonts: &'a Fonts, board: &'a Board) -> Self {
        let setting = note_setting(&board.form.text);
        let of_note = |note: &Note| {
            let paragraph = fonts.note(note, setting);
            let width = f64::from(paragraph.full_width());
            let lines = (width * RAGGED / LINE).ceil().max(1.0);
            (width.clamp(4.0, LINE) + SIDES) * (lines * f64::from(paragraph.line_height()) + ENDS)
        };
        let of_slot = |slot: &'a SlotId| {
            let notes = board.notes(slot).map(|notes| notes.iter().map(|note| of_note(note)).sum());
            (slot, notes.unwrap_or(0.0))
        };
        let demand = board.form.slots().map(|slot| of_slot(&slot.id)).collect();
        Self { fonts, board, printed: board.form.printed(), demand }
    }

    /// Divisions that share slots, by their numbers.
    fn groups(&self) -> Vec<Vec<usize>> {
        let mut groups: Vec<Vec<usize>> = vec![];
        let all = self.printed.divisions();
        let slots = |nth: usize| all[nth].parts.iter().flat_map(|part| &part.slots);
        for nth in 0..all.len() {
            let shares = |group: &&mut Vec<usize>| {
                group.iter().any(|other| slots(*other).any(|slot| slots(nth).any(|own| own == slot)))
            };
            match groups.iter_mut().find(shares) {
                Some(group) => group.push(nth),
                None => groups.push(vec![nth]),
            }
        }
        groups
    }

    /// The best shape that differs from `base` in a group's divisions.
    fn best(&self, group: &[usize], base: &Shape, now: &Shape) -> Shape {
        let divisions: Vec<&Division> = group.iter().map(|nth| &self.printed.divisions()[*nth]).collect();
        let slots: Vec<&SlotId> = divisions[0].parts.iter().flat_map(|part| &part.slots).collect();
        if slots.iter().all(|slot| self.demand[*slot] <= 0.0) {
            return base.clone();
        }
        let wanted = self.wanted(&divisions);
        let mixed = |mix: f64| {
            let pairs = divisions.iter().zip(&wanted);
            pairs.fold(base.clone(), |shape, (division, wanted)| {
                let printed = division.sizes().into_iter().zip(wanted);
                let sizes: Vec<f64> = printed.map(|(printed, wanted)| printed + (wanted - printed) * mix).collect();
                shape.with_sizes(division, &sizes)
            })
        };
        let as_now = divisions.iter().fold(base.clone(), |shape, division| match now.sizes(division) {
            Some(sizes) => shape.with_sizes(division, &sizes),
            None => shape,
        });
        let mut best = (self.loss(base, &slots), base.clone());
        for shape in MIXES.into_iter().map(mixed).chain([as_now]) {
            let loss = self.loss(&shape, &slots);
            if loss < best.0 {
                best = (loss, shape);
            }
        }
        for _ in 0..TRIES {
            if best.0.hidden == 0 || !self.nudge(&divisions, &slots, &mut best) {
                break;
            }
        }
        best.1
    }

    /// Moves single borders as long as that is better; returns whether any was.
    fn nudge(&self, divisions: &[&Division], slots: &[&SlotId], best: &mut (Loss, Shape)) -> bool {
        let mut is_better = false;
        for division in divisions {
            let (printed, least) = (division.sizes(), division.least());
            for (nth, by) in (1..printed.len()).flat_map(|nth| [(nth, NUDGE), (nth, -NUDGE)]) {
                let mut sizes = best.1.sizes(division).unwrap_or_else(|| printed.clone());
                let by = by * printed[nth];
                sizes[nth - 1] += by;
                sizes[nth] -= by;
                if sizes[nth - 1] < least[nth - 1] || sizes[nth] < least[nth] {
                    continue;
                }
                let shape = best.1.clone().with_sizes(division, &sizes);
                let loss = self.loss(&shape, slots);
                if loss < best.0 {
                    *best = (loss, shape);
                    is_better = true;
                }
            }
        }
        is_better
    }

    /// How well the notes of some slots fit in a shape.
    fn loss(&self, shape: &Shape, slots: &[&SlotId]) -> Loss {
        let form = self.printed.reshaped(shape);
        let mut loss = Loss { hidden: 0, broken: 0, smallest: i64::MIN };
        for def in form.slots().filter(|def| slots.contains(&&def.id)) {
            let Some(notes) = self.board.notes(&def.id).filter(|notes| !notes.is_empty()) else { continue };
            let measure = fit::measure(self.fonts, &form.text, Room::on_page(def, form.scale()), notes);
            #[expect(clippy::cast_possible_truncation, reason = "the logarithm of a length is small")]
            let smallest = -(measure.size.ln() / STEP.ln()).round() as i64;
            loss.hidden += measure.hidden;
            loss.broken += measure.broken;
            loss.smallest = loss.smallest.max(smallest);
        }
        loss
    }

    /// The lengths that the texts ask for in each of a group's divisions.
    fn wanted(&self, divisions: &[&Division]) -> Vec<Vec<f64>> {
        let mut sizes: Vec<Vec<f64>> = divisions.iter().map(|division| division.sizes()).collect();
        let rounds = if divisions.len() > 1 { ROUNDS } else { 1 };
        for _ in 0..rounds {
            for (nth, division) in divisions.iter().enumerate() {
                sizes[nth] = self.shared(division, |slot| {
                    let other = divisions.iter().zip(&sizes).find(|(other, _)| other.axis != division.axis);
                    let part = other.and_then(|(other, sizes)| {
                        let nth = other.part_of(&slot.id)?;
                        let part = &other.parts[nth];
                        Some(sizes[nth] - part.size() + part.notes_end - part.notes_start)
                    });
                    part.unwrap_or(match division.axis {
                        Axis::Across => slot.notes.3,
                        Axis::Down => slot.notes.2,
                    })
                });
            }
        }
        sizes
    }

    /// Lengths of a division's parts at the largest text size at which all texts have room, as far as can be
    /// reckoned. `breadth` says how far a slot's notes reach across the division.
    fn shared(&self, division: &Division, breadth: impl Fn(&SlotDef) -> f64) -> Vec<f64> {
        let (printed, least) = (division.sizes(), division.least());
        let total: f64 = printed.iter().sum();
        let demand: Vec<f64> = division
            .parts
            .iter()
            .map(|part| {
                let slots = part.slots.iter().filter_map(|id| self.printed.slot(id));
                slots.map(|slot| self.demand[&slot.id] / breadth(slot).max(1.0)).fold(0.0, f64::max)
            })
            .collect();
        let needed = |size: f64| -> Vec<f64> {
            let parts = division.parts.iter().zip(&demand).zip(&least);
            parts
                .map(|((part, demand), least)| {
                    (demand * size * size + part.size() - (part.notes_end - part.notes_start)).max(*least)
                })
                .collect()
        };
        let (mut low, mut high) = (0.0, self.printed.text.sizes.first().copied().unwrap_or(1.0));
        for _ in 0..HALVINGS {
            let middle = f64::midpoint(low, high);
            if needed(middle).iter().sum::<f64>() <= total { low = middle } else { high = middle }
        }
        let needed = needed(low);
        let left = (total - needed.iter().sum::<f64>()).max(0.0) / total;
        needed.iter().zip(&printed).map(|(needed, printed)| needed + left * printed).collect()
    }
}

/// How many notes of a board its form hides as it is, on the page and beside it.
#[must_use]
pub fn hidden_notes(fonts: &Fonts, board: &Board) -> usize {
    let fonts = &fonts.in_language(&board.language);
    let hidden = |def: &SlotDef| {
        let notes = board.notes(&def.id).filter(|notes| !notes.is_empty());
        notes.map_or(0, |notes| {
            fit::measure(fonts, &board.form.text, Room::on_page(def, board.form.scale()), notes).hidden
        })
    };
    board.form.slots().map(hidden).sum()
}
