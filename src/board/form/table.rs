//! The table of a form, read off its slots: columns, and rows in groups.

use super::{Form, SlotDef};

/// The table of a form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Its columns, from left to right.
    pub columns: Vec<TableColumn>,
    /// Its groups of rows, from top to bottom.
    pub groups: Vec<TableGroup>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableColumn {
    /// Last part of its slots' names.
    pub id: String,
    /// Key of its name in running text.
    pub name: String,
    /// Which column of the page's table it is, heads included.
    pub column: usize,
}

/// Rows of a table that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableGroup {
    /// First part of its slots' names, if it has a name.
    pub id: Option<String>,
    /// Key of its name in running text, if it has one.
    pub name: Option<String>,
    /// Its rows, from top to bottom.
    pub rows: Vec<TableRow>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    /// Its slots' names without their last part.
    pub id: String,
    /// Key of its name in running text.
    pub name: String,
    /// Which row of the page's table it is, heads included.
    pub row: usize,
}

impl Table {
    /// Its rows, from top to bottom.
    pub fn rows(&self) -> impl Iterator<Item = &TableRow> {
        self.groups.iter().flat_map(|group| &group.rows)
    }

    fn add(&mut self, slot: &SlotDef) -> Option<()> {
        let cell = slot.cell?;
        let (row_id, column_id) = slot.id.as_str().rsplit_once('/')?;
        let group_id = row_id.rsplit_once('/').map(|(group, _)| group);
        let [group_name @ .., row_name, column_name] = &slot.name[..] else { return None };
        if self.columns.iter().all(|column| column.column != cell.column) {
            let (id, name) = (column_id.to_owned(), column_name.clone());
            self.columns.push(TableColumn { id, name, column: cell.column });
        }
        if self.rows().any(|row| row.row == cell.row) {
            return Some(());
        }
        let row = TableRow { id: row_id.to_owned(), name: row_name.clone(), row: cell.row };
        match self.groups.last_mut() {
            Some(last) if last.id.as_deref() == group_id => last.rows.push(row),
            _ => {
                let (id, name) = (group_id.map(str::to_owned), group_name.first().cloned());
                self.groups.push(TableGroup { id, name, rows: vec![row] });
            }
        }
        Some(())
    }
}

impl Form {
    /// Its table, if some of its slots are in one.
    #[must_use]
    pub fn table(&self) -> Option<Table> {
        let mut table = Table::default();
        for slot in self.slots() {
            table.add(slot);
        }
        (!table.columns.is_empty()).then_some(table)
    }

    /// The slot in a row and a column of the table, both counted with the heads.
    #[must_use]
    pub fn slot_in(&self, row: usize, column: usize) -> Option<&SlotDef> {
        self.slots().find(|slot| slot.cell.is_some_and(|cell| (cell.row, cell.column) == (row, column)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_printed_boards_table_has_five_phases_and_who_and_how_twice() {
        let table = Form::usual().table().unwrap();
        let columns: Vec<_> = table.columns.iter().map(|column| column.id.as_str()).collect();
        assert_eq!(columns, ["conception", "pre-cop", "cop", "post-cop", "reporting"]);
        let groups: Vec<_> = table.groups.iter().map(|group| (group.id.as_deref(), group.rows.len())).collect();
        assert_eq!(groups, [(Some("collaboration"), 2), (Some("cooperation"), 2)]);
        let rows: Vec<_> = table.rows().map(|row| row.id.as_str()).collect();
        assert_eq!(rows, ["collaboration/who", "collaboration/how", "cooperation/who", "cooperation/how"]);
        for (row, column) in table.rows().flat_map(|row| table.columns.iter().map(move |column| (row, column))) {
            let slot = Form::usual().slot_in(row.row, column.column).unwrap().id.clone();
            assert_eq!(slot.as_str(), format!("{}/{}", row.id, column.id));
        }
    }
}
