import Foundation

/// A PDF of one page, written by hand: what no program would write.
struct SamplePDF {
    /// Number 4 is the page's contents; the others follow it.
    private var objects: [[UInt8]] = []
    var contents: [UInt8]
    var page: String

    /// A4 unless `page` says otherwise.
    init(_ contents: String, page: String = "/MediaBox [0 0 595.28 841.89]") {
        self.contents = Array(contents.utf8)
        self.page = page
    }

    /// - Returns: its number.
    mutating func add(_ dictionary: String, stream: [UInt8]) -> Int {
        var object = Array("<< \(dictionary) /Length \(stream.count) >>\nstream\n".utf8)
        object += stream
        object += Array("\nendstream".utf8)
        objects.append(object)
        return objects.count + 4
    }

    /// A gray image of any size whose samples are all there.
    mutating func add(image width: Int, _ height: Int, _ more: String = "") -> Int {
        add(Self.gray(width, height) + " \(more)", stream: Self.runs(width * height))
    }

    static func gray(_ width: Int, _ height: Int) -> String {
        "/Type /XObject /Subtype /Image /Width \(width) /Height \(height) /ColorSpace /DeviceGray /BitsPerComponent 8 "
            + "/Filter /RunLengthDecode"
    }

    /// Of one bit; its samples are all there.
    mutating func add(stencil width: Int, _ height: Int, _ more: String = "") -> Int {
        add(
            "/Type /XObject /Subtype /Image /Width \(width) /Height \(height) /ImageMask true /BitsPerComponent 1 "
                + "/Filter /RunLengthDecode \(more)",
            stream: Self.runs((width + 7) / 8 * height))
    }

    /// So many bytes of one value, for RunLengthDecode.
    static func runs(_ count: Int, _ value: UInt8 = 200) -> [UInt8] {
        var runs: [UInt8] = []
        for _ in 0..<count / 128 { runs += [129, value] }
        if count % 128 > 1 { runs += [UInt8(257 - count % 128), value] }
        if count % 128 == 1 { runs += [0, value] }
        return runs + [128]
    }

    /// The file.
    var bytes: [UInt8] {
        var file = Array("%PDF-1.7\n".utf8)
        var places: [Int] = []
        var content = Array("<< /Length \(contents.count) >>\nstream\n".utf8)
        content += contents
        content += Array("\nendstream".utf8)
        let first = [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /Contents 4 0 R \(page) >>",
        ]
        for (index, object) in (first.map { Array($0.utf8) } + [content] + objects).enumerated() {
            places.append(file.count)
            file += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
        }
        let table = file.count
        file += Array("xref\n0 \(places.count + 1)\n0000000000 65535 f \n".utf8)
        for place in places { file += Array((String(format: "%010d", place) + " 00000 n \n").utf8) }
        file += Array("trailer\n<< /Size \(places.count + 1) /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n".utf8)
        return file
    }
}
