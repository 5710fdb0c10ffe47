import FRMRWire
import NIOCore

/// The frame decoder: however the bytes are cut, the frames are those that a plain reading of PROTOCOL.md §2 finds.
enum FramesTarget {
    static func run(_ input: UnsafeRawBufferPointer) throws {
        var source = ByteSource(input)
        let frameBytesMax = Int(source.byte()) * 4
        var cut = Int(source.byte()) + 1
        let stream = Array(source.rest())
        var expected = PlainReader(frameBytesMax: frameBytesMax, rest: stream[...])
        var reader = FrameReader(frameBytesMax: frameBytesMax)
        var arrived = 0
        while arrived < stream.count {
            let end = min(arrived + cut, stream.count)
            // Cuts of many sizes from one byte, single bytes among them.
            cut = cut % 37 + 1
            reader.append(ByteBuffer(bytes: stream[arrived..<end]))
            arrived = end
            var event = FrameReader.Event.incomplete
            repeat {
                event = reader.next()
                let due = expected.next(arrived: arrived)
                try hold(event == due, "read \(event), expected \(due)")
                if case .frame(let frame) = event { try writesBack(frame, as: expected.lastFrame) }
            } while event.isFrame
            try hold(reader.waiting == expected.waiting(arrived: arrived), "waits for \(reader.waiting)")
        }
    }

    private static func writesBack(_ frame: Frame, as bytes: ArraySlice<UInt8>) throws {
        var buffer = ByteBuffer()
        buffer.writeFrame(frame)
        try hold(buffer.readableBytesView.elementsEqual(bytes), "\(frame) is written otherwise than it was read")
    }
}

extension FrameReader.Event {
    fileprivate var isFrame: Bool {
        switch self {
        case .frame: true
        case .oversize, .incomplete: false
        }
    }
}

/// The format read without regard to speed, from an array.
private struct PlainReader {
    let frameBytesMax: Int
    var rest: ArraySlice<UInt8>
    var isRefused = false
    var lastFrame: ArraySlice<UInt8> = []

    init(frameBytesMax: Int, rest: ArraySlice<UInt8>) {
        self.frameBytesMax = frameBytesMax
        self.rest = rest
    }

    private func number(_ offset: Int) -> UInt32 {
        rest.dropFirst(offset).prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }

    mutating func next(arrived: Int) -> FrameReader.Event {
        let here = rest.prefix(arrived - rest.startIndex)
        guard !isRefused, here.count >= 10 else { return .incomplete }
        let header = FrameHeader(
            length: number(0), stream: number(4), type: rest[rest.startIndex + 8],
            flags: FrameFlags(rawValue: rest[rest.startIndex + 9]))
        guard Int(header.length) <= frameBytesMax else {
            isRefused = true
            return .oversize(header)
        }
        guard here.count >= 10 + Int(header.length) else { return .incomplete }
        lastFrame = rest.prefix(10 + Int(header.length))
        rest = rest.dropFirst(lastFrame.count)
        return .frame(
            Frame(
                stream: header.stream, type: header.type, flags: header.flags,
                body: ByteBuffer(bytes: lastFrame.dropFirst(10))))
    }

    func waiting(arrived: Int) -> FrameReader.Waiting {
        switch isRefused ? 0 : arrived - rest.startIndex {
        case 0: .nothing
        case ..<10: .header
        default: .body
        }
    }
}
