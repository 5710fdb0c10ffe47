// Run by `mutool run drawing.js FILE PAGES EVENTS BYTES`: tells what the pages of a PDF paint, a line an event, in the
// order of painting. DrawnPages reads the lines; PageDrawing says what they mean.
//
//   encrypted            the file wants a password
//   pages N              how many there are, of a file that could be opened; none follows where there are more than PAGES
//   page N WIDTH HEIGHT  points of paper, UserUnit and rotation applied; what follows is painted on it, from the top left
//   image W H a b c d e f ALPHA     samples and the matrix of the unit square
//   stencil W H a b c d e f ALPHA   the same, painted with a colour
//   fill x0 y0 x1 y1 ALPHA          an upright rectangle in one colour
//   paint                           anything else: a path, a shade
//   clip x0 y0 x1 y1 | mask W H a b c d e f | group BLEND ALPHA | soft x0 y0 x1 y1 | painted | end
//   complex              a limit is exceeded; what came before is not all
//   done                 the last line
"use strict";

var pagesMax = Number(scriptArgs[1]);
var eventsMax = Number(scriptArgs[2]);
var bytesMax = Number(scriptArgs[3]);
var events = 0;
var isComplex = false;
var objectsMax = 20000;
var seen = {};
var objects = 0;
// Sizes of the images that are objects of the file: an image of another size is an inline one.
var sizes = {};

function tell(line) {
    if (isComplex) throw new Error("complex");
    events += 1;
    if (events > eventsMax) {
        isComplex = true;
        throw new Error("complex");
    }
    print(line);
}

function numbers(list) {
    var text = "";
    for (var i = 0; i < list.length; ++i) text += " " + (isFinite(list[i]) ? list[i].toFixed(4) : "0");
    return text;
}

// A name, number or object under a key; null where there is none.
function entry(dictionary, key, short) {
    var value = dictionary.get(key);
    if ((value === null || value === undefined) && short) value = dictionary.get(short);
    return value === undefined ? null : value;
}

function number(dictionary, key, otherwise) {
    var value = entry(dictionary, key);
    return value !== null && value.isNumber() ? value.asNumber() : otherwise;
}

function list(value) {
    var all = [];
    if (value === null || value.isNull()) return all;
    if (!value.isArray()) return [value];
    for (var i = 0; i < value.length; ++i) all.push(value.get(i));
    return all;
}

// The stream as its last filter would get it.
function encoded(image, filters) {
    if (filters.length < 2) return image.readRawStream();
    var whole = image.get("Filter");
    var parameters = image.get("DecodeParms");
    var first = pdf.newArray();
    for (var i = 0; i < filters.length - 1; ++i) first.push(filters[i]);
    image.put("Filter", first);
    try {
        return image.readStream();
    } finally {
        image.put("Filter", whole);
        if (parameters) image.put("DecodeParms", parameters);
    }
}

// Size in the frame header of a JPEG (ITU-T T.81, B.2.2) and the bytes behind its first scan header; null without one.
function jpeg(data) {
    var at = 0;
    var length = data.length;
    while (at + 1 < length && !(data[at] === 0xFF && data[at + 1] === 0xD8)) at += 1;
    at += 2;
    var frame = null;
    while (at + 9 < length) {
        if (data[at] !== 0xFF) { at += 1; continue; }
        var marker = data[at + 1];
        if (marker === 0xFF) { at += 1; continue; }
        if (marker === 0x01 || (marker >= 0xD0 && marker <= 0xD8)) { at += 2; continue; }
        if (marker === 0xD9) break;
        var size = data[at + 2] * 256 + data[at + 3];
        if (marker >= 0xC0 && marker <= 0xCF && marker !== 0xC4 && marker !== 0xC8 && marker !== 0xCC)
            frame = { h: data[at + 5] * 256 + data[at + 6], w: data[at + 7] * 256 + data[at + 8] };
        if (marker === 0xDA) return frame === null ? null : { w: frame.w, h: frame.h, bytes: length - at - 2 - size };
        at += 2 + size;
    }
    return frame === null ? null : { w: frame.w, h: frame.h, bytes: 0 };
}

