//! The ground of a stage's page.

use std::sync::Arc;

use crate::board::Tone;
use crate::geom::Rect;
use crate::layout::subject::scene;
use crate::layout::{Context, missing};
use crate::scene::{BoxItem, Group, Item, Scene};
use crate::style::Color;

/// A page with these groups on paper.
pub(super) fn on_paper(cx: &Context<'_>, page: Rect, groups: Vec<Group>) -> Scene {
    filled(page, cx.style.tone(Tone::Page), groups)
}

/// A page with these groups on a ground of one color.
pub(super) fn filled(page: Rect, fill: Color, groups: Vec<Group>) -> Scene {
    let ground = BoxItem { rect: page, radius: 0.0, fill: Some(fill), frame: None };
    let ground = Group::decoration(page, vec![Item::Box(ground)]);
    let mut scene = scene(page, std::iter::once(ground).chain(groups).map(Arc::new).collect());
    scene.missing = missing(&scene);
    scene
}
