#!/usr/bin/python3
"""Makes scans of known resolutions with the programs that people make them with, for CorpusTests.

    make-corpus.py FOLDER

writes the files and FOLDER/manifest.tsv: name, and the resolution in dpi or the reason of the refusal. The text on the
pages is no language and names nobody.
"""
import os
import random
import subprocess
import sys

from PIL import Image, ImageDraw

folder = sys.argv[1]
os.makedirs(folder, exist_ok=True)
os.chdir(folder)
entries = []
random.seed(13)


def run(*words, status=(0,)):
    done = subprocess.run(words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode not in status:
        sys.exit("%s: %s" % (" ".join(words), done.stdout.decode(errors="replace")))


def made(name, expected):
    if not os.path.getsize(name):
        sys.exit("%s is empty" % name)
    entries.append((name, str(expected)))


def page(dpi, size=(8.27, 11.69), mode="L"):
    """A sheet with lines of marks, in inches."""
    width, height = round(size[0] * dpi), round(size[1] * dpi)
    sheet = Image.new("L", (width, height), 245)
    pen = ImageDraw.Draw(sheet)
    line = max(4, round(0.2 * dpi))
    for top in range(line * 2, height - line * 2, line):
        left = line * 2
        while left < width - line * 3:
            length = random.randint(line // 3, line * 2)
            pen.rectangle([left, top, left + length, top + line // 3], fill=random.randint(10, 70))
            left += length + line // 3
    return sheet.convert("1" if mode == "1" else mode)


def picture(name, dpi, mode="L", **options):
    page(dpi, options.pop("size", (8.27, 11.69)), mode).save(name, dpi=(dpi, dpi), **options)
    return name


# The pictures.
for dpi in (75, 150, 200, 299, 300, 400):
    picture("gray%d.jpg" % dpi, dpi, quality=40)
for dpi in (200, 300, 600):
    picture("bits%d.png" % dpi, dpi, "1")
    picture("bits%d.tif" % dpi, dpi, "1", compression="group4")
picture("rgb300.jpg", 300, "RGB", quality=40)
picture("rgb300.png", 300, "RGB", size=(5.83, 4.13))
picture("cmyk300.jpg", 300, "CMYK", quality=40)
picture("gray300.png", 300)
picture("lzw300.tif", 300, compression="tiff_lzw")
picture("small300.jpg", 300, size=(3.37, 2.13), quality=60)
picture("landscape300.jpg", 300, size=(11.69, 8.27), quality=40)
turned = Image.Exif()
turned[0x0112] = 6
picture("turned300.jpg", 300, size=(11.69, 8.27), quality=40, exif=turned.tobytes())
picture("progressive300.jpg", 300, quality=40, progressive=True)

# img2pdf
for name, expected in [
    ("gray75.jpg", "RESOLUTION_TOO_LOW"), ("gray150.jpg", "RESOLUTION_TOO_LOW"), ("gray299.jpg", "RESOLUTION_TOO_LOW"),
    ("gray300.jpg", 300), ("gray400.jpg", 400), ("bits200.png", "RESOLUTION_TOO_LOW"), ("bits300.png", 300),
    ("bits600.png", 600), ("bits300.tif", 300), ("bits600.tif", 600), ("rgb300.jpg", 300), ("rgb300.png", 300),
    ("cmyk300.jpg", 300), ("gray300.png", 300), ("lzw300.tif", 300), ("small300.jpg", 300), ("landscape300.jpg", 300),
    ("progressive300.jpg", 300),
]:
    out = "img2pdf-%s.pdf" % name.replace(".", "-")
    run("img2pdf", name, "-o", out)
    made(out, expected)
run("img2pdf", "--rotation=ifvalid", "turned300.jpg", "-o", "img2pdf-turned.pdf")
made("img2pdf-turned.pdf", 300)
run("img2pdf", "gray300.jpg", "bits300.png", "rgb300.jpg", "-o", "img2pdf-pages.pdf")
made("img2pdf-pages.pdf", 300)
run("img2pdf", "gray300.jpg", "gray150.jpg", "-o", "img2pdf-weak-page.pdf")
made("img2pdf-weak-page.pdf", "RESOLUTION_TOO_LOW")
run("img2pdf", "--pagesize", "A4", "--imgsize", "30%x30%", "--fit", "into", "gray300.jpg", "-o", "img2pdf-third.pdf")
made("img2pdf-third.pdf", "PAGE_WITHOUT_SCAN")
run("img2pdf", "--pagesize", "A4", "--border", "1cm", "gray300.jpg", "-o", "img2pdf-border.pdf")
made("img2pdf-border.pdf", 332)
run("img2pdf", "--pagesize", "A3", "--fit", "fill", "gray300.jpg", "-o", "img2pdf-enlarged.pdf")
made("img2pdf-enlarged.pdf", "RESOLUTION_TOO_LOW")

# Ghostscript
gs = ["gs", "-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-sDEVICE=pdfwrite"]
run(*gs, "-dPDFSETTINGS=/prepress", "-o", "gs-prepress.pdf", "img2pdf-gray300-jpg.pdf")
made("gs-prepress.pdf", 300)
run(*gs, "-o", "gs-bits.pdf", "img2pdf-bits300-png.pdf")
made("gs-bits.pdf", 300)
run(*gs, "-dPDFSETTINGS=/ebook", "-o", "gs-ebook.pdf", "img2pdf-rgb300-jpg.pdf")
made("gs-ebook.pdf", "RESOLUTION_TOO_LOW")
run(*gs, "-dPDFSETTINGS=/screen", "-o", "gs-screen.pdf", "img2pdf-gray300-jpg.pdf")
made("gs-screen.pdf", "RESOLUTION_TOO_LOW")
run(*gs, "-dCompatibilityLevel=1.3", "-o", "gs-pages.pdf", "img2pdf-pages.pdf")
made("gs-pages.pdf", 300)
run("gs", "-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-sDEVICE=pdfimage24", "-r300", "-o", "gs-image.pdf",
    "img2pdf-rgb300-png.pdf")
made("gs-image.pdf", 300)
run("gs", "-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-sDEVICE=pdfimage8", "-r200", "-o", "gs-image200.pdf",
    "img2pdf-rgb300-png.pdf")
made("gs-image200.pdf", "RESOLUTION_TOO_LOW")

# qpdf
scan = "img2pdf-gray300-jpg.pdf"
for name, words in [
    ("linear", ["--linearize"]), ("objects", ["--object-streams=generate"]), ("open", ["--qdf"]),
    ("turned", ["--rotate=+90"]), ("upside-down", ["--rotate=180"]),
    ("no-printing", ["--encrypt", "", "owner", "256", "--print=none", "--"]),
    ("no-printing-rc4", ["--allow-weak-crypto", "--encrypt", "", "owner", "128", "--"]),
]:
    run("qpdf", scan, *words, "qpdf-%s.pdf" % name)
    made("qpdf-%s.pdf" % name, 300)
for bits in ("128", "256"):
    run("qpdf", scan, "--allow-weak-crypto", "--encrypt", "secret", "owner", bits, "--", "qpdf-password%s.pdf" % bits)
    made("qpdf-password%s.pdf" % bits, "PDF_ENCRYPTED")
run("qpdf", "--empty", "--pages", scan, "img2pdf-bits600-png.pdf", "--", "qpdf-merged.pdf")
made("qpdf-merged.pdf", 300)
run("qpdf", "img2pdf-gray150-jpg.pdf", "--overlay", "img2pdf-small300-jpg.pdf", "--", "qpdf-stamped150.pdf")
made("qpdf-stamped150.pdf", "RESOLUTION_TOO_LOW")
run("qpdf", scan, "--underlay", "img2pdf-gray75-jpg.pdf", "--", "qpdf-underlay.pdf")
made("qpdf-underlay.pdf", 300)

# mutool
run("mutool", "clean", "-gggz", scan, "mutool-clean.pdf")
made("mutool-clean.pdf", 300)
run("mutool", "clean", "-d", "img2pdf-bits300-tif.pdf", "mutool-unpacked.pdf")
made("mutool-unpacked.pdf", 300)
run("mutool", "merge", "-o", "mutool-merged.pdf", scan, "img2pdf-gray400-jpg.pdf")
made("mutool-merged.pdf", 300)
run("mutool", "convert", "-F", "pdf", "-o", "mutool-converted.pdf", "rgb300.jpg")
made("mutool-converted.pdf", 300)
run("mutool", "draw", "-q", "-F", "pclm", "-r", "300", "-o", "mutool-pclm.pdf", "img2pdf-rgb300-png.pdf")
made("mutool-pclm.pdf", 300)

# poppler, and cairo through it
run("pdfunite", scan, "img2pdf-bits300-png.pdf", "poppler-united.pdf")
made("poppler-united.pdf", 300)
run("pdfseparate", "-f", "2", "-l", "2", "img2pdf-pages.pdf", "poppler-page%d.pdf")
made("poppler-page2.pdf", 300)
for source in ("gray300-jpg", "bits300-png", "rgb300-png"):
    run("pdftocairo", "-pdf", "img2pdf-%s.pdf" % source, "cairo-%s.pdf" % source)
    made("cairo-%s.pdf" % source, 300)

# tiff2pdf
for name, expected in [
    ("bits300.tif", 300), ("bits600.tif", 600), ("bits200.tif", "RESOLUTION_TOO_LOW"), ("lzw300.tif", 300)
]:
    out = "tiff2pdf-%s.pdf" % name.replace(".", "-")
    run("tiff2pdf", "-o", out, name)
    made(out, expected)

# Pillow
Image.open("gray300.jpg").save("pillow.pdf", resolution=300)
made("pillow.pdf", 300)
Image.open("bits300.png").save(
    "pillow-pages.pdf", resolution=300, save_all=True, append_images=[Image.open("gray300.jpg")])
made("pillow-pages.pdf", 300)
Image.open("gray300.jpg").save("pillow150.pdf", resolution=150)
made("pillow150.pdf", "RESOLUTION_TOO_LOW")

# reportlab: what programs of offices draw
from reportlab.lib.pagesizes import A4  # noqa: E402
from reportlab.pdfgen import canvas  # noqa: E402

width, height = A4


def drawn(name, expected, draw, size=A4):
    paper = canvas.Canvas("reportlab-%s.pdf" % name, pagesize=size)
    draw(paper)
    paper.showPage()
    paper.save()
    made("reportlab-%s.pdf" % name, expected)


def whole(paper, name="gray300.jpg"):
    paper.drawImage(name, 0, 0, width, height)


def with_text(paper):
    whole(paper)
    paper.setFont("Helvetica", 10)
    text = paper.beginText(50, 700)
    text.setTextRenderMode(3)
    for _ in range(40):
        text.textLine("marks that are not seen")
    paper.drawText(text)


def in_form(paper):
    paper.beginForm("sheet")
    whole(paper)
    paper.endForm()
    paper.doForm("sheet")


def turned_over(paper):
    paper.translate(width, height)
    paper.rotate(180)
    whole(paper)


def skewed(paper):
    paper.translate(10, -10)
    paper.rotate(1)
    whole(paper)


def cut(paper):
    hole = paper.beginPath()
    hole.rect(50, 50, 100, 100)
    paper.clipPath(hole, stroke=0)
    whole(paper)


def strips(paper):
    sheet = Image.open("gray300.jpg")
    rows = 100
    scale = height / sheet.height
    for top in range(0, sheet.height, rows):
        name = "strip%d.png" % top
        strip = sheet.crop((0, top, sheet.width, min(top + rows, sheet.height)))
        strip.save(name)
        paper.drawImage(name, 0, height - (top + strip.height) * scale, width, strip.height * scale)


def layers(paper):
    whole(paper, "gray75.jpg")
    text = Image.open("bits300.png").convert("L")
    ink = Image.new("LA", text.size, 20)
    ink.putalpha(text.point(lambda value: 0 if value else 255))
    ink.convert("RGBA").save("ink300.png")
    paper.drawImage("ink300.png", 0, 0, width, height, mask="auto")


def letter(paper):
    paper.setFont("Helvetica", 12)
    for line in range(50):
        paper.drawString(50, 800 - 15 * line, "an extract that a program wrote")
    paper.drawImage("small300.jpg", 50, 20, 100, 60)


def covered(paper):
    whole(paper)
    paper.setFillColorRGB(1, 1, 1)
    paper.rect(0, 0, width, height, stroke=0, fill=1)


drawn("image", 300, whole)
drawn("coarse", "RESOLUTION_TOO_LOW", lambda paper: whole(paper, "gray200.jpg"))
drawn("text-layer", 300, with_text)
drawn("form", 300, in_form)
drawn("turned", 300, turned_over)
drawn("skewed", 300, skewed)
drawn("cut", "PAGE_WITHOUT_SCAN", cut)
drawn("strips", 300, strips)
drawn("layers", 300, layers)
drawn("letter", "PAGE_WITHOUT_SCAN", letter)
drawn("covered", "PAGE_WITHOUT_SCAN", covered)
drawn("inline", 300, lambda paper: paper.drawInlineImage("rgb300.png", 0, 0, 5.83 * 72, 4.13 * 72),
      (5.83 * 72, 4.13 * 72))
drawn("blank", "PAGE_WITHOUT_SCAN", lambda paper: None)

# tesseract and ocrmypdf
run("tesseract", "rgb300.png", "tesseract", "--psm", "6", "pdf")
made("tesseract.pdf", 300)
run("tesseract", "rgb300.png", "tesseract-text", "--psm", "6", "-c", "textonly_pdf=1", "pdf")
made("tesseract-text.pdf", "PAGE_WITHOUT_SCAN")
ocr = ["ocrmypdf", "-q", "--tesseract-timeout", "0", "--jobs", "1"]
run(*ocr, "--output-type", "pdf", "img2pdf-rgb300-png.pdf", "ocrmypdf.pdf")
made("ocrmypdf.pdf", 300)
run(*ocr, "--output-type", "pdfa", "--optimize", "1", "img2pdf-gray300-jpg.pdf", "ocrmypdf-a.pdf")
made("ocrmypdf-a.pdf", 300)
run(*ocr, "--output-type", "pdf", "--image-dpi", "150", "gray150.jpg", "ocrmypdf-150.pdf")
made("ocrmypdf-150.pdf", "RESOLUTION_TOO_LOW")

with open("manifest.tsv", "w") as manifest:
    for entry in entries:
        manifest.write("\t".join(entry) + "\n")
