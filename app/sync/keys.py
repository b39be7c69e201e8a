"""The keys of a computer, of a space and of an invitation, and what is derived from them."""

import hashlib
import hmac
import json
import secrets
from dataclasses import dataclass
from functools import lru_cache

from nacl import pwhash
from nacl.bindings import crypto_sign_seed_keypair
from nacl.encoding import RawEncoder
from nacl.exceptions import BadSignatureError, CryptoError
from nacl.hash import blake2b
from nacl.public import PrivateKey, PublicKey, SealedBox
from nacl.secret import SecretBox
from nacl.signing import SigningKey, VerifyKey

from app.sync import canonical
from app.sync.canonical import DamagedFileError

_CODE_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: nothing that can be mistaken for something else when read out."""

_MISREAD = str.maketrans("OILU", "011V")
_MEMORY = 64 * 1024 * 1024
_PASSES = 3

EpochKeys = dict[int, bytes]
"""The secret of each epoch a device knows, 32 bytes each."""


@dataclass(frozen=True, slots=True)
class PublicKeys:
    """What others know of a device: how to check its signature, how to seal something for it."""

    sign: bytes
    seal: bytes

    @property
    def device(self) -> str:
        """The id of the device: nobody can choose it freely."""
        return hashlib.sha256(self.sign).hexdigest()[:16]

    def verify(self, message: bytes, signature: bytes) -> bool:
        try:
            VerifyKey(self.sign).verify(message, signature)
        except (BadSignatureError, ValueError):
            return False
        return True


@dataclass(frozen=True, slots=True)
class DeviceKeys:
    """The two secret seeds of a device, 32 bytes each; they never leave it."""

    sign_seed: bytes
    seal_seed: bytes

    @classmethod
    def new(cls) -> "DeviceKeys":
        return cls(secrets.token_bytes(32), secrets.token_bytes(32))

    @property
    def public(self) -> PublicKeys:
        return _public_of(self)

    def sign(self, message: bytes) -> bytes:
        """An Ed25519 signature, 64 bytes."""
        return SigningKey(self.sign_seed).sign(message).signature

    def open(self, sealed: bytes) -> bytes:
        """What was sealed for this device. Raises DamagedFileError when it was not."""
        try:
            return SealedBox(PrivateKey(self.seal_seed)).decrypt(sealed)
        except CryptoError as error:
            raise DamagedFileError("not sealed for this device") from error


@lru_cache(maxsize=64)
def _public_of(keys: DeviceKeys) -> PublicKeys:
    sign, _ = crypto_sign_seed_keypair(keys.sign_seed)
    return PublicKeys(sign, PrivateKey(keys.seal_seed).public_key.encode())


def derive(secret: bytes, purpose: str) -> bytes:
    """A key of 32 bytes for one purpose, so that no two uses share one."""
    return blake2b(b"", key=secret, person=purpose.encode(), encoder=RawEncoder)


def seal(secret: bytes, receiver: PublicKeys) -> bytes:
    """Something that only one device can open (X25519, libsodium's crypto_box_seal)."""
    return SealedBox(PublicKey(receiver.seal)).encrypt(secret)


def seal_epochs(keys: EpochKeys, receiver: PublicKeys) -> bytes:
    """All secrets of the space for one device (R1)."""
    return seal(canonical.encode([[epoch, key.hex()] for epoch, key in sorted(keys.items())]), receiver)


def epoch_proof(epoch: int, secret: bytes) -> str:
    """By which a secret is known to be the one that was begun, and which tells nothing of it (R15)."""
    return hashlib.sha256(f"zs-epoch {epoch} ".encode() + secret).hexdigest()


def open_epochs(sealed: bytes, keys: DeviceKeys) -> EpochKeys:
    """Raises DamagedFileError for what was not sealed for `keys` or is not what `seal_epochs` makes."""
    return read_epochs(keys.open(sealed))


def read_epochs(opened: bytes) -> EpochKeys:
    """What lay inside a box of `seal_epochs`. Raises DamagedFileError for anything else."""
    try:
        return {int(epoch): bytes.fromhex(key) for epoch, key in json.loads(opened)}
    except (ValueError, TypeError, OverflowError, RecursionError) as error:
        raise DamagedFileError("no keys inside") from error


def new_code(space: str) -> str:
    """An invitation code: a group that names the space, two groups by chance (40 bits)."""
    chance = "".join(secrets.choice(_CODE_ALPHABET) for _ in range(8))
    return "-".join((space_group(space), chance[:4], chance[4:]))


def space_group(space: str) -> str:
    """The first four characters of every code of a space."""
    number = int.from_bytes(hashlib.sha256(space.encode()).digest()[:3]) >> 4
    return "".join(_CODE_ALPHABET[number >> shift & 31] for shift in (15, 10, 5, 0))


def tidy_code(typed: str) -> str:
    """A code as it was meant: case, hyphens and look-alikes do not matter."""
    letters = "".join(typed.upper().translate(_MISREAD).split()).replace("-", "")
    return "-".join(letters[start : start + 4] for start in range(0, len(letters), 4))


def key_of_code(code: str, invitation: str) -> bytes:
    """The key that follows from a code, 32 bytes; slow on purpose (Argon2id, 64 MiB, 3 passes)."""
    salt = hashlib.sha256(invitation.encode()).digest()[: pwhash.argon2id.SALTBYTES]
    return pwhash.argon2id.kdf(32, code.encode(), salt, opslimit=_PASSES, memlimit=_MEMORY)


def check_of(code_key: bytes) -> str:
    """What the roster holds of an invitation: enough to notice a wrong code, not to find the right one."""
    return hashlib.sha256(b"zs-invite" + code_key).hexdigest()


def proof_of(code_key: bytes, newcomer: PublicKeys) -> str:
    """That whoever has these public keys knew the code."""
    return blake2b(newcomer.sign + newcomer.seal, key=code_key, encoder=RawEncoder).hex()


def lock_text(plain: str, code_key: bytes) -> str:
    """A name that only those who know the code can read, as hex."""
    return SecretBox(derive(code_key, "zs-joinname")).encrypt(plain.encode()).hex()


def unlock_text(locked: str, code_key: bytes) -> str:
    """Raises DamagedFileError."""
    try:
        return SecretBox(derive(code_key, "zs-joinname")).decrypt(bytes.fromhex(locked)).decode()
    except (CryptoError, ValueError) as error:
        raise DamagedFileError("locked with another code") from error


def same(one: str, other: str) -> bool:
    """Compare secrets without telling by the time it takes where they differ."""
    return hmac.compare_digest(one.encode(), other.encode())


def digits_of(newcomer: PublicKeys) -> str:
    """Eight digits that two people compare by voice before one lets the other in."""
    number = int.from_bytes(hashlib.sha256(b"zs-digits" + newcomer.sign + newcomer.seal).digest())
    return f"{number % 100_000_000:08d}"
