//! Checks the grid: it has rows and columns, and its heads and gaps leave room for cells.

use super::checker::Checker;
use super::{GAP, LEAST_NOTES, MAX_SLOTS};
use crate::board::form::file::ElementFile;
use crate::board::form::finding::FormProblem;
use crate::board::form::grid::GridDef;
use crate::board::form::path::Path;
use crate::board::{Shade, Tone};

/// Most rows, and most columns.
const MAX_LINES: usize = 100;

impl Checker<'_> {
    pub(super) fn grids(&mut self) {
        let file = self.file;
        let mut grids = file.elements.iter().enumerate().filter_map(|(nth, element)| match element {
            ElementFile::Grid(grid) => Some((Path::default().key("elements").index(nth), grid)),
            _ => None,
        });
        if let Some((path, grid)) = grids.next() {
            self.grid(&path, grid);
        }
        for (path, _) in grids {
            self.find(path, FormProblem::SecondGrid);
        }
    }

    fn grid(&mut self, path: &Path, grid: &GridDef) {
        self.count(path.key("columns"), grid.columns.len(), MAX_LINES);
        self.count(path.key("groups"), grid.groups.len(), MAX_LINES);
        self.count(path.key("groups"), grid.row_count(), MAX_LINES);
        let cells = grid.columns.len().saturating_mul(grid.row_count());
        self.count(path.clone(), cells, MAX_SLOTS);
        if grid.columns.is_empty() {
            self.find(path.key("columns"), FormProblem::Empty);
        }
        if grid.groups.is_empty() {
            self.find(path.key("groups"), FormProblem::Empty);
        }
        for (nth, group) in grid.groups.iter().enumerate().take(MAX_LINES) {
            let path = path.key("groups").index(nth);
            if group.rows.is_empty() {
                self.find(path.key("rows"), FormProblem::Empty);
            }
            if group.head.is_some() != grid.group_heads.is_some() {
                self.find(path.clone(), FormProblem::GroupHeads);
            }
            self.hue(&path.key("hue"), Some(Tone::Hue(group.hue, Shade::Ink)));
        }
        self.lengths(path, grid);
        if self.problems.is_empty() {
            self.cells(path, grid);
        }
    }

    fn lengths(&mut self, path: &Path, grid: &GridDef) {
        self.on_page(&path.key("area"), grid.area);
        let heads = &grid.column_heads;
        let mut lengths = vec![
            (path.key("gap"), grid.gap),
            (path.key("group_gap"), grid.group_gap),
            (path.key("head_gap"), grid.head_gap),
            (path.key("column_heads").key("height"), heads.height),
            (path.key("column_heads").key("radius"), heads.radius),
            (path.key("row_heads").key("width"), grid.row_heads.width),
            (path.key("row_heads").key("radius"), grid.row_heads.radius),
            (path.key("cells").key("inset"), grid.cells.inset),
            (path.key("cells").key("radius"), grid.cells.radius),
        ];
        let bands = [Some((heads.label, "label")), heads.blank.map(|blank| (blank.band, "blank"))];
        for (band, key) in bands.into_iter().flatten() {
            let path = path.key("column_heads").key(key);
            lengths.extend([(path.clone(), band.0), (path.clone(), band.1), (path, band.2)]);
        }
        if let Some(groups) = grid.group_heads {
            let path = path.key("group_heads");
            lengths.extend([(path.key("width"), groups.width), (path.key("gap"), groups.gap)]);
            lengths.push((path.key("radius"), groups.radius));
        }
        for (path, length) in lengths {
            self.range(path, length, GAP);
        }
    }

    /// Whether there is room for cells.
    #[expect(clippy::cast_precision_loss, reason = "counts of at most a hundred")]
    fn cells(&mut self, path: &Path, grid: &GridDef) {
        let (columns, rows) = (grid.columns.len() as f64, grid.row_count() as f64);
        let groups = grid.groups.len() as f64;
        let group_heads = grid.group_heads.map_or(0.0, |heads| heads.width + heads.gap);
        let width = grid.area.2 - group_heads - grid.row_heads.width - grid.head_gap - grid.gap * (columns - 1.0);
        let gaps = grid.group_gap * (groups - 1.0) + grid.gap * (rows - groups);
        let height = grid.area.3 - grid.column_heads.height - grid.head_gap - gaps;
        let round = |length: f64| (length * 100.0).round() / 100.0;
        let cell = (round(width / columns), round(height / rows));
        let around = 2.0 * grid.cells.inset;
        let least = (LEAST_NOTES.0 + around, LEAST_NOTES.1 + around);
        if cell.0 < least.0 || cell.1 < least.1 {
            self.find(path.key("area"), FormProblem::CellsTooSmall { cell, least });
        }
    }
}
