//! How often a button went down and up in quick succession.

use egui::Pos2;

/// Greatest distance in points of the screen between presses that count as one, as egui has it.
pub(super) const CLICK_DISTANCE: f32 = 6.0;

/// Longest time in seconds that a button is down for a click.
pub(super) const CLICK_SECONDS: f64 = 0.8;

/// Longest time in seconds between the clicks of a double click.
const BETWEEN_CLICKS: f64 = 0.3;

/// How often a button went down and up in quick succession.
///
/// egui counts too, but only once a frame.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Clicks {
    /// Where and when the last click was, and how many there were.
    last: Option<(Pos2, f64, u32)>,
}

impl Clicks {
    /// A click ends here and now; returns whether it is the first, second or third.
    pub(super) fn count(&mut self, at: Pos2, time: f64) -> u32 {
        let goes_on = |from: Pos2, since: f64| from.distance(at) < CLICK_DISTANCE && time - since < BETWEEN_CLICKS;
        let count = match self.last {
            Some((from, since, count)) if goes_on(from, since) => (count + 1).min(3),
            Some(_) | None => 1,
        };
        self.last = Some((at, time, count));
        count
    }

    /// Something else happened: the next click is a first one.
    pub(super) const fn end(&mut self) {
        self.last = None;
    }
}

#[cfg(test)]
mod tests {
    use egui::pos2;

    use super::*;

    #[test]
    fn quick_clicks_in_one_place_are_counted() {
        let mut clicks = Clicks::default();
        let at = pos2(100.0, 100.0);
        assert_eq!([0.0, 0.0, 0.2, 0.4, 0.8].map(|time| clicks.count(at, time)), [1, 2, 3, 3, 1]);
        assert_eq!(clicks.count(at + egui::vec2(4.0, 4.0), 1.0), 2, "a trembling hand");
        assert_eq!(clicks.count(at - egui::vec2(4.0, 4.0), 1.1), 1, "another place");
        clicks.end();
        assert_eq!(clicks.count(at, 1.2), 1);
    }
}