function u32(data, at) {
    return ((data[at] * 256 + data[at + 1]) * 256 + data[at + 2]) * 256 + data[at + 3];
}

// Size in the page information of an embedded JBIG2 stream (ITU-T T.88, 7.2 and 7.4.8); null without one.
function jbig2(data) {
    var at = 0;
    for (var segments = 0; segments < 64 && at + 11 <= data.length; ++segments) {
        var segment = u32(data, at);
        var flags = data[at + 4];
        var references = data[at + 5] >> 5;
        var next = at + 6;
        if (references === 7) {
            references = u32(data, at + 5) % 0x20000000;
            next = at + 9 + Math.ceil((references + 1) / 8);
        }
        next += references * (segment <= 256 ? 1 : segment <= 65536 ? 2 : 4) + (flags & 0x40 ? 4 : 1);
        if (next + 4 > data.length) return null;
        var length = u32(data, next);
        next += 4;
        if ((flags & 63) === 48)
            return next + 8 <= data.length ? { w: u32(data, next), h: u32(data, next + 4), bytes: data.length } : null;
        at = next + length;
    }
    return null;
}

var colours = { DeviceGray: 1, G: 1, CalGray: 1, Indexed: 1, I: 1, Separation: 1, DeviceRGB: 3, RGB: 3, CalRGB: 3, Lab: 3,
    DeviceCMYK: 4, CMYK: 4 };

// Samples of a colour space; 1 for what is not known, so that nothing is missed that is there.
function components(space) {
    if (space === null || space.isNull()) return 1;
    var name = space.isArray() ? space.get(0) : space;
    if (space.isArray() && name.isName() && name.asName() === "ICCBased") return number(space.get(1), "N", 1);
    if (space.isArray() && name.isName() && name.asName() === "DeviceN") return space.get(1).length;
    return name.isName() && colours[name.asName()] || 1;
}

// Samples count, not what the dictionary says of them: where the stream has a header of its own, its size holds, and an
// image of which less than half is there is none (ISO 32000-1 section 8.9.5.1 leaves both undefined).
function check(image) {
    var w = number(image, "Width", 0);
    var h = number(image, "Height", 0);
    sizes[w + "x" + h] = true;
    var masks = [entry(image, "SMask"), entry(image, "Mask")];
    for (var i = 0; i < masks.length; ++i)
        if (masks[i] !== null && masks[i].isStream()) once(masks[i], check);
    if (w < 1 || h < 1) return;
    var filters = list(entry(image, "Filter"));
    var last = filters.length > 0 && filters[filters.length - 1].isName() ? filters[filters.length - 1].asName() : "";
    // The library itself takes the size of a JPEG 2000 from its header.
    if (last === "JPXDecode") return;
    var present = true;
    try {
        if (last === "DCTDecode" || last === "DCT" || last === "JBIG2Decode") {
            var data = encoded(image, filters);
            var found = last === "JBIG2Decode" ? jbig2(data) : jpeg(data);
            if (found === null) {
                present = last === "JBIG2Decode" ? data.length > 0 : false;
            } else {
                if (found.w > 0 && found.w < w) { image.put("Width", found.w); w = found.w; }
                if (found.h > 0 && found.h < h) { image.put("Height", found.h); h = found.h; }
                sizes[w + "x" + h] = true;
                // A block of 8×8 samples takes a bit at least.
                if (last !== "JBIG2Decode") present = found.bytes * 8 >= Math.ceil(w / 8) * Math.ceil(h / 8) / 2;
            }
        } else {
            var isMask = entry(image, "ImageMask");
            var isStencil = isMask !== null && isMask.isBoolean() && isMask.asBoolean();
            var bits = isStencil ? 1 : number(image, "BitsPerComponent", last === "CCITTFaxDecode" ? 1 : 8);
            var needed = Math.ceil(w * bits * (isStencil ? 1 : components(entry(image, "ColorSpace"))) / 8) * h;
            // One that is too large to unpack is taken to be there, unless no code makes so much of its bytes.
            if (needed <= bytesMax) present = image.readStream().length * 2 >= needed;
            else present = image.readRawStream().length * Math.pow(1032, Math.max(1, filters.length)) * 2 >= needed;
        }
    } catch (error) {
        if (isLimit(error)) isComplex = true;
        present = false;
    }
    gc();
    if (!present) {
        image.put("Width", 1);
        image.put("Height", 1);
    }
}

