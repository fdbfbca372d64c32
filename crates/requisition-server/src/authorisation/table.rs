//! The table: what each relation is granted in each column, and which column
//! each operation belongs to. What cannot be read is denied.

use std::{collections::BTreeMap, sync::LazyLock};

use super::{Grant, Operation, Relation};

/// The table as it is written: relations by columns, an empty line, and the
/// column of each operation.
pub(super) const CSV: &str = include_str!("../../authorisation.csv");

static TABLE: LazyLock<BTreeMap<(Operation, Relation), Grant>> = LazyLock::new(|| read(CSV));

/// What `relation` grants for `operation`.
pub fn granted(relation: Relation, operation: Operation) -> Grant {
    TABLE
        .get(&(operation, relation))
        .copied()
        .unwrap_or(Grant::None)
}

fn read(csv: &str) -> BTreeMap<(Operation, Relation), Grant> {
    let (relations, operations) = csv.split_once("\n\n").unwrap_or((csv, ""));
    let cells: BTreeMap<_, _> = cells(relations)
        .filter_map(|(row, column, cell)| Some(((row, column), Grant::read(cell)?)))
        .collect();
    let mut table = BTreeMap::new();
    for (id, column) in operations.lines().filter_map(|line| line.split_once(',')) {
        let Some(operation) = Operation::ALL.iter().find(|one| one.id() == id) else {
            continue;
        };
        for relation in Relation::ALL {
            if let Some(grant) = cells.get(&(relation.row(), column)) {
                table.insert((*operation, *relation), *grant);
            }
        }
    }
    table
}

/// Row, column and text of every cell of a table with a header.
fn cells(csv: &str) -> impl Iterator<Item = (&str, &str, &str)> {
    let mut lines = csv.lines();
    let header: Vec<_> = lines.next().unwrap_or_default().split(',').collect();
    lines.flat_map(move |line| {
        let cells: Vec<_> = line.split(',').collect();
        let row = cells.first().copied().unwrap_or_default();
        let named: Vec<_> = header.iter().copied().zip(cells).skip(1).collect();
        named
            .into_iter()
            .map(move |(column, cell)| (row, column, cell))
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_operation_and_relation_has_a_cell_that_can_be_read() {
        for operation in Operation::ALL {
            for relation in Relation::ALL {
                let key = (*operation, *relation);
                assert!(TABLE.contains_key(&key), "{operation:?} {relation:?}");
            }
        }
    }

    #[test]
    fn every_row_and_cell_means_something() {
        let (relations, operations) = CSV.split_once("\n\n").unwrap();
        let mut rows = BTreeSet::new();
        for (row, column, cell) in cells(relations) {
            assert!(Grant::read(cell).is_some(), "{row} {column} {cell}");
            rows.insert(row);
        }
        let known = Relation::ALL.iter().map(|relation| relation.row());
        assert_eq!(rows, known.collect());
        let width = relations.lines().next().unwrap().split(',').count();
        for line in relations.lines() {
            assert_eq!(line.split(',').count(), width, "{line}");
        }
        let ids: Vec<_> = operations
            .lines()
            .skip(1)
            .map(|line| line.split_once(',').unwrap().0)
            .collect();
        let known: Vec<_> = Operation::ALL.iter().map(|one| one.id()).collect();
        assert_eq!(ids, known);
    }

    #[test]
    fn what_cannot_be_read_is_denied() {
        let csv = "relation,a,b\nunrelated,all,nonsense\n\noperation,column\nget_me,a\nget_trip,b\nlist_trips,c\nnone,a\n";
        let table = read(csv);
        assert_eq!(
            table.get(&(Operation::GetMe, Relation::Unrelated)),
            Some(&Grant::All)
        );
        assert_eq!(table.len(), 1);
    }
}
