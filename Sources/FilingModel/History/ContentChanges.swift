/// Two contents side by side.
extension [RowNumber: Commitment] {
    /// The cells that have to change to make `other` of this content, in printed order. A row that only one
    /// of them holds changes in its tick and in every figure that stands in it.
    package func changes(to other: [RowNumber: Commitment]) -> [CellChange] {
        Set(keys).union(other.keys).sorted().flatMap { row -> [CellChange] in
            let (old, new) = (self[row] ?? Commitment(), other[row] ?? Commitment())
            return Field.all.filter { old[$0] != new[$0] }.map { field in
                CellChange(cell: CellID(row: row, field: field), before: old[field], after: new[field])
            }
        }
    }
}
