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
const MIXES: [f64; 6] = [0.15, 0.3, 0.45, 0.6, 0.8, 1.0];

/// Rounds in which rows and columns of a table adapt to each other, and steps in which a text size is found.
const ROUNDS: usize = 3;
const HALVINGS: usize = 24;

/// Rounds of trying to move one border, and by how much of the part's printed size.
const TRIES: usize = 6;
const NUDGE: f64 = 0.06;

/// How often a part may have the share of what is printed that another has. More looks broken.
const MOST_UNEVEN: f64 = 4.0;

/// What the relation of the largest share to the smallest counts as one hidden note: of few notes, and as a share of
/// many. Even parts are worth a note in a hundred.
const PER_NOTE: f64 = 1.0;
const FEW_NOTES: f64 = 100.0;

/// What larger text is worth, and what a note with a broken word costs, beside that.
const FOR_SIZE: f64 = 3.0;
const PER_BREAK: f64 = 0.2;

/// The shape of a board's form, of the size that it has, in which few notes are hidden, parts are even, and text is
/// large. It hides no more notes than the form does as it is. The columns of the page stay.
#[must_use]
pub fn make_room(fonts: &Fonts, board: &Board) -> Shape {
    let fonts = &fonts.in_language(&board.language);
    let search = Search::new(fonts, board);
    let now = board.form.shape();
    let mut shape = search.base.shape().clone();
    for group in search.groups() {
        shape = search.best(&group, &shape, now);
    }
    shape
}

/// How well notes fit.
#[derive(Clone, Copy, Debug)]
struct Loss {
    hidden: usize,
    /// What hidden notes, uneven parts and small text cost together: less is better.
    cost: f64,
}

