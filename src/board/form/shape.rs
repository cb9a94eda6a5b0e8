//! How a board's form differs from the printed one: how large it is, and how it is divided.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::division::{Axis, Division};
use crate::board::SlotId;

/// How often the area of a page can be doubled: from A3 to A0.
pub const MOST_DOUBLINGS: u8 = 3;

/// The share of a part that is as it is printed, and the least and the greatest, in hundredths.
const AS_PRINTED: u16 = 100;
const SHARES: (u16, u16) = (10, 1000);

/// How a board's form differs from the printed one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Shape {
    /// How often the area of the page is doubled.
    #[serde(skip_serializing_if = "is_zero")]
    pub doublings: u8,
    /// Widths of parts side by side, in hundredths of the printed ones, by the first slot of their division.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub widths: BTreeMap<SlotId, Vec<u16>>,
    /// Heights of parts one below the other, in hundredths of the printed ones, by the first slot of their division.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub heights: BTreeMap<SlotId, Vec<u16>>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
const fn is_zero(number: &u8) -> bool {
    *number == 0
}

impl Shape {
    /// Whether it is the printed one.
    #[must_use]
    pub fn is_as_printed(&self) -> bool {
        *self == Self::default()
    }

    /// Whether all parts have the printed proportions.
    #[must_use]
    pub fn has_printed_proportions(&self) -> bool {
        self.widths.is_empty() && self.heights.is_empty()
    }

    /// The same size with the printed proportions.
    #[must_use]
    pub fn with_printed_proportions(&self) -> Self {
        Self { doublings: self.doublings, ..Self::default() }
    }

    /// The same with parts of `division`, which is as it is printed, in the relation of `sizes`.
    #[must_use]
    pub fn with_sizes(mut self, division: &Division, sizes: &[f64]) -> Self {
        let Some(id) = division.id() else { return self };
        let shares: Vec<u16> =
            division.sizes().iter().zip(sizes).map(|(printed, size)| share(size / printed)).collect();
        let all = self.of_mut(division.axis);
        if shares.iter().all(|share| *share == AS_PRINTED) {
            all.remove(id);
        } else {
            all.insert(id.clone(), shares);
        }
        self
    }

    /// The same with a division's parts as they are in another shape.
    #[must_use]
    pub fn with_parts_of(mut self, other: &Self, division: &Division) -> Self {
        let Some(id) = division.id() else { return self };
        let shares = other.of(division.axis).get(id).cloned();
        let all = self.of_mut(division.axis);
        match shares {
            Some(shares) => drop(all.insert(id.clone(), shares)),
            None => drop(all.remove(id)),
        }
        self
    }

    /// The lengths of the parts of `division`, which is as it is printed; none if they are the printed ones.
    #[must_use]
    pub fn sizes(&self, division: &Division) -> Option<Vec<f64>> {
        let shares =
            self.of(division.axis).get(division.id()?).filter(|shares| shares.len() == division.parts.len())?;
        let wanted = division.sizes().into_iter().zip(shares);
        let wanted: Vec<f64> = wanted.map(|(printed, share)| printed * f64::from(*share) / 100.0).collect();
        Some(division.settled(&wanted))
    }

    const fn of(&self, axis: Axis) -> &BTreeMap<SlotId, Vec<u16>> {
        match axis {
            Axis::Across => &self.widths,
            Axis::Down => &self.heights,
        }
    }

    const fn of_mut(&mut self, axis: Axis) -> &mut BTreeMap<SlotId, Vec<u16>> {
        match axis {
            Axis::Across => &mut self.widths,
            Axis::Down => &mut self.heights,
        }
    }

    /// The part of it that means something on a form with these divisions, as they are printed.
    pub(super) fn on(&self, divisions: &[Division]) -> Self {
        let mut shape = Self { doublings: self.doublings.min(MOST_DOUBLINGS), ..Self::default() };
        for division in divisions {
            let found = division.id().and_then(|id| self.of(division.axis).get_key_value(id));
            let Some((id, shares)) = found else { continue };
            let shares: Vec<u16> = shares.iter().map(|share| (*share).clamp(SHARES.0, SHARES.1)).collect();
            if shares.len() == division.parts.len() && shares.iter().any(|share| *share != AS_PRINTED) {
                shape.of_mut(division.axis).insert(id.clone(), shares);
            }
        }
        shape
    }
}

fn share(of_printed: f64) -> u16 {
    let hundredths = (of_printed * 100.0).round().clamp(f64::from(SHARES.0), f64::from(SHARES.1));
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to a small number")]
    let share = hundredths as u16;
    share
}
