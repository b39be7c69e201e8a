"""A key store of the login that lives in memory and can be lost."""

from keyring.backend import KeyringBackend


class LoginStore(KeyringBackend):
    """Takes the place of the desktop's."""

    priority = 5

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]
