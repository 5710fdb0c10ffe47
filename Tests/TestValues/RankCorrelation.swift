/// Spearman's rank correlation of different values with their places: 1 when they rise, -1 when they fall, near 0 when
/// the place tells nothing about the value. By chance alone it deviates from 0 by about 1/√count.
package func rankCorrelation(_ values: [some Comparable]) -> Double {
    let count = Double(values.count)
    let sum = values.indices.sorted { values[$0] < values[$1] }.enumerated()
        .reduce(0.0) { $0 + (Double($1.offset) - Double($1.element)) * (Double($1.offset) - Double($1.element)) }
    return 1 - 6 * sum / (count * (count * count - 1))
}