// Looks at an object once, however often it is named.
function once(object, look) {
    objects += 1;
    if (objects > objectsMax) isComplex = true;
    if (isComplex) return;
    if (object.isIndirect()) {
        var id = object.asIndirect();
        if (seen[id]) return;
        seen[id] = true;
    }
    look(object);
}

function each(value, look) {
    if (value !== null && value.isDictionary()) value.forEach(function (key, member) { once(member, look); });
}

function xobject(object) {
    if (!object.isStream()) return;
    var kind = entry(object, "Subtype");
    if (kind !== null && kind.isName() && kind.asName() === "Image") check(object);
    else resources(entry(object, "Resources"));
}

function resources(value) {
    if (value === null || !value.isDictionary()) return;
    each(entry(value, "XObject"), xobject);
    each(entry(value, "Pattern"), function (pattern) {
        if (pattern.isDictionary() || pattern.isStream()) own(entry(pattern, "Resources"));
    });
    each(entry(value, "ExtGState"), function (state) {
        if (!state.isDictionary()) return;
        var mask = entry(state, "SMask");
        if (mask === null || !mask.isDictionary()) return;
        var form = entry(mask, "G");
        if (form !== null && form.isStream()) once(form, xobject);
    });
}

// Resources that are written in place have no number; they end with the nesting of the file.
var depth = 0;
function own(value) {
    if (value === null) return;
    depth += 1;
    if (depth > 32) isComplex = true;
    else once(value, resources);
    depth -= 1;
}

function appearances(page) {
    list(entry(page, "Annots")).forEach(function (annotation) {
        if (!annotation.isDictionary()) return;
        var shown = entry(annotation, "AP");
        if (shown === null || !shown.isDictionary()) return;
        var normal = entry(shown, "N");
        if (normal === null) return;
        if (normal.isStream()) once(normal, xobject);
        else each(normal, xobject);
    });
}

// The page's own and those it inherits.
function checkImages(page) {
    var node = page;
    for (var level = 0; node !== null && level < 64; ++level) {
        own(entry(node, "Resources"));
        node = entry(node, "Parent");
    }
    appearances(page);
}

// An inline image whose data are not there is drawn as one colour, of zeros alone.
function isHollow(image) {
    var w = image.getWidth();
    var h = image.getHeight();
    if (sizes[w + "x" + h] || w * h < 4096) return false;
    if (w * h > bytesMax) {
        isComplex = true;
        return true;
    }
    var pixmap = image.toPixmap();
    var components = pixmap.getNumberOfComponents();
    var height = pixmap.getHeight();
    var width = pixmap.getWidth();
    if (width < 1 || height < 1 || components < 1) return true;
    var first = pixmap.getSample(0, 0, 0);
    var hollow = true;
    for (var i = 1; hollow && i < 1024; ++i)
        hollow = pixmap.getSample((i * 7919) % width, Math.floor(i * height / 1024), i % components) === first;
    gc();
    // A blank sheet is white, whatever it is drawn with; of a stencil either value may be the missing one.
    return hollow && pixmap.getSample(width - 1, height - 1, 0) === first && (first === 0 || image.getImageMask());
}

// Corners of a path of four straight sides or fewer; null of any other.
function bounds(path, matrix, cornersMax) {
    var box = [Infinity, Infinity, -Infinity, -Infinity];
    var corners = [];
    var count = 0;
    function add(x, y) {
        count += 1;
        var px = x * matrix[0] + y * matrix[2] + matrix[4];
        var py = x * matrix[1] + y * matrix[3] + matrix[5];
        if (count <= cornersMax) corners.push([px, py]);
        box = [Math.min(box[0], px), Math.min(box[1], py), Math.max(box[2], px), Math.max(box[3], py)];
    }
    var curved = false;
    path.walk({
        moveTo: add,
        lineTo: add,
        curveTo: function (a, b, c, d, e, f) { curved = true; add(a, b); add(c, d); add(e, f); },
        closePath: function () {},
    });
    var upright = !curved && count >= 4 && count <= cornersMax && corners.every(function (corner) {
        return (Math.abs(corner[0] - box[0]) < 0.01 || Math.abs(corner[0] - box[2]) < 0.01)
            && (Math.abs(corner[1] - box[1]) < 0.01 || Math.abs(corner[1] - box[3]) < 0.01);
    });
    return { box: count === 0 ? [0, 0, 0, 0] : box, isUpright: upright };
}

