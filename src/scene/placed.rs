//! A scene at another place and size, such as on a sheet of paper.

use std::sync::Arc;

use super::{BlankPlace, Border, BoxItem, Group, Item, Scene, SignItem, SlotPlace, TextItem};
use crate::geom::{Point, Rect, Size, Vec2};

/// Where a scene goes: each length is multiplied, then each point is moved.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placement {
    /// By what lengths are multiplied.
    pub scale: f64,
    /// By how many millimetres points are moved then.
    pub offset: Vec2,
}

impl Placement {
    /// Everything stays.
    pub const SAME: Self = Self { scale: 1.0, offset: Vec2::ZERO };

    /// As large as `size` less a margin allows, in the middle of it.
    #[must_use]
    pub fn within(area: Rect, size: Size, margin: f64) -> Self {
        let scale = ((size.width - 2.0 * margin) / area.width()).min((size.height - 2.0 * margin) / area.height());
        let middle = Point::new(size.width / 2.0, size.height / 2.0);
        Self { scale, offset: middle.to_vec2() - area.center().to_vec2() * scale }
    }

    /// Where a point goes.
    #[must_use]
    pub fn point(self, at: Point) -> Point {
        Point::new(at.x * self.scale, at.y * self.scale) + self.offset
    }

    /// Where a rectangle goes.
    #[must_use]
    pub fn rect(self, rect: Rect) -> Rect {
        rect.scale_from_origin(self.scale) + self.offset
    }

    /// Marks at their new place.
    #[must_use]
    pub fn group(self, group: &Group) -> Group {
        Group {
            role: group.role.clone(),
            name: group.name.clone(),
            language: group.language.clone(),
            cell: group.cell,
            bounds: self.rect(group.bounds),
            items: group.items.iter().map(|item| self.item(item)).collect(),
            children: group.children.iter().map(|child| self.group(child)).collect(),
        }
    }

    fn item(self, item: &Item) -> Item {
        match item {
            Item::Box(item) => Item::Box(BoxItem {
                rect: self.rect(item.rect),
                radius: item.radius * self.scale,
                fill: item.fill,
                frame: item.frame.map(|(color, width)| (color, width * self.scale)),
            }),
            Item::Text(item) => Item::Text(TextItem {
                lines: Arc::clone(&item.lines),
                shown_lines: item.shown_lines,
                at: self.point(item.at),
                size: item.size * self.scale,
                color: item.color,
                upward: item.upward,
            }),
            Item::Sign(item) => Item::Sign(SignItem { rect: self.rect(item.rect), ..*item }),
        }
    }

    fn blank(self, blank: &BlankPlace) -> BlankPlace {
        BlankPlace {
            area: self.rect(blank.area),
            text_at: self.point(blank.text_at),
            text_size: blank.text_size * self.scale,
            ..blank.clone()
        }
    }

    fn border(self, border: &Border) -> Border {
        Border { id: border.id.clone(), gap: self.rect(border.gap), reach: border.reach * self.scale }
    }

    fn slot(self, slot: &SlotPlace) -> SlotPlace {
        let mut placed = slot.clone();
        placed.area = self.rect(slot.area);
        placed.notes_area = self.rect(slot.notes_area);
        placed.text_size *= self.scale;
        placed.overflow_mark = slot.overflow_mark.map(|mark| self.rect(mark));
        for note in &mut placed.notes {
            note.rect = self.rect(note.rect);
            note.text_at = self.point(note.text_at);
        }
        placed
    }
}

impl Scene {
    /// The scene at another place and size. Line breaks and glyphs stay as they are.
    #[must_use]
    pub fn placed(&self, placement: Placement) -> Self {
        if placement == Placement::SAME {
            return self.clone();
        }
        Self {
            page: placement.rect(self.page),
            world: placement.rect(self.world),
            areas: self.areas.iter().map(|(name, rect)| (name.clone(), placement.rect(*rect))).collect(),
            groups: self.groups.iter().map(|group| Arc::new(placement.group(group))).collect(),
            slots: self.slots.iter().map(|slot| Arc::new(placement.slot(slot))).collect(),
            blanks: self.blanks.iter().map(|blank| placement.blank(blank)).collect(),
            borders: self.borders.iter().map(|border| placement.border(border)).collect(),
            missing: self.missing.clone(),
        }
    }
}