struct Search<'a> {
    fonts: &'a Fonts,
    board: &'a Board,
    /// The board's form with the printed proportions, in the columns that its page has.
    base: Arc<Form>,
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
        Self { fonts, board, base: board.form.with_columns_alone(), demand }
    }

    /// Divisions that share slots, by their numbers.
    fn groups(&self) -> Vec<Vec<usize>> {
        let mut groups: Vec<Vec<usize>> = vec![];
        let all = self.base.proportions();
        let slots = |nth: usize| all[nth].parts.iter().flat_map(|part| &part.slots);
        for nth in (0..all.len()).filter(|nth| !all[*nth].is_of_page) {
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
        let divisions: Vec<&Division> = group.iter().map(|nth| &self.base.proportions()[*nth]).collect();
        let slots: Vec<&SlotId> = divisions[0].parts.iter().flat_map(|part| &part.slots).collect();
        if slots.iter().all(|slot| self.demand[*slot] <= 0.0) {
            return base.clone();
        }
        let wanted = self.wanted(&divisions);
        let group = Group { divisions, slots };
        let mixed = |mix: f64| {
            let pairs = group.divisions.iter().zip(&wanted);
            pairs.fold(base.clone(), |shape, (division, wanted)| {
                let printed = division.sizes().into_iter().zip(wanted);
                let sizes: Vec<f64> = printed.map(|(printed, wanted)| printed + (wanted - printed) * mix).collect();
                shape.with_sizes(division, &sizes)
            })
        };
        let as_now = group.divisions.iter().fold(base.clone(), |shape, division| shape.with_parts_of(now, division));
        let mut best = (self.loss(&as_now, &group), as_now);
        for shape in [base.clone()].into_iter().chain(MIXES.into_iter().map(mixed)) {
            self.try_shape(shape, &group, &mut best);
        }
        for _ in 0..TRIES {
            if best.0.hidden == 0 || !self.nudge(&group, &mut best) {
                break;
            }
        }
        best.1
    }

    /// Takes a shape if it is better than the best, and hides no more; returns whether it is.
    fn try_shape(&self, shape: Shape, group: &Group<'_>, best: &mut (Loss, Shape)) -> bool {
        let loss = self.loss(&shape, group);
        let is_better = loss.hidden <= best.0.hidden && loss.cost < best.0.cost;
        if is_better {
            *best = (loss, shape);
        }
        is_better
    }

    /// Moves single borders as long as that is better; returns whether any was.
    fn nudge(&self, group: &Group<'_>, best: &mut (Loss, Shape)) -> bool {
        let mut is_better = false;
        for division in &group.divisions {
            let (printed, least) = (division.sizes(), least(division));
            for (nth, by) in (1..printed.len()).flat_map(|nth| [(nth, NUDGE), (nth, -NUDGE)]) {
                let mut sizes = best.1.sizes(division).unwrap_or_else(|| printed.clone());
                let by = by * printed[nth];
                sizes[nth - 1] += by;
                sizes[nth] -= by;
                if sizes[nth - 1] < least[nth - 1] || sizes[nth] < least[nth] {
                    continue;
                }
                is_better |= self.try_shape(best.1.clone().with_sizes(division, &sizes), group, best);
            }
        }
        is_better
    }

    /// How well the notes of a group of divisions fit in a shape.
    fn loss(&self, shape: &Shape, group: &Group<'_>) -> Loss {
        let form = self.base.reshaped(shape);
        let (mut hidden, mut broken, mut count, mut smallest) = (0, 0, 0, f64::INFINITY);
        for def in form.slots().filter(|def| group.slots.contains(&&def.id)) {
            let Some(notes) = self.board.notes(&def.id).filter(|notes| !notes.is_empty()) else { continue };
            let measure = fit::measure(self.fonts, &form.text, Room::on_page(def, form.scale()), notes);
            hidden += measure.hidden;
            broken += measure.broken;
            count += notes.len();
            smallest = smallest.min(measure.size);
        }
        let uneven: f64 = group.divisions.iter().map(|division| unevenness(shape, division)).sum();
        #[expect(clippy::cast_precision_loss, reason = "there are few notes")]
        let (hidden_notes, broken, count) = (hidden as f64, broken as f64, count as f64);
        let per_note = PER_NOTE / (count / FEW_NOTES).max(1.0);
        let cost = per_note * (hidden_notes + PER_BREAK * broken) + uneven - FOR_SIZE * smallest.ln();
        Loss { hidden, cost }
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
        let (printed, least) = (division.sizes(), least(division));
        let total: f64 = printed.iter().sum();
        let demand: Vec<f64> = division
            .parts
            .iter()
            .map(|part| {
                let slots = part.slots.iter().filter_map(|id| self.base.slot(id));
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
        let (mut low, mut high) = (0.0, self.base.text.sizes.first().copied().unwrap_or(1.0));
        for _ in 0..HALVINGS {
            let middle = f64::midpoint(low, high);
            if needed(middle).iter().sum::<f64>() <= total { low = middle } else { high = middle }
        }
        let needed = needed(low);
        let left = (total - needed.iter().sum::<f64>()).max(0.0) / total;
        needed.iter().zip(&printed).map(|(needed, printed)| needed + left * printed).collect()
    }
}

/// Divisions that share slots, and these.
struct Group<'a> {
    divisions: Vec<&'a Division>,
    slots: Vec<&'a SlotId>,
}

/// The least length of each part that looks like one.
fn least(division: &Division) -> Vec<f64> {
    #[expect(clippy::cast_precision_loss, reason = "there are few parts")]
    let parts = division.parts.len() as f64;
    // Where all others have the least, the last one has as many times that.
    let share = parts / (MOST_UNEVEN + parts - 1.0);
    let pairs = division.least().into_iter().zip(division.sizes());
    pairs.map(|(least, printed)| least.max(printed * share)).collect()
}

/// How uneven the parts of a division are in a shape: the logarithm of the greatest share of what is printed over the
/// least.
fn unevenness(shape: &Shape, division: &Division) -> f64 {
    let Some(sizes) = shape.sizes(division) else { return 0.0 };
    let shares = || sizes.iter().zip(division.sizes()).map(|(size, printed)| size / printed);
    (shares().fold(f64::MIN_POSITIVE, f64::max) / shares().fold(f64::INFINITY, f64::min)).ln()
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
