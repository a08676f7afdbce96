"""A system that refuses renameat2 for real: a seccomp filter, as some container hosts set one."""

import ctypes
import errno
import platform
import struct
from pathlib import Path

import pytest

from generator.publish import PublishError, publish
from generator.publish.folders import SiteFolders
from generator.publish.swap import one_step
from tests.publish.processes import outcome, start
from tests.publish.sites import VERSION_A, VERSION_B, contents, siblings, whole

RENAMEAT2 = {"x86_64": 316, "aarch64": 276}
RENAME_EXCHANGE = 2
PR_SET_NO_NEW_PRIVS, PR_SET_SECCOMP, SECCOMP_MODE_FILTER = 38, 22, 2
LOAD_WORD, JUMP_IF_EQUAL, RETURN = 0x20, 0x15, 0x06
OFFSET_OF_NUMBER, OFFSET_OF_FLAGS = 0, 48  # in struct seccomp_data of linux/seccomp.h
ALLOW, FAIL_WITH = 0x7FFF0000, 0x00050000


class Program(ctypes.Structure):
    """struct sock_fprog of linux/filter.h."""

    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p))


def refuse_exchange(number: int) -> None:
    """Make the kernel answer every RENAME_EXCHANGE of this process with this error number."""
    steps = (
        (LOAD_WORD, 0, 0, OFFSET_OF_NUMBER),
        (JUMP_IF_EQUAL, 0, 3, RENAMEAT2[platform.machine()]),
        (LOAD_WORD, 0, 0, OFFSET_OF_FLAGS),
        (JUMP_IF_EQUAL, 0, 1, RENAME_EXCHANGE),
        (RETURN, 0, 0, FAIL_WITH | number),
        (RETURN, 0, 0, ALLOW),
    )
    program = Program(len(steps), b"".join(struct.pack("HBBI", *step) for step in steps))
    libc = ctypes.CDLL(None, use_errno=True)
    assert libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
    assert libc.prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.byref(program)) == 0


@pytest.mark.parametrize("number", [errno.ENOSYS, errno.EINVAL, errno.ENOTSUP])
def test_without_an_exchange_two_renames_do(tmp_path: Path, number: int) -> None:
    destination = tmp_path / "site"
    publish(VERSION_A, destination)

    def publish_without_exchange() -> None:
        refuse_exchange(number)
        folders = SiteFolders.beside(destination)
        folders.staging.mkdir()
        with pytest.raises(OSError) as refused:  # noqa: PT011 - the number tells
            one_step(folders)
        assert refused.value.errno in (number, errno.EINVAL)  # glibc turns ENOSYS into EINVAL
        publish(VERSION_B, destination)

    assert outcome(start(publish_without_exchange)) == 0
    assert contents(destination) == whole(VERSION_B)
    assert siblings(destination) == set()


def test_another_error_is_not_hidden_by_two_renames(tmp_path: Path) -> None:
    destination = tmp_path / "site"
    publish(VERSION_A, destination)

    def publish_without_rights() -> None:
        refuse_exchange(errno.EPERM)
        with pytest.raises(PublishError, match="Es fehlt das Recht"):
            publish(VERSION_B, destination)

    assert outcome(start(publish_without_rights)) == 0
    assert contents(destination) == whole(VERSION_A)
    assert siblings(destination) == set()
