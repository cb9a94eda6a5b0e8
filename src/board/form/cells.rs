//! What follows from a grid: its heads, cells and blanks, in reading order.

use super::element::{BlankDef, Cell, Element, HorizontalAlign, Part, SlotDef, TextDef, TextRole, VerticalAlign};
use super::grid::{Column, GridDef, Group, HeadText, Row};
use super::path::Path;
use super::plan::{Extent, Plan, um};
use crate::board::{BlankId, Shade, SlotId, Tone};

impl GridDef {
    /// The elements that follow from it, in reading order, each with the part of the grid that it comes from.
    pub(super) fn elements(&self, path: &Path) -> Vec<(Element, Path)> {
        let plan = Plan::of(self);
        let mut out = vec![];
        let mut put = |element, path: &Path| out.push((element, path.clone()));
        if let Some(corner) = &self.corner {
            let (at, path) = (plan.corner(), path.key("corner"));
            let cell = Cell { row: 0, column: 0, rows: 1, columns: plan.head_columns };
            let heads = &self.column_heads;
            put(ground(at, heads.fill, heads.radius), &path);
            put(head(at, &corner.key, corner.text, heads.tone, cell), &path);
        }
        for (nth, column) in self.columns.iter().enumerate() {
            let path = path.key("columns").index(nth);
            self.column_head(&plan, nth, column).into_iter().for_each(|element| put(element, &path));
        }
        let mut row_number = 0;
        for (group_number, group) in self.groups.iter().enumerate() {
            let path = path.key("groups").index(group_number);
            if let (Some(heads), Some(key)) = (self.group_heads, &group.head) {
                let at = plan.group_head(group_number, row_number, group.rows.len());
                let cell = Cell { row: row_number + 1, column: 0, rows: group.rows.len(), columns: 1 };
                put(ground(at, Tone::Hue(group.hue, Shade::Strong), heads.radius), &path);
                let mut text = head(at, key, heads.text, heads.tone, cell);
                if let Element::Text(text) = &mut text {
                    text.upward = true;
                }
                put(text, &path);
            }
            for (nth, row) in group.rows.iter().enumerate() {
                let path = path.key("rows").index(nth);
                let elements = self.row(&plan, (group_number, row_number), group, row);
                for element in elements {
                    put(element, &path);
                }
                row_number += 1;
            }
        }
        out
    }

    fn column_head(&self, plan: &Plan<'_>, nth: usize, column: &Column) -> Vec<Element> {
        let heads = &self.column_heads;
        let at = plan.column_head(nth).rounded();
        let cell = Cell { row: 0, column: plan.head_columns + nth, rows: 1, columns: 1 };
        let mut out = vec![
            ground(at, heads.fill, heads.radius),
            head(at.band(heads.label), &column.head, heads.text, heads.tone, cell),
        ];
        out.extend(heads.blank.map(|blank| {
            Element::Blank(BlankDef {
                id: BlankId::from(column.id.as_str()),
                kind: blank.kind,
                label: column.name.clone(),
                area: at.band(blank.band).area(),
                size: blank.size,
                tone: heads.tone,
                align: HorizontalAlign::Center,
                valign: VerticalAlign::Center,
                rise: 0.0,
                cell: Some(cell),
            })
        }));
        out
    }

    /// The head of a row and its cells. Its place are the numbers of its group and of itself among all rows.
    fn row(&self, plan: &Plan<'_>, place: (usize, usize), group: &Group, row: &Row) -> Vec<Element> {
        let hue = |shade| Tone::Hue(group.hue, shade);
        let at = plan.row_head(place);
        let row_in_table = place.1 + 1;
        let cell = Cell { row: row_in_table, column: plan.head_columns - 1, rows: 1, columns: 1 };
        let mut out = vec![
            ground(at, hue(Shade::Tint), self.row_heads.radius),
            head(at, &row.head, self.row_heads.text, hue(Shade::Ink), cell),
        ];
        for (nth, column) in self.columns.iter().enumerate() {
            let at = plan.cell(place, nth).rounded();
            out.push(Element::Part(Part {
                area: at.area(),
                fill: Some(hue(Shade::Tint)),
                line: Some(hue(Shade::Line)),
                radius: self.cells.radius,
            }));
            let parts = group.id.iter().chain([&row.id, &column.id]).map(String::as_str);
            out.push(Element::Slot(SlotDef {
                id: SlotId::from(parts.collect::<Vec<_>>().join("/").as_str()),
                name: group.head.iter().chain([&row.head, &column.name]).cloned().collect(),
                area: at.area(),
                notes: at.inset(um(self.cells.inset)).area(),
                columns: self.cells.columns,
                color: row.color,
                beside: false,
                cell: Some(Cell { row: row_in_table, column: plan.head_columns + nth, rows: 1, columns: 1 }),
            }));
        }
        out
    }
}

fn ground(at: Extent, fill: Tone, radius: f64) -> Element {
    Element::Part(Part { area: at.area(), fill: Some(fill), line: None, radius })
}

fn head(at: Extent, key: &str, text: HeadText, tone: Tone, cell: Cell) -> Element {
    Element::Text(TextDef {
        area: at.area(),
        key: key.to_owned(),
        size: text.size,
        weight: text.weight,
        tone,
        align: HorizontalAlign::Center,
        valign: VerticalAlign::Center,
        tracking: text.tracking,
        upward: false,
        role: TextRole::Label,
        cell: Some(cell),
    })
}
