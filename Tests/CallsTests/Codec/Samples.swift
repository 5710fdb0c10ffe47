@testable import FRMRCalls

/// Messages with every field set, and with the extremes of every type.
enum Samples {
    static let scalars = GoldenV1.Scalars(
        aDouble: -1.5, aFloat: 0.25, anInt32: .min, anInt64: .min, aUint32: .max, aUint64: .max, aSint32: .min,
        aSint64: .min, aFixed32: .max, aFixed64: .max, aSfixed32: .min, aSfixed64: .min, aBool: true,
        aString: "Иванова Анна, 👩‍⚕️", someBytes: [0, 1, 254, 255], colour: .below,
        date: GoogleType.Date(year: 2026, month: 4, day: 29))

    static let lists = GoldenV1.Lists(
        doubles: [0, .infinity, -.greatestFiniteMagnitude], floats: [1, -0.5], int32s: [0, -1, .max],
        int64s: [.min, 0, .max], uint32s: [0, .max], uint64s: [.max], sint32s: [-1, 1, .min], sint64s: [.min, .max],
        fixed32s: [1], fixed64s: [2, 3], sfixed32s: [-4], sfixed64s: [-5], bools: [true, false, true],
        strings: ["", "а", "long enough to need memory of its own"], blobs: [[], [0], [1, 2, 3]],
        colours: [.red, .unspecified, .unrecognized(99), .below], messages: [scalars, .init(), .init(aBool: true)],
        unpacked: [7, -7])

    static let choices: [GoldenV1.Choice] = [
        .init(), .init(thing: .number(0)), .init(thing: .number(-1), other: .left(0)), .init(thing: .text("")),
        .init(thing: .text("текст")), .init(thing: .blob([])), .init(thing: .blob([9]), other: .right(2.5)),
        .init(thing: .flag(false)), .init(thing: .flag(true)), .init(thing: .colour(.unspecified)),
        .init(thing: .colour(.default)), .init(thing: .empty(.init())),
        .init(thing: .nested(.init(size: .small, name: "n"))), .init(thing: .nested(.init())),
    ]

    static let keywords = GoldenV1.Keywords(
        register: "r", class: "c", default: "d", self_: 5, operator: ["+", "-"], far: "far")
}
