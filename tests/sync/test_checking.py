"""What the check of the share and of an audit file says, and that it is true."""

from pathlib import Path

from app.sync import membership, names, roster, segments
from app.sync.audit import export_audit
from app.sync.audit_checking import verify_audit
from app.sync.checking import check_share
from app.sync.keys import DeviceKeys
from app.sync.packages import write_package
from tests.sync.conftest import Computer, Office
from tests.sync.test_engine import add_company, company, set_company
from tests.sync.test_erasing import known
from tests.sync.test_files import add_file


def found(one: Computer) -> list[tuple[str, str]]:
    return [(each.kind, each.folder) for each in check_share(one.database, one.store).findings]


def test_a_healthy_folder_with_somebody_new_is_not_called_damaged(office: Office) -> None:
    anna = office.founder()
    bo = office.joined(anna, "bo", "周以宁")
    anna.sync()
    bo.sync()
    assert found(bo) == []
    cy = office.joined(anna, "cy", "何雨田")
    cy.write(add_company("松果储能"))
    cy.sync()
    anna.compact()
    assert found(anna) == []
    assert found(bo) == []


def test_a_healthy_folder_after_somebody_was_shut_out(office: Office) -> None:
    anna = office.founder()
    bo = office.joined(anna, "bo", "周以宁")
    cy = office.joined(anna, "cy", "何雨田")
    anna.sync()
    bo.sync()
    membership.remove(anna.database, [cy.mine.device])
    add_file(anna, b"after the new secret")
    anna.sync()
    anna.compact()
    anna.sync()
    assert found(anna) == []
    assert found(bo) == []


def test_what_waits_to_be_sent_is_not_missing(office: Office) -> None:
    anna = office.founder()
    add_file(anna, b"not sent yet")
    assert found(anna) == []


def test_what_was_sealed_for_a_package_is_not_missing(office: Office, tmp_path: Path) -> None:
    anna = office.founder()
    anna.write(add_company("松果储能"))
    write_package(anna.database, tmp_path / "p.zip")
    assert found(anna) == []


def test_a_forged_entry_is_named(office: Office) -> None:
    anna = office.founder()
    bo = office.joined(anna, "bo", "周以宁")
    anna.sync()
    bo.sync()
    stranger = DeviceKeys.new()
    told = [{"op": "role", "member": "bo", "role": "ADMIN", "scope": []}]
    entry = roster.write_entry(known(anna)[0], told, stranger, 1)
    anna.store.put("roster", entry.name, entry.octets)
    assert anna.sync().damaged == 1
    assert found(anna) == [("DAMAGED", "roster")]


def altered(one: Computer, secret_known: bool) -> None:
    """A segment with other lines, or with a seal of nobody, under the name its bytes give it."""
    _, secrets = known(one)
    folder = Path(one.mine.share) / "seg"
    path = sorted(folder.glob(f"{one.mine.device}*"))[-1]
    segment = segments.read(path.read_bytes())
    if secret_known:
        lines = segments.open_lines(segment, secrets[segment.epoch])
        changed = [*lines[:-1], lines[-1].replace("一号路".encode(), "二号路".encode())]
        assert changed != lines
        octets = segments.write_anew(segment, changed, secrets[segment.epoch]).octets
    else:
        octets = segment.octets[:-1] + bytes([segment.octets[-1] ^ 1])
    name = names.segment_name(segment.place.device, segment.place.number, octets)
    path.rename(path.with_name(name))
    path.with_name(name).write_bytes(octets)


def test_other_lines_than_were_signed_are_named(office: Office) -> None:
    anna = office.founder()
    anna.write(add_company("松果储能"))
    anna.write(set_company("address", "一号路"))
    bo = office.joined(anna, "bo", "周以宁")
    for secret_known in (False, True):
        anna.write(set_company("address", "一号路"))
        anna.write(set_company("main_business", str(secret_known)))
        anna.write(set_company("address", "x"))
        anna.write(set_company("address", "一号路"))
        anna.sync()
        altered(anna, secret_known)
        assert bo.sync().damaged > 0
        assert ("DAMAGED", "seg") in found(bo)


def test_an_audit_file_with_a_hole_is_not_called_sound(office: Office, tmp_path: Path) -> None:
    anna = office.founder()
    anna.write(add_company("松果储能"))
    bo = office.joined(anna, "bo", "周以宁")
    for address in ("一号路", "二号路"):
        bo.write(set_company("address", address))
        bo.sync()
    path = sorted((Path(bo.mine.share) / "seg").glob(f"{bo.mine.device}*"))[-2]
    path.unlink()
    anna.sync()
    assert company(anna, "address") is None  # it waits for what is lost
    done = export_audit(anna.database, tmp_path / "audit.zip")
    assert done.unread == 0
    told = verify_audit(tmp_path / "audit.zip")
    assert [fault.kind for fault in told.faults] == ["HOLE"]
