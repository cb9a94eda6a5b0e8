//! The text sizes of a board: six at most, so that neighbors do not differ at random.

/// Most text sizes on a board.
const MOST_SIZES: usize = 6;

/// The largest size at which each place of a board is set.
///
/// A board whose places need no more than six sizes keeps them. Of more, those nearest to each other become
/// one, the smaller of the two, until six are left. So it depends on nothing but which sizes are needed: words
/// that change no place's own size move nothing elsewhere.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Sizes {
    /// Those that became one, from the largest to the smallest.
    steps: Vec<Step>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Step {
    largest: f64,
    smallest: f64,
}

impl Sizes {
    /// The sizes of a board whose places would have these by themselves, in millimetres.
    pub(super) fn of(own: impl Iterator<Item = f64>) -> Self {
        let mut own: Vec<f64> = own.collect();
        own.sort_by(|a, b| b.total_cmp(a));
        own.dedup_by(|a, b| a.total_cmp(b).is_eq());
        let mut steps: Vec<Step> = own.into_iter().map(|size| Step { largest: size, smallest: size }).collect();
        while steps.len() > MOST_SIZES {
            let ratios = steps.windows(2).map(|two| two[0].largest / two[1].smallest).enumerate();
            // Of equally near ones the larger: they can spare it best.
            let nearest = ratios.min_by(|(_, a), (_, b)| a.total_cmp(b)).map_or(0, |(nth, _)| nth);
            steps[nearest].smallest = steps.remove(nearest + 1).smallest;
        }
        Self { steps }
    }

    /// What a place is set at, at most, that would have size `own` by itself.
    pub(super) fn most(&self, own: f64) -> f64 {
        self.steps.iter().find(|step| step.smallest <= own).map_or(own, |step| step.smallest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(own: &[f64]) -> Vec<f64> {
        let sizes = Sizes::of(own.iter().copied());
        own.iter().map(|own| sizes.most(*own)).collect()
    }

    #[test]
    fn six_sizes_stay_as_they_are() {
        let own = [2.0, 5.2, 2.25, 3.1, 4.8, 3.1, 5.0, 5.2];
        assert_eq!(set(&own), own);
    }

    #[test]
    fn of_more_than_six_the_nearest_become_the_smaller_of_them() {
        assert_eq!(set(&[5.2, 5.0, 4.0, 3.4, 2.8, 2.5, 2.0]), [5.0, 5.0, 4.0, 3.4, 2.8, 2.5, 2.0]);
        let many = [6.0, 5.2, 5.0, 4.8, 4.0, 3.85, 3.1, 2.5, 2.25, 2.0];
        assert_eq!(set(&many), [6.0, 4.8, 4.8, 4.8, 3.85, 3.85, 3.1, 2.25, 2.25, 2.0]);
    }

    #[test]
    fn another_place_of_a_size_that_is_there_changes_nothing() {
        let own = [6.0, 5.2, 5.0, 4.8, 4.0, 3.85, 3.1, 2.5, 2.25, 2.0];
        let more: Vec<f64> = own.iter().copied().chain([3.85, 2.25, 5.0]).collect();
        assert_eq!(set(&own), set(&more)[..own.len()]);
    }
}
