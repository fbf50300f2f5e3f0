"""A build backend for this folder alone: a wheel is a zip file of the package, with three files that describe it.

It is here, and not setuptools, so that `pip install .` works where nothing can be downloaded.
Source: PEP 517 (hooks), PEP 427 (wheels), PEP 660 (`pip install -e .`).
"""
import base64
import hashlib
import os
import zipfile

NAME, MODULE, VERSION = "proofload_kit", "proofload", "0.1.0"
SUMMARY = "Write an order orchestrator in Python and drive it with Proofload, in virtual time."
INFO = f"{NAME}-{VERSION}.dist-info"
ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)  # so that the same sources make the same bytes

METADATA = f"Metadata-Version: 2.1\nName: proofload-kit\nVersion: {VERSION}\nSummary: {SUMMARY}\nRequires-Python: >=3.9\n"
WHEEL = "Wheel-Version: 1.0\nGenerator: wheel_of_here\nRoot-Is-Purelib: true\nTag: py3-none-any\n"


def _package_files():
    for folder, folders, names in os.walk(MODULE):
        folders[:] = sorted(each for each in folders if each != "__pycache__")
        for name in sorted(names):
            path = os.path.join(folder, name)
            with open(path, "rb") as file:
                yield path.replace(os.sep, "/"), file.read()


def _write(directory, files):
    files += [(f"{INFO}/METADATA", METADATA.encode()), (f"{INFO}/WHEEL", WHEEL.encode())]
    record = ""
    for path, data in files:
        digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
        record += f"{path},sha256={digest},{len(data)}\n"
    files.append((f"{INFO}/RECORD", (record + f"{INFO}/RECORD,,\n").encode()))
    name = f"{NAME}-{VERSION}-py3-none-any.whl"
    with zipfile.ZipFile(os.path.join(directory, name), "w", zipfile.ZIP_DEFLATED) as wheel:
        for path, data in files:
            wheel.writestr(zipfile.ZipInfo(path, ZIP_EPOCH), data)
    return name


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    return _write(wheel_directory, list(_package_files()))


def build_editable(wheel_directory, config_settings=None, metadata_directory=None):
    return _write(wheel_directory, [("proofload_kit.pth", (os.getcwd() + "\n").encode())])


def build_sdist(sdist_directory, config_settings=None):
    raise NotImplementedError("install from the folder: pip install .")