// Levels are told with the first thing that is painted in them, as most of them hold text alone.
var levels = [];
var masks = 0;
var page = { width: 0, height: 0 };

function open(line, isMask) {
    levels.push({ line: line, isTold: false, isMask: isMask });
    if (isMask) masks += 1;
}

function close() {
    var level = levels.pop();
    if (level === undefined) return;
    if (level.isMask) masks -= 1;
    if (level.isTold) tell("end");
}

function paint(line) {
    for (var i = 0; i < levels.length; ++i) {
        if (!levels[i].isTold) {
            levels[i].isTold = true;
            tell(levels[i].line);
        }
    }
    tell(line);
}

function size(image) { return " " + image.getWidth() + " " + image.getHeight(); }

function picture(kind, image, matrix, alpha) {
    if (!isHollow(image)) paint(kind + size(image) + numbers(matrix) + numbers([alpha]));
}

function fill(path, evenOdd, matrix, space, colour, alpha) {
    var found = bounds(path, matrix, 5);
    var box = found.box;
    var isLarge = box[2] - box[0] > page.width / 64 && box[3] - box[1] > page.height / 64;
    if (found.isUpright && isLarge) paint("fill" + numbers(box) + numbers([alpha]));
    else if (masks > 0) paint("paint");
}

function clip(path, matrix) { open("clip" + numbers(bounds(path, matrix, 5).box), false); }

var everything = "clip -1000000 -1000000 1000000 1000000";

var device = {
    fillImage: function (image, matrix, alpha) { picture("image", image, matrix, alpha); },
    fillImageMask: function (image, matrix, space, colour, alpha) { picture("stencil", image, matrix, alpha); },
    fillPath: fill,
    fillShade: function () { if (masks > 0) paint("paint"); },
    clipPath: function (path, evenOdd, matrix) { clip(path, matrix); },
    clipStrokePath: function (path, stroke, matrix) { clip(path, matrix); },
    clipText: function () { open(everything, false); },
    clipStrokeText: function () { open(everything, false); },
    clipImageMask: function (image, matrix) { open("mask" + size(image) + numbers(matrix), true); },
    popClip: close,
    // A soft mask is told at once, as what comes behind it is seen through it.
    beginMask: function (box) {
        open("soft" + numbers(box), true);
        paint("paint");
    },
    endMask: function () { tell("painted"); },
    beginGroup: function (box, isolated, knockout, blend, alpha) { open("group " + blend + numbers([alpha]), false); },
    endGroup: close,
};

// A limit is the probe's own, and says nothing of what a page shows.
function isLimit(error) { return /malloc|memory|alloc|complex|overflow|bomb/.test(String(error)); }

function lookAt(number) {
    levels = [];
    masks = 0;
    var sheet = pdf.loadPage(number - 1);
    var box = sheet.bound();
    page = { width: box[2] - box[0], height: box[3] - box[1] };
    tell("page " + number + numbers([page.width, page.height]));
    checkImages(pdf.findPage(number - 1));
    sheet.run(device, [1, 0, 0, 1, -box[0], -box[1]]);
}

var pdf = null;
try {
    pdf = new PDFDocument(scriptArgs[0]);
    if (pdf.needsPassword()) {
        print("encrypted");
    } else {
        var pages = pdf.countPages();
        print("pages " + pages);
        for (var n = 1; n <= pages && pages <= pagesMax && !isComplex; ++n) {
            // What a page has painted before its contents cannot be read stays; a page that is not there paints nothing.
            try { lookAt(n); } catch (error) { isComplex = isComplex || isLimit(error); }
        }
    }
} catch (error) {
    isComplex = isLimit(error);
}
if (isComplex) print("complex");
print("done");
